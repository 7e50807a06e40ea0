//! Drawings as PNG files, made with the fonts of the repository and no others, so that every machine makes the same.

use std::{fs, path::Path, sync::Arc};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{self, fontdb},
};
use skrifa::{FontRef, MetadataProvider};

/// Where the fonts stand, seen from the project's folder.
const FONTS: &str = "assets/fonts";

/// Draws pictures.
pub(crate) struct Painter {
    options: usvg::Options<'static>,
}

impl Painter {
    /// Reads the fonts.
    pub(crate) fn new() -> Result<Self, String> {
        let mut files = Vec::new();
        let entries = fs::read_dir(FONTS).map_err(|error| format!("{FONTS}: {error}"))?;
        for entry in entries {
            let path = entry.map_err(|error| format!("{FONTS}: {error}"))?.path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if matches!(ending, Some("ttf" | "otf")) {
                files.push(path);
            }
        }
        // The order of a folder differs between machines, and the first font that has a letter draws it.
        files.sort();
        let mut fonts = fontdb::Database::new();
        for file in &files {
            let data = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
            fonts.load_font_data(data);
        }
        if fonts.is_empty() {
            return Err(format!("{FONTS}: there is no font to draw pictures with."));
        }
        fonts.set_sans_serif_family("Noto Sans");
        fonts.set_serif_family("Noto Serif");
        let options = usvg::Options {
            font_family: "Noto Sans".to_owned(),
            fontdb: Arc::new(fonts),
            ..usvg::Options::default()
        };
        Ok(Self { options })
    }

    /// The picture of a drawing, so many pixels wide, as the bytes of a PNG file.
    pub(crate) fn png(&self, svg: &str, width: u32) -> Result<Vec<u8>, String> {
        let wrong = |error: &dyn std::fmt::Display| format!("a picture cannot be drawn: {error}");
        let tree = usvg::Tree::from_str(svg, &self.options).map_err(|error| wrong(&error))?;
        let size = tree
            .size()
            .to_int_size()
            .scale_to_width(width)
            .ok_or_else(|| wrong(&"it has no size"))?;
        let mut pixels =
            Pixmap::new(size.width(), size.height()).ok_or_else(|| wrong(&"it is too large"))?;
        let transform = Transform::from_scale(
            size.width() as f32 / tree.size().width(),
            size.height() as f32 / tree.size().height(),
        );
        resvg::render(&tree, transform, &mut pixels.as_mut());
        pixels.encode_png().map_err(|error| wrong(&error))
    }

    /// The letters of a text that no font has, each once.
    pub(crate) fn missing(&self, text: &str) -> String {
        let mut missing: Vec<char> = text.chars().filter(|c| !self.has(*c)).collect();
        missing.sort_unstable();
        missing.dedup();
        missing.into_iter().collect()
    }

    fn has(&self, letter: char) -> bool {
        if letter.is_whitespace() {
            return true;
        }
        let fonts = &self.options.fontdb;
        fonts.faces().any(|face| {
            let found = fonts.with_face_data(face.id, |data, index| {
                FontRef::from_index(data, index)
                    .is_ok_and(|font| font.charmap().map(letter).is_some())
            });
            found == Some(true)
        })
    }
}

/// Where a picture goes, for messages: letters that would be left out are named, with what to do about it.
pub(crate) fn warning(path: &Path, missing: &str) -> Option<String> {
    (!missing.is_empty()).then(|| {
        format!(
            "{}: no font in {FONTS}/ has the letters {missing}, so the picture leaves them out. \
             Put a font that has them there; see {FONTS}/README.md.",
            path.display()
        )
    })
}

/// The same for a picture that is not made then.
pub(crate) fn not_made(path: &Path, missing: &str) -> Option<String> {
    (!missing.is_empty()).then(|| {
        format!(
            "{}: no font in {FONTS}/ has the letters {missing}, so it is not made, and the block for an e-mail goes \
             without a picture. Put a font that has them there; see {FONTS}/README.md.",
            path.display()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_no_font_has_are_named() {
        let painter = Painter::new().unwrap();
        assert_eq!(painter.missing("“Où?” – naïve, Łódź, 5 €…"), "");
        let missing = painter.missing("Ко́т: кот 猫");
        assert_eq!(missing, "Ккот猫");
        assert_eq!(
            warning(Path::new("cat/preview.png"), &missing).unwrap(),
            "cat/preview.png: no font in assets/fonts/ has the letters Ккот猫, so the picture leaves them out. \
             Put a font that has them there; see assets/fonts/README.md."
        );
        assert_eq!(warning(Path::new("x"), ""), None);
    }

    #[test]
    fn a_drawing_becomes_a_picture_of_the_asked_width() {
        let painter = Painter::new().unwrap();
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><text y=\"15\">a</text></svg>";
        let bytes = painter.png(svg, 80).unwrap();
        assert_eq!(bytes, painter.png(svg, 80).unwrap());
        let reader = png::Decoder::new(std::io::Cursor::new(bytes))
            .read_info()
            .unwrap();
        assert_eq!((reader.info().width, reader.info().height), (80, 40));
        assert!(
            painter
                .png("<svg", 80)
                .unwrap_err()
                .starts_with("a picture cannot be drawn: ")
        );
    }
}
