//! The look of a questionnaire on a writer's page: theme, accent and height, each with a default that is not written.

use std::fmt;

/// The choices of a writer. The default is what a widget does without attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Light, dark or automatic.
    pub theme: Theme,
    /// The accent colour; `None` for the default one.
    pub accent: Option<Accent>,
    /// Least height in CSS pixels, limited by `max_height`; `None` for the height that the questionnaire needs.
    pub min_height: Option<u16>,
    /// Greatest height in CSS pixels, above which a widget scrolls inside; `None` for no limit.
    pub max_height: Option<u16>,
}

impl Look {
    /// The least and the greatest height that `embed.js` accepts, in CSS pixels.
    pub const HEIGHTS: (u16, u16) = (100, 9999);

    /// Parses a typed height; `None` when it is not a number or out of range.
    #[must_use]
    pub fn height(typed: &str) -> Option<u16> {
        let (least, most) = Self::HEIGHTS;
        let height = typed.trim().parse().ok()?;
        (least..=most).contains(&height).then_some(height)
    }

    /// Returns the least height of an element that needs so many pixels. `max_height` has precedence, as in `embed.js`.
    #[must_use]
    pub fn least(&self, needed: u16) -> u16 {
        self.at_most(self.min_height.unwrap_or(needed))
    }

    /// Returns the height of an element of fixed height that wants so many pixels.
    #[must_use]
    pub fn fixed(&self, wanted: u16) -> u16 {
        self.at_most(wanted.max(self.min_height.unwrap_or(0)))
    }

    fn at_most(&self, height: u16) -> u16 {
        height.min(self.max_height.unwrap_or(u16::MAX))
    }
}

impl Default for Look {
    fn default() -> Self {
        Self {
            theme: Theme::Auto,
            accent: None,
            min_height: None,
            max_height: None,
        }
    }
}

/// The colour scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's device prefers.
    Auto,
    Light,
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Returns the name in attributes and fragments.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Returns the theme with this name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }

    /// Returns the backgrounds that readers may see with it.
    #[must_use]
    pub fn papers(self) -> &'static [Paper] {
        match self {
            Self::Auto => &[Paper::Light, Paper::Dark],
            Self::Light => &[Paper::Light],
            Self::Dark => &[Paper::Dark],
        }
    }
}

/// The background of a page of this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    Light,
    Dark,
}

impl Paper {
    /// Returns its colour, `--paper` of the style sheet.
    #[must_use]
    pub fn colour(self) -> Accent {
        match self {
            Self::Light => Accent([0xfa, 0xf8, 0xf5]),
            Self::Dark => Accent([0x15, 0x19, 0x1c]),
        }
    }
}

/// A colour, written `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent([u8; 3]);

impl Accent {
    /// The default, `--accent` of the light style sheet.
    pub const OWN: Self = Self([0x1c, 0x6b, 0x74]);
    /// White.
    pub const WHITE: Self = Self([0xff; 3]);

    /// Parses `#rrggbb`, in small or capital letters; `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// Returns the six digits without their `#`, as fragments write them.
    #[must_use]
    pub fn digits(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// Returns the contrast ratio of both colours.
    #[must_use]
    pub fn contrast(self, other: Self) -> Contrast {
        let (a, b) = (self.luminance(), other.luminance());
        let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        // From 1 to 21, so in tenths from 10 to 210; cut, so that 4.49 is not called 4.5.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let tenths = (ratio * 10.0) as u16;
        Contrast(tenths)
    }

    /// Returns the colour that a widget uses on a background so that text in it has enough contrast: itself, or darker
    /// on light and lighter on dark. It takes the same steps as `embed/frame.js`.
    #[must_use]
    pub fn read_on(self, paper: Paper) -> Self {
        let ground = paper.colour();
        let end = match paper {
            Paper::Light => Self([0; 3]),
            Paper::Dark => Self::WHITE,
        };
        let mut part = 0.0;
        loop {
            let shown = self.mixed(end, part);
            part += 0.05;
            if part > 1.0 || shown.contrast(ground.mixed(shown, 0.1)).is_enough() {
                return shown;
            }
        }
    }

    /// Mixes both colours, with a part from 0 to 1 of the other.
    fn mixed(self, other: Self, part: f64) -> Self {
        let mut mixed = self.0;
        for (value, other) in mixed.iter_mut().zip(other.0) {
            let (from, to) = (f64::from(*value), f64::from(other));
            // Between two values from 0 to 255.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let between = ((to - from) * part + from).round() as u8;
            *value = between;
        }
        Self(mixed)
    }

    /// Returns the relative luminance, as WCAG 2 defines it.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "#{}", self.digits())
    }
}

/// A contrast ratio in tenths: 45 is 4.5 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contrast(u16);

impl Contrast {
    /// The least contrast of text by WCAG 2.2, criterion 1.4.3.
    pub const NEEDED: Self = Self(45);

    /// Returns whether text has enough contrast.
    #[must_use]
    pub fn is_enough(self) -> bool {
        self >= Self::NEEDED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_six_digits() {
        let read = |text| Accent::parse(text).map(|accent| accent.to_string());
        assert_eq!(read("#1F6f78"), Some("#1f6f78".to_owned()));
        for other in [
            "1f6f78", "#1f6f7", "#1f6f789", "#+f6f78", "#1f6fé", "", "red",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guideline() {
        let black = Accent([0; 3]);
        assert_eq!(black.contrast(Accent::WHITE), Contrast(210));
        assert_eq!(black.contrast(black), Contrast(10));
        // #767676 is the palest grey that may stand on white: 4.54 to 1.
        let grey = |text| Accent::parse(text).unwrap().contrast(Accent::WHITE);
        assert!(grey("#767676").is_enough() && !grey("#777777").is_enough());
        assert!(Accent::OWN.contrast(Paper::Light.colour()).is_enough());
    }

    #[test]
    fn heights_have_bounds() {
        let heights = ["100", " 9999 ", "99", "10000", "tall", ""].map(Look::height);
        assert_eq!(heights, [Some(100), Some(9999), None, None, None, None]);
    }

    #[test]
    fn at_most_comes_before_at_least() {
        let look = |min_height, max_height| Look {
            min_height,
            max_height,
            ..Look::default()
        };
        // Needed are 800; a frame would take 900.
        for (chosen, least, fixed) in [
            (look(None, None), 800, 900),
            (look(Some(480), None), 480, 900),
            (look(Some(1000), None), 1000, 1000),
            (look(None, Some(600)), 600, 600),
            (look(None, Some(850)), 800, 850),
            (look(Some(480), Some(600)), 480, 600),
            (look(Some(900), Some(600)), 600, 600),
        ] {
            let found = (chosen.least(800), chosen.fixed(900));
            assert_eq!(found, (least, fixed), "{chosen:?}");
        }
    }

    #[test]
    fn accents_are_read_on_each_paper() {
        let on = |text, paper| Accent::parse(text).unwrap().read_on(paper).to_string();
        assert_eq!(on("#1c6b74", Paper::Light), "#1c6b74");
        assert_eq!(on("#6fc4cc", Paper::Dark), "#6fc4cc");
        assert_eq!(on("#000000", Paper::Light), "#000000");
        assert_eq!(on("#ffffff", Paper::Dark), "#ffffff");
        for grey in 0..=255u8 {
            let accent = Accent([grey; 3]);
            for paper in [Paper::Light, Paper::Dark] {
                let shown = accent.read_on(paper);
                let tint = paper.colour().mixed(shown, 0.1);
                assert!(shown.contrast(tint).is_enough(), "{accent} on {paper:?}");
            }
        }
    }
}
