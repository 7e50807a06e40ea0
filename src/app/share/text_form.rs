//! A result as a text: what is copied, or saved as a file.

use super::{Content, Method, Picture, Sharing, Tick};
use crate::{
    answers::Date,
    assessment::Definition,
    card::{self, Size, experiment_lines, experiment_summary, link_file, markdown, text_version},
    share::{Entry, calendar_entry},
    words::{experiment as words_of_experiment, report, sharing as words},
};

/// A text, and the kind of file that it makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextForm {
    pub text: String,
    /// What the name of the file ends in, without a dot.
    pub ending: &'static str,
    pub media_type: &'static str,
}

/// The text of a result for one way to pass it on, made on the day `today`; nothing for a way that needs none, and when there
/// is nothing to pass on.
pub(super) fn text_form(
    method: Method,
    sharing: &Sharing,
    content: &Content,
    today: Date,
) -> Option<TextForm> {
    let plain = "text/plain";
    let calendar = "text/calendar";
    let (text, ending, media_type) = match method {
        Method::Markdown => {
            let link = sharing.link(content);
            let text = sharing.with_card(content, |card| markdown(card, &link, None));
            (text?, "md", plain)
        }
        Method::Html => (figure(sharing, content)?, "html", plain),
        Method::Words => {
            let text = sharing.with_card(content, text_version)?;
            let link = sharing.link(content);
            (format!("{text}\n{link}\n"), "txt", plain)
        }
        Method::Calendar => (look_again(sharing, content, today), "ics", calendar),
        Method::Experiment => (of_experiment(sharing, content, today)?, "ics", calendar),
        Method::LinkFile => {
            let Definition {
                language, title, ..
            } = &*sharing.definition;
            let (link, date) = (sharing.own_link(content), content.mine.about.date);
            (link_file(language, title, &link, date), "html", "text/html")
        }
        _ => return None,
    };
    Some(TextForm {
        text,
        ending,
        media_type,
    })
}

/// The card as a figure for a web page, with its text; nothing when no answer is left.
fn figure(sharing: &Sharing, content: &Content) -> Option<String> {
    let link = sharing.link(content);
    sharing.with_card(content, |card| {
        let size = match sharing.picture() {
            Picture::Card(size) => size,
            // A page shows a card, whose text says all of it.
            Picture::Poster(_) => Size::Square,
        };
        let scene = card::card(card, size);
        card::figure(card, &scene, sharing.palette(), &link)
    })
}

/// The calendar entry that asks to look again.
fn look_again(sharing: &Sharing, content: &Content, today: Date) -> String {
    let date = content.mine.about.date;
    calendar_entry(&Entry {
        kind: "look-again",
        record: &sharing.record(content),
        summary: &words::look_again(&sharing.definition.title),
        description: &words::look_again_lead(date),
        link: Some(&sharing.own_link(content)),
        alarm: None,
        day: date.plus_days(report::LOOK_AGAIN),
        stamp: today,
    })
}

/// The calendar entry for the day on which it is decided what comes of an experiment.
fn of_experiment(sharing: &Sharing, content: &Content, today: Date) -> Option<String> {
    let experiment = content.mine.experiment.as_ref()?;
    let lines = experiment_lines(&sharing.definition, experiment);
    let link = sharing.own_link(content);
    Some(calendar_entry(&Entry {
        kind: "experiment",
        record: &sharing.record(content),
        summary: &experiment_summary(&sharing.definition, experiment),
        description: &lines.join("\n"),
        link: sharing.is_ticked(Tick::CalendarLink).then_some(&*link),
        alarm: Some(words_of_experiment::ALARM_TEXT),
        day: experiment.date,
        stamp: today,
    }))
}
