//! A page for each sketch, which a link may name so that its preview shows the sketch. Whoever opens it goes on to the
//! questionnaire at once, with what stands behind the `#`.

use std::path::Path;

use bearings::{
    assessment::{Definition, Pattern},
    card::{Preview, Shows, escape},
    words::{headline, home, terrain},
};
use serde_json::Value;

use crate::{address::Address, file::put, meta::Meta, picture::Painter, policy, preview};

/// The folder of these pages, in that of the questionnaire.
const FOLDER: &str = "s";

/// Replaces the address, so that Back leads to where the link was.
const GO_ON: &str = "location.replace('../../'+location.search+location.hash)";

/// Writes the pages of one questionnaire with their pictures. `page` is its address.
pub(crate) fn write(
    folder: &Path,
    painter: &Painter,
    definition: &Definition,
    page: &str,
    style: &str,
) -> Result<(), String> {
    let sketches = definition.patterns.iter();
    for sketch in sketches.filter(|sketch| !sketch.prototype.is_empty()) {
        let folder = folder.join(FOLDER).join(&sketch.id);
        let address = Address::of(format!("{page}{FOLDER}/{}/", sketch.id));
        let gloss = sketch.gloss.join(" ");
        let shown = Address::of(page.to_owned());
        let picture = Preview {
            title: &sketch.name,
            purpose: &gloss,
            address: shown.shown(),
            minutes: Some(definition.minutes),
            shows: sketch.fair.as_deref().map_or(Shows::Nothing, Shows::Fair),
        };
        preview::write(&folder, painter, &picture)?;
        put(
            &folder.join("index.html"),
            &document(definition, sketch, address, style),
        )?;
    }
    Ok(())
}

fn document(definition: &Definition, sketch: &Pattern, address: Address, style: &str) -> String {
    let title = home::sketch(&sketch.name, &definition.title);
    let fair = sketch.fair.as_deref().unwrap_or_default();
    let description = format!("{} {}: {fair}", sketch.gloss.join(" "), headline::FAIR);
    let meta = Meta {
        title: &title,
        description: &description,
        address,
        data: Value::Null,
        embeds: false,
    };
    let policy = policy::of_redirect(GO_ON, style);
    format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex\">{tags}\
         <script>{GO_ON}</script><style>{style}</style></head>\
         <body><main><h1>{name}</h1><p>{gloss}</p><p><a href=\"../../\">{take}</a></p></main></body></html>\n",
        language = escape(&definition.language),
        tags = meta.tags("../../../"),
        name = escape(&title),
        gloss = escape(&sketch.gloss.join(" ")),
        take = terrain::TAKE,
    )
}
