//! What a first visit loads: every file, plain and compressed, against the budget.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Write},
    path::Path,
};

use flate2::{Compression, write::GzEncoder};
use serde_json::json;

use crate::{
    failure::{Context, Failure, Result},
    pages::link,
    workspace::Workspace,
};

/// Bytes over the wire with brotli, which every host of static files offers (design, section 5: measured on a phone's
/// line, 10 KB cost 51 ms).
const BUDGET: Budget = Budget {
    questionnaire: 10_000,
    visit: 110_000,
    aim: 90_000,
};

/// Limits in bytes of brotli.
#[derive(Debug, Clone, Copy)]
struct Budget {
    /// The HTML of one questionnaire, styles included.
    questionnaire: usize,
    /// Everything needed to finish one: HTML, glue, WebAssembly.
    visit: usize,
    /// What the visit should rather be.
    aim: usize,
}

/// One file in bytes: as it is, `gzip -9`, brotli 11.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// The site as visits see it.
#[derive(Debug, Default)]
struct Site {
    files: BTreeMap<String, Size>,
    /// Each document with all that showing it loads, itself first.
    documents: BTreeMap<String, Vec<String>>,
    /// Those of the documents that are questionnaires.
    questionnaires: BTreeSet<String>,
}

/// Prints the sizes of `dist/`, writes them to `target/size.json`, and holds the budget.
///
/// # Errors
/// When there is no site, or it is over the budget.
pub fn run() -> Result {
    let workspace = Workspace::find()?;
    let dist = workspace.dist();
    if !dist.join("index.html").is_file() {
        return Err(Failure::new(
            "There is no site in dist/. `cargo xtask dist` builds it.",
        ));
    }
    let site = Site::measure(&dist, &workspace.root().join("assessments"))?;
    print!("{}", site.table());
    let file = workspace.target("size.json");
    fs::create_dir_all(workspace.target("")).context(|| "cannot make target/".to_owned())?;
    fs::write(&file, format!("{:#}\n", site.json()))
        .context(|| format!("cannot write {}", file.display()))?;
    site.hold(BUDGET)
}

impl Site {
    fn measure(dist: &Path, assessments: &Path) -> Result<Self> {
        let mut site = Self::default();
        for document in link::files_ending(dist, ".html")? {
            if document == "404.html" {
                continue;
            }
            let id = document.strip_suffix("/index.html");
            if id.is_some_and(|id| assessments.join(format!("{id}.json")).is_file()) {
                site.questionnaires.insert(document.clone());
            }
            let loaded = loads(dist, &document)?;
            for file in &loaded {
                if !site.files.contains_key(file) {
                    let bytes =
                        fs::read(dist.join(file)).context(|| format!("cannot read {file}"))?;
                    site.files.insert(
                        file.clone(),
                        Size::of(&bytes).context(|| format!("cannot compress {file}"))?,
                    );
                }
            }
            site.documents.insert(document, loaded);
        }
        Ok(site)
    }

    fn size(&self, file: &str) -> Size {
        self.files.get(file).copied().unwrap_or_default()
    }

    /// Bytes of brotli that a first visit to `document` loads.
    fn visit(&self, document: &str) -> usize {
        self.documents
            .get(document)
            .into_iter()
            .flatten()
            .map(|file| self.size(file).brotli)
            .sum()
    }

    /// The document whose first visit loads most.
    fn largest(&self) -> Option<(&str, usize)> {
        self.documents
            .keys()
            .map(|document| (document.as_str(), self.visit(document)))
            .max_by_key(|(_, bytes)| *bytes)
    }

    fn table(&self) -> String {
        let width = self
            .files
            .keys()
            .map(String::len)
            .max()
            .unwrap_or(0)
            .max("first visit".len());
        let mut text = format!(
            "{:width$}  {:>9}  {:>9}  {:>9}\n",
            "file", "raw", "gzip", "brotli"
        );
        for (file, size) in &self.files {
            let (raw, gzip, brotli) = (grouped(size.raw), grouped(size.gzip), grouped(size.brotli));
            text.push_str(&format!(
                "{file:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}\n"
            ));
        }
        text.push_str(&format!(
            "\n{:width$}  {:>9}  {:>9}  {:>9}\n",
            "first visit", "files", "", "brotli"
        ));
        for (document, files) in &self.documents {
            let visit = grouped(self.visit(document));
            text.push_str(&format!(
                "{document:width$}  {:>9}  {:>9}  {visit:>9}\n",
                files.len(),
                ""
            ));
        }
        if let Some((document, visit)) = self.largest() {
            let distance = visit.abs_diff(BUDGET.aim);
            let side = if visit > BUDGET.aim { "over" } else { "under" };
            text.push_str(&format!(
                "\nThe largest, {document}, is {} {side} the aim of {}; the limit is {}.\n",
                grouped(distance),
                grouped(BUDGET.aim),
                grouped(BUDGET.visit)
            ));
        }
        text
    }

    fn json(&self) -> serde_json::Value {
        let files: BTreeMap<_, _> = self
            .files
            .iter()
            .map(|(file, size)| {
                (
                    file,
                    json!({ "raw": size.raw, "gzip": size.gzip, "brotli": size.brotli }),
                )
            })
            .collect();
        let visits: BTreeMap<_, _> = self
            .documents
            .iter()
            .map(|(document, files)| {
                (
                    document,
                    json!({ "files": files, "brotli": self.visit(document) }),
                )
            })
            .collect();
        let budget = json!({ "questionnaire": BUDGET.questionnaire, "visit": BUDGET.visit, "aim": BUDGET.aim });
        json!({ "files": files, "visits": visits, "budget": budget })
    }

    fn hold(&self, budget: Budget) -> Result {
        let mut over = Vec::new();
        for document in &self.questionnaires {
            let bytes = self.size(document).brotli;
            if bytes > budget.questionnaire {
                over.push(sentence(document, bytes, budget.questionnaire));
            }
        }
        if let Some((document, bytes)) = self.largest()
            && bytes > budget.visit
        {
            over.push(sentence(
                &format!("The first visit to {document}"),
                bytes,
                budget.visit,
            ));
        }
        if over.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(over.join("\n")))
        }
    }
}

impl Size {
    fn of(bytes: &[u8]) -> io::Result<Self> {
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

fn sentence(what: &str, bytes: usize, limit: usize) -> String {
    let too_many = grouped(bytes - limit);
    format!(
        "{what} is {} bytes in brotli; the limit is {}, so {too_many} have to go.",
        grouped(bytes),
        grouped(limit)
    )
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

/// 12345 as `12,345`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(html: usize, wasm: usize) -> Site {
        let size = |brotli| Size {
            raw: brotli * 4,
            gzip: brotli * 2,
            brotli,
        };
        let document = "team/index.html".to_owned();
        Site {
            files: BTreeMap::from([
                (document.clone(), size(html)),
                ("a.wasm".to_owned(), size(wasm)),
            ]),
            documents: BTreeMap::from([(
                document.clone(),
                vec![document.clone(), "a.wasm".to_owned()],
            )]),
            questionnaires: BTreeSet::from([document]),
        }
    }

    #[test]
    fn the_budget_holds_up_to_its_last_byte() {
        assert_eq!(site(10_000, 100_000).hold(BUDGET), Ok(()));
    }

    #[test]
    fn too_much_is_told_exactly() {
        assert_eq!(
            site(10_001, 101_234).hold(BUDGET).unwrap_err().to_string(),
            "team/index.html is 10,001 bytes in brotli; the limit is 10,000, so 1 have to go.\n\
             The first visit to team/index.html is 111,235 bytes in brotli; the limit is 110,000, so 1,235 have to go."
        );
    }

    #[test]
    fn the_table_says_how_far_the_aim_is() {
        assert_eq!(
            site(6_000, 80_000).table(),
            "file                   raw       gzip     brotli\n\
             a.wasm             320,000    160,000     80,000\n\
             team/index.html     24,000     12,000      6,000\n\
             \n\
             first visit          files                brotli\n\
             team/index.html          2                86,000\n\
             \n\
             The largest, team/index.html, is 4,000 under the aim of 90,000; the limit is 110,000.\n"
        );
    }

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
            ("team/index.html", "<script>import('../a.js')</script>"),
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
        assert_eq!(site.size("a.wasm").raw, 12);
        assert!(site.visit("team/index.html") > site.size("a.js").brotli);
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(
            [0, 999, 1_000, 1_234_567].map(grouped),
            ["0", "999", "1,000", "1,234,567"]
        );
    }
}
