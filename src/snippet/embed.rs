//! The HTML for a page: the widget, the card and the plain iframe, with the chosen look.

use super::{ResultLink, Snippet, Theme};
use crate::{card::escape, words::writers as words};

/// The permissions of the framed page: without `allow-same-origin` it would have no storage, without `allow-popups` no
/// link would open. It is no protection when page and host have the same origin.
const SANDBOX: &str =
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
/// The browser features that it may use.
const ALLOW: &str = "clipboard-write; web-share";

/// A minimal questionnaire file of one's own, which the checker accepts.
pub const OWN_EXAMPLE: &str = include_str!("example.json");
/// Its height in pixels by [`super::Height`], as a constant, so that pages need not compute it.
pub const OWN_HEIGHT: u16 = 750;

impl Snippet<'_> {
    /// Writes the widget: the script, one for any number of widgets, and an element that is a plain link until the
    /// script has loaded.
    #[must_use]
    pub fn widget(&self) -> String {
        let element = self.element();
        format!("{}\n{element}", self.script())
    }

    /// Writes the element for the card of a shared result, with the script.
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

    /// Writes a widget with questions of one's own, with [`OWN_EXAMPLE`] inside.
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

    fn element(&self) -> String {
        format!(
            "<bearings-widget questionnaire=\"{id}\"{colours}{heights} lang=\"{language}\"><a href=\"{address}\">{title}</a>\
             </bearings-widget>",
            id = escape(&self.subject.id),
            colours = self.colours(),
            heights = self.heights(self.subject.height),
            language = escape(&self.subject.language),
            address = escape(&self.address()),
            title = escape(&self.subject.title),
        )
    }

    /// Writes the attributes of theme and accent that differ from the default.
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

    /// Writes the attributes of the heights. The style reserves the height until the script has loaded, the attribute
    /// from then on, so that there is no layout shift.
    fn heights(&self, needed: u16) -> String {
        let least = self.look.least(needed);
        let most = self.look.max_height;
        let most = most.map_or_else(String::new, |most| format!(" max-height=\"{most}\""));
        format!(" min-height=\"{least}\"{most} style=\"display:block;min-height:{least}px\"")
    }

    /// Writes a plain iframe, without a script and with a fixed height. Width and height stand in its style too: a rule of
    /// the page around it, such as `iframe { height: auto }` of many themes, overrides the attributes.
    #[must_use]
    pub fn iframe(&self) -> String {
        format!(
            "<iframe src=\"{address}{fragment}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
             sandbox=\"{SANDBOX}\" allow=\"{ALLOW}\" style=\"border:0;width:100%;height:{height}px\"></iframe>",
            address = escape(&self.address()),
            fragment = escape(&self.fragment()),
            title = escape(&self.subject.title),
            height = self.look.fixed(self.subject.frame_height),
        )
    }

    /// Writes the look as a `w1` fragment with its `#`; empty for the default.
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
