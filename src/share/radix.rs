//! Mixed radix: many small digits, each with its own radix, packed as one integer.
//!
//! The first digit is the most significant. The number is stored big-endian in the fewest bytes that hold the largest
//! number of these radices.

/// Returns the size of numbers of these radices in bytes.
pub(super) fn width(radices: &[u32]) -> usize {
    let largest = radices
        .iter()
        .map(|radix| (radix.saturating_sub(1), *radix));
    let mut number = Vec::new();
    for (digit, radix) in largest {
        multiply_add(&mut number, radix, digit);
    }
    number.len()
}

/// Packs digits, each with its radix. A digit must be below its radix.
pub(super) fn pack(digits: &[(u32, u32)]) -> Vec<u8> {
    let radices: Vec<u32> = digits.iter().map(|(_, radix)| *radix).collect();
    let mut number = Vec::new();
    for (digit, radix) in digits {
        multiply_add(&mut number, *radix, *digit);
    }
    number.resize(width(&radices), 0);
    number.reverse();
    number
}

/// Unpacks the digits for these radices; `None` when the number is too large for them.
pub(super) fn unpack(bytes: &[u8], radices: &[u32]) -> Option<Vec<u32>> {
    let mut number = bytes.to_vec();
    let mut digits: Vec<u32> = Vec::with_capacity(radices.len());
    for radix in radices.iter().rev() {
        digits.push(divide(&mut number, *radix));
    }
    digits.reverse();
    number.iter().all(|byte| *byte == 0).then_some(digits)
}

/// Computes number = number * factor + addend on little-endian bytes, growing as needed.
fn multiply_add(number: &mut Vec<u8>, factor: u32, addend: u32) {
    let mut carry = u64::from(addend);
    for byte in number.iter_mut() {
        let sum = u64::from(*byte) * u64::from(factor) + carry;
        *byte = lowest_byte(sum);
        carry = sum >> 8;
    }
    while carry > 0 {
        number.push(lowest_byte(carry));
        carry >>= 8;
    }
}

/// Computes number = number / divisor on big-endian bytes; returns the remainder.
fn divide(number: &mut [u8], divisor: u32) -> u32 {
    let divisor = u64::from(divisor.max(1));
    let mut remainder = 0;
    for byte in number {
        let dividend = (remainder << 8) | u64::from(*byte);
        *byte = lowest_byte(dividend / divisor);
        remainder = dividend % divisor;
    }
    u32::try_from(remainder).unwrap_or(u32::MAX)
}

fn lowest_byte(number: u64) -> u8 {
    let [lowest, ..] = number.to_le_bytes();
    lowest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_the_least_that_hold_every_number() {
        assert_eq!(width(&[]), 0);
        assert_eq!(width(&[1]), 0);
        assert_eq!(width(&[256]), 1);
        assert_eq!(width(&[257]), 2);
        assert_eq!(width(&[16, 16]), 1);
        assert_eq!(width(&[2; 65]), 9);
        // team-context: 11^13 * 8 is just below 2^48.
        let mut team_context = vec![11; 13];
        team_context.push(8);
        assert_eq!(width(&team_context), 6);
        // product-practice: 8^16 and up to two arrows between eight dimensions.
        let mut product_practice = vec![8; 16];
        product_practice.push(1597);
        assert_eq!(width(&product_practice), 8);
    }

    #[test]
    fn the_first_digit_leads() {
        assert_eq!(pack(&[(1, 2), (0, 100), (3, 10)]), [0x03, 0xeb]);
        assert_eq!(unpack(&[0x03, 0xeb], &[2, 100, 10]), Some(vec![1, 0, 3]));
    }

    #[test]
    fn every_number_reads_back_and_larger_ones_are_refused() {
        let radices = [3, 5, 1, 7, 11];
        let count = 3 * 5 * 7 * 11;
        for number in 0..=u16::MAX {
            let digits = unpack(&number.to_be_bytes(), &radices);
            assert_eq!(digits.is_some(), number < count);
            if let Some(digits) = digits {
                let pairs: Vec<(u32, u32)> = digits.into_iter().zip(radices).collect();
                assert_eq!(pack(&pairs), number.to_be_bytes());
            }
        }
    }
}
