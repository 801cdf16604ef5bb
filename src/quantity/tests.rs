//! Tables of wordings, messages and agreements, and properties of all quantities.

use proptest::prelude::*;

use super::*;

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Rows of the tables in `docs/quantities.md` that have so many columns.
fn documented(columns: usize) -> Vec<Vec<&'static str>> {
    include_str!("../../docs/quantities.md")
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| ---"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>())
        .filter(|cells| cells.len() == columns && !matches!(cells[0], "wording" | "printed"))
        .collect()
}

fn low(bound: Option<Bound>) -> String {
    bound.map_or(String::new(), |b| format!("{}{}", if b.open { "(" } else { "[" }, b.value.normalize()))
}

fn high(bound: Option<Bound>) -> String {
    bound.map_or(String::new(), |b| format!("{}{}", b.value.normalize(), if b.open { ")" } else { "]" }))
}

#[test]
fn documented_wordings_mean_what_the_page_says() {
    let rows = documented(8);
    assert!(rows.len() > 180, "the page keeps its tables");
    for row in rows {
        let q = quantity(row[0]);
        let read = [
            q.text().to_owned(),
            q.hedge().code().to_owned(),
            q.value().map_or(String::new(), |value| value.to_string()),
            low(q.hard().low),
            high(q.hard().high),
            low(q.soft().low),
            high(q.soft().high),
            q.unit().unwrap_or("").to_owned(),
        ];
        assert_eq!(read.to_vec(), row);
    }
}

#[test]
fn documented_numbers_in_the_other_language() {
    for row in documented(3) {
        let q = quantity(row[0]);
        assert_eq!([row[0], &q.number_in(Lang::Zh), &q.number_in(Lang::En)].to_vec(), row);
    }
}

#[test]
fn errors_say_what_was_expected_and_what_stood_there() {
    let table = [
        ("", "expected a quantity such as `突破1.2亿次`, but found nothing"),
        ("未公布", "expected a quantity, but found `未公布`, which marks a missing value"),
        (" / ", "expected a quantity, but found `/`, which marks a missing value"),
        ("—", "expected a quantity, but found `—`, which marks a missing value"),
        ("很多", "expected a quantity such as `突破1.2亿次`, but found `很多`"),
        ("播放量突破1.2亿次", "expected a quantity such as `突破1.2亿次`, but found `播放量突破1.2亿次`"),
        ("6万余家商家", "expected the end of the quantity after `6万余家`, but found `商家`"),
        ("1元抵5元", "expected the end of the quantity after `1元`, but found `抵5元`"),
        ("第127届", "expected a quantity, but found `第127届`, which counts nothing"),
        ("2022年1月10日", "expected a quantity, but found `2022年1月10日`, which counts nothing"),
        ("11:28:41", "expected a quantity, but found `11:28:41`, which counts nothing"),
        ("1234567890123456789", "expected at most 18 digits and 6 decimals, but found `1234567890123456789`"),
        ("近0家", "expected a quantity such as `突破1.2亿次`, but found `近0家`"),
        ("5000—3000元", "expected the end of the quantity after `5000`, but found `—3000元`"),
    ];
    for (input, message) in table {
        let error = input.parse::<Quantity>().expect_err(input);
        assert_eq!(error.to_string(), message);
        assert!(error.hint(Lang::En).is_some(), "{input} has a way out");
    }
}

#[test]
fn the_rest_comes_back() {
    let table = [
        ("6万余家商家", "6万余家", "商家"),
        ("29省120多个", "29省", "120多个"),
        ("数千万粉丝", "数千万", "粉丝"),
        ("达985万。", "985万", "。"),
        ("30個(gè)部門", "30個", "(gè)部門"),
        ("more than 120 million plays in June", "more than 120 million plays", " in June"),
        ("300家电商企业", "300家", "电商企业"),
        ("3家多平台", "3家", "多平台"),
    ];
    for (input, text, left) in table {
        let (quantity, rest) = parse(input).unwrap_or_else(|error| panic!("{input}: {error}"));
        assert_eq!((quantity.text(), rest), (text, left));
    }
}

#[test]
fn phases_are_reported_beside_the_wording() {
    let table = [
        ("预计6000万元", "6000万元", Some(Phase::Forecast)),
        ("将逼近6000亿", "将逼近6000亿", Some(Phase::Forecast)),
        ("有望突破100亿元", "突破100亿元", Some(Phase::Forecast)),
        ("力争超100亿", "超100亿", Some(Phase::Target)),
        ("安排15场", "15场", Some(Phase::Planned)),
        ("将近4万家", "将近4万家", None),
        ("达985万", "985万", None),
        ("expected to reach 60 million yuan", "60 million yuan", Some(Phase::Forecast)),
        ("target of 300 stores", "300 stores", Some(Phase::Target)),
    ];
    for (input, text, phase) in table {
        let quantity = quantity(input);
        assert_eq!((quantity.text(), quantity.phase()), (text, phase), "{input}");
    }
}

#[test]
fn phases_are_found_in_the_clause() {
    let table = [
        ("预计销售额6000万元", Some("forecast")),
        ("预计电商人才缺口将达985万", Some("forecast")),
        ("从业人数将达到7000万人", Some("forecast")),
        ("从1月10日开始共安排15场直播", Some("planned")),
        ("力争全年交易额达到1000亿元", Some("target")),
        ("将100种产品推向全国", None),
        ("预计影响很大，目前已售6000万元", None),
        ("已安排15场直播", None),
        ("行动计划的300家企业", None),
        ("见https://e.example/expected-sales共300家企业", None),
        ("the page fig:x/expected-sales tells 300 hosts", None),
        ("sales are expected to reach 60 million yuan", Some("forecast")),
        ("the city aims to train 300 hosts", Some("target")),
    ];
    for (text, phase) in table {
        let found = find(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].quantity.phase().map(Phase::code), phase, "{text}");
    }
}

#[test]
fn prose_agrees_with_a_figure_or_says_how_not() {
    let table = [
        ("突破1.2亿次", "突破1.2亿次", Agreement::Agrees),
        ("超1.2亿次", "突破1.2亿次", Agreement::Agrees),
        ("1.2亿次以上", "突破1.2亿次", Agreement::Agrees),
        ("more than 120 million plays", "突破1.2亿次", Agreement::Agrees),
        ("突破1.2亿", "突破1.2亿次", Agreement::Agrees),
        ("1.2亿次", "突破1.2亿次", Agreement::HedgeDropped),
        ("突破1.3亿次", "突破1.2亿次", Agreement::OtherValue),
        ("突破1.2亿人次", "突破1.2亿次", Agreement::OtherUnit),
        ("突破1.2亿次", "1.2亿次以上", Agreement::HedgeHardened),
        ("近1.2亿次", "突破1.2亿次", Agreement::HedgeChanged),
        ("约6万家", "6万余家", Agreement::Agrees),
        ("6万家", "6万余家", Agreement::HedgeDropped),
        ("超6万家", "6万余家", Agreement::Agrees),
        ("6万余家", "超6万家", Agreement::HedgeHardened),
        ("几万个", "几万个", Agreement::Agrees),
        ("tens of thousands", "几万个", Agreement::Agrees),
        ("数百场", "数千场", Agreement::OtherValue),
        ("3000—5000元", "3000至5000元", Agreement::Agrees),
        ("5.8亿元", "5.79亿元", Agreement::OtherValue),
    ];
    for (prose, published, agreement) in table {
        assert_eq!(quantity(prose).agrees_with(&quantity(published)), agreement, "{prose} for {published}");
    }
}

#[test]
fn plain_numbers_for_people() {
    let table = [
        ("0", "0", "0"),
        ("664", "664", "664"),
        ("9999", "9999", "9,999"),
        ("10000", "1万", "10,000"),
        ("215000", "21.5万", "215,000"),
        ("120000000", "1.2亿", "120 million"),
        ("269200000000", "2692亿", "269.2 billion"),
        ("1300000000000", "1.3万亿", "1.3 trillion"),
        ("32699", "3.2699万", "32,699"),
        ("27.8", "27.8", "27.8"),
        ("-7.5", "-7.5", "-7.5"),
        ("1234567.89", "123.456789万", "1,234,567.89"),
    ];
    for (value, zh, en) in table {
        let value: Decimal = value.parse().unwrap();
        assert_eq!((scaled(value, Lang::Zh), scaled(value, Lang::En)), (zh.to_owned(), en.to_owned()));
    }
}

#[test]
fn codes_lead_back_to_their_hedges() {
    for hedge in Hedge::ALL {
        assert_eq!(Hedge::from_code(hedge.code()), Some(hedge));
    }
    assert_eq!(Hedge::from_code("maybe"), None);
}

#[test]
fn an_assumed_unit_gets_its_canonical_name() {
    for (unit, canonical) in
        [("票", "票"), ("個", "个"), ("块钱", "元"), ("yuan", "元"), ("votes", "票"), ("罐头", "罐头")]
    {
        assert_eq!(quantity("突破1亿").with_unit(unit).unit(), Some(canonical));
    }
}

/// Wordings put together from all hedges, numerals and units.
fn wording() -> impl Strategy<Value = String> {
    let before = prop::sample::select(vec![
        "",
        "突破",
        "超",
        "超过",
        "逾",
        "至少",
        "不低于",
        "近",
        "将近",
        "逼近",
        "约",
        "大约",
        "不足",
        "不到",
        "至多",
        "不超过",
        "下降",
        "减少约",
    ]);
    let digits = prop_oneof![
        (1u32..10_000).prop_map(|n| n.to_string()),
        (1u32..1000, 1u32..10).prop_map(|(n, d)| format!("{n}.{d}")),
        prop::sample::select(vec!["两", "十二", "三百五十", "一千二百", "几", "十几", "数百"]).prop_map(str::to_owned),
    ];
    let scale = prop::sample::select(vec!["", "万", "亿", "余万", "多万", "余"]);
    let unit = prop::sample::select(vec!["元", "次", "人次", "家", "个", "场", "%", "吨", "小时"]);
    let after = prop::sample::select(vec!["", "", "以上", "左右", "以下"]);
    (before, digits, scale, unit, after).prop_map(|(b, d, s, u, a)| format!("{b}{d}{s}{u}{a}"))
}

proptest! {
    #[test]
    fn what_was_printed_is_read_and_shown(text in wording()) {
        let q: Quantity = text.parse().map_err(|e| TestCaseError::fail(format!("{text}: {e}")))?;
        prop_assert_eq!(q.to_string(), text);
        let again = quantity(q.text());
        prop_assert_eq!(&again, &q);
        prop_assert!(q.hard().contains(q.soft()), "{} has soft {} outside hard {}", q, q.soft(), q.hard());
        if let Some(value) = q.value() {
            let edge = [q.hard().low, q.hard().high].iter().any(|b| b.is_some_and(|b| b.value == value));
            prop_assert!(q.hard().contains_value(value) || edge, "{} is {} in {}", q, value, q.hard());
        }
    }

    #[test]
    fn a_quantity_in_neutral_text_is_found(text in wording()) {
        let around = format!("据介绍，结果是{text}，受到欢迎。");
        let found = find(&around);
        prop_assert_eq!(found.len(), 1, "{}: {:?}", around, found);
        prop_assert_eq!(found[0].quantity.text(), &text);
        prop_assert_eq!(&around[found[0].start..found[0].end], &text);
    }

    #[test]
    fn the_other_language_keeps_the_hedge(text in wording()) {
        let q = quantity(&text);
        for lang in [Lang::Zh, Lang::En] {
            let words = q.number_in(lang);
            let back: Quantity = words.parse().map_err(|e| TestCaseError::fail(format!("{text} → {words}: {e}")))?;
            prop_assert_eq!(back.value(), q.value(), "{} → {}", text, words);
            // 过50 and 30 lose only the unit that tells how they were rounded.
            prop_assert_eq!(back.hedge(), q.hedge(), "{} → {}", text, words);
        }
    }

    #[test]
    fn decimals_for_people_read_back(units in 0u64..10u64.pow(15), places in 0u32..3) {
        let value = Decimal::from_i128_with_scale(units.into(), places).normalize();
        for lang in [Lang::Zh, Lang::En] {
            prop_assert_eq!(quantity(&scaled(value, lang)).value(), Some(value));
        }
    }

    #[test]
    fn any_text_is_walked_without_panic(text in "\\PC{0,60}") {
        let _ = parse(&text);
        for found in find(&text) {
            prop_assert_eq!(&text[found.start..found.end], found.quantity.text());
        }
    }

    #[test]
    fn any_mix_of_numeral_words_is_walked_without_panic(
        words in prop::collection::vec(prop::sample::select(vec![
            "一", "两", "十", "百", "千", "万", "亿", "零", "几", "数", "多", "余", "半", "点", "成", "个", "1", "23", ".", ",", "-", "—", "至", "%",
            "年", "月", "日", "元", "家", "每", "秒", "约", "超", "近", "第", "过", "上", " ", "\n", "(gè)", "１", "億", "million", "more than ", "a ", "and ",
            "half ", "to ", "per ", "bn", "¥", "+", "/", ":", "翻", "番", "分之", "百分之", "以上", "twenty", "hundred ", "thousand", "、", "。",
        ]), 0..12),
    ) {
        let text = words.concat();
        let _ = parse(&text);
        for found in find(&text) {
            prop_assert_eq!(&text[found.start..found.end], found.quantity.text());
            prop_assert!(found.quantity.hard().contains(found.quantity.soft()), "{:?}", found);
        }
    }
}
