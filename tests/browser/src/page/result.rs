//! A result: my own, or somebody else's.

use bearings::{
    card::Summary,
    words::{link, sharing, taking},
};

use super::Sharing;
use crate::{Browser, Failure, Result};

/// A result on the screen.
#[derive(Debug, Clone, Copy)]
pub struct OfResult<'a> {
    pub browser: &'a Browser,
}

impl<'a> OfResult<'a> {
    /// The result at hand, once it is drawn.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn shown(browser: &'a Browser) -> Result<Self> {
        browser
            .until_true("a result", "return !!document.querySelector('.result svg')")
            .await?;
        Ok(Self { browser })
    }

    /// The heading above the result, without the words that lead to it ("You look most like").
    pub async fn headline(&self) -> Result<String> {
        let headline = "const e = document.querySelector('.result h2').cloneNode(true); \
             e.querySelector('.step')?.remove(); return e.textContent.replace(/\\s+/g, ' ').trim()";
        self.browser.ask(headline, []).await
    }

    /// All words of the result, drawing included.
    pub async fn text(&self) -> Result<String> {
        self.browser
            .ask(
                "return [...document.querySelectorAll('.result')].map(e => e.textContent).join(' ').replace(/\\s+/g, ' ').trim()",
                [],
            )
            .await
    }

    /// Fails when the words of the result leave out a line of this summary.
    pub async fn says(&self, summary: &Summary) -> Result {
        let text = self.text().await?;
        match summary.lines.iter().find(|line| !text.contains(*line)) {
            Some(line) => Err(Failure::new(format!("“{line}” is not in “{text}”"))),
            None => Ok(()),
        }
    }

    /// The rows of its table of every answer.
    pub async fn rows(&self) -> Result<Vec<Vec<String>>> {
        let rows = "return [...document.querySelectorAll('.result [aria-label=\"Every answer\"] tbody tr')].map(e => \
             [...e.children].map(e => e.textContent.replace(/\\s+/g, ' ').trim()))";
        self.browser.ask(rows, []).await
    }

    /// Presses Share, opens what can be chosen there, and reads the link.
    pub async fn make_link(&self) -> Result<String> {
        Sharing::unfold(self.browser).await?;
        self.browser.tap(sharing::HOLDS).await?;
        self.link_in("result-link").await
    }

    /// Opens "Continue on another device" and reads the link.
    pub async fn other_device(&self) -> Result<String> {
        Sharing::unfold(self.browser).await?;
        self.browser.tap(link::OTHER_DEVICE).await?;
        self.link_in("device-link").await
    }

    async fn link_in(&self, id: &str) -> Result<String> {
        self.browser
            .until("the link", async || {
                let found: Option<String> = self
                    .browser
                    .ask("const e = document.getElementById(arguments[0]); return e && e.checkVisibility() ? e.value : null", [id.into()])
                    .await?;
                Ok(found.filter(|link| link.contains('#')))
            })
            .await
    }

    pub async fn start_again(&self) -> Result {
        self.browser.tap(taking::START_AGAIN).await?;
        self.browser.tap(taking::START_AGAIN_SURE).await
    }
}
