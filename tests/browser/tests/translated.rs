//! Pages that a translator has changed, before the program came or afterwards: no word says what it said, and every control
//! does what it did.

use bearings::share::Tag;
use browser_tests::{
    Browser, Result, Wish,
    kept::Kept,
    page::{Home, OfResult, Sharing, Taking},
    questionnaire::Manner,
    visit,
};

/// Whom and which time it is about, and what it is called.
async fn say_what_it_is_about(reader: &Browser) -> Result {
    reader.tap_at(".about summary").await?;
    reader.pick("unit", "one-initiative").await?;
    reader.pick("window", "last-year").await?;
    reader.tap_at("#label").await?;
    reader.type_text("Blue").await?;
    reader.press(&[thirtyfour::Key::Tab]).await
}

async fn is_about_that(reader: &Browser) -> Result {
    reader.has_value("#unit", "one-initiative").await?;
    reader.has_value("#window", "last-year").await?;
    reader.has_value("#label", "Blue").await
}

/// Waits until the screen of this question is the one in sight.
async fn stands_at(reader: &Browser, question: &str) -> Result {
    reader.counts(&format!("#s-{question}.current"), 1).await
}

/// A whole sitting of habits; translated before the program comes, or once it is in charge.
fn sitting(is_early: bool) -> Result {
    visit(async move |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        reader.open(&stage.address("product-practice/")).await?;
        let there = "return !!document.querySelector('.screen.current') && !!document.getElementById('page')";
        reader.until_true("the static page", there).await?;
        if is_early {
            reader.translate().await?;
            say_what_it_is_about(&reader).await?;
            gate.open();
        } else {
            gate.open();
            Taking::ready(&reader).await?;
            reader.translate().await?;
            say_what_it_is_about(&reader).await?;
        }
        let taking = Taking::ready(&reader).await?;
        is_about_that(&reader).await?;

        taking.choose("releasing.now", "planned-dates").await?;
        reader.counts("[id=\"r-releasing.enough\"]", 1).await?;
        reader
            .counts(".round.current .row:has(.now.here)", 1)
            .await?;
        reader.tap_at("#change-now").await?;
        reader.counts("[id=\"r-releasing.now\"]", 1).await?;
        reader.tap_at("#onward .primary").await?;
        reader.tap_at("[id=\"r-releasing.enough\"] .same").await?;
        stands_at(&reader, "seeing-it-live").await?;
        taking.has("releasing.enough", "planned-dates").await?;
        reader.tap_at("#went-on button").await?;
        stands_at(&reader, "releasing").await?;
        reader.tap_at("#onward .primary").await?;
        stands_at(&reader, "seeing-it-live").await?;
        taking.choose("seeing-it-live.now", "?").await?;
        stands_at(&reader, "room-to-decide").await?;
        reader.tap_at(".screen.current .note summary").await?;
        reader.tap_at(".screen.current textarea").await?;
        reader.type_text("Since May").await?;
        reader.tap_at("#onward .primary").await?;
        stands_at(&reader, "meeting-people").await?;
        reader.tap_at("#onward .back").await?;
        stands_at(&reader, "room-to-decide").await?;
        reader
            .has_value(".screen.current textarea", "Since May")
            .await?;
        reader.tap_at("#list").await?;
        reader.tap_at(".overview li:nth-child(5) button").await?;
        stands_at(&reader, "testing-doubt").await?;

        reader.run("location.hash = 'q1.-arrows'", []).await?;
        for (from, to) in [("choosing", "releasing"), ("releasing", "choosing")] {
            reader.pick("arrow-from", from).await?;
            reader.pick("arrow-to", to).await?;
            reader.tap_at(".ends + .plain").await?;
        }
        reader.counts(".drawn li", 2).await?;
        reader.counts(".ends", 0).await?;
        reader.tap_at(".drawn button").await?;
        reader.counts(".drawn li", 1).await?;
        reader.tap_at("#onward .primary").await?;
        reader.tap_at(".overview .primary").await?;
        OfResult::shown(&reader).await?;

        reader.tap_at("#blank-3").await?;
        reader.type_text("Every Friday").await?;
        let panel = Sharing::shown(&reader).await?;
        reader.tap_at(".make-link > summary").await?;
        let mut link = panel.link().await?;
        for tick in ["share-label", "share-text", "share-first"] {
            reader.tap_at(&format!("label:has(#{tick})")).await?;
            link = panel.link_after(&link).await?;
        }
        reader.tap_at("#share-holds").await?;
        reader.tap_at("label:has(#share-row-0)").await?;
        panel.link_after(&link).await?;

        // All of it is kept, as it was meant.
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        reader.translate().await?;
        OfResult::shown(&reader).await?;
        is_about_that(&reader).await?;
        reader.has_value("#blank-3", "Every Friday").await?;
        taking.has("releasing.now", "planned-dates").await?;
        reader.tap_at("#more .onward .back").await?;
        reader.counts(".overview", 1).await?;
        reader
            .run(
                "document.querySelector('.privacy details:has(#keep-nothing)').open = true",
                [],
            )
            .await?;
        reader.tap_at("label:has(#keep-nothing)").await?;
        reader
            .until_true(
                "nothing to be kept",
                "return !Object.values(localStorage).some(text => text.includes('planned-dates'))",
            )
            .await
    })
}

#[test]
fn a_page_translated_before_the_program_came_does_what_it_says() -> Result {
    sitting(true)
}

#[test]
fn a_page_translated_afterwards_does_what_it_says() -> Result {
    sitting(false)
}

#[test]
fn a_translated_result_of_somebody_else_can_be_kept_and_closed() -> Result {
    visit(async |stage| {
        let theirs = Kept::of("bad-news", Manner::Clear)?.finished()?;
        let link = theirs.link(Tag::Result)?;
        let reader = stage.reader().await?;
        let address = stage.address(&format!("bad-news/#{link}"));
        let taking = Taking::open(&reader, &address).await?;
        OfResult::shown(&reader).await?;
        reader.translate().await?;
        reader.tap_at(".guest .buttons > .plain").await?;
        reader.counts(".screen.current", 1).await?;
        assert_eq!(taking.chosen().await?, []);
        reader.open(&stage.address("404.html")).await?;
        Taking::open(&reader, &address).await?;
        OfResult::shown(&reader).await?;
        reader.translate().await?;
        reader.tap_at(".guest .sure > summary").await?;
        reader.tap_at(".guest .sure[open] button").await?;
        reader.counts(".guest", 0).await?;
        reader.counts("#more .result", 1).await?;
        reader.open(&stage.address("")).await?;
        assert_eq!(Home::ready(&reader).await?.keeps(1).await?.len(), 1);
        Ok(())
    })
}

#[test]
fn a_translated_first_page_forgets_what_is_tapped() -> Result {
    visit(async |stage| {
        let one = Kept::of("bad-news", Manner::Clear)?;
        let other = Kept::of("team-context", Manner::Clear)?;
        let reader = stage.returning([&one, &other]).await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        home.keeps(2).await?;
        reader.translate().await?;
        reader.tap_at(".kept li .sure summary").await?;
        reader.tap_at(".kept li .sure[open] button").await?;
        home.keeps(1).await?;
        reader.tap_at(".kept > .sure summary").await?;
        reader.tap_at(".kept > .sure[open] button").await?;
        home.keeps(0).await?;
        assert!(reader.kept().await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_translated_page_for_writers_writes_what_is_chosen() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::desktop()).await?;
        reader.open(&stage.address("embed/")).await?;
        Taking::ready(&reader).await?;
        reader.translate().await?;
        reader
            .tap_at("label:has([name=questionnaire][value=bad-news])")
            .await?;
        reader.tap_at("label:has([name=theme][value=dark])").await?;
        let code = "const code = document.getElementById('widget').value; \
             return code.includes('questionnaire=\"bad-news\"') && code.includes('theme=\"dark\"')";
        reader.until_true("the code of what was chosen", code).await
    })
}
