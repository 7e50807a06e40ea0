//! Whatever a questionnaire says, a snippet has the elements that it always has, and says just that.

use bearings::{
    assessment::Definition,
    snippet::{Look, Snippet, Subject},
};
use proptest::prelude::*;
use scraper::{Html, Selector};

use crate::{SITE, built_in, public, tuesday};

/// Names of all elements, in order.
fn elements(html: &str) -> Vec<String> {
    let parsed = Html::parse_fragment(html);
    let all = Selector::parse("*").unwrap();
    parsed
        .select(&all)
        .map(|element| element.value().name().to_owned())
        .collect()
}

fn text_of(html: &str, selector: &str) -> String {
    let parsed = Html::parse_fragment(html);
    let selector = Selector::parse(selector).unwrap();
    let found = parsed.select(&selector).next().unwrap();
    found.text().collect()
}

fn attribute_of(html: &str, selector: &str, name: &str) -> String {
    let parsed = Html::parse_fragment(html);
    let selector = Selector::parse(selector).unwrap();
    let found = parsed.select(&selector).next().unwrap();
    found.value().attr(name).unwrap().to_owned()
}

fn saying(title: &str, purpose: &str, option: &str) -> Definition {
    let mut definition = public(0, &["stage"]);
    title.clone_into(&mut definition.title);
    purpose.clone_into(&mut definition.purpose);
    for question in &mut definition.questions {
        for one in &mut question.options {
            option.clone_into(&mut one.text);
        }
    }
    definition
}

/// Printable texts with all that could end an attribute or an element.
fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            Just("<".to_owned()),
            Just("\"".to_owned()),
            Just("'".to_owned()),
            Just("&".to_owned()),
            Just("-->".to_owned()),
            Just("</td></table><script>".to_owned()),
            Just("]]>".to_owned()),
            "[ -~]{1,12}",
        ],
        1..6,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn no_text_becomes_markup(title in any_text(), purpose in any_text(), option in any_text()) {
        let look = Look::default();
        let of = |definition: &Definition| -> [String; 3] {
            let subject = Subject::of(definition);
            let snippet = Snippet { subject: &subject, site: SITE, look: &look, answers: Some(tuesday()) };
            [snippet.widget(), snippet.iframe(), snippet.email()]
        };
        let mut definition = saying(&title, &purpose, &option);
        definition.questions[0].text.push_str(&option);
        let [widget, iframe, email] = of(&definition);
        let usual = of(&public(0, &["stage"]));
        prop_assert_eq!(elements(&widget), elements(&usual[0]));
        prop_assert_eq!(elements(&iframe), elements(&usual[1]));
        prop_assert_eq!(elements(&email), elements(&usual[2]));
        prop_assert_eq!(text_of(&widget, "a"), title.as_str());
        prop_assert_eq!(attribute_of(&iframe, "iframe", "title"), title.as_str());
        prop_assert_eq!(text_of(&email, "h2"), title.as_str());
        let alt = attribute_of(&email, "img", "alt");
        prop_assert_eq!(Some(alt), Subject::of(&definition).question);
        prop_assert!(text_of(&email, "table").contains(&purpose));
        prop_assert_eq!(text_of(&email, "tr:nth-last-child(2) a"), option.as_str());
    }
}

#[test]
fn an_address_cannot_leave_its_place() {
    let subject = Subject::of(&built_in(0));
    let look = Look::default();
    let snippet = Snippet {
        subject: &subject,
        site: "https://a.example/\"><script>/",
        look: &look,
        answers: None,
    };
    for html in [snippet.widget(), snippet.iframe(), snippet.email()] {
        assert!(!html.contains("\"><script>/"), "{html}");
    }
    assert_eq!(
        attribute_of(&snippet.email(), "a", "href"),
        "https://a.example/\"><script>/team-context/"
    );
}
