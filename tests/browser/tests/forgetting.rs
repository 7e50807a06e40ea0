//! What was forgotten stays forgotten, also when the browser goes back to a page on which it was said.

use bearings::{assessment::Unit, words::taking};
use browser_tests::{
    Browser, Result, Stage,
    page::{Home, Taking},
    visit,
};

const TERRAIN: &str = "Where this team sits";

/// How the browser treats a page that is left.
#[derive(Debug, Clone, Copy)]
enum Left {
    /// It may keep it whole, and show it again as it was.
    Whole,
    /// It makes it anew, and restores its controls by itself.
    MadeAnew,
}

/// Answers a question and writes a note, a name and whom it is about; then goes to the first page.
async fn say_something(stage: &Stage, reader: &Browser, left: Left) -> Result {
    let taking = Taking::open(reader, &stage.address("team-context/")).await?;
    if matches!(left, Left::MadeAnew) {
        // A page with such a listener is never kept whole.
        reader
            .run("addEventListener('unload', () => {})", [])
            .await?;
    }
    reader.tap(taking::ADD_NOTE).await?;
    reader.tap_at(".screen.current textarea").await?;
    reader.type_text("Ask Bo").await?;
    reader.tap_at("#about-unit").await?;
    taking
        .select(taking::ABOUT_UNIT, taking::unit(Unit::OurOrganisation))
        .await?;
    reader.tap_at("#label").await?;
    reader.type_text("Blue").await?;
    taking.choose("straight-use", "2").await?;
    taking.progress_is("2 of 14").await?;
    reader.run("location.assign('../')", []).await
}

/// Back on the page, nothing is chosen or written, and nothing was stored again.
async fn nothing_came_back(reader: &Browser, stored: &[&str]) -> Result {
    reader.go_back().await?;
    let taking = Taking::ready(reader).await?;
    reader
        .until_true(
            "nothing chosen or written",
            "return !document.querySelector('#app input[type=radio]:checked') && \
             [...document.querySelectorAll('#app textarea, #label')].every(field => !field.value) && \
             document.querySelector('#about-unit').textContent == 'my team'",
        )
        .await?;
    let keys: Vec<String> = reader.kept().await?.into_keys().collect();
    assert_eq!(keys, stored);
    // What is said now is all that is kept.
    taking.stands_at("How do we finish things?").await?;
    taking.choose("finishing", "5").await?;
    taking.has("finishing", "5").await
}

fn stays_forgotten(
    left: Left,
    forget: impl AsyncFn(&Browser) -> Result,
    stored: &[&str],
) -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        say_something(stage, &reader, left).await?;
        forget(&reader).await?;
        nothing_came_back(&reader, stored).await
    })
}

async fn everything(reader: &Browser) -> Result {
    let home = Home::ready(reader).await?;
    home.keeps(1).await?;
    home.forget_everything().await?;
    home.keeps(0).await.map(drop)
}

async fn one(reader: &Browser) -> Result {
    let home = Home::ready(reader).await?;
    home.keeps(1).await?;
    home.forget(TERRAIN).await?;
    home.keeps(0).await.map(drop)
}

#[test]
fn everything_stays_forgotten_on_a_page_that_was_kept_whole() -> Result {
    stays_forgotten(Left::Whole, everything, &[])
}

#[test]
fn everything_stays_forgotten_on_a_page_that_is_made_anew() -> Result {
    stays_forgotten(Left::MadeAnew, everything, &[])
}

#[test]
fn one_set_of_answers_stays_forgotten() -> Result {
    stays_forgotten(Left::Whole, one, &[])?;
    stays_forgotten(Left::MadeAnew, one, &[])
}

/// The wish that nothing is kept was said before the page was left.
#[test]
fn what_was_not_to_be_kept_is_gone_with_its_page() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader
            .run("addEventListener('unload', () => {})", [])
            .await?;
        reader.tap(taking::SETTINGS).await?;
        reader.tap(taking::KEEP_NOTHING).await?;
        reader.sees(taking::PRIVACY_UNWANTED).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        reader.run("location.assign('../')", []).await?;
        Home::ready(&reader).await?.keeps(0).await?;
        nothing_came_back(&reader, &["bearings/2//keep-nothing"]).await
    })
}
