//! One link for each answer of a public question: each decodes to just that answer, and there are no others.

use std::collections::BTreeSet;

use bearings::{
    answers::{Answer, items},
    share::{self, Tag},
    snippet::{Look, Snippet, Subject},
    words::{taking, writers},
};
use scraper::{Html, Selector};

use crate::{SITE, built_in, public, snippet, tuesday, with_answers};

/// Links with words; that of the picture has none.
fn links(html: &str) -> Vec<(String, String)> {
    let parsed = Html::parse_fragment(html);
    let anchors = Selector::parse("a").unwrap();
    parsed
        .select(&anchors)
        .map(|link| {
            (
                link.text().collect(),
                link.value().attr("href").unwrap().to_owned(),
            )
        })
        .filter(|(words, _): &(String, String)| !words.is_empty())
        .collect()
}

#[test]
fn without_public_questions_there_is_one_link_with_words() {
    let look = Look::default();
    for at in 0..3 {
        let definition = public(at, &[]);
        let subject = Subject::of(&definition);
        let email = with_answers(&subject, &look).email();
        let start = format!("{SITE}{}/", definition.id);
        assert_eq!(
            links(&email),
            [(writers::MAIL_START.to_owned(), start.clone())]
        );
        assert!(!email.contains(writers::MAIL_ANSWERS));
        assert_eq!(
            with_answers(&subject, &look)
                .plain_text()
                .matches("https://")
                .count(),
            1
        );
    }
    // Nor when they are public and no day was given.
    let subject = Subject::of(&public(0, &["stage"]));
    assert_eq!(links(&snippet(&subject, &look).email()).len(), 1);
}

/// The first question of the first questionnaire can be answered in the e-mail; nothing that could harm anybody can.
#[test]
fn one_question_of_the_built_in_ones_is_public() {
    let ids = (0..3).flat_map(|at| built_in(at).questions);
    let ids = ids.filter(|question| question.public);
    assert_eq!(
        ids.map(|question| question.id).collect::<Vec<_>>(),
        ["straight-use"]
    );
    let (definition, look) = (built_in(0), Look::default());
    let subject = Subject::of(&definition);
    let email = with_answers(&subject, &look).email();
    let links = links(&email);
    assert_eq!(links.len(), 8);
    let first = taking::answer(&definition.questions[0], Answer::Pick(0));
    assert_eq!(links[1].0, first);
    assert!(
        !email.contains("question.png"),
        "the picture would repeat the question"
    );
}

#[test]
fn each_link_holds_just_its_answer() {
    let look = Look::default();
    // A choice, a spectrum shown from its other end, and levels in two rounds.
    for (at, ids) in [(0, vec!["finishing", "stage"]), (2, vec!["releasing"])] {
        let definition = public(at, &ids);
        let subject = Subject::of(&definition);
        let plain = with_answers(&subject, &look);
        let links = links(&plain.email());
        let mut seen = BTreeSet::new();
        for (words, address) in &links[1..] {
            let (page, fragment) = address.split_once('#').unwrap();
            assert_eq!(page, format!("{SITE}{}/", definition.id));
            let found = share::find(address).unwrap();
            assert_eq!((found.tag, found.version), (Tag::Carried.letter(), 1));
            let shared = share::decode(fragment, &definition, &[]).unwrap().shared;
            assert_eq!(shared.about.date, tuesday());
            assert_eq!((shared.text, shared.about.label), (None, None));
            let answered: Vec<_> = items(&definition)
                .filter(|item| shared.answers.get(*item) != Answer::Blank)
                .collect();
            let [item] = answered.as_slice() else {
                panic!("{address} holds {} answers", answered.len());
            };
            let question = &definition.questions[item.question];
            let answer = shared.answers.get(*item);
            assert!(question.public);
            assert_eq!(*words, taking::answer(question, answer));
            assert!(seen.insert((item.question, item.round, format!("{answer:?}"))));
            assert!(
                plain
                    .plain_text()
                    .contains(&format!("- {words}\n  {address}\n"))
            );
        }
        let expected: usize = definition
            .questions
            .iter()
            .filter(|question| question.public)
            .map(|question| question.points() * question.rounds.len().max(1))
            .sum();
        assert_eq!(seen.len(), expected);
    }
}

#[test]
fn a_warning_says_that_mail_tools_record_and_every_link_asks_them_not_to() {
    let (subject, look) = (Subject::of(&public(0, &["stage"])), Look::default());
    let email = with_answers(&subject, &look).email();
    assert!(email.contains(
        "A tap on an answer opens the questionnaire with it. Whoever sends this message may use a tool that records \
         who tapped what."
    ));
    let parsed = Html::parse_fragment(&email);
    let anchors = Selector::parse("a").unwrap();
    for link in parsed.select(&anchors) {
        let value = |name: &str| link.value().attr(name);
        // As the documentation of each sender has it.
        assert_eq!(value("clicktracking"), Some("off"), "SendGrid");
        assert_eq!(value("data-msys-clicktrack"), Some("0"), "SparkPost");
        assert_eq!(
            value("mc:disable-tracking"),
            Some(""),
            "Mailchimp Transactional"
        );
        assert_eq!(value("ses:no-track"), Some(""), "Amazon SES");
        assert_eq!(value("data-pm-no-track"), Some(""), "Postmark");
        assert_eq!(value("disable-tracking"), Some("true"), "Mailgun");
    }
}

#[test]
fn a_copy_of_the_site_links_to_itself() {
    let (subject, look) = (Subject::of(&public(0, &["stage"])), Look::default());
    let copy = Snippet {
        site: "https://someone.example/tools/bearings/",
        ..with_answers(&subject, &look)
    };
    for (_, address) in links(&copy.email()) {
        assert!(
            address.starts_with("https://someone.example/tools/bearings/team-context/"),
            "{address}"
        );
    }
}
