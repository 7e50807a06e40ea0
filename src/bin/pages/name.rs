//! The names of the files that documents refer to, as the build hands them over in a JSON file.

use std::{collections::BTreeMap, path::PathBuf};

use serde::Deserialize;

/// All of them; a name is a path relative to the folder of the site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Names {
    pub(crate) programs: Programs,
    /// The script for pages inside other pages.
    pub(crate) frame: String,
    pub(crate) styles: Styles,
    /// Whether each page loads itself again when it was written anew: for a build that follows edits.
    pub(crate) reload: bool,
}

/// The programs of the site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Programs {
    /// That of all pages but the one for writers.
    pub(crate) web: Program,
    /// That of the page for writers.
    pub(crate) writers: Program,
}

/// The files of a program.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Program {
    pub(crate) js: String,
    pub(crate) wasm: String,
    /// Its parts, which it loads by itself, by name: the files that each needs.
    pub(crate) parts: BTreeMap<String, Vec<String>>,
}

/// Style sheets, each one file without imports, minified or not. They are written into the documents.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Styles {
    pub(crate) main: PathBuf,
    /// What the page of a questionnaire has beside it.
    pub(crate) question: PathBuf,
    /// What the first page has beside it.
    pub(crate) home: PathBuf,
    /// What the page for writers has beside it.
    pub(crate) writers: PathBuf,
    /// What the page for questions of other pages has beside it.
    pub(crate) own: PathBuf,
}

impl Names {
    /// Reads the JSON text.
    pub(crate) fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

impl Program {
    /// The module and the glue that starts it.
    pub(crate) fn files(&self) -> [String; 2] {
        [self.js.clone(), self.wasm.clone()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_key_is_named_with_its_place() {
        let text = "{\n  \"programs\": {\n    \"web\": { \"js\": \"a.js\" }\n  }\n}";
        let message = Names::parse(text).unwrap_err().to_string();
        assert_eq!(message, "missing field `wasm` at line 3 column 27");
    }

    #[test]
    fn an_unknown_key_is_named() {
        let message = Names::parse(r#"{"program": {}}"#).unwrap_err().to_string();
        assert!(
            message.starts_with("unknown field `program`, expected one of `programs`, "),
            "{message}"
        );
    }
}
