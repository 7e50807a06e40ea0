//! The own last results on the first page: their questions come from the pages on which they are asked, and the part of
//! the program that draws results draws them. Where one of the two does not come, the sample stays.

use std::sync::Arc;

use leptos::reactive::spawn_local;

use super::part;
use crate::{
    app::{
        PageData,
        pages::home::{Action, HomeStore, OwnCard},
    },
    assessment::{Definition, Json as _},
    browser::{fetch, json},
    card::{self, Palette},
    scoring::Report,
    session::{self, Records, Session},
};

/// Draws what is not drawn yet.
pub(super) fn draw(home: HomeStore, records: &Records) {
    let finished = home.read_once(|home| {
        let index = home.index.iter();
        let finished = index.filter_map(|entry| home.finished(&entry.id));
        let finished = finished.map(|saved| (saved.questionnaire.clone(), saved.number));
        finished.collect::<Vec<_>>()
    });
    for (id, number) in finished {
        let fields = records.of_sitting(&id, number);
        let is_drawn = home.read_once(|home| {
            let mut cards = home.cards.iter();
            cards.any(|card| card.questionnaire == id && card.fields == fields)
        });
        if is_drawn {
            continue;
        }
        fetch::text(&format!("{id}/"), move |page| {
            if let Some(definition) = page.as_deref().and_then(definition) {
                spawn_local(async move {
                    let definition = Arc::new(definition);
                    // Without the part the sample stays.
                    let _ = part::draw_own_card(home, definition, number, fields).await;
                });
            }
        });
    }
}

/// The definition in the data block of a page. No text in the block has a `<`.
fn definition(page: &str) -> Option<Definition> {
    let (_, block) = page.split_once("id=\"page\">")?;
    let block = json::Value::parse(block.split('<').next()?)?;
    PageData::read(&block)?.definition
}

/// Draws one of them.
pub(super) fn draw_one(
    home: HomeStore,
    definition: Arc<Definition>,
    number: u16,
    fields: &Records,
) {
    let mut session = Session::fresh(Arc::clone(&definition));
    session.apply(
        session::Action::Resumed {
            number,
            fields: fields.clone(),
        },
        crate::browser::clock::today(),
    );
    let answers = &session.sitting.answers;
    let Some(report) = Report::of(&definition, answers, session.context()) else {
        return;
    };
    let scene = card::thumbnail(&definition, &report);
    let address = |palette| {
        let svg = card::svg(&scene, palette);
        let svg = String::from(js_sys::encode_uri_component(&svg));
        format!("data:image/svg+xml,{svg}")
    };
    home.dispatch(Action::Drew(OwnCard {
        questionnaire: definition.id.clone(),
        headline: card::Headline::of(&definition, &report).lines.join(" "),
        drawings: [Palette::Light, Palette::Dark].map(address),
        height: scene.height,
        fields: fields.clone(),
    }));
}
