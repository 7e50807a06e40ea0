//! Pictures for documents, in a third of the bytes.

use std::{cmp::Reverse, collections::BTreeMap, iter::repeat_n};

use crate::{Failure, Result};

/// The same PNG in so many colours, at most 256: those that are most common in it. Cards have six, and their blends at the
/// edges of letters; small letters are nothing but edges.
///
/// # Errors
/// When the picture is no PNG.
pub fn in_few_colours(picture: &[u8], most: usize) -> Result<Vec<u8>> {
    let wrong = |error: &dyn std::fmt::Display| Failure::new(format!("the picture: {error}"));
    let mut decoder = png::Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|error| wrong(&error))?;
    let mut bytes = vec![0; reader.output_buffer_size().unwrap_or(0)];
    let info = reader
        .next_frame(&mut bytes)
        .map_err(|error| wrong(&error))?;
    let samples = info.color_type.samples();
    let pixels = bytes.chunks_exact(samples).map(|pixel| match pixel {
        [red, green, blue, ..] => [*red, *green, *blue],
        _ => [0; 3],
    });
    let pixels: Vec<[u8; 3]> = pixels.collect();

    // Most pixels are like the one before.
    let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    for run in pixels.chunk_by(|one, other| one == other) {
        if let [colour, ..] = run {
            *counts.entry(*colour).or_default() += run.len();
        }
    }
    let mut colours: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    colours.sort_by_key(|(_, count)| Reverse(*count));
    let palette: Vec<[u8; 3]> = colours
        .iter()
        .take(most)
        .map(|(colour, _)| *colour)
        .collect();
    let places = colours
        .iter()
        .map(|(colour, _)| (*colour, nearest(&palette, *colour)));
    let places: BTreeMap<[u8; 3], u8> = places.collect();
    let mut indices = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|one, other| one == other) {
        let place = run.first().and_then(|colour| places.get(colour));
        indices.extend(repeat_n(place.copied().unwrap_or(0), run.len()));
    }

    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, info.width, info.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(|error| wrong(&error))?;
    writer
        .write_image_data(&indices)
        .map_err(|error| wrong(&error))?;
    writer.finish().map_err(|error| wrong(&error))?;
    Ok(out)
}

/// The place of the colour that differs least.
fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 {
        let channels = other.iter().zip(colour);
        channels
            .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
            .sum()
    };
    let places = (0..=u8::MAX).zip(palette);
    places
        .min_by_key(|(_, other)| distance(other))
        .map_or(0, |(place, _)| place)
}
