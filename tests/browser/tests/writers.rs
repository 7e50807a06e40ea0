//! The page for writers: code and preview follow what is chosen, what is copied is what is shown, and what is pasted
//! works.

use std::fs;

use bearings::{
    answers::Date,
    assessment::Definition,
    snippet::{Accent, Look, Snippet, Subject, Theme},
    words::{taking, writers as words},
};
use browser_tests::{
    Browser, Failure, Result, Wish,
    page::Taking,
    questionnaire, visit, visit_under,
    writers::{copy, field, frame_holds, open, set, texts, unfold},
};
use serde_json::json;
use xtask::server::{Fault, Server, Site};

fn subject(id: &str) -> Result<Subject> {
    Ok(Subject::of(&questionnaire::read(id)?))
}

/// Waits until every field shows what is to be pasted of this questionnaire.
async fn shows(writer: &Browser, site: &str, subject: &Subject, look: &Look) -> Result {
    let snippet = &Snippet {
        subject,
        site,
        look,
        answers: None,
    };
    for text in texts(snippet) {
        writer
            .until(format!("{} to be {}", text.id, text.code), async || {
                let shown = field(writer, text.id).await?;
                Ok((shown == text.code).then_some(()))
            })
            .await?;
    }
    Ok(())
}

async fn clipboard(writer: &Browser) -> Result<String> {
    let origin: String = writer.ask("return location.origin", []).await?;
    let wanted = json!({ "origin": origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    writer.devtools("Browser.grantPermissions", wanted).await?;
    writer
        .ask("return navigator.clipboard.readText()", [])
        .await
}

#[test]
fn code_follows_every_choice() -> Result {
    visit_under("/tools/bearings/", async |stage| {
        let writer = open(stage).await?;
        let site = stage.address("");
        let (first, last) = (subject("team-context")?, subject("product-practice")?);
        let mut look = Look::default();
        shows(&writer, &site, &first, &look).await?;
        writer.tap_at("[value=product-practice]").await?;
        shows(&writer, &site, &last, &look).await?;
        writer.tap(words::THEME_DARK).await?;
        look.theme = Theme::Dark;
        shows(&writer, &site, &last, &look).await?;
        // Choosing a colour is choosing not to leave it as it is.
        set(&writer, "colour", "#ffd700").await?;
        look.accent = Accent::parse("#ffd700");
        shows(&writer, &site, &last, &look).await?;
        set(&writer, "min-height", "400").await?;
        set(&writer, "max-height", "640").await?;
        look.min_height = Some(400);
        look.max_height = Some(640);
        shows(&writer, &site, &last, &look).await?;
        // An empty field is no choice: what each questionnaire needs comes back.
        set(&writer, "min-height", "").await?;
        set(&writer, "max-height", "").await?;
        look.min_height = None;
        look.max_height = None;
        shows(&writer, &site, &last, &look).await?;
        writer.tap(words::OWN_ACCENT).await?;
        look.accent = None;
        shows(&writer, &site, &last, &look).await
    })
}

#[test]
fn what_is_copied_is_what_is_shown() -> Result {
    visit(async |stage| {
        let writer = open(stage).await?;
        writer.tap_at("[value=bad-news]").await?;
        unfold(&writer).await?;
        let (site, subject) = (stage.address(""), subject("bad-news")?);
        let snippet = Snippet {
            subject: &subject,
            site: &site,
            look: &Look::default(),
            answers: None,
        };
        for text in texts(&snippet) {
            copy(&writer, text.title).await?;
            let said = format!(
                "return document.getElementById('{}-said').textContent === 'Copied.'",
                text.id
            );
            writer
                .until_true(format!("{} to be copied", text.id), &said)
                .await?;
            let shown = field(&writer, text.id).await?;
            assert_eq!(shown, text.code, "{}", text.id);
            assert_eq!(clipboard(&writer).await?, shown, "{}", text.id);
        }
        // It is said of one text at a time.
        assert_eq!(writer.text().await?.matches("Copied.").count(), 1);
        Ok(())
    })
}

#[test]
fn without_a_clipboard_the_text_is_selected() -> Result {
    visit(async |stage| {
        let writer = open(stage).await?;
        let gone = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
        writer.run(gone, []).await?;
        copy(&writer, words::EMAIL).await?;
        writer
            .sees("The browser did not let it be copied. It is selected: copy it by hand.")
            .await?;
        let selected = "const e = document.activeElement; return e.id === 'email' && e.selectionStart === 0 \
             && e.selectionEnd === e.value.length && e.value.length > 1000";
        writer
            .until_true("the block to be selected", selected)
            .await
    })
}

#[test]
fn the_preview_is_the_questionnaire_itself() -> Result {
    visit(async |stage| {
        let writer = stage.browser(Wish::desktop()).await?;
        Taking::open(&writer, &stage.address("embed/")).await?;
        for id in questionnaire::ALL {
            writer.tap_at(&format!("[value={id}]")).await?;
            let there = format!(
                "frame.location.pathname === '/{id}/' && frame.document.documentElement.classList.contains('ready')"
            );
            frame_holds(&writer, "preview", &format!("{id} in the frame"), &there).await?;
        }
        let width = "return document.querySelector('#preview bearings-widget').offsetWidth";
        let column: u32 = writer.ask(width, []).await?;
        writer.tap(words::WIDTH_PHONE).await?;
        assert_eq!(writer.ask::<u32>(width, []).await?, 390);
        writer.tap(words::WIDTH_WIDE).await?;
        let wide: u32 = writer.ask(width, []).await?;
        assert!(
            column == 680 && (750..1000).contains(&wide),
            "{column} {wide}"
        );
        // The controls stay where they are.
        let controls = "const all = document.querySelector('.controls').getBoundingClientRect(); return [all.left, all.top]";
        let before: [f64; 2] = writer.ask(controls, []).await?;
        writer.tap(words::WIDTH_COLUMN).await?;
        assert_eq!(writer.ask::<[f64; 2]>(controls, []).await?, before);
        // Looking at it wider is not loading it anew, and choosing leaves no trace in the history.
        let history: u32 = writer.ask("return history.length", []).await?;
        writer.tap(words::THEME_DARK).await?;
        let dark = "frame.document.documentElement.dataset.theme === 'dark'";
        frame_holds(&writer, "preview", "the dark page", dark).await?;
        assert_eq!(
            writer.ask::<u32>("return history.length", []).await?,
            history
        );
        Ok(())
    })
}

#[test]
fn the_block_for_an_email_is_shown_with_its_picture_and_leads_to_the_questions() -> Result {
    visit(async |stage| {
        let writer = open(stage).await?;
        let whole = "(image => image && image.complete && image.naturalWidth === 1104 \
             && image.clientWidth <= frame.innerWidth)(frame.document.images[0])";
        frame_holds(
            &writer,
            "email-preview",
            "the block with its picture",
            whole,
        )
        .await?;
        let link: String = writer
            .ask(
                "return document.querySelector('#email-preview iframe').contentDocument.links[0].href",
                [],
            )
            .await?;
        let picture = "return document.querySelector('#picture a').download";
        assert_eq!(
            writer.ask::<String>(picture, []).await?,
            "bearings-team-context.png"
        );
        Taking::open(&writer, &link).await?;
        writer.sees("How soon can people use our work?").await
    })
}

#[test]
fn without_scripts_the_code_of_every_questionnaire_is_there() -> Result {
    visit(async |stage| {
        let writer = stage.browser(Wish::without_scripts()).await?;
        writer.open(&stage.address("embed/")).await?;
        writer.sees(words::NO_SCRIPT).await?;
        every_code_is_there(&writer).await?;
        assert!(!writer.offers(words::COPY).await?);
        writer.sees(words::WHERE).await
    })
}

#[test]
fn without_its_program_too() -> Result {
    visit(async |stage| {
        stage.site.break_path(".wasm", Fault::Missing);
        let writer = stage.reader().await?;
        writer.may_complain("");
        writer.open(&stage.address("embed/")).await?;
        writer.sees(words::FAILED).await?;
        every_code_is_there(&writer).await
    })
}

/// The code that the pages tool wrote, with the address that it was told.
async fn every_code_is_there(writer: &Browser) -> Result {
    let canonical: String = writer
        .ask(
            "return document.querySelector('link[rel=canonical]').href",
            [],
        )
        .await?;
    let site = canonical
        .strip_suffix("embed/")
        .ok_or_else(|| Failure::new(canonical.clone()))?;
    let look = Look::default();
    for id in questionnaire::ALL {
        let subject = subject(id)?;
        let snippet = Snippet {
            subject: &subject,
            site,
            look: &look,
            answers: None,
        };
        for text in texts(&snippet) {
            if !["widget", "frame", "link", "email", "plain"].contains(&text.id) {
                continue;
            }
            let name = format!("given-{id}-{}", text.id);
            assert_eq!(field(writer, &name).await?, text.code, "{name}");
            let seen = "return document.getElementById(arguments[0]).checkVisibility()";
            assert!(writer.ask::<bool>(seen, [json!(name)]).await?, "{name}");
        }
    }
    Ok(())
}

#[test]
fn the_first_page_leads_here() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        Taking::open(&reader, &stage.address("")).await?;
        reader
            .tap("Put a questionnaire in your page or newsletter")
            .await?;
        reader.sees(words::LEAD).await
    })
}

#[test]
fn the_iframe_works_in_a_page_of_another_host() -> Result {
    visit(async |stage| {
        let writer = stage.browser(Wish::desktop()).await?;
        Taking::open(&writer, &stage.address("embed/")).await?;
        let code = field(&writer, "frame").await?;
        let folder = writer.folder().join("host");
        fs::create_dir_all(&folder)?;
        let page = format!(
            "<!doctype html><html lang=en><title>A blog</title><style>iframe {{ width: auto; height: auto }}</style>\
             <p>Before it.</p>\n{code}\n<p>After it.</p>"
        );
        fs::write(folder.join("index.html"), page)?;
        let host = Server::start(Site::new(folder), 0)?;
        // By another name, so that it is another site to the browser, and not only another port.
        let address = format!("http://localhost:{}/", host.port());
        writer.may_complain("favicon.ico");
        writer.open(&address).await?;
        writer.sees("Before it.").await?;
        // The theme overrides the attributes, but not the style.
        let size = "const { width, height } = document.querySelector('iframe').getBoundingClientRect(); \
             return [width === document.body.clientWidth, height]";
        assert_eq!(writer.ask::<(bool, u32)>(size, []).await?, (true, 590));
        writer.go_into_frame().await?;
        let taking = Taking::ready(&writer).await?;
        taking.choose("straight-use", "1").await?;
        taking.progress_is("2 of 14").await?;
        writer.leave_frame().await?;
        writer.sees("After it.").await
    })
}

#[test]
fn a_link_of_an_answer_opens_with_that_answer() -> Result {
    visit(async |stage| {
        let site = stage.address("");
        let mut definition: Definition = questionnaire::read("team-context")?;
        for question in &mut definition.questions {
            question.public = question.id == "stage";
        }
        let subject = Subject::of(&definition);
        let look = Look::default();
        let snippet = Snippet {
            subject: &subject,
            site: &site,
            look: &look,
            answers: Date::from_iso("2026-06-30"),
        };
        let questions = snippet.public_questions();
        assert_eq!(questions.len(), 1);
        let stage_question = questionnaire::read("team-context")?;
        let question = stage_question.question("stage");
        let question = question.ok_or_else(|| Failure::new("no such question"))?;
        for answer in questions.iter().flat_map(|question| &question.answers) {
            let reader = stage.reader().await?;
            let taking = Taking::open(&reader, &answer.address).await?;
            reader.sees("1 answer copied from the link.").await?;
            // Its screen may be mounted after the others.
            let chosen = reader
                .until("an answer", async || {
                    let chosen = taking.chosen().await?;
                    Ok((!chosen.is_empty()).then_some(chosen))
                })
                .await?;
            let [(item, code)] = chosen.as_slice() else {
                return Err(Failure::new(format!("{chosen:?}")));
            };
            assert_eq!(item, "stage");
            let option = question.options.iter().find(|option| option.id == *code);
            assert_eq!(option.map(|option| &option.text), Some(&answer.text));
            // The questions that are still open are asked.
            taking.progress_is("1 of 14").await?;
            assert!(!reader.address().await?.contains("a1."));
            reader.does_not_see(taking::FAILED).await?;
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}
