//! Answers carried to another device: they fill blanks there and never overwrite.

use bearings::{
    answers,
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
        phone.sees("3 answers copied from the link.").await?;
        taking.progress_is("4 of 14").await?;
        assert!(!phone.address().await?.contains("a1."));
        for (item, code) in taking.chosen().await? {
            assert_eq!(begun.code_of(&item)?, code, "{item}");
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
        let begun = Kept::of("team-context", Manner::Begun)?;
        let reader = stage.returning([&begun]).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.all_questions().await?;
        Overview::titled(&reader, taking::ALL_QUESTIONS).await?;
        // It comes with a part of the program.
        reader.sees(link::OTHER_DEVICE).await
    })
}

#[test]
fn a_finished_result_goes_on_in_another_browser_by_its_link() -> Result {
    visit(async |stage| {
        let kept = Kept::of("product-practice", Manner::Clear)?.finished()?;
        let desk = stage.returning([&kept]).await?;
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
        phone.sees("16 answers copied from the link.").await?;
        Overview::titled(&phone, taking::REVIEW)
            .await?
            .see_result()
            .await?;
        OfResult::shown(&phone).await?.says(&kept.summary()?).await
    })
}

#[test]
fn carried_answers_fill_blanks_and_ask_about_the_rest() -> Result {
    for take in [false, true] {
        visit(async |stage| {
            let mine = Kept::of("product-practice", Manner::Begun)?;
            let theirs = Kept::of("product-practice", Manner::Other)?;
            let definition = mine.definition();
            let mut differ = Vec::new();
            let mut stand = Vec::new();
            for item in answers::items(definition).map(|item| definition.item_name(item)) {
                let (here, there) = (mine.code_of(&item)?, theirs.code_of(&item)?);
                let blank = here.is_empty();
                if !blank && here != there {
                    differ.push(item.clone());
                }
                stand.push((item, if blank { there } else { here }));
            }
            assert!(differ.len() > 1);

            let reader = stage.returning([&mine]).await?;
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
            for (item, code) in stand {
                taking.has(&item, &code).await?;
            }
            reader
                .tap(if take {
                    "Take those of the link"
                } else {
                    "Keep those given here"
                })
                .await?;
            reader.does_not_see("Which should stand?").await?;
            let wanted = if take { &theirs } else { &mine };
            for item in differ {
                taking.has(&item, &wanted.code_of(&item)?).await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}
