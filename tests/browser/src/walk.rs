//! Through a whole questionnaire, screen by screen: by taps, or with the keyboard alone.

use bearings::{
    answers::{Answer, Answers, Item},
    assessment::{Definition, Format, Question},
    card::Summary,
    session::Screens,
    words::{headline, taking as words},
};
use thirtyfour::Key;

use crate::{
    Failure, Result, Stage, Wish, kept,
    page::{OfResult, Overview, Taking},
    questionnaire::{self, Manner},
};

/// What a person answers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// On a phone.
    Taps,
    /// On a desktop, where the focus has to come along by itself.
    Keys,
}

/// One person's way through one questionnaire.
#[derive(Debug, Clone, Copy)]
pub struct Walk<'a> {
    pub taking: Taking<'a>,
    pub definition: &'a Definition,
    pub answers: &'a Answers,
}

/// One question in one round, as a walk comes across it.
#[derive(Debug, Clone, Copy)]
struct Stop<'a> {
    item: Item,
    question: &'a Question,
    answer: Answer,
    /// A later round of a question whose rounds come one after the other.
    in_turn: bool,
}

/// A reader takes a whole questionnaire, from the first screen to the result, which says what was answered.
///
/// # Errors
/// When a screen does not come, something on it does not work, or the result says something else.
pub async fn take(stage: &Stage, id: &str, manner: Manner, hand: Hand) -> Result {
    let wish = match hand {
        Hand::Taps => Wish::default(),
        Hand::Keys => Wish::desktop(),
    };
    let reader = stage.browser(wish).await?;
    let definition = questionnaire::read(id)?;
    let answers = questionnaire::answers(&definition, manner);
    let taking = Taking::open(&reader, &stage.address(&format!("{id}/"))).await?;
    let walk = Walk {
        taking,
        definition: &definition,
        answers: &answers,
    };
    let summary = walk.summary()?;
    let lines = &summary.headline.lines;
    let result = match hand {
        Hand::Taps => {
            walk.by_taps().await?;
            walk.finish_by_taps().await?
        }
        Hand::Keys => {
            walk.by_keys().await?;
            let result = walk.finish_by_keys().await?;
            let lead = summary.headline.sentence.as_ref();
            let lead = lead.map(|_| headline::MOST_LIKE.to_owned());
            let heading: Vec<String> = lead.into_iter().chain(lines.clone()).collect();
            taking.focus_is_on(&heading.join("\n")).await?;
            result
        }
    };
    let headline = result.headline().await?;
    let wanted = lines.join(" ");
    if headline != wanted {
        return Err(Failure::new(format!("“{headline}” instead of “{wanted}”")));
    }
    result.says(&summary).await
}

impl<'a> Walk<'a> {
    /// Answers everything by taps, from the screen at hand to what follows the last one. Every screen is looked
    /// at: what stands above it, and which it is.
    ///
    /// # Errors
    /// When a screen does not come, or something on it does not work.
    pub async fn by_taps(&self) -> Result {
        self.by_taps_from(0).await
    }

    /// The same from a later screen, counted from 0.
    ///
    /// # Errors
    /// As for [`Walk::by_taps`].
    pub async fn by_taps_from(&self, first: usize) -> Result {
        let screens = Screens::of(self.definition);
        for (at, questions) in screens.iter().enumerate().skip(first) {
            self.taking.stands_at(&self.heading(questions)).await?;
            self.taking
                .progress_is(&words::progress(at + 1, screens.count()))
                .await?;
            for stop in self.stops(questions) {
                if stop.in_turn {
                    self.taking.is_asked(&self.prompt(stop)).await?;
                }
                let code = stop.answer.code(stop.question);
                self.taking
                    .choose(&self.definition.item_name(stop.item), &code)
                    .await?;
            }
            if self.waits_for_next(questions) {
                self.taking.next().await?;
            }
        }
        Ok(())
    }

    /// Answers everything with the keyboard alone: Tab to the first question and between those of a screen, digits
    /// for odd screens, arrow keys and Enter for the others. The focus has to come along by itself.
    ///
    /// # Errors
    /// When a screen or the focus does not come, or a key does not work.
    pub async fn by_keys(&self) -> Result {
        let screens = Screens::of(self.definition);
        for (at, questions) in screens.iter().enumerate() {
            self.taking.stands_at(&self.heading(questions)).await?;
            let stops = self.stops(questions);
            for (place, stop) in stops.iter().enumerate() {
                let name = self.definition.item_name(stop.item);
                if (at == 0 && place == 0) || (place > 0 && !stop.in_turn) {
                    self.taking.tab_to(&name).await?;
                }
                self.taking.focus_is_in(&name).await?;
                let digits = at % 2 == 0 && stop.answer.pick().is_some();
                if digits {
                    self.taking.press_digit(self.place_of(*stop)? + 1).await?;
                } else {
                    self.choose_by_arrows(*stop).await?;
                    let more = stops.get(place + 1);
                    if more.is_none_or(|next| next.in_turn) {
                        self.taking.press(Key::Enter).await?;
                    }
                }
                self.taking
                    .has(&name, &stop.answer.code(stop.question))
                    .await?;
            }
            // A digit goes on where nothing is missing any more; otherwise Enter does.
            let digit_left = at % 2 == 0 && self.waits_for_next(questions);
            if digit_left {
                self.taking.press(Key::Enter).await?;
            }
        }
        Ok(())
    }

    /// Draws the arrows, looks the list over, and asks for the result.
    ///
    /// # Errors
    /// When a screen does not come.
    pub async fn finish_by_taps(&self) -> Result<OfResult<'a>> {
        let browser = self.taking.browser;
        if let Some(arrows) = &self.definition.arrows {
            self.taking.stands_at(&arrows.text).await?;
            for arrow in self.answers.arrows() {
                let (from, to) = (self.dimension(arrow.from)?, self.dimension(arrow.to)?);
                self.taking.draw_arrow(from, to).await?;
            }
            self.taking.next().await?;
        }
        let review = Overview::titled(browser, words::REVIEW).await?;
        review.see_result().await?;
        OfResult::shown(browser).await
    }

    /// The same with the keyboard alone.
    ///
    /// # Errors
    /// When a screen or the focus does not come.
    pub async fn finish_by_keys(&self) -> Result<OfResult<'a>> {
        let browser = self.taking.browser;
        if let Some(arrows) = &self.definition.arrows {
            self.taking.focus_is_on(&arrows.text).await?;
            for arrow in self.answers.arrows() {
                let (from, to) = (self.dimension(arrow.from)?, self.dimension(arrow.to)?);
                self.taking.tab_to_list(words::ARROW_IF).await?;
                browser.type_text(from).await?;
                self.taking.tab_to_list(words::ARROW_THEN).await?;
                browser.type_text(to).await?;
                self.taking.tab_to_control(words::ARROW_ADD).await?;
                self.taking.press(Key::Enter).await?;
                browser.sees(&format!("{from} → {to}")).await?;
            }
            self.taking.tab_to_control(words::NEXT).await?;
            self.taking.press(Key::Enter).await?;
        }
        self.taking.focus_is_on(words::REVIEW).await?;
        self.taking.tab_to_control(words::SEE_RESULT).await?;
        self.taking.press(Key::Enter).await?;
        OfResult::shown(browser).await
    }

    /// What has to be seen at the end.
    ///
    /// # Errors
    /// Nothing is answered.
    pub fn summary(&self) -> Result<Summary> {
        kept::summary(self.definition, self.answers, &[])
    }

    /// What stands above a screen.
    fn heading(&self, questions: &[usize]) -> String {
        let first = questions
            .first()
            .and_then(|at| self.definition.questions.get(*at));
        let shared = first.and_then(|question| question.screen.as_ref());
        let shared = shared.and_then(|id| {
            self.definition
                .screens
                .iter()
                .find(|screen| screen.id == *id)
        });
        let own = first
            .map(|question| question.text.clone())
            .unwrap_or_default();
        shared.map_or(own, |shared| shared.title.clone())
    }

    fn prompt(&self, stop: Stop<'_>) -> String {
        let round = stop
            .question
            .rounds
            .get(stop.item.round)
            .and_then(|id| self.definition.round(id));
        round
            .map(|round| stop.question.prompt(round).to_owned())
            .unwrap_or_default()
    }

    /// What is answered on a screen, in order. Who cannot name now is not asked for enough.
    fn stops(&self, questions: &[usize]) -> Vec<Stop<'a>> {
        let mut stops = Vec::new();
        for at in questions {
            let Some(question) = self.definition.questions.get(*at) else {
                continue;
            };
            let turns = question.format == Format::Levels;
            for round in 0..question.rounds.len().max(1) {
                let item = Item {
                    question: *at,
                    round,
                };
                let answer = self.answers.get(item);
                let first = self.answers.get(Item {
                    question: *at,
                    round: 0,
                });
                let asked = !turns || round == 0 || first.pick().is_some();
                if answer != Answer::Blank && asked {
                    stops.push(Stop {
                        item,
                        question,
                        answer,
                        in_turn: turns && round > 0,
                    });
                }
            }
        }
        stops
    }

    /// Something on the screen stays blank, so that it does not go on by itself.
    fn waits_for_next(&self, questions: &[usize]) -> bool {
        questions.iter().any(|at| {
            let Some(question) = self.definition.questions.get(*at) else {
                return false;
            };
            let said = |round| {
                self.answers.get(Item {
                    question: *at,
                    round,
                })
            };
            let cannot_say = question.format == Format::Levels
                && said(0) != Answer::Blank
                && said(0).pick().is_none();
            !cannot_say
                && (0..question.rounds.len().max(1)).any(|round| said(round) == Answer::Blank)
        })
    }

    /// From the first option: arrow keys walk through the options shown and then the non-answers.
    async fn choose_by_arrows(&self, stop: Stop<'_>) -> Result {
        let place = match self.place_of(stop) {
            Ok(place) => place,
            Err(_) => {
                let is_offered = |answer: &&Answer| {
                    **answer != Answer::Varies || !stop.question.has_own_varies()
                };
                let others = Answer::CHOSEN
                    .iter()
                    .filter(is_offered)
                    .position(|answer| *answer == stop.answer)
                    .unwrap_or(0);
                stop.question.points() + others
            }
        };
        // Into a list with columns the focus comes at the row of the column before.
        let here = self.taking.focus().await?.value;
        let options = stop.question.shown().into_iter().map(Answer::Pick);
        let mut codes = options.map(|answer| answer.code(stop.question));
        let from = codes.position(|code| code == here).unwrap_or(0);
        if place == from {
            return self.taking.press(Key::Space).await;
        }
        let key = if place > from { Key::Down } else { Key::Up };
        for _ in 0..place.abs_diff(from) {
            self.taking.press(key.clone()).await?;
        }
        Ok(())
    }

    /// The place of an answer among the options shown, from 0.
    fn place_of(&self, stop: Stop<'_>) -> Result<usize> {
        let pick = stop
            .answer
            .pick()
            .ok_or_else(|| Failure::new("a non-answer has no place"))?;
        let place = stop
            .question
            .shown()
            .iter()
            .position(|shown| *shown == pick);
        place.ok_or_else(|| {
            Failure::new(format!(
                "{} is not among the options of {}",
                pick, stop.question.id
            ))
        })
    }

    fn dimension(&self, at: u8) -> Result<&'a str> {
        let found = self.definition.dimensions.get(usize::from(at));
        found
            .map(|dimension| dimension.name.as_str())
            .ok_or_else(|| Failure::new("there is no such dimension"))
    }
}
