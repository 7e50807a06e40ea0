//! Everything as one file: saved, brought in again, and never over what is here.

use std::fs;

use bearings::{session::ImportReport, words::keeping};
use browser_tests::{
    Result,
    kept::Kept,
    page::{Home, OfResult, Taking},
    questionnaire::Manner,
    visit,
};

#[test]
fn a_file_brings_everything_back() -> Result {
    visit(async |stage| {
        let kept = [
            Kept::of("team-context", Manner::Clear)?
                .called("Team Blue")
                .noting("Ask Ana")
                .finished()?,
            Kept::of("team-context", Manner::Patchy)?.numbered(2),
            Kept::of("product-practice", Manner::Clear)?.finished()?,
        ];
        let reader = stage.returning(&kept).await?;
        let before = reader.kept().await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        let rows = home.keeps(3).await?;
        assert!(rows.iter().any(|row| row.contains("Team Blue")), "{rows:?}");
        let text = home.save_file().await?;
        let saved: Vec<String> = reader
            .downloads()?
            .iter()
            .filter_map(|file| Some(file.file_name()?.to_str()?.to_owned()))
            .collect();
        assert_eq!(saved, ["bearings-answers.json"]);
        assert_eq!(reader.kept().await?, before);

        home.forget_everything().await?;
        home.keeps(0).await?;
        let file = reader.folder().join("brought.json");
        fs::write(&file, &text)?;
        home.bring_file(&file).await?;
        reader.sees("Added: 3 sets of answers.").await?;
        assert_eq!(home.keeps(3).await?, rows);
        assert_eq!(reader.kept().await?, before);

        // The same file once more brings nothing, and changes nothing.
        home.bring_file(&file).await?;
        let report = ImportReport {
            present: 3,
            ..ImportReport::default()
        };
        reader.sees(&keeping::import_report(&report)).await?;
        reader
            .sees("Nothing new was in this file. Already here: 3 sets of answers.")
            .await?;
        assert_eq!(reader.kept().await?, before);

        // And all of it works: the result is there, the unfinished one goes on.
        Taking::open(&reader, &stage.address("product-practice/")).await?;
        OfResult::shown(&reader).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.has("finishing", "?").await
    })
}

#[test]
fn a_file_never_overwrites_what_is_here() -> Result {
    visit(async |stage| {
        let first = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.returning([&first]).await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        let text = home.save_file().await?;
        reader.open(&stage.address("404.html")).await?;
        reader.run("localStorage.clear()", []).await?;
        let mine = Kept::of("team-context", Manner::Other)?.finished()?;
        reader.keep(&mine).await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        let file = reader.folder().join("brought.json");
        fs::write(&file, &text)?;
        home.bring_file(&file).await?;
        reader.sees("Added: 1 set of answers.").await?;
        home.keeps(2).await?;
        let now = reader.kept().await?;
        for (key, text) in mine.records() {
            assert_eq!(now.get(&key), Some(&text), "{key}");
        }
        Ok(())
    })
}

#[test]
fn a_file_that_is_none_is_refused_in_words() -> Result {
    visit(async |stage| {
        let kept = Kept::of("team-context", Manner::Begun)?;
        let reader = stage.returning([&kept]).await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        let file = reader.folder().join("brought.json");
        let large = format!("{{\"bearings\":1,\"x\":\"{}\"}}", "x".repeat(5_000_000));
        for (text, sentence) in [
            (
                "hello",
                "This file was not made by Bearings. Nothing was changed.",
            ),
            (
                "{\"lions\": 1}",
                "This file was not made by Bearings. Nothing was changed.",
            ),
            (
                "",
                "This file was not made by Bearings. Nothing was changed.",
            ),
            (
                "{\"bearings\":1,\"sittings\":[{\"questionnaire\":",
                "This file was made by Bearings, but it is damaged. Nothing was changed. Try to save it again where it \
                 comes from.",
            ),
            (
                "{\"bearings\":3}",
                "This file was made by a newer version of Bearings. Nothing was changed. Load this page again to get the \
                 newest version.",
            ),
            (
                large.as_str(),
                "This file is larger than 5 MB, so it is not one of Bearings. Nothing was changed.",
            ),
        ] {
            fs::write(&file, text)?;
            home.bring_file(&file).await?;
            reader.sees(sentence).await?;
            assert_eq!(reader.kept().await?, kept.records());
        }
        Ok(())
    })
}

/// A file with so many sets of answers, each with a note of its own.
fn large_file(count: usize) -> String {
    let sittings: Vec<String> = (1..=count)
        .map(|number| {
            format!(
                "{{\"questionnaire\":\"team-context\",\"number\":{number},\
                 \"fields\":[\"begun 0.1.0 my-team these-days\",\"is.stage keeping\",\"note.stage note {number}\"]}}"
            )
        })
        .collect();
    format!("{{\"bearings\":2,\"sittings\":[{}]}}", sittings.join(","))
}

#[test]
fn a_large_file_says_how_far_it_is() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        // Every sentence that is said, in its order.
        reader
            .run(
                "window.said = []; const status = document.querySelector('.kept [role=status]'); \
                 new MutationObserver(() => said.push(status.textContent)).observe(status, \
                 { childList: true, characterData: true, subtree: true })",
                [],
            )
            .await?;
        let file = reader.folder().join("brought.json");
        fs::write(&file, large_file(1000))?;
        home.bring_file(&file).await?;
        reader.sees("Added: 1000 sets of answers.").await?;
        let said: Vec<String> = reader.ask("return said", []).await?;
        for percent in [2, 40, 98] {
            let sentence = format!("Adding the answers: {percent} %.");
            assert!(said.contains(&sentence), "{said:?}");
        }
        home.keeps(30).await?;
        reader.tap(keeping::MORE_ROWS).await?;
        home.keeps(60).await?;
        let kept = reader.kept().await?;
        assert!(kept.contains_key("bearings/2//team-context.1000/note.stage"));
        Ok(())
    })
}

#[test]
fn a_file_without_room_leaves_nothing_behind() -> Result {
    visit(async |stage| {
        let kept = Kept::of("team-context", Manner::Begun)?;
        let reader = stage.returning([&kept]).await?;
        let fill = "let size = 4e6, at = 0; while (size >= 4000) { try { localStorage.setItem('filler' + at++, 'x'.repeat(size)); } \
             catch { size = Math.floor(size / 2); } }";
        reader.run(fill, []).await?;
        let before = reader.kept().await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        let file = reader.folder().join("brought.json");
        fs::write(&file, large_file(1000))?;
        home.bring_file(&file).await?;
        reader
            .sees("There was no room to keep what is in this file. Nothing that was here is lost.")
            .await?;
        assert_eq!(reader.kept().await?, before);
        Ok(())
    })
}
