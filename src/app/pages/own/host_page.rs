//! Where the page stands that hands questions over.

/// What a host page says of its own address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostPage {
    /// Its address; a query may be in it, and a fragment.
    pub address: String,
    /// The address that it names as its lasting one (`<link rel="canonical">`); empty where it names none.
    pub canonical: String,
}

impl HostPage {
    /// Returns the address for links and pictures: the canonical one if it is of the same origin, otherwise origin and
    /// path. What else stands in the address of a visit, such as the query of a newsletter, says something of its reader.
    /// Nothing where the page has no address on the web.
    #[must_use]
    pub fn lasting_address(&self) -> Option<String> {
        let (origin, path) = origin_and_path(before(&self.address, &['?', '#']))?;
        // A query in it is the page's own, such as the number of an article.
        let canonical = origin_and_path(before(&self.canonical, &['#']));
        Some(match canonical {
            Some((same, path)) if same == origin => origin + path,
            _ => origin + path,
        })
    }
}

/// Splits a web address, and leaves out the name and the password that may stand before the host.
fn origin_and_path(address: &str) -> Option<(String, &str)> {
    let (scheme, rest) = address.split_once("://")?;
    if !matches!(scheme, "https" | "http") {
        return None;
    }
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(end)?;
    let host = authority.rsplit('@').next().unwrap_or(authority);
    Some((format!("{scheme}://{host}"), path))
}

fn before<'a>(text: &'a str, ends: &[char]) -> &'a str {
    text.split(ends).next().unwrap_or(text)
}
