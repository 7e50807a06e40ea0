//! Encodes and decodes links, and maps answers from the layout of the link to the current one.

use super::{
    Kind, Link, LinkError, Missing, Opened, OpenedPair, Pair, Shared, Tag,
    find::find,
    payload::{self, Payload},
    view::Content,
};
use crate::{
    answers::{Answer, Answers, Arrow},
    assessment::{Definition, Layout, Slot, id_hash},
};

/// The part of a link that is readable without its questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// The kind that its tag names.
    pub kind: Kind,
    /// The version of its format.
    pub version: u16,
    /// Hash of the questionnaire's id, see [`crate::assessment::id_hash`].
    pub id_hash: u16,
    /// Hash of the questionnaire's layout, see [`Layout::fingerprint`].
    pub structure_hash: u16,
    /// Whether the checksum holds. Otherwise the hashes may be wrong too.
    pub intact: bool,
}

impl Header {
    /// Returns the id, among the given ones, of the questionnaire that the link belongs to.
    ///
    /// # Errors
    /// None of them matches; or the link is damaged, so that the hash may be wrong.
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

/// Returns the id, among the given ones, that has this hash.
///
/// # Errors
/// None of them has it.
pub fn find_by_hash<'a>(
    hash: u16,
    ids: impl IntoIterator<Item = &'a str>,
) -> Result<&'a str, LinkError> {
    let found = ids.into_iter().find(|id| id_hash(id) == hash);
    found.ok_or(LinkError::UnknownQuestionnaire { id_hash: hash })
}

/// Writes a link fragment, without the `#`.
///
/// The encoding is canonical: one state has one string. Answers in slots that are left out are not in it, nor is what
/// the definition does not have (an option, an arrow too many).
#[must_use]
pub fn encode(tag: Tag, definition: &Definition, shared: &Shared) -> String {
    fragment(Kind::View(tag), definition, shared, None)
}

/// Writes the link fragment of two views side by side, without the `#`, canonical like that of [`encode`]. The two
/// views exchanged are another pair.
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

/// Finds a link in a text and reads its header, which names the questionnaire.
///
/// # Errors
/// There is no link, one that this version does not read, or too little of it.
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

/// Finds a link in a text and decodes it, whichever kind it is, by the layout of the current questionnaire or of one of
/// its released versions (`history`).
///
/// # Errors
/// Any part cannot be read, or the checksum does not hold.
pub fn open(text: &str, definition: &Definition, history: &[Layout]) -> Result<Link, LinkError> {
    let payload = find(text)?.read()?;
    match payload.kind() {
        Kind::View(tag) => {
            view(tag, &payload, definition, history).map(|view| Link::View(Box::new(view)))
        }
        Kind::Pair => pair(&payload, definition, history).map(|pair| Link::Pair(Box::new(pair))),
    }
}

/// Finds a link in a text and decodes the one view that it holds, as [`open`] does.
///
/// # Errors
/// Any part cannot be read, or the checksum does not hold. A pair is an unknown tag here.
pub fn decode(
    text: &str,
    definition: &Definition,
    history: &[Layout],
) -> Result<Opened, LinkError> {
    let payload = find(text)?.read()?;
    let Kind::View(tag) = payload.kind() else {
        return Err(unexpected_kind(payload.kind()));
    };
    view(tag, &payload, definition, history)
}

/// Finds a link in a text and decodes the two views that it holds, as [`open`] does.
///
/// # Errors
/// Any part cannot be read, or the checksum does not hold. A link with one view is an unknown tag here.
pub fn decode_pair(
    text: &str,
    definition: &Definition,
    history: &[Layout],
) -> Result<OpenedPair, LinkError> {
    let payload = find(text)?.read()?;
    if payload.kind() != Kind::Pair {
        return Err(unexpected_kind(payload.kind()));
    }
    pair(&payload, definition, history)
}

fn view(
    tag: Tag,
    payload: &Payload,
    definition: &Definition,
    history: &[Layout],
) -> Result<Opened, LinkError> {
    let views = views(payload, definition, history)?;
    let (shared, missing) = views.view;
    Ok(Opened {
        tag,
        shared,
        older: views.older,
        missing,
    })
}

fn pair(
    payload: &Payload,
    definition: &Definition,
    history: &[Layout],
) -> Result<OpenedPair, LinkError> {
    let views = views(payload, definition, history)?;
    let (mine, mine_missing) = views.view;
    let (other, other_missing) = views.other.ok_or(LinkError::CutOff)?;
    Ok(OpenedPair {
        pair: Pair { mine, other },
        older: views.older,
        mine_missing,
        other_missing,
    })
}

/// Returns the error for another kind than expected. Only version 1 of any kind exists so far.
fn unexpected_kind(kind: Kind) -> LinkError {
    LinkError::UnknownTag {
        tag: kind.letter(),
        version: 1,
    }
}

/// A view in the indices of the current layout, and what that layout does not have.
type Remapped = (Shared, Vec<Missing>);

/// The content of a payload in the indices of the current layout.
struct Views {
    view: Remapped,
    /// The other view of a pair.
    other: Option<Remapped>,
    /// Whether the payload has an older layout.
    older: bool,
}

/// Reads the views of a payload.
fn views(
    payload: &Payload,
    definition: &Definition,
    history: &[Layout],
) -> Result<Views, LinkError> {
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
    let remapped = |content| remap(content, layout, &current, Answers::blank(definition));
    Ok(Views {
        view: remapped(view),
        other: other.map(remapped),
        older: *layout != current,
    })
}

/// Maps a view to the indices at which the current layout has the same ids.
fn remap(content: Content, old: &Layout, current: &Layout, blank: Answers) -> Remapped {
    let mut answers = blank;
    let mut kept_back = vec![false; current.slots.len()];
    let mut missing = Vec::new();
    let texts = content.extension.slot_texts;
    let mut texts_now = vec![None; current.slots.len()];
    for (at, (slot, answer)) in old.slots.iter().zip(content.answers).enumerate() {
        let Some(index) = current.slots.iter().position(|other| is_same(other, slot)) else {
            if answer != Answer::Blank || texts.iter().any(|(slot, _)| *slot == at) {
                missing.push(Missing::Question {
                    question: slot.question.clone(),
                    round: slot.round.clone(),
                });
            }
            continue;
        };
        if let Some(kept_back) = kept_back.get_mut(index) {
            *kept_back = content.left_out.contains(&at);
        }
        let text = texts.iter().find(|(slot, _)| *slot == at);
        if let (Some((_, text)), Some(now)) = (text, texts_now.get_mut(index)) {
            *now = Some(text.clone());
        }
        match remap_answer(answer, slot, current.slots.get(index)) {
            Ok(answer) => answers.set_slot(index, answer),
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
    answers.set_arrows(remap_arrows(&content.arrows, old, current, &mut missing));
    let shared = Shared {
        about: content.about,
        answers,
        left_out,
        tags: content.tags,
        text: content.text,
        reply_tag: content.reply_tag,
        answer_first: content.answer_first,
        terrain: content.extension.terrain,
        experiment: content.extension.experiment,
        expected: content.extension.expected,
        slot_texts: numbered(texts_now),
    };
    (shared, missing)
}

/// What is there, each with its place.
fn numbered<T>(all: Vec<Option<T>>) -> Vec<(usize, T)> {
    let all = all.into_iter().enumerate();
    all.filter_map(|(place, one)| Some((place, one?))).collect()
}

fn remap_arrows(
    arrows: &[Arrow],
    old: &Layout,
    current: &Layout,
    missing: &mut Vec<Missing>,
) -> Vec<Arrow> {
    let (old_ids, _) = &old.arrows;
    let (ids, most) = &current.arrows;
    let mut remapped = Vec::new();
    for arrow in arrows {
        let (from, to) = (id_at(arrow.from, old_ids), id_at(arrow.to, old_ids));
        match (index_of(from, ids), index_of(to, ids)) {
            (Some(from), Some(to)) if remapped.len() < usize::from(*most) => {
                remapped.push(Arrow { from, to });
            }
            _ => missing.push(Missing::Arrow {
                from: from.to_owned(),
                to: to.to_owned(),
            }),
        }
    }
    remapped
}

/// Returns whether two slots are the same question in the same round and format.
fn is_same(one: &Slot, other: &Slot) -> bool {
    one.question == other.question && one.round == other.round && one.format == other.format
}

/// Returns the answer with the index of its option in the other slot.
///
/// # Errors
/// The id of an option that the other slot does not have.
fn remap_answer(answer: Answer, from: &Slot, to: Option<&Slot>) -> Result<Answer, String> {
    let Some(pick) = answer.pick() else {
        return Ok(answer);
    };
    let option = id_at(pick, &from.options);
    let index = to.and_then(|to| index_of(option, &to.options));
    index.map(Answer::Pick).ok_or_else(|| option.to_owned())
}

fn id_at(index: u8, ids: &[String]) -> &str {
    ids.get(usize::from(index)).map_or("", String::as_str)
}

fn index_of(id: &str, ids: &[String]) -> Option<u8> {
    let index = ids.iter().position(|other| other == id)?;
    u8::try_from(index).ok()
}
