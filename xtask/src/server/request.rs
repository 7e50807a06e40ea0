//! One request as far as a server of files needs it.

use std::io::{self, BufRead, Read};

/// More than any browser sends; past it the request is refused.
const LONGEST_HEAD: u64 = 64 * 1024;

/// The head of a request. A body is never read: whoever sends one is answered and let go.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// What follows the method, as it was sent: path and query.
    pub(crate) target: String,
    /// What the browser already has.
    pub(crate) has: Option<String>,
    /// False for what is no HTTP at all.
    pub(crate) well_formed: bool,
    closes: bool,
}

impl Request {
    /// The next request of a connection; nothing when it is closed.
    pub(crate) fn read(stream: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = stream.take(LONGEST_HEAD);
        let Some(line) = read_line(&mut head)? else {
            return Ok(None);
        };
        let mut request = Self::start(&line);
        while request.well_formed {
            match read_line(&mut head)? {
                None => request.well_formed = false,
                Some(line) if line.is_empty() => break,
                Some(line) => request.header(&line),
            }
        }
        Ok(Some(request))
    }

    pub(crate) fn wants_body(&self) -> bool {
        self.method != "HEAD"
    }

    pub(crate) fn keeps_open(&self) -> bool {
        self.well_formed && !self.closes
    }

    fn start(line: &str) -> Self {
        let mut words = line.split(' ');
        let (method, target, version) = (words.next(), words.next(), words.next());
        let known = matches!(version, Some("HTTP/1.0" | "HTTP/1.1")) && words.next().is_none();
        Self {
            method: method.unwrap_or_default().to_owned(),
            target: target.unwrap_or_default().to_owned(),
            has: None,
            well_formed: known && target.is_some_and(|target| target.starts_with('/')),
            closes: version == Some("HTTP/1.0"),
        }
    }

    fn header(&mut self, line: &str) {
        let Some((name, value)) = line.split_once(':') else {
            self.well_formed = false;
            return;
        };
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "if-none-match" => self.has = Some(value.to_owned()),
            "connection" if value.eq_ignore_ascii_case("close") => self.closes = true,
            // Its body would be taken for the next request.
            "content-length" if value != "0" => self.closes = true,
            "transfer-encoding" => self.closes = true,
            _ => {}
        }
    }
}

/// A line without its end; nothing at the end of the stream.
fn read_line(stream: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    stream.read_until(b'\n', &mut bytes)?;
    if bytes.pop() != Some(b'\n') {
        return Ok(None);
    }
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Request> {
        Request::read(&mut text.as_bytes()).unwrap()
    }

    #[test]
    fn what_matters_is_kept() {
        let request = read("GET /a?b HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"1\"\r\n\r\n").unwrap();
        assert_eq!(
            (request.method.as_str(), request.target.as_str()),
            ("GET", "/a?b")
        );
        assert_eq!(request.has.as_deref(), Some("\"1\""));
        assert!(request.well_formed && request.keeps_open() && request.wants_body());
    }

    #[test]
    fn connections_are_closed_when_asked_and_when_a_body_follows() {
        for header in [
            "Connection: close",
            "Content-Length: 4",
            "Transfer-Encoding: chunked",
        ] {
            assert!(
                !read(&format!("POST / HTTP/1.1\r\n{header}\r\n\r\n"))
                    .unwrap()
                    .keeps_open(),
                "{header}"
            );
        }
        assert!(!read("GET / HTTP/1.0\r\n\r\n").unwrap().keeps_open());
    }

    #[test]
    fn what_is_not_http_is_known() {
        for text in [
            "hello\r\n\r\n",
            "GET x HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nbroken\r\n\r\n",
            "GET / HTTP/1.1\r\n",
        ] {
            assert!(!read(text).unwrap().well_formed, "{text}");
        }
        assert_eq!(read(""), None);
        assert!(
            !read(&format!(
                "GET / HTTP/1.1\r\nx: {}\r\n\r\n",
                "y".repeat(70_000)
            ))
            .unwrap()
            .well_formed
        );
    }
}
