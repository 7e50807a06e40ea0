//! A module in parts: what it loads later becomes files of their own, and a script that loads them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Map, Value, json};

use super::program::Program;
use crate::{
    failure::{Context, Failure, Result},
    folder,
};

/// The script that loads parts, as the splitter calls it. wasm-bindgen's glue imports it under this name.
const LOADER: &str = "__wasm_split.js";

/// How the loader begins to say what a part needs; its name follows.
const EXPORT: &str = "export const __wasm_split_load_";

/// How the loader begins to fetch a part, and how it makes one of what it fetched, as the splitter writes it.
const FETCH: &str = "fetch(new URL(";
const INSTANTIATE: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// What is called in place of `fetch`. Hosts may send a part under any media type, which streaming refuses, and an answer
/// that is no part may be cached as long as a part would be, so a second attempt asks the host.
const FETCH_PART: &str = r#"
const requested = new Set();
async function fetchPart(url) {
    const cache = requested.has(url.href) ? "reload" : "default";
    requested.add(url.href);
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
    return response.arrayBuffer();
}
"#;

/// A module after the splitter.
#[derive(Debug)]
pub(crate) struct Split {
    folder: PathBuf,
    /// Files of the parts, in order.
    parts: Vec<String>,
}

/// Splits the compiled module of `program`, which was linked with its relocations, into the empty folder `work`.
///
/// # Errors
/// When the splitter fails, warns, or finds no part.
pub(crate) fn split(
    splitter: &Path,
    program: &Program,
    module: &Path,
    work: PathBuf,
) -> Result<Split> {
    folder::empty(&work)?;
    let mut command = Command::new(splitter);
    command.args(["--target", "web"]).arg(module).arg(&work);
    command.args(["--out-name", program.binary]);
    let output = command
        .output()
        .context(|| "cannot start wasm-split-cli".to_owned())?;
    let messages = String::from_utf8_lossy(&output.stderr);
    eprint!("{messages}");
    // A relocation that it does not follow is a warning only, and a program that traps later.
    if !output.status.success() || messages.contains("WARN") {
        return Err(Failure::new(format!(
            "{} cannot be split. What wasm-split-cli said is above.",
            program.binary
        )));
    }
    let mut parts = folder::files(&work)?;
    parts.retain(|name| name.starts_with("split_") || name.starts_with("chunk_"));
    if parts.is_empty() {
        return Err(Failure::new(format!("{} has no parts.", program.binary)));
    }
    Ok(Split {
        folder: work,
        parts,
    })
}

impl Split {
    /// The module of what is there from the start.
    pub(crate) fn main(&self, program: &Program) -> PathBuf {
        self.folder.join(format!("{}.wasm", program.binary))
    }

    /// The file of each part, with what is left of its name.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (&str, PathBuf)> {
        let parts = self.parts.iter();
        parts.map(|name| (name.as_str(), self.folder.join(name)))
    }

    /// Writes the loader into the folder of the glue. `names` are those that the files have in the site, in order. Returns
    /// the files that each part needs.
    pub(crate) fn put_loader(&self, glue: &Path, names: &[String]) -> Result<Map<String, Value>> {
        let text = fs::read_to_string(self.folder.join(LOADER))
            .context(|| format!("cannot read {LOADER}"))?;
        let needs = needs(&text);
        let files = self.parts.iter().map(String::as_str);
        let files = files.zip(names.iter().map(String::as_str));
        folder::write(&glue.join(LOADER), &loader(text, files.clone())?)?;
        let site = |needed: &String| {
            let mut files = files.clone();
            files.find_map(|(file, name)| (file.strip_suffix(".wasm")? == needed).then_some(name))
        };
        let parts = needs.into_iter().map(|(part, needed)| {
            let names: Vec<_> = needed.iter().filter_map(site).collect();
            if names.len() == needed.len() {
                Ok((part, json!(names)))
            } else {
                Err(Failure::new(format!(
                    "The loader of wasm-split-cli loads something for {part} that is no file."
                )))
            }
        });
        parts.collect()
    }
}

/// What each part needs, as the loader says: itself, and pieces that it shares with others.
fn needs(loader: &str) -> Vec<(String, Vec<String>)> {
    let parts = loader.split(EXPORT).skip(1);
    let parts = parts.filter_map(|text| {
        let (name, rest) = text.split_once(" = ")?;
        let (shared, _) = rest.split_once("\n, [")?.1.split_once(']')?;
        let shared = shared
            .split(", ")
            .filter_map(|name| name.strip_prefix("__"));
        let shared = shared.map(str::to_owned);
        let files = [format!("split_{name}")].into_iter().chain(shared);
        Some((name.to_owned(), files.collect()))
    });
    parts.collect()
}

/// The loader with the names that parts have in the site, and with its own way to fetch them.
fn loader<'a>(
    text: String,
    names: impl ExactSizeIterator<Item = (&'a str, &'a str)>,
) -> Result<String> {
    let count = names.len();
    let mut text = text;
    for (old, new) in names {
        text = replaced(&text, &format!("\"./{old}\""), &format!("\"./{new}\""), 1)?;
    }
    let text = replaced(&text, FETCH, "fetchPart(new URL(", count)?;
    let text = replaced(
        &text,
        INSTANTIATE,
        "WebAssembly.instantiate(await src, imports)",
        count,
    )?;
    Ok(text + FETCH_PART)
}

/// `text` with each mention of `old` replaced, of which there are so many.
fn replaced(text: &str, old: &str, new: &str, count: usize) -> Result<String> {
    let found = text.matches(old).count();
    if found == count {
        return Ok(text.replace(old, new));
    }
    Err(Failure::new(format!(
        "The loader of wasm-split-cli names {old} {found} times, not {count}. See xtask/src/build/split.rs."
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the splitter writes it, shortened.
    const LOADER_TEXT: &str = r#"const load = makeLoad(fetch(new URL("./split_result.wasm", import.meta.url)), []);
function makeLoad(src) { return WebAssembly.instantiateStreaming(src, imports); }
"#;

    #[test]
    fn the_loader_fetches_parts_by_their_names_in_the_site() {
        let names = [("split_result.wasm", "bearings-result-0123456789abcdef.wasm")];
        let text = loader(LOADER_TEXT.to_owned(), names.into_iter()).unwrap();
        assert_eq!(
            text,
            format!(
                "const load = makeLoad(fetchPart(new URL(\"./bearings-result-0123456789abcdef.wasm\", import.meta.url)), []);\n\
                 function makeLoad(src) {{ return WebAssembly.instantiate(await src, imports); }}\n{FETCH_PART}"
            )
        );
    }

    #[test]
    fn what_a_part_needs_is_in_the_loader() {
        let loader = "const __chunk_3 = makeLoad(() => {\n}\n, []);\n\
                      export const __wasm_split_load_home = wrapAsyncCb(makeLoad(() => {\n}\n, [__chunk_3, __chunk_4]));\n\
                      export const __wasm_split_load_own = wrapAsyncCb(makeLoad(() => {\n}\n, []));\n";
        let needed = |files: &[&str]| files.iter().map(|&file| file.to_owned()).collect();
        assert_eq!(
            needs(loader),
            [
                (
                    "home".to_owned(),
                    needed(&["split_home", "chunk_3", "chunk_4"])
                ),
                ("own".to_owned(), needed(&["split_own"]))
            ]
        );
    }

    #[test]
    fn a_loader_of_another_shape_is_refused() {
        let names = [("chunk_0.wasm", "x.wasm")];
        let failure = loader(LOADER_TEXT.to_owned(), names.into_iter()).unwrap_err();
        assert_eq!(
            failure.to_string(),
            "The loader of wasm-split-cli names \"./chunk_0.wasm\" 0 times, not 1. See xtask/src/build/split.rs."
        );
    }
}
