//! The Content-Security-Policy of a document: our own files, and the inline blocks that it was written with.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

/// The policy of a page with these inline scripts and styles. `more` is what this page may do beyond the others.
pub(crate) fn of_page(scripts: &[&str], styles: &[&str], more: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self' {}; img-src 'self' blob: data:; \
         connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'{more}",
        sources(scripts),
        sources(styles)
    )
}

/// The policy of a page that loads nothing at all.
pub(crate) fn of_page_alone(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'",
        source(script),
        source(style)
    )
}

/// The policy of a page that leads to another one and has an icon.
pub(crate) fn of_redirect(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src {}; style-src {}; img-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'",
        source(script),
        source(style)
    )
}

fn sources(texts: &[&str]) -> String {
    let sources: Vec<_> = texts.iter().map(|text| source(text)).collect();
    sources.join(" ")
}

/// The source expression of an inline block, of its text as the browser sees it: line ends are `\n`.
fn source(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_hash() {
        // The example of the CSP Level 3 specification.
        let known = "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='";
        assert_eq!(source("doSomething();"), known);
        assert_eq!(source("a\r\nb"), source("a\nb"));
    }

    #[test]
    fn each_block_is_named() {
        let policy = of_page(&["a", "b"], &["c"], "; frame-src 'self'");
        for text in ["a", "b", "c"] {
            assert!(policy.contains(&source(text)), "{policy}");
        }
        assert!(policy.ends_with("form-action 'none'; frame-src 'self'"));
    }
}
