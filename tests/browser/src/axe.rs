//! The accessibility checker axe-core, run in the page at hand.

use std::{env, fs, sync::OnceLock};

use serde::Deserialize;

use crate::{Browser, Failure, Result};

/// Names the file of axe-core.
const AXE_VARIABLE: &str = "BEARINGS_AXE";

/// A rule that the page breaks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// Such as `color-contrast`.
    pub id: String,
    pub help: String,
    /// The elements that break it, as CSS selectors with what is wrong there.
    pub places: Vec<String>,
}

/// Every rule that the page breaks as it stands now.
///
/// # Errors
/// When axe-core is not there, or does not run.
pub async fn violations(browser: &Browser) -> Result<Vec<Violation>> {
    let loaded: bool = browser.ask("return !!window.axe", []).await?;
    if !loaded {
        browser.run(script()?, []).await?;
    }
    let run = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then(result => \
         done(result.violations.map(broken => ({ id: broken.id, help: broken.help, places: broken.nodes.map(node => \
         `${node.target.join(' ')}: ${(node.any.concat(node.all, node.none)[0] || {}).message || ''}`) }))), \
         error => done({ error: String(error) }))";
    let found = browser.driver.execute_async(run, Vec::new()).await?;
    serde_json::from_value(found.json().clone())
        .map_err(|_| Failure::new(format!("axe-core does not run: {}", found.json())))
}

/// The text of axe-core.
fn script() -> Result<&'static str> {
    static SCRIPT: OnceLock<std::result::Result<String, String>> = OnceLock::new();
    let read = || {
        let file = env::var(AXE_VARIABLE)
            .map_err(|_| format!("{AXE_VARIABLE} does not name axe.min.js"))?;
        fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))
    };
    SCRIPT
        .get_or_init(read)
        .as_deref()
        .map_err(|reason| Failure::new(reason.clone()))
}

impl Browser {
    /// What does not fit: how much wider the page is than the screen, and the elements that make it so.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn sticks_out(&self) -> Result<Vec<String>> {
        let script = "const root = document.documentElement, room = root.clientWidth; \
             if (root.scrollWidth <= room) return []; \
             const out = e => e.checkVisibility() && e.getBoundingClientRect().right > room + 0.5 && !e.closest('.scroll *'); \
             const first = [...document.querySelectorAll('body *')].filter(e => out(e) && !out(e.parentElement)); \
             return [`${root.scrollWidth} instead of ${room}`, ...first.map(e => \
             `${e.localName}#${e.id}.${e.getAttribute('class')} in ${e.parentElement.localName}.${e.parentElement.className}`)]";
        self.ask(script, []).await
    }
}
