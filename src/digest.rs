//! What is the SHA-256 digest of these bytes, and how is it written?
//!
//! ```
//! use gongbao::digest::Sha256;
//!
//! let digest = Sha256::of("公报".as_bytes());
//! assert_eq!(Sha256::parse(&digest.to_string()), Some(digest));
//! ```

use std::fmt;

use sha2::Digest as _;

/// A SHA-256 digest. It is printed as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256([u8; 32]);

impl Sha256 {
    /// The digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Sha256 {
        Sha256(sha2::Sha256::digest(bytes).into())
    }

    /// Reads the printed form; `None` for anything but 64 lower-case hexadecimal digits.
    pub fn parse(text: &str) -> Option<Sha256> {
        let digits = text.as_bytes();
        let mut bytes = [0; 32];
        if digits.len() != 2 * bytes.len() {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
        }
        Some(Sha256(bytes))
    }

    /// The 32 bytes of the digest.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sha256({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_fips_180() {
        for (input, expected) in [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ] {
            let digest = Sha256::of(input.as_bytes());
            assert_eq!(digest.to_string(), expected, "of {input:?}");
            assert_eq!(Sha256::parse(expected), Some(digest));
        }
    }

    #[test]
    fn only_64_lower_case_digits_are_a_digest() {
        let printed = Sha256::of(b"abc").to_string();
        for wrong in [
            "",
            &printed[1..],
            &printed.to_uppercase(),
            &format!("{printed}0"),
            &printed.replace('a', "g"),
            &"万".repeat(32),
        ] {
            assert_eq!(Sha256::parse(wrong), None, "{wrong:?}");
        }
    }
}
