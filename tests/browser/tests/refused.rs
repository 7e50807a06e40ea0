//! Where a browser refuses to copy, to draw or to save: what is said, and what has happened in its place.

use std::sync::Arc;

use bearings::words::{link, sharing as words, taking};
use browser_tests::{
    Browser, Result, Stage,
    kept::Kept,
    page::{OfResult, Overview, Sharing, Taking},
    questionnaire::Manner,
    reading::Pixels,
    visit,
};

/// There is no clipboard, as on plain HTTP.
const NO_CLIPBOARD: &str =
    "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })";
/// The clipboard takes texts only, as in older browsers.
const TEXTS_ONLY: [&str; 3] = [
    "delete window.ClipboardItem",
    "delete Clipboard.prototype.write",
    "Clipboard.prototype.write = () => Promise.reject(new DOMException('no pictures', 'NotAllowedError'))",
];
/// A canvas that cannot be read, as with some protections against being recognised, and one that is too large.
const NO_CANVAS: [&str; 3] = [
    "for (const way of ['toBlob', 'toDataURL']) HTMLCanvasElement.prototype[way] = () => { \
     throw new DOMException('no reading', 'SecurityError') }",
    "HTMLCanvasElement.prototype.toBlob = done => done(null); \
     HTMLCanvasElement.prototype.toDataURL = () => 'data:,'",
    "HTMLCanvasElement.prototype.getContext = () => null",
];
/// No file can be made in a page.
const NO_FILES: &str = "URL.createObjectURL = () => { throw new TypeError('no files') }";

fn mine() -> Result<Kept> {
    Kept::of("bad-news", Manner::Clear)?.finished()
}

/// A person in front of their result, in a browser where these scripts run before every page.
async fn at_result(stage: &Stage, scripts: &[&str]) -> Result<Arc<Browser>> {
    let reader = stage.returning([&mine()?]).await?;
    for script in scripts {
        reader.on_every_document(script).await?;
    }
    Taking::open(&reader, &stage.address("bad-news/")).await?;
    OfResult::shown(&reader).await?;
    Ok(reader)
}

/// The person, or their organisation, forbade pages to write to the clipboard.
async fn forbid_clipboard(reader: &Browser) -> Result {
    let origin: String = reader.ask("return location.origin", []).await?;
    let wanted = serde_json::json!({
        "origin": origin, "permission": { "name": "clipboard-write" }, "setting": "denied",
    });
    reader.devtools("Browser.setPermission", wanted).await?;
    Ok(())
}

/// Runs a test where copying is forbidden, and again where there is no clipboard.
fn where_nothing_is_copied(test: impl AsyncFn(&Browser, Sharing<'_>) -> Result) -> Result {
    visit(async |stage| {
        for forbidden in [true, false] {
            let scripts: &[&str] = if forbidden { &[] } else { &[NO_CLIPBOARD] };
            let reader = at_result(stage, scripts).await?;
            if forbidden {
                forbid_clipboard(&reader).await?;
            }
            test(&reader, Sharing::shown(&reader).await?).await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

const BY_HAND: &str =
    "The browser did not let the link be copied. It is selected below: copy it by hand.";

#[test]
fn a_link_that_cannot_be_copied_is_selected() -> Result {
    where_nothing_is_copied(async |_, panel| {
        panel.tap(words::LINK).await?;
        panel.says(BY_HAND).await?;
        panel.is_selected("result-link").await
    })
}

#[test]
fn a_picture_that_cannot_be_copied_is_saved_and_the_link_selected() -> Result {
    where_nothing_is_copied(async |_, panel| {
        for way in [words::PICTURE_AND_LINK, words::RICH_TEXT] {
            panel.tap(way).await?;
            panel.says(BY_HAND).await?;
            panel.is_selected("result-link").await?;
            let saved = panel.file().await?;
            assert_eq!(saved.name, "bearings-bad-news-2026-06-30.png");
            assert_eq!(Pixels::of_png(&saved.bytes)?.size(), (1200, 630));
        }
        Ok(())
    })
}

#[test]
fn a_text_that_cannot_be_copied_is_saved() -> Result {
    where_nothing_is_copied(async |_, panel| {
        for way in [words::WORDS, words::MARKDOWN] {
            panel.tap(way).await?;
            panel
                .says("The browser did not let it be copied, so it was asked to save it as a file.")
                .await?;
            let saved = panel.file().await?;
            assert!(
                saved.name.starts_with("bearings-bad-news-2026-06-30."),
                "{}",
                saved.name
            );
            let text = saved.text()?.replace('\\', "");
            for line in mine()?.summary()?.lines {
                assert!(text.contains(&line), "“{line}” is not in “{text}”");
            }
            assert!(text.contains(&panel.link().await?), "{text}");
        }
        Ok(())
    })
}

#[test]
fn a_link_for_another_device_that_cannot_be_copied_is_selected() -> Result {
    where_nothing_is_copied(async |reader, panel| {
        panel.open(link::OTHER_DEVICE).await?;
        reader.tap_at(".other-device > button").await?;
        panel.says(BY_HAND).await?;
        panel.is_selected("device-link").await
    })
}

#[test]
fn in_the_list_a_link_that_cannot_be_copied_is_selected_too() -> Result {
    visit(async |stage| {
        let begun = Kept::of("team-context", Manner::Begun)?;
        let reader = stage.returning([&begun]).await?;
        reader.on_every_document(NO_CLIPBOARD).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.all_questions().await?;
        Overview::titled(&reader, taking::ALL_QUESTIONS).await?;
        let panel = Sharing { browser: &reader };
        panel.open(link::OTHER_DEVICE).await?;
        reader.tap_at(".other-device > button").await?;
        panel.says(BY_HAND).await?;
        panel.is_selected("device-link").await
    })
}

#[test]
fn a_link_of_both_views_that_cannot_be_copied_is_selected() -> Result {
    visit(async |stage| {
        let theirs = Kept::of("bad-news", Manner::Other)?.finished()?;
        let reader = stage.returning([&mine()?]).await?;
        reader.on_every_document(NO_CLIPBOARD).await?;
        let theirs = theirs.link(bearings::share::Tag::Result)?;
        Taking::open(&reader, &stage.address(&format!("bad-news/#{theirs}"))).await?;
        OfResult::shown(&reader).await?;
        reader.tap(link::SEE_BOTH).await?;
        let panel = Sharing::shown(&reader).await?;
        panel.tap(words::PAIR_LINK).await?;
        panel.says(BY_HAND).await?;
        let selected = "const e = document.activeElement; return e.localName === 'textarea' && e.checkVisibility() \
             && e.value.slice(e.selectionStart, e.selectionEnd).includes('#p1.')";
        reader
            .until_true("the link of both views to be selected", selected)
            .await
    })
}

#[test]
fn where_texts_only_are_copied_the_picture_is_saved_and_the_link_copied() -> Result {
    visit(async |stage| {
        for script in TEXTS_ONLY {
            let reader = at_result(stage, &[script]).await?;
            let panel = Sharing::shown(&reader).await?;
            for way in [words::PICTURE_AND_LINK, words::RICH_TEXT] {
                panel.tap(way).await?;
                panel
                    .says(
                        "This browser does not copy pictures, so it was asked to save the picture as a file. The link is copied.",
                    )
                    .await?;
                let saved = panel.file().await?;
                assert_eq!(saved.name, "bearings-bad-news-2026-06-30.png", "{script}");
                assert_eq!(
                    Pixels::of_png(&saved.bytes)?.size(),
                    (1200, 630),
                    "{script}"
                );
                assert_eq!(panel.copied().await?, panel.link().await?, "{script}");
                panel.tap(words::TEXT).await?;
                panel.says("The text is copied.").await?;
            }
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

/// What is saved where no PNG can be made.
async fn saves_svg_instead(panel: Sharing<'_>, way: &str) -> Result {
    panel.tap(way).await?;
    if way == words::PNG {
        panel
            .says("This browser could not make a PNG, so it was asked to save the picture as SVG, which browsers and most programs open.")
            .await?;
    } else {
        panel
            .says("This browser could not make a PNG, so it was asked to save the picture as SVG. The link is copied.")
            .await?;
        assert_eq!(panel.copied().await?, panel.link().await?);
    }
    let saved = panel.file().await?;
    assert_eq!(saved.name, "bearings-bad-news-2026-06-30.svg");
    assert!(saved.text()?.starts_with("<svg"));
    Ok(())
}

fn without_canvas(script: &'static str) -> Result {
    visit(async |stage| {
        for way in [words::PNG, words::PICTURE_AND_LINK, words::RICH_TEXT] {
            let reader = at_result(stage, &[script]).await?;
            let panel = Sharing::shown(&reader).await?;
            saves_svg_instead(panel, way).await?;
            // What needs no canvas is as before.
            panel.tap(words::LINK).await?;
            panel.says("The link is copied.").await?;
            assert_eq!(panel.copied().await?, panel.link().await?);
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn a_canvas_that_cannot_be_read_leaves_the_svg() -> Result {
    without_canvas(NO_CANVAS[0])
}

#[test]
fn a_canvas_that_gives_nothing_leaves_the_svg() -> Result {
    without_canvas(NO_CANVAS[1])
}

#[test]
fn a_canvas_that_cannot_be_drawn_on_leaves_the_svg() -> Result {
    without_canvas(NO_CANVAS[2])
}

#[test]
fn files_that_cannot_be_saved_leave_the_link() -> Result {
    visit(async |stage| {
        let reader = at_result(stage, &[NO_FILES]).await?;
        let panel = Sharing::shown(&reader).await?;
        for way in [words::PNG, words::SVG, words::CALENDAR, words::LINK_FILE] {
            panel.tap(way).await?;
            panel
                .says("The browser did not let a file be saved. Use the link below.")
                .await?;
            // Another way takes the sentence away.
            panel.tap(words::LINK).await?;
            panel.says("The link is copied.").await?;
        }
        assert!(reader.downloads()?.is_empty());
        Ok(())
    })
}

#[test]
fn the_link_below_is_there_when_it_is_named() -> Result {
    visit(async |stage| {
        for (scripts, way, said) in [
            (&[NO_FILES][..], words::SVG, words::NOT_SAVED),
            (
                &[NO_FILES, NO_CLIPBOARD][..],
                words::PICTURE_AND_LINK,
                words::COPY_BY_HAND,
            ),
        ] {
            let reader = at_result(stage, scripts).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.tap(way).await?;
            panel.says(said).await?;
            let visible = "return document.getElementById('result-link').checkVisibility()";
            reader
                .until_true("the link below to be visible", visible)
                .await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}
