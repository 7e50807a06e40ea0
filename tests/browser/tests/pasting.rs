//! Links that somebody was sent, pasted into the first page and into the page for addresses that do not exist.

use bearings::{share::Tag, words::home};
use browser_tests::{
    Browser, Result, Within,
    kept::Kept,
    page::{Home, OfResult},
    questionnaire::Manner,
    visit,
};

/// The link as people and programs hand it on.
fn mangled(link: &str) -> Vec<String> {
    let address = format!("https://x.example/team-context/#{link}");
    let encoded = address
        .replace(':', "%3A")
        .replace('/', "%2F")
        .replace('#', "%23");
    let defended = address
        .replace('-', "-2D")
        .replace('_', "-5F")
        .replace('/', "_");
    let defended = defended.replace(':', "-3A").replace('#', "-23");
    let (start, end) = link.split_at(12);
    vec![
        address.clone(),
        link.to_owned(),
        format!("#{link}"),
        address.replace('#', "%23"),
        address.replace('#', "%2523"),
        format!("{address}&utm_source=mail&utm_medium=x"),
        format!("{address}?fbclid=IwAR0abc-def_123"),
        format!("{address}&data=05%7C02"),
        format!("Hi Bo,\nmine is {address}.\nWhat is yours?"),
        format!("> {address}\n>\n> Ana"),
        format!("(see {address})"),
        format!("[our result]({address})"),
        format!("<{address}>"),
        format!("“{address}”"),
        format!("*{address}*"),
        format!("{address}\u{200b}"),
        format!("https://x.example/team-context/#{start}\n{end}"),
        format!("https://x.example/team-context/#{start}=\n{end}"),
        format!(
            "https://nam02.safelinks.protection.outlook.com/?url={encoded}&data=05%7C02%7Cana%40x.example&reserved=0"
        ),
        format!(
            "https://urldefense.proofpoint.com/v2/url?u={defended}&d=DwMFaQ&c=_fe-Q&s=9_-2F&e="
        ),
        format!(
            "https://urldefense.com/v3/__https://x.example/team-context/*{link}__;Iw!!AbC-1_d!xyz$"
        ),
        format!("https://www.google.com/url?q={encoded}&sa=D"),
        format!("[30/06/2026, 10:12] Ana: {address}"),
    ]
}

/// Types nothing: pastes, as an event of the browser would.
async fn paste(reader: &Browser, text: &str) -> Result {
    let paste = "const field = document.getElementById('pasted'); field.value = arguments[0]; \
         field.dispatchEvent(new Event('input', { bubbles: true }))";
    reader.run(paste, [text.into()]).await?;
    reader
        .tap_in(Within::Part(".paste"), home::PASTE_OPEN)
        .await
}

#[test]
fn a_link_opens_from_whatever_is_pasted() -> Result {
    visit(async |stage| {
        let theirs = Kept::of("team-context", Manner::Other)?.finished()?;
        let link = theirs.link(Tag::Result)?;
        let texts = mangled(&link);
        assert!(texts.len() >= 20);
        let reader = stage.reader().await?;
        for text in texts {
            Home::open(&reader, &stage.address("")).await?;
            paste(&reader, &text).await?;
            OfResult::shown(&reader)
                .await?
                .says(&theirs.summary()?)
                .await?;
            let address = reader.address().await?;
            assert_eq!(
                address,
                stage.address(&format!("team-context/#{link}")),
                "{text}"
            );
        }
        Ok(())
    })
}

#[test]
fn the_field_says_what_it_did_not_find() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        Home::open(&reader, &stage.address("")).await?;
        for (text, sentence) in [
            (
                "See you tomorrow",
                "This is not a link of Bearings. Check that the whole link was copied.",
            ),
            (
                "https://x.example/bad-news/#q1.-result",
                "This address holds no answers: it was copied from the address bar. Ask the sender to press Share below \
                 the result and to send that link.",
            ),
            (
                "https://x.example/bad-news/",
                "This link has lost its end. Signing in or a mail filter may have dropped it: open the link once more.",
            ),
        ] {
            paste(&reader, text).await?;
            reader.sees(sentence).await?;
        }
        let link = Kept::of("bad-news", Manner::Other)?
            .finished()?
            .link(Tag::Result)?;
        let found = "const field = document.getElementById('pasted'); field.value = arguments[0]; \
             field.dispatchEvent(new Event('input', { bubbles: true }))";
        reader.run(found, [link.into()]).await?;
        reader
            .sees("Found a link to a result of “What happens to bad news”.")
            .await
    })
}

#[test]
fn the_page_for_missing_addresses_takes_a_link_too() -> Result {
    visit(async |stage| {
        let theirs = Kept::of("team-context", Manner::Other)?.finished()?;
        let link = theirs.link(Tag::Result)?;
        let reader = stage.reader().await?;
        for text in mangled(&link).into_iter().step_by(5) {
            reader.open(&stage.address("404.html")).await?;
            paste(&reader, &text).await?;
            OfResult::shown(&reader)
                .await?
                .says(&theirs.summary()?)
                .await?;
        }
        // What is no link is said on the first page, and does not stay in its address.
        reader.open(&stage.address("404.html")).await?;
        paste(&reader, "See you tomorrow").await?;
        reader
            .sees("This is not a link of Bearings. Check that the whole link was copied.")
            .await?;
        assert_eq!(reader.address().await?, stage.address(""));
        Ok(())
    })
}

/// An address copied at somebody's result leads who has no answers to the first question, with a word of what to ask for.
#[test]
fn an_address_without_answers_says_so() -> Result {
    visit(async |stage| {
        for (fragment, sentence) in [
            (
                "#q1.-result",
                "This address holds no answers: it was copied from the address bar. Ask the sender to press Share below \
                 the result and to send that link.",
            ),
            (
                "#",
                "This link has lost its end. Signing in or a mail filter may have dropped it: open the link once more.",
            ),
        ] {
            let reader = stage.reader().await?;
            reader
                .open(&stage.address(&format!("team-context/{fragment}")))
                .await?;
            reader.sees(sentence).await?;
            reader.sees("How soon can people use our work?").await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn the_own_last_result_stands_on_the_first_page() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.returning([&mine]).await?;
        Home::open(&reader, &stage.address("")).await?;
        let drawn = "const own = document.querySelectorAll('.mine img'); \
             return own.length === 1 && own[0].complete && own[0].naturalWidth === 320";
        reader
            .until_true("the own result to be drawn", drawn)
            .await?;
        let samples = "return [...document.querySelectorAll('.offer > figure')].map(e => e.checkVisibility())";
        assert_eq!(
            reader.ask::<Vec<bool>>(samples, []).await?,
            [false, true, true]
        );
        reader.sees(home::OWN_CARD).await?;
        reader.sees("Now the habits").await?;
        Ok(())
    })
}
