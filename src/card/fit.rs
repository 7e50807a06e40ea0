//! Fits texts into a width: shortens them at a word, or breaks them into lines.

use super::scene::width;

/// Returns a text in capitals, if all of it is ASCII. One with other letters stays as it is: the tables for all scripts would
/// add several kilobytes to every result.
#[must_use]
pub fn capitals(text: &str) -> String {
    if text.is_ascii() {
        text.to_ascii_uppercase()
    } else {
        text.to_owned()
    }
}

/// Fits a text into the width `most`: returns it whole, or shortened at a word with "…".
#[must_use]
pub fn fitted(text: &str, size: i32, bold: bool, most: i32) -> String {
    let fits = |text: &str| width(text, size, bold) <= most;
    if fits(text) {
        return text.to_owned();
    }
    let mut kept = text;
    while let Some((before, _)) = kept.rsplit_once(' ') {
        kept = before;
        let short = ellipsis(kept);
        if fits(&short) {
            return short;
        }
    }
    // A single long word is cut between characters.
    let mut short = String::new();
    for c in kept.chars() {
        let longer = format!("{short}{c}");
        if !fits(&ellipsis(&longer)) {
            break;
        }
        short = longer;
    }
    ellipsis(&short)
}

/// Breaks a text at spaces into at most so many lines of the width `most`, of about equal length; the last one is
/// shortened if need be.
#[must_use]
pub fn wrapped(text: &str, size: i32, bold: bool, most: i32, lines: usize) -> Vec<String> {
    let wide = |text: &str| width(text, size, bold);
    let whole = wide(text);
    let needed = usize::try_from(whole / most.max(1)).unwrap_or(0) + 1;
    // First tries lines a little longer than an equal share.
    let share = whole / i32::try_from(needed.min(lines).max(1)).unwrap_or(1);
    let balanced = broken(text, &wide, (share + 2 * size).min(most));
    let mut done = if balanced.len() <= lines {
        balanced
    } else {
        broken(text, &wide, most)
    };
    if let Some(rest) = done
        .get(lines.saturating_sub(1)..)
        .filter(|rest| rest.len() > 1)
    {
        let rest = rest.join(" ");
        done.truncate(lines.saturating_sub(1));
        done.push(rest);
    }
    done.iter()
        .map(|line| fitted(line, size, bold, most))
        .collect()
}

/// Breaks a bold address into one line or two, after a slash if possible; a longer one is shortened.
pub(super) fn on_two_lines(address: &str, size: i32, most: i32) -> Vec<String> {
    let fits = |text: &str| width(text, size, true) <= most;
    if fits(address) {
        return vec![address.to_owned()];
    }
    let ends = address.char_indices().map(|(at, c)| at + c.len_utf8());
    let halves = ends.filter_map(|end| address.split_at_checked(end));
    let halves: Vec<(&str, &str)> = halves.take_while(|(first, _)| fits(first)).collect();
    let at_slash = |(first, rest): &&(&str, &str)| first.ends_with('/') && fits(rest);
    let best = halves.iter().rev().find(at_slash).or(halves.last());
    let (first, rest) = best.copied().unwrap_or(("", address));
    vec![first.to_owned(), fitted(rest, size, true, most)]
}

/// Breaks a text into lines, each with as many words as fit, and at least one.
fn broken(text: &str, wide: &impl Fn(&str) -> i32, most: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if wide(&format!("{line} {word}")) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Appends "…", without punctuation before it.
fn ellipsis(text: &str) -> String {
    let text = text.trim_end_matches([',', ';', ':', '.', ' ']);
    format!("{text}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_whole() {
        assert_eq!(fitted("What if?", 20, false, 200), "What if?");
        assert_eq!(fitted("", 20, false, 0), "");
    }

    #[test]
    fn what_does_not_fit_is_shortened_at_a_word() {
        let text = "Where the northern team, and others, sit";
        assert_eq!(fitted(text, 20, false, 300), "Where the northern team…");
        assert_eq!(fitted("Unbelievablylongword", 20, false, 100), "Unbeli…");
    }

    #[test]
    fn addresses_are_broken_at_a_slash() {
        let lines = |address| on_two_lines(address, 20, 190);
        assert_eq!(lines("bearings.org"), ["bearings.org"]);
        assert_eq!(
            lines("bearings.org/a/bad-news"),
            ["bearings.org/a/", "bad-news"]
        );
        assert_eq!(
            lines("bearings.organisation"),
            ["bearings.organi", "sation"]
        );
    }

    #[test]
    fn lines_are_broken_at_spaces() {
        let lines = wrapped("one two three four five", 20, false, 100, 3);
        assert_eq!(lines, ["one two", "three", "four five"]);
        let cut = wrapped("one two three four five", 20, false, 100, 2);
        assert_eq!(cut, ["one two", "three…"]);
        assert_eq!(wrapped("  ", 20, false, 100, 2), [""; 0]);
    }
}
