use super::*;
use std::sync::Arc;

struct One(&'static str);

impl Sources for One {
    fn text(&self, path: &str) -> Option<&str> {
        (path == "data/a.yaml").then_some(self.0)
    }
}

struct Wrong;

impl Problem for Wrong {
    fn code(&self) -> &'static str {
        "E0203"
    }

    fn message(&self, lang: Lang) -> String {
        lang.pick("应为地区，却是 `山冬`", "expected a place, but found `山冬`").to_owned()
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        Some(lang.pick("是否想写 `山东`？", "did you mean `山东`?").to_owned())
    }
}

/// A finding of a code that says nothing of its weight.
struct Finding(Severity);

impl Problem for Finding {
    fn code(&self) -> &'static str {
        "R01"
    }

    fn severity(&self) -> Severity {
        self.0
    }

    fn message(&self, lang: Lang) -> String {
        lang.pick("一项发现", "a finding").to_owned()
    }

    fn hint(&self, _: Lang) -> Option<String> {
        None
    }
}

fn at(text: &'static str, part: &str) -> Diagnostics {
    let start = text.find(part).expect("the part is in the text");
    let mut found = Diagnostics::new();
    found.push(Wrong, Span::new(Arc::from("data/a.yaml"), start..start + part.len()));
    found
}

#[test]
fn caret_counts_a_han_character_as_two_columns() {
    let text = "title: 年货节\nplace: {省: 山冬}\n";
    let shown = render(&at(text, "山冬"), &One(text), Lang::En, false);
    let line = shown.lines().find(|l| l.contains("place:")).unwrap();
    let caret = shown.lines().find(|l| l.contains('━') || l.contains('^')).unwrap();
    let column = |text: &str, stop: &str| -> usize {
        text[..text.find(stop).unwrap()].chars().map(|c| if c > '\u{2e80}' { 2 } else { 1 }).sum()
    };
    let mark = if caret.contains('━') { "━" } else { "^" };
    assert_eq!(column(line, "山冬"), column(caret, mark), "\n{shown}");
    assert!(shown.contains("E0203") && shown.contains("data/a.yaml:2:12") && shown.contains("山东"), "\n{shown}");
}

#[test]
fn json_gives_lines_and_columns_in_characters() {
    let text = "title: 年货节\nplace: {省: 山冬}\n";
    let line = to_json_lines(&at(text, "山冬"), &One(text), Lang::En);
    assert_eq!(
        line,
        "{\"code\":\"E0203\",\"severity\":\"error\",\"message\":\"expected a place, but found `山冬`\",\"hint\":\"did you mean `山东`?\",\
         \"file\":\"data/a.yaml\",\"line\":2,\"column\":12,\"end_line\":2,\"end_column\":14}\n"
    );
}

#[test]
fn near_names_are_offered_and_far_ones_are_not() {
    let known = ["sales", "views", "votes"];
    assert_eq!(did_you_mean("sale", known), Some("sales"));
    assert_eq!(did_you_mean("vews", known), Some("views"));
    assert_eq!(did_you_mean("temperature", known), None);
}

#[test]
fn the_same_is_told_in_chinese() {
    let shown = render(&at("place: 山冬\n", "山冬"), &One("place: 山冬\n"), Lang::Zh, false);
    assert!(shown.starts_with("错误[E0203]: 应为地区，却是 `山冬`"), "\n{shown}");
    assert!(shown.contains("提示: 是否想写 `山东`？"), "\n{shown}");
}

#[test]
fn hints_come_last_weigh_nothing_and_are_told_on_request() {
    let mut found = Diagnostics::new();
    for severity in [Severity::Hint, Severity::Warning, Severity::Error, Severity::Warning] {
        found.push(Finding(severity), Span::file(Arc::from(format!("{severity:?}{}", found.len()))));
    }
    let weights: Vec<Severity> = found.sorted().iter().map(|d| d.severity).collect();
    assert_eq!(weights, [Severity::Error, Severity::Warning, Severity::Warning, Severity::Hint]);
    assert_eq!(summary(&found, Lang::En), "1 error, 2 warnings");
    assert_eq!(summary(&found, Lang::Zh), "1 个错误，2 个警告");
    assert_eq!(summary(&Diagnostics::new(), Lang::Zh), "没有发现问题");
    assert_eq!(found.without_hints().len(), 3);
    let mut hint = Diagnostics::new();
    hint.push(Finding(Severity::Hint), None);
    assert!(!hint.has_errors());
    assert!(render(&hint, &One(""), Lang::En, false).starts_with("hint[R01]: a finding"));
}
