//! The built-in questionnaires: what the catalogue promises of them, their words, and their released layouts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::{collections::BTreeMap, fs, path::Path};

use bearings::assessment::{Definition, Format, Layout, Question, Unit, Window, check};
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assessments");
const HISTORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assessments/history");

/// The texts of all questionnaires in the folder, by id.
fn files() -> BTreeMap<String, String> {
    let paths = fs::read_dir(FOLDER).unwrap();
    let paths = paths.map(|entry| entry.unwrap().path());
    let id = |path: &Path| {
        path.file_name()?
            .to_str()?
            .strip_suffix(".json")
            .map(str::to_owned)
    };
    paths
        .filter_map(|path| Some((id(&path)?, fs::read_to_string(path).unwrap())))
        .filter(|(id, _)| id != "menu")
        .collect()
}

fn definitions() -> Vec<Definition> {
    let read = |(id, text): (String, String)| match check(&text) {
        Ok(definition) => {
            assert_eq!(definition.id, id, "a file is named after its questionnaire");
            definition
        }
        Err(problems) => {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("assessments/{id}.json\n{}", problems.join("\n"));
        }
    };
    files().into_iter().map(read).collect()
}

fn definition(id: &str) -> Definition {
    definitions()
        .into_iter()
        .find(|definition| definition.id == id)
        .unwrap()
}

fn question<'a>(definition: &'a Definition, id: &str) -> &'a Question {
    definition.question(id).unwrap()
}

#[test]
fn the_menu_lists_each_questionnaire_once() {
    let menu = fs::read_to_string(format!("{FOLDER}/menu.json")).unwrap();
    let mut menu: Vec<String> = serde_json::from_str(&menu).unwrap();
    menu.sort();
    assert_eq!(menu, files().into_keys().collect::<Vec<_>>());
}

// What the catalogue promises.

#[test]
fn team_context_is_what_the_catalogue_says() {
    let definition = definition("team-context");
    assert_eq!(
        (definition.unit, definition.window),
        (Unit::MyTeam, Window::TheseDays)
    );
    let of_format = |format| {
        definition
            .questions
            .iter()
            .filter(move |q| q.format == format)
    };
    assert_eq!(of_format(Format::Spectrum).count(), 12);
    let counts: Vec<(&str, usize)> = of_format(Format::Choice)
        .map(|q| (&*q.id, q.options.len()))
        .collect();
    assert_eq!(counts, [("stage", 7), ("what-we-make", 4)]);
    assert_eq!(definition.questions.len(), 14);

    let dimensions: Vec<(&str, usize)> = definition
        .dimensions
        .iter()
        .map(|dimension| {
            let own = |q: &&Question| q.dimension.as_deref() == Some(&*dimension.id);
            (
                &*dimension.id,
                definition.questions.iter().filter(own).count(),
            )
        })
        .collect();
    assert_eq!(
        dimensions,
        [
            ("steps", 2),
            ("leaning", 1),
            ("leaned-on", 1),
            ("lifespan", 2),
            ("asks", 2),
            ("money-story", 2),
            ("money-source", 2),
        ]
    );
    assert_eq!(definition.patterns.len(), 6);
    assert_eq!(
        definition.pattern("groundwork").unwrap().prototype,
        [80, 35, 90, 10, 45, 75, 20]
    );
    assert_eq!(definition.afterwards.len(), 3);
}

/// No side reads as the good one, and a row of the card stands as its questions stood.
#[test]
fn half_of_team_context_is_flipped() {
    let definition = definition("team-context");
    assert_eq!(
        definition
            .questions
            .iter()
            .filter(|question| question.flipped)
            .count(),
        6
    );
    assert_eq!(
        definition
            .dimensions
            .iter()
            .filter(|dimension| dimension.flipped)
            .count(),
        4
    );
    for question in &definition.questions {
        if let Some(id) = &question.dimension {
            assert_eq!(
                question.flipped,
                definition.dimension(id).unwrap().flipped,
                "{id}"
            );
        }
    }
}

#[test]
fn questions_of_one_dimension_stand_apart() {
    for definition in definitions() {
        for (one, next) in definition
            .questions
            .iter()
            .zip(definition.questions.iter().skip(1))
        {
            let same = one.dimension.is_some() && one.dimension == next.dimension;
            assert!(!same, "{} and {}", one.id, next.id);
        }
    }
}

/// Stages lie along the hill: up before the top, which is kept, down after it.
#[test]
fn stages_lie_along_the_hill() {
    let definition = definition("team-context");
    let mut stages = question(&definition, "stage").options.clone();
    stages.sort_by_key(|option| option.hill);
    let ids: Vec<&str> = stages.iter().map(|option| &*option.id).collect();
    assert_eq!(
        ids,
        [
            "just-formed",
            "finding-out",
            "growing",
            "growing-slower",
            "keeping",
            "starting-anew",
            "closing"
        ]
    );
    let top = question(&definition, "stage")
        .options
        .iter()
        .find(|option| option.id == "keeping");
    assert!((45..=50).contains(&top.unwrap().hill.unwrap()));
}

#[test]
fn bad_news_is_what_the_catalogue_says() {
    let definition = definition("bad-news");
    assert_eq!(definition.unit, Unit::OurOrganisation);
    assert_eq!(definition.window, Window::LastThreeMonths);
    let notice = definition.notice.as_deref();
    assert_eq!(
        notice,
        Some("If answering honestly could hurt you, don’t share this link.")
    );
    let drops: Vec<Option<&str>> = definition
        .rounds
        .iter()
        .map(|r| r.drop.as_deref())
        .collect();
    assert_eq!(drops, [None, Some("We are the whole organisation")]);

    let (hoops, situations): (Vec<&Question>, Vec<&Question>) = definition
        .questions
        .iter()
        .partition(|question| question.screen.is_some());
    assert_eq!((situations.len(), hoops.len()), (6, 3));
    for hoop in hoops {
        assert_eq!(
            (hoop.options.len(), hoop.rounds.len()),
            (5, 0),
            "{}",
            hoop.id
        );
    }
    for situation in situations {
        assert_eq!(situation.rounds, ["team", "beyond"]);
        let ids: Vec<&str> = situation.options.iter().map(|option| &*option.id).collect();
        assert_eq!(
            ids,
            ["guarded", "by-the-book", "open", "depends"],
            "{}",
            situation.id
        );
        for option in &situation.options {
            assert_eq!(option.pattern.as_ref(), Some(&option.id));
        }
    }
    assert_eq!(question(&definition, "asking-across").round_texts.len(), 2);
}

/// No place in the list belongs to one kind of scene, and "it depends" always comes last.
#[test]
fn scenes_are_shuffled() {
    let definition = definition("bad-news");
    let orders: Vec<&Vec<String>> = definition
        .questions
        .iter()
        .map(|q| &q.order)
        .filter(|order| !order.is_empty())
        .collect();
    for (at, order) in orders.iter().enumerate() {
        assert_eq!(order[3], "depends");
        assert!(!orders[..at].contains(order), "{order:?} again");
    }
    for place in 0..3 {
        for kind in ["guarded", "by-the-book", "open"] {
            assert_eq!(
                orders.iter().filter(|order| order[place] == kind).count(),
                2
            );
        }
    }
}

#[test]
fn product_practice_is_what_the_catalogue_says() {
    let definition = definition("product-practice");
    assert_eq!(
        (definition.unit, definition.window),
        (Unit::MyTeam, Window::LastThreeMonths)
    );
    assert_eq!(definition.questions.len(), 8);
    for question in &definition.questions {
        assert_eq!(question.format, Format::Levels);
        assert_eq!(question.rounds, ["now", "enough"]);
        assert_eq!(question.dimension.as_ref(), Some(&question.id));
    }
    assert_eq!(definition.arrows.unwrap().most, 2);
}

/// Hints on the terrain name sketches that there are.
#[test]
fn terrains_in_hints_exist() {
    let sketches = definition("team-context").patterns;
    for definition in definitions() {
        for condition in definition.hints.iter().flat_map(|hint| &hint.when) {
            for terrain in &condition.terrain {
                assert!(
                    sketches.iter().any(|sketch| sketch.id == *terrain),
                    "{terrain}"
                );
            }
        }
    }
}

// Words.

/// Everything that a person reads, with its key.
fn texts(value: &Value, key: &str, out: &mut Vec<(String, String)>) {
    const NOT_READ: [&str; 18] = [
        "id",
        "version",
        "kind",
        "language",
        "unit",
        "window",
        "dimension",
        "screen",
        "rounds",
        "round",
        "pattern",
        "order",
        "question",
        "terrain",
        "format",
        "drawing",
        "gap",
        "licence",
    ];
    match value {
        Value::String(text) if !NOT_READ.contains(&key) => out.push((key.to_owned(), text.clone())),
        Value::Array(list) => list.iter().for_each(|entry| texts(entry, key, out)),
        Value::Object(object) => object
            .iter()
            .for_each(|(key, value)| texts(value, key, out)),
        _ => {}
    }
}

fn all_texts() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for text in files().values() {
        texts(&serde_json::from_str(text).unwrap(), "", &mut out);
    }
    out
}

#[test]
fn no_text_judges() {
    let refused = [
        "score",
        "scoring",
        "grade",
        "grading",
        "rank",
        "matur",
        "immatur",
        "world-class",
        "world class",
        "elite",
        "above average",
        "benchmark",
        "diagnos",
        "level 3",
    ];
    let texts = all_texts();
    assert!(texts.len() > 300);
    for (_, text) in texts {
        let lower = text.to_lowercase();
        for word in refused {
            let starts = lower.match_indices(word).any(|(at, _)| {
                let before = lower.get(..at).unwrap().chars().next_back();
                !before.is_some_and(char::is_alphabetic)
            });
            assert!(!starts, "{word} in: {text}");
        }
    }
}

#[test]
fn sentences_are_whole_and_well_set() {
    let sentences = ["purpose", "reading", "text", "help", "notice"];
    for (key, text) in all_texts() {
        assert!(
            !text.contains(['\'', '"', '…']) && !text.contains("  "),
            "{text}"
        );
        let ends = text.ends_with(['.', '?']);
        match &*key {
            "purpose" | "notice" | "reading" | "reflection" | "experiment" | "afterwards"
            | "caveats" | "credits" | "help" | "fair" | "unfair" => assert!(ends, "{key}: {text}"),
            "short" | "name" | "headline" => assert!(!text.ends_with('.'), "{key}: {text}"),
            _ => {}
        }
        if sentences.contains(&&*key) {
            assert!(
                text.starts_with(|first: char| !first.is_lowercase()),
                "{key}: {text}"
            );
        }
    }
    for definition in definitions() {
        for question in &definition.questions {
            assert!(question.text.ends_with('?'), "{}", question.text);
        }
    }
}

// Layouts.

fn released(name: &str) -> Option<String> {
    fs::read_to_string(format!("{HISTORY}/{name}.txt")).ok()
}

#[test]
fn each_layout_is_kept() {
    for definition in definitions() {
        let name = format!("{}-{}", definition.id, definition.version);
        let layout = Layout::of(&definition).to_string();
        match released(&name) {
            Some(kept) => assert_eq!(
                layout, kept,
                "the structure of {name} has changed since it was released: links made then would be misread. \
                 Give the questionnaire a new minor or major version, and keep its layout under that name"
            ),
            None => panic!(
                "write this to assessments/history/{name}.txt, and never change it again:\n\n{layout}"
            ),
        }
    }
}

/// The kept layouts by questionnaire and version.
fn history() -> BTreeMap<(String, [u32; 3]), Layout> {
    let paths = fs::read_dir(HISTORY)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let (id, version) = name.rsplit_once('-').unwrap();
        let numbers: Vec<u32> = version
            .split('.')
            .map(|part| part.parse().unwrap())
            .collect();
        let text = fs::read_to_string(&path).unwrap();
        let layout = Layout::parse(&text).unwrap();
        assert_eq!(layout.to_string(), text, "{name} is canonical");
        assert_eq!(layout.id, id, "{name} is named after its questionnaire");
        ((id.to_owned(), numbers.try_into().unwrap()), layout)
    };
    paths.map(read).collect()
}

#[test]
fn a_patch_changes_words_only() {
    let history = history();
    for (((id, old), before), ((other, new), after)) in history.iter().zip(history.iter().skip(1)) {
        if id == other && old[..2] == new[..2] {
            assert_eq!(before, after, "{id} {old:?} and {new:?}");
        }
    }
}

/// Links name a structure by 16 bits of its hash, so no two of one questionnaire may share them.
#[test]
fn fingerprints_tell_structures_apart() {
    let mut seen: BTreeMap<(String, u16), Layout> = BTreeMap::new();
    for ((id, _), layout) in history() {
        let fingerprint = layout.fingerprint();
        let other = seen
            .entry((id, fingerprint))
            .or_insert_with(|| layout.clone());
        assert_eq!(*other, layout);
    }
}

/// Public formats: a change here makes links that people have sent unreadable.
#[test]
fn layouts_and_fingerprints_for_ever() {
    let kept = [
        ("team-context-0.1.0", 0xa504, 14),
        ("product-practice-0.1.0", 0xc3e6, 16),
        ("bad-news-0.1.0", 0x0d0c, 15),
    ];
    for (name, fingerprint, slots) in kept {
        let layout = Layout::parse(&released(name).unwrap()).unwrap();
        assert_eq!(
            layout.fingerprint(),
            fingerprint,
            "{name}: {:#06x}",
            layout.fingerprint()
        );
        assert_eq!(layout.slots.len(), slots, "{name}");
    }
}
