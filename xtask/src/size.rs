//! What a first visit loads: every file, plain and compressed, against the budget.

mod visit;

use std::{collections::BTreeMap, fs};

use serde_json::json;

use crate::{
    failure::{Context, Failure, Result},
    pages::embed,
    workspace::Workspace,
};

use visit::Site;

/// Bytes over the wire with brotli, which every host of static files offers (design, section 5: measured on a phone's
/// line, 10 KB cost 51 ms).
const BUDGET: Budget = Budget {
    questionnaire: 10_000,
    visit: 110_000,
    aim: 90_000,
    embed: 1_500,
    own: 230_000,
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
    /// What a host loads to show a questionnaire inside its own page, before the frame.
    embed: usize,
    /// A visit to the page for questions that another page hands over: their checker and all components are in it, and
    /// no visit to the questionnaires here loads them.
    own: usize,
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
        if !self.later.is_empty() {
            text.push_str(&format!(
                "{:width$}  {:>9}  {:>9}  {:>9}\n",
                "with a result",
                self.later.len(),
                "",
                grouped(self.later())
            ));
        }
        if !self.framed.is_empty() {
            text.push_str(&format!(
                "{:width$}  {:>9}  {:>9}  {:>9}\n",
                "in a frame, more",
                self.framed.len(),
                "",
                grouped(self.framed())
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
        let budget = json!({ "questionnaire": BUDGET.questionnaire, "visit": BUDGET.visit, "aim": BUDGET.aim, "embed": BUDGET.embed, "own": BUDGET.own });
        let framed = json!({ "files": self.framed, "brotli": self.framed() });
        let later = json!({ "files": self.later, "brotli": self.later() });
        json!({ "files": files, "visits": visits, "later": later, "framed": framed, "budget": budget })
    }

    fn hold(&self, budget: Budget) -> Result {
        let mut over = Vec::new();
        for document in &self.questionnaires {
            // A budget held by not finding the program would be no budget.
            if !self.loads_program(document) {
                over.push(format!(
                    "{document} names no WebAssembly in its scripts and links, so its visit cannot be measured."
                ));
            }
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
        for document in self.of_others() {
            let bytes = self.visit(document);
            if bytes > budget.own {
                over.push(sentence(
                    &format!("The visit to {document}"),
                    bytes,
                    budget.own,
                ));
            }
        }
        let bytes = self.size(embed::HOST).brotli;
        if bytes > budget.embed {
            over.push(sentence(embed::HOST, bytes, budget.embed));
        }
        if over.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(over.join("\n")))
        }
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
    use std::collections::BTreeSet;

    use super::{visit::Size, *};

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
            later: BTreeSet::new(),
            framed: BTreeSet::new(),
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
    fn what_hosts_load_has_a_limit_of_its_own() {
        let mut site = site(10_000, 100_000);
        let size = Size {
            raw: 4_000,
            gzip: 1_700,
            brotli: 1_501,
        };
        site.files.insert("embed.js".to_owned(), size);
        assert_eq!(
            site.hold(BUDGET).unwrap_err().to_string(),
            "embed.js is 1,501 bytes in brotli; the limit is 1,500, so 1 have to go."
        );
    }

    #[test]
    fn questions_of_others_have_a_limit_of_their_own() {
        let mut site = site(6_000, 80_000);
        let size = |brotli| Size {
            raw: brotli * 4,
            gzip: brotli * 2,
            brotli,
        };
        let program = "bearings-own-1.wasm".to_owned();
        let files = vec!["own/index.html".to_owned(), program.clone()];
        site.documents.insert("own/index.html".to_owned(), files);
        site.files.insert("own/index.html".to_owned(), size(5_000));
        site.files.insert(program.clone(), size(225_000));
        assert_eq!(site.hold(BUDGET), Ok(()));
        site.files.insert(program, size(225_001));
        assert_eq!(
            site.hold(BUDGET).unwrap_err().to_string(),
            "The visit to own/index.html is 230,001 bytes in brotli; the limit is 230,000, so 1 have to go."
        );
    }

    #[test]
    fn a_visit_without_its_program_is_not_measured() {
        let mut site = site(6_000, 80_000);
        site.documents = BTreeMap::from([(
            "team/index.html".to_owned(),
            vec!["team/index.html".to_owned()],
        )]);
        assert_eq!(
            site.hold(BUDGET).unwrap_err().to_string(),
            "team/index.html names no WebAssembly in its scripts and links, so its visit cannot be measured."
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
    fn numbers_are_grouped() {
        assert_eq!(
            [0, 999, 1_000, 1_234_567].map(grouped),
            ["0", "999", "1,000", "1,234,567"]
        );
    }
}
