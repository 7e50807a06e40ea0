//! Results: my own, with and without a terrain, and one thing to try.

use bearings::{
    share::Tag,
    words::{link, result},
};

use super::{
    GROUNDWORK, Scene, scene,
    step::Step::{Finished, Link, Open, Sees, Set, Tap},
};
use crate::questionnaire::Manner;

pub(super) fn results() -> Vec<Scene> {
    vec![
        scene(
            "result-terrain",
            [
                Finished("team-context", Manner::Clear),
                Open("team-context/#q1.-result"),
            ],
        ),
        scene(
            "result-read-as",
            [
                Finished("team-context", Manner::Like(GROUNDWORK)),
                Finished("product-practice", Manner::Clear),
                Open("product-practice/#q1.-result"),
            ],
        ),
        scene(
            "result-read-as-other",
            [
                Finished("team-context", Manner::Like(GROUNDWORK)),
                Finished("product-practice", Manner::Clear),
                Open("product-practice/#q1.-result"),
                Tap("Workbench"),
            ],
        ),
        scene(
            "result-trying",
            [
                Finished("product-practice", Manner::Clear),
                Open("product-practice/#q1.-result"),
                Sees(result::TRY),
                Set("blank-3", "pairing on every risky change"),
                Set("blank-4", "Ops"),
                Set("blank-0", "fewer surprises on Fridays"),
            ],
        ),
        scene(
            "result-terrain-patchy",
            [
                Finished("team-context", Manner::Patchy),
                Open("team-context/#q1.-result"),
            ],
        ),
        scene(
            "result-terrain-begun",
            [
                Finished("team-context", Manner::Begun),
                Open("team-context/#q1.-result"),
            ],
        ),
        scene(
            "result-bad-news",
            [
                Finished("bad-news", Manner::Clear),
                Open("bad-news/#q1.-result"),
            ],
        ),
        scene(
            "result-bad-news-patchy",
            [
                Finished("bad-news", Manner::Patchy),
                Open("bad-news/#q1.-result"),
            ],
        ),
        scene(
            "result-habits",
            [
                Finished("product-practice", Manner::Clear),
                Open("product-practice/#q1.-result"),
            ],
        ),
        scene(
            "result-habits-patchy",
            [
                Finished("product-practice", Manner::Patchy),
                Open("product-practice/#q1.-result"),
            ],
        ),
        scene(
            "result-habits-beside-terrain",
            [
                Finished("team-context", Manner::Clear),
                Finished("product-practice", Manner::Clear),
                Open("product-practice/#q1.-result"),
            ],
        ),
        scene(
            "result-none-fits",
            [
                Finished("team-context", Manner::Middle),
                Open("team-context/#q1.-result"),
            ],
        ),
        scene("result-without-answers", [Open("team-context/#q1.-result")]),
        scene(
            "theirs-terrain",
            [Link(Tag::Result, "team-context", Manner::Clear)],
        ),
        scene(
            "theirs-bad-news",
            [Link(Tag::Result, "bad-news", Manner::Clear)],
        ),
        scene(
            "theirs-habits",
            [Link(Tag::Result, "product-practice", Manner::Other)],
        ),
        scene(
            "both-terrain",
            [
                Finished("team-context", Manner::Clear),
                Link(Tag::Result, "team-context", Manner::Other),
                Tap(link::SEE_BOTH),
            ],
        ),
        scene(
            "both-bad-news",
            [
                Finished("bad-news", Manner::Clear),
                Link(Tag::Result, "bad-news", Manner::Other),
                Tap(link::SEE_BOTH),
            ],
        ),
        scene(
            "both-habits",
            [
                Finished("product-practice", Manner::Clear),
                Link(Tag::Result, "product-practice", Manner::Other),
                Tap(link::SEE_BOTH),
            ],
        ),
        scene(
            "theirs-waits",
            [
                Link(Tag::Result, "team-context", Manner::Clear),
                Tap(link::ANSWER_FIRST),
            ],
        ),
    ]
}
