//! The drawing of a result on its page: the questionnaire names its sort, the page its width.

use super::{
    area::Area, dumbbell::dumbbell, hill::hill, marks::marks, scene::Scene, situations::situations,
    strips::strips, summary::Summary,
};
use crate::{
    assessment::{Definition, Drawing},
    scoring::Report,
};

/// How wide a drawing is and how large its letters are, before the page scales it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    pub width: i32,
    pub text: i32,
}

impl Measure {
    /// For a column of text.
    pub const WIDE: Self = Self {
        width: 640,
        text: 20,
    };
    /// Both, each under the class with which the style shows it where it fits.
    pub const BOTH: [(&'static str, Self); 2] = [("wide", Self::WIDE), ("narrow", Self::NARROW)];
    /// For a phone.
    pub const NARROW: Self = Self {
        width: 360,
        text: 15,
    };
}

impl Measure {
    /// The room within its margins.
    pub(super) fn area(self) -> Area {
        let margin = self.text * 3 / 4;
        Area {
            left: margin,
            top: margin,
            width: self.width - 2 * margin,
            text: self.text,
        }
    }
}

/// Draws the result without a frame; its description says the same in words.
#[must_use]
pub fn drawing(definition: &Definition, report: &Report, measure: Measure) -> Scene {
    let mut shapes = Vec::new();
    let area = measure.area();
    let end = match definition.drawing {
        Drawing::Strips => {
            let end = strips(&mut shapes, definition, &report.rows, area, area.scaled(64));
            hill(
                &mut shapes,
                definition,
                report,
                area.below(end + area.scaled(26)),
                area.scaled(40),
            )
        }
        Drawing::Scenes => {
            let end = situations(&mut shapes, definition, report, area);
            marks(
                &mut shapes,
                definition,
                report,
                area.below(end + area.scaled(28)),
            )
        }
        Drawing::Dumbbell => dumbbell(&mut shapes, definition, report, area),
    };
    Scene {
        width: measure.width,
        height: end + area.top,
        title: definition.title.clone(),
        description: Summary::of(definition, report).paragraph(),
        shapes,
    }
}
