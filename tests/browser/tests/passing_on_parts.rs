//! What is ticked and what is left out is what link and picture hold, no more and no less.

use bearings::{
    answers::{Answer, Answers, Date, Label, items},
    card,
    share::{self, Shared},
    words::{experiment, link as link_words, sharing as words, taking},
};
use browser_tests::{
    Browser, Failure, Result,
    kept::{self, Kept, side_by_side},
    page::{OfResult, Sharing, Taking},
    questionnaire::{self, Manner},
    visit,
    walk::Walk,
};

/// What a link holds, read without the page.
fn held(mine: &Kept, address: &str) -> Result<Shared> {
    let fragment = address.split_once('#').map_or("", |(_, fragment)| fragment);
    let opened = share::decode(fragment, mine.definition(), &[]);
    let opened = opened.map_err(|error| Failure::new(format!("{address}: {error:?}")))?;
    Ok(opened.shared)
}

/// The same answers without those to some questions, and without the arrows from and to what they are about.
fn without(mine: &Kept, questions: &[usize]) -> Answers {
    let definition = mine.definition();
    let mut answers = mine.answers().clone();
    for item in items(definition) {
        if questions.contains(&item.question) {
            answers.set(item, Answer::Blank);
        }
    }
    let out = |end: u8| {
        let dimension = definition.dimensions.get(usize::from(end));
        let left_out = questions
            .iter()
            .filter_map(|at| definition.questions.get(*at));
        let mut left_out = left_out.filter_map(|question| question.dimension.as_ref());
        left_out.any(|id| dimension.is_some_and(|dimension| dimension.id == *id))
    };
    let arrows = mine.answers().arrows().iter().copied();
    let arrows: Vec<_> = arrows
        .filter(|arrow| !out(arrow.from) && !out(arrow.to))
        .collect();
    answers.set_arrows(arrows);
    answers
}

/// Waits until the picture says all that these answers have to say, and nothing else that all of them would.
async fn pictures_just(panel: Sharing<'_>, mine: &Kept, left: &Answers, out: &[usize]) -> Result {
    let summary = kept::summary(mine.definition(), left, out)?;
    let whole = mine.summary()?;
    let gone = |line: &&String| !summary.lines.contains(*line);
    let words = panel
        .browser
        .until("the picture to follow", async || {
            let card = panel.card().await?;
            let all = summary
                .lines
                .iter()
                .all(|line| card.contains(line.as_str()));
            Ok(all.then_some(card))
        })
        .await?;
    for line in whole.lines.iter().filter(gone) {
        assert!(!words.contains(line.as_str()), "“{line}” is in “{words}”");
    }
    Ok(())
}

/// What picture and panel call the row of a question.
fn row_name(mine: &Kept, question: usize) -> &str {
    let definition = mine.definition();
    let question = definition.questions.get(question);
    question.map_or("", |question| definition.row_name(question))
}

/// Leaves answers out, by the places of their questions.
async fn leave_out(panel: Sharing<'_>, mine: &Kept, questions: &[usize]) -> Result {
    for question in questions {
        panel.tick(row_name(mine, *question), false).await?;
    }
    Ok(())
}

#[test]
fn a_name_is_in_link_and_picture_only_when_ticked() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?
                .called("Team Blue")
                .finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            let tick = "Put the name “Team Blue” into it";
            let without = panel.link().await?;
            assert_eq!(held(&mine, &without)?.about.label, None);
            assert!(!panel.card().await?.contains("Team Blue"));
            panel.tick(tick, true).await?;
            let with = panel.link_after(&without).await?;
            let label = held(&mine, &with)?.about.label;
            assert_eq!(label.as_ref().map(Label::as_str), Some("Team Blue"));
            let card = panel.card().await?;
            assert!(card.contains("one view of Team Blue"), "{card}");
            panel.tick(tick, false).await?;
            assert_eq!(panel.link_after(&with).await?, without);
            assert!(!panel.card().await?.contains("Team Blue"));
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn what_one_wants_to_try_is_in_link_and_picture_only_when_ticked() -> Result {
    visit(async |stage| {
        let mine = Kept::of("product-practice", Manner::Clear)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        let panel = Sharing::shown(&reader).await?;
        let tick = "Put what you want to try into it:";
        panel.open("Choose what to share").await?;
        reader.does_not_see(tick).await?;
        let field = "document.getElementById('blank-3').focus()";
        reader.run(field, []).await?;
        reader.type_text("pairing").await?;
        reader.run("document.activeElement.blur()", []).await?;
        let until: String = reader
            .ask("return document.getElementById('until').value", [])
            .await?;
        let until =
            Date::from_iso(&until).ok_or_else(|| Failure::new(format!("no day: {until}")))?;
        let own = &format!(
            "We will start pairing together with …. {}",
            experiment::until(until)
        );
        // The fold that was open stays open while somebody writes.
        reader.sees(&format!("{tick} “{own}”")).await?;
        let without = panel.link().await?;
        assert_eq!(held(&mine, &without)?.experiment, None);
        panel.tick(tick, true).await?;
        let with = panel.link_after(&without).await?;
        let experiment = held(&mine, &with)?.experiment;
        let experiment = experiment.map(|one| card::experiment(mine.definition(), &one));
        assert_eq!(experiment.as_ref(), Some(own));
        let card = panel.card().await?;
        assert!(
            card.contains("To try: We will start pairing together with …."),
            "{card}"
        );

        let teammate = stage.reader().await?;
        Taking::open(&teammate, &with).await?;
        OfResult::shown(&teammate).await?;
        teammate.sees(&format!("They want to try: {own}")).await?;
        Ok(())
    })
}

#[test]
fn answers_that_are_left_out_are_in_neither() -> Result {
    visit(async |stage| {
        for (id, said) in [
            ("team-context", "Answers ticked: 12 of 14"),
            ("bad-news", "Answers ticked: 11 of 15"),
            ("product-practice", "Answers ticked: 12 of 16"),
        ] {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            let whole = panel.link().await?;
            let out = [0, 5];
            leave_out(panel, &mine, &out).await?;
            reader.sees(said).await?;
            let left = without(&mine, &out);
            let address = panel.link_after(&whole).await?;
            assert_eq!(held(&mine, &address)?.answers, left, "{id}");
            pictures_just(panel, &mine, &left, &out).await?;

            // Whoever opens the link is told, and sees the rest.
            let teammate = stage.reader().await?;
            Taking::open(&teammate, &address).await?;
            let theirs = OfResult::shown(&teammate).await?;
            let names: Vec<&str> = out.iter().map(|at| row_name(&mine, *at)).collect();
            teammate
                .sees(&format!(
                    "Whoever made the link left these out: {}.",
                    names.join(", ")
                ))
                .await?;
            theirs
                .says(&kept::summary(mine.definition(), &left, &out)?)
                .await?;
            stage.part_with(&teammate).await?;

            // Taken back in, it is the same link as before; what is kept here was never touched.
            for name in &names {
                panel.tick(name, true).await?;
            }
            assert_eq!(panel.link_after(&address).await?, whole);
            pictures_just(panel, &mine, mine.answers(), &[]).await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn arrows_of_what_is_left_out_are_left_out_too() -> Result {
    visit(async |stage| {
        let mine = Kept::of("product-practice", Manner::Clear)?.finished()?;
        assert_eq!(mine.answers().arrows().len(), 2);
        let reader = stage.at_result(&mine).await?;
        let panel = Sharing::shown(&reader).await?;
        let whole = panel.link().await?;
        // The arrows go from the third habit to the fourth, and from there to the fifth.
        leave_out(panel, &mine, &[2]).await?;
        let left = without(&mine, &[2]);
        let address = panel.link_after(&whole).await?;
        assert_eq!(held(&mine, &address)?.answers, left);
        pictures_just(panel, &mine, &left, &[2]).await
    })
}

#[test]
fn with_nothing_left_there_is_nothing_to_pass_on() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Begun)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        let panel = Sharing::shown(&reader).await?;
        let whole = panel.link().await?;
        leave_out(panel, &mine, &[0, 1, 2]).await?;
        reader
            .sees("All answers are left out, so there is nothing to pass on. Take one back in.")
            .await?;
        reader.sees("Answers ticked: 0 of 14").await?;
        let empty = panel.link().await?;
        leave_in(panel, &mine, 1).await?;
        reader.does_not_see(words::NOTHING_LEFT).await?;
        let some = panel.link_after(&empty).await?;
        assert_ne!(some, whole);
        pictures_just(panel, &mine, &without(&mine, &[0, 2]), &[0, 2]).await
    })
}

async fn leave_in(panel: Sharing<'_>, mine: &Kept, question: usize) -> Result {
    panel.tick(row_name(mine, question), true).await?;
    let drawn = "return !!document.querySelector('#share-card svg')";
    panel.browser.until_true("the picture", drawn).await
}

#[test]
fn bad_news_has_its_caution_where_the_link_is_made() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.open("Choose what to share").await?;
            reader.sees(words::HOLDS_LEAD).await?;
            reader.sees(words::ON_SHARE).await?;
            reader.sees(words::PREVIEWS).await?;
            let cautions = "return [...document.querySelectorAll('#share .caution')].filter(e => e.checkVisibility())\
                 .map(e => e.textContent.trim())";
            let cautions: Vec<String> = reader.ask(cautions, []).await?;
            let wanted: Vec<String> = mine.definition().notice.iter().cloned().collect();
            assert_eq!(cautions, wanted, "{id}");
            assert_eq!(wanted.is_empty(), id != "bad-news");
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

/// Someone's link that asks its readers to answer first, made in the panel.
async fn asking_link(reader: &Browser) -> Result<String> {
    let panel = Sharing::shown(reader).await?;
    let open = panel.link().await?;
    panel
        .tick("Ask readers to answer first (a request, not a lock)", true)
        .await?;
    let address = panel.link_after(&open).await?;
    // The picture that goes along gives nothing away.
    let card = panel.card().await?;
    assert!(
        card.contains("My view waits behind the link. Answer first, then see both."),
        "{card}"
    );
    assert!(!card.contains("answered"), "{card}");
    Ok(address)
}

#[test]
fn readers_answer_first_when_the_link_says_so() -> Result {
    visit(async |stage| {
        let theirs = Kept::of("team-context", Manner::Other)?.finished()?;
        let definition = questionnaire::read("team-context")?;
        let mine = questionnaire::answers(&definition, Manner::Clear);
        let sender = stage.at_result(&theirs).await?;
        let address = asking_link(&sender).await?;
        stage.part_with(&sender).await?;

        let reader = stage.reader().await?;
        let covered = async |while_: &str| -> Result {
            let address = reader.address().await?;
            assert!(!address.contains("r1."), "{while_}: {address}");
            for words in theirs.summary()?.headline.lines {
                reader.does_not_see(&words).await?;
            }
            reader.does_not_see(link_words::THEIRS_LEAD).await
        };
        let taking = Taking::open(&reader, &address).await?;
        reader
            .sees(
                "A colleague has answered too. Answer first, then see both. If you close \
                 this page before that, open the link again.",
            )
            .await?;
        taking.progress_is("1 of 14").await?;
        covered("at the first question").await?;
        assert_eq!(taking.chosen().await?, []);
        let walk = Walk {
            taking,
            definition: &definition,
            answers: &mine,
        };
        walk.by_taps().await?;
        taking.stands_at(taking::REVIEW).await?;
        covered("before the result").await?;
        // Back is no way to peek.
        reader.go_back().await?;
        covered("one step back").await?;
        reader.go_forward().await?;
        taking.stands_at(taking::REVIEW).await?;
        walk.finish_by_taps().await?;
        reader.sees("Where they differ, both may be true.").await?;
        let rows: Vec<Vec<String>> = reader
            .ask(
                "return [...document.querySelectorAll('.both tbody tr')].map(e => [...e.children].map(e => e.textContent))",
                [],
            )
            .await?;
        assert_eq!(rows, side_by_side(&definition, &mine, theirs.answers()));
        assert!(!reader.address().await?.contains("r1."));
        Ok(())
    })
}

#[test]
fn who_has_answered_already_sees_such_a_link_at_once() -> Result {
    visit(async |stage| {
        let theirs = Kept::of("bad-news", Manner::Other)?.finished()?;
        let sender = stage.at_result(&theirs).await?;
        let address = asking_link(&sender).await?;
        let mine = Kept::of("bad-news", Manner::Clear)?.finished()?;
        let reader = stage.returning([&mine]).await?;
        Taking::open(&reader, &address).await?;
        let shown = OfResult::shown(&reader).await?;
        reader.sees(link_words::THEIRS_LEAD).await?;
        shown.says(&theirs.summary()?).await
    })
}
