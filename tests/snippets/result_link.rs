//! The card of a result: made of every link that is one, and it is known why there is none of others.

use bearings::snippet::{Look, NoCard, ResultLink, Subject, Theme};

use crate::{built_in, snippet};

/// Of bad-news, as in the documents.
const FRAGMENT: &str = "r1.wZLXnEgAJlEvK-4XF9oTlQ";

fn subjects() -> [Subject; 3] {
    [0, 1, 2].map(|at| Subject::of(&built_in(at)))
}

#[test]
fn a_result_is_found_whichever_copy_made_its_link() {
    let subjects = subjects();
    for pasted in [
        format!("https://bearings.example/bad-news/#{FRAGMENT}"),
        format!("  See https://elsewhere.example/x/bad-news/#{FRAGMENT}, please. "),
        format!("https://bearings.example/bad-news/%23{FRAGMENT}"),
        FRAGMENT.to_owned(),
    ] {
        let result = ResultLink::parse(&pasted, &subjects).unwrap();
        assert_eq!(
            (result.subject.id.as_str(), result.fragment.as_str()),
            ("bad-news", FRAGMENT)
        );
    }
}

#[test]
fn what_gives_no_card_says_why() {
    let subjects = subjects();
    let parse = |text: &str| ResultLink::parse(text, &subjects).map(|_| ());
    let cut = FRAGMENT.strip_suffix("TlQ").unwrap();
    for (pasted, why) in [
        ("", NoCard::NoLink),
        ("https://bearings.example/bad-news/", NoCard::NoLink),
        (
            &format!("https://bearings.example/bad-news/#{cut}"),
            NoCard::Damaged,
        ),
        (&FRAGMENT.replace("EgA", "EgB"), NoCard::Damaged),
        (&FRAGMENT.replace("r1", "r2"), NoCard::Unknown),
        (
            "https://bearings.example/bad-news/#q1.late-date",
            NoCard::NoResult,
        ),
        (&FRAGMENT.replace("r1", "a1"), NoCard::NoResult),
    ] {
        assert_eq!(parse(pasted), Err(why), "{pasted}");
    }
    // The site knows others only.
    let [first, ..] = &subjects;
    let found = ResultLink::parse(FRAGMENT, std::slice::from_ref(first));
    assert_eq!(found, Err(NoCard::Unknown));
}

#[test]
fn a_card_takes_colours_and_no_heights() {
    let subjects = subjects();
    let result = ResultLink::parse(FRAGMENT, &subjects).unwrap();
    let look = Look {
        theme: Theme::Light,
        min_height: Some(400),
        ..Look::default()
    };
    // Whatever questionnaire is chosen beside it.
    assert_eq!(
        snippet(&subjects[0], &look).card(&result),
        format!(
            "<script async src=\"https://bearings.example/embed.js\"></script>\n\
             <bearings-card link=\"https://bearings.example/bad-news/#{FRAGMENT}\" theme=\"light\" lang=\"en\">\
             <a href=\"https://bearings.example/bad-news/#{FRAGMENT}\">A result of “What happens to bad news”</a>\
             </bearings-card>"
        )
    );
}
