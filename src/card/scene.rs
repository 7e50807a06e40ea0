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
    /// The ground of a code to scan, and its modules: the same in every palette, or cameras fail.
    Plate,
    Code,
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

/// Room that a text needs in DejaVu Sans, which is among the widest fonts that a browser falls back to, or in
/// Helvetica drawn 15 % wider: whichever is more.
///
/// Sorts of letters instead of a table of a font: each is as wide as the widest letter of its sort, so that real
/// text takes a little less.
#[must_use]
pub fn width(text: &str, size: i32, bold: bool) -> i32 {
    let letters: i32 = text.chars().map(per_mille).sum();
    let letters = if bold { letters * 28 / 25 } else { letters };
    (letters * size + 999) / 1000
}

/// Width of a character in thousandths of the size.
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
