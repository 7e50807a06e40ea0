//! The page for writers: what a test of it does and looks at.

use std::{fs, sync::Arc};

use bearings::{
    assessment::Json as _,
    snippet::{Snippet, Subject},
    words::writers as words,
};
use serde_json::{Value, json};

use crate::{Browser, Failure, Result, Stage, page::Taking, stage};

/// A text that writers copy.
#[derive(Debug, Clone)]
pub struct Text {
    /// The id of its field.
    pub id: &'static str,
    /// What field and button are called after.
    pub title: &'static str,
    pub code: String,
}

/// Those that follow from what is chosen, in the order of the page.
#[must_use]
pub fn texts(snippet: &Snippet<'_>) -> [Text; 9] {
    let text = |id, title, code| Text { id, title, code };
    [
        text("widget", words::WIDGET, snippet.widget()),
        text("frame", words::FRAME, snippet.iframe()),
        text("link", words::LINK, snippet.address()),
        text("own", words::OWN, snippet.own()),
        text("email", words::EMAIL, snippet.email()),
        text("plain", words::PLAIN, snippet.plain_text()),
        text("picture-link", words::PICTURE_LEADS, snippet.address()),
        text("alt", words::ALT, snippet.alt()),
        text("policy", words::PRIVACY_LABEL, snippet.privacy()),
    ]
}

/// Taps the button that copies the text of this title.
///
/// # Errors
/// There is no such button.
pub async fn copy(writer: &Browser, title: &str) -> Result {
    writer.tap(&format!("{}: {title}", words::COPY)).await
}

/// Opens it.
///
/// # Errors
/// When the page does not answer.
pub async fn open(stage: &Stage) -> Result<Arc<Browser>> {
    let writer = stage.reader().await?;
    Taking::open(&writer, &stage.address("embed/")).await?;
    Ok(writer)
}

/// What stands in a field.
///
/// # Errors
/// When the page does not answer.
pub async fn field(writer: &Browser, id: &str) -> Result<String> {
    writer
        .ask(
            "return document.getElementById(arguments[0]).value",
            [json!(id)],
        )
        .await
}

/// Sets a control to a value, as its own menu would.
///
/// # Errors
/// When the page does not answer.
pub async fn set(writer: &Browser, id: &str, value: &str) -> Result {
    writer.note(format!("sets {id} to {value}"));
    let script = "const control = document.getElementById(arguments[0]); control.value = arguments[1]; \
         for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }))";
    writer.run(script, [json!(id), json!(value)]).await
}

/// Waits until the frame in a place holds a page of which a script finds something true; `frame` is its window.
///
/// # Errors
/// When the page does not answer.
pub async fn frame_holds(writer: &Browser, place: &str, what: &str, script: &str) -> Result {
    let script = format!(
        "const place = document.querySelector('#{place}'); \
         const frame = (place.querySelector('bearings-widget')?.shadowRoot ?? place).querySelector('iframe')?.contentWindow; \
         return !!frame && frame.document.readyState === 'complete' && !!({script})"
    );
    writer.until_true(what, &script).await
}

/// Opens whatever is folded away.
///
/// # Errors
/// When the page does not answer.
pub async fn unfold(writer: &Browser) -> Result {
    let script = "for (const one of document.querySelectorAll('details')) one.open = true";
    writer.run(script, []).await
}

/// The questionnaires that the page offers, each with the heights that it gives to them.
///
/// # Errors
/// The site has no such page, or nothing in it is offered.
pub fn offered() -> Result<Vec<Subject>> {
    let page = fs::read_to_string(stage::dist()?.join("embed/index.html"))?;
    let block = page.split_once(" id=\"page\">");
    let block = block.and_then(|(_, rest)| Some(rest.split_once("</script>")?.0));
    let json = block.and_then(Value::parse);
    let subjects = json.and_then(|json| Subject::read(&json));
    subjects.ok_or_else(|| Failure::new("the page for writers offers nothing"))
}
