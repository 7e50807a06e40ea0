//! The vocabulary of drawings: shapes in whole units, painted in roles instead of colours.

/// A drawing, described for those who don't see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    pub width: i32,
    pub height: i32,
    pub title: String,
    /// The same facts in words.
    pub description: String,
    /// In painting order.
    pub shapes: Vec<Shape>,
}

/// What a colour is for; palettes say which one it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Paper,
    Ink,
    Muted,
    Accent,
    /// Rules and edges; never text.
    Line,
    /// The ground of a box.
    Tint,
}

/// A place, x to the right and y down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// A line's colour, width and whether it is broken into dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stroke {
    pub role: Role,
    pub width: i32,
    pub dotted: bool,
}

/// How an area is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    Fill(Role),
    Outline(Stroke),
    /// An outline that hides what lies under it.
    Over(Role, Stroke),
}

/// One shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    Rect {
        at: Point,
        width: i32,
        height: i32,
        round: i32,
        paint: Paint,
    },
    Circle {
        at: Point,
        radius: i32,
        paint: Paint,
    },
    Line {
        from: Point,
        to: Point,
        stroke: Stroke,
    },
    /// Cubic curves one after the other: two handles and the end of each.
    Curve {
        from: Point,
        curves: Vec<[Point; 3]>,
        stroke: Stroke,
    },
    /// A closed outline with straight sides.
    Polygon {
        points: Vec<Point>,
        paint: Paint,
    },
    Text(Text),
}

/// One line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// On the baseline, at the end that the anchor names.
    pub at: Point,
    pub size: i32,
    pub bold: bool,
    pub family: Family,
    pub anchor: Anchor,
    pub role: Role,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Sans,
    Serif,
}

/// Which end of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Point {
    #[must_use]
    pub fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }
}

impl Stroke {
    #[must_use]
    pub fn solid(role: Role, width: i32) -> Self {
        Self {
            role,
            width,
            dotted: false,
        }
    }

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
    /// A line of plain text that starts here.
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

    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    #[must_use]
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    #[must_use]
    pub fn painted(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Width at most, in a wide system font.
    #[must_use]
    pub fn width(&self) -> i32 {
        width(&self.text, self.size, self.bold)
    }

    /// Left and right end.
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

/// Room that a text needs in DejaVu Sans, which is among the widest fonts that a browser falls back to.
///
/// Sorts of letters instead of a table of the font: each is as wide as the widest common letter of its
/// sort, so that real text takes a little less.
#[must_use]
pub fn width(text: &str, size: i32, bold: bool) -> i32 {
    let letters: i32 = text.chars().map(per_mille).sum();
    let letters = if bold { letters * 28 / 25 } else { letters };
    (letters * size + 999) / 1000
}

/// Width of a character in thousandths of the size.
fn per_mille(c: char) -> i32 {
    match c {
        ' ' | 'i' | 'j' | 'l' | 'I' | '\'' | '’' | '.' | ',' | ':' | ';' | '!' | '|' => 340,
        'f' | 't' | 'r' | '(' | ')' | '-' => 415,
        'c' | 's' | 'z' => 555,
        'k' | 'v' | 'x' | 'y' => 600,
        'w' => 825,
        'm' | 'M' | 'W' | '@' | '%' | '→' | '—' | '…' => 990,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' => 790,
        'A'..='Z' => 700,
        // The Latin letters of other languages, figures, quotation marks.
        '\u{0}'..='\u{24f}' | '–' | '“' | '”' | '„' | '‘' => 640,
        // Scripts whose letters are wider, up to a square.
        _ => 1000,
    }
}
