//! What a browser keeps: going on later, several sittings at once, and the ways to move or remove it all.

use bearings::{
    answers::Date,
    words::{day, home, keeping, taking},
};
use browser_tests::{
    Browser, Failure, Result, Within,
    kept::{DAY, Kept},
    page::{Home, OfResult, Taking},
    questionnaire::Manner,
    visit,
};

const TERRAIN: &str = "Where this team sits";
const NEWS: &str = "What happens to bad news";
const HABITS: &str = "How we build, solve and choose";

/// Today as the browser's device has it, in words.
async fn today(reader: &Browser) -> Result<String> {
    let now: (u16, u8, u8) = reader
        .ask(
            "const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]",
            [],
        )
        .await?;
    let date = Date::from_calendar(now.0, now.1, now.2);
    date.map(day::day)
        .ok_or_else(|| Failure::new("the device has no date"))
}

fn earlier() -> Result<String> {
    Date::from_iso(DAY)
        .map(day::day)
        .ok_or_else(|| Failure::new("no day"))
}

#[test]
fn a_reload_goes_on_where_the_person_was() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        taking.choose("finishing", "~").await?;
        taking.progress_is("3 of 14").await?;
        taking.next().await?;
        taking.progress_is("4 of 14").await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking.progress_is("4 of 14").await?;
        taking.has("straight-use", "2").await?;
        taking.has("finishing", "~").await?;
        taking.has("how-long", "").await?;

        // So does a later visit to the plain address, in another tab.
        reader.open_tab().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.progress_is("4 of 14").await?;
        taking.has("straight-use", "2").await
    })
}

#[test]
fn a_half_answered_screen_is_kept_too() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking.choose("releasing.now", "planned-dates").await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        reader.tap(taking::ADD_NOTE).await?;
        reader
            .run(
                "document.querySelector('.screen.current textarea').focus()",
                [],
            )
            .await?;
        reader.type_text("Ask the neighbours").await?;
        // In the middle of the text, so that the field has not said yet that it changed.
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        taking.has("releasing.now", "planned-dates").await?;
        let note: String = reader
            .ask(
                "return document.querySelector('.screen.current textarea').value",
                [],
            )
            .await?;
        assert_eq!(note, "Ask the neighbours");
        Ok(())
    })
}

#[test]
fn several_questionnaires_are_in_progress_at_once() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let terrain = Taking::open(&reader, &stage.address("team-context/")).await?;
        terrain.choose("straight-use", "2").await?;
        terrain.progress_is("2 of 14").await?;
        let habits = Taking::open(&reader, &stage.address("product-practice/")).await?;
        habits.choose("releasing.now", "?").await?;
        habits.progress_is("2 of 8").await?;
        habits.choose("seeing-it-live.now", "when-asked").await?;
        habits
            .is_asked("What would be good enough for the next six months?")
            .await?;

        let home = Home::open(&reader, &stage.address("")).await?;
        let state = |answered, of| {
            vec![
                "4 minutes".to_owned(),
                home::in_progress(answered, of),
                home::GO_ON.to_owned(),
            ]
        };
        assert_eq!(home.keeps(2).await?.len(), 2);
        assert_eq!(home.offer(TERRAIN).await?, state(1, 14));
        assert_eq!(home.offer(HABITS).await?, state(2, 8));
        assert_eq!(home.offer(NEWS).await?, ["4 minutes", "", home::START]);

        reader.tap_at(".offer a[href^=team-context]").await?;
        let terrain = Taking::ready(&reader).await?;
        terrain.progress_is("2 of 14").await?;
        terrain.has("straight-use", "2").await
    })
}

#[test]
fn a_finished_result_is_listed_with_its_day_and_opens_again() -> Result {
    visit(async |stage| {
        let answered = Kept::of("team-context", Manner::Clear)?;
        let reader = stage.returning([&answered]).await?;
        Taking::open(&reader, &stage.address("team-context/#q1.-review")).await?;
        reader.tap(taking::SEE_RESULT).await?;
        let headline = OfResult::shown(&reader).await?.headline().await?;
        reader.tap(taking::HOME).await?;
        let home = Home::ready(&reader).await?;
        // The day is that of the last answer.
        assert_eq!(home.keeps(1).await?, [format!("{TERRAIN} {}", earlier()?)]);
        assert_eq!(
            home.offer(TERRAIN).await?,
            ["4 minutes".to_owned(), earlier()?, home::SEE.to_owned()]
        );
        reader.tap_in(Within::Part(".kept"), TERRAIN).await?;
        Taking::ready(&reader).await?;
        assert_eq!(OfResult::shown(&reader).await?.headline().await?, headline);
        // An answer given today makes it one of today.
        reader
            .open(&stage.address("team-context/#q1.straight-use"))
            .await?;
        let taking = Taking::ready(&reader).await?;
        taking
            .stands_at("How soon can people use our work?")
            .await?;
        taking.choose("straight-use", "6").await?;
        taking.has("straight-use", "6").await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        assert_eq!(
            home.keeps(1).await?,
            [format!("{TERRAIN} {}", today(&reader).await?)]
        );
        Ok(())
    })
}

#[test]
fn starting_again_keeps_the_finished_result() -> Result {
    visit(async |stage| {
        let finished = Kept::of("product-practice", Manner::Clear)?.finished()?;
        let reader = stage.returning([&finished]).await?;
        Taking::open(&reader, &stage.address("product-practice/")).await?;
        let headline = OfResult::shown(&reader).await?.headline().await?;
        reader.tap(taking::START_AGAIN).await?;
        let taking = Taking::ready(&reader).await?;
        taking.stands_at("How do our changes reach people?").await?;
        taking.is_asked("Which is most like us lately?").await?;
        assert_eq!(taking.chosen().await?, []);
        taking.choose("releasing.now", "unremarked").await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;

        let home = Home::open(&reader, &stage.address("")).await?;
        let rows = [
            format!("{HABITS} {}", taking::UNFINISHED),
            format!("{HABITS} {}", earlier()?),
        ];
        assert_eq!(home.keeps(2).await?, rows);
        // The questionnaire goes on with the unfinished one; the older result is in the list.
        let taking = Taking::open(&reader, &stage.address("product-practice/")).await?;
        taking
            .is_asked("What would be good enough for the next six months?")
            .await?;
        taking.has("releasing.now", "unremarked").await?;
        Home::open(&reader, &stage.address("")).await?;
        reader.tap_at(".kept li:last-child a").await?;
        Taking::ready(&reader).await?;
        assert_eq!(OfResult::shown(&reader).await?.headline().await?, headline);
        reader.reload().await?;
        Taking::ready(&reader).await?;
        assert_eq!(OfResult::shown(&reader).await?.headline().await?, headline);
        Ok(())
    })
}

#[test]
fn one_can_be_forgotten_and_the_others_stay() -> Result {
    visit(async |stage| {
        let news = Kept::of("bad-news", Manner::Begun)?;
        let terrain = Kept::of("team-context", Manner::Clear)?.finished()?;
        let reader = stage.returning([&news, &terrain]).await?;
        let home = Home::open(&reader, &stage.address("")).await?;
        home.wants_to_forget(TERRAIN).await?;
        reader
            .sees("Delete these answers from this browser? This cannot be undone.")
            .await?;
        assert_eq!(home.keeps(2).await?.len(), 2);
        reader.tap_at("#wanted summary").await?;
        home.forget(TERRAIN).await?;
        assert_eq!(
            home.keeps(1).await?,
            [format!("{NEWS} {}", taking::UNFINISHED)]
        );
        assert_eq!(reader.kept().await?, news.records());
        Ok(())
    })
}

#[test]
fn everything_can_be_forgotten() -> Result {
    visit(async |stage| {
        let kept = [
            Kept::of("bad-news", Manner::Begun)?,
            Kept::of("team-context", Manner::Clear)?.finished()?,
        ];
        let reader = stage.returning(&kept).await?;
        for (key, text) in [
            ("bearings/2//backup/team-context.1/unit", "{"),
            ("bearings/2//keep-nothing", "yes"),
            ("bearings/3//something", "{}"),
            ("bearings/1/elsewhere.1", "version 0.1.0"),
            ("bearings/backup/1/team-context.1/gone", "{"),
            ("bearings/keep-nothing", "yes"),
            ("bearings/2/%2Fother/team-context.1/is.stage", "keeping"),
            ("of-another-site", "stays"),
        ] {
            reader.keep_text(key, text).await?;
        }
        let home = Home::open(&reader, &stage.address("")).await?;
        reader.tap(keeping::FORGET_EVERYTHING).await?;
        reader
            .sees("Delete all answers, results and notes of this site from this browser? This cannot be undone.")
            .await?;
        assert_eq!(home.keeps(2).await?.len(), 2);
        home.forget_everything().await?;
        home.keeps(0).await?;
        reader
            .sees("Everything that this site kept in this browser is deleted.")
            .await?;
        reader.sees(keeping::NOTHING).await?;
        let left: Vec<String> = reader.kept().await?.into_keys().collect();
        assert_eq!(
            left,
            [
                "bearings/2/%2Fother/team-context.1/is.stage",
                "of-another-site"
            ]
        );
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.progress_is("1 of 14").await?;
        assert_eq!(taking.chosen().await?, []);
        Ok(())
    })
}

#[test]
fn answers_are_not_kept_when_the_person_says_so() -> Result {
    visit(async |stage| {
        let reader = stage.reader().await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        taking.choose("straight-use", "2").await?;
        taking.progress_is("2 of 14").await?;
        assert!(!reader.kept().await?.is_empty());
        reader.tap(taking::SETTINGS).await?;
        reader.tap(taking::KEEP_NOTHING).await?;
        reader
            .sees("Answers stay on this page only. Nothing is kept, and nothing is sent.")
            .await?;
        let wish: Vec<String> = reader.kept().await?.into_keys().collect();
        assert_eq!(wish, ["bearings/2//keep-nothing"]);
        // All goes on in the page.
        taking.has("straight-use", "2").await?;
        taking.choose("finishing", "1").await?;
        taking.progress_is("3 of 14").await?;
        assert_eq!(reader.kept().await?.len(), 1);
        // The wish outlives the page; the answers do not.
        reader.open(&stage.address("")).await?;
        let taking = Taking::open(&reader, &stage.address("team-context/")).await?;
        reader.sees(taking::PRIVACY_UNWANTED).await?;
        assert_eq!(taking.chosen().await?, []);
        // And it can be taken back.
        taking.choose("straight-use", "4").await?;
        reader.tap(taking::SETTINGS).await?;
        reader.tap(taking::KEEP_NOTHING).await?;
        reader.sees(taking::PRIVACY).await?;
        reader.reload().await?;
        let taking = Taking::ready(&reader).await?;
        taking.has("straight-use", "4").await
    })
}
