//! The terrain beside a result of habits: what is kept of it, or the way to take it.

use leptos::prelude::*;

use crate::{
    app::parts::section,
    card::Summary,
    scoring::Nearest,
    session::Terrain,
    words::{day, terrain as words},
};

/// `is_framed`: in a frame its questions open on the full page, whose answers this one does not see, so they are not
/// offered.
#[component]
pub fn TerrainSection<'a>(terrain: &'a Terrain, is_framed: bool) -> impl IntoView {
    let body = match kept(terrain) {
        Some(kept) => kept,
        None if is_framed => return None,
        None => offer(terrain),
    };
    Some(section("terrain", words::TITLE, body))
}

fn offer(terrain: &Terrain) -> AnyView {
    let outline = &terrain.outline;
    view! {
        <p>{words::offer(&outline.title, outline.minutes)}</p>
        <p>
            <a href=format!("../{}/", outline.id)>{words::TAKE}</a>
        </p>
    }
    .into_any()
}

/// What the kept answers say of it; nothing when there are none.
fn kept(terrain: &Terrain) -> Option<AnyView> {
    let (sitting, report) = terrain.sitting.as_ref().zip(terrain.report())?;
    let outline = &terrain.outline;
    let headline = Summary::of(outline, &report).headline;
    // A name runs on into what is beneath it, a sentence does not.
    let end = match report.nearest {
        Some(Nearest::NoneFits(_) | Nearest::TooFew) => ".",
        _ => "",
    };
    let address = format!("../{}/#s1.{}", outline.id, sitting.number);
    let label = sitting.label.as_ref();
    let label = label.map(|label| format!(" · {}", label.as_str()));
    let date = sitting.date.map(|date| format!(" · {}", day::day(date)));
    let view = view! {
        <p class="beneath">
            <strong>{headline.lines.join(" ")} {end}</strong>
            " "
            {headline.beneath}
        </p>
        <p class="small">
            <a href=address>{outline.title.clone()}</a>
            {label}
            {date}
        </p>
    };
    Some(view.into_any())
}
