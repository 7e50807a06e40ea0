//! The ends of payloads after `docs/link-format.md` alone: a checksum and an encoding, for links that Bearings never writes.

/// CRC-16/CCITT-FALSE.
pub fn crc(bytes: &[u8]) -> u16 {
    let step = |crc: u32| {
        if crc & 0x8000 == 0 {
            crc << 1
        } else {
            crc << 1 ^ 0x1_1021
        }
    };
    let byte = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte) << 8, |crc, _| step(crc));
    u16::try_from(bytes.iter().fold(0xffff, byte)).unwrap()
}

/// Base64url without padding.
pub fn base64url(bytes: &[u8]) -> String {
    let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))
        .collect();
    bits.resize(bits.len().div_ceil(6) * 6, 0);
    let digit = |six: &[u8]| {
        char::from(
            digits[six
                .iter()
                .fold(0, |number, bit| number * 2 + usize::from(*bit))],
        )
    };
    bits.chunks(6).map(digit).collect()
}
