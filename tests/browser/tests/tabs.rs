//! Two tabs of one browser agree with each other.

use bearings::words::taking;
use browser_tests::{
    Result,
    page::{Home, Taking},
    visit,
};

const NEWS: &str = "What happens to bad news";

#[test]
fn answers_given_in_two_tabs_are_both_kept_and_seen_in_both() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        let first = reader.tab().await?;
        taking.choose("straight-use", "1").await?;
        taking.progress_is("2 of 14").await?;
        let second = reader.open_tab().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.progress_is("2 of 14").await?;
        taking.choose("finishing", "4").await?;
        taking.progress_is("3 of 14").await?;

        reader.turn_to(&first).await?;
        taking.has("finishing", "4").await?;
        // What another tab does moves nobody.
        taking.progress_is("2 of 14").await?;
        taking.choose("finishing", "5").await?;
        taking.next().await?;
        taking.choose("two-years", "0").await?;
        taking.progress_is("4 of 14").await?;

        reader.turn_to(&second).await?;
        taking.has("finishing", "5").await?;
        taking.has("two-years", "0").await?;
        taking.progress_is("3 of 14").await?;
        taking.skip().await?;
        taking.choose("one-aim", "3").await?;
        taking.progress_is("5 of 14").await?;

        reader.turn_to(&first).await?;
        taking.has("one-aim", "3").await?;
        taking.has("two-years", "").await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        for (item, code) in [
            ("straight-use", "1"),
            ("finishing", "5"),
            ("two-years", ""),
            ("one-aim", "3"),
        ] {
            taking.has(item, code).await?;
        }
        Ok(())
    })
}

#[test]
fn the_first_page_follows_what_another_tab_does() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        home.keeps(0).await?;
        let first = reader.tab().await?;
        reader.open_tab().await?;
        let taking = Taking::open(&reader, &stage.address("bad-news/")).await?;
        taking.choose("someone-stuck.team", "open").await?;
        taking.has("someone-stuck.team", "open").await?;
        reader.turn_to(&first).await?;
        assert_eq!(
            home.keeps(1).await?,
            [format!("{NEWS} {}", taking::UNFINISHED)]
        );
        Ok(())
    })
}

#[test]
fn the_wish_to_keep_nothing_empties_no_other_tab() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "1").await?;
        taking.progress_is("2 of 14").await?;
        let first = reader.tab().await?;
        reader.open_tab().await?;
        let other = Taking::open(&reader, &stage.address("team-context/")).await?;
        other.has("straight-use", "1").await?;
        reader.tap(taking::SETTINGS).await?;
        reader.tap(taking::KEEP_NOTHING).await?;
        reader.sees(taking::PRIVACY_UNWANTED).await?;

        reader.turn_to(&first).await?;
        reader.sees(taking::PRIVACY_UNWANTED).await?;
        taking.has("straight-use", "1").await?;
        taking.choose("finishing", "4").await?;
        taking.progress_is("3 of 14").await?;
        let wish: Vec<String> = reader.kept().await?.into_keys().collect();
        assert_eq!(wish, ["bearings/keep-nothing"]);
        Ok(())
    })
}
