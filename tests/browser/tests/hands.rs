//! Hands that are not quick, or too quick: a key that is held, and a second tap on what the first has brought.

use bearings::words::taking;
use browser_tests::{
    Browser, Result, Wish, host::Host, kept::Kept, page::Taking, questionnaire::Manner, visit,
};
use serde_json::json;

/// A key that goes down, is repeated by the system so many times, and goes up.
async fn hold(reader: &Browser, key: &str, text: &str, repeats: usize) -> Result {
    reader.note(format!("holds {key}"));
    let code = key.chars().next().filter(char::is_ascii_digit);
    let virtual_key = code.map_or(13, u32::from);
    for repeat in 0..=repeats {
        let down = json!({ "type": "keyDown", "key": key, "text": text, "autoRepeat": repeat > 0,
            "windowsVirtualKeyCode": virtual_key });
        reader.devtools("Input.dispatchKeyEvent", down).await?;
    }
    let up = json!({ "type": "keyUp", "key": key, "windowsVirtualKeyCode": virtual_key });
    reader.devtools("Input.dispatchKeyEvent", up).await?;
    Ok(())
}

/// Where a thing stands, in the middle of it.
async fn middle(reader: &Browser, selector: &str) -> Result<(f64, f64)> {
    let script = "const thing = [...document.querySelectorAll(arguments[0])].find(e => e.checkVisibility()); \
         thing.scrollIntoView({ block: 'nearest' }); const box = thing.getBoundingClientRect(); \
         return [box.x + box.width / 2, box.y + box.height / 2]";
    reader.ask(script, [json!(selector)]).await
}

/// The moment, in seconds since 1970, as browsers have it for what hands do.
async fn now(reader: &Browser) -> Result<f64> {
    reader
        .ask(
            "return (performance.timeOrigin + performance.now()) / 1000",
            [],
        )
        .await
}

/// A tap at a place, made at some moment.
async fn tap(reader: &Browser, (x, y): (f64, f64), moment: f64) -> Result {
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1, "timestamp": moment });
        reader.devtools("Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}

/// Two taps at one place, so many seconds apart.
async fn tap_twice(reader: &Browser, selector: &str, apart: f64) -> Result {
    reader.note(format!("taps {selector} twice, {apart} s apart"));
    let place = middle(reader, selector).await?;
    let moment = now(reader).await?;
    tap(reader, place, moment).await?;
    tap(reader, place, moment + apart).await
}

#[test]
fn a_held_digit_answers_one_question() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.tab_to("straight-use").await?;
        // 0.9 seconds, as keyboards repeat.
        hold(&reader, "3", "3", 13).await?;
        taking.focus_is_in("finishing").await?;
        taking.progress_is("2 of 14").await?;
        let answer = ("straight-use".to_owned(), "2".to_owned());
        assert_eq!(taking.chosen().await?, [answer]);
        // The next time that it goes down it counts.
        hold(&reader, "3", "3", 13).await?;
        taking.progress_is("3 of 14").await?;
        assert_eq!(taking.chosen().await?.len(), 2);
        Ok(())
    })
}

#[test]
fn a_held_enter_goes_on_once_in_a_question_and_on_a_button() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.tab_to("straight-use").await?;
        hold(&reader, "Enter", "\r", 8).await?;
        taking.progress_is("2 of 14").await?;
        for (button, progress) in [(taking::NEXT, "3 of 14"), (taking::BACK, "2 of 14")] {
            taking.tab_to_control(button).await?;
            hold(&reader, "Enter", "\r", 8).await?;
            taking.progress_is(progress).await?;
        }
        assert_eq!(taking.chosen().await?, []);
        Ok(())
    })
}

#[test]
fn in_a_text_a_held_key_is_repeated() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.tap(taking::ADD_NOTE).await?;
        reader.tap_at(".screen.current textarea").await?;
        hold(&reader, "3", "3", 3).await?;
        hold(&reader, "Enter", "\r", 1).await?;
        let note: String = reader
            .ask("return document.activeElement.value", [])
            .await?;
        assert_eq!(note, "3333\n\n");
        taking.progress_is("1 of 14").await
    })
}

#[test]
fn a_double_tap_on_now_does_not_answer_enough() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        for apart in [0.03, 0.2, 0.45] {
            let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
            // The slower of them come when enough is asked already.
            let place = middle(&reader, ".round.current .row:nth-of-type(2) .option").await?;
            let moment = now(&reader).await?;
            tap(&reader, place, moment).await?;
            if apart > 0.35 {
                taking
                    .is_asked("What would be good enough for the next six months?")
                    .await?;
            }
            tap(&reader, place, moment + apart).await?;
            taking
                .is_asked("What would be good enough for the next six months?")
                .await?;
            taking.has("releasing.now", "planned-dates").await?;
            taking.has("releasing.enough", "").await?;
            taking.progress_is("1 of 8").await?;
            reader.run("localStorage.clear()", []).await?;
        }
        Ok(())
    })
}

#[test]
fn a_later_tap_and_one_elsewhere_count() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        let row = |place: usize| format!(".round.current .row:nth-of-type({place}) .option");
        let moment = now(&reader).await?;
        let place = middle(&reader, &row(2)).await?;
        tap(&reader, place, moment).await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        tap(&reader, middle(&reader, &row(2)).await?, moment + 5.0).await?;
        taking.has("releasing.now", "planned-dates").await?;
        taking.has("releasing.enough", "planned-dates").await?;
        taking.progress_is("2 of 8").await?;
        // Whoever is quick taps another row: that is no slip.
        let moment = now(&reader).await?;
        tap(&reader, middle(&reader, &row(1)).await?, moment).await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        tap(&reader, middle(&reader, &row(3)).await?, moment + 0.02).await?;
        taking.progress_is("3 of 8").await?;
        taking.has("seeing-it-live.enough", "what-we-changed").await
    })
}

#[test]
fn a_double_tap_goes_on_once_and_opens_nothing_else() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        tap_twice(&reader, "#onward .primary", 0.2).await?;
        taking.progress_is("2 of 14").await?;
        tap_twice(&reader, "#onward .back", 0.2).await?;
        taking.progress_is("1 of 14").await?;
        // The screen after the list is another one, and so is the one that an answer brings.
        taking.all_questions().await?;
        tap_twice(&reader, ".overview li:nth-child(4) button", 0.2).await?;
        taking.progress_is("4 of 14").await?;
        assert_eq!(taking.chosen().await?, []);
        tap_twice(&reader, ".screen.current .stop:nth-of-type(4)", 0.2).await?;
        taking.progress_is("5 of 14").await?;
        assert_eq!(taking.chosen().await?.len(), 1);
        Ok(())
    })
}

#[test]
fn a_double_tap_removes_one_arrow() -> Result {
    visit(async |stage| {
        let answered = Kept::of("product-practice", Manner::Clear)?;
        let reader = stage.returning([&answered]).await?;
        let page = stage.address("product-practice/#q1.-arrows");
        Taking::open(&reader, &page).await?;
        reader.sees(taking::ARROW_FULL).await?;
        let arrows = "return document.querySelectorAll('.drawn li').length";
        assert_eq!(reader.ask::<usize>(arrows, []).await?, 2);
        // What is below the first comes up under the finger.
        tap_twice(&reader, ".drawn li button", 0.2).await?;
        reader.does_not_see(taking::ARROW_FULL).await?;
        assert_eq!(reader.ask::<usize>(arrows, []).await?, 1);
        Ok(())
    })
}

#[test]
fn the_second_of_two_taps_is_ignored_also_when_the_program_comes_between() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        reader.open(&stage.address("product-practice/")).await?;
        let there = "return !!document.querySelector('.screen.current') && !!document.getElementById('page')";
        reader.until_true("the static page", there).await?;
        let place = middle(&reader, ".round.current .row:nth-of-type(2) .option").await?;
        let moment = now(&reader).await?;
        tap(&reader, place, moment).await?;
        gate.open();
        let taking = Taking::ready(&reader).await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        tap(&reader, place, moment + 0.2).await?;
        taking.has("releasing.now", "planned-dates").await?;
        taking.has("releasing.enough", "").await
    })
}

#[test]
fn questions_in_another_page_hear_hands_in_the_same_way() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let file = include_str!("../../../src/snippet/example.json");
        let body = format!(
            "<bearings-widget questionnaire=\"own\"><script type=\"application/json\">{file}</script></bearings-widget>"
        );
        let reader = stage.reader().await?;
        reader.open_host(&host.page("own", "", &body)?).await?;
        let taking = reader.takes_inside(0).await?;
        let row = ".round.current .row:nth-of-type(2) .option";
        reader.tap_twice_at(row).await?;
        taking.is_asked("Good enough for us?").await?;
        taking.has("beginning.now", "topic").await?;
        taking.has("beginning.enough", "").await
    })
}
