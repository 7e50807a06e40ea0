//! What a person is told in passing. The sentences stand in `words`.

use crate::share::LinkError;

/// Something that a person should know; none of them stops the work.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Nothing can be kept in this browser.
    StorageRefused,
    StorageFull,
    /// All was removed elsewhere while the page was open.
    StorageWiped,
    /// Saved by a newer version: left untouched.
    StorageNewer,
    /// Saved text that could not be read: kept under a backup key.
    StorageUnreadable {
        keys: Vec<String>,
    },
    /// Saved answers to questions or options that this version does not have: kept under a backup key.
    StorageOtherVersion {
        questions: Vec<String>,
    },
    /// A link that could not be opened.
    Link(LinkError),
    /// A link to another questionnaire of this site.
    OtherQuestionnaire {
        title: String,
        address: String,
    },
    /// So many answers came over by a link.
    Carried {
        taken: usize,
    },
    /// The result is now kept here.
    Kept,
}
