//! Two tabs of one browser agree with each other.

use bearings::words::taking;
use browser_tests::{
    Failure, Result,
    page::{Home, Taking},
    questionnaire::{self, Manner},
    visit,
    walk::Walk,
};

const NEWS: &str = "What happens to bad news";

#[test]
fn answers_given_in_two_tabs_are_both_kept_and_seen_in_both() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        let first = reader.tab().await?;
        taking.choose("straight-use", "1").await?;
        taking.progress_is("2 of 14").await?;
        let second = reader.open_tab().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.progress_is("2 of 14").await?;
        taking.choose("finishing", "4").await?;
        taking.progress_is("3 of 14").await?;

        reader.turn_to(&first).await?;
        taking.has("finishing", "4").await?;
        // What another tab does moves nobody.
        taking.progress_is("2 of 14").await?;
        taking.choose("finishing", "5").await?;
        taking.next().await?;
        taking.choose("how-long", "0").await?;
        taking.progress_is("4 of 14").await?;

        reader.turn_to(&second).await?;
        taking.has("finishing", "5").await?;
        taking.has("how-long", "0").await?;
        taking.progress_is("3 of 14").await?;
        taking.clear().await?;
        taking.next().await?;
        taking.choose("one-aim", "3").await?;
        taking.progress_is("5 of 14").await?;

        reader.turn_to(&first).await?;
        taking.has("one-aim", "3").await?;
        taking.has("how-long", "").await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        for (item, code) in [
            ("straight-use", "1"),
            ("finishing", "5"),
            ("how-long", ""),
            ("one-aim", "3"),
        ] {
            taking.has(item, code).await?;
        }
        Ok(())
    })
}

#[test]
fn the_first_page_follows_what_another_tab_does() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        home.keeps(0).await?;
        let first = reader.tab().await?;
        reader.open_tab().await?;
        let taking = Taking::open(&reader, &stage.address("bad-news/")).await?;
        taking.choose("someone-stuck.team", "open").await?;
        taking.has("someone-stuck.team", "open").await?;
        reader.turn_to(&first).await?;
        assert_eq!(
            home.keeps(1).await?,
            [format!("{NEWS} {}", taking::UNFINISHED)]
        );
        Ok(())
    })
}

#[test]
fn the_wish_to_keep_nothing_empties_no_other_tab() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "1").await?;
        taking.progress_is("2 of 14").await?;
        let first = reader.tab().await?;
        reader.open_tab().await?;
        let other = Taking::open(&reader, &stage.address("team-context/")).await?;
        other.has("straight-use", "1").await?;
        reader.tap(taking::SETTINGS).await?;
        reader.tap(taking::KEEP_NOTHING).await?;
        reader.sees(taking::PRIVACY_UNWANTED).await?;

        reader.turn_to(&first).await?;
        reader.sees(taking::PRIVACY_UNWANTED).await?;
        taking.has("straight-use", "1").await?;
        taking.choose("finishing", "4").await?;
        taking.progress_is("3 of 14").await?;
        let wish: Vec<String> = reader.kept().await?.into_keys().collect();
        assert_eq!(wish, ["bearings/2//keep-nothing"]);
        Ok(())
    })
}

/// One tab is busy while all is answered in another, in a process of its own, and that one is closed: the busy one, in
/// which nothing was done, takes nothing of it back.
#[test]
fn a_busy_tab_takes_nothing_back() -> Result {
    visit(async |stage| {
        let definition = questionnaire::read("product-practice")?;
        let answers = questionnaire::answers(&definition, Manner::Clear);
        let item = definition.item_named("releasing.now");
        let item = item.ok_or_else(|| Failure::new("no such item"))?;
        let question = definition.questions.get(item.question);
        let code = question.map_or_else(String::new, |question| answers.get(item).code(question));
        let reader = stage.reader().await?;
        let busy = Taking::open(&reader, &stage.address("product-practice/")).await?;
        let here = reader.tab().await?;
        // It hears of nothing until all is done; it ends by itself should the other never come to it.
        reader
            .run(
                "setTimeout(() => { const end = performance.now() + 20000; \
                 while (performance.now() < end && !localStorage.getItem('go')); })",
                [],
            )
            .await?;
        reader.open_tab().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        reader.tap(taking::ADD_NOTE).await?;
        reader.tap_at(".screen.current textarea").await?;
        reader.type_text("Ask Bo").await?;
        let walk = Walk {
            taking,
            definition: &definition,
            answers: &answers,
        };
        walk.by_taps().await?;
        walk.finish_by_taps().await?;
        let done = reader.kept().await?;
        reader.keep_text("go", "on").await?;
        reader.run("window.close()", []).await?;

        reader.turn_to(&here).await?;
        // It has heard of it, and a step in it writes its place only.
        busy.has("releasing.now", &code).await?;
        busy.next().await?;
        let now = reader.kept().await?;
        for (key, text) in done.iter().filter(|(key, _)| !key.ends_with("/at")) {
            assert_eq!(now.get(key), Some(text), "{key}");
        }
        Ok(())
    })
}

#[test]
fn what_is_forgotten_in_one_tab_is_gone_in_the_other() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "1").await?;
        taking.progress_is("2 of 14").await?;
        let first = reader.tab().await?;
        reader.open_tab().await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        home.forget_everything().await?;
        home.keeps(0).await?;
        reader.turn_to(&first).await?;
        taking.has("straight-use", "").await?;
        taking.choose("finishing", "4").await?;
        taking.progress_is("3 of 14").await?;
        let kept = reader.kept().await?;
        assert!(kept.contains_key("bearings/2//team-context.1/is.finishing"));
        assert!(!kept.contains_key("bearings/2//team-context.1/is.straight-use"));
        Ok(())
    })
}

/// Somebody writes a note while another tab writes in other fields, and in the same: the text in hand and its caret stay.
#[test]
fn a_text_in_hand_stays_while_another_tab_writes() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader.tap(taking::ADD_NOTE).await?;
        reader.tap_at(".screen.current textarea").await?;
        reader.type_text("Ask Bo").await?;
        let field = ".screen.current textarea";
        reader
            .run(
                &format!("document.querySelector('{field}').setSelectionRange(3, 3)"),
                [],
            )
            .await?;
        // Another document of this origin writes, without taking the focus away as another tab would.
        reader
            .run(
                "const other = document.createElement('iframe'); other.hidden = true; document.body.append(other); \
                 const key = 'bearings/2//team-context.1/', storage = other.contentWindow.localStorage; \
                 storage.setItem(key + 'note.straight-use', 'Something else'); \
                 storage.setItem(key + 'is.straight-use', '4')",
                [],
            )
            .await?;
        taking.has("straight-use", "4").await?;
        let (text, caret): (String, u32) = reader
            .ask(
                &format!(
                    "const field = document.querySelector('{field}'); return [field.value, field.selectionStart]"
                ),
                [],
            )
            .await?;
        assert_eq!((text.as_str(), caret), ("Ask Bo", 3));
        // What was written here is newer.
        reader.type_text("about it, ").await?;
        taking.choose("straight-use", "5").await?;
        reader.reload().await?;
        Taking::ready(&reader).await?;
        let kept = reader.kept().await?;
        let note = kept.get("bearings/2//team-context.1/note.straight-use");
        assert!(
            note.is_some_and(|note| note.contains("about it") && note.contains("Bo")),
            "{note:?}"
        );
        Ok(())
    })
}
