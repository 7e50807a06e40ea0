//! What hosts are told about the files of the site: `_headers`, as Netlify and Cloudflare read it, and our own server.

use super::is_named_by_hash;

/// `Cache-Control` of a file whose name changes with its bytes.
pub(crate) const KEPT_FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Files that pages of other origins may read. A sandboxed frame without an origin of its own (`null`) loads even its own
/// module and WebAssembly as a stranger would; oEmbed answers are fetched by scripts on other sites.
pub(crate) const OPEN_TO_ALL: [&str; 3] = [".js", ".wasm", ".json"];

/// The text of `_headers` for these files. Only what is named by its bytes may be kept; pictures and oEmbed answers keep
/// their names, so hosts ask for them again.
pub(crate) fn text(files: &[String]) -> String {
    let mut text = String::new();
    for ending in OPEN_TO_ALL {
        for file in files.iter().filter(|file| file.ends_with(ending)) {
            text.push_str(&format!("/{file}\n  Access-Control-Allow-Origin: *\n"));
            if is_named_by_hash(file) {
                text.push_str(&format!("  Cache-Control: {KEPT_FOR_EVER}\n"));
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_told_what_may_be_kept_and_what_others_may_read() {
        let files = [
            "app-0123456789abcdef.js",
            "app-0123456789abcdef.wasm",
            "embed.js",
            "index.html",
            "preview.png",
            "team/oembed.json",
        ];
        assert_eq!(
            text(&files.map(str::to_owned)),
            "/app-0123456789abcdef.js\n  Access-Control-Allow-Origin: *\n  \
             Cache-Control: public, max-age=31536000, immutable\n\
             /embed.js\n  Access-Control-Allow-Origin: *\n\
             /app-0123456789abcdef.wasm\n  Access-Control-Allow-Origin: *\n  \
             Cache-Control: public, max-age=31536000, immutable\n\
             /team/oembed.json\n  Access-Control-Allow-Origin: *\n"
        );
    }
}
