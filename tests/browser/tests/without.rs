//! Without scripts, without the program, on paper: the questions are always there.

use bearings::{assessment::Definition, session::asks_in_turn, words::taking};
use browser_tests::{Browser, Result, Wish, page::Taking, questionnaire, visit};
use xtask::server::Fault;

/// Everything that is to be read on the page: visible texts, and what only screen readers hear.
async fn readable(reader: &Browser) -> Result<String> {
    let script = "const texts = []; const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
         while (walker.nextNode()) if (walker.currentNode.parentElement.checkVisibility({ visibilityProperty: true })) \
         texts.push(walker.currentNode.data); return texts.join(' ').replace(/\\s+/g, ' ')";
    reader.ask(script, []).await
}

/// Every question with everything that can be answered, each as often as it is asked.
async fn all_questions_are_there(reader: &Browser, definition: &Definition) -> Result {
    let text = readable(reader).await?;
    for question in &definition.questions {
        let count = |words: &str| text.matches(words).count();
        assert!(count(&question.text) >= 1, "“{}” is missing", question.text);
        // Rounds that are asked in turn have a list each; others are columns of one list.
        let in_turn = asks_in_turn(question.format);
        let lists = if in_turn {
            question.rounds.len().max(1)
        } else {
            1
        };
        for option in &question.options {
            assert!(
                count(&option.text) >= lists,
                "“{}” is there {} times",
                option.text,
                count(&option.text)
            );
        }
        for pole in question.left.iter().chain(&question.right) {
            assert!(count(&pole.text) >= 1, "“{}” is missing", pole.text);
        }
        for round in question.rounds.iter().filter_map(|id| definition.round(id)) {
            let words = if in_turn {
                question.prompt(round)
            } else {
                &round.short
            };
            assert!(count(words) >= 1, "“{words}” is missing");
        }
    }
    assert!(text.matches(taking::CANNOT_SEE_SHORT).count() >= definition.questions.len());
    let hidden = "return [...document.querySelectorAll('#app input[type=radio]')]\
         .filter(e => !e.closest('.spare') && !e.closest('label').checkVisibility({ visibilityProperty: true })).length";
    assert_eq!(reader.ask::<usize>(hidden, []).await?, 0);
    Ok(())
}

#[test]
fn without_scripts_all_questions_are_there() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::without_scripts()).await?;
        for id in questionnaire::ALL {
            reader.open(&stage.address(&format!("{id}/"))).await?;
            let definition = questionnaire::read(id)?;
            reader
                .sees(
                    "Scripts are off, so answers can’t be kept or drawn here. All questions are on this page: read them, \
                     talk about them, or print them.",
                )
                .await?;
            all_questions_are_there(&reader, &definition).await?;
            // What would do nothing is not there.
            for words in [
                taking::NEXT,
                taking::BACK,
                taking::CLEAR,
                taking::SAME_AS_NOW,
                taking::ADD_NOTE,
            ] {
                assert!(!reader.offers(words).await?, "{words} in {id}");
            }
            reader.look_printed().await?;
            all_questions_are_there(&reader, &definition).await?;
            reader.look_as(&Wish::default()).await?;
        }
        Ok(())
    })
}

#[test]
fn without_scripts_the_first_page_leads_to_the_questionnaires() -> Result {
    visit(async |stage| {
        let reader = stage.browser(Wish::without_scripts()).await?;
        reader.open(&stage.address("")).await?;
        for id in questionnaire::ALL {
            reader.sees(&questionnaire::read(id)?.title).await?;
        }
        reader.tap_at(".offer a").await?;
        reader.sees("How soon can people use our work?").await
    })
}

/// Screens that are not in sight are mounted by and by, which paper does not wait for.
#[test]
fn a_page_that_is_printed_at_once_has_all_questions() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        // Nothing is done by and by.
        reader
            .devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                serde_json::json!({ "source": "window.setTimeout = () => 0" }),
            )
            .await?;
        Taking::open(&reader, &stage.address("team-context/")).await?;
        let empty = "return [...document.querySelectorAll('.screen')]\
             .filter(screen => !screen.firstElementChild).length";
        // The terrain asks on 14 screens; the first one is there.
        assert_eq!(reader.ask::<usize>(empty, []).await?, 13);
        reader.printed().await?;
        assert_eq!(reader.ask::<usize>(empty, []).await?, 0);
        Ok(())
    })
}

#[test]
fn the_printed_page_has_all_questions() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        for id in questionnaire::ALL {
            Taking::open(&reader, &stage.address(&format!("{id}/"))).await?;
            reader.look_printed().await?;
            all_questions_are_there(&reader, &questionnaire::read(id)?).await?;
            for words in [taking::NEXT, taking::BACK] {
                assert!(!reader.offers(words).await?, "{words} on paper");
            }
            reader
                .devtools(
                    "Emulation.setEmulatedMedia",
                    serde_json::json!({ "media": "" }),
                )
                .await?;
        }
        Ok(())
    })
}

/// The site without one of its files: what is missing is said, and the questions are there.
fn misses(ending: &'static str, fault: Fault) -> Result {
    visit(async |stage| {
        stage.site.break_path(ending, fault);
        let reader = stage.reader().await?;
        reader.may_complain("");
        for id in questionnaire::ALL {
            reader.open(&stage.address(&format!("{id}/"))).await?;
            reader
                .sees(
                    "The part that keeps answers and draws the result did not load. All questions are on this page, and \
                     you can print them. You can load the page again to try once more, but what you have answered just \
                     now is lost then.",
                )
                .await?;
            all_questions_are_there(&reader, &questionnaire::read(id)?).await?;
            // A person can still mark answers, to print them.
            Taking { browser: &reader }
                .choose(first_item(id), "?")
                .await?;
            Taking { browser: &reader }.has(first_item(id), "?").await?;
        }
        Ok(())
    })
}

fn first_item(id: &str) -> &'static str {
    match id {
        "team-context" => "straight-use",
        "bad-news" => "someone-stuck.team",
        _ => "releasing.now",
    }
}

#[test]
fn a_missing_program_is_said() -> Result {
    misses(".wasm", Fault::Missing)
}

#[test]
fn a_host_that_fails_to_give_the_program_is_said() -> Result {
    misses(".wasm", Fault::Failing)
}

#[test]
fn a_missing_script_is_said() -> Result {
    misses(".js", Fault::Missing)
}

#[test]
fn a_page_that_lost_its_data_says_so() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.may_complain("");
        // As a filter on the way might do it.
        let filter = "new MutationObserver(() => document.getElementById('page')?.remove())\
             .observe(document, { childList: true, subtree: true })";
        reader.on_every_document(filter).await?;
        reader.open(&stage.address("team-context/")).await?;
        reader.sees(taking::FAILED).await?;
        all_questions_are_there(&reader, &questionnaire::read("team-context")?).await
    })
}

#[test]
fn a_link_does_not_hide_the_page_when_the_program_is_missing() -> Result {
    visit(async |stage| {
        stage.site.break_path(".wasm", Fault::Missing);
        let reader = stage.reader().await?;
        reader.may_complain("");
        reader
            .open(&stage.address("team-context/#r1.AAAAAAAAAAAAAAAAAAAAAAAA"))
            .await?;
        reader.sees(taking::FAILED).await?;
        all_questions_are_there(&reader, &questionnaire::read("team-context")?).await
    })
}

#[test]
fn the_failure_is_not_said_when_all_is_well() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        for page in ["", "team-context/"] {
            Taking::open(&reader, &stage.address(page)).await?;
            reader.does_not_see(taking::FAILED).await?;
            reader.does_not_see(taking::OPENING).await?;
            reader.does_not_see(taking::NO_SCRIPT).await?;
        }
        Ok(())
    })
}
