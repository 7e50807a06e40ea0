//! Links made and opened: the payload's places become those of the current questionnaire.

use super::{
    Kind, LinkError, Missing, Opened, OpenedPair, Pair, Shared, Tag,
    find::find,
    payload::{self, Payload},
    view::Content,
};
use crate::{
    answers::{Answer, Answers, Arrow},
    assessment::{Definition, Layout, Slot, id_hash},
};

/// What can be said of a link without knowing its questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    pub kind: Kind,
    pub version: u16,
    pub id_hash: u16,
    pub structure_hash: u16,
    /// The checksum holds. Otherwise the hashes may be wrong too.
    pub intact: bool,
}

impl Header {
    /// The id, among those known, of the questionnaire that the link belongs to.
    ///
    /// # Errors
    /// None of them; or the link is damaged, so that this cannot be said.
    pub fn questionnaire<'a>(
        &self,
        ids: impl IntoIterator<Item = &'a str>,
    ) -> Result<&'a str, LinkError> {
        let found = find_by_hash(self.id_hash, ids);
        if self.intact {
            found
        } else {
            found.map_err(|_| LinkError::Damaged)
        }
    }
}

/// The id that has this hash, among those known.
///
/// # Errors
/// None of them has.
pub fn find_by_hash<'a>(
    hash: u16,
    ids: impl IntoIterator<Item = &'a str>,
) -> Result<&'a str, LinkError> {
    let found = ids.into_iter().find(|id| id_hash(id) == hash);
    found.ok_or(LinkError::UnknownQuestionnaire { id_hash: hash })
}

/// Writes a link fragment, without the `#`.
///
/// One state has one string. Answers in slots that are left out are not in it. What the definition does not
/// have (an option, an arrow too many) cannot be written and is left out too.
#[must_use]
pub fn encode(tag: Tag, definition: &Definition, shared: &Shared) -> String {
    fragment(Kind::View(tag), definition, shared, None)
}

/// Writes the link fragment of two views side by side, without the `#`: like [`encode`], in one string for
/// one pair. The two views exchanged are another pair.
#[must_use]
pub fn encode_pair(definition: &Definition, pair: &Pair) -> String {
    fragment(Kind::Pair, definition, &pair.mine, Some(&pair.other))
}

fn fragment(
    kind: Kind,
    definition: &Definition,
    shared: &Shared,
    other: Option<&Shared>,
) -> String {
    let payload = payload::encode(kind, &Layout::of(definition), shared, other);
    format!("{}1.{payload}", kind.letter())
}

/// Finds a link in a text and says which questionnaire it belongs to.
///
/// # Errors
/// There is no link, or one that this version does not read, or too little of it.
pub fn peek(text: &str) -> Result<Header, LinkError> {
    let fragment = find(text)?;
    let payload = fragment.read()?;
    let (id_hash, structure_hash) = payload.fingerprint()?;
    Ok(Header {
        kind: payload.kind(),
        version: fragment.version,
        id_hash,
        structure_hash,
        intact: payload.is_intact(),
    })
}

/// Finds a link in a text and opens it with the current questionnaire, or with the layout of one of its
/// released versions.
///
/// # Errors
/// Nothing is opened unless all of it was read and its checksum holds. A pair is a tag that is not read here.
pub fn decode(
    text: &str,
    definition: &Definition,
    history: &[Layout],
) -> Result<Opened, LinkError> {
    let payload = find(text)?.read()?;
    let Kind::View(tag) = payload.kind() else {
        return Err(unexpected_kind(payload.kind()));
    };
    let ((shared, missing), _) = views(&payload, definition, history)?;
    Ok(Opened {
        tag,
        shared,
        missing,
    })
}

/// Finds a link in a text and opens the two views that it holds, as [`decode`] opens one.
///
/// # Errors
/// Nothing is opened unless all of it was read and its checksum holds. A link with one view is a tag that is
/// not read here.
pub fn decode_pair(
    text: &str,
    definition: &Definition,
    history: &[Layout],
) -> Result<OpenedPair, LinkError> {
    let payload = find(text)?.read()?;
    if payload.kind() != Kind::Pair {
        return Err(unexpected_kind(payload.kind()));
    }
    let ((mine, mine_missing), other) = views(&payload, definition, history)?;
    let (other, other_missing) = other.ok_or(LinkError::CutOff)?;
    Ok(OpenedPair {
        pair: Pair { mine, other },
        mine_missing,
        other_missing,
    })
}

/// Only version 1 of any kind is ever read so far.
fn unexpected_kind(kind: Kind) -> LinkError {
    LinkError::UnknownTag {
        tag: kind.letter(),
        version: 1,
    }
}

/// A view in the places of the current questionnaire, and what has no place there.
type Carried = (Shared, Vec<Missing>);

/// The view of a payload, and in a pair the other one.
fn views(
    payload: &Payload,
    definition: &Definition,
    history: &[Layout],
) -> Result<(Carried, Option<Carried>), LinkError> {
    let (other_id, structure) = payload.fingerprint()?;
    if other_id != id_hash(&definition.id) {
        return Err(payload.refuse(|_| LinkError::OtherQuestionnaire { id_hash: other_id }));
    }
    let current = Layout::of(definition);
    let released = history.iter().filter(|layout| layout.id == definition.id);
    let mut layouts = std::iter::once(&current).chain(released);
    let Some(layout) = layouts.find(|layout| layout.fingerprint() == structure) else {
        return Err(payload.refuse(|date| LinkError::OtherStructure { date }));
    };
    let (view, other) = payload.contents(layout)?;
    let carried = |content| carry(content, layout, &current, Answers::blank(definition));
    Ok((carried(view), other.map(carried)))
}

/// Brings everything to the place where the current layout has the same ids.
fn carry(content: Content, old: &Layout, current: &Layout, blank: Answers) -> Carried {
    let mut answers = blank;
    let mut kept_back = vec![false; current.slots.len()];
    let mut missing = Vec::new();
    for (at, (slot, answer)) in old.slots.iter().zip(content.answers).enumerate() {
        let Some(place) = current.slots.iter().position(|other| is_same(other, slot)) else {
            if answer != Answer::Blank {
                missing.push(Missing::Question {
                    question: slot.question.clone(),
                    round: slot.round.clone(),
                });
            }
            continue;
        };
        if let Some(kept_back) = kept_back.get_mut(place) {
            *kept_back = content.left_out.contains(&at);
        }
        match moved(answer, slot, current.slots.get(place)) {
            Ok(answer) => answers.set_slot(place, answer),
            Err(option) => missing.push(Missing::Choice {
                question: slot.question.clone(),
                round: slot.round.clone(),
                option,
            }),
        }
    }
    let slots = 0..current.slots.len();
    let left_out = slots
        .filter(|slot| kept_back.get(*slot) == Some(&true))
        .collect();
    answers.set_arrows(carry_arrows(&content.arrows, old, current, &mut missing));
    let shared = Shared {
        about: content.about,
        answers,
        left_out,
        tags: content.tags,
        text: content.text,
        reply_tag: content.reply_tag,
        answer_first: content.answer_first,
    };
    (shared, missing)
}

fn carry_arrows(
    arrows: &[Arrow],
    old: &Layout,
    current: &Layout,
    missing: &mut Vec<Missing>,
) -> Vec<Arrow> {
    let (old_ids, _) = &old.arrows;
    let (ids, most) = &current.arrows;
    let mut carried = Vec::new();
    for arrow in arrows {
        let (from, to) = (id_at(arrow.from, old_ids), id_at(arrow.to, old_ids));
        match (place_of(from, ids), place_of(to, ids)) {
            (Some(from), Some(to)) if carried.len() < usize::from(*most) => {
                carried.push(Arrow { from, to });
            }
            _ => missing.push(Missing::Arrow {
                from: from.to_owned(),
                to: to.to_owned(),
            }),
        }
    }
    carried
}

/// The same question in the same round, answered in the same way.
fn is_same(one: &Slot, other: &Slot) -> bool {
    one.question == other.question && one.round == other.round && one.format == other.format
}

/// The answer with the place of its option in the other slot, or the option that is not there.
fn moved(answer: Answer, from: &Slot, to: Option<&Slot>) -> Result<Answer, String> {
    let Some(pick) = answer.pick() else {
        return Ok(answer);
    };
    let option = id_at(pick, &from.options);
    let place = to.and_then(|to| place_of(option, &to.options));
    place.map(Answer::Pick).ok_or_else(|| option.to_owned())
}

fn id_at(place: u8, ids: &[String]) -> &str {
    ids.get(usize::from(place)).map_or("", String::as_str)
}

fn place_of(id: &str, ids: &[String]) -> Option<u8> {
    let place = ids.iter().position(|other| other == id)?;
    u8::try_from(place).ok()
}
