//! `cargo xtask serve`: the release site, built and served on this machine.

use std::net::TcpListener;

use crate::{
    build,
    failure::{Context, Result},
    server::{Server, Site, listen, port_failure},
    workspace::Workspace,
};

/// Builds the release site and serves it until the person stops it.
///
/// # Errors
/// When the port cannot be had (said before the build), or the build fails.
pub fn run(port: u16) -> Result {
    let workspace = Workspace::find()?;
    let listener = take_port(port, "serve")?;
    build::dist(&workspace, None)?;
    let server = start(Site::new(workspace.dist()), listener)?;
    println!("Bearings is at {} until you press Ctrl+C", server.address());
    loop {
        std::thread::park();
    }
}

/// Takes the port before the work that is to be served on it.
pub(crate) fn take_port(port: u16, command: &str) -> Result<TcpListener> {
    listen(port).map_err(|reason| port_failure(&reason, port, command))
}

pub(crate) fn start(site: Site, listener: TcpListener) -> Result<Server> {
    Server::serve(site, listener).context(|| "cannot start the server".to_owned())
}
