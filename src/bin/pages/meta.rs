//! What other programs read of a page: tags for link previews, where its oEmbed answer is, and what it is in the words of
//! schema.org. Terse, since a page has a budget: what a reader takes from another tag is not said twice.

use bearings::{
    assessment::Definition,
    card::{PREVIEW, escape},
    words::home,
};
use serde_json::{Value, json};

use crate::{address::Address, icon, manifest};

/// What a page says of itself.
pub(crate) struct Meta<'a> {
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    pub(crate) address: Address,
    /// Structured data, and whether there is an oEmbed answer.
    pub(crate) data: Value,
    pub(crate) embeds: bool,
}

impl Meta<'_> {
    /// The elements for the head. `up` leads from the page to the folder of the site.
    pub(crate) fn tags(&self, up: &str) -> String {
        let title = escape(self.title);
        let description = escape(self.description);
        let page = escape(&self.address.page);
        let picture = escape(&self.address.picture());
        let (width, height) = PREVIEW;
        // One description for both: programs look for either attribute. Twitter's own tags fall back to these.
        let mut tags = format!(
            "<title>{title} · {site}</title>\
             <meta name=\"description\" property=\"og:description\" content=\"{description}\">\
             <link rel=\"canonical\" href=\"{page}\">\
             <meta property=\"og:url\" content=\"{page}\">\
             <meta property=\"og:title\" content=\"{title}\">\
             <meta property=\"og:type\" content=\"website\">\
             <meta property=\"og:image\" content=\"{picture}\">\
             <meta property=\"og:image:width\" content=\"{width}\">\
             <meta property=\"og:image:height\" content=\"{height}\">\
             <meta name=\"twitter:card\" content=\"summary_large_image\">",
            site = home::TITLE,
        );
        if self.embeds {
            let oembed = escape(&self.address.oembed());
            tags += &format!(
                "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{oembed}\">"
            );
        }
        tags += &format!(
            "<link rel=\"manifest\" href=\"{up}{}\"><link rel=\"icon\" href=\"{up}{}\">\
             <link rel=\"apple-touch-icon\" href=\"{up}{}\">",
            manifest::NAME,
            icon::DRAWING,
            icon::TOUCH_ICON.name,
        );
        if !self.data.is_null() {
            let data = in_script(&self.data);
            tags += &format!("<script type=\"application/ld+json\">{data}</script>");
        }
        tags
    }
}

/// JSON in a data block: `<` is written so that no text can end the block.
fn in_script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

/// What a questionnaire is: an application that runs in the page. Not a `Quiz`, which tests what somebody knows.
pub(crate) fn of_questionnaire(definition: &Definition, address: &Address) -> Value {
    json!({
        "@context": "https://schema.org",
        "@type": "WebApplication",
        "url": address.page,
        "name": definition.title,
        "description": definition.purpose,
        "image": address.picture(),
        "applicationCategory": "BusinessApplication",
        "inLanguage": definition.language,
        "timeRequired": format!("PT{}M", definition.minutes),
        "author": definition.authors,
        "license": format!("https://spdx.org/licenses/{}", definition.licence),
        "isAccessibleForFree": true,
    })
}

/// What the first page is.
pub(crate) fn of_site(address: &Address) -> Value {
    json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "url": address.page,
        "name": home::TITLE,
        "description": home::PREVIEW,
        "image": address.picture(),
        "inLanguage": "en",
        "isAccessibleForFree": true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_a_data_block() {
        let data = json!({ "name": "</script><script>alert(1)</script>" });
        assert_eq!(
            in_script(&data),
            "{\"name\":\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\"}"
        );
    }
    #[test]
    fn what_would_turn_the_rest_of_a_title_around_is_shown() {
        let meta = Meta {
            title: "A \u{202e}title",
            description: "What for.",
            address: Address::of("https://a.example/x/".to_owned()),
            data: Value::Null,
            embeds: false,
        };
        let tags = meta.tags("../");
        assert!(
            tags.starts_with("<title>A \u{fffd}title · Bearings</title>"),
            "{tags}"
        );
    }
}
