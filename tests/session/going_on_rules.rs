//! Where each input leads, as a table of what is done and what follows; `going_on.rs` says how a step is written.

/// Questionnaire, what is done, where that leads, what is answered then.
pub(crate) const RULES: [(&str, &str, &str, &str); 52] = [
    // Levels: now opens enough, enough goes on.
    ("product-practice", "", "releasing", ""),
    (
        "product-practice",
        "tap releasing.now=unremarked",
        "releasing enough",
        "releasing.now=unremarked",
    ),
    (
        "product-practice",
        "tap releasing.now=unremarked, tap releasing.enough=planned-dates",
        "seeing-it-live",
        "releasing.now=unremarked releasing.enough=planned-dates",
    ),
    (
        "product-practice",
        "digit releasing.now=4, digit releasing.enough=1",
        "seeing-it-live",
        "releasing.now=unremarked releasing.enough=rare-batches",
    ),
    (
        "product-practice",
        "tap releasing.now=unremarked, tap releasing.enough=?",
        "seeing-it-live",
        "releasing.now=unremarked releasing.enough=?",
    ),
    // Keys never go on; Enter does.
    (
        "product-practice",
        "key releasing.now=unremarked",
        "releasing",
        "releasing.now=unremarked",
    ),
    (
        "product-practice",
        "key releasing.now=unremarked, enter",
        "releasing enough",
        "releasing.now=unremarked",
    ),
    (
        "product-practice",
        "key releasing.now=unremarked, enter, key releasing.enough=unremarked",
        "releasing enough",
        "releasing.now=unremarked releasing.enough=unremarked",
    ),
    (
        "product-practice",
        "key releasing.now=unremarked, enter, key releasing.enough=unremarked, enter",
        "seeing-it-live",
        "releasing.now=unremarked releasing.enough=unremarked",
    ),
    (
        "product-practice",
        "key releasing.now=?",
        "releasing",
        "releasing.now=?",
    ),
    (
        "product-practice",
        "key releasing.now=?, enter",
        "seeing-it-live",
        "releasing.now=?",
    ),
    ("product-practice", "enter", "seeing-it-live", ""),
    (
        "team-context",
        "key straight-use=3",
        "straight-use",
        "straight-use=3",
    ),
    (
        "team-context",
        "key straight-use=3, enter",
        "finishing",
        "straight-use=3",
    ),
    // Changing an answer that stands never goes on.
    (
        "product-practice",
        "tap releasing.now=unremarked, tap releasing.enough=unremarked, back, tap releasing.enough=planned-dates",
        "releasing enough",
        "releasing.now=unremarked releasing.enough=planned-dates",
    ),
    (
        "product-practice",
        "tap releasing.now=unremarked, tap releasing.enough=unremarked, back, now, tap releasing.now=planned-dates",
        "releasing enough",
        "releasing.now=planned-dates releasing.enough=unremarked",
    ),
    (
        "team-context",
        "tap straight-use=3, back, tap straight-use=4",
        "straight-use",
        "straight-use=4",
    ),
    (
        "team-context",
        "tap straight-use=3, back, tap straight-use=?",
        "straight-use",
        "straight-use=?",
    ),
    (
        "bad-news",
        "tap someone-stuck.team=open, tap someone-stuck.beyond=open, back, tap someone-stuck.team=guarded",
        "someone-stuck",
        "someone-stuck.team=guarded someone-stuck.beyond=open",
    ),
    // A non-answer to now leaves enough blank and goes on.
    (
        "product-practice",
        "tap releasing.now=?",
        "seeing-it-live",
        "releasing.now=?",
    ),
    (
        "product-practice",
        "tap releasing.now=~",
        "seeing-it-live",
        "releasing.now=~",
    ),
    (
        "product-practice",
        "tap releasing.now=-",
        "seeing-it-live",
        "releasing.now=-",
    ),
    (
        "product-practice",
        "tap releasing.now=unremarked, tap releasing.enough=unremarked, back, now, tap releasing.now=?",
        "releasing",
        "releasing.now=?",
    ),
    // Next leaves blank; clearing stays where it is, and can be undone until something else is done.
    (
        "product-practice",
        "tap releasing.now=unremarked, enter",
        "seeing-it-live",
        "releasing.now=unremarked",
    ),
    (
        "product-practice",
        "tap releasing.now=unremarked, tap releasing.enough=unremarked, back, clear",
        "releasing enough",
        "releasing.now=unremarked",
    ),
    (
        "product-practice",
        "tap releasing.now=unremarked, tap releasing.enough=unremarked, back, now, clear",
        "releasing",
        "",
    ),
    (
        "product-practice",
        "tap releasing.now=unremarked, tap releasing.enough=unremarked, back, now, clear, undo",
        "releasing",
        "releasing.now=unremarked releasing.enough=unremarked",
    ),
    (
        "team-context",
        "tap straight-use=3, back, clear, enter, undo",
        "finishing",
        "",
    ),
    (
        "bad-news",
        "tap someone-stuck.team=open, clear, undo",
        "someone-stuck",
        "someone-stuck.team=open",
    ),
    (
        "bad-news",
        "tap someone-stuck.team=open, clear, tap someone-stuck.beyond=-, undo",
        "someone-stuck",
        "someone-stuck.beyond=-",
    ),
    // The page goes on once the answer has been seen; until then it can be corrected, and whoever is quick goes on at once.
    (
        "team-context",
        "touch straight-use=3",
        "straight-use",
        "straight-use=3",
    ),
    (
        "team-context",
        "touch straight-use=3, tap straight-use=4",
        "finishing",
        "straight-use=4",
    ),
    (
        "team-context",
        "touch straight-use=3, enter",
        "finishing",
        "straight-use=3",
    ),
    (
        "team-context",
        "touch straight-use=3, clear",
        "straight-use",
        "",
    ),
    (
        "team-context",
        "touch straight-use=3, key straight-use=4",
        "straight-use",
        "straight-use=4",
    ),
    (
        "product-practice",
        "touch releasing.now=unremarked",
        "releasing",
        "releasing.now=unremarked",
    ),
    // Now is enough.
    (
        "product-practice",
        "tap releasing.now=unremarked, same",
        "seeing-it-live",
        "releasing.now=unremarked releasing.enough=unremarked",
    ),
    (
        "product-practice",
        "tap releasing.now=unremarked, tap releasing.enough=rare-batches, back, same",
        "seeing-it-live",
        "releasing.now=unremarked releasing.enough=unremarked",
    ),
    // Under reduced motion, or with the setting off, only Next and Enter go on.
    (
        "product-practice",
        "calm, tap releasing.now=unremarked",
        "releasing",
        "releasing.now=unremarked",
    ),
    (
        "product-practice",
        "calm, tap releasing.now=?",
        "releasing",
        "releasing.now=?",
    ),
    (
        "product-practice",
        "calm, tap releasing.now=unremarked, enter, same",
        "releasing enough",
        "releasing.now=unremarked releasing.enough=unremarked",
    ),
    (
        "team-context",
        "calm, digit straight-use=1",
        "straight-use",
        "straight-use=0",
    ),
    (
        "team-context",
        "calm, tap straight-use=3, enter",
        "finishing",
        "straight-use=3",
    ),
    // Spectra: a stop goes on, digits count the stops as shown.
    (
        "team-context",
        "tap straight-use=0",
        "finishing",
        "straight-use=0",
    ),
    (
        "team-context",
        "to finishing, digit finishing=1",
        "how-long",
        "finishing=6",
    ),
    (
        "team-context",
        "to what-we-make, tap what-we-make=colleagues",
        "-review",
        "what-we-make=colleagues",
    ),
    // Scopes stand side by side: the second goes on, whichever it is.
    (
        "bad-news",
        "tap someone-stuck.team=open",
        "someone-stuck",
        "someone-stuck.team=open",
    ),
    (
        "bad-news",
        "tap someone-stuck.beyond=?, tap someone-stuck.team=open",
        "late-date",
        "someone-stuck.team=open someone-stuck.beyond=?",
    ),
    // A screen of three: the third goes on.
    (
        "bad-news",
        "to right-person, tap which-rule=mostly, tap right-person=mostly",
        "right-person",
        "right-person=mostly which-rule=mostly",
    ),
    (
        "bad-news",
        "to right-person, tap which-rule=mostly, tap right-person=mostly, tap old-rule=-",
        "-review",
        "right-person=mostly old-rule=- which-rule=mostly",
    ),
    (
        "bad-news",
        "to right-person, tap which-rule=mostly, enter",
        "-review",
        "which-rule=mostly",
    ),
    (
        "product-practice",
        "to being-one-team, tap being-one-team.now=?",
        "-arrows",
        "being-one-team.now=?",
    ),
];
