//! Answers carried to another device: they fill blanks there and never overwrite.

use bearings::{
    answers::Answer,
    card::Summary,
    scoring::{Beside, Report},
    share::Tag,
    words::{link, taking},
};
use browser_tests::{
    Result,
    kept::Kept,
    page::{OfResult, Overview, Taking},
    questionnaire::Manner,
    visit,
};

#[test]
fn answers_go_on_in_another_browser() -> Result {
    visit(async |stage| {
        let begun = Kept::of("team-context", Manner::Begun)?;
        let phone = stage.reader().await?;
        let address = stage.address(&format!("team-context/#{}", begun.link(Tag::Carried)?));
        let taking = Taking::open(&phone, &address).await?;
        phone.sees("3 answers came over with the link.").await?;
        taking.progress_is("4 of 14").await?;
        assert!(!phone.address().await?.contains("a1."));
        for (item, code) in taking.chosen().await? {
            let here = begun.definition().item_named(&item);
            let question = here.and_then(|item| begun.definition().questions.get(item.question));
            let answer = here
                .zip(question)
                .map(|(item, question)| begun.session().sitting.answers.get(item).code(question));
            assert_eq!(answer, Some(code), "{item}");
        }
        // They are mine here: kept, and the way goes on.
        taking.choose("one-aim", "2").await?;
        taking.progress_is("5 of 14").await?;
        phone.reload().await?;
        let taking = Taking::ready(&phone).await?;
        taking.progress_is("5 of 14").await?;
        assert_eq!(taking.chosen().await?.len(), 4);
        Ok(())
    })
}

#[test]
fn another_device_is_offered_while_answering_too() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.open(&stage.address("404.html")).await?;
        reader
            .keep(&Kept::of("team-context", Manner::Begun)?)
            .await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.all_questions().await?;
        Overview::titled(&reader, taking::ALL_QUESTIONS).await?;
        assert!(
            reader.offers(link::OTHER_DEVICE).await?,
            "an unfinished sitting has no way to another device"
        );
        Ok(())
    })
}

#[test]
fn a_finished_result_goes_on_in_another_browser_by_its_link() -> Result {
    visit(async |stage| {
        let desk = stage.reader().await?;
        desk.open(&stage.address("404.html")).await?;
        let kept = Kept::of("product-practice", Manner::Clear)?.finished()?;
        desk.keep(&kept).await?;
        Taking::open(&desk, &stage.address("product-practice/")).await?;
        let address = OfResult::shown(&desk).await?.other_device().await?;
        assert!(address.contains("product-practice/#a1."), "{address}");
        desk.until_true(
            "the code",
            "return !!document.querySelector('.code svg path')",
        )
        .await?;
        let phone = stage.reader().await?;
        Taking::open(&phone, &address).await?;
        phone.sees("16 answers came over with the link.").await?;
        Overview::titled(&phone, taking::REVIEW)
            .await?
            .see_result()
            .await?;
        let text = OfResult::shown(&phone).await?.text().await?;
        let report = Report::of(
            kept.definition(),
            &kept.session().sitting.answers,
            Beside::default(),
        );
        for line in report
            .map(|report| Summary::of(kept.definition(), &report).lines)
            .unwrap_or_default()
        {
            assert!(text.contains(&line), "“{line}” is not in “{text}”");
        }
        Ok(())
    })
}

#[test]
fn carried_answers_fill_blanks_and_ask_about_the_rest() -> Result {
    for take in [false, true] {
        visit(async |stage| {
            let mine = Kept::of("product-practice", Manner::Begun)?;
            let theirs = Kept::of("product-practice", Manner::Other)?;
            let definition = mine.definition();
            let at = |kept: &Kept, item| kept.session().sitting.answers.get(item);
            let differ = bearings::answers::items(definition).filter(|item| {
                at(&mine, *item) != Answer::Blank && at(&mine, *item) != at(&theirs, *item)
            });
            let differ: Vec<_> = differ.collect();
            assert!(differ.len() > 1);

            let reader = stage.reader().await?;
            reader.open(&stage.address("404.html")).await?;
            reader.keep(&mine).await?;
            let address =
                stage.address(&format!("product-practice/#{}", theirs.link(Tag::Carried)?));
            let taking = Taking::open(&reader, &address).await?;
            reader
                .sees(&format!(
                    "{} answers in the link differ from those given here. Which should stand?",
                    differ.len()
                ))
                .await?;
            // Until the person says so, mine stand; what was blank is filled.
            for item in bearings::answers::items(definition) {
                let stands = if at(&mine, item) == Answer::Blank {
                    at(&theirs, item)
                } else {
                    at(&mine, item)
                };
                let question = definition.questions.get(item.question);
                let code = question
                    .map(|question| stands.code(question))
                    .unwrap_or_default();
                taking.has(&definition.item_name(item), &code).await?;
            }
            reader
                .tap(if take {
                    "Take those of the link"
                } else {
                    "Keep those given here"
                })
                .await?;
            reader.does_not_see("Which should stand?").await?;
            for item in differ {
                let stands = if take {
                    at(&theirs, item)
                } else {
                    at(&mine, item)
                };
                let question = definition.questions.get(item.question);
                let code = question
                    .map(|question| stands.code(question))
                    .unwrap_or_default();
                taking.has(&definition.item_name(item), &code).await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}
