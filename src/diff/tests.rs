use super::*;
use crate::text::Lang;

fn table(rows: &str) -> State {
    State::of_table(&format!("{{\"figures\": [{rows}]}}")).unwrap()
}

fn row(id: &str, version: u32, more: &str) -> String {
    format!(
        "{{\"id\":\"{id}\",\"version\":{version},\"reported\":\"突破5件\",\"hedge\":\"over\",\"low\":5,\"high\":null,\"low_open\":true,\
         \"high_open\":true,\"unit\":\"件\",\"place_code\":\"370100;370000\",\"indicator\":\"goods\",\"phase\":\"outcome\",\"source\":\"s\"{more}}}"
    )
}

#[test]
fn what_changed_is_told_in_words() {
    let old = table(&[row("c/a", 1, ""), row("c/b", 1, ""), row("c/d", 1, "")].join(","));
    let other = row("c/a", 2, "").replace("突破5件", "6件").replace("over", "exact").replace(":5,", ":6,");
    let other = other.replace("\"low_open\":true", "\"low_open\":false").replace("outcome", "interim");
    let gone = row("c/d", 2, "").replace("突破5件", "已撤回").replace("over", "missing");
    let new = table(&[other, row("c/c", 1, ""), gone].join(","));
    let all = compare(&old, &new);
    let lines = |lang| all.iter().map(|(id, changed)| told(id, changed, lang)).collect::<Vec<_>>().join("\n");
    assert_eq!(
        lines(Lang::En),
        "~ c/a (version 1 → 2)\n    wording: 突破5件 → 6件\n    bounds: (5, ∞) → [6, ∞)\n    phase: outcome → interim\n\
         - c/b: gone, was 突破5件\n+ c/c: new, 突破5件 (version 1)\n- c/d: withdrawn, was 突破5件"
    );
    assert!(lines(Lang::Zh).starts_with("~ c/a（第1版 → 第2版）\n    原文：突破5件 → 6件\n"), "{}", lines(Lang::Zh));
    assert_eq!(told_json(&all[1].0, &all[1].1)["old"]["place"], "370000, 370100");
    assert_eq!(compare(&old, &old), []);
}

#[test]
fn what_is_no_table_is_told() {
    for (text, expected) in [
        ("{", "expected JSON, but"),
        ("{}", "expected a list `figures`, but found none"),
        ("{\"figures\": [{}]}", "expected `id` and `version` in the row 1, but found none"),
    ] {
        let error = State::of_table(text).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
}
