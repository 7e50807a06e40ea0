//! How a frame looks in somebody's page: in its colours, light and dark, and hard to use for nobody.

use bearings::{share::Tag, words::taking};
use browser_tests::{
    Browser, Result, Wish, axe,
    host::Host,
    kept::Kept,
    page::{OfResult, Overview},
    questionnaire::Manner,
    visit,
};

const WIDGET: &str = "<p>Before.</p><bearings-widget questionnaire=\"bad-news\" min-height=\"1300\"></bearings-widget><p>After.</p>";

#[test]
fn a_frame_wears_the_colours_of_its_host() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let reader = stage.browser(Wish::desktop()).await?;
        // What is asked for, and what stands: paper, accent.
        let table = [
            ("", "rgb(250, 248, 245)", "#1c6b74"),
            ("theme=\"dark\"", "rgb(21, 25, 28)", "#6fc4cc"),
            (
                "theme=\"light\" accent=\"#b3261e\"",
                "rgb(250, 248, 245)",
                "rgb(179,38,30)",
            ),
            // Too pale, and too dark, to be read there.
            ("accent=\"#ffcc00\"", "rgb(250, 248, 245)", "rgb(128,102,0)"),
            (
                "theme=\"dark\" accent=\"#036\"",
                "rgb(21, 25, 28)",
                "rgb(115,143,171)",
            ),
        ];
        for (at, (set, paper, accent)) in table.into_iter().enumerate() {
            let widget =
                format!("<bearings-widget questionnaire=\"team-context\" {set}></bearings-widget>");
            let address = host.page(&format!("blog-{at}"), "", &widget)?;
            reader.open_host(&address).await?;
            reader.takes_inside(0).await?;
            let look = "const style = getComputedStyle(document.documentElement); \
                 return [style.backgroundColor, style.getPropertyValue('--accent').trim()]";
            assert_eq!(
                reader.ask::<[String; 2]>(look, []).await?,
                [paper, accent],
                "{set}"
            );
            assert_eq!(contrasts(&reader).await?, Vec::<String>::new(), "{set}");
            reader.leave().await?;
            assert_eq!(
                reader.learned().await?.warnings,
                Vec::<String>::new(),
                "{set}"
            );
        }
        Ok(())
    })
}

/// What axe-core finds hard to read in the frame at hand.
async fn contrasts(reader: &Browser) -> Result<Vec<String>> {
    let found = axe::violations(reader).await?;
    Ok(found.into_iter().flat_map(|broken| broken.places).collect())
}

#[test]
fn nothing_in_a_frame_is_hard_to_use() -> Result {
    visit(async |stage| {
        let host = Host::of(stage)?;
        let kept = Kept::of("bad-news", Manner::Clear)?;
        let card = format!(
            "<bearings-card link=\"SITEbad-news/#{}\"></bearings-card>",
            kept.link(Tag::Result)?
        );
        for dark in [false, true] {
            let wish = Wish {
                dark,
                ..Wish::default()
            };
            let reader = stage.browser(wish).await?;
            reader.open_host(&host.page("card", "", &card)?).await?;
            reader.takes_inside(0).await?;
            assert_eq!(contrasts(&reader).await?, Vec::<String>::new());
            reader.leave().await?;

            reader.open_host(&host.page("blog", "", WIDGET)?).await?;
            let taking = reader.takes_inside(0).await?;
            assert_eq!(contrasts(&reader).await?, Vec::<String>::new());
            assert_eq!(reader.sticks_out().await?, Vec::<String>::new());
            taking
                .choose("someone-stuck.team", &kept.code_of("someone-stuck.team")?)
                .await?;
            taking.all_questions().await?;
            let list = Overview::titled(&reader, taking::ALL_QUESTIONS).await?;
            assert_eq!(contrasts(&reader).await?, Vec::<String>::new());
            list.see_result().await?;
            OfResult::shown(&reader).await?;
            assert_eq!(contrasts(&reader).await?, Vec::<String>::new());
            reader.leave().await?;
            assert_eq!(contrasts(&reader).await?, Vec::<String>::new());
            stage.part_with(&reader).await?;
        }
        Ok(())
    })
}
