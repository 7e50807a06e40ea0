//! The texts that the page for writers offers to copy: each has its field, its name and its button, and stands as text.

use bearings::{
    app::pages::writers::{Action, CopyOutcome, SnippetKind, Writers},
    snippet::{Accent, Theme},
    words::{editor::EDITORS, writers as words},
};

use crate::{
    page::{Page, Part},
    writers::{apply, code, page, writers},
};

#[test]
fn it_is_said_of_the_text_that_was_copied() {
    let mut writers = writers(|_| {});
    let said = |writers: &Writers, kind: SnippetKind| {
        let page = page(writers);
        let status = page.id(&format!("{}-said", kind.id()));
        assert_eq!(status.attr("role"), Some("status"));
        (
            status.text(),
            status.attr("class").unwrap().contains("long"),
        )
    };
    let copied = CopyOutcome::Copied(SnippetKind::Email);
    apply(&mut writers, Action::EndedCopying(copied));
    let nothing = (String::new(), false);
    assert_eq!(
        said(&writers, SnippetKind::Email),
        ("Copied.".to_owned(), false)
    );
    assert_eq!(said(&writers, SnippetKind::Plain), nothing);
    let refused = CopyOutcome::Refused(SnippetKind::Alt);
    apply(&mut writers, Action::EndedCopying(refused));
    assert_eq!(said(&writers, SnippetKind::Email), nothing);
    // A long sentence gets a line of its own.
    let by_hand = "The browser did not let it be copied. It is selected: copy it by hand.";
    assert_eq!(said(&writers, SnippetKind::Alt), (by_hand.to_owned(), true));
    // The next choice makes another text of it.
    apply(&mut writers, Action::ChoseTheme(Theme::Light));
    assert_eq!(said(&writers, SnippetKind::Alt), nothing);
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
    let page = page(&writers(|_| {}));
    for editor in EDITORS {
        let row = page.whole().select("table.editors tbody tr");
        let row = row
            .into_iter()
            .find(|row| row.select("th")[0].text() == editor.name);
        let text = row.unwrap().text();
        assert!(
            text.contains(editor.known) && text.contains(editor.code),
            "{text}"
        );
    }
}

#[test]
fn the_page_stands_as_it_begins_and_what_is_to_be_copied_is_text() {
    // Text that would end its field, and text that would be read as another one.
    let writers = writers(|definition| definition.title = "</textarea> &amp;".to_owned());
    let page = page(&writers);
    // Nothing of it became a part of the page, and previews need the program.
    assert_eq!(page.count("[style], script, iframe, bearings-widget"), 0);
    for kind in SnippetKind::ALL {
        let text = kind.text(&writers.snippet().unwrap());
        // The example is a part of the program, and who runs none has other code.
        let text = if kind == SnippetKind::Own {
            String::new()
        } else {
            text
        };
        assert_eq!(code(&page, kind), text, "{kind:?}");
    }
    let copy = page.all("button");
    let copy = copy.iter().filter(|one| one.text().starts_with("Copy: "));
    assert_eq!(copy.count(), SnippetKind::ALL.len() + 1);
}

#[test]
fn every_text_has_a_name_and_a_button_that_names_it() {
    let page = page(&writers(|_| {}));
    for (kind, title) in [
        (SnippetKind::Widget, words::WIDGET),
        (SnippetKind::Frame, words::FRAME),
        (SnippetKind::Link, words::LINK),
        (SnippetKind::Own, words::OWN),
        (SnippetKind::Email, words::EMAIL),
        (SnippetKind::Plain, words::PLAIN),
        (SnippetKind::PictureLink, words::PICTURE_LEADS),
        (SnippetKind::Alt, words::ALT),
        (SnippetKind::Privacy, words::PRIVACY_LABEL),
        (SnippetKind::Card, words::CARD_CODE),
    ] {
        assert_eq!(page.id(kind.id()).name(), title, "{kind:?}");
        page.one("button", &format!("Copy: {title}"));
    }
}

#[test]
fn without_the_program_the_code_of_every_questionnaire_stands_there() {
    let writers = writers(|_| {});
    let page = page(&writers);
    for subject in &writers.subjects {
        let chosen = Writers {
            subjects: vec![subject.clone()],
            ..writers.clone()
        };
        for kind in SnippetKind::ALL {
            if matches!(
                kind,
                SnippetKind::Own | SnippetKind::PictureLink | SnippetKind::Alt
            ) {
                continue;
            }
            let field = page.id(&format!("given-{}-{}", subject.id, kind.id()));
            assert_eq!(Some(field.value()), chosen.text(kind), "{kind:?}");
        }
    }
}

#[test]
fn the_program_shows_what_is_copied() {
    let mut writers = writers(|definition| definition.title = "A & <b>".to_owned());
    for action in [
        Action::Started,
        Action::ChoseTheme(Theme::Dark),
        Action::ChoseColour(Accent::parse("#8a3b6e").unwrap()),
        Action::TypedMinHeight("400".to_owned()),
        Action::TypedMaxHeight("900".to_owned()),
    ] {
        apply(&mut writers, action);
    }
    let shown = page(&writers);
    // The widget itself, but for the address, which leads to this site.
    let pasted = Page::of(&code(&shown, SnippetKind::Widget));
    let (widget, pasted) = (
        shown.css("#preview bearings-widget"),
        pasted.css("bearings-widget"),
    );
    // Leptos ends a style with a semicolon.
    let attributes = |part: Part<'_>| -> Vec<(String, String)> {
        let all = part.attributes().into_iter();
        let trimmed =
            all.map(|(name, value)| (name.to_owned(), value.trim_end_matches(';').to_owned()));
        trimmed.collect()
    };
    assert_eq!(attributes(widget), attributes(pasted));
    assert_eq!(widget.text(), pasted.text());
    assert_eq!(
        widget.one("link", "A & <b>").attr("href"),
        Some("../team-context/")
    );
    // The block for an e-mail, to look at.
    let frame = shown.css("#email-preview iframe");
    assert_eq!(frame.attr("title"), Some(words::EMAIL_PREVIEW));
    let document = frame.attr("srcdoc").unwrap();
    assert!(document.ends_with(&code(&shown, SnippetKind::Email)));
    assert!(
        document.starts_with("<base target=\"_blank\"><body style=\"margin:0;overflow:hidden\">")
    );
    // The picture, and the link that saves it.
    let picture = shown.id("picture");
    let image = picture.one("image", &code(&shown, SnippetKind::Alt));
    assert_eq!(image.attr("src"), Some("../team-context/preview.png"));
    let save = picture.one("link", words::PICTURE);
    assert_eq!(save.attr("download"), Some("bearings-team-context.png"));
    assert_eq!(save.attr("href"), image.attr("src"));
    // The example of questions of one's own.
    assert_eq!(
        Some(code(&shown, SnippetKind::Own)),
        writers.text(SnippetKind::Own)
    );
    assert!(code(&shown, SnippetKind::Own).contains("questionnaire=\"own\""));
}
