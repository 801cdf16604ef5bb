//! Did the author change something that the site is made of?

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant, SystemTime};

use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::files;

use super::ServeError;

/// How long nothing must change before a rebuild: an editor saves a file in several steps.
const QUIET: Duration = Duration::from_millis(80);
/// How long a rebuild waits at most while things go on changing.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long at most until we look at the clock again.
const LOOK: Duration = Duration::from_secs(30);

/// A word to the thread that builds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A file changed.
    Changed,
    /// One of the watched folders came, went or was replaced: the system watches what it was.
    Moved,
    /// There is nothing more to build.
    Stop,
}

/// A watch over the folders of a site.
pub(super) struct Watching {
    watcher: RecommendedWatcher,
    folders: Vec<PathBuf>,
    words: Receiver<Word>,
}

impl Watching {
    /// Begins to watch `folders` of the site at `root`, which need not exist yet. Changes are reported to `words`
    /// through `sender`.
    pub(super) fn start(
        root: &Path,
        folders: &[String],
        sender: Sender<Word>,
        words: Receiver<Word>,
    ) -> Result<Watching, ServeError> {
        // The system reports changes by the real place.
        let root = root.canonicalize().map_err(|source| ServeError::Root { root: root.to_path_buf(), source })?;
        let folders: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
        let watched = folders.clone();
        let report = move |event: notify::Result<Event>| {
            // What could not be seen may have been a change.
            let words = event.map_or_else(|_| vec![Word::Moved], |event| words_of(&event, &watched));
            for word in words {
                // Nobody builds any more: then nobody needs to know.
                let _ = sender.send(word);
            }
        };
        let failed = |path: &Path| {
            let path = path.to_path_buf();
            |source| ServeError::Watch { path, source }
        };
        let mut watcher = notify::recommended_watcher(report).map_err(failed(&root))?;
        watcher.watch(&root, RecursiveMode::NonRecursive).map_err(failed(&root))?;
        for folder in folders.iter().filter(|folder| folder.exists()) {
            watcher.watch(folder, RecursiveMode::Recursive).map_err(failed(folder))?;
        }
        Ok(Watching { watcher, folders, words })
    }

    /// Waits until something changed and then nothing more for a moment, or until `next`; `false` when there is nothing more to build.
    pub(super) fn wait(&mut self, next: Option<SystemTime>) -> bool {
        let Some(word) = self.word(next) else {
            return false;
        };
        let since = Instant::now();
        let mut moved = word == Word::Moved;
        let mut last = Ok(word);
        while since.elapsed() < PATIENCE {
            match last {
                Ok(Word::Stop) | Err(RecvTimeoutError::Disconnected) => return false,
                Err(RecvTimeoutError::Timeout) => break,
                Ok(word) => moved |= word == Word::Moved,
            }
            last = self.words.recv_timeout(QUIET);
        }
        if moved {
            self.watch_again();
        }
        last != Ok(Word::Stop)
    }

    /// The next word, which the clock may say as well; nothing when there is nobody left to say one.
    fn word(&self, next: Option<SystemTime>) -> Option<Word> {
        loop {
            let Some(next) = next else { return self.words.recv().ok() };
            let left = next.duration_since(SystemTime::now()).unwrap_or_default();
            if left.is_zero() {
                return Some(Word::Changed);
            }
            // The clock may be set, and a machine that sleeps does not count.
            match self.words.recv_timeout(left.min(LOOK)) {
                Err(RecvTimeoutError::Timeout) => {}
                word => return word.ok(),
            }
        }
    }

    fn watch_again(&mut self) {
        for folder in &self.folders {
            // What went is watched no more, and what has not come yet will be reported by the root.
            let _ = self.watcher.unwatch(folder);
            let _ = self.watcher.watch(folder, RecursiveMode::Recursive);
        }
    }
}

/// What an event means for the site made of `folders`.
fn words_of(event: &Event, folders: &[PathBuf]) -> Vec<Word> {
    if event.need_rescan() {
        return vec![Word::Moved];
    }
    // Our own reading is an access.
    if matches!(event.kind, EventKind::Access(_)) {
        return Vec::new();
    }
    let renames = matches!(
        event.kind,
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)) | EventKind::Any
    );
    let mut words: Vec<Word> = event
        .paths
        .iter()
        .filter_map(|path| match folders.iter().find_map(|folder| path.strip_prefix(folder).ok())? {
            inside if inside.as_os_str().is_empty() => renames.then_some(Word::Moved),
            inside => (!is_passed_over(inside)).then_some(Word::Changed),
        })
        .collect();
    words.dedup();
    words
}

fn is_passed_over(inside: &Path) -> bool {
    inside.iter().any(|name| name.to_str().is_some_and(files::is_passed_over))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind, DataChange, RemoveKind, RenameMode};

    #[test]
    fn only_what_the_site_is_made_of_is_a_change() {
        let folders = ["/s/data", "/s/content"].map(PathBuf::from);
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::Any));
        for (kind, path, expected) in [
            (written, "/s/data/a.yaml", vec![Word::Changed]),
            (renamed, "/s/content/b/c.md", vec![Word::Changed]),
            (EventKind::Access(AccessKind::Read), "/s/data/a.yaml", vec![]),
            (written, "/s/data/.a.yaml.swp", vec![]),
            (written, "/s/content/.obsidian/workspace", vec![]),
            (written, "/s/content/a.md~", vec![]),
            (renamed, "/s/public", vec![]),
            (written, "/s/database/x", vec![]),
            (EventKind::Create(CreateKind::Folder), "/s/data", vec![Word::Moved]),
            (EventKind::Remove(RemoveKind::Folder), "/s/content", vec![Word::Moved]),
        ] {
            let event = Event::new(kind).add_path(PathBuf::from(path));
            assert_eq!(words_of(&event, &folders), expected, "{kind:?} {path}");
        }
    }
}
