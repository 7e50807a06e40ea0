//! What the files of a site refer to, and the check that all of it is there, relative, and inside the site.

use std::{fs, path::Path};

use super::html::{Element, elements};
use crate::failure::{Context, Failure, Result};

/// One mention of an address in a file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    /// As it is written.
    pub(crate) written: String,
    /// Whether showing the page fetches it; else a person has to follow it.
    pub(crate) loads: bool,
}

/// What hosts answer with where there is no file.
const MISSING: &str = "404.html";

/// Files that a script can name: what it imports or fetches to run.
const LOADED_BY_SCRIPTS: [&str; 4] = [".js", ".mjs", ".wasm", ".css"];

/// Kinds of `<link>` that load nothing a page needs.
const POINTS_ONLY: [&str; 8] = [
    "alternate",
    "apple-touch-icon",
    "author",
    "canonical",
    "icon",
    "license",
    "manifest",
    "next",
];

/// All files in `folder` whose path ends in `ending`: relative paths with `/`, in order.
pub(crate) fn files_ending(folder: &Path, ending: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut waiting = vec![String::new()];
    while let Some(within) = waiting.pop() {
        let here = folder.join(&within);
        for entry in
            fs::read_dir(&here).context(|| format!("cannot look into {}", here.display()))?
        {
            let entry = entry.context(|| format!("cannot look into {}", here.display()))?;
            let path = format!("{within}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                waiting.push(format!("{path}/"));
            } else if path.ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// What `file` of the site in `folder` refers to.
pub(crate) fn references(folder: &Path, file: &str) -> Result<Vec<Reference>> {
    let text = fs::read_to_string(folder.join(file)).context(|| format!("cannot read {file}"))?;
    if file.ends_with(".html") {
        return Ok(elements(&text).iter().flat_map(of_element).collect());
    }
    Ok(of_script(&text))
}

/// Where `written` leads to from `file`: a relative path with `/`, or nothing when it is elsewhere. With the address of
/// the `site`, absolute addresses within it are resolved too.
///
/// # Errors
/// Says why the address would break on some host.
pub(crate) fn resolve(file: &str, written: &str, site: Option<&str>) -> Result<Option<String>> {
    // The page for missing addresses is served at any depth, so it alone starts from the root of the host.
    let rooted = file == MISSING;
    let home = site
        .filter(|_| rooted && written.starts_with('/'))
        .map(path_of);
    let (from, address) = match home.or(site).and_then(|start| written.strip_prefix(start)) {
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
        let start = site.map_or("/", path_of);
        return Err(Failure::new(format!(
            "{file} refers to {written}, which is elsewhere at each depth. Start it with {start}"
        )));
    }
    if path.starts_with('/') {
        return Err(Failure::new(format!(
            "{file} refers to {written}, which breaks under a sub-path. Make it relative."
        )));
    }
    let mut names: Vec<&str> = from.split('/').collect();
    names.pop();
    for name in path.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                if names.pop().is_none() {
                    return Err(Failure::new(format!(
                        "{file} refers to {written}, which is outside the site."
                    )));
                }
            }
            _ => names.push(name),
        }
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    if matches!(last, "" | "." | "..") {
        names.push("index.html");
    }
    Ok(Some(names.join("/")))
}

/// Checks every document and script of the site in `folder`.
///
/// # Errors
/// Lists every reference that leads nowhere.
pub(crate) fn check(folder: &Path, site: &str) -> Result {
    let mut wrong = Vec::new();
    for ending in [".html", ".js"] {
        for file in files_ending(folder, ending)? {
            for reference in references(folder, &file)? {
                match resolve(&file, &reference.written, Some(site)) {
                    Ok(Some(target)) if !folder.join(&target).is_file() => {
                        wrong.push(format!(
                            "{file} refers to {}, but there is no {target}.",
                            reference.written
                        ));
                    }
                    Ok(_) => {}
                    Err(failure) => wrong.push(failure.to_string()),
                }
            }
        }
    }
    wrong.dedup();
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(wrong.join("\n")))
    }
}

/// The path of an absolute address: `/` or such as `/sub/path/`.
fn path_of(site: &str) -> &str {
    let host = site.split_once("://").map_or(site, |(_, host)| host);
    host.find('/').and_then(|at| host.get(at..)).unwrap_or("/")
}

fn of_element(element: &Element<'_>) -> Vec<Reference> {
    if element.is_inline_script() {
        return of_script(element.text);
    }
    let attribute = |name: &str| element.attribute(name).map(str::to_owned);
    let found = match element.name.as_str() {
        "a" | "area" => attribute("href").map(|written| (written, false)),
        "link" => {
            let loads = attribute("rel")
                .is_some_and(|rel| !rel.split(' ').any(|kind| POINTS_ONLY.contains(&kind)));
            attribute("href").map(|written| (written, loads))
        }
        // Previews: `og:image`, `og:url`; only addresses can be told from words.
        "meta" => attribute("content")
            .filter(|written| written.starts_with("http"))
            .map(|written| (written, false)),
        // Loaded when it comes into sight, or only in one theme.
        "source" => attribute("srcset").map(|written| (written, false)),
        "img" if element.attribute("loading") == Some("lazy") => {
            attribute("src").map(|written| (written, false))
        }
        "iframe" => attribute("src").map(|written| (written, false)),
        _ => attribute("src").map(|written| (written, true)),
    };
    found
        .map(|(written, loads)| Reference { written, loads })
        .into_iter()
        .collect()
}

/// Quoted names of files that scripts load. Told by their ending, since a script is not parsed here.
fn of_script(text: &str) -> Vec<Reference> {
    let mut found = Vec::new();
    for quote in ['"', '\'', '`'] {
        for ending in LOADED_BY_SCRIPTS {
            let mut rest = text;
            while let Some((start, after)) = rest.split_once(&format!("{ending}{quote}")) {
                rest = after;
                let name = start.rsplit_once(quote).map_or("", |(_, name)| name);
                // The key of an object is a name within the program: glue calls itself so for the module's imports.
                let key = after.trim_start().starts_with(':');
                let plain =
                    !name.contains(|c: char| c.is_whitespace() || "(){}<>$\"'`".contains(c));
                if plain && !key && !name.is_empty() {
                    found.push(Reference {
                        written: format!("{name}{ending}"),
                        loads: true,
                    });
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: Option<&str> = Some("https://bearings.example/");

    fn found(document: &str) -> Vec<(String, bool)> {
        elements(document)
            .iter()
            .flat_map(of_element)
            .map(|found| (found.written, found.loads))
            .collect()
    }

    #[test]
    fn addresses_are_resolved_as_a_browser_does() {
        let table = [
            ("index.html", "team/", Some("team/index.html")),
            ("index.html", "./", Some("index.html")),
            ("team/index.html", "..", Some("index.html")),
            ("team/index.html", "../a-1.js?x#y", Some("a-1.js")),
            ("team/index.html", "./b.js", Some("team/b.js")),
            (
                "team/index.html",
                "https://bearings.example/",
                Some("index.html"),
            ),
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
            assert_eq!(
                resolve(file, written, SITE).unwrap().as_deref(),
                target,
                "{file} {written}"
            );
        }
    }

    #[test]
    fn what_would_break_on_some_host_is_refused() {
        assert_eq!(
            resolve("index.html", "/a.js", SITE)
                .unwrap_err()
                .to_string(),
            "index.html refers to /a.js, which breaks under a sub-path. Make it relative."
        );
        assert_eq!(
            resolve("team/index.html", "../../a.js", SITE)
                .unwrap_err()
                .to_string(),
            "team/index.html refers to ../../a.js, which is outside the site."
        );
    }

    #[test]
    fn the_page_for_missing_addresses_starts_from_the_root() {
        let under = Some("https://ada.example/tools/");
        let resolved = |written, site| {
            resolve("404.html", written, site).map_err(|failure| failure.to_string())
        };
        assert_eq!(resolved("/", SITE), Ok(Some("index.html".to_owned())));
        assert_eq!(
            resolved("/tools/team/", under),
            Ok(Some("team/index.html".to_owned()))
        );
        assert_eq!(
            resolved("https://ada.example/tools/", under),
            Ok(Some("index.html".to_owned()))
        );
        assert_eq!(resolved("#top", under), Ok(None));
        for written in ["/", "./", "team/"] {
            let sentence = format!(
                "404.html refers to {written}, which is elsewhere at each depth. Start it with /tools/"
            );
            assert_eq!(resolved(written, under), Err(sentence));
        }
    }

    #[test]
    fn loading_is_told_from_pointing() {
        let document = "<link rel=canonical href=https://x/><link rel='modulepreload' href=a.js><a href=b>b</a><img src=c>\
            <meta content=https://x/d.png><meta content='width=1'><script type=application/json>\"e.js\"</script>\
            <script>it('s');import(\"./f.js\").then(m=>m.default({module_or_path:'./g.wasm'}));x={'./h.js': 1}</script>";
        let expected = [
            ("https://x/", false),
            ("a.js", true),
            ("b", false),
            ("c", true),
            ("https://x/d.png", false),
            ("./f.js", true),
            ("./g.wasm", true),
        ];
        assert_eq!(
            found(document),
            expected.map(|(written, loads)| (written.to_owned(), loads))
        );
    }

    #[test]
    fn everything_missing_is_listed() {
        let folder = std::env::temp_dir().join(format!("bearings-link-{}", std::process::id()));
        fs::create_dir_all(folder.join("team")).unwrap();
        fs::write(
            folder.join("index.html"),
            "<a href=team/>t</a><script>import('./a.js')</script>",
        )
        .unwrap();
        fs::write(
            folder.join("team/index.html"),
            "<a href=../>home</a><img src=../b.png>",
        )
        .unwrap();
        assert_eq!(
            check(&folder, "https://bearings.example/")
                .unwrap_err()
                .to_string(),
            "index.html refers to ./a.js, but there is no a.js.\n\
             team/index.html refers to ../b.png, but there is no b.png."
        );
        fs::write(folder.join("a.js"), "import('./c.js')").unwrap();
        fs::write(folder.join("b.png"), "").unwrap();
        assert_eq!(
            check(&folder, "https://bearings.example/")
                .unwrap_err()
                .to_string(),
            "a.js refers to ./c.js, but there is no c.js."
        );
        fs::write(folder.join("c.js"), "").unwrap();
        assert_eq!(check(&folder, "https://bearings.example/"), Ok(()));
        fs::remove_dir_all(folder).unwrap();
    }
}
