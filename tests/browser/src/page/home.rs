//! The first page: what there is to take, and what is kept.

use std::path::Path;

use bearings::words::keeping;

use crate::{Browser, Result, Within};

/// The first page.
#[derive(Debug, Clone, Copy)]
pub struct Home<'a> {
    pub browser: &'a Browser,
}

impl<'a> Home<'a> {
    /// Opens it and waits until the program is in charge.
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
        let ready = "return document.documentElement?.classList.contains('ready') === true && !!document.getElementById('kept')";
        browser.until_true("the first page", ready).await?;
        Ok(Self { browser })
    }

    /// What is kept, a line each: title and state.
    pub async fn kept(&self) -> Result<Vec<String>> {
        let rows = "return [...document.querySelectorAll('.kept li')].map(e => \
             [e.querySelector('a'), e.querySelector('.state')].map(e => e.textContent.trim()).join(' '))";
        self.browser.ask(rows, []).await
    }

    /// Waits until so many are kept.
    pub async fn keeps(&self, count: usize) -> Result<Vec<String>> {
        self.browser
            .until(format!("{count} to be kept"), async || {
                let kept = self.kept().await?;
                Ok((kept.len() == count).then_some(kept))
            })
            .await
    }

    /// What stands at the foot of a questionnaire's offer: how long, how far, what to do.
    pub async fn offer(&self, title: &str) -> Result<Vec<String>> {
        let foot = "const offer = [...document.querySelectorAll('.offer')].find(e => \
             e.querySelector('h3').textContent === arguments[0]); \
             return [...offer.querySelectorAll('.foot > *')].map(e => e.textContent.trim())";
        self.browser.ask(foot, [title.into()]).await
    }

    pub async fn save_file(&self) -> Result<String> {
        self.browser.tap(keeping::EXPORT).await?;
        let file = self
            .browser
            .until("the file to be saved", async || {
                let files = self.browser.downloads()?;
                Ok(files
                    .into_iter()
                    .find(|file| file.metadata().is_ok_and(|about| about.len() > 0)))
            })
            .await?;
        Ok(std::fs::read_to_string(file)?)
    }

    pub async fn bring_file(&self, file: &Path) -> Result {
        self.browser.note(format!("brings in {}", file.display()));
        let input = self
            .browser
            .driver
            .find(thirtyfour::By::Css("input[type=file]"))
            .await?;
        Ok(input.send_keys(file.display().to_string()).await?)
    }

    /// Taps "Delete" beside the row that says so; what follows is another question.
    pub async fn wants_to_forget(&self, row: &str) -> Result {
        self.browser.note(format!("taps “Delete” beside “{row}”"));
        let mark = "for (const e of document.querySelectorAll('.kept li')) \
             e.id = e.textContent.includes(arguments[0]) ? 'wanted' : ''";
        self.browser.run(mark, [row.into()]).await?;
        self.browser.tap_at("#wanted summary").await
    }

    /// Taps "Delete" beside one, and agrees.
    pub async fn forget(&self, row: &str) -> Result {
        self.wants_to_forget(row).await?;
        self.browser
            .tap_in(Within::Part("#wanted"), keeping::FORGET_ONE_SURE)
            .await
    }

    pub async fn forget_everything(&self) -> Result {
        if !self.browser.offers(keeping::FORGET_SURE).await? {
            self.browser.tap(keeping::FORGET_EVERYTHING).await?;
        }
        self.browser.tap(keeping::FORGET_SURE).await
    }
}
