//! One chromedriver for each test program: started when the first browser is needed, gone with the program.

use std::{
    env,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    process::{Child, ChildStdin, Command, Stdio},
    sync::OnceLock,
};

use crate::{Failure, Result};

/// Names the driver; Debian's place otherwise.
const DRIVER_VARIABLE: &str = "BEARINGS_CHROMEDRIVER";
const DEBIAN_DRIVER: &str = "/usr/bin/chromedriver";

/// The shell ends the driver and the browsers it started once its input closes, which happens however this
/// program ends.
const LEASH: &str = r#"
set -m
"$0" --port=0 --log-level=SEVERE </dev/null &
read -r end
kill -- -$!
for _ in 1 2 3 4 5 6 7 8 9; do sleep 0.2; kill -0 -- -$! || exit; done
kill -9 -- -$!"#;

struct Driver {
    address: String,
    /// Held open as long as the driver is to live.
    _leash: ChildStdin,
    _shell: Child,
}

/// The address of this program's driver.
///
/// # Errors
/// When there is no driver, or it does not start.
pub fn address() -> Result<&'static str> {
    static DRIVER: OnceLock<Result<Driver>> = OnceLock::new();
    match DRIVER.get_or_init(start) {
        Ok(driver) => Ok(&driver.address),
        Err(failure) => Err(failure.clone()),
    }
}

fn start() -> Result<Driver> {
    let program = env::var(DRIVER_VARIABLE).unwrap_or_else(|_| DEBIAN_DRIVER.to_owned());
    let failed = |reason: &str| Failure::new(format!("{program} does not start: {reason}"));
    let mut shell = Command::new("bash")
        .args(["-c", LEASH, &program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        // Whoever ends all of this program's group at once must leave the shell to its work.
        .process_group(0)
        .spawn()?;
    let leash = shell.stdin.take().ok_or_else(|| failed("no input"))?;
    let output = shell.stdout.take().ok_or_else(|| failed("no output"))?;
    let mut lines = BufReader::new(output).lines();
    while let Some(Ok(line)) = lines.next() {
        if let Some(port) = port_in(&line) {
            // The driver must not stop at a closed pipe.
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(Driver {
                address: format!("http://127.0.0.1:{port}"),
                _leash: leash,
                _shell: shell,
            });
        }
    }
    Err(failed("it says no port"))
}

/// "ChromeDriver was started successfully on port 40123."
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}
