//! What we say ourselves: always in both languages.

use std::borrow::Cow;

use super::Lang;

/// Words of ours in Chinese and in English. (A [`super::Text`] is an author's, and may lack the English.)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bilingual {
    zh: Cow<'static, str>,
    en: Cow<'static, str>,
}

impl Bilingual {
    /// Words that are always the same.
    pub const fn fixed(zh: &'static str, en: &'static str) -> Bilingual {
        Bilingual { zh: Cow::Borrowed(zh), en: Cow::Borrowed(en) }
    }

    /// Words that are made once for each language.
    pub fn of(words: impl Fn(Lang) -> String) -> Bilingual {
        Bilingual { zh: Cow::Owned(words(Lang::Zh)), en: Cow::Owned(words(Lang::En)) }
    }

    /// The words in that language.
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.zh, &self.en)
    }
}

/// A sentence in the language of the first argument, out of one for each: `say!(lang, "应为 {n} 行", "expected {n} rows")`.
/// Names in braces are taken from where it stands; there is no way to leave a language out.
macro_rules! say {
    ($lang:expr, $zh:literal, $en:literal) => {
        match $lang {
            $crate::text::Lang::Zh => format!($zh),
            $crate::text::Lang::En => format!($en),
        }
    };
}

pub(crate) use say;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_made() {
        let n = 2;
        let rows = Bilingual::of(|lang| say!(lang, "应为 {n} 行", "expected {n} rows"));
        assert_eq!((rows.get(Lang::Zh), rows.get(Lang::En)), ("应为 2 行", "expected 2 rows"));
        assert_eq!(Bilingual::fixed("提示", "hint").get(Lang::En), "hint");
    }
}
