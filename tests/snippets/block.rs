//! The e-mail block against the list of what mail programs show, and against its own promises.

use bearings::{
    assessment::{Definition, Pole, QuestionOption},
    snippet::{Accent, Look, Snippet, Subject, Theme},
};
use scraper::{ElementRef, Html, Selector};

use crate::{
    built_in,
    client::{Client, FEATURES, Feature, Instead, Kind},
    public, snippet, with_answers,
};

/// The blocks of every built-in questionnaire, one with links of answers, and the longest.
fn blocks() -> Vec<String> {
    let plain = Look::default();
    let chosen = Look {
        theme: Theme::Dark,
        accent: Accent::parse("#8a3b6e"),
        ..plain
    };
    let mut definitions: Vec<Definition> = (0..3).map(built_in).collect();
    definitions.push(public(0, &["straight-use", "stage"]));
    definitions.push(public(2, &["releasing"]));
    definitions.push(longest());
    let subjects: Vec<Subject> = definitions.iter().map(Subject::of).collect();
    let looks = [plain, chosen];
    let all = subjects
        .iter()
        .flat_map(|subject| looks.iter().map(|look| with_answers(subject, look).email()));
    all.collect()
}

/// The longest texts that a questionnaire may have, of characters that are longest when escaped, all public.
fn longest() -> Definition {
    let mut definition = public(0, &[]);
    definition.id = "a".repeat(40);
    definition.title = "\"".repeat(40);
    definition.purpose = "\"".repeat(160);
    for question in &mut definition.questions {
        question.public = true;
        question.text = "\"".repeat(160);
        for pole in question.left.iter_mut().chain(&mut question.right) {
            *pole = Pole {
                text: "\"".repeat(90),
                short: "\"".repeat(26),
            };
        }
        if let Some(first) = question.options.first().cloned() {
            let option = |at| QuestionOption {
                id: format!("option-{at}"),
                text: "\"".repeat(90),
                ..first.clone()
            };
            question.options = (0..12).map(option).collect();
            question.order.clear();
        }
    }
    definition
}

fn every_element<'a>(html: &'a Html) -> Vec<ElementRef<'a>> {
    let all = Selector::parse("*").unwrap();
    // The parser puts a fragment into a document of its own.
    let elements = html.select(&all);
    elements
        .filter(|element| element.value().name() != "html")
        .collect()
}

/// The properties of an element, in order.
fn properties<'a>(element: &ElementRef<'a>) -> Vec<(&'a str, &'a str)> {
    let style = element.value().attr("style").unwrap_or_default();
    let declarations = style.split(';').filter(|one| !one.trim().is_empty());
    declarations
        .map(|one| {
            let (name, value) = one.split_once(':').unwrap();
            (name.trim(), value.trim())
        })
        .collect()
}

fn feature(kind: Kind, name: &str, on: &str) -> Option<&'static Feature> {
    FEATURES
        .iter()
        .find(|row| row.kind == kind && row.name == name && row.on.contains(&on))
}

/// What is wrong with one feature on one element.
fn fault(kind: Kind, name: &str, element: &ElementRef<'_>) -> Option<String> {
    let on = element.value().name();
    let Some(row) = feature(kind, name, on) else {
        return Some(format!("{kind:?} {name} on <{on}> is not in the list"));
    };
    let held = match row.instead {
        Instead::Nowhere => row.lost_in.is_empty(),
        Instead::NotMissed(_) => true,
        Instead::Attribute(also) => element.value().attr(also).is_some(),
        Instead::AroundIt(property) => {
            let parent = element.parent().and_then(ElementRef::wrap);
            parent.is_some_and(|parent| {
                parent.value().name() == "td"
                    && properties(&parent)
                        .iter()
                        .any(|(name, _)| *name == property)
            })
        }
    };
    (!held).then(|| format!("{kind:?} {name} on <{on}> is lost in {:?}", row.lost_in))
}

/// Every fault of a block.
fn faults(block: &str) -> Vec<String> {
    let parsed = Html::parse_fragment(block);
    let mut faults: Vec<String> = parsed.errors.iter().map(ToString::to_string).collect();
    for element in every_element(&parsed) {
        let name = element.value().name().to_owned();
        faults.extend(fault(Kind::Element, &name, &element));
        for (attribute, _) in element.value().attrs() {
            faults.extend(fault(Kind::Attribute, attribute, &element));
        }
        for (property, value) in properties(&element) {
            faults.extend(fault(Kind::Property, property, &element));
            if !is_plain(value) {
                faults.push(format!(
                    "{property}: {value} is more than all programs read"
                ));
            }
        }
    }
    faults
}

/// Pixels, per cent, colours in six digits, whole numbers, words and names of fonts: what every program reads.
fn is_plain(value: &str) -> bool {
    const WORDS: [&str; 6] = [
        "auto",
        "block",
        "inline-block",
        "none",
        "underline",
        "solid",
    ];
    let plain = |word: &str| {
        let number = word.trim_end_matches("px").trim_end_matches('%');
        WORDS.contains(&word)
            || number.parse::<u16>().is_ok()
            || Accent::parse(word).is_some()
            // Percent-encoding, custom properties and functions have other signs.
            || (value.contains(',') && word.chars().all(|c| c.is_ascii_alphabetic() || "',- ".contains(c)))
    };
    if value.contains(',') {
        plain(value)
    } else {
        value.split_whitespace().all(plain)
    }
}

#[test]
fn mail_programs_show_all_that_the_block_uses() {
    for block in blocks() {
        assert_eq!(faults(&block), Vec::<String>::new(), "{block}");
    }
}

#[test]
fn what_they_drop_would_be_found() {
    let table = [
        (
            "<table><tr><td style=\"display:flex\">x</td></tr></table>",
            vec![
                "Property display on <td> is not in the list",
                "display: flex is more than all programs read",
            ],
        ),
        (
            "<table><tr><td style=\"background-image:url(x)\">x</td></tr></table>",
            vec![
                "Property background-image on <td> is not in the list",
                "background-image: url(x) is more than all programs read",
            ],
        ),
        (
            "<div>x</div>",
            vec!["Element div on <div> is not in the list"],
        ),
        (
            "<table><tr><td><a href=\"x\" style=\"padding:8px\">x</a></td></tr></table>",
            vec!["Property padding on <a> is lost in [OutlookWindows]"],
        ),
        (
            "<table><tr><td><img style=\"width:100%\"></td></tr></table>",
            vec!["Property width on <img> is lost in [OutlookWindows]"],
        ),
        (
            "<table><tr><td style=\"font-size:1rem;color:rgb(0,0,0)\">x</td></tr></table>",
            vec![
                "font-size: 1rem is more than all programs read",
                "color: rgb(0,0,0) is more than all programs read",
            ],
        ),
    ];
    for (block, expected) in table {
        assert_eq!(faults(block), expected, "{block}");
    }
}

#[test]
fn the_list_says_where_each_feature_is_lost_and_what_holds_then() {
    for row in FEATURES {
        let name = row.name;
        assert_eq!(
            row.lost_in.is_empty(),
            row.instead == Instead::Nowhere,
            "{name}"
        );
        assert!(
            row.lost_in
                .iter()
                .all(|client| Client::ALL.contains(client))
        );
        assert!(!row.source.is_empty() && !row.on.is_empty(), "{name}");
    }
}

#[test]
fn no_block_is_longer_than_promised() {
    for block in blocks() {
        assert!(block.len() <= Snippet::EMAIL_LIMIT, "{} bytes", block.len());
        // RFC 5322 allows no more in a line, and not every tool that sends breaks longer ones well.
        // (A text that is nothing but quotation marks is six times its length.)
        let longest = block.lines().map(str::len).max().unwrap_or_default();
        let made_up = block.contains("&quot;&quot;");
        assert!(longest <= 998 || made_up, "{longest} bytes in a line");
    }
    let subject = Subject::of(&built_in(0));
    let look = Look::default();
    let usual = snippet(&subject, &look).email().len();
    assert!(usual < 3_500, "{usual} bytes");
}

#[test]
fn links_of_answers_stop_where_the_block_would_be_too_long() {
    let longest = longest();
    let (subject, look) = (Subject::of(&longest), Look::default());
    let snippet = with_answers(&subject, &look);
    let questions = snippet.email().matches("<h3 ").count();
    assert!(
        questions > 0 && questions < longest.questions.len(),
        "{questions} questions"
    );
}

#[test]
fn every_text_has_a_ground_of_its_own() {
    // A program that darkens mails turns colours of grounds and texts; one without the other cannot be read.
    for block in blocks() {
        let parsed = Html::parse_fragment(&block);
        for element in every_element(&parsed) {
            if element.value().name() == "td" {
                assert!(
                    element.value().attr("bgcolor").is_some(),
                    "{}",
                    element.html()
                );
            }
            let own_text = element
                .children()
                .filter_map(|child| child.value().as_text())
                .any(|text| !text.trim().is_empty());
            let coloured = properties(&element)
                .iter()
                .any(|(name, _)| *name == "color");
            assert!(!own_text || coloured, "{}", element.html());
        }
        // Opaque pictures only, and no black or white that some programs turn and others do not.
        assert!(!block.contains("#000000") && !block.contains("transparent"));
    }
}

#[test]
fn the_picture_shows_what_no_text_of_the_block_says_and_leads_where_the_button_leads() {
    let look = Look::default();
    let image = Selector::parse("img").unwrap();
    let link = Selector::parse("a").unwrap();
    let text =
        |block: &str| -> String { Html::parse_fragment(block).root_element().text().collect() };
    for at in 0..3 {
        let definition = built_in(at);
        let subject = Subject::of(&definition);
        let block = snippet(&subject, &look).email();
        let parsed = Html::parse_fragment(&block);
        let found: Vec<ElementRef<'_>> = parsed.select(&image).collect();
        assert_eq!(found.len(), 1);
        let attribute = |name: &str| found[0].value().attr(name).unwrap().to_owned();
        let address = format!("https://bearings.example/{}/", definition.id);
        assert_eq!(attribute("src"), format!("{address}question.png"));
        assert_eq!(attribute("width"), "552");
        assert!(found[0].value().attr("height").is_none());
        let question = &definition.questions[0].text;
        assert!(attribute("alt").starts_with(&format!("The first question: “{question}")));
        assert!(!text(&block).contains(question), "{block}");
        let links = parsed
            .select(&link)
            .map(|link| link.value().attr("href").unwrap());
        assert_eq!(links.collect::<Vec<_>>(), [&address, &address]);
    }
}

#[test]
fn without_a_picture_the_block_says_the_same() {
    let look = Look::default();
    // Where the first question stands below with links, a picture of it would say it twice.
    let links = Subject::of(&public(0, &["straight-use", "stage"]));
    let block = with_answers(&links, &look).email();
    assert!(!block.contains("<img"), "{block}");
    assert_eq!(
        block.matches("How soon can people use our work?").count(),
        1
    );
    // Letters that no font has: the tool that draws says so, and the block goes without.
    let mut none = Subject::of(&built_in(0));
    none.question = None;
    let block = with_answers(&none, &look).email();
    assert!(!block.contains("<img"), "{block}");
    for text in [
        "Where this team sits",
        "4 minutes. Your answers",
        "Answer the questions",
    ] {
        assert_eq!(block.matches(text).count(), 1, "{text}");
    }
}
