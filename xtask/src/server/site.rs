//! A folder of files as a host would serve it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use super::{
    answer::{Answer, Status, media_type},
    gate::{Fault, Gate, Rules},
    request::Request,
};
use crate::build::{KEPT_FOR_EVER, OPEN_TO_ALL, is_named_by_hash};

/// A folder served under a path. Clones share what tests asked for, so one can be kept while the server has the other.
#[derive(Debug, Clone)]
pub struct Site {
    root: PathBuf,
    /// Empty, or such as `/sub/path`.
    under: String,
    rules: Rules,
}

impl Site {
    /// Serves the folder `root` at `/`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            under: String::new(),
            rules: Rules::default(),
        }
    }

    /// Serves it at a path such as `/sub/path` instead; what is outside is not there.
    #[must_use]
    pub fn under(mut self, path: &str) -> Self {
        let path = path.trim_matches('/');
        self.under = if path.is_empty() {
            String::new()
        } else {
            format!("/{path}")
        };
        self
    }

    /// Requests whose path ends in `suffix` wait from now on, until the gate is opened or dropped.
    pub fn hold(&self, suffix: &str) -> Gate {
        self.rules.hold(suffix)
    }

    /// Requests whose path ends in `suffix` fail from now on.
    pub fn break_path(&self, suffix: &str, fault: Fault) {
        self.rules.break_path(suffix, fault);
    }

    /// Requests whose path ends in `suffix` are answered again.
    pub fn mend_path(&self, suffix: &str) {
        self.rules.mend_path(suffix);
    }

    /// Every path and query asked for so far, in order: what a host would have in its log.
    pub fn requested(&self) -> Vec<String> {
        self.rules.requested()
    }

    /// The path the site starts at, such as `/` or `/sub/path/`.
    pub(super) fn start(&self) -> String {
        format!("{}/", self.under)
    }

    pub(super) fn answer(&self, request: &Request) -> Answer {
        if !request.well_formed {
            return Answer::plain(
                Status::BadRequest,
                "This is not a request a server of files understands.",
            );
        }
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Answer::plain(Status::MethodNotAllowed, "Files can only be read.")
                .with("Allow", "GET, HEAD");
        }
        let (path, query) = request
            .target
            .split_once('?')
            .unwrap_or((&request.target, ""));
        let Some(names) = decode_path(path) else {
            return Answer::plain(Status::BadRequest, "This path is not an address.");
        };
        match self.rules.pass(&request.target, path) {
            Some(Fault::Missing) => return self.not_found(),
            Some(Fault::Failing) => return Answer::plain(Status::Failed, "Broken by a test."),
            None => {}
        }
        let start: Vec<_> = self
            .under
            .split('/')
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        let Some(file) = names
            .strip_prefix(start.as_slice())
            .and_then(|names| self.locate(names))
        else {
            return self.not_found();
        };
        if file.is_dir() {
            if !path.ends_with('/') {
                return redirect(path, query);
            }
            return file_answer(&file.join("index.html"), request)
                .unwrap_or_else(|| self.not_found());
        }
        let found = if path.ends_with('/') {
            None
        } else {
            file_answer(&file, request)
        };
        found.unwrap_or_else(|| self.not_found())
    }

    /// The file or folder below the root that `names` lead to.
    fn locate(&self, names: &[String]) -> Option<PathBuf> {
        let root = self.root.canonicalize().ok()?;
        let mut file = root.clone();
        for name in names {
            let steps_out = name == "." || name == ".." || name.contains(['/', '\\', ':', '\0']);
            if steps_out {
                return None;
            }
            file.push(name);
        }
        // A link inside the folder could still lead outside.
        file.canonicalize()
            .ok()
            .filter(|file| file.starts_with(&root))
    }

    fn not_found(&self) -> Answer {
        let Ok(body) = fs::read(self.root.join("404.html")) else {
            return Answer::plain(Status::NotFound, "There is nothing at this address.");
        };
        let answer = Answer {
            status: Status::NotFound,
            headers: Vec::new(),
            body,
        };
        answer
            .with("Content-Type", media_type(Path::new("404.html")))
            .revalidated()
    }
}

fn file_answer(file: &Path, request: &Request) -> Option<Answer> {
    let body = fs::read(file).ok()?;
    let answer = Answer {
        status: Status::Ok,
        headers: Vec::new(),
        body,
    }
    .with("Content-Type", media_type(file));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let answer = if OPEN_TO_ALL.iter().any(|ending| name.ends_with(ending)) {
        answer.with("Access-Control-Allow-Origin", "*")
    } else {
        answer
    };
    if is_named_by_hash(&name) {
        return Some(answer.with("Cache-Control", KEPT_FOR_EVER));
    }
    let tag = tag_of(file)?;
    let unchanged = request.has.as_ref() == Some(&tag);
    let answer = answer.revalidated().with("ETag", tag);
    Some(if unchanged {
        Answer {
            status: Status::NotModified,
            body: Vec::new(),
            ..answer
        }
    } else {
        answer
    })
}

/// `path` with a slash at its end, so that relative links in the folder's document are right.
fn redirect(path: &str, query: &str) -> Answer {
    let mark = if query.is_empty() { "" } else { "?" };
    // One slash at the start: two would be the address of another host.
    let place = format!("/{}/{mark}{query}", path.trim_matches('/'));
    Answer::plain(Status::Found, "See the folder.").with("Location", place)
}

/// The names in a path, decoded one by one; nothing when a `%` is not followed by two hex digits or the bytes are no text.
fn decode_path(path: &str) -> Option<Vec<String>> {
    path.split('/')
        .filter(|name| !name.is_empty())
        .map(decode)
        .collect()
}

fn decode(name: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = name.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (high, low) = (rest.next()?, rest.next()?);
        let digit = |byte: u8| {
            char::from(byte)
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        };
        bytes.push(digit(high)? * 16 + digit(low)?);
    }
    String::from_utf8(bytes).ok()
}

/// Changes whenever the file does.
fn tag_of(file: &Path) -> Option<String> {
    let about = fs::metadata(file).ok()?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("\"{:x}-{:x}\"", changed.as_nanos(), about.len()))
}
