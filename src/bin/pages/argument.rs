//! The command line of the pages tool: where to write, where the site will stand, and the file with the names of its files.

use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

use crate::{file::read, name::Names};

/// What the tool was given; all of it is needed.
pub(crate) struct Arguments {
    /// The folder that becomes the site.
    pub(crate) out: PathBuf,
    /// Absolute address of the site, ending in a slash.
    pub(crate) site: String,
    /// The files that documents refer to.
    pub(crate) names: Names,
}

impl Arguments {
    /// Reads `--out DIR --site URL --files FILE` in any order.
    pub(crate) fn read(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let (mut out, mut site, mut files) = (None, None, None);
        let mut parser = Parser::from_args(words);
        while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
            let (name, place) = match argument {
                Arg::Long("out") => ("--out", &mut out),
                Arg::Long("site") => ("--site", &mut site),
                Arg::Long("files") => ("--files", &mut files),
                other => return Err(unknown(&other)),
            };
            let value = parser.value().and_then(ValueExt::string);
            *place = Some(value.map_err(|_| needed(name))?);
        }
        let mut site = site.ok_or_else(|| needed("--site"))?;
        if !site.ends_with('/') {
            site.push('/');
        }
        let out = out.ok_or_else(|| needed("--out"))?.into();
        let files = PathBuf::from(files.ok_or_else(|| needed("--files"))?);
        let names = Names::parse(&read(&files)?)
            .map_err(|error| format!("{}: {error}", files.display()))?;
        Ok(Self { out, site, names })
    }
}

fn needed(name: &str) -> String {
    format!("bearings-pages needs `{name}` and a value.")
}

fn unknown(argument: &Arg<'_>) -> String {
    let word = match argument {
        Arg::Long(name) => format!("--{name}"),
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    };
    format!("bearings-pages does not know `{word}`.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_or_unknown_is_named() {
        let table = [
            ("", "bearings-pages needs `--site` and a value."),
            ("--site x", "bearings-pages needs `--out` and a value."),
            (
                "--site x --out y",
                "bearings-pages needs `--files` and a value.",
            ),
            ("--site", "bearings-pages needs `--site` and a value."),
            ("--js a.js", "bearings-pages does not know `--js`."),
            ("-o x", "bearings-pages does not know `-o`."),
            ("x", "bearings-pages does not know `x`."),
        ];
        for (line, message) in table {
            let read = Arguments::read(line.split_whitespace().map(str::to_owned));
            assert_eq!(read.err().as_deref(), Some(message), "{line}");
        }
    }
}
