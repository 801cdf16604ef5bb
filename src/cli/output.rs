//! The standard output, which may close before we are done: `gongbao explain | head` is no fault.

use std::fmt::Display;
use std::io::{ErrorKind, Write};

use super::Failure;

/// Prints a line. A reader that has gone away ends the printing quietly.
pub(super) fn line(text: impl Display) -> Result<(), Failure> {
    write(&format!("{text}\n"))
}

/// Prints a text as it is.
pub(super) fn write(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::environment(format!("could not write to the standard output: {error}")))
        }
        _ => Ok(()),
    }
}
