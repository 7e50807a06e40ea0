//! The page for writers: what a deed changes, and that the page as rendered has every place that the program fills.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
#![recursion_limit = "256"]

use bearings::{
    answers::Date,
    assessment::Definition,
    snippet::{Accent, Look, Subject, Theme},
    ui::{
        face::Part,
        kit::{Deed, Kit, Piece, Room, Said, face},
    },
    words::{editor::EDITORS, kit as words, sharing},
};

const BUILT_IN: [&str; 3] = [
    include_str!("../assessments/team-context.json"),
    include_str!("../assessments/bad-news.json"),
    include_str!("../assessments/product-practice.json"),
];

fn kit(change: impl Fn(&mut Definition)) -> Kit {
    let subjects = BUILT_IN.map(|text| {
        let mut definition = Definition::from_json(text).unwrap();
        change(&mut definition);
        Subject::of(&definition)
    });
    let site = "https://bearings.example/".to_owned();
    Kit::of(subjects.to_vec(), site, Date::from_iso("2026-06-30")).unwrap()
}

fn shown(kit: &Kit, part: Part, of: &str) -> String {
    let found = face(kit)
        .into_iter()
        .find(|show| show.part == part && show.of == of);
    found.unwrap().value
}

#[test]
fn deeds_change_just_what_they_are_about() {
    let mut kit = kit(|_| {});
    let deeds = [
        (Deed::ChoseTheme(Theme::Dark), 1),
        (Deed::ChoseSubject("bad-news".to_owned()), 1),
        (Deed::ChoseSubject("nothing-of-ours".to_owned()), 0),
        (Deed::ChoseRoom(Room::Wide), 1),
        (Deed::KeptAccent(false), 1),
        (Deed::ChoseColour(Accent::parse("#8a3b6e").unwrap()), 2),
        (Deed::KeptAccent(true), 1),
        (Deed::TypedMinHeight("600".to_owned()), 2),
        (Deed::TypedMinHeight("-1".to_owned()), 2),
        (Deed::TypedMaxHeight("900".to_owned()), 2),
        (Deed::TypedMaxHeight(String::new()), 2),
        (Deed::WantedCard, 1),
        (Deed::PastedResult("nothing".to_owned()), 2),
        (Deed::WantedAnswers(true), 1),
        (Deed::Told(Said::Copied(Piece::Link)), 1),
        (Deed::Told(Said::ByHand(Piece::Link)), 1),
    ];
    for (deed, changes) in deeds {
        let before = kit.clone();
        kit.apply(deed.clone());
        let differ = [
            before.chosen != kit.chosen,
            before.look.theme != kit.look.theme,
            before.look.accent != kit.look.accent,
            before.look.min_height != kit.look.min_height,
            before.look.max_height != kit.look.max_height,
            before.min_height != kit.min_height,
            before.max_height != kit.max_height,
            before.result != kit.result,
            before.wants_card != kit.wants_card,
            before.colour != kit.colour,
            before.room != kit.room,
            before.answers != kit.answers,
            before.said != kit.said,
        ];
        assert_eq!(
            differ.iter().filter(|one| **one).count(),
            changes,
            "{deed:?}"
        );
    }
    // The field shows the colour that is used, and the one that was chosen comes back to whoever wants it.
    assert_eq!(
        kit.look,
        Look {
            theme: Theme::Dark,
            ..Look::default()
        }
    );
    assert_eq!(shown(&kit, Part::Value, "colour"), "#1c6b74");
    assert_eq!(shown(&kit, Part::Tick, "own-accent"), "on");
    kit.apply(Deed::KeptAccent(false));
    assert_eq!(shown(&kit, Part::Value, "colour"), "#8a3b6e");
    assert_eq!(kit.look.accent, Accent::parse("#8a3b6e"));
}

#[test]
fn it_is_said_of_the_piece_that_was_copied() {
    let mut kit = kit(|_| {});
    kit.apply(Deed::Told(Said::Copied(Piece::Email)));
    assert_eq!(shown(&kit, Part::Text, "email-said"), "Copied.");
    assert_eq!(shown(&kit, Part::Text, "plain-said"), "");
    kit.apply(Deed::Told(Said::ByHand(Piece::Alt)));
    assert_eq!(shown(&kit, Part::Text, "email-said"), "");
    assert_eq!(
        shown(&kit, Part::Text, "alt-said"),
        "The browser did not let it be copied. It is selected: copy it by hand."
    );
    // The next choice makes another text of it.
    kit.apply(Deed::ChoseTheme(Theme::Light));
    assert_eq!(shown(&kit, Part::Text, "alt-said"), "");
}

#[test]
fn heights_that_do_not_count_stay_in_their_fields_and_are_explained() {
    let mut kit = kit(|_| {});
    let said = |kit: &Kit| {
        let field = |of| (shown(kit, Part::Value, of), shown(kit, Part::Wrong, of));
        let (least, most) = (field("min-height"), field("max-height"));
        (shown(kit, Part::Text, "heights-said"), least, most)
    };
    let right = |text: &str| (text.to_owned(), String::new());
    let wrong = |text: &str| (text.to_owned(), "on".to_owned());
    assert_eq!(said(&kit), (String::new(), right("680"), right("")));
    // A greatest height alone is enough.
    kit.apply(Deed::TypedMaxHeight("600".to_owned()));
    assert_eq!(said(&kit), (String::new(), right("600"), right("600")));
    kit.apply(Deed::TypedMinHeight(" 12e3 ".to_owned()));
    assert_eq!(
        said(&kit),
        (
            "At least: “12e3” is not a whole number between 100 and 9999. 600 is used instead."
                .to_owned(),
            wrong("12e3"),
            right("600")
        )
    );
    kit.apply(Deed::TypedMinHeight("700".to_owned()));
    assert_eq!(
        said(&kit),
        (
            "At least: 700 is more than “At most”, so 600 is used.".to_owned(),
            wrong("700"),
            right("600")
        )
    );
    assert!(shown(&kit, Part::Value, "widget").contains(" min-height=\"600\" max-height=\"600\" "));
    for (typed, why) in [
        ("50", "“50” is not between 100 and 9999."),
        ("-600", "“-600” is not between 100 and 9999."),
        ("10000", "“10000” is not between 100 and 9999."),
        ("abc", "“abc” is not a whole number between 100 and 9999."),
        (
            "600.5",
            "“600.5” is not a whole number between 100 and 9999.",
        ),
        ("-", "“-” is not a whole number between 100 and 9999."),
    ] {
        kit.apply(Deed::TypedMaxHeight(typed.to_owned()));
        assert_eq!(
            said(&kit),
            (
                format!("At most: {why} The widget grows with what it holds instead."),
                right("700"),
                wrong(typed)
            )
        );
    }
    // A height that was typed stays with another questionnaire; the default would not.
    kit.apply(Deed::ChoseSubject("bad-news".to_owned()));
    assert_eq!(said(&kit).1, right("700"));
    kit.apply(Deed::TypedMinHeight("  ".to_owned()));
    assert_eq!(said(&kit).1, right("820"));
}

#[test]
fn a_colour_that_cannot_be_read_is_changed_and_that_is_said() {
    let mut kit = kit(|_| {});
    kit.apply(Deed::ChoseColour(Accent::parse("#ffd700").unwrap()));
    assert_eq!(
        shown(&kit, Part::Text, "accent-said"),
        "On light pages your colour is too pale to read, so the widget makes it darker: #736100. On dark pages your colour is used \
         as it is. In the e-mail the button keeps Bearings’ own colour, since white words could not be read on yours."
    );
    kit.apply(Deed::ChoseTheme(Theme::Dark));
    kit.apply(Deed::ChoseColour(Accent::parse("#8a3b6e").unwrap()));
    let said = shown(&kit, Part::Text, "accent-said");
    assert_eq!(
        said,
        "On dark pages your colour is too dark to read, so the widget makes it lighter: #b380a1."
    );
}

#[test]
fn a_card_is_there_once_a_result_was_pasted() {
    let mut kit = kit(|_| {});
    let card = |kit: &Kit| {
        (
            shown(kit, Part::Text, "result-said"),
            shown(kit, Part::Wrong, "result-link"),
            shown(kit, Part::Class("gone"), "card-place"),
            shown(kit, Part::Value, "card").contains("<bearings-card link="),
        )
    };
    let on = || "on".to_owned();
    let none = |why: &str| (why.to_owned(), on(), on(), false);
    let nothing_yet = (String::new(), String::new(), on(), false);
    assert_eq!(card(&kit), nothing_yet);
    // Who asks for it without a link hears of it, until the field is touched again.
    kit.apply(Deed::WantedCard);
    assert_eq!(card(&kit), none(words::CARD_NO_LINK));
    kit.apply(Deed::PastedResult(String::new()));
    assert_eq!(card(&kit), nothing_yet);
    // The lead names the heading that the page of a result has.
    assert!(words::CARD_LEAD.contains(&format!("“{}”", sharing::TITLE)));
    for (pasted, why) in [
        (
            "https://bearings.example/bad-news/",
            "There is no link of a result in this. It looks like https://…/#r1.… and can be copied where a result is \
             shared.",
        ),
        (
            "https://bearings.example/bad-news/#r1.wZINDEgAJlEvK-4Xlr4",
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
        kit.apply(Deed::PastedResult(pasted.to_owned()));
        assert_eq!(card(&kit), none(why));
    }
    let link = "https://bearings.example/bad-news/#r1.wZINDEgAJlEvK-4Xlr4TlQ";
    kit.apply(Deed::PastedResult(link.to_owned()));
    let there = (String::new(), String::new(), String::new(), true);
    assert_eq!(card(&kit), there);
}

#[test]
fn links_of_answers_are_offered_for_public_questions_and_are_not_there_unasked() {
    let plain = kit(|_| {});
    assert_eq!(shown(&plain, Part::Class("gone"), "answers-offer"), "on");
    let mut public = kit(|definition| {
        for question in &mut definition.questions {
            question.public = question.id == "stage";
        }
    });
    assert_eq!(shown(&public, Part::Class("gone"), "answers-offer"), "");
    assert!(!shown(&public, Part::Value, "email").contains("#a1."));
    public.apply(Deed::WantedAnswers(true));
    let options = public.subjects[0].definition.as_ref().unwrap();
    let options = options.question("stage").unwrap().options.len();
    for piece in ["email", "plain"] {
        let text = shown(&public, Part::Value, piece);
        assert_eq!(text.matches("#a1.").count(), options, "{piece}");
    }
    assert_eq!(
        words::ANSWERS_WARNING,
        "Tools that send newsletters record who clicks what, so with these links they learn what somebody answered. \
         The links ask the tools that understand it not to record them. That is no guarantee."
    );
    // Others have no such question, and none is made up.
    public.apply(Deed::ChoseSubject("bad-news".to_owned()));
    assert!(!shown(&public, Part::Value, "email").contains("#a1."));
}

#[test]
fn every_place_to_write_has_its_row() {
    let names = EDITORS.map(|editor| editor.name);
    assert_eq!(
        names,
        [
            "Substack",
            "Ghost",
            "WordPress",
            "Medium",
            "beehiiv",
            "Mailchimp",
            "Buttondown",
            "Notion",
            "Confluence",
            "LinkedIn",
            "Plain HTML",
            "Hugo, Jekyll",
            "React",
            "Vue",
        ]
    );
    for editor in EDITORS {
        for text in [editor.paste, editor.known, editor.tested] {
            assert!(text.ends_with(['.', ':']), "{}: {text}", editor.name);
            assert!(!text.contains("  "), "{}: {text}", editor.name);
        }
        // Where something is said of a tool of others, it is said who says so, or that nobody was asked.
        let named = editor.known.contains('“') || editor.known.contains("Not looked up");
        assert!(named || editor.name == "Plain HTML", "{}", editor.known);
    }
}

#[cfg(feature = "pages")]
#[test]
fn the_page_has_every_place_that_the_program_fills_and_stands_as_it_begins() {
    // Text that would end its field, and text that would be read as another one.
    let kit = kit(|definition| definition.title = "</textarea> &amp;".to_owned());
    let html = bearings::ui::document::for_writers(&kit);
    for shown in face(&kit) {
        let place = match shown.part {
            Part::Chosen => format!("name=\"{}\" value=\"{}\"", shown.of, shown.value),
            _ => format!("id=\"{}\"", shown.of),
        };
        assert_eq!(html.matches(&place).count(), 1, "{place}");
    }
    // What is to be copied is text: nothing of it became a part of the page.
    let parsed = scraper::Html::parse_fragment(&html);
    let strange = scraper::Selector::parse("[style], script, iframe, bearings-widget").unwrap();
    assert_eq!(parsed.select(&strange).count(), 0);
    for piece in Piece::ALL {
        let text = piece.text(&kit.snippet().unwrap());
        let field = scraper::Selector::parse(&format!("#{}", piece.id())).unwrap();
        let field = parsed.select(&field).next().unwrap();
        // The example is a part of the program, and who runs none has other code.
        let text = if piece == Piece::Own {
            String::new()
        } else {
            text
        };
        assert_eq!(field.text().collect::<String>(), text, "{piece:?}");
        assert!(html.contains(&format!("data-act=\"copy:{}\"", piece.id())));
    }
}
