//! The document gives way to the program: what a reader was doing is not disturbed, and what a browser restores by itself
//! is no answer. When the program ends, the document comes back.

use bearings::words::taking;
use browser_tests::{Browser, Result, Stage, Storage, Wish, page::Taking, visit};
use serde_json::json;
use thirtyfour::Key;

/// A page whose program is held back, at the moment when a person can do something already.
async fn open_held<'a>(stage: &Stage, reader: &'a Browser, page: &str) -> Result<Taking<'a>> {
    reader.open(&stage.address(page)).await?;
    let is_there =
        "return !!document.querySelector('.screen.current') && !!document.getElementById('page')";
    reader.until_true("the static page", is_there).await?;
    Ok(Taking { browser: reader })
}

/// A pointer goes down or up on the first element that a selector finds.
async fn point(reader: &Browser, kind: &str, selector: &str) -> Result {
    let middle = "const box = document.querySelector(arguments[0]).getBoundingClientRect(); \
         return [box.x + box.width / 2, box.y + box.height / 2]";
    let (x, y): (f64, f64) = reader.ask(middle, [json!(selector)]).await?;
    let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
    reader.devtools("Input.dispatchMouseEvent", event).await?;
    Ok(())
}

#[test]
fn a_note_that_is_being_typed_keeps_its_text_and_its_caret() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        let page = open_held(stage, &reader, "team-context/").await?;
        page.tap(taking::ADD_NOTE).await?;
        reader.tap_at(".screen.current textarea").await?;
        reader.type_text("Since May").await?;
        reader.press(&[Key::Left, Key::Left, Key::Left]).await?;
        gate.open();
        let taking = Taking::ready(&reader).await?;
        assert_eq!(taking.focus().await?.tag, "textarea");
        reader.type_text("early ").await?;
        let note: String = reader
            .ask("return document.activeElement.value", [])
            .await?;
        assert_eq!(note, "Since early May");
        // It is kept as any other: the next page has it.
        taking.next().await?;
        reader.reload().await?;
        Taking::ready(&reader).await?;
        let kept: String = reader
            .ask("return document.getElementById('n-straight-use').value", [])
            .await?;
        assert_eq!(kept, "Since early May");
        Ok(())
    })
}

#[test]
fn what_was_unfolded_and_set_stays_so() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        let page = open_held(stage, &reader, "team-context/").await?;
        reader.tap_at(".about summary").await?;
        page.select(taking::ABOUT_UNIT, "just me").await?;
        reader.tap_at("#label").await?;
        reader.type_text("Blue").await?;
        reader.press(&[Key::Tab]).await?;
        gate.open();
        Taking::ready(&reader).await?;
        let state: (bool, String, String, String) = reader
            .ask(
                "const e = id => document.getElementById(id); return [document.querySelector('.about').open, \
                 e('unit').value, e('label').value, e('about-unit').textContent]",
                [],
            )
            .await?;
        assert_eq!(
            state,
            (
                true,
                "just-me".to_owned(),
                "Blue".to_owned(),
                "Blue".to_owned()
            )
        );
        Ok(())
    })
}

#[test]
fn a_press_that_is_held_while_the_program_comes_still_chooses() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        open_held(stage, &reader, "team-context/").await?;
        let stop = ".screen.current .stop:nth-child(2)";
        point(&reader, "mousePressed", stop).await?;
        gate.open();
        let arrived = "return performance.getEntriesByType('resource')\
             .some(e => e.name.endsWith('.wasm') && e.responseEnd > 0)";
        reader.until_true("the program", arrived).await?;
        point(&reader, "mouseReleased", stop).await?;
        let taking = Taking::ready(&reader).await?;
        taking.has("straight-use", "1").await
    })
}

#[test]
fn an_opened_list_is_not_taken_away() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        let page = open_held(stage, &reader, "team-context/").await?;
        reader.tap_at(".about summary").await?;
        reader
            .run("document.getElementById('unit').focus()", [])
            .await?;
        gate.open();
        // The program waits until the list is left, here with a choice.
        page.select(taking::ABOUT_UNIT, "one initiative").await?;
        reader.press(&[Key::Tab]).await?;
        Taking::ready(&reader).await?;
        reader.sees("one initiative").await
    })
}

#[test]
fn what_nobody_did_is_no_answer() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        let page = open_held(stage, &reader, "team-context/").await?;
        // As a browser does that puts back what was chosen at the last visit.
        let restore = "const radio = document.querySelectorAll('[name=straight-use]')[2]; radio.checked = true; \
             radio.dispatchEvent(new Event('change', { bubbles: true }))";
        reader.run(restore, []).await?;
        page.has("straight-use", "2").await?;
        gate.open();
        let taking = Taking::ready(&reader).await?;
        assert_eq!(taking.chosen().await?, []);
        Ok(())
    })
}

#[test]
fn a_reload_brings_back_nothing_that_is_not_kept() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::where_storage(Storage::Throws)).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "5").await?;
        taking.stands_at("How do we finish things?").await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        assert_eq!(taking.chosen().await?, []);
        Ok(())
    })
}

#[test]
fn when_the_program_ends_the_document_comes_back_with_the_answers() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.may_complain("the program ended");
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "5").await?;
        taking.stands_at("How do we finish things?").await?;
        taking.choose("finishing", "2").await?;
        taking.stands_at("How long will this team exist?").await?;
        let end = "dispatchEvent(new ErrorEvent('error', { message: 'the program ended', \
             error: new WebAssembly.RuntimeError('the program ended') }))";
        reader.run(end, []).await?;
        reader.sees(taking::FAILED).await?;
        let chosen = taking.chosen().await?;
        let chosen: Vec<(&str, &str)> = chosen
            .iter()
            .map(|(item, code)| (item.as_str(), code.as_str()))
            .collect();
        assert_eq!(chosen, [("straight-use", "5"), ("finishing", "2")]);
        // All questions are there, and the sample where it was.
        reader.sees("Who uses what we make?").await?;
        let sample = "return document.querySelectorAll('.privacy > .sample img').length";
        assert_eq!(reader.ask::<usize>(sample, []).await?, 1);
        Ok(())
    })
}

#[test]
fn enter_in_a_text_field_submits_nothing() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        open_held(stage, &reader, "team-context/").await?;
        reader.tap_at(".about summary").await?;
        reader.tap_at("#label").await?;
        reader.type_text("Blue").await?;
        reader.press(&[Key::Enter]).await?;
        let before = reader.address().await?;
        gate.open();
        Taking::ready(&reader).await?;
        reader.press(&[Key::Enter]).await?;
        assert_eq!(reader.address().await?, before);
        let label = "return document.getElementById('label').value";
        assert_eq!(reader.ask::<String>(label, []).await?, "Blue");
        Ok(())
    })
}
