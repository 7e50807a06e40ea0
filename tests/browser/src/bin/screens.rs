//! Sheets of the screens that matter most, small and side by side, from what `pictures` has taken:
//! `screens <folder of pictures> <out folder>`.

use std::{env, fmt::Write as _, fs, path::Path, process::ExitCode};

use base64::{Engine, prelude::BASE64_STANDARD};
use browser_tests::{Browser, Failure, Result, Screen, Wish, few_colours::in_few_colours};

/// Of each view its name and how wide a picture of it is on the sheet, in pixels.
const VIEWS: [(&str, usize); 6] = [
    ("phone-light", 195),
    ("phone-dark", 195),
    ("tablet-light", 288),
    ("tablet-dark", 288),
    ("desktop-light", 400),
    ("desktop-dark", 400),
];

/// In the order in which a visitor would come across them.
const SHOWN: [&str; 24] = [
    "home",
    "home-with-results",
    "no-page-here",
    "spectrum-first",
    "spectrum-answered",
    "scopes-first",
    "scopes-answered",
    "hoops-answered",
    "levels-first",
    "levels-enough",
    "arrows-drawn",
    "list-begun",
    "review-patchy",
    "result-terrain",
    "result-bad-news",
    "result-habits",
    "share-more",
    "share-holds",
    "theirs-terrain",
    "theirs-bad-news",
    "both-terrain",
    "both-habits",
    "asked-first",
    "writers",
];

/// Pixels between pictures, and around all of them.
const GAP: usize = 16;
/// Of the whole sheet, in pixels.
const WIDTH: usize = 1_920;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let [pictures, out] = words.as_slice() else {
        eprintln!("screens <folder of pictures> <out folder>");
        return ExitCode::FAILURE;
    };
    match draw(Path::new(pictures), Path::new(out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn draw(pictures: &Path, out: &Path) -> Result {
    fs::create_dir_all(out)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let browser = Browser::start(Wish::desktop()).await?;
        let width = u32::try_from(WIDTH).unwrap_or(u32::MAX);
        let screen = Screen {
            width,
            ..Screen::DESKTOP
        };
        browser
            .look_as(&Wish {
                screen,
                ..Wish::default()
            })
            .await?;
        for (view, width) in VIEWS {
            let page = out.join(format!("screens-{view}.html"));
            fs::write(&page, sheet(pictures, view, width)?)?;
            let address = format!("file://{}", page.canonicalize()?.display());
            browser.open(&address).await?;
            // What is that large is laid out some time after it has loaded.
            let is_laid_out = "return [...document.images].every(image => image.complete && image.clientHeight > 0)";
            browser.until_true("the sheet", is_laid_out).await?;
            let picture = browser.picture().await;
            fs::remove_file(&page)?;
            let picture = in_few_colours(&picture?, 64)?;
            fs::write(page.with_extension("png"), picture)?;
            println!("{}", page.with_extension("png").display());
        }
        browser.quit().await
    })
}

/// The page with all pictures of one view, each under its name.
fn sheet(pictures: &Path, view: &str, width: usize) -> Result<String> {
    let mut html = format!(
        "<!doctype html><meta charset=utf-8><style>body{{margin:{GAP}px;background:#777;color:#fff;font:12px sans-serif;\
         columns:{width}px;column-gap:{GAP}px}}figure{{margin:0 0 {GAP}px;break-inside:avoid}}img{{display:block;\
         width:100%}}</style>"
    );
    for name in SHOWN {
        let file = pictures.join(format!("{name}.{view}.png"));
        // Part of the page, so that the sheet is never taken before all are there.
        let Ok(picture) = fs::read(&file) else {
            return Err(Failure::new(format!(
                "There is no {}. `pictures` takes it.",
                file.display()
            )));
        };
        let data = BASE64_STANDARD.encode(picture);
        // Writing to a string cannot fail.
        let _ = write!(
            html,
            "<figure><figcaption>{name}</figcaption><img alt=\"\" src=\"data:image/png;base64,{data}\"></figure>"
        );
    }
    Ok(html)
}
