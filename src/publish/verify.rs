//! Is this folder what was published?
//!
//! A copy is compared with its own manifest, and the manifest with those before it. Somebody who changes a file and writes the
//! manifest anew is found out by what they cannot write: the signature of a key that is known, or a digest that was noted elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::digest::Sha256;
use crate::files::FilePath;
use crate::seal::PublicKey;
use crate::text::{Lang, say};

use super::error::{PublishError, While};
use super::manifest::{Link, Manifest};
use super::parallel;
use super::tree::entries;

/// What is known of what was published, apart from the copy.
#[derive(Debug, Default)]
pub struct Known<'a> {
    /// The digest of the manifest, or of one before it.
    pub digest: Option<Sha256>,
    /// The key of those who publish.
    pub key: Option<&'a PublicKey>,
    /// Files and folders of the copy that are somebody else's, relative to it.
    pub others: &'a [PathBuf],
}

/// What a copy turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The digest of its manifest: what to note elsewhere.
    pub digest: Sha256,
    /// The manifest's place in the chain.
    pub link: Link,
    /// How many files are listed.
    pub files: usize,
    /// Whose signature the manifest has.
    pub signed: Signed,
    /// What is not as it was published, sorted; nothing for a copy that is whole and right.
    pub faults: Vec<Fault>,
}

/// Whose signature a manifest has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// Nobody's that is right.
    No,
    /// That of the key which lies in the copy itself: whoever made the copy may have made the key.
    ByItsOwnKey,
    /// That of the key which is known.
    ByKnownKey,
}

/// Something that is not as it was published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// There is no manifest.
    NoManifest,
    /// The manifest is none.
    NotAManifest {
        /// The line that is wrong, counted from 1.
        line: usize,
    },
    /// A file holds something else.
    Changed(PathBuf),
    /// A file is not there.
    Missing(PathBuf),
    /// A file is there that was not published.
    Added(PathBuf),
    /// A manifest before this one is not the one that the next one names.
    ChainBroken {
        /// Its number.
        number: u64,
    },
    /// The digest that is known is that of no manifest of the chain.
    NotExpected {
        /// The digest that is known.
        digest: Sha256,
    },
    /// There is no signature.
    NotSigned,
    /// The signature is not that of the key.
    WrongSignature,
}

impl Fault {
    /// A word for machines.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::NoManifest => "no-manifest",
            Fault::NotAManifest { .. } => "not-a-manifest",
            Fault::Changed(_) => "changed",
            Fault::Missing(_) => "missing",
            Fault::Added(_) => "added",
            Fault::ChainBroken { .. } => "chain-broken",
            Fault::NotExpected { .. } => "not-expected",
            Fault::NotSigned => "not-signed",
            Fault::WrongSignature => "wrong-signature",
        }
    }

    /// The file that it is about, relative to the copy.
    pub fn path(&self) -> Option<PathBuf> {
        match self {
            Fault::Changed(path) | Fault::Missing(path) | Fault::Added(path) => Some(path.clone()),
            Fault::NoManifest | Fault::NotAManifest { .. } => Some(Manifest::PATH.into()),
            Fault::ChainBroken { number } => Some(Manifest::earlier(*number).into()),
            Fault::NotSigned | Fault::WrongSignature => Some(Manifest::SIGNATURE.into()),
            Fault::NotExpected { .. } => None,
        }
    }

    /// What it is, in words.
    pub fn told(&self, lang: Lang) -> String {
        let name = self.path().map(|path| path.display().to_string()).unwrap_or_default();
        match self {
            Fault::NoManifest => say!(lang, "缺少文件清单 `{name}`", "there is no list of files `{name}`"),
            Fault::NotAManifest { line } => {
                say!(
                    lang,
                    "`{name}` 第 {line} 行不是文件清单的格式",
                    "`{name}` is no list of files from line {line} on"
                )
            }
            Fault::Changed(_) => say!(lang, "`{name}` 已被改动", "`{name}` was changed"),
            Fault::Missing(_) => say!(lang, "缺少 `{name}`", "`{name}` is missing"),
            Fault::Added(_) => say!(lang, "`{name}` 不在发布的文件之列", "`{name}` was not published"),
            Fault::ChainBroken { number } => say!(
                lang,
                "第 {number} 份清单 `{name}` 与后一份清单所记的不符",
                "the manifest of number {number}, `{name}`, is not the one that the next one names"
            ),
            Fault::NotExpected { digest } => say!(
                lang,
                "清单及其之前各份的摘要均不是 {digest}",
                "no manifest, neither the last nor one before it, has the digest {digest}"
            ),
            Fault::NotSigned => say!(lang, "缺少签名 `{name}`", "there is no signature `{name}`"),
            Fault::WrongSignature => {
                say!(lang, "`{name}` 不是该密钥对清单的签名", "`{name}` is no signature of the manifest by that key")
            }
        }
    }
}

/// Compares the folder `copy` with its manifest and with what is known.
///
/// # Errors
/// The folder or a file in it cannot be read.
pub fn verify(copy: &Path, known: &Known) -> Result<Verdict, PublishError> {
    let list = copy.join(Manifest::PATH);
    // A folder that is not there is no copy with faults.
    entries(copy)?;
    let bytes = match fs::read(&list) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(unlisted(&[], Fault::NoManifest)),
        read => read.doing("read", &list)?,
    };
    let manifest = match Manifest::parse(&bytes) {
        Ok(manifest) => manifest,
        Err(error) => return Ok(unlisted(&bytes, Fault::NotAManifest { line: error.line })),
    };
    let digest = Sha256::of(&bytes);
    let mut faults = Vec::new();
    files(copy, &manifest, &mut faults)?;
    added(copy, &manifest, known.others, &mut faults)?;
    let digests = chain(copy, &manifest, digest, &mut faults);
    if let Some(digest) = known.digest.filter(|digest| !digests.contains(digest)) {
        faults.push(Fault::NotExpected { digest });
    }
    let signed = signature(copy, &manifest, &bytes, known.key, &mut faults)?;
    faults.sort();
    Ok(Verdict { digest, link: manifest.link().clone(), files: manifest.len(), signed, faults })
}

fn unlisted(bytes: &[u8], fault: Fault) -> Verdict {
    let link = Link { number: 0, made: None, previous: None };
    Verdict { digest: Sha256::of(bytes), link, files: 0, signed: Signed::No, faults: vec![fault] }
}

/// Reads every file that is listed.
fn files(copy: &Path, manifest: &Manifest, faults: &mut Vec<Fault>) -> Result<(), PublishError> {
    let files: Vec<(&FilePath, &Sha256)> = manifest.files().collect();
    let look = |(path, digest): &(&FilePath, &Sha256)| -> Result<Option<Fault>, PublishError> {
        let (place, name) = (path.under(copy), PathBuf::from(path.as_str()));
        let there = place.symlink_metadata();
        match there {
            Ok(meta) if meta.is_file() => {}
            Ok(_) => return Ok(Some(Fault::Changed(name))),
            Err(_) => return Ok(Some(Fault::Missing(name))),
        }
        let same = Sha256::of(&fs::read(&place).doing("read", &place)?) == **digest;
        Ok((!same).then_some(Fault::Changed(name)))
    };
    for fault in parallel::map(&files, look) {
        faults.extend(fault?);
    }
    Ok(())
}

/// Looks for files that are not listed. Links are not followed.
fn added(copy: &Path, manifest: &Manifest, others: &[PathBuf], faults: &mut Vec<Fault>) -> Result<(), PublishError> {
    let mut folders = vec![copy.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in entries(&folder)? {
            let path = entry.strip_prefix(copy).expect("what lies in a folder begins with its path").to_path_buf();
            if others.iter().any(|other| path.starts_with(other)) {
                continue;
            }
            if entry.symlink_metadata().doing("look at", &entry)?.is_dir() {
                folders.push(entry);
                continue;
            }
            let ours = path
                .to_str()
                .is_some_and(|path| [Manifest::PATH, Manifest::SIGNATURE].contains(&path) || manifest.lists(path));
            if !ours {
                faults.push(Fault::Added(path));
            }
        }
    }
    Ok(())
}

/// Follows the chain back to its beginning. Returns the digests of its manifests as far as it holds.
fn chain(copy: &Path, manifest: &Manifest, digest: Sha256, faults: &mut Vec<Fault>) -> BTreeSet<Sha256> {
    let mut digests = BTreeSet::from([digest]);
    let mut link = manifest.link().clone();
    if link.previous.is_none() && link.number > 1 {
        faults.push(Fault::ChainBroken { number: link.number - 1 });
    }
    while let Some(previous) = link.previous {
        let number = link.number.saturating_sub(1);
        let bytes = fs::read(copy.join(Manifest::earlier(number))).ok().filter(|bytes| Sha256::of(bytes) == previous);
        let earlier = bytes.and_then(|bytes| Manifest::parse(&bytes).ok());
        match earlier.filter(|earlier| earlier.link().number == number) {
            // The digests of a chain that leads nowhere twice: a loop would be a collision.
            Some(earlier) if digests.insert(previous) && (number < 2 || earlier.link().previous.is_some()) => {
                link = earlier.link().clone();
            }
            _ => {
                faults.push(Fault::ChainBroken { number });
                break;
            }
        }
    }
    digests
}

fn signature(
    copy: &Path,
    manifest: &Manifest,
    bytes: &[u8],
    known: Option<&PublicKey>,
    faults: &mut Vec<Fault>,
) -> Result<Signed, PublishError> {
    let signature = super::chain::signature_in(copy)?;
    let own = match known {
        None if signature.is_some() || manifest.lists(Manifest::KEY) => {
            fs::read_to_string(copy.join(Manifest::KEY)).ok().and_then(|pem| PublicKey::parse(&pem))
        }
        _ => None,
    };
    let (key, right) = match (known, &own) {
        (Some(key), _) => (key, Signed::ByKnownKey),
        (None, Some(key)) => (key, Signed::ByItsOwnKey),
        // Without any key a signature says nothing; a key that was taken away is told as a missing file.
        (None, None) => return Ok(Signed::No),
    };
    match signature {
        Some(signature) if key.vouches(bytes, &signature) => return Ok(right),
        Some(_) => faults.push(Fault::WrongSignature),
        None => faults.push(Fault::NotSigned),
    }
    Ok(Signed::No)
}
