//! The share menu, there or not; pages shown inside another app.

use std::sync::Arc;

use bearings::words::sharing as words;
use browser_tests::{
    Browser, Failure, Result, Stage,
    kept::Kept,
    page::{OfResult, Sharing, Taking},
    questionnaire::Manner,
    reading::Pixels,
    visit,
};
use serde::Deserialize;

fn mine() -> Result<Kept> {
    Kept::of("team-context", Manner::Clear)?.finished()
}

/// A share menu that takes everything, or files not, or refuses.
fn menu(takes_files: bool, opens: &str) -> String {
    format!(
        "window.__shared = []; navigator.canShare = given => !given.files || {takes_files}; \
         navigator.share = given => {{ window.__shared.push(given); {opens} }}"
    )
}

/// What was handed to the share menu.
#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Handed {
    title: String,
    url: String,
    /// Name, media type and `data:` address of each.
    files: Vec<(String, String, String)>,
}

async fn at_result(stage: &Stage, script: &str) -> Result<Arc<Browser>> {
    let reader = stage.returning([&mine()?]).await?;
    reader.on_every_document(script).await?;
    Taking::open(&reader, &stage.address("team-context/")).await?;
    OfResult::shown(&reader).await?;
    Ok(reader)
}

/// Taps the share menu and takes what it was given.
async fn handed(panel: Sharing<'_>) -> Result<Handed> {
    panel.tap("Share with an app").await?;
    let script = "return (async () => { if (window.__shared.length !== 1) return null; const [given] = window.__shared; \
         const address = file => new Promise(done => { const reader = new FileReader(); \
         reader.onload = () => done(reader.result); reader.readAsDataURL(file); }); \
         const files = await Promise.all((given.files || []).map(async file => [file.name, file.type, await address(file)])); \
         return { title: given.title, url: given.url, files } })()";
    panel
        .browser
        .until("the share menu", async || {
            panel.browser.ask(script, []).await
        })
        .await
}

#[test]
fn without_a_share_menu_none_is_offered() -> Result {
    visit(async |stage| {
        let none = "Object.defineProperty(Navigator.prototype, 'share', { value: undefined })";
        let reader = at_result(stage, none).await?;
        let panel = Sharing::shown(&reader).await?;
        panel.open(words::MORE).await?;
        assert!(reader.offers(words::PNG).await?);
        assert!(!reader.offers(words::SHEET).await?);
        Ok(())
    })
}

#[test]
fn the_share_menu_gets_link_and_picture() -> Result {
    visit(async |stage| {
        for takes_files in [true, false] {
            let reader = at_result(stage, &menu(takes_files, "return Promise.resolve()")).await?;
            let panel = Sharing::shown(&reader).await?;
            let given = handed(panel).await?;
            assert_eq!(given.title, mine()?.definition().title);
            assert_eq!(given.url, panel.link().await?);
            if takes_files {
                let [(name, kind, address)] = given.files.as_slice() else {
                    return Err(Failure::new(format!("{} files", given.files.len())));
                };
                assert_eq!(
                    (name.as_str(), kind.as_str()),
                    ("bearings.png", "image/png")
                );
                assert_eq!(Pixels::of_address(address)?.size(), (1200, 630));
            } else {
                assert!(given.files.is_empty());
            }
            panel.says("").await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn without_a_picture_the_share_menu_gets_the_link() -> Result {
    visit(async |stage| {
        let script = format!(
            "{}; HTMLCanvasElement.prototype.toBlob = done => done(null)",
            menu(true, "return Promise.resolve()")
        );
        let reader = at_result(stage, &script).await?;
        let panel = Sharing::shown(&reader).await?;
        let given = handed(panel).await?;
        assert_eq!(given.url, panel.link().await?);
        assert!(given.files.is_empty());
        Ok(())
    })
}

#[test]
fn a_share_menu_that_refuses_is_said() -> Result {
    visit(async |stage| {
        for refuses in [
            "return Promise.reject(new DOMException('not now', 'NotAllowedError'))",
            "throw new TypeError('not at all')",
        ] {
            let reader = at_result(stage, &menu(true, refuses)).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.tap(words::SHEET).await?;
            panel
                .says("The browser did not open its share menu. Copy the link instead.")
                .await?;
            panel.tap(words::LINK).await?;
            panel.says("The link is copied.").await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn a_share_menu_that_is_closed_again_is_no_failure() -> Result {
    visit(async |stage| {
        let closes = "return Promise.reject(new DOMException('closed', 'AbortError'))";
        let reader = at_result(stage, &menu(true, closes)).await?;
        let panel = Sharing::shown(&reader).await?;
        handed(panel).await?;
        panel.says("").await
    })
}

#[test]
fn inside_another_app_the_calendar_is_recommended() -> Result {
    visit(async |stage| {
        for (agent, says, not) in [
            (
                "Mozilla/5.0 (iPhone) AppleWebKit/605.1 Instagram 300.0",
                words::IN_APP,
                words::KEEP_LEAD,
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) Chrome/150",
                words::KEEP_LEAD,
                words::IN_APP,
            ),
        ] {
            let reader = stage.returning([&mine()?]).await?;
            let wanted = serde_json::json!({ "userAgent": agent });
            reader
                .devtools("Emulation.setUserAgentOverride", wanted)
                .await?;
            Taking::open(&reader, &stage.address("team-context/")).await?;
            let panel = Sharing::shown(&reader).await?;
            panel.open(words::KEEP).await?;
            reader.sees(says).await?;
            reader.does_not_see(not).await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}
