//! The elements of a document, as a browser's parser finds them.

use html5ever::{parse_document, tendril::TendrilSink};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    /// What stands directly in it.
    pub(crate) text: String,
}

impl Element {
    /// The value of an attribute that has to be there.
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.find(name)
            .unwrap_or_else(|| panic!("<{}> has no {name}", self.name))
    }

    /// The value of an attribute.
    pub(crate) fn find(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether the browser runs the text of this element, so that a policy has to allow it.
    pub(crate) fn is_inline_script(&self) -> bool {
        let runs = [None, Some("text/javascript"), Some("module")].contains(&self.find("type"));
        self.name == "script" && self.find("src").is_none() && runs
    }

    pub(crate) fn is(&self, name: &str, attribute: &str, value: &str) -> bool {
        let has = |(known, found): &(String, String)| known == attribute && found == value;
        self.name == name && self.attributes.iter().any(has)
    }
}

/// All elements in the order of the document.
pub(crate) fn elements(html: &str) -> Vec<Element> {
    let dom = parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
    let mut found = Vec::new();
    collect(&dom.document, &mut found);
    found
}

fn collect(node: &Handle, found: &mut Vec<Element>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs.borrow();
        let attributes = attributes.iter();
        let text = node.children.borrow().iter().map(text_of).collect();
        found.push(Element {
            name: name.local.to_string(),
            attributes: attributes
                .map(|one| (one.name.local.to_string(), one.value.to_string()))
                .collect(),
            text,
        });
    }
    for child in node.children.borrow().iter() {
        collect(child, found);
    }
}

fn text_of(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => String::new(),
    }
}
