//! What the pages tool is told: where to write, and the names of the files that pages refer to.

use std::path::PathBuf;

/// The arguments, all of them needed.
pub(crate) struct Arguments {
    /// The folder that becomes the site.
    pub(crate) out: PathBuf,
    /// File names beside `index.html`.
    pub(crate) js: String,
    pub(crate) wasm: String,
    /// The style, minified or not.
    pub(crate) css: PathBuf,
    /// Absolute address of the site, ending in a slash.
    pub(crate) site: String,
}

impl Arguments {
    /// Reads `--name value` pairs.
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut out, mut js, mut wasm, mut css, mut site) = (None, None, None, None, None);
        while let Some(word) = words.next() {
            let place = match word.as_str() {
                "--out" => &mut out,
                "--js" => &mut js,
                "--wasm" => &mut wasm,
                "--css" => &mut css,
                "--site" => &mut site,
                _ => return Err(format!("bearings-pages does not know `{word}`.")),
            };
            *place = words.next();
        }
        let needed = |name: &str, value: Option<String>| {
            value.ok_or_else(|| format!("bearings-pages needs `{name}` and a value."))
        };
        let mut site = needed("--site", site)?;
        if !site.ends_with('/') {
            site.push('/');
        }
        Ok(Self {
            out: needed("--out", out)?.into(),
            js: needed("--js", js)?,
            wasm: needed("--wasm", wasm)?,
            css: needed("--css", css)?.into(),
            site,
        })
    }
}
