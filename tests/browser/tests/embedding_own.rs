//! Questions of somebody's own page: handed to a frame, taken there, passed on, and opened on that page again.

use bearings::{
    assessment::Definition,
    share,
    words::{home, link, own, taking},
};
use browser_tests::{
    Failure, Result, axe,
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
fn a_link_holds_nothing_of_the_visit_and_leaves_the_address() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let file = example()?;
        let definition = Definition::from_json(&file)?;
        let answers = questionnaire::answers(&definition, Manner::Clear);
        let lasting = host.page("lasting", "", "")?;
        let canonical = format!("<link rel=\"canonical\" href=\"{lasting}?p=7#top\">");
        let plain = host.page("plain", "", &body(&file))?;
        let named = host.page("named", &canonical, &body(&file))?;
        for (address, home) in [(&plain, plain.clone()), (&named, format!("{lasting}?p=7"))] {
            let reader = stage.reader().await?;
            let visit = "?mc_eid=1a2b&email=me@x.example";
            reader.open_host(&format!("{address}{visit}")).await?;
            let walk = Walk {
                taking: reader.takes_inside(0).await?,
                definition: &definition,
                answers: &answers,
            };
            walk.by_taps().await?;
            walk.finish_by_taps().await?;
            let made = Sharing::shown(&reader).await?.link().await?;
            let (page, fragment) = made.split_once('#').unwrap_or_default();
            assert_eq!(page, home);
            let picture = "return document.getElementById('share-card').textContent";
            assert!(!reader.ask::<String>(picture, []).await?.contains("email"));
            for name in ["without-answers", "with-answers"] {
                let leads = format!("return document.getElementById('{name}').href");
                assert_eq!(reader.ask::<String>(&leads, []).await?, home);
            }
            reader.leave().await?;

            // Where the link is opened, it is not in the address any more once it is in the frame.
            let teammate = stage.reader().await?;
            teammate
                .open_host(&format!("{address}{visit}#{fragment}"))
                .await?;
            teammate.enter(0).await?;
            teammate.sees(link::THEIRS_LEAD).await?;
            teammate.leave().await?;
            assert_eq!(teammate.address().await?, format!("{address}{visit}"));
        }
        Ok(())
    })
}

#[test]
fn answers_go_to_the_page_of_the_questions_only_when_asked_for() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        // A page that takes nothing out of its address, as one with a plain iframe.
        let home = host.bare("home", "", "<p>Our meetings.</p>")?;
        let canonical = format!("<link rel=\"canonical\" href=\"{home}\">");
        let file = example()?;
        let definition = Definition::from_json(&file)?;
        let reader = stage.reader().await?;
        reader
            .open_host(&host.page("meetings", &canonical, &body(&file))?)
            .await?;
        let tab = reader.tab().await?;
        let taking = reader.takes_inside(0).await?;
        reader.tap_at(".about summary").await?;
        reader.tap_at("#label").await?;
        reader.type_text("Fourth floor").await?;
        taking.choose("beginning.now", "a-topic").await?;
        reader.tap(taking::FULL_PAGE).await?;
        reader.sees(taking::FULL_PAGE_HANDED).await?;
        for (name, holds) in [
            (taking::FULL_PAGE_WITHOUT, false),
            (taking::FULL_PAGE_WITH, true),
        ] {
            reader.tap(name).await?;
            reader.leave().await?;
            reader.turn_to_other(&tab).await?;
            reader.sees("Our meetings.").await?;
            let address = reader.address().await?;
            let carried = address.strip_prefix(&format!("{home}#"));
            assert_eq!(carried.is_some(), holds, "{address}");
            if let Some(carried) = carried {
                let opened = share::decode(carried, &definition, &[]);
                let opened = opened.map_err(|error| Failure::new(format!("{error:?}")))?;
                let shared = opened.shared;
                assert_eq!((shared.about.label, shared.text), (None, None));
                assert!(!shared.answers.is_blank());
            }
            reader.run("close()", []).await?;
            reader.turn_to(&tab).await?;
            reader.enter(0).await?;
        }
        reader.leave().await
    })
}

#[test]
fn what_is_wrong_in_a_file_is_said_in_the_frame() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let file = example()?;
        let wrong: [(&str, String, &[&str]); 3] = [
            (
                "levls",
                file.replacen("\"levels\"", "\"levls\"", 1),
                &[
                    "Line 22, column 17",
                    "/questions/0/format",
                    "Found \"levls\" Expected one of levels,",
                ],
            ),
            (
                "taken",
                file.replacen("our-meetings", "bad-news", 1),
                &[
                    "/id",
                    "“bad-news” is the id of a questionnaire of this site.",
                ],
            ),
            (
                "broken",
                "{".to_owned(),
                &[
                    "Line 1, column 1",
                    "Found an object that is not closed Expected",
                ],
            ),
        ];
        let reader = stage.reader().await?;
        for (name, file, sentences) in wrong {
            reader
                .open_host(&host.page(name, "", &body(&file))?)
                .await?;
            reader.enter(0).await?;
            reader.sees("These questions cannot be shown yet").await?;
            for sentence in sentences {
                reader.sees(sentence).await?;
            }
            let found = axe::violations(&reader).await?;
            assert!(found.is_empty(), "{name}: {found:?}");
            // In the middle of the room that is reserved, as much above it as below.
            let room = "const box = document.querySelector('.wrong').getBoundingClientRect(); \
                 return [Math.round(box.top), Math.round(innerHeight - box.bottom)]";
            let [above, below]: [i32; 2] = reader.ask(room, []).await?;
            assert!(above > 0 && above.abs_diff(below) <= 4, "{above} {below}");
            reader.leave().await?;
        }
        Ok(())
    })
}

#[test]
fn many_mistakes_are_folded_and_the_frame_grows_with_them() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let keys = (0..50).map(|at| format!("\"key-{at}\": 0,"));
        let file = example()?.replacen('{', &format!("{{{}", keys.collect::<String>()), 1);
        let reader = stage.reader().await?;
        reader
            .open_host(&host.page("many", "", &body(&file))?)
            .await?;
        reader.enter(0).await?;
        reader.sees("/key-9").await?;
        reader.does_not_see("/key-10").await?;
        // Until its reader turns to it, the frame shows the first of them.
        reader.tap_at("h1").await?;
        reader.tap("Show 40 more mistakes").await?;
        reader.sees("/key-49").await?;
        // Whoever turned to it reads on in the page around it, and not in a small window of it.
        let whole = "return document.documentElement.scrollHeight <= innerHeight";
        reader
            .until_true("the frame to hold all of them", whole)
            .await
    })
}

#[test]
fn until_questions_come_it_is_not_said_that_there_are_none() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let own = stage.address("own/");
        let framed = format!("<iframe id=\"plain\" src=\"{own}\"></iframe>");
        reader.open_host(&host.page("silent", "", &framed)?).await?;
        reader.go_into_frame().await?;
        let late = "const own = document.querySelector('.own'); \
             return !!own && own.getAnimations().some(one => one.animationName === 'late')";
        reader
            .until_true("the words of the page to wait", late)
            .await?;
        // Nobody hands anything over, so they come.
        reader.sees(own::WAITING).await?;
        reader.leave_frame().await?;
        reader.open(&own).await?;
        reader.sees(own::WAITING).await?;
        reader.tap(own::ALL).await?;
        reader.sees(home::LEAD).await
    })
}

#[test]
fn a_widget_without_a_file_says_where_it_belongs() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let widget = "<bearings-widget questionnaire=\"own\"><p>No file.</p></bearings-widget>";
        reader.open_host(&host.page("empty", "", widget)?).await?;
        reader.enter(0).await?;
        reader.sees(own::NO_FILE).await
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
