//! `gongbao explain`.

use std::process::ExitCode;

use super::{Failure, output};
use crate::diag;

pub(super) fn run(code: Option<&str>) -> Result<ExitCode, Failure> {
    let Some(code) = code else {
        for code in diag::codes() {
            let text = diag::explain(code).expect("a listed code has a section");
            output::line(text.lines().next().unwrap_or_default())?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    match diag::explain(code) {
        Some(text) => {
            output::write(&text)?;
            Ok(ExitCode::SUCCESS)
        }
        None => Err(Failure::usage(format!(
            "expected the code of a diagnostic such as `E0302`, but found `{code}` (`gongbao explain` lists them all)"
        ))),
    }
}
