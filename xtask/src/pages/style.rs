//! The style sheet as one text: `@import` lines are replaced by what they name, since it is inlined into every document.

use std::{fs, path::Path};

use crate::failure::{Context, Failure, Result};

/// Reads a style sheet and, in their places, the ones it imports.
///
/// # Errors
/// When a file is not there, or an `@import` is more than a file name.
pub(crate) fn read(file: &Path) -> Result<String> {
    read_within(file, 0)
}

/// More than anyone nests on purpose.
const DEEPEST: u8 = 8;

fn read_within(file: &Path, depth: u8) -> Result<String> {
    let name = file.display();
    if depth > DEEPEST {
        return Err(Failure::new(format!(
            "{name} imports itself, over others or at once."
        )));
    }
    let text =
        fs::read_to_string(file).context(|| format!("cannot read the style sheet {name}"))?;
    let mut whole = String::with_capacity(text.len());
    for (number, line) in text.lines().enumerate() {
        if !line.trim_start().starts_with("@import") {
            whole.push_str(line);
            whole.push('\n');
            continue;
        }
        let Some(import) = imported(line) else {
            return Err(Failure::new(format!(
                "{name}:{}: only `@import \"file.css\";` on a line of its own is understood here.",
                number + 1
            )));
        };
        let folder = file.parent().unwrap_or(Path::new("."));
        whole.push_str(&read_within(&folder.join(import), depth + 1)?);
    }
    Ok(whole)
}

fn imported(line: &str) -> Option<&str> {
    let name = line
        .trim()
        .strip_prefix("@import")?
        .trim()
        .strip_suffix(';')?
        .trim();
    let name = name
        .strip_prefix('"')
        .and_then(|name| name.strip_suffix('"'))?;
    (name.ends_with(".css") && !name.contains(['"', ':'])).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
        let folder =
            std::env::temp_dir().join(format!("bearings-style-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        folder
    }

    #[test]
    fn imports_are_replaced_in_place() {
        let files = [
            ("main.css", "@import \"token.css\";\np {}\n"),
            ("token.css", ":root {}\n"),
        ];
        let folder = folder("place", &files);
        assert_eq!(read(&folder.join("main.css")).unwrap(), ":root {}\np {}\n");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_cannot_be_imported_is_said() {
        let files = [
            ("a.css", "\n@import url(b.css) print;\n"),
            ("loop.css", "@import \"loop.css\";\n"),
        ];
        let folder = folder("said", &files);
        let sentence = read(&folder.join("a.css")).unwrap_err().to_string();
        assert!(sentence.ends_with(
            "a.css:2: only `@import \"file.css\";` on a line of its own is understood here."
        ));
        assert!(
            read(&folder.join("loop.css"))
                .unwrap_err()
                .to_string()
                .contains("imports itself")
        );
        assert!(
            read(&folder.join("none.css"))
                .unwrap_err()
                .to_string()
                .starts_with("cannot read the style sheet ")
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
