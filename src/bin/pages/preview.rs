//! The pictures of the pages: two for each questionnaire, one for the first page.

use std::path::Path;

use bearings::{
    assessment::Definition,
    card::{self, Palette, Preview, Scene, Shape, Shows},
    snippet::Snippet,
    words::home,
};

use crate::{
    address::{Address, PICTURE},
    file::put_bytes,
    picture::{self, Painter},
};

/// Writes the picture of a questionnaire: its first question, which nobody has answered.
pub(crate) fn of_questionnaire(
    folder: &Path,
    painter: &Painter,
    definition: &Definition,
    address: &Address,
) -> Result<(), String> {
    let preview = Preview {
        title: &definition.title,
        purpose: &definition.purpose,
        address: address.shown(),
        minutes: Some(definition.minutes),
        shows: definition
            .questions
            .first()
            .map_or(Shows::Nothing, Shows::Question),
    };
    write(folder, painter, &preview)
}

/// Writes the picture that the block for an e-mail has: the first question alone. Returns whether there is one: none is
/// better than one that leaves letters out.
pub(crate) fn of_first_question(
    folder: &Path,
    painter: &Painter,
    definition: &Definition,
) -> Result<bool, String> {
    let Some(scene) = card::question_picture(definition) else {
        return Ok(false);
    };
    let path = folder.join(Snippet::QUESTION_NAME);
    let missing = painter.missing(&texts(&scene));
    if let Some(warning) = picture::not_made(&path, &missing) {
        eprintln!("{warning}");
        return Ok(false);
    }
    draw(&path, painter, &scene)?;
    Ok(true)
}

/// Writes the picture of the first page: the questionnaires.
pub(crate) fn of_site(
    folder: &Path,
    painter: &Painter,
    definitions: &[Definition],
    address: &Address,
) -> Result<(), String> {
    let titles: Vec<&str> = definitions.iter().map(|one| &*one.title).collect();
    let preview = Preview {
        title: home::TAGLINE,
        purpose: home::PREVIEW,
        address: address.shown(),
        minutes: None,
        shows: Shows::Titles(&titles),
    };
    write(folder, painter, &preview)
}

pub(crate) fn write(folder: &Path, painter: &Painter, preview: &Preview<'_>) -> Result<(), String> {
    let path = folder.join(PICTURE);
    let scene = card::preview(preview);
    let missing = painter.missing(&texts(&scene));
    if let Some(warning) = picture::warning(&path, &missing) {
        eprintln!("{warning}");
    }
    draw(&path, painter, &scene)
}

/// All letters of a drawing.
fn texts(scene: &Scene) -> String {
    let texts = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.text.as_str()),
        _ => None,
    });
    texts.collect()
}

fn draw(path: &Path, painter: &Painter, scene: &Scene) -> Result<(), String> {
    let width = u32::try_from(scene.width).unwrap_or_default();
    let png = painter.png(&card::svg(scene, Palette::Light), width)?;
    put_bytes(path, &png)
}
