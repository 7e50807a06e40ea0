//! A result copied, in every form it is offered in: what is on the clipboard afterwards is what was said.

use bearings::words::{link, sharing as words};
use browser_tests::{
    Browser, Failure, Result,
    kept::Kept,
    page::Sharing,
    questionnaire::{self, Manner},
    reading::{Pixels, scanned},
    visit,
};
use serde::Deserialize;
use serde_json::json;

/// A picture inside a link, as an editor finds it in HTML.
#[derive(Debug, Deserialize)]
struct Pasted {
    links: Vec<String>,
    pictures: Vec<(String, String)>,
}

/// What an editor finds in HTML that is pasted into it: links, and pictures with the link around each.
async fn pasted(reader: &Browser, html: &[u8]) -> Result<Pasted> {
    let script = "const pasted = new DOMParser().parseFromString(arguments[0], 'text/html'); \
         return { links: [...pasted.links].map(e => e.getAttribute('href')), \
         pictures: [...pasted.images].map(e => [e.getAttribute('src'), e.closest('a')?.getAttribute('href') || '']) }";
    let html = String::from_utf8_lossy(html).into_owned();
    reader.ask(script, [html.into()]).await
}

/// The one picture in some HTML, inside a link to this address.
async fn picture_in(reader: &Browser, html: &[u8], address: &str) -> Result<Pixels> {
    let pasted = pasted(reader, html).await?;
    assert!(
        pasted.links.iter().all(|link| link == address),
        "{:?}",
        pasted.links
    );
    let [(picture, around)] = pasted.pictures.as_slice() else {
        return Err(Failure::new(format!(
            "{} pictures in the HTML",
            pasted.pictures.len()
        )));
    };
    assert_eq!(around, address);
    Pixels::of_address(picture)
}

#[test]
fn picture_and_link_are_copied_in_every_form() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.tap(words::PICTURE_AND_LINK).await?;
            panel
                .says("Picture and link are copied. Paste them where you write.")
                .await?;
            let address = panel.link().await?;
            assert!(
                address.starts_with(&stage.address(&format!("{id}/#r1."))),
                "{address}"
            );
            let forms = panel.clipboard().await?;
            let kinds: Vec<&str> = forms.keys().map(String::as_str).collect();
            assert_eq!(kinds, ["image/png", "text/html", "text/plain"], "{id}");
            let form = |kind: &str| forms.get(kind).map(Vec::as_slice).unwrap_or_default();
            is_posted(
                &String::from_utf8_lossy(form("text/plain")),
                &mine,
                &address,
            )?;
            let picture = Pixels::of_png(form("image/png"))?;
            assert_eq!(picture.size(), (1200, 630), "{id}");
            let inside = picture_in(&reader, form("text/html"), &address).await?;
            assert_eq!(inside.size(), (1200, 630), "{id}");
            // Both were drawn once, and browsers write a PNG without loss.
            assert!(inside.difference(&picture) < 0.01, "{id}");
            // Nothing is saved where copying works.
            assert!(reader.downloads()?.is_empty());
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn a_document_or_email_takes_a_picture_with_its_link() -> Result {
    visit(async |stage| {
        let mine = Kept::of("product-practice", Manner::Patchy)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        let panel = Sharing::shown(&reader).await?;
        panel.tap(words::RICH_TEXT).await?;
        panel
            .says("Copied: a picture with its link. Paste it into a document or an e-mail.")
            .await?;
        let address = panel.link().await?;
        let forms = panel.clipboard().await?;
        let kinds: Vec<&str> = forms.keys().map(String::as_str).collect();
        // With a picture of its own beside it, editors would paste that and lose the link.
        assert_eq!(kinds, ["text/html", "text/plain"]);
        let form = |kind: &str| forms.get(kind).map(Vec::as_slice).unwrap_or_default();
        is_posted(
            &String::from_utf8_lossy(form("text/plain")),
            &mine,
            &address,
        )?;
        let inside = picture_in(&reader, form("text/html"), &address).await?;
        assert_eq!(inside.size(), (1200, 630));
        Ok(())
    })
}

#[test]
fn what_is_copied_follows_the_ticks_of_the_picture() -> Result {
    visit(async |stage| {
        let mine = Kept::of("bad-news", Manner::Clear)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        let panel = Sharing::shown(&reader).await?;
        panel.tap(words::SQUARE_CARD).await?;
        panel.tick(words::DARK, true).await?;
        panel.tap(words::PICTURE_AND_LINK).await?;
        panel.says(words::COPIED_BOTH).await?;
        let forms = panel.clipboard().await?;
        let picture = Pixels::of_png(forms.get("image/png").map_or(&[], Vec::as_slice))?;
        assert_eq!(picture.size(), (1080, 1080));
        assert!(
            picture.brightness() < 64.0,
            "a dark picture is {} bright",
            picture.brightness()
        );
        Ok(())
    })
}

#[test]
fn the_link_is_copied_and_the_one_for_another_device() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        let panel = Sharing::shown(&reader).await?;
        panel.open(link::OTHER_DEVICE).await?;
        reader.tap_at(".other-device > button").await?;
        panel.says("The link is copied.").await?;
        let carried = panel.device_link().await?;
        assert!(carried.contains("team-context/#a1."), "{carried}");
        assert_eq!(panel.copied().await?, carried);
        reader.tap_at("#share > .ways > .plain").await?;
        reader
            .until("the link of the result on the clipboard", async || {
                Ok((panel.copied().await? == panel.link().await?).then_some(()))
            })
            .await?;
        panel.says("The link is copied.").await
    })
}

/// The text that goes with these answers, of six lines at most, and the address last.
fn is_posted(text: &str, mine: &Kept, address: &str) -> Result {
    assert_eq!(text, format!("{}\n{address}", mine.share_text()?));
    assert!(text.lines().count() <= 6, "{text}");
    Ok(())
}

#[test]
fn the_text_is_six_lines_that_can_be_posted() -> Result {
    let expected = [
        (
            "team-context",
            "Where this team sits\nMostly Market stall, with some Scouts\nClearly: close to the effect ○●○○○○○\n\
             Fair to ask us: What comes back, and how fast?\nNot fair to ask us: Why don’t you help the others?\n",
        ),
        (
            "product-practice",
            "How we build, solve and choose\nNext: meet the people we serve.\n\
             Now: notes from others. Enough: several, every month.\n\
             Worth asking: Where could you relax, starting with “Being one team”?\n",
        ),
        (
            "bad-news",
            "What happens to bad news\nIn our team help for someone stuck comes unasked.\nBeyond it, it does not come.\n\
             Worth asking: What did we learn late in the last three months that someone knew early?\n\
             One person’s view, not a verdict.\n",
        ),
    ];
    visit(async |stage| {
        for (id, start) in expected {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.tap(words::TEXT).await?;
            panel.says("The text is copied.").await?;
            let text = panel.copied().await?;
            is_posted(&text, &mine, &panel.link().await?)?;
            assert!(text.starts_with(start), "{text}");
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn the_text_holds_headline_summary_and_link() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Patchy)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.tap(words::WORDS).await?;
            panel.says("The text is copied.").await?;
            let text = panel.copied().await?;
            let summary = mine.summary()?;
            for line in summary.headline.lines.iter().chain(&summary.lines) {
                assert!(text.contains(line.as_str()), "“{line}” is not in “{text}”");
            }
            let address = panel.link().await?;
            assert!(text.lines().any(|line| line == address), "{text}");
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn the_markdown_holds_headline_summary_and_link() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Patchy)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.tap(words::MARKDOWN).await?;
            panel.says("The Markdown is copied.").await?;
            let text = panel.copied().await?;
            // What Markdown would read as markup is escaped.
            let plain = text.replace('\\', "");
            let summary = mine.summary()?;
            for line in summary.headline.lines.iter().chain(&summary.lines) {
                assert!(plain.contains(line.as_str()), "“{line}” is not in “{text}”");
            }
            let target = format!("]({})", panel.link().await?);
            assert!(text.contains(&target), "no link {target} in “{text}”");
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn the_html_shows_picture_and_words_in_a_page_of_its_own() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Patchy)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.tap(words::HTML).await?;
            panel
                .says(
                    "The HTML is copied. It holds picture, words and link, and needs nothing else.",
                )
                .await?;
            let (html, address) = (panel.copied().await?, panel.link().await?);
            // A page of somebody else, narrower than the card.
            reader.open("about:blank").await?;
            let show =
                "document.body.innerHTML = '<div style=\"width:400px\">' + arguments[0] + '</div>'";
            reader.run(show, [json!(html)]).await?;
            let found = "const box = document.querySelector('figure svg').getBoundingClientRect(); \
                 const link = document.querySelector('figure a').href; \
                 return [box.width + ' by ' + box.height, link, document.querySelectorAll('figure svg').length]";
            let (size, link, count): (String, String, usize) = reader.ask(found, []).await?;
            assert_eq!(
                (size.as_str(), link.as_str(), count),
                ("400 by 210", address.as_str(), 1)
            );
            let summary = mine.summary()?;
            reader
                .run("document.querySelector('details').open = true", [])
                .await?;
            for line in summary.headline.lines.iter().chain(&summary.lines) {
                reader.sees(line).await?;
            }
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn the_code_to_scan_is_the_link() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            let code = "const e = document.querySelector('#share-code-place svg'); return e && e.checkVisibility() ? \
                 [e.getAttribute('aria-label'), e.lastElementChild.getAttribute('d'), e.viewBox.baseVal.width] : null";
            assert_eq!(
                reader
                    .ask::<Option<(String, String, usize)>>(code, [])
                    .await?,
                None
            );
            panel.tick(words::CODE, true).await?;
            let (label, path, side) = reader
                .until("the code", async || {
                    reader
                        .ask::<Option<(String, String, usize)>>(code, [])
                        .await
                })
                .await?;
            assert_eq!(label, "The link of this result as a QR code");
            let address = panel.link().await?;
            assert_eq!(scanned(&path, side)?, address);

            // It follows what is left out.
            panel.tick(words::ANSWER_FIRST, true).await?;
            let other = panel.link_after(&address).await?;
            let (_, path, side) = reader
                .until("another code", async || {
                    let now = reader
                        .ask::<Option<(String, String, usize)>>(code, [])
                        .await?;
                    Ok(now.filter(|(_, now, _)| *now != path))
                })
                .await?;
            assert_eq!(scanned(&path, side)?, other);
            panel.tick(words::CODE, false).await?;
            assert_eq!(
                reader
                    .ask::<Option<(String, String, usize)>>(code, [])
                    .await?,
                None
            );
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}
