//! A picture with its link as HTML that is pasted, for documents and e-mails.

use super::escape;

/// Returns the picture, at 600 pixels, and the title below it; both lead to the link. `picture` is its address, which may be
/// a `data:` address that holds it.
#[must_use]
pub fn rich_text(title: &str, link: &str, picture: &str) -> String {
    let [title, link, picture] = [title, link, picture].map(escape);
    format!(
        "<p><a href=\"{link}\"><img src=\"{picture}\" alt=\"{title}\" width=\"600\"></a></p>\
         <p><a href=\"{link}\">{title}</a></p>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_become_markup() {
        let html = rich_text(
            "A \"<b>\"",
            "https://x.example/?a&b",
            "data:image/png;base64,iVBOR+/=",
        );
        let link = "https://x.example/?a&amp;b";
        let title = "A &quot;&lt;b&gt;&quot;";
        let picture =
            format!("<img src=\"data:image/png;base64,iVBOR+/=\" alt=\"{title}\" width=\"600\">");
        let expected =
            format!("<p><a href=\"{link}\">{picture}</a></p><p><a href=\"{link}\">{title}</a></p>");
        assert_eq!(html, expected);
    }
}
