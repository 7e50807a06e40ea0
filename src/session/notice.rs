//! Notices: messages that need no decision at once. Their sentences stand in `words`.

use super::Action;
use crate::share::{LinkError, Missing};

/// Something that the person should know; the work goes on.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The browser refuses storage.
    StorageRefused,
    /// The storage quota is exceeded.
    StorageFull,
    /// All storage of the site was removed while the page was open.
    StorageWiped,
    /// Some records were saved by a newer version; they are left untouched.
    StorageNewer,
    /// Texts that could not be read, copied to these keys.
    StorageUnreadable { backups: Vec<String> },
    /// Texts that could not be read and stay where they are, in these fields: as many copies as may be are there.
    StorageUncopied { fields: Vec<String> },
    /// Saved answers to questions or options that this version does not have; they are copied. `questions` are ids.
    StorageOtherVersion { questions: Vec<String> },
    /// A link that could not be opened.
    Link(LinkError),
    /// The part of the program that reads links did not arrive.
    LinkNotRead,
    /// A link to another questionnaire of this site.
    OtherQuestionnaire { title: String, address: String },
    /// This number of answers was taken from a carried link.
    Carried { taken: usize },
    /// A carried link of an older version of the questions has answers that have no place any more.
    LeftOut { missing: Vec<Missing> },
    /// The received result is now kept in this browser.
    Kept,
}

impl Notice {
    /// Returns whether what the notice speaks of is over with this action.
    pub(super) fn is_over(&self, action: &Action) -> bool {
        match self {
            Self::StorageRefused | Self::StorageFull => {
                matches!(action, Action::Stored | Action::ChangedKeeping(_))
            }
            Self::StorageWiped => matches!(action, Action::ChangedKeeping(_)),
            Self::Link(_) | Self::LinkNotRead | Self::OtherQuestionnaire { .. } => matches!(
                action,
                Action::OpenedResult(_) | Action::OpenedPair(_) | Action::CarriedOver(_)
            ),
            Self::Carried { .. } | Self::LeftOut { .. } | Self::Kept => {
                matches!(action, Action::StartedAgain { .. } | Action::Resumed { .. })
            }
            Self::StorageNewer
            | Self::StorageUnreadable { .. }
            | Self::StorageUncopied { .. }
            | Self::StorageOtherVersion { .. } => false,
        }
    }
}
