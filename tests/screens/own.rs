//! Questions that another page hands over: taken when they hold, otherwise all that is wrong is said.

use bearings::{
    answers::Date,
    app::{
        IndexEntry, document,
        pages::own::{self, Action, HostPage, Intake, Stage},
        store::State,
    },
    words::own as words,
};

use crate::{
    definitions,
    page::{Page, Part},
};

/// The complete example of the questionnaire format.
fn example() -> String {
    let text = include_str!("../../docs/questionnaire-format.md");
    let (_, rest) = text.split_once("```json\n").unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

/// The questionnaires of this site.
fn index() -> Vec<IndexEntry> {
    vec![IndexEntry::of(&definitions()[0])]
}

fn problems(text: &str) -> Vec<String> {
    let mistakes = own::read(text, &index()).expect_err("something is wrong");
    mistakes.iter().map(ToString::to_string).collect()
}

#[test]
fn questions_that_hold_are_taken() {
    let definition = own::read(&example(), &index()).unwrap();
    assert_eq!(
        (definition.id.as_str(), definition.questions.len()),
        ("our-meetings", 2)
    );
}

#[test]
fn every_mistake_is_said_with_its_place() {
    let text = example().replacen("\"levels\"", "\"levls\"", 1).replacen(
        "\"minutes\": 1",
        "\"minutes\": 0",
        1,
    );
    assert_eq!(
        problems(&text),
        [
            "line 7, column 14, /minutes: found 0, expected a whole number from 1 to 60",
            "line 22, column 17, /questions/0/format: found \"levls\", expected one of levels, spectrum, choice, scale, \
             allocate, sort, place, check or blank (did you mean \"levels\"?)",
        ]
    );
    // In a page the file begins below its tag, often further in.
    assert_eq!(
        problems("\n \n  {\"id\": }"),
        [
            "line 1, column 10: found \"}\", expected a text, a number, true, false, a list or an object"
        ]
    );
    assert_eq!(
        problems("{“id”: 1}"),
        [
            "line 1, column 2: found \"“\", expected straight double quotes (\") around keys and texts"
        ]
    );
    assert_eq!(
        problems(" \n"),
        [
            "The widget holds no file of questions. Put it between <script type=\"application/json\"> and </script> inside \
             the widget."
        ]
    );
    assert_eq!(
        problems("{\"id\": }"),
        [
            "line 1, column 8: found \"}\", expected a text, a number, true, false, a list or an object"
        ]
    );
}

#[test]
fn an_id_of_this_site_is_refused() {
    let text = example().replacen("our-meetings", "team-context", 1);
    assert_eq!(
        problems(&text),
        [
            "/id: “team-context” is the id of a questionnaire of this site. Choose another one, such as your name and what \
          it asks about."
        ]
    );
}

#[test]
fn a_file_that_is_too_long_is_not_read() {
    let text = " ".repeat(own::MAX_CHARACTERS + 1);
    assert_eq!(
        problems(&text),
        ["The file has 300001 characters. At most 300000 are read."]
    );
}

fn host(address: &str, canonical: &str) -> HostPage {
    HostPage {
        address: address.to_owned(),
        canonical: canonical.to_owned(),
    }
}

/// The page after its host handed these over, one after the other.
fn intake(files: &[&str]) -> Intake {
    let mut intake = Intake::new(index());
    for file in files {
        let (file, host) = ((*file).to_owned(), host("https://x.example/a", ""));
        intake.apply(Action::Received { file, host }, Date::LAST);
    }
    intake
}

/// The page of what is wrong in a file.
fn page(text: &str) -> Page {
    Page::of(&document::own_page(intake(&[text])))
}

/// Terms and descriptions of an entry.
fn described(entry: Part<'_>) -> Vec<(String, String)> {
    let terms = entry.select("dt").into_iter().map(Part::text);
    let descriptions = entry.select("dd").into_iter().map(Part::text);
    terms.zip(descriptions).collect()
}

fn code(part: Part<'_>) -> Vec<String> {
    part.select("code").into_iter().map(Part::text).collect()
}

#[test]
fn each_mistake_is_an_entry_with_its_place_apart_from_what_is_wrong_and_what_was_expected() {
    let page = page(&example().replacen("\"levels\"", "\"levls\"", 1));
    let article = page.all("article")[0];
    assert_eq!(article.attr("class"), Some("wrong"));
    let heading = article.one("heading", "These questions cannot be shown yet");
    assert_eq!(heading.attr("class"), Some("headline"));
    let lead = "Whoever made this page finds here what to change in the file of the questions.";
    assert_eq!(article.select(".wrong > p")[0].text(), lead);
    let entries = page.css("ul.mistakes").all("listitem");
    assert_eq!(entries.len(), 1);
    let place = entries[0].select("p.place")[0];
    assert_eq!(place.text(), "Line 22, column 17 /questions/0/format");
    assert_eq!(code(place), ["/questions/0/format"]);
    let expected = "one of levels, spectrum, choice, scale, allocate, sort, place, check or blank (did you mean \"levels\"?)";
    let term = |term: &str, description: &str| (term.to_owned(), description.to_owned());
    assert_eq!(
        described(entries[0]),
        [
            term(words::FOUND, "\"levls\""),
            term(words::EXPECTED, expected)
        ]
    );
    let descriptions = entries[0].select("dd");
    assert_eq!(code(descriptions[0]), ["\"levls\""]);
    assert_eq!(code(descriptions[1]), ["\"levels\""]);
}

#[test]
fn what_has_no_line_is_a_sentence() {
    let taken = page(&example().replacen("our-meetings", "team-context", 1));
    let entry = taken.all("listitem")[0];
    assert_eq!(
        entry.select("p:not(.place)")[0].text(),
        "“team-context” is the id of a questionnaire of this site. Choose another one, such as your name and what it \
         asks about."
    );
    let place = entry.select("p.place")[0];
    assert_eq!(
        (place.text(), code(place)),
        ("/id".to_owned(), vec!["/id".to_owned()])
    );
    let long = page(&" ".repeat(own::MAX_CHARACTERS + 1));
    let entry = long.all("listitem")[0];
    let sentence = "The file has 300001 characters. At most 300000 are read.";
    assert_eq!(entry.text(), sentence);
    assert_eq!(entry.select("*").len(), 1);
}

#[test]
fn what_is_wrong_is_shown_as_text() {
    let page = page(&example().replacen("\"levels\"", "\"<script>\"", 1));
    assert_eq!(code(page.css("dd:first-of-type")), ["\"<script>\""]);
    assert_eq!(page.count("script"), 0);
}

#[test]
fn of_many_mistakes_ten_are_in_sight_and_the_others_folded() {
    let with = |many: usize| {
        let keys = (0..many).map(|at| format!("\"key-{at}\": 0,"));
        page(&example().replacen('{', &format!("{{{}", keys.collect::<String>()), 1))
    };
    let ten = with(10);
    assert_eq!(ten.all("listitem").len(), 10);
    assert!(ten.all("disclosure").is_empty());
    with(11).one("disclosure", "Show one more mistake");
    let fifty = with(50);
    let folded = fifty.one("disclosure", "Show 40 more mistakes");
    assert_eq!(folded.all("listitem").len(), 40);
    assert_eq!(fifty.all("listitem").len(), 50);
    assert!(folded.text().contains("/key-49"));
}

#[test]
fn until_something_is_handed_over_the_page_says_what_it_is_for() {
    let page = Page::of(&document::own());
    page.one("heading", words::TITLE);
    assert!(page.text().contains(words::WAITING));
    assert_eq!(page.one("link", words::ALL).attr("href"), Some("../"));
}

#[test]
fn only_the_first_file_counts() {
    let other = example().replacen("our-meetings", "their-meetings", 1);
    let taken = |intake: &Intake| match &intake.stage {
        Stage::Taken(definition) => Some(definition.id.clone()),
        _ => None,
    };
    let first = intake(&[&example(), &other]);
    assert_eq!(taken(&first).as_deref(), Some("our-meetings"));
    // The program of the questions shows them.
    assert_eq!(document::own_page(first), "");
    let wrong = intake(&["{", &example()]);
    assert!(matches!(wrong.stage, Stage::Wrong(_)));
}

#[test]
fn questions_without_an_address_of_their_own_are_taken_where_they_came_from() {
    let home = |file: &str, page: &str| {
        let mut intake = Intake::new(index());
        let (file, host) = (file.to_owned(), host(page, ""));
        intake.apply(Action::Received { file, host }, Date::LAST);
        match intake.stage {
            Stage::Taken(definition) => definition.home,
            _ => panic!("not taken"),
        }
    };
    let address = |text: &str| Some(text.to_owned());
    let plain = example();
    assert_eq!(
        home(
            &plain,
            "https://x.example/a?mc_eid=1a2b&email=me@x.example#r1.AAAA"
        ),
        address("https://x.example/a")
    );
    assert_eq!(home(&plain, "file:///a"), None);
    let key = "\"home\": \"https://y.example/b\", \"kind\"";
    let with_home = plain.replacen("\"kind\"", key, 1);
    assert_eq!(
        home(&with_home, "https://x.example/a"),
        address("https://y.example/b")
    );
}

#[test]
fn an_address_for_links_says_nothing_of_the_visit() {
    for (address, canonical, lasting) in [
        ("https://x.example/a", "", Some("https://x.example/a")),
        ("https://x.example", "", Some("https://x.example")),
        (
            "https://x.example/a/?p=1#b?c",
            "",
            Some("https://x.example/a/"),
        ),
        ("https://x.example?p=1", "", Some("https://x.example")),
        (
            "https://me:secret@x.example:8080/a@b",
            "",
            Some("https://x.example:8080/a@b"),
        ),
        // A page may name an address of its own, as one by whose number it is found.
        (
            "https://x.example/?p=1&email=me",
            "https://x.example/?p=1#top",
            Some("https://x.example/?p=1"),
        ),
        // The questions are not on a page of another site, whatever it is called.
        (
            "https://x.example/a?b",
            "https://x.example.other.example/a",
            Some("https://x.example/a"),
        ),
        (
            "https://x.example/a?b",
            "http://x.example/a",
            Some("https://x.example/a"),
        ),
        ("https://x.example/a?b", "/a", Some("https://x.example/a")),
        ("file:///a?b", "https://x.example/a", None),
        ("about:srcdoc", "", None),
        ("", "", None),
    ] {
        let found = host(address, canonical).lasting_address();
        assert_eq!(found.as_deref(), lasting, "{address} {canonical}");
    }
}
