//! Habits stand beside a terrain: it is offered at the result, and once it is kept the result is read beside it.

use bearings::{
    share::Tag,
    words::{result, terrain},
};
use browser_tests::{
    Result,
    kept::Kept,
    page::{Home, OfResult, Taking},
    questionnaire::Manner,
    visit,
};

const TERRAIN: &str = "Where this team sits";

/// The place of "groundwork" among the sketches.
const GROUNDWORK: usize = 2;

#[test]
fn a_terrain_is_offered_and_then_stands_beside_the_habits() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        reader.sees(&terrain::first(TERRAIN)).await?;
        reader
            .keep(&Kept::of("product-practice", Manner::Clear)?.finished()?)
            .await?;
        let habits = stage.address("product-practice/#q1.-result");
        reader.open(&habits).await?;
        OfResult::shown(&reader).await?;
        reader.sees(&terrain::offer(TERRAIN, 4)).await?;
        let readings = "return document.querySelector('.read-as :checked').closest('label').textContent.trim()";
        assert_eq!(
            reader.ask::<String>(readings, []).await?,
            result::NO_TERRAIN
        );
        reader.tap(terrain::TAKE).await?;
        Taking::ready(&reader).await?.progress_is("1 of 14").await?;

        reader
            .keep(&Kept::of("team-context", Manner::Like(GROUNDWORK))?.finished()?)
            .await?;
        reader.open(&habits).await?;
        OfResult::shown(&reader).await?;
        reader.sees("Groundwork with some").await?;
        assert_eq!(
            reader.ask::<String>(readings, []).await?,
            "◆ Our terrain: Groundwork"
        );
        reader.sees("Read as Groundwork").await?;
        reader.tap(TERRAIN).await?;
        let shown = OfResult::shown(&reader).await?;
        assert_eq!(shown.headline().await?, "Groundwork");

        let home_again = Home::open(&reader, &stage.address("")).await?;
        home_again.keeps(2).await?;
        reader
            .sees(&terrain::read_with(TERRAIN, "30 June 2026"))
            .await?;
        home_again.forget(TERRAIN).await?;
        home.keeps(1).await?;
        reader.sees(&terrain::first(TERRAIN)).await
    })
}

/// Whose terrain that would be, nobody knows.
#[test]
fn my_terrain_does_not_stand_beside_somebody_elses_habits() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Like(GROUNDWORK))?.finished()?;
        let reader = stage.returning([&mine]).await?;
        let theirs = Kept::of("product-practice", Manner::Clear)?.link(Tag::Result)?;
        reader
            .open(&stage.address(&format!("product-practice/#{theirs}")))
            .await?;
        OfResult::shown(&reader).await?;
        reader.does_not_see(terrain::TITLE).await
    })
}
