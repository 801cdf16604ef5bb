//! `gongbao new figure`: asks for what is not given, and writes the figure into its campaign's file.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use super::site::wrong_at;
use super::{Failure, SiteArguments, output, read};
use crate::compile;
use crate::diag::Severity;
use crate::disk;
use crate::files::{FilePath, FileSet};
use crate::load::insert_figure;
use crate::quantity;
use crate::resolve::Audience;
use crate::text::{Lang, is_slug, say};

/// What is known of the figure. What must be known and is not given is asked for on a terminal.
#[derive(clap::Args)]
pub(super) struct Figure {
    /// The campaign's slug.
    #[arg(long, value_name = "SLUG")]
    campaign: Option<String>,
    /// The figure's key, which becomes its address.
    #[arg(long)]
    key: Option<String>,
    /// The number as printed: hedge, scale and unit are read from it.
    #[arg(long)]
    value: Option<String>,
    /// What is counted: an id of data/indicators.yaml.
    #[arg(long, value_name = "ID")]
    indicator: Option<String>,
    /// Its name in Chinese.
    #[arg(long, value_name = "TEXT")]
    label_zh: Option<String>,
    /// Its name in English.
    #[arg(long, value_name = "TEXT")]
    label_en: Option<String>,
    /// The source's id, where the campaign's defaults name none or another.
    #[arg(long, value_name = "ID")]
    source: Option<String>,
    /// Where in the source: `title` or the number of the paragraph.
    #[arg(long, value_name = "WHERE")]
    at_paragraph: Option<String>,
    /// target, forecast, planned, definition, interim or outcome, where the defaults say none or another.
    #[arg(long)]
    phase: Option<String>,
    /// The place, where it is not the campaign's.
    #[arg(long)]
    place: Option<String>,
    /// The basis of the indicator.
    #[arg(long, value_name = "ID")]
    basis: Option<String>,
}

pub(super) fn run(site: &SiteArguments, figure: &Figure) -> Result<ExitCode, Failure> {
    let lang = site.lang();
    let ask = |given: &Option<String>, flag: &str, zh: &str, en: &str| match given {
        Some(given) => Ok(given.clone()),
        None => asked(flag, lang.pick(zh, en)),
    };
    let campaign =
        ask(&figure.campaign, "--campaign", "活动（文件名，不含 .yaml）", "campaign (file name without .yaml)")?;
    let key = ask(&figure.key, "--key", "键（小写字母、数字、连字符）", "key (small letters, digits, dashes)")?;
    for name in [&campaign, &key] {
        if !is_slug(name) {
            return Err(Failure::usage(format!(
                "expected a name of small letters, digits and dashes, but found `{name}`"
            )));
        }
    }
    let value = ask(&figure.value, "--value", "数值，照原文", "value, as printed")?;
    let indicator = ask(&figure.indicator, "--indicator", "指标的标识", "indicator (its id)")?;
    let label = ask(&figure.label_zh, "--label-zh", "中文名称", "name in Chinese")?;
    let english = figure.label_en.as_ref().map(|en| format!(", en: {}", scalar(en))).unwrap_or_default();
    let mut lines = vec![
        format!("label: {{zh: {}{english}}}", scalar(&label)),
        format!("indicator: {}", scalar(&indicator)),
        format!("value: {}", scalar(&value)),
    ];
    let more = [
        ("phase", &figure.phase),
        ("place", &figure.place),
        ("basis", &figure.basis),
        ("source", &figure.source),
        ("at", &figure.at_paragraph),
    ];
    lines.extend(more.iter().filter_map(|(key, given)| Some(format!("{key}: {}", scalar(given.as_ref()?)))));
    write(site, lang, &campaign, &key, &value, &lines)
}

/// Puts it in, unless that brings an error that was not there before.
fn write(
    site: &SiteArguments,
    lang: Lang,
    campaign: &str,
    key: &str,
    value: &str,
    lines: &[String],
) -> Result<ExitCode, Failure> {
    let (files, problems) = site.read()?;
    let path = format!("data/campaigns/{campaign}.yaml");
    let text = files.get(&path).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let text = text.ok_or_else(|| Failure::usage(format!("expected a campaign in `{path}`, but there is none")))?;
    let made =
        insert_figure(text, key, lines).map_err(|error| Failure::usage(format!("{path}: {}", error.message(lang))))?;
    let with: FileSet = files
        .iter()
        .map(|(p, bytes)| (p.clone(), if p.as_str() == path { made.as_bytes().to_vec() } else { bytes.to_vec() }))
        .collect::<Vec<(FilePath, Vec<u8>)>>()
        .into_iter()
        .collect();
    let errors = |files: &FileSet| {
        compile::check(files, &problems, &|zone| site.clock(zone), Audience::Drafts).map_err(wrong_at)
    };
    let (before, after) = (errors(&files)?.diagnostics, errors(&with)?.diagnostics);
    if after.count(Severity::Error) > before.count(Severity::Error) {
        eprintln!("{}", say!(lang, "未写入：", "nothing was written:"));
        return site.tell(&after, &with);
    }
    disk::replace(&site.root, &path, &made).map_err(Failure::environment)?;
    output::line(&path)?;
    for found in quantity::find(value) {
        let reading = read::line(&found);
        eprintln!("{}", say!(lang, "读作：{reading}", "read as: {reading}"));
    }
    Ok(ExitCode::SUCCESS)
}

/// What the author types at a terminal.
fn asked(flag: &str, question: &str) -> Result<String, Failure> {
    let mut answer = String::new();
    if std::io::stdin().is_terminal() {
        eprint!("{question}: ");
        // A prompt that cannot be shown does not keep anybody from answering.
        let _ = std::io::stderr().flush();
        let read = std::io::stdin().read_line(&mut answer);
        read.map_err(|error| Failure::environment(format!("could not read the answer: {error}")))?;
    }
    match answer.trim() {
        "" => Err(Failure::usage(format!("expected `{flag}`, or an answer at a terminal"))),
        answer => Ok(answer.to_owned()),
    }
}

/// A text as YAML: plain where nobody could read it otherwise, else between double quotes, as JSON writes it.
fn scalar(text: &str) -> String {
    let odd = |c: char| c.is_control() || ",[]{}#:'\"".contains(c);
    let plain = !text.is_empty()
        && text.trim() == text
        && !text.contains(odd)
        && !text.starts_with(['-', '?', '~', '&', '*', '!', '|', '>', '%', '@', '`'])
        && !["true", "false", "null"].contains(&text);
    if plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_written_so_that_yaml_reads_them_back() {
        for (text, written) in [
            ("突破1.2亿次", "突破1.2亿次"),
            ("Plays of short videos", "Plays of short videos"),
            ("1元抵5元: 券", "\"1元抵5元: 券\""),
            ("说\"好\"", "\"说\\\"好\\\"\""),
            ("—", "—"),
            ("-5%", "\"-5%\""),
            ("", "\"\""),
        ] {
            assert_eq!(scalar(text), written, "{text}");
        }
    }
}
