//! The program behind `cargo xtask`: one word picks one job.

use std::process::ExitCode;

use xtask::{
    argument::{Command, HELP, parse_command},
    build, dev, serve, simulate, size, test, verify,
};

fn main() -> ExitCode {
    let done = parse_command(std::env::args().skip(1)).and_then(|command| match command {
        Command::Help => {
            println!("{HELP}");
            Ok(())
        }
        Command::Serve { port } => serve::run(port),
        Command::Dev { port } => dev::run(port),
        Command::Dist { site } => build::run(site.as_deref()),
        Command::Pages => build::trunk::run(),
        Command::Size => size::run(),
        Command::Test { browser } => test::run(browser),
        Command::Simulate { id } => simulate::run(&id),
        Command::Verify => verify::run(),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
