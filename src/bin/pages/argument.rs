//! What the pages tool is told: where to write, and the names of the files that pages refer to.

use std::path::PathBuf;

/// The two files of a program, by their names beside `index.html`.
pub(crate) struct Program {
    pub(crate) js: String,
    pub(crate) wasm: String,
}

/// The arguments, all of them needed.
pub(crate) struct Arguments {
    /// The folder that becomes the site.
    pub(crate) out: PathBuf,
    /// The program of the questions, the one that passes results on, that of the page for writers, and the one for
    /// questions of other pages.
    pub(crate) web: Program,
    pub(crate) share: Program,
    pub(crate) kit: Program,
    pub(crate) own: Program,
    /// The script for pages inside other pages.
    pub(crate) frame: String,
    /// The style, minified or not.
    pub(crate) css: PathBuf,
    /// What the page for writers has beside it.
    pub(crate) kit_css: PathBuf,
    /// What the page for questions of other pages has beside it.
    pub(crate) own_css: PathBuf,
    /// Absolute address of the site, ending in a slash.
    pub(crate) site: String,
}

impl Arguments {
    /// Reads `--name value` pairs.
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let [
            mut out,
            mut css,
            mut kit_css,
            mut own_css,
            mut site,
            mut frame,
        ] = [const { None }; 6];
        let [mut js, mut wasm, mut share_js, mut share_wasm] = [const { None }; 4];
        let [mut kit_js, mut kit_wasm, mut own_js, mut own_wasm] = [const { None }; 4];
        while let Some(word) = words.next() {
            let place = match word.as_str() {
                "--out" => &mut out,
                "--js" => &mut js,
                "--wasm" => &mut wasm,
                "--share-js" => &mut share_js,
                "--share-wasm" => &mut share_wasm,
                "--own-js" => &mut own_js,
                "--own-wasm" => &mut own_wasm,
                "--kit-js" => &mut kit_js,
                "--kit-wasm" => &mut kit_wasm,
                "--frame" => &mut frame,
                "--css" => &mut css,
                "--kit-css" => &mut kit_css,
                "--own-css" => &mut own_css,
                "--site" => &mut site,
                _ => return Err(format!("bearings-pages does not know `{word}`.")),
            };
            *place = words.next();
        }
        let mut site = needed("--site", site)?;
        if !site.ends_with('/') {
            site.push('/');
        }
        Ok(Self {
            out: needed("--out", out)?.into(),
            web: program(["--js", "--wasm"], js, wasm)?,
            share: program(["--share-js", "--share-wasm"], share_js, share_wasm)?,
            own: program(["--own-js", "--own-wasm"], own_js, own_wasm)?,
            kit: program(["--kit-js", "--kit-wasm"], kit_js, kit_wasm)?,
            frame: needed("--frame", frame)?,
            css: needed("--css", css)?.into(),
            kit_css: needed("--kit-css", kit_css)?.into(),
            own_css: needed("--own-css", own_css)?.into(),
            site,
        })
    }
}

fn needed(name: &str, value: Option<String>) -> Result<String, String> {
    value.ok_or_else(|| format!("bearings-pages needs `{name}` and a value."))
}

fn program(
    [js_name, wasm_name]: [&str; 2],
    js: Option<String>,
    wasm: Option<String>,
) -> Result<Program, String> {
    Ok(Program {
        js: needed(js_name, js)?,
        wasm: needed(wasm_name, wasm)?,
    })
}
