//! The page for writers: what is chosen or typed is used, or it is said why not, and the preview shows what readers see.

use bearings::words::writers as words;
use browser_tests::{
    Browser, Result, Wish,
    host::Host,
    page::Taking,
    visit,
    writers::{field, frame_holds, offered, open, set, unfold},
};

#[test]
fn what_cannot_be_read_is_said() -> Result {
    visit(async |stage| {
        let writer = open(stage).await?;
        set(&writer, "colour", "#ffd700").await?;
        writer
            .sees(
                "On light pages your colour is too pale to read, so the widget makes it darker: #736100. On dark pages your colour \
                 is used as it is. In the e-mail the button keeps Bearings’ own colour, since white words could not be \
                 read on yours.",
            )
            .await?;
        // That is the colour in the preview, and its links have it.
        let light = "getComputedStyle(frame.document.querySelector('#full-page')).color === 'rgb(115, 97, 0)'";
        writer.tap(words::THEME_LIGHT).await?;
        frame_holds(&writer, "preview", "the darker colour", light).await?;
        writer.does_not_see("On dark pages").await?;
        set(&writer, "colour", "#8a3b6e").await?;
        writer
            .sees("On light pages your colour is used as it is.")
            .await?;
        Ok(())
    })
}

/// The first question of the first questionnaire may be answered from an e-mail, and none of the others.
#[test]
fn links_of_answers_are_offered_where_a_question_is_public() -> Result {
    visit(async |stage| {
        let writer = open(stage).await?;
        let links = "return document.getElementById('email').value.split('#a1.').length - 1";
        assert_eq!(writer.ask::<usize>(links, []).await?, 0);
        writer.tap(words::ANSWERS).await?;
        let count = "return document.getElementById('email').value.split('#a1.').length === 8";
        writer.until_true("a link for each answer", count).await?;
        writer.tap_at("[value=bad-news]").await?;
        writer.does_not_see(words::ANSWERS).await?;
        assert_eq!(writer.ask::<usize>(links, []).await?, 0);
        Ok(())
    })
}

/// What a writer has come to copy is in sight at once.
#[test]
fn the_code_to_copy_is_in_sight() -> Result {
    visit(async |stage| {
        for wish in [Wish::desktop(), Wish::default()] {
            let writer = stage.browser(wish).await?;
            writer.open(&stage.address("embed/")).await?;
            let in_sight = "const field = document.getElementById('widget'); \
                 return !!field && field.value.includes('<bearings-widget') && \
                 field.getBoundingClientRect().top + 100 < innerHeight && \
                 field.closest('.paste').querySelector('button').getBoundingClientRect().bottom < innerHeight";
            writer
                .until_true("the code to be in sight", in_sight)
                .await?;
            stage.part_with(&writer).await?;
        }
        Ok(())
    })
}

/// The fields that screen readers call wrong, each described by a sentence.
async fn wrong(writer: &Browser) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('[aria-invalid=true]')].filter(field => \
         document.getElementById(field.getAttribute('aria-describedby')).textContent).map(field => field.id)";
    writer.ask(script, []).await
}

/// Height of the widget in the preview, in CSS pixels.
async fn preview_height(writer: &Browser) -> Result<u32> {
    let script = "return document.querySelector('#preview bearings-widget').offsetHeight";
    writer.ask(script, []).await
}

#[test]
fn a_height_that_does_not_count_stays_and_is_explained() -> Result {
    visit(async |stage| {
        let writer = open(stage).await?;
        for (typed, why) in [
            ("50", "“50” is not between 100 and 9999."),
            ("abc", "“abc” is not a whole number between 100 and 9999."),
            ("10000", "“10000” is not between 100 and 9999."),
            (
                "640px",
                "“640px” is not a whole number between 100 and 9999.",
            ),
        ] {
            set(&writer, "min-height", typed).await?;
            writer
                .sees(&format!("At least: {why} 590 is used instead."))
                .await?;
            assert_eq!(field(&writer, "min-height").await?, typed);
            assert_eq!(wrong(&writer).await?, ["min-height"]);
            let code = field(&writer, "widget").await?;
            assert!(code.contains(" min-height=\"590\" "), "{code}");
        }
        set(&writer, "min-height", "900").await?;
        writer.does_not_see("is used instead").await?;
        assert!(wrong(&writer).await?.is_empty());
        set(&writer, "max-height", "600").await?;
        writer
            .sees("At least: 900 is more than “At most”, so 600 is used.")
            .await?;
        assert_eq!(field(&writer, "min-height").await?, "900");
        assert_eq!(wrong(&writer).await?, ["min-height"]);
        let code = field(&writer, "widget").await?;
        assert!(
            code.contains(" min-height=\"600\" max-height=\"600\" style"),
            "{code}"
        );
        set(&writer, "max-height", "tall").await?;
        writer
            .sees(
                "At most: “tall” is not a whole number between 100 and 9999. The widget is as tall as it \
                 needs instead.",
            )
            .await?;
        assert_eq!(wrong(&writer).await?, ["max-height"]);
        Ok(())
    })
}

#[test]
fn the_height_follows_the_questionnaire_until_one_is_typed() -> Result {
    visit(async |stage| {
        let writer = open(stage).await?;
        let subjects = offered()?;
        for subject in &subjects {
            writer.tap_at(&format!("[value={}]", subject.id)).await?;
            assert_eq!(
                field(&writer, "min-height").await?,
                subject.height.to_string()
            );
        }
        set(&writer, "min-height", "555").await?;
        for subject in &subjects {
            writer.tap_at(&format!("[value={}]", subject.id)).await?;
            assert_eq!(field(&writer, "min-height").await?, "555");
        }
        Ok(())
    })
}

#[test]
fn the_preview_is_as_high_as_the_widget_and_scrolls_above_that() -> Result {
    visit(async |stage| {
        let writer = stage.browser(Wish::desktop()).await?;
        Taking::open(&writer, &stage.address("embed/")).await?;
        assert_eq!(preview_height(&writer).await?, 590);
        set(&writer, "min-height", "300").await?;
        set(&writer, "max-height", "400").await?;
        let scrolls = "frame.getComputedStyle(frame.document.documentElement).overflowY === 'auto'";
        writer
            .until_true(
                "the preview",
                "return !!document.querySelector('#preview bearings-widget[max-height]')",
            )
            .await?;
        // Whoever turns to it sees more, as far as may be.
        writer.tap_at("#preview bearings-widget").await?;
        frame_holds(&writer, "preview", "the frame to scroll", scrolls).await?;
        // The frame has told its height by a message, which may be under way.
        writer
            .until("a preview of 400 pixels", async || {
                Ok((preview_height(&writer).await? == 400).then_some(()))
            })
            .await
    })
}

#[test]
fn the_link_of_a_result_gives_the_code_of_its_card() -> Result {
    visit(async |stage| {
        let writer = open(stage).await?;
        unfold(&writer).await?;
        writer.does_not_see(words::CARD_CODE).await?;
        writer.tap(words::CARD_MAKE).await?;
        writer.sees(words::CARD_NO_LINK).await?;
        set(&writer, "result-link", "https://bearings.example/bad-news/").await?;
        writer.sees(words::CARD_NO_LINK).await?;
        let fragment = "r1.wZLXnEgAJlEvK-4XF9oTlQ";
        set(
            &writer,
            "result-link",
            &format!("https://elsewhere.example/bad-news/#{fragment}"),
        )
        .await?;
        writer.sees(words::CARD_CODE).await?;
        writer.does_not_see(words::CARD_NO_LINK).await?;
        let code = field(&writer, "card").await?;
        let link = format!("link=\"{}bad-news/#{fragment}\"", stage.address(""));
        assert!(code.contains(&link), "{code}");
        // Pasted, it is the card.
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        reader.open_host(&host.bare("card", "", &code)?).await?;
        reader.hears("ready", 1).await?;
        reader.enter(0).await?;
        reader.sees("What happens to bad news").await
    })
}

#[test]
fn the_example_of_questions_of_ones_own_works_as_it_is() -> Result {
    visit(async |stage| {
        let writer = open(stage).await?;
        let code = field(&writer, "own").await?;
        let host = Host::of(stage)?;
        let reader = stage.reader().await?;
        reader.open_host(&host.bare("own", "", &code)?).await?;
        reader.hears("progress", 1).await?;
        reader.takes_inside(0).await?;
        reader.sees("How do our meetings begin?").await
    })
}
