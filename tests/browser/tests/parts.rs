//! Parts of the program that come late, do not load, and load at a later attempt: nothing that was answered is lost.

use bearings::{
    share::Tag,
    words::{keeping, link, notice::LINK_NOT_READ, own, sharing, taking},
};
use browser_tests::{
    Browser, Result,
    host::Host,
    kept::Kept,
    page::{Home, OfResult, Overview, Sharing, Taking},
    questionnaire::{self, Manner},
    stage, visit,
};
use xtask::server::Fault;

/// A result that was kept before: what is said when its part does not load, and what comes after a second attempt.
fn loads_at_the_second_attempt(fault: Fault) -> Result {
    visit(async |stage| {
        let file = stage::part("result")?;
        for id in questionnaire::ALL {
            stage.site.break_path(&file, fault);
            let kept = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.returning([&kept]).await?;
            reader.may_complain("");
            Taking::open(&reader, &stage.address(&format!("{id}/"))).await?;
            reader
                .sees(
                    "The part that shows results and makes links did not load. Your answers are still on this page.",
                )
                .await?;
            stage.site.mend_path(&file);
            reader.tap("Try again").await?;
            OfResult::shown(&reader)
                .await?
                .says(&kept.summary()?)
                .await?;
            reader.does_not_see(taking::PART_FAILED).await?;
            keeps(&reader, &kept).await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

async fn keeps(reader: &Browser, kept: &Kept) -> Result {
    let now = reader.kept().await?;
    for (key, text) in kept.records() {
        assert_eq!(now.get(&key), Some(&text), "{key}");
    }
    Ok(())
}

#[test]
fn a_missing_part_is_said_and_loads_at_the_second_attempt() -> Result {
    loads_at_the_second_attempt(Fault::Missing)
}

#[test]
fn a_host_that_fails_to_give_a_part_is_said_and_gives_it_at_the_second_attempt() -> Result {
    loads_at_the_second_attempt(Fault::Failing)
}

#[test]
fn who_answers_is_told_nothing_of_a_part_that_is_missing_until_it_is_needed() -> Result {
    visit(async |stage| {
        let file = stage::part("result")?;
        stage.site.break_path(&file, Fault::Missing);
        let reader = stage.reader().await?;
        reader.may_complain("");
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "1").await?;
        reader.does_not_see(taking::PART_FAILED).await?;
        taking.all_questions().await?;
        Overview::titled(&reader, taking::ALL_QUESTIONS)
            .await?
            .see_result()
            .await?;
        reader.sees(taking::PART_FAILED).await?;
        let before = reader.kept().await?;
        stage.site.mend_path(&file);
        reader.tap(taking::TRY_AGAIN).await?;
        let headline = OfResult::shown(&reader).await?.headline().await?;
        taking.focus_is_on(&headline).await?;
        assert_eq!(reader.kept().await?, before);
        Ok(())
    })
}

#[test]
fn after_a_second_failure_a_new_tab_takes_the_answers_along() -> Result {
    visit(async |stage| {
        let file = stage::part("result")?;
        stage.site.break_path(&file, Fault::Missing);
        let kept = Kept::of("bad-news", Manner::Clear)?.finished()?;
        let reader = stage.returning([&kept]).await?;
        reader.may_complain("");
        let page = stage.address("bad-news/");
        let taking = Taking::open(&reader, &page).await?;
        reader.sees(taking::PART_FAILED).await?;
        assert!(!reader.offers(taking::OPEN_IN_TAB).await?);
        reader.tap(taking::TRY_AGAIN).await?;
        let link: String = reader
            .until("the link to a new tab", async || {
                let script = "return document.querySelector('#app .notice a[target=_blank]')?.hash";
                reader.ask(script, []).await
            })
            .await?;
        reader.sees(taking::PART_FAILED).await?;
        // Who tries again by keyboard is still on the button.
        taking.focus_is_on(taking::TRY_AGAIN).await?;
        stage.site.mend_path(&file);
        // It holds all that is needed: another browser shows the same.
        let other = stage.reader().await?;
        Taking::open(&other, &format!("{page}{link}")).await?;
        Overview::titled(&other, taking::REVIEW)
            .await?
            .see_result()
            .await?;
        OfResult::shown(&other).await?.says(&kept.summary()?).await
    })
}

#[test]
fn a_link_whose_part_is_missing_is_said_and_opens_in_a_new_tab() -> Result {
    visit(async |stage| {
        for name in ["result", "received"] {
            let file = stage::part(name)?;
            stage.site.break_path(&file, Fault::Missing);
            let theirs = Kept::of("bad-news", Manner::Clear)?;
            let page = stage.address(&format!("bad-news/#{}", theirs.link(Tag::Result)?));
            let reader = stage.reader().await?;
            reader.may_complain("");
            let taking = Taking::open(&reader, &page).await?;
            reader
                .sees(
                    "The link could not be opened, because a part of the page did not load. Open it once more, in a new tab.",
                )
                .await?;
            // Everything else works.
            taking.progress_is("1 of 7").await?;
            stage.site.mend_path(&file);
            reader.open_tab().await?;
            Taking::open(&reader, &page).await?;
            OfResult::shown(&reader)
                .await?
                .says(&theirs.summary()?)
                .await?;
            reader.does_not_see(LINK_NOT_READ).await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn what_loads_on_demand_and_is_missing_is_said_and_comes_at_the_second_attempt() -> Result {
    visit(async |stage| {
        let file = stage::part("on-demand")?;
        for fold in [sharing::MORE, link::OTHER_DEVICE] {
            stage.site.break_path(&file, Fault::Missing);
            let kept = Kept::of("team-context", Manner::Clear)?.finished()?;
            let reader = stage.at_result(&kept).await?;
            reader.may_complain("");
            let panel = Sharing::shown(&reader).await?;
            panel.open(fold).await?;
            let (sentence, place) = if fold == sharing::MORE {
                (
                    "This part of the page did not load. To try again, close this and open it once more.",
                    "#share-code",
                )
            } else {
                (
                    "The code did not load. The link below does the same. To try again, fold this and unfold it.",
                    "#device-code svg",
                )
            };
            reader.sees(sentence).await?;
            reader.counts(place, 0).await?;
            stage.site.mend_path(&file);
            reader.tap(fold).await?;
            reader.tap(fold).await?;
            reader.counts(place, 1).await?;
            reader.does_not_see(sentence).await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn while_a_part_loads_the_page_says_so() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(&stage::part("result")?);
        let kept = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.returning([&kept]).await?;
        Taking::open(&reader, &stage.address("team-context/")).await?;
        reader.sees("Loading the rest of the page …").await?;
        gate.open();
        OfResult::shown(&reader)
            .await?
            .says(&kept.summary()?)
            .await?;
        reader.does_not_see(taking::LOADING).await
    })
}

#[test]
fn until_a_part_is_there_questions_and_list_work() -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(&stage::part("result")?);
        let kept = Kept::of("team-context", Manner::Clear)?;
        let reader = stage.returning([&kept]).await?;
        let page = stage.address("team-context/#q1.-questions");
        let taking = Taking::open(&reader, &page).await?;
        let list = Overview::titled(&reader, taking::ALL_QUESTIONS).await?;
        reader.sees(taking::LOADING).await?;
        list.go_to("How do we finish things?").await?;
        taking.progress_is("2 of 14").await?;
        reader.does_not_see(taking::LOADING).await?;
        let code = kept.code_of("finishing")?;
        taking.has("finishing", &code).await?;
        let other = if code == "2" { "3" } else { "2" };
        taking.choose("finishing", other).await?;
        taking.has("finishing", other).await?;
        taking.all_questions().await?;
        list.see_result().await?;
        reader.sees(taking::LOADING).await?;
        gate.open();
        OfResult::shown(&reader).await?;
        taking.has("finishing", other).await
    })
}

#[test]
fn the_first_page_loads_at_the_second_attempt() -> Result {
    visit(async |stage| {
        let file = stage::part("home")?;
        stage.site.break_path(&file, Fault::Missing);
        let kept = Kept::of("team-context", Manner::Clear)?;
        let reader = stage.returning([&kept]).await?;
        reader.may_complain("");
        reader.open(&stage.address("")).await?;
        reader
            .sees(
                "The part of this page that shows what is kept in this browser did not load. Nothing is lost.",
            )
            .await?;
        reader.tap(taking::TRY_AGAIN).await?;
        Taking { browser: &reader }
            .focus_is_on(taking::TRY_AGAIN)
            .await?;
        reader.sees(keeping::NOT_LOADED).await?;
        stage.site.mend_path(&file);
        reader.tap(taking::TRY_AGAIN).await?;
        let home = Home::ready(&reader).await?;
        assert_eq!(home.keeps(1).await?.len(), 1);
        reader.does_not_see(keeping::NOT_LOADED).await
    })
}

#[test]
fn questions_of_a_page_load_at_the_second_attempt() -> Result {
    visit(async |stage| {
        let file = stage::part("own")?;
        stage.site.break_path(&file, Fault::Missing);
        let host = Host::of(stage)?;
        let questions = "<bearings-widget questionnaire=\"own\"><script type=\"application/json\">{}</script></bearings-widget>";
        let address = host.page("own", "", questions)?;
        let reader = stage.reader().await?;
        reader.may_complain("");
        reader.open_host(&address).await?;
        reader.enter(0).await?;
        reader
            .sees("The part of this page that reads the questions did not load.")
            .await?;
        stage.site.mend_path(&file);
        reader.tap(taking::TRY_AGAIN).await?;
        reader.sees(own::WRONG).await?;
        reader.does_not_see(own::NOT_LOADED).await
    })
}
