//! The steps that lead to a state.

use bearings::share::Tag;

use crate::{Browser, Result, Within, kept::Kept, page::Taking, questionnaire::Manner, writers};

/// How the file of the part for results is called.
const PART: &str = "bearings-result-";

/// One step of the way.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// An earlier visit left these answers.
    Began(&'static str, Manner),
    /// An earlier visit left this result.
    Finished(&'static str, Manner),
    /// Somebody left this text under this key.
    Left(&'static str, &'static str),
    /// Opens a page of the site.
    Open(&'static str),
    /// Opens a questionnaire with somebody's link.
    Link(Tag, &'static str, Manner),
    /// Opens a questionnaire with a link whose readers are to answer first.
    AskingLink(&'static str, Manner),
    /// Opens a questionnaire with a link of two views.
    PairLink(&'static str),
    /// Opens a questionnaire with a link that lost its last characters.
    CutLink(&'static str, Manner),
    /// Opens a link of one questionnaire on the page of another.
    LinkAt(&'static str, &'static str),
    Choose(&'static str, &'static str),
    Tap(&'static str),
    /// Taps what a CSS selector finds.
    TapAt(&'static str),
    /// Sets the control of this id to a value.
    Set(&'static str, &'static str),
    /// Copies the text of this title on the page for writers.
    CopyText(&'static str),
    /// Another tab removes everything.
    Wipe,
    /// The style shows the page as it is without scripts.
    WithoutScripts,
    /// The program could not be loaded.
    Failed,
    /// From now on the part that shows results and passes them on does not load.
    PartMissing,
    /// There is no clipboard.
    WithoutClipboard,
    /// Waits until a sentence is to be read.
    Sees(&'static str),
}

use Step::{
    AskingLink, Began, Choose, CopyText, CutLink, Failed, Finished, Left, Link, LinkAt, Open,
    PairLink, PartMissing, Sees, Set, Tap, TapAt, Wipe, WithoutClipboard, WithoutScripts,
};

impl Step {
    /// Does it; `address` is where the site starts.
    pub(super) async fn go(self, browser: &Browser, address: &str) -> Result {
        match self {
            Began(id, manner) => browser.keep(&Kept::of(id, manner)?).await,
            Finished(id, manner) => browser.keep(&Kept::of(id, manner)?.finished()?).await,
            Left(key, text) => browser.keep_text(key, text).await,
            Open("404.html") => browser.open(&format!("{address}404.html")).await,
            Open(page) => {
                Taking::open(browser, &format!("{address}{page}")).await?;
                Ok(())
            }
            Link(tag, id, manner) => {
                let link = Kept::of(id, manner)?.finished()?.link(tag)?;
                Open("")
                    .at(browser, &format!("{address}{id}/#{link}"))
                    .await
            }
            AskingLink(id, manner) => {
                let link = Kept::of(id, manner)?.finished()?.asking_link()?;
                Open("")
                    .at(browser, &format!("{address}{id}/#{link}"))
                    .await
            }
            PairLink(id) => {
                let mine = Kept::of(id, Manner::Clear)?.finished()?;
                let link = mine.pair_link(&Kept::of(id, Manner::Other)?.finished()?)?;
                Open("")
                    .at(browser, &format!("{address}{id}/#{link}"))
                    .await
            }
            CutLink(id, manner) => {
                let link = Kept::of(id, manner)?.link(Tag::Result)?;
                let short: String = link.chars().take(link.len() - 4).collect();
                Open("")
                    .at(browser, &format!("{address}{id}/#{short}"))
                    .await
            }
            LinkAt(page, id) => {
                let link = Kept::of(id, Manner::Clear)?.link(Tag::Result)?;
                Open("")
                    .at(browser, &format!("{address}{page}/#{link}"))
                    .await
            }
            Choose(item, code) => Taking { browser }.choose(item, code).await,
            Tap(words) => browser.tap_in(Within::Page, words).await,
            TapAt(selector) => browser.tap_at(selector).await,
            Set(id, value) => writers::set(browser, id, value).await,
            CopyText(title) => writers::copy(browser, title).await,
            Wipe => {
                let here = browser.tab().await?;
                let other = browser.open_tab().await?;
                browser.open(&format!("{address}404.html")).await?;
                browser.run("localStorage.clear()", []).await?;
                browser.driver.close_window().await?;
                drop(other);
                browser.turn_to(&here).await
            }
            WithoutScripts => {
                // Nothing can be asked of a page that runs none: it is the document before any ran.
                Box::pin(Failed.go(browser, address)).await?;
                browser
                    .run("document.documentElement.className = ''", [])
                    .await
            }
            Failed => {
                for words in [".wasm", "Failed to fetch"] {
                    browser.may_complain(words);
                }
                browser.block(&["*.wasm"]).await?;
                browser.reload().await?;
                browser
                    .until_true(
                        "the sentence about it",
                        "return document.documentElement.classList.contains('failed')",
                    )
                    .await
            }
            PartMissing => {
                for words in [PART, "Failed to fetch"] {
                    browser.may_complain(words);
                }
                browser.block(&[&format!("*/{PART}*")]).await
            }
            WithoutClipboard => {
                let gone = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
                browser.run(gone, []).await
            }
            Sees(sentence) => browser.sees(sentence).await,
        }
    }

    /// Opens any address as a page of the site.
    async fn at(self, browser: &Browser, address: &str) -> Result {
        Taking::open(browser, address).await.map(drop)
    }
}
