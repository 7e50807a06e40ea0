//! The programs a build needs beside cargo: the one table of their versions, and where each is found.

use std::path::{Path, PathBuf};

use crate::{failure::Result, process, workspace::Workspace};

/// Newest at the time of writing; a release is tried with all of `cargo xtask test` before it is taken.
const TRUNK: &str = "0.21.14";
/// Released as npm package `binaryen`, whose `wasm-opt` is the compiler compiled to JavaScript: runs wherever node does.
const BINARYEN: &str = "132.0.0";
/// Trunk's own `--minify` leaves wasm-bindgen's glue as it is; esbuild takes a quarter off.
const ESBUILD: &str = "0.28.2";
/// Moves what only a part of a program uses into a file of its own. It reads what rustc, `wasm_split_helpers` and
/// wasm-bindgen write: the three are taken in new versions together.
const WASM_SPLIT: &str = "0.2.4";
/// Checks accessibility in the browser tests; never part of the site.
const AXE: &str = "4.14.1";

/// Checks the types of `embed.js`; never part of the site. A compiled program for each platform, which npm chooses.
const TYPESCRIPT: &str = "7.0.2";
/// What those types are checked with: React knows elements of others by its own types only.
const REACT_TYPES: &str = "19.3.0";

/// One program, or one file, in exactly one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tool {
    /// Its folder in the cache is `<name>-<version>`.
    pub name: &'static str,
    pub version: String,
    pub source: Source,
    /// Where it is inside its folder.
    pub entry: &'static str,
    /// How it calls itself on `PATH`, and the word its `--version` must hold; nothing for what is not a program.
    command: Option<(&'static str, String)>,
}

/// Who packages a tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// `minutes` is what two cores need to build it; `locked`: with the dependencies its authors tried.
    Cargo {
        package: &'static str,
        features: &'static str,
        locked: bool,
        minutes: u8,
    },
    Npm {
        package: &'static str,
    },
}

impl Tool {
    pub fn trunk() -> Self {
        Self {
            name: "trunk",
            version: TRUNK.to_owned(),
            source: Source::Cargo {
                package: "trunk",
                features: "",
                locked: true,
                minutes: 7,
            },
            entry: "bin/trunk",
            command: Some(("trunk", TRUNK.to_owned())),
        }
    }

    /// In the version of the crate: glue and module must come from the same one.
    ///
    /// # Errors
    /// When `Cargo.lock` does not name the crate.
    pub fn wasm_bindgen(workspace: &Workspace) -> Result<Self> {
        let version = workspace.locked_version("wasm-bindgen")?;
        Ok(Self {
            name: "wasm-bindgen",
            // 0.2.130 with `--locked` asks for a dependency that was withdrawn.
            source: Source::Cargo {
                package: "wasm-bindgen-cli",
                features: "",
                locked: false,
                minutes: 2,
            },
            entry: "bin/wasm-bindgen",
            command: Some(("wasm-bindgen", version.clone())),
            version,
        })
    }

    pub fn wasm_split() -> Self {
        Self {
            name: "wasm-split",
            version: WASM_SPLIT.to_owned(),
            // The package that is called as the program is another tool.
            source: Source::Cargo {
                package: "wasm_split_cli_support",
                features: "build-binary",
                locked: true,
                minutes: 2,
            },
            entry: "bin/wasm-split-cli",
            command: None,
        }
    }

    pub fn wasm_opt() -> Self {
        let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
        Self {
            name: "binaryen",
            version: BINARYEN.to_owned(),
            source: Source::Npm {
                package: "binaryen",
            },
            entry: "node_modules/.bin/wasm-opt",
            command: Some(("wasm-opt", major.to_owned())),
        }
    }

    pub fn esbuild() -> Self {
        Self {
            name: "esbuild",
            version: ESBUILD.to_owned(),
            source: Source::Npm { package: "esbuild" },
            entry: "node_modules/.bin/esbuild",
            command: Some(("esbuild", ESBUILD.to_owned())),
        }
    }

    pub fn axe() -> Self {
        Self {
            name: "axe-core",
            version: AXE.to_owned(),
            source: Source::Npm {
                package: "axe-core",
            },
            entry: "node_modules/axe-core/axe.min.js",
            command: None,
        }
    }

    pub fn typescript() -> Self {
        Self {
            name: "typescript",
            version: TYPESCRIPT.to_owned(),
            source: Source::Npm {
                package: "typescript",
            },
            entry: "node_modules/.bin/tsc",
            command: Some(("tsc", TYPESCRIPT.to_owned())),
        }
    }

    pub fn react_types() -> Self {
        Self {
            name: "react-types",
            version: REACT_TYPES.to_owned(),
            source: Source::Npm {
                package: "@types/react",
            },
            entry: "node_modules/@types/react/index.d.ts",
            command: None,
        }
    }

    /// The tool as it is there already: on `PATH` in the right version, or else in `cache`.
    pub fn find(&self, cache: &Path) -> Option<PathBuf> {
        self.find_on_path()
            .or_else(|| self.find_in(&cache.join(self.folder())))
    }

    /// The name of its folder in the cache.
    pub fn folder(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    /// The tool inside `folder`, if it is complete.
    pub fn find_in(&self, folder: &Path) -> Option<PathBuf> {
        let entry = folder.join(self.entry);
        let program = match self.source {
            Source::Cargo { .. } if cfg!(windows) => entry.with_extension("exe"),
            Source::Npm { .. } if cfg!(windows) && self.command.is_some() => {
                entry.with_extension("cmd")
            }
            _ => entry,
        };
        program.is_file().then_some(program)
    }

    fn find_on_path(&self) -> Option<PathBuf> {
        let (program, version) = self.command.as_ref()?;
        let file = process::on_path(program)?;
        says_version(&process::version(&file)?, version).then_some(file)
    }
}

/// `wasm-opt version 132 (version_132)` says 132, and neither 13 nor 32.
fn says_version(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_version_will_do() {
        let table = [
            ("trunk 0.21.14\n", "0.21.14", true),
            ("trunk 0.21.1\n", "0.21.14", false),
            ("wasm-bindgen 0.2.130\n", "0.2.130", true),
            ("wasm-bindgen 0.2.130\n", "0.2.13", false),
            ("wasm-opt version 132 (version_132)\n", "132", true),
            ("wasm-opt version 108\n", "132", false),
            ("0.28.2\n", "0.28.2", true),
            ("Version 7.0.2\n", "7.0.2", true),
        ];
        for (said, version, right) in table {
            assert_eq!(says_version(said, version), right, "{said}");
        }
    }

    #[test]
    fn a_folder_without_the_program_is_not_the_tool() {
        let folder = std::env::temp_dir().join(format!("bearings-tool-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("node_modules/axe-core")).unwrap();
        assert_eq!(Tool::axe().find_in(&folder), None);
        std::fs::write(folder.join(Tool::axe().entry), "").unwrap();
        assert_eq!(
            Tool::axe().find_in(&folder),
            Some(folder.join(Tool::axe().entry))
        );
        std::fs::remove_dir_all(folder).unwrap();
    }
}
