//! A table of editors and newsletter tools: what to paste there, what is known of it, and what was tested.
//!
//! What is known cites its source, or states that none was read. Nothing was pasted into these tools themselves: the
//! code that they are given was tested. React and Vue were tried by hand in the named versions, each in a page that
//! contains the element, listens to its events and then changes its theme.

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Editor {
    pub name: &'static str,
    pub paste: &'static str,
    /// A line of code for it; empty when there is none.
    pub code: &'static str,
    pub known: &'static str,
    pub tested: &'static str,
}

const PICTURE: &str = "Picture, link and alt text.";
const TESTED_LINK: &str = "The link: it opens the questionnaire.";
const TESTED_BLOCK: &str = "The e-mail block: each of its elements and styles, against a list of what seven mail programs show.";
const TESTED_FRAME: &str = "The iframe: in a page on another host, in Chromium.";
const TESTED_BOTH: &str = "The iframe in a page on another host, and the e-mail block against what seven mail programs show.";

/// The rows, in the order shown.
pub const EDITORS: [Editor; 14] = [
    Editor {
        name: "Substack",
        paste: PICTURE,
        code: "",
        known: "Among what its editor can insert there is no HTML (beehiiv Blog, “How To Publish A Post on Substack in \
             2024”). Its own help was not looked up.",
        tested: TESTED_LINK,
    },
    Editor {
        name: "Ghost",
        paste: "On your site the widget or the iframe, for the newsletter the e-mail block; each in an HTML card.",
        code: "",
        known: "An HTML card goes into both, and its visibility can be set for each (Docs, “Card visibility”).",
        tested: TESTED_BOTH,
    },
    Editor {
        name: "WordPress",
        paste: "The widget or the iframe, in a Custom HTML block.",
        code: "",
        known: "On a site of your own, administrators and editors may paste scripts and iframes; from others WordPress \
             removes them (PublishPress, “unfiltered_html”). WordPress.com keeps both only on its larger \
             plans (AVADA Blog, “How to post the source code in code in Wordpress”).",
        tested: TESTED_FRAME,
    },
    Editor {
        name: "Medium",
        paste: PICTURE,
        code: "",
        known: "Addresses become embeds through Embedly, for sites that it knows (The Medium Blog, “Now, you can \
             embed Mastodon posts in Medium stories”, 2023). Ours is none of them.",
        tested: TESTED_LINK,
    },
    Editor {
        name: "beehiiv",
        paste: "The e-mail block, as an HTML snippet.",
        code: "",
        known: "HTML snippets are among the blocks of a post (Support, “Using the Send API and Create post \
             endpoint”, 2025).",
        tested: TESTED_BLOCK,
    },
    Editor {
        name: "Mailchimp",
        paste: "The e-mail block, in a code block.",
        code: "",
        known: "Pictures must stand on a public server and have whole addresses (Knowledge Base, “Common HTML \
             Mistakes”); in the block they do.",
        tested: TESTED_BLOCK,
    },
    Editor {
        name: "Buttondown",
        paste: "The e-mail block, in Markdown mode or naked mode.",
        code: "",
        known: "Markdown mode takes HTML; fancy mode does not, and switching to it can lose some (Docs, “Using \
             Markdown” and “Editor modes”).",
        tested: TESTED_BLOCK,
    },
    Editor {
        name: "Notion",
        paste: "The link, in an embed block.",
        code: "",
        known: "An embed block shows the page whose address is pasted into it (Omni Docs, “Embedding in Notion”). Its \
             own help was not looked up.",
        tested: TESTED_LINK,
    },
    Editor {
        name: "Confluence",
        paste: "The link. The iframe where an app for HTML is installed.",
        code: "",
        known: "Apps bring HTML macros, and an administrator decides about addresses and scripts (Appfire, “HTML for \
             Confluence, Configuration – Cloud”).",
        tested: TESTED_FRAME,
    },
    Editor {
        name: "LinkedIn",
        paste: PICTURE,
        code: "",
        known: "Articles take no HTML; some addresses become embeds (David Max on LinkedIn, “Embedding Content in \
             LinkedIn Posts Using oEmbed”).",
        tested: TESTED_LINK,
    },
    Editor {
        name: "Plain HTML",
        paste: "The widget or the iframe, where it is to stand.",
        code: "",
        known: "If your page has a Content-Security-Policy, it has to allow this site in frame-src and, for the \
             widget, in script-src.",
        tested: TESTED_FRAME,
    },
    Editor {
        name: "Hugo, Jekyll",
        paste: "Jekyll: the widget or the iframe, in the Markdown. Hugo: the same, in a file of this name; then call \
             it in the text.",
        code: "layouts/shortcodes/bearings.html",
        known: "Hugo leaves HTML out of Markdown unless markup.goldmark.renderer.unsafe is set (Docs, “Configure \
             markup”); what a shortcode holds stays.",
        tested: TESTED_FRAME,
    },
    Editor {
        name: "React",
        paste: "The script line into the page once, the element into JSX.",
        code: "<bearings-widget questionnaire=\"…\" />",
        known: "From version 19 on, React listens to events of custom elements, such as onbearings-complete (Blog, \
             “React v19”); before, addEventListener does. A style is an object there: style={{ border: 0 }}.",
        tested: "The widget and the iframe: in pages with React 18.3.1 and 19.3.1, by hand in Chromium.",
    },
    Editor {
        name: "Vue",
        paste: "The script line into the page once, the element into a template, and this among the compiler options.",
        code: "isCustomElement: tag => tag === 'bearings-widget'",
        known: "Vue would look for a component of that name otherwise (Guide, “Vue and Web Components”).",
        tested: "The widget: in a page with Vue 3.5.45, by hand in Chromium.",
    },
];
