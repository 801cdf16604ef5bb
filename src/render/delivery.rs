//! What was handed on already, and may more be?

use super::problem::RenderProblem;
use crate::diag::Diagnostics;
use crate::files::{FilePath, Paths, Sink};

/// How many figures or pages are made at once. It bounds the memory: no more of their files are there at one time.
pub(super) const AT_ONCE: usize = 256;

/// The way of the files from where they are made to the sink.
pub(super) struct Delivery<'a> {
    sink: &'a mut dyn Sink,
    /// The sink breaks off, or a fault makes the site one that is not published.
    over: bool,
    /// Every file there is, handed on or not.
    pub(super) paths: Paths,
    pub(super) faults: Diagnostics,
}

impl<'a> Delivery<'a> {
    pub(super) fn new(sink: &'a mut dyn Sink) -> Delivery<'a> {
        Delivery { sink, over: false, paths: Paths::default(), faults: Diagnostics::new() }
    }

    /// Says that a file is there, or what is in its way.
    pub(super) fn announce(&mut self, path: &str) -> Option<FilePath> {
        let path = FilePath::parse(path).expect("addresses are made of slugs");
        match self.paths.insert(path.clone()) {
            Ok(()) => Some(path),
            Err(clash) => {
                self.faults.push(RenderProblem::Clash { clash }, None);
                None
            }
        }
    }

    /// Announces files and hands them on.
    pub(super) fn put(&mut self, files: impl IntoIterator<Item = (String, Vec<u8>)>) {
        let files = files.into_iter().filter_map(|(path, bytes)| Some((self.announce(&path)?, bytes))).collect();
        self.hand(files);
    }

    /// Hands on files that are announced, unless no site will be made of them.
    pub(super) fn hand(&mut self, files: Vec<(FilePath, Vec<u8>)>) {
        self.over |= self.faults.has_errors();
        if !self.over && !files.is_empty() {
            self.over = self.sink.take(files).is_break();
        }
    }

    /// Hands on nothing any more.
    pub(super) fn end(&mut self) {
        self.over = true;
    }
}
