//! The page for writers.

use super::{
    Scene, scene,
    step::Step::{Failed, Open, Tap, TapAt, WithoutClipboard, WithoutScripts},
};
use bearings::words::kit;

pub(super) fn for_writers() -> Vec<Scene> {
    let copies_widget = TapAt("[data-act='copy:widget']");
    vec![
        scene("kit", [Open("embed/")]),
        scene(
            "kit-chosen",
            [
                Open("embed/"),
                TapAt("[value=product-practice]"),
                Tap(kit::THEME_DARK),
                Tap(kit::OWN_ACCENT),
            ],
        ),
        scene("kit-copied", [Open("embed/"), copies_widget]),
        scene(
            "kit-by-hand",
            [Open("embed/"), WithoutClipboard, copies_widget],
        ),
        scene("kit-without-scripts", [Open("embed/"), WithoutScripts]),
        scene("kit-failed", [Open("embed/"), Failed]),
    ]
}
