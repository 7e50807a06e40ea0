//! The server over a real connection: what a browser, a careless link and an attacker would ask for.

#![allow(
    clippy::unwrap_used,
    reason = "clippy allows it in test functions, not in their helpers"
)]

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Duration,
};

use xtask::server::{Fault, Server, Site};

/// How long anything may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A folder with a site in it and a secret beside it, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let root =
            std::env::temp_dir().join(format!("bearings-server-{}-{number}", std::process::id()));
        let files = [
            ("secret.txt", "secret"),
            ("dist/index.html", "home"),
            ("dist/404.html", "nothing here"),
            ("dist/team/index.html", "team"),
            ("dist/a b.txt", "spaced"),
            ("dist/app-0123456789abcdef.js", "js"),
            ("dist/app-0123456789abcdef.wasm", "wasm"),
            ("dist/embed.js", "embed"),
            ("dist/team/oembed.json", "{}"),
        ];
        for (file, text) in files {
            let file = root.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        Self(root)
    }

    fn site(&self) -> Site {
        Site::new(self.0.join("dist"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

/// Sends exactly this text and reads all that comes back, until the server closes the connection.
fn exchange(server: &Server, sent: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(sent.as_bytes()).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

/// One request on a connection of its own.
fn ask(server: &Server, method: &str, target: &str, headers: &str) -> Answer {
    let request =
        format!("{method} {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n");
    let text = exchange(server, &request);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

fn get(server: &Server, target: &str) -> Answer {
    ask(server, "GET", target, "")
}

#[test]
fn files_folders_and_their_headers() {
    let folder = Folder::new();
    let server = Server::start(folder.site(), 0).unwrap();
    assert_eq!(
        server.address(),
        format!("http://127.0.0.1:{}/", server.port())
    );

    let home = get(&server, "/?x=1");
    assert_eq!((home.status, home.body.as_str()), (200, "home"));
    assert_eq!(
        home.header("Content-Type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(home.header("Cache-Control"), Some("no-cache"));
    assert_eq!(home.header("Access-Control-Allow-Origin"), None);

    let js = get(&server, "/app-0123456789abcdef.js");
    assert_eq!(
        js.header("Content-Type"),
        Some("text/javascript; charset=utf-8")
    );
    assert_eq!(js.header("Access-Control-Allow-Origin"), Some("*"));
    assert_eq!(
        js.header("Cache-Control"),
        Some("public, max-age=31536000, immutable")
    );

    let wasm = get(&server, "/app-0123456789abcdef.wasm");
    assert_eq!(wasm.header("Content-Type"), Some("application/wasm"));
    assert_eq!(wasm.header("Access-Control-Allow-Origin"), Some("*"));

    let oembed = get(&server, "/team/oembed.json");
    assert_eq!(oembed.header("Access-Control-Allow-Origin"), Some("*"));
    assert_eq!(oembed.header("Cache-Control"), Some("no-cache"));

    assert_eq!(
        get(&server, "/embed.js").header("Cache-Control"),
        Some("no-cache")
    );
    assert_eq!(get(&server, "/a%20b.txt").body, "spaced");
    assert_eq!(get(&server, "/team/").body, "team");
    let folder = get(&server, "/team?x=1");
    assert_eq!(
        (folder.status, folder.header("Location")),
        (302, Some("/team/?x=1"))
    );
}

#[test]
fn an_unchanged_page_is_not_sent_again() {
    let folder = Folder::new();
    let server = Server::start(folder.site(), 0).unwrap();
    let tag = get(&server, "/").header("ETag").unwrap().to_owned();
    let again = ask(&server, "GET", "/", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    fs::write(folder.0.join("dist/index.html"), "changed").unwrap();
    let changed = ask(&server, "GET", "/", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((changed.status, changed.body.as_str()), (200, "changed"));
}

#[test]
fn what_is_not_there_is_404_at_any_depth() {
    let folder = Folder::new();
    let server = Server::start(folder.site(), 0).unwrap();
    for target in [
        "/none",
        "/none/deep/er/",
        "/index.html/",
        "/team/none.js",
        "/%23r1.payload",
        "/team/%23q1.one",
    ] {
        let answer = get(&server, target);
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (404, "nothing here"),
            "{target}"
        );
        assert_eq!(
            answer.header("Content-Type"),
            Some("text/html; charset=utf-8"),
            "{target}"
        );
        assert_eq!(answer.header("Cache-Control"), Some("no-cache"), "{target}");
    }
}

#[test]
fn nothing_outside_the_folder_can_be_read() {
    let folder = Folder::new();
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.0.join("secret.txt"), folder.0.join("dist/link.txt"))
        .unwrap();
    let server = Server::start(folder.site(), 0).unwrap();
    let secret = folder.0.join("secret.txt");
    let targets = [
        "/../secret.txt",
        "/team/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/link.txt",
        "/%00",
        &format!("/{}", secret.display()),
        &format!("/{}", secret.display())
            .replace('/', "%2f")
            .replacen("%2f", "/", 1),
    ];
    for target in targets {
        let answer = get(&server, target);
        assert_eq!(answer.status, 404, "{target}");
        assert!(!answer.body.contains("secret"), "{target}");
    }
    for target in ["/%", "/%2", "/%zz", "/%ff"] {
        assert_eq!(get(&server, target).status, 400, "{target}");
    }
    // A redirect must not lead to another host.
    fs::create_dir_all(folder.0.join("dist/elsewhere.example")).unwrap();
    assert_eq!(
        get(&server, "//elsewhere.example").header("Location"),
        Some("/elsewhere.example/")
    );
}

#[test]
fn only_reading_is_allowed() {
    let folder = Folder::new();
    let server = Server::start(folder.site(), 0).unwrap();
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = ask(&server, method, "/", "");
        assert_eq!(
            (answer.status, answer.header("Allow")),
            (405, Some("GET, HEAD")),
            "{method}"
        );
    }
    let head = ask(&server, "HEAD", "/", "");
    assert_eq!(
        (
            head.status,
            head.header("Content-Length"),
            head.body.as_str()
        ),
        (200, Some("4"), "")
    );
}

#[test]
fn a_site_can_stand_under_a_path() {
    let folder = Folder::new();
    let server = Server::start(folder.site().under("/sub/path"), 0).unwrap();
    assert!(server.address().ends_with("/sub/path/"));
    assert_eq!(get(&server, "/sub/path/").body, "home");
    assert_eq!(get(&server, "/sub/path/team/").body, "team");
    assert_eq!(
        get(&server, "/sub/path").header("Location"),
        Some("/sub/path/")
    );
    assert_eq!(get(&server, "/sub/path/none").status, 404);
    for outside in ["/", "/sub/", "/team/", "/sub/pathology/"] {
        assert_eq!(get(&server, outside).status, 404, "{outside}");
    }
}

#[test]
fn a_connection_is_used_again() {
    let folder = Folder::new();
    let server = Server::start(folder.site(), 0).unwrap();
    let text = exchange(
        &server,
        "GET / HTTP/1.1\r\n\r\nGET /team/ HTTP/1.1\r\nConnection: close\r\n\r\n",
    );
    assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 2);
    assert!(text.ends_with("team"));
}

/// A browser opens six at once and keeps them.
#[test]
fn connections_that_stay_open_keep_no_other_waiting() {
    let folder = Folder::new();
    let server = Server::start(folder.site(), 0).unwrap();
    let mut open: Vec<_> = (0..12)
        .map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            stream.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
            stream
        })
        .collect();
    for stream in &mut open {
        let mut start = [0; 15];
        stream.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200 OK");
    }
}

#[test]
fn a_gate_holds_what_it_names_and_nothing_else() {
    let folder = Folder::new();
    let site = folder.site();
    let gate = site.hold(".wasm");
    let server = Server::start(site.clone(), 0).unwrap();
    thread::scope(|scope| {
        let held = scope.spawn(|| get(&server, "/app-0123456789abcdef.wasm"));
        assert!(gate.wait_for(1, PATIENCE));
        assert_eq!(get(&server, "/").body, "home");
        assert!(!held.is_finished());
        gate.open();
        assert_eq!(held.join().unwrap().body, "wasm");
    });
    assert_eq!(gate.waiting(), 0);
    assert_eq!(get(&server, "/app-0123456789abcdef.wasm").body, "wasm");
    assert_eq!(
        site.requested(),
        [
            "/app-0123456789abcdef.wasm",
            "/",
            "/app-0123456789abcdef.wasm"
        ]
    );
}

#[test]
fn a_dropped_gate_is_open() {
    let folder = Folder::new();
    let site = folder.site();
    let gate = site.hold(".js");
    let server = Server::start(site, 0).unwrap();
    thread::scope(|scope| {
        let held = scope.spawn(|| get(&server, "/embed.js"));
        assert!(gate.wait_for(1, PATIENCE));
        drop(gate);
        assert_eq!(held.join().unwrap().body, "embed");
    });
}

#[test]
fn a_path_can_be_broken() {
    let folder = Folder::new();
    let site = folder.site();
    let server = Server::start(site.clone(), 0).unwrap();
    assert_eq!(get(&server, "/app-0123456789abcdef.wasm").status, 200);
    site.break_path(".wasm", Fault::Missing);
    site.break_path("embed.js", Fault::Failing);
    assert_eq!(get(&server, "/app-0123456789abcdef.wasm").status, 404);
    assert_eq!(get(&server, "/embed.js").status, 500);
    assert_eq!(get(&server, "/").status, 200);
}

#[test]
fn dropping_the_server_stops_it() {
    let folder = Folder::new();
    let server = Server::start(folder.site(), 0).unwrap();
    let port = server.port();
    drop(server);
    // The port is free again.
    drop(Server::start(folder.site(), port).unwrap());
}
