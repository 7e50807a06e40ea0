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

/// Everything around a screen: `main`'s padding 16 and 20, `.top` 36 and 18 below, `.about` 24 and 6, `.onward` 14 and
/// 61, `.went-on` 4 and 24, `.privacy` 4 and 70, and the border that `embed.js` draws, 2.
const AROUND: Tenths = 299 * 10;
/// `.sample` below the first screen: 14 and 24.
const SAMPLE: Tenths = 38 * 10;
/// `.note` below each question: 6 and 24.
const NOTE: Tenths = 30 * 10;
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
    size: 180,
    line: 234,
    letter: 58,
};
const PROMPT: TextStyle = TextStyle {
    size: 170,
    line: 255,
    letter: 56,
};
const SMALL: TextStyle = TextStyle {
    size: 150,
    line: LINE,
    letter: 53,
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
            *first += SAMPLE + notice.map_or(0, |text| PLAIN.height(text, COLUMN - 150) + 200);
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
            320 + LESSER_HEADING.height(&question.text, COLUMN)
        } else {
            HEADING.height(&question.text, COLUMN)
        };
        let body = match question.format {
            Format::Spectrum => spectrum(question),
            Format::Levels => levels(definition, question),
            _ => choice(definition, question),
        };
        title + body + NOTE
    });
    heading + bodies.sum::<Tenths>()
}

/// Estimates `.help`: 6 above.
fn help(text: Option<&str>) -> Tenths {
    text.map_or(0, |text| 60 + PLAIN.height(text, COLUMN))
}

/// Estimates `.spectrum`: 14 above, poles of at most 320, `.stops` 46 with 12 above and below, `.word` 22.5 with 6
/// above.
fn spectrum(question: &Question) -> Tenths {
    let own = question.help.as_deref();
    let poles = question.left.iter().chain(&question.right);
    let poles = poles.map(|pole| PLAIN.height(&pole.text, 3_200));
    help(Some(own.unwrap_or(taking::SPECTRUM_HELP)))
        + 140
        + poles.sum::<Tenths>()
        + 700
        + 285
        + others(COLUMN)
}

/// Estimates the highest of the rounds, of which one is shown: `.prompt` 6 above, and `.option` rows as `.row`.
fn levels(definition: &Definition, question: &Question) -> Tenths {
    let rounds = prompts(definition, question).map(|prompt| {
        let prompt = prompt.map_or(0, |prompt| 60 + PROMPT.height(prompt, COLUMN));
        prompt + rows(question, &ROW, COLUMN) + others(COLUMN)
    });
    help(question.help.as_deref()) + rounds.max().unwrap_or(0)
}

/// Estimates `.scopes`: 16 above; its columns have at least 272, with 20 between them and 24 between their rows.
fn choice(definition: &Definition, question: &Question) -> Tenths {
    let rounds = u32::try_from(question.rounds.len())
        .unwrap_or(u32::MAX)
        .max(1);
    let columns = rounds.min((COLUMN + 200) / (2_720 + 200));
    let width = (COLUMN + 200) / columns - 200;
    let row = if rounds > 1 { &SCOPED_ROW } else { &ROW };
    let heights: Vec<Tenths> = prompts(definition, question)
        .map(|prompt| {
            let prompt = prompt.map_or(0, |prompt| 60 + PROMPT.height(prompt, width));
            prompt + rows(question, row, width) + others(width)
        })
        .collect();
    let columns = usize::try_from(columns).unwrap_or(1);
    let lines = heights.chunks(columns);
    let between = u32::try_from(lines.len().saturating_sub(1)).unwrap_or(0) * 240;
    let tallest = lines.map(|line| line.iter().copied().max().unwrap_or(0));
    help(question.help.as_deref()) + 160 + tallest.sum::<Tenths>() + between
}

/// Returns the prompt of each round; `None` for a question that is asked once.
fn prompts<'a>(
    definition: &'a Definition,
    question: &'a Question,
) -> impl Iterator<Item = Option<&'a str>> {
    let prompt = |at: usize| {
        let round = definition.round(question.rounds.get(at)?)?;
        Some(question.prompt(round))
    };
    (0..question.rounds.len().max(1)).map(prompt)
}

/// The box of an option: margin above it, least height, line height, and the width and height that are not text.
struct Row {
    above: Tenths,
    least: Tenths,
    line: Tenths,
    at_sides: Tenths,
    around: Tenths,
}

/// `.option`: border 1, padding 10 and 16, the circle 22, 14 between it and the text.
const ROW: Row = Row {
    above: 100,
    least: 520,
    line: LINE,
    at_sides: 700,
    around: 220,
};
/// `.scopes .option`: padding 6 and 12, lines of 1.35.
const SCOPED_ROW: Row = Row {
    above: 70,
    least: 460,
    line: 216,
    at_sides: 620,
    around: 140,
};

fn rows(question: &Question, row: &Row, width: Tenths) -> Tenths {
    let heights = question.options.iter().map(|option| {
        let lines = PLAIN.lines(&option.text, width - row.at_sides);
        row.above + row.least.max(lines * row.line + row.around)
    });
    heights.sum()
}

/// Estimates `.others`: 8 above, 8 of padding on both sides of each, 8 between them, lines of 36 with 4 between.
fn others(width: Tenths) -> Tenths {
    let mut lines = 1;
    let mut taken = 0;
    for answer in Answer::CHOSEN {
        let needed = SMALL.width(taking::non_answer(answer)) + 160;
        if taken > 0 && taken + 80 + needed > width + 160 {
            lines += 1;
            taken = needed;
        } else {
            taken += needed + if taken > 0 { 80 } else { 0 };
        }
    }
    80 + lines * 400 - 40
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
