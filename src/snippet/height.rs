//! The height of a questionnaire in a text column, estimated from its definition, so that a page can reserve it before
//! anything is measured.
//!
//! The lengths are those of `style/main.css` with the changes of `embed/frame.css`, where 1 rem is 16 pixels. The width
//! of letters depends on the reader's fonts, so the estimate uses rather wide ones. A browser test compares the
//! estimate with the measured height of each questionnaire of the site.

use super::Look;
use crate::{
    answers::Answer,
    assessment::{Definition, Format, Question},
    words::taking,
};

/// A length in tenths of a CSS pixel.
type Tenths = u32;

/// `--measure`, the greatest width of the column.
const COLUMN: Tenths = 640 * 10;

/// Everything around a screen: `main`'s padding 16 and 20, `.top` 48 and 18 below, `.about` 24 and 6, `.onward` 14 and
/// 63, `.went-on` 4 and 24, `.privacy` 4 and 49, and the border that `embed.js` draws, 2.
const AROUND: Tenths = 292 * 10;
/// `.aside` below the questions of a screen: 12 and 24.
const ASIDE: Tenths = 36 * 10;
/// Line height of plain text.
const LINE: Tenths = 24 * 10;

/// A text style: font size, line height, and mean width of a letter in hundredths of the font size.
struct TextStyle {
    size: Tenths,
    line: Tenths,
    letter: u32,
}

const PLAIN: TextStyle = TextStyle {
    size: 160,
    line: LINE,
    letter: 53,
};
const HEADING: TextStyle = TextStyle {
    size: 230,
    line: 276,
    letter: 58,
};
const LESSER_HEADING: TextStyle = TextStyle {
    size: 160,
    line: 216,
    letter: 58,
};
const SMALL: TextStyle = TextStyle {
    size: 140,
    line: 210,
    letter: 54,
};

/// The height of a questionnaire in a wide column, in CSS pixels, rounded up to tens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Height {
    /// Height of the first screen with everything around it, which a widget reserves.
    pub first: u16,
    /// Height that suffices for four of five screens, for a plain frame, which cannot grow.
    pub most: u16,
}

impl Height {
    /// Estimates the height from the texts.
    #[must_use]
    pub fn of(definition: &Definition) -> Self {
        let shared = |a: &Question, b: &Question| a.screen.is_some() && a.screen == b.screen;
        let screens = definition.questions.chunk_by(shared);
        let mut heights: Vec<Tenths> = screens
            .map(|questions| AROUND + screen(definition, questions))
            .collect();
        if let Some(first) = heights.first_mut() {
            let notice = definition.notice.as_ref();
            *first += notice.map_or(0, |text| PLAIN.height(text, COLUMN - 150) + 200);
        }
        let first = heights.first().copied().unwrap_or(AROUND);
        heights.sort_unstable();
        let most = heights.get((heights.len() * 4).div_ceil(5).saturating_sub(1));
        let most = most.copied().unwrap_or(first).max(first);
        Self {
            first: rounded(first),
            most: rounded(most),
        }
    }
}

/// Rounds up to tens of pixels, within [`Look::HEIGHTS`].
fn rounded(height: Tenths) -> u16 {
    let (least, most) = Look::HEIGHTS;
    let pixels = height.div_ceil(100) * 10;
    u16::try_from(pixels).unwrap_or(most).clamp(least, most)
}

fn screen(definition: &Definition, questions: &[Question]) -> Tenths {
    let id = questions
        .first()
        .and_then(|question| question.screen.as_ref());
    let shared = id.and_then(|id| definition.screens.iter().find(|screen| screen.id == *id));
    let heading = shared.map_or(0, |shared| {
        HEADING.height(&shared.title, COLUMN) + help(shared.help.as_deref())
    });
    let bodies = questions.iter().map(|question| {
        let title = if shared.is_some() {
            140 + LESSER_HEADING.height(&question.text, COLUMN)
        } else {
            HEADING.height(&question.text, COLUMN)
        };
        match question.format {
            Format::Spectrum => title + spectrum(question),
            Format::Levels => levels(definition, question),
            _ if question.ordered => title + scale(question),
            _ => title + choice(definition, question),
        }
    });
    heading + bodies.sum::<Tenths>() + ASIDE
}

/// Estimates `.help`: 6 above.
fn help(text: Option<&str>) -> Tenths {
    text.map_or(0, |text| 60 + PLAIN.height(text, COLUMN))
}

/// Estimates `.line`: 14 above, the higher of its two ends of at most 288, `.stops` 46 with 36 above.
fn spectrum(question: &Question) -> Tenths {
    let own = question.help.as_deref();
    let poles = question.left.iter().chain(&question.right);
    let poles = poles.map(|pole| PLAIN.height(&pole.text, 2_880));
    help(Some(own.unwrap_or(taking::SPECTRUM_HELP)))
        + 140
        + poles.max().unwrap_or(0)
        + 820
        + others(question)
}

/// Estimates `.scale`: 4 above, its ends 21, `.stops` 44.
fn scale(question: &Question) -> Tenths {
    help(question.help.as_deref()) + 690 + others(question)
}

/// Estimates the higher of the rounds, of which one is shown: the question and `.prompt`, 6 above; or `.topic`, the prompt
/// as heading, and the row that says that now is enough.
fn levels(definition: &Definition, question: &Question) -> Tenths {
    let rounds = (0..question.rounds.len().max(1)).map(|at| {
        let asked = question.rounds.get(at).and_then(|id| definition.round(id));
        let prompt = asked.map_or("", |round| question.prompt(round));
        let above = if at == 0 {
            HEADING.height(&question.text, COLUMN)
                + help(question.help.as_deref())
                + help(Some(prompt))
        } else {
            PLAIN.height(&question.text, COLUMN)
                + HEADING.height(prompt, COLUMN)
                + ROW.above
                + ROW.least
        };
        above + rows(question) + others(question)
    });
    rounds.max().unwrap_or(0)
}

/// Estimates the options of a choice: as rows, or as the list with columns.
fn choice(definition: &Definition, question: &Question) -> Tenths {
    let help = help(question.help.as_deref());
    if question.rounds.len() > 1 {
        help + columns(definition, question)
    } else {
        help + rows(question) + others(question)
    }
}

/// Estimates `.scopes`: 8 above; the head 12 around lines of 16.8; rows with columns of 64, and 8 between, at least 44
/// high and 14 around lines of 21.6; a border of 1 below each.
fn columns(definition: &Definition, question: &Question) -> Tenths {
    let count = u32::try_from(question.rounds.len()).unwrap_or(u32::MAX);
    let width = COLUMN
        .saturating_sub(count.saturating_mul(640) + 80)
        .max(800);
    let prompts = question.round_texts.iter();
    let prompts = prompts.map(|own| help(Some(&own.text)));
    let heads = question.rounds.iter().filter_map(|id| definition.round(id));
    let heads = heads.map(|round| SMALL.lines(&round.short, 560) * 168);
    let row = |text: &str| 10 + (PLAIN.lines(text, width) * 216 + 140).max(440);
    let options = question.options.iter().map(|option| row(&option.text));
    let non_answers = offered(question).map(|answer| row(taking::non_answer(answer)));
    prompts.sum::<Tenths>()
        + 80
        + 130
        + heads.max().unwrap_or(0)
        + options.sum::<Tenths>()
        + non_answers.sum::<Tenths>()
}

/// Returns the non-answers that are offered beside the options.
fn offered(question: &Question) -> impl Iterator<Item = Answer> {
    let spare = question.has_own_varies().then_some(Answer::Varies);
    let offered = Answer::CHOSEN.into_iter();
    offered.filter(move |answer| Some(*answer) != spare)
}

/// The box of an option: margin above it, least height, and the width and height that are not text.
struct Row {
    above: Tenths,
    least: Tenths,
    at_sides: Tenths,
    around: Tenths,
}

/// `.option`: border 1, padding 10 and 16, the circle 22, 14 between it and the text.
const ROW: Row = Row {
    above: 100,
    least: 520,
    at_sides: 700,
    around: 220,
};

fn rows(question: &Question) -> Tenths {
    let heights = question.options.iter().map(|option| {
        let text = PLAIN.height(&option.text, COLUMN - ROW.at_sides);
        ROW.above + ROW.least.max(text + ROW.around)
    });
    heights.sum()
}

/// Estimates `.others`: 8 above, chips of 44 with 8 between them; in each 46 that are no text.
fn others(question: &Question) -> Tenths {
    let mut lines = 1;
    let mut taken = 0;
    for answer in offered(question) {
        let needed = SMALL.width(taking::non_answer(answer)) + 460;
        if taken > 0 && taken + 80 + needed > COLUMN {
            lines += 1;
            taken = needed;
        } else {
            taken += needed + if taken > 0 { 80 } else { 0 };
        }
    }
    lines * 520
}

impl TextStyle {
    fn height(&self, text: &str, width: Tenths) -> Tenths {
        self.lines(text, width) * self.line
    }

    /// Returns the number of lines, broken at spaces as browsers do. A word longer than a line is broken too.
    fn lines(&self, text: &str, width: Tenths) -> u32 {
        let space = self.width(" ");
        let mut lines = 1;
        let mut taken = 0;
        for word in text.split_whitespace() {
            let needed = self.width(word);
            if taken > 0 && taken + space + needed > width {
                lines += 1;
                taken = 0;
            }
            taken += needed + if taken > 0 { space } else { 0 };
            while taken > width {
                lines += 1;
                taken -= width;
            }
        }
        lines
    }

    /// Returns the width of a text. Letters from Hangul on count as wide as they are high.
    fn width(&self, text: &str) -> Tenths {
        let letters = text.chars().map(|letter| {
            let share = if letter < '\u{1100}' {
                self.letter
            } else {
                100
            };
            self.size * share / 100
        });
        letters.sum()
    }
}
