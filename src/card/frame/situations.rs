//! The card of situations: one row for each, with a mark and the chosen scene in words for every scope.

use super::{Card, Frame, MARGIN, SMALL, Size, TEXT, capitals, fitted, rows_in, wrapped};
use crate::{
    card::{
        area::Area,
        headline::Headline,
        scene::{Paint, Point, Role, Shape, Text, width},
        situations::{self, scopes},
        summary::round_word,
    },
    scoring::Situation,
};

/// Draws the body of the card.
pub(super) fn situations(frame: &mut Frame, card: &Card<'_>) {
    let mut end = frame.headline(card);
    let beneath = Headline::of(card.definition, card.report).beneath;
    // Own words on a wide card take the room of what stands beneath.
    let has_room = frame.size == Size::Square || card.text.is_none();
    if let Some(beneath) = beneath.filter(|_| has_room) {
        let wide = frame.width() - frame.code_width();
        end += 6;
        for line in wrapped(&beneath, TEXT, false, wide, 2) {
            end += 30;
            frame.put(Text::new(MARGIN, end, TEXT, line).painted(Role::Muted));
        }
    }
    legend(frame, card);
    let drawn = card.report.situations_drawn();
    let scopes = scopes(card.definition, card.report);
    let Some(table) = Table::of(frame, card, &drawn, &scopes, end) else {
        return;
    };
    if scopes.len() > 1 {
        table.headings(frame, card, &drawn, &scopes);
    }
    for (at, situation) in drawn.iter().take(table.rows).enumerate() {
        table.row(frame, card, situation, &scopes, at);
    }
    frame.more(drawn.len() - table.rows);
}

/// Draws which shape stands for which kind, below the rows.
fn legend(frame: &mut Frame, card: &Card<'_>) {
    let area = Area {
        left: MARGIN,
        top: frame.end() - 26,
        width: frame.width(),
        text: 27,
    };
    let mut shapes = Vec::new();
    let end = situations::legend(&mut shapes, card.definition, area);
    // More kinds than fit on one line are in the text version.
    if end <= area.top + 2 * area.text {
        frame.shapes.append(&mut shapes);
        frame.end_rows_above(area.top - 8);
    }
}

/// The layout of rows and columns.
struct Table {
    top: i32,
    pitch: i32,
    rows: usize,
    /// Left edges of the scopes' columns.
    columns: Vec<i32>,
    /// Most width of a scene in words.
    scene: i32,
    /// Most width of a name.
    name: i32,
    /// Whether the scenes stand below the name.
    stacked: bool,
}

/// Width of the mark before a scene, and of the gap between columns.
const MARK: i32 = 40;
const GAP: i32 = 24;

/// Returns the width of the widest scene of these rows.
fn longest_scene(card: &Card<'_>, drawn: &[&Situation], scopes: &[usize]) -> i32 {
    let mut longest = 0;
    for situation in drawn {
        for round in scopes {
            let caption = situations::caption(card.definition, situation, *round);
            longest = longest.max(width(&caption, TEXT, false));
        }
    }
    longest
}

impl Table {
    fn of(
        frame: &Frame,
        card: &Card<'_>,
        drawn: &[&Situation],
        scopes: &[usize],
        headline: i32,
    ) -> Option<Self> {
        let count = i32::try_from(scopes.len())
            .ok()
            .filter(|count| *count > 0)?;
        let stacked = frame.size == Size::Square && count > 1;
        let question = |situation: &Situation| card.definition.questions.get(situation.question);
        let names = drawn.iter().filter_map(|situation| question(situation));
        let longest = names
            .map(|question| width(&question.short, TEXT, true))
            .max()?;
        // Names are shortened before scenes.
        let scene = longest_scene(card, drawn, scopes) + MARK + GAP;
        let spare = frame.width() - GAP - count * scene;
        let name = if stacked {
            frame.width()
        } else {
            longest.min(spare.max(frame.width() / 5))
        };
        let left = if stacked { MARGIN } else { MARGIN + name + GAP };
        let column = (frame.right() - left) / count;
        let (headings, air, most) = match frame.size {
            Size::Wide => (32, 18, 60),
            Size::Square => (40, 40, 132),
        };
        let headings = if count > 1 { headings } else { 0 };
        let top = (headline + air).max(frame.below_code()) + headings;
        let least = if stacked { 84 } else { 34 };
        let (pitch, rows) = rows_in(frame.end() - top, drawn.len(), least, most);
        Some(Self {
            top,
            pitch,
            rows,
            columns: (0..count).map(|at| left + at * column).collect(),
            scene: column - MARK - GAP / 2,
            name,
            stacked,
        })
    }

    /// Draws the names of the scopes above their columns.
    fn headings(&self, frame: &mut Frame, card: &Card<'_>, drawn: &[&Situation], scopes: &[usize]) {
        let first = drawn
            .first()
            .and_then(|situation| card.definition.questions.get(situation.question));
        let Some(question) = first else { return };
        for (round, left) in scopes.iter().zip(&self.columns) {
            let word = capitals(round_word(card.definition, question, *round));
            let word = fitted(&word, SMALL, true, self.scene);
            frame.put(
                Text::new(left + MARK, self.top - 12, SMALL, word)
                    .bold()
                    .painted(Role::Muted),
            );
        }
    }

    fn row(
        &self,
        frame: &mut Frame,
        card: &Card<'_>,
        situation: &Situation,
        scopes: &[usize],
        at: usize,
    ) {
        let Some(question) = card.definition.questions.get(situation.question) else {
            return;
        };
        let top = self.top + self.pitch * i32::try_from(at).unwrap_or(0);
        if at.is_multiple_of(2) {
            frame.put(Shape::Rect {
                at: Point::new(MARGIN - 16, top),
                width: frame.width() + 32,
                height: self.pitch,
                round: 8,
                paint: Paint::Fill(Role::Tint),
            });
        }
        // The text is centred vertically in the row, or in its half.
        let lines = if self.stacked { 2 } else { 1 };
        let middle = |line: i32| top + self.pitch * (2 * line + 1) / (2 * lines) + 9;
        let inwards = if self.stacked { 6 } else { 0 };
        let name = fitted(&question.short, TEXT, true, self.name);
        frame.put(Text::new(MARGIN, middle(0) + inwards, TEXT, name).bold());
        for (round, left) in scopes.iter().zip(&self.columns) {
            let area = Area {
                left: *left,
                top,
                width: MARK + self.scene,
                text: TEXT,
            };
            let baseline = middle(lines - 1) - inwards;
            situations::draw_answer(
                &mut frame.shapes,
                card.definition,
                situation,
                *round,
                area,
                baseline,
            );
        }
    }
}
