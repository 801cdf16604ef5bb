//! A change in words, and for machines.

use serde_json::{Value, json};

use super::{Changed, Said};
use crate::lock::name;
use crate::text::{Lang, say};

/// A change in words, on a line for each field.
pub fn told(id: &str, changed: &Changed, lang: Lang) -> String {
    match changed {
        Changed::Added(said) => {
            let (wording, version) = (wording(said, lang), said.version);
            say!(lang, "+ {id}：新增，{wording}（第{version}版）", "+ {id}: new, {wording} (version {version})")
        }
        Changed::Gone(said) => {
            let wording = wording(said, lang);
            say!(lang, "- {id}：没有了，原为{wording}", "- {id}: gone, was {wording}")
        }
        Changed::Withdrawn(said) => {
            let wording = wording(said, lang);
            say!(lang, "- {id}：已撤回，原为{wording}", "- {id}: withdrawn, was {wording}")
        }
        Changed::Other { old, new, differences } => {
            let versions = match old == new {
                true => say!(lang, "第{old}版", "version {old}"),
                false => say!(lang, "第{old}版 → 第{new}版", "version {old} → {new}"),
            };
            let mut out = say!(lang, "~ {id}（{versions}）", "~ {id} ({versions})");
            for difference in differences {
                let text = |text: &Option<String>| {
                    text.clone().unwrap_or_else(|| lang.pick("未注明", "not stated").to_owned())
                };
                let (field, was, is) = (name(difference.field, lang), text(&difference.was), text(&difference.is));
                out += &say!(lang, "\n    {field}：{was} → {is}", "\n    {field}: {was} → {is}");
            }
            out
        }
    }
}

fn wording(said: &Said, lang: Lang) -> String {
    let meaning = said.meaning.as_ref();
    meaning.map_or_else(|| lang.pick("已撤回", "withdrawn").to_owned(), |meaning| meaning.wording().to_owned())
}

/// A change as an object: `id`, `change` (added, gone, withdrawn, changed), `old` and `new` with version and fields.
pub fn told_json(id: &str, changed: &Changed) -> Value {
    let fields = |said: &Said| -> Value {
        let meaning = said.meaning.iter().flat_map(|meaning| meaning.fields());
        let mut object = json!({ "version": said.version });
        meaning.for_each(|(field, text)| object[field] = json!(text));
        object
    };
    match changed {
        Changed::Added(said) => json!({ "id": id, "change": "added", "new": fields(said) }),
        Changed::Gone(said) => json!({ "id": id, "change": "gone", "old": fields(said) }),
        Changed::Withdrawn(said) => json!({ "id": id, "change": "withdrawn", "old": fields(said) }),
        Changed::Other { old, new, differences } => {
            let mut object =
                json!({ "id": id, "change": "changed", "old": { "version": old }, "new": { "version": new } });
            for difference in differences {
                object["old"][difference.field] = json!(difference.was);
                object["new"][difference.field] = json!(difference.is);
            }
            object
        }
    }
}
