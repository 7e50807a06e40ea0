//! Snippets kept in `tests/golden/snippets/`, since other people's pages hold them; `BLESS=1` writes them anew.

use bearings::snippet::{Accent, Look, Snippet, Subject, Theme};

use crate::{built_in, public, snippet, with_answers};

fn check(name: &str, found: &str) {
    let path = format!("tests/golden/snippets/{name}");
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all("tests/golden/snippets").unwrap();
        std::fs::write(&path, found).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == found,
        "{path} has changed: look at it, then run with BLESS=1"
    );
}

fn chosen() -> Look {
    Look {
        theme: Theme::Dark,
        accent: Accent::parse("#8a3b6e"),
        min_height: Some(400),
        max_height: Some(640),
    }
}

#[test]
fn widget_and_iframe_without_choices() {
    let (subject, look) = (Subject::of(&built_in(0)), Look::default());
    let plain = snippet(&subject, &look);
    assert_eq!(
        plain.widget(),
        "<script async src=\"https://bearings.example/embed.js\"></script>\n\
         <bearings-widget questionnaire=\"team-context\" min-height=\"590\" style=\"display:block;min-height:590px\" lang=\"en\">\
         <a href=\"https://bearings.example/team-context/\">Where this team sits</a></bearings-widget>"
    );
    assert_eq!(
        plain.iframe(),
        "<iframe src=\"https://bearings.example/team-context/\" title=\"Where this team sits\" width=\"100%\" \
         height=\"590\" loading=\"lazy\" sandbox=\"allow-scripts allow-same-origin allow-popups \
         allow-popups-to-escape-sandbox allow-downloads\" allow=\"clipboard-write; web-share\" \
         style=\"border:0;width:100%;height:590px\"></iframe>"
    );
    assert_eq!(
        plain.picture(),
        "https://bearings.example/team-context/preview.png"
    );
    assert_eq!(
        plain.question_picture(),
        "https://bearings.example/team-context/question.png"
    );
    assert_eq!(
        plain.alt(),
        "“Where this team sits”, a questionnaire that takes 4 minutes"
    );
}

#[test]
fn widget_and_iframe_with_every_choice() {
    let (subject, look) = (Subject::of(&built_in(2)), chosen());
    let plain = snippet(&subject, &look);
    assert_eq!(
        plain.widget(),
        "<script async src=\"https://bearings.example/embed.js\"></script>\n\
         <bearings-widget questionnaire=\"product-practice\" theme=\"dark\" accent=\"#8a3b6e\" min-height=\"400\" \
         max-height=\"640\" style=\"display:block;min-height:400px\" lang=\"en\"><a href=\"https://bearings.example/product-practice/\">How we build, solve and \
         choose</a></bearings-widget>"
    );
    assert_eq!(
        plain.iframe(),
        "<iframe src=\"https://bearings.example/product-practice/#w1.theme=dark&amp;accent=8a3b6e\" title=\"How we \
         build, solve and choose\" width=\"100%\" height=\"640\" loading=\"lazy\" sandbox=\"allow-scripts \
         allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads\" allow=\"clipboard-write; \
         web-share\" style=\"border:0;width:100%;height:640px\"></iframe>"
    );
}

#[test]
fn emails() {
    let look = Look::default();
    for at in 0..3 {
        let subject = Subject::of(&built_in(at));
        let plain = snippet(&subject, &look);
        check(&format!("{}.html", subject.id), &plain.email());
        check(&format!("{}.txt", subject.id), &plain.plain_text());
    }
    let subject = Subject::of(&public(0, &["straight-use", "stage"]));
    let chosen = chosen();
    let plain = with_answers(&subject, &chosen);
    check("team-context-answers.html", &plain.email());
    check("team-context-answers.txt", &plain.plain_text());
    // With links of another question than the first, there is the picture too.
    let subject = Subject::of(&public(1, &["right-person"]));
    let plain = with_answers(&subject, &chosen);
    check("bad-news-answers.html", &plain.email());
}

#[test]
fn the_privacy_sentences_name_the_host() {
    let (subject, look) = (Subject::of(&built_in(1)), Look::default());
    let hosted = Snippet {
        site: "https://someone.example/tools/bearings/",
        ..snippet(&subject, &look)
    };
    assert_eq!(
        hosted.privacy(),
        "This page holds the questionnaire “What happens to bad news” (Bearings), loaded from someone.example. What \
         you answer stays in your own browser, in its local storage, until you delete it there; it is sent to nobody, \
         neither to us nor to someone.example. The questionnaire sets no cookies and counts no visits. As with every \
         web server, someone.example sees the request for its files, with your network address, the kind of your \
         browser and usually which site you came from. A link of your result holds your answers after the # sign, which \
         browsers do not send to the server; whoever has the link can read them. If the questions are our own, it leads \
         to our page, whose scripts can read them too."
    );
}
