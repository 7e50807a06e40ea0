//! Names by content: module and glue are called after a hash of their final bytes, so they may be cached for ever.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use crate::failure::{Context, Failure, Result};

/// Hex digits in a name: 64 bits, of which a collision within one site is not to be feared.
const DIGITS: usize = 16;

/// The two files of the program, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Program {
    pub(crate) js: String,
    pub(crate) wasm: String,
}

impl Program {
    /// The pair of this name that Trunk wrote into `folder`.
    pub(crate) fn find(folder: &Path, name: &str) -> Result<Self> {
        let (js, wasm) = (format!("{name}.js"), format!("{name}_bg.wasm"));
        for file in [&js, &wasm] {
            if !folder.join(file).is_file() {
                return Err(Failure::new(format!(
                    "Trunk left no {file} in {}. See index.html.",
                    folder.display()
                )));
            }
        }
        Ok(Self { js, wasm })
    }

    /// Renames both files, the module first, since the glue names it.
    pub(crate) fn name_by_hash(self, folder: &Path) -> Result<Self> {
        let read =
            |name: &str| fs::read(folder.join(name)).context(|| format!("cannot read {name}"));
        let stem = self.js.strip_suffix(".js").unwrap_or(&self.js);

        let wasm = name_by_hash(stem, "wasm", &read(&self.wasm)?);
        let glue =
            String::from_utf8(read(&self.js)?).context(|| format!("{} is no text", self.js))?;
        let glue = rewrite(&glue, &self.wasm, &wasm).ok_or_else(|| {
            Failure::new(format!(
                "{} does not name {}, so it cannot be renamed.",
                self.js, self.wasm
            ))
        })?;
        let js = name_by_hash(stem, "js", glue.as_bytes());

        fs::rename(folder.join(&self.wasm), folder.join(&wasm))
            .context(|| format!("cannot rename {}", self.wasm))?;
        fs::write(folder.join(&js), glue).context(|| format!("cannot write {js}"))?;
        fs::remove_file(folder.join(&self.js)).context(|| format!("cannot remove {}", self.js))?;
        Ok(Self { js, wasm })
    }
}

/// Whether `name` ends as [`Program::name_by_hash`] makes names end.
pub(crate) fn is_named_by_hash(name: &str) -> bool {
    let hash = name
        .rsplit_once('.')
        .and_then(|(stem, _)| stem.rsplit_once('-'))
        .map(|(_, hash)| hash);
    hash.is_some_and(|hash| {
        hash.len() == DIGITS && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// `stem` and a hash of the bytes.
pub(super) fn name_by_hash(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes)
        .iter()
        .take(DIGITS / 2)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{stem}-{hash}.{ending}")
}

/// `text` with each mention of the file `old` naming `new`; nothing when there is none.
fn rewrite(text: &str, old: &str, new: &str) -> Option<String> {
    text.contains(old).then(|| text.replace(old, new))
}

#[cfg(test)]
mod tests {
    use super::*;

    // First 16 hex digits of sha256("abc"), the test vector of FIPS 180-2.
    const ABC: &str = "app-ba7816bf8f01cfea.wasm";

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("bearings-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn names_follow_the_final_bytes_and_references_follow_the_names() {
        let folder = folder("names");
        fs::write(folder.join("app_bg.wasm"), "abc").unwrap();
        fs::write(
            folder.join("app.js"),
            "new URL('app_bg.wasm', import.meta.url)",
        )
        .unwrap();
        let program = Program::find(&folder, "app")
            .unwrap()
            .name_by_hash(&folder)
            .unwrap();
        assert_eq!(program.wasm, ABC);
        assert!(
            program.js.starts_with("app-")
                && program.js.ends_with(".js")
                && is_named_by_hash(&program.js)
        );
        let glue = fs::read_to_string(folder.join(&program.js)).unwrap();
        assert_eq!(glue, format!("new URL('{ABC}', import.meta.url)"));
        assert_eq!(program.js, name_by_hash("app", "js", glue.as_bytes()));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn glue_that_does_not_name_the_module_is_refused() {
        let folder = folder("glue");
        fs::write(folder.join("app_bg.wasm"), "abc").unwrap();
        fs::write(folder.join("app.js"), "0").unwrap();
        let failure = Program::find(&folder, "app")
            .unwrap()
            .name_by_hash(&folder)
            .unwrap_err();
        assert_eq!(
            failure.to_string(),
            "app.js does not name app_bg.wasm, so it cannot be renamed."
        );
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn only_our_own_names_are_known() {
        assert!(is_named_by_hash(ABC));
        for other in [
            "app.js",
            "app-ba7816bf.js",
            "app-BA7816BF8F01CFEA.js",
            "ba7816bf8f01cfea.js",
            "index.html",
        ] {
            assert!(!is_named_by_hash(other), "{other}");
        }
    }
}
