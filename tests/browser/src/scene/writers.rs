//! The page for writers.

use super::{
    Scene, scene,
    step::Step::{CopyText, Failed, Open, Set, Tap, TapAt, WithoutClipboard, WithoutScripts},
};
use bearings::words::writers;

pub(super) fn for_writers() -> Vec<Scene> {
    let copies_widget = CopyText(writers::WIDGET);
    vec![
        scene("writers", [Open("embed/")]),
        scene(
            "writers-chosen",
            [
                Open("embed/"),
                TapAt("[value=product-practice]"),
                Tap(writers::THEME_DARK),
                Tap(writers::OWN_ACCENT),
            ],
        ),
        scene("writers-copied", [Open("embed/"), copies_widget]),
        scene(
            "writers-by-hand",
            [Open("embed/"), WithoutClipboard, copies_widget],
        ),
        scene(
            "writers-typed-wrong",
            [
                Open("embed/"),
                Set("min-height", "abc"),
                Set("max-height", "50"),
                Set("colour", "#ffd700"),
                TapAt(".rarer :nth-child(2) > summary"),
                Set("result-link", "https://bearings.example/bad-news/"),
            ],
        ),
        scene(
            "writers-unfolded",
            [
                Open("embed/"),
                TapAt(".rarer :nth-child(1) > summary"),
                TapAt(".rarer :nth-child(2) > summary"),
                TapAt(".rarer :nth-child(3) > summary"),
                Set(
                    "result-link",
                    "https://bearings.example/bad-news/#r1.wZLXnEgAJlEvK-4XF9oTlQ",
                ),
            ],
        ),
        scene("writers-without-scripts", [Open("embed/"), WithoutScripts]),
        scene("writers-failed", [Open("embed/"), Failed]),
    ]
}
