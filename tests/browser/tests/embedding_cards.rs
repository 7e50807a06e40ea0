//! Cards of results that are not of this site's questionnaires, links that programs bent, and result links in a page with
//! two files of questions.

use bearings::{
    assessment::Definition,
    share::{self, Pair, Shared, Tag},
    words::{link, pair, result as result_words, sharing, taking},
};
use browser_tests::{
    Browser, Failure, Result, Wish,
    host::Host,
    kept::{self, Kept, day},
    page::{OfResult, Sharing, Taking},
    questionnaire::{self, Manner},
    stage, visit,
};
use serde_json::json;
use xtask::server::Fault;

/// Where the questions of the example are taken.
const PAGE: &str = "https://ada.example/2026/meetings";

/// The complete example of the questionnaire format.
fn example() -> Result<String> {
    let text = include_str!("../../../docs/questionnaire-format.md");
    let inside = text
        .split_once("```json\n")
        .and_then(|(_, rest)| rest.split_once("```"));
    let (example, _) = inside.ok_or_else(|| Failure::new("the format has no example"))?;
    Ok(example.to_owned())
}

/// Questions that differ from the example in id, title and first question.
fn others() -> Result<String> {
    let other = example()?
        .replacen("our-meetings", "our-calls", 1)
        .replacen("How do our meetings begin?", "How do our calls begin?", 1);
    Ok(other)
}

fn view(definition: &Definition) -> Result<Shared> {
    let session = bearings::session::Session::fresh(std::sync::Arc::new(definition.clone()));
    Ok(Shared::plain(
        session.sitting.about(day()?),
        questionnaire::answers(definition, Manner::Clear),
    ))
}

fn result(definition: &Definition) -> Result<String> {
    Ok(share::encode(Tag::Result, definition, &view(definition)?))
}

/// What the first card shows in place of its frame, and where that leads.
async fn way(reader: &Browser) -> Result<[String; 2]> {
    let way = "const root = document.querySelector('bearings-card')?.shadowRoot; const way = root?.querySelector('a'); \
         const frame = root?.querySelector('iframe'); \
         return way?.checkVisibility() && !frame.checkVisibility() ? [way.innerText, way.href] : null";
    reader
        .until("the link in place of the card", async || {
            reader.ask::<Option<[String; 2]>>(way, []).await
        })
        .await
}

#[test]
fn a_result_of_questions_that_stand_in_the_card_is_drawn() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let file = example()?;
        let definition = Definition::from_json(&file)?;
        let mine = view(&definition)?;
        let pair = Pair {
            mine: mine.clone(),
            other: mine.clone(),
        };
        let summary = kept::summary(&definition, &mine.answers, &[])?;
        let fragments = [result(&definition)?, share::encode_pair(&definition, &pair)];
        let reader = stage.browser(Wish::desktop()).await?;
        for (at, fragment) in fragments.into_iter().enumerate() {
            let card = format!(
                "<bearings-card questionnaire=\"own\" link=\"{PAGE}#{fragment}\">\
                 <script type=\"application/json\">{file}</script><a href=\"{PAGE}#{fragment}\">Our result</a>\
                 </bearings-card>"
            );
            // The place of the page itself is not taken for a link.
            let address = host.page(&format!("quotes-{at}"), "", &card)?;
            reader.open_host(&format!("{address}#p1.2")).await?;
            reader.hears("ready", 1).await?;
            reader.takes_inside(0).await?;
            if at == 0 {
                OfResult::shown(&reader).await?.says(&summary).await?;
            } else {
                reader.sees(pair::ALL_ALIKE).await?;
                reader.does_not_see(link::TWO_VIEWS).await?;
                reader.tap(result_words::FULL).await?;
                reader.sees(link::TWO_VIEWS).await?;
            }
            let buttons = "return document.querySelectorAll('.guest button').length";
            assert_eq!(reader.ask::<usize>(buttons, []).await?, 0);
            let leads = "return document.querySelector('.guest a.primary').href";
            assert_eq!(
                reader.ask::<String>(leads, []).await?,
                format!("{PAGE}#{fragment}")
            );
            reader.leave().await?;
        }
        Ok(())
    })
}

#[test]
fn what_no_card_can_draw_leads_to_where_its_link_does() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let result = result(&Definition::from_json(&example()?)?)?;
        let reader = stage.reader().await?;
        reader.may_complain("404");
        for (at, address) in [
            format!("{PAGE}/#{result}"),
            format!("https://ada.example/#{result}"),
            format!("https://ada.example/?p=12#{result}"),
            format!("https://ada.example/2026/10-meetings.html#{result}"),
        ]
        .into_iter()
        .enumerate()
        {
            let card = format!(
                "<bearings-card link=\"{address}\"><a href=\"{address}\">Ours</a></bearings-card>"
            );
            reader
                .open_host(&host.page(&format!("nowhere-{at}"), "", &card)?)
                .await?;
            assert_eq!(
                way(&reader).await?,
                ["Open this on its own page".to_owned(), address]
            );
        }
        Ok(())
    })
}

#[test]
fn a_card_whose_part_does_not_load_gives_way_to_its_link() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let theirs = Kept::of("bad-news", Manner::Clear)?.link(Tag::Result)?;
        let address = stage.address(&format!("bad-news/#{theirs}"));
        let card = format!(
            "<bearings-card link=\"{address}\"><a href=\"{address}\">Ours</a></bearings-card>"
        );
        for name in ["result", "received"] {
            let file = stage::part(name)?;
            stage.site.break_path(&file, Fault::Missing);
            let reader = stage.reader().await?;
            reader.may_complain("");
            let page = host.page(&format!("without-{name}"), "", &card)?;
            reader.open_host(&page).await?;
            assert_eq!(
                way(&reader).await?,
                ["Open this on its own page".to_owned(), address.clone()]
            );
            stage.site.mend_path(&file);
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn a_card_takes_links_that_programs_bent() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let kept = Kept::of("team-context", Manner::Clear)?.finished()?;
        let result = kept.link(Tag::Result)?;
        let bent = [
            format!("https://copy.example/team-context#{result}"),
            format!("https://copy.example/team-context/%23{result}"),
            format!(
                "https://copy.example/x/team-context%2523{}",
                result.replacen('.', "%252E", 1)
            ),
            format!("https://copy.example/team-context/index.html?utm_source=a/b#{result}"),
            format!(
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcopy.example%2Fteam-context%2F%23{result}\
                 &data=05%7C01%7Cada%40copy.example%7C&reserved=0"
            ),
            format!("See https://copy.example/team-context/#{result}."),
        ];
        let reader = stage.browser(Wish::desktop()).await?;
        for (at, address) in bent.into_iter().enumerate() {
            let card = format!(
                "<bearings-card link=\"{}\"></bearings-card>",
                address.replace('&', "&amp;")
            );
            reader
                .open_host(&host.page(&format!("bent-{at}"), "", &card)?)
                .await?;
            reader.hears("ready", 1).await?;
            reader.takes_inside(0).await?;
            OfResult::shown(&reader)
                .await?
                .says(&kept.summary()?)
                .await?;
            reader.leave().await?;
            assert_eq!(reader.learned().await?.warnings, Vec::<String>::new());
        }
        Ok(())
    })
}

#[test]
fn of_two_widgets_the_one_whose_questions_a_link_is_of_opens_it() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let files = [example()?, others()?];
        let widget = |file: &String| {
            format!(
                "<bearings-widget questionnaire=\"own\"><script type=\"application/json\">{file}</script></bearings-widget>"
            )
        };
        let body: String = files.iter().map(widget).collect();
        let address = host.page("two", "", &body)?;
        for opens in [0, 1] {
            let [mine, theirs] = [opens, 1 - opens].map(|at| Definition::from_json(&files[at]));
            let (mine, theirs) = (mine?, theirs?);
            let reader = stage.browser(Wish::desktop()).await?;
            reader
                .open_host(&format!("{address}#{}", result(&mine)?))
                .await?;
            for at in [0, 1] {
                let show = "const all = document.querySelectorAll('bearings-widget'); \
                     if (all.length < 2) throw Error('not yet'); all[arguments[0]].scrollIntoView()";
                reader.run(show, [json!(at)]).await?;
                reader.hears("ready", at + 1).await?;
                reader.takes_inside(at).await?;
                if at == opens {
                    let answers = view(&mine)?.answers;
                    let summary = kept::summary(&mine, &answers, &[])?;
                    OfResult::shown(&reader).await?.says(&summary).await?;
                } else {
                    reader
                        .sees(
                            "This link belongs to other questions than these. If they stand on the same page, it opens \
                             there.",
                        )
                        .await?;
                    let first = theirs.questions.first().map_or("", |first| &first.text);
                    Taking::ready(&reader).await?.stands_at(first).await?;
                }
                reader.leave().await?;
            }
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn a_place_of_the_page_is_no_link() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let file = example()?;
        let body = format!(
            "<bearings-widget questionnaire=\"own\"><script type=\"application/json\">{file}</script></bearings-widget>"
        );
        let reader = stage.browser(Wish::desktop()).await?;
        let address = host.page("handbook", "", &body)?;
        for place in ["p1.2", "a1.14", "r1.", "comments"] {
            reader.open("about:blank").await?;
            reader.open_host(&format!("{address}#{place}")).await?;
            reader.hears("ready", 1).await?;
            let taking = reader.takes_inside(0).await?;
            taking.stands_at("How do our meetings begin?").await?;
            let notices = "return document.querySelectorAll('#notices .notice').length";
            assert_eq!(reader.ask::<usize>(notices, []).await?, 0, "{place}");
            reader.leave().await?;
        }
        // As long as a link, it is said what is wrong with it.
        let cut: String = result(&Definition::from_json(&file)?)?
            .chars()
            .take(12)
            .collect();
        reader.open("about:blank").await?;
        reader.open_host(&format!("{address}#{cut}")).await?;
        reader.takes_inside(0).await?;
        reader
            .sees("The end of this link is missing. Copy it again as a whole, or ask for it once more.")
            .await
    })
}

#[test]
fn a_frame_that_may_save_nothing_claims_no_file() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let carried = Kept::of("team-context", Manner::Clear)?.link(Tag::Carried)?;
        let frame = format!(
            "<iframe id=\"plain\" title=\"Bearings\" sandbox=\"allow-scripts allow-same-origin\" \
             src=\"SITEteam-context/#{carried}\" width=\"700\" height=\"900\"></iframe>"
        );
        let reader = stage.browser(Wish::desktop()).await?;
        reader.may_complain("sandboxed");
        reader.open_host(&host.bare("closed", "", &frame)?).await?;
        reader.enter_plain("#plain").await?;
        Taking::ready(&reader).await?;
        reader.tap(taking::SEE_RESULT).await?;
        let panel = Sharing::shown(&reader).await?;
        panel.tap(sharing::SVG).await?;
        panel
            .says("The browser was asked to save the file. If none comes, use the link below.")
            .await?;
        assert!(reader.downloads()?.is_empty());
        reader.leave().await
    })
}
