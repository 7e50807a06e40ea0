//! Everything around the app that is not the app: tools, the finished site, its server, its sizes, the one test command.
//!
//! Deliberately absent: the app. This package depends on nothing of it, so `cargo xtask` starts within seconds on a fresh
//! clone, and it calls cargo for the rest. In reading order:
//!
//! - [`argument`] the command line
//! - [`workspace`], [`folder`], [`process`], [`failure`] where things are, running programs, saying what went wrong
//! - [`tool`], [`cache`] the programs a build needs: one table of versions, one folder per user
//! - [`build`] from sources to `dist/`: programs, names by hash, documents; and the step for plain Trunk
//! - [`server`] static files over HTTP, also for the browser tests; [`serve`] and [`dev`] put it to use
//! - [`size`] the budget of a visit
//! - [`mod@test`] everything that must hold; [`verify`] that two builds are the same

pub mod argument;
pub mod build;
pub mod cache;
pub mod dev;
pub mod failure;
pub mod folder;
pub mod process;
pub mod serve;
pub mod server;
pub mod simulate;
pub mod size;
pub mod test;
pub mod tool;
pub mod verify;
pub mod workspace;
