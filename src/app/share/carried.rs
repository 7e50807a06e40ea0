//! A session's answers as a link that carries them to another device or page.

use crate::{
    answers::Date,
    session::Session,
    share::{self, FreeText, Shared, Tag},
};

/// Returns the answers so far with the typed name and what the person wants to try, as an `a1` fragment; nothing when all
/// are blank.
#[must_use]
pub fn carried(session: &Session, today: Date) -> Option<String> {
    let sitting = &session.sitting;
    if sitting.answers.is_blank() {
        return None;
    }
    let mine = Shared {
        about: sitting.about(today),
        answers: sitting.answers.clone(),
        left_out: Vec::new(),
        tags: None,
        text: sitting
            .sentences
            .first()
            .and_then(|text| FreeText::typed(text)),
        reply_tag: None,
        answer_first: false,
    };
    Some(share::encode(Tag::Carried, &session.definition, &mine))
}
