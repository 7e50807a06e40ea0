//! The documents: written by the app's native half, which is given the names of all files that they refer to.

use std::path::Path;

use serde_json::Value;

use crate::{
    failure::{Context, Failure, Result},
    folder, process,
    workspace::Workspace,
};

/// Writes every document into the site in the folder `out`, which will stand at `site`. `names` is what
/// `src/bin/pages/name.rs` reads; `record` becomes a file with them and, as `documents`, what a visit to each loads.
///
/// # Errors
/// When the tool fails, or leaves a document out.
pub(crate) fn write(
    workspace: &Workspace,
    record: &Path,
    mut names: Value,
    site: &str,
    out: &Path,
) -> Result {
    folder::write(record, &format!("{names:#}\n"))?;
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--package", "bearings"]);
    cargo.args(["--bin", "bearings-pages", "--features", "pages", "--"]);
    cargo.arg("--out").arg(out).args(["--site", site]);
    cargo.arg("--files").arg(record);
    let visits = process::output(cargo.current_dir(workspace.root()))?;
    let visits: Value = serde_json::from_str(&visits)
        .context(|| "cannot read what bearings-pages printed".to_owned())?;
    if let Some(names) = names.as_object_mut() {
        names.insert("documents".to_owned(), visits);
    }
    folder::write(record, &format!("{names:#}\n"))?;
    for needed in ["index.html", "embed/index.html", "404.html"] {
        if !out.join(needed).is_file() {
            return Err(Failure::new(format!(
                "bearings-pages wrote no {needed}. See src/bin/pages/."
            )));
        }
    }
    Ok(())
}
