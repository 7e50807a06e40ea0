//! A device whose clock is wrong: a day that links cannot hold becomes the nearest one that they can.

use bearings::words::taking;
use browser_tests::{
    Result,
    page::{Home, OfResult, Taking},
    visit,
};

/// Answers and finishes on a device whose clock shows this year; the list then names this day.
fn is_dated(year: u16, day: &'static str) -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let clock = format!(
            "Date = class extends Date {{ constructor(...given) {{ \
             if (given.length) super(...given); else super({year}, 5, 30, 12); }} }}"
        );
        reader.on_every_document(&clock).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        reader
            .open(&stage.address("team-context/#q1.-review"))
            .await?;
        reader.tap(taking::SEE_RESULT).await?;
        OfResult::shown(&reader).await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        assert_eq!(
            home.keeps(1).await?,
            [format!("Where this team sits {day}")]
        );
        Ok(())
    })
}

#[test]
fn a_clock_of_a_past_century() -> Result {
    is_dated(1999, "1 January 2020")
}

#[test]
fn a_clock_of_the_next_century() -> Result {
    is_dated(2200, "18 September 2109")
}
