//! The page for writers: what an action changes, and what the page then shows.

use bearings::{
    answers::Date,
    app::{
        document,
        pages::writers::{Action, CopyOutcome, PreviewWidth, SnippetKind, Writers},
        store::State,
    },
    assessment::Definition,
    snippet::{Accent, Look, Subject, Theme},
    words::{home, sharing, writers as words},
};

use crate::{
    definitions,
    page::{Page, Part},
};

pub fn writers(change: impl Fn(&mut Definition)) -> Writers {
    let subjects = definitions().map(|mut definition| {
        change(&mut definition);
        Subject::of(&definition)
    });
    let site = "https://bearings.example/".to_owned();
    Writers::new(subjects.to_vec(), site).unwrap()
}

pub fn apply(writers: &mut Writers, action: Action) {
    writers.apply(action, Date::from_iso("2026-06-30").unwrap());
}

pub fn page(writers: &Writers) -> Page {
    Page::of(&document::writers(writers))
}

/// A field, and whether screen readers call what stands in it wrong.
fn field(part: Part<'_>) -> (String, bool) {
    (part.value(), part.attr("aria-invalid") == Some("true"))
}

/// The text that describes a field.
fn description(page: &Page, field: Part<'_>) -> String {
    page.id(field.attr("aria-describedby").unwrap()).text()
}

/// The field of a text to copy.
pub fn code(page: &Page, kind: SnippetKind) -> String {
    page.id(kind.id()).value()
}

#[test]
fn actions_change_just_what_they_are_about() {
    let mut writers = writers(|_| {});
    let actions = [
        (Action::Started, 1),
        (Action::ChoseTheme(Theme::Dark), 1),
        (Action::ChoseSubject("bad-news".to_owned()), 1),
        (Action::ChoseSubject("nothing-of-ours".to_owned()), 0),
        (Action::ChosePreviewWidth(PreviewWidth::Wide), 1),
        (Action::ChoseOwnAccent(false), 1),
        (Action::ChoseColour(Accent::parse("#8a3b6e").unwrap()), 2),
        (Action::ChoseOwnAccent(true), 1),
        (Action::TypedMinHeight("600".to_owned()), 2),
        (Action::TypedMinHeight("-1".to_owned()), 2),
        (Action::TypedMaxHeight("900".to_owned()), 2),
        (Action::TypedMaxHeight(String::new()), 2),
        (Action::RequestedCard, 1),
        (Action::PastedResult("nothing".to_owned()), 2),
        (Action::ChangedAnswerLinks(true), 1),
        (
            Action::EndedCopying(CopyOutcome::Copied(SnippetKind::Link)),
            1,
        ),
        (
            Action::EndedCopying(CopyOutcome::Refused(SnippetKind::Link)),
            1,
        ),
    ];
    for (action, changes) in actions {
        let before = writers.clone();
        apply(&mut writers, action.clone());
        let differ = [
            before.is_started != writers.is_started,
            before.chosen != writers.chosen,
            before.look.theme != writers.look.theme,
            before.look.accent != writers.look.accent,
            before.look.min_height != writers.look.min_height,
            before.look.max_height != writers.look.max_height,
            before.min_height != writers.min_height,
            before.max_height != writers.max_height,
            before.result != writers.result,
            before.wants_card != writers.wants_card,
            before.colour != writers.colour,
            before.preview_width != writers.preview_width,
            before.answer_links != writers.answer_links,
            before.outcome != writers.outcome,
        ];
        assert_eq!(
            differ.iter().filter(|one| **one).count(),
            changes,
            "{action:?}"
        );
    }
    // The field shows the colour that is used, and the one that was chosen comes back to whoever wants it.
    assert_eq!(
        writers.look,
        Look {
            theme: Theme::Dark,
            ..Look::default()
        }
    );
    let shown = page(&writers);
    let colour = |page: &Page| page.one("colour", words::ACCENT_COLOUR).value();
    assert_eq!(colour(&shown), "#1c6b74");
    assert!(shown.one("checkbox", words::OWN_ACCENT).is_on());
    apply(&mut writers, Action::ChoseOwnAccent(false));
    let shown = page(&writers);
    assert_eq!(colour(&shown), "#8a3b6e");
    assert!(!shown.one("checkbox", words::OWN_ACCENT).is_on());
    assert_eq!(writers.look.accent, Accent::parse("#8a3b6e"));
}

#[test]
fn what_is_chosen_is_on_and_nothing_else_of_its_group() {
    let mut writers = writers(|_| {});
    let on = |writers: &Writers| -> Vec<String> {
        let page = page(writers);
        let radios = page.all("radio").into_iter();
        radios.filter(|one| one.is_on()).map(Part::name).collect()
    };
    let first = format!("Where this team sits {}", home::minutes(4));
    assert_eq!(
        on(&writers),
        [&*first, words::THEME_AUTO, words::WIDTH_COLUMN]
    );
    apply(&mut writers, Action::ChoseSubject("bad-news".to_owned()));
    apply(&mut writers, Action::ChoseTheme(Theme::Light));
    apply(&mut writers, Action::ChosePreviewWidth(PreviewWidth::Phone));
    let second = format!("What happens to bad news {}", home::minutes(4));
    assert_eq!(
        on(&writers),
        [&*second, words::THEME_LIGHT, words::WIDTH_PHONE]
    );
}

#[test]
fn heights_that_do_not_count_stay_in_their_fields_and_are_explained() {
    let mut writers = writers(|_| {});
    let said = |writers: &Writers| {
        let page = page(writers);
        let least = page.one("textbox", words::MIN_HEIGHT);
        let most = page.one("textbox", words::MAX_HEIGHT);
        let text = description(&page, least);
        assert_eq!(description(&page, most), text);
        (text, field(least), field(most))
    };
    let right = |text: &str| (text.to_owned(), false);
    let wrong = |text: &str| (text.to_owned(), true);
    assert_eq!(said(&writers), (String::new(), right("590"), right("")));
    // A greatest height alone is enough.
    apply(&mut writers, Action::TypedMaxHeight("500".to_owned()));
    assert_eq!(said(&writers), (String::new(), right("500"), right("500")));
    apply(&mut writers, Action::TypedMinHeight(" 12e3 ".to_owned()));
    assert_eq!(
        said(&writers),
        (
            "At least: “12e3” is not a whole number between 100 and 9999. 500 is used instead."
                .to_owned(),
            wrong("12e3"),
            right("500")
        )
    );
    apply(&mut writers, Action::TypedMinHeight("700".to_owned()));
    assert_eq!(
        said(&writers),
        (
            "At least: 700 is more than “At most”, so 500 is used.".to_owned(),
            wrong("700"),
            right("500")
        )
    );
    let widget = code(&page(&writers), SnippetKind::Widget);
    assert!(
        widget.contains(" min-height=\"500\" max-height=\"500\" "),
        "{widget}"
    );
    for (typed, why) in [
        ("50", "“50” is not between 100 and 9999."),
        ("-500", "“-500” is not between 100 and 9999."),
        ("10000", "“10000” is not between 100 and 9999."),
        ("abc", "“abc” is not a whole number between 100 and 9999."),
        (
            "500.5",
            "“500.5” is not a whole number between 100 and 9999.",
        ),
        ("-", "“-” is not a whole number between 100 and 9999."),
    ] {
        apply(&mut writers, Action::TypedMaxHeight(typed.to_owned()));
        assert_eq!(
            said(&writers),
            (
                format!("At most: {why} The widget is as tall as it needs instead."),
                right("700"),
                wrong(typed)
            )
        );
    }
    // A height that was typed stays with another questionnaire; the default would not.
    apply(&mut writers, Action::ChoseSubject("bad-news".to_owned()));
    assert_eq!(said(&writers).1, right("700"));
    apply(&mut writers, Action::TypedMinHeight("  ".to_owned()));
    assert_eq!(said(&writers).1, right("730"));
}

#[test]
fn a_colour_that_cannot_be_read_is_changed_and_that_is_said() {
    let mut writers = writers(|_| {});
    let said = |writers: &Writers| page(writers).id("accent-said").text();
    assert_eq!(said(&writers), "");
    let gold = Accent::parse("#ffd700").unwrap();
    apply(&mut writers, Action::ChoseColour(gold));
    assert_eq!(
        said(&writers),
        "On light pages your colour is too pale to read, so the widget makes it darker: #736100. On dark pages your colour is used \
         as it is. In the e-mail the button keeps Bearings’ own colour, since white words could not be read on yours."
    );
    apply(&mut writers, Action::ChoseTheme(Theme::Dark));
    let plum = Accent::parse("#8a3b6e").unwrap();
    apply(&mut writers, Action::ChoseColour(plum));
    assert_eq!(
        said(&writers),
        "On dark pages your colour is too dark to read, so the widget makes it lighter: #b380a1."
    );
}

#[test]
fn a_card_is_there_once_a_result_was_pasted() {
    let mut writers = writers(|_| {});
    let card = |writers: &Writers| {
        let page = page(writers);
        let link = page.one("textbox", words::CARD_LINK);
        let field = page.one("textbox", words::CARD_CODE);
        (
            description(&page, link),
            self::field(link).1,
            field.is_gone(),
            field.value().contains("<bearings-card link="),
        )
    };
    let none = |why: &str| (why.to_owned(), true, true, false);
    let nothing_yet = (String::new(), false, true, false);
    assert_eq!(card(&writers), nothing_yet);
    // Who asks for it without a link hears of it, until the field is touched again.
    apply(&mut writers, Action::RequestedCard);
    assert_eq!(card(&writers), none(words::CARD_NO_LINK));
    apply(&mut writers, Action::PastedResult(String::new()));
    assert_eq!(card(&writers), nothing_yet);
    // The lead names the heading that the page of a result has.
    assert!(words::card_lead().contains(&format!("“{}”", sharing::SHARE)));
    for (pasted, why) in [
        (
            "https://bearings.example/bad-news/",
            "There is no link of a result in this. It looks like https://…/#r1.… and can be copied where a result is \
             shared.",
        ),
        (
            "https://bearings.example/bad-news/#r1.wZLXnEgAJlEvK-4XF9o",
            "This link is not whole, or was changed on its way. Copy it once more.",
        ),
        (
            "https://bearings.example/bad-news/#q1.late-date",
            "This link holds no result to show. Copy one where a result is shared.",
        ),
        (
            "https://bearings.example/bad-news/#r2.wZINDEgAJlEvK-4Xlr4TlQ",
            "This link belongs to a questionnaire that is not on this site, or to a newer version of it.",
        ),
    ] {
        apply(&mut writers, Action::PastedResult(pasted.to_owned()));
        assert_eq!(card(&writers), none(why));
    }
    let link = "https://bearings.example/bad-news/#r1.wZLXnEgAJlEvK-4XF9oTlQ";
    apply(&mut writers, Action::PastedResult(link.to_owned()));
    assert_eq!(card(&writers), (String::new(), false, false, true));
}

#[test]
fn links_of_answers_are_offered_for_public_questions_and_are_not_there_unasked() {
    let is_offered = |page: &Page| !page.one("checkbox", words::ANSWERS).is_gone();
    let private = writers(|definition| {
        for question in &mut definition.questions {
            question.public = false;
        }
    });
    assert!(!is_offered(&page(&private)));
    let mut public = writers(|definition| {
        for question in &mut definition.questions {
            question.public = question.id == "stage";
        }
    });
    let shown = page(&public);
    assert!(is_offered(&shown));
    assert!(!shown.one("checkbox", words::ANSWERS).is_on());
    assert!(!code(&shown, SnippetKind::Email).contains("#a1."));
    apply(&mut public, Action::ChangedAnswerLinks(true));
    let options = public.subjects[0].definition.as_ref().unwrap();
    let options = options.question("stage").unwrap().options.len();
    let shown = page(&public);
    assert!(shown.one("checkbox", words::ANSWERS).is_on());
    for kind in [SnippetKind::Email, SnippetKind::Plain] {
        let text = code(&shown, kind);
        assert_eq!(text.matches("#a1.").count(), options, "{kind:?}");
    }
    assert_eq!(
        words::ANSWERS_WARNING,
        "Tools that send newsletters record who clicks what, so with these links they learn what somebody answered. \
         The links ask the tools that understand it not to record them. That is no guarantee."
    );
    assert!(
        shown
            .id("answers-offer")
            .text()
            .contains(words::ANSWERS_WARNING)
    );
    // Others have no such question, and none is made up.
    apply(&mut public, Action::ChoseSubject("bad-news".to_owned()));
    assert!(!code(&page(&public), SnippetKind::Email).contains("#a1."));
}
