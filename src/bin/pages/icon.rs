//! The icon: the product's mark on its accent colour, as a drawing and in the sizes that home screens ask for.

use std::path::Path;

use bearings::card::{NEEDLE, Palette, RING, Role};

use crate::{
    file::{put, put_bytes},
    picture::Painter,
};

/// One file of the icon.
pub(crate) struct Icon {
    pub(crate) name: &'static str,
    pub(crate) pixels: u32,
    /// Whether the system cuts it into its own shape.
    pub(crate) maskable: bool,
    form: Form,
}

/// The corners of the ground and the radius of the mark, of 512.
#[derive(Clone, Copy)]
struct Form {
    round: i32,
    radius: i32,
}

/// For places that show an icon as it is.
const PLAIN: Form = Form {
    round: 112,
    radius: 196,
};
/// iOS rounds the corners itself, and shows a clear ground as black.
const TOUCH: Form = Form {
    round: 0,
    radius: 180,
};
/// Whatever shape is cut, a circle of radius 205 (0.4 of the width) stays: W3C Web App Manifest, icon masks.
const MASKABLE: Form = Form {
    round: 0,
    radius: 160,
};

/// The drawing that browsers show in a tab.
pub(crate) const DRAWING: &str = "icon.svg";
/// What iOS puts on the home screen.
pub(crate) const TOUCH_ICON: Icon = Icon {
    name: "icon-180.png",
    pixels: 180,
    maskable: false,
    form: TOUCH,
};
/// What the manifest names, besides the drawing.
pub(crate) const ICONS: [Icon; 3] = [
    Icon {
        name: "icon-192.png",
        pixels: 192,
        maskable: false,
        form: PLAIN,
    },
    Icon {
        name: "icon-512.png",
        pixels: 512,
        maskable: false,
        form: PLAIN,
    },
    Icon {
        name: "icon-maskable-512.png",
        pixels: 512,
        maskable: true,
        form: MASKABLE,
    },
];

/// The dark half of the needle, between accent and paper.
const SOUTH: &str = "#8bb6bb";

/// Writes all files of the icon.
pub(crate) fn write(folder: &Path, painter: &Painter) -> Result<(), String> {
    put(&folder.join(DRAWING), &drawing(PLAIN))?;
    for icon in ICONS.iter().chain([&TOUCH_ICON]) {
        let bytes = painter.png(&drawing(icon.form), icon.pixels)?;
        put_bytes(&folder.join(icon.name), &bytes)?;
    }
    Ok(())
}

fn drawing(form: Form) -> String {
    let ground = Palette::Light.colour(Role::Accent);
    let mark = Palette::Light.colour(Role::Paper);
    let Form { round, radius } = form;
    let [north, south] = NEEDLE.map(|half| half.map(|(x, y)| format!("{x} {y}")).join(" "));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\" width=\"512\" height=\"512\">\
         <rect width=\"512\" height=\"512\" rx=\"{round}\" fill=\"{ground}\"/>\
         <g transform=\"translate(256 256) scale({scale})\">\
         <circle r=\"{ring}\" fill=\"none\" stroke=\"{mark}\" stroke-width=\"{RING}\"/>\
         <polygon points=\"{south}\" fill=\"{SOUTH}\"/><polygon points=\"{north}\" fill=\"{mark}\"/></g></svg>\n",
        scale = f64::from(radius) / 100.0,
        ring = 100 - RING / 2,
    )
}
