//! The poster: one question that is fair to ask, or where to begin, so large that it is read in passing.

use super::{
    area::Area,
    dumbbell::dumbbell,
    fit::{capitals, fitted, wrapped},
    frame::Card,
    headline::Headline,
    scene::{Family, Point, Role, Scene, Shape, Stroke, Text, width},
    share_text::now_and_enough,
    strips::named_strips,
    summary::asks,
};
use crate::{
    assessment::Drawing,
    scoring::Nearest,
    words::{headline as words, report},
};

/// The two sizes of posters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PosterSize {
    /// 1080 by 1080.
    Square,
    /// 1080 by 1920, for screens that are held upright.
    Tall,
}

impl PosterSize {
    /// Every size.
    pub const ALL: [Self; 2] = [Self::Square, Self::Tall];

    /// Returns width and height in pixels.
    #[must_use]
    pub fn pixels(self) -> (i32, i32) {
        match self {
            Self::Square => (1080, 1080),
            Self::Tall => (1080, 1920),
        }
    }

    /// The y coordinate of the rule above the bottom line.
    fn rule(self) -> i32 {
        self.pixels().1 - 136
    }
}

const MARGIN: i32 = 84;
/// Where the first line begins, unless there is room above it.
const TOP: i32 = 76;
/// The least font size: on a phone 360 pixels wide it becomes 9.
const SMALL: i32 = 28;

/// One thing that stands on a poster, from top to bottom.
enum Block {
    /// A line in small capitals.
    Caption(String),
    /// A question, struck through unless it is fair.
    Ask {
        is_fair: bool,
        caption: String,
        question: String,
    },
    Headline(String),
    Text(String),
}

/// Draws a poster.
#[must_use]
pub fn poster(card: &Card<'_>, size: PosterSize) -> Scene {
    let (across, down) = size.pixels();
    let blocks = blocks(card, size);
    let drawn = |scale: i32, top: i32| {
        let mut column = Column::new(across, scale, top);
        for block in &blocks {
            column.put(block);
        }
        column
    };
    let end = size.rule() - 32;
    // As large as all of it has room.
    let mut scales = (60..=120).rev().step_by(5);
    let fits = |scale: &i32| drawn(*scale, TOP).y <= end;
    let scale = scales.find(fits).unwrap_or(60);
    let mut column = drawn(scale, TOP);
    let has_sketch = size == PosterSize::Tall && !card.covered && column.sketch(card, end);
    if !has_sketch {
        // What is left stands above and below.
        column = drawn(scale, TOP + (end - column.y).max(0) / 3);
    }
    column.bottom(card, size);
    let description: Vec<String> = blocks.iter().map(Block::in_words).collect();
    Scene {
        width: across,
        height: down,
        title: card.definition.title.clone(),
        description: description.join(" "),
        shapes: column.shapes,
    }
}

fn blocks(card: &Card<'_>, size: PosterSize) -> Vec<Block> {
    let definition = card.definition;
    if card.covered {
        return vec![
            Block::Headline(definition.title.clone()),
            Block::Text(report::WAITS.to_owned()),
            Block::Text(definition.purpose.clone()),
        ];
    }
    let headline = Headline::of(definition, card.report);
    let is_named = matches!(
        card.report.nearest,
        Some(Nearest::MostLike { .. } | Nearest::Between(..))
    );
    let mut blocks = Vec::new();
    if is_named {
        // Where there is no room for the second sketch, it is in the text that goes along.
        let sentence = headline.sentence.unwrap_or_default();
        let first = sentence.split(',').next().unwrap_or_default();
        blocks.push(Block::Caption(words::so(first)));
        if let (Some(Nearest::MostLike { sketch, .. }), PosterSize::Tall) =
            (card.report.nearest, size)
        {
            let sketch = definition.patterns.get(sketch);
            blocks.extend(sketch.map(|sketch| Block::Text(sketch.gloss.join(" "))));
        }
    } else {
        blocks.push(Block::Caption(definition.title.clone()));
        blocks.extend(headline.lines.into_iter().map(Block::Headline));
        if let Some(read_as) = headline.read_as {
            blocks.push(Block::Caption(words::read_as(&read_as.sketch)));
            blocks.extend(read_as.reason.map(Block::Text));
            blocks.extend(now_and_enough(definition, card.report).map(Block::Text));
        } else {
            blocks.extend(headline.beneath.map(Block::Text));
        }
    }
    // The fair one last, where the eye stays.
    let asks = asks(definition, card.report, true);
    let is_one = matches!(card.report.nearest, Some(Nearest::MostLike { .. }));
    let (fair, unfair): (Vec<_>, Vec<_>) = asks.into_iter().partition(|ask| ask.is_fair);
    let unfair = unfair.into_iter().filter(|_| is_one);
    blocks.extend(unfair.chain(fair).map(|ask| Block::Ask {
        is_fair: ask.is_fair,
        caption: ask.caption,
        question: ask.question,
    }));
    blocks
}

impl Block {
    fn in_words(&self) -> String {
        match self {
            Self::Caption(text) | Self::Headline(text) | Self::Text(text) => {
                let ends = text.ends_with(['.', '?', ':']);
                format!("{text}{}", if ends { "" } else { "." })
            }
            Self::Ask {
                caption, question, ..
            } => format!("{caption}: {question}"),
        }
    }
}

/// A column that is filled from above.
struct Column {
    shapes: Vec<Shape>,
    /// The y coordinate at which the next block begins.
    y: i32,
    right: i32,
    /// In per cent.
    scale: i32,
}

impl Column {
    fn new(across: i32, scale: i32, top: i32) -> Self {
        Self {
            shapes: Vec::new(),
            y: top,
            right: across - MARGIN,
            scale,
        }
    }

    fn width(&self) -> i32 {
        self.right - MARGIN
    }

    fn scaled(&self, length: i32) -> i32 {
        length * self.scale / 100
    }

    fn put(&mut self, block: &Block) {
        match block {
            Block::Caption(text) => {
                self.gap();
                self.caption(text, Role::Muted, MARGIN);
                self.y += self.scaled(36);
            }
            Block::Headline(text) => {
                self.lines(text, self.scaled(92), true, Role::Ink);
                self.y += self.scaled(28);
            }
            Block::Text(text) => {
                self.lines(text, self.scaled(44).max(SMALL), false, Role::Ink);
                self.y += self.scaled(24);
            }
            Block::Ask {
                is_fair,
                caption,
                question,
            } => {
                self.gap();
                let role = if *is_fair { Role::Accent } else { Role::Muted };
                let size = self.caption_size();
                sign(&mut self.shapes, MARGIN, self.y, size, role, *is_fair);
                self.caption(caption, role, MARGIN + size + 14);
                self.y += self.scaled(8);
                if *is_fair {
                    self.lines(question, self.scaled(100), true, Role::Ink);
                } else {
                    let from = self.shapes.len();
                    self.lines(question, self.scaled(68), false, Role::Muted);
                    self.strike(from);
                }
                self.y += self.scaled(28);
            }
        }
    }

    /// Leaves room above what begins something new.
    fn gap(&mut self) {
        if !self.shapes.is_empty() {
            self.y += self.scaled(28);
        }
    }

    fn caption_size(&self) -> i32 {
        self.scaled(32).max(SMALL)
    }

    /// One line in capitals.
    fn caption(&mut self, text: &str, role: Role, left: i32) {
        let size = self.caption_size();
        self.y += size;
        let (text, most) = (capitals(text), self.right - left);
        let fits = |size: &i32| width(&text, *size, true) <= most;
        let size = (SMALL..=size).rev().find(fits).unwrap_or(SMALL);
        let text = fitted(&text, size, true, most);
        let text = Text::new(left, self.y, size, text).bold().painted(role);
        self.shapes.push(text.into());
        self.y += size / 2;
    }

    fn lines(&mut self, text: &str, size: i32, is_bold: bool, role: Role) {
        for line in wrapped(text, size, is_bold, self.width(), 5) {
            self.y += size;
            self.shapes.push(
                Text {
                    bold: is_bold,
                    family: Family::Serif,
                    ..Text::new(MARGIN, self.y, size, line).painted(role)
                }
                .into(),
            );
            self.y += size / 5;
        }
    }

    /// Strikes through every line of text from this shape on.
    fn strike(&mut self, from: usize) {
        let struck = self.shapes.get(from..).unwrap_or_default().iter();
        let lines = struck.filter_map(|shape| match shape {
            Shape::Text(text) => {
                let y = text.at.y - text.size * 3 / 10;
                Some(Shape::Line {
                    from: Point::new(text.at.x, y),
                    // Widths are estimated for wide fonts.
                    to: Point::new(text.at.x + (text.extent().1 - text.at.x) * 9 / 10, y),
                    stroke: Stroke::solid(Role::Muted, (text.size / 14).max(2)),
                })
            }
            _ => None,
        });
        let lines: Vec<Shape> = lines.collect();
        self.shapes.extend(lines);
    }

    /// Draws as many rows of the result as fit above `end`; returns whether there are any.
    fn sketch(&mut self, card: &Card<'_>, end: i32) -> bool {
        let area = Area {
            left: MARGIN,
            top: self.y + 40,
            width: self.width(),
            text: 34,
        };
        for count in (1..=card.report.rows.len()).rev() {
            let mut report = card.report.clone();
            report.rows.truncate(count);
            let mut shapes = Vec::new();
            let bottom = match card.definition.drawing {
                Drawing::Strips => named_strips(&mut shapes, card.definition, &report.rows, area),
                Drawing::Dumbbell => {
                    let drawn = card.report.rows_drawn().into_iter().take(count);
                    report.rows = drawn.cloned().collect();
                    dumbbell(&mut shapes, card.definition, &report, area)
                }
                Drawing::Scenes => return false,
            };
            let hidden = card.report.rows.len() - count;
            let room = if hidden == 0 { 0 } else { SMALL * 2 };
            if bottom + room <= end {
                self.shapes.extend(shapes);
                if hidden > 0 {
                    let at = bottom + SMALL * 3 / 2;
                    let more = Text::new(MARGIN, at, SMALL, report::and_more(hidden));
                    self.shapes.push(more.painted(Role::Muted).into());
                }
                return true;
            }
        }
        false
    }

    /// Draws the rule, what the poster is, and where to take the questionnaire.
    fn bottom(&mut self, card: &Card<'_>, size: PosterSize) {
        let y = size.rule();
        self.shapes.push(Shape::Line {
            from: Point::new(MARGIN, y),
            to: Point::new(self.right, y),
            stroke: Stroke::solid(Role::Rule, 3),
        });
        let address = fitted(card.address, SMALL, true, self.width());
        let address = Text::new(MARGIN, y + 50, SMALL, address).bold();
        self.shapes.push(address.painted(Role::Accent).into());
        let verdict = report::NOT_A_VERDICT.trim_end_matches('.');
        let text = Text::new(MARGIN, y + 94, SMALL, report::dated(verdict, card.about));
        self.shapes.push(text.painted(Role::Muted).into());
    }
}

/// Draws a tick or a cross, as lines, since not every font has these signs. `top` is that of the line of text beside it.
fn sign(shapes: &mut Vec<Shape>, left: i32, top: i32, size: i32, role: Role, is_tick: bool) {
    let at = |x: i32, y: i32| Point::new(left + x * size / 20, top + size / 4 + y * size / 20);
    let stroke = Stroke::solid(role, (size / 8).max(3));
    let lines = if is_tick {
        [((0, 9), (6, 15)), ((6, 15), (16, 1))]
    } else {
        [((1, 1), (15, 15)), ((1, 15), (15, 1))]
    };
    for ((x1, y1), (x2, y2)) in lines {
        shapes.push(Shape::Line {
            from: at(x1, y1),
            to: at(x2, y2),
            stroke,
        });
    }
}
