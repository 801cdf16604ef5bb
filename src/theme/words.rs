//! Which words does the interface use, in which language?
//!
//! `words.yaml` is a flat list of keys, each with a line for each language. This is the whole of
//! its grammar, a small part of YAML, so that a theme needs no YAML reader:
//!
//! ```yaml
//! # a comment
//! nav_places:
//!   zh: 地区
//!   en: "Places"
//! ```

use super::ThemeError;
use crate::text::{Bilingual, say};
use std::collections::BTreeMap;

/// The languages of a site, in the order in which a key gives them.
pub(super) const LANGUAGES: [&str; 2] = ["zh", "en"];

/// The interface words, by language and key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    by_language: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl Words {
    /// Reads the words of a file and lays them over the ones that are there already.
    pub(super) fn overlay(&mut self, file: &str, text: &str) -> Result<(), ThemeError> {
        let mut key: Option<String> = None;
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let error = |message: Bilingual| Err(ThemeError::at(file, text, start, message));
            let content = line.trim_end();
            let inner = content.trim_start();
            if !inner.is_empty() && !inner.starts_with('#') {
                let Some((name, value)) = inner.split_once(':') else {
                    return error(Bilingual::of(|lang| {
                        say!(
                            lang,
                            "应为 `key:` 或 `  zh: words`，实为 `{inner}`",
                            "expected `key:` or `  zh: words`, but found `{inner}`"
                        )
                    }));
                };
                let value = value.trim();
                if inner.len() == content.len() {
                    if !is_key(name) || !value.is_empty() {
                        return error(Bilingual::of(|lang| {
                            say!(
                                lang,
                                "应只有由 [a-z0-9_] 组成的键和冒号，实为 `{inner}`",
                                "expected a key of [a-z0-9_] and a colon alone, but found `{inner}`"
                            )
                        }));
                    }
                    key = Some(name.to_owned());
                } else {
                    let Some(language) = LANGUAGES.into_iter().find(|l| *l == name) else {
                        return error(Bilingual::of(|lang| {
                            say!(lang, "应为 `zh` 或 `en`，实为 `{name}`", "expected `zh` or `en`, but found `{name}`")
                        }));
                    };
                    let Some(key) = &key else {
                        return error(Bilingual::fixed("文字之前应先有键", "expected a key before the first words"));
                    };
                    let Some(words) = unquoted(value) else {
                        return error(Bilingual::of(|lang| {
                            say!(
                                lang,
                                "应为文字，可加双引号，实为 `{value}`",
                                "expected words, plain or between double quotes, but found `{value}`"
                            )
                        }));
                    };
                    self.by_language.entry(language).or_default().insert(key.clone(), words);
                }
            }
            start += line.len();
        }
        match self.first_without_translation() {
            Some((key, language)) => Err(ThemeError::in_file(
                file,
                Bilingual::of(|lang| {
                    say!(
                        lang,
                        "`{key}` 应有两种语言，实则没有 `{language}`",
                        "expected `{key}` in both languages, but found no `{language}`"
                    )
                }),
            )),
            None => Ok(()),
        }
    }

    /// The words of a language, by key.
    pub(super) fn of(&self, language: &str) -> Option<&BTreeMap<String, String>> {
        self.by_language.get(language)
    }

    fn first_without_translation(&self) -> Option<(&str, &'static str)> {
        let keys = self.by_language.values().flat_map(BTreeMap::keys);
        keys.flat_map(|key| LANGUAGES.map(|language| (key.as_str(), language)))
            .find(|(key, language)| self.of(language).is_none_or(|words| !words.contains_key(*key)))
    }
}

/// True for a name that a template can write after `t.`.
fn is_key(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// The words of a value, with the quotes taken away; none where YAML would read something else.
fn unquoted(value: &str) -> Option<String> {
    if let Some(inner) = value.strip_prefix('"') {
        let inner = inner.strip_suffix('"')?;
        return (!inner.contains(['"', '\\'])).then(|| inner.to_owned());
    }
    let odd_start =
        value.starts_with(['\'', '[', ']', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`', '#', ',', '-', '?']);
    let odd = value.is_empty() || odd_start || value.contains(": ") || value.contains(" #") || value.ends_with(':');
    (!odd).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Words, String> {
        let mut words = Words::default();
        words.overlay("words.yaml", text).map(|()| words).map_err(|e| e.to_string())
    }

    #[test]
    fn keys_have_words_in_both_languages() {
        let words = read("# head\nplace:\n  zh: 地区\n  en: \"Place: where\"\n\n").unwrap();
        assert_eq!(words.of("zh").unwrap()["place"], "地区");
        assert_eq!(words.of("en").unwrap()["place"], "Place: where");
        assert!(words.of("fr").is_none());
    }

    #[test]
    fn a_later_file_wins_key_by_key() {
        let mut words = read("a:\n  zh: 甲\n  en: A\nb:\n  zh: 乙\n  en: B\n").unwrap();
        words.overlay("words.yaml", "b:\n  en: Other\n").unwrap();
        assert_eq!(words.of("zh").unwrap()["b"], "乙");
        assert_eq!(words.of("en").unwrap()["b"], "Other");
        assert_eq!(words.of("en").unwrap()["a"], "A");
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        let table = [
            ("a:\n  zh: 甲\n", "words.yaml: expected `a` in both languages, but found no `en`"),
            ("a: b\n", "words.yaml:1:1: expected a key of [a-z0-9_] and a colon alone, but found `a: b`"),
            ("a:\n  fr: x\n", "words.yaml:2:1: expected `zh` or `en`, but found `fr`"),
            ("  zh: x\n", "words.yaml:1:1: expected a key before the first words"),
            ("a:\n  zh: [x]\n", "words.yaml:2:1: expected words, plain or between double quotes, but found `[x]`"),
            ("a:\n  zh\n", "words.yaml:2:1: expected `key:` or `  zh: words`, but found `zh`"),
        ];
        for (text, expected) in table {
            assert_eq!(read(text).unwrap_err(), expected, "{text}");
        }
    }
}
