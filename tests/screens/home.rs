//! The first page: what it offers, how far each questionnaire is, and what this browser keeps.

use bearings::{
    app::{
        IndexEntry, PageData, SampleResult, document,
        pages::home::{Action, Home, OwnCard},
        store::State,
    },
    assessment::{Json, Kind},
    session::{self, Records, SavedIndex, Session},
    words::{home as words, keeping},
};

use crate::{answered_as_far_as, definitions, finished, page::Page, sessions, stored, today};

fn index() -> Vec<IndexEntry> {
    let sample = SampleResult {
        headline: "Most like us".to_owned(),
        height: 205,
    };
    let entries =
        definitions().map(|definition| IndexEntry::offered(&definition, Some(sample.clone())));
    entries.to_vec()
}

/// A sitting with so many questions answered.
fn answered(questionnaire: usize, questions: usize) -> Session {
    answered_as_far_as(sessions().remove(questionnaire), questions)
}

/// The page in a browser that keeps this.
fn page(records: &Records, message: &str) -> Page {
    let mut home = Home::new(index());
    let saved = SavedIndex::read(records);
    home.apply(Action::ReadStorage(Some(saved)), today());
    if !message.is_empty() {
        home.apply(Action::Messaged(message.to_owned()), today());
    }
    Page::of(&document::home_page(home))
}

#[test]
fn the_first_page_offers_each_questionnaire() {
    let page = Page::of(&document::home(&index()));
    for definition in definitions() {
        let link = page.one("link", &definition.title);
        assert_eq!(link.attr("href"), Some(&*format!("{}/", definition.id)));
        let verb = page.id(&format!("verb-{}", definition.id));
        assert_eq!(verb.text(), words::START);
        assert!(page.text().contains(&definition.purpose));
        let menu = match definition.kind {
            Kind::Context => words::TERRAIN,
            Kind::Maturity => words::HABITS,
        };
        let menus = page.whole().select("section.menu");
        let menu = menus.iter().find(|one| one.has("heading", menu)).unwrap();
        assert!(menu.has("link", &definition.title), "{}", definition.id);
    }
    let samples = page.whole().select("figure");
    let ids = definitions().map(|definition| format!("{}/thumbnail.svg", definition.id));
    assert_eq!(samples.len(), ids.len());
    for (sample, id) in samples.iter().zip(&ids) {
        // The headline says what it shows, so the picture has no name of its own.
        assert_eq!(sample.text(), "A sample result Most like us");
        let picture = sample.select("img")[0];
        // Its room is kept before it is there.
        assert_eq!(picture.attr("height"), Some("205"));
        assert_eq!(
            (picture.attr("src"), picture.attr("alt")),
            (Some(&**id), Some(""))
        );
    }
    // What is kept is written once it is known.
    assert_eq!(page.id("kept").select("*").len(), 0);
    assert_eq!(
        page.id("beside").text(),
        "If you can, take “Where this team sits” first: what is enough depends on the terrain."
    );
}

#[test]
fn a_questionnaire_without_a_sample_shows_none() {
    let entries = definitions().map(|one| IndexEntry::offered(&one, None));
    let page = Page::of(&document::home(&entries));
    assert_eq!(page.count("figure"), 0);
    assert_eq!(page.all("article").len(), 3);
}

#[test]
fn each_offer_says_how_far_it_is() {
    let mut records = stored(&answered(0, 5));
    records.extend(stored(&finished(2)));
    let page = page(&records, "");
    let foot = |id: &str| {
        let part = |part: &str| page.id(&format!("{part}-{id}")).text();
        (part("state"), part("verb"))
    };
    let says = |state: &str, verb: &str| (state.to_owned(), verb.to_owned());
    let in_progress = says("5 of 14 questions answered", words::GO_ON);
    assert_eq!(foot("team-context"), in_progress);
    assert_eq!(foot("bad-news"), says("", words::START));
    let done = says("30 June 2026", words::SEE);
    assert_eq!(foot("product-practice"), done);
}

#[test]
fn what_comes_next_is_said_once_its_other_half_is_there() {
    let next = |records: &Records| {
        let page = page(records, "");
        let link = page.whole().select(".next a");
        let link = link
            .first()
            .map(|link| (link.text(), link.attr("href").unwrap().to_owned()));
        let verb = |id: &str| page.id(&format!("verb-{id}")).text();
        (link, verb("team-context"), verb("product-practice"))
    };
    let says = |text: &str, href: &str| Some((text.to_owned(), href.to_owned()));
    let verbs = |link, terrain: &str, habits: &str| (link, terrain.to_owned(), habits.to_owned());
    assert_eq!(
        next(&Records::new()),
        verbs(None, words::START, words::START)
    );
    let habits = says("Now the habits", "product-practice/");
    assert_eq!(
        next(&stored(&finished(0))),
        verbs(habits, words::SEE, "Now the habits")
    );
    let terrain = says("Now the terrain", "team-context/");
    assert_eq!(
        next(&stored(&finished(2))),
        verbs(terrain, "Now the terrain", words::SEE)
    );
    // Bad news belongs to neither, and what is begun needs no suggestion.
    assert_eq!(
        next(&stored(&finished(1))),
        verbs(None, words::START, words::START)
    );
    let mut both = stored(&finished(0));
    both.extend(stored(&answered(2, 1)));
    assert_eq!(next(&both), verbs(None, words::SEE, words::GO_ON));
}

#[test]
fn the_own_last_result_stands_in_place_of_the_sample() {
    let mut home = Home::new(index());
    let records = stored(&finished(0));
    home.apply(
        Action::ReadStorage(Some(SavedIndex::read(&records))),
        today(),
    );
    home.apply(
        Action::Drew(OwnCard {
            questionnaire: "team-context".to_owned(),
            headline: "Market stall".to_owned(),
            drawings: ["data:light", "data:dark"].map(str::to_owned),
            height: 210,
            fields: Records::new(),
        }),
        today(),
    );
    let page = Page::of(&document::home_page(home.clone()));
    let own = page.css(".mine");
    assert_eq!(own.text(), "Your last result Market stall");
    assert_eq!(own.select("img")[0].attr("src"), Some("data:light"));
    assert_eq!(own.select("source")[0].attr("srcset"), Some("data:dark"));
    // Once it is deleted, the sample is back.
    home.apply(Action::ReadStorage(Some(SavedIndex::default())), today());
    assert_eq!(Page::of(&document::home_page(home)).count(".mine"), 0);
}

/// The field says what it found, and what not, in the sentences about links.
#[test]
fn what_is_pasted_is_looked_into() {
    let mut home = Home::new(index());
    home.apply(Action::ReadStorage(Some(SavedIndex::default())), today());
    let link = "r1.QUexzgAA2wxTTis96RwTlQ";
    let carried = "a1.QUexzgAAAAAAAAAAb0oShA";
    let pair = "p1.wZLXnEg4GvWOVUNJAFC-73AALKFCWiDd_9_ZaBKE";
    for (text, address, sentence) in [
        (
            format!("Mine: https://x.example/team-context/#{link}. And yours?"),
            format!("team-context/#{link}"),
            "Found a link to a result of “Where this team sits”.",
        ),
        (
            format!("%23{carried}&utm_source=mail"),
            format!("team-context/#{carried}"),
            "Found a link with answers to “Where this team sits”.",
        ),
        (
            format!("__{pair}__"),
            format!("bad-news/#{pair}"),
            "Found a link to two results of “What happens to bad news”.",
        ),
    ] {
        assert_eq!(home.look_into(&text), Ok((address, sentence.to_owned())));
        home.apply(Action::Pasted(text), today());
        assert_eq!(
            Page::of(&document::home_page(home.clone()))
                .id("pasted-said")
                .text(),
            sentence
        );
    }
    for (text, sentence) in [
        (
            "Good morning",
            "This is not a link of Bearings. Check that the whole link was copied.",
        ),
        (
            "https://x.example/team-context/#q1.-result",
            "This address holds no answers: it was copied from the address bar. Ask the sender to press Share below the \
             result and to send that link.",
        ),
        (
            "See https://x.example/bad-news/",
            "This link has lost its end. Signing in or a mail filter may have dropped it: open the link once more.",
        ),
        (
            "https://x.example/team-context/#r1.QUexzgAA2wxTTis96RwT",
            "This link was cut off or changed on its way, so it is not opened. Copy it again as a whole, or ask for it \
             once more.",
        ),
        (
            "https://x.example/#b1.abcdefghijkl",
            "This link was made by a newer version of Bearings. Load this page again to get the newest version, then \
             open the link once more.",
        ),
    ] {
        assert_eq!(home.look_into(text), Err(sentence.to_owned()), "{text}");
        // While somebody types, nothing is wrong yet.
        home.apply(Action::Pasted(text.to_owned()), today());
        assert_eq!(home.pasted.1, "");
        home.apply(Action::Refused(sentence.to_owned()), today());
        Page::of(&document::home_page(home.clone())).one("status", sentence);
    }
}

#[test]
fn habits_are_read_beside_the_terrain_that_is_kept() {
    let page = page(&stored(&finished(0)), "");
    assert_eq!(
        page.id("beside").text(),
        "They are read beside your result of “Where this team sits” of 30 June 2026."
    );
}

#[test]
fn what_is_kept_is_listed_with_ways_to_move_and_remove_it() {
    let listed = page(&stored(&answered(0, usize::MAX)), "Done.");
    let kept = listed.id("kept");
    let link = kept.one("link", "Where this team sits");
    assert_eq!(link.attr("href"), Some("team-context/#s1.1"));
    let name = "Delete Where this team sits, not finished";
    let forget = kept.one("disclosure", name);
    assert!(forget.text().contains(keeping::FORGET_ONE_ASK));
    forget.one("button", keeping::FORGET_ONE_SURE);
    // The button stands there only when there is something to delete.
    let everything = kept.one("disclosure", keeping::FORGET_EVERYTHING);
    assert!(everything.text().contains(keeping::FORGET_ASK));
    everything.one("button", keeping::FORGET_SURE);
    kept.one("button", keeping::EXPORT);
    kept.one("status", "Done.");
    let empty = page(&Records::new(), "");
    assert!(empty.text().contains(keeping::NOTHING));
    assert!(!empty.has("button", keeping::EXPORT));
    assert!(!empty.has("disclosure", keeping::FORGET_EVERYTHING));
    empty.one("file", keeping::IMPORT);
}

#[test]
fn the_latest_comes_first_and_what_this_site_does_not_have_is_no_link() {
    let mut named = finished(0);
    named.apply(session::Action::TypedLabel("A & <b>".to_owned()), today());
    let mut records = stored(&named);
    let other = stored(&answered(1, 2));
    let renamed = other
        .iter()
        .map(|(key, text)| (key.replace("bad-news.1", "elsewhere.7"), text.clone()));
    records.extend(renamed);
    let page = page(&records, "");
    let rows = page.id("kept").all("listitem");
    let texts: Vec<String> = rows
        .iter()
        .map(|row| row.select("li > span")[0].text())
        .collect();
    let first = "Where this team sits 30 June 2026 · A & <b>";
    assert_eq!(texts, [first, "elsewhere not finished"]);
    assert!(rows[1].all("link").is_empty());
    rows[1].one("disclosure", "Delete elsewhere, not finished");
}

#[test]
fn a_browser_that_keeps_nothing_is_said_until_something_else_is() {
    let mut home = Home::new(index());
    home.apply(Action::ReadStorage(None), today());
    let page = Page::of(&document::home_page(home.clone()));
    page.id("kept").one("status", keeping::REFUSED);
    assert!(page.text().contains(keeping::NOTHING));
    home.apply(Action::Messaged(keeping::FORGOTTEN.to_owned()), today());
    let page = Page::of(&document::home_page(home.clone()));
    page.id("kept").one("status", keeping::FORGOTTEN);
    // What was said is over when storage is read anew.
    home.apply(Action::ReadStorage(Some(SavedIndex::default())), today());
    let page = Page::of(&document::home_page(home));
    page.id("kept").one("status", "");
}

#[test]
fn answers_of_a_newer_version_are_said() {
    let says = |newer| {
        let mut home = Home::new(index());
        let saved = SavedIndex {
            newer,
            ..SavedIndex::default()
        };
        home.apply(Action::ReadStorage(Some(saved)), today());
        Page::of(&document::home_page(home))
            .text()
            .contains(keeping::NEWER)
    };
    assert_eq!((says(true), says(false)), (true, false));
}

#[test]
fn the_data_block_holds_what_the_program_shows_again() {
    let data = PageData {
        definition: None,
        history: Vec::new(),
        terrains: Vec::new(),
        index: index(),
        is_handed_over: false,
    };
    let text = data.to_json();
    let read = PageData::read(&<serde_json::Value as Json>::parse(&text).unwrap()).unwrap();
    let mut expected = data;
    for entry in &mut expected.index {
        // The card stays the element that it was.
        entry.offer.as_mut().unwrap().sample = None;
    }
    assert_eq!(read, expected);
}

#[test]
fn a_long_list_shows_its_latest_and_the_way_to_more() {
    let fields = stored(&answered(0, 1)).of_sitting("team-context", 1);
    let many = (1..=31).flat_map(|number| fields.clone().in_sitting("team-context", number));
    let page = page(&many.collect(), "");
    let kept = page.id("kept");
    assert_eq!(kept.all("listitem").len(), 30);
    kept.one("button", "Show more");
}

#[test]
fn what_another_copy_of_the_site_keeps_is_offered() {
    let mut home = Home::new(index());
    home.apply(Action::ReadStorage(Some(SavedIndex::default())), today());
    let copies = vec![("/team/bearings".to_owned(), 3), (String::new(), 1)];
    home.apply(Action::FoundCopies(copies), today());
    let page = Page::of(&document::home_page(home));
    let text = page.text();
    for sentence in [
        "A copy of this site, under /team/bearings/, keeps 3 sets of answers in this browser.",
        "A copy of this site, under /, keeps 1 set of answers in this browser.",
    ] {
        assert!(text.contains(sentence), "{text}");
    }
    assert_eq!(
        page.id("kept")
            .texts("button")
            .iter()
            .filter(|text| *text == "Add them here")
            .count(),
        2
    );
}
