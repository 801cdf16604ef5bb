//! Who vouches for these bytes? Ed25519 keys and signatures, in the files that OpenSSL reads as well.
//!
//! A key is PEM, as `openssl genpkey -algorithm ed25519` writes it, a signature its 64 bytes, as `openssl pkeyutl -rawin` does.
//!
//! ```
//! use gongbao::seal::{PublicKey, SecretKey};
//!
//! let secret = SecretKey::of_seed([7; 32]);
//! let signature = secret.sign("公报".as_bytes());
//! let public = PublicKey::parse(&secret.public().to_pem()).unwrap();
//! assert!(public.vouches("公报".as_bytes(), &signature));
//! assert!(!public.vouches("公 报".as_bytes(), &signature));
//! ```

mod base64;

use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

/// What stands before the 32 bytes of a secret key (RFC 8410, PKCS #8).
const SECRET_HEAD: [u8; 16] = *b"\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20";

/// What stands before the 32 bytes of a public key (RFC 8410).
const PUBLIC_HEAD: [u8; 12] = *b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00";

/// A key that signs. It is never printed by accident.
pub struct SecretKey(SigningKey);

impl SecretKey {
    /// The key made of 32 random bytes.
    pub fn of_seed(seed: [u8; 32]) -> SecretKey {
        SecretKey(SigningKey::from_bytes(&seed))
    }

    /// Reads a PEM file; `None` for anything but an Ed25519 secret key.
    pub fn parse(pem: &str) -> Option<SecretKey> {
        key(pem, "PRIVATE KEY", &SECRET_HEAD).map(SecretKey::of_seed)
    }

    /// The key as a PEM file.
    pub fn to_pem(&self) -> String {
        pem("PRIVATE KEY", &SECRET_HEAD, &self.0.to_bytes())
    }

    /// The key by which others know what this one signed.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// The signature of these bytes: the same bytes and the same key give the same one.
    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(bytes).to_bytes()
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

/// A key that tells whether a signature is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads a PEM file; `None` for anything but an Ed25519 public key.
    pub fn parse(pem: &str) -> Option<PublicKey> {
        let bytes = key(pem, "PUBLIC KEY", &PUBLIC_HEAD)?;
        VerifyingKey::from_bytes(&bytes).ok().map(PublicKey)
    }

    /// Reads a key as people write it down: a PEM file, its middle line alone, or the 64 hexadecimal digits of its bytes.
    pub fn read(text: &str) -> Option<PublicKey> {
        let text = text.trim();
        if text.starts_with("-----") {
            return PublicKey::parse(text);
        }
        let bytes = if text.len() == 64 { unhex(text)? } else { base64::decode(text)? };
        let bytes = bytes.strip_prefix(&PUBLIC_HEAD).unwrap_or(&bytes);
        VerifyingKey::from_bytes(&<[u8; 32]>::try_from(bytes).ok()?).ok().map(PublicKey)
    }

    /// The key as a PEM file.
    pub fn to_pem(&self) -> String {
        pem("PUBLIC KEY", &PUBLIC_HEAD, self.0.as_bytes())
    }

    /// The bytes of the key as 64 hexadecimal digits, for people who compare two.
    pub fn to_hex(&self) -> String {
        self.0.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether the owner of the secret key signed these bytes. Anything but 64 bytes is no signature.
    pub fn vouches(&self, bytes: &[u8], signature: &[u8]) -> bool {
        let signature = <[u8; 64]>::try_from(signature).map(|bytes| Signature::from_bytes(&bytes));
        signature.is_ok_and(|signature| self.0.verify_strict(bytes, &signature).is_ok())
    }
}

/// The bytes of an even number of hexadecimal digits.
fn unhex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    pairs.map(|pair| u8::from_str_radix(pair.filter(|p| p.bytes().all(|b| b.is_ascii_hexdigit()))?, 16).ok()).collect()
}

fn pem(name: &str, head: &[u8], key: &[u8; 32]) -> String {
    format!("-----BEGIN {name}-----\n{}\n-----END {name}-----\n", base64::encode(&[head, key].concat()))
}

fn key(pem: &str, name: &str, head: &[u8]) -> Option<[u8; 32]> {
    let (_, body) = pem.split_once(&format!("-----BEGIN {name}-----"))?;
    let (body, _) = body.split_once(&format!("-----END {name}-----"))?;
    base64::decode(body)?.strip_prefix(head)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first test of RFC 8032, section 7.1: a key, and its signature of nothing.
    const SEED: &str = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    const SIGNATURE: &str = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|n| u8::from_str_radix(&hex[n..n + 2], 16).unwrap()).collect()
    }

    #[test]
    fn signatures_are_those_of_the_standard() {
        let secret = SecretKey::of_seed(bytes(SEED).try_into().unwrap());
        assert_eq!(secret.sign(b"").to_vec(), bytes(SIGNATURE));
        assert!(secret.public().vouches(b"", &bytes(SIGNATURE)));
        for (text, signature) in [(&b"x"[..], bytes(SIGNATURE)), (b"", vec![0; 64]), (b"", vec![0; 63]), (b"", vec![])]
        {
            assert!(!secret.public().vouches(text, &signature), "{text:?} {signature:?}");
        }
    }

    #[test]
    fn keys_are_written_as_openssl_writes_them() {
        // `openssl pkey -pubout` of the key of the RFC.
        let secret = SecretKey::of_seed(bytes(SEED).try_into().unwrap());
        assert_eq!(
            secret.public().to_pem(),
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n"
        );
        let again = SecretKey::parse(&secret.to_pem()).unwrap();
        assert_eq!(again.public(), secret.public());
        for wrong in ["", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", &secret.public().to_pem()] {
            assert!(SecretKey::parse(wrong).is_none(), "{wrong}");
        }
        assert!(PublicKey::parse(&secret.to_pem()).is_none());
        let hex = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        assert_eq!(secret.public().to_hex(), hex);
        let line = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
        for written in [hex, line, &hex.to_uppercase(), &format!(" {line}\n"), &secret.public().to_pem()] {
            assert_eq!(PublicKey::read(written), Some(secret.public()), "{written}");
        }
        for wrong in ["", "d75a", &hex[2..], &hex.replace('d', "g"), &line[4..], &"+1".repeat(32), &secret.to_pem()] {
            assert_eq!(PublicKey::read(wrong), None, "{wrong}");
        }
    }
}
