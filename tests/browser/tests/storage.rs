//! Storage that is refused, full, damaged, newer or wiped: all works, and what is not kept is said.

use bearings::words::{keeping, notice, taking};
use browser_tests::{
    Browser, Result, Stage, Storage, Wish, Within,
    kept::{Kept, Texts},
    page::{Home, Taking},
    questionnaire::{self, Manner},
    visit,
    walk::Walk,
};

const REFUSED: &str = "This browser does not let the site keep anything. Everything works, but your answers last only \
     as long as this page.";
const FULL: &str = "This browser has no room left, so your last answers are on this page only. Make a link or save a \
     file before you close it.";
const WIPED: &str = "The answers saved in this browser were removed elsewhere. Those on this page are still here, but \
     they are not saved.";

/// What is said of a record that cannot be read.
fn unreadable(backup: &str) -> String {
    format!(
        "Some saved answers could not be read. They are not lost: the text is kept in this browser under “…/{backup}”."
    )
}

/// This text stands under this key, to the letter.
async fn keeps(reader: &Browser, key: &str, text: &str) -> Result {
    let kept = reader.kept().await?;
    assert_eq!(kept.get(key).map(String::as_str), Some(text), "{key}");
    Ok(())
}

/// From the first question to the result, where nothing is kept.
async fn all_works_in_memory(stage: &Stage, reader: &Browser) -> Result {
    let definition = questionnaire::read("product-practice")?;
    let answers = questionnaire::answers(&definition, Manner::Clear);
    let taking = Taking::open(reader, &stage.address("product-practice/")).await?;
    reader.sees(REFUSED).await?;
    reader
        .sees("This browser keeps nothing, so your answers last as long as this page. Nothing is sent.")
        .await?;
    let walk = Walk {
        taking,
        definition: &definition,
        answers: &answers,
    };
    walk.by_taps().await?;
    let result = walk.finish_by_taps().await?;
    assert!(!result.rows().await?.is_empty());
    assert!(result.make_link().await?.contains("#r1."));
    Home::open(reader, &stage.address("")).await?;
    reader.sees(keeping::REFUSED).await
}

#[test]
fn refused_storage_that_throws() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::where_storage(Storage::Throws)).await?;
        all_works_in_memory(stage, &reader).await
    })
}

#[test]
fn storage_forbidden_by_the_persons_own_setting() -> Result {
    visit(async |stage| {
        let reader = stage
            .browser(Wish::where_storage(Storage::Forbidden))
            .await?;
        all_works_in_memory(stage, &reader).await
    })
}

#[test]
fn no_room_is_said_and_nothing_is_lost_on_the_page() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::where_storage(Storage::Full)).await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.choose("releasing.now", "planned-dates").await?;
        reader.sees(FULL).await?;
        taking.choose("releasing.enough", "small-and-often").await?;
        taking.progress_is("2 of 8").await?;
        taking.has("releasing.now", "planned-dates").await?;
        taking.has("releasing.enough", "small-and-often").await
    })
}

#[test]
fn storage_that_is_really_full() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.open(&stage.address("404.html")).await?;
        let fill = "let size = 4e6, at = 0; while (size >= 1) { try { localStorage.setItem('filler' + at++, 'x'.repeat(size)); } \
             catch { size = Math.floor(size / 2); } }";
        reader.run(fill, []).await?;
        let here = reader.tab().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "2").await?;
        reader.sees(FULL).await?;
        taking.progress_is("2 of 14").await?;
        taking.choose("finishing", "3").await?;
        taking.progress_is("3 of 14").await?;

        // Room comes back: the next answer saves all that was not saved.
        reader.open_tab().await?;
        reader.open(&stage.address("404.html")).await?;
        reader.run("for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key)", []).await?;
        reader.turn_to(&here).await?;
        taking.choose("how-long", "4").await?;
        taking.progress_is("4 of 14").await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking.progress_is("4 of 14").await?;
        for (item, code) in [("straight-use", "2"), ("finishing", "3"), ("how-long", "4")] {
            taking.has(item, code).await?;
        }
        reader.does_not_see(FULL).await
    })
}

#[test]
fn a_damaged_record_is_kept_aside_and_said() -> Result {
    visit(async |stage| {
        let begun = Kept::of("team-context", Manner::Begun)?;
        let reader = stage.returning([&begun]).await?;
        reader
            .keep_text("bearings/2//team-context.1/window", "last-week")
            .await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        let backup = "backup/team-context.1/window";
        reader.sees(&unreadable(backup)).await?;
        // The others are there, and all goes on.
        taking
            .has("straight-use", &begun.code_of("straight-use")?)
            .await?;
        keeps(
            &reader,
            "bearings/2//backup/team-context.1/window",
            "last-week",
        )
        .await?;
        // Who was told is not told again; another text in its place has a copy of its own.
        reader.reload().await?;
        Taking::ready(&reader).await?;
        reader.does_not_see(&unreadable(backup)).await?;
        reader
            .keep_text("bearings/2//team-context.1/window", "{\"is\":")
            .await?;
        reader.reload().await?;
        Taking::ready(&reader).await?;
        reader.sees(&unreadable(&format!("{backup}.2"))).await?;
        keeps(
            &reader,
            "bearings/2//backup/team-context.1/window",
            "last-week",
        )
        .await?;
        keeps(
            &reader,
            "bearings/2//backup/team-context.1/window.2",
            "{\"is\":",
        )
        .await
    })
}

#[test]
fn a_tenth_damaged_text_has_no_copy_and_that_is_said() -> Result {
    visit(async |stage| {
        let reader = stage
            .returning([&Kept::of("team-context", Manner::Begun)?])
            .await?;
        for copy in 1..=9 {
            let end = if copy == 1 {
                String::new()
            } else {
                format!(".{copy}")
            };
            let key = format!("bearings/2//backup/team-context.1/window{end}");
            reader.keep_text(&key, &format!("text {copy}")).await?;
        }
        reader
            .keep_text("bearings/2//team-context.1/window", "text 10")
            .await?;
        let before = reader.kept().await?;
        Taking::open(&reader, &stage.address("team-context/")).await?;
        reader
            .sees(
                "Some saved answers could not be read, and nine copies of others are kept already. They stay where they \
                 are until you answer anew: window.",
            )
            .await?;
        assert_eq!(reader.kept().await?, before);
        Ok(())
    })
}

#[test]
fn a_damaged_sitting_keeps_its_answers() -> Result {
    visit(async |stage| {
        let begun = Kept::of("team-context", Manner::Begun)?;
        let reader = stage.returning([&begun]).await?;
        reader
            .keep_text("bearings/2//team-context.1/begun", "not JSON")
            .await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader
            .sees(&unreadable("backup/team-context.1/begun"))
            .await?;
        let backup = "bearings/2//backup/team-context.1/begun";
        taking
            .has("straight-use", &begun.code_of("straight-use")?)
            .await?;
        keeps(&reader, backup, "not JSON").await
    })
}

#[test]
fn answers_to_questions_of_another_version_are_kept_aside_and_said() -> Result {
    visit(async |stage| {
        let begun = Kept::of("bad-news", Manner::Begun)?;
        let reader = stage.returning([&begun]).await?;
        reader
            .keep_text("bearings/2//bad-news.1/is.old-question.team", "open")
            .await?;
        for (field, code) in [("team", "shrugged-off"), ("beyond", "open")] {
            let key = format!("bearings/2//bad-news.1/is.late-date.{field}");
            reader.keep_text(&key, code).await?;
        }
        let taking = Taking::open(&reader, &stage.address("bad-news/")).await?;
        reader
            .sees(
                "The questions have changed since you answered. Your answers to these could not be used, and are kept in \
                 this browser: late-date, old-question.",
            )
            .await?;
        taking.has("late-date.team", "").await?;
        taking.has("late-date.beyond", "open").await?;
        let kept = reader.kept().await?;
        assert!(
            kept.contains_key("bearings/2//backup/bad-news.1/is.old-question.team"),
            "{kept:?}"
        );
        assert!(
            kept.contains_key("bearings/2//backup/bad-news.1/is.late-date.team"),
            "{kept:?}"
        );
        Ok(())
    })
}

#[test]
fn records_of_a_newer_version_are_left_alone() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.open(&stage.address("404.html")).await?;
        reader
            .keep_text("bearings/3//team-context.1", "{\"new\":true}")
            .await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader
            .sees(
                "Answers in this browser were saved by a newer version of Bearings. They are left as they are. Load this \
                 page again to get the newest version.",
            )
            .await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        keeps(&reader, "bearings/3//team-context.1", "{\"new\":true}").await?;
        let kept = reader.kept().await?;
        assert!(kept.contains_key("bearings/2//team-context.1/is.straight-use"));
        let home = Home::open(&reader, &stage.address("")).await?;
        reader
            .sees("Some answers here were saved by a newer version of Bearings. They are left as they are.")
            .await?;
        home.keeps(1).await.map(drop)
    })
}

/// Another tab removes everything that this site keeps.
async fn wipe_elsewhere(stage: &Stage, reader: &Browser) -> Result {
    let here = reader.tab().await?;
    reader.open_tab().await?;
    reader.open(&stage.address("404.html")).await?;
    reader.run("localStorage.clear()", []).await?;
    reader.turn_to(&here).await
}

#[test]
fn what_is_wiped_while_the_page_is_open_stays_on_the_page() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        wipe_elsewhere(stage, &reader).await?;
        reader.sees(WIPED).await?;
        taking.has("straight-use", "2").await?;
        // Whoever wiped it may have meant it: nothing is written until the person says so.
        taking.choose("finishing", "3").await?;
        taking.progress_is("3 of 14").await?;
        assert_eq!(reader.kept().await?, Texts::new());
        reader.tap(notice::KEEP_AGAIN).await?;
        reader.does_not_see(WIPED).await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking.has("straight-use", "2").await?;
        taking.has("finishing", "3").await
    })
}

#[test]
fn a_wiped_page_on_which_nothing_was_said_says_nothing() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        wipe_elsewhere(stage, &reader).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        reader.does_not_see(WIPED).await?;
        assert!(!reader.kept().await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_notice_goes_when_it_was_read() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::where_storage(Storage::Throws)).await?;
        Taking::open(&reader, &stage.address("team-context/")).await?;
        reader.sees(REFUSED).await?;
        reader
            .tap_in(Within::Part("#notices"), notice::DISMISS)
            .await?;
        reader
            .until_true(
                "no notice",
                "return !document.querySelector('#notices .notice')",
            )
            .await?;
        // The quiet line stays.
        reader.sees(taking::PRIVACY_REFUSED).await
    })
}
