//! What a tap does before the page goes on, how much of a phone a question needs, and how large its controls are.

use std::sync::Arc;

use bearings::words::taking;
use browser_tests::{
    Browser, Result, Screen, Stage, Wish,
    kept::Kept,
    page::{Home, OfResult, Sharing, Taking},
    questionnaire::{ALL, Manner},
    visit,
};
use serde_json::json;

/// Writes down each frame of the screen from the next answer on, until another screen is there: whether the chosen control is
/// filled, and whether its words are there.
const WATCH: &str = "const seen = window.__frames = []; \
     document.addEventListener('change', ({ target }) => { \
       const screen = target.closest('.screen'), words = target.nextElementSibling; \
       const filled = () => { \
         const { backgroundColor, borderTopWidth } = getComputedStyle(target, arguments[0]); \
         return backgroundColor !== getComputedStyle(document.documentElement).backgroundColor || parseFloat(borderTopWidth) > 4; }; \
       const look = () => { \
         if (!screen.classList.contains('current')) return; \
         seen.push([filled(), getComputedStyle(words).opacity === '1']); \
         requestAnimationFrame(look); }; \
       look(); }, { once: true, capture: true })";

/// The last frame that showed the answered screen, and how many there were.
async fn last_frame(reader: &Browser) -> Result<((bool, bool), usize)> {
    let script = "return [window.__frames.at(-1), window.__frames.length]";
    reader.ask(script, []).await
}

/// A browser on this screen.
fn on(screen: Screen) -> Wish {
    Wish {
        screen,
        ..Wish::default()
    }
}

#[test]
fn an_answer_is_seen_before_the_page_goes_on() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader.run(WATCH, [json!("::before")]).await?;
        taking.choose("straight-use", "4").await?;
        taking.progress_is("2 of 14").await?;
        let (last, frames) = last_frame(&reader).await?;
        assert_eq!(last, (true, true), "filled, with its words");
        assert!(frames > 2, "{frames} frames");

        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        reader.run(WATCH, [json!(null)]).await?;
        taking.choose("releasing.now", "small-and-often").await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        let (last, _) = last_frame(&reader).await?;
        assert_eq!(last, (true, true));
        Ok(())
    })
}

#[test]
fn where_motion_is_not_wanted_it_is_painted_and_goes_on_at_once() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::with_less_motion()).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader.tap(taking::SETTINGS).await?;
        reader.tap(taking::GO_ON_BY_ITSELF).await?;
        reader.run(WATCH, [json!("::before")]).await?;
        taking.choose("straight-use", "4").await?;
        taking.progress_is("2 of 14").await?;
        let (last, _) = last_frame(&reader).await?;
        assert_eq!(last, (true, true));
        Ok(())
    })
}

#[test]
fn an_answer_can_be_corrected_before_the_page_goes_on() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        let both = "for (const value of [2, 5]) \
             document.querySelector(`.screen.current .stop [value=\"${value}\"]`).click()";
        reader.run(both, []).await?;
        taking.progress_is("2 of 14").await?;
        taking.has("straight-use", "5").await
    })
}

#[test]
fn a_stop_is_named_by_focus_and_pointer_without_being_chosen() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::desktop()).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        let shown = "return [...document.querySelectorAll('.screen.current .stop span')]\
             .filter(e => getComputedStyle(e).opacity === '1').map(e => e.textContent.trim())";
        assert_eq!(reader.ask::<Vec<String>>(shown, []).await?, [""; 0]);
        taking.tab_to("straight-use").await?;
        let words: Vec<String> = reader.ask(shown, []).await?;
        assert_eq!(words, ["clearly: used straight away"]);
        reader
            .point_at(".screen.current .stop:nth-child(6)")
            .await?;
        let words: Vec<String> = reader.ask(shown, []).await?;
        assert_eq!(words, ["mostly: another team comes first"]);
        assert_eq!(taking.chosen().await?, []);
        Ok(())
    })
}

/// A phone of 390 by 844: each situation, and three scales on one screen, without scrolling to Next.
#[test]
fn each_screen_of_bad_news_fits_a_phone() -> Result {
    visit(async |stage| {
        let reader = stage.browser(on(Screen::PHONE)).await?;
        let taking = Taking::open(&reader, &stage.address("bad-news/")).await?;
        for screen in 1..=7 {
            taking.progress_is(&taking::progress(screen, 7)).await?;
            let end =
                "return document.getElementById('onward').getBoundingClientRect().bottom + scrollY";
            let end: f64 = reader.ask(end, []).await?;
            assert!(end <= 844.0, "screen {screen} ends at {end}");
            taking.next().await?;
        }
        Ok(())
    })
}

/// That answers stay here is read with question 1, on a phone of 390 by 844.
#[test]
fn where_answers_stay_is_in_sight_with_the_first_question() -> Result {
    visit(async |stage| {
        let reader = stage.browser(on(Screen::PHONE)).await?;
        for id in ALL {
            Taking::open(&reader, &stage.address(&format!("{id}/"))).await?;
            let end = "return document.querySelector('.stays').getBoundingClientRect().bottom";
            let end: f64 = reader.ask(end, []).await?;
            assert!(end <= 844.0, "{id}: {end}");
        }
        Ok(())
    })
}

/// The longest title of the site and the button beside it, at 320 pixels.
#[test]
fn the_top_bar_is_one_line_on_the_narrowest_phone() -> Result {
    visit(async |stage| {
        let reader = stage.browser(on(Screen::NARROW)).await?;
        for id in ALL {
            Taking::open(&reader, &stage.address(&format!("{id}/"))).await?;
            let title = "const title = document.querySelector('.top h1'); \
                 return [title.getClientRects().length, title.scrollWidth <= title.clientWidth, \
                 title.getBoundingClientRect().top < document.getElementById('list').getBoundingClientRect().bottom]";
            let title: (usize, bool, bool) = reader.ask(title, []).await?;
            assert_eq!(title, (1, true, true), "{id}");
        }
        Ok(())
    })
}

/// The controls in sight that are too small: what answers or goes on is 44 high, everything else 24 with room around. The
/// label is what is tapped; a link within a sentence is as high as its line.
const TOO_SMALL: &str = "return [...document.querySelectorAll('label:has([type=radio]), .back, .primary, .plain, .same, \
     button, summary, select, a, .tick, textarea, input:not([type=radio], [type=checkbox])')] \
     .filter(e => e.checkVisibility() && !e.closest('p:not(.went-on)')).map(e => { \
       const { width, height } = e.getBoundingClientRect(); \
       const answers = e.matches('label:has([type=radio]), .back, .primary, .same'); \
       const least = answers ? 44 : 24; \
       return Math.min(height, answers ? height : width) < least - 0.1 && `${e.className} “${e.textContent.trim().slice(0, 30)}” ${width} x ${height}` \
     }).filter(Boolean)";

async fn nothing_is_too_small(reader: &Browser, place: &str) -> Result {
    let found: Vec<String> = reader.ask(TOO_SMALL, []).await?;
    assert_eq!(found, [""; 0], "{place}");
    Ok(())
}

/// A phone on which every questionnaire is finished.
async fn phone_with_answers(stage: &Stage) -> Result<Arc<Browser>> {
    let mut kept = Vec::new();
    for id in ALL {
        kept.push(Kept::of(id, Manner::Clear)?.finished()?);
    }
    let reader = stage.returning(&kept).await?;
    reader.look_as(&on(Screen::PHONE)).await?;
    Ok(reader)
}

#[test]
fn every_control_of_a_question_is_large_enough_to_tap() -> Result {
    visit(async |stage| {
        let reader = phone_with_answers(stage).await?;
        for id in ALL {
            let taking =
                Taking::open(&reader, &stage.address(&format!("{id}/#q1.-questions"))).await?;
            let screens = reader
                .ask::<usize>("return document.querySelectorAll('.screen').length", [])
                .await?;
            nothing_is_too_small(&reader, &format!("the list of {id}")).await?;
            reader.tap_at(".overview li button").await?;
            for _ in 0..screens {
                let place = taking.progress().await?;
                nothing_is_too_small(&reader, &format!("{id}, {place}")).await?;
                taking.next().await?;
            }
            nothing_is_too_small(&reader, &format!("{id}, after its questions")).await?;
        }
        Ok(())
    })
}

#[test]
fn every_control_around_questions_is_large_enough_to_tap() -> Result {
    visit(async |stage| {
        let reader = phone_with_answers(stage).await?;
        let unfold = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })";
        for id in ALL {
            Taking::open(&reader, &stage.address(&format!("{id}/#q1.-result"))).await?;
            OfResult::shown(&reader).await?;
            nothing_is_too_small(&reader, &format!("the result of {id}")).await?;
            Sharing::shown(&reader).await?;
            reader.run(unfold, []).await?;
            nothing_is_too_small(&reader, &format!("the result of {id}, unfolded")).await?;
        }
        Home::open(&reader, &stage.address("")).await?;
        reader.run(unfold, []).await?;
        nothing_is_too_small(&reader, "the first page").await?;
        reader.open(&stage.address("embed/")).await?;
        Taking::ready(&reader).await?;
        reader.run(unfold, []).await?;
        nothing_is_too_small(&reader, "the page for writers").await
    })
}

#[test]
fn an_arrow_is_drawn_when_it_is_added() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let page = stage.address("product-practice/#q1.-arrows");
        let taking = Taking::open(&reader, &page).await?;
        taking.draw_arrow("Releasing", "Choosing").await?;
        let drawn = "const [from, to] = document.querySelectorAll('.arrow span:not(.unseen)'); \
             const line = document.querySelector('.arrow i'); \
             return [from.textContent, to.textContent, line.offsetLeft >= from.offsetLeft + from.offsetWidth \
             && line.offsetLeft + line.offsetWidth <= to.offsetLeft, line.offsetWidth >= 32]";
        let drawn: (String, String, bool, bool) = reader.ask(drawn, []).await?;
        assert_eq!(
            drawn,
            ("Releasing".to_owned(), "Choosing".to_owned(), true, true)
        );
        Ok(())
    })
}
