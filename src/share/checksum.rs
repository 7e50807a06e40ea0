//! The checksum of links: CRC-16/CCITT-FALSE.
//!
//! Polynomial 0x1021, start 0xffff, no reflection, no final exclusive or. Its check value, that of the nine
//! characters `123456789`, is 0x29b1.

const POLYNOMIAL: u16 = 0x1021;

/// Returns the checksum of several slices, concatenated.
pub(super) fn crc16(pieces: &[&[u8]]) -> u16 {
    let mut crc = 0xffff_u16;
    for byte in pieces.iter().copied().flatten() {
        crc ^= u16::from(*byte) << 8;
        for _ in 0..8 {
            let carry = crc & 0x8000 != 0;
            crc <<= 1;
            if carry {
                crc ^= POLYNOMIAL;
            }
        }
    }
    crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value() {
        assert_eq!(crc16(&[b"123456789"]), 0x29b1);
        assert_eq!(crc16(&[b"123", b"", b"456789"]), 0x29b1);
        assert_eq!(crc16(&[]), 0xffff);
    }

    /// The checksum stands before the date, so bits beside each other in a link can be far apart in what it
    /// covers. A CRC is linear: an error goes unseen exactly when the checksum of its bits alone, started
    /// at 0, equals its part in the checksum's place. So this covers every link of these lengths; in longer
    /// ones the beginning is farther from the checksum, where an error of up to 16 bits is always seen.
    #[test]
    fn one_or_two_neighbouring_characters_never_change_unseen() {
        let from_zero = |bytes: &[u8]| crc16(&[bytes]) ^ crc16(&[&vec![0; bytes.len()]]);
        for length in 14..20_usize {
            let pairs = (length * 8).div_ceil(6) - 1;
            for (pair, change) in
                (0..pairs).flat_map(|at| (1..1_u16 << 12).map(move |change| (at, change)))
            {
                let mut error = vec![0_u8; length + 1];
                for bit in (0..12).filter(|bit| change & (0x800 >> bit) != 0) {
                    let at = pair * 6 + bit;
                    error[at / 8] |= 0x80 >> (at % 8);
                }
                if error.pop() != Some(0) {
                    continue; // reaches into the fill bits, which must be zero
                }
                let date = error.split_off(length - 2);
                let check = error.split_off(length - 4);
                error.extend(date);
                assert_ne!(
                    from_zero(&error).to_be_bytes(),
                    check[..],
                    "{length} {pair} {change:03x}"
                );
            }
        }
    }
}
