//! The drawing of a result on its page: the questionnaire names its kind, the page its width.

use super::{
    area::Area,
    dumbbell::dumbbell,
    hill::titled_hill,
    marks::marks,
    scene::Scene,
    situations::{legend, situations},
    strips::named_strips,
    summary::Summary,
};
use crate::{
    assessment::{Definition, Drawing},
    scoring::Report,
};

/// Width and font size of a drawing, in SVG user units, before the page scales it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// Width of the whole drawing.
    pub width: i32,
    /// Font size.
    pub text: i32,
}

impl Measure {
    /// For a text column.
    pub const WIDE: Self = Self {
        width: 640,
        text: 16,
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
    /// Returns the area within the margins.
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

/// Draws a result without a frame; the description of the drawing has the same facts in words.
#[must_use]
pub fn drawing(definition: &Definition, report: &Report, measure: Measure) -> Scene {
    let mut shapes = Vec::new();
    let area = measure.area();
    let end = match definition.drawing {
        Drawing::Strips => {
            let end = named_strips(&mut shapes, definition, &report.rows, area);
            titled_hill(&mut shapes, definition, report, area.below(end))
        }
        Drawing::Scenes => {
            let end = legend(&mut shapes, definition, area);
            let end = situations(&mut shapes, definition, report, area.below(end));
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
