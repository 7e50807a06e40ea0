//! On paper: what was written is there whole, what is folded away is not, and a result needs few pages.

use bearings::{session::Sitting, words::taking};
use browser_tests::{
    Browser, Result,
    kept::Kept,
    page::{OfResult, Sharing, Taking},
    questionnaire::{self, Manner},
    reading::pages,
    visit,
};
use serde_json::json;

/// More than a field shows, in lines of its own, with a last one to look for.
fn long_text(name: &str) -> String {
    let lines: Vec<String> = (1..=20)
        .map(|line| format!("{name}, line {line}"))
        .collect();
    let text = lines.join("\n");
    assert!(text.len() < Sitting::LONGEST_NOTE);
    text
}

/// What is to be read on paper, with single spaces.
async fn on_paper(reader: &Browser) -> Result<String> {
    reader.look_printed().await?;
    let text = reader.text().await?;
    reader
        .devtools("Emulation.setEmulatedMedia", json!({ "media": "" }))
        .await?;
    Ok(text)
}

#[test]
fn a_result_takes_three_pages_at_most() -> Result {
    visit(async |stage| {
        for id in questionnaire::ALL {
            let mine = Kept::of(id, Manner::Clear)?.finished()?.called("Blue");
            let mine = mine.noting(&long_text("A note")).trying("Every Friday");
            let reader = stage.at_result(&mine).await?;
            Sharing::shown(&reader).await?;
            let count = pages(&reader.printed().await?);
            assert!((1..=3).contains(&count), "{id}: {count} pages");
            stage.part_with(&reader).await?;

            let theirs = mine.link(bearings::share::Tag::Result)?;
            let reader = stage.reader().await?;
            Taking::open(&reader, &stage.address(&format!("{id}/#{theirs}"))).await?;
            OfResult::shown(&reader).await?;
            let count = pages(&reader.printed().await?);
            assert!(
                (1..=3).contains(&count),
                "{id}, of somebody else: {count} pages"
            );
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}

#[test]
fn a_result_prints_whole_what_was_written_beside_it() -> Result {
    visit(async |stage| {
        let (tried, private) = (long_text("To try"), long_text("For me"));
        let mine = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage
            .at_result(&mine.trying(&tried).saying(1, &private))
            .await?;
        Sharing::shown(&reader).await?;
        reader.does_not_see("To try, line 20").await?;
        let paper = on_paper(&reader).await?;
        for text in [tried, private] {
            let text = text.replace('\n', " ");
            assert_eq!(paper.matches(&text).count(), 1, "{paper}");
        }
        // Neither fields nor folds: both show less than there is.
        for selector in ["textarea", "details:not([open])", "summary"] {
            reader.look_printed().await?;
            reader
                .counts(&format!("#more {selector}, #result {selector}"), 0)
                .await?;
        }
        Ok(())
    })
}

#[test]
fn what_is_unfolded_is_on_paper_and_what_is_folded_is_not() -> Result {
    visit(async |stage| {
        let mine = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.at_result(&mine).await?;
        Sharing::shown(&reader).await?;
        let caveat = mine
            .definition()
            .caveats
            .first()
            .cloned()
            .unwrap_or_default();
        assert!(!on_paper(&reader).await?.contains(&caveat));
        reader
            .run(
                "document.querySelector('#more .disclosures').lastElementChild.open = true",
                [],
            )
            .await?;
        assert!(on_paper(&reader).await?.contains(&caveat));
        Ok(())
    })
}

#[test]
fn questions_print_with_whole_notes_also_what_is_being_typed() -> Result {
    visit(async |stage| {
        let note = long_text("A note");
        let mine = Kept::of("team-context", Manner::Begun)?
            .noting(&note)
            .called("Blue");
        let reader = stage.returning([&mine]).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.tap(taking::ADD_NOTE).await?;
        reader.tap_at(".screen.current textarea").await?;
        reader.type_text("Just typed").await?;
        let paper = on_paper(&reader).await?;
        for text in [note.replace('\n', " ").as_str(), "Just typed", "Blue"] {
            assert_eq!(paper.matches(text).count(), 1, "{text}: {paper}");
        }
        for question in &mine.definition().questions {
            assert!(paper.contains(&question.text), "{}", question.text);
        }
        reader.look_printed().await?;
        reader.counts("textarea, .note, button", 0).await
    })
}

#[test]
fn code_for_writers_prints_all_its_lines() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        reader.open(&stage.address("embed/")).await?;
        Taking::ready(&reader).await?;
        reader
            .run(
                "document.getElementById('own').closest('details').open = true",
                [],
            )
            .await?;
        reader.look_printed().await?;
        let cut = "return [...document.querySelectorAll('textarea')].filter(e => e.checkVisibility() && \
             (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)).map(e => e.id)";
        let cut: Vec<String> = reader.ask(cut, []).await?;
        assert_eq!(cut, Vec::<String>::new());
        Ok(())
    })
}
