//! Which files a visit to each document loads, as the build says, and how large each is on disk and over the wire.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Write},
    path::Path,
};

use flate2::{Compression, write::GzEncoder};
use serde_json::Value;

use crate::{
    build::HOST,
    failure::{Context, Failure, Result},
};

/// One file in bytes: as it is, `gzip -9`, brotli 11.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) raw: usize,
    pub(super) gzip: usize,
    pub(super) brotli: usize,
}

/// What a document makes a browser load.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Visit {
    /// What the document is: `home`, `questionnaire`, `own`, `writers`.
    pub(super) purpose: String,
    /// What has to be there before everything on it works, itself among it.
    pub(super) first: Vec<String>,
    /// What it loads when there is a result.
    pub(super) later: Vec<String>,
}

/// The site as visits see it.
#[derive(Debug, Default)]
pub(super) struct Site {
    pub(super) files: BTreeMap<String, Size>,
    /// By the path of the document.
    pub(super) visits: BTreeMap<String, Visit>,
    /// What a page loads beside all that inside another page.
    pub(super) framed: String,
}

impl Site {
    /// Measures the files in `dist` that are named in what the build left beside it.
    pub(super) fn measure(dist: &Path, names: &Value) -> Result<Self> {
        let mut site = Self::parse(names).ok_or_else(|| {
            Failure::new("The names that the build left are of another version. `cargo xtask dist` writes them anew.")
        })?;
        let visits = site.visits.values();
        let visited = visits.flat_map(|visit| visit.first.iter().chain(&visit.later));
        let files: BTreeSet<_> = visited.chain([&site.framed]).cloned().collect();
        for file in files.into_iter().chain([HOST.to_owned()]) {
            let bytes = fs::read(dist.join(&file)).context(|| format!("cannot read {file}"))?;
            let size = Size::of(&bytes).context(|| format!("cannot compress {file}"))?;
            site.files.insert(file, size);
        }
        Ok(site)
    }

    fn parse(names: &Value) -> Option<Self> {
        let mut site = Self {
            framed: names.get("frame")?.as_str()?.to_owned(),
            ..Self::default()
        };
        for (document, visit) in names.get("documents")?.as_object()? {
            let list = |key: &str| serde_json::from_value(visit.get(key)?.clone()).ok();
            let visit = Visit {
                purpose: visit.get("purpose")?.as_str()?.to_owned(),
                first: list("first")?,
                later: list("later")?,
            };
            site.visits.insert(document.clone(), visit);
        }
        Some(site)
    }

    pub(super) fn size(&self, file: &str) -> Size {
        self.files.get(file).copied().unwrap_or_default()
    }

    /// Bytes of brotli that a first visit to `document` loads.
    pub(super) fn visit(&self, document: &str) -> usize {
        let visit = self.visits.get(document);
        let files = visit.into_iter().flat_map(|visit| &visit.first);
        files.map(|file| self.size(file).brotli).sum()
    }

    /// Bytes of brotli of all that a visit to `document` loads on its way to a result that is passed on. What only some ask
    /// for is not in it: a code to scan, a result that a link brought.
    pub(super) fn journey(&self, document: &str) -> usize {
        let visit = self.visits.get(document);
        let later = visit.into_iter().flat_map(|visit| &visit.later);
        let later: usize = later.map(|file| self.size(file).brotli).sum();
        self.visit(document) + later
    }

    /// The documents of this purpose.
    pub(super) fn of(&self, purpose: &str) -> impl Iterator<Item = &str> {
        let visits = self.visits.iter();
        let found = visits.filter(move |(_, visit)| visit.purpose == purpose);
        found.map(|(document, _)| document.as_str())
    }

    /// The questionnaire that loads most, and how much.
    pub(super) fn largest(&self, bytes: fn(&Self, &str) -> usize) -> Option<(&str, usize)> {
        self.of("questionnaire")
            .map(|document| (document, bytes(self, document)))
            .max_by_key(|(_, bytes)| *bytes)
    }

    pub(super) fn without_program(&self) -> impl Iterator<Item = &str> {
        let visits = self.visits.iter();
        let found =
            visits.filter(|(_, visit)| !visit.first.iter().any(|file| file.ends_with(".wasm")));
        found.map(|(document, _)| document.as_str())
    }
}

impl Size {
    pub(super) fn of(bytes: &[u8]) -> io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        // Quality 11 and a window of 4 MB: the defaults of the brotli command and of hosts that compress ahead.
        let parameters = brotli::enc::BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            ..Default::default()
        };
        brotli::BrotliCompress(&mut io::Cursor::new(bytes), &mut brotli, &parameters)?;
        Ok(Self {
            raw: bytes.len(),
            gzip: gzip.finish()?.len(),
            brotli: brotli.len(),
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_visit_is_what_the_build_says() {
        let root = std::env::temp_dir().join(format!("bearings-size-{}", std::process::id()));
        fs::create_dir_all(root.join("team")).unwrap();
        let files = [
            ("team/index.html", "html"),
            ("a.js", "glue"),
            ("a.wasm", "abcabcabcabc"),
            ("part.wasm", "later"),
            ("frame.js", "framed"),
            ("embed.js", "host"),
            ("unnamed.js", "not loaded by any document"),
        ];
        for (file, text) in files {
            fs::write(root.join(file), text).unwrap();
        }
        let team = json!({
            "purpose": "questionnaire",
            "first": ["team/index.html", "a.js", "a.wasm"],
            "later": ["part.wasm"],
        });
        let names = json!({ "frame": "frame.js", "documents": { "team/index.html": team } });
        let site = Site::measure(&root, &names).unwrap();
        assert_eq!(site.files.len(), 6);
        assert_eq!(site.size("a.wasm").raw, 12);
        let brotli = |file: &str| site.size(file).brotli;
        let first = brotli("team/index.html") + brotli("a.js") + brotli("a.wasm");
        assert_eq!(site.largest(Site::visit), Some(("team/index.html", first)));
        assert_eq!(site.journey("team/index.html"), first + brotli("part.wasm"));

        fs::remove_file(root.join("part.wasm")).unwrap();
        let sentence = Site::measure(&root, &names).unwrap_err().to_string();
        assert!(
            sentence.starts_with("cannot read part.wasm: "),
            "{sentence}"
        );
        assert_eq!(
            Site::measure(&root, &json!({})).unwrap_err().to_string(),
            "The names that the build left are of another version. `cargo xtask dist` writes them anew."
        );
        fs::remove_dir_all(root).unwrap();
    }
}
