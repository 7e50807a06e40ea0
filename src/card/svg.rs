//! Writes drawings as SVG with presentation attributes only, without anything external or anything that a content
//! security policy could block.

use super::{
    palette::Palette,
    scene::{Anchor, Family, Paint, Point, Role, Scene, Shape, Stroke, Text},
};

const SANS: &str =
    "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',Arial,sans-serif";
const SERIF: &str = "ui-serif,'Iowan Old Style',Charter,Georgia,'Noto Serif','DejaVu Serif',serif";

/// Writes a drawing. In [`Palette::Page`] it has no background.
#[must_use]
pub fn svg(scene: &Scene, palette: Palette) -> String {
    let mut writer = Writer {
        out: String::new(),
        palette,
    };
    writer.put("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0");
    writer.value(scene.width);
    writer.value(scene.height);
    writer.put("\"");
    writer.number("width", scene.width);
    writer.number("height", scene.height);
    writer.word("font-family", SANS);
    writer.put("><title>");
    writer.text(&scene.title);
    writer.put("</title><desc>");
    writer.text(&scene.description);
    writer.put("</desc>\n");
    if palette != Palette::Page {
        writer.put("<rect");
        writer.number("width", scene.width);
        writer.number("height", scene.height);
        writer.word("fill", palette.colour(Role::Paper));
        writer.put("/>\n");
    }
    for shape in &scene.shapes {
        writer.shape(shape);
    }
    writer.put("</svg>\n");
    writer.out
}

/// Escapes a text for an element or a quoted attribute of XML or HTML. Markup becomes entities, white space becomes
/// spaces, and invisible characters that could change how the rest reads (control characters, changes of direction,
/// non-characters) become U+FFFD. Combining marks beyond the third on a letter are removed, so that a name cannot
/// reach into other lines.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        match c {
            _ if marks > MOST_MARKS => {}
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push(' '),
            _ if c.is_control() || is_disguise(c) => out.push(char::REPLACEMENT_CHARACTER),
            _ => out.push(c),
        }
    }
    out
}

/// Most combining marks on a letter; no language in use needs more.
const MOST_MARKS: usize = 3;

/// Returns whether a character is in one of Unicode's blocks of combining marks that belong to no script.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Returns whether a character is an embedding, override or isolate of direction, or a non-character that XML forbids.
fn is_disguise(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}

struct Writer {
    out: String,
    palette: Palette,
}

impl Writer {
    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect {
                at,
                width,
                height,
                round,
                paint,
            } => {
                self.put("<rect");
                self.number("x", at.x);
                self.number("y", at.y);
                self.number("width", *width);
                self.number("height", *height);
                if *round > 0 {
                    self.number("rx", *round);
                }
                self.paint(*paint);
            }
            Shape::Circle { at, radius, paint } => {
                self.put("<circle");
                self.number("cx", at.x);
                self.number("cy", at.y);
                self.number("r", *radius);
                self.paint(*paint);
            }
            Shape::Line { from, to, stroke } => {
                self.put("<line");
                self.number("x1", from.x);
                self.number("y1", from.y);
                self.number("x2", to.x);
                self.number("y2", to.y);
                self.stroke(*stroke);
            }
            Shape::Curve {
                from,
                curves,
                stroke,
            } => {
                self.put("<path d=\"M");
                self.point(*from);
                for curve in curves {
                    self.put(" C");
                    curve.iter().for_each(|point| self.point(*point));
                }
                self.put("\" fill=\"none\"");
                self.stroke(*stroke);
            }
            Shape::Polygon { points, paint } => {
                self.put("<polygon points=\"");
                points.iter().for_each(|point| self.point(*point));
                self.put("\"");
                self.paint(*paint);
            }
            Shape::Text(text) => return self.line_of_text(text),
        }
        self.put("/>\n");
    }

    fn line_of_text(&mut self, text: &Text) {
        self.put("<text");
        self.number("x", text.at.x);
        self.number("y", text.at.y);
        self.number("font-size", text.size);
        if text.bold {
            self.word("font-weight", "700");
        }
        if text.family == Family::Serif {
            self.word("font-family", SERIF);
        }
        match text.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.word("text-anchor", "middle"),
            Anchor::End => self.word("text-anchor", "end"),
        }
        self.word("fill", self.palette.colour(text.role));
        self.put(">");
        self.text(&text.text);
        self.put("</text>\n");
    }

    fn paint(&mut self, paint: Paint) {
        match paint {
            Paint::Fill(role) => self.word("fill", self.palette.colour(role)),
            Paint::Outline(stroke) => {
                self.word("fill", "none");
                self.stroke(stroke);
            }
            Paint::Over(role, stroke) => {
                self.word("fill", self.palette.colour(role));
                self.stroke(stroke);
            }
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        self.word("stroke", self.palette.colour(stroke.role));
        self.number("stroke-width", stroke.width);
        if stroke.dotted {
            // Dashes of length 0 with round ends are dots.
            self.word("stroke-linecap", "round");
            self.put(" stroke-dasharray=\"0");
            self.value(2 * stroke.width + 1);
            self.put("\"");
        }
    }

    fn point(&mut self, point: Point) {
        self.value(point.x);
        self.value(point.y);
    }

    fn number(&mut self, name: &str, value: i32) {
        self.word(name, &value.to_string());
    }

    /// Writes an attribute whose value needs no escaping.
    fn word(&mut self, name: &str, value: &str) {
        self.put(" ");
        self.put(name);
        self.put("=\"");
        self.put(value);
        self.put("\"");
    }

    fn value(&mut self, value: i32) {
        self.put(" ");
        self.put(&value.to_string());
    }

    fn text(&mut self, text: &str) {
        let escaped = escape(text);
        self.put(&escaped);
    }

    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }
}
