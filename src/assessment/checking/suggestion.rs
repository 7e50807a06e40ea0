//! Suggestions for misspelt names, and lists of names in words.

/// Returns the known name closest to `found`, when its edit distance is at most a third of the letters, rounded up.
pub(crate) fn suggested<'a>(
    found: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = found.chars().count();
    // A longer text is no misspelt name, and the comparison would be slow.
    if length > 60 {
        return None;
    }
    known
        .into_iter()
        .map(|name| (distance(found, name), name))
        .filter(|(distance, _)| *distance <= length.div_ceil(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Words a suggestion: ` (did you mean "levels"?)`, or the empty text.
pub(crate) fn did_you_mean<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    suggested(found, known).map_or_else(String::new, |name| format!(" (did you mean \"{name}\"?)"))
}

/// Words a list: `a, b or c`.
pub(crate) fn alternatives(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

/// Returns the Levenshtein distance of two texts, ignoring case.
fn distance(a: &str, b: &str) -> usize {
    let b = b.to_lowercase();
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (done, x) in a.to_lowercase().chars().enumerate() {
        let mut left = done + 1;
        let mut next = vec![left];
        for ((y, up), diagonal) in b.chars().zip(row.iter().skip(1)).zip(&row) {
            left = (diagonal + usize::from(x != y)).min(left + 1).min(up + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_names_are_suggested() {
        let known = ["levels", "spectrum", "choice"];
        assert_eq!(suggested("levls", known), Some("levels"));
        assert_eq!(suggested("Levels", known), Some("levels"));
        assert_eq!(suggested("spectram", known), Some("spectrum"));
        assert_eq!(suggested("radio", known), None);
        assert_eq!(suggested("", known), None);
    }

    #[test]
    fn names_in_words() {
        assert_eq!(alternatives(&[]), "");
        assert_eq!(alternatives(&["a"]), "a");
        assert_eq!(alternatives(&["a", "b", "c"]), "a, b or c");
    }
}
