//! What frame and host say to each other: nothing that is forged, malformed or too much changes the page around, and
//! nothing in it moves by itself.

use bearings::words::taking;
use browser_tests::{Browser, Result, Wish, host::Host, page::Taking, visit};
use serde_json::{Value, json};

const WIDGET: &str = "<bearings-widget questionnaire=\"team-context\"></bearings-widget>";

/// Goes on once so many frames of the screen were drawn.
const FRAMES: &str = "const done = arguments[arguments.length - 1]; let left = arguments[0]; \
     const next = () => left-- ? requestAnimationFrame(next) : done(); next()";

async fn draws(reader: &Browser, frames: u32) -> Result {
    reader.run_async(FRAMES, [json!(frames)]).await
}

/// Waits until the host has been told that so many of 99 screens are done: what was said before is dealt with.
async fn is_told(reader: &Browser, done: u32) -> Result {
    let wanted = json!({ "done": done, "of": 99 });
    reader
        .until(format!("progress {done} of 99"), async || {
            let events = reader.learned().await?.events;
            Ok(events
                .iter()
                .any(|event| event.detail == wanted)
                .then_some(()))
        })
        .await
}

fn tells(done: u32) -> String {
    format!("parent.postMessage({{ bearings: 1, type: 'progress', done: {done}, of: 99 }}, '*')")
}

#[test]
fn what_is_forged_or_malformed_is_ignored() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        host.bare("foreign", "", "<p>Somebody else’s.</p>")?;
        let body = format!("{WIDGET}<iframe id=\"foreign\" src=\"foreign.html\"></iframe>");
        let reader = stage.reader().await?;
        reader.open_host(&host.page("blog", "", &body)?).await?;
        reader.hears("progress", 1).await?;
        reader.takes_inside(0).await?;
        reader.leave().await?;
        let height = reader.frame_height(0).await?;
        let before = reader.learned().await?.events;

        // The host itself, and a frame of somebody else, say what only ours may say.
        let forged = "for (const data of [{ bearings: 1, type: 'complete' }, { bearings: 1, type: 'missing' }, \
             { bearings: 1, type: 'height', height: 5000 }, { bearings: 1, type: 'progress', done: 1, of: 2 }]) \
             (arguments[0] ? parent : window).postMessage(data, '*')";
        reader.run(forged, [json!(false)]).await?;
        reader.enter_plain("#foreign").await?;
        reader.run(forged, [json!(true)]).await?;
        reader.leave().await?;

        // Ours says what it never says.
        let malformed = "const circle = { bearings: 1, type: 'complete' }; circle.self = circle; \
             for (const data of [null, 1, 'complete', [], {}, circle, { bearings: 1n, type: 'complete' }, \
             { bearings: '1', type: 'complete' }, { bearings: 2, type: 'complete' }, { type: 'complete' }, \
             { bearings: 1, type: ['complete'] }, { bearings: 1, type: 'Complete' }, { bearings: 1, type: 'complete', more: 1 }, \
             { bearings: 1, type: 'height' }, { bearings: 1, type: 'height', height: '900' }, \
             { bearings: 1, type: 'height', height: NaN }, { bearings: 1, type: 'height', height: Infinity }, \
             { bearings: 1, type: 'height', height: -1 }, { bearings: 1, type: 'height', height: 900.5 }, \
             { bearings: 1, type: 'height', height: 1e6 }, { bearings: 1, type: 'height', height: 900, done: 1 }, \
             { bearings: 1, type: 'progress', done: 3, of: 2 }, { bearings: 1, type: 'progress', done: -1, of: 2 }, \
             { bearings: 1, type: 'progress', done: 1 }, { bearings: 1, type: 'missing', height: 1 }]) \
             parent.postMessage(data, '*')";
        reader.enter(0).await?;
        reader.run(malformed, []).await?;
        reader.run(&tells(7), []).await?;
        reader.leave().await?;
        is_told(&reader, 7).await?;
        let mut after = reader.learned().await?.events;
        after.pop();
        assert_eq!(after, before);
        assert_eq!(reader.frame_height(0).await?, height);
        assert!(!reader.text().await?.contains("cannot be shown"));
        Ok(())
    })
}

#[test]
fn a_frame_listens_to_nobody() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        reader.open_host(&host.page("blog", "", WIDGET)?).await?;
        let taking = reader.takes_inside(0).await?;
        reader.leave().await?;
        let say = "const frame = document.querySelector('bearings-widget').shadowRoot.querySelector('iframe'); \
             for (const data of [1, null, 'next', { bearings: 1, type: 'start', definition: {}, fragment: 'r1.x' }]) \
             frame.contentWindow.postMessage(data, '*')";
        reader.run(say, []).await?;
        draws(&reader, 5).await?;
        reader.enter(0).await?;
        taking.progress_is(&taking::progress(1, 14)).await?;
        assert_eq!(
            reader
                .ask::<String>("return document.getElementById('notices').textContent", [])
                .await?,
            ""
        );
        reader.leave().await
    })
}

#[test]
fn a_flood_changes_the_page_once_a_frame() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        reader.open_host(&host.page("blog", "", WIDGET)?).await?;
        reader.hears("progress", 1).await?;
        // Every change of the frame's style, and every frame of the screen.
        let count = "window.count = { changes: 0, frames: 0 }; \
             new MutationObserver(() => count.changes++).observe(document.querySelector('bearings-widget').shadowRoot, \
             { subtree: true, attributes: true }); \
             const frame = () => { count.frames++; requestAnimationFrame(frame) }; requestAnimationFrame(frame)";
        reader.run(count, []).await?;
        reader.enter(0).await?;
        let flood = "for (let at = 0; at < 20000; at++) { \
             parent.postMessage({ bearings: 1, type: 'height', height: 700 + at % 400 }, '*'); \
             parent.postMessage({ bearings: 1, type: 'complete' }, '*') }";
        reader.run(flood, []).await?;
        reader
            .run(
                "parent.postMessage({ bearings: 1, type: 'height', height: 998 }, '*')",
                [],
            )
            .await?;
        reader.run(&tells(9), []).await?;
        reader.leave().await?;
        is_told(&reader, 9).await?;
        let count: Value = reader.ask("return count", []).await?;
        assert!(
            count["changes"].as_u64() <= count["frames"].as_u64(),
            "{count}"
        );
        let learned = reader.learned().await?;
        assert!(learned.count("height") > 20_000);
        let completed = learned
            .events
            .iter()
            .filter(|event| event.kind == "complete");
        assert_eq!(completed.count(), 1);
        assert_eq!(reader.frame_height(0).await?, 1000);
        Ok(())
    })
}

#[test]
fn the_height_follows_the_width_and_settles() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.browser(Wish::desktop()).await?;
        let widget = "<bearings-widget questionnaire=\"bad-news\"></bearings-widget>";
        reader.open_host(&host.page("blog", "", widget)?).await?;
        let taking = reader.takes_inside(0).await?;
        reader.leave().await?;
        // Nobody has turned to it: it is as tall as was reserved, though its page is taller.
        draws(&reader, 10).await?;
        assert_eq!(reader.frame_height(0).await?, 660);
        reader.enter(0).await?;
        taking.choose("someone-stuck.team", "open").await?;
        reader.leave().await?;
        reader
            .until("the frame to be taller", async || {
                Ok((reader.frame_height(0).await? > 660).then_some(()))
            })
            .await?;

        for width in [1200, 500, 320, 1200] {
            let screen =
                json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
            reader
                .devtools("Emulation.setDeviceMetricsOverride", screen)
                .await?;
            reader.enter(0).await?;
            // All of the question is in it, without a bar to scroll.
            let fits = "const root = document.documentElement; return root.scrollHeight <= innerHeight \
                 && innerWidth === root.clientWidth && getComputedStyle(root).overflowY === 'hidden'";
            reader
                .until_true("the frame to hold its page", fits)
                .await?;
            reader.leave().await?;
            draws(&reader, 30).await?;
            // From then on it does not change any more.
            let heights = reader.learned().await?.count("height");
            draws(&reader, 30).await?;
            assert_eq!(
                reader.learned().await?.count("height"),
                heights,
                "at {width}"
            );
            reader.enter(0).await?;
            assert!(reader.ask::<bool>(fits, []).await?, "at {width}");
            reader.leave().await?;
        }
        Ok(())
    })
}

#[test]
fn a_frame_scrolls_inside_only_where_it_may_not_be_taller() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let widget = "<bearings-widget questionnaire=\"bad-news\" min-height=\"300\" max-height=\"500\"></bearings-widget>";
        reader.open_host(&host.page("blog", "", widget)?).await?;
        reader.takes_inside(0).await?;
        // Whoever touches it turns to it.
        reader.tap_at(".top h1").await?;
        let scrolls = "return getComputedStyle(document.documentElement).overflowY === 'auto'";
        reader.until_true("the frame to scroll", scrolls).await?;
        reader.leave().await?;
        reader
            .until("the frame to have its greatest height", async || {
                Ok((reader.frame_height(0).await? == 500).then_some(()))
            })
            .await
    })
}

#[test]
fn whoever_goes_on_finds_the_next_question_in_sight() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let body = "<p style=\"height: 600px\">Before.</p><bearings-widget questionnaire=\"bad-news\">\
             </bearings-widget><p style=\"height: 2000px\">After.</p>";
        reader.open_host(&host.page("blog", "", body)?).await?;
        reader.run("scrollTo(0, 500)", []).await?;
        reader.hears("progress", 1).await?;
        let top = "return document.querySelector('bearings-widget').getBoundingClientRect().top";
        // What the frame tells by itself moves nothing.
        assert!(reader.ask::<f64>(top, []).await? > 0.0);
        let taking = reader.takes_inside(0).await?;
        for item in ["someone-stuck.team", "someone-stuck.beyond"] {
            taking.choose(item, "depends").await?;
        }
        taking.progress_is(&taking::progress(2, 7)).await?;
        reader.leave().await?;
        reader.hears("progress", 2).await?;
        reader
            .until("the next question to be in sight", async || {
                let top = reader.ask::<f64>(top, []).await?;
                Ok((-1.0..700.0).contains(&top).then_some(()))
            })
            .await
    })
}

#[test]
fn nothing_in_the_host_moves_by_itself() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        for wish in [Wish::default(), Wish::desktop()] {
            let reader = stage.browser(wish).await?;
            for id in browser_tests::questionnaire::ALL {
                let body = format!(
                    "<p>Before.</p><bearings-widget questionnaire=\"{id}\" style=\"display: block; min-height: 780px\">\
                     </bearings-widget><p>After.</p><p>And more.</p>"
                );
                let address = host.page(id, "", &body)?;
                reader.open_host(&address).await?;
                reader.hears("progress", 1).await?;
                draws(&reader, 10).await?;
                assert_eq!(reader.moved().await?, 0.0, "{id}");
            }
            // Nor when somebody comes back to a result, which is much taller.
            reader.takes_inside(0).await?;
            finish(&reader).await?;
            reader.leave().await?;
            reader.hears("complete", 1).await?;
            reader.reload().await?;
            reader.hears("complete", 1).await?;
            draws(&reader, 10).await?;
            assert_eq!(reader.moved().await?, 0.0);
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

/// One answer, and the result of it.
async fn finish(reader: &Browser) -> Result {
    let taking = Taking { browser: reader };
    taking.choose("releasing.now", "small-and-often").await?;
    taking.all_questions().await?;
    browser_tests::page::Overview::titled(reader, taking::ALL_QUESTIONS)
        .await?
        .see_result()
        .await
}
