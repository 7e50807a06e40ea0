//! The room that the code for a page keeps is the room that each questionnaire of the site needs.

use std::{collections::BTreeSet, fs};

use bearings::snippet::Subject;
use browser_tests::{Browser, Result, Wish, host::Host, stage, visit, writers::offered};
use serde_json::json;

/// The page around the frame: a column of text.
const COLUMN: &str = "<style>main { width: 720px; margin: 0 auto }</style>";

/// How tall the page in the frame is with each of its screens, with the border that `embed.js` draws.
const HEIGHTS: &str = "const all = [...document.querySelectorAll('.screen')]; return all.map(screen => { \
     for (const one of all) one.classList.toggle('current', one === screen); \
     return Math.ceil(document.body.getBoundingClientRect().height) + 2 })";

/// The screens of a questionnaire in a column of a page, the first one first.
async fn needed(reader: &Browser, host: &Host, id: &str) -> Result<Vec<u32>> {
    let widget =
        format!("<bearings-widget questionnaire=\"{id}\" min-height=\"240\"></bearings-widget>");
    reader.open_host(&host.page(id, COLUMN, &widget)?).await?;
    reader.hears("progress", 1).await?;
    reader.takes_inside(0).await?;
    reader.ask(HEIGHTS, [json!(null)]).await
}

#[test]
fn every_questionnaire_of_the_site_has_the_room_that_it_needs() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.browser(Wish::desktop()).await?;
        for Subject {
            id,
            height,
            frame_height,
            ..
        } in offered()?
        {
            let screens = needed(&reader, &host, &id).await?;
            let first = screens.first().copied().unwrap_or_default();
            let height = u32::from(height);
            assert!(
                first <= height && height * 100 <= first * 115,
                "{id}: {height} are kept, {first} are needed"
            );
            let fit = screens
                .iter()
                .filter(|needed| **needed <= frame_height.into());
            assert!(
                fit.count() * 4 >= screens.len() * 3,
                "{id}: a frame has {frame_height}, its screens need {screens:?}"
            );
        }
        Ok(())
    })
}

#[test]
fn every_questionnaire_of_the_site_is_offered() -> Result {
    let mut folders = BTreeSet::new();
    for entry in fs::read_dir(stage::dist()?)? {
        let entry = entry?;
        if entry.path().join("oembed.json").is_file() {
            folders.insert(entry.file_name().to_string_lossy().into_owned());
        }
    }
    let subjects = offered()?;
    let offered: BTreeSet<String> = subjects.into_iter().map(|subject| subject.id).collect();
    assert_eq!(offered, folders);
    Ok(())
}
