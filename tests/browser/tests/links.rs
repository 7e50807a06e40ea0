//! A result passed on, answers carried to another device, and what never happens to my own answers on the way.

use bearings::{
    share::Tag,
    words::{home, link, notice, sharing, taking},
};
use browser_tests::{
    Browser, Result, Within,
    kept::{Kept, Texts, side_by_side},
    page::{Home, OfResult, Taking},
    questionnaire::{self, Manner},
    visit,
    walk::Walk,
};

/// The result at hand is the one of these answers.
async fn shows(reader: &Browser, kept: &Kept) -> Result {
    OfResult::shown(reader).await?.says(&kept.summary()?).await
}

/// The browser comes to the page of a questionnaire by itself, and shows these answers there.
async fn comes_to_show(reader: &Browser, kept: &Kept) -> Result {
    let page = format!("/{}/", kept.definition().id);
    reader
        .until(format!("the page {page}"), async || {
            Ok(reader.address().await?.contains(&page).then_some(()))
        })
        .await?;
    Taking::ready(reader).await?;
    shows(reader, kept).await
}

#[test]
fn a_link_shows_the_same_result_in_another_browser() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.returning([&mine]).await?;
            Taking::open(&reader, &stage.address(&format!("{id}/"))).await?;
            let result = OfResult::shown(&reader).await?;
            let headline = result.headline().await?;
            let address = result.make_link().await?;
            assert!(
                address.starts_with(&stage.address(&format!("{id}/#r1."))),
                "{address}"
            );
            // The promise stands before anything is copied.
            reader.sees(sharing::HOLDS_LEAD).await?;
            reader.sees(sharing::ON_SHARE).await?;
            stage.part_with(&reader).await?;

            let teammate = stage.reader().await?;
            Taking::open(&teammate, &address).await?;
            let theirs = OfResult::shown(&teammate).await?;
            teammate
                .sees("This is someone else’s result. Opening it changed and saved nothing.")
                .await?;
            assert_eq!(theirs.headline().await?, headline);
            theirs.says(&mine.summary()?).await?;
            // Opening a link keeps nothing.
            assert_eq!(teammate.kept().await?, Texts::new());
            teammate.reload().await?;
            Taking::ready(&teammate).await?;
            assert_eq!(
                OfResult::shown(&teammate).await?.headline().await?,
                headline
            );
            stage.part_with(&teammate).await?;
        }
        Ok(())
    })
}

#[test]
fn the_link_is_copied() -> Result {
    visit(async |stage| {
        let mine = Kept::of("bad-news", Manner::Clear)?.finished()?;
        let reader = stage.returning([&mine]).await?;
        Taking::open(&reader, &stage.address("bad-news/")).await?;
        let address = OfResult::shown(&reader).await?.make_link().await?;
        reader
            .sees("If answering honestly could hurt you, don’t share your link.")
            .await?;
        reader
            .tap_in(Within::Part("#share > .ways"), sharing::LINK)
            .await?;
        reader.sees("The link is copied.").await?;
        let origin = stage.address("");
        let origin = origin.trim_end_matches('/');
        let wanted = serde_json::json!({ "origin": origin, "permissions": ["clipboardReadWrite"] });
        reader.devtools("Browser.grantPermissions", wanted).await?;
        let copied: String = reader
            .ask("return navigator.clipboard.readText()", [])
            .await?;
        assert_eq!(copied, address);
        Ok(())
    })
}

#[test]
fn a_typed_name_is_in_the_link_only_when_ticked() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Clear)?
            .called("Team Blue")
            .finished()?;
        let reader = stage.returning([&mine]).await?;
        Taking::open(&reader, &stage.address("team-context/")).await?;
        let without = OfResult::shown(&reader).await?.make_link().await?;
        reader.tap(&sharing::with_label("Team Blue")).await?;
        let with = reader
            .until("a longer link", async || {
                let now: String = reader
                    .ask("return document.getElementById('result-link').value", [])
                    .await?;
                Ok((now.len() > without.len()).then_some(now))
            })
            .await?;
        for (address, named) in [(without, false), (with, true)] {
            let teammate = stage.reader().await?;
            Taking::open(&teammate, &address).await?;
            let text = OfResult::shown(&teammate).await?.text().await?;
            assert_eq!(text.contains("Team Blue"), named, "{text}");
            stage.part_with(&teammate).await?;
        }
        Ok(())
    })
}

#[test]
fn a_link_changes_nothing_of_mine() -> Result {
    visit(async |stage| {
        for mine in [
            Kept::of("team-context", Manner::Begun)?,
            Kept::of("team-context", Manner::Patchy)?.finished()?,
        ] {
            let reader = stage.returning([&mine.noting("Ask Ana")]).await?;
            let before = reader.kept().await?;
            let theirs = Kept::of("team-context", Manner::Other)?.finished()?;
            let address = stage.address(&format!("team-context/#{}", theirs.link(Tag::Result)?));
            Taking::open(&reader, &address).await?;
            shows(&reader, &theirs).await?;
            assert_eq!(reader.kept().await?, before);
            reader.tap(link::CLOSE).await?;
            reader.does_not_see(link::THEIRS).await?;
            assert!(!reader.address().await?.contains("r1."));
            assert_eq!(reader.kept().await?, before);
            // Mine is what it was.
            reader.open(&stage.address("404.html")).await?;
            Taking::open(&reader, &stage.address("team-context/")).await?;
            assert_eq!(reader.kept().await?, before);
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn answering_first_then_both_side_by_side() -> Result {
    visit(async |stage| {
        let definition = questionnaire::read("product-practice")?;
        let mine = questionnaire::answers(&definition, Manner::Clear);
        let theirs = Kept::of("product-practice", Manner::Other)?.finished()?;
        let reader = stage.reader().await?;
        let address = stage.address(&format!("product-practice/#{}", theirs.link(Tag::Result)?));
        let taking = Taking::open(&reader, &address).await?;
        OfResult::shown(&reader).await?;
        reader.does_not_see(link::WAITING).await?;
        reader.tap(link::ANSWER_FIRST).await?;
        reader
            .sees("A colleague has answered too. Answer first, then see both.")
            .await?;
        reader.does_not_see(link::THEIRS_LEAD).await?;
        assert_eq!(taking.chosen().await?, []);
        let walk = Walk {
            taking,
            definition: &definition,
            answers: &mine,
        };
        walk.by_taps().await?;
        let result = walk.finish_by_taps().await?;
        reader.sees("Where they differ, both may be true.").await?;
        reader.does_not_see(link::WAITING).await?;

        // Every answer of both, those that differ first.
        let rows: Vec<Vec<String>> = reader
            .ask(
                "return [...document.querySelectorAll('.both tbody tr')].map(e => [...e.children].map(e => e.textContent))",
                [],
            )
            .await?;
        let expected = side_by_side(&definition, &mine, theirs.answers());
        assert_eq!(rows, expected);
        assert!(result.text().await?.contains(link::MINE));
        // Theirs is never kept.
        let kept = reader.kept().await?;
        assert!(
            kept.keys()
                .all(|key| key.starts_with("bearings/2//product-practice.1/")),
            "{kept:?}"
        );
        Ok(())
    })
}

#[test]
fn who_has_answered_sees_both_at_once() -> Result {
    visit(async |stage| {
        let mine = Kept::of("bad-news", Manner::Clear)?.finished()?;
        let reader = stage.returning([&mine]).await?;
        let before = reader.kept().await?;
        let theirs = Kept::of("bad-news", Manner::Other)?.finished()?;
        Taking::open(
            &reader,
            &stage.address(&format!("bad-news/#{}", theirs.link(Tag::Result)?)),
        )
        .await?;
        OfResult::shown(&reader).await?;
        reader.tap(link::SEE_BOTH).await?;
        reader.sees(link::BOTH_LEAD).await?;
        assert_eq!(reader.kept().await?, before);
        Ok(())
    })
}

#[test]
fn this_is_mine_keep_it_here() -> Result {
    visit(async |stage| {
        let older = Kept::of("team-context", Manner::Patchy)?.finished()?;
        let reader = stage.returning([&older]).await?;
        let other_device = Kept::of("team-context", Manner::Clear)?.finished()?;
        Taking::open(
            &reader,
            &stage.address(&format!(
                "team-context/#{}",
                other_device.link(Tag::Result)?
            )),
        )
        .await?;
        OfResult::shown(&reader).await?;
        // It asks once before it becomes the reader's own.
        reader.tap(link::THIS_IS_MINE).await?;
        reader.sees(link::IS_IT_MINE).await?;
        reader.sees(link::THEIRS).await?;
        reader.tap(link::IT_IS_MINE).await?;
        reader
            .sees("These answers are now saved in this browser as yours.")
            .await?;
        reader.does_not_see(link::THEIRS).await?;
        assert!(!reader.address().await?.contains("r1."));
        shows(&reader, &other_device).await?;
        // It is there after a reload, beside the older one, which is untouched.
        reader.reload().await?;
        Taking::ready(&reader).await?;
        shows(&reader, &other_device).await?;
        let kept = reader.kept().await?;
        for (key, text) in older.records() {
            assert_eq!(kept.get(&key), Some(&text), "{key}");
        }
        let home = Home::open(&reader, &stage.address("")).await?;
        home.keeps(2).await?;
        Ok(())
    })
}

#[test]
fn a_link_behind_the_first_page_opens_where_it_belongs() -> Result {
    visit(async |stage| {
        let theirs = Kept::of("bad-news", Manner::Clear)?.finished()?;
        let reader = stage.reader().await?;
        reader
            .open(&stage.address(&format!("#{}", theirs.link(Tag::Result)?)))
            .await?;
        comes_to_show(&reader, &theirs).await?;
        // Back is the way back.
        assert_eq!(reader.kept().await?, Texts::new());
        Ok(())
    })
}

#[test]
fn a_link_of_another_questionnaire_of_this_site_opens_there() -> Result {
    visit(async |stage| {
        let theirs = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.reader().await?;
        let taking = Taking::open(
            &reader,
            &stage.address(&format!("bad-news/#{}", theirs.link(Tag::Result)?)),
        )
        .await?;
        reader
            .sees("This link belongs to another questionnaire: “Where this team sits”.")
            .await?;
        taking.progress_is("1 of 7").await?;
        reader.tap(notice::OPEN_THERE).await?;
        comes_to_show(&reader, &theirs).await?;
        reader.tap(taking::HOME).await?;
        let home = Home::ready(&reader).await?;
        assert!(
            home.offer("Where this team sits")
                .await?
                .contains(&home::START.to_owned())
        );
        Ok(())
    })
}
