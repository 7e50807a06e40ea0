//! The sentences of notices and of errors of links: one whole sentence for each thing that can go wrong.

use crate::{
    session::Notice,
    share::LinkError,
    words::{day, link},
};

pub const DISMISS: &str = "OK";
pub const KEEP_AGAIN: &str = "Keep them here again";
pub const OPEN_THERE: &str = "Open it there";
/// Of an address that was copied at a result, and of its place in a link.
const NO_ANSWERS: &str = "This address holds no answers: it was copied from the address bar. Ask the sender to press \
     Share below the result and to send that link.";
/// Of a link whose part after the # sign is gone.
const NO_FRAGMENT: &str = "This link has lost its end. Signing in or a mail filter may have dropped it: open the link \
     once more.";
/// Of a link while the part of the program that reads links does not load. A new tab loses nothing of what stands on this
/// page, and asks for the part again also where the address is the same.
pub const LINK_NOT_READ: &str = "The link could not be opened, because a part of the page did not load. Open it once more, \
     in a new tab.";

/// Words a notice.
#[must_use]
pub fn sentence(notice: &Notice) -> String {
    match notice {
        Notice::StorageRefused => {
            "This browser does not let the site keep anything. Everything works, but your \
             answers last only as long as this page."
                .to_owned()
        }
        Notice::StorageFull => {
            "This browser has no room left, so your last answers are on this page only. Make a \
             link or save a file before you close it."
                .to_owned()
        }
        Notice::StorageWiped => {
            "The answers saved in this browser were removed elsewhere. Those on this page are \
             still here, but they are not saved."
                .to_owned()
        }
        Notice::StorageNewer => {
            "Answers in this browser were saved by a newer version of Bearings. They are left \
             as they are. Load this page again to get the newest version."
                .to_owned()
        }
        Notice::StorageUnreadable { backups } => {
            let kept: Vec<String> = backups.iter().map(|key| format!("“…/{key}”")).collect();
            format!(
                "Some saved answers could not be read. They are not lost: the text is kept in this browser under {}.",
                kept.join(", ")
            )
        }
        Notice::StorageUncopied { fields } => format!(
            "Some saved answers could not be read, and nine copies of others are kept already. They stay where they \
             are until you answer anew: {}.",
            fields.join(", ")
        ),
        Notice::StorageOtherVersion { questions } => format!(
            "The questions have changed since you answered. Your answers to these could not be used, and are kept \
             in this browser: {}.",
            questions.join(", ")
        ),
        Notice::Link(error) => link_error(error),
        Notice::LinkNotRead => LINK_NOT_READ.to_owned(),
        Notice::OtherQuestionnaire { title, .. } => {
            format!("This link belongs to another questionnaire: “{title}”.")
        }
        Notice::Carried { taken: 0 } => "All answers in the link are here already.".to_owned(),
        Notice::Carried { taken: 1 } => "1 answer copied from the link.".to_owned(),
        Notice::Carried { taken } => format!("{taken} answers copied from the link."),
        Notice::LeftOut { missing } => format!(
            "The link was made with an older version of the questions. {}",
            link::missing(missing)
        ),
        Notice::Kept => "These answers are now saved in this browser as yours.".to_owned(),
    }
}

/// Words the reason why a link was not opened. In every case nothing was changed.
#[must_use]
pub fn link_error(error: &LinkError) -> String {
    match error {
        LinkError::NotALink => {
            "This is not a link of Bearings. Check that the whole link was copied.".to_owned()
        }
        LinkError::NoAnswers => NO_ANSWERS.to_owned(),
        LinkError::NoFragment => NO_FRAGMENT.to_owned(),
        LinkError::TooLong => {
            "This is too long for a link of Bearings. Check that only the link was copied.".to_owned()
        }
        LinkError::UnknownTag { .. } | LinkError::UnknownVersion { .. } => {
            "This link was made by a newer version of Bearings. Load this page again to get the newest version, \
             then open the link once more."
                .to_owned()
        }
        LinkError::Newer { date } => format!(
            "This link was made on {} by a newer version of Bearings. Load this page again to get the newest \
             version, then open the link once more.",
            day::day(*date)
        ),
        LinkError::OtherQuestionnaire { .. } => {
            "This link belongs to other questions than these. If they stand on the same page, it opens there."
                .to_owned()
        }
        LinkError::UnknownQuestionnaire { .. } => {
            "This link belongs to a questionnaire that this site does not have. Open it where it comes from."
                .to_owned()
        }
        LinkError::OtherStructure { date } => format!(
            "This link was made on {} with an older or a newer version of these questions, so it is not opened. \
             Load this page again and open the link once more. If that does not help, ask for the result as a \
             picture.",
            day::day(*date)
        ),
        LinkError::CutOff => {
            "The end of this link is missing. Copy it again as a whole, or ask for it once more.".to_owned()
        }
        LinkError::Altered => {
            "This link was changed on its way, so it is not opened. Copy it again as a whole, or ask for it once \
             more."
                .to_owned()
        }
        LinkError::Damaged => {
            "This link was cut off or changed on its way, so it is not opened. Copy it again as a whole, or ask \
             for it once more."
                .to_owned()
        }
        LinkError::Malformed(_) => {
            "This link arrived whole, but it does not say anything that Bearings writes. Ask for it once more."
                .to_owned()
        }
    }
}
