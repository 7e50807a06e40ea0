//! The part of a questionnaire that snippets need: a few texts, and the structure of its questions only for answer links.

use serde::Serialize;

use super::Height;
use crate::{
    assessment::{Definition, Fields, Json},
    card,
};

/// A questionnaire that can be put into a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Subject {
    /// The questionnaire's id.
    pub id: String,
    pub title: String,
    /// The purpose in one sentence.
    pub purpose: String,
    /// Estimated duration in minutes.
    pub minutes: u8,
    /// Language of the texts, a BCP 47 tag.
    pub language: String,
    /// Height in CSS pixels that a widget reserves, see [`Height::first`].
    pub height: u16,
    /// Height of a plain frame in CSS pixels, see [`Height::most`].
    pub frame_height: u16,
    /// The alt text of the picture of its first question; `None` when there is no such picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The structure of the questionnaire, when one of its questions is `public`: answer links need it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<Definition>,
}

impl Subject {
    /// Extracts the subject of a definition.
    #[must_use]
    pub fn of(definition: &Definition) -> Self {
        let height = Height::of(definition);
        let public = definition.questions.iter().any(|question| question.public);
        Self {
            id: definition.id.clone(),
            title: definition.title.clone(),
            purpose: definition.purpose.clone(),
            minutes: definition.minutes,
            language: definition.language.clone(),
            height: height.first,
            frame_height: height.most,
            question: card::question_picture(definition).map(|scene| scene.description),
            definition: public.then(|| definition.structure()),
        }
    }

    /// Writes the data block (JSON) of a page with these subjects. `<` is escaped, so that no text can end the block.
    #[must_use]
    pub fn block(subjects: &[Self]) -> String {
        #[derive(Serialize)]
        struct Block<'a> {
            subjects: &'a [Subject],
        }
        // Strings, numbers and lists can always be written as JSON.
        serde_json::to_string(&Block { subjects })
            .unwrap_or_default()
            .replace('<', "\\u003c")
    }

    /// Reads such a block; `None` for any other shape.
    #[must_use]
    pub fn read(json: &impl Json) -> Option<Vec<Self>> {
        Fields::read(json, |fields| fields.list("subjects", subject))
    }
}

fn subject(fields: &Fields<impl Json>) -> Subject {
    Subject {
        id: fields.text("id"),
        title: fields.text("title"),
        purpose: fields.text("purpose"),
        minutes: fields.byte("minutes"),
        language: fields.text("language"),
        height: pixels(fields, "height"),
        frame_height: pixels(fields, "frame_height"),
        question: fields.text_if_any("question"),
        definition: fields.object_if_any("definition", Definition::from_fields),
    }
}

fn pixels(fields: &Fields<impl Json>, key: &str) -> u16 {
    u16::try_from(fields.whole(key)).unwrap_or_default()
}
