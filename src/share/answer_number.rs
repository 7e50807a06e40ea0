//! All answers as one mixed-radix number: a digit for each slot of the layout, then one for the set of arrows.
//!
//! The digit of a slot is 0 for blank, 1 for can't see, 2 for varies, 3 for doesn't apply and 4 + k for the
//! option k; its radix is the number of options + 4.

use super::{arrow_set, radix};
use crate::{
    answers::{Answer, Answers, Arrow},
    assessment::{Layout, Slot},
};

/// Returns the size of the number in bytes.
pub(super) fn width(layout: &Layout) -> usize {
    radix::width(&radices(layout))
}

/// Packs the answers, with blanks in the slots that are left out. An answer that the layout does not have is packed
/// as blank.
pub(super) fn pack(layout: &Layout, answers: &Answers, left_out: &[usize]) -> Vec<u8> {
    let (dimensions, most) = &layout.arrows;
    let mut digits: Vec<(u32, u32)> = Vec::new();
    for (index, slot) in layout.slots.iter().enumerate() {
        let answer = answers.slots().get(index).copied().unwrap_or_default();
        let digit = digit(answer);
        let is_written = digit < slot.radix() && !left_out.contains(&index);
        digits.push((if is_written { digit } else { 0 }, slot.radix()));
    }
    let arrows = arrow_set::rank(answers.arrows(), dimensions.len(), *most);
    digits.push((arrows, arrow_set::count(dimensions.len(), *most)));
    radix::pack(&digits)
}

/// Unpacks the answer of each slot and the arrows; `None` when the number is too large for the layout.
pub(super) fn unpack(bytes: &[u8], layout: &Layout) -> Option<(Vec<Answer>, Vec<Arrow>)> {
    let mut digits = radix::unpack(bytes, &radices(layout))?;
    let arrows = arrow_set::unrank(digits.pop()?, layout.arrows.0.len());
    Some((digits.into_iter().map(answer).collect(), arrows))
}

/// Returns the radix of each slot, then the number of sets of arrows: 1 without arrows, which takes no bits.
fn radices(layout: &Layout) -> Vec<u32> {
    let (dimensions, most) = &layout.arrows;
    let arrows = arrow_set::count(dimensions.len(), *most);
    layout
        .slots
        .iter()
        .map(Slot::radix)
        .chain([arrows])
        .collect()
}

fn digit(answer: Answer) -> u32 {
    match answer {
        Answer::Blank => 0,
        Answer::CannotSee => 1,
        Answer::Varies => 2,
        Answer::NotApplicable => 3,
        Answer::Pick(value) => 4 + u32::from(value),
    }
}

fn answer(digit: u32) -> Answer {
    match digit {
        1 => Answer::CannotSee,
        2 => Answer::Varies,
        3 => Answer::NotApplicable,
        _ => {
            let value = digit
                .checked_sub(4)
                .and_then(|value| u8::try_from(value).ok());
            value.map_or(Answer::Blank, Answer::Pick)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_is_one_answer() {
        assert_eq!(answer(0), Answer::Blank);
        assert_eq!(answer(4), Answer::Pick(0));
        for number in 0..260 {
            assert_eq!(digit(answer(number)), number);
        }
    }
}
