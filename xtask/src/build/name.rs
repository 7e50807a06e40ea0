//! Names by content: a file is called after a hash of its final bytes, so it may be kept for ever.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use crate::failure::{Context, Result};

/// Hex digits in a name: 64 bits, of which a collision within one site is not to be feared.
const DIGITS: usize = 16;

/// Writes a file into `folder` and returns its name: `stem`, a hash of the bytes, `ending`.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn put_by_hash(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<String> {
    let hash: String = Sha256::digest(bytes)
        .iter()
        .take(DIGITS / 2)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let name = format!("{stem}-{hash}.{ending}");
    fs::write(folder.join(&name), bytes).context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// Whether `name` ends as [`put_by_hash`] makes names end.
pub(crate) fn is_named_by_hash(name: &str) -> bool {
    let hash = name
        .rsplit_once('.')
        .and_then(|(stem, _)| stem.rsplit_once('-'))
        .map(|(_, hash)| hash);
    hash.is_some_and(|hash| {
        hash.len() == DIGITS && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // First 16 hex digits of sha256("abc"), the test vector of FIPS 180-2.
    const ABC: &str = "app-ba7816bf8f01cfea.wasm";

    #[test]
    fn names_follow_the_bytes() {
        let folder = std::env::temp_dir().join(format!("bearings-names-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        assert_eq!(
            put_by_hash(&folder, "app", "wasm", b"abc"),
            Ok(ABC.to_owned())
        );
        assert_eq!(fs::read(folder.join(ABC)).unwrap(), b"abc");
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
