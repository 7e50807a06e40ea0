//! Back and Forward, the list of all questions, and addresses that name a place.

use bearings::words::{link, taking};
use browser_tests::{
    Result, Within,
    kept::Kept,
    page::{OfResult, Overview, Taking},
    questionnaire::Manner,
    visit,
};

#[test]
fn back_and_forward_walk_the_screens() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "1").await?;
        taking.progress_is("2 of 14").await?;
        taking.choose("finishing", "2").await?;
        taking.progress_is("3 of 14").await?;
        taking.next().await?;
        taking.progress_is("4 of 14").await?;
        for at in ["3 of 14", "2 of 14", "1 of 14"] {
            reader.go_back().await?;
            taking.progress_is(at).await?;
        }
        taking.has("straight-use", "1").await?;
        for at in ["2 of 14", "3 of 14", "4 of 14"] {
            reader.go_forward().await?;
            taking.progress_is(at).await?;
        }
        taking.has("finishing", "2").await?;
        assert_eq!(
            reader.address().await?,
            stage.address("team-context/#q1.one-aim")
        );
        // Going back in the browser is not answering: nothing changed.
        assert_eq!(taking.chosen().await?.len(), 2);
        Ok(())
    })
}

#[test]
fn back_leads_through_the_end_too() -> Result {
    visit(async |stage| {
        let answered = Kept::of("product-practice", Manner::Clear)?;
        let reader = stage.returning([&answered]).await?;
        let taking = Taking::open(
            &reader,
            &stage.address("product-practice/#q1.being-one-team"),
        )
        .await?;
        taking.progress_is("8 of 8").await?;
        taking.next().await?;
        taking
            .stands_at("Which habit would make another one easier?")
            .await?;
        taking.next().await?;
        Overview::titled(&reader, taking::REVIEW)
            .await?
            .see_result()
            .await?;
        OfResult::shown(&reader).await?;
        reader.go_back().await?;
        Overview::titled(&reader, taking::REVIEW).await?;
        reader.go_back().await?;
        taking
            .stands_at("Which habit would make another one easier?")
            .await?;
        reader.go_back().await?;
        taking.progress_is("8 of 8").await?;
        reader.go_forward().await?;
        taking
            .stands_at("Which habit would make another one easier?")
            .await?;
        reader.go_forward().await?;
        Overview::titled(&reader, taking::REVIEW).await?;
        reader.go_forward().await?;
        OfResult::shown(&reader).await.map(drop)
    })
}

#[test]
fn a_note_being_typed_is_kept_when_the_person_goes_back() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "1").await?;
        taking.progress_is("2 of 14").await?;
        reader
            .tap_in(Within::Part(".screen.current"), taking::ADD_NOTE)
            .await?;
        reader.tap_at(".screen.current textarea").await?;
        reader.type_text("Ask the neighbours").await?;
        // The field tells of its change only while the focus leaves it.
        reader.go_back().await?;
        taking.progress_is("1 of 14").await?;
        reader.go_forward().await?;
        taking.progress_is("2 of 14").await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking.progress_is("2 of 14").await?;
        let note: String = reader
            .ask(
                "return document.querySelector('.screen.current textarea').value",
                [],
            )
            .await?;
        assert_eq!(note, "Ask the neighbours");
        taking.choose("finishing", "1").await?;
        taking.progress_is("3 of 14").await
    })
}

#[test]
fn the_pages_own_back_button() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        assert!(
            !reader.offers(taking::BACK).await?,
            "there is nothing before the first question"
        );
        taking.choose("releasing.now", "planned-dates").await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        taking.back().await?;
        taking.is_asked("Which is most like us lately?").await?;
        taking.next().await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        taking.next().await?;
        taking.progress_is("2 of 8").await?;
        taking.back().await?;
        taking.progress_is("1 of 8").await
    })
}

#[test]
fn the_list_leads_to_any_question() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("bad-news/")).await?;
        taking.choose("someone-stuck.team", "open").await?;
        taking.has("someone-stuck.team", "open").await?;
        taking.all_questions().await?;
        let list = Overview::titled(&reader, taking::ALL_QUESTIONS).await?;
        assert_eq!(list.rows().await?.len(), 9);
        let said = list.said("Someone is badly stuck. What happens?").await?;
        assert_eq!(
            said,
            "in our team: Someone drops their work and helps, unasked · beyond it: left blank"
        );
        // The second of three that share a screen.
        list.go_to("How often do rules outlive their reason?")
            .await?;
        taking.stands_at("How clear are steps and rules?").await?;
        reader.go_back().await?;
        Overview::titled(&reader, taking::ALL_QUESTIONS).await?;
        reader.go_back().await?;
        taking.progress_is("1 of 7").await
    })
}

#[test]
fn an_address_names_a_place() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/#q1.how-long")).await?;
        taking.progress_is("3 of 14").await?;
        // Typed into the address bar of the open page.
        reader.run("location.hash = 'q1.one-aim'", []).await?;
        taking.progress_is("4 of 14").await?;
        reader.run("location.hash = 'q1.-review'", []).await?;
        Overview::titled(&reader, taking::REVIEW).await?;
        reader.run("location.hash = 'q1.-questions'", []).await?;
        Overview::titled(&reader, taking::ALL_QUESTIONS).await?;
        // A question that does not exist leaves everything as it is.
        reader
            .run("location.hash = 'q1.no-such-question'", [])
            .await?;
        Overview::titled(&reader, taking::ALL_QUESTIONS).await?;
        reader.reload().await?;
        Taking::ready(&reader).await.map(drop)
    })
}

#[test]
fn answering_puts_no_answers_into_the_address_or_the_history() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let theirs = Kept::of("product-practice", Manner::Other)?
            .finished()?
            .link(bearings::share::Tag::Result)?;
        let taking = Taking::open(
            &reader,
            &stage.address(&format!("product-practice/#{theirs}")),
        )
        .await?;
        OfResult::shown(&reader).await?;
        reader.tap(link::ANSWER_FIRST).await?;
        taking.progress_is("1 of 8").await?;
        assert!(!reader.address().await?.contains("r1."));
        taking.choose("releasing.now", "?").await?;
        taking.progress_is("2 of 8").await?;
        taking.choose("seeing-it-live.now", "?").await?;
        taking.progress_is("3 of 8").await?;
        for _ in 0..2 {
            reader.go_back().await?;
            let address = reader.address().await?;
            assert!(
                !address.contains("r1.") && !address.contains("a1."),
                "{address}"
            );
        }
        taking.progress_is("1 of 8").await?;
        // A host sees no fragment of any kind.
        let asked = stage.site.requested();
        assert!(
            asked
                .iter()
                .all(|path| !path.contains("r1.") && !path.contains("q1.")),
            "{asked:?}"
        );
        Ok(())
    })
}
