//! Which manifests stand before this one, and are they as they were?

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::digest::Sha256;
use crate::files::FilePath;

use super::error::{PublishError, While};
use super::manifest::Manifest;
use super::stage::Filling;
use super::steps::Steps;
use super::target::Target;

/// The manifests before the new one, with their signatures, as they lie in the old site.
pub(super) struct Chain(Vec<Earlier>);

struct Earlier {
    /// Where it lies in the old site.
    from: PathBuf,
    /// Where it lies in the new one.
    path: FilePath,
    digest: Sha256,
    bytes: u64,
}

impl Chain {
    /// The chain that `old` lists, each link compared with its digest, and `old` itself if it becomes one: `superseded` is its own digest.
    pub(super) fn of(target: &Target, old: &Manifest, superseded: Option<Sha256>) -> Result<Chain, PublishError> {
        let mut chain = Vec::new();
        for (path, digest) in old.chain() {
            chain.push(Earlier::read(path.under(target.out()), path.clone(), *digest)?);
        }
        if let Some(digest) = superseded {
            let path = |end: &str| {
                let path = format!("{}{end}", Manifest::earlier(old.link().number));
                FilePath::parse(&path).expect("a number is a name")
            };
            chain.push(Earlier::read(target.out().join(Manifest::PATH), path(""), digest)?);
            if let Some(signature) = signature_in(target.out())? {
                let from = target.out().join(Manifest::SIGNATURE);
                chain.push(Earlier::read(from, path(".sig"), Sha256::of(&signature))?);
            }
        }
        Ok(Chain(chain))
    }

    /// Lists every link.
    pub(super) fn list(&self, manifest: &mut Manifest) {
        for earlier in &self.0 {
            manifest.add(earlier.path.clone(), earlier.digest, earlier.bytes);
        }
    }

    /// Puts every link into the stage.
    pub(super) fn link(&self, filling: &mut Filling, steps: &mut dyn Steps) -> Result<(), PublishError> {
        self.0.iter().try_for_each(|earlier| filling.link(&earlier.from, &earlier.path, steps))
    }
}

impl Earlier {
    fn read(from: PathBuf, path: FilePath, digest: Sha256) -> Result<Earlier, PublishError> {
        let is_file = from.symlink_metadata().is_ok_and(|meta| meta.is_file());
        let bytes = if is_file { fs::read(&from).doing("read", &from)? } else { Vec::new() };
        match is_file && Sha256::of(&bytes) == digest {
            true => Ok(Earlier { from, path, digest, bytes: bytes.len() as u64 }),
            false => Err(PublishError::BrokenChain { path: from }),
        }
    }
}

/// The signature in an output folder, if there is one.
pub(super) fn signature_in(out: &Path) -> Result<Option<Vec<u8>>, PublishError> {
    let path = out.join(Manifest::SIGNATURE);
    match fs::read(&path) {
        Err(error) if [io::ErrorKind::NotFound, io::ErrorKind::IsADirectory].contains(&error.kind()) => Ok(None),
        read => read.doing("read", &path).map(Some),
    }
}
