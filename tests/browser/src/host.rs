//! Pages of other people that hold ours in a frame, served by a host of their own, and what such a page learns.

use std::{fs, path::PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{By, WindowHandle};
use xtask::server::{Server, Site};

use crate::{Browser, Result, Stage, folder, page::Taking, seen};

const WATCH: &str = include_str!("host.js");

/// The frame of the element with this number, in whatever shadow it stands.
const FRAME: &str = "const all = []; const look = root => { for (const one of root.querySelectorAll('*')) { \
     if (one.localName.startsWith('bearings-')) all.push(one); if (one.shadowRoot) look(one.shadowRoot) } }; \
     look(document); return all[arguments[0]]?.shadowRoot?.querySelector('iframe')";

/// A host with pages of its own, on another site than ours.
pub struct Host {
    server: Server,
    folder: PathBuf,
    site: String,
}

/// What the page around a frame learned, and what it was put through.
#[derive(Debug, Clone, Deserialize)]
pub struct Learned {
    pub messages: Vec<Message>,
    pub events: Vec<Event>,
    pub warnings: Vec<String>,
    /// Tasks of more than 50 ms, in ms.
    pub tasks: Vec<f64>,
    /// Listeners that were added and not removed.
    pub listening: usize,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Message {
    pub origin: String,
    pub data: Value,
}

/// `ready`, `progress` or `complete`, as the element tells it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Event {
    #[serde(rename = "type")]
    pub kind: String,
    pub detail: Value,
}

impl Host {
    /// A host that shows frames of the stage's site.
    ///
    /// # Errors
    /// When it cannot be served.
    pub fn of(stage: &Stage) -> Result<Self> {
        let folder = folder::fresh("host")?;
        Ok(Self {
            server: Server::start(Site::new(&folder), 0)?,
            folder,
            site: stage.address(""),
        })
    }

    /// The address of a page with this in its head and its body, and the script of ours. `SITE` stands for our site.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn page(&self, name: &str, head: &str, body: &str) -> Result<String> {
        let script = "<script async src=\"SITEembed.js\"></script>";
        self.bare(name, &format!("{head}{script}"), body)
    }

    /// The same without the script.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn bare(&self, name: &str, head: &str, body: &str) -> Result<String> {
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A blog</title>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">\
             {head}</head><body><main><h1>A blog</h1>{body}</main></body></html>"
        );
        fs::write(
            self.folder.join(format!("{name}.html")),
            html.replace("SITE", &self.site),
        )?;
        // Ours is at 127.0.0.1: to browsers that is another site, as a blog is.
        Ok(format!(
            "http://localhost:{}/{name}.html",
            self.server.port()
        ))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // Nobody looks for it any more.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Browser {
    /// Opens a page of a host, with everything it learns written down.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn open_host(&self, address: &str) -> Result {
        self.on_every_document(WATCH).await?;
        self.open(address).await
    }

    /// What the page around the frames learned so far.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn learned(&self) -> Result<Learned> {
        self.ask("return window.__host", []).await
    }

    /// Waits until the elements of a page have told so many events of this kind.
    ///
    /// # Errors
    /// When they do not.
    pub async fn hears(&self, kind: &str, count: usize) -> Result {
        self.until(format!("{count} times {kind}"), async || {
            let events = self.learned().await?.events;
            let heard = events.iter().filter(|event| event.kind == kind).count();
            Ok((heard >= count).then_some(()))
        })
        .await
    }

    /// Goes into the frame of the element with this number, once it is there.
    ///
    /// # Errors
    /// When there is none.
    pub async fn enter(&self, number: usize) -> Result {
        self.note(format!("goes into frame {number}"));
        self.until("a frame to go into", async || {
            let found = self.driver.execute(FRAME, vec![json!(number)]).await?;
            let Ok(frame) = found.element() else {
                return Ok(None);
            };
            frame.enter_frame().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Goes into the frame that a CSS selector finds.
    ///
    /// # Errors
    /// When there is none.
    pub async fn enter_plain(&self, selector: &str) -> Result {
        self.note(format!("goes into {selector}"));
        self.until(format!("the frame {selector}"), async || {
            let frame = self.driver.find(By::Css(selector)).await?;
            frame.enter_frame().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Goes into a frame and waits until the program is in charge there.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn takes_inside(&self, number: usize) -> Result<Taking<'_>> {
        self.enter(number).await?;
        Taking::ready(self).await
    }

    /// Back to the page around all frames.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn leave(&self) -> Result {
        self.note("leaves the frame");
        Ok(self.driver.enter_default_frame().await?)
    }

    /// Turns to the one other tab, which a link opened.
    ///
    /// # Errors
    /// When there is none.
    pub async fn turn_to_other(&self, tab: &WindowHandle) -> Result {
        let other = self
            .until("another tab", async || {
                let tabs = self.driver.windows().await?;
                Ok(tabs.into_iter().find(|other| other != tab))
            })
            .await?;
        self.turn_to(&other).await
    }

    /// Height of the frame of the element with this number, in CSS pixels; 0 while it is not shown.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn frame_height(&self, number: usize) -> Result<u32> {
        let height = format!("{FRAME}?.offsetHeight ?? 0");
        self.ask(&height, [json!(number)]).await
    }

    /// Everything in the page at hand that moved by itself, as the Layout Instability API adds it up.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn moved(&self) -> Result<f64> {
        let shifts = seen::seen(self).await?.shifts;
        Ok(shifts.iter().fold(0.0, |sum, shift| sum + shift.value))
    }
}

impl Learned {
    /// All messages as one text.
    #[must_use]
    pub fn text(&self) -> String {
        let messages = self.messages.iter().map(|message| message.data.to_string());
        messages.collect::<Vec<_>>().join("\n")
    }

    /// How often a message of this type came.
    #[must_use]
    pub fn count(&self, kind: &str) -> usize {
        let of_kind = |message: &&Message| message.data.get("type") == Some(&json!(kind));
        self.messages.iter().filter(of_kind).count()
    }
}
