//! Several copies of the site on one origin, what an older form of storage kept, and tabs with an older program.

use bearings::words::{keeping, taking};
use browser_tests::{
    Browser, Result,
    kept::Kept,
    page::{Home, OfResult, Taking},
    questionnaire::Manner,
    visit, visit_under,
};

/// Keys of the copies at `/a/` and `/b/`.
const A: &str = "bearings/2/%2Fa/";
const B: &str = "bearings/2/%2Fb/";

async fn keep(reader: &Browser, kept: &Kept, start: &str) -> Result {
    for (key, text) in kept.records_behind(start) {
        reader.keep_text(&key, &text).await?;
    }
    Ok(())
}

#[test]
fn two_copies_on_one_origin_touch_nothing_of_each_other() -> Result {
    visit_under("/b/", async |stage| {
        let theirs = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.reader().await?;
        reader.open(&stage.address("404.html")).await?;
        keep(&reader, &theirs, A).await?;
        reader.keep_text(&format!("{A}keep-nothing"), "yes").await?;
        let before = reader.kept().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.progress_is("1 of 14").await?;
        assert_eq!(taking.chosen().await?, [], "nothing of the other is read");
        // The wish of the other is its own.
        reader.sees(taking::PRIVACY).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        let now = reader.kept().await?;
        let own = format!("{B}team-context.1/is.straight-use");
        assert_eq!(now.get(&own).map(String::as_str), Some("2"));

        let home = Home::open(&reader, &stage.address("")).await?;
        home.forget_everything().await?;
        home.keeps(0).await?;
        assert_eq!(reader.kept().await?, before, "all of the other is there");
        Ok(())
    })
}

#[test]
fn answers_of_a_site_that_moved_are_offered_and_come_along() -> Result {
    visit_under("/b/", async |stage| {
        let theirs = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.reader().await?;
        reader.open(&stage.address("404.html")).await?;
        keep(&reader, &theirs, A).await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        home.keeps(0).await?;
        reader
            .sees("A copy of this site, under /a/, keeps 1 set of answers in this browser.")
            .await?;
        reader.tap(keeping::BRING_IN).await?;
        reader.sees("Added: 1 set of answers.").await?;
        home.keeps(1).await?;
        reader.does_not_see(keeping::BRING_IN).await?;
        let now = reader.kept().await?;
        for start in [A, B] {
            for (key, text) in theirs.records_behind(start) {
                assert_eq!(now.get(&key), Some(&text), "{key}");
            }
        }
        Taking::open(&reader, &stage.address("team-context/")).await?;
        OfResult::shown(&reader)
            .await?
            .says(&theirs.summary()?)
            .await
    })
}

const SITTING: &str =
    "version 0.1.0\nunit my-team\nwindow last-three-months\nat q1.finishing\ndate 2026-06-29";

async fn left_by_the_first_form(reader: &Browser) -> Result {
    for (key, text) in [
        ("bearings/1/team-context.1", SITTING),
        (
            "bearings/1/team-context.1/straight-use",
            "is 2\nnote Ask Bo.",
        ),
        ("bearings/1/elsewhere.1", SITTING),
    ] {
        reader.keep_text(key, text).await?;
    }
    Ok(())
}

#[test]
fn what_the_first_form_kept_is_copied_once_and_stays() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.open(&stage.address("404.html")).await?;
        left_by_the_first_form(&reader).await?;
        let before = reader.kept().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.progress_is("2 of 14").await?;
        taking.has("straight-use", "2").await?;
        let now = reader.kept().await?;
        for (key, text) in &before {
            assert_eq!(now.get(key), Some(text), "{key}");
        }
        for (key, text) in [
            ("bearings/2//team-context.1/is.straight-use", "2"),
            ("bearings/2//team-context.1/note.straight-use", "Ask Bo."),
            ("bearings/2//copied/team-context", "yes"),
        ] {
            assert_eq!(now.get(key).map(String::as_str), Some(text), "{key}");
        }
        assert!(
            !now.keys()
                .any(|key| key.starts_with("bearings/2//elsewhere"))
        );

        // What is forgotten here afterwards is not copied again.
        let home = Home::open(&reader, &stage.address("")).await?;
        home.keeps(1).await?;
        home.forget("Where this team sits").await?;
        home.keeps(0).await?;
        reader.reload().await?;
        let home = Home::ready(&reader).await?;
        home.keeps(0).await?;
        // But everything goes with everything.
        home.forget_everything().await?;
        home.keeps(0).await?;
        assert_eq!(reader.kept().await?.len(), 0);
        Ok(())
    })
}

#[test]
fn a_damaged_record_of_the_first_form_is_copied_and_said() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.open(&stage.address("404.html")).await?;
        left_by_the_first_form(&reader).await?;
        reader
            .keep_text("bearings/1/team-context.1/finishing", "{\"is\":")
            .await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader
            .sees(
                "Some saved answers could not be read. They are not lost: the text is kept in this browser under \
                 “…/backup/team-context.1/lines.finishing”.",
            )
            .await?;
        taking.has("straight-use", "2").await?;
        let kept = reader.kept().await?;
        let backup = kept.get("bearings/2//backup/team-context.1/lines.finishing");
        assert_eq!(backup.map(String::as_str), Some("{\"is\":"));
        Ok(())
    })
}

#[test]
fn the_wish_of_the_first_form_holds() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.open(&stage.address("404.html")).await?;
        reader.keep_text("bearings/keep-nothing", "yes").await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader.sees(taking::PRIVACY_UNWANTED).await?;
        // Taken back, it stays taken back.
        reader.tap(taking::SETTINGS).await?;
        reader.tap(taking::KEEP_NOTHING).await?;
        reader.sees(taking::PRIVACY).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking.has("straight-use", "2").await?;
        reader.sees(taking::PRIVACY).await
    })
}

/// A tab with an older program is still open: what is said in it is said here too.
#[test]
fn a_tab_of_the_first_form_is_followed() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.open(&stage.address("404.html")).await?;
        left_by_the_first_form(&reader).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.has("straight-use", "2").await?;
        let here = reader.tab().await?;
        reader.open_tab().await?;
        reader.open(&stage.address("404.html")).await?;
        reader
            .keep_text("bearings/1/team-context.1/finishing", "is 5")
            .await?;
        reader
            .keep_text("bearings/1/team-context.1/straight-use", "is 3")
            .await?;
        reader.turn_to(&here).await?;
        taking.has("finishing", "5").await?;
        taking.has("straight-use", "3").await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking.has("finishing", "5").await?;
        taking.has("straight-use", "3").await
    })
}
