use super::*;
use std::sync::Arc;

struct One(&'static str);

impl Sources for One {
    fn text(&self, path: &str) -> Option<&str> {
        (path == "data/a.yaml").then_some(self.0)
    }
}

struct Wrong;

impl Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "expected a place, but found `山冬`")
    }
}

impl Problem for Wrong {
    fn code(&self) -> &'static str {
        "E0203"
    }

    fn hint(&self) -> Option<String> {
        Some("did you mean `山东`?".to_owned())
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
    let shown = render(&at(text, "山冬"), &One(text), false);
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
    let line = to_json_lines(&at(text, "山冬"), &One(text));
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
