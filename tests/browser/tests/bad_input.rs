//! Links that are damaged, foreign, newer or nonsense: the exact sentence, nothing lost, and all goes on. And links
//! that programs bent on their way, which open all the same.

use std::sync::Arc;

use bearings::{
    assessment::Definition,
    share::{self, Pair, Shared, Tag},
};
use browser_tests::{
    Browser, Result, Stage, Wish,
    kept::{Kept, day},
    page::{Home, OfResult, Taking},
    questionnaire::{self, Manner},
    visit, visit_under,
};

const NOT_A_LINK: &str = "This is not a link of Bearings. Check that the whole link was copied.";
const TOO_LONG: &str =
    "This is too long for a link of Bearings. Check that only the link was copied.";
const CUT_OFF: &str =
    "The end of this link is missing. Copy it again as a whole, or ask for it once more.";
const ALTERED: &str = "This link was changed on its way, so it is not opened. Copy it again as a whole, or ask for it once more.";
const DAMAGED: &str = "This link was cut off or changed on its way, so it is not opened. Copy it again as a whole, or ask for it once more.";
const NEWER: &str = "This link was made by a newer version of Bearings. Load this page again to get the newest version, \
     then open the link once more.";
const UNKNOWN: &str = "This link belongs to a questionnaire that this site does not have. Open it where it comes from.";
const OTHER_STRUCTURE: &str = "This link was made on 30 June 2026 with an older or a newer version of these \
     questions, so it is not opened. Load this page again and open the link once more. If that does not help, ask for the \
     result as a picture.";

/// A link that opens.
fn good_link() -> Result<String> {
    let kept = Kept::of("team-context", Manner::Clear)?.finished()?;
    kept.link(Tag::Result)
}

/// A link of two views that opens.
fn good_pair() -> Result<String> {
    let definition = questionnaire::read("team-context")?;
    let view = shared(&definition)?;
    let pair = Pair {
        mine: view.clone(),
        other: view,
    };
    Ok(share::encode_pair(&definition, &pair))
}

/// The same behind another letter and version: all the rest of it holds.
fn good_link_as(beginning: &str) -> Result<String> {
    let good = good_link()?;
    let (_, payload) = good.split_once('.').unwrap_or_default();
    Ok(format!("{beginning}.{payload}"))
}

/// A link to a questionnaire that this site does not have.
fn foreign_link() -> Result<String> {
    let mut foreign = questionnaire::read("team-context")?;
    foreign.id = "lunch-context".to_owned();
    link_of(&foreign)
}

/// A link to a questionnaire that differs from the one of this site.
fn link_of(definition: &Definition) -> Result<String> {
    Ok(share::encode(Tag::Result, definition, &shared(definition)?))
}

/// Nothing but answers.
fn shared(definition: &Definition) -> Result<Shared> {
    let session = bearings::session::Session::fresh(Arc::new(definition.clone()));
    Ok(Shared::plain(
        session.sitting.about(day()?),
        questionnaire::answers(definition, Manner::Clear),
    ))
}

/// The character at a place becomes another one.
fn altered(link: &str, at: usize) -> String {
    let swap = |c| if c == 'A' { 'B' } else { 'A' };
    link.chars()
        .enumerate()
        .map(|(place, c)| if place == at { swap(c) } else { c })
        .collect()
}

fn shortened(link: &str, by: usize) -> String {
    link.chars().take(link.len() - by).collect()
}

/// Every fragment that cannot be opened, with what is said.
fn refused() -> Result<Vec<(&'static str, String, &'static str)>> {
    let good = good_link()?;
    let pair = good_pair()?;
    let mut longer = questionnaire::read("team-context")?;
    let again = longer.questions.first().cloned();
    longer.questions.extend(again.map(|mut question| {
        question.id = "one-more".to_owned();
        question
    }));
    Ok(vec![
        ("the last character missing", shortened(&good, 1), CUT_OFF),
        (
            "half of it missing",
            shortened(&good, good.len() / 2),
            CUT_OFF,
        ),
        ("almost all missing", "r1.AAA".to_owned(), CUT_OFF),
        ("nothing behind the dot", "r1.".to_owned(), CUT_OFF),
        ("an answer altered", altered(&good, 14), ALTERED),
        ("the date altered", altered(&good, good.len() - 1), ALTERED),
        ("characters added", format!("{good}AAAA"), ALTERED),
        ("the questionnaire altered", altered(&good, 4), DAMAGED),
        ("half of two views missing", shortened(&pair, 15), CUT_OFF),
        ("two views altered", altered(&pair, 14), ALTERED),
        ("the next version of the format", good_link_as("r2")?, NEWER),
        (
            "a kind of link that comes later",
            good_link_as("b1")?,
            NEWER,
        ),
        ("a questionnaire of another site", foreign_link()?, UNKNOWN),
        (
            "another version of the questions",
            link_of(&longer)?,
            OTHER_STRUCTURE,
        ),
        (
            "a megabyte of noise",
            format!("r1.{}", "x".repeat(1_000_000)),
            TOO_LONG,
        ),
        (
            "ten kilobytes of noise",
            format!("r1.{}", "x".repeat(10_000)),
            TOO_LONG,
        ),
        ("words", "hello-there".to_owned(), NOT_A_LINK),
        ("bytes that are no text", "%ff%fe%00".to_owned(), NOT_A_LINK),
        (
            "markup",
            "r1.<img src=x onerror=alert(1)>".to_owned(),
            NOT_A_LINK,
        ),
    ])
}

#[test]
fn what_cannot_be_opened_is_said_and_changes_nothing() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Begun)?;
        let reader = stage.returning([&mine]).await?;
        let before = reader.kept().await?;
        let mut wrong = Vec::new();
        for (what, fragment, sentence) in refused()? {
            reader.open("about:blank").await?;
            reader
                .open(&stage.address(&format!("team-context/#{fragment}")))
                .await?;
            let taking = Taking::ready(&reader).await?;
            let said = reader
                .until("a sentence", async || {
                    let said: Option<String> =
                        reader.ask("return document.querySelector('#notices .notice span')?.textContent || null", []).await?;
                    Ok(said.map(|said| said.trim().to_owned()))
                })
                .await;
            if said.as_deref() != Ok(sentence) {
                wrong.push(format!("{what}: {said:?} instead of “{sentence}”"));
            }
            // My own answers are there, and the way goes on.
            taking.progress_is("4 of 14").await?;
            if reader.kept().await? != before {
                wrong.push(format!("{what}: something of mine changed"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    })
}

#[test]
fn after_a_refused_link_the_questionnaire_works() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/#r1.AAAA")).await?;
        reader.sees(CUT_OFF).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        // What was refused does not come back with a reload.
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking.progress_is("2 of 14").await?;
        reader.does_not_see(CUT_OFF).await
    })
}

#[test]
fn the_first_page_refuses_in_the_same_words() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        for (fragment, sentence) in [
            ("hello".to_owned(), NOT_A_LINK),
            (good_link_as("r2")?, NEWER),
            (foreign_link()?, UNKNOWN),
        ] {
            reader.open("about:blank").await?;
            Home::open(&reader, &stage.address(&format!("#{fragment}"))).await?;
            reader.sees(sentence).await?;
        }
        Ok(())
    })
}

/// The same link as programs hand it on.
fn bent(site: &str, link: &str) -> Vec<(&'static str, String)> {
    let encoded = link.replace('.', "%2E");
    let twice = link.replace('.', "%252E");
    vec![
        ("whole", format!("{site}team-context/#{link}")),
        (
            "a query before the fragment",
            format!("{site}team-context/?utm_source=mail&utm_medium=x#{link}"),
        ),
        (
            "a query behind the fragment",
            format!("{site}team-context/#{link}?utm_source=mail"),
        ),
        (
            "another parameter behind it",
            format!("{site}team-context/#{link}&fbclid=abc123"),
        ),
        ("a full stop", format!("{site}team-context/#{link}.")),
        ("a comma", format!("{site}team-context/#{link},")),
        (
            "a bracket and a full stop",
            format!("{site}team-context/#{link})."),
        ),
        (
            "a bracket of markup",
            format!("{site}team-context/#{link}>"),
        ),
        (
            "marks of slanted words",
            format!("{site}team-context/#{link}_*"),
        ),
        ("a quotation mark", format!("{site}team-context/#{link}”")),
        ("encoded", format!("{site}team-context/#{encoded}")),
        ("encoded twice", format!("{site}team-context/#{twice}")),
        (
            "without the last slash",
            format!("{site}team-context#{link}"),
        ),
        ("behind the first page", format!("{site}#{link}")),
    ]
}

async fn opens(reader: &Browser, what: &str, address: &str, headline: &str) -> Result {
    reader.note(format!("the link with {what}"));
    reader.open("about:blank").await?;
    reader.open(address).await?;
    let result = OfResult::shown(reader).await?;
    assert_eq!(result.headline().await?, headline, "{what}");
    Ok(())
}

async fn headline_of(stage: &Stage, reader: &Browser, link: &str) -> Result<String> {
    Taking::open(reader, &stage.address(&format!("team-context/#{link}"))).await?;
    OfResult::shown(reader).await?.headline().await
}

#[test]
fn links_that_programs_bent_open_all_the_same() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let link = good_link()?;
        let headline = headline_of(stage, &reader, &link).await?;
        for (what, address) in bent(&stage.address(""), &link) {
            opens(&reader, what, &address, &headline).await?;
        }
        Ok(())
    })
}

/// A number sign that was encoded arrives as a path: the page for missing addresses sends the browser on.
async fn repairs(stage: &Stage) -> Result {
    let reader = stage.browser(Wish::default()).await?;
    reader.may_complain("404");
    let link = good_link()?;
    let headline = headline_of(stage, &reader, &link).await?;
    let encoded = link.replace('.', "%2E");
    for (what, page) in [
        ("an encoded number sign", format!("team-context/%23{link}")),
        (
            "a number sign encoded twice",
            format!("team-context/%2523{link}"),
        ),
        ("all of it encoded", format!("team-context/%23{encoded}")),
        (
            "a query behind it",
            format!("team-context/%23{link}?utm_source=mail"),
        ),
        ("a full stop behind it", format!("team-context/%23{link}.")),
        (
            "the file's name before it",
            format!("team-context/index.html%23{link}"),
        ),
        ("without the slash", format!("team-context%23{link}")),
    ] {
        opens(&reader, what, &stage.address(&page), &headline).await?;
        let address = reader.address().await?;
        assert!(
            address.contains('#') && !address.contains("%23"),
            "{what}: {address}"
        );
    }
    Ok(())
}

#[test]
fn an_encoded_number_sign_is_repaired() -> Result {
    visit(repairs)
}

#[test]
fn an_encoded_number_sign_is_repaired_below_the_root() -> Result {
    visit_under("/sub/path/", repairs)
}

#[test]
fn an_address_that_does_not_exist_says_so() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.may_complain("404");
        for page in [
            "nothing-here",
            "team-context/nothing/here",
            "team-context/%23hello",
        ] {
            reader.open(&stage.address(page)).await?;
            reader.sees("There is no page at this address.").await?;
        }
        Ok(())
    })
}

#[test]
fn a_link_opened_in_the_open_page_is_opened_too() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        let link = good_link()?;
        reader
            .run("location.hash = arguments[0]", [link.clone().into()])
            .await?;
        OfResult::shown(&reader).await?;
        reader
            .run("location.hash = arguments[0]", [shortened(&link, 3).into()])
            .await?;
        reader.sees(CUT_OFF).await
    })
}
