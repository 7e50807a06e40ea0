//! One request as far as a server of files needs it. The syntax of HTTP is httparse's.

use std::io::{self, BufRead, Read};

/// More than any browser sends; past it the request is refused.
const LONGEST_HEAD: u64 = 64 * 1024;
const MOST_HEADERS: usize = 100;

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
        let mut stream = stream.take(LONGEST_HEAD);
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            if stream.read_until(b'\n', &mut head)? == 0 {
                break;
            }
        }
        Ok((!head.is_empty()).then(|| Self::parse(&head).unwrap_or_default()))
    }

    fn parse(head: &[u8]) -> Option<Self> {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut parsed = httparse::Request::new(&mut headers);
        if !parsed.parse(head).ok()?.is_complete() {
            return None;
        }
        let target = parsed.path.filter(|target| target.starts_with('/'))?;
        let mut request = Self {
            method: parsed.method?.to_owned(),
            target: target.to_owned(),
            has: None,
            well_formed: true,
            closes: parsed.version == Some(0),
        };
        for header in parsed.headers.iter() {
            let value = String::from_utf8_lossy(header.value);
            match header.name.to_ascii_lowercase().as_str() {
                "if-none-match" => request.has = Some(value.into_owned()),
                "connection" if value.eq_ignore_ascii_case("close") => request.closes = true,
                // Its body would be taken for the next request.
                "content-length" if value != "0" => request.closes = true,
                "transfer-encoding" => request.closes = true,
                _ => {}
            }
        }
        Some(request)
    }

    pub(crate) fn wants_body(&self) -> bool {
        self.method != "HEAD"
    }

    pub(crate) fn keeps_open(&self) -> bool {
        self.well_formed && !self.closes
    }
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
        assert!(request.keeps_open() && request.wants_body());
    }

    #[test]
    fn connections_are_closed_when_asked_and_when_a_body_follows() {
        for header in [
            "Connection: close",
            "Content-Length: 4",
            "Transfer-Encoding: chunked",
        ] {
            let request = read(&format!("POST / HTTP/1.1\r\n{header}\r\n\r\n")).unwrap();
            assert!(request.well_formed && !request.keeps_open(), "{header}");
        }
        assert!(!read("GET / HTTP/1.0\r\n\r\n").unwrap().keeps_open());
    }

    #[test]
    fn what_is_not_http_is_known() {
        let long = format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "y".repeat(70_000));
        for text in [
            "hello\r\n\r\n",
            "GET x HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nbroken\r\n\r\n",
            "GET / HTTP/1.1\r\n",
            &long,
        ] {
            assert!(!read(text).unwrap().well_formed, "{text}");
        }
        assert_eq!(read(""), None);
    }
}
