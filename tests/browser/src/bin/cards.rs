//! Contact sheets of all cards: `cards <out folder> [--inspect]`, from the folder of the repository.

use std::{env, fs, path::Path, process::ExitCode};

use base64::{Engine, prelude::BASE64_STANDARD};
use bearings::card::{Palette, PosterSize, Scene, Size, card, inspected, poster, svg};
use browser_tests::{Browser, Result, Screen, Wish, few_colours::in_few_colours};

#[allow(dead_code, clippy::expect_used, clippy::indexing_slicing)] // shared with the tests of cards
#[path = "../../../cards/case.rs"]
mod case;
#[allow(dead_code, clippy::unwrap_used, clippy::expect_used)] // shared with the tests of cards
#[path = "../../../cards/sample.rs"]
mod sample;
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing
)] // shared with the tests of scoring
#[path = "../../../scoring/support.rs"]
mod support;

/// As wide as a feed on a phone shows a card.
const SMALL: i32 = 360;
/// Wide enough to read what a reading changes.
const READING: i32 = 600;
/// Around each card.
const GAP: i32 = 24;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let (out, inspect) = match words.as_slice() {
        [out] if !out.starts_with("--") => (out, false),
        [out, flag] if flag == "--inspect" => (out, true),
        _ => {
            eprintln!(
                "cards <out folder> [--inspect, which draws the room and the line of each text]"
            );
            return ExitCode::FAILURE;
        }
    };
    match draw(Path::new(out), inspect) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn draw(out: &Path, inspect: bool) -> Result {
    fs::create_dir_all(out)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let browser = Browser::start(Wish::desktop()).await?;
        for (light, palette) in [("light", Palette::Light), ("dark", Palette::Dark)] {
            let sheets = [
                ("wide", figures(&[Size::Wide], palette, inspect, None), 2),
                (
                    "square",
                    figures(&[Size::Square], palette, inspect, None),
                    3,
                ),
                (
                    "small",
                    figures(&Size::ALL, palette, inspect, Some(SMALL)),
                    8,
                ),
            ];
            let posters = PosterSize::ALL.map(|size| posters(size, palette, inspect));
            let [square, tall] = posters;
            let sheets = sheets.into_iter().chain([
                ("posters-square", square, 6),
                ("posters-tall", tall, 6),
                ("readings", readings(palette, inspect), 3),
            ]);
            for (name, figures, columns) in sheets {
                let boxes = if inspect { "-inspected" } else { "" };
                let path = out.join(format!("cards-{name}-{light}{boxes}.png"));
                sheet(&browser, &figures, columns, &path).await?;
                println!("{}", path.display());
            }
        }
        browser.quit().await
    })
}

/// A card as an image of an HTML page, and how wide it is.
struct Figure {
    image: String,
    width: i32,
}

/// A scene as an image, so wide.
fn figure(scene: Scene, palette: Palette, inspect: bool, wide: Option<i32>) -> Figure {
    let scene = if inspect { inspected(&scene) } else { scene };
    let width = wide.unwrap_or(scene.width);
    // An image, not a part of the page: as it is seen where somebody posts it.
    let data = BASE64_STANDARD.encode(svg(&scene, palette));
    Figure {
        image: format!("<img width={width} src=\"data:image/svg+xml;base64,{data}\">"),
        width,
    }
}

/// The poster of each case, as wide as a phone shows it.
fn posters(size: PosterSize, palette: Palette, inspect: bool) -> Vec<Figure> {
    let cases = case::cases().into_iter();
    let figures =
        cases.map(|case| figure(poster(&case.card(), size), palette, inspect, Some(SMALL)));
    figures.collect()
}

/// The habits in every reading, a row for each three.
fn readings(palette: Palette, inspect: bool) -> Vec<Figure> {
    let cases = case::readings().into_iter();
    let figures = cases.map(|case| {
        figure(
            card(&case.card(), Size::Wide),
            palette,
            inspect,
            Some(READING),
        )
    });
    figures.collect()
}

/// Each case in these sizes, as wide as the card is or as given.
fn figures(sizes: &[Size], palette: Palette, inspect: bool, wide: Option<i32>) -> Vec<Figure> {
    let mut figures = Vec::new();
    for size in sizes {
        // Each size begins a row.
        let mut image = "<i style=\"flex-basis:100%\"></i>".to_owned();
        for case in case::cases() {
            let drawn = figure(card(&case.card(), *size), palette, inspect, wide);
            image += &drawn.image;
            figures.push(Figure {
                image: std::mem::take(&mut image),
                ..drawn
            });
        }
    }
    figures
}

async fn sheet(browser: &Browser, figures: &[Figure], columns: i32, path: &Path) -> Result {
    let widest = figures.iter().map(|figure| figure.width).max().unwrap_or(0);
    let width = columns * (widest + GAP) + GAP;
    let images: String = figures.iter().map(|figure| figure.image.as_str()).collect();
    let style = format!(
        "body{{margin:0 {GAP}px {GAP}px;background:#777;display:flex;flex-wrap:wrap;gap:{GAP}px;align-items:flex-start}}"
    );
    let page = path.with_extension("html");
    let html = format!("<!doctype html><meta charset=utf-8><style>{style}</style>{images}");
    fs::write(&page, html)?;
    let screen = Screen {
        width: width.unsigned_abs(),
        ..Screen::DESKTOP
    };
    let wish = Wish {
        screen,
        ..Wish::default()
    };
    browser.look_as(&wish).await?;
    let address = format!("file://{}", page.canonicalize()?.display());
    browser.open(&address).await?;
    let picture = browser.picture().await;
    fs::remove_file(page)?;
    let colours = if widest == SMALL { 128 } else { 16 };
    fs::write(path, in_few_colours(&picture?, colours)?)?;
    Ok(())
}
