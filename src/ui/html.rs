//! HTML as text: markup is literal, everything else is escaped.

use crate::card;

/// A piece of HTML being written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Markup, as it stands in the source.
    pub fn put(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text, in an element or between the quotes of an attribute.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.0.push_str(&card::escape(text));
        self
    }

    /// A number, where text may stand.
    pub fn number(&mut self, number: usize) -> &mut Self {
        self.text(&number.to_string())
    }

    /// A drawing that [`crate::card`] wrote: it has escaped its own texts.
    pub fn drawing(&mut self, svg: &str) -> &mut Self {
        self.0.push_str(svg);
        self
    }

    /// Text in an element: `element("<p>", text, "</p>")`.
    pub fn element(&mut self, open: &'static str, text: &str, close: &'static str) -> &mut Self {
        self.put(open).text(text).put(close)
    }

    /// One item of a list for each text.
    pub fn list<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>) -> &mut Self {
        self.put("<ul>");
        for text in texts {
            self.element("<li>", text, "</li>");
        }
        self.put("</ul>")
    }

    /// A button that says in `data-act` what it does: `button("class=plain", "go", "3", "See it")`.
    pub fn button(
        &mut self,
        class: &'static str,
        act: &'static str,
        of: &str,
        words: &str,
    ) -> &mut Self {
        self.put("<button type=\"button\" class=\"")
            .put(class)
            .put("\" data-act=\"")
            .put(act);
        if !of.is_empty() {
            self.put(":").text(of);
        }
        self.put("\">").text(words).put("</button>")
    }

    /// Something that cannot be undone: the words open a question, its button does it. `of` is what the act is
    /// about, and `about` says the same to those who do not see where the words stand.
    pub fn sure(
        &mut self,
        [words, about, ask, yes]: [&str; 4],
        act: &'static str,
        of: &str,
    ) -> &mut Self {
        self.put("<details class=\"sure\">")
            .element("<summary>", words, "");
        if !about.is_empty() {
            self.element(" <span class=\"unseen\">", about, "</span>");
        }
        self.element("</summary><p>", ask, "</p>")
            .button("plain danger", act, of, yes)
            .put("</details>")
    }

    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        let mut html = Html::default();
        html.element("<p>", "<b>\"&'", "</p>")
            .button("x", "go", "\"><b>", "a<b");
        let expected = "<p>&lt;b&gt;&quot;&amp;&#39;</p><button type=\"button\" class=\"x\" \
             data-act=\"go:&quot;&gt;&lt;b&gt;\">a&lt;b</button>";
        assert_eq!(html.into_string(), expected);
    }
}
