//! Every questionnaire with the keyboard alone, and what each key does and does not.

use bearings::words::taking;
use browser_tests::{
    Result, Wish,
    page::Taking,
    questionnaire::Manner,
    visit,
    walk::{Hand, take},
};
use thirtyfour::Key;

#[test]
fn a_teams_terrain_by_keys() -> Result {
    visit(async |stage| take(stage, "team-context", Manner::Clear, Hand::Keys).await)
}

#[test]
fn bad_news_by_keys() -> Result {
    visit(async |stage| take(stage, "bad-news", Manner::Clear, Hand::Keys).await)
}

#[test]
fn habits_by_keys() -> Result {
    visit(async |stage| take(stage, "product-practice", Manner::Clear, Hand::Keys).await)
}

#[test]
fn arrow_keys_choose_and_never_go_on() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.tab_to("straight-use").await?;
        for code in ["1", "2", "3"] {
            taking.press(Key::Right).await?;
            taking.has("straight-use", code).await?;
        }
        taking.press(Key::Left).await?;
        taking.has("straight-use", "2").await?;
        taking.progress_is("1 of 14").await?;
        taking.press(Key::Enter).await?;
        taking.progress_is("2 of 14").await?;
        taking.focus_is_in("finishing").await?;
        // The right pole is shown first here: the digit means the place, not the number of the stop.
        taking.press_digit(1).await?;
        taking.progress_is("3 of 14").await?;
        taking.has("finishing", "6").await
    })
}

#[test]
fn a_digit_that_changes_an_answer_stays() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.tab_to("straight-use").await?;
        taking.press_digit(4).await?;
        taking.focus_is_in("finishing").await?;
        taking.back().await?;
        // The focus is on the answer that stands.
        assert_eq!(taking.focus_is_in("straight-use").await?.value, "3");
        taking.press_digit(7).await?;
        taking.has("straight-use", "6").await?;
        taking.progress_is("1 of 14").await?;
        // There is no eighth stop.
        taking.press_digit(8).await?;
        taking.has("straight-use", "6").await
    })
}

#[test]
fn digits_work_only_in_the_question() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.press_digit(1).await?;
        reader.tap(taking::ADD_NOTE).await?;
        reader
            .run(
                "document.querySelector('.screen.current textarea').focus()",
                [],
            )
            .await?;
        reader.type_text("2 of us").await?;
        taking.press(Key::Enter).await?;
        reader.type_text("3").await?;
        taking.press(Key::Tab).await?;
        let note: String = reader
            .ask(
                "return document.querySelector('.screen.current textarea').value",
                [],
            )
            .await?;
        assert_eq!(note, "2 of us\n3");
        assert_eq!(taking.chosen().await?, []);
        taking.progress_is("1 of 8").await
    })
}

#[test]
fn a_digit_to_now_leads_into_enough() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.tab_to("releasing.now").await?;
        taking.press_digit(2).await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        taking.focus_is_in("releasing.enough").await?;
        taking.press_digit(3).await?;
        taking
            .stands_at("How do we know what happens after a release?")
            .await?;
        taking.focus_is_in("seeing-it-live.now").await?;
        taking.has("releasing.now", "planned-dates").await?;
        taking.has("releasing.enough", "small-and-often").await
    })
}

#[test]
fn a_second_digit_at_once_answers_the_next_question() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.tab_to("releasing.now").await?;
        reader.type_text("23").await?;
        taking.focus_is_in("seeing-it-live.now").await?;
        taking.has("releasing.now", "planned-dates").await?;
        taking.has("releasing.enough", "small-and-often").await
    })
}

#[test]
fn with_less_motion_digits_do_not_go_on_but_enter_does() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::with_less_motion()).await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.tab_to("releasing.now").await?;
        taking.press_digit(2).await?;
        taking.has("releasing.now", "planned-dates").await?;
        taking.is_asked("Which is most like us lately?").await?;
        taking.press(Key::Enter).await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        taking.focus_is_in("releasing.enough").await?;
        taking.press_digit(2).await?;
        taking.has("releasing.enough", "planned-dates").await?;
        taking.progress_is("1 of 8").await?;
        taking.press(Key::Enter).await?;
        taking.progress_is("2 of 8").await
    })
}

#[test]
fn the_list_of_all_questions_by_keys() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.press(Key::Tab).await?;
        taking.press(Key::Enter).await?;
        taking.focus_is_on(taking::ALL_QUESTIONS).await?;
        taking.press(Key::Tab).await?;
        taking.press(Key::Tab).await?;
        taking.press(Key::Enter).await?;
        taking.stands_at("How do we finish things?").await?;
        taking.focus_is_in("finishing").await.map(drop)
    })
}
