//! `gongbao explain`.

use std::process::ExitCode;

use super::{Failure, output};
use crate::check;
use crate::diag;
use crate::text::Lang;

pub(super) fn run(code: Option<&str>, lang: Lang) -> Result<ExitCode, Failure> {
    let Some(code) = code else {
        let rule = |code: &str| check::RULES.iter().any(|rule| rule.code == code);
        for code in diag::codes().filter(|code| !rule(code)) {
            let text = diag::explain(code, lang).unwrap_or_else(|| code.to_owned());
            output::line(text.lines().next().unwrap_or_default())?;
        }
        for rule in &check::RULES {
            output::line(check::line(rule, lang))?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    let text = match (check::explain(code, lang), diag::explain(code, lang)) {
        (Some(rule), Some(texts)) => {
            let (_, texts) = texts.split_once(": ").unwrap_or(("", &texts));
            format!("{rule}\n{}{texts}", lang.pick("正文中：", "In texts: "))
        }
        (Some(text), None) | (None, Some(text)) => text,
        (None, None) => {
            return Err(Failure::usage(format!(
                "expected the code of a diagnostic such as `E0302` or `R01`, but found `{code}` (`gongbao explain` lists them all)"
            )));
        }
    };
    output::write(&text)?;
    Ok(ExitCode::SUCCESS)
}
