//! Questions of somebody's own page: handed to a frame, taken there, passed on, and opened on that page again.

use bearings::{assessment::Definition, words::link};
use browser_tests::{
    Failure, Result,
    host::Host,
    kept,
    page::{OfResult, Sharing},
    questionnaire::{self, Manner},
    visit,
    walk::Walk,
};
use serde_json::json;

/// The complete example of the questionnaire format.
fn example() -> Result<String> {
    let text = include_str!("../../../docs/questionnaire-format.md");
    let inside = text
        .split_once("```json\n")
        .and_then(|(_, rest)| rest.split_once("```"));
    let (example, _) = inside.ok_or_else(|| Failure::new("the format has no example"))?;
    Ok(example.to_owned())
}

/// A page that hands these questions over.
fn body(file: &str) -> String {
    format!(
        "<p>Before.</p><bearings-widget questionnaire=\"own\"><script type=\"application/json\">{file}</script>\
         <p>Our questions need scripts.</p></bearings-widget>"
    )
}

#[test]
fn questions_of_a_page_are_taken_there_and_their_link_opens_there() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let file = example()?;
        let address = host.page("meetings", "", &body(&file))?;
        let definition = Definition::from_json(&file)?;
        let answers = questionnaire::answers(&definition, Manner::Clear);
        let reader = stage.reader().await?;
        reader.open_host(&address).await?;
        let walk = Walk {
            taking: reader.takes_inside(0).await?,
            definition: &definition,
            answers: &answers,
        };
        walk.by_taps().await?;
        let summary = kept::summary(&definition, &answers, &[])?;
        walk.finish_by_taps().await?.says(&summary).await?;
        let made = Sharing::shown(&reader).await?.link().await?;
        reader.leave().await?;
        let (page, fragment) = made.split_once('#').unwrap_or_default();
        assert_eq!(page, address);
        assert!(fragment.starts_with("r1."), "{made}");
        let text = reader.learned().await?.text();
        for question in &definition.questions {
            assert!(!text.contains(&question.id), "{text}");
        }

        let teammate = stage.reader().await?;
        teammate.open_host(&made).await?;
        teammate.enter(0).await?;
        OfResult::shown(&teammate).await?.says(&summary).await?;
        teammate.sees(link::THEIRS_LEAD).await?;
        teammate.tap(link::ANSWER_FIRST).await?;
        teammate
            .sees(definition.questions.first().map_or("", |first| &first.text))
            .await
    })
}

#[test]
fn what_is_wrong_in_a_file_is_said_in_the_frame() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let file = example()?;
        let wrong = [
            (
                "levls",
                file.replacen("\"levels\"", "\"levls\"", 1),
                "/questions/0/format: found \"levls\"",
            ),
            (
                "taken",
                file.replacen("our-meetings", "bad-news", 1),
                "/id: “bad-news” is the id of a questionnaire of this site.",
            ),
            (
                "broken",
                "{".to_owned(),
                "line 1, column 1: found an object that is not closed",
            ),
        ];
        let reader = stage.reader().await?;
        for (name, file, sentence) in wrong {
            reader
                .open_host(&host.page(name, "", &body(&file))?)
                .await?;
            reader.enter(0).await?;
            reader.sees("These questions cannot be shown yet").await?;
            reader
                .until(sentence, async || {
                    Ok(reader.text().await?.contains(sentence).then_some(()))
                })
                .await?;
            reader.leave().await?;
        }
        Ok(())
    })
}

#[test]
fn only_the_page_around_a_frame_hands_questions_over_and_only_once() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let file = example()?;
        let reader = stage.reader().await?;
        reader
            .open_host(&host.page("once", "", &body(&file))?)
            .await?;
        let taking = reader.takes_inside(0).await?;
        let first = "How do our meetings begin?";
        taking.stands_at(first).await?;
        // The page itself, which is not the one around it, and then that one once more.
        let other = file.replacen(first, "Something else?", 1);
        let forge = "window.postMessage({ bearings: 1, definition: arguments[0], page: 'https://x.example/' }, '*')";
        reader.run(forge, [json!(other)]).await?;
        reader.leave().await?;
        let again = "document.querySelector('bearings-widget').shadowRoot.querySelector('iframe').contentWindow\
             .postMessage({ bearings: 1, definition: arguments[0], page: location.href }, '*')";
        reader.run(again, [json!(other)]).await?;
        let taking = reader.takes_inside(0).await?;
        taking.choose("beginning.now", "a-topic").await?;
        taking.stands_at(first).await
    })
}
