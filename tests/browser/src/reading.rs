//! What a page gave away, read as other programs read it: pictures by their pixels, codes to scan, printed pages, calendars.

use std::collections::BTreeMap;

use base64::{Engine, prelude::BASE64_STANDARD};
use icalendar::parser::{Component, read_calendar, unfold};
use serde_json::{Value, json};

use crate::{Browser, Failure, Result};

/// A picture, point by point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    /// Red, green, blue and what shines through, row by row.
    rgba: Vec<u8>,
}

impl Pixels {
    /// Reads a PNG.
    ///
    /// # Errors
    /// It is none, or of a kind that browsers do not write.
    pub fn of_png(bytes: &[u8]) -> Result<Self> {
        let bad = |error: png::DecodingError| Failure::new(format!("not a PNG: {error}"));
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::ALPHA | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info().map_err(bad)?;
        let size = reader
            .output_buffer_size()
            .ok_or_else(|| Failure::new("the PNG is too large"))?;
        let mut rgba = vec![0; size];
        let about = reader.next_frame(&mut rgba).map_err(bad)?;
        if about.color_type != png::ColorType::Rgba {
            return Err(Failure::new(format!("a PNG of {:?}", about.color_type)));
        }
        rgba.truncate(about.buffer_size());
        Ok(Self {
            width: about.width,
            height: about.height,
            rgba,
        })
    }

    /// Reads the PNG in a `data:` address.
    ///
    /// # Errors
    /// It is none.
    pub fn of_address(address: &str) -> Result<Self> {
        let text = address
            .strip_prefix("data:image/png;base64,")
            .ok_or_else(|| Failure::new("the picture is no PNG in the address"))?;
        Self::of_png(&decoded(text)?)
    }

    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// How far two pictures differ on average, in percent of the way from black to white; everything when their
    /// sizes differ.
    #[must_use]
    pub fn difference(&self, other: &Self) -> f64 {
        if self.size() != other.size() || self.rgba.is_empty() {
            return 100.0;
        }
        let pairs = self.rgba.iter().zip(&other.rgba);
        let sum: f64 = pairs.map(|(a, b)| f64::from(a.abs_diff(*b))).sum();
        let values = f64::from(self.width) * f64::from(self.height) * 4.0;
        100.0 * sum / (255.0 * values)
    }

    /// The mean of all points that can be seen, from 0 (black) to 255 (white).
    #[must_use]
    pub fn brightness(&self) -> f64 {
        let points = f64::from(self.width) * f64::from(self.height);
        let sum: f64 = self
            .rgba
            .chunks_exact(4)
            .flat_map(|point| point.iter().take(3))
            .map(|value| f64::from(*value))
            .sum();
        sum / (3.0 * points)
    }
}

impl Pixels {
    /// What a camera reads in the one code of the picture.
    ///
    /// # Errors
    /// No code is found in it.
    pub fn scanned(&self) -> Result<String> {
        let [width, height] =
            [self.width, self.height].map(|side| usize::try_from(side).unwrap_or(0));
        let grey = |x: usize, y: usize| {
            let green = self.rgba.get((x + y * width) * 4 + 1);
            green.copied().unwrap_or(255)
        };
        read(width, height, grey)
    }
}

/// What a camera reads in a code that is drawn as one path of unit squares, `M4 4h1v1h-1z`.
///
/// # Errors
/// No code is found in it.
pub fn scanned(path: &str, side: usize) -> Result<String> {
    /// Points to a module: enough for a camera.
    const SCALE: usize = 4;
    let mut dark = vec![false; side * side];
    for square in path.split('M').filter(|square| !square.is_empty()) {
        let place = square.strip_suffix("h1v1h-1z").and_then(|place| {
            let (x, y) = place.split_once(' ')?;
            Some(x.parse::<usize>().ok()? + y.parse::<usize>().ok()? * side)
        });
        match place.and_then(|place| dark.get_mut(place)) {
            Some(module) => *module = true,
            None => return Err(Failure::new(format!("“{square}” is no module"))),
        }
    }
    let is_dark = |x: usize, y: usize| dark.get(x / SCALE + y / SCALE * side) == Some(&true);
    let grey = |x, y| if is_dark(x, y) { 0 } else { 255 };
    let side = side * SCALE;
    read(side, side, grey)
}

/// The text of the one code in a picture.
fn read(width: usize, height: usize, grey: impl Fn(usize, usize) -> u8) -> Result<String> {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    let grids = picture.detect_grids();
    let [grid] = grids.as_slice() else {
        return Err(Failure::new(format!("{} codes are found", grids.len())));
    };
    let (_, text) = grid
        .decode()
        .map_err(|error| Failure::new(format!("the code cannot be read: {error}")))?;
    Ok(text)
}

/// How many pages a PDF has: objects of the type `Page`. Chromium writes them uncompressed.
#[must_use]
pub fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let types = text.split("/Type").skip(1);
    types
        .filter_map(|rest| rest.trim_start().strip_prefix("/Page"))
        .filter(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        .count()
}

impl Browser {
    /// A part of the page, in CSS pixels from its upper left corner.
    ///
    /// # Errors
    /// When the browser cannot draw it.
    pub async fn picture_of(&self, (width, height): (u32, u32)) -> Result<Pixels> {
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let wanted = json!({ "format": "png", "clip": clip });
        let taken = self.devtools("Page.captureScreenshot", wanted).await?;
        Pixels::of_png(&data_of(&taken)?)
    }

    /// The page at hand as it comes out of a printer.
    ///
    /// # Errors
    /// When the browser cannot print.
    pub async fn printed(&self) -> Result<Vec<u8>> {
        data_of(&self.devtools("Page.printToPDF", json!({})).await?)
    }
}

fn data_of(answer: &Value) -> Result<Vec<u8>> {
    let text = answer.get("data").and_then(Value::as_str);
    decoded(text.unwrap_or_default())
}

fn decoded(text: &str) -> Result<Vec<u8>> {
    BASE64_STANDARD
        .decode(text)
        .map_err(|error| Failure::new(format!("what was encoded is broken: {error}")))
}

/// The event of a calendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Values as the file writes them, by property.
    properties: BTreeMap<String, String>,
    /// When it reminds, as the file writes it.
    pub alarms: Vec<String>,
}

impl Event {
    /// Reads a file with one event.
    ///
    /// # Errors
    /// It is no calendar, or has another number of events.
    pub fn of_calendar(file: &str) -> Result<Self> {
        let unfolded = unfold(file);
        let calendar = read_calendar(&unfolded)
            .map_err(|error| Failure::new(format!("no calendar: {error}")))?;
        let [event] = calendar.components.as_slice() else {
            let count = calendar.components.len();
            return Err(Failure::new(format!("{count} events")));
        };
        let properties = event.properties.iter();
        let properties =
            properties.map(|property| (property.name.to_string(), property.val.to_string()));
        let trigger = |alarm: &Component| {
            let trigger = alarm.find_prop("TRIGGER");
            trigger.map_or_else(String::new, |trigger| trigger.val.to_string())
        };
        Ok(Self {
            properties: properties.collect(),
            alarms: event.components.iter().map(trigger).collect(),
        })
    }

    /// The value of a property; empty where there is none.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.properties.get(name).map_or("", String::as_str)
    }
}
