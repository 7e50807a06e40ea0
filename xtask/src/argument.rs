//! The command line: words in, one command out, or a sentence about the word that was not understood.

use lexopt::{Arg, Parser, ValueExt};

use crate::failure::{Failure, Result};

/// The text of `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask <command>

  serve [--port N]      install what is missing, build the release site, serve it on http://127.0.0.1:8080/
  dev [--port N]        the same in a quick debug build; rebuilds and reloads while you edit
  dist [--site URL]     build the finished static site into dist/ (URL: where it will stand, for absolute links)
  size                  sizes of what a visit loads from dist/, against the budget
  test [--no-browser]   everything that must hold: format, lints, tests, docs, release build, size, browser tests
  simulate ID           how well the sketches of a questionnaire can be told apart
  verify                build the last commit twice, in two folders, and compare every byte
  pages                 the step plain Trunk runs after its build; not for typing
  help                  this text

Tools that are not on PATH in the right version are installed once per user. BEARINGS_CACHE names another folder
for them.";

/// The port `serve` and `dev` use unless told otherwise.
const PORT: u16 = 8080;

/// What the person asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Help,
    Serve {
        port: u16,
    },
    Dev {
        port: u16,
    },
    /// `site` is the address given with `--site`, always ending in `/`.
    Dist {
        site: Option<String>,
    },
    Pages,
    Size,
    Test {
        browser: bool,
    },
    /// The id of a questionnaire in `assessments/`.
    Simulate {
        id: String,
    },
    Verify,
}

/// Reads the words after `cargo xtask`.
///
/// # Errors
/// Names the first word that was not understood.
pub fn parse_command(words: impl IntoIterator<Item = String>) -> Result<Command> {
    let mut words = words.into_iter();
    let Some(name) = words.next() else {
        return Ok(Command::Help);
    };
    let mut command = match name.as_str() {
        "help" | "--help" | "-h" => return Ok(Command::Help),
        "serve" => Command::Serve { port: PORT },
        "dev" => Command::Dev { port: PORT },
        "dist" => Command::Dist { site: None },
        "pages" => Command::Pages,
        "size" => Command::Size,
        "test" => Command::Test { browser: true },
        "simulate" => Command::Simulate { id: String::new() },
        "verify" => Command::Verify,
        other => {
            return Err(Failure::new(format!(
                "There is no command {other:?}. `cargo xtask help` lists the commands."
            )));
        }
    };
    let mut parser = Parser::from_args(words);
    while let Some(argument) = parser
        .next()
        .map_err(|error| Failure::new(error.to_string()))?
    {
        match (&mut command, argument) {
            (Command::Serve { port } | Command::Dev { port }, Arg::Long("port")) => {
                *port = parse_port(&value(&mut parser, "--port")?)?;
            }
            (Command::Dist { site }, Arg::Long("site")) => {
                *site = Some(parse_site(&value(&mut parser, "--site")?)?);
            }
            (Command::Simulate { id }, Arg::Value(value)) if id.is_empty() => {
                *id = value.to_string_lossy().into_owned();
            }
            (Command::Test { browser }, Arg::Long("no-browser")) => *browser = false,
            (_, other) => {
                return Err(Failure::new(format!(
                    "`cargo xtask {name}` does not know {:?}. `cargo xtask help` lists what it knows.",
                    word(&other)
                )));
            }
        }
    }
    if command == (Command::Simulate { id: String::new() }) {
        return Err(Failure::new(
            "`cargo xtask simulate` needs the id of a questionnaire: `cargo xtask simulate team-context`.",
        ));
    }
    Ok(command)
}

fn value(parser: &mut Parser, name: &str) -> Result<String> {
    let value = parser.value().and_then(ValueExt::string);
    value.map_err(|_| Failure::new(format!("{name} needs a value after it.")))
}

/// An argument as it was typed.
fn word(argument: &Arg<'_>) -> String {
    match argument {
        Arg::Long(name) => format!("--{name}"),
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    }
}

/// The address of a site: absolute, without query or fragment, made to end in `/`.
///
/// # Errors
/// Says what such an address looks like.
pub fn parse_site(text: &str) -> Result<String> {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let plain = host.is_some_and(|host| {
        !host.is_empty()
            && !host.starts_with('/')
            && !host.contains(|c: char| "?#\"'<>".contains(c) || c.is_whitespace())
    });
    if !plain {
        return Err(Failure::new(format!(
            "--site {text:?} is not the address of a site. Give one such as https://example.org/bearings/"
        )));
    }
    Ok(format!("{}/", text.trim_end_matches('/')))
}

fn parse_port(text: &str) -> Result<u16> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(Failure::new(format!(
            "--port {text:?} is not a port. Give a number from 1 to 65535."
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command> {
        parse_command(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn commands() {
        let table = [
            ("", Command::Help),
            ("--help", Command::Help),
            ("serve", Command::Serve { port: 8080 }),
            ("serve --port 8081", Command::Serve { port: 8081 }),
            ("dev --port=9000", Command::Dev { port: 9000 }),
            ("dist", Command::Dist { site: None }),
            (
                "dist --site https://example.org/b",
                Command::Dist {
                    site: Some("https://example.org/b/".to_owned()),
                },
            ),
            ("test", Command::Test { browser: true }),
            ("test --no-browser", Command::Test { browser: false }),
            (
                "simulate team-context",
                Command::Simulate {
                    id: "team-context".to_owned(),
                },
            ),
            ("verify", Command::Verify),
        ];
        for (line, command) in table {
            assert_eq!(parse(line), Ok(command), "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let table = [
            (
                "sevre",
                "There is no command \"sevre\". `cargo xtask help` lists the commands.",
            ),
            (
                "serve --prot 1",
                "`cargo xtask serve` does not know \"--prot\". `cargo xtask help` lists what it knows.",
            ),
            ("serve --port", "--port needs a value after it."),
            (
                "simulate",
                "`cargo xtask simulate` needs the id of a questionnaire: `cargo xtask simulate team-context`.",
            ),
            (
                "simulate team-context bad-news",
                "`cargo xtask simulate` does not know \"bad-news\". `cargo xtask help` lists what it knows.",
            ),
            (
                "size now",
                "`cargo xtask size` does not know \"now\". `cargo xtask help` lists what it knows.",
            ),
            (
                "test --no-browser=1",
                "unexpected argument for option '--no-browser': \"1\"",
            ),
            (
                "serve --port 0",
                "--port \"0\" is not a port. Give a number from 1 to 65535.",
            ),
            (
                "serve --port 65536",
                "--port \"65536\" is not a port. Give a number from 1 to 65535.",
            ),
            (
                "dist --site example.org",
                "--site \"example.org\" is not the address of a site. Give one such as https://example.org/bearings/",
            ),
            (
                "dist --site https:///x",
                "--site \"https:///x\" is not the address of a site. Give one such as https://example.org/bearings/",
            ),
        ];
        for (line, sentence) in table {
            assert_eq!(parse(line).unwrap_err().to_string(), sentence, "{line}");
        }
    }
}
