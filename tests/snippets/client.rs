//! What mail programs show, as far as the e-mail block asks: one row a feature, in own words, each with its source.
//!
//! Facts are those of <https://www.caniemail.com> (its data, of September 2025, is under MIT; nothing is copied from it,
//! only looked up: "caniemail" and the name of the feature), and of Microsoft's "Word 2007 HTML and CSS Rendering
//! Capabilities in Outlook 2007", which Outlook on Windows still follows ("Word").

/// A mail program, in the form that supports least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Client {
    /// On the web, on phones, and on phones with accounts of others.
    Gmail,
    /// Drawn by Word.
    OutlookWindows,
    /// On the web and on phones.
    OutlookCom,
    AppleMail,
    Yahoo,
    Thunderbird,
    Proton,
}

impl Client {
    pub(crate) const ALL: [Self; 7] = [
        Self::Gmail,
        Self::OutlookWindows,
        Self::OutlookCom,
        Self::AppleMail,
        Self::Yahoo,
        Self::Thunderbird,
        Self::Proton,
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Element,
    Attribute,
    Property,
}

/// A feature on some elements, those that do not support it there, and what then holds in its place.
#[derive(Debug)]
pub(crate) struct Feature {
    pub(crate) kind: Kind,
    pub(crate) name: &'static str,
    /// Where this row speaks of it.
    pub(crate) on: &'static [&'static str],
    /// Who does not support it there, or is not known to.
    pub(crate) lost_in: &'static [Client],
    /// Why the block can be read there all the same: an attribute or property beside it, or nothing that matters.
    pub(crate) instead: Instead,
    #[allow(dead_code)] // it is read by people
    pub(crate) source: &'static str,
}

/// What a reader has where a feature is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Instead {
    /// It is lost nowhere.
    Nowhere,
    /// This attribute of the same element says it too.
    Attribute(&'static str),
    /// This property of the cell around it.
    AroundIt(&'static str),
    /// Nobody misses it.
    NotMissed(&'static str),
}

use Client::{OutlookWindows, Proton, Yahoo};
use Instead::{AroundIt, Attribute as Also, NotMissed, Nowhere};
use Kind::{Attribute, Element, Property};

const ANY: &[&str] = &["table", "tbody", "tr", "td", "img", "a", "h2", "h3"];
const TEXTS: &[&str] = &["td", "a", "h2", "h3"];

const fn row(
    kind: Kind,
    name: &'static str,
    on: &'static [&'static str],
    lost_in: &'static [Client],
    instead: Instead,
    source: &'static str,
) -> Feature {
    Feature {
        kind,
        name,
        on,
        lost_in,
        instead,
        source,
    }
}

const UNKNOWN_IGNORED: Instead =
    NotMissed("it speaks to the sender, which takes it out or leaves a word that no program reads");
const UNDERLINED: Instead = NotMissed("the words of the button are underlined");

/// Everything that the block may use.
pub(crate) const FEATURES: &[Feature] = &[
    row(Element, "table", ANY, &[], Nowhere, "caniemail html-table"),
    row(Element, "tbody", ANY, &[], Nowhere, "caniemail html-table"),
    row(Element, "tr", ANY, &[], Nowhere, "caniemail html-table"),
    row(Element, "td", ANY, &[], Nowhere, "caniemail html-table"),
    row(Element, "img", ANY, &[], Nowhere, "caniemail html-img"),
    row(Element, "a", ANY, &[], Nowhere, "Word: a, href"),
    row(Element, "h2", ANY, &[], Nowhere, "caniemail html-h1-h6"),
    row(Element, "h3", ANY, &[], Nowhere, "caniemail html-h1-h6"),
    row(
        Attribute,
        "role",
        &["table"],
        &[],
        Nowhere,
        "caniemail html-role: in Yahoo on tables only",
    ),
    row(
        Attribute,
        "lang",
        &["table"],
        &[],
        Nowhere,
        "caniemail html-lang: in Yahoo not on cells",
    ),
    row(
        Attribute,
        "width",
        &["table", "img"],
        &[],
        Nowhere,
        "caniemail html-width: in Outlook in pixels only",
    ),
    // Left and right are lost on tables in Outlook for Mac; centre is not.
    row(
        Attribute,
        "align",
        &["table", "td"],
        &[],
        Nowhere,
        "caniemail html-align",
    ),
    row(
        Attribute,
        "bgcolor",
        &["table", "td"],
        &[],
        Nowhere,
        "Word: bgcolor; caniemail has the property",
    ),
    row(
        Attribute,
        "border",
        &["table", "img"],
        &[],
        Nowhere,
        "Word: border",
    ),
    row(
        Attribute,
        "cellpadding",
        &["table"],
        &[Proton],
        NotMissed("a hair of space"),
        "caniemail html-cellpadding: Proton unknown",
    ),
    row(
        Attribute,
        "cellspacing",
        &["table"],
        &[Proton],
        NotMissed("a hair of space"),
        "caniemail html-cellspacing: Proton unknown",
    ),
    row(
        Attribute,
        "src",
        &["img"],
        &[],
        Nowhere,
        "caniemail html-img, image-png",
    ),
    row(
        Attribute,
        "alt",
        &["img"],
        &[],
        Nowhere,
        "caniemail html-img",
    ),
    row(Attribute, "href", &["a"], &[], Nowhere, "Word: href"),
    row(
        Attribute,
        "style",
        ANY,
        &[],
        Nowhere,
        "Campaign Monitor, The Ultimate Guide to CSS: inline styles",
    ),
    row(
        Attribute,
        "clicktracking",
        &["a"],
        &Client::ALL,
        UNKNOWN_IGNORED,
        "SendGrid, Click Tracking",
    ),
    row(
        Attribute,
        "data-msys-clicktrack",
        &["a"],
        &Client::ALL,
        UNKNOWN_IGNORED,
        "SparkPost, Template Language",
    ),
    row(
        Attribute,
        "mc:disable-tracking",
        &["a"],
        &Client::ALL,
        UNKNOWN_IGNORED,
        "Mailchimp Transactional, Activity Reports",
    ),
    row(
        Attribute,
        "ses:no-track",
        &["a"],
        &Client::ALL,
        UNKNOWN_IGNORED,
        "Amazon SES, email sending metrics FAQs",
    ),
    row(
        Attribute,
        "data-pm-no-track",
        &["a"],
        &Client::ALL,
        UNKNOWN_IGNORED,
        "Postmark, Tracking links",
    ),
    row(
        Attribute,
        "disable-tracking",
        &["a"],
        &Client::ALL,
        UNKNOWN_IGNORED,
        "Mailgun, Tracking Messages",
    ),
    row(
        Property,
        "background-color",
        &["table", "td"],
        &[],
        Nowhere,
        "caniemail css-background-color",
    ),
    row(Property, "color", TEXTS, &[], Nowhere, "Word: color"),
    row(
        Property,
        "font-family",
        TEXTS,
        &[],
        Nowhere,
        "Word: font-family",
    ),
    // In Yahoo not in rem.
    row(
        Property,
        "font-size",
        TEXTS,
        &[],
        Nowhere,
        "caniemail css-font-size",
    ),
    // In Outlook 700 is bold, as every value from 600 on.
    row(
        Property,
        "font-weight",
        TEXTS,
        &[],
        Nowhere,
        "caniemail css-font-weight",
    ),
    row(
        Property,
        "line-height",
        TEXTS,
        &[OutlookWindows],
        NotMissed("lines are a little higher or lower"),
        "caniemail css-line-height: px is inexact in Outlook",
    ),
    row(
        Property,
        "text-decoration",
        &["a"],
        &[Proton, Client::Gmail],
        UNDERLINED,
        "caniemail css-text-decoration: not in Proton on iOS, nor Gmail with accounts of others",
    ),
    row(
        Property,
        "padding",
        &["td"],
        &[],
        Nowhere,
        "caniemail css-padding: in Outlook on cells only",
    ),
    row(
        Property,
        "padding",
        &["a"],
        &[OutlookWindows],
        AroundIt("padding"),
        "caniemail css-padding",
    ),
    row(
        Property,
        "margin",
        &["h2", "h3"],
        &[],
        Nowhere,
        "caniemail css-margin: no negative values",
    ),
    row(
        Property,
        "border",
        &["table", "img"],
        &[],
        Nowhere,
        "caniemail css-border: in Outlook at most 8 px",
    ),
    row(
        Property,
        "border-radius",
        &["td"],
        &[OutlookWindows],
        NotMissed("the button has corners"),
        "caniemail css-border-radius",
    ),
    row(
        Property,
        "display",
        &["img"],
        &[OutlookWindows],
        NotMissed("a hair of space below the picture"),
        "caniemail css-display: in Outlook none only",
    ),
    row(
        Property,
        "display",
        &["a"],
        &[OutlookWindows],
        AroundIt("padding"),
        "caniemail css-display",
    ),
    row(
        Property,
        "width",
        &["table"],
        &[],
        Nowhere,
        "caniemail css-width",
    ),
    row(
        Property,
        "width",
        &["img"],
        &[OutlookWindows],
        Also("width"),
        "caniemail css-width",
    ),
    row(
        Property,
        "max-width",
        &["table"],
        &[Yahoo, Proton],
        Also("width"),
        "caniemail css-max-width: not on tables in Yahoo and Proton on iOS, whose screens are narrower",
    ),
    row(
        Property,
        "max-width",
        &["img"],
        &[OutlookWindows],
        Also("width"),
        "caniemail css-max-width",
    ),
    row(
        Property,
        "height",
        &["img"],
        &[Yahoo],
        NotMissed("no height is said elsewhere, so auto holds without"),
        "caniemail css-height: Yahoo makes min-height of it",
    ),
];
