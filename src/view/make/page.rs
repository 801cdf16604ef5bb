//! Methodology, corrections, data, and the page for addresses that lead nowhere.

use super::{Maker, words};
use crate::cite::{self, Reference};
use crate::download;
use crate::model::Phase;
use crate::quantity;
use crate::text::Lang;
use crate::view::{DataColumn, DataView, Download, MethodologyView, NotFoundView, PhaseRow, WordingRow};

/// One example of each kind of wording, and the words that mean the same.
const WORDINGS: [(&str, &str, &str); 12] = [
    ("664条", "不带万、亿、小数点的整数", "a whole number without a scale word"),
    (
        "1.2亿次",
        "带万、亿、小数点、%、倍、成的数：四舍五入或截断而来",
        "a number with a scale word, a decimal point or per cent: rounded or cut off",
    ),
    ("突破1.2亿次", "突破、超、超过、逾、多于、……之上", "突破 超 超过 逾 多于 …之上: more than"),
    ("1000家以上", "以上、不低于、不少于、至少、上万、上亿", "以上 不低于 不少于 至少 上万 上亿: at least"),
    ("近20万个", "近、将近、接近、逼近、几乎", "近 将近 接近 逼近 几乎: nearly"),
    ("约970亿元", "约、大约、左右、上下", "约 大约 左右 上下: about"),
    ("2170余万元", "余、多", "余 多: odd"),
    ("不足300人", "不足、不到、低于", "不足 不到 低于: less than"),
    ("300人以下", "以下、以内、至多、不超过", "以下 以内 至多 不超过: at most"),
    ("3万至5万人", "两个数之间", "between two numbers"),
    ("几万个", "几、十几、数百、多场、千万级、过半", "几 十几 数百 多 千万级 过半: a vague number"),
    ("下降7.5%", "下降、减少、↓", "下降 减少 ↓: a fall, mirrored at zero"),
];

impl Maker<'_> {
    pub(super) fn methodology(&self) -> MethodologyView {
        let lang = self.lang;
        let pages = || self.model.pages.iter().filter(|p| p.slug == "methodology");
        let text = pages().find(|p| p.lang == lang).or_else(|| pages().next());
        MethodologyView {
            title: text.map_or_else(|| lang.pick("数字怎么读", "How numbers are read").to_owned(), |t| t.title.clone()),
            body: text.map(|t| self.body(t)).unwrap_or_default(),
            wordings: WORDINGS.iter().map(|(example, zh, en)| self.wording_row(example, lang.pick(zh, en))).collect(),
            phases: Phase::WORDS
                .iter()
                .map(|(_, phase)| PhaseRow {
                    phase: self.phase(*phase),
                    meaning: words::phase_meaning(*phase, lang).to_owned(),
                })
                .collect(),
            public_key: self.model.site.public_key.as_ref().map(|key| key.to_hex()),
        }
    }

    fn wording_row(&self, example: &str, words: &str) -> WordingRow {
        let quantity = quantity::parse(example).expect("the examples are quantities").0;
        let interval = |i: &quantity::Interval| {
            let unit = quantity.unit().filter(|u| *u == "%").unwrap_or_default();
            words_of_interval(i, unit, self.lang)
        };
        WordingRow {
            words: words.to_owned(),
            code: quantity.hedge().code().to_owned(),
            example: example.to_owned(),
            hard: interval(quantity.hard()),
            soft: interval(quantity.soft()),
        }
    }

    pub(super) fn data(&self) -> DataView {
        let lang = self.lang;
        let rows = words::count(self.model.figures.len(), lang);
        let reference = Reference::data(self.model, self.at, lang);
        let file = |file: &download::File| Download {
            text: (file.title)().get(lang).to_owned(),
            href: self.file(&format!("data/{}", file.name)),
            format: file.format.to_owned(),
            size: file.whole.then(|| rows.clone()),
            note: Some((file.note)().get(lang).to_owned()),
        };
        DataView {
            downloads: download::FILES.iter().map(file).collect(),
            columns: download::COLUMNS
                .iter()
                .map(|c| DataColumn { name: c.name.to_owned(), meaning: (c.meaning)().get(lang).to_owned() })
                .collect(),
            citation: cite::sentence(&reference),
            citations: self.citations(&reference),
            notes: download::notes(lang).map(str::to_owned).to_vec(),
        }
    }

    pub(super) fn not_found(&self) -> NotFoundView {
        NotFoundView { links: self.ways_on() }
    }
}

/// An interval without an indicator: its unit stands behind the numbers only where it is per cent.
fn words_of_interval(interval: &quantity::Interval, unit: &str, lang: Lang) -> String {
    let amount = |b: quantity::Bound| format!("{}{unit}", quantity::scaled(b.value, lang));
    let open = |b: quantity::Bound, open: char, closed: char| if b.open { open } else { closed };
    match (interval.low, interval.high) {
        (Some(low), Some(high)) if low.value == high.value => format!("= {}", amount(low)),
        (Some(low), Some(high)) => {
            format!("{}{}, {}{}", open(low, '(', '['), amount(low), amount(high), open(high, ')', ']'))
        }
        (Some(low), None) => format!("{}{}, ∞)", open(low, '(', '['), amount(low)),
        (None, Some(high)) => format!("(−∞, {}{}", amount(high), open(high, ')', ']')),
        (None, None) => "(−∞, ∞)".to_owned(),
    }
}

/// Every hedge has an example, so that the table of the methodology is whole.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Hedge;

    #[test]
    fn the_methodology_shows_every_hedge() {
        let shown: Vec<Hedge> = WORDINGS.iter().map(|(w, ..)| quantity::parse(w).unwrap().0.hedge()).collect();
        for hedge in Hedge::ALL {
            assert!(shown.contains(&hedge), "{hedge:?}");
        }
    }
}
