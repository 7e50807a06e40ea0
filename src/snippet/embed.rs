//! The code for a page: the widget, the plain iframe, and what both say about the look.

use super::{ResultLink, Snippet, Theme};
use crate::{card::escape, words::writers as words};

/// What a framed page may do. Without its own origin it could keep nothing; without popups no link would open. It is no
/// protection where widget and page are of one origin.
const SANDBOX: &str =
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
/// What it may ask the browser for.
const ALLOW: &str = "clipboard-write; web-share";

/// Questions of one's own, as short as they can be: a file that the checker takes.
pub const OWN_EXAMPLE: &str = include_str!("example.json");
/// What they need, by [`super::Height`]; the program of the page has no need to find that anew.
pub const OWN_HEIGHT: u16 = 720;

impl Snippet<'_> {
    /// The widget: one script for any number of them, and an element that is a plain link until the script is there.
    #[must_use]
    pub fn widget(&self) -> String {
        let element = self.element(&self.address());
        format!("{}\n{element}", self.script())
    }

    /// The same element for a page of this site, one folder below it: what a reader will see.
    #[must_use]
    pub fn preview(&self) -> String {
        self.element(&format!("../{}/", self.subject.id))
    }

    /// The card of a result that somebody shared: a link of it, in the look that was chosen.
    #[must_use]
    pub fn card(&self, result: &ResultLink<'_>) -> String {
        let address = format!("{}{}/#{}", self.site, result.subject.id, result.fragment);
        format!(
            "{script}\n<bearings-card link=\"{address}\"{colours} lang=\"{language}\"><a href=\"{address}\">{title}</a>\
             </bearings-card>",
            script = self.script(),
            colours = self.colours(),
            address = escape(&address),
            language = escape(&result.subject.language),
            title = escape(&words::card_link(&result.subject.title)),
        )
    }

    /// A widget with questions of one's own: a short example of them stands inside.
    #[must_use]
    pub fn own(&self) -> String {
        format!(
            "{script}\n<bearings-widget questionnaire=\"own\"{colours}{heights}>\n<script type=\"application/json\">\n\
             {OWN_EXAMPLE}</script>\n<p>{without}</p>\n</bearings-widget>",
            script = self.script(),
            colours = self.colours(),
            heights = self.heights(OWN_HEIGHT),
            without = words::OWN_WITHOUT,
        )
    }

    fn script(&self) -> String {
        format!(
            "<script async src=\"{}embed.js\"></script>",
            escape(self.site)
        )
    }

    fn element(&self, address: &str) -> String {
        format!(
            "<bearings-widget questionnaire=\"{id}\"{colours}{heights} lang=\"{language}\"><a href=\"{address}\">{title}</a>\
             </bearings-widget>",
            id = escape(&self.subject.id),
            colours = self.colours(),
            heights = self.heights(self.subject.height),
            language = escape(&self.subject.language),
            address = escape(address),
            title = escape(&self.subject.title),
        )
    }

    /// Theme and accent, where they differ from the default.
    fn colours(&self) -> String {
        let mut attributes = String::new();
        if self.look.theme != Theme::Auto {
            attributes += &format!(" theme=\"{}\"", self.look.theme.code());
        }
        if let Some(accent) = self.look.accent {
            attributes += &format!(" accent=\"{accent}\"");
        }
        attributes
    }

    /// The style keeps the room free until the script is there, the attribute from then on: nothing moves.
    fn heights(&self, needed: u16) -> String {
        let least = self.look.least(needed);
        let most = self.look.max_height;
        let most = most.map_or_else(String::new, |most| format!(" max-height=\"{most}\""));
        format!(" min-height=\"{least}\"{most} style=\"display:block;min-height:{least}px\"")
    }

    /// A plain iframe: no script, and a height that stays.
    #[must_use]
    pub fn iframe(&self) -> String {
        format!(
            "<iframe src=\"{address}{fragment}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
             sandbox=\"{SANDBOX}\" allow=\"{ALLOW}\" style=\"border:0\"></iframe>",
            address = escape(&self.address()),
            fragment = escape(&self.fragment()),
            title = escape(&self.subject.title),
            height = self.look.fixed(self.subject.frame_height),
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
