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
         \"file\":\"data/a.yaml\",\"line\":2,\"column\":12,\"end_line\":2,\"end_column\":14,\"related\":[],\"fix\":null}\n"
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

/// A fault whose text holds all that a command must not.
fn awkward() -> Diagnostics {
    struct Awkward;
    impl Problem for Awkward {
        fn code(&self) -> &'static str {
            "W0114"
        }

        fn message(&self, lang: Lang) -> String {
            lang.pick("百分之百: 100%,\r\n", "all of it: 100%,\r\n").to_owned()
        }

        fn hint(&self, lang: Lang) -> Option<String> {
            Some(lang.pick("办法", "a way").to_owned())
        }
    }
    let mut found = at("title: 年货节\nplace: {省: 山冬}\n", "山冬");
    found.push(Awkward, Span::file(Arc::from("data/a,b:c.yaml")));
    found
}

const TEXT: &str = "title: 年货节\nplace: {省: 山冬}\n";

#[test]
fn workflow_commands_are_escaped() {
    assert_eq!(
        to_github(&awkward(), &One(TEXT), Lang::En, "site/"),
        "::error file=site/data/a.yaml,line=2,endLine=2,col=12,endColumn=14,title=E0203::expected a place, but found `山冬`%0Ahint: did you mean `山东`?\n\
         ::warning file=site/data/a%2Cb%3Ac.yaml,title=W0114::all of it: 100%25,%0D%0A%0Ahint: a way\n"
    );
}

#[test]
fn a_sarif_log_names_rules_and_regions() {
    let mut found = Diagnostics::new();
    for diagnostic in awkward().sorted() {
        let first = Span::new(Arc::from("data/a.yaml"), 0..5);
        let fixed = diagnostic.span.clone().map(|span| Fix { span, text: "山东".to_owned() });
        let told = diagnostic.clone().with_related(first, FIRST_HERE);
        found.add(if let (Some(fix), "E0203") = (fixed, told.code) { told.with_fix(fix) } else { told });
    }
    let log: serde_json::Value = serde_json::from_str(&to_sarif(&found, &One(TEXT), Lang::Zh, "")).unwrap();
    let run = &log["runs"][0];
    assert_eq!((&log["version"], &run["columnKind"]), (&"2.1.0".into(), &"unicodeCodePoints".into()));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let ids: Vec<&str> = rules.iter().map(|r| r["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["E0203", "W0114"]);
    for rule in rules {
        for text in ["shortDescription", "fullDescription", "help"] {
            assert!(!rule[text]["text"].as_str().unwrap().is_empty(), "{rule:#}");
        }
    }
    let result = &run["results"][0];
    assert_eq!(
        (&result["ruleId"], &result["ruleIndex"], &result["level"]),
        (&"E0203".into(), &0.into(), &"error".into())
    );
    assert_eq!(result["message"]["text"], "应为地区，却是 `山冬`\n提示: 是否想写 `山东`？");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "data/a.yaml");
    assert_eq!(place["region"], serde_json::json!({"startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 14}));
    assert_eq!(result["relatedLocations"][0]["message"]["text"], "第一次在此");
    let change = &result["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "data/a.yaml");
    assert_eq!(
        change["replacements"],
        serde_json::json!([{"deletedRegion": place["region"], "insertedContent": {"text": "山东"}}])
    );
    assert_eq!(run["results"][1]["fixes"], serde_json::Value::Null);
    let lines = to_json_lines(&found, &One(TEXT), Lang::En);
    let object: serde_json::Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(object["fix"]["text"], "山东");
    assert_eq!((&object["fix"]["line"], &object["fix"]["column"]), (&2.into(), &12.into()));
    assert_eq!(
        object["related"],
        serde_json::json!([{
            "message": "the first is here", "file": "data/a.yaml", "line": 1, "column": 1, "end_line": 1, "end_column": 6
        }])
    );
    let whole = &run["results"][1]["locations"][0]["physicalLocation"];
    assert_eq!(whole["artifactLocation"]["uri"], "data/a%2Cb%3Ac.yaml");
    assert_eq!(whole["region"], serde_json::Value::Null);
}

#[test]
fn a_long_line_of_a_release_is_cut_around_the_caret() {
    let line = format!("{}突破1.2亿次{}\n", "丰收节期间，".repeat(60), "线上销售额为。".repeat(60));
    let text: &'static str = Box::leak(line.into_boxed_str());
    let shown = render(&at(text, "突破1.2亿次"), &One(text), Lang::Zh, false);
    assert!(shown.contains("突破1.2亿次"), "{shown}");
    let width = |line: &str| line.chars().map(|c| if c > '\u{2e80}' { 2 } else { 1 }).sum::<usize>();
    assert!(shown.lines().all(|line| width(line) <= 145), "{shown}");
    let (line, mark) = (shown.lines().find(|l| l.contains("突破")), shown.lines().find(|l| l.contains('━')));
    let (line, mark) = (line.unwrap(), mark.unwrap());
    assert_eq!(width(&line[..line.find("突破").unwrap()]), width(&mark[..mark.find('━').unwrap()]), "\n{shown}");
}

#[test]
fn a_windows_line_ending_is_no_part_of_what_is_marked() {
    let text = "title: 年货节\r\nplace: 山冬\r\n";
    let shown = render(&at(text, "山冬\r\n"), &One(text), Lang::En, false);
    assert!(!shown.contains('\r') && shown.contains("data/a.yaml:2:8"), "{shown:?}");
    assert_eq!(shown.matches('━').count(), 4, "{shown}");
}
