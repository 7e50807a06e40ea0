//! A result saved: pictures in every size and colour, a calendar entry, a page with the link, and paper.

use bearings::words::{day, sharing as words};
use browser_tests::{
    Browser, Failure, Result,
    kept::{Kept, day as day_of_tests},
    page::{OfResult, Sharing, Taking},
    questionnaire::{self, Manner},
    reading::{Event, Pixels, pages},
    visit,
};

/// Ticks, and the size they make.
const PICTURES: [(bool, bool, (u32, u32)); 4] = [
    (false, false, (1200, 630)),
    (false, true, (1200, 630)),
    (true, true, (1080, 1080)),
    (true, false, (1080, 1080)),
];

/// The preview itself, as large as the picture, in place of the page.
async fn preview(reader: &Browser, (width, height): (u32, u32)) -> Result<Pixels> {
    let metrics = serde_json::json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    reader
        .devtools("Emulation.setDeviceMetricsOverride", metrics)
        .await?;
    let alone = "const card = document.getElementById('share-card'), drawing = card.querySelector('svg'); \
         card.style.cssText = 'position: fixed; inset: 0; max-width: none; margin: 0; z-index: 9'; \
         drawing.style.cssText = 'border: 0; border-radius: 0'; scrollTo(0, 0)";
    reader.run(alone, []).await?;
    let there = format!(
        "const box = document.querySelector('#share-card svg').getBoundingClientRect(); \
         return box.left === 0 && box.top === 0 && box.width === {width} && box.height === {height}"
    );
    reader
        .until_true("the preview in full size", &there)
        .await?;
    let taken = reader.picture_of((width, height)).await?;
    let again = "for (const e of [document.getElementById('share-card'), document.querySelector('#share-card svg')]) \
         e.removeAttribute('style')";
    reader.run(again, []).await?;
    reader.look_as(&browser_tests::Wish::default()).await?;
    Ok(taken)
}

/// The name of a picture in the choice.
fn shape(is_square: bool) -> &'static str {
    if is_square {
        words::SQUARE_CARD
    } else {
        words::CARD
    }
}

#[test]
fn pngs_have_their_size_and_show_the_preview() -> Result {
    /// Percent of the way from black to white, on average over all points. Page and canvas draw the same shapes
    /// with the same fonts; only the smoothing at the edges of letters may differ.
    const TOLERANCE: f64 = 0.5;
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            let mut before: Option<Pixels> = None;
            for (square, dark, size) in PICTURES {
                panel.tap(shape(square)).await?;
                panel.tick(words::DARK, dark).await?;
                let saved = panel.save("Save the picture (PNG)").await?;
                panel.says("The browser was asked to save the file. If none comes, use the link below.").await?;
                assert_eq!(saved.name, format!("bearings-{id}-2026-06-30.png"));
                let picture = Pixels::of_png(&saved.bytes)?;
                assert_eq!(picture.size(), size, "{id}");
                let brightness = picture.brightness();
                assert_eq!(brightness < 128.0, dark, "{id} is {brightness} bright");
                let differs = picture.difference(&preview(&reader, size).await?);
                assert!(
                    differs < TOLERANCE,
                    "{id}, square {square}, dark {dark}: {differs} %"
                );
                // The comparison would find another picture.
                if let Some(before) = before.replace(picture.clone()) {
                    assert!(picture.difference(&before) > 5.0 * TOLERANCE);
                }
            }
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

/// On paper and slides: the code is the address of the questionnaire, never the result.
#[test]
fn the_address_stands_on_the_picture_as_a_code_when_ticked() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.returning([&mine]).await?;
            let page = stage.address(&format!("{id}/"));
            Taking::open(&reader, &page).await?;
            let panel = Sharing::shown(&reader).await?;
            let link = panel.link().await?;
            for dark in [false, true] {
                panel.tick(words::DARK, dark).await?;
                panel.tick(words::ADDRESS_CODE, true).await?;
                let picture = Pixels::of_png(&panel.save(words::PNG).await?.bytes)?;
                assert_eq!(picture.scanned()?, page, "{id}, dark: {dark}");
                panel.tick(words::ADDRESS_CODE, false).await?;
            }
            let without = Pixels::of_png(&panel.save(words::PNG).await?.bytes)?;
            assert!(
                without.scanned().is_err(),
                "{id} has a code that nobody ticked"
            );
            assert_eq!(panel.link().await?, link, "the tick is about the picture");
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn svgs_stand_alone() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Patchy)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            for (square, dark, (width, height)) in PICTURES {
                panel.tap(shape(square)).await?;
                panel.tick(words::DARK, dark).await?;
                let saved = panel.save("Save the picture (SVG)").await?;
                panel.says("The browser was asked to save the file. If none comes, use the link below.").await?;
                assert_eq!(saved.name, format!("bearings-{id}-2026-06-30.svg"));
                stands_alone(saved.text()?, (width, height))?;
            }
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

/// Well-formed, of this size, and nothing in it that another program would have to fetch or a policy would refuse.
fn stands_alone(drawing: &str, (width, height): (u32, u32)) -> Result {
    let read = roxmltree::Document::parse(drawing)
        .map_err(|error| Failure::new(format!("not well-formed: {error}")))?;
    let root = read.root_element();
    assert_eq!(root.tag_name().name(), "svg");
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://www.w3.org/2000/svg")
    );
    assert_eq!(root.attribute("width"), Some(&*width.to_string()));
    assert_eq!(root.attribute("height"), Some(&*height.to_string()));
    assert_eq!(
        root.attribute("viewBox"),
        Some(&*format!("0 0 {width} {height}"))
    );
    for node in read.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        let fetches = [
            "style",
            "script",
            "image",
            "use",
            "a",
            "foreignObject",
            "link",
        ];
        assert!(!fetches.contains(&name), "<{name}>");
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            let refused =
                matches!(key, "style" | "href" | "src" | "class") || key.starts_with("on");
            assert!(!refused, "{key} in <{name}>");
            assert!(
                !value.contains("url(") && !value.contains("://"),
                "{key}=\"{value}\" in <{name}>"
            );
        }
    }
    assert!(!drawing.contains("<!"), "a declaration in the drawing");
    Ok(())
}

#[test]
fn a_calendar_entry_comes_back_in_eight_weeks_with_the_link() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?
                .called("Team Blue")
                .finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            // What stays out of the link for others is in one's own.
            panel.tick(words::ANSWER_FIRST, true).await?;
            let saved = panel.save("Save a calendar entry").await?;
            panel
                .says("The browser was asked to save the file. If none comes, use the link below.")
                .await?;
            assert_eq!(saved.name, format!("bearings-{id}-2026-06-30.ics"));
            let event = Event::of_calendar(saved.text()?)?;
            // Thirty-one days of July, and twenty-five more.
            assert_eq!(event.value("DTSTART"), "20260825");
            assert_eq!(event.value("DTEND"), "20260826");
            let title = &mine.definition().title;
            assert_eq!(event.value("SUMMARY"), format!("Look again: {title}"));
            let said = event
                .value("DESCRIPTION")
                .replace("\\,", ",")
                .replace("\\n", "\n");
            assert!(
                said.starts_with(
                    "You answered on 30 June 2026. Answer once more, without looking first."
                ),
                "{said}"
            );
            let address = event.value("URL");
            assert!(said.ends_with(address), "{said}");
            stage.part_with(&reader).await?;

            // Eight weeks later, in a browser that has forgotten everything.
            let later = stage.reader().await?;
            Taking::open(&later, address).await?;
            OfResult::shown(&later)
                .await?
                .says(&mine.summary()?)
                .await?;
            stage.part_with(&later).await?;
        }
        Ok(())
    })
}

#[test]
fn the_link_as_a_file_leads_to_the_result() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Other)?.finished()?;
            let reader = stage.at_result(&mine).await?;
            let panel = Sharing::shown(&reader).await?;
            let saved = panel.save("Save the link as a file").await?;
            panel
                .says("The browser was asked to save the file. If none comes, use the link below.")
                .await?;
            assert_eq!(saved.name, format!("bearings-{id}-2026-06-30.html"));
            let language = &mine.definition().language;
            let begin = format!("<!doctype html>\n<html lang=\"{language}\">");
            assert!(saved.text()?.starts_with(&begin), "{}", saved.text()?);
            let viewport =
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
            assert!(saved.text()?.contains(viewport), "{}", saved.text()?);
            stage.part_with(&reader).await?;

            let later = stage.reader().await?;
            let place = later.folder().join(&saved.name);
            std::fs::write(&place, &saved.bytes)?;
            later.open(&format!("file://{}", place.display())).await?;
            let title = &mine.definition().title;
            later
                .sees(&format!("{title}, {}", day::day(day_of_tests()?)))
                .await?;
            later.tap(title).await?;
            Taking::ready(&later).await?;
            OfResult::shown(&later)
                .await?
                .says(&mine.summary()?)
                .await?;
            stage.part_with(&later).await?;
        }
        Ok(())
    })
}

/// What is to be read on the page at hand, as far as it is text of the page and not of a picture.
const READABLE: &str = "const texts = []; const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
     while (walker.nextNode()) { const e = walker.currentNode.parentElement; \
     if (e.checkVisibility() && !e.closest('svg') && walker.currentNode.data.trim()) texts.push(walker.currentNode.data.trim()); } \
     return texts";

#[test]
fn the_card_is_printed_on_one_page() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?.finished()?;
            let reader = stage.returning([&mine]).await?;
            let paper =
                "window.print = () => { window.__printed = document.documentElement.className }";
            reader.on_every_document(paper).await?;
            Taking::open(&reader, &stage.address(&format!("{id}/"))).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.tap("Print on one page").await?;
            let printed = reader
                .until("the printer to be asked", async || {
                    reader
                        .ask::<Option<String>>("return window.__printed || null", [])
                        .await
                })
                .await?;
            assert!(
                printed.split(' ').any(|class| class == "printing-card"),
                "{printed}"
            );
            // Whoever prints the page afterwards gets all of it.
            let classes: String = reader
                .ask("return document.documentElement.className", [])
                .await?;
            assert!(!classes.contains("printing"), "{classes}");
            reader.look_printed().await?;
            let whole = "return document.getElementById('result').checkVisibility()";
            assert!(
                reader.ask::<bool>(whole, []).await?,
                "{id} without its result"
            );

            let print = "document.documentElement.classList.add('printing-card')";
            for square in [false, true] {
                if square {
                    panel.tap(words::SQUARE_CARD).await?;
                }
                reader.run(print, []).await?;
                assert_eq!(pages(&reader.printed().await?), 1, "{id}, square {square}");
                reader.look_printed().await?;
                let drawn = "return document.querySelector('#share-card svg').getBoundingClientRect().width";
                let width: f64 = reader.ask(drawn, []).await?;
                assert!(width > 300.0, "the card is {width} px wide on paper");
                let beside: Vec<String> = reader.ask(READABLE, []).await?;
                assert!(beside.is_empty(), "beside the card: {beside:?}");
                reader
                    .devtools(
                        "Emulation.setEmulatedMedia",
                        serde_json::json!({ "media": "" }),
                    )
                    .await?;
                reader
                    .run(
                        "document.documentElement.classList.remove('printing-card')",
                        [],
                    )
                    .await?;
            }
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

/// Some browsers read a file only after they have asked where to save it.
#[test]
fn the_address_of_a_file_lives_for_a_minute() -> Result {
    visit(async |stage| {
        let mine = Kept::of("bad-news", Manner::Clear)?.finished()?;
        let reader = stage.returning([&mine]).await?;
        // What is to be done in a minute is noted, not waited for.
        let note = "window.__ended = []; window.__later = []; const revoke = URL.revokeObjectURL; \
             URL.revokeObjectURL = address => { __ended.push(address); revoke.call(URL, address); }; \
             const wait = window.setTimeout; window.setTimeout = (done, time, ...more) => \
             time >= 60000 ? __later.push(done) : wait(done, time, ...more)";
        reader.on_every_document(note).await?;
        Taking::open(&reader, &stage.address("bad-news/")).await?;
        let panel = Sharing::shown(&reader).await?;
        for (method, ended) in [(words::LINK_FILE, 1_usize), (words::PNG, 2)] {
            panel.save(method).await?;
            panel
                .says("The browser was asked to save the file. If none comes, use the link below.")
                .await?;
            let now = "return window.__ended.length";
            assert_eq!(reader.ask::<usize>(now, []).await?, ended - 1, "{method}");
            reader.run("window.__later.shift()()", []).await?;
            assert_eq!(reader.ask::<usize>(now, []).await?, ended, "{method}");
        }
        Ok(())
    })
}
