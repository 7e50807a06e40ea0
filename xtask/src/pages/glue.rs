//! wasm-bindgen's glue with the short names that `wasm-opt` gave the module's imports and exports.
//!
//! A name like `__wbg_setAttribute_b12bd10fb43b4e50` ends in digits that do not compress, and stands in the module and
//! in the glue. Only the text that wasm-bindgen writes today is changed; of any other, nothing is known.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The line that lets users of the glue in.
const DOORS: &str = "export { initSync, __wbg_init as default };";
/// The one that the start script of a page uses; what only the other needs is then for esbuild to drop.
const DOOR: &str = "export { __wbg_init as default };";

/// Where the variable `wasm`, the module's exports, stands for itself and not before `.name`.
const WHOLE: [&str; 4] = [
    "if (wasm !== undefined) return wasm;",
    "let wasmModule, wasmInstance, wasm;",
    "return wasm;",
    "wasm = instance.exports;",
];

/// What `wasm-opt --minify-imports-and-exports-and-modules` calls the module that all imports come from.
const MODULE: &str = "a";

/// Each old name with its new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Names {
    /// What the module called the glue, `./app_bg.js`.
    module: String,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads what `wasm-opt` printed; nothing when there are no imports, or when they do not all come from the glue.
    pub(super) fn parse(printed: &str) -> Option<Self> {
        let printed: Value = serde_json::from_str(printed).ok()?;
        let mut modules = BTreeSet::new();
        let mut imports = BTreeMap::new();
        for row in rows(&printed, "imports")? {
            let [module, old, new] = <[String; 3]>::try_from(row).ok()?;
            modules.insert(module);
            imports.insert(old, new);
        }
        let mut exports = BTreeMap::new();
        for row in rows(&printed, "exports")? {
            let [old, new] = <[String; 2]>::try_from(row).ok()?;
            exports.insert(old, new);
        }
        let module = modules.pop_first()?;
        modules.is_empty().then_some(Self {
            module,
            imports,
            exports,
        })
    }
}

fn rows(printed: &Value, key: &str) -> Option<Vec<Vec<String>>> {
    serde_json::from_value(printed.get(key)?.clone()).ok()
}

/// The glue with the new names, and with its default export only. Nothing when it has another shape than expected, or
/// lacks an import of the module.
pub(super) fn rename(glue: &str, names: &Names) -> Option<String> {
    let from = format!("\"{}\": import0,", names.module);
    let mut text = String::with_capacity(glue.len());
    let mut renamed = BTreeSet::new();
    let (mut doors, mut modules) = (0, 0);
    let mut in_imports = false;
    for line in glue.lines() {
        if !is_known(line) {
            return None;
        }
        if line == "    const import0 = {" {
            in_imports = true;
        } else if line == "    };" {
            in_imports = false;
        }
        let line = rename_exports(line, &names.exports);
        let import = in_imports.then(|| import(&line)).flatten();
        if line == DOORS {
            doors += 1;
            text.push_str(DOOR);
        } else if line.trim() == from {
            modules += 1;
            text.push_str(&line.replacen(&names.module, MODULE, 1));
        } else if let Some((old, new)) = import.and_then(|name| names.imports.get_key_value(name)) {
            renamed.insert(old);
            text.push_str(&line.replacen(old.as_str(), new, 1));
        } else {
            text.push_str(&line);
        }
        text.push('\n');
    }
    let whole = doors == 1 && modules == 1 && renamed.len() == names.imports.len();
    whole.then_some(text)
}

/// The import that begins with a line of the object that holds them.
fn import(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("        ")?.split_once(": ")?;
    name.chars().all(is_of_name).then_some(name)
}

/// Whether the exports are used on a line in a way that [`rename_exports`] follows.
fn is_known(line: &str) -> bool {
    let mut before = None;
    for (number, piece) in line.split("wasm").enumerate() {
        // `/wasm` and `.wasm` are a media type and a file.
        let variable =
            number > 0 && !before.is_some_and(|c| is_of_name(c) || matches!(c, '/' | '.'));
        let followed = piece.starts_with(|c| is_of_name(c) || c == '.');
        if variable && !followed {
            return WHOLE.contains(&line.trim());
        }
        before = piece.chars().next_back();
    }
    true
}

fn rename_exports(line: &str, exports: &BTreeMap<String, String>) -> String {
    let mut pieces = line.split("wasm.");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let variable = !text.ends_with(|c| is_of_name(c) || c == '.');
        let end = piece.find(|c: char| !is_of_name(c)).unwrap_or(piece.len());
        let (name, rest) = piece.split_at_checked(end).unwrap_or((piece, ""));
        let new = exports.get(name).filter(|_| variable);
        text.push_str("wasm.");
        text.push_str(new.map_or(name, String::as_str));
        text.push_str(rest);
    }
    text
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As wasm-bindgen 0.2.130 writes it, shortened.
    const GLUE: &str = r#"function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_add_cf82c8d153d93ae1: function() { return handleError(function (arg0, arg1) {
            arg0.add(wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
        }, arguments); },
        __wbg_new_09: function(arg0) {
            const options = {
                __wbg_add_cf82c8d153d93ae1: arg0,
            };
            return wasm.memory.buffer;
        },
    };
    return {
        __proto__: null,
        "./app_bg.js": import0,
    };
}
let wasmModule, wasmInstance, wasm;
function finalize(instance) {
    wasm = instance.exports;
    wasm.__wbindgen_start();
    wasm.wasm_bindgen__invoke__h25(0);
    return fetch('app_bg.wasm', 'application/wasm');
}
export { initSync, __wbg_init as default };
"#;

    const PRINTED: &str = r#"{
 "imports": [
  ["./app_bg.js", "__wbg_add_cf82c8d153d93ae1", "a"],
  ["./app_bg.js", "__wbg_new_09", "$"]
 ],
"exports": [
  ["memory", "c"],
  ["__wbindgen_start", "d"],
  ["__wbindgen_malloc", "e"],
  ["__wbindgen_realloc", "f"],
  ["main", "g"],
  ["wasm_bindgen__invoke__h25", "h"]
 ]
}
"#;

    #[test]
    fn imports_exports_and_module_take_their_new_names() {
        let names = Names::parse(PRINTED).unwrap();
        assert_eq!(
            rename(GLUE, &names).unwrap(),
            r#"function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        a: function() { return handleError(function (arg0, arg1) {
            arg0.add(wasm.e, wasm.f);
        }, arguments); },
        $: function(arg0) {
            const options = {
                __wbg_add_cf82c8d153d93ae1: arg0,
            };
            return wasm.c.buffer;
        },
    };
    return {
        __proto__: null,
        "a": import0,
    };
}
let wasmModule, wasmInstance, wasm;
function finalize(instance) {
    wasm = instance.exports;
    wasm.d();
    wasm.h(0);
    return fetch('app_bg.wasm', 'application/wasm');
}
export { __wbg_init as default };
"#
        );
    }

    #[test]
    fn glue_of_another_shape_is_left_alone() {
        let names = Names::parse(PRINTED).unwrap();
        let table = [
            // Exports that leave by a way that is not followed.
            ("wasm.__wbindgen_start()", "wasm['__wbindgen_start']()"),
            ("wasm.__wbindgen_start()", "const { memory } = wasm"),
            ("wasm.__wbindgen_start()", "start(wasm)"),
            // An import that is not where imports are.
            ("        __wbg_new_09: ", "        new_09: "),
            ("const import0 = {", "const import0 = Object.freeze({"),
            ("\"./app_bg.js\": import0,", "[glue]: import0,"),
            (
                "export { initSync, __wbg_init as default };",
                "export default init;",
            ),
        ];
        for (old, new) in table {
            let glue = GLUE.replacen(old, new, 1);
            assert_ne!(glue, GLUE, "{old}");
            assert_eq!(rename(&glue, &names), None, "{new}");
        }
    }

    #[test]
    fn only_the_variable_is_renamed() {
        let exports = BTreeMap::from([("memory".to_owned(), "c".to_owned())]);
        let table = [
            ("wasm.memory", "wasm.c"),
            ("f(wasm.memory,wasm.memory)", "f(wasm.c,wasm.c)"),
            ("wasm.memory64", "wasm.memory64"),
            ("mywasm.memory", "mywasm.memory"),
            ("this.wasm.memory", "this.wasm.memory"),
        ];
        for (line, renamed) in table {
            assert_eq!(rename_exports(line, &exports), renamed);
        }
    }

    #[test]
    fn names_that_cannot_be_followed_are_none() {
        for printed in [
            "",
            "{}",
            r#"{"imports": [], "exports": []}"#,
            r#"{"imports": [["./app_bg.js", "f", "a"], ["./other.js", "g", "b"]], "exports": []}"#,
            r#"{"imports": [["./app_bg.js", "f"]], "exports": []}"#,
        ] {
            assert_eq!(Names::parse(printed), None, "{printed}");
        }
    }
}
