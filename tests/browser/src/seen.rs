//! What a page did beside what it showed: broke its policy, complained, moved things about.

use serde::Deserialize;

use crate::{Browser, Failure, Result};

/// What `watch.js` wrote down in the document at hand.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Seen {
    /// Of the Content-Security-Policy.
    pub violations: Vec<String>,
    /// That nobody caught.
    pub errors: Vec<String>,
    pub shifts: Vec<Shift>,
}

/// Something moved without the person having done anything.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Shift {
    /// As the Layout Instability API scores it.
    pub value: f64,
    /// What moved, by its classes, from where to where.
    pub by: String,
}

/// What was seen in the document at hand.
///
/// # Errors
/// When the page does not answer.
pub async fn seen(browser: &Browser) -> Result<Seen> {
    let seen: Option<Seen> = browser.ask("return window.__seen || null", []).await?;
    Ok(seen.unwrap_or_default())
}

/// New lines of the browser's console that complain: errors and what the policy refused. What the browser's own pages say,
/// such as the one of a new tab, is left out.
///
/// # Errors
/// When the browser does not answer.
pub async fn console(browser: &Browser) -> Result<Vec<String>> {
    let entries = browser.driver.browser_log().await?;
    let bad = entries.into_iter().filter(|entry| {
        (entry.level == "SEVERE" || entry.message.contains("Content Security Policy"))
            && !entry.message.starts_with("chrome://")
    });
    Ok(bad.map(|entry| entry.message).collect())
}

/// All that can be told of the page at hand, for the one who reads a failure.
///
/// # Errors
/// When the page does not answer.
pub async fn told(browser: &Browser) -> Result<String> {
    let entries = browser.driver.browser_log().await?;
    let mut lines: Vec<String> = entries
        .into_iter()
        .map(|entry| format!("{} {}", entry.level, entry.message))
        .collect();
    let state = "return [`${location.href.slice(0, 200)} ${document.readyState} “${document.documentElement.className}”`, \
         ...performance.getEntriesByType('resource').map(e => \
         `${e.name} ${e.initiatorType} ${Math.round(e.startTime)} to ${Math.round(e.responseEnd)}, status ${e.responseStatus}`)]";
    lines.extend(browser.ask::<Vec<String>>(state, []).await?);
    Ok(lines.join("\n"))
}

/// Fails when any page of this browser broke its policy, or complained about what no test asked for.
///
/// # Errors
/// Names everything that was found.
pub async fn nothing_bad(browser: &Browser) -> Result {
    let here = seen(browser).await?;
    let expected = browser.expected_complaints();
    let complaints = here.violations.into_iter().chain(here.errors);
    let bad: Vec<String> = complaints
        .chain(console(browser).await?)
        .filter(|line| !expected.iter().any(|words| line.contains(words.as_str())))
        .collect();
    if bad.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "a page complained:\n{}",
            bad.join("\n")
        )))
    }
}
