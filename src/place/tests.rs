//! Names and what they mean, whole messages, and what holds for every place of the tables.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::text::Lang;

fn check(input: &str, expected: &str) {
    let found = match resolve(input) {
        Ok(place) => format!("{} {}", place.code(), place.path()),
        Err(problem) => format!("{problem}\n{}", problem.hint(Lang::En).unwrap_or_default()),
    };
    assert_eq!(found, expected, "resolve({input:?})");
}

#[test]
fn a_name_means_one_place() {
    for (input, expected) in [
        ("370000", "370000 山东省"),
        ("330185", "330112 浙江省杭州市临安区"),
        ("山东省", "370000 山东省"),
        ("山东", "370000 山东省"),
        ("鲁", "370000 山东省"),
        (" 沪 ", "310000 上海市"),
        ("申", "310000 上海市"),
        ("蒙", "150000 内蒙古自治区"),
        ("陝西", "610000 陕西省"),
        ("臺灣", "710000 台湾省"),
        ("台灣省", "710000 台湾省"),
        ("廣東", "440000 广东省"),
        ("廣西壯族自治區", "450000 广西壮族自治区"),
        ("Shaanxi", "610000 陕西省"),
        ("HONG KONG", "810000 香港特别行政区"),
        ("hong-kong", "810000 香港特别行政区"),
        ("Macau", "820000 澳门特别行政区"),
        ("Tibet (Xizang)", "540000 西藏自治区"),
        ("tibet", "540000 西藏自治区"),
        ("Xizang", "540000 西藏自治区"),
        ("义乌", "330782 浙江省金华市义乌市"),
        ("义乌市", "330782 浙江省金华市义乌市"),
        ("沛县", "320322 江苏省徐州市沛县"),
        ("延边", "222400 吉林省延边朝鲜族自治州"),
        ("延边州", "222400 吉林省延边朝鲜族自治州"),
        ("景宁", "331127 浙江省丽水市景宁畲族自治县"),
        ("鄂温克旗", "150724 内蒙古自治区呼伦贝尔市鄂温克族自治旗"),
        ("东乡族自治县", "622926 甘肃省临夏回族自治州东乡族自治县"),
        ("神农架", "429021 湖北省神农架林区"),
        ("浦东", "310115 上海市浦东新区"),
        ("济源", "419001 河南省济源市"),
        ("临安", "330112 浙江省杭州市临安区"),
        ("临安市", "330112 浙江省杭州市临安区"),
        ("腾冲县", "530581 云南省保山市腾冲市"),
        ("香格里拉县", "533401 云南省迪庆藏族自治州香格里拉市"),
    ] {
        check(input, expected);
    }
}

#[test]
fn the_common_reading_of_a_shared_name() {
    for (input, expected) in [
        ("吉林", "220000 吉林省"),
        ("吉林市", "220200 吉林省吉林市"),
        ("海南", "460000 海南省"),
        ("海南州", "632500 青海省海南藏族自治州"),
        ("河南", "410000 河南省"),
        ("河南县", "632324 青海省黄南藏族自治州河南蒙古族自治县"),
        ("南昌", "360100 江西省南昌市"),
        ("南昌县", "360121 江西省南昌市南昌县"),
        ("西安", "610100 陕西省西安市"),
        ("中山", "442000 广东省中山市"),
        ("辽宁朝阳", "211300 辽宁省朝阳市"),
    ] {
        check(input, expected);
    }
}

#[test]
fn a_path_leads_from_the_outside_in() {
    for (input, expected) in [
        ("江苏徐州沛县", "320322 江苏省徐州市沛县"),
        ("江苏省徐州市沛县", "320322 江苏省徐州市沛县"),
        ("江苏省/徐州市", "320300 江苏省徐州市"),
        ("江苏 · 徐州 · 鼓楼区", "320302 江苏省徐州市鼓楼区"),
        ("徐州鼓楼区", "320302 江苏省徐州市鼓楼区"),
        ("吉林汪清", "222424 吉林省延边朝鲜族自治州汪清县"),
        ("吉林吉林", "220200 吉林省吉林市"),
        ("河北灵寿", "130126 河北省石家庄市灵寿县"),
        ("北京朝阳", "110105 北京市朝阳区"),
        ("北京市朝阳区", "110105 北京市朝阳区"),
        ("大理大理", "532901 云南省大理白族自治州大理市"),
        ("廣西柳州", "450200 广西壮族自治区柳州市"),
        ("重庆忠县", "500233 重庆市忠县"),
        ("江西南昌", "360100 江西省南昌市"),
    ] {
        check(input, expected);
    }
}

#[test]
fn a_name_of_several_places_is_refused_with_all_of_them() {
    for (input, expected) in [
        (
            "鼓楼区",
            "expected one place, but found `鼓楼区`, a name of 4 places\n\
             write `江苏省南京市鼓楼区`, `江苏省徐州市鼓楼区`, `福建省福州市鼓楼区` or `河南省开封市鼓楼区`",
        ),
        (
            "朝阳",
            "expected one place, but found `朝阳`, a name of 4 places\n\
             write `北京市朝阳区`, `辽宁省朝阳市`, `辽宁省朝阳市朝阳县` or `吉林省长春市朝阳区`",
        ),
        (
            "大理",
            "expected one place, but found `大理`, a name of 2 places\n\
             write `云南省大理白族自治州` or `云南省大理白族自治州大理市`",
        ),
        (
            "江苏鼓楼",
            "expected one place, but found `江苏鼓楼`, a name of 2 places\n\
             write `江苏省南京市鼓楼区` or `江苏省徐州市鼓楼区`",
        ),
        (
            "长宁",
            "expected one place, but found `长宁`, a name of 2 places\n\
             write `上海市长宁区` or `四川省宜宾市长宁县`",
        ),
    ] {
        check(input, expected);
    }
}

#[test]
fn an_unknown_name_is_refused_with_near_ones() {
    for (input, expected) in [
        (
            "山冬",
            "expected a place of GB/T 2260, but found `山冬`\n\
             did you mean `山西` (140000) or `山东` (370000)?",
        ),
        ("Shangdong", "expected a place of GB/T 2260, but found `Shangdong`\ndid you mean `山东` (370000)?"),
        ("Qingdao", "expected a place of GB/T 2260, but found `Qingdao`\ndid you mean `青岛` (370200)?"),
        (
            "江苏徐州佩县",
            "expected a place of GB/T 2260, but found `江苏徐州佩县`\ndid you mean `丰县` (320321) or `沛县` (320322)?",
        ),
        ("44001", "expected a place of GB/T 2260, but found `44001`\ndid you mean `440000` (广东省)?"),
        (
            "全国",
            "expected a place of GB/T 2260, but found `全国`\n\
             the whole country is a scope, not a place inside it; name a province, city or county",
        ),
        (
            "somewhere else",
            "expected a place of GB/T 2260, but found `somewhere else`\n\
             write a name such as `山东`, `义乌` or `江苏徐州沛县`, or a six-digit code",
        ),
        (
            "",
            "expected a place of GB/T 2260, but found ``\n\
             write a name such as `山东`, `义乌` or `江苏徐州沛县`, or a six-digit code",
        ),
    ] {
        check(input, expected);
    }
}

#[test]
fn prose_is_near_to_nothing() {
    let prose = "江苏省".repeat(100_000);
    assert_eq!(resolve(&prose), Err(PlaceError::Unknown { input: prose.clone(), near: Vec::new() }));
}

#[test]
fn the_whole_country_is_a_scope() {
    for (text, expected) in [
        ("全国", true),
        (" 中國 ", true),
        ("Nationwide", true),
        ("CHINA", true),
        ("中国移动", false),
        ("山东", false),
        ("", false),
    ] {
        assert_eq!(is_national(text), expected, "{text}");
    }
}

#[test]
fn what_a_place_says_of_itself() {
    let line = |text: &str| {
        let place = resolve(text).unwrap();
        format!(
            "{} {} {} {} {} {:?} {:?} {:?} {:?} {:?}",
            place.name(),
            place.short(),
            place.level().code(),
            place.slug(),
            place.parent().map_or("-", Place::name),
            place.english(),
            place.one_char(),
            place.traditional(),
            place.iso(),
            place.grid(),
        )
    };
    for (text, expected) in [
        (
            "山东",
            r#"山东省 山东 province shandong - Some("Shandong") Some("鲁") Some("山東") Some("CN-SD") Some((3, 4))"#,
        ),
        (
            "西藏",
            r#"西藏自治区 西藏 province xizang - Some("Tibet (Xizang)") Some("藏") Some("西藏") Some("CN-XZ") Some((4, 0))"#,
        ),
        ("台湾", r#"台湾省 台湾 province taiwan - Some("Taiwan") Some("台") Some("臺灣") Some("CN-TW") Some((6, 5))"#),
        ("青岛", r#"青岛市 青岛 prefecture 370200 山东省 Some("Qingdao") None None None None"#),
        ("临安", r#"临安区 临安区 county 330112 杭州市 Some("Lin'an") None None None None"#),
        ("冠县", r#"冠县 冠县 county 371525 聊城市 Some("Guanxian") None None None None"#),
        ("东城区", r#"东城区 东城区 county 110101 北京市 Some("Dongcheng") None None None None"#),
        ("仙桃", r#"仙桃市 仙桃 county 429004 湖北省 None None None None None"#),
        ("大理州", r#"大理白族自治州 大理州 prefecture 532900 云南省 Some("Dali") None None None None"#),
        ("吉林市", r#"吉林市 吉林市 prefecture 220200 吉林省 Some("Jilin City") None None None None"#),
        ("海南州", r#"海南藏族自治州 海南州 prefecture 632500 青海省 Some("Hainan Prefecture") None None None None"#),
    ] {
        assert_eq!(line(text), expected);
    }
}

#[test]
fn a_former_name_is_kept_with_its_year() {
    let former: Vec<String> = all()
        .flat_map(|place| place.former().iter().map(move |f| (place, f)))
        .map(|(place, f)| format!("{} {} until {}: {}", f.code(), f.name(), f.until(), place.path()))
        .collect();
    assert_eq!(
        former,
        [
            "330185 临安市 until 2017: 浙江省杭州市临安区",
            "530522 腾冲县 until 2015: 云南省保山市腾冲市",
            "533421 香格里拉县 until 2014: 云南省迪庆藏族自治州香格里拉市",
        ]
    );
    assert!("330185".parse::<PlaceCode>().is_err(), "a former code is not in force");
}

#[test]
fn a_place_contains_its_parts_and_itself() {
    let [jiangsu, xuzhou, peixian, beijing] = ["江苏", "徐州", "沛县", "北京"].map(|name| resolve(name).unwrap());
    for (outer, inner, expected) in [
        (jiangsu, jiangsu, true),
        (jiangsu, peixian, true),
        (xuzhou, peixian, true),
        (peixian, xuzhou, false),
        (beijing, peixian, false),
        (beijing, resolve("东城区").unwrap(), true),
    ] {
        assert_eq!(outer.contains(inner), expected, "{} in {}", inner.path(), outer.path());
    }
}

#[test]
fn the_tile_grid_is_the_one_of_the_design() {
    let mut rows = vec![vec![".."; 7]; 8];
    for province in provinces() {
        let (row, column) = province.grid().unwrap();
        let cell = &mut rows[usize::from(row)][usize::from(column)];
        assert_eq!(*cell, "..", "{} shares its cell", province.name());
        *cell = province.one_char().unwrap();
    }
    let picture: Vec<String> = rows.iter().map(|row| row.join(" ")).collect();
    assert_eq!(
        picture,
        [
            ".. .. .. .. .. .. 黑",
            ".. .. .. 蒙 京 辽 吉",
            "新 .. 宁 晋 冀 津 ..",
            "青 甘 陕 豫 鲁 .. ..",
            "藏 川 渝 鄂 皖 苏 沪",
            ".. 云 贵 湘 赣 浙 ..",
            ".. .. 桂 粤 闽 台 ..",
            ".. .. 琼 澳 港 .. ..",
        ]
    );
}

#[test]
fn every_name_of_the_34_means_its_unit() {
    let mut lines = include_str!("provinces.tsv").lines();
    assert_eq!(lines.next(), Some("code\tshort\tone_char\ttraditional\tenglish\tslug\tiso\trow\tcol"));
    let mut units = 0;
    for (line, province) in lines.zip(provinces()) {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells[0], province.code().to_string());
        for name in cells[..6].iter().flat_map(|cell| cell.split('/')).chain([province.name()]) {
            assert_eq!(resolve(name), Ok(province), "{name}");
            assert_eq!(resolve(&name.to_uppercase()), Ok(province), "{name}");
        }
        units += 1;
    }
    assert_eq!(units, 34);
    let slugs: BTreeSet<&str> = provinces().map(Place::slug).collect();
    assert_eq!(slugs.len(), 34);
}

#[test]
fn the_table_holds_whole_divisions() {
    let count = |level| all().filter(|place| place.level() == level).count();
    assert_eq!([Level::Province, Level::Prefecture, Level::County].map(count), [34, 333, 2849]);
    let codes: Vec<PlaceCode> = all().map(Place::code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "codes ascend and are unique");
    let paths: BTreeSet<&str> = all().map(Place::path).collect();
    assert_eq!(paths.len(), codes.len(), "paths are unique");
    for place in all() {
        assert_eq!(place.code().to_string().parse(), Ok(place.code()));
        assert_eq!(get(place.code()), place);
        let parent = place.parent().map(|parent| parent.level() < place.level());
        assert_eq!(parent, (place.level() != Level::Province).then_some(true), "{}", place.path());
        assert!(place.province().contains(place));
        assert!(place.slug().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        let pseudo = ["市辖区", "直辖县级行政区划"];
        assert!(!pseudo.iter().any(|name| place.path().contains(name)), "{}", place.path());
    }
}

#[test]
fn english_names_stand_beside_the_name_of_the_table() {
    let mut places = BTreeMap::new();
    for line in include_str!("english.tsv").lines().skip(1) {
        let [code, name, english] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let place = get(code.parse().unwrap());
        assert_eq!((place.name(), place.english()), (name, Some(english)), "{line}");
        assert_eq!(places.insert(place.code(), english), None, "{line}");
    }
    assert!(all().all(|place| place.english().is_some() || place.level() == Level::County));
}

#[test]
fn every_path_means_its_place() {
    for place in all() {
        assert_eq!(resolve(place.path()), Ok(place));
    }
}

#[test]
fn every_short_name_means_its_place_or_names_it_as_a_candidate() {
    for place in all() {
        match resolve(place.short()) {
            Ok(found) => assert_eq!(found, place, "{}", place.short()),
            Err(PlaceError::Ambiguous { candidates, .. }) => {
                assert!(candidates.contains(&place) && place.short() == place.name(), "{}", place.path());
            }
            Err(problem) => panic!("{problem}"),
        }
    }
}

#[test]
fn the_cities_of_the_2008_vote_are_known() {
    let cities = "北京 成都 丽江 洛阳 桂林 杭州 青岛 大连 厦门 苏州 三亚 昆明 乐山 南京 深圳 长沙 上海 扬州 西安 重庆 泰安 \
                  婺源 哈尔滨 拉萨 连云港 腾冲 珠海 无锡 徐州 九江 雅安 贵阳 秦皇岛 烟台 绵阳 南宁 乌鲁木齐 威海 \
                  长春 遵义 宜春 泸州 宁波 福州 宜昌 泉州 常德 天津 银川";
    let mut found = BTreeSet::new();
    for city in cities.split_whitespace() {
        let place = resolve(city).unwrap();
        assert!(place.name().starts_with(city) && place.english().is_some(), "{city}");
        found.insert(place.code());
    }
    assert_eq!(found.len(), 49, "大理, the fiftieth, may be the prefecture or the city");
}
