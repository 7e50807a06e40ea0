//! What a person's hands do in a page: tap, press, type.

use serde_json::json;
use thirtyfour::{By, Key, WebElement};

use crate::{Browser, Result};

const FIND: &str = include_str!("find.js");

/// Where a control is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within<'a> {
    Page,
    /// What a CSS selector finds.
    Part(&'a str),
    /// The group of options that is labelled so.
    Group(&'a str),
}

impl Browser {
    /// The one visible control of this name.
    pub async fn control(&self, words: &str, within: Within<'_>) -> Result<WebElement> {
        let (part, group) = match within {
            Within::Page => ("", ""),
            Within::Part(selector) => (selector, ""),
            Within::Group(name) => ("", name),
        };
        self.until(format!("one control named “{words}”"), async || {
            let found = self
                .driver
                .execute(FIND, vec![json!(words), json!(part), json!(group)])
                .await?
                .elements()?;
            Ok(<[WebElement; 1]>::try_from(found)
                .ok()
                .map(|[control]| control))
        })
        .await
    }

    /// Taps the one visible control of this name.
    pub async fn tap(&self, words: &str) -> Result {
        self.tap_in(Within::Page, words).await
    }

    /// Taps the one visible control of this name in a part of the page.
    pub async fn tap_in(&self, within: Within<'_>, words: &str) -> Result {
        self.note(format!("taps “{words}”"));
        self.until(format!("“{words}” to be tapped"), async || {
            self.control(words, within).await?.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Taps the first thing that a CSS selector finds.
    pub async fn tap_at(&self, selector: &str) -> Result {
        self.note(format!("taps {selector}"));
        self.until(format!("{selector} to be tapped"), async || {
            self.driver.find(By::Css(selector)).await?.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Whether there is a visible control of this name now.
    pub async fn offers(&self, words: &str) -> Result<bool> {
        let found = self
            .driver
            .execute(FIND, vec![json!(words), json!(""), json!("")])
            .await?
            .elements()?;
        Ok(!found.is_empty())
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub async fn press(&self, keys: &[Key]) -> Result {
        self.note(format!("presses {keys:?}"));
        for key in keys {
            self.driver
                .action_chain()
                .send_keys(key.clone())
                .perform()
                .await?;
        }
        Ok(())
    }

    /// Types a text wherever the focus is.
    pub async fn type_text(&self, text: &str) -> Result {
        self.note(format!("types “{text}”"));
        Ok(self.driver.action_chain().send_keys(text).perform().await?)
    }
}
