//! Takes pictures of every state of the site: `pictures <site folder> <out folder> [part of a name]`.

use std::{env, fs, path::Path, process::ExitCode};

use browser_tests::{
    Browser, Failure, Result, Screen, Storage, Wish,
    scene::{self, Scene},
};
use xtask::server::{Server, Site};

/// How each state is looked at: a name, the screen, dark or not.
const VIEWS: [(&str, Screen, bool); 6] = [
    ("phone-light", Screen::PHONE, false),
    ("phone-dark", Screen::PHONE, true),
    ("tablet-light", Screen::TABLET, false),
    ("tablet-dark", Screen::TABLET, true),
    ("desktop-light", Screen::DESKTOP, false),
    ("desktop-dark", Screen::DESKTOP, true),
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let (site, out, filter) = match words.as_slice() {
        [site, out] => (site, out, ""),
        [site, out, filter] => (site, out, filter.as_str()),
        _ => {
            eprintln!(
                "pictures <site folder> <out folder> [part of a name, such as result or levels-first.phone]"
            );
            return ExitCode::FAILURE;
        }
    };
    match take(Path::new(site), Path::new(out), filter) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(missing) => {
            eprintln!("{missing} states were not reached.");
            ExitCode::FAILURE
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Takes the pictures and says how many states were not reached.
fn take(site: &Path, out: &Path, filter: &str) -> Result<usize> {
    if !site.join("index.html").is_file() {
        return Err(Failure::new(format!(
            "there is no site in {}",
            site.display()
        )));
    }
    fs::create_dir_all(out)?;
    let server = Server::start(Site::new(site), 0)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let mut missing = 0;
        let mut shown = Vec::new();
        let scenes = scene::all();
        for storage in [Storage::Allowed, Storage::Throws, Storage::Full] {
            let here = scenes
                .iter()
                .filter(|scene| scene.storage == storage && is_wanted(scene, filter));
            let here: Vec<&Scene> = here.collect();
            if !here.is_empty() {
                missing += take_where(storage, &here, &server.address(), out, filter).await?;
                shown.extend(here);
            }
        }
        lay_out(&shown, out).await?;
        Ok(missing)
    })
}

/// A page that hangs takes its browser with it; the states after it get another one.
async fn take_where(
    storage: Storage,
    scenes: &[&Scene],
    address: &str,
    out: &Path,
    filter: &str,
) -> Result<usize> {
    let mut missing = 0;
    let mut browser = Browser::start(Wish::where_storage(storage)).await?;
    for scene in scenes {
        let reached = reach(&browser, scene, address).await;
        if let Err(failure) = &reached {
            eprintln!("{failure}");
            missing += 1;
        }
        // What is seen instead helps to see why.
        if let Err(failure) = take_all(&browser, scene, out, filter).await {
            eprintln!("{}: {failure}", scene.name);
            missing += usize::from(reached.is_ok());
            drop(browser.quit().await);
            browser = Browser::start(Wish::where_storage(storage)).await?;
        }
    }
    browser.quit().await?;
    Ok(missing)
}

async fn reach(browser: &Browser, scene: &Scene, address: &str) -> Result {
    browser.look_as(&Wish::default()).await?;
    scene.reach(browser, address).await
}

async fn take_all(browser: &Browser, scene: &Scene, out: &Path, filter: &str) -> Result {
    for (view, screen, dark) in VIEWS {
        let name = format!("{}.{view}", scene.name);
        if name.contains(filter) {
            // Nothing may be on its way from one colour to another while the picture is taken.
            let wish = Wish {
                screen,
                dark,
                less_motion: true,
                ..Wish::default()
            };
            browser.look_as(&wish).await?;
            fs::write(out.join(format!("{name}.png")), browser.picture().await?)?;
            println!("{name}");
        }
    }
    Ok(())
}

/// For each view a sheet with all pictures side by side, small.
async fn lay_out(scenes: &[&Scene], out: &Path) -> Result {
    let browser = Browser::start(Wish::desktop()).await?;
    for (view, screen, _) in VIEWS {
        let width = if screen == Screen::PHONE { 230 } else { 460 };
        let shown = scenes.iter().map(|scene| format!("{}.{view}", scene.name));
        let shown: Vec<String> = shown
            .filter(|name| out.join(format!("{name}.png")).is_file())
            .collect();
        let per_sheet = if screen == Screen::PHONE { 16 } else { 9 };
        for (at, names) in shown.chunks(per_sheet).enumerate() {
            let figures = names.iter().map(|name| {
                format!("<figure><figcaption>{name}</figcaption><img width={width} src=\"{name}.png\"></figure>")
            });
            let page = out.join(format!("sheet-{}-{view}.html", at + 1));
            let style = "body{background:#888;font:12px sans-serif;display:flex;flex-wrap:wrap;gap:12px;\
                 width:1930px;margin:12px;align-items:flex-start}figure{margin:0}figcaption{color:#fff}img{max-height:1000px;object-fit:cover;object-position:top}";
            fs::write(
                &page,
                format!(
                    "<!doctype html><meta charset=utf-8><style>{style}</style>{}",
                    figures.collect::<String>()
                ),
            )?;
            let wish = Wish {
                screen: Screen {
                    width: 1954,
                    ..Screen::DESKTOP
                },
                ..Wish::default()
            };
            browser.look_as(&wish).await?;
            browser
                .open(&format!("file://{}", page.canonicalize()?.display()))
                .await?;
            fs::write(page.with_extension("png"), browser.picture().await?)?;
            fs::remove_file(page)?;
        }
    }
    browser.quit().await
}

fn is_wanted(scene: &Scene, filter: &str) -> bool {
    VIEWS
        .iter()
        .any(|(view, ..)| format!("{}.{view}", scene.name).contains(filter))
}
