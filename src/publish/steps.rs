//! How far is the publishing?

use std::path::Path;

/// One thing done to the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A file of the site is written anew.
    Write,
    /// A file of the site that did not change is linked.
    Reuse,
    /// Something that is not ours is linked, so that it is there from the first moment.
    Carry,
    /// The staged site is compared with what it should be.
    Verify,
    /// The journal is written or removed.
    Note,
    /// The new site takes the place of the old one.
    Exchange,
    /// Something that is not ours takes the place of its link.
    Reseat,
    /// Something of the old site, or left by an interrupted build, is removed.
    Remove,
}

/// Somebody who is told before each step: a progress bar, or a test that ends the process there.
pub trait Steps {
    /// Called before `step` is done to `path`.
    fn before(&mut self, step: Step, path: &Path);
}

/// Nobody.
pub struct Unseen;

impl Steps for Unseen {
    fn before(&mut self, _step: Step, _path: &Path) {}
}
