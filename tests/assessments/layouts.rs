//! The layouts of released versions, on which the links that people have sent rely.

use std::{collections::BTreeMap, fs};

use bearings::assessment::Layout;

use crate::definitions;

const HISTORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assessments/history");

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
        ("team-context-0.2.0", 0xb1ce, 14),
        ("product-practice-0.1.1", 0xc3e6, 16),
        ("bad-news-0.2.0", 0xd79c, 15),
        ("team-context-0.3.0", 0x448e, 14),
        ("product-practice-0.2.0", 0x6ed1, 16),
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
