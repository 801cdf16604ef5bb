//! Does every combination of hedge, numeral, unit and surroundings read as its parts say? Tables and their products.

use gongbao::quantity::{self, Quantity};

/// (as written, code, whether it stands behind the unit)
const HEDGES: [(&str, &str, bool); 24] = [
    ("", "exact", false),
    ("突破", "over", false),
    ("超", "over", false),
    ("超过", "over", false),
    ("逾", "over", false),
    ("突破了", "over", false),
    ("至少", "at_least", false),
    ("不低于", "at_least", false),
    ("近", "nearly", false),
    ("将近", "nearly", false),
    ("逼近", "nearly", false),
    ("接近", "nearly", false),
    ("约", "about", false),
    ("大约", "about", false),
    ("约为", "about", false),
    ("不足", "under", false),
    ("不到", "under", false),
    ("不超过", "at_most", false),
    ("至多", "at_most", false),
    ("以上", "at_least", true),
    ("左右", "about", true),
    ("上下", "about", true),
    ("以下", "at_most", true),
    ("以内", "at_most", true),
];

const NUMERALS: [(&str, i64); 24] = [
    ("300", 300),
    ("1,286", 1286),
    ("１２００", 1200),
    ("4 8 6", 486),
    ("3万", 30_000),
    ("1.2万", 12_000),
    ("3.25亿", 325_000_000),
    ("1亿2000万", 120_000_000),
    ("3万5千", 35_000),
    ("2 . 5万", 25_000),
    ("1．5亿", 150_000_000),
    ("6千", 6000),
    ("5百万", 5_000_000),
    ("三百", 300),
    ("三百二十", 320),
    ("一千二百", 1200),
    ("两千", 2000),
    ("十二万", 120_000),
    ("二十五万", 250_000),
    ("一百二十万", 1_200_000),
    ("三千五百万", 35_000_000),
    ("两亿", 200_000_000),
    ("1.2萬", 12_000),
    ("三億", 300_000_000),
];

const UNITS: [(&str, &str); 20] = [
    ("元", "元"),
    ("美元", "美元"),
    ("次", "次"),
    ("人次", "人次"),
    ("人", "人"),
    ("家", "家"),
    ("户", "户"),
    ("件", "件"),
    ("单", "单"),
    ("票", "票"),
    ("个", "个"),
    ("名", "名"),
    ("場", "场"),
    ("吨", "吨"),
    ("斤", "斤"),
    ("亩", "亩"),
    ("公里", "公里"),
    ("平方米", "平方米"),
    ("千瓦时", "千瓦时"),
    ("分钟", "分钟"),
];

const SURROUNDINGS: [(&str, &str); 6] = [
    ("据介绍，累计", "，比去年多"),
    ("截至2月10日24时，总量达", "。"),
    ("第3届活动期间，20家平台中的一家实现", "（见第5页）"),
    ("“双11”当天", "，创历史新高"),
    ("其中：", "；其余另计"),
    ("预计到2025年可达", "\n下一段"),
];

fn meaning(quantity: &Quantity) -> String {
    let value = quantity.value().map_or("-".to_owned(), |value| value.to_string());
    format!("{} {} {value} {}", quantity.text(), quantity.hedge().code(), quantity.unit().unwrap_or("-"))
}

#[test]
fn chinese_products_are_found_and_read() {
    let mut wrong = Vec::new();
    for (hedge, code, behind) in HEDGES {
        for (numeral, value) in NUMERALS {
            for (index, (written, unit)) in UNITS.into_iter().enumerate() {
                // Each wording in one of the surroundings, all wordings in all of them over the units.
                let (before, after) = SURROUNDINGS[(index + numeral.len()) % SURROUNDINGS.len()];
                let wording =
                    if behind { format!("{numeral}{written}{hedge}") } else { format!("{hedge}{numeral}{written}") };
                let expected = format!("{wording} {code} {value} {unit}");
                let text = format!("{before}{wording}{after}");
                let found: Vec<String> = quantity::find(&text)
                    .iter()
                    .filter(|found| found.start >= before.len())
                    .map(|found| meaning(&found.quantity))
                    .collect();
                if found != [expected.as_str()] {
                    wrong.push(format!("{text}: {found:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}: {:#?}", wrong.len(), 24 * 24 * 20, &wrong[..wrong.len().min(20)]);
}

const ENGLISH_HEDGES: [(&str, &str, bool); 18] = [
    ("", "exact", false),
    ("more than ", "over", false),
    ("over ", "over", false),
    ("exceeding ", "over", false),
    ("at least ", "at_least", false),
    ("no fewer than ", "at_least", false),
    ("nearly ", "nearly", false),
    ("almost ", "nearly", false),
    ("close to ", "nearly", false),
    ("about ", "about", false),
    ("around ", "about", false),
    ("roughly ", "about", false),
    ("fewer than ", "under", false),
    ("less than ", "under", false),
    ("up to ", "at_most", false),
    ("no more than ", "at_most", false),
    (" or more", "at_least", true),
    (" or so", "about", true),
];

const ENGLISH_NUMERALS: [(&str, i64); 13] = [
    ("300", 300),
    ("1,286", 1286),
    ("3.2 million", 3_200_000),
    ("1.2 billion", 1_200_000_000),
    ("1.2bn", 1_200_000_000),
    ("45 thousand", 45_000),
    ("two million", 2_000_000),
    ("twenty-five thousand", 25_000),
    ("three hundred", 300),
    ("six hundred and forty", 640),
    ("a hundred thousand", 100_000),
    ("half a million", 500_000),
    ("4.5 mln", 4_500_000),
];

const ENGLISH_UNITS: [(&str, &str); 10] = [
    ("yuan", "元"),
    ("U.S. dollars", "美元"),
    ("people", "人"),
    ("votes", "票"),
    ("orders", "单"),
    ("parcels", "件"),
    ("merchants", "家"),
    ("households", "户"),
    ("tonnes", "吨"),
    ("kilometers", "公里"),
];

const ENGLISH_SURROUNDINGS: [(&str, &str); 4] = [
    ("The bureau said on Feb. 10 that the total was ", ", a record."),
    ("By the end of 2023 the platform had counted ", " in 2022-23 (see page 5)."),
    ("During the 618 festival it reached ", " at 8 pm."),
    ("\"We expected ", ",\" the No. 2 official said."),
];

#[test]
fn english_products_are_found_and_read() {
    let mut wrong = Vec::new();
    for (hedge, code, behind) in ENGLISH_HEDGES {
        for (numeral, value) in ENGLISH_NUMERALS {
            for (index, (written, unit)) in ENGLISH_UNITS.into_iter().enumerate() {
                let (before, after) = ENGLISH_SURROUNDINGS[(index + numeral.len()) % ENGLISH_SURROUNDINGS.len()];
                let wording =
                    if behind { format!("{numeral} {written}{hedge}") } else { format!("{hedge}{numeral} {written}") };
                let expected = format!("{wording} {code} {value} {unit}");
                let text = format!("{before}{wording}{after}");
                let found: Vec<String> = quantity::find(&text).iter().map(|found| meaning(&found.quantity)).collect();
                if found != [expected.as_str()] {
                    wrong.push(format!("{text}: {found:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}: {:#?}", wrong.len(), 18 * 13 * 10, &wrong[..wrong.len().min(20)]);
}

/// What looks like a quantity and counts nothing, by what it is.
const DECOYS: [&str; 66] = [
    // dates and times
    "2021年",
    "8月8日",
    "2022年1月10日",
    "1至7月",
    "2023-08-25",
    "11:28:41",
    "24时",
    "20世纪90年代",
    "一季度",
    "前三季度",
    "前10个月",
    "3日晚",
    // orders
    "第3",
    "第127届",
    "第一批",
    "前10名",
    "TOP10",
    "十佳",
    "三等奖",
    "二十届三中全会",
    "第3号",
    "2号馆",
    // names
    "618",
    "双11",
    "双十一",
    "G20",
    "5G",
    "90后",
    "“一带一路”",
    "三农",
    "12306",
    "832平台",
    "5A级",
    "A股",
    "4K",
    "3C",
    "iPhone15",
    "Mate60",
    "500强",
    "G15高速",
    "318国道",
    "1688平台",
    "“十四五”",
    "“五一”",
    "3·15",
    "“百城千镇”",
    "“三品一标”",
    "二维码",
    "一线城市",
    "三四线城市",
    // codes
    "0531-1234567",
    "13800138000",
    "400-123-4567",
    "GB/T 2260",
    "V1.1.0",
    "京ICP备12345678号",
    "〔2022〕3号",
    "7栋2单元",
    "COVID-19",
    "CA981",
    // idioms and ratios
    "1:3",
    "二选一",
    "买一送一",
    "一站式",
    "千家万户",
    "一县一品",
];

#[test]
fn what_counts_nothing_is_left_alone_anywhere() {
    let mut wrong = Vec::new();
    for decoy in DECOYS {
        for (before, after) in
            [("记者从", "获悉"), ("据了解，", "，相关负责人表示"), ("（", "）"), ("活动在", "举行"), ("", "")]
        {
            let text = format!("{before}{decoy}{after}");
            let found = quantity::find(&text);
            if !found.is_empty() {
                wrong
                    .push(format!("{text}: {:?}", found.iter().map(|found| found.quantity.text()).collect::<Vec<_>>()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
