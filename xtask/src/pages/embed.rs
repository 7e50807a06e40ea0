//! What other pages load to show ours, and what ours load inside them: `embed/` minified into the site.

use std::{fs, path::Path, process::Command};

use crate::{
    failure::{Context, Failure, Result},
    process,
};

use super::{fingerprint, write};

/// What a page of ours loads inside another page.
pub(crate) const FRAME: &str = "bearings-frame";

/// What hosts load. The second name says the version of the contract in `docs/embedding.md`: it stays as it is when a
/// later version breaks with it.
pub(crate) const HOST: &str = "embed.js";
const VERSIONED: &str = "embed-1.js";

/// Where the style of framed pages stands in their script.
const STYLE: &str = "'{{frame.css}}'";

/// Writes all of it into `folder` and returns the name of the script for framed pages, which has a hash in a release.
/// Without `esbuild` nothing is minified.
///
/// # Errors
/// When a file cannot be read or written, or esbuild finds a mistake in it.
pub(crate) fn put(
    sources: &Path,
    folder: &Path,
    esbuild: Option<&Path>,
    release: bool,
) -> Result<String> {
    let read = |name: &str| {
        fs::read_to_string(sources.join(name)).context(|| format!("cannot read embed/{name}"))
    };
    let host = minified(esbuild, folder, "js", &read("embed.js")?)?;
    for name in [HOST, VERSIONED] {
        write(&folder.join(name), &host)?;
    }
    write(&folder.join("embed.d.ts"), &read("bearings.d.ts")?)?;

    let style = minified(esbuild, folder, "css", &read("frame.css")?)?;
    let frame = with_style(&read("frame.js")?, &style)?;
    let frame = minified(esbuild, folder, "js", &frame)?;
    let name = if release {
        fingerprint::name_by_hash(FRAME, "js", frame.as_bytes())
    } else {
        format!("{FRAME}.js")
    };
    write(&folder.join(&name), &frame)?;
    Ok(name)
}

/// The script with the style as a string in it.
fn with_style(script: &str, style: &str) -> Result<String> {
    if script.matches(STYLE).count() != 1 {
        return Err(Failure::new(format!(
            "embed/frame.js has to name {STYLE} once, for its style."
        )));
    }
    // A JSON string is one of JavaScript too.
    Ok(script.replace(
        STYLE,
        &serde_json::Value::from(without_comments(style)).to_string(),
    ))
}

/// A debug build has comments, and its rules are told apart by their braces only.
fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once("*/").map_or("", |(_, rest)| rest)
    })
}

fn minified(esbuild: Option<&Path>, folder: &Path, kind: &str, text: &str) -> Result<String> {
    let Some(esbuild) = esbuild else {
        return Ok(text.to_owned());
    };
    let file = folder.join(format!(".embed.{kind}"));
    write(&file, text)?;
    let mut command = Command::new(esbuild);
    command
        .arg(&file)
        .args(["--minify", "--legal-comments=none", "--log-level=warning"]);
    let small = process::output(&mut command)?;
    fs::remove_file(&file).context(|| format!("cannot remove {}", file.display()))?;
    Ok(small.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_stands_in_the_script_as_one_string() {
        let style = "/* a */\np { content: \"x\" }\n";
        assert_eq!(
            with_style("for (const rule of '{{frame.css}}'.match(/x/)) {}", style).unwrap(),
            r#"for (const rule of "\np { content: \"x\" }\n".match(/x/)) {}"#
        );
        assert_eq!(
            with_style("", style).unwrap_err().to_string(),
            "embed/frame.js has to name '{{frame.css}}' once, for its style."
        );
    }

    #[test]
    fn without_a_tool_the_files_are_as_they_are_written() {
        let root = std::env::temp_dir().join(format!("bearings-embed-{}", std::process::id()));
        let (sources, site) = (root.join("embed"), root.join("site"));
        fs::create_dir_all(&sources).unwrap();
        fs::create_dir_all(&site).unwrap();
        for (name, text) in [
            ("embed.js", "host"),
            ("frame.js", "f('{{frame.css}}')"),
            ("frame.css", "p {}"),
            ("bearings.d.ts", "types"),
        ] {
            fs::write(sources.join(name), text).unwrap();
        }
        assert_eq!(
            put(&sources, &site, None, false),
            Ok("bearings-frame.js".to_owned())
        );
        let read = |name: &str| fs::read_to_string(site.join(name)).unwrap();
        assert_eq!(
            ["embed.js", "embed-1.js", "embed.d.ts", "bearings-frame.js"].map(read),
            ["host", "host", "types", "f(\"p {}\")"]
        );
        let named = put(&sources, &site, None, true).unwrap();
        assert!(fingerprint::is_named_by_hash(&named), "{named}");
        assert_eq!(read(&named), "f(\"p {}\")");
        fs::remove_dir_all(root).unwrap();
    }
}
