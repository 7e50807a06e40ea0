//! What other pages load to show ours, and what ours load inside them: `embed/` put into the site.

use std::{fs, path::Path};

use super::{Profile, esbuild::Esbuild, name::put_named};
use crate::{
    failure::{Context, Failure, Result},
    folder,
};

/// What a page of ours loads inside another page.
const FRAME: &str = "bearings-frame";

/// What hosts load. The second name says the version of the contract in `docs/embedding.md`: it stays as it is when a
/// later version breaks with it.
pub(crate) const HOST: &str = "embed.js";
const VERSIONED: &str = "embed-1.js";

/// Where the style of framed pages stands in their script.
const STYLE: &str = "'{{frame.css}}'";

/// Writes all of it into `site` and returns the name of the script for framed pages, which has a hash in a release.
/// `sources` is `embed/`, `work` a folder for files in between.
///
/// # Errors
/// When a file cannot be read or written, or esbuild finds a mistake in it.
pub(crate) fn put(
    sources: &Path,
    esbuild: &Esbuild,
    profile: Profile,
    work: &Path,
    site: &Path,
) -> Result<String> {
    let host = esbuild.transform(&sources.join("embed.js"))?;
    for name in [HOST, VERSIONED] {
        folder::write(&site.join(name), &host)?;
    }
    let types = sources.join("bearings.d.ts");
    fs::copy(&types, site.join("embed.d.ts"))
        .context(|| format!("cannot copy {}", types.display()))?;

    let style = esbuild.transform(&sources.join("frame.css"))?;
    let script = sources.join("frame.js");
    let script =
        fs::read_to_string(&script).context(|| format!("cannot read {}", script.display()))?;
    let whole = work.join("frame.js");
    folder::write(&whole, &with_style(&script, &style)?)?;
    let frame = esbuild.transform(&whole)?;
    put_named(site, profile, FRAME, "js", frame.as_bytes())
}

/// The script with the style as a string in it.
fn with_style(script: &str, style: &str) -> Result<String> {
    if script.matches(STYLE).count() != 1 {
        return Err(Failure::new(format!(
            "embed/frame.js has to name {STYLE} once, for its style."
        )));
    }
    // A JSON string is one of JavaScript too.
    let style = serde_json::Value::from(style);
    Ok(script.replace(STYLE, &style.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_stands_in_the_script_as_one_string() {
        let style = "p { content: \"x\" }\n";
        assert_eq!(
            with_style("for (const rule of '{{frame.css}}'.match(/x/)) {}", style).unwrap(),
            r#"for (const rule of "p { content: \"x\" }\n".match(/x/)) {}"#
        );
        assert_eq!(
            with_style("", style).unwrap_err().to_string(),
            "embed/frame.js has to name '{{frame.css}}' once, for its style."
        );
    }
}
