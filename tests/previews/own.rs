//! A questionnaire of one's own: its file alone is enough for a page with all that belongs to it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use bearings::assessment::{self, Layout};

use crate::built::{Built, SITE, fresh, pixels, write};

/// The example that the document of the format begins with.
fn example() -> String {
    let document = include_str!("../../docs/questionnaire-format.md");
    let (_, rest) = document.split_once("```json\n").unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

/// A project with the questionnaires and fonts of this one, and one file more.
fn project(name: &str, id: &str, text: &str) -> PathBuf {
    let project = fresh(name);
    for folder in [
        "assessments",
        "assessments/history",
        "assessments/samples",
        "assets/fonts",
    ] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        fs::create_dir_all(project.join(folder)).unwrap();
        for file in fs::read_dir(from).unwrap().map(Result::unwrap) {
            if file.path().is_file() {
                fs::copy(file.path(), project.join(folder).join(file.file_name())).unwrap();
            }
        }
    }
    fs::write(project.join("assessments").join(format!("{id}.json")), text).unwrap();
    project
}

#[test]
fn a_file_dropped_in_comes_out_with_page_picture_and_oembed() {
    let text = example();
    let definition = assessment::check(&text).unwrap();
    let id = definition.id.clone();
    let folder = fresh("own-site");
    let project = project("own", &id, &text);
    let output = write(&project, &folder);
    assert!(output.status.success(), "{output:?}");
    // All that is left to do, which no page needs.
    let layout = Layout::of(&definition);
    let expected = format!(
        "assessments/our-meetings.json: once its questions change, links made now cannot be read. To keep them, save \
         these lines as assessments/history/our-meetings-0.1.0.txt:\n\n{layout}\n"
    );
    assert_eq!(String::from_utf8(output.stderr).unwrap(), expected);
    let kept = project.join("assessments/history/our-meetings-0.1.0.txt");
    fs::write(kept, layout.to_string()).unwrap();
    let output = write(&project, &folder);
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");

    let built = Built {
        folder,
        address: SITE.to_owned(),
    };
    let page = built.page(id.clone());
    assert_eq!(page.title(), definition.title);
    let picture = page
        .one("meta", "property", "og:image")
        .attribute("content");
    assert_eq!(pixels(&built.at(picture)), (1200, 630));
    let picture = built.at(&format!("{SITE}{id}/question.png"));
    assert_eq!(pixels(&picture).0, 1104);
    let oembed = page
        .one("link", "type", "application/json+oembed")
        .attribute("href");
    let oembed: serde_json::Value = serde_json::from_slice(&built.at(oembed)).unwrap();
    assert_eq!(oembed["title"], definition.title);
    let sitemap = String::from_utf8(built.at(&format!("{SITE}sitemap.xml"))).unwrap();
    assert!(
        sitemap.contains(&format!("<loc>{SITE}{id}/</loc>")),
        "{sitemap}"
    );
    let home = built.page(String::new());
    let link = home.one("a", "href", &format!("{id}/"));
    assert_eq!(link.text, definition.title);
}

#[test]
fn texts_of_others_stay_texts() {
    let title = "A </script><b>\"&' title";
    let mut definition = assessment::check(&example()).unwrap();
    definition.title = title.to_owned();
    definition.id = "theirs".to_owned();
    let folder = fresh("texts-site");
    let project = project("texts", "theirs", &definition.to_json());
    let output = write(&project, &folder);
    assert!(output.status.success(), "{output:?}");
    let built = Built {
        folder,
        address: SITE.to_owned(),
    };
    let page = built.page("theirs".to_owned());
    assert_eq!(page.title(), title);
    let data = page.one("script", "type", "application/ld+json");
    let data: serde_json::Value = serde_json::from_str(&data.text).unwrap();
    assert_eq!(data["name"], title);
    let oembed = built.at(&format!("{SITE}theirs/oembed.json"));
    let oembed: serde_json::Value = serde_json::from_slice(&oembed).unwrap();
    let html = crate::element::elements(oembed["html"].as_str().unwrap());
    let frame = html.iter().find(|one| one.name == "iframe").unwrap();
    assert_eq!(frame.attribute("title"), title);
}

#[test]
fn letters_without_a_font_are_named_and_the_page_is_made() {
    let mut definition = assessment::check(&example()).unwrap();
    definition.title = "Как мы".to_owned();
    definition.id = "theirs".to_owned();
    let folder = fresh("letters-site");
    let output = write(
        &project("letters", "theirs", &definition.to_json()),
        &folder,
    );
    assert!(output.status.success(), "{output:?}");
    let picture = folder.join("theirs/preview.png");
    assert!(picture.is_file());
    let expected = format!(
        "{}: no font in assets/fonts/ has the letters Какмы, so the picture leaves them out. \
         Put a font that has them there; see assets/fonts/README.md.\n",
        picture.display()
    );
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.starts_with(&expected), "{errors}");
    // Its first question has letters of a font, so it has the picture for an e-mail.
    assert!(folder.join("theirs/question.png").is_file());
}

#[test]
fn a_first_question_without_a_font_has_no_picture_and_its_mail_goes_without() {
    let mut definition = assessment::check(&example()).unwrap();
    definition.questions[0].text = "מה קורה?".to_owned();
    definition.id = "theirs".to_owned();
    let folder = fresh("mail-site");
    let output = write(&project("mail", "theirs", &definition.to_json()), &folder);
    assert!(output.status.success(), "{output:?}");
    let picture = folder.join("theirs/question.png");
    assert!(!picture.is_file());
    let expected = format!(
        "{}: no font in assets/fonts/ has the letters הומקר, so it is not made, and the block for an e-mail goes \
         without a picture. Put a font that has them there; see assets/fonts/README.md.\n",
        picture.display()
    );
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains(&expected), "{errors}");
    let kit = fs::read_to_string(folder.join("embed/index.html")).unwrap();
    assert!(kit.contains("/bad-news/question.png"));
    assert!(!kit.contains("/theirs/question.png"));
}

#[test]
fn a_mistake_is_reported_with_its_place_and_nothing_is_written() {
    let text = example().replacen("\"levels\"", "\"levls\"", 1);
    let folder = fresh("mistake-site");
    let output = write(&project("mistake", "how-we-meet", &text), &folder);
    assert!(!output.status.success());
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(
        errors.starts_with("assessments/how-we-meet.json: line "),
        "{errors}"
    );
    assert!(errors.contains("(did you mean \"levels\"?)"), "{errors}");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0);
}

#[test]
fn the_names_of_other_pages_are_no_ids() {
    for id in ["embed", "own"] {
        let text = example().replacen("our-meetings", id, 1);
        let output = write(&project("reserved", id, &text), &fresh("reserved-site"));
        assert!(!output.status.success());
        let expected = format!(
            "assessments/{id}.json: `{id}` is the name of another page of the site. Give the questionnaire another id.\n"
        );
        assert_eq!(String::from_utf8(output.stderr).unwrap(), expected);
    }
}
