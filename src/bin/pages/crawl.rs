//! What programs that look for pages are told: all may be read, and here is the list.

use bearings::card::escape;

pub(crate) const SITEMAP: &str = "sitemap.xml";

/// `robots.txt`. Hosts are asked for it at their root only, so below a sub-path nobody reads it.
pub(crate) fn robots(site: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {site}{SITEMAP}\n")
}

/// `sitemap.xml`. Without dates: the same sources make the same bytes.
pub(crate) fn sitemap<'a>(pages: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
        text += &format!("<url><loc>{}</loc></url>\n", escape(page));
    }
    text + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_are_as_their_readers_expect() {
        assert_eq!(
            robots("https://ada.example/x/"),
            "User-agent: *\nAllow: /\n\nSitemap: https://ada.example/x/sitemap.xml\n"
        );
        assert_eq!(
            sitemap(["https://ada.example/?a&b"]),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             <url><loc>https://ada.example/?a&amp;b</loc></url>\n</urlset>\n"
        );
    }
}
