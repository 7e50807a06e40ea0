//! A questionnaire being answered: what stands on the screen, and everything a person can do there.

use bearings::words::taking;
use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use crate::{Browser, Failure, Result, Within};

/// The document of a questionnaire, on one of its screens.
#[derive(Debug, Clone, Copy)]
pub struct Taking<'a> {
    pub browser: &'a Browser,
}

/// What has the focus.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Focus {
    /// In lower case: `input`, `h2`, `body`.
    pub tag: String,
    /// Of a control, such as `releasing.now`.
    pub name: String,
    /// Of a radio button, such as `planned-dates`.
    pub value: String,
    pub text: String,
}

const FOCUS: &str = "const e = document.activeElement; return { tag: e.localName, name: e.name || '', \
     value: e.type === 'radio' ? e.value : '', text: (e.innerText || '').trim() }";

const HEADINGS: &str = "return [...document.querySelectorAll('.screen.current h2, .screen.current h3, \
     .arrows h2, .overview h2, .result h2')].filter(e => e.checkVisibility()).map(e => e.textContent.trim())";

const CHECKED: &str = "return [...document.querySelectorAll('#app input[type=radio]:checked')].map(e => [e.name, e.value])";

/// The row, stop or word with which an answer is chosen.
const ROW: &str = "return [...document.querySelectorAll('input[type=radio]')].filter(e => \
     e.name === arguments[0] && e.value === arguments[1]).map(e => e.closest('label')).filter(e => e.checkVisibility())";

impl<'a> Taking<'a> {
    /// Opens a questionnaire and waits until the program is in charge.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn open(browser: &'a Browser, address: &str) -> Result<Self> {
        browser.open(address).await?;
        Self::ready(browser).await
    }

    /// The page at hand, once the program is in charge.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn ready(browser: &'a Browser) -> Result<Self> {
        let ready = "return document.documentElement?.classList.contains('ready') === true";
        browser
            .until_true("the program to be in charge", ready)
            .await?;
        Ok(Self { browser })
    }

    /// Chooses the answer of this code for an item, such as `releasing.now` and `planned-dates`, by a tap.
    pub async fn choose(&self, item: &str, code: &str) -> Result {
        self.browser.note(format!("chooses {code} for {item}"));
        self.browser
            .until(format!("{code} of {item} to be tapped"), async || {
                let found = self
                    .browser
                    .driver
                    .execute(ROW, vec![json!(item), json!(code)])
                    .await?
                    .elements()?;
                let Some(row) = found.first() else {
                    return Ok(None);
                };
                self.browser.click(row).await
            })
            .await
    }

    /// Taps what is named so on the screen at hand.
    pub async fn tap(&self, words: &str) -> Result {
        self.browser
            .tap_in(Within::Part(".screen.current"), words)
            .await
    }

    /// Taps what is named so below this question or scope.
    pub async fn tap_for(&self, group: &str, words: &str) -> Result {
        self.browser.tap_in(Within::Group(group), words).await
    }

    pub async fn next(&self) -> Result {
        self.browser.tap(taking::NEXT).await
    }

    pub async fn back(&self) -> Result {
        self.browser.tap(taking::BACK).await
    }

    /// Takes the answer away that stands here.
    pub async fn clear(&self) -> Result {
        self.tap(taking::CLEAR).await
    }

    pub async fn same_as_now(&self) -> Result {
        self.tap(taking::SAME_AS_NOW).await
    }

    /// From what is enough back to what is now.
    pub async fn change_now(&self) -> Result {
        self.tap(taking::CHANGE_NOW).await
    }

    /// The list of all questions, by the progress above.
    pub async fn all_questions(&self) -> Result {
        self.browser
            .tap_in(Within::Part(".top"), &self.progress().await?)
            .await
    }

    pub async fn press(&self, key: Key) -> Result {
        self.browser.press(&[key]).await
    }

    pub async fn press_digit(&self, digit: usize) -> Result {
        self.browser.type_text(&digit.to_string()).await
    }

    /// "3 of 14".
    pub async fn progress(&self) -> Result<String> {
        self.browser
            .ask(
                "return document.querySelector('.top button').textContent.trim()",
                [],
            )
            .await
    }

    /// The visible headings of the screen at hand.
    pub async fn headings(&self) -> Result<Vec<String>> {
        self.browser.ask(HEADINGS, []).await
    }

    /// Waits until this stands above the screen at hand.
    pub async fn stands_at(&self, heading: &str) -> Result {
        self.browser
            .until(format!("the screen “{heading}”"), async || {
                Ok(self
                    .headings()
                    .await?
                    .iter()
                    .any(|one| one == heading)
                    .then_some(()))
            })
            .await
    }

    /// Waits until the progress says so.
    pub async fn progress_is(&self, progress: &str) -> Result {
        self.browser
            .until(format!("the progress “{progress}”"), async || {
                Ok((self.progress().await? == progress).then_some(()))
            })
            .await
    }

    /// What stands above the options: "What would be good enough for the next six months?"
    pub async fn prompts(&self) -> Result<Vec<String>> {
        let visible = "return [...document.querySelectorAll('.screen.current .prompt')]\
             .filter(e => e.checkVisibility()).map(e => e.textContent.trim())";
        self.browser.ask(visible, []).await
    }

    /// Waits until this stands above the options.
    pub async fn is_asked(&self, prompt: &str) -> Result {
        self.browser
            .until(format!("the prompt “{prompt}”"), async || {
                Ok(self
                    .prompts()
                    .await?
                    .iter()
                    .any(|one| one == prompt)
                    .then_some(()))
            })
            .await
    }

    /// All chosen answers as item and code, hidden screens included.
    pub async fn chosen(&self) -> Result<Vec<(String, String)>> {
        self.browser.ask(CHECKED, []).await
    }

    /// Waits until this item has this answer; an empty code means none.
    pub async fn has(&self, item: &str, code: &str) -> Result {
        self.browser
            .until(format!("{item} to be “{code}”"), async || {
                let chosen = self.chosen().await?;
                let now = chosen
                    .iter()
                    .find(|(name, _)| name == item)
                    .map_or("", |(_, code)| code);
                Ok((now == code).then_some(()))
            })
            .await
    }

    pub async fn focus(&self) -> Result<Focus> {
        self.browser.ask(FOCUS, []).await
    }

    /// Waits until the focus is in this item.
    pub async fn focus_is_in(&self, item: &str) -> Result<Focus> {
        let found = self
            .browser
            .until(format!("the focus to be in {item}"), async || {
                let focus = self.focus().await?;
                Ok((focus.name == item).then_some(focus))
            })
            .await;
        match found {
            Ok(focus) => Ok(focus),
            Err(failure) => Err(Failure::new(format!(
                "{failure}; it is on {:?}",
                self.focus().await?
            ))),
        }
    }

    /// Waits until the focus is on this heading.
    pub async fn focus_is_on(&self, heading: &str) -> Result {
        let found = self
            .browser
            .until(format!("the focus to be on “{heading}”"), async || {
                Ok((self.focus().await?.text == heading).then_some(()))
            })
            .await;
        match found {
            Ok(()) => Ok(()),
            Err(failure) => Err(Failure::new(format!(
                "{failure}; it is on {:?}",
                self.focus().await?
            ))),
        }
    }

    /// Presses Tab until the focus is in this item.
    pub async fn tab_to(&self, item: &str) -> Result {
        self.tab_until("return document.activeElement.name || ''", item)
            .await
    }

    /// Presses Tab until the focus is in the list that is labelled so.
    pub async fn tab_to_list(&self, label: &str) -> Result {
        let labelled =
            "return document.activeElement.closest('label')?.firstChild.textContent.trim() || ''";
        self.tab_until(labelled, label).await
    }

    /// Presses Tab until the focus is on the control with these words.
    pub async fn tab_to_control(&self, words: &str) -> Result {
        self.tab_until("return document.activeElement.textContent.trim()", words)
            .await
    }

    async fn tab_until(&self, script: &str, words: &str) -> Result {
        for _ in 0..40 {
            let here: String = self.browser.ask(script, []).await?;
            if here == words {
                return Ok(());
            }
            self.press(Key::Tab).await?;
        }
        Err(Failure::new(format!(
            "forty times Tab do not lead to “{words}”"
        )))
    }

    /// Draws an arrow between two habits, by their names.
    pub async fn draw_arrow(&self, from: &str, to: &str) -> Result {
        self.browser
            .note(format!("draws an arrow from “{from}” to “{to}”"));
        self.select(taking::ARROW_IF, from).await?;
        self.select(taking::ARROW_THEN, to).await?;
        self.browser.tap(taking::ARROW_ADD).await?;
        self.browser.sees(&format!("{from} → {to}")).await
    }

    /// Chooses in the list that is labelled so.
    pub async fn select(&self, label: &str, words: &str) -> Result {
        let options = "const list = [...document.querySelectorAll('label')].find(e => e.checkVisibility() && \
             e.firstChild.textContent.trim() === arguments[0]).querySelector('select'); \
             return [...list.options].filter(e => e.textContent.trim() === arguments[1])";
        self.browser
            .until(format!("“{words}” in “{label}”"), async || {
                let found = self
                    .browser
                    .driver
                    .execute(options, vec![json!(label), json!(words)])
                    .await?
                    .elements()?;
                let Some(option) = found.first() else {
                    return Ok(None);
                };
                option.click().await?;
                Ok(Some(()))
            })
            .await
    }
}
