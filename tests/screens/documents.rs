//! The documents of questionnaires, as every visit begins: everything is there, and nothing is chosen.

use std::sync::Arc;

use bearings::{
    answers::{Item, items},
    app::{IndexEntry, document},
    assessment::{Definition, Named, Unit, Window},
    session::{Screens, Session, asks_in_turn},
    words::taking,
};

use crate::{
    definitions,
    page::{Page, Part},
};

fn pages() -> [(Definition, Page); 3] {
    let page = |definition: Definition| {
        let page = Page::of(&document::questionnaire(&definition, "A sample card"));
        (definition, page)
    };
    definitions().map(page)
}

#[test]
fn every_question_with_every_answer_stands_in_the_page() {
    for (definition, page) in pages() {
        for question in &definition.questions {
            page.one("heading", &question.text);
            let text = page.text();
            for option in &question.options {
                assert!(text.contains(&option.text), "{}", option.text);
            }
        }
        for item in items(&definition) {
            let question = &definition.questions[item.question];
            let name = definition.item_name(item);
            assert_eq!(
                page.count(&format!("input[type=radio][name=\"{name}\"]")),
                question.points() + 3,
                "{name}: values and non-answers"
            );
        }
        for element in page.whole().select("*") {
            for name in element.attributes().into_keys() {
                assert_ne!(name, "style", "the policy forbids style attributes");
                assert!(
                    !name.starts_with("on"),
                    "and handlers in attributes: {name}"
                );
            }
        }
        let sample = page.one("disclosure", "What will I get?");
        assert_eq!(
            sample.one("image", "A sample card").attr("src"),
            Some("sample.svg")
        );
    }
}

#[test]
fn no_question_of_a_document_has_an_answer_or_a_note() {
    for (definition, page) in pages() {
        assert_eq!(page.count("input[type=radio][checked]"), 0);
        assert_eq!(page.count(".here"), 0);
        for item in items(&definition) {
            let question = &definition.questions[item.question];
            let name = definition.item_name(item);
            if !asks_in_turn(question.format) && question.rounds.len() > 1 {
                // Rounds of one list can be dropped one by one.
                assert!(!page.id(&format!("h-{name}")).is_gone());
            }
        }
        for question in &definition.questions {
            let note = page.id(&format!("n-{}", question.id));
            let is_alone = question.screen.is_none();
            let name = if is_alone {
                taking::NOTE_LABEL
            } else {
                &question.short
            };
            assert_eq!(note.name(), name);
            assert_eq!(note.value(), "");
        }
    }
}

#[test]
fn a_document_stands_at_its_first_screen_and_round() {
    for (definition, page) in pages() {
        let screens = Screens::of(&definition);
        let first = |questions: &[usize]| format!("s-{}", definition.questions[questions[0]].id);
        let ids: Vec<String> = screens.iter().map(first).collect();
        let all = page.whole().select("section.screen").into_iter();
        let all: Vec<_> = all.map(|screen| screen.attr("id").unwrap()).collect();
        assert_eq!(all, ids);
        let current = page.css("section.screen.current");
        assert_eq!(current.attr("id"), Some(&*ids[0]));
        let in_turn = |item: &Item| asks_in_turn(definition.questions[item.question].format);
        for item in items(&definition).filter(in_turn) {
            let round = page.id(&format!("r-{}", definition.item_name(item)));
            assert_eq!(round.has_class("current"), item.round == 0);
        }
        let list = page.id("list");
        assert_eq!(list.text(), taking::progress(1, ids.len()));
        assert_eq!(list.name(), taking::progress_name(&list.text()));
        let progress = page.one("progressbar", taking::PROGRESS);
        assert_eq!(progress.attr("value"), Some("1"));
        assert_eq!(progress.attr("max"), Some(&*ids.len().to_string()));
        for id in ["list", "progress", "questions", "onward"] {
            assert!(!page.id(id).is_gone(), "{id}");
        }
        assert!(page.id("onward").has_class("first"));
        let onward = page.id("onward").all("button");
        let onward: Vec<String> = onward.into_iter().map(Part::name).collect();
        assert_eq!(onward, [taking::BACK, taking::NEXT]);
        assert!(page.id("waiting").is_gone());
        assert!(page.id("clear").is_gone());
        assert!(page.id("change-now").is_gone());
        assert_eq!(page.count(".arriving"), 0);
        assert!(!page.id("went-on").has_class("seen"));
        for empty in ["notices", "panel"] {
            assert_eq!(page.id(empty).count("*"), 0, "{empty}");
        }
    }
}

#[test]
fn settings_of_a_document_are_those_of_a_fresh_session() {
    for (definition, page) in pages() {
        let fresh = Session::fresh(Arc::new(definition));
        let unit = taking::unit(fresh.sitting.unit);
        let window = taking::window(fresh.sitting.window);
        assert_eq!(page.id("about-unit").text(), unit);
        assert_eq!(page.id("about-window").text(), window);
        let units = page.one("combobox", taking::ABOUT_UNIT);
        assert_eq!(units.value(), unit);
        assert_eq!(units.texts("option"), Unit::ALL.map(taking::unit));
        let windows = page.one("combobox", taking::ABOUT_WINDOW);
        assert_eq!(windows.value(), window);
        assert_eq!(windows.texts("option"), Window::ALL.map(taking::window));
        assert_eq!(page.one("textbox", taking::ABOUT_LABEL).value(), "");
        for round in &fresh.definition.rounds {
            if let Some(name) = &round.drop {
                let drop = page.one("checkbox", name);
                assert_eq!(drop.attr("id"), Some(&*format!("drop-{}", round.id)));
                assert!(!drop.is_on());
            }
        }
        let settings = page.one("disclosure", taking::SETTINGS);
        assert!(!settings.one("checkbox", taking::KEEP_NOTHING).is_on());
        let goes_on = settings.one("checkbox", taking::GO_ON_BY_ITSELF);
        assert_eq!(goes_on.is_on(), fresh.goes_on);
        assert_eq!(page.id("privacy").text(), taking::PRIVACY);
    }
}

/// A translator writes other words into options; without a value of their own those would be their values.
#[test]
fn every_option_of_a_list_has_a_value_beside_its_words() {
    let units = Unit::ALL.map(Named::name);
    let windows = Window::ALL.map(Named::name);
    for (_, page) in pages() {
        for (id, names) in [("unit", units), ("window", windows)] {
            let options = page.id(id).select("option");
            let values: Vec<_> = options.iter().map(|option| option.attr("value")).collect();
            assert_eq!(values, names.map(Some));
        }
        assert_eq!(page.count("option"), page.count("option[value]"));
    }
}

#[test]
fn classes_that_are_absent_are_not_written_and_texts_that_name_one_stay() {
    const EMPTY: &str = " class=\"\"";
    for mut definition in definitions() {
        definition.purpose = format!("Say{EMPTY} here");
        let home = document::home(&[IndexEntry::offered(&definition, None)]);
        assert_eq!(home.matches(EMPTY).count(), 1, "{home}");
        assert!(home.contains(&definition.purpose), "{home}");
        let html = document::questionnaire(&definition, "A sample card");
        assert!(!html.contains(EMPTY), "{html}");
    }
}
