//! Passing a result on as a link, and going on with it on another device.

use crate::{
    answers::Date,
    session::Session,
    share::{self, Shared, Tag},
    ui::Html,
    words::link,
};

/// "Make a link": what it holds is said before it is copied. The link itself follows the tick.
pub(super) fn make_link(session: &Session, html: &mut Html) {
    html.put("<details class=\"make-link\">").element(
        "<summary class=\"plain\">",
        link::MAKE,
        "</summary>",
    );
    html.element("<p>", link::MAKE_LEAD, "</p>");
    if let Some(notice) = &session.definition.notice {
        html.element("<p class=\"caution\">", notice, "</p>");
    }
    if let Some(label) = &session.sitting.label {
        html.put("<label class=\"tick\"><input type=\"checkbox\" id=\"with-label\">");
        html.element(
            "<span>",
            &link::with_label(label.as_str()),
            "</span></label>",
        );
    }
    link_text("result-link", "copy-result", html);
    html.put("</details>");
}

/// "Continue on another device": the answers so far, as a link and as a code.
pub(super) fn other_device(html: &mut Html) {
    html.put("<details class=\"other-device\"><summary class=\"plain\">")
        .text(link::OTHER_DEVICE);
    html.element(
        "</summary><p>",
        link::OTHER_DEVICE_LEAD,
        "</p><div class=\"code\" id=\"device-code\"></div>",
    );
    link_text("device-link", "copy-device", html);
    html.put("</details>");
}

/// A link to read and to copy.
fn link_text(id: &'static str, copy: &'static str, html: &mut Html) {
    html.put("<label for=\"")
        .put(id)
        .element("\">", link::ADDRESS, "</label>");
    html.put("<textarea class=\"link-text\" rows=\"3\" readonly id=\"")
        .put(id)
        .put("\"></textarea>");
    html.button("primary", copy, "", link::COPY);
    html.element("<p class=\"small\">", link::ON_SHARE, "</p>");
}

/// The whole link of a sitting. Answers are in an address only when a person asks for it.
#[must_use]
pub fn address(session: &Session, tag: Tag, with_label: bool, page: &str, today: Date) -> String {
    let mut about = session.sitting.about(today);
    if !with_label {
        about.label = None;
    }
    let shared = Shared {
        about,
        answers: session.sitting.answers.clone(),
        left_out: Vec::new(),
        tags: None,
        text: None,
        reply_tag: None,
        answer_first: false,
    };
    let fragment = share::encode(tag, &session.definition, &shared);
    format!("{page}#{fragment}")
}
