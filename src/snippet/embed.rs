//! The code for a page: the widget, the plain iframe, and what both say about the look.

use super::{Snippet, Theme};
use crate::card::escape;

/// What a framed page may do. Without its own origin it could keep nothing; without popups no link would open. It is no
/// protection where widget and page are of one origin.
const SANDBOX: &str =
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
/// What it may ask the browser for.
const ALLOW: &str = "clipboard-write; web-share";

impl Snippet<'_> {
    /// The widget: one script for any number of them, and an element that is a plain link until the script is there.
    #[must_use]
    pub fn widget(&self) -> String {
        let mut attributes = format!(" questionnaire=\"{}\"", escape(&self.subject.id));
        let look = self.look;
        if look.theme != Theme::Auto {
            attributes += &format!(" theme=\"{}\"", look.theme.code());
        }
        if let Some(accent) = look.accent {
            attributes += &format!(" accent=\"{accent}\"");
        }
        // The style keeps the room free until the script is there, the attribute from then on: nothing moves.
        let height = look.min_height;
        attributes += &format!(" min-height=\"{height}\"");
        if let Some(most) = look.max_height {
            attributes += &format!(" max-height=\"{most}\"");
        }
        attributes += &format!(" style=\"display:block;min-height:{height}px\"");
        format!(
            "<script async src=\"{site}embed.js\"></script>\n\
             <bearings-widget{attributes} lang=\"{language}\"><a href=\"{address}\">{title}</a></bearings-widget>",
            site = escape(self.site),
            language = escape(&self.subject.language),
            address = escape(&self.address()),
            title = escape(&self.subject.title),
        )
    }

    /// A plain iframe: no script, and a height that stays.
    #[must_use]
    pub fn iframe(&self) -> String {
        let address = format!("{}{}", self.address(), self.fragment());
        self.frame(&address, "lazy", " style=\"border:0\"")
    }

    /// The same from a page of this site, one folder below it, to be looked at before it is pasted.
    #[must_use]
    pub fn preview(&self) -> String {
        let address = format!("../{}/{}", self.subject.id, self.fragment());
        self.frame(&address, "eager", "")
    }

    fn frame(&self, address: &str, loading: &str, style: &str) -> String {
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"{loading}\" \
             sandbox=\"{SANDBOX}\" allow=\"{ALLOW}\"{style}></iframe>",
            address = escape(address),
            title = escape(&self.subject.title),
            height = self.look.frame_height(),
        )
    }

    /// The look as a fragment, with its `#`; empty when nothing was chosen.
    fn fragment(&self) -> String {
        let mut settings = Vec::new();
        if self.look.theme != Theme::Auto {
            settings.push(format!("theme={}", self.look.theme.code()));
        }
        if let Some(accent) = self.look.accent {
            settings.push(format!("accent={}", accent.digits()));
        }
        if settings.is_empty() {
            return String::new();
        }
        format!("#w1.{}", settings.join("&"))
    }
}
