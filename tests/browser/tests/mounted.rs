//! What the program mounts is what the document showed: the same elements in the same order, with the same names, texts,
//! values and roles.

use browser_tests::{Browser, Failure, Result, Wish, visit};

/// Every element below the place of the program, a line each. Left out is what no document holds: what this browser
/// keeps, the field for links, previews, the example for writers, and the place of what comes after the questions; and what only documents
/// hold: the code for writers without the program.
const ELEMENTS: &str = "const only = '#kept *, .paste *, #preview *, #email-preview *, #picture *, .given *, #after-questions, \
     #after-questions + [role=status]'; \
     const plain = text => text.replace(/\\s+/g, ' ').trim(); \
     const own = e => plain([...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data).join('')); \
     const line = e => [e.localName, ...['id', 'name', 'type', 'role', 'href', 'src', 'alt', 'for', 'aria-label', \
     'aria-labelledby', 'aria-describedby', 'aria-hidden', 'lang'].filter(name => e.hasAttribute(name)) \
     .map(name => name + '=' + e.getAttribute(name)), ...['checked', 'selected', 'open', 'disabled', 'readOnly', 'hidden'] \
     .filter(state => e[state]), 'value' in e && e.id !== 'own' ? 'value=' + e.value : '', e.localName === 'textarea' ? '' : own(e)]; \
     return [...document.querySelectorAll('#app *')].filter(e => !e.matches(only)) \
     .map(e => line(e).filter(part => part).join(' '))";

/// The program came, and what it does a moment later is done.
const SETTLED: &str =
    "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))";

/// Compares a document with what is there once a script says that the program came.
fn same(page: &'static str, came: &'static str) -> Result {
    visit(async |stage| {
        let gate = stage.site.hold(".wasm");
        let reader = stage.browser(Wish::in_a_hurry()).await?;
        reader.open(&stage.address(page)).await?;
        let whole = "return document.readyState !== 'loading' && !!document.getElementById('page')";
        reader.until_true("the document", whole).await?;
        let document = elements(&reader, page, &stage.address("")).await?;
        assert!(document.len() > 3, "{document:?}");
        gate.open();
        reader.until_true("the program", came).await?;
        reader.run_async(SETTLED, []).await?;
        let mounted = elements(&reader, page, &stage.address("")).await?;
        let failed = "return document.documentElement.classList.contains('failed')";
        assert!(!reader.ask::<bool>(failed, []).await?);
        differ(&document, &mounted)
    })
}

/// The elements, with addresses of the site as it is served here: documents name the site that they were built for.
async fn elements(reader: &Browser, page: &str, site: &str) -> Result<Vec<String>> {
    let address = "return document.querySelector('link[rel=canonical]').href";
    let address: String = reader.ask(address, []).await?;
    let built = address.strip_suffix(page).unwrap_or(&address);
    let elements: Vec<String> = reader.ask(ELEMENTS, []).await?;
    // Sentences for privacy policies name the host alone.
    let lines = elements.into_iter().map(|line| {
        let line = line.replace(built, site);
        line.replace(host(built), host(site))
    });
    Ok(lines.collect())
}

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.trim_end_matches('/')
}

/// Fails at the first line that differs.
fn differ(document: &[String], mounted: &[String]) -> Result {
    let lines = document.len().max(mounted.len());
    let first = (0..lines).find(|at| document.get(*at) != mounted.get(*at));
    first.map_or(Ok(()), |at| {
        let before = at.checked_sub(1).and_then(|at| document.get(at));
        Err(Failure::new(format!(
            "after {before:?}\nthe document has {:?}\nmounted is   {:?}",
            document.get(at),
            mounted.get(at)
        )))
    })
}

/// The program of a page has mounted it, also the screens that are not in sight.
const READY: &str = "return document.documentElement.classList.contains('ready') \
     && [...document.querySelectorAll('.screen')].every(screen => screen.firstElementChild)";

#[test]
fn the_first_page() -> Result {
    same("", READY)
}

#[test]
fn the_terrain() -> Result {
    same("team-context/", READY)
}

#[test]
fn bad_news() -> Result {
    same("bad-news/", READY)
}

#[test]
fn the_habits() -> Result {
    same("product-practice/", READY)
}

#[test]
fn the_page_for_writers() -> Result {
    same("embed/", READY)
}

/// Opened by itself it stays as it is: nobody hands anything over.
#[test]
fn the_page_for_questions_of_other_pages() -> Result {
    let loaded = "return performance.getEntriesByType('resource')\
         .some(e => e.name.endsWith('.wasm') && e.responseEnd > 0)";
    same("own/", loaded)
}
