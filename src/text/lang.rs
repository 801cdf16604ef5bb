//! The languages of a site, and texts that exist in both.

/// A language in which pages are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Chinese in simplified characters, the default.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Every language, the default first.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// The BCP 47 tag for `lang` attributes and `hreflang`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh-Hans",
            Lang::En => "en",
        }
    }

    /// The key under which authors and templates write it: `zh` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Zh => "zh",
            Lang::En => "en",
        }
    }

    /// The folder of this language's pages: nothing for the default, `en/` for English.
    pub fn prefix(self) -> &'static str {
        match self {
            Lang::Zh => "",
            Lang::En => "en/",
        }
    }

    /// The other one.
    pub fn other(self) -> Lang {
        match self {
            Lang::Zh => Lang::En,
            Lang::En => Lang::Zh,
        }
    }

    /// Chooses by language.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

/// A text in Chinese and, where somebody wrote it, in English.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    zh: String,
    en: Option<String>,
}

impl Text {
    /// A text in Chinese with its English, if there is one.
    pub fn new(zh: impl Into<String>, en: Option<String>) -> Text {
        Text { zh: zh.into(), en }
    }

    /// A text that exists in both languages.
    pub fn both(zh: impl Into<String>, en: impl Into<String>) -> Text {
        Text { zh: zh.into(), en: Some(en.into()) }
    }

    /// The text in that language; in Chinese where there is no English.
    pub fn get(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => en,
            _ => &self.zh,
        }
    }

    /// The English, if somebody wrote it.
    pub fn english(&self) -> Option<&str> {
        self.en.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_falls_back_to_chinese() {
        let name = Text::new("义乌", None);
        assert_eq!((name.get(Lang::Zh), name.get(Lang::En)), ("义乌", "义乌"));
        assert_eq!(Text::both("山东", "Shandong").get(Lang::En), "Shandong");
    }
}
