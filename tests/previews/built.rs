//! A built site: where its files are, and what its address is.

use std::{
    collections::HashMap,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use bearings::assessment::{self, Definition};
use serde_json::{Value, json};

use crate::element::{Element, elements};

/// Below a sub-path, so that nothing may start from the root of the host.
pub(crate) const SITE: &str = "https://ada.example/tools/bearings/";

pub(crate) struct Built {
    pub(crate) folder: PathBuf,
    /// With a slash at its end.
    pub(crate) address: String,
}

/// Files that the build puts into the site before the pages tool runs, by the names that it is given here.
const GIVEN: [&str; 6] = [
    "web.js",
    "web.wasm",
    "writers.js",
    "writers.wasm",
    "frame.js",
    "embed.js",
];

/// The questionnaire of this id, as its file says it.
pub(crate) fn definition(id: &str) -> Definition {
    let file = format!("{}/assessments/{id}.json", env!("CARGO_MANIFEST_DIR"));
    assessment::check(&fs::read_to_string(file).unwrap()).unwrap()
}

/// One document of the site.
pub(crate) struct Page {
    /// Empty for the first page.
    pub(crate) id: String,
    /// Its own address, as its place in the site says it.
    pub(crate) address: String,
    pub(crate) elements: Vec<Element>,
}

/// The site that is read, built once.
pub(crate) fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| match env::var_os("BEARINGS_BUILT") {
        Some(folder) => {
            let folder = PathBuf::from(folder);
            let home = fs::read_to_string(folder.join("index.html")).unwrap();
            let elements = elements(&home);
            let canonical = elements
                .iter()
                .find(|one| one.is("link", "rel", "canonical"));
            let address = canonical.unwrap().attribute("href").to_owned();
            Built { folder, address }
        }
        None => {
            let folder = fresh("site");
            let output = write(Path::new(env!("CARGO_MANIFEST_DIR")), &folder);
            assert!(output.status.success(), "{output:?}");
            assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
            for file in GIVEN {
                fs::write(folder.join(file), "").unwrap();
            }
            Built {
                folder,
                address: SITE.to_owned(),
            }
        }
    })
}

/// Runs the pages tool on a project's folder.
pub(crate) fn write(project: &Path, out: &Path) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_bearings-pages"));
    tool.current_dir(project).arg("--out").arg(out);
    // Without the slash: the tool adds it.
    tool.args(["--site", SITE.trim_end_matches('/')]);
    tool.arg("--files").arg(names()).output().unwrap()
}

/// The names that the tool is given: made-up ones, each of another file.
fn names() -> &'static Path {
    static NAMES: OnceLock<PathBuf> = OnceLock::new();
    NAMES.get_or_init(|| {
        let program = |name: &str| {
            json!({ "js": format!("{name}.js"), "wasm": format!("{name}.wasm"), "parts": {} })
        };
        let mut names = ["web", "writers"].map(|name| (name, program(name)));
        names[0].1["parts"] = json!({
            "home": ["home.wasm", "shared.wasm"],
            "own": ["own.wasm"],
            "result": ["result.wasm", "shared.wasm"],
            "thumbnail": ["thumbnail.wasm", "shared.wasm"],
        });
        let css = concat!(env!("CARGO_MANIFEST_DIR"), "/style/main.css");
        let text = json!({
            "programs": HashMap::from(names),
            "frame": "frame.js",
            "styles": { "main": css, "question": css, "home": css, "writers": css, "own": css },
            "reload": false,
        });
        let file = fresh("names").join("names.json");
        fs::write(&file, text.to_string()).unwrap();
        file
    })
}

/// What the build writes beside a finished site, with the visit to each document; or what the tool prints of them.
pub(crate) fn visits() -> Value {
    match env::var_os("BEARINGS_BUILT") {
        Some(folder) => {
            let file = PathBuf::from(folder).join("../target/site-release/site.json");
            let site: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
            site["documents"].clone()
        }
        None => {
            let output = write(Path::new(env!("CARGO_MANIFEST_DIR")), &fresh("visits"));
            serde_json::from_slice(&output.stdout).unwrap()
        }
    }
}

/// An empty folder of this name.
pub(crate) fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("previews-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The ids of the questionnaires of a project, in any order.
pub(crate) fn ids(project: &Path) -> Vec<String> {
    let files = fs::read_dir(project.join("assessments")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let ids = names.filter_map(|name| Some(name.strip_suffix(".json")?.to_owned()));
    ids.filter(|id| id != "menu").collect()
}

impl Built {
    /// The first page, then the questionnaires.
    pub(crate) fn pages(&self) -> Vec<Page> {
        let mut ids = ids(Path::new(env!("CARGO_MANIFEST_DIR")));
        ids.sort();
        assert!(ids.len() >= 3);
        ids.insert(0, String::new());
        ids.into_iter().map(|id| self.page(id)).collect()
    }

    pub(crate) fn page(&self, id: String) -> Page {
        let html = fs::read_to_string(self.folder.join(&id).join("index.html")).unwrap();
        let slash = if id.is_empty() { "" } else { "/" };
        Page {
            address: format!("{}{id}{slash}", self.address),
            elements: elements(&html),
            id,
        }
    }

    /// The bytes at an absolute address within the site.
    pub(crate) fn at(&self, address: &str) -> Vec<u8> {
        let path = address.strip_prefix(&self.address);
        let path = path.unwrap_or_else(|| panic!("{address} is not within {}", self.address));
        fs::read(self.folder.join(path)).unwrap_or_else(|error| panic!("{address}: {error}"))
    }
}

/// All files of a folder and those below whose path ends in `ending`: relative, with `/`, in order.
pub(crate) fn files_ending(folder: &Path, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![String::new()];
    while let Some(within) = waiting.pop() {
        for entry in fs::read_dir(folder.join(&within)).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{within}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                waiting.push(format!("{path}/"));
            } else if path.ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

impl Page {
    /// The one element of this name with this attribute.
    pub(crate) fn one(&self, name: &str, attribute: &str, value: &str) -> &Element {
        let found = self
            .elements
            .iter()
            .filter(|one| one.is(name, attribute, value));
        let found: Vec<_> = found.collect();
        assert_eq!(
            found.len(),
            1,
            "{}: {name} {attribute}={value}",
            self.address
        );
        found[0]
    }

    pub(crate) fn title(&self) -> &str {
        self.one("meta", "property", "og:title")
            .attribute("content")
    }
}

/// Width and height of a picture, as its own header says.
pub(crate) fn pixels(png: &[u8]) -> (u32, u32) {
    let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info();
    let reader = reader.expect("a PNG file");
    (reader.info().width, reader.info().height)
}
