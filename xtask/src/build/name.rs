//! Names by content: a file is called after a hash of its final bytes, so it may be kept for ever.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use super::Profile;
use crate::failure::{Context, Result};

/// Hex digits in a name: 64 bits, of which a collision within one site is not to be feared.
const DIGITS: usize = 16;

/// Writes a file into the site and returns its name: `stem`, in a release a hash of the bytes, `ending`.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn put_named(
    site: &Path,
    profile: Profile,
    stem: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<String> {
    let name = match profile {
        Profile::Debug => format!("{stem}.{ending}"),
        Profile::Release => by_hash(stem, ending, bytes),
    };
    fs::write(site.join(&name), bytes).context(|| format!("cannot write {name}"))?;
    Ok(name)
}

fn by_hash(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes)
        .iter()
        .take(DIGITS / 2)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{stem}-{hash}.{ending}")
}

/// Whether `name` ends as a release makes names end.
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
    fn in_a_release_names_follow_the_bytes() {
        let site = std::env::temp_dir().join(format!("bearings-names-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        let put = |profile| put_named(&site, profile, "app", "wasm", b"abc").unwrap();
        assert_eq!(put(Profile::Release), ABC);
        assert_eq!(put(Profile::Debug), "app.wasm");
        for name in [ABC, "app.wasm"] {
            assert_eq!(fs::read(site.join(name)).unwrap(), b"abc");
        }
        fs::remove_dir_all(site).unwrap();
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
