//! `gongbao read`.

use std::io::Read;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::{Failure, output};
use crate::quantity::{self, Bound, Decimal, Found};

pub(super) fn run(text: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let input = if text == "-" { standard_input()? } else { text.to_owned() };
    for found in quantity::find(&input) {
        if as_json {
            output::line(object(&found))?;
        } else {
            output::line(line(&found))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().read_to_end(&mut bytes);
    read.map_err(|error| Failure::environment(format!("could not read the standard input: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        Failure::usage(format!("expected UTF-8 on the standard input, but found other bytes after the first {valid}"))
    })
}

/// Plain decimals without exponents, as numbers and not as strings: their digits are kept as they are.
fn number(value: Option<Decimal>) -> Value {
    let Some(value) = value else { return Value::Null };
    serde_json::from_str(&value.normalize().to_string()).expect("a plain decimal is a JSON number")
}

fn object(found: &Found) -> Value {
    let quantity = &found.quantity;
    let (hard, soft) = (quantity.hard(), quantity.soft());
    let end = |bound: Option<Bound>| number(bound.map(|b| b.value));
    let open = |bound: Option<Bound>| bound.is_none_or(|b| b.open);
    json!({
        "text": quantity.text(),
        "value": number(quantity.value()),
        "low": end(hard.low),
        "high": end(hard.high),
        "low_open": open(hard.low),
        "high_open": open(hard.high),
        "soft_low": end(soft.low),
        "soft_high": end(soft.high),
        "unit": quantity.unit(),
        "hedge": quantity.hedge().code(),
        "phase": quantity.phase().map(|p| p.code()),
        "start": found.start,
        "end": found.end,
    })
}

pub(super) fn line(found: &Found) -> String {
    let quantity = &found.quantity;
    let unit = quantity.unit().map(|u| format!(" {u}")).unwrap_or_default();
    let phase = quantity.phase().map(|p| format!(", {}", p.code())).unwrap_or_default();
    format!("{}\t{}{phase}\t{}{unit}", quantity.text(), quantity.hedge().code(), quantity.hard())
}
