//! What stands before the number? Hedges, words of fall, and what a rate is for.

use super::counted::{Counted, counted};
use super::share::{more_than_half, ratio_words};
use crate::quantity::hedge::Hedge;
use crate::quantity::numeral::{self, Style};
use crate::quantity::phase::Phase;
use crate::quantity::reading::{eat, gap, longest};
use crate::quantity::unit::{self, Kind};
use crate::quantity::wording::rounded;

/// What stands before the number.
pub(super) struct Front<'a> {
    pub(super) hedge: Option<Hedge>,
    pub(super) fall: bool,
    pub(super) per: Option<&'static str>,
    pub(super) phase: Option<Phase>,
    /// 上, 过 and 破 are hedges only before a place: 上千, 过亿, 破百万.
    pub(super) needs_place: bool,
    pub(super) rest: &'a str,
}

impl<'a> Front<'a> {
    /// 近半, 约半数, 超一半: half of what is counted, and no more than all of it.
    pub(super) fn half(&self) -> Option<(Counted, &'a str)> {
        let rest =
            ["半数", "一半", "半"].iter().find_map(|word| eat(self.rest, word)).filter(|_| self.hedge.is_some())?;
        let unit = unit::chinese(rest).is_some() || rest.starts_with("个");
        let amount = if self.hedge == Some(Hedge::Over) { more_than_half() } else { rounded(50, 10) };
        let found = Counted::new(amount, Style::Han, true).with_unit("%", Kind::Ratio);
        (!unit).then_some((found, rest))
    }
}

pub(super) fn front(s: &str) -> Option<Front<'_>> {
    let mut front = Front { hedge: None, fall: false, per: None, phase: None, needs_place: false, rest: s };
    // 将 fused with a hedge verb belongs to the wording: 将逼近6000亿.
    if let Some(after) = eat(s, "将").filter(|after| longest(after, BEFORE).is_some() && !after.starts_with('近')) {
        (front.phase, front.rest) = (Some(Phase::Forecast), after);
    }
    loop {
        let s = gap(front.rest);
        let started = front.hedge.is_some() || front.fall || front.per.is_some();
        if let Some((hedge, after)) = longest(s, BEFORE) {
            if front.hedge.is_none() {
                front.hedge = Some(hedge);
            }
            front.rest = after;
        } else if let Some((hedge, after)) = place_hedge(s) {
            front.hedge = front.hedge.or(Some(hedge));
            front.needs_place = after.starts_with(['百', '千', '万', '亿']) && !s.starts_with('破');
            front.rest = after;
        } else if let Some(after) = FALLS.iter().filter_map(|word| eat(s, word)).min_by_key(|rest| rest.len()) {
            if front.fall {
                return None;
            }
            front.fall = true;
            front.rest = after;
        } else if let Some(after) = comparand(s).filter(|_| front.hedge.is_some()) {
            front.rest = after;
            return Some(front);
        } else if let Some((per, after)) = rate_in_front(s).filter(|_| front.per.is_none()) {
            front.per = Some(per);
            front.rest = after;
        } else if let Some(after) = LINKS
            .iter()
            .filter(|link| started && !(front.fall && **link == "到"))
            .filter_map(|word| eat(s, word))
            .min_by_key(|rest| rest.len())
        {
            front.rest = after;
        } else {
            front.rest = s;
            return Some(front);
        }
    }
}

/// 不到去年同期的一半, 超过平时的3倍: with what a share is compared stands between its hedge and its number.
fn comparand(s: &str) -> Option<&str> {
    const TIMES: [&str; 12] =
        ["去年", "上年", "前年", "往年", "平时", "平日", "以往", "往常", "上届", "上月", "上周", "同期"];
    const PARTS: [&str; 6] = ["同期", "同日", "同月", "全年", "同比", "水平"];
    let digits = s.bytes().take_while(u8::is_ascii_digit).count();
    let year = s[digits..].strip_prefix('年').filter(|_| digits == 4);
    let after = year.or_else(|| TIMES.iter().find_map(|time| eat(s, time)))?;
    let after = PARTS.iter().find_map(|part| eat(after, part)).unwrap_or(after);
    let after = eat(after, "的")?;
    let (share, _) = counted(after)?;
    (share.form.unit == Some(Kind::Ratio)).then_some(after)
}

/// 上千个, 过亿, 破百万: the place follows at once.
pub(super) fn place_hedge(s: &str) -> Option<(Hedge, &str)> {
    let (hedge, after) = longest(s, &[("上", Hedge::AtLeast), ("过", Hedge::Over), ("破", Hedge::Over)])?;
    let after = eat(after, "了").filter(|_| s.starts_with('破')).unwrap_or(after);
    let digits = s.starts_with('破') && after.starts_with(|c: char| c.is_ascii_digit());
    // 过九成, 过三分之一
    let share = s.starts_with('过') && ratio_words(after).is_some() && !after.starts_with('一')
        || s.starts_with('过')
            && after.chars().nth(1) == Some('成')
            && numeral::han_digit(after.chars().next()?).is_some();
    (digits || share || after.starts_with(['百', '千', '万', '亿'])).then_some((hedge, after))
}

/// What the rate named at the start of a text is for, where the number may stand some words behind it: 日均, 平均每分钟. A 每 alone is
/// too weak for that (每人每天可投3票), but before a second, a minute or an hour (每小时可分选120吨), and before what a day does (每天要处理200件).
pub(in crate::quantity) fn rate(s: &str) -> Option<&'static str> {
    const SHORT: &[(&str, &str)] =
        &[("秒钟", "秒"), ("秒", "秒"), ("分钟", "分钟"), ("小时", "小时"), ("个小时", "小时")];
    let mean = || longest(eat(s, "平均每")?, PER);
    let often = || longest(eat(s, "每")?, SHORT);
    let daily = || {
        let (per, after) = longest(eat(s, "每")?, DAILY)?;
        (!ALLOWED.iter().any(|word| after.contains(word))).then_some((per, after))
    };
    longest(s, RATES).or_else(|| longest(s, RATE_NOUNS)).or_else(mean).or_else(often).or_else(daily).map(|(per, _)| per)
}

/// 每秒, 每秒钟, 日均.
pub(super) fn rate_in_front(s: &str) -> Option<(&'static str, &str)> {
    if let Some(found) = longest(s, RATES) {
        return Some(found);
    }
    let after = gap(eat(s, "每")?);
    let after = eat(after, "一").unwrap_or(after);
    longest(after, PER)
}

pub(super) const BEFORE: &[(&str, Hedge)] = &[
    ("突破", Hedge::Over),
    ("冲破", Hedge::Over),
    ("超过", Hedge::Over),
    ("超出", Hedge::Over),
    ("超", Hedge::Over),
    ("远超", Hedge::Over),
    ("逾", Hedge::Over),
    ("多于", Hedge::Over),
    ("大于", Hedge::Over),
    ("高于", Hedge::Over),
    (">", Hedge::Over),
    ("至少", Hedge::AtLeast),
    ("最少", Hedge::AtLeast),
    ("起码", Hedge::AtLeast),
    ("不低于", Hedge::AtLeast),
    ("不少于", Hedge::AtLeast),
    ("不小于", Hedge::AtLeast),
    ("不下于", Hedge::AtLeast),
    ("不下", Hedge::AtLeast),
    (">=", Hedge::AtLeast),
    ("≥", Hedge::AtLeast),
    ("将近", Hedge::Nearly),
    ("接近", Hedge::Nearly),
    ("逼近", Hedge::Nearly),
    ("直逼", Hedge::Nearly),
    ("几乎", Hedge::Nearly),
    ("近乎", Hedge::Nearly),
    ("几近", Hedge::Nearly),
    ("近", Hedge::Nearly),
    ("大约", Hedge::About),
    ("约莫", Hedge::About),
    ("约合", Hedge::About),
    ("约", Hedge::About),
    ("大概", Hedge::About),
    ("差不多", Hedge::About),
    ("大致", Hedge::About),
    ("≈", Hedge::About),
    ("~", Hedge::About),
    ("不足", Hedge::Under),
    ("不到", Hedge::Under),
    ("不满", Hedge::Under),
    ("未满", Hedge::Under),
    ("不及", Hedge::Under),
    ("未达", Hedge::Under),
    ("低于", Hedge::Under),
    ("少于", Hedge::Under),
    ("小于", Hedge::Under),
    ("跌破", Hedge::Under),
    ("<", Hedge::Under),
    ("至多", Hedge::AtMost),
    ("最多", Hedge::AtMost),
    ("不超过", Hedge::AtMost),
    ("不超", Hedge::AtMost),
    ("未超过", Hedge::AtMost),
    ("不高于", Hedge::AtMost),
    ("不多于", Hedge::AtMost),
    ("不大于", Hedge::AtMost),
    ("<=", Hedge::AtMost),
    ("≤", Hedge::AtMost),
];

pub(super) const FALLS: &[&str] = &[
    "下降",
    "下滑",
    "下跌",
    "减少",
    "降低",
    "回落",
    "缩减",
    "下调",
    "锐减",
    "骤降",
    "负增长",
    "降幅",
    "跌幅",
    "减幅",
    "跌",
    "降",
    "零下",
    "↓",
    "-",
    "▼",
];

/// What may stand between a hedge and its number: 突破了, 约为, 约达.
pub(super) const LINKS: &[&str] =
    &["了", "为", "占", "达到", "达", "到", "有", "过", "就有", "约有", "可", "人民币", "售出", "卖出", "发出", "产生"];

pub(super) const RATES: &[(&str, &str)] = &[
    ("日均", "天"),
    ("每日平均", "天"),
    ("月均", "月"),
    ("年均", "年"),
    ("周均", "周"),
    ("人均", "人"),
    ("户均", "户"),
    ("亩均", "亩"),
    ("场均", "场"),
    ("件均", "件"),
    ("单均", "单"),
    ("时均", "小时"),
    ("村均", "村"),
    ("店均", "店"),
];

/// Nouns that are rates by themselves, and no part of the wording: 亩产486公斤.
const RATE_NOUNS: &[(&str, &str)] = &[("亩产", "亩"), ("时速", "小时")];

const DAILY: &[(&str, &str)] = &[("天", "天"), ("日", "天"), ("月", "月"), ("个月", "月"), ("年", "年")];

/// Words of what one may or must do, or of what is given away: their number is a quota and no rate.
const ALLOWED: [&str; 15] =
    ["限", "投", "领", "不少于", "不超过", "至多", "最多", "至少", "派", "送", "发", "抽", "推", "准时", "应"];

/// What a rate is for: 每秒, /秒, 每斤.
pub(super) const PER: &[(&str, &str)] = &[
    ("秒钟", "秒"),
    ("秒", "秒"),
    ("分钟", "分钟"),
    ("个小时", "小时"),
    ("小时", "小时"),
    ("天", "天"),
    ("日", "天"),
    ("晚", "晚"),
    ("夜", "晚"),
    ("周", "周"),
    ("个月", "月"),
    ("月", "月"),
    ("季度", "季度"),
    ("年", "年"),
    ("人次", "人次"),
    ("人", "人"),
    ("户", "户"),
    ("亩", "亩"),
    ("公斤", "公斤"),
    ("千克", "公斤"),
    ("斤", "斤"),
    ("克", "克"),
    ("吨", "吨"),
    ("升", "升"),
    ("瓶", "瓶"),
    ("罐", "罐"),
    ("盒", "盒"),
    ("箱", "箱"),
    ("袋", "袋"),
    ("包", "包"),
    ("桶", "桶"),
    ("杯", "杯"),
    ("件", "件"),
    ("单", "单"),
    ("票", "票"),
    ("份", "份"),
    ("个", "个"),
    ("只", "只"),
    ("条", "条"),
    ("头", "头"),
    ("张", "张"),
    ("套", "套"),
    ("台", "台"),
    ("场", "场"),
    ("位", "位"),
    ("平方米", "平方米"),
    ("公里", "公里"),
];
