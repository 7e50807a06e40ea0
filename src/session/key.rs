//! Keys of storage, without the start that they share in one copy of the site: `<questionnaire>.<number>/<field>`.
//!
//! A browser stores them behind [`FORM`] and the folder of the copy. `docs/storage-format.md` is the whole description.

/// Start of every key of this form, with its version. The folder of the copy follows, then a slash.
pub const FORM: &str = "bearings/2/";

/// Key of the wish that nothing is kept.
pub const KEEP_NOTHING: &str = "keep-nothing";

/// Largest number of copies of different texts that were found under one key.
const MOST_BACKUPS: usize = 9;

/// Returns what the keys of a sitting start with, without the slash.
#[must_use]
pub fn sitting_key(questionnaire: &str, number: u16) -> String {
    format!("{questionnaire}.{number}")
}

/// Returns the key of one field of a sitting.
#[must_use]
pub fn field_key(questionnaire: &str, number: u16, field: &str) -> String {
    format!("{questionnaire}.{number}/{field}")
}

/// Splits a key into questionnaire, number and field; `None` when it is no field of a sitting.
pub(super) fn split_key(key: &str) -> Option<(&str, u16, &str)> {
    let (sitting, field) = key.split_once('/')?;
    let (questionnaire, number) = split_sitting(sitting)?;
    Some((questionnaire, number, field))
}

/// Splits what the keys of a sitting start with. The number must be as we write it: `1`, not `01`.
pub(super) fn split_sitting(sitting: &str) -> Option<(&str, u16)> {
    let (questionnaire, number) = sitting.rsplit_once('.')?;
    let parsed: u16 = number.parse().ok()?;
    let is_ours = !questionnaire.is_empty() && number == parsed.to_string();
    is_ours.then_some((questionnaire, parsed))
}

/// Returns the keys under which texts that could not be used are copied, the first to be tried first.
pub fn backup_keys(key: &str) -> impl Iterator<Item = String> {
    (1..=MOST_BACKUPS).map(move |copy| match copy {
        1 => format!("backup/{key}"),
        copy => format!("backup/{key}.{copy}"),
    })
}

/// Returns the key of the mark that what an older form kept of a questionnaire, or the wish, was copied.
#[must_use]
pub fn copied_key(what: &str) -> String {
    format!("copied/{what}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back_and_others_are_none() {
        let key = field_key("team-context", 12, "is.stage");
        assert_eq!(key, "team-context.12/is.stage");
        assert_eq!(split_key(&key), Some(("team-context", 12, "is.stage")));
        for other in [
            "keep-nothing",
            "copied/team-context",
            "backup/team-context.1/is.stage",
            "team-context/is.stage",
            "team-context.x/is.stage",
            "team-context.01/is.stage",
            "team-context.65536/is.stage",
            ".1/is.stage",
        ] {
            assert_eq!(split_key(other), None, "{other}");
        }
    }
}
