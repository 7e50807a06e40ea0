//! What goes back over the wire: status, headers, body.

use std::path::Path;

/// The types of what a site of ours can hold. All else is sent as bytes.
const TYPES: [(&str, &str); 19] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("map", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("webp", "image/webp"),
    ("ico", "image/x-icon"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/plain; charset=utf-8"),
    ("xml", "application/xml"),
    ("pdf", "application/pdf"),
    ("ttf", "font/ttf"),
    ("woff2", "font/woff2"),
];

/// One answer. `Content-Length`, `Connection` and what every answer carries are added on the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: Status,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Ok,
    Found,
    NotModified,
    BadRequest,
    NotFound,
    MethodNotAllowed,
    Failed,
}

impl Answer {
    /// A sentence of the server itself.
    pub(crate) fn plain(status: Status, text: &str) -> Self {
        let headers = vec![("Content-Type", media_type(Path::new("x.txt")).to_owned())];
        Self {
            status,
            headers,
            body: format!("{text}\n").into_bytes(),
        }
        .revalidated()
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// To be asked for again each time.
    pub(crate) fn revalidated(self) -> Self {
        self.with("Cache-Control", "no-cache")
    }

    pub(crate) fn to_bytes(&self, body: bool, open: bool) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status.line());
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if self.status != Status::NotModified {
            head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        head.push_str("X-Content-Type-Options: nosniff\r\n");
        head.push_str(if open {
            "Connection: keep-alive\r\n\r\n"
        } else {
            "Connection: close\r\n\r\n"
        });
        let mut bytes = head.into_bytes();
        if body {
            bytes.extend_from_slice(&self.body);
        }
        bytes
    }
}

impl Status {
    fn line(self) -> &'static str {
        match self {
            Self::Ok => "200 OK",
            Self::Found => "302 Found",
            Self::NotModified => "304 Not Modified",
            Self::BadRequest => "400 Bad Request",
            Self::NotFound => "404 Not Found",
            Self::MethodNotAllowed => "405 Method Not Allowed",
            Self::Failed => "500 Internal Server Error",
        }
    }
}

/// The type of a file, by its name.
pub(crate) fn media_type(file: &Path) -> &'static str {
    let ending = file
        .extension()
        .map(|ending| ending.to_string_lossy().to_ascii_lowercase())
        .unwrap_or_default();
    TYPES
        .iter()
        .find(|(known, _)| *known == ending)
        .map_or("application/octet-stream", |(_, media)| media)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_on_the_wire() {
        let answer = Answer::plain(Status::NotFound, "no");
        assert_eq!(
            String::from_utf8(answer.to_bytes(true, false)).unwrap(),
            "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-cache\r\n\
             Content-Length: 3\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nno\n"
        );
        assert!(
            String::from_utf8(answer.to_bytes(false, true))
                .unwrap()
                .ends_with("Connection: keep-alive\r\n\r\n")
        );
    }

    #[test]
    fn types_that_browsers_insist_on() {
        assert_eq!(media_type(Path::new("a/b.wasm")), "application/wasm");
        assert_eq!(
            media_type(Path::new("b.JS")),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(
            media_type(Path::new("index.html")),
            "text/html; charset=utf-8"
        );
        assert_eq!(
            media_type(Path::new("_headers")),
            "application/octet-stream"
        );
    }
}
