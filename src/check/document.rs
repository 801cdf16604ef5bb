//! How are the rules told to people? The text of `gongbao explain R01` and of `docs/rules.md`.

use super::rule::{Decided, Rule};
use super::rules::RULES;
use crate::text::Lang;

/// What a rule asks, with its examples, or nothing if there is no rule of that code (case does not matter).
pub fn explain(code: &str, lang: Lang) -> Option<String> {
    let rule = RULES.iter().find(|rule| rule.code.eq_ignore_ascii_case(code))?;
    let mut text = format!("{}: {}\n\n{}\n", rule.code, pick(rule.name, lang), pick(rule.explanation, lang));
    let (by, trips, clean) = lang.pick(("由谁判定", "会报", "不报"), ("Decided by", "Tripped by", "Clean"));
    let colon = lang.pick("：", ": ");
    text.push_str(&format!("\n{by}{colon}{}\n", decider(rule, lang)));
    if !rule.trips.is_empty() {
        text.push_str(&format!(
            "\n{trips}{colon}\n\n{}\n\n{clean}{colon}\n\n{}\n",
            indented(rule.trips),
            indented(rule.clean)
        ));
    }
    Some(text)
}

/// One line for a list of all codes.
pub fn line(rule: &Rule, lang: Lang) -> String {
    format!("{}: {}", rule.code, pick(rule.name, lang))
}

fn pick(words: [&'static str; 2], lang: Lang) -> &'static str {
    lang.pick(words[0], words[1])
}

fn decider(rule: &Rule, lang: Lang) -> String {
    match rule.decided {
        Decided::Here(_) => lang.pick("`check` 和 `build`", "`check` and `build`").to_owned(),
        Decided::Refused(codes) => {
            lang.pick("读取时拒绝：", "refused when the files are read: ").to_owned()
                + &codes.join(lang.pick("、", ", "))
        }
        Decided::Elsewhere(words) => pick(words, lang).to_owned(),
    }
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}

const HEAD: &str = "<!-- Made from the rules in src/check/rules by `GONGBAO_UPDATE_DOCS=1 cargo test --test rules`. Do not edit. -->

# The rules of the referee

`gongbao check` holds numbers against numbers; `build` applies the same rules, and an error stops it. What words allow (the hard interval) and how readers take
them (the soft one) is in [quantities.md](quantities.md). Where the hard intervals cannot satisfy a relation it is an error, where only the soft ones cannot a
warning; all else is silent. Hints are told on request (`--hints`). `gongbao explain R01` tells what stands here on a terminal.

A rule is set aside for one figure by a waiver on it, which is printed on the figure's page. One that no longer applies is told as a warning (W0310), one without
reason or date is an error (E0106):

```yaml
waivers:
  - {rule: R06, reason: {zh: 含大宗团购订单, en: bulk orders are among them}, date: 2026-11-20, by: 统计处}
```

The relations that rules look at, and the keys that declare them, are in [data-format.md](data-format.md).
";

/// The whole of `docs/rules.md`.
pub fn document() -> String {
    let mut text = HEAD.to_owned() + "\n| rule | | | decided by |\n| --- | --- | --- | --- |\n";
    for rule in &RULES {
        let code = rule.code;
        let (zh, en, by) = (pick(rule.name, Lang::Zh), pick(rule.name, Lang::En), decider(rule, Lang::En));
        text.push_str(&format!("| {code} | {zh} | {en} | {by} |\n"));
    }
    for rule in &RULES {
        let [zh, en] = rule.name;
        text.push_str(&format!(
            "\n## {} {zh}: {en}\n\n{}\n\n{}\n",
            rule.code, rule.explanation[1], rule.explanation[0]
        ));
        if !rule.trips.is_empty() {
            text.push_str(&format!(
                "\nTrips it:\n\n```yaml\n{}\n```\n\nClean:\n\n```yaml\n{}\n```\n",
                rule.trips, rule.clean
            ));
        }
    }
    text
}
