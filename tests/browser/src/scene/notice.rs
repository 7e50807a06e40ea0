//! States in which the page says something in passing.

use bearings::share::Tag;

use super::{
    Scene, scene,
    step::Step::{Began, Choose, CutLink, Failed, Left, Link, LinkAt, Open, Wipe},
    where_storage,
};
use crate::{Storage, questionnaire::Manner};

pub(super) fn notices() -> Vec<Scene> {
    vec![
        where_storage(
            Storage::Throws,
            scene("notice-storage-refused", [Open("product-practice/")]),
        ),
        where_storage(
            Storage::Throws,
            scene("notice-storage-refused-home", [Open("")]),
        ),
        where_storage(
            Storage::Full,
            scene(
                "notice-storage-full",
                [
                    Open("product-practice/"),
                    Choose("releasing.now", "planned-dates"),
                ],
            ),
        ),
        scene(
            "notice-storage-wiped",
            [
                Open("product-practice/"),
                Choose("releasing.now", "planned-dates"),
                Wipe,
            ],
        ),
        scene(
            "notice-storage-newer",
            [
                Left("bearings/3//product-practice.1", "{}"),
                Open("product-practice/"),
            ],
        ),
        scene(
            "notice-storage-unreadable",
            [
                Left("bearings/2//product-practice.1/unit", "{"),
                Open("product-practice/"),
            ],
        ),
        scene(
            "notice-link-cut-off",
            [CutLink("team-context", Manner::Clear)],
        ),
        scene(
            "notice-link-elsewhere",
            [LinkAt("bad-news", "team-context")],
        ),
        scene(
            "notice-carried",
            [Link(Tag::Carried, "product-practice", Manner::Begun)],
        ),
        scene(
            "notice-conflicts",
            [
                Began("product-practice", Manner::Clear),
                Link(Tag::Carried, "product-practice", Manner::Other),
            ],
        ),
        scene("notice-failed", [Open("product-practice/"), Failed]),
    ]
}
