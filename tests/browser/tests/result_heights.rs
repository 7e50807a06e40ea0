//! How long a result is on a phone, whatever was answered: all of it with its folds closed.

use std::sync::Arc;

use bearings::{share::Tag, words::link};
use browser_tests::{
    Browser, Result, Stage, Wish,
    host::Host,
    kept::Kept,
    page::{OfResult, Overview, Taking},
    questionnaire::{ALL, Manner},
    visit,
};

/// Four screens of a phone of 390 by 844, which is what [`Wish`] begins with.
const MOST: f64 = 3376.0;

/// What somebody wants to try, as long as links hold it.
fn longest_text() -> String {
    "By the end of June two of us sit with five people who use it. ".repeat(5)
}

/// The height of the page, of which nothing is unfolded.
async fn assert_short(reader: &Browser, what: &str) -> Result {
    OfResult::shown(reader).await?;
    assert_eq!(reader.ask::<u32>("return innerWidth", []).await?, 390);
    let open = "return [...document.querySelectorAll('#result [open], #more [open]')].length";
    assert_eq!(reader.ask::<u32>(open, []).await?, 0, "{what}");
    let height = "return document.documentElement.scrollHeight";
    let height: f64 = reader.ask(height, []).await?;
    assert!(height <= MOST, "{what} is {height} tall");
    let folds = "return document.querySelectorAll('#more .disclosures > details').length";
    assert!(
        reader.ask::<u32>(folds, []).await? > 1,
        "{what} has no folds"
    );
    Ok(())
}

#[test]
fn my_own_result_is_short() -> Result {
    visit(async |stage| {
        let manners = [
            Manner::Clear,
            Manner::Longest,
            Manner::Patchy,
            Manner::Begun,
        ];
        let terrain = [Manner::Middle, Manner::Between];
        let each = ALL.map(|id| manners.map(|manner| (id, manner)));
        let terrain = terrain.map(|manner| ("team-context", manner));
        for (id, manner) in each.into_iter().flatten().chain(terrain) {
            let kept = Kept::of(id, manner)?
                .called("All of us on the fourth floor")
                .trying(&longest_text())
                .finished()?;
            let reader = stage.at_result(&kept).await?;
            assert_short(&reader, &format!("{id} {manner:?}")).await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn somebody_elses_result_is_short() -> Result {
    visit(async |stage| {
        for id in ALL {
            for manner in [Manner::Longest, Manner::Patchy] {
                let reader = stage.reader().await?;
                let theirs = Kept::of(id, manner)?
                    .called("All of us on the fourth floor")
                    .trying(&longest_text())
                    .finished()?;
                let address = stage.address(&format!("{id}/#{}", theirs.link(Tag::Result)?));
                reader.open(&address).await?;
                reader.sees(link::THEIRS).await?;
                assert_short(&reader, &format!("theirs: {id} {manner:?}")).await?;
                stage.part_with(&reader).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn two_views_are_short() -> Result {
    visit(async |stage| {
        for id in ALL {
            let mine = Kept::of(id, Manner::Longest)?
                .trying(&longest_text())
                .finished()?;
            let other = Kept::of(id, Manner::Other)?
                .called("The other team")
                .finished()?;
            // Both of one link.
            let reader = stage.reader().await?;
            let address = stage.address(&format!("{id}/#{}", mine.pair_link(&other)?));
            reader.open(&address).await?;
            reader.sees(link::ANSWER_MYSELF).await?;
            assert_short(&reader, &format!("two: {id}")).await?;
            stage.part_with(&reader).await?;
            // Mine, and that of a link.
            let reader = stage.returning([&mine]).await?;
            let address = stage.address(&format!("{id}/#{}", other.link(Tag::Result)?));
            reader.open(&address).await?;
            reader.tap(link::SEE_BOTH).await?;
            reader.does_not_see(link::SEE_BOTH).await?;
            assert_short(&reader, &format!("mine and theirs: {id}")).await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

/// The frame of a page of our own site around a questionnaire that is finished, at this width; its reader went to the
/// result.
async fn framed(stage: &Stage, kept: &Kept, id: &str, width: u32) -> Result<Arc<Browser>> {
    let host = Host::of(stage)?;
    let widget = format!(
        "<div style=\"width: {width}px\"><bearings-widget questionnaire=\"{id}\"></bearings-widget></div>"
    );
    let address = host.page(&format!("compact-{id}-{width}"), "", &widget)?;
    let reader = stage.browser(Wish::desktop()).await?;
    // Of the same site, so that what is kept is there in the frame.
    reader.open(&stage.address("404.html")).await?;
    reader.keep(kept).await?;
    reader
        .open_host(&address.replace("localhost", "127.0.0.1"))
        .await?;
    let taking = reader.takes_inside(0).await?;
    let mounted = "return 'mounted' in document.documentElement.dataset";
    reader.until_true("all screens", mounted).await?;
    reader.tap_at(".top h1").await?;
    go_to_result(&reader, &taking).await?;
    Ok(reader)
}

async fn go_to_result(reader: &Browser, taking: &Taking<'_>) -> Result {
    use bearings::words::taking as words;
    taking.all_questions().await?;
    Overview::titled(reader, words::ALL_QUESTIONS)
        .await?
        .see_result()
        .await?;
    OfResult::shown(reader).await?;
    Ok(())
}

#[test]
fn in_other_peoples_pages_a_result_fits_the_height_of_the_questions() -> Result {
    visit(async |stage| {
        for id in ALL {
            for width in [340, 720] {
                let kept = Kept::of(id, Manner::Longest)?.finished()?.at_the_first()?;
                let reader = framed(stage, &kept, id, width).await?;
                let what = format!("{id} at {width}");
                for words in ["Share", "Full result"] {
                    reader.sees(words).await?;
                }
                let fits = "const root = document.documentElement; \
                     return [root.scrollHeight, innerHeight, document.querySelector('.full').open]";
                let (needed, there, is_open): (u32, u32, bool) = reader.ask(fits, []).await?;
                assert!(!is_open && needed <= there, "{what}: {needed} of {there}");
                reader.does_not_see("Show all of it").await?;
                // All of it is one tap away, and ends at one right edge.
                reader.tap("Full result").await?;
                let edges = "return [...document.querySelectorAll('.asks, #more section, #more figure, #more :not(.blanks) > textarea, \
                     #more .disclosures, #more .onward')].filter(e => e.checkVisibility()) \
                     .map(e => Math.round(e.getBoundingClientRect().right))";
                let edges: Vec<i32> = reader.ask(edges, []).await?;
                let first = edges.first().copied().unwrap_or_default();
                assert!(
                    edges.len() > 4 && edges.iter().all(|edge| *edge == first),
                    "{what}: {edges:?}"
                );
                stage.part_with(&reader).await?;
            }
        }
        Ok(())
    })
}
