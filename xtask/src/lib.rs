//! Everything around the app that is not the app: tools, the finished site, its server, its sizes, the one test command.
//!
//! Deliberately absent: the app. This package depends on nothing of it, so `cargo xtask` starts within seconds on a fresh
//! clone, and it calls cargo and Trunk for the rest. In reading order:
//!
//! - [`argument`] the command line
//! - [`workspace`], [`process`], [`failure`] where things are, running programs, saying what went wrong
//! - [`tool`], [`cache`] the programs a build needs: one table of versions, one folder per user
//! - [`build`] Trunk into `dist/`; [`pages`] the step after Trunk: names by hash, documents, policy, checks
//! - [`server`] static files over HTTP, also for the browser tests; [`serve`] and [`dev`] put it to use
//! - [`size`] the budget of a first visit
//! - [`mod@test`] everything that must hold

pub mod argument;
pub mod build;
pub mod cache;
pub mod dev;
pub mod failure;
pub mod pages;
pub mod process;
pub mod serve;
pub mod server;
pub mod size;
pub mod test;
pub mod tool;
pub mod workspace;
