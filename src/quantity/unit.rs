//! What was counted? Units and measure words of Chinese and English, with one canonical name each.

use std::borrow::Cow;

use super::reading::simplified;

/// What kind of thing a unit measures; idioms differ by kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// 元, 美元: a printed price is exact.
    Money,
    /// %, ‰, 百分点, 倍: always rounded.
    Ratio,
    /// 年, 天, 小时.
    Time,
    /// 吨, 公里, 亩.
    Measure,
    /// 个, 家, 场: measure words of countable things.
    Count,
}

/// A unit as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// The canonical Chinese name.
    pub name: &'static str,
    pub kind: Kind,
}

/// The unit at the start of a plain text, and what is left.
pub(super) fn chinese(s: &str) -> Option<(Unit, &str)> {
    let first = s.chars().next()?;
    let mut best: Option<(&Row, usize)> = None;
    for row in ROWS.iter().filter(|row| row.0.starts_with(first)) {
        if best.is_none_or(|(_, length)| row.0.len() > length) && s.starts_with(row.0) {
            best = Some((row, row.0.len()));
        }
    }
    let (&(_, name, kind, not_before), length) = best?;
    let rest = &s[length..];
    let blocked = if not_before.contains(' ') {
        not_before.split(' ').any(|word| rest.starts_with(word))
    } else {
        rest.chars().next().is_some_and(|next| not_before.contains(next))
    };
    (!blocked).then_some((Unit { name, kind }, rest))
}

/// The canonical name of a unit that an author names.
pub(super) fn canonical(name: &str) -> Cow<'_, str> {
    let plain: String = name.trim().chars().map(simplified).collect();
    let row = ROWS.iter().find(|row| row.0 == plain);
    if let Some(row) = row {
        return Cow::Borrowed(row.1);
    }
    match english(&plain.to_lowercase()) {
        Some((unit, "")) => Cow::Borrowed(unit.name),
        _ => Cow::Owned(plain),
    }
}

/// The unit named by an English noun at the start of a lower-case text, and what is left.
pub(super) fn english(s: &str) -> Option<(Unit, &str)> {
    ENGLISH
        .iter()
        .filter(|(word, ..)| {
            s.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
        .max_by_key(|(word, ..)| word.len())
        .map(|&(word, name, kind)| (Unit { name, kind }, &s[word.len()..]))
}

/// The Chinese name of a thing sold by the piece in English: `can` is 罐.
pub(super) fn english_piece(word: &str) -> Option<&'static str> {
    PIECES.iter().find(|(english, _)| *english == word).map(|(_, name)| *name)
}

/// Words a price can be for: 49块钱一罐, 3元/斤.
pub(super) fn is_piece(name: &str) -> bool {
    "罐瓶盒箱包袋桶杯碗筐捆斤公斤千克克吨升份个件只条串枚颗粒棵株朵张本套双副块片支根束对包听板提斤篮位人次亩平方米"
        .contains(name)
        || PIECES.iter().any(|(_, piece)| *piece == name)
}

/// (as written, canonical, kind, what shows that it is another word: 家 before 乡 in 家乡;
/// single characters, or whole words where blanks divide them)
type Row = (&'static str, &'static str, Kind, &'static str);

use Kind::{Count, Measure, Money, Ratio, Time};

const ROWS: &[Row] = &[
    // money
    ("元人民币", "元", Money, ""),
    ("人民币", "元", Money, ""),
    ("元", "元", Money, "旦 素 帅 勋 宵节"),
    ("块钱", "元", Money, ""),
    ("块", "元", Money, "地牌屏板田土肉石砖面"),
    ("RMB", "元", Money, ""),
    ("CNY", "元", Money, ""),
    ("yuan", "元", Money, ""),
    ("美元", "美元", Money, ""),
    ("美金", "美元", Money, ""),
    ("欧元", "欧元", Money, ""),
    ("港元", "港元", Money, ""),
    ("港币", "港元", Money, ""),
    ("英镑", "英镑", Money, ""),
    ("日元", "日元", Money, ""),
    ("韩元", "韩元", Money, ""),
    ("卢布", "卢布", Money, ""),
    ("澳元", "澳元", Money, ""),
    ("新台币", "新台币", Money, ""),
    ("¥", "元", Money, ""),
    // ratios
    ("%", "%", Ratio, ""),
    ("‰", "‰", Ratio, ""),
    ("个百分点", "百分点", Ratio, ""),
    ("百分点", "百分点", Ratio, ""),
    ("个基点", "基点", Ratio, ""),
    ("基点", "基点", Ratio, ""),
    ("倍", "倍", Ratio, "增计 增行 增工 感 速 率"),
    ("折", "折", Ratio, "扣腾射叠磨返"),
    // time
    ("年", "年", Time, "货轻糕度级夜味会龄华画底初末代报检审薪产均销猪鉴表"),
    ("周年", "周年", Time, ""),
    ("个年头", "年", Time, ""),
    ("个月", "个月", Time, ""),
    ("个季度", "个季度", Time, ""),
    ("天", "天", Time, "猫 津 然 气 空 地 山 水 府 河 平 文 使 才"),
    ("周", "周", Time, "边一二三四五六日期转岁刊报口围到"),
    ("个星期", "周", Time, ""),
    ("星期", "周", Time, ""),
    ("小时", "小时", Time, ""),
    ("个小时", "小时", Time, ""),
    ("个钟头", "小时", Time, ""),
    ("分钟", "分钟", Time, ""),
    ("秒钟", "秒", Time, ""),
    ("秒", "秒", Time, "杀懂拍"),
    ("个工作日", "个工作日", Time, ""),
    ("工作日", "个工作日", Time, ""),
    ("个世纪", "个世纪", Time, ""),
    ("岁", "岁", Time, "月末"),
    // measures
    ("亩", "亩", Measure, "均产"),
    ("平方公里", "平方公里", Measure, ""),
    ("平方千米", "平方公里", Measure, ""),
    ("平方米", "平方米", Measure, ""),
    ("平米", "平方米", Measure, ""),
    ("㎡", "平方米", Measure, ""),
    ("立方米", "立方米", Measure, ""),
    ("公顷", "公顷", Measure, ""),
    ("公里", "公里", Measure, ""),
    ("千米", "公里", Measure, ""),
    ("km", "公里", Measure, ""),
    ("海里", "海里", Measure, ""),
    ("米", "米", Measure, "饭粉面其奇兰老线酒"),
    ("厘米", "厘米", Measure, ""),
    ("毫米", "毫米", Measure, ""),
    ("吨", "吨", Measure, "位"),
    ("公斤", "公斤", Measure, ""),
    ("千克", "公斤", Measure, ""),
    ("kg", "公斤", Measure, ""),
    ("斤", "斤", Measure, ""),
    ("克", "克", Measure, "服隆拉里东什勒强"),
    ("毫克", "毫克", Measure, ""),
    ("毫升", "毫升", Measure, ""),
    ("升", "升", Measure, "级至到幅温高学值任空华"),
    ("千瓦时", "千瓦时", Measure, ""),
    ("千瓦", "千瓦", Measure, ""),
    ("兆瓦", "兆瓦", Measure, ""),
    ("标箱", "标箱", Measure, ""),
    // visits, vehicles and other doubled measure words
    ("人次", "人次", Count, ""),
    ("场次", "场次", Count, ""),
    ("架次", "架次", Count, ""),
    ("班次", "班次", Count, ""),
    ("车次", "车次", Count, ""),
    ("批次", "批次", Count, ""),
    ("频次", "频次", Count, ""),
    ("户次", "户次", Count, ""),
    ("家次", "家次", Count, ""),
    ("台次", "台次", Count, ""),
    // measure words
    ("次", "次", Count, "日年月要级序生第"),
    ("票", "票", Count, "房据价务面数选"),
    ("人", "人", Count, "气 均 工 格 才 民 生 类 大代 大常 心 文 力 口 道 社"),
    (
        "家",
        "家",
        Count,
        "乡 装节 装消 居 具 庭 政 长 畜 禽 喻 谱 访 常 风 人 电节 电消 电家 电产品 电下 电以 电换 电补 用电 户户 家户户",
    ),
    ("户", "户", Count, "外籍口均型"),
    ("个", "个", Count, "性税"),
    ("款", "款", Count, "待式额"),
    ("种", "种", Count, "植面 植户 植业 植基 植园 植大 子企 类 族 苗 养 粮大 粮主 粮农 田 业"),
    ("件", "件", Count, ""),
    ("单", "单", Count, "位价纯一品独元边独身调"),
    ("场", "场", Count, "景 所 地面 地费 地租 地和 地建 馆 面宏 面火 面热 面壮 合 均 域"),
    ("条", "条", Count, "件例"),
    ("位", "位", Count, "于置列移"),
    ("名", "名", Count, "字 单公 单内 单中 单发 牌 优特 优新 优产 优农 特优 特产 词 称 义 誉 额 胜 著"),
    ("项", "项", Count, "链城"),
    ("份", "份", Count, "额"),
    ("张", "张", Count, "家口 家界 家港 姓 某 力"),
    ("台", "台", Count, "湾 州 风季 风天 风登 风来 风影 风预 阶 账 词 资企 商 胞 北 东县 独"),
    ("套", "套", Count, "餐可 餐优 餐价 餐包 路 装"),
    ("批", "批", Count, "发准评量示"),
    ("轮", "轮", Count, "胎流船廓回番值"),
    ("期", "期", Count, "间待望限盼货末"),
    ("辆", "辆", Count, ""),
    ("座", "座", Count, "谈席椅右位"),
    ("间", "间", Count, "接隔距谍"),
    ("支", "支", Count, "持付部撑出援线书教委农"),
    ("只", "只", Count, "是有要能需为看剩"),
    ("头", "头", Count, "部条衔号版像痛发盔"),
    ("匹", "匹", Count, "配克"),
    ("羽", "羽", Count, "绒毛"),
    ("尾", "尾", Count, "声货数矿"),
    ("株", "株", Count, "洲式"),
    ("棵", "棵", Count, ""),
    ("颗", "颗", Count, "粒"),
    ("粒", "粒", Count, "子度"),
    ("枚", "枚", Count, ""),
    ("幅", "幅", Count, "度员"),
    ("部", "部", Count, "门分长队委署级落位属"),
    ("部门", "部门", Count, ""),
    ("省份", "省", Count, ""),
    ("本", "本", Count, "地次届土身科质来金月年周市省县村人报期土"),
    ("册", "册", Count, "封"),
    ("篇", "篇", Count, "章幅"),
    ("首", "首", Count, "页届家次都席批发日店创选要付府尔"),
    ("封", "封", Count, "面闭装存"),
    ("趟", "趟", Count, ""),
    ("节课", "节", Count, ""),
    ("节车厢", "节", Count, ""),
    ("门课", "门", Count, ""),
    ("所", "所", Count, "有以需在长属谓"),
    ("处", "处", Count, "理于长罚置方级境"),
    ("起", "起", Count, "来步点草源到伏初售拍"),
    ("例", "例", Count, "如外行会子"),
    ("宗", "宗", Count, "旨教亲"),
    ("瓶", "瓶", Count, "颈装"),
    ("罐", "罐", Count, "头装"),
    ("盒", "盒", Count, "马饭子装"),
    ("箱", "箱", Count, "包子"),
    ("包", "包", Count, "括装含邮裹容子头"),
    ("袋", "袋", Count, "鼠装子"),
    ("桶", "桶", Count, "装"),
    ("杯", "杯", Count, "子赛"),
    ("碗", "碗", Count, ""),
    ("筐", "筐", Count, ""),
    ("艘", "艘", Count, ""),
    ("架", "架", Count, "构设子起"),
    ("列", "列", Count, "入为车出举席支"),
    ("栋", "栋", Count, "梁"),
    ("幢", "幢", Count, ""),
    ("层", "层", Count, "面次级出"),
    ("组", "组", Count, "织成合建委长团"),
    ("股", "股", Count, "票份市东权民"),
    ("笔", "笔", Count, "者记试画"),
    ("副", "副", Count, "县市省部处局长食总产主书业"),
    ("对", "对", Count, "口接比于一标应外象手"),
    ("双", "双", Count, "方向十创拥休节碳减"),
    ("队", "队", Count, "伍员长友"),
    ("类", "类", Count, "似别型"),
    ("集", "集", Count, "中团合成市聚体散约"),
    ("字", "字", Count, "节体母号"),
    ("床", "床", Count, "位上"),
    ("张床位", "张", Count, ""),
    ("省区市", "省区市", Count, ""),
    ("省市", "省市", Count, ""),
    ("县市区", "县市区", Count, ""),
    ("县区", "县区", Count, ""),
    ("区县", "区县", Count, ""),
    ("市县", "市县", Count, ""),
    ("县市", "县市", Count, ""),
    ("乡镇", "乡镇", Count, ""),
    ("省", "省", Count, "级内外厅委会道商市局"),
    ("市", "市", Count, "场级民值面长内外商直容政委"),
    ("县", "县", Count, "级域长城内委政"),
    ("区", "区", Count, "域块别间位内"),
    ("乡", "乡", Count, "村镇亲情愁土"),
    ("镇", "镇", Count, "平江上"),
    ("村", "村", Count, "民庄级落口委里"),
    ("国", "国", Count, "家际内道企产资潮货庆标有民外之务土宝画"),
    ("斤装", "斤", Measure, ""),
];

const ENGLISH: &[(&str, &str, Kind)] = &[
    ("yuan", "元", Money),
    ("rmb", "元", Money),
    ("renminbi", "元", Money),
    ("cny", "元", Money),
    ("us dollars", "美元", Money),
    ("u.s. dollars", "美元", Money),
    ("dollars", "美元", Money),
    ("dollar", "美元", Money),
    ("usd", "美元", Money),
    ("euros", "欧元", Money),
    ("euro", "欧元", Money),
    ("hong kong dollars", "港元", Money),
    ("hk dollars", "港元", Money),
    ("pounds sterling", "英镑", Money),
    ("percentage points", "百分点", Ratio),
    ("percentage point", "百分点", Ratio),
    ("percent", "%", Ratio),
    ("per cent", "%", Ratio),
    ("pct", "%", Ratio),
    ("times", "倍", Ratio),
    ("basis points", "基点", Ratio),
    ("plays", "次", Count),
    ("views", "次", Count),
    ("likes", "次", Count),
    ("votes", "票", Count),
    ("ballots", "票", Count),
    ("orders", "单", Count),
    ("people", "人", Count),
    ("persons", "人", Count),
    ("visitors", "人", Count),
    ("viewers", "人", Count),
    ("users", "人", Count),
    ("consumers", "人", Count),
    ("visits", "人次", Count),
    ("merchants", "家", Count),
    ("shops", "家", Count),
    ("stores", "家", Count),
    ("companies", "家", Count),
    ("enterprises", "家", Count),
    ("businesses", "家", Count),
    ("firms", "家", Count),
    ("households", "户", Count),
    ("items", "件", Count),
    ("parcels", "件", Count),
    ("packages", "件", Count),
    ("livestreams", "场", Count),
    ("livestream sessions", "场", Count),
    ("livestreaming sessions", "场", Count),
    ("live-streaming sessions", "场", Count),
    ("sessions", "场", Count),
    ("tonnes", "吨", Measure),
    ("tons", "吨", Measure),
    ("metric tons", "吨", Measure),
    ("metric tonnes", "吨", Measure),
    ("kilograms", "公斤", Measure),
    ("kg", "公斤", Measure),
    ("kilometres", "公里", Measure),
    ("kilometers", "公里", Measure),
    ("km", "公里", Measure),
    ("square metres", "平方米", Measure),
    ("square meters", "平方米", Measure),
    ("square kilometres", "平方公里", Measure),
    ("square kilometers", "平方公里", Measure),
    ("metres", "米", Measure),
    ("meters", "米", Measure),
    ("hectares", "公顷", Measure),
    ("mu", "亩", Measure),
    ("seconds", "秒", Time),
    ("minutes", "分钟", Time),
    ("hours", "小时", Time),
    ("hour", "小时", Time),
    ("minute", "分钟", Time),
    ("days", "天", Time),
    ("day", "天", Time),
    ("weeks", "周", Time),
    ("week", "周", Time),
    ("months", "个月", Time),
    ("month", "个月", Time),
    ("years old", "岁", Time),
    ("years of age", "岁", Time),
    ("years", "年", Time),
    ("year", "年", Time),
];

const PIECES: &[(&str, &str)] = &[
    ("can", "罐"),
    ("cans", "罐"),
    ("bottle", "瓶"),
    ("bottles", "瓶"),
    ("box", "盒"),
    ("boxes", "盒"),
    ("bag", "袋"),
    ("bags", "袋"),
    ("packs", "包"),
    ("pack", "包"),
    ("jin", "斤"),
    ("kilogram", "公斤"),
    ("kilo", "公斤"),
    ("kg", "公斤"),
    ("tonne", "吨"),
    ("ton", "吨"),
    ("mu", "亩"),
    ("hectare", "公顷"),
    ("piece", "件"),
    ("pieces", "件"),
    ("item", "件"),
    ("person", "人"),
    ("head", "人"),
    ("capita", "人"),
    ("household", "户"),
    ("order", "单"),
    ("square metre", "平方米"),
    ("square meter", "平方米"),
    ("second", "秒"),
    ("minute", "分钟"),
    ("hour", "小时"),
    ("day", "天"),
    ("week", "周"),
    ("month", "月"),
    ("quarter", "季度"),
    ("year", "年"),
];
