//! The step after Trunk: from a module and its glue to the finished documents.
//!
//! Trunk runs it as a hook on the folder it has just built, so plain `trunk build` and `trunk serve` give the whole
//! product too. A release is minified first, then named by a hash of the final bytes, then rendered into documents, and
//! only then are the hashes of each document's policy taken: each stage changes bytes the next one depends on.

pub(crate) mod embed;
mod fingerprint;
mod glue;
mod html;
pub(crate) mod link;
mod policy;
mod style;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    argument::parse_site,
    cache::Cache,
    failure::{Context, Failure, Result},
    process,
    tool::Tool,
    workspace::Workspace,
};

use fingerprint::Program;
pub(crate) use fingerprint::is_named_by_hash;
use glue::Names;

/// The address of the site, handed from `cargo xtask dist --site` through Trunk to this step.
pub(crate) const SITE_VARIABLE: &str = "BEARINGS_SITE";

/// The program of the questions.
const PROGRAM: &str = "bearings-web";
/// The program that passes results on. It is loaded later than a first visit.
pub(crate) const SHARE: &str = "bearings-share";
/// The program for questions that another page hands over.
pub(crate) const OWN: &str = "bearings-own";
/// The program of the page for writers.
const KIT: &str = "bearings-kit";

/// `Cache-Control` of a file whose name changes with its bytes.
pub(crate) const KEPT_FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Files that pages of other origins may read. A sandboxed frame without an origin of its own (`null`) loads even its own
/// module and WebAssembly as a stranger would; oEmbed answers are fetched by scripts on other sites.
pub(crate) const OPEN_TO_ALL: [&str; 3] = [".js", ".wasm", ".json"];

/// Reloads a page when it was built anew. Debug builds only: it asks the server for the page's tag, and takes itself out
/// of the document at once, so that the program finds the document it expects.
const RELOAD: &str = r#"<script>(()=>{document.currentScript.remove();let seen;const look=async()=>{try{const a=await fetch(location.pathname,{method:"HEAD",cache:"no-store"});const now=a.headers.get("etag")||a.headers.get("last-modified");if(a.ok){if(seen&&now!==seen)location.reload();seen=now}}catch{}setTimeout(look,700)};look()})()</script>"#;

/// Runs the step on the folder Trunk names in its environment.
///
/// # Errors
/// When a stage fails, or the finished site is not whole.
pub fn run() -> Result {
    let Some(folder) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(Failure::new(
            "`cargo xtask pages` is the step that Trunk runs after its build. `cargo xtask dist` builds the site.",
        ));
    };
    let workspace = Workspace::find()?;
    let site = match env::var(SITE_VARIABLE) {
        Ok(site) => parse_site(&site)?,
        Err(_) => workspace.site()?,
    };
    let mut programs = [PROGRAM, SHARE, KIT, OWN]
        .into_iter()
        .map(|name| Program::find(&folder, name))
        .collect::<Result<Vec<_>>>()?;
    let styles = workspace.root().join("style");
    let mut css = style::read(&styles.join("main.css"))?;
    // Only the pages of their own pay for these.
    let mut kit_css = style::read(&styles.join("kit.css"))?;
    let mut own_css = style::read(&styles.join("own.css"))?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let mut minifier = None;
    if release {
        match Cache::of_user()?.find(&Tool::wasm_opt()) {
            Some(wasm_opt) => {
                for program in &programs {
                    minify_program(&wasm_opt, &folder, program)?;
                }
            }
            None => eprintln!(
                "wasm-opt is not here, so the modules stay as Trunk left them. `cargo xtask dist` installs it."
            ),
        }
        match Cache::of_user()?.find(&Tool::esbuild()) {
            Some(esbuild) => {
                for program in &programs {
                    minify_glue(&esbuild, &folder.join(&program.js))?;
                }
                css = minify_css(&esbuild, &folder, &css)?;
                kit_css = minify_css(&esbuild, &folder, &kit_css)?;
                own_css = minify_css(&esbuild, &folder, &own_css)?;
                minifier = Some(esbuild);
            }
            None => eprintln!(
                "esbuild is not here, so the glue stays as it is. `cargo xtask dist` installs it."
            ),
        }
        programs = programs
            .into_iter()
            .map(|program| program.name_by_hash(&folder))
            .collect::<Result<_>>()?;
    }
    let sources = workspace.root().join("embed");
    let frame = embed::put(&sources, &folder, minifier.as_deref(), release)?;
    render(
        &workspace,
        &folder,
        &programs,
        &frame,
        [&css, &kit_css, &own_css],
        &site,
    )?;
    for file in link::files_ending(&folder, ".html")? {
        finish(&folder, &file, release)?;
    }
    link::check(&folder, &site)?;
    write(&folder.join("_headers"), &headers(&folder)?)
}

/// What makes the module smaller after Trunk's `-Oz`: by 3 to 4 % of brotli on three different modules.
///
/// The two passes before `-Oz` write control flow anew (1 %). rustc puts the stack first, so that nothing but its last
/// kilobyte is low memory. Never `-all`: Chromium refuses the module; the features are read from the module itself.
const MODULE_PASSES: [&str; 8] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--minify-imports-and-exports-and-modules",
    "--strip-producers",
    "--strip-target-features",
];

/// Module and glue together, since they share names; both stay as they are if the glue is not understood.
fn minify_program(wasm_opt: &Path, folder: &Path, program: &Program) -> Result {
    let (js, wasm) = (folder.join(&program.js), folder.join(&program.wasm));
    let small = folder.join(".small.wasm");
    let mut command = Command::new(wasm_opt);
    command.arg(&wasm).args(MODULE_PASSES).arg("-o").arg(&small);
    let printed = process::output(&mut command)?;
    let glue = fs::read_to_string(&js).context(|| format!("cannot read {}", program.js))?;
    let Some(glue) = Names::parse(&printed).and_then(|names| glue::rename(&glue, &names)) else {
        eprintln!(
            "wasm-bindgen writes its glue in a new shape, so long names stay. See xtask/src/pages/glue.rs."
        );
        return fs::remove_file(&small).context(|| "cannot remove .small.wasm".to_owned());
    };
    write(&js, &glue)?;
    fs::rename(&small, &wasm).context(|| format!("cannot replace {}", program.wasm))
}

fn minify_glue(esbuild: &Path, file: &Path) -> Result {
    let mut command = Command::new(esbuild);
    command.arg(file).args([
        "--minify",
        "--format=esm",
        "--tree-shaking=true",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    command
        .arg(format!("--outfile={}", file.display()))
        .arg("--allow-overwrite");
    process::run(&mut command)
}

fn minify_css(esbuild: &Path, folder: &Path, css: &str) -> Result<String> {
    let file = folder.join(".main.css");
    write(&file, css)?;
    let mut command = Command::new(esbuild);
    command
        .arg(&file)
        .args(["--minify", "--legal-comments=none", "--log-level=warning"]);
    process::output(&mut command).map(|small| small.trim_end().to_owned())
}

/// Calls the app's native half, which writes every document with the components of the browser half.
fn render(
    workspace: &Workspace,
    folder: &Path,
    programs: &[Program],
    frame: &str,
    styles: [&str; 3],
    site: &str,
) -> Result {
    let entry = folder.join("index.html");
    if entry.exists() {
        fs::remove_file(&entry).context(|| format!("cannot remove Trunk's {}", entry.display()))?;
    }
    let names = [".main.css", ".kit.css", ".own.css"];
    let style_files = names.map(|name| folder.join(name));
    for (file, style) in style_files.iter().zip(styles) {
        write(file, style)?;
    }
    let mut cargo = process::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "bearings",
        "--bin",
        "bearings-pages",
        "--features",
        "pages",
        "--",
    ]);
    cargo.arg("--out").arg(folder);
    for (option, file) in ["--css", "--kit-css", "--own-css"].iter().zip(&style_files) {
        cargo.arg(option).arg(file);
    }
    for (program, [js, wasm]) in programs.iter().zip([
        ["--js", "--wasm"],
        ["--share-js", "--share-wasm"],
        ["--kit-js", "--kit-wasm"],
        ["--own-js", "--own-wasm"],
    ]) {
        cargo.args([js, &program.js, wasm, &program.wasm]);
    }
    cargo
        .args(["--frame", frame, "--site", site])
        .current_dir(workspace.root());
    process::run(&mut cargo)?;
    for file in &style_files {
        fs::remove_file(file).context(|| format!("cannot remove {}", file.display()))?;
    }
    for needed in ["index.html", "embed/index.html", "404.html"] {
        if !folder.join(needed).is_file() {
            return Err(Failure::new(format!(
                "bearings-pages wrote no {needed}. See src/bin/pages/."
            )));
        }
    }
    Ok(())
}

/// Puts the reload script (debug builds) and then the hashes of all inline parts into one document.
fn finish(folder: &Path, name: &str, release: bool) -> Result {
    let file = folder.join(name);
    let mut document = fs::read_to_string(&file).context(|| format!("cannot read {name}"))?;
    if !release {
        document = document.replacen("</head>", &format!("{RELOAD}</head>"), 1);
    }
    write(
        &file,
        &policy::insert_hashes(&document).context(|| name.to_owned())?,
    )
}

/// Netlify's and Cloudflare's `_headers`: what our own server says about the same files. Only what is named by its bytes
/// may be kept; pictures and oEmbed answers keep their names, so hosts ask for them again.
fn headers(folder: &Path) -> Result<String> {
    let mut text = String::new();
    for ending in OPEN_TO_ALL {
        for name in link::files_ending(folder, ending)? {
            text.push_str(&format!("/{name}\n  Access-Control-Allow-Origin: *\n"));
            if is_named_by_hash(&name) {
                text.push_str(&format!("  Cache-Control: {KEPT_FOR_EVER}\n"));
            }
        }
    }
    Ok(text)
}

fn write(file: &Path, text: &str) -> Result {
    fs::write(file, text).context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_told_what_may_be_kept_and_what_others_may_read() {
        let folder = env::temp_dir().join(format!("bearings-headers-{}", std::process::id()));
        fs::create_dir_all(folder.join("team")).unwrap();
        for file in [
            "app-0123456789abcdef.js",
            "app-0123456789abcdef.wasm",
            "embed.js",
            "index.html",
            "preview.png",
            "team/oembed.json",
        ] {
            fs::write(folder.join(file), "").unwrap();
        }
        assert_eq!(
            headers(&folder).unwrap(),
            "/app-0123456789abcdef.js\n  Access-Control-Allow-Origin: *\n  \
             Cache-Control: public, max-age=31536000, immutable\n\
             /embed.js\n  Access-Control-Allow-Origin: *\n\
             /app-0123456789abcdef.wasm\n  Access-Control-Allow-Origin: *\n  \
             Cache-Control: public, max-age=31536000, immutable\n\
             /team/oembed.json\n  Access-Control-Allow-Origin: *\n"
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
