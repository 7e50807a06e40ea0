//! The types of `embed.js` against the pages that use them: what has to compile does, and what has to be a mistake is one.

use std::{fs, path::Path, process::Command};

use serde_json::json;

use crate::{
    cache::Cache,
    failure::{Context, Failure, Result},
    process,
    tool::Tool,
    workspace::Workspace,
};

/// The types under the name that they have on a site, where pages refer to them.
const TYPES: &str = "embed.d.ts";

/// Checks the pages in `tests/types/`, as strictly as the compiler can.
///
/// # Errors
/// When a tool cannot be installed, or the compiler finds a mistake: what it said is in sight.
pub(crate) fn check(workspace: &Workspace) -> Result {
    let cache = Cache::of_user()?;
    let compiler = cache.ensure(&Tool::typescript())?;
    let react = cache.ensure(&Tool::react_types())?;
    let folder = workspace.target("types");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).context(|| format!("cannot make {}", folder.display()))?;
    let copy = |from: &Path, name: &str| {
        fs::copy(from, folder.join(name)).context(|| format!("cannot copy {}", from.display()))
    };
    copy(&workspace.root().join("embed/bearings.d.ts"), TYPES)?;
    let mut files = vec![TYPES.to_owned()];
    let pages = workspace.root().join("tests/types");
    let entries = fs::read_dir(&pages).context(|| format!("cannot read {}", pages.display()))?;
    for entry in entries {
        let name = entry.context(|| format!("cannot read {}", pages.display()))?;
        let name = name.file_name().to_string_lossy().into_owned();
        copy(&pages.join(&name), &name)?;
        files.push(name);
    }
    let settings = settings(&files, &react)?;
    fs::write(folder.join("tsconfig.json"), format!("{settings:#}\n"))
        .context(|| "cannot write tsconfig.json".to_owned())?;
    let mut command = Command::new(compiler);
    command.args(["--project", "tsconfig.json", "--pretty", "false"]);
    process::run(command.current_dir(folder))
}

/// `react` is the entry of React's types, which are looked for there and nowhere else.
fn settings(files: &[String], react: &Path) -> Result<serde_json::Value> {
    let folder = react.parent().and_then(Path::to_str);
    let folder = folder.ok_or_else(|| {
        Failure::new(format!(
            "{} is no path that JSON can hold.",
            react.display()
        ))
    })?;
    Ok(json!({
        "files": files,
        "compilerOptions": {
            "strict": true,
            "exactOptionalPropertyTypes": true,
            "noUncheckedIndexedAccess": true,
            // The types themselves are what is checked.
            "skipLibCheck": false,
            "noEmit": true,
            "target": "es2022",
            "lib": ["es2022", "dom"],
            "module": "esnext",
            "moduleResolution": "bundler",
            "jsx": "react-jsx",
            "types": [],
            "paths": { "react": [folder], "react/*": [format!("{folder}/*")] },
        },
    }))
}

#[cfg(test)]
mod tests {
    const TYPES: &str = include_str!("../../../embed/bearings.d.ts");
    const REACT: &str = include_str!("../../../tests/types/react.tsx");

    #[test]
    fn what_the_types_say_about_react_is_what_is_checked() {
        let lines = TYPES.lines().filter_map(|line| line.strip_prefix("//   "));
        let said: Vec<&str> = lines
            .skip_while(|line| !line.starts_with("declare"))
            .collect();
        assert_eq!(said.len(), 9, "{said:#?}");
        assert!(REACT.contains(&said.join("\n")), "{said:#?}");
    }
}
