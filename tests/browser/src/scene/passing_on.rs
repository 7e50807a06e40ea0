//! States in which a result is passed on, and what readers of such links see.

use bearings::words::{link, sharing, taking};

use super::{
    Scene, scene,
    step::Step::{
        AskingLink, Began, Finished, Open, PairLink, PartMissing, Sees, Tap, TapAt,
        WithoutClipboard,
    },
};
use crate::questionnaire::Manner;

pub(super) fn passing_on() -> Vec<Scene> {
    let mut scenes = folds();
    scenes.extend(outcomes());
    scenes.extend(readers());
    scenes
}

fn folds() -> Vec<Scene> {
    vec![
        scene(
            "share-more",
            [
                Finished("bad-news", Manner::Clear),
                Open("bad-news/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(sharing::MORE),
            ],
        ),
        scene(
            "share-ask",
            [
                Finished("bad-news", Manner::Clear),
                Open("bad-news/#q1.-result"),
                Tap(sharing::ASK),
            ],
        ),
        scene(
            "share-poster",
            [
                Finished("team-context", Manner::Clear),
                Open("team-context/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(sharing::POSTER),
            ],
        ),
        scene(
            "share-more-square-dark-code",
            [
                Finished("product-practice", Manner::Clear),
                Open("product-practice/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(sharing::MORE),
                Tap(sharing::SQUARE_CARD),
                Tap(sharing::DARK),
                Tap(sharing::CODE),
            ],
        ),
        scene(
            "share-holds",
            [
                Finished("bad-news", Manner::Clear),
                Open("bad-news/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(sharing::HOLDS),
            ],
        ),
        scene(
            "share-holds-rows",
            [
                Finished("team-context", Manner::Clear),
                Finished("product-practice", Manner::Patchy),
                Open("product-practice/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(sharing::HOLDS),
                TapAt("#share-holds"),
                TapAt("label:has(#share-row-0)"),
            ],
        ),
        scene(
            "share-keep",
            [
                Finished("team-context", Manner::Clear),
                Open("team-context/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(sharing::KEEP),
            ],
        ),
        scene(
            "share-other-device",
            [
                Finished("team-context", Manner::Clear),
                Open("team-context/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(link::OTHER_DEVICE),
            ],
        ),
        scene(
            "share-other-device-in-list",
            [
                Began("bad-news", Manner::Begun),
                Open("bad-news/#q1.-questions"),
                Tap(link::OTHER_DEVICE),
            ],
        ),
        scene(
            "share-all-open",
            [
                Finished("bad-news", Manner::Patchy),
                Open("bad-news/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(sharing::MORE),
                Tap(sharing::CODE),
                Tap(sharing::HOLDS),
                TapAt("#share-holds"),
                Tap(sharing::KEEP),
                Tap(link::OTHER_DEVICE),
            ],
        ),
    ]
}

fn outcomes() -> Vec<Scene> {
    vec![
        scene(
            "share-copied",
            [
                Finished("team-context", Manner::Clear),
                Open("team-context/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(sharing::PICTURE_AND_LINK),
                Sees(sharing::COPIED_BOTH),
            ],
        ),
        scene(
            "share-by-hand",
            [
                Finished("team-context", Manner::Clear),
                Open("team-context/#q1.-result"),
                WithoutClipboard,
                Tap(sharing::SHARE),
                Tap(sharing::LINK),
                Sees(sharing::COPY_BY_HAND),
            ],
        ),
        scene(
            "share-nothing-left",
            [
                Finished("team-context", Manner::Begun),
                Open("team-context/#q1.-result"),
                Tap(sharing::SHARE),
                Tap(sharing::HOLDS),
                TapAt("#share-holds"),
                TapAt("label:has(#share-row-0)"),
                TapAt("label:has(#share-row-1)"),
                TapAt("label:has(#share-row-2)"),
                Sees(sharing::NOTHING_LEFT),
            ],
        ),
        scene(
            "share-failed",
            [
                Finished("team-context", Manner::Clear),
                PartMissing,
                Open("team-context/#q1.-result"),
                Sees(taking::PART_FAILED),
            ],
        ),
        scene(
            "share-failed-twice",
            [
                Finished("team-context", Manner::Clear),
                PartMissing,
                Open("team-context/#q1.-result"),
                Tap(taking::TRY_AGAIN),
                Sees(taking::OPEN_IN_TAB),
            ],
        ),
    ]
}

fn readers() -> Vec<Scene> {
    vec![
        scene(
            "asked-first",
            [
                AskingLink("team-context", Manner::Other),
                Sees(link::WAITING),
            ],
        ),
        scene("pair-terrain", [PairLink("team-context")]),
        scene("pair-bad-news", [PairLink("bad-news")]),
        scene("pair-habits", [PairLink("product-practice")]),
    ]
}
