//! What visits load: every file, plain and compressed, against the budget.

mod visit;

use std::{collections::BTreeMap, fs};

use serde_json::{Value, json};

use crate::{
    build::{HOST, RECORD},
    failure::{Context, Failure, Result},
    folder,
    workspace::Workspace,
};

use visit::Site;

/// Bytes over the wire with brotli, which every host of static files offers. On a phone's line (1.6 Mbit/s) 10,000 of them
/// are 50 ms.
const BUDGET: Budget = Budget {
    questionnaire: 10_750,
    writers: 11_000,
    visit: Limit {
        most: 160_000,
        aim: 145_000,
    },
    journey: Limit {
        most: 255_000,
        aim: 235_000,
    },
    own: 230_000,
    embed: 105_000,
    host: 1_600,
};

/// Limits in bytes of brotli.
#[derive(Debug, Clone, Copy)]
struct Budget {
    /// The HTML of one questionnaire, styles included.
    questionnaire: usize,
    /// The HTML of the page for writers.
    writers: usize,
    /// A first visit to a questionnaire: all that is needed to answer it.
    visit: Limit,
    /// That, and all that it loads on the way to a result that is passed on.
    journey: Limit,
    /// A visit to the page for questions that another page hands over. Their checker is in it, and no visit to the
    /// questionnaires here loads it.
    own: usize,
    /// A visit to the page for writers.
    embed: usize,
    /// What a host loads to show a questionnaire inside its own page, before the frame.
    host: usize,
}

#[derive(Debug, Clone, Copy)]
struct Limit {
    most: usize,
    /// What it should rather be.
    aim: usize,
}

/// Prints the sizes of `dist/`, writes them to `target/size.json`, and holds the budget.
///
/// # Errors
/// When there is no site, or it is over the budget.
pub fn run() -> Result {
    let workspace = Workspace::find()?;
    let (dist, record) = (workspace.dist(), workspace.release().join(RECORD));
    if !dist.join("index.html").is_file() || !record.is_file() {
        return Err(Failure::new(
            "There is no site in dist/. `cargo xtask dist` builds it.",
        ));
    }
    let text = fs::read_to_string(&record).context(|| format!("cannot read {RECORD}"))?;
    let names: Value = serde_json::from_str(&text).context(|| format!("cannot read {RECORD}"))?;
    let site = Site::measure(&dist, &names)?;
    print!("{}", site.table(BUDGET));
    folder::write(
        &workspace.target("size.json"),
        &format!("{:#}\n", site.json()),
    )?;
    site.hold(BUDGET)
}

impl Site {
    fn table(&self, budget: Budget) -> String {
        let names = self.files.keys().chain(self.visits.keys());
        let width = names.map(String::len).max().unwrap_or(0).max(VISIT.len());
        let mut text = row(width, "file", ["raw", "gzip", "brotli"]);
        for (file, size) in &self.files {
            let sizes = [size.raw, size.gzip, size.brotli].map(grouped);
            text += &row(width, file, sizes.each_ref().map(String::as_str));
        }
        text += "\n";
        text += &row(width, VISIT, ["", "first", "in all"]);
        for document in self.visits.keys() {
            let sizes = [self.visit(document), self.journey(document)].map(grouped);
            text += &row(width, document, ["", &sizes[0], &sizes[1]]);
        }
        let framed = grouped(self.size(&self.framed).brotli);
        text += &row(width, "in a frame, more", ["", &framed, &framed]);
        text += "\n";
        let visit = self.largest(Self::visit);
        text += &distance("first visit", visit, budget.visit);
        let journey = self.largest(Self::journey);
        text + &distance("journey", journey, budget.journey)
    }

    fn json(&self) -> Value {
        let files: BTreeMap<_, _> = self
            .files
            .iter()
            .map(|(file, size)| {
                let size = json!({ "raw": size.raw, "gzip": size.gzip, "brotli": size.brotli });
                (file, size)
            })
            .collect();
        let visits: BTreeMap<_, _> = self
            .visits
            .keys()
            .map(|document| {
                let (first, all) = (self.visit(document), self.journey(document));
                (document, json!({ "first": first, "all": all }))
            })
            .collect();
        json!({ "files": files, "visits": visits })
    }

    fn hold(&self, budget: Budget) -> Result {
        let mut over = Vec::new();
        let mut hold = |what: String, bytes: usize, limit: usize| {
            if bytes > limit {
                over.push(format!(
                    "{what} is {} bytes in brotli; the limit is {}, so {} have to go.",
                    grouped(bytes),
                    grouped(limit),
                    grouped(bytes - limit)
                ));
            }
        };
        for document in self.of("questionnaire") {
            let html = self.size(document).brotli;
            hold(document.to_owned(), html, budget.questionnaire);
        }
        if let Some((document, bytes)) = self.largest(Self::visit) {
            let what = format!("The first visit to {document}");
            hold(what, bytes, budget.visit.most);
        }
        if let Some((document, bytes)) = self.largest(Self::journey) {
            let what = format!("The journey from {document} to a result that is passed on");
            hold(what, bytes, budget.journey.most);
        }
        for document in self.of("own") {
            let what = format!("The visit to {document}");
            hold(what, self.visit(document), budget.own);
        }
        for document in self.of("writers") {
            hold(
                document.to_owned(),
                self.size(document).brotli,
                budget.writers,
            );
            let what = format!("The visit to {document}");
            hold(what, self.visit(document), budget.embed);
        }
        hold(HOST.to_owned(), self.size(HOST).brotli, budget.host);
        // A budget held by not finding the program would be no budget.
        over.extend(self.without_program().map(|document| {
            format!("{document} loads no WebAssembly, so its visit cannot be measured.")
        }));
        if self.of("questionnaire").next().is_none() {
            over.push("The site has no questionnaire, so nothing is measured.".to_owned());
        }
        if over.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(over.join("\n")))
        }
    }
}

const VISIT: &str = "visit, in brotli";

fn row(width: usize, name: &str, cells: [&str; 3]) -> String {
    let [one, two, three] = cells;
    format!("{name:width$}  {one:>9}  {two:>9}  {three:>9}\n")
}

/// How far the largest one is from what it should be.
fn distance(what: &str, largest: Option<(&str, usize)>, limit: Limit) -> String {
    let Some((document, bytes)) = largest else {
        return String::new();
    };
    let side = if bytes > limit.aim { "over" } else { "under" };
    format!(
        "The largest {what}, {document}, is {} {side} the aim of {}; the limit is {}.\n",
        grouped(bytes.abs_diff(limit.aim)),
        grouped(limit.aim),
        grouped(limit.most)
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
    use super::{
        visit::{Size, Visit},
        *,
    };

    const TEAM: &str = "team/index.html";

    /// A budget that does not follow that of the site.
    const HELD: Budget = Budget {
        questionnaire: 10_300,
        writers: 11_000,
        visit: Limit {
            most: 160_000,
            aim: 145_000,
        },
        journey: Limit {
            most: 255_000,
            aim: 235_000,
        },
        own: 230_000,
        embed: 114_000,
        host: 1_600,
    };

    /// A site of one questionnaire: its HTML, its program, what is loaded later.
    fn site(html: usize, wasm: usize, later: usize) -> Site {
        let mut site = Site::default();
        put(&mut site, TEAM, html);
        put(&mut site, "a.wasm", wasm);
        put(&mut site, "b.wasm", later);
        add(&mut site, "questionnaire", TEAM, "a.wasm", &["b.wasm"]);
        site
    }

    fn put(site: &mut Site, file: &str, brotli: usize) {
        let size = Size {
            raw: brotli * 4,
            gzip: brotli * 2,
            brotli,
        };
        site.files.insert(file.to_owned(), size);
    }

    fn add(site: &mut Site, purpose: &str, document: &str, program: &str, later: &[&str]) {
        let visit = Visit {
            purpose: purpose.to_owned(),
            first: vec![document.to_owned(), program.to_owned()],
            later: later.iter().map(|&file| file.to_owned()).collect(),
        };
        site.visits.insert(document.to_owned(), visit);
    }

    fn said(site: &Site) -> String {
        site.hold(HELD).unwrap_err().to_string()
    }

    #[test]
    fn the_budget_holds_up_to_its_last_byte() {
        assert_eq!(site(10_300, 149_700, 95_000).hold(HELD), Ok(()));
    }

    #[test]
    fn too_much_is_told_exactly() {
        assert_eq!(
            said(&site(10_301, 150_934, 95_000)),
            "team/index.html is 10,301 bytes in brotli; the limit is 10,300, so 1 have to go.\n\
             The first visit to team/index.html is 161,235 bytes in brotli; the limit is 160,000, so 1,235 have to go.\n\
             The journey from team/index.html to a result that is passed on is 256,235 bytes in brotli; the limit is \
             255,000, so 1,235 have to go."
        );
    }

    #[test]
    fn what_hosts_load_has_a_limit_of_its_own() {
        let mut site = site(10_000, 100_000, 0);
        put(&mut site, "embed.js", 1_601);
        assert_eq!(
            said(&site),
            "embed.js is 1,601 bytes in brotli; the limit is 1,600, so 1 have to go."
        );
    }

    #[test]
    fn other_pages_have_limits_of_their_own() {
        let mut site = site(6_000, 80_000, 0);
        put(&mut site, "own/index.html", 5_000);
        put(&mut site, "own.wasm", 225_000);
        add(&mut site, "own", "own/index.html", "own.wasm", &["b.wasm"]);
        put(&mut site, "embed/index.html", 11_000);
        put(&mut site, "writers.wasm", 103_000);
        add(
            &mut site,
            "writers",
            "embed/index.html",
            "writers.wasm",
            &[],
        );
        assert_eq!(site.hold(HELD), Ok(()));
        put(&mut site, "own.wasm", 225_001);
        put(&mut site, "embed/index.html", 11_001);
        assert_eq!(
            said(&site),
            "The visit to own/index.html is 230,001 bytes in brotli; the limit is 230,000, so 1 have to go.\n\
             embed/index.html is 11,001 bytes in brotli; the limit is 11,000, so 1 have to go.\n\
             The visit to embed/index.html is 114,001 bytes in brotli; the limit is 114,000, so 1 have to go."
        );
    }

    #[test]
    fn what_cannot_be_measured_does_not_pass() {
        let mut site = site(6_000, 80_000, 0);
        add(&mut site, "questionnaire", TEAM, "a.js", &[]);
        assert_eq!(
            said(&site),
            "team/index.html loads no WebAssembly, so its visit cannot be measured."
        );
        assert_eq!(
            said(&Site::default()),
            "The site has no questionnaire, so nothing is measured."
        );
    }

    #[test]
    fn the_table_says_how_far_the_aims_are() {
        assert_eq!(
            site(6_000, 141_000, 87_000).table(HELD),
            "file                    raw       gzip     brotli\n\
             a.wasm              564,000    282,000    141,000\n\
             b.wasm              348,000    174,000     87,000\n\
             team/index.html      24,000     12,000      6,000\n\
             \n\
             visit, in brotli                 first     in all\n\
             team/index.html                147,000    234,000\n\
             in a frame, more                     0          0\n\
             \n\
             The largest first visit, team/index.html, is 2,000 over the aim of 145,000; the limit is 160,000.\n\
             The largest journey, team/index.html, is 1,000 under the aim of 235,000; the limit is 255,000.\n"
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
