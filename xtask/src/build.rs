//! The site: programs compiled, made small and named by their bytes; then the documents that name them.

mod embed;
mod esbuild;
mod header;
mod machine;
mod module;
mod name;
mod pages;
mod program;
mod split;
pub mod trunk;

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::{cache::Cache, failure::Result, folder, tool::Tool, workspace::Workspace};

use esbuild::Esbuild;
use module::Tools;
use program::PROGRAMS;

pub(crate) use embed::HOST;
pub(crate) use header::{KEPT_FOR_EVER, OPEN_TO_ALL};
pub(crate) use machine::Machine;
pub(crate) use name::is_named_by_hash;
pub(crate) use program::{TARGET, ensure_target};

/// What a build writes beside its site: the names of the files, and what a visit to each document loads.
pub(crate) const RECORD: &str = "site.json";

/// How a site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build, not minified, under names that stay; pages load themselves again when they change.
    Debug,
    /// What visitors get.
    Release,
}

/// Builds the finished site into `dist/`. `site` is the address for absolute links, else the one in `Cargo.toml`.
///
/// # Errors
/// When a tool cannot be had, or a stage of the build fails; `dist/` is as it was then.
pub fn run(site: Option<&str>) -> Result {
    let workspace = Workspace::find()?;
    dist(&workspace, site)?;
    println!("The site is in {}", workspace.dist().display());
    Ok(())
}

/// [`run`] for a workspace known already.
///
/// # Errors
/// As for [`run`].
pub fn dist(workspace: &Workspace, site: Option<&str>) -> Result {
    let build = Build::new(workspace, Profile::Release, workspace.release())?;
    let fresh = workspace.release().join("dist");
    folder::empty(&fresh)?;
    build.run(site, &fresh)?;
    folder::put_in_place(&fresh, &workspace.dist())
}

/// A site in the making. Each stage changes bytes that the next one depends on: modules are named by their final bytes,
/// and documents hold those names.
#[derive(Debug)]
pub struct Build<'a> {
    workspace: &'a Workspace,
    profile: Profile,
    esbuild: Esbuild,
    /// For what is made in between.
    work: PathBuf,
}

impl<'a> Build<'a> {
    /// Prepares a build that keeps what it makes in between in the folder `work`.
    ///
    /// # Errors
    /// When esbuild cannot be installed or the folder cannot be made.
    pub fn new(workspace: &'a Workspace, profile: Profile, work: PathBuf) -> Result<Self> {
        folder::make(&work)?;
        let program = Cache::of_user()?.ensure(&Tool::esbuild())?;
        let minify = profile == Profile::Release;
        let esbuild = Esbuild { program, minify };
        Ok(Self {
            workspace,
            profile,
            esbuild,
            work,
        })
    }

    /// Builds the whole site into the folder `out`.
    ///
    /// # Errors
    /// When a tool cannot be installed, or a stage fails.
    pub fn run(&self, site: Option<&str>, out: &Path) -> Result {
        let programs = self.programs(out)?;
        self.finish(programs, site, out)
    }

    /// Writes all programs into the site; returns the names of their files, as the pages tool reads them.
    fn programs(&self, out: &Path) -> Result<Map<String, Value>> {
        let tools = Tools::ensure(self.workspace)?;
        let compiled = program::compile(self.workspace, self.profile)?;
        let mut programs = Map::new();
        for program in &PROGRAMS {
            let glued = module::bind(&tools, program, self.profile, &compiled, &self.work)?;
            let files = glued.put(&tools, &self.esbuild, self.profile, out)?;
            programs.insert(program.key.to_owned(), files.json());
        }
        Ok(programs)
    }

    /// Writes what is no program: scripts for frames and hosts, the documents, and what hosts are told.
    fn finish(&self, programs: Map<String, Value>, site: Option<&str>, out: &Path) -> Result {
        let site = site.map_or_else(|| self.workspace.site(), |site| Ok(site.to_owned()))?;
        let sources = self.workspace.root().join("embed");
        let names = json!({
            "programs": programs,
            "frame": embed::put(&sources, &self.esbuild, self.profile, &self.work, out)?,
            "styles": self.styles()?,
            "reload": self.profile == Profile::Debug,
        });
        let record = self.work.join(RECORD);
        pages::write(self.workspace, &record, names, &site, out)?;
        folder::write(&out.join("_headers"), &header::text(&folder::files(out)?))
    }

    /// The style sheets, each with what it imports.
    fn styles(&self) -> Result<Map<String, Value>> {
        let mut styles = Map::new();
        // Only the pages of their own pay for the others.
        for name in ["main", "question", "home", "writers", "own"] {
            let sheet = self.workspace.root().join(format!("style/{name}.css"));
            let file = self.work.join(format!("{name}.css"));
            folder::write(&file, &self.esbuild.bundle(&sheet, &Map::new())?)?;
            styles.insert(name.to_owned(), json!(file));
        }
        Ok(styles)
    }
}
