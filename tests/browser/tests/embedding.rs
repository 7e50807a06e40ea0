//! A questionnaire in somebody's page: taken, moved, opened as a whole; what that page learns of it, and what not.

use bearings::{
    share::Tag,
    words::{link, notice, sharing, taking},
};
use browser_tests::{
    Result, Storage, Wish,
    host::Host,
    kept::Kept,
    page::{OfResult, Overview, Taking},
    questionnaire::{self, Manner},
    visit,
    walk::Walk,
};
use serde_json::json;

const WIDGET: &str = "<p>Before.</p><bearings-widget questionnaire=\"bad-news\" min-height=\"1300\">\
     <a href=\"SITEbad-news/\">What happens to bad news</a></bearings-widget><p>After.</p>";

/// Texts that only somebody's answers can bring into a message.
fn telling(kept: &Kept) -> Result<Vec<String>> {
    let mut texts = vec!["my own secret".to_owned(), "Fourth floor".to_owned()];
    for question in &kept.definition().questions {
        texts.push(question.id.clone());
        texts.extend(question.options.iter().map(|option| option.id.clone()));
        texts.extend(question.options.iter().map(|option| option.text.clone()));
    }
    let link = kept.link(Tag::Result)?;
    texts.push(link.trim_start_matches("r1.").chars().take(8).collect());
    texts.extend(["r1.", "a1.", "q1.", "http"].map(str::to_owned));
    Ok(texts)
}

#[test]
fn a_whole_questionnaire_is_taken_in_a_blog_and_the_blog_learns_no_answer() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let before = host.bare("before", "", "<p>Another page of the blog.</p>")?;
        let address = host.page("blog", "", WIDGET)?;
        let reader = stage.reader().await?;
        reader.open(&before).await?;
        reader.open_host(&address).await?;
        reader.hears("ready", 1).await?;
        let history = "return history.length";
        let length: u32 = reader.ask(history, []).await?;

        let kept = Kept::of("bad-news", Manner::Clear)?;
        let definition = questionnaire::read("bad-news")?;
        let answers = questionnaire::answers(&definition, Manner::Clear);
        let walk = Walk {
            taking: reader.takes_inside(0).await?,
            definition: &definition,
            answers: &answers,
        };
        reader.tap("Add a note").await?;
        reader.tap_at("details.note[open] textarea").await?;
        reader.type_text("my own secret").await?;
        reader.tap_at(".about summary").await?;
        reader.tap_at("#label").await?;
        reader.type_text("Fourth floor").await?;
        walk.by_taps().await?;
        walk.finish_by_taps().await?.says(&walk.summary()?).await?;
        reader.leave().await?;

        reader.hears("complete", 1).await?;
        let learned = reader.learned().await?;
        let steps: Vec<_> = learned
            .events
            .iter()
            .filter(|event| event.kind == "progress")
            .map(|event| event.detail.clone())
            .collect();
        let wanted: Vec<_> = (0..=7)
            .map(|done| json!({ "done": done, "of": 7 }))
            .collect();
        assert_eq!(steps, wanted);
        for kind in ["ready", "complete"] {
            let told = learned.events.iter().filter(|event| event.kind == kind);
            let details: Vec<_> = told.map(|event| event.detail.clone()).collect();
            assert_eq!(details, [json!(null)], "{kind}");
        }
        let text = learned.text();
        for telling in telling(&kept)? {
            assert!(
                !text.contains(&telling),
                "“{telling}” is in a message:\n{text}"
            );
        }
        let site = stage.address("");
        assert!(
            learned
                .messages
                .iter()
                .all(|one| one.origin == site.trim_end_matches('/'))
        );

        // The frame has written nothing into the history: Back is the host's.
        assert_eq!(reader.ask::<u32>(history, []).await?, length);
        reader.go_back().await?;
        assert_eq!(reader.address().await?, before);
        Ok(())
    })
}

#[test]
fn links_made_in_a_frame_lead_to_the_full_page() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let widget = "<bearings-widget questionnaire=\"bad-news\" theme=\"dark\" accent=\"#b3261e\"></bearings-widget>";
        let reader = stage.reader().await?;
        reader.open_host(&host.page("blog", "", widget)?).await?;
        let taking = reader.takes_inside(0).await?;
        let kept = Kept::of("bad-news", Manner::Begun)?;
        for item in ["someone-stuck.team", "someone-stuck.beyond"] {
            taking.choose(item, &kept.code_of(item)?).await?;
        }
        taking.all_questions().await?;
        Overview::titled(&reader, taking::ALL_QUESTIONS)
            .await?
            .see_result()
            .await?;
        let made = OfResult::shown(&reader).await?.make_link().await?;
        assert!(made.starts_with(&stage.address("bad-news/#r1.")), "{made}");
        assert!(!made.contains("w1.") && !made.contains("theme"), "{made}");
        // A sandbox without leave to print offers no printing.
        assert!(!reader.offers(sharing::PRINT).await?);
        // The place is in the address beside the settings, so that the frame looks the same when it is loaded again.
        let address = reader.address().await?;
        assert!(
            address.contains("/bad-news/#q1.-result&w1.") && address.contains("theme=dark"),
            "{address}"
        );
        Ok(())
    })
}

#[test]
fn the_full_page_gets_the_answers_only_when_it_is_opened() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        reader.open_host(&host.page("blog", "", WIDGET)?).await?;
        let taking = reader.takes_inside(0).await?;
        let tab = reader.tab().await?;
        let plain = stage.address("bad-news/");
        let leads = "return document.getElementById('full-page').href";
        assert_eq!(reader.ask::<String>(leads, []).await?, plain);

        let kept = Kept::of("bad-news", Manner::Begun)?;
        let code = kept.code_of("someone-stuck.team")?;
        taking.choose("someone-stuck.team", &code).await?;
        assert_eq!(reader.ask::<String>(leads, []).await?, plain);
        reader.tap("Open in full page").await?;
        reader
            .until("the address to be plain again", async || {
                Ok((reader.ask::<String>(leads, []).await? == plain).then_some(()))
            })
            .await?;
        reader.leave().await?;
        reader.turn_to_other(&tab).await?;
        let full = Taking::ready(&reader).await?;
        full.has("someone-stuck.team", &code).await?;
        assert!(reader.address().await?.starts_with(&plain));
        assert!(!reader.address().await?.contains("a1."));
        Ok(())
    })
}

#[test]
fn a_moved_frame_goes_on_where_it_was() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let body = format!(
            "{WIDGET}<div id=\"other\"></div><details id=\"fold\"><summary>More</summary></details>"
        );
        let reader = stage.reader().await?;
        reader.open_host(&host.page("blog", "", &body)?).await?;
        let kept = Kept::of("bad-news", Manner::Begun)?;
        let taking = reader.takes_inside(0).await?;
        for item in ["someone-stuck.team", "someone-stuck.beyond"] {
            taking.choose(item, &kept.code_of(item)?).await?;
        }
        taking.progress_is(&taking::progress(2, 7)).await?;
        reader.sees(taking::PRIVACY_FRAMED).await?;
        reader.leave().await?;

        let move_to = [
            "document.querySelector('#other').append(document.querySelector('bearings-widget'))",
            "window.there = document.querySelector('#other').attachShadow({ mode: 'open' }); \
             there.append(document.querySelector('bearings-widget'))",
            "const fold = document.querySelector('#fold'); fold.append(there.querySelector('bearings-widget')); \
             fold.open = true; fold.scrollIntoView()",
        ];
        for (at, script) in move_to.into_iter().enumerate() {
            reader.run(script, []).await?;
            reader.hears("ready", at + 2).await?;
            let taking = reader.takes_inside(0).await?;
            taking.progress_is(&taking::progress(2, 7)).await?;
            reader.leave().await?;
        }
        // Hidden and shown again, it is the same document.
        let widget = "document.querySelector('bearings-widget').hidden = ";
        reader.run(&format!("{widget} true"), []).await?;
        reader.run(&format!("{widget} false"), []).await?;
        let height = reader.frame_height(0).await?;
        assert!(height >= 1300, "{height}");
        assert_eq!(reader.learned().await?.count("ready"), 4);
        Ok(())
    })
}

#[test]
fn a_refused_storage_is_said_in_a_line_and_a_moved_frame_begins_again() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let address = host.page("blog", "", WIDGET)?;
        let reader = stage
            .browser(Wish::where_storage(Storage::Forbidden))
            .await?;
        reader.open_host(&address).await?;
        let taking = reader.takes_inside(0).await?;
        reader.sees(taking::PRIVACY_FRAMED_REFUSED).await?;
        let sentence = notice::sentence(&bearings::session::Notice::StorageRefused);
        reader.does_not_see(&sentence).await?;
        let kept = Kept::of("bad-news", Manner::Begun)?;
        for item in ["someone-stuck.team", "someone-stuck.beyond"] {
            taking.choose(item, &kept.code_of(item)?).await?;
        }
        taking.progress_is(&taking::progress(2, 7)).await?;
        reader.leave().await?;
        reader
            .run(
                "document.body.append(document.querySelector('bearings-widget'))",
                [],
            )
            .await?;
        reader.hears("ready", 2).await?;
        let again = reader.takes_inside(0).await?;
        again.progress_is(&taking::progress(1, 7)).await?;
        reader.leave().await
    })
}

#[test]
fn a_card_shows_a_result_of_any_copy_and_leads_to_the_full_page() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let kept = Kept::of("team-context", Manner::Clear)?.finished()?;
        let result = kept.link(Tag::Result)?;
        let other = Kept::of("team-context", Manner::Other)?;
        let pair = kept.pair_link(&other)?;
        let cards = [&result, &pair].map(|fragment| {
            format!("<bearings-card link=\"https://copy.example/x/team-context/#{fragment}\"></bearings-card>")
        });
        let reader = stage.browser(Wish::desktop()).await?;
        reader
            .open_host(&host.page("blog", "", &cards.concat())?)
            .await?;
        reader.hears("ready", 1).await?;
        let tab = reader.tab().await?;
        for (at, fragment) in [&result, &pair].into_iter().enumerate() {
            reader
                .run(
                    "document.querySelectorAll('bearings-card')[arguments[0]].scrollIntoView()",
                    [json!(at)],
                )
                .await?;
            reader.takes_inside(at).await?;
            let buttons = "return document.querySelectorAll('.guest button').length";
            assert_eq!(reader.ask::<usize>(buttons, []).await?, 0);
            let leads = "return document.querySelector('.guest a.primary').getAttribute('href')";
            assert_eq!(
                reader.ask::<String>(leads, []).await?,
                format!("#{fragment}")
            );
            reader.leave().await?;
        }
        reader.takes_inside(0).await?;
        OfResult::shown(&reader)
            .await?
            .says(&kept.summary()?)
            .await?;
        for gone in [link::THEIRS, taking::PRIVACY_FRAMED, "Open in full page"] {
            reader.does_not_see(gone).await?;
        }
        reader.tap(link::ANSWER_MYSELF).await?;
        reader.leave().await?;
        reader.turn_to_other(&tab).await?;
        Taking::ready(&reader).await?;
        assert_eq!(
            reader.address().await?,
            stage.address(&format!("team-context/#{result}"))
        );
        reader.sees(link::THEIRS_LEAD).await?;
        Ok(())
    })
}
