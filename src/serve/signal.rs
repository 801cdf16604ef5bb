//! Does the user want the server to end?

use std::io;

use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc;

/// Word of a Ctrl-C, or of being asked to end by the system.
pub(super) struct End {
    runtime: Runtime,
    word: mpsc::Receiver<()>,
}

impl End {
    /// Begins to listen: from now on such a signal does not end the process by itself.
    pub(super) fn listen() -> io::Result<End> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (sender, word) = mpsc::channel(1);
        let _inside = runtime.enter();
        #[cfg(unix)]
        for kind in [tokio::signal::unix::SignalKind::interrupt(), tokio::signal::unix::SignalKind::terminate()] {
            let (mut signal, sender) = (tokio::signal::unix::signal(kind)?, sender.clone());
            runtime.spawn(async move {
                signal.recv().await;
                // Nobody waits any more: the process is ending.
                let _ = sender.send(()).await;
            });
        }
        #[cfg(not(unix))]
        runtime.spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                let _ = sender.send(()).await;
            }
        });
        drop(_inside);
        Ok(End { runtime, word })
    }

    /// Waits for the word.
    pub(super) fn wait(mut self) {
        self.runtime.block_on(self.word.recv());
    }
}
