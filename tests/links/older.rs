//! Links of released structures open as far as their ids still exist; others say why they do not.

use bearings::{
    answers::{Answer, Answers, Arrow},
    assessment::{Definition, Format, Layout, id_hash},
    share::{Blank, LinkError, Missing, Opened, Tag, decode, encode, find_by_hash, peek},
};

use crate::{answers, built_in, day, plain};

fn question(question: &str, round: &str) -> Missing {
    Missing::Question {
        question: question.to_owned(),
        round: round.to_owned(),
    }
}

/// Makes a link with one structure and opens it with another.
fn reopened(old: &Definition, shared: &bearings::share::Shared, new: &Definition) -> Opened {
    let link = encode(Tag::Result, old, shared);
    assert_eq!(
        decode(&link, new, &[]),
        Err(LinkError::OtherStructure { date: day() })
    );
    decode(&link, new, &[Layout::of(old)]).unwrap()
}

#[test]
fn a_new_order_changes_nothing() {
    let old = built_in("product-practice");
    let mut new = old.clone();
    new.questions.reverse();
    new.dimensions.reverse();
    for question in &mut new.questions {
        question.rounds.reverse();
        question.options.reverse();
    }
    let mut shared = plain(&old, answers(&old, "01230123?~-..012"));
    shared.left_out = vec![11, 12];
    shared.answers.set_arrows([Arrow { from: 0, to: 7 }]);
    let opened = reopened(&old, &shared, &new);
    assert_eq!(opened.missing, []);
    assert_eq!(opened.shared.answers, {
        let mut expected = answers(&new, "123..-~?01230123");
        expected.set_arrows([Arrow { from: 7, to: 0 }]);
        expected
    });
    assert_eq!(opened.shared.left_out, [3, 4]);
    assert_eq!(opened.shared.about, shared.about);
}

#[test]
fn what_does_not_exist_any_more_is_named() {
    let old = built_in("product-practice");
    let mut new = old.clone();
    new.questions.remove(0); // releasing
    new.questions[0].rounds.pop(); // seeing-it-live, enough
    new.questions[1].options.remove(3); // room-to-decide: result
    new.questions[2].format = Format::Choice; // meeting-people
    new.dimensions.remove(0);
    let mut shared = plain(&old, answers(&old, "0?213?~3.-..0123"));
    shared
        .answers
        .set_arrows([Arrow { from: 0, to: 7 }, Arrow { from: 6, to: 7 }]);
    shared.left_out = vec![8];
    let opened = reopened(&old, &shared, &new);
    let option = Missing::Choice {
        question: "room-to-decide".to_owned(),
        round: "now".to_owned(),
        option: "result".to_owned(),
    };
    let arrow = Missing::Arrow {
        from: "releasing".to_owned(),
        to: "being-one-team".to_owned(),
    };
    let expected = [
        question("releasing", "now"),
        question("releasing", "enough"),
        question("seeing-it-live", "enough"),
        option,
        question("meeting-people", "now"),
        question("meeting-people", "enough"),
        arrow,
    ];
    assert_eq!(opened.missing, expected);
    let mut remaining = answers(&new, "2.?...-..0123");
    remaining.set_arrows([Arrow { from: 5, to: 6 }]);
    assert_eq!(opened.shared.answers, remaining);
    assert_eq!(opened.shared.left_out, [5]);
}

#[test]
fn blanks_and_rows_left_out_are_not_missed() {
    let old = built_in("bad-news");
    let mut new = old.clone();
    new.questions.truncate(1);
    let mut shared = plain(&old, answers(&old, "01............."));
    shared.left_out = vec![1, 5];
    let opened = reopened(&old, &shared, &new);
    assert_eq!(opened.missing, []);
    assert_eq!(opened.shared.left_out, [1]);
}

#[test]
fn arrows_that_are_not_drawn_any_more_are_named() {
    let old = built_in("product-practice");
    let mut shared = plain(&old, Answers::blank(&old));
    shared
        .answers
        .set_arrows([Arrow { from: 0, to: 1 }, Arrow { from: 2, to: 3 }]);
    for most in [0, 1] {
        let mut new = old.clone();
        new.arrows = new.arrows.filter(|_| most > 0);
        if let Some(arrows) = &mut new.arrows {
            arrows.most = most;
        }
        let opened = reopened(&old, &shared, &new);
        assert_eq!(opened.missing.len(), 2 - usize::from(most));
        assert_eq!(opened.shared.answers.arrows().len(), usize::from(most));
    }
}

#[test]
fn new_questions_are_blank() {
    let new = built_in("team-context");
    let mut old = new.clone();
    old.questions.remove(0);
    let shared = plain(&old, answers(&old, "123456?~-.033"));
    let opened = reopened(&old, &shared, &new);
    assert_eq!(opened.missing, []);
    assert_eq!(opened.shared.answers, answers(&new, ".123456?~-.033"));
    assert_eq!(opened.shared.answers.slots()[0], Answer::Blank);
}

#[test]
fn layouts_of_other_questionnaires_do_not_count() {
    let old = built_in("product-practice");
    let mut new = old.clone();
    new.questions.remove(0);
    let mut foreign = Layout::of(&old);
    "other".clone_into(&mut foreign.id);
    let link = encode(Tag::Result, &old, &plain(&old, Answers::blank(&old)));
    let refused = Err(LinkError::OtherStructure { date: day() });
    assert_eq!(decode(&link, &new, &[foreign]), refused);
}

#[test]
fn an_unknown_structure_that_is_damaged_is_not_believed() {
    let old = built_in("product-practice");
    let mut new = old.clone();
    new.questions.remove(0);
    let link = encode(Tag::Result, &old, &plain(&old, Answers::blank(&old)));
    assert_eq!(
        decode(&link[..link.len() - 1], &new, &[]),
        Err(LinkError::Damaged)
    );
}

#[test]
fn another_questionnaire_is_found_by_its_hash() {
    let (mine, theirs) = (built_in("product-practice"), built_in("bad-news"));
    let link = encode(
        Tag::Result,
        &theirs,
        &plain(&theirs, Answers::blank(&theirs)),
    );
    let hash = id_hash("bad-news");
    assert_eq!(
        decode(&link, &mine, &[]),
        Err(LinkError::OtherQuestionnaire { id_hash: hash })
    );
    assert_eq!(
        find_by_hash(hash, ["team-context", "bad-news"]),
        Ok("bad-news")
    );
    let unknown = LinkError::UnknownQuestionnaire { id_hash: hash };
    assert_eq!(find_by_hash(hash, ["team-context"]), Err(unknown));

    let whole = peek(&link).unwrap();
    assert_eq!(
        whole.questionnaire(["team-context", "bad-news"]),
        Ok("bad-news")
    );
    assert_eq!(whole.questionnaire(["team-context"]), Err(unknown));

    // A cut link still says where it belongs; what is not found there may be a changed name.
    let cut = &link[..link.len() - 1];
    assert_eq!(decode(cut, &mine, &[]), Err(LinkError::Damaged));
    assert_eq!(decode(cut, &theirs, &[]), Err(LinkError::CutOff));
    let cut = peek(cut).unwrap();
    assert_eq!(
        cut.questionnaire(["team-context", "bad-news"]),
        Ok("bad-news")
    );
    assert_eq!(cut.questionnaire(["team-context"]), Err(LinkError::Damaged));
    assert_eq!(peek("#r1.AAAA"), Err(LinkError::CutOff));
}

#[test]
fn texts_of_slots_go_to_the_slot_of_the_same_question() {
    let old = built_in("bad-news");
    let mut new = old.clone();
    let gone = new.questions.remove(0);
    new.questions.swap(0, 1);
    let text = |text: &str| Blank::exact(text).unwrap();
    let mut shared = plain(&old, answers(&old, "..............."));
    // The first question is gone; the second and the third, each with two scopes, have changed places.
    shared.slot_texts = vec![(1, text("gone")), (2, text("second")), (5, text("third"))];
    let opened = reopened(&old, &shared, &new);
    assert_eq!(
        opened.shared.slot_texts,
        [(1, text("third")), (2, text("second"))]
    );
    assert_eq!(opened.missing, [question(&gone.id, "beyond")]);
}
