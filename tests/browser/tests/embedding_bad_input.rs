//! Wrong attributes, unknown questionnaires, hosts that forbid frames, old browsers: a way on in place of the widget, and one warning for whoever wrote the page.

use bearings::share::Tag;
use browser_tests::{Browser, Result, Wish, host::Host, kept::Kept, questionnaire::Manner, visit};
use xtask::server::Fault;

const WIDGET: &str = "<bearings-widget questionnaire=\"team-context\">\
     <a href=\"SITEteam-context/\">Where this team sits</a></bearings-widget>";

/// Ten seconds in the page around the frames are over at once.
const SHORT_PATIENCE: &str = "if (self === top) { const later = setTimeout; \
     window.setTimeout = (act, time, ...more) => later(act, time / 100, ...more) }";

/// What stands in place of the frame: a link, and where it leads. Before the script of ours has run there is
/// nothing in the element, or not even the element.
const SORRY: &str = "const root = document.querySelector('bearings-widget, bearings-card')?.shadowRoot; \
     const way = root?.querySelector('a'); const frame = root?.querySelector('iframe'); \
     return way?.checkVisibility() && !frame.checkVisibility() ? [way.innerText, way.href] : null";

async fn is_sorry(reader: &Browser) -> Result<[String; 2]> {
    reader
        .until("the link in place of the frame", async || {
            reader.ask::<Option<[String; 2]>>(SORRY, []).await
        })
        .await
}

const SENTENCE: &str = "Open this on its own page";

#[test]
fn a_wrong_attribute_is_named_and_left_out() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let table = [
            (
                "theme=\"blue\"",
                "theme=\"blue\": unlike auto, light or dark",
            ),
            ("accent=\"red\"", "accent=\"red\": unlike #1c6b74"),
            ("accent=\"#12345\"", "accent=\"#12345\": unlike #1c6b74"),
            ("lang=\"e\"", "lang=\"e\": unlike en"),
            (
                "min-height=\"tall\"",
                "min-height=\"tall\": unlike 100 to 9999",
            ),
            ("max-height=\"-5\"", "max-height=\"-5\": unlike 100 to 9999"),
            (
                "min-height=\"640px\"",
                "min-height=\"640px\": unlike 100 to 9999",
            ),
        ];
        for (at, (attribute, warning)) in table.into_iter().enumerate() {
            let widget = format!(
                "<bearings-widget questionnaire=\"team-context\" {attribute}></bearings-widget>"
            );
            reader
                .open_host(&host.page(&format!("wrong-{at}"), "", &widget)?)
                .await?;
            reader.hears("ready", 1).await?;
            let learned = reader.learned().await?;
            assert_eq!(learned.warnings, [format!("<bearings-widget> {warning}")]);
            assert_eq!(reader.frame_height(0).await?, 780, "{attribute}");
        }
        // At most is at most, whatever at least says.
        let widget = "<bearings-widget questionnaire=\"team-context\" min-height=\"700\" max-height=\"300\"></bearings-widget>";
        reader.open_host(&host.page("turned", "", widget)?).await?;
        reader.hears("ready", 1).await?;
        assert_eq!(reader.frame_height(0).await?, 300);
        Ok(())
    })
}

#[test]
fn a_wrong_setting_in_an_address_is_named_and_left_out() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let frame = "<iframe id=\"plain\" title=\"Bearings\" src=\"SITEteam-context/#w1.theme=blue&accent=12\"></iframe>";
        // The warning is the frame's own.
        reader
            .on_every_document(
                "window.__warned = []; const warn = console.warn; \
                 console.warn = text => { __warned.push(text); warn(text) }",
            )
            .await?;
        // On the same site, so that the script of the test runs in the frame as well.
        let address = host.bare("plain", "", frame)?;
        reader
            .open(&address.replace("localhost", "127.0.0.1"))
            .await?;
        reader.enter_plain("#plain").await?;
        browser_tests::page::Taking::ready(&reader).await?;
        let warned: Vec<String> = reader.ask("return __warned", []).await?;
        assert_eq!(
            warned,
            [
                "Bearings: the setting accent=12 is not understood and is left out.",
                "Bearings: the setting theme=blue is not understood and is left out.",
            ]
        );
        reader.leave().await
    })
}

#[test]
fn what_names_no_page_asks_for_none() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let site = stage.address("");
        let reader = stage.reader().await?;
        let table = [
            (
                "<bearings-widget></bearings-widget>",
                "<bearings-widget> questionnaire=\"null\": unlike team-context",
            ),
            (
                "<bearings-widget questionnaire=\"../x\"></bearings-widget>",
                "<bearings-widget> questionnaire=\"../x\": unlike team-context",
            ),
            (
                "<bearings-card link=\"javascript:alert(1)//x/team-context/#r1.abc\"></bearings-card>",
                "<bearings-card> link=\"javascript:alert(1)//x/team-context/#r1.abc\": unlike a result link",
            ),
            (
                "<bearings-card link=\"https://x.example/team-context/#q1.here\"></bearings-card>",
                "<bearings-card> link=\"https://x.example/team-context/#q1.here\": unlike a result link",
            ),
        ];
        for (at, (element, warning)) in table.into_iter().enumerate() {
            let element = format!("<p>Before.</p>{element}");
            reader
                .open_host(&host.page(&format!("none-{at}"), "", &element)?)
                .await?;
            assert_eq!(is_sorry(&reader).await?, [SENTENCE, &site]);
            assert_eq!(reader.learned().await?.warnings, [warning]);
        }
        let asked = stage.site.requested();
        assert!(asked.iter().all(|path| path == "/embed.js"), "{asked:?}");
        Ok(())
    })
}

#[test]
fn an_unknown_questionnaire_leads_to_all_that_are_there() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        reader.may_complain("404");
        let widget = "<bearings-widget questionnaire=\"no-such\"></bearings-widget>";
        reader.open_host(&host.page("unknown", "", widget)?).await?;
        assert_eq!(is_sorry(&reader).await?, [SENTENCE, &stage.address("")]);
        assert_eq!(
            reader.learned().await?.warnings,
            ["<bearings-widget> questionnaire=\"no-such\": unlike team-context"]
        );
        // Set right, it is there.
        reader
            .run("document.querySelector('bearings-widget').setAttribute('questionnaire', 'bad-news')", [])
            .await?;
        reader.hears("ready", 1).await?;
        assert_eq!(reader.ask::<Option<[String; 2]>>(SORRY, []).await?, None);
        Ok(())
    })
}

#[test]
fn a_host_that_forbids_frames_shows_the_way() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"frame-src 'self'\">";
        let result = Kept::of("team-context", Manner::Clear)?.link(Tag::Result)?;
        let card = format!(
            "<bearings-card link=\"https://x.example/team-context/#{result}\"></bearings-card>"
        );
        let table = [
            (WIDGET, stage.address("team-context/#")),
            (
                card.as_str(),
                format!("https://x.example/team-context/#{result}"),
            ),
        ];
        for (at, (element, address)) in table.into_iter().enumerate() {
            let reader = stage.reader().await?;
            reader.may_complain("Content Security Policy");
            reader.may_complain("frame-src");
            reader
                .open_host(&host.page(&format!("forbidden-{at}"), policy, element)?)
                .await?;
            assert_eq!(is_sorry(&reader).await?, [SENTENCE, &address]);
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn a_slow_network_is_not_called_broken() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let gate = stage.site.hold("/team-context/");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        reader.on_every_document(SHORT_PATIENCE).await?;
        reader.open_host(&host.page("slow", "", WIDGET)?).await?;
        reader
            .until("the page to be asked for", async || {
                Ok((gate.waiting() > 0).then_some(()))
            })
            .await?;
        // Longer than the patience of the host lasts in this test.
        let waits = "const done = arguments[arguments.length - 1]; setTimeout(done, 30000)";
        reader.run_async(waits, []).await?;
        assert_eq!(reader.ask::<Option<[String; 2]>>(SORRY, []).await?, None);
        gate.open();
        reader.hears("ready", 1).await
    })
}

#[test]
fn a_frame_that_says_nothing_gives_way_until_it_speaks() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let frame = frame_script()?;
        let gate = stage.site.hold(&frame);
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        reader.on_every_document(SHORT_PATIENCE).await?;
        reader.open_host(&host.page("silent", "", WIDGET)?).await?;
        assert_eq!(
            is_sorry(&reader).await?,
            [SENTENCE, &stage.address("team-context/#")]
        );
        gate.open();
        reader.hears("ready", 1).await?;
        assert_eq!(reader.ask::<Option<[String; 2]>>(SORRY, []).await?, None);
        assert_eq!(reader.frame_height(0).await?, 780);

        stage.site.break_path(&frame, Fault::Missing);
        let other = stage.browser(Wish::in_a_hurry()).await?;
        other.may_complain("404");
        other.may_complain("Failed to fetch dynamically imported module");
        other.on_every_document(SHORT_PATIENCE).await?;
        other.open_host(&host.page("broken", "", WIDGET)?).await?;
        assert_eq!(is_sorry(&other).await?[0], SENTENCE);
        Ok(())
    })
}

/// The name of the script that pages load in a frame.
fn frame_script() -> Result<String> {
    let names = std::fs::read_dir(browser_tests::stage::dist()?)?;
    let mut names = names.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let found = names.find(|name| name.starts_with("bearings-frame"));
    found.ok_or_else(|| browser_tests::Failure::new("the site has no script for frames"))
}

#[test]
fn an_old_browser_or_none_with_scripts_shows_the_link_of_the_page() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let address = host.page("old", "", WIDGET)?;
        let old = stage.reader().await?;
        old.may_complain("customElements");
        old.on_every_document("if (self === top) delete window.customElements")
            .await?;
        let none = stage.browser(Wish::without_scripts()).await?;
        old.open(&address).await?;
        old.tap("Where this team sits").await?;
        old.until("the questionnaire", async || {
            Ok((old.address().await? == stage.address("team-context/")).then_some(()))
        })
        .await?;
        none.open(&address).await?;
        none.tap("Where this team sits").await?;
        none.until("the questionnaire", async || {
            Ok((none.address().await? == stage.address("team-context/")).then_some(()))
        })
        .await
    })
}

#[test]
fn the_script_as_a_module_says_how_it_is_loaded() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        let body = format!("{WIDGET}<script type=\"module\" src=\"SITEembed.js\"></script>");
        reader.open_host(&host.bare("module", "", &body)?).await?;
        reader
            .until("the warning", async || {
                let warnings = reader.learned().await?.warnings;
                Ok((warnings == ["embed.js is no module"]).then_some(()))
            })
            .await?;
        assert!(reader.offers("Where this team sits").await?);
        Ok(())
    })
}
