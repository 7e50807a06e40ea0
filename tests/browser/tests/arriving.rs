//! What happens before the program is in charge: answers given early, documents that others changed, a site that
//! stands anywhere.

use bearings::{
    answers::Answer,
    words::{home, taking},
};
use browser_tests::{
    Browser, Result, Stage, Wish,
    page::{Home, Taking},
    questionnaire::{self, Manner},
    seen, visit, visit_under,
    walk::Walk,
};
use serde_json::json;

/// A page whose program is held back, at the moment when a person can answer already.
async fn open_held<'a>(stage: &Stage, reader: &'a Browser, page: &str) -> Result<Taking<'a>> {
    // A browser in a hurry may still show the page before.
    reader.run("window.__left = true", []).await?;
    reader.open(&stage.address(page)).await?;
    let there = "return !window.__left && !!document.querySelector('.screen.current, .offer') \
         && document.fonts.status === 'loaded' && !!document.getElementById('page')";
    reader.until_true("the static page", there).await?;
    Ok(Taking { browser: reader })
}

/// How much moved since this was called last.
async fn moved(reader: &Browser) -> Result<Vec<seen::Shift>> {
    let seen = seen::seen(reader).await?;
    reader.run("window.__seen.shifts.length = 0", []).await?;
    Ok(seen.shifts)
}

#[test]
fn an_answer_given_before_the_program_came_is_kept() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        let early = open_held(stage, &reader, "team-context/").await?;
        early.choose("straight-use", "5").await?;
        early.has("straight-use", "5").await?;
        reader.run("scrollTo(0, 40)", []).await?;
        let scrolled: f64 = reader.ask("return scrollY", []).await?;
        let focus = early.focus().await?;
        assert_eq!(
            (focus.name.as_str(), focus.value.as_str()),
            ("straight-use", "5")
        );
        moved(&reader).await?;

        gate.open();
        let taking = Taking::ready(&reader).await?;
        taking.has("straight-use", "5").await?;
        taking.progress_is("1 of 14").await?;
        assert_eq!(taking.focus().await?, focus);
        assert_eq!(reader.ask::<f64>("return scrollY", []).await?, scrolled);
        assert_eq!(moved(&reader).await?, []);

        // It is kept like any other, and the way goes on from there.
        taking.next().await?;
        taking.stands_at("How do we finish things?").await?;
        reader.reload().await?;
        let again = Taking::ready(&reader).await?;
        again.stands_at("How do we finish things?").await?;
        again.has("straight-use", "5").await
    })
}

#[test]
fn an_early_answer_to_now_leads_on_to_enough() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        let early = open_held(stage, &reader, "product-practice/").await?;
        early.tap("They go out on planned dates, with care").await?;
        gate.open();
        let taking = Taking::ready(&reader).await?;
        taking.has("releasing.now", "planned-dates").await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        // Who was in the question still is.
        taking.focus_is_in("releasing.enough").await.map(drop)
    })
}

#[test]
fn early_answers_to_several_questions_of_a_screen_are_kept() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        let early = open_held(stage, &reader, "bad-news/").await?;
        early.choose("someone-stuck.team", "open").await?;
        early.choose("someone-stuck.beyond", "?").await?;
        gate.open();
        let taking = Taking::ready(&reader).await?;
        taking.has("someone-stuck.team", "open").await?;
        taking.has("someone-stuck.beyond", "?").await
    })
}

#[test]
fn an_early_answer_wins_over_the_one_kept_before() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        // Otherwise the program would be there at once the second time.
        reader.devtools("Network.enable", json!({})).await?;
        reader
            .devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
            .await?;
        let first = open_held(stage, &reader, "team-context/").await?;
        Taking::ready(&reader).await?;
        first.choose("straight-use", "1").await?;
        first.stands_at("How do we finish things?").await?;
        first.choose("finishing", "2").await?;
        first.stands_at("How long will this team exist?").await?;

        let gate = stage.site.hold(".wasm");
        let early = open_held(stage, &reader, "team-context/").await?;
        early.choose("straight-use", "6").await?;
        gate.open();
        let taking = Taking::ready(&reader).await?;
        taking.has("straight-use", "6").await?;
        taking.has("finishing", "2").await
    })
}

#[test]
fn a_program_that_is_there_before_the_document_waits_for_it() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        // The first visit leaves the program in the browser's cache.
        open_held(stage, &reader, "bad-news/").await?;
        Taking::ready(&reader).await?;
        // Then only the document comes over the line, slowly and in parts.
        let slow = json!({ "offline": false, "latency": 50, "downloadThroughput": 20_000, "uploadThroughput": 20_000 });
        reader.devtools("Network.enable", json!({})).await?;
        reader
            .devtools("Network.emulateNetworkConditions", slow)
            .await?;
        for page in ["team-context/", "product-practice/", ""] {
            reader.run("window.__left = true", []).await?;
            reader.open(&stage.address(page)).await?;
            reader
                .until_true("the next page", "return !window.__left")
                .await?;
            Taking::ready(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn nothing_moves_when_the_program_takes_over() -> Result {
    visit(async |stage| {
        for page in ["", "team-context/", "bad-news/", "product-practice/"] {
            for wish in [
                Wish::in_a_hurry(),
                Wish {
                    patient: false,
                    ..Wish::desktop()
                },
            ] {
                let gate = stage.site.hold(".wasm");
                let reader = stage.browser(wish).await?;
                open_held(stage, &reader, page).await?;
                // A document that arrives in pieces may show the first letters of a button before the rest.
                moved(&reader).await?;
                gate.open();
                Taking::ready(&reader).await?;
                assert_eq!(moved(&reader).await?, [], "{page}");
                stage.part_with(&reader).await?;
            }
        }
        Ok(())
    })
}

/// What a translator does: every text in new elements, and something of its own in between.
const TRANSLATE: &str = "const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT); \
     const texts = []; while (walker.nextNode()) texts.push(walker.currentNode); \
     for (const text of texts) if (text.data.trim()) { \
       const outer = document.createElement('font'), inner = document.createElement('font'); \
       text.replaceWith(outer); outer.append(inner); inner.append(text); } \
     const bar = document.createElement('div'); bar.textContent = 'Translated'; \
     document.querySelector('.screen.current').prepend(bar); document.documentElement.lang = 'de'";

/// A translated document, answered early, goes on to the end. `early` and `rest` are the answers to the first screen
/// before and after the program came.
fn translated(
    id: &'static str,
    early: (&'static str, &'static str),
    rest: Option<(&'static str, &'static str)>,
) -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        let definition = questionnaire::read(id)?;
        let mut answers = questionnaire::answers(&definition, Manner::Clear);
        let page = open_held(stage, &reader, &format!("{id}/")).await?;
        reader.run(TRANSLATE, []).await?;
        page.choose(early.0, early.1).await?;
        gate.open();
        let taking = Taking::ready(&reader).await?;
        taking.has(early.0, early.1).await?;
        match rest {
            Some((item, code)) => taking.choose(item, code).await?,
            None => taking.next().await?,
        }
        for (name, code) in [early].into_iter().chain(rest) {
            let item = definition.item_named(name);
            let question = item.and_then(|item| definition.questions.get(item.question));
            let answer = question.and_then(|question| Answer::from_code(code, question));
            if let Some((item, answer)) = item.zip(answer) {
                answers.set(item, answer);
            }
        }
        let walk = Walk {
            taking,
            definition: &definition,
            answers: &answers,
        };
        walk.by_taps_from(1).await?;
        let result = walk.finish_by_taps().await?;
        result.says(&walk.summary()?).await
    })
}

#[test]
fn a_translated_terrain_works_to_the_end() -> Result {
    translated("team-context", ("straight-use", "5"), None)
}

#[test]
fn translated_bad_news_works_to_the_end() -> Result {
    translated(
        "bad-news",
        ("someone-stuck.beyond", "guarded"),
        Some(("someone-stuck.team", "open")),
    )
}

#[test]
fn translated_habits_work_to_the_end() -> Result {
    translated(
        "product-practice",
        ("releasing.now", "planned-dates"),
        Some(("releasing.enough", "unremarked")),
    )
}

#[test]
fn the_site_works_below_the_root_of_its_host() -> Result {
    visit_under("/sub/path/", async |stage| {
        let reader = stage.reader().await?;
        Home::open(&reader, &stage.address("")).await?;
        reader.tap_at(".offer a").await?;
        let taking = Taking::ready(&reader).await?;
        assert!(reader.address().await?.ends_with("/sub/path/team-context/"));
        taking.tap("in the middle").await?;
        taking.stands_at("How do we finish things?").await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking.stands_at("How do we finish things?").await?;
        reader.tap(taking::HOME).await?;
        let home = Home::ready(&reader).await?;
        assert_eq!(reader.address().await?, stage.address(""));
        let foot = home.offer("Where this team sits").await?;
        assert!(foot.contains(&home::in_progress(1, 14)), "{foot:?}");
        let outside = stage
            .site
            .requested()
            .into_iter()
            .find(|path| !path.starts_with("/sub/path/"));
        assert_eq!(outside, None);
        Ok(())
    })
}
