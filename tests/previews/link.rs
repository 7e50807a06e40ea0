//! References: whatever a document or a script of the site names is there, relative, and inside the site.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    built::{built, files_ending, fresh},
    element::{Element, elements},
};

/// What hosts answer with where there is no file.
const MISSING: &str = "404.html";

/// Files that a script can name: what it imports or fetches to run.
const NAMED_BY_SCRIPTS: [&str; 4] = [".js", ".mjs", ".wasm", ".css"];

#[test]
fn every_reference_leads_somewhere() {
    let wrong = check(&built().folder, &built().address);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A sentence for every reference of the site that leads nowhere or would break on some host.
fn check(folder: &Path, site: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for ending in [".html", ".js"] {
        for file in files_ending(folder, ending) {
            let text = fs::read_to_string(folder.join(&file)).unwrap();
            for written in references(&file, &text) {
                match resolve(&file, &written, site) {
                    Ok(Some(target)) if !folder.join(&target).is_file() => wrong.push(format!(
                        "{file} refers to {written}, but there is no {target}."
                    )),
                    Ok(_) => {}
                    Err(sentence) => wrong.push(sentence),
                }
            }
        }
    }
    wrong
}

/// The addresses that a file mentions, each once.
pub(crate) fn references(file: &str, text: &str) -> BTreeSet<String> {
    if file.ends_with(".html") {
        elements(text).iter().flat_map(of_element).collect()
    } else {
        of_script(text).into_iter().collect()
    }
}

fn of_element(element: &Element) -> Vec<String> {
    if element.is_inline_script() {
        return of_script(&element.text);
    }
    let found = match element.name.as_str() {
        "a" | "area" | "link" => element.find("href"),
        // Previews: `og:image`, `og:url`; only addresses can be told from words.
        "meta" => element
            .find("content")
            .filter(|written| written.starts_with("http")),
        "source" => element.find("srcset"),
        _ => element.find("src"),
    };
    found.map(str::to_owned).into_iter().collect()
}

/// Quoted names of files that scripts load. Told by their ending, since a script is not parsed here.
fn of_script(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for quote in ['"', '\'', '`'] {
        for ending in NAMED_BY_SCRIPTS {
            let mut rest = text;
            while let Some((start, after)) = rest.split_once(&format!("{ending}{quote}")) {
                rest = after;
                let name = start.rsplit_once(quote).map_or("", |(_, name)| name);
                // The key of an object is a name within the program: glue calls itself so for the module's imports.
                let key = after.trim_start().starts_with(':');
                let plain =
                    !name.contains(|c: char| c.is_whitespace() || "(){}<>$\"'`".contains(c));
                if plain && !key && !name.is_empty() {
                    found.push(format!("{name}{ending}"));
                }
            }
        }
    }
    found
}

/// Where an address leads to from `file`: the path of a file of the site, or nothing when it is elsewhere. Absolute
/// addresses within the `site` are resolved too.
///
/// # Errors
/// Says why the address would break on some host.
pub(crate) fn resolve(file: &str, written: &str, site: &str) -> Result<Option<String>, String> {
    // The page for missing addresses is served at any depth, so it alone starts from the root of the host.
    let rooted = file == MISSING;
    let start = path_of(site);
    let home = if rooted && written.starts_with('/') {
        start
    } else {
        site
    };
    let (from, address) = match written.strip_prefix(home) {
        Some(rest) => ("", rest),
        None => (file, written),
    };
    let path = address.split(['#', '?']).next().unwrap_or_default();
    let scheme = path
        .split(['/', '.'])
        .next()
        .is_some_and(|start| start.contains(':'));
    let own_document = path.is_empty() && from == file;
    if scheme || address.starts_with("//") || own_document {
        return Ok(None);
    }
    if from == file && rooted {
        return Err(format!(
            "{file} refers to {written}, which is elsewhere at each depth. Start it with {start}"
        ));
    }
    if path.starts_with('/') {
        return Err(format!(
            "{file} refers to {written}, which breaks under a sub-path. Make it relative."
        ));
    }
    let mut names: Vec<&str> = from.split('/').collect();
    names.pop();
    for name in path.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                if names.pop().is_none() {
                    return Err(format!(
                        "{file} refers to {written}, which is outside the site."
                    ));
                }
            }
            _ => names.push(name),
        }
    }
    if matches!(path.rsplit('/').next(), Some("" | "." | "..")) {
        names.push("index.html");
    }
    Ok(Some(names.join("/")))
}

/// The path of an absolute address: `/` or such as `/sub/path/`.
fn path_of(site: &str) -> &str {
    let host = site.split_once("://").map_or(site, |(_, host)| host);
    host.find('/').and_then(|at| host.get(at..)).unwrap_or("/")
}

const HOME: &str = "https://bearings.example/";

#[test]
fn addresses_are_resolved_as_a_browser_does() {
    let table = [
        ("index.html", "team/", Some("team/index.html")),
        ("index.html", "./", Some("index.html")),
        ("team/index.html", "..", Some("index.html")),
        ("team/index.html", "../a-1.js?x#y", Some("a-1.js")),
        ("team/index.html", "./b.js", Some("team/b.js")),
        ("team/index.html", HOME, Some("index.html")),
        (
            "team/index.html",
            "https://bearings.example/card.png",
            Some("card.png"),
        ),
        ("index.html", "https://elsewhere.example/x", None),
        ("index.html", "//elsewhere.example/x", None),
        ("index.html", "mailto:ada@bearings.example", None),
        ("index.html", "data:,x", None),
        ("index.html", "#q1.one", None),
        ("index.html", "?x", None),
    ];
    for (file, written, target) in table {
        let found = resolve(file, written, HOME).unwrap();
        assert_eq!(found.as_deref(), target, "{file} {written}");
    }
}

#[test]
fn what_would_break_on_some_host_is_refused() {
    let table = [
        (
            "index.html",
            "/a.js",
            "index.html refers to /a.js, which breaks under a sub-path. Make it relative.",
        ),
        (
            "team/index.html",
            "../../a.js",
            "team/index.html refers to ../../a.js, which is outside the site.",
        ),
    ];
    for (file, written, sentence) in table {
        assert_eq!(resolve(file, written, HOME).unwrap_err(), sentence);
    }
}

#[test]
fn the_page_for_missing_addresses_starts_from_the_root() {
    let under = "https://ada.example/tools/";
    let resolved = |written, site| resolve(MISSING, written, site);
    assert_eq!(resolved("/", HOME), Ok(Some("index.html".to_owned())));
    assert_eq!(
        resolved("/tools/team/", under),
        Ok(Some("team/index.html".to_owned()))
    );
    assert_eq!(resolved(under, under), Ok(Some("index.html".to_owned())));
    assert_eq!(resolved("#top", under), Ok(None));
    for written in ["/", "./", "team/"] {
        let sentence = format!(
            "404.html refers to {written}, which is elsewhere at each depth. Start it with /tools/"
        );
        assert_eq!(resolved(written, under), Err(sentence));
    }
}

#[test]
fn references_are_found_wherever_they_are_written() {
    let document = "<link rel=canonical href=https://x/><link rel='modulepreload' href=a.js><a href=b>b</a><img src=c>\
        <meta content=https://x/d.png><meta content='width=1'><script type=application/json>\"e.js\"</script>\
        <script>it('s');import(\"./f.js\").then(m=>m.default({module_or_path:'./g.wasm'}));x={'./h.js': 1}</script>";
    let expected = [
        "./f.js",
        "./g.wasm",
        "a.js",
        "b",
        "c",
        "https://x/",
        "https://x/d.png",
    ];
    assert_eq!(
        references("index.html", document),
        expected.map(str::to_owned).into()
    );
}

#[test]
fn everything_missing_is_listed() {
    let folder = fresh("links");
    let put = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    fs::create_dir_all(folder.join("team")).unwrap();
    put(
        "index.html",
        "<a href=team/>t</a><script>import('./a.js')</script>",
    );
    put("team/index.html", "<a href=../>home</a><img src=../b.png>");
    assert_eq!(
        check(&folder, HOME),
        [
            "index.html refers to ./a.js, but there is no a.js.",
            "team/index.html refers to ../b.png, but there is no b.png."
        ]
    );
    put("a.js", "import('./c.js')");
    put("b.png", "");
    assert_eq!(
        check(&folder, HOME),
        ["a.js refers to ./c.js, but there is no c.js."]
    );
    put("c.js", "");
    assert_eq!(check(&folder, HOME), Vec::<String>::new());
}
