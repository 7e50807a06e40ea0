//! Why a test cannot go on, as one sentence.

use std::{fmt, io};

use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

/// What a test or a page object gives back.
pub type Result<T = ()> = std::result::Result<T, Failure>;

/// A sentence for the person who reads the test's output.
#[derive(Clone, PartialEq, Eq)]
pub struct Failure {
    sentence: String,
    /// The page moved under the driver's hand; the same step may succeed a moment later.
    passing: bool,
}

impl Failure {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            passing: false,
        }
    }

    /// Whether the same step may succeed a moment later.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        self.passing
    }
}

/// A test that gives back a failure prints it with `Debug`: as people read it, not as a struct.
impl fmt::Debug for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence)
    }
}

impl std::error::Error for Failure {}

impl From<WebDriverError> for Failure {
    fn from(error: WebDriverError) -> Self {
        // A script that looks into a page which is still being made finds nothing there, and says so by throwing.
        let passing = matches!(
            error.as_inner(),
            WebDriverErrorInner::NoSuchElement(_)
                | WebDriverErrorInner::StaleElementReference(_)
                | WebDriverErrorInner::ElementNotInteractable(_)
                | WebDriverErrorInner::ElementClickIntercepted(_)
                | WebDriverErrorInner::JavascriptError(_)
        );
        let text = error.to_string();
        // The driver's own stack says nothing about our page.
        let sentence = text
            .split("stacktrace")
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned();
        Self { sentence, passing }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::new(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::new(format!(
            "what the page said has another form than expected: {error}"
        ))
    }
}
