//! A browser of one person: its own profile, what it opens, what is tapped and typed in it.

use std::{fs, path::PathBuf, sync::Mutex, time::Duration};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{
    BrowserCapabilitiesHelper, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities,
    LoggingPrefsLogLevel, WebDriver, WindowHandle,
    common::capabilities::desiredcapabilities::PageLoadStrategy,
};
use tokio::time::Instant;

use crate::{
    Failure, Result, driver, folder,
    wish::{Storage, Wish},
};

/// How long a page may take for anything before a test gives up. Two cores may be busy elsewhere.
const PATIENCE: Duration = Duration::from_secs(15);

/// A page that does not answer for so long hangs.
const HANGING: Duration = Duration::from_secs(40);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(15);

const WATCH: &str = include_str!("watch.js");

/// One browser, driven by one test.
#[derive(Debug)]
pub struct Browser {
    pub(crate) driver: WebDriver,
    pub(crate) wish: Wish,
    folder: PathBuf,
    /// What was done so far, for the one who reads a failure.
    steps: Mutex<Vec<String>>,
    /// Words of complaints that the test itself provokes.
    expected: Mutex<Vec<String>>,
}

impl Browser {
    /// Starts a browser with a fresh profile.
    ///
    /// # Errors
    /// When the driver or the browser does not start.
    pub async fn start(wish: Wish) -> Result<Self> {
        let folder = folder::fresh("browser")?;
        let downloads = folder.join("downloads");
        fs::create_dir_all(&downloads)?;
        let mut wanted = DesiredCapabilities::chrome();
        for argument in [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
        ] {
            wanted.add_arg(argument)?;
        }
        wanted.add_arg(&format!(
            "--user-data-dir={}",
            folder.join("profile").display()
        ))?;
        wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        let cookies = if wish.storage == Storage::Forbidden {
            2
        } else {
            1
        };
        wanted.set_browser_option(
            "prefs",
            json!({
                "download.default_directory": downloads,
                "profile.default_content_setting_values.cookies": cookies,
            }),
        )?;
        if !wish.patient {
            wanted.set_page_load_strategy(PageLoadStrategy::None)?;
        }
        let driver = WebDriver::builder(driver::address()?, wanted)
            .request_timeout(HANGING)
            .connect()
            .await?;
        let browser = Self {
            driver,
            wish,
            folder,
            steps: Mutex::default(),
            expected: Mutex::default(),
        };
        browser.prepare_tab().await?;
        Ok(browser)
    }

    /// Makes the tab at hand what the test wished for.
    pub(crate) async fn prepare_tab(&self) -> Result {
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            self.wish.screen.metrics(),
        )
        .await?;
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": self.wish.media() }),
        )
        .await?;
        self.on_every_document(WATCH).await?;
        if let Some(script) = self.wish.storage.script() {
            self.on_every_document(script).await?;
        }
        if !self.wish.scripts {
            self.devtools(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": true }),
            )
            .await?;
        }
        Ok(())
    }

    /// Runs a script in every document from now on, before anything of the page.
    pub async fn on_every_document(&self, script: &str) -> Result {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await?;
        Ok(())
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        Ok(self.driver.cdp().send_raw(command, parameters).await?)
    }

    /// From now on no file at these addresses is loaded; `*` stands for any characters.
    pub async fn block(&self, addresses: &[&str]) -> Result {
        self.devtools("Network.enable", json!({})).await?;
        let wanted = json!({ "urls": addresses });
        self.devtools("Network.setBlockedURLs", wanted).await?;
        Ok(())
    }

    /// Opens an address; a patient browser waits until the document and what it loads at first is there.
    pub async fn open(&self, address: &str) -> Result {
        self.note(format!("opens {}", shortened(address)));
        Ok(self.driver.goto(address).await?)
    }

    pub async fn reload(&self) -> Result {
        self.note("loads the page again");
        Ok(self.driver.refresh().await?)
    }

    /// The browser's own Back.
    pub async fn go_back(&self) -> Result {
        self.note("goes back in the browser");
        Ok(self.driver.back().await?)
    }

    /// The browser's own Forward.
    pub async fn go_forward(&self) -> Result {
        self.note("goes forward in the browser");
        Ok(self.driver.forward().await?)
    }

    /// The address as the page sees it, fragment included.
    pub async fn address(&self) -> Result<String> {
        self.ask("return location.href", []).await
    }

    /// Opens one more tab beside those that are there, and turns to it.
    pub async fn open_tab(&self) -> Result<WindowHandle> {
        self.note("opens another tab");
        let tab = self.driver.new_tab().await?;
        self.turn_to(&tab).await?;
        self.prepare_tab().await?;
        Ok(tab)
    }

    pub async fn tab(&self) -> Result<WindowHandle> {
        Ok(self.driver.window().await?)
    }

    pub async fn turn_to(&self, tab: &WindowHandle) -> Result {
        self.note("turns to another tab");
        Ok(self.driver.switch_to_window(tab.clone()).await?)
    }

    /// From now on the page is that in the first frame.
    pub async fn go_into_frame(&self) -> Result {
        self.note("goes into the frame");
        Ok(self.driver.enter_frame(0).await?)
    }

    /// From now on the page is the one around all frames.
    pub async fn leave_frame(&self) -> Result {
        self.note("leaves the frame");
        Ok(self.driver.enter_default_frame().await?)
    }

    /// Runs a script in the page and takes what it returns.
    pub async fn ask<T: DeserializeOwned>(
        &self,
        script: &str,
        given: impl IntoIterator<Item = Value>,
    ) -> Result<T> {
        let given: Vec<Value> = given.into_iter().collect();
        let answer = self.driver.execute(script, given).await?;
        Ok(serde_json::from_value(answer.json().clone())?)
    }

    /// Runs a script in the page for what it does.
    pub async fn run(&self, script: &str, given: impl IntoIterator<Item = Value>) -> Result {
        self.ask::<Value>(script, given).await.map(drop)
    }

    /// Runs a script that goes on later: it calls the last of its arguments when it is done.
    pub async fn run_async(&self, script: &str, given: impl IntoIterator<Item = Value>) -> Result {
        let given: Vec<Value> = given.into_iter().collect();
        self.driver.execute_async(script, given).await?;
        Ok(())
    }

    /// Asks again and again until there is an answer; `what` completes "waited for …".
    pub async fn until<T>(
        &self,
        what: impl AsRef<str>,
        look: impl AsyncFn() -> Result<Option<T>>,
    ) -> Result<T> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let last = match look().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => String::new(),
                Err(failure) if failure.is_passing() => format!(": {failure}"),
                Err(failure) => return Err(failure),
            };
            if Instant::now() > deadline {
                return Err(Failure::new(format!(
                    "waited in vain for {}{last}",
                    what.as_ref()
                )));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a script returns something true.
    pub async fn until_true(&self, what: impl AsRef<str>, script: &str) -> Result {
        self.until(what, async || {
            Ok(self.ask::<bool>(script, []).await?.then_some(()))
        })
        .await
    }

    /// Every visible text of the page, as one string with single spaces.
    pub async fn text(&self) -> Result<String> {
        self.ask("return document.body.innerText.replace(/\\s+/g, ' ')", [])
            .await
    }

    /// Waits until a sentence is to be read.
    pub async fn sees(&self, sentence: &str) -> Result {
        let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut last = String::new();
        let seen = self
            .until(format!("“{sentence}”"), async || {
                Ok(self.text().await?.contains(&sentence).then_some(()))
            })
            .await;
        if seen.is_err() {
            last = self.text().await?;
        }
        seen.map_err(|failure| Failure::new(format!("{failure}\nThe page says: {last}")))
    }

    /// Fails when a sentence is to be read now.
    pub async fn does_not_see(&self, sentence: &str) -> Result {
        if self.text().await?.contains(sentence) {
            return Err(Failure::new(format!("the page says “{sentence}”")));
        }
        Ok(())
    }

    /// Files that the browser saved.
    pub fn downloads(&self) -> Result<Vec<PathBuf>> {
        let entries = fs::read_dir(self.folder.join("downloads"))?;
        let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
        // Until a file is whole it has another name.
        let whole = |file: &PathBuf| {
            let name = file
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            !name.starts_with('.') && !name.ends_with(".crdownload")
        };
        Ok(files.filter(whole).collect())
    }

    /// A folder of this browser alone, for files that a test makes.
    #[must_use]
    pub fn folder(&self) -> &PathBuf {
        &self.folder
    }

    /// Writes down what is done next.
    pub fn note(&self, step: impl Into<String>) {
        if let Ok(mut steps) = self.steps.lock() {
            steps.push(step.into());
        }
    }

    #[must_use]
    pub fn steps(&self) -> Vec<String> {
        self.steps
            .lock()
            .map(|steps| steps.clone())
            .unwrap_or_default()
    }

    /// The console may complain in these words: the test provokes it.
    pub fn may_complain(&self, words: &str) {
        if let Ok(mut expected) = self.expected.lock() {
            expected.push(words.to_owned());
        }
    }

    pub(crate) fn expected_complaints(&self) -> Vec<String> {
        self.expected
            .lock()
            .map(|expected| expected.clone())
            .unwrap_or_default()
    }

    /// Ends the browser and removes its profile.
    pub async fn quit(&self) -> Result {
        let quit = self.driver.clone().quit().await;
        // The browser may still write while it ends.
        let _ = fs::remove_dir_all(&self.folder);
        Ok(quit?)
    }
}

/// Addresses with a megabyte of noise are not worth reading.
fn shortened(address: &str) -> String {
    let mut short: String = address.chars().take(160).collect();
    if short.len() < address.len() {
        short.push('…');
    }
    short
}
