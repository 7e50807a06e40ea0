//! Which files a first visit to each document loads, and how large each is on disk and over the wire.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Write},
    path::Path,
};

use flate2::{Compression, write::GzEncoder};

use crate::{
    failure::{Context, Result},
    pages::{OWN, SHARE, embed, link},
};

/// One file in bytes: as it is, `gzip -9`, brotli 11.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) raw: usize,
    pub(super) gzip: usize,
    pub(super) brotli: usize,
}

/// The site as visits see it.
#[derive(Debug, Default)]
pub(super) struct Site {
    pub(super) files: BTreeMap<String, Size>,
    /// Each document with all that showing it loads, itself first.
    pub(super) documents: BTreeMap<String, Vec<String>>,
    /// What is loaded once there is a result to pass on.
    pub(super) later: BTreeSet<String>,
    /// What a page loads beside all that inside another page.
    pub(super) framed: BTreeSet<String>,
    /// Those of the documents that are questionnaires.
    pub(super) questionnaires: BTreeSet<String>,
}

impl Site {
    pub(super) fn measure(dist: &Path, assessments: &Path) -> Result<Self> {
        let mut site = Self::default();
        for document in link::files_ending(dist, ".html")? {
            if document == "404.html" {
                continue;
            }
            let id = document.strip_suffix("/index.html");
            if id.is_some_and(|id| assessments.join(format!("{id}.json")).is_file()) {
                site.questionnaires.insert(document.clone());
            }
            let (later, loaded): (Vec<_>, Vec<_>) = loads(dist, &document)?
                .into_iter()
                .partition(|file| file.starts_with(SHARE));
            let (framed, loaded): (Vec<_>, Vec<_>) = loaded
                .into_iter()
                .partition(|file| file.starts_with(embed::FRAME));
            for file in loaded.iter().chain(&later).chain(&framed) {
                site.weigh(dist, file)?;
            }
            site.later.extend(later);
            site.framed.extend(framed);
            site.documents.insert(document, loaded);
        }
        if dist.join(embed::HOST).is_file() {
            site.weigh(dist, embed::HOST)?;
        }
        Ok(site)
    }

    fn weigh(&mut self, dist: &Path, file: &str) -> Result {
        if !self.files.contains_key(file) {
            let bytes = fs::read(dist.join(file)).context(|| format!("cannot read {file}"))?;
            let size = Size::of(&bytes).context(|| format!("cannot compress {file}"))?;
            self.files.insert(file.to_owned(), size);
        }
        Ok(())
    }

    pub(super) fn size(&self, file: &str) -> Size {
        self.files.get(file).copied().unwrap_or_default()
    }

    /// Bytes of brotli that a first visit to `document` loads.
    pub(super) fn visit(&self, document: &str) -> usize {
        self.documents
            .get(document)
            .into_iter()
            .flatten()
            .map(|file| self.size(file).brotli)
            .sum()
    }

    /// Bytes of brotli that passing a result on loads.
    pub(super) fn later(&self) -> usize {
        self.later.iter().map(|file| self.size(file).brotli).sum()
    }

    /// Bytes of brotli that a page loads beside all else inside another page.
    pub(super) fn framed(&self) -> usize {
        self.framed.iter().map(|file| self.size(file).brotli).sum()
    }

    /// The document whose first visit loads most, without those that have a limit of their own.
    pub(super) fn largest(&self) -> Option<(&str, usize)> {
        self.documents
            .iter()
            .filter(|(_, files)| !brings_a_checker(files))
            .map(|(document, _)| (document.as_str(), self.visit(document)))
            .max_by_key(|(_, bytes)| *bytes)
    }

    /// Documents for questions of other pages: whoever embeds those pays for a checker and all components.
    pub(super) fn of_others(&self) -> impl Iterator<Item = &str> {
        let found = self.documents.iter();
        found
            .filter(|(_, files)| brings_a_checker(files))
            .map(|(document, _)| document.as_str())
    }

    /// Whether the first visit to `document` loads WebAssembly.
    pub(super) fn loads_program(&self, document: &str) -> bool {
        let loaded = self.documents.get(document);
        loaded.is_some_and(|files| files.iter().any(|file| file.ends_with(".wasm")))
    }
}

fn brings_a_checker(files: &[String]) -> bool {
    files.iter().any(|file| file.starts_with(OWN))
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

/// All that showing `document` loads from the site: scripts, what they load, pictures.
fn loads(dist: &Path, document: &str) -> Result<Vec<String>> {
    let mut loaded = vec![document.to_owned()];
    let mut next = 0;
    while let Some(file) = loaded.get(next).cloned() {
        next += 1;
        if !file.ends_with(".html") && !file.ends_with(".js") {
            continue;
        }
        for reference in link::references(dist, &file)? {
            let target = if reference.loads {
                link::resolve(&file, &reference.written, None)?
            } else {
                None
            };
            if let Some(target) =
                target.filter(|target| !loaded.contains(target) && dist.join(target).is_file())
            {
                loaded.push(target);
            }
        }
    }
    Ok(loaded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_follows_what_scripts_load() {
        let root = std::env::temp_dir().join(format!("bearings-size-{}", std::process::id()));
        fs::create_dir_all(root.join("dist/team")).unwrap();
        fs::write(root.join("team.json"), "{}").unwrap();
        let files = [
            ("404.html", ""),
            (
                "index.html",
                "<a href=team/>x</a><link rel=icon href=i.png>",
            ),
            ("i.png", ""),
            (
                "team/index.html",
                "<script>import('../bearings-share.js');import('../bearings-frame.js');import('../a.js')</script>",
            ),
            ("bearings-share.js", "later"),
            ("bearings-frame.js", "framed"),
            ("embed.js", "host"),
            ("a.js", "new URL('a.wasm', import.meta.url)"),
            ("a.wasm", "abcabcabcabc"),
        ];
        for (file, text) in files {
            fs::write(root.join("dist").join(file), text).unwrap();
        }
        let site = Site::measure(&root.join("dist"), &root).unwrap();
        assert_eq!(site.documents["index.html"], ["index.html"]);
        assert_eq!(
            site.documents["team/index.html"],
            ["team/index.html", "a.js", "a.wasm"]
        );
        assert_eq!(
            site.questionnaires,
            BTreeSet::from(["team/index.html".to_owned()])
        );
        assert_eq!(site.later, BTreeSet::from(["bearings-share.js".to_owned()]));
        assert_eq!(site.later(), site.size("bearings-share.js").brotli);
        assert_eq!(site.framed(), site.size("bearings-frame.js").brotli);
        assert_eq!(
            [site.size("embed.js").raw, site.size("a.wasm").raw],
            [4, 12]
        );
        assert!(site.visit("team/index.html") > site.size("a.js").brotli);
        fs::remove_dir_all(root).unwrap();
    }
}
