//! "Read as": the same answers in another terrain, at one's own result and at somebody else's.

use bearings::words::{link, result, sharing as words};
use std::sync::Arc;

use browser_tests::{
    Browser, Result, Stage,
    kept::Kept,
    page::{OfResult, Sharing, Taking},
    questionnaire::Manner,
    visit,
};
use thirtyfour::Key;

/// The place of "groundwork" among the sketches.
const GROUNDWORK: usize = 2;

/// What stands under the headline, and which rows are drawn quieter.
async fn reading(reader: &Browser) -> Result<(String, String)> {
    let script = "const text = s => document.querySelector(s)?.textContent.replace(/\\s+/g, ' ').trim() || ''; \
         return [text('#result h2'), text('#result p.read-as strong')]";
    reader.ask(script, []).await
}

/// At the result of habits, with a kept terrain that is most like Groundwork.
async fn at_habits(stage: &Stage) -> Result<Arc<Browser>> {
    let terrain = Kept::of("team-context", Manner::Like(GROUNDWORK))?.finished()?;
    let habits = Kept::of("product-practice", Manner::Clear)?.finished()?;
    let reader = stage.returning([&terrain, &habits]).await?;
    reader
        .open(&stage.address("product-practice/#q1.-result"))
        .await?;
    OfResult::shown(&reader).await?;
    Ok(reader)
}

#[test]
fn a_chip_changes_the_reading_at_once_and_keeps_the_focus() -> Result {
    visit(async |stage| {
        let reader = at_habits(stage).await?;
        let (own, read_as) = reading(&reader).await?;
        assert_eq!(read_as, "Read as Groundwork");
        reader.tap("Market stall").await?;
        reader.sees("Read as Market stall").await?;
        let (other, _) = reading(&reader).await?;
        assert_ne!(own, other);
        // By keyboard: the arrow goes on to the next terrain, and the focus stays in the row.
        reader.press(&[Key::Right]).await?;
        reader.sees("Read as Workbench").await?;
        let focused: String = reader.ask("return document.activeElement.name", []).await?;
        assert_eq!(focused, "read-as");
        // The answers stayed, and another visit begins with the own terrain again.
        reader.reload().await?;
        OfResult::shown(&reader).await?;
        assert_eq!(
            reading(&reader).await?,
            (own, "Read as Groundwork".to_owned())
        );
        Ok(())
    })
}

#[test]
fn a_terrain_that_is_ticked_travels_and_no_other_does() -> Result {
    visit(async |stage| {
        let reader = at_habits(stage).await?;
        let panel = Sharing::shown(&reader).await?;
        let without = panel.link().await?;
        panel.tick(&words::with_terrain("Groundwork"), true).await?;
        let with = panel.link_after(&without).await?;
        let card = panel.card().await?;
        assert!(card.contains("Read as Groundwork"), "{card}");

        // Whoever opens it keeps another terrain, which is not theirs.
        let own = Kept::of("team-context", Manner::Like(0))?.finished()?;
        let colleague = stage.returning([&own]).await?;
        Taking::open(&colleague, &with).await?;
        OfResult::shown(&colleague).await?;
        colleague.sees("Read as Groundwork").await?;
        colleague.does_not_see(result::OWN_TERRAIN).await?;
        Taking::open(&colleague, &without).await?;
        OfResult::shown(&colleague).await?;
        colleague.sees(link::THEIRS).await?;
        assert_eq!(reading(&colleague).await?.1, "");
        Ok(())
    })
}
