//! Every questionnaire from the first tap to its result, and what goes on by itself and what does not.

use bearings::{
    share::LinkError,
    words::{notice, taking},
};
use browser_tests::{
    Failure, Result, Wish,
    kept::Kept,
    page::{Overview, Taking},
    questionnaire::Manner,
    visit,
    walk::{Hand, take},
};

#[test]
fn a_teams_terrain_by_taps() -> Result {
    visit(async |stage| take(stage, "team-context", Manner::Clear, Hand::Taps).await)
}

#[test]
fn bad_news_by_taps() -> Result {
    visit(async |stage| take(stage, "bad-news", Manner::Clear, Hand::Taps).await)
}

#[test]
fn habits_by_taps() -> Result {
    visit(async |stage| take(stage, "product-practice", Manner::Clear, Hand::Taps).await)
}

#[test]
fn habits_with_non_answers_and_blanks_by_taps() -> Result {
    visit(async |stage| take(stage, "product-practice", Manner::Patchy, Hand::Taps).await)
}

#[test]
fn a_terrain_with_non_answers_and_blanks_by_taps() -> Result {
    visit(async |stage| take(stage, "team-context", Manner::Patchy, Hand::Taps).await)
}

#[test]
fn now_then_enough_and_same_as_now() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.is_asked("Which is most like us lately?").await?;
        assert!(!reader.offers(taking::SAME_AS_NOW).await?);
        taking
            .tap("They go out on planned dates, with care")
            .await?;
        // Its prompt is the headline now, and the row of now carries its mark.
        taking
            .stands_at("What would be good enough for the next six months?")
            .await?;
        reader.sees("How do our changes reach people?").await?;
        let marked =
            "return document.querySelector('.round.current .row:has(.now.here) input').value";
        let marked: String = reader.ask(marked, []).await?;
        assert_eq!(marked, "planned-dates");
        taking.same_as_now().await?;
        taking
            .stands_at("How do we know what happens after a release?")
            .await?;
        taking.has("releasing.now", "planned-dates").await?;
        taking.has("releasing.enough", "planned-dates").await?;

        // One tap leads back to now, and a now that changes does not go on to the next question.
        taking.back().await?;
        taking
            .stands_at("What would be good enough for the next six months?")
            .await?;
        taking.change_now().await?;
        taking.is_asked("Which is most like us lately?").await?;
        taking.tap("They go out small and often").await?;
        taking.has("releasing.now", "small-and-often").await?;
        taking.has("releasing.enough", "planned-dates").await?;
        taking.progress_is("1 of 8").await
    })
}

#[test]
fn who_cannot_name_now_is_not_asked_for_enough() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.tap(taking::VARIES).await?;
        taking
            .stands_at("How do we know what happens after a release?")
            .await?;
        taking.has("releasing.now", "~").await?;
        taking.has("releasing.enough", "").await?;

        // Who clears now clears enough too, and gets both back.
        taking.tap("We look when someone asks").await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        taking.tap("We watch what we have just changed").await?;
        taking.stands_at("What are we given to work on?").await?;
        taking.back().await?;
        taking.change_now().await?;
        taking.clear().await?;
        taking.has("seeing-it-live.now", "").await?;
        taking.has("seeing-it-live.enough", "").await?;
        reader.sees(taking::CLEARED).await?;
        taking.tap(taking::UNDO).await?;
        taking.has("seeing-it-live.now", "when-asked").await?;
        taking
            .has("seeing-it-live.enough", "what-we-changed")
            .await?;
        taking.clear().await?;
        taking.next().await?;
        taking.stands_at("What are we given to work on?").await?;
        taking.has("seeing-it-live.now", "").await?;
        taking.has("seeing-it-live.enough", "").await
    })
}

#[test]
fn next_leaves_enough_blank_and_keeps_now() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.tap("They go out small and often").await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        taking.next().await?;
        taking
            .stands_at("How do we know what happens after a release?")
            .await?;
        taking.has("releasing.now", "small-and-often").await?;
        taking.has("releasing.enough", "").await
    })
}

#[test]
fn an_answer_that_stands_can_be_changed_without_going_on() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.tap("clearly: used straight away").await?;
        taking.stands_at("How do we finish things?").await?;
        // For some seconds the way back stays in reach.
        reader.tap(taking::WENT_ON_BACK).await?;
        taking
            .stands_at("How soon can people use our work?")
            .await?;
        taking.tap("in the middle").await?;
        taking.has("straight-use", "3").await?;
        taking.tap(taking::CANNOT_SEE).await?;
        taking.has("straight-use", "?").await?;
        taking.progress_is("1 of 14").await?;
        taking.next().await?;
        taking.progress_is("2 of 14").await
    })
}

#[test]
fn a_screen_goes_on_with_its_last_missing_answer() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("bad-news/")).await?;
        // Two scopes: in any order, the second answer goes on.
        taking.tap("beyond it, Nobody has time to help").await?;
        taking.has("someone-stuck.beyond", "guarded").await?;
        taking.progress_is("1 of 7").await?;
        taking
            .tap("in our team, Someone drops their work and helps, unasked")
            .await?;
        taking.progress_is("2 of 7").await?;
        taking
            .stands_at("We will miss a date, and only one person knows. What happens?")
            .await?;

        // Three questions on one screen: the third answer goes on.
        reader
            .open(&stage.address("bad-news/#q1.right-person"))
            .await?;
        let taking = Taking::ready(&reader).await?;
        taking.stands_at("How clear are steps and rules?").await?;
        taking.progress_is("7 of 7").await?;
        taking
            .tap_for(
                "How often is it unclear which rule applies?",
                "Most of the time",
            )
            .await?;
        taking
            .tap_for("How often do rules outlive their reason?", "Hardly ever")
            .await?;
        taking.has("old-rule", "hardly-ever").await?;
        taking.stands_at("How clear are steps and rules?").await?;
        taking
            .tap_for(
                "How often must you know the right person to get an ordinary thing done?",
                "Now and then",
            )
            .await?;
        let review = Overview::titled(&reader, taking::REVIEW).await?;
        // Four situations, each with two scopes, wait for an answer: the first screen has both.
        assert_eq!(
            review
                .said("How often is it unclear which rule applies?")
                .await?,
            "Most of the time"
        );
        reader.sees(&taking::left_blank(5, 0)).await
    })
}

#[test]
fn a_scope_can_be_dropped_and_taken_up_again() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("bad-news/")).await?;
        reader
            .run("document.querySelector('.about summary').click()", [])
            .await?;
        reader.tap("We are the whole organisation").await?;
        reader
            .until_true(
                "one scope only",
                "return [...document.querySelectorAll('.screen.current th[scope=col]')]\
             .filter(e => e.checkVisibility()).length === 1",
            )
            .await?;
        taking.has("someone-stuck.beyond", "-").await?;
        // The one answer that is left to give goes on.
        taking.choose("someone-stuck.team", "open").await?;
        taking.progress_is("2 of 7").await?;
        reader
            .run("document.querySelector('.about').open = true", [])
            .await?;
        reader.tap("We are the whole organisation").await?;
        taking.has("late-date.beyond", "").await
    })
}

#[test]
fn with_less_motion_only_next_goes_on() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::with_less_motion()).await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.tap("They go out small and often").await?;
        taking.has("releasing.now", "small-and-often").await?;
        taking.is_asked("Which is most like us lately?").await?;
        taking.next().await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        taking.tap("They go out small and often").await?;
        taking.has("releasing.enough", "small-and-often").await?;
        taking.progress_is("1 of 8").await?;
        taking.next().await?;
        taking.progress_is("2 of 8").await
    })
}

#[test]
fn going_on_by_itself_can_be_turned_off() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader.tap(taking::SETTINGS).await?;
        reader.tap(taking::GO_ON_BY_ITSELF).await?;
        taking.tap("in the middle").await?;
        taking.has("straight-use", "3").await?;
        taking.progress_is("1 of 14").await?;
        taking.next().await?;
        taking.progress_is("2 of 14").await
    })
}

#[test]
fn an_arrow_that_is_removed_makes_room_for_another() -> Result {
    visit(async |stage| {
        let answered = Kept::of("product-practice", Manner::Clear)?;
        let dimensions = &answered.definition().dimensions;
        let named = |place: usize| {
            let dimension = dimensions.get(place).map(|one| one.name.as_str());
            dimension.ok_or_else(|| Failure::new("there is no such dimension"))
        };
        let (from, to, other) = (named(2)?, named(3)?, named(0)?);
        let reader = stage.returning([&answered]).await?;
        let page = stage.address("product-practice/#q1.-arrows");
        let taking = Taking::open(&reader, &page).await?;
        reader.sees(taking::ARROW_FULL).await?;
        reader.tap(&taking::remove_arrow(from, to)).await?;
        // The button is gone: the focus went to the heading before.
        taking
            .focus_is_on("Which habit would make another one easier?")
            .await?;
        reader.does_not_see(&format!("{from} → {to}")).await?;
        taking.draw_arrow(other, to).await?;
        reader.sees(taking::ARROW_FULL).await
    })
}

#[test]
fn the_address_of_a_result_without_answers_says_so_at_the_first_question() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/#q1.-result")).await?;
        reader
            .sees(&notice::link_error(&LinkError::NoAnswers))
            .await?;
        taking.progress_is("1 of 14").await
    })
}
