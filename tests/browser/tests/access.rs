//! Every state of the site, on a phone, in light and dark: no barrier that axe-core finds, and nothing that sticks out of
//! a narrow screen. What stands side by side on a desktop is looked at there too.

use std::sync::Arc;

use browser_tests::{
    Browser, Result, Screen, Stage, Storage, Wish, axe,
    page::Taking,
    scene::{self, Scene},
    visit,
};

/// Looks at the states of which the name begins so, and says all that is wrong with any of them.
async fn all_are_accessible(stage: &Stage, wanted: &[&str]) -> Result {
    all_are_accessible_on(&[Screen::PHONE], stage, wanted).await
}

/// The same on some screens.
async fn all_are_accessible_on(screens: &[Screen], stage: &Stage, wanted: &[&str]) -> Result {
    let mut wrong: Vec<String> = Vec::new();
    let mut looked_at = 0;
    for storage in [Storage::Allowed, Storage::Throws, Storage::Full] {
        let scenes = scene::all()
            .into_iter()
            .filter(|scene| scene.storage == storage);
        let scenes: Vec<Scene> = scenes
            .filter(|scene| wanted.iter().any(|name| scene.name.starts_with(name)))
            .collect();
        if scenes.is_empty() {
            continue;
        }
        let reader: Arc<Browser> = stage.browser(Wish::where_storage(storage)).await?;
        for scene in scenes {
            looked_at += 1;
            reader.look_as(&Wish::default()).await?;
            scene.reach(&reader, &stage.address("")).await?;
            let views = screens
                .iter()
                .flat_map(|screen| [(*screen, false), (*screen, true)]);
            for (screen, dark) in views {
                // Colours must not be on their way from one to another.
                let wish = Wish {
                    screen,
                    dark,
                    less_motion: true,
                    ..Wish::default()
                };
                reader.look_as(&wish).await?;
                let light = if dark { "dark" } else { "light" };
                for broken in axe::violations(&reader).await? {
                    wrong.push(format!(
                        "{} in {light} at {} px: {} ({})\n    {}",
                        scene.name,
                        screen.width,
                        broken.help,
                        broken.id,
                        broken.places.join("\n    ")
                    ));
                }
            }
            for screen in [Screen::NARROW, Screen::PHONE] {
                reader
                    .look_as(&Wish {
                        screen,
                        ..Wish::default()
                    })
                    .await?;
                let out = reader.sticks_out().await?;
                if !out.is_empty() {
                    wrong.push(format!(
                        "{} at {} px sticks out: {}",
                        scene.name,
                        screen.width,
                        out.join(", ")
                    ));
                }
            }
        }
        stage.part_with(&reader).await?;
    }
    assert!(looked_at > 0, "there is no such state");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn the_first_page() -> Result {
    visit(async |stage| all_are_accessible(stage, &["home", "no-page-here"]).await)
}

#[test]
fn spectra_and_stages() -> Result {
    visit(async |stage| all_are_accessible(stage, &["spectrum", "stage"]).await)
}

#[test]
fn scopes_and_hoops() -> Result {
    visit(async |stage| all_are_accessible(stage, &["scopes", "hoops"]).await)
}

#[test]
fn levels_and_arrows() -> Result {
    visit(async |stage| all_are_accessible(stage, &["levels", "arrows"]).await)
}

#[test]
fn lists() -> Result {
    visit(async |stage| all_are_accessible(stage, &["list", "review"]).await)
}

#[test]
fn my_results() -> Result {
    visit(async |stage| all_are_accessible(stage, &["result"]).await)
}

#[test]
fn results_of_others_and_both() -> Result {
    visit(async |stage| all_are_accessible(stage, &["theirs", "both"]).await)
}

#[test]
fn passing_on() -> Result {
    let screens = [Screen::PHONE, Screen::DESKTOP];
    visit(async |stage| all_are_accessible_on(&screens, stage, &["share"]).await)
}

#[test]
fn readers_of_what_was_passed_on() -> Result {
    let screens = [Screen::PHONE, Screen::DESKTOP];
    visit(async |stage| all_are_accessible_on(&screens, stage, &["asked", "pair"]).await)
}

#[test]
fn notices() -> Result {
    visit(async |stage| all_are_accessible(stage, &["notice"]).await)
}

#[test]
fn the_page_for_writers() -> Result {
    let screens = [Screen::PHONE, Screen::DESKTOP];
    visit(async |stage| all_are_accessible_on(&screens, stage, &["writers"]).await)
}

#[test]
fn the_checker_would_find_a_barrier() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        Taking::open(&reader, &stage.address("team-context/")).await?;
        let bad = "const bad = document.createElement('div'); \
             bad.innerHTML = '<button></button><p>pale</p>'; bad.lastChild.style.color = 'rgb(200, 200, 200)'; \
             bad.style.width = '500px'; document.querySelector('main').append(bad)";
        reader.run(bad, []).await?;
        let found: Vec<String> = axe::violations(&reader)
            .await?
            .into_iter()
            .map(|broken| broken.id)
            .collect();
        assert!(found.contains(&"button-name".to_owned()), "{found:?}");
        assert!(found.contains(&"color-contrast".to_owned()), "{found:?}");
        assert!(!reader.sticks_out().await?.is_empty());
        Ok(())
    })
}

#[test]
fn every_state_is_looked_at() {
    let looked_at = [
        "home",
        "no-page-here",
        "spectrum",
        "stage",
        "scopes",
        "hoops",
        "levels",
        "arrows",
        "list",
        "review",
        "result",
        "theirs",
        "both",
        "share",
        "asked",
        "pair",
        "notice",
        "writers",
    ];
    for scene in scene::all() {
        assert!(
            looked_at.iter().any(|name| scene.name.starts_with(name)),
            "{}",
            scene.name
        );
    }
}

#[test]
fn with_forced_colors_the_chosen_answer_is_still_seen() -> Result {
    visit(async |stage| {
        let reader = stage
            .browser(Wish {
                forced_colors: true,
                ..Wish::default()
            })
            .await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.choose("releasing.now", "planned-dates").await?;
        taking.back().await?;
        taking.is_asked("Which is most like us lately?").await?;
        let script = "return [...document.querySelectorAll('.screen.current .round.current .option')].map(e => \
             [e.querySelector('input').checked, getComputedStyle(e).outlineStyle !== 'none' \
             || getComputedStyle(e.querySelector('input')).appearance !== 'none'])";
        let rows: Vec<(bool, bool)> = reader.ask(script, []).await?;
        assert!(
            rows.iter().any(|(checked, marked)| *checked && *marked),
            "{rows:?}"
        );
        Ok(())
    })
}

#[test]
fn controls_on_a_phone_are_large_enough_to_tap() -> Result {
    visit(async |stage| {
        let reader = stage
            .browser(Wish {
                screen: Screen::PHONE,
                ..Wish::default()
            })
            .await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        let script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).map(e => {\
             const box = e.getBoundingClientRect(); return [box.width, box.height] })";
        let stops: Vec<(f64, f64)> = reader
            .ask(script, [".screen.current .stop input".into()])
            .await?;
        assert_eq!(stops.len(), 7);
        assert!(
            stops
                .iter()
                .all(|(width, height)| *width >= 41.0 && *height >= 44.0),
            "{stops:?}"
        );
        taking.next().await?;
        let buttons: Vec<(f64, f64)> = reader.ask(script, [".back, .primary".into()]).await?;
        assert!(
            buttons.iter().all(|(_, height)| *height >= 44.0),
            "{buttons:?}"
        );
        // Links stand apart from everything else that can be tapped.
        let smallest = "button, summary, .other, .option, .tick";
        let others: Vec<(f64, f64)> = reader.ask(script, [smallest.into()]).await?;
        // WCAG 2.2, 2.5.8: 24 by 24 CSS pixels.
        assert!(
            others
                .iter()
                .all(|(width, height)| *width >= 24.0 && *height >= 24.0),
            "{others:?}"
        );
        Ok(())
    })
}
