//! The list of all questions, to find one's way and before the result.

use bearings::words::taking;

use crate::{Browser, Result, Within};

/// The list, wherever it stands.
#[derive(Debug, Clone, Copy)]
pub struct Overview<'a> {
    pub browser: &'a Browser,
}

impl<'a> Overview<'a> {
    /// The list at hand, once its heading stands there.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn titled(browser: &'a Browser, heading: &str) -> Result<Self> {
        browser
            .until(format!("the list “{heading}”"), async || {
                let found: Option<String> = browser
                    .ask(
                        "return document.querySelector('.overview h2')?.textContent || null",
                        [],
                    )
                    .await?;
                Ok((found.as_deref() == Some(heading)).then_some(()))
            })
            .await?;
        Ok(Self { browser })
    }

    /// The questions with what was said to them.
    pub async fn rows(&self) -> Result<Vec<(String, String)>> {
        let rows = "return [...document.querySelectorAll('.overview li button')].map(e => \
             [...e.querySelectorAll('span')].map(e => e.textContent.trim()))";
        self.browser.ask(rows, []).await
    }

    /// What was said to a question.
    pub async fn said(&self, question: &str) -> Result<String> {
        let rows = self.rows().await?;
        let found = rows.into_iter().find(|(text, _)| text == question);
        Ok(found.map(|(_, said)| said).unwrap_or_default())
    }

    /// Goes to a question.
    pub async fn go_to(&self, question: &str) -> Result {
        let said = self.said(question).await?;
        self.browser
            .tap_in(Within::Part(".overview"), &format!("{question}{said}"))
            .await
    }

    pub async fn see_result(&self) -> Result {
        self.browser.tap(taking::SEE_RESULT).await
    }
}
