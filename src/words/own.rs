//! The sentences about questions of a host page.

pub const TITLE: &str = "Questions of another page";
pub const WAITING: &str =
    "This page shows questions that another page hands to it. Opened by itself, it has none.";
pub const NO_SCRIPT: &str = "This page needs scripts to show questions of another page.";
pub const NOT_LOADED: &str = "The part of this page that reads the questions did not load.";
pub const ALL: &str = "All questionnaires of this site";
pub const WRONG: &str = "These questions cannot be shown yet";
pub const WRONG_LEAD: &str =
    "Whoever made this page finds here what to change in the file of the questions.";
pub const FOUND: &str = "Found";
pub const EXPECTED: &str = "Expected";

/// A position in the file.
#[must_use]
pub fn place(line: usize, column: usize) -> String {
    format!("Line {line}, column {column}")
}

/// The label of the control that shows further mistakes.
#[must_use]
pub fn more_mistakes(more: usize) -> String {
    if more == 1 {
        "Show one more mistake".to_owned()
    } else {
        format!("Show {more} more mistakes")
    }
}

/// For a host page that sends no questions.
pub const NO_FILE: &str = "The widget holds no file of questions. Put it between <script type=\"application/json\"> and \
     </script> inside the widget.";

/// For a file that is too long.
#[must_use]
pub fn too_long(characters: usize, most: usize) -> String {
    format!("The file has {characters} characters. At most {most} are read.")
}

/// For an id that a questionnaire of this site has.
#[must_use]
pub fn id_is_taken(id: &str) -> String {
    format!(
        "“{id}” is the id of a questionnaire of this site. Choose another one, such as your name and what it asks about."
    )
}
