//! `gongbao explain`.

use std::process::ExitCode;

use super::{Failure, output};
use crate::check;
use crate::diag;
use crate::text::Lang;

pub(super) fn run(code: Option<&str>) -> Result<ExitCode, Failure> {
    let Some(code) = code else {
        for code in diag::codes() {
            let text = diag::explain(code).expect("a listed code has a section");
            output::line(text.lines().next().unwrap_or_default())?;
        }
        // What a rule says of texts stands among the codes.
        for rule in check::RULES.iter().filter(|rule| diag::explain(rule.code).is_none()) {
            output::line(check::line(rule, Lang::En))?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    match diag::explain(code).or_else(|| check::explain(code, Lang::En)) {
        Some(text) => {
            output::write(&text)?;
            Ok(ExitCode::SUCCESS)
        }
        None => Err(Failure::usage(format!(
            "expected the code of a diagnostic such as `E0302` or `R01`, but found `{code}` (`gongbao explain` lists them all)"
        ))),
    }
}
