//! A rendered page, read as people find things in it: by what they are, what they are called and what they say.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html, Selector};

pub struct Page(Html);

/// An element of a page.
#[derive(Clone, Copy)]
pub struct Part<'a>(ElementRef<'a>);

impl Page {
    pub fn of(html: &str) -> Self {
        let page = Html::parse_fragment(html);
        assert_eq!(page.errors, Vec::<String>::new(), "{html}");
        Self(page)
    }

    /// Everything of this role.
    pub fn all(&self, role: &str) -> Vec<Part<'_>> {
        self.whole().all(role)
    }

    /// The one thing of this role and name.
    pub fn one(&self, role: &str, name: &str) -> Part<'_> {
        self.whole().one(role, name)
    }

    pub fn has(&self, role: &str, name: &str) -> bool {
        self.whole().has(role, name)
    }

    pub fn text(&self) -> String {
        self.whole().text()
    }

    /// The element of an id that frames, links or tests in browsers rely on.
    pub fn id(&self, id: &str) -> Part<'_> {
        self.css(&format!("[id=\"{id}\"]"))
    }

    /// The one element that a CSS selector finds.
    pub fn css(&self, selector: &str) -> Part<'_> {
        let found = self.whole().select(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found[0]
    }

    pub fn count(&self, selector: &str) -> usize {
        self.whole().select(selector).len()
    }

    pub fn whole(&self) -> Part<'_> {
        Part(self.0.root_element())
    }
}

impl<'a> Part<'a> {
    pub fn select(self, selector: &str) -> Vec<Self> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).map(Part).collect()
    }

    /// The texts of all elements in it that a CSS selector finds.
    pub fn texts(self, selector: &str) -> Vec<String> {
        self.select(selector).into_iter().map(Part::text).collect()
    }

    pub fn count(self, selector: &str) -> usize {
        self.select(selector).len()
    }

    pub fn all(self, role: &str) -> Vec<Self> {
        self.select(selector(role))
    }

    pub fn one(self, role: &str, name: &str) -> Self {
        let named: Vec<Self> = self.named(role, name);
        let all: Vec<String> = self.all(role).iter().map(|one| one.name()).collect();
        assert_eq!(named.len(), 1, "{role} “{name}” among {all:?}");
        named[0]
    }

    pub fn has(self, role: &str, name: &str) -> bool {
        !self.named(role, name).is_empty()
    }

    fn named(self, role: &str, name: &str) -> Vec<Self> {
        let mut found = self.all(role);
        found.retain(|one| one.name() == name);
        found
    }

    pub fn attr(self, name: &str) -> Option<&'a str> {
        self.0.attr(name)
    }

    /// Its attributes by name.
    pub fn attributes(self) -> BTreeMap<&'a str, &'a str> {
        self.0.value().attrs().collect()
    }

    /// Its text, with single spaces.
    pub fn text(self) -> String {
        squeezed(&self.0.text().collect::<String>())
    }

    /// What a field holds, to the letter; of a list, the words of what is chosen.
    pub fn value(self) -> String {
        if self.0.value().name() == "select" {
            let chosen = self.select("option[selected]").into_iter().next();
            let chosen = chosen.or_else(|| self.select("option").into_iter().next());
            return chosen.map(Part::text).unwrap_or_default();
        }
        match self.attr("value") {
            Some(value) => value.to_owned(),
            None => self.0.text().collect(),
        }
    }

    pub fn has_class(self, class: &str) -> bool {
        self.0.value().classes().any(|one| one == class)
    }

    pub fn is_on(self) -> bool {
        self.attr("checked").is_some()
    }

    /// The style hides it, or something around it.
    pub fn is_gone(self) -> bool {
        let around = self.0.ancestors().filter_map(ElementRef::wrap);
        let mut all = around.chain([self.0]);
        all.any(|element| Part(element).has_class("gone"))
    }

    /// What it is called: by its label, by the labels that it names, or by its own text.
    pub fn name(self) -> String {
        if let Some(label) = self.attr("aria-label") {
            return squeezed(label);
        }
        if let Some(alt) = self.attr("alt") {
            return squeezed(alt);
        }
        if matches!(self.0.value().name(), "input" | "textarea" | "select") {
            return self.label();
        }
        let caption = match self.0.value().name() {
            "details" => Some("summary"),
            "fieldset" => Some("legend"),
            _ => None,
        };
        if let Some(caption) = caption {
            let caption = self.select(caption);
            return caption.first().map(|one| one.text()).unwrap_or_default();
        }
        self.text()
    }

    fn label(self) -> String {
        let around = self.0.ancestors().filter_map(ElementRef::wrap);
        let root = around.clone().last().unwrap();
        let by_id = self.attr("id").and_then(|id| {
            let selector = Selector::parse(&format!("label[for=\"{id}\"]")).unwrap();
            root.select(&selector).next()
        });
        let mut around = around;
        let label = by_id.or_else(|| around.find(|one| one.value().name() == "label"));
        label.map(own_words).unwrap_or_default()
    }
}

/// What a role is in the documents of this site.
fn selector(role: &str) -> &'static str {
    match role {
        "button" => "button",
        "link" => "a[href]",
        "heading" => "h1, h2, h3",
        "textbox" => "textarea, input[type=text], input:not([type])",
        "combobox" => "select",
        "radio" => "input[type=radio]",
        "checkbox" => "input[type=checkbox]",
        "file" => "input[type=file]",
        "colour" => "input[type=color]",
        "image" => "img, [role=img]",
        "status" => "[role=status]",
        "listitem" => "li",
        "columnheader" => "th[scope=col]",
        "rowheader" => "th[scope=row]",
        "progressbar" => "progress",
        "article" => "article",
        "disclosure" => "details",
        "frame" => "iframe",
        "group" => "fieldset",
        other => panic!("no role: {other}"),
    }
}

/// The text of a label, without what stands in the fields inside it.
fn own_words(label: ElementRef<'_>) -> String {
    let texts = label.descendants().filter_map(|node| {
        let mut around = node.ancestors().filter_map(ElementRef::wrap);
        let is_in_field = around.any(|one| matches!(one.value().name(), "select" | "textarea"));
        let text = node.value().as_text().filter(|_| !is_in_field)?;
        Some(text.to_string())
    });
    squeezed(&texts.collect::<String>())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
