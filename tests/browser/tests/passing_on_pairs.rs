//! Two views in one link: made where both stand side by side, opened as a table of both, kept by nobody.

use bearings::share::Tag;
use bearings::words::{link, sharing as words};
use browser_tests::{
    Browser, Result, Stage, Within,
    kept::{Kept, Texts, side_by_side},
    page::{OfResult, Sharing, Taking},
    questionnaire::{self, Manner},
    visit, visit_under,
    walk::Walk,
};

/// A link of both views, copied where a person who has answered sees somebody else's result beside their own.
async fn pair_link(stage: &Stage, mine: &Kept, theirs: &Kept) -> Result<String> {
    let reader = stage.returning([mine]).await?;
    let id = &mine.definition().id;
    let address = stage.address(&format!("{id}/#{}", theirs.link(Tag::Result)?));
    Taking::open(&reader, &address).await?;
    OfResult::shown(&reader).await?;
    reader.tap(link::SEE_BOTH).await?;
    let copied = copied_pair(&reader).await?;
    stage.part_with(&reader).await?;
    Ok(copied)
}

/// Copies the link of both views in the panel at hand.
async fn copied_pair(reader: &Browser) -> Result<String> {
    let panel = Sharing::shown(reader).await?;
    panel.tap("Copy a link of both views").await?;
    panel.says("The link is copied.").await?;
    panel.copied().await
}

/// The page at hand shows two views side by side.
async fn shows_both(reader: &Browser, heads: [&str; 2], rows: &[Vec<String>]) -> Result {
    reader.sees("Two views").await?;
    reader
        .sees("These are two people’s results. Opening it changed and saved nothing.")
        .await?;
    reader.sees(link::BOTH_LEAD).await?;
    reader.tap("Every answer of both").await?;
    let table = "return [...document.querySelectorAll('.guest tr')].filter(e => e.checkVisibility())\
         .map(e => [...e.children].map(e => e.textContent))";
    let table: Vec<Vec<String>> = reader.ask(table, []).await?;
    let [first, second] = heads;
    assert_eq!(
        table.first(),
        Some(&vec![
            "Question".to_owned(),
            first.to_owned(),
            second.to_owned()
        ])
    );
    assert_eq!(table.get(1..), Some(rows));
    Ok(())
}

#[test]
fn two_views_are_opened_side_by_side_in_a_fresh_browser() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let theirs = Kept::of(id, Manner::Other)?.finished()?;
            let address = pair_link(stage, &mine, &theirs).await?;
            assert!(
                address.starts_with(&stage.address(&format!("{id}/#p1."))),
                "{address}"
            );
            let rows = side_by_side(mine.definition(), mine.answers(), theirs.answers());
            let reader = stage.reader().await?;
            Taking::open(&reader, &address).await?;
            shows_both(&reader, ["Whoever made the link", "The other view"], &rows).await?;
            assert_eq!(reader.kept().await?, Texts::new());
            reader.reload().await?;
            Taking::ready(&reader).await?;
            shows_both(&reader, ["Whoever made the link", "The other view"], &rows).await?;
            assert_eq!(reader.kept().await?, Texts::new());
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn who_answered_first_passes_both_views_on() -> Result {
    visit(async |stage| {
        let theirs = Kept::of("bad-news", Manner::Other)?.finished()?;
        let sender = stage.at_result(&theirs).await?;
        let panel = Sharing::shown(&sender).await?;
        assert!(
            !sender.offers(words::PAIR_LINK).await?,
            "there is one view only"
        );
        let open = panel.link().await?;
        panel.tick(words::ANSWER_FIRST, true).await?;
        let asking = panel.link_after(&open).await?;
        stage.part_with(&sender).await?;

        let definition = questionnaire::read("bad-news")?;
        let mine = questionnaire::answers(&definition, Manner::Clear);
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &asking).await?;
        let walk = Walk {
            taking,
            definition: &definition,
            answers: &mine,
        };
        walk.by_taps().await?;
        walk.finish_by_taps().await?;
        let pair = copied_pair(&reader).await?;
        stage.part_with(&reader).await?;

        let third = stage.reader().await?;
        Taking::open(&third, &pair).await?;
        let rows = side_by_side(&definition, &mine, theirs.answers());
        shows_both(&third, ["Whoever made the link", "The other view"], &rows).await?;
        assert_eq!(third.kept().await?, Texts::new());
        Ok(())
    })
}

#[test]
fn views_have_the_names_that_were_ticked_into_them() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Clear)?
            .called("Team Blue")
            .finished()?;
        let theirs = Kept::of("team-context", Manner::Patchy)?
            .called("Ana")
            .finished()?;
        let sender = stage.at_result(&theirs).await?;
        let panel = Sharing::shown(&sender).await?;
        let nameless = panel.link().await?;
        panel.tick(&words::with_label("Ana"), true).await?;
        let named = panel.link_after(&nameless).await?;
        stage.part_with(&sender).await?;

        let reader = stage.returning([&mine]).await?;
        Taking::open(&reader, &named).await?;
        OfResult::shown(&reader).await?;
        reader.tap(link::SEE_BOTH).await?;
        let panel = Sharing::shown(&reader).await?;
        let before = panel.link().await?;
        panel.tick(&words::with_label("Team Blue"), true).await?;
        panel.link_after(&before).await?;
        let pair = copied_pair(&reader).await?;
        let third = stage.reader().await?;
        Taking::open(&third, &pair).await?;
        let rows = side_by_side(mine.definition(), mine.answers(), theirs.answers());
        shows_both(&third, ["Team Blue", "Ana"], &rows).await
    })
}

#[test]
fn both_can_be_closed_or_answered() -> Result {
    visit(async |stage| {
        let mine = Kept::of("product-practice", Manner::Clear)?.finished()?;
        let theirs = Kept::of("product-practice", Manner::Other)?.finished()?;
        let address = pair_link(stage, &mine, &theirs).await?;
        for way in [link::CLOSE, link::ANSWER_MYSELF] {
            let reader = stage.reader().await?;
            let taking = Taking::open(&reader, &address).await?;
            reader.sees(link::TWO_VIEWS).await?;
            reader.tap_in(Within::Part(".guest"), way).await?;
            taking.progress_is("1 of 8").await?;
            reader.does_not_see(link::THEIRS_LEAD).await?;
            assert!(!reader.address().await?.contains("p1."));
            assert_eq!(taking.chosen().await?, []);
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

/// A number sign that a program encoded arrives as a path.
async fn repairs(stage: &Stage) -> Result {
    let mine = Kept::of("team-context", Manner::Clear)?.finished()?;
    let theirs = Kept::of("team-context", Manner::Other)?.finished()?;
    let address = pair_link(stage, &mine, &theirs).await?;
    let rows = side_by_side(mine.definition(), mine.answers(), theirs.answers());
    for sign in ["%23", "%2523"] {
        let reader = stage.reader().await?;
        reader.may_complain("404");
        reader.open(&address.replace('#', sign)).await?;
        Taking::ready(&reader).await?;
        shows_both(&reader, ["Whoever made the link", "The other view"], &rows).await?;
        let now = reader.address().await?;
        assert!(now.contains("/#p1.") && !now.contains(sign), "{now}");
        stage.part_with(&reader).await?;
    }
    Ok(())
}

#[test]
fn an_encoded_number_sign_is_repaired() -> Result {
    visit(repairs)
}

#[test]
fn an_encoded_number_sign_is_repaired_below_the_root() -> Result {
    visit_under("/sub/path/", repairs)
}
