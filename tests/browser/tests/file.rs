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
        reader.sees("Brought in: 3 sets of answers.").await?;
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
            .sees("Nothing new was in this file. Here already: 3 sets of answers.")
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
        reader.sees("Brought in: 1 set of answers.").await?;
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
