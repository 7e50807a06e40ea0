//! What a page could learn from how tall a frame is: how long questions are, and nothing of what was answered.

use std::{collections::BTreeSet, sync::Arc};

use bearings::{share::Tag, words::taking};
use browser_tests::{
    Browser, Result, Stage, Wish,
    host::Host,
    kept::{Kept, Texts},
    page::{OfResult, Overview, Taking},
    questionnaire::{ALL, Manner},
    visit,
};
use serde_json::{Value, json};

const SWEEP: &str = include_str!("../src/sweep.js");

/// Goes on once so many frames of the screen were drawn.
const FRAMES: &str = "const done = arguments[arguments.length - 1]; let left = arguments[0]; \
     const next = () => left-- ? requestAnimationFrame(next) : done(); next()";

/// Places that a page may name in the address of a frame.
const PLACES: [&str; 3] = ["", "q1.-review&", "q1.-result&"];

/// What somebody may have answered: nothing, and every kind of answers.
const MANNERS: [Option<Manner>; 5] = [
    None,
    Some(Manner::Clear),
    Some(Manner::Patchy),
    Some(Manner::Drawn(1)),
    Some(Manner::Drawn(2)),
];

/// A page with frames of all questionnaires at all places, which reserves more than any of them needs. All of them are in
/// sight: browsers draw nothing of others. It is of the same site as ours, so that the script of the test runs in the
/// frames as well, and what is kept is there.
fn page_of_all(host: &Host) -> Result<String> {
    let frames = ALL.iter().flat_map(|id| {
        PLACES.map(|place| {
            format!("<iframe src=\"SITE{id}/#{place}w1.min-height=9999\" style=\"position: fixed; inset: 0; width: 600px; height: 300px\"></iframe>")
        })
    });
    let address = host.bare("all", "", &frames.collect::<String>())?;
    Ok(address.replace("localhost", "127.0.0.1"))
}

async fn reader_with(stage: &Stage, kept: &[Kept]) -> Result<Arc<Browser>> {
    let reader = stage.returning(kept).await?;
    reader.on_every_document(SWEEP).await?;
    Ok(reader)
}

/// What each frame says at these widths, first untouched, then once somebody has turned to it.
async fn swept(reader: &Browser, untouched: &[u32], turned: &[u32]) -> Result<Vec<Vec<String>>> {
    draws_all(reader, "__all('mounted')", &[]).await?;
    sweep(reader, untouched).await?;
    draws_all(reader, "__turn()", &[]).await?;
    sweep(reader, turned).await?;
    let first = untouched.first();
    reader
        .ask("return __since(arguments[0])", [json!(first)])
        .await
}

/// A few widths at a time: no call is to last long, however busy the machine is.
async fn sweep(reader: &Browser, widths: &[u32]) -> Result {
    for few in widths.chunks(4) {
        draws_all(reader, "__sweep(arguments[0])", few).await?;
    }
    Ok(())
}

async fn draws_all(reader: &Browser, call: &str, widths: &[u32]) -> Result {
    let script = format!("{call}.then(arguments[arguments.length - 1])");
    reader.run_async(&script, [json!(widths)]).await
}

/// Messages up to this one, and from it on.
fn split<'a>(told: &'a [String], at: &str) -> (&'a [String], &'a [String]) {
    let place = told.iter().position(|word| word == at);
    told.split_at(place.unwrap_or_default())
}

fn heights(told: &[String]) -> BTreeSet<&str> {
    let heights = told.iter().map(String::as_str);
    heights.filter(|word| word.starts_with("height")).collect()
}

#[test]
fn a_frame_tells_the_same_heights_whatever_was_answered() -> Result {
    let widths: Vec<u32> = (320..=900).step_by(58).collect();
    let back: Vec<u32> = (349..=871).rev().step_by(58).collect();
    visit(async |stage| {
        let host = Host::of(stage)?;
        let address = page_of_all(&host)?;
        let mut first: Option<Vec<Vec<String>>> = None;
        for manner in MANNERS {
            let mut kept = Vec::new();
            for id in ALL {
                if let Some(manner) = manner {
                    let one = Kept::of(id, manner)?
                        .called("All of us on the fourth floor and those who sit elsewhere")
                        .noting("Mine alone.")
                        .finished()?;
                    kept.push(one.at_the_first()?);
                }
            }
            let reader = reader_with(stage, &kept).await?;
            reader.open(&address).await?;
            let told = swept(&reader, &widths, &back).await?;
            stage.part_with(&reader).await?;
            assert_eq!(told.len(), ALL.len() * PLACES.len());
            for (at, of_questionnaire) in told.chunks(PLACES.len()).enumerate() {
                let id = ALL[at];
                for (place, told) in PLACES.iter().zip(of_questionnaire) {
                    let (untouched, turned) = split(told, "drawn turn");
                    // Nothing but sizes is said while nothing is done.
                    assert!(heights(untouched).len() > 2, "{id} {place} {told:?}");
                    assert!(heights(turned).len() > 2, "{id} {place} {told:?}");
                    // Whatever place the address names.
                    assert_eq!(told, &of_questionnaire[0], "{id} {place} {manner:?}");
                }
            }
            match &first {
                None => first = Some(told),
                Some(first) => {
                    for (one, other) in first.iter().zip(&told) {
                        assert_eq!(one, other, "{manner:?}");
                    }
                }
            }
        }
        Ok(())
    })
}

async fn draws(reader: &Browser, frames: u32) -> Result {
    reader.run_async(FRAMES, [json!(frames)]).await
}

/// Waits until all screens of the frame at hand are there, so that it knows how tall it is to be.
async fn is_whole(reader: &Browser) -> Result {
    let mounted = "return 'mounted' in document.documentElement.dataset";
    reader.until_true("all screens", mounted).await
}

/// What the page around has been told, in the order of the words: heights and progress may come either way round.
async fn all_told(reader: &Browser) -> Result<Vec<String>> {
    let learned = reader.learned().await?;
    let mut told: Vec<String> = learned.text().lines().map(str::to_owned).collect();
    told.sort();
    Ok(told)
}

#[test]
fn every_answer_to_a_screen_is_told_in_the_same_way() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        for (id, ways) in [
            ("team-context", &[["0", ""], ["6", ""], ["?", ""]][..]),
            (
                "bad-news",
                &[["open", "open"], ["guarded", "depends"], ["?", "-"]],
            ),
            ("product-practice", &[["0", "0"], ["2", "3"], ["?", ""]]),
        ] {
            let widget = format!("<bearings-widget questionnaire=\"{id}\"></bearings-widget>");
            let address = host.page(id, "", &widget)?;
            let mut first = None;
            for way in ways {
                let reader = stage.browser(Wish::desktop()).await?;
                reader.open_host(&address).await?;
                let taking = reader.takes_inside(0).await?;
                is_whole(&reader).await?;
                for (round, code) in way.iter().enumerate().filter(|(_, code)| !code.is_empty()) {
                    choose(&taking, round, code).await?;
                }
                reader.leave().await?;
                reader.hears("progress", 2).await?;
                draws(&reader, 30).await?;
                let told = all_told(&reader).await?;
                stage.part_with(&reader).await?;
                assert_eq!(first.get_or_insert(told.clone()), &told, "{id} {way:?}");
            }
        }
        Ok(())
    })
}

/// Chooses an answer of the first screen: by its code, or by its place.
async fn choose(taking: &Taking<'_>, round: usize, code: &str) -> Result {
    let found = "const all = [...document.querySelectorAll('.screen.current input[type=radio]')]; \
         const name = [...new Set(all.map(one => one.name))][arguments[0]]; \
         const radios = all.filter(one => one.name === name); \
         const found = radios.find(one => one.value === arguments[1]) ?? radios[arguments[1]]; \
         return [found.name, found.value]";
    let [item, code]: [String; 2] = taking
        .browser
        .ask(found, [json!(round), json!(code)])
        .await?;
    taking.choose(&item, &code).await
}

#[test]
fn a_frame_grows_in_steps_for_what_its_reader_unfolds() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let widget = "<bearings-widget questionnaire=\"product-practice\"></bearings-widget>";
        let reader = stage.browser(Wish::desktop()).await?;
        reader.open_host(&host.page("blog", "", widget)?).await?;
        let taking = reader.takes_inside(0).await?;
        is_whole(&reader).await?;
        reader.leave().await?;
        let reserved = reader.frame_height(0).await?;
        reader.enter(0).await?;
        reader.tap_at(".top h1").await?;
        reader.leave().await?;
        let whole = grows(&reader, reserved).await?;

        reader.enter(0).await?;
        reader.tap_at(".about summary").await?;
        reader.leave().await?;
        let unfolded = grows(&reader, whole).await?;
        assert_eq!((unfolded - whole) % 240, 0, "{whole} {unfolded}");

        // The result scrolls inside a frame that is as tall as before anything was unfolded.
        reader.enter(0).await?;
        taking.choose("releasing.now", "small-and-often").await?;
        taking.all_questions().await?;
        Overview::titled(&reader, taking::ALL_QUESTIONS)
            .await?
            .see_result()
            .await?;
        OfResult::shown(&reader).await?;
        // What it says fits; all the rest of it scrolls.
        reader.does_not_see("Show all of it").await?;
        reader.tap("Full result").await?;
        reader.sees("Show all of it").await?;
        reader.leave().await?;
        assert_eq!(reader.frame_height(0).await?, whole);
        reader.enter(0).await?;
        reader.tap("Show all of it").await?;
        let fits = "return document.documentElement.scrollHeight <= innerHeight";
        reader.until_true("all of it", fits).await?;
        reader.does_not_see("Show all of it").await?;
        reader.leave().await?;
        let all = reader.frame_height(0).await?;
        assert!(all > whole && (all - whole) % 240 == 0, "{whole} {all}");
        Ok(())
    })
}

/// Waits until the frame is taller than that, and returns its height.
async fn grows(reader: &Browser, before: u32) -> Result<u32> {
    reader
        .until("the frame to be taller", async || {
            let height = reader.frame_height(0).await?;
            Ok((height > before).then_some(height))
        })
        .await
}

#[test]
fn a_card_shows_and_changes_nothing_of_its_reader() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let link = Kept::of("bad-news", Manner::Clear)?.link(Tag::Result)?;
        let frame = format!(
            "<iframe src=\"SITEbad-news/#{link}&w1.min-height=100\" style=\"width: 600px; height: 300px\"></iframe>"
        );
        let address = host.bare("card", "", &frame)?;
        let address = address.replace("localhost", "127.0.0.1");
        let mut mine = Kept::of("bad-news", Manner::Other)?.finished()?.records();
        // A record that cannot be read is told on a page of its own.
        let damaged = mine.keys().next_back().cloned().unwrap_or_default();
        mine.insert(damaged, "{".to_owned());
        let mut first: Option<Vec<Vec<String>>> = None;
        for records in [Texts::new(), mine] {
            let reader = reader_with(stage, &[]).await?;
            let keep = "for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text)";
            reader.run(keep, [json!(records)]).await?;
            reader.open(&address).await?;
            reader.enter_plain("iframe").await?;
            reader
                .until_true("the card", "return !!document.querySelector('.guest')")
                .await?;
            assert_eq!(reader.kept().await?, records);
            reader.leave().await?;
            let told = swept(&reader, &[400, 700], &[500]).await?;
            assert!(heights(&told[0]).len() > 2, "{told:?}");
            stage.part_with(&reader).await?;
            assert_eq!(first.get_or_insert(told.clone()), &told);
        }
        Ok(())
    })
}

#[test]
fn a_page_moves_no_reader_by_the_fragment() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let body = "<input id=\"own\" autofocus><iframe id=\"plain\" src=\"SITEbad-news/\" width=\"600\" height=\"700\"></iframe>";
        let reader = stage.browser(Wish::desktop()).await?;
        reader.open_host(&host.bare("moving", "", body)?).await?;
        reader.enter_plain("#plain").await?;
        let taking = Taking::ready(&reader).await?;
        is_whole(&reader).await?;
        reader.leave().await?;
        let move_to = "document.querySelector('#plain').src += '#q1.-review'";
        reader.run(move_to, []).await?;
        reader.enter_plain("#plain").await?;
        let there = "return location.hash === '#q1.-review'";
        reader.until_true("the fragment", there).await?;
        draws(&reader, 10).await?;
        taking.progress_is(&taking::progress(1, 7)).await?;
        reader.leave().await?;
        let focus = "return document.activeElement.id";
        assert_eq!(reader.ask::<String>(focus, []).await?, "own");
        Ok(())
    })
}

#[test]
fn a_page_without_questions_tells_no_height() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let frame = "<iframe id=\"plain\" src=\"SITE\" width=\"600\" height=\"300\"></iframe>";
        let address = host.bare("home", "", frame)?;
        let reader = stage
            .returning(&[Kept::of("bad-news", Manner::Clear)?.finished()?])
            .await?;
        reader
            .open_host(&address.replace("localhost", "127.0.0.1"))
            .await?;
        reader.enter_plain("#plain").await?;
        Taking::ready(&reader).await?;
        reader.sees("What happens to bad news").await?;
        draws(&reader, 10).await?;
        reader.leave().await?;
        let messages = reader.learned().await?.messages;
        let told: Vec<Value> = messages.into_iter().map(|message| message.data).collect();
        assert_eq!(told, [json!({ "bearings": 1, "type": "ready" })]);
        Ok(())
    })
}
