//! Settings of a framed page: `w1.theme=dark&lang=en`, alone in a fragment or after a link. They are not part of the
//! link, so they are split off before it is read.

/// Splits a fragment into the part before its settings and the settings from their tag on; both may be empty.
///
/// `embed/frame.js` reads the settings; here they only must not be taken for anything else.
#[must_use]
pub fn split_settings(fragment: &str) -> (&str, &str) {
    if is_settings(fragment) {
        return ("", fragment);
    }
    let starts = fragment.match_indices('&').map(|(at, _)| at);
    let mut ends = starts.filter_map(|at| fragment.split_at_checked(at));
    let found = ends.find_map(|(before, rest)| {
        let settings = rest.strip_prefix('&')?;
        is_settings(settings).then_some((before, settings))
    });
    found.unwrap_or((fragment, ""))
}

/// Returns whether a text begins with the tag `w` of any version, so that newer settings are split off too.
fn is_settings(text: &str) -> bool {
    let Some((version, _)) = text.strip_prefix('w').and_then(|rest| rest.split_once('.')) else {
        return false;
    };
    (1..=3).contains(&version.len())
        && !version.starts_with('0')
        && version.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_stand_alone_or_behind_a_link() {
        for (fragment, link, settings) in [
            ("w1.theme=dark&lang=en", "", "w1.theme=dark&lang=en"),
            ("w1.", "", "w1."),
            ("r1.abc&w1.theme=dark", "r1.abc", "w1.theme=dark"),
            ("q1.choosing&w1.a=b&c=d", "q1.choosing", "w1.a=b&c=d"),
            ("r1.abc&utm=x&w12.y", "r1.abc&utm=x", "w12.y"),
        ] {
            assert_eq!(split_settings(fragment), (link, settings), "{fragment}");
        }
    }

    #[test]
    fn nothing_else_is_taken_for_settings() {
        for fragment in [
            "",
            "w1",
            "w.a",
            "w0.a",
            "w1000.a",
            "w1x.a",
            "q1.w1.a",
            "r1.ab&w",
            "r1.ab&x=w1.c",
        ] {
            assert_eq!(split_settings(fragment), (fragment, ""), "{fragment}");
        }
    }
}
