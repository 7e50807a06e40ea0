//! One thing to try until a day: written, kept, in a calendar, greeted, decided; and the two ways to pass a result on.

use bearings::{
    answers::Date,
    words::{experiment as words, home, result, sharing},
};
use browser_tests::{
    Browser, Failure, Result,
    kept::Kept,
    page::{Home, OfResult, Sharing, Taking},
    questionnaire::Manner,
    reading::Event,
    stage, visit,
};
use serde_json::json;
use xtask::server::Fault;

/// Types into the field with this id, and leaves it.
async fn write(reader: &Browser, id: &str, text: &str) -> Result {
    let is_there = format!("return !!document.getElementById('{id}')");
    reader.until_true("the field", &is_there).await?;
    reader
        .run("document.getElementById(arguments[0]).focus()", [json!(id)])
        .await?;
    reader.type_text(text).await?;
    reader.run("document.activeElement.blur()", []).await
}

async fn until(reader: &Browser) -> Result<Date> {
    let day: String = reader
        .ask("return document.getElementById('until').value", [])
        .await?;
    Date::from_iso(&day).ok_or_else(|| Failure::new(format!("no day: {day}")))
}

/// Sets the field of the day as a person would by picking one.
async fn pick_day(reader: &Browser, day: Date) -> Result {
    let script = "const field = document.getElementById('until'); field.value = arguments[0]; \
         field.dispatchEvent(new Event('change', { bubbles: true }))";
    reader.run(script, [json!(day.iso())]).await
}

#[test]
fn a_sentence_is_kept_and_greets_and_is_decided_on_its_day() -> Result {
    visit(async |stage| {
        let mine = Kept::of("product-practice", Manner::Clear)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        write(&reader, "blank-3", "pairing").await?;
        write(&reader, "blank-4", "Ops").await?;
        let day = until(&reader).await?;
        // A day that is past is not taken, and that is said.
        let past = Date::from_days(day.days() - 60).ok_or_else(|| Failure::new("no day"))?;
        pick_day(&reader, past).await?;
        reader.sees(&words::past(day)).await?;
        assert_eq!(until(&reader).await?, day);
        reader.does_not_see(words::WHAT_BECAME).await?;
        reader.reload().await?;
        OfResult::shown(&reader).await?;
        reader.has_value("#blank-3", "pairing").await?;
        assert_eq!(until(&reader).await?, day);

        Home::open(&reader, &stage.address("")).await?;
        reader
            .sees("We will start pairing together with Ops.")
            .await?;
        // Each questionnaire still shows its own sample, or its own result.
        let others = "return [...document.querySelectorAll('.offer > figure')].filter(e => \
             !e.querySelector('img').src.includes(e.closest('.offer').querySelector('a').getAttribute('href'))).length";
        assert_eq!(reader.ask::<u32>(others, []).await?, 0);
        // Today is the day.
        reader
            .open(&stage.address("product-practice/#q1.-result"))
            .await?;
        OfResult::shown(&reader).await?;
        let today = Date::from_days(day.days() - 42).ok_or_else(|| Failure::new("no day"))?;
        pick_day(&reader, today).await?;
        reader.sees(words::WHAT_BECAME).await?;
        Home::open(&reader, &stage.address("")).await?;
        reader.sees("Today you decide what comes of it.").await?;
        reader.tap_at("#experiments a").await?;
        OfResult::shown(&reader).await?;
        reader.tap("changed").await?;
        reader.tap("partly").await?;
        // What is decided greets no more.
        Home::open(&reader, &stage.address("")).await?;
        reader.sees(home::LEAD).await?;
        reader.counts("#experiments", 0).await?;
        reader
            .open(&stage.address("product-practice/#q1.-result"))
            .await?;
        OfResult::shown(&reader).await?;
        let chosen = "return [...document.querySelectorAll('.due :checked')].map(e => e.parentElement.textContent.trim())";
        assert_eq!(
            reader.ask::<Vec<String>>(chosen, []).await?,
            ["changed", "partly"]
        );
        Ok(())
    })
}

#[test]
fn a_calendar_holds_the_sentence_and_a_reminder_and_the_link_unless_it_is_unticked() -> Result {
    visit(async |stage| {
        let mine = Kept::of("product-practice", Manner::Clear)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        write(&reader, "blank-3", "pairing").await?;
        write(&reader, "blank-4", "Ops").await?;
        write(&reader, "blank-0", "fewer surprises").await?;
        let day = until(&reader).await?;
        reader.sees(words::HOLDS_LINK).await?;
        let panel = Sharing { browser: &reader };
        let mut uids = Vec::new();
        for has_link in [true, false] {
            if !has_link {
                reader.tap_at("label:has(#try-link)").await?;
                reader.sees(words::HOLDS_SENTENCE).await?;
            }
            reader.tap(words::CALENDAR).await?;
            let saved = panel.file().await?;
            let event = Event::of_calendar(saved.text()?)?;
            assert_eq!(event.value("SUMMARY"), "Pairing together with Ops");
            assert_eq!(event.value("DTSTART"), day.iso().replace('-', ""));
            assert_eq!(event.value("URL").is_empty(), !has_link);
            let says = event.value("DESCRIPTION");
            assert!(
                says.contains("We will start pairing together with Ops."),
                "{says}"
            );
            assert!(says.contains("We hope to see fewer surprises."), "{says}");
            assert_eq!(says.contains("#r1."), has_link, "{says}");
            assert_eq!(event.alarms, ["PT9H"]);
            uids.push(event.value("UID").to_owned());
        }
        assert_eq!(uids.first(), uids.last(), "the second replaces the first");
        assert!(
            uids.iter()
                .all(|uid| uid.starts_with("bearings-experiment-")),
            "{uids:?}"
        );
        Ok(())
    })
}

#[test]
fn a_calendar_that_cannot_be_made_is_said_and_is_made_at_the_second_attempt() -> Result {
    visit(async |stage| {
        let file = stage::part("on-demand")?;
        stage.site.break_path(&file, Fault::Missing);
        let mine = Kept::of("product-practice", Manner::Clear)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        reader.may_complain("");
        write(&reader, "blank-3", "pairing").await?;
        reader.tap(words::CALENDAR).await?;
        let said =
            "The part of this page that makes the file did not load. Press the button once more.";
        reader.sees(said).await?;
        assert!(reader.downloads()?.is_empty());
        stage.site.mend_path(&file);
        reader.tap(words::CALENDAR).await?;
        let saved = Sharing { browser: &reader }.file().await?;
        let event = Event::of_calendar(saved.text()?)?;
        assert_eq!(event.value("SUMMARY"), "Pairing together with …");
        reader.does_not_see(said).await
    })
}

#[test]
fn a_colleague_answers_first_and_sees_the_name() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        reader.tap(sharing::ASK).await?;
        let is_there = "return !!document.getElementById('ask-link')";
        reader.until_true("the link for them", is_there).await?;
        let link = "return document.getElementById('ask-link').value";
        let plain: String = reader.ask(link, []).await?;
        write(&reader, "ask-name", "Ada").await?;
        reader
            .until_true(
                "the name in the link",
                &format!("{link}.length > {}", plain.len()),
            )
            .await?;
        let link: String = reader.ask(link, []).await?;
        let colleague = stage.reader().await?;
        Taking::open(&colleague, &link)
            .await?
            .progress_is("1 of 14")
            .await?;
        colleague.sees(bearings::words::link::WAITING).await?;
        colleague.does_not_see("Market stall").await
    })
}

/// The address of a sketch leads to the questionnaire, and what stands behind the `#` is what is read.
#[test]
fn the_page_of_a_sketch_gives_way_to_the_result() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        let panel = Sharing::shown(&reader).await?;
        let plain = panel.link().await?;
        panel.tick("Show the sketch in the preview.", true).await?;
        let named = panel.link_after(&plain).await?;
        assert_eq!(named, plain.replace("#r1.", "s/market-stall/#r1."));

        let colleague = stage.reader().await?;
        let other = named.replace("s/market-stall/", "s/groundwork/");
        colleague.open(&other).await?;
        let shown = OfResult::shown(&colleague).await?;
        assert_eq!(shown.headline().await?, "Market stall");
        let address: String = colleague.ask("return location.href", []).await?;
        assert!(!address.contains("/s/"), "{address}");
        colleague.sees(result::WHY).await
    })
}
