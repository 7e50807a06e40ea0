//! A small server of static files, for `cargo xtask serve` and for the browser tests: one thread a connection, no state
//! but what a test asks for.
//!
//! It behaves as the hosts do that the site is made for: a folder answers with its `index.html`, what is not there with
//! `404.html`, files named by their hash may be kept for ever, all else is asked for again. It reads files only, on this
//! machine only.

mod answer;
mod gate;
mod request;
mod site;

use std::{
    io::{self, BufReader, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::failure::Failure;

pub use gate::{Fault, Gate};
use request::Request;
pub use site::Site;

/// A browser keeps spare connections open; after this long without a word they are closed.
const IDLE: Duration = Duration::from_secs(30);

/// A running server. Dropping it stops it.
#[derive(Debug)]
pub struct Server {
    at: SocketAddr,
    start: String,
    stop: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `site` on this machine's own address; port 0 is any free one.
    ///
    /// # Errors
    /// When the port cannot be had ([`port_failure`] says it in a sentence).
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        Self::serve(site, listen(port)?)
    }

    /// Serves `site` on a port taken before with [`listen`].
    ///
    /// # Errors
    /// When the system does not tell the port or gives no thread.
    pub fn serve(site: Site, listener: TcpListener) -> io::Result<Self> {
        let at = listener.local_addr()?;
        let start = site.start();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let accepting = thread::Builder::new()
            .name("accept".to_owned())
            .spawn(move || accept(&listener, &site, &stopped))?;
        Ok(Self {
            at,
            start,
            stop,
            accepting: Some(accepting),
        })
    }

    /// Where the site starts, such as `http://127.0.0.1:8080/` or `http://127.0.0.1:40001/sub/path/`.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.at, self.start)
    }

    pub fn port(&self) -> u16 {
        self.at.port()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // The accepting thread waits for a connection: this is one.
        let _ = TcpStream::connect_timeout(&self.at, Duration::from_secs(1));
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

/// Takes a port, before the work that is to be served on it.
///
/// # Errors
/// When the port cannot be had.
pub fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// Why `port` could not be had, and what to type instead. `command` is the word after `cargo xtask`.
pub fn port_failure(reason: &io::Error, port: u16, command: &str) -> Failure {
    let other = if port < u16::MAX { port + 1 } else { port - 1 };
    let what = match reason.kind() {
        io::ErrorKind::AddrInUse => format!("Port {port} is taken, perhaps by Bearings itself."),
        io::ErrorKind::PermissionDenied => format!("Port {port} is not yours to use."),
        _ => format!("Port {port} cannot be used ({reason})."),
    };
    let other = if reason.kind() == io::ErrorKind::PermissionDenied {
        8080
    } else {
        other
    };
    Failure::new(format!("{what} Try: cargo xtask {command} --port {other}"))
}

fn accept(listener: &TcpListener, site: &Site, stop: &Arc<AtomicBool>) {
    for stream in listener.incoming() {
        if stop.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else {
            // Out of file handles, mostly: some will be closed.
            thread::sleep(Duration::from_millis(20));
            continue;
        };
        let (site, stop) = (site.clone(), Arc::clone(stop));
        // A connection that fails concerns only the one who opened it.
        let _ = thread::Builder::new()
            .name("connection".to_owned())
            .spawn(move || converse(&stream, &site, &stop));
    }
}

fn converse(stream: &TcpStream, site: &Site, stop: &AtomicBool) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    while let Some(request) = Request::read(&mut reader)? {
        if stop.load(Ordering::SeqCst) {
            break;
        }
        let answer = site.answer(&request);
        if stop.load(Ordering::SeqCst) {
            break;
        }
        writer.write_all(&answer.to_bytes(request.wants_body(), request.keeps_open()))?;
        if !request.keeps_open() {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_a_sentence() {
        let first = listen(0).unwrap();
        let port = first.local_addr().unwrap().port();
        let reason = listen(port).unwrap_err();
        assert_eq!(
            port_failure(&reason, port, "serve").to_string(),
            format!(
                "Port {port} is taken, perhaps by Bearings itself. Try: cargo xtask serve --port {}",
                port + 1
            )
        );
    }

    #[test]
    fn other_reasons_are_told_from_it() {
        let taken = io::Error::from(io::ErrorKind::AddrInUse);
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        assert_eq!(
            port_failure(&taken, 8080, "serve").to_string(),
            "Port 8080 is taken, perhaps by Bearings itself. Try: cargo xtask serve --port 8081"
        );
        assert_eq!(
            port_failure(&taken, 65535, "dev").to_string(),
            "Port 65535 is taken, perhaps by Bearings itself. Try: cargo xtask dev --port 65534"
        );
        assert_eq!(
            port_failure(&denied, 80, "serve").to_string(),
            "Port 80 is not yours to use. Try: cargo xtask serve --port 8080"
        );
    }
}
