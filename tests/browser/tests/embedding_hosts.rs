//! Hosts that make it hard: styles that reach for everything, strict policies, no origin, many frames, frames that come
//! and go.

use bearings::words::taking;
use browser_tests::{Browser, Result, Wish, host::Host, page::Taking, visit};
use serde_json::json;

const WIDGET: &str = "<bearings-widget questionnaire=\"team-context\"></bearings-widget>";

/// How the element and its frame stand in the page: position, size and what is visible.
const STANDS: &str = "const widget = document.querySelector('bearings-widget'); \
     const frame = widget.shadowRoot.querySelector('iframe'); const box = frame.getBoundingClientRect(); \
     const style = getComputedStyle(frame); return { width: Math.round(box.width), height: Math.round(box.height), \
     room: Math.round(document.querySelector('main').getBoundingClientRect().width), opacity: style.opacity, \
     display: style.display, border: style.borderTopWidth }";

/// How the first question is written in the frame at hand.
const WRITTEN: &str = "const style = getComputedStyle(document.querySelector('.screen.current h2')); \
     return [style.fontSize, style.fontWeight, style.direction, style.color]";

async fn written(reader: &Browser) -> Result<[String; 4]> {
    reader.takes_inside(0).await?;
    let written = reader.ask(WRITTEN, []).await?;
    reader.leave().await?;
    Ok(written)
}

#[test]
fn no_style_of_a_host_reaches_the_frame_and_none_of_ours_the_host() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.browser(Wish::desktop()).await?;
        let hostile = [
            ("plain", ""),
            ("unset", "* { all: unset !important }"),
            (
                "large",
                "html, body, * { font-size: 40px !important; font-weight: 900 !important; color: red !important }",
            ),
            (
                "iframes",
                "iframe { width: 10px !important; height: 10px !important; display: none !important; \
                 border: 9px solid red !important; opacity: 0.1 !important }",
            ),
        ];
        let mut all = Vec::new();
        for (name, style) in hostile {
            let head = format!("<style>main {{ width: 700px; display: block }} {style}</style>");
            let body = format!("<p id=\"own\">Words of the host.</p>{WIDGET}");
            reader.open_host(&host.page(name, &head, &body)?).await?;
            reader.hears("ready", 1).await?;
            let own = "const style = getComputedStyle(document.querySelector('#own')); return style.fontSize + style.color";
            let before: String = reader.ask(own, []).await?;
            let mut stands: serde_json::Value = reader.ask(STANDS, []).await?;
            assert_eq!(stands["width"], stands["room"], "{name}");
            if let Some(stands) = stands.as_object_mut() {
                stands.remove("room");
                // Without its own width the page is as wide as the window.
                stands.remove("width");
            }
            all.push((name, stands, written(&reader).await?));
            assert_eq!(reader.ask::<String>(own, []).await?, before, "{name}");
        }
        let (_, stands, written) = all.first().cloned().unwrap_or_default();
        assert_eq!(
            stands,
            json!({ "height": 660, "opacity": "1", "display": "block", "border": "1px" })
        );
        for (name, other, also) in all {
            assert_eq!((&other, &also), (&stands, &written), "{name}");
        }
        Ok(())
    })
}

#[test]
fn a_strict_policy_needs_two_lines_for_it() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src SITEembed.js; \
             frame-src SITE; img-src data:; require-trusted-types-for 'script'\">";
        let reader = stage.reader().await?;
        reader
            .open_host(&host.page("strict", policy, WIDGET)?)
            .await?;
        reader.hears("ready", 1).await?;
        let taking = reader.takes_inside(0).await?;
        taking.next().await?;
        taking.progress_is(&taking::progress(2, 14)).await?;
        reader.leave().await?;
        let stands: serde_json::Value = reader.ask(STANDS, []).await?;
        assert_eq!(stands["opacity"], "1");
        assert_eq!(reader.learned().await?.warnings, Vec::<String>::new());
        Ok(())
    })
}

#[test]
fn a_host_without_an_origin_shows_it_all_the_same() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        // A page in a sandbox, such as a preview of an editor: its frames have no origin either.
        let inner = host.page("inner", "", WIDGET)?;
        let outer = format!(
            "<iframe id=\"outer\" sandbox=\"allow-scripts\" src=\"{inner}\" width=\"380\" height=\"1200\"></iframe>"
        );
        let reader = stage.reader().await?;
        reader.open_host(&host.bare("outer", "", &outer)?).await?;
        reader.enter_plain("#outer").await?;
        let taking = reader.takes_inside(0).await?;
        reader.sees(taking::PRIVACY_FRAMED_REFUSED).await?;
        taking.progress_is(&taking::progress(1, 14)).await?;
        taking.next().await?;
        taking.progress_is(&taking::progress(2, 14)).await?;
        assert_eq!(reader.ask::<String>("return origin", []).await?, "null");
        reader.leave().await?;
        reader.enter_plain("#outer").await?;
        let visible = "return document.querySelector('bearings-widget').shadowRoot.querySelector('iframe').style.opacity";
        reader
            .until_true("the frame to be seen", &format!("{visible} === '1'"))
            .await?;
        reader.leave().await
    })
}

#[test]
fn a_plain_frame_works_too() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let frames = "<iframe id=\"plain\" title=\"Bearings\" src=\"SITEteam-context/#w1.theme=dark&flavour=sweet\" \
             width=\"380\" height=\"400\"></iframe>\
             <iframe id=\"closed\" title=\"Bearings\" sandbox=\"allow-scripts\" src=\"SITEteam-context/\" width=\"380\" \
             height=\"400\"></iframe>";
        let reader = stage.reader().await?;
        reader.open_host(&host.bare("plain", "", frames)?).await?;
        for (frame, line) in [
            ("#plain", taking::PRIVACY_FRAMED),
            ("#closed", taking::PRIVACY_FRAMED_REFUSED),
        ] {
            reader.enter_plain(frame).await?;
            let taking = Taking::ready(&reader).await?;
            reader.sees(line).await?;
            taking.next().await?;
            taking.progress_is(&taking::progress(2, 14)).await?;
            // Nobody follows its height, so it scrolls by itself.
            let scrolls = "return [getComputedStyle(document.documentElement).overflowY, \
                 document.documentElement.scrollHeight > innerHeight]";
            assert_eq!(
                reader.ask::<serde_json::Value>(scrolls, []).await?,
                json!(["visible", true])
            );
            reader.leave().await?;
        }
        reader.enter_plain("#plain").await?;
        let paper = "return getComputedStyle(document.documentElement).backgroundColor";
        assert_eq!(reader.ask::<String>(paper, []).await?, "rgb(21, 25, 28)");
        reader.leave().await
    })
}

#[test]
fn twenty_on_one_page_load_when_they_come_into_sight() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let body: String = (0..20)
            .map(|at| {
                format!("<p>Number {at}</p>{WIDGET}<p style=\"height: 2000px\">And more.</p>")
            })
            .collect();
        let reader = stage.browser(Wish::desktop()).await?;
        reader.open_host(&host.page("twenty", "", &body)?).await?;
        reader.hears("ready", 1).await?;
        assert!(reader.learned().await?.count("ready") < 20);
        for at in 0..20 {
            let show =
                "document.querySelectorAll('bearings-widget')[arguments[0]].scrollIntoView()";
            reader.run(show, [json!(at)]).await?;
            reader.hears("ready", at + 1).await?;
        }
        let learned = reader.learned().await?;
        assert_eq!(learned.count("ready"), 20);
        // Two for each: what frames say, and what the policy of the page forbids.
        assert_eq!(learned.listening, 40);
        // What is not in sight yet is not called broken, however long it waits: no frame is hidden.
        let sorry = "return [...document.querySelectorAll('bearings-widget')].filter(widget => \
             !widget.shadowRoot.querySelector('a').hidden).length";
        assert_eq!(reader.ask::<u32>(sorry, []).await?, 0);
        Ok(())
    })
}

#[test]
fn what_comes_and_goes_leaves_no_listener() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        reader
            .open_host(&host.page("churn", "", "<div id=\"place\"></div>")?)
            .await?;
        reader
            .until_true(
                "the element to be known",
                "return !!customElements.get('bearings-widget')",
            )
            .await?;
        assert_eq!(reader.learned().await?.listening, 0);
        let churn = "const place = document.querySelector('#place'); for (let round = 0; round < 200; round++) { \
             const widget = document.createElement('bearings-widget'); \
             widget.setAttribute('questionnaire', 'team-context'); place.append(widget); \
             if (round % 2) place.append(widget); if (round % 3) widget.setAttribute('theme', 'dark'); \
             widget.remove(); place.prepend(widget); place.replaceChildren(); }";
        reader.run(churn, []).await?;
        let learned = reader.learned().await?;
        assert_eq!(learned.listening, 0);
        assert_eq!(learned.warnings, Vec::<String>::new());
        // And it still works.
        reader
            .run(
                &format!("document.querySelector('#place').innerHTML = '{WIDGET}'"),
                [],
            )
            .await?;
        reader.hears("ready", 1).await?;
        assert_eq!(reader.learned().await?.listening, 2);
        assert_eq!(reader.learned().await?.count("ready"), 1);
        Ok(())
    })
}

#[test]
fn a_page_from_right_to_left_holds_it_in_its_own_direction() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let turn = "<script>document.documentElement.dir = 'rtl'</script>";
        reader.open_host(&host.page("rtl", turn, WIDGET)?).await?;
        reader.hears("ready", 1).await?;
        let [_, _, direction, _] = written(&reader).await?;
        assert_eq!(direction, "ltr");
        assert_eq!(reader.sticks_out().await?, Vec::<String>::new());
        let stands: serde_json::Value = reader.ask(STANDS, []).await?;
        assert_eq!(stands["width"], stands["room"]);
        Ok(())
    })
}

#[test]
fn the_script_may_be_loaded_twice_and_leaves_nothing_global() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let names = "<script>window.before = Object.getOwnPropertyNames(window)</script>";
        let twice = format!(
            "{WIDGET}<script src=\"SITEembed-1.js\"></script><script src=\"SITEembed.js\"></script>"
        );
        reader
            .open_host(&host.bare("twice", names, &twice)?)
            .await?;
        reader.hears("ready", 1).await?;
        let new =
            "return Object.getOwnPropertyNames(window).filter(name => !before.includes(name))";
        // The first is the test's, the second the driver's.
        assert_eq!(
            reader.ask::<Vec<String>>(new, []).await?,
            ["before", "ret_nodes"]
        );
        assert_eq!(reader.learned().await?.count("ready"), 1);
        Ok(())
    })
}

#[test]
fn the_focus_stays_with_the_host() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let body = format!("<label>Search <input id=\"own\" autofocus></label>{WIDGET}");
        reader.open_host(&host.page("focus", "", &body)?).await?;
        reader.hears("progress", 1).await?;
        assert_eq!(
            reader
                .ask::<String>("return document.activeElement.id", [])
                .await?,
            "own"
        );
        Ok(())
    })
}
