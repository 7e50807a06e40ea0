//! Prints what a frame does to the page around it: what moves there, and what keeps it busy. `BEARINGS_DIST` names the
//! site, as for the tests.

use std::process::ExitCode;

use bearings::{session::Screens, words::taking};
use browser_tests::{
    Browser, Result, Screen, Wish,
    host::Host,
    questionnaire::{self, ALL},
    visit,
};
use serde_json::json;

/// Goes on once so many frames of the screen were drawn.
const FRAMES: &str = "const done = arguments[arguments.length - 1]; let left = arguments[0]; \
     const next = () => left-- ? requestAnimationFrame(next) : done(); next()";

fn main() -> ExitCode {
    println!(
        "{:18} {:>7}  {:>8} {:>13}  {:>8} {:>13}  {:>10}",
        "questionnaire",
        "window",
        "height",
        "layout shift",
        "greatest",
        "layout shift",
        "long tasks"
    );
    println!(
        "{:18} {:>7}  {:>8} {:>13}  {:>8} {:>13}  {:>10}",
        "", "", "loaded", "until then", "height", "by going on", "of the host"
    );
    let mut good = true;
    for (name, screen) in [("phone", Screen::PHONE), ("desktop", Screen::DESKTOP)] {
        for id in ALL {
            let wish = Wish {
                screen,
                ..Wish::default()
            };
            match visit(async |stage| {
                let host = Host::of(stage)?;
                let body = format!(
                    "<p>Before.</p><bearings-widget questionnaire=\"{id}\" style=\"display: block; min-height: 780px\">\
                     </bearings-widget><p>After.</p><p>And more.</p>"
                );
                let reader = stage.browser(wish).await?;
                reader.open_host(&host.page(id, "", &body)?).await?;
                println!("{id:18} {name:>7}  {}", measured(&reader, id).await?);
                Ok(())
            }) {
                Ok(()) => {}
                Err(failure) => {
                    eprintln!("{failure}");
                    good = false;
                }
            }
        }
    }
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Loads the frame, then goes through all its screens.
async fn measured(reader: &Browser, id: &str) -> Result<String> {
    reader.hears("progress", 1).await?;
    reader.run_async(FRAMES, [json!(10)]).await?;
    let (height, before) = (reader.frame_height(0).await?, reader.moved().await?);
    let count = Screens::of(&questionnaire::read(id)?).count();
    let mut greatest = height;
    for screen in 1..count {
        let taking = reader.takes_inside(0).await?;
        // Whoever touches it turns to it: then all of it is there.
        reader.tap_at(".top h1").await?;
        taking.next().await?;
        taking
            .progress_is(&taking::progress(screen + 1, count))
            .await?;
        reader.leave().await?;
        reader.run_async(FRAMES, [json!(3)]).await?;
        greatest = greatest.max(reader.frame_height(0).await?);
    }
    let after = reader.moved().await? - before;
    let tasks = reader.learned().await?.tasks;
    let longest = tasks.iter().copied().fold(0.0, f64::max);
    Ok(format!(
        "{height:>8} {before:>13.4}  {greatest:>8} {after:>13.4}  {:>10}",
        if tasks.is_empty() {
            "none".to_owned()
        } else {
            format!("{} ({longest:.0} ms)", tasks.len())
        }
    ))
}
