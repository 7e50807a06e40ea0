//! Where a page is, and what stands beside it under names that other files know.

/// Where a page is, absolute: what the tags for other programs need.
pub(crate) struct Address {
    /// With a slash at its end.
    pub(crate) page: String,
    /// The page whose picture it has.
    pictured: String,
}

/// Names of the picture and of the oEmbed answer, in the folder of the page.
pub(crate) const PICTURE: &str = "preview.png";
pub(crate) const OEMBED: &str = "oembed.json";

impl Address {
    /// A page with a picture of its own.
    pub(crate) fn of(page: String) -> Self {
        let pictured = page.clone();
        Self { page, pictured }
    }

    /// A page with the picture of another one.
    pub(crate) fn pictured_as(page: String, other: &str) -> Self {
        let pictured = other.to_owned();
        Self { page, pictured }
    }

    pub(crate) fn picture(&self) -> String {
        format!("{}{PICTURE}", self.pictured)
    }

    pub(crate) fn oembed(&self) -> String {
        format!("{}{}", self.page, OEMBED)
    }

    /// As it stands on pictures.
    pub(crate) fn shown(&self) -> &str {
        let page = self.page.strip_suffix('/').unwrap_or(&self.page);
        page.split_once("://").map_or(page, |(_, rest)| rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_on_a_picture_has_neither_scheme_nor_last_slash() {
        let shown = |page: &str| Address::of(page.to_owned()).shown().to_owned();
        assert_eq!(shown("https://ada.example/"), "ada.example");
        assert_eq!(
            shown("https://ada.example/tools/cat/"),
            "ada.example/tools/cat"
        );
    }
}
