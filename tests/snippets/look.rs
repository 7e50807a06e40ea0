//! Every choice stands in the code, and what a reader could not read is not used.

use bearings::{
    assessment::{Json, Layout},
    snippet::{Accent, Look, Paper, Subject, Theme},
};
use proptest::prelude::*;

use crate::{built_in, public, snippet};

#[test]
fn no_accent_can_be_read_on_both_papers() {
    // So under the theme of the reader's device, a widget changes it on one of the two.
    for grey in 0..=255u8 {
        let accent = Accent::parse(&format!("#{grey:02x}{grey:02x}{grey:02x}")).unwrap();
        let on = |paper: Paper| accent.contrast(paper.colour()).is_enough();
        assert!(!(on(Paper::Light) && on(Paper::Dark)), "{accent}");
    }
}

#[test]
fn a_button_keeps_its_colour_where_white_could_not_be_read() {
    let subject = Subject::of(&built_in(0));
    let button = |accent: &str| {
        let look = Look {
            accent: Accent::parse(accent),
            ..Look::default()
        };
        let email = snippet(&subject, &look).email();
        let (_, cell) = email.split_once("<td align=\"center\" bgcolor=\"").unwrap();
        cell.chars().take(7).collect::<String>()
    };
    assert_eq!(button("#8a3b6e"), "#8a3b6e");
    assert_eq!(button("#ffd700"), "#1c6b74");
}

#[test]
fn a_page_knows_what_its_block_says() {
    let public = public(0, &["stage"]);
    let subjects = [Subject::of(&built_in(1)), Subject::of(&public)];
    assert_eq!(subjects[0].definition, None);
    // The same links follow from it as from the whole.
    let structure = subjects[1].definition.as_ref().unwrap();
    assert_eq!(Layout::of(structure), Layout::of(&public));
    assert_eq!(
        structure.question("stage").unwrap().text,
        "Where does our work stand now?"
    );
    assert!(structure.question("straight-use").unwrap().text.is_empty());
    let block = Subject::block(&subjects);
    assert!(!block.contains('<'));
    let json = <serde_json::Value as Json>::parse(&block).unwrap();
    assert_eq!(Subject::read(&json), Some(subjects.to_vec()));
    let nothing = <serde_json::Value as Json>::parse("{}").unwrap();
    assert_eq!(Subject::read(&nothing), None);
}

proptest! {
    #[test]
    fn attributes_are_there_when_they_differ_from_the_default(
        theme in prop::sample::select(&Theme::ALL),
        colour in prop::option::of(any::<[u8; 3]>()),
        min_height in prop::option::of(100u16..=9999),
        max_height in prop::option::of(100u16..=9999),
    ) {
        let accent = colour.map(|[r, g, b]| Accent::parse(&format!("#{r:02x}{g:02x}{b:02x}")).unwrap());
        let look = Look { theme, accent, min_height, max_height };
        let subject = Subject::of(&built_in(0));
        let widget = snippet(&subject, &look).widget();
        prop_assert_eq!(widget.contains(" theme="), theme != Theme::Auto);
        prop_assert_eq!(widget.contains(" accent="), accent.is_some());
        let least = min_height.unwrap_or(subject.height).min(max_height.unwrap_or(9999));
        let heights = format!(" min-height=\"{least}\"");
        prop_assert!(widget.contains(&heights));
        let reserved = format!("min-height:{least}px");
        prop_assert!(widget.contains(&reserved));
        let most = max_height.map(|most| format!(" max-height=\"{most}\""));
        prop_assert_eq!(widget.contains(" max-height="), most.is_some());
        prop_assert!(widget.contains(&most.unwrap_or_default()));
        let iframe = snippet(&subject, &look).iframe();
        prop_assert_eq!(iframe.contains("#w1."), theme != Theme::Auto || accent.is_some());
    }
}
