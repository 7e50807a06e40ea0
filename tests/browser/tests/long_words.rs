//! Words that are longer than a line, wherever words stand: no page gets wider than its window.

use bearings::session::Screens;
use browser_tests::{
    Browser, Result, Screen, Stage, Wish,
    kept::Kept,
    page::{Home, Sharing, Taking},
    questionnaire::Manner,
    visit,
};
use serde_json::json;

/// Widths of phones, in CSS pixels.
const WIDTHS: [u32; 3] = [320, 360, 390];

/// Before the program reads what the page asks, every text is one word of its length; names and short texts are as long as
/// files allow.
const LENGTHEN: &str = "const most = { name: 16, short: 12, left: 22, right: 22 }; \
     const word = length => 'Wohnungsbaugenossenschaftsmitgliederversammlung'.repeat(9).slice(0, length); \
     const longer = (value, key) => typeof value === 'string' \
     ? value.includes(' ') ? word(value.length) : most[key] ? word(most[key]) : value \
     : Array.isArray(value) ? value.map(one => longer(one, key)) \
     : value && typeof value === 'object' \
     ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'history' ? one : longer(one, key)])) : value; \
     document.addEventListener('DOMContentLoaded', () => { const block = document.getElementById('page'); \
     if (block) block.textContent = JSON.stringify(longer(JSON.parse(block.textContent))); }, true)";

const NAME: &str = "Wohnungsbaugenossenschaftsmitgliederver";

fn text() -> String {
    "Wohnungsbaugenossenschaftsmitgliederversammlung".repeat(4)
}

/// Nothing sticks out of the page at hand, with every fold open, at any width.
async fn fits(reader: &Browser, page: &str) -> Result {
    let unfold = "for (const fold of document.querySelectorAll('details')) fold.open = true";
    reader.run(unfold, []).await?;
    for width in WIDTHS {
        let screen = Screen {
            width,
            ..Screen::PHONE
        };
        reader
            .devtools("Emulation.setDeviceMetricsOverride", screen.metrics())
            .await?;
        let out = reader.sticks_out().await?;
        assert!(out.is_empty(), "{page} at {width}: {out:?}");
    }
    Ok(())
}

/// Goes to a place of the questionnaire at hand, and waits until this is in sight there.
async fn go_to(reader: &Browser, fragment: &str, there: &str) -> Result {
    reader
        .run("location.hash = arguments[0]", [json!(fragment)])
        .await?;
    reader.counts(there, 1).await
}

async fn questionnaire_fits(stage: &Stage, id: &str) -> Result {
    let mine = Kept::of(id, Manner::Clear)?.finished()?;
    let mine = mine.called(NAME).noting(&text()).trying(&text());
    let theirs = Kept::of(id, Manner::Other)?.finished()?.called(NAME);
    let reader = stage.returning([&mine]).await?;
    reader.on_every_document(LENGTHEN).await?;
    Taking::open(&reader, &stage.address(&format!("{id}/"))).await?;
    reader.counts("#more .result", 1).await?;
    Sharing::shown(&reader).await?;
    fits(&reader, &format!("the result of {id}")).await?;
    let definition = mine.definition();
    for questions in Screens::of(definition).iter() {
        let first = questions
            .first()
            .and_then(|at| definition.questions.get(*at));
        let first = first
            .map(|question| question.id.clone())
            .unwrap_or_default();
        go_to(
            &reader,
            &format!("q1.{first}"),
            &format!("#s-{first}.current"),
        )
        .await?;
        fits(&reader, &first).await?;
    }
    if definition.arrows.is_some() {
        go_to(&reader, "q1.-arrows", ".drawn").await?;
        fits(&reader, "the arrows").await?;
        reader.tap_at(".drawn button").await?;
        reader.counts(".ends", 1).await?;
        fits(&reader, "the ends of an arrow").await?;
    }
    go_to(&reader, "q1.-questions", ".overview").await?;
    reader.counts(".other-device", 1).await?;
    fits(&reader, "the list").await?;
    for link in [
        theirs.link(bearings::share::Tag::Result)?,
        theirs.pair_link(&mine)?,
    ] {
        go_to(&reader, &link, "article.guest").await?;
        fits(&reader, &format!("somebody else’s result of {id}")).await?;
    }
    reader.open(&stage.address("")).await?;
    Home::ready(&reader).await?.keeps(1).await?;
    fits(&reader, "the first page").await?;
    stage.part_with(&reader).await
}

#[test]
fn no_long_word_widens_a_terrain() -> Result {
    visit(async |stage| questionnaire_fits(stage, "team-context").await)
}

#[test]
fn no_long_word_widens_bad_news() -> Result {
    visit(async |stage| questionnaire_fits(stage, "bad-news").await)
}

#[test]
fn no_long_word_widens_habits() -> Result {
    visit(async |stage| questionnaire_fits(stage, "product-practice").await)
}

#[test]
fn no_long_word_widens_the_page_for_writers() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::default()).await?;
        reader.on_every_document(LENGTHEN).await?;
        reader.open(&stage.address("embed/")).await?;
        Taking::ready(&reader).await?;
        fits(&reader, "the page for writers").await
    })
}
