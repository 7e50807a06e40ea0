//! What a person's hands do in a page: tap, press, type.

use serde_json::json;
use thirtyfour::{By, Key, WebElement};

use crate::{Browser, Result};

const FIND: &str = include_str!("find.js");

/// Hears the next tap. What listens before the page does hears a click that the page prevents; what listens after it, as
/// in frames of other hosts, does not hear that click at all. Nor does a frame that has just been moved or filled hear a tap:
/// the browser takes it for a slip.
const HEAR: &str = "window.__tap ??= (() => { const tap = {}; \
     addEventListener('mouseup', () => { tap.ended = true; }, true); \
     addEventListener('click', event => { if (!tap.click) { tap.click = event; tap.hit = event.composedPath()[0]; } }, true); \
     return tap })(); __tap.ended = false; __tap.click = null";

/// Whether the tap on a control had no effect: not heard, prevented, or on what came to stand in its place meanwhile. What
/// is tapped within a frame is heard in there.
const IS_IGNORED: &str = "const tap = window.__tap; const control = arguments[0]; \
     if (!tap || control.matches('iframe, bearings-widget, bearings-card')) return false; \
     if (!tap.ended || !tap.click || tap.click.defaultPrevented) return true; \
     const whole = tap.hit.closest?.('label, tr, a, button, summary'); \
     return !control.contains(tap.hit) && !whole?.contains(control)";

const TRANSLATE: &str = include_str!("translate.js");

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
            let control = self.control(words, within).await?;
            self.click(&control).await
        })
        .await
    }

    /// Taps the first thing that a CSS selector finds.
    pub async fn tap_at(&self, selector: &str) -> Result {
        self.note(format!("taps {selector}"));
        self.until(format!("{selector} to be tapped"), async || {
            let control = self.driver.find(By::Css(selector)).await?;
            self.click(&control).await
        })
        .await
    }

    /// Taps a control once; nothing when the page ignores the tap, as it does right after a new screen where the last tap
    /// was, or when it did not reach the control. A person taps again.
    pub async fn click(&self, control: &WebElement) -> Result<Option<()>> {
        self.run(HEAR, []).await?;
        control.click().await?;
        // A page that the tap has left has nothing to say.
        let is_ignored = self.driver.execute(IS_IGNORED, vec![control.to_json()?]);
        let is_ignored = is_ignored.await.and_then(|answer| answer.convert());
        Ok((!is_ignored.unwrap_or(false)).then_some(()))
    }

    /// Moves the pointer onto the first thing that a CSS selector finds.
    pub async fn point_at(&self, selector: &str) -> Result {
        self.note(format!("points at {selector}"));
        let control = self.driver.find(By::Css(selector)).await?;
        let hand = self.driver.action_chain();
        Ok(hand.move_to_element_center(&control).perform().await?)
    }

    /// Taps the first thing that a CSS selector finds twice, as fast as can be.
    pub async fn tap_twice_at(&self, selector: &str) -> Result {
        self.note(format!("taps {selector} twice"));
        let control = self.driver.find(By::Css(selector)).await?;
        control.scroll_into_view().await?;
        let hand = self.driver.action_chain();
        let twice = hand.move_to_element_center(&control).double_click();
        Ok(twice.perform().await?)
    }

    /// From now on this page is translated: nothing in it says what it said, and what comes later does not either.
    pub async fn translate(&self) -> Result {
        self.note("translates the page");
        self.run(TRANSLATE, []).await
    }

    /// Chooses in a list of this id, by the value of an option.
    pub async fn pick(&self, list: &str, value: &str) -> Result {
        self.note(format!("picks {value} in {list}"));
        let option = format!("[id=\"{list}\"] option[value=\"{value}\"]");
        self.until(format!("{value} in {list}"), async || {
            self.driver.find(By::Css(&option)).await?.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Waits until the first element that a CSS selector finds has this value.
    pub async fn has_value(&self, selector: &str, value: &str) -> Result {
        let script = "return document.querySelector(arguments[0])?.value ?? null";
        self.until(format!("{selector} to be “{value}”"), async || {
            let now: Option<String> = self.ask(script, [json!(selector)]).await?;
            Ok((now.as_deref() == Some(value)).then_some(()))
        })
        .await
    }

    /// Waits until a CSS selector finds so many visible elements.
    pub async fn counts(&self, selector: &str, count: usize) -> Result {
        let script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).length";
        self.until(format!("{count} times {selector}"), async || {
            let now: usize = self.ask(script, [json!(selector)]).await?;
            Ok((now == count).then_some(()))
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
