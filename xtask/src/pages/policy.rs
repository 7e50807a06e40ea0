//! The hashes in a document's Content-Security-Policy: only the inline parts it was built with may act.

use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::html::elements;
use crate::failure::{Failure, Result};

const SCRIPTS: &str = "{{script-hashes}}";
const STYLES: &str = "{{style-hashes}}";

/// Replaces both tokens by the hashes of the inline scripts and styles of the document.
///
/// # Errors
/// When an inline part has no token to be allowed by, or a token stands twice.
pub(crate) fn insert_hashes(document: &str) -> Result<String> {
    let mut scripts = BTreeSet::new();
    let mut styles = BTreeSet::new();
    for element in elements(document) {
        if element.is_inline_script() {
            scripts.insert(source(element.text));
        } else if element.name == "style" {
            styles.insert(source(element.text));
        }
    }
    let document = insert(document, SCRIPTS, &scripts, "script")?;
    let document = insert(&document, STYLES, &styles, "style")?;
    match document.split_once("{{") {
        Some((_, rest)) if rest.starts_with("script-") || rest.starts_with("style-") => {
            let token: String = rest.chars().take(24).collect();
            Err(Failure::new(format!("a token is left over: {{{{{token}")))
        }
        _ => Ok(document),
    }
}

fn insert(document: &str, token: &str, hashes: &BTreeSet<String>, what: &str) -> Result<String> {
    let places = document.matches(token).count();
    if places > 1 {
        return Err(Failure::new(format!(
            "{token} stands {places} times; a document has one policy."
        )));
    }
    if places == 0 && !hashes.is_empty() {
        return Err(Failure::new(format!(
            "an inline <{what}> is there, but no policy with {token}, so browsers would refuse it. See src/bin/pages/."
        )));
    }
    let list: Vec<_> = hashes.iter().map(String::as_str).collect();
    if list.is_empty() {
        // Without the space before it, too.
        return Ok(document
            .replace(&format!(" {token}"), "")
            .replace(token, ""));
    }
    Ok(document.replace(token, &list.join(" ")))
}

/// The source expression of an inline part, of its text as the browser sees it: line ends are `\n`.
fn source(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the CSP Level 3 specification: the script `doSomething();`.
    const DO_SOMETHING: &str = "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='";

    #[test]
    fn a_known_hash() {
        assert_eq!(source("doSomething();"), DO_SOMETHING);
        assert_eq!(source("a\r\nb"), source("a\nb"));
    }

    #[test]
    fn tokens_become_hashes() {
        let page = "<meta content=\"script-src 'self' {{script-hashes}}; style-src 'self' {{style-hashes}}\">\
                    <script>doSomething();</script><script type=application/json>{\"a\":{\"b\":{}}}</script>\
                    <style>doSomething();</style><script>doSomething();</script>";
        let done = insert_hashes(page).unwrap();
        assert!(
            done.contains(&format!(
                "script-src 'self' {DO_SOMETHING}; style-src 'self' {DO_SOMETHING}\""
            )),
            "{done}"
        );
    }

    #[test]
    fn nothing_inline_leaves_nothing_behind() {
        assert_eq!(
            insert_hashes("<meta content=\"script-src 'self' {{script-hashes}};\">").unwrap(),
            "<meta content=\"script-src 'self';\">"
        );
    }

    #[test]
    fn what_a_policy_would_refuse_is_an_error() {
        assert_eq!(
            insert_hashes("<script>a</script>").unwrap_err().to_string(),
            "an inline <script> is there, but no policy with {{script-hashes}}, so browsers would refuse it. \
             See src/bin/pages/."
        );
        assert_eq!(
            insert_hashes("{{style-hashes}} {{style-hashes}}")
                .unwrap_err()
                .to_string(),
            "{{style-hashes}} stands 2 times; a document has one policy."
        );
        assert_eq!(
            insert_hashes("<p>{{script-hash}}").unwrap_err().to_string(),
            "a token is left over: {{script-hash}}"
        );
    }
}
