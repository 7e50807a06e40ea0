//! Every state of the site that is worth a look: for pictures, and for what must hold on all of them.

mod notice;
mod passing_on;
mod results;
mod step;
mod writers;

use bearings::words::{keeping, result, taking};

use crate::{Browser, Failure, Result, Storage, questionnaire::Manner};
use step::Step::{self, Began, Choose, Finished, Open, Sees, Set, Tap, TapAt, WithoutScripts};

/// A state with the way that leads to it.
#[derive(Debug, Clone)]
pub struct Scene {
    pub name: &'static str,
    pub storage: Storage,
    steps: Vec<Step>,
}

/// All of them, in the order in which a visitor would come across them.
#[must_use]
pub fn all() -> Vec<Scene> {
    let mut scenes = first_page();
    scenes.extend(questions());
    scenes.extend(overviews());
    scenes.extend(results::results());
    scenes.extend(passing_on::passing_on());
    scenes.extend(notice::notices());
    scenes.extend(writers::for_writers());
    scenes
}

fn scene<const N: usize>(name: &'static str, steps: [Step; N]) -> Scene {
    Scene {
        name,
        storage: Storage::Allowed,
        steps: steps.to_vec(),
    }
}

fn where_storage(storage: Storage, mut scene: Scene) -> Scene {
    scene.storage = storage;
    scene
}

fn first_page() -> Vec<Scene> {
    vec![
        scene("home", [Open("")]),
        scene(
            "home-with-results",
            [
                Finished("team-context", Manner::Clear),
                Finished("product-practice", Manner::Patchy),
                Began("bad-news", Manner::Begun),
                Open(""),
            ],
        ),
        scene(
            "home-sure",
            [
                Finished("team-context", Manner::Clear),
                Open(""),
                Tap(keeping::FORGET_EVERYTHING),
            ],
        ),
        scene(
            "home-with-experiment",
            [
                Finished("product-practice", Manner::Clear),
                Open("product-practice/#q1.-result"),
                Sees(result::TRY),
                Set("blank-3", "pairing on every risky change"),
                Set("blank-4", "Ops"),
                Open(""),
            ],
        ),
        scene("home-without-scripts", [Open(""), WithoutScripts]),
        scene("no-page-here", [Open("404.html")]),
    ]
}

/// The place of "groundwork" among the sketches.
const GROUNDWORK: usize = 2;

fn questions() -> Vec<Scene> {
    vec![
        scene("spectrum-first", [Open("team-context/")]),
        scene(
            "spectrum-answered",
            [
                Began("team-context", Manner::Begun),
                Open("team-context/#q1.finishing"),
            ],
        ),
        scene(
            "spectrum-non-answer",
            [
                Began("team-context", Manner::Patchy),
                Open("team-context/#q1.finishing"),
            ],
        ),
        scene("spectrum-with-help", [Open("team-context/#q1.money-for")]),
        scene(
            "spectrum-note",
            [Open("team-context/"), Tap(taking::ADD_NOTE)],
        ),
        scene(
            "spectrum-about",
            [Open("team-context/"), TapAt(".about summary")],
        ),
        scene(
            "spectrum-settings",
            [Open("team-context/"), Tap(taking::SETTINGS)],
        ),
        scene(
            "spectrum-without-scripts",
            [Open("team-context/"), WithoutScripts],
        ),
        scene("stage-first", [Open("team-context/#q1.stage")]),
        scene(
            "stage-answered",
            [
                Began("team-context", Manner::Clear),
                Open("team-context/#q1.stage"),
            ],
        ),
        scene("scopes-first", [Open("bad-news/")]),
        scene(
            "scopes-half",
            [Open("bad-news/"), Choose("someone-stuck.team", "open")],
        ),
        scene(
            "scopes-answered",
            [
                Began("bad-news", Manner::Clear),
                Open("bad-news/#q1.asking-across"),
            ],
        ),
        scene("scopes-about", [Open("bad-news/"), TapAt(".about summary")]),
        scene(
            "scopes-dropped",
            [
                Open("bad-news/"),
                TapAt(".about summary"),
                TapAt(".about input[id^=drop]"),
            ],
        ),
        scene(
            "scopes-without-scripts",
            [Open("bad-news/"), WithoutScripts],
        ),
        scene("hoops-first", [Open("bad-news/#q1.right-person")]),
        scene(
            "hoops-answered",
            [
                Began("bad-news", Manner::Clear),
                Open("bad-news/#q1.right-person"),
            ],
        ),
        scene("levels-first", [Open("product-practice/")]),
        scene(
            "levels-enough",
            [
                Open("product-practice/"),
                Choose("releasing.now", "planned-dates"),
                Sees("What would be good enough for the next six months?"),
            ],
        ),
        scene(
            "levels-enough-in-terrain",
            [
                Finished("team-context", Manner::Like(GROUNDWORK)),
                Open("product-practice/"),
                Choose("releasing.now", "planned-dates"),
                Sees("What would be good enough for the next six months?"),
            ],
        ),
        scene(
            "levels-answered",
            [
                Began("product-practice", Manner::Clear),
                Open("product-practice/#q1.meeting-people"),
            ],
        ),
        scene(
            "levels-went-on",
            [
                Open("product-practice/"),
                Choose("releasing.now", "planned-dates"),
                Choose("releasing.enough", "small-and-often"),
            ],
        ),
        scene(
            "levels-without-scripts",
            [Open("product-practice/"), WithoutScripts],
        ),
        scene("arrows-first", [Open("product-practice/#q1.-arrows")]),
        scene(
            "arrows-drawn",
            [
                Began("product-practice", Manner::Clear),
                Open("product-practice/#q1.-arrows"),
            ],
        ),
    ]
}

fn overviews() -> Vec<Scene> {
    vec![
        scene("list-fresh", [Open("team-context/#q1.-questions")]),
        scene(
            "list-begun",
            [
                Began("bad-news", Manner::Begun),
                Open("bad-news/#q1.-questions"),
            ],
        ),
        scene(
            "review-patchy",
            [
                Began("product-practice", Manner::Patchy),
                Open("product-practice/#q1.-review"),
            ],
        ),
        scene(
            "review-complete",
            [
                Began("team-context", Manner::Clear),
                Open("team-context/#q1.-review"),
            ],
        ),
    ]
}

impl Scene {
    /// Brings a browser to this state; `address` is where the site starts. Everything kept before is gone.
    ///
    /// # Errors
    /// Names the step that did not work.
    pub async fn reach(&self, browser: &Browser, address: &str) -> Result {
        browser.block(&[]).await?;
        browser.open(&format!("{address}404.html")).await?;
        if self.storage == Storage::Allowed {
            browser.run("localStorage.clear()", []).await?;
        }
        for step in &self.steps {
            step.go(browser, address)
                .await
                .map_err(|failure| Failure::new(format!("{} at {step:?}: {failure}", self.name)))?;
        }
        // Results and the panel for passing on are loaded when they are needed.
        let there = "const place = document.querySelector('#share:not(.gone)'); \
             return !document.querySelector('.loading') && (!place || place.childElementCount > 0 || \
             !!document.querySelector('#share-pair svg'))";
        browser
            .until_true("the panel for passing on", there)
            .await?;
        // What was asked for last is drawn.
        let drawn =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))";
        browser.driver.execute_async(drawn, Vec::new()).await?;
        Ok(())
    }
}
