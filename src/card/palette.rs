//! Palettes: the colours of the roles, two sets for files, and the page's custom properties for drawings inside it.

use super::scene::Role;

/// The source of a drawing's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    Light,
    Dark,
    /// The CSS custom properties of the page around the drawing, whose background shows through.
    Page,
}

impl Palette {
    /// Returns the colour of a role, as the value of an SVG attribute.
    #[must_use]
    pub fn colour(self, role: Role) -> &'static str {
        match (self, role) {
            (_, Role::Plate) => "#ffffff",
            (_, Role::Code) => "#000000",
            (Self::Light, Role::Paper) => "#faf8f5",
            (Self::Light, Role::Ink) => "#1b2326",
            (Self::Light, Role::Muted) => "#5a6668",
            (Self::Light, Role::Accent) => "#1f6e78",
            (Self::Light, Role::Line) => "#7f8684",
            (Self::Light, Role::Rule) => "#c6c2b6",
            (Self::Light, Role::Tint) => "#e6efee",
            (Self::Dark, Role::Paper) => "#15191c",
            (Self::Dark, Role::Ink) => "#eceae4",
            (Self::Dark, Role::Muted) => "#9aa5a5",
            (Self::Dark, Role::Accent) => "#6fc4cc",
            (Self::Dark, Role::Line) => "#6e777a",
            (Self::Dark, Role::Rule) => "#4a5155",
            (Self::Dark, Role::Tint) => "#1d2b2e",
            (Self::Page, Role::Paper) => "var(--paper)",
            (Self::Page, Role::Ink) => "var(--ink)",
            (Self::Page, Role::Muted) => "var(--muted)",
            (Self::Page, Role::Accent) => "var(--accent)",
            (Self::Page, Role::Line) => "var(--edge)",
            (Self::Page, Role::Rule) => "var(--line)",
            (Self::Page, Role::Tint) => "var(--tint)",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of `#rrggbb`, as WCAG 2 defines it.
    fn luminance(colour: &str) -> f64 {
        let channel = |from: usize| {
            let value =
                f64::from(u8::from_str_radix(colour.get(from..from + 2).unwrap(), 16).unwrap())
                    / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(palette: Palette, text: Role, ground: Role) -> f64 {
        let (a, b) = (
            luminance(palette.colour(text)),
            luminance(palette.colour(ground)),
        );
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn lines_can_be_seen_on_every_ground() {
        for palette in [Palette::Light, Palette::Dark] {
            for ground in [Role::Paper, Role::Tint] {
                let contrast = contrast(palette, Role::Line, ground);
                assert!(contrast >= 3.0, "{palette:?} on {ground:?}: {contrast:.2}");
            }
        }
    }

    #[test]
    fn texts_can_be_read_on_every_ground() {
        for palette in [Palette::Light, Palette::Dark] {
            for ground in [Role::Paper, Role::Tint] {
                for text in [Role::Ink, Role::Muted, Role::Accent] {
                    let contrast = contrast(palette, text, ground);
                    assert!(
                        contrast >= 4.5,
                        "{palette:?} {text:?} on {ground:?}: {contrast:.2}"
                    );
                }
            }
        }
    }
}
