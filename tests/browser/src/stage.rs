//! One test: a site of its own, the browsers that visit it, and what must hold whenever they close.

use std::{
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    sync::{Arc, Condvar, Mutex, PoisonError},
    thread,
};

use xtask::server::{Server, Site};

use crate::{
    Browser, Failure, Result, Wish, folder,
    kept::Kept,
    page::{OfResult, Taking},
    seen,
};

/// The folder of the built site.
const DIST_VARIABLE: &str = "BEARINGS_DIST";

/// Browsers are large; more tests at a time would only wait for each other.
const AT_A_TIME: usize = 2;

/// A site being served, and everybody who visits it.
pub struct Stage {
    /// Where answers can be held back and broken.
    pub site: Site,
    server: Server,
    browsers: Mutex<Vec<Arc<Browser>>>,
}

/// Runs a test on a site of its own, with browsers that are closed at the end, however it ends.
///
/// # Errors
/// What the test gives back, with the steps up to there; or a page broke its own policy or complained.
pub fn visit(test: impl AsyncFnOnce(&Stage) -> Result) -> Result {
    visit_under("/", test)
}

/// The same on a site that stands below the root of its host.
///
/// # Errors
/// As for [`visit`].
pub fn visit_under(path: &str, test: impl AsyncFnOnce(&Stage) -> Result) -> Result {
    let _turn = Turn::take();
    let stage = Stage::new(path)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(&stage))));
    let good = matches!(outcome, Ok(Ok(())));
    let closed = runtime.block_on(stage.close(good));
    match outcome {
        Ok(Ok(())) => closed,
        Ok(Err(failure)) => Err(Failure::new(format!("{failure}\n{}", stage.story()))),
        Err(panic) => {
            eprintln!("{}", stage.story());
            resume_unwind(panic)
        }
    }
}

/// The folder of the built site.
///
/// # Errors
/// The environment does not name it, or it holds no site.
pub fn dist() -> Result<PathBuf> {
    let built = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    let folder = env::var_os(DIST_VARIABLE).map_or(built, PathBuf::from);
    if folder.join("index.html").is_file() {
        Ok(folder)
    } else {
        let place = folder.display();
        Err(Failure::new(format!(
            "there is no site in {place}: `cargo xtask dist`, or name it in {DIST_VARIABLE}"
        )))
    }
}

/// The file of a part of the program.
///
/// # Errors
/// When the site has none of this name.
pub fn part(name: &str) -> Result<String> {
    let files =
        fs::read_dir(dist()?)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let start = format!("bearings-{name}-");
    files
        .into_iter()
        .find(|file| file.starts_with(&start) && file.ends_with(".wasm"))
        .ok_or_else(|| Failure::new(format!("the site has no part {name}")))
}

impl Stage {
    fn new(path: &str) -> Result<Self> {
        let site = Site::new(dist()?).under(path);
        Ok(Self {
            server: Server::start(site.clone(), 0)?,
            site,
            browsers: Mutex::default(),
        })
    }

    /// The address of a page: `""` is the first one, `"team-context/"` a questionnaire.
    #[must_use]
    pub fn address(&self, page: &str) -> String {
        format!("{}{page}", self.server.address())
    }

    /// A reader on a phone.
    ///
    /// # Errors
    /// When the browser does not start.
    pub async fn reader(&self) -> Result<Arc<Browser>> {
        self.browser(Wish::default()).await
    }

    /// A reader on a phone with answers of earlier visits, on a page of the site that has no program: nothing has
    /// looked at them yet.
    ///
    /// # Errors
    /// When the browser does not start, or does not take the answers.
    pub async fn returning<'a>(
        &self,
        kept: impl IntoIterator<Item = &'a Kept>,
    ) -> Result<Arc<Browser>> {
        let reader = self.reader().await?;
        reader.open(&self.address("404.html")).await?;
        for one in kept {
            reader.keep(one).await?;
        }
        Ok(reader)
    }

    /// A reader on a phone in front of the result of these answers, which an earlier visit left.
    ///
    /// # Errors
    /// When the result does not come.
    pub async fn at_result(&self, kept: &Kept) -> Result<Arc<Browser>> {
        let reader = self.returning([kept]).await?;
        let page = format!("{}/", kept.definition().id);
        Taking::open(&reader, &self.address(&page)).await?;
        OfResult::shown(&reader).await?;
        Ok(reader)
    }

    /// A browser as it is wished for, with a fresh profile.
    ///
    /// # Errors
    /// When the browser does not start.
    pub async fn browser(&self, wish: Wish) -> Result<Arc<Browser>> {
        let browser = Arc::new(Browser::start(wish).await?);
        if let Ok(mut browsers) = self.browsers.lock() {
            browsers.push(Arc::clone(&browser));
        }
        Ok(browser)
    }

    /// Closes one browser before the end, as a good one.
    ///
    /// # Errors
    /// When a page broke its policy or complained.
    pub async fn part_with(&self, browser: &Arc<Browser>) -> Result {
        if let Ok(mut browsers) = self.browsers.lock() {
            browsers.retain(|other| !Arc::ptr_eq(other, browser));
        }
        let good = seen::nothing_bad(browser).await;
        browser.quit().await.and(good)
    }

    /// Closes all browsers. A test that was good until now fails when a page broke its policy or complained.
    async fn close(&self, good: bool) -> Result {
        let browsers = self.all();
        let mut closed = Ok(());
        for (at, browser) in browsers.iter().enumerate() {
            if good {
                closed = closed.and(seen::nothing_bad(browser).await);
            } else {
                leave_evidence(browser, at).await;
            }
        }
        for browser in browsers {
            closed = closed.and(browser.quit().await);
        }
        closed
    }

    fn all(&self) -> Vec<Arc<Browser>> {
        self.browsers
            .lock()
            .map(|browsers| browsers.clone())
            .unwrap_or_default()
    }

    /// What every browser did, and where its last picture is.
    fn story(&self) -> String {
        let browsers = self.all();
        let stories = browsers.iter().enumerate().map(|(at, browser)| {
            let steps: Vec<String> = browser
                .steps()
                .iter()
                .map(|step| format!("  {step}"))
                .collect();
            format!(
                "Browser {at}, pictured in {}:\n{}",
                evidence_of(at).display(),
                steps.join("\n")
            )
        });
        let asked = self.site.requested();
        let last = asked
            .iter()
            .rev()
            .take(12)
            .rev()
            .map(|path| format!("  {}", path.chars().take(100).collect::<String>()));
        let last: Vec<String> = last.collect();
        format!(
            "{}\nThe host was asked last for:\n{}",
            stories.collect::<Vec<_>>().join("\n"),
            last.join("\n")
        )
    }
}

/// A picture and the text of the page at which a test failed.
async fn leave_evidence(browser: &Browser, at: usize) {
    let place = evidence_of(at);
    if let Ok(picture) = browser.picture().await {
        // Evidence that cannot be kept must not hide why the test failed.
        let _ = fs::write(&place, picture);
    }
    if let Ok(source) = browser.driver.source().await {
        let _ = fs::write(place.with_extension("html"), source);
    }
    if let Ok(log) = seen::told(browser).await {
        let _ = fs::write(place.with_extension("log"), log);
    }
}

fn evidence_of(at: usize) -> PathBuf {
    let test = thread::current()
        .name()
        .unwrap_or("main")
        .replace("::", "-");
    folder::evidence()
        .unwrap_or_default()
        .join(format!("{test}-{at}.png"))
}

/// The right to run a test with browsers.
struct Turn;

static RUNNING: Mutex<usize> = Mutex::new(0);
static ENDED: Condvar = Condvar::new();

impl Turn {
    fn take() -> Self {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        while *running >= AT_A_TIME {
            running = ENDED.wait(running).unwrap_or_else(PoisonError::into_inner);
        }
        *running += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        ENDED.notify_one();
    }
}
