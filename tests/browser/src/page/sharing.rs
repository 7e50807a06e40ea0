//! The panel with which a result is passed on: its folds and ticks, what it copies, saves and says.

use std::{collections::BTreeMap, fs};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::{Browser, Failure, Result};

/// The panel below a result.
#[derive(Debug, Clone, Copy)]
pub struct Sharing<'a> {
    pub browser: &'a Browser,
}

/// A file that the browser saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A button, tick or summary whose words begin so, and before it the outermost fold that hides it.
const FIND: &str = "const plain = e => e.textContent.replace(/\\s+/g, ' ').trim(); \
     const named = [...document.querySelectorAll('#share :is(button, label, summary)')]; \
     const found = named.find(e => plain(e) === arguments[0]) || named.find(e => plain(e).startsWith(arguments[0])); \
     if (!found) return []; let hides = null; \
     const around = found.localName === 'summary' ? found.parentElement.parentElement : found; \
     for (let fold = around.closest('details'); fold; fold = fold.parentElement.closest('details')) \
     if (!fold.open) hides = fold.querySelector('summary'); \
     return hides ? [hides, found] : [found]";

/// A fold whose content is loaded when it is opened.
const FOLD: &str = "#share .folds > details > summary";

const CLIPBOARD: &str = "return (async () => { const forms = {}; \
     for (const item of await navigator.clipboard.read()) for (const type of item.types) { \
     const bytes = new Uint8Array(await (await item.getType(type)).arrayBuffer()); \
     forms[type] = btoa([...bytes].map(byte => String.fromCharCode(byte)).join('')); } return forms; })()";

impl<'a> Sharing<'a> {
    /// The panel at hand, unfolded, once it is there with a picture, or with why there is none.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn shown(browser: &'a Browser) -> Result<Self> {
        browser
            .until_true(
                "the button for passing on",
                "return !!document.getElementById('share-open')?.checkVisibility()",
            )
            .await?;
        Self::unfold(browser).await?;
        let there =
            "return !!document.querySelector('#share-card > :is(svg, p)')?.checkVisibility()";
        browser
            .until_true("the panel for passing on", there)
            .await?;
        Ok(Self { browser })
    }

    /// Unfolds the panel, where there is one and it is folded.
    ///
    /// # Errors
    /// When the button cannot be tapped.
    pub async fn unfold(browser: &Browser) -> Result {
        let folded = "return !!document.querySelector('#share-open[aria-expanded=false]')";
        if browser.ask(folded, []).await? {
            browser.tap_at("#share-open").await?;
        }
        Ok(())
    }

    /// Taps the button or tick of these words, after what folds it away was opened.
    pub async fn tap(&self, words: &str) -> Result {
        self.browser.note(format!("taps “{words}” in the panel"));
        self.reach(words).await
    }

    /// Opens a fold, if it is closed, and waits until its content is there, or why it is not.
    pub async fn open(&self, words: &str) -> Result {
        let open = "return [...document.querySelectorAll('#share summary')]\
             .some(e => e.textContent.trim() === arguments[0] && e.parentElement.open)";
        if !self.browser.ask(open, [json!(words)]).await? {
            self.tap(words).await?;
        }
        let is_there = "const named = [...document.querySelectorAll('#share summary')]\
             .find(e => e.textContent.trim() === arguments[0]); \
             return !!named?.parentElement.querySelector('button, #share-holds, .notice:not(.gone)')";
        self.browser
            .until(format!("the content of “{words}”"), async || {
                let is_there: bool = self.browser.ask(is_there, [json!(words)]).await?;
                Ok(is_there.then_some(()))
            })
            .await
    }

    async fn reach(&self, words: &str) -> Result {
        self.browser
            .until(format!("“{words}” in the panel"), async || {
                let found = self
                    .browser
                    .driver
                    .execute(FIND, vec![json!(words)])
                    .await?
                    .elements()?;
                match found.as_slice() {
                    [control] => {
                        control.scroll_into_view().await?;
                        self.browser.click(control).await
                    }
                    [fold, _] => {
                        self.browser.click(fold).await?;
                        Ok(None)
                    }
                    _ => {
                        self.load().await?;
                        Ok(None)
                    }
                }
            })
            .await
    }

    /// Has loaded what is loaded on demand: opening any fold does that, for all of them.
    async fn load(&self) -> Result {
        for _ in ["opens it", "closes it"] {
            self.browser.tap_at(FOLD).await?;
        }
        Ok(())
    }

    /// Ticks what begins with these words, or unticks it.
    pub async fn tick(&self, words: &str, on: bool) -> Result {
        self.browser
            .until(format!("“{words}” in the panel"), async || {
                let is_there = self.is_ticked(words).await?.is_some();
                if !is_there {
                    self.load().await?;
                }
                Ok(is_there.then_some(()))
            })
            .await?;
        if self.is_ticked(words).await? != Some(on) {
            self.tap(words).await?;
        }
        self.browser
            .until(format!("“{words}” to be {on}"), async || {
                Ok((self.is_ticked(words).await? == Some(on)).then_some(()))
            })
            .await
    }

    /// Whether what begins with these words is ticked; nothing when it is not there.
    pub async fn is_ticked(&self, words: &str) -> Result<Option<bool>> {
        let ticked = "const box = [...document.querySelectorAll('#share label.tick')]\
             .find(e => e.textContent.replace(/\\s+/g, ' ').trim().startsWith(arguments[0]))?.querySelector('input'); \
             return box ? box.checked : null";
        self.browser.ask(ticked, [json!(words)]).await
    }

    /// Waits until this is what became of the last way, to be read below the buttons.
    pub async fn says(&self, sentence: &str) -> Result {
        let said = async || -> Result<String> {
            let script = "const e = document.getElementById('share-said'); \
                 return e && e.checkVisibility() ? e.textContent.replace(/\\s+/g, ' ').trim() : ''";
            self.browser.ask(script, []).await
        };
        let wanted = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
        let seen = self
            .browser
            .until(format!("the panel to say “{wanted}”"), async || {
                Ok((said().await? == wanted).then_some(()))
            })
            .await;
        match seen {
            Ok(()) => Ok(()),
            Err(failure) => Err(Failure::new(format!(
                "{failure}; it says “{}”",
                said().await?
            ))),
        }
    }

    /// The link of the result, whether its fold is open or not.
    pub async fn link(&self) -> Result<String> {
        self.value("result-link").await
    }

    /// The link for another device.
    pub async fn device_link(&self) -> Result<String> {
        self.value("device-link").await
    }

    async fn value(&self, id: &str) -> Result<String> {
        let value = "return document.getElementById(arguments[0])?.value || null";
        self.browser
            .until(format!("the link in {id}"), async || {
                self.browser.ask(value, [json!(id)]).await
            })
            .await
    }

    /// Waits until the link differs from this one, and reads it.
    pub async fn link_after(&self, before: &str) -> Result<String> {
        self.browser
            .until("another link", async || {
                Ok(Some(self.link().await?).filter(|link| link != before))
            })
            .await
    }

    /// Waits until the text in the field of this id is visible and selected whole.
    pub async fn is_selected(&self, id: &str) -> Result {
        let selected = format!(
            "const e = document.getElementById('{id}'); return !!e && e.checkVisibility() && \
             document.activeElement === e && e.value.length > 0 && e.selectionStart === 0 && \
             e.selectionEnd === e.value.length"
        );
        self.browser
            .until_true(format!("{id} to be selected"), &selected)
            .await
    }

    /// The picture of the preview, as the text of a file.
    pub async fn drawing(&self) -> Result<String> {
        let drawn = "return new XMLSerializer().serializeToString(document.querySelector('#share-card svg'))";
        self.browser.ask(drawn, []).await
    }

    /// All words of the preview.
    pub async fn card(&self) -> Result<String> {
        let words =
            "return document.getElementById('share-card').textContent.replace(/\\s+/g, ' ').trim()";
        self.browser.ask(words, []).await
    }

    /// Lets tests read the clipboard; the person's own right to copy is untouched.
    pub async fn may_read_clipboard(&self) -> Result {
        let origin: String = self.browser.ask("return location.origin", []).await?;
        let wanted = json!({ "origin": origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.browser
            .devtools("Browser.grantPermissions", wanted)
            .await?;
        Ok(())
    }

    /// What is on the clipboard, by media type.
    pub async fn clipboard(&self) -> Result<BTreeMap<String, Vec<u8>>> {
        self.may_read_clipboard().await?;
        let forms: BTreeMap<String, String> = self.browser.ask(CLIPBOARD, []).await?;
        let decoded = forms.into_iter().map(|(kind, text)| {
            let bytes = BASE64_STANDARD
                .decode(text)
                .map_err(|error| Failure::new(format!("{kind} on the clipboard: {error}")))?;
            Ok((kind, bytes))
        });
        decoded.collect()
    }

    /// The text on the clipboard.
    pub async fn copied(&self) -> Result<String> {
        let mut forms = self.clipboard().await?;
        let text = forms
            .remove("text/plain")
            .ok_or_else(|| Failure::new("no text is on the clipboard"))?;
        String::from_utf8(text).map_err(|error| Failure::new(error.to_string()))
    }

    /// Waits for one saved file, and takes it away.
    pub async fn file(&self) -> Result<Saved> {
        let path = self
            .browser
            .until("a file to be saved", async || {
                let files = self.browser.downloads()?;
                Ok(files
                    .into_iter()
                    .find(|file| file.metadata().is_ok_and(|about| about.len() > 0)))
            })
            .await?;
        let name = path.file_name().map(|name| name.to_string_lossy());
        let saved = Saved {
            name: name.unwrap_or_default().into_owned(),
            bytes: fs::read(&path)?,
        };
        fs::remove_file(path)?;
        Ok(saved)
    }

    /// Taps a way that saves a file, and takes the file.
    pub async fn save(&self, words: &str) -> Result<Saved> {
        self.tap(words).await?;
        self.file().await
    }
}

impl Saved {
    /// The file as a text.
    ///
    /// # Errors
    /// It is none.
    pub fn text(&self) -> Result<&str> {
        std::str::from_utf8(&self.bytes)
            .map_err(|error| Failure::new(format!("{}: {error}", self.name)))
    }
}
