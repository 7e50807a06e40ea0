//! Scenes: drawings as lists of shapes in integer units, painted in roles instead of colours.

/// A drawing with a description for people who do not see it. All lengths are in SVG user units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    pub width: i32,
    pub height: i32,
    /// The title (`<title>` in SVG).
    pub title: String,
    /// The same facts in words (`<desc>` in SVG).
    pub description: String,
    /// The shapes in painting order.
    pub shapes: Vec<Shape>,
}

/// The purpose of a colour; a palette maps it to the colour itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The background.
    Paper,
    /// Text and marks.
    Ink,
    /// Secondary text.
    Muted,
    /// Emphasis.
    Accent,
    /// The lines of drawings, such as rulers and tracks; never text.
    Line,
    /// Rules and edges that only divide; never text.
    Rule,
    /// The background of a box.
    Tint,
    /// The background of a QR code: the same in every palette, since cameras need it light.
    Plate,
    /// The modules of a QR code: the same in every palette, since cameras need them dark.
    Code,
}

/// A point, with x to the right and y down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// The stroke of a line: role of its colour, width, and whether it is dotted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stroke {
    pub role: Role,
    pub width: i32,
    pub dotted: bool,
}

/// How an area is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Filled, without an outline.
    Fill(Role),
    /// Outlined, without a fill.
    Outline(Stroke),
    /// Outlined and filled, so that it hides what lies under it.
    Over(Role, Stroke),
}

/// One shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle from its top left corner, with corners of the radius `round`.
    Rect {
        at: Point,
        width: i32,
        height: i32,
        round: i32,
        paint: Paint,
    },
    /// A circle around its centre.
    Circle {
        at: Point,
        radius: i32,
        paint: Paint,
    },
    /// A straight line.
    Line {
        from: Point,
        to: Point,
        stroke: Stroke,
    },
    /// A path of cubic Bézier curves: two control points and the end of each.
    Curve {
        from: Point,
        curves: Vec<[Point; 3]>,
        stroke: Stroke,
    },
    /// A polygon.
    Polygon { points: Vec<Point>, paint: Paint },
    /// A line of text.
    Text(Text),
}

/// One line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// A point on the baseline: start, middle or end of the text, as the anchor says.
    pub at: Point,
    /// Font size.
    pub size: i32,
    pub bold: bool,
    pub family: Family,
    pub anchor: Anchor,
    pub role: Role,
    pub text: String,
}

/// A font family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Sans,
    Serif,
}

/// The part of a text that is at its point (`text-anchor` in SVG).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Point {
    /// Returns the point with these coordinates.
    #[must_use]
    pub fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }
}

impl Stroke {
    /// Returns a solid stroke.
    #[must_use]
    pub fn solid(role: Role, width: i32) -> Self {
        Self {
            role,
            width,
            dotted: false,
        }
    }

    /// Returns a dotted stroke.
    #[must_use]
    pub fn dotted(role: Role, width: i32) -> Self {
        Self {
            role,
            width,
            dotted: true,
        }
    }
}

impl Text {
    /// Returns a line of text in ink, sans-serif and regular weight, that starts at this point.
    #[must_use]
    pub fn new(x: i32, baseline: i32, size: i32, text: impl Into<String>) -> Self {
        Self {
            at: Point::new(x, baseline),
            size,
            bold: false,
            family: Family::Sans,
            anchor: Anchor::Start,
            role: Role::Ink,
            text: text.into(),
        }
    }

    /// Returns the text in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// Returns the text with another anchor.
    #[must_use]
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// Returns the text in another role.
    #[must_use]
    pub fn painted(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Returns an upper bound of its width, see [`width`].
    #[must_use]
    pub fn width(&self) -> i32 {
        width(&self.text, self.size, self.bold)
    }

    /// Returns the x coordinates of its left and right end.
    #[must_use]
    pub fn extent(&self) -> (i32, i32) {
        let (x, width) = (self.at.x, self.width());
        match self.anchor {
            Anchor::Start => (x, x + width),
            Anchor::Middle => (x - width / 2, x + width - width / 2),
            Anchor::End => (x - width, x),
        }
    }
}

impl From<Text> for Shape {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

/// Returns an upper bound of the width of a text: that in DejaVu Sans, one of the widest fonts that browsers fall back
/// to, or in Helvetica drawn 15 % wider, whichever is more.
///
/// It uses classes of characters instead of the metrics of a font: each counts as wide as the widest of its class, so
/// real text takes a little less.
#[must_use]
pub fn width(text: &str, size: i32, bold: bool) -> i32 {
    let letters: i32 = text.chars().map(per_mille).sum();
    let letters = if bold { letters * 28 / 25 } else { letters };
    (letters * size + 999) / 1000
}

/// Returns the width of a character in thousandths of the font size.
fn per_mille(c: char) -> i32 {
    match c {
        ' ' | 'i' | 'j' | 'l' | 'I' | '\'' | '’' | '‘' | '.' | ',' | '·' | '/' | '\\' | '|' => {
            340
        }
        ':' | ';' | '!' | '(' | ')' | '[' | ']' | 'f' | '-' => 410,
        't' | 'r' => 445,
        '"' | '*' | '`' => 500,
        'c' | 's' | 'z' | 'J' => 575,
        'k' | 'v' | 'x' | 'y' | '“' | '”' | '„' => 600,
        'F' | 'L' | 'T' | 'Z' => 705,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' => 770,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 840,
        '&' | '#' | '+' | '<' | '=' | '>' | '^' | '~' | '→' => 840,
        'G' | 'O' | 'Q' => 900,
        'm' | 'M' => 980,
        'W' | '%' | 'Æ' | 'æ' | 'Œ' | 'œ' => 1090,
        '@' | '—' | '…' => 1170,
        // The other small letters, figures and signs; then those of other languages in Latin script.
        '\u{0}'..='\u{bf}' | 'ß'..='ÿ' | '–' => 640,
        '\u{c0}'..='\u{24f}' => 900,
        // Scripts whose letters are wider; the commonest are at most a square.
        '\u{900}'..='\u{1cff}' => 1400,
        '⸺' | '⸻' | '\u{12000}'..='\u{1254f}' => 3000,
        '\u{fdfd}' => 7300,
        '\u{fc00}'..='\u{fdff}' => 2300,
        // Emoji among them.
        '\u{10000}'.. => 1600,
        _ => 1000,
    }
}
