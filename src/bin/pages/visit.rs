//! What a visit to a document loads from the site, for whoever measures it.

use serde::Serialize;

/// One document with the files that it makes a browser load. What it loads only inside another page is not among them.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Visit {
    pub(crate) purpose: Purpose,
    /// What has to be there before everything on it works, the document itself first.
    pub(crate) first: Vec<String>,
    /// What it loads only when it is needed.
    pub(crate) later: Vec<String>,
}

/// What a document is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Purpose {
    Home,
    Questionnaire,
    Own,
    Writers,
}
