//! Answers to begin with, as a browser keeps them or as a link holds them.

use std::{collections::BTreeMap, sync::Arc};

use bearings::{
    answers::{Answer, Answers, Date, Label, items},
    assessment::Definition,
    card::{self, Card, Summary},
    scoring::{Context, Report},
    session::{Action, Session},
    share::{self, Pair, Shared, Tag},
    words::taking,
};
use serde_json::json;

use crate::{
    Browser, Failure, Result,
    questionnaire::{self, Manner},
};

/// What a browser keeps, by key.
pub type Texts = BTreeMap<String, String>;

/// Start of the keys of a site at the root of its host.
pub const AT_ROOT: &str = "bearings/2//";

/// The day on which the answers of tests were given.
pub const DAY: &str = "2026-06-30";

/// Answers of somebody.
#[derive(Debug, Clone)]
pub struct Kept {
    session: Session,
}

impl Kept {
    /// Answers given in some manner, not finished.
    ///
    /// # Errors
    /// There is no such questionnaire.
    pub fn of(id: &str, manner: Manner) -> Result<Self> {
        let definition = Arc::new(questionnaire::read(id)?);
        let answers = questionnaire::answers(&definition, manner);
        let mut session = Session::fresh(Arc::clone(&definition));
        session.sitting.answers = answers;
        session.sitting.date = Some(day()?);
        // Whoever was here before left at the first question without an answer.
        let open =
            items(&definition).find(|item| session.sitting.answers.get(*item) == Answer::Blank);
        if let Some(screen) = open.and_then(|item| session.screens().holding(item.question)) {
            session.apply(
                Action::WentTo(bearings::session::Place::Screen(screen)),
                day()?,
            );
        }
        Ok(Self { session })
    }

    /// The same, finished.
    ///
    /// # Errors
    /// The day is none.
    pub fn finished(mut self) -> Result<Self> {
        self.session.apply(Action::Finished, day()?);
        Ok(self)
    }

    /// The same, left at the first question.
    ///
    /// # Errors
    /// The day is none.
    pub fn at_the_first(mut self) -> Result<Self> {
        let first = bearings::session::Place::Screen(0);
        self.session.apply(Action::WentTo(first), day()?);
        Ok(self)
    }

    /// Under another number than 1.
    #[must_use]
    pub fn numbered(mut self, number: u16) -> Self {
        self.session.sitting.number = number;
        self
    }

    /// With a name that was typed.
    #[must_use]
    pub fn called(mut self, label: &str) -> Self {
        self.session.sitting.label = Label::typed(label);
        self
    }

    /// With a private note beside the first question.
    #[must_use]
    pub fn noting(mut self, note: &str) -> Self {
        if let Some(first) = self.session.sitting.notes.first_mut() {
            note.clone_into(first);
        }
        self
    }

    /// With what somebody wants to try.
    #[must_use]
    pub fn trying(self, text: &str) -> Self {
        self.saying(0, text)
    }

    /// With one of the sentences below the result; the first is what somebody wants to try.
    #[must_use]
    pub fn saying(mut self, place: usize, text: &str) -> Self {
        if let Some(sentence) = self.session.sitting.sentences.get_mut(place) {
            text.clone_into(sentence);
        }
        self
    }

    #[must_use]
    pub fn definition(&self) -> &Definition {
        &self.session.definition
    }

    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The answer to an item such as `releasing.now`, as its code; empty when it is blank.
    ///
    /// # Errors
    /// There is no such item.
    pub fn code_of(&self, name: &str) -> Result<String> {
        let item = self.definition().item_named(name);
        let question = item.and_then(|item| self.definition().questions.get(item.question));
        item.zip(question)
            .map(|(item, question)| self.session.sitting.answers.get(item).code(question))
            .ok_or_else(|| Failure::new(format!("there is no item {name}")))
    }

    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.session.sitting.answers
    }

    /// What the result of these answers says, without a terrain beside it.
    ///
    /// # Errors
    /// Nothing is answered.
    pub fn summary(&self) -> Result<Summary> {
        summary(self.definition(), &self.session.sitting.answers, &[])
    }

    /// The text that goes with them, with nothing ticked, before its address.
    ///
    /// # Errors
    /// Nothing is answered, or the day is none.
    pub fn share_text(&self) -> Result<String> {
        let (definition, shared) = (self.definition(), self.shared()?);
        let report = Report::of(definition, &shared.answers, Context::default());
        let report = report.ok_or_else(|| Failure::new("these answers have no report"))?;
        let card = Card {
            definition,
            report: &report,
            about: &shared.about,
            address: "",
            terrain: None,
            code: None,
            text: None,
            covered: false,
        };
        Ok(card::share_text(&card))
    }

    /// As a browser keeps them, for a site at the root of its host.
    #[must_use]
    pub fn records(&self) -> Texts {
        self.records_behind(AT_ROOT)
    }

    /// As a browser keeps them for the copy of the site whose keys start like this.
    #[must_use]
    pub fn records_behind(&self, start: &str) -> Texts {
        let (id, number) = (&self.definition().id, self.session.sitting.number);
        let records = self.session.records().in_sitting(id, number).into_iter();
        records
            .map(|(key, text)| (format!("{start}{key}"), text))
            .collect()
    }

    /// As a link holds them: the fragment, without the `#`.
    ///
    /// # Errors
    /// The day is none.
    pub fn link(&self, tag: Tag) -> Result<String> {
        Ok(share::encode(tag, self.definition(), &self.shared()?))
    }

    /// The same, with the wish that readers answer first.
    ///
    /// # Errors
    /// The day is none.
    pub fn asking_link(&self) -> Result<String> {
        let shared = Shared {
            answer_first: true,
            ..self.shared()?
        };
        Ok(share::encode(Tag::Result, self.definition(), &shared))
    }

    /// These answers and those of somebody else, as one link holds both.
    ///
    /// # Errors
    /// The day is none.
    pub fn pair_link(&self, other: &Self) -> Result<String> {
        let pair = Pair {
            mine: self.shared()?,
            other: other.shared()?,
        };
        Ok(share::encode_pair(self.definition(), &pair))
    }

    fn shared(&self) -> Result<Shared> {
        let sitting = &self.session.sitting;
        Ok(Shared::plain(
            sitting.about(day()?),
            sitting.answers.clone(),
        ))
    }
}

impl Browser {
    /// Puts answers where an earlier visit would have left them. The page at hand must be one of the site.
    ///
    /// # Errors
    /// When the page does not answer, or storage is refused.
    pub async fn keep(&self, kept: &Kept) -> Result {
        self.note(format!(
            "has answers of {} from an earlier visit",
            kept.definition().id
        ));
        let path: String = self
            .ask(
                "const named = document.querySelector('link[rel=manifest]'); \
                 return new URL('.', named ? named.href : location.href).pathname",
                [],
            )
            .await?;
        let folder = path.trim_end_matches('/');
        let start = format!("bearings/2/{}/", folder.replace('/', "%2F"));
        for (key, text) in kept.records_behind(&start) {
            self.keep_text(&key, &text).await?;
        }
        Ok(())
    }

    /// Puts any text under any key.
    ///
    /// # Errors
    /// When the page does not answer, or storage is refused.
    pub async fn keep_text(&self, key: &str, text: &str) -> Result {
        self.run(
            "localStorage.setItem(arguments[0], arguments[1])",
            [json!(key), json!(text)],
        )
        .await
    }

    /// Everything that is kept, by key.
    ///
    /// # Errors
    /// When the page does not answer, or storage is refused.
    pub async fn kept(&self) -> Result<Texts> {
        self.ask(
            "return Object.fromEntries(Object.entries(localStorage))",
            [],
        )
        .await
    }
}

/// What the result of some answers says, without a terrain beside it and without what would be said of the questions
/// that are left out, by place.
///
/// # Errors
/// Nothing is answered.
pub fn summary(definition: &Definition, answers: &Answers, out: &[usize]) -> Result<Summary> {
    let report = Report::of(definition, answers, Context::default());
    let mut report = report.ok_or_else(|| Failure::new("these answers have no report"))?;
    report.leave_out(definition, out);
    Ok(Summary::of(definition, &report))
}

/// Two people's answers as a table has them: the question with its round, what the one said, what the other said;
/// those that differ first.
#[must_use]
pub fn side_by_side(definition: &Definition, one: &Answers, other: &Answers) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for differing in [true, false] {
        for item in items(definition) {
            let (first, second) = (one.get(item), other.get(item));
            let Some(question) = definition.questions.get(item.question) else {
                continue;
            };
            if (first != second) == differing {
                let round = question
                    .rounds
                    .get(item.round)
                    .and_then(|id| definition.round(id));
                let round = round.map_or_else(String::new, |round| format!(" ({})", round.short));
                rows.push(vec![
                    format!("{}{round}", definition.row_name(question)),
                    taking::answer(question, first),
                    taking::answer(question, second),
                ]);
            }
        }
    }
    rows
}

/// The day as a date.
///
/// # Errors
/// Never, as long as [`DAY`] is one.
pub fn day() -> Result<Date> {
    Date::from_iso(DAY).ok_or_else(|| Failure::new("the day of the tests is no day"))
}
