//! How are bytes written in letters (RFC 4648), as the inside of a PEM file is?

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The letters, in one line, padded.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().enumerate().fold(0, |bits, (n, byte)| bits | u32::from(*byte) << (16 - 8 * n));
        for n in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * n)) as usize & 63];
            text.push(if n <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

/// The bytes; white space between the letters counts for nothing. `None` for other characters, and for letters that are cut off.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let text: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let mut bytes = Vec::new();
    for chunk in text.chunks(4) {
        let letters = chunk.iter().position(|byte| *byte == b'=').unwrap_or(chunk.len());
        if chunk.len() < 4 || letters < 2 || chunk[letters..].iter().any(|byte| *byte != b'=') {
            return None;
        }
        let mut bits = 0;
        for (n, letter) in chunk[..letters].iter().enumerate() {
            bits |= (LETTERS.iter().position(|l| l == letter)? as u32) << (18 - 6 * n);
        }
        bytes.extend_from_slice(&bits.to_be_bytes()[1..letters]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_rfc_4648() {
        for (bytes, letters) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(encode(bytes.as_bytes()), letters);
            assert_eq!(decode(letters).as_deref(), Some(bytes.as_bytes()));
        }
        for wrong in ["Z", "Zg=", "Zg==Zg", "Z===", "Z!==", "公=="] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }
}
