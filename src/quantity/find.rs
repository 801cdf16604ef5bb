//! Which quantities does a running text state? Words, their place, and what is left alone.
//!
//! The text is walked once. At each place either something that counts nothing is passed over
//! ([`super::decoy`]), or a phrase is read and kept if running text means a count by it.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::numeral::{Amount, Style};
use super::phase;
use super::reading::{Reading, is_han};
use super::unit::Kind;
use super::wording::{Form, Wording};
use super::{Lang, Quantity, decoy, en, zh};

/// A quantity found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The quantity.
    pub quantity: Quantity,
    /// Where its wording starts: a UTF-8 byte offset.
    pub start: usize,
    /// Where its wording ends: a UTF-8 byte offset, hedge and unit included.
    pub end: usize,
}

/// Finds the quantities of a running text, Chinese or English, also a damaged one.
///
/// ```
/// let text = "1月10日启动以来,30個(gè)部門參與,預計銷售額6000萬元。";
/// let found = gongbao::quantity::find(text);
/// let words: Vec<&str> = found.iter().map(|found| &text[found.start..found.end]).collect();
/// assert_eq!(words, ["30個", "6000萬元"]);
/// ```
pub fn find(text: &str) -> Vec<Found> {
    let reading = Reading::of(text);
    let plain = reading.plain.as_str();
    let chinese = plain.contains(is_han);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    let (mut last_end, mut phase_from) = (0, 0);
    while let Some(c) = plain[at..].chars().next() {
        let (before, rest) = plain.split_at(at);
        if !may_start(c) {
            at += c.len_utf8();
            continue;
        }
        if let Some(length) = decoy::decoy(before, rest) {
            at += length.max(1);
            continue;
        }
        if let Some((lang, wording, left)) = best(before, rest)
            && let Some(mut wording) = kept(before, rest, left, wording)
        {
            let end = plain.len() - left.len();
            wording.phase = wording.phase.or_else(|| phase::before(&plain[phase_from..at]));
            rate_before(&mut wording, &plain[last_end..at]);
            let length = wording.form.unit == Some(Kind::Time);
            // 27.8% is of the language around it.
            let lang = if chinese { lang } else { Lang::En };
            if let Some(quantity) = Quantity::of(text, &reading, at, end, lang, wording) {
                found.push(Found { quantity, start: reading.start(at), end: reading.end(end) });
                (at, last_end) = (end, end);
                // 有望在三年内突破百亿元: a length of time does not use the phase up.
                phase_from = if length { phase_from } else { end };
                continue;
            }
        }
        at += skip(rest);
    }
    found
}

/// Whether a character can start a quantity or something to be passed over.
fn may_start(c: char) -> bool {
    static STARTS: LazyLock<HashSet<char>> = LazyLock::new(|| {
        let numerals = "一二三四五六七八九十百千万亿两〇零几数好多半若翻过破上第前双〔[【“";
        let hedges =
            "突冲超远逾多大高>至最起不≥将接逼直近约差≈~未低少小<≤下减降回缩锐骤负跌↓-▼每日月年周人户亩场件单时";
        let others = "¥$€£/#№§统唯惟专之另逐划合归同某任这那新又进再独初农正腊星有老附成倒无";
        [numerals, hedges, others].iter().flat_map(|text| text.chars()).collect()
    });
    c.is_ascii_alphanumeric() || STARTS.contains(&c)
}

/// The longer of the Chinese and the English reading.
fn best<'a>(before: &str, rest: &'a str) -> Option<(Lang, Wording, &'a str)> {
    let word_start = !before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '@' | '/'));
    let starts_word = rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    if starts_word && !word_start {
        return None;
    }
    let chinese = zh::phrase(rest);
    let english = en::phrase(rest);
    match (chinese, english) {
        (Some(zh), Some((en, left))) if left.len() < zh.1.len() || left.len() == zh.1.len() && en.form.counted => {
            Some((Lang::En, en, left))
        }
        (Some((zh, left)), _) => Some((Lang::Zh, zh, left)),
        (None, en) => en.map(|(en, left)| (Lang::En, en, left)),
    }
}

/// How far to go on where nothing was found: past a word, a number or a character.
fn skip(rest: &str) -> usize {
    let word = rest.bytes().take_while(|b| b.is_ascii_alphabetic()).count();
    if word > 0 {
        return word;
    }
    // 百万 that was not kept is not read again as 万.
    let numeral: usize =
        rest.chars().take_while(|c| "一二两三四五六七八九十百千万亿零〇".contains(*c)).map(char::len_utf8).sum();
    if numeral > 0 {
        return numeral;
    }
    let number = rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    if number > 0 { number } else { rest.chars().next().map_or(1, char::len_utf8) }
}

/// The wording, if a running text means a count by it.
fn kept(before: &str, rest: &str, left: &str, wording: Wording) -> Option<Wording> {
    let form = wording.form;
    let previous = before.chars().next_back();
    if previous.is_some_and(|c| glued(c, rest))
        || hedge_is_another_word(previous, rest)
        || recent(before, rest, &wording)
        || turn_of_phrase(&rest[..rest.len() - left.len()], left)
    {
        return None;
    }
    let english = rest[..rest.len() - left.len()].is_ascii() && !near_han(before, left);
    if english && (before.ends_with("one in ") || before.ends_with("One in ")) {
        return None;
    }
    let accept = match form.style {
        Style::Arabic { .. } => arabic(&wording, english, before, rest, left),
        Style::Han if english => english_words(&wording, left),
        Style::Han => han(before, rest, left, &wording),
        Style::Lone => lone(before, left, &form),
    };
    accept.then_some(wording)
}

/// 两位数增长 names an order of magnitude, 24小时不打烊 the hours of a service.
fn turn_of_phrase(written: &str, left: &str) -> bool {
    const ROUND_THE_CLOCK: [&str; 12] =
        ["不打烊", "不间断", "不停", "在线", "热线", "客服", "营业", "值守", "值班", "待命", "服务", "直播带货"];
    written.ends_with('位') && left.starts_with('数')
        || written == "24小时" && ROUND_THE_CLOCK.iter().any(|word| left.starts_with(word))
}

/// Whether the number continues a word, a code or another number.
fn glued(previous: char, rest: &str) -> bool {
    if rest.starts_with('-') {
        return previous.is_ascii_alphanumeric()
            || matches!(previous, '-' | ')' | '%')
            || previous == '年'
            || previous == '日'
            || previous == '月';
    }
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return previous.is_ascii_alphanumeric() || matches!(previous, '_' | '#' | '@' | '\\');
    }
    false
}

/// 节约300元, 最近3天, 附近, 预约: the character before shows that no hedge starts here.
fn hedge_is_another_word(previous: Option<char>, rest: &str) -> bool {
    let Some(previous) = previous else {
        return false;
    };
    let not_after = match rest.chars().next() {
        // the end of an HTML tag
        Some('>' | '<') => {
            return previous.is_ascii_alphanumeric() || matches!(previous, '"' | '\'' | '/');
        }
        Some('约') => "节预签合违公契简邀条履制特相守毁解续失租集稀隐",
        Some('近') => "最附临靠邻贴远亲新切就将",
        Some('超') => "赶反高入",
        Some('破') => "打爆攻侦突识残",
        Some('过') => "超通经不度越透路错难渡跨走穿太",
        Some('上') => "以之向线网早晚马加跟赶迈登跃踏攀跨",
        Some('低' | '高') => "最更较不",
        Some('多') => "许很更越最太众诸差至不",
        Some('数') => "人次总指分倍基参点双无少多函整岁届户件票单家个场",
        Some('几') => "第这那前近好头后",
        Some('半') => "上下前后大小",
        Some('下' | '降' | '跌') => "以之乡线",
        _ => "",
    };
    not_after.contains(previous)
}

/// 近三年 is "the last three years" unless something took nearly that long: 历时近三年.
fn recent(before: &str, rest: &str, wording: &Wording) -> bool {
    let unit = wording.unit.as_deref().is_some_and(|unit| ["年", "个月", "天", "周"].contains(&unit));
    let lasting =
        ["历时", "耗时", "用时", "长达", "已", "经过", "持续", "为期", "时间", "花费", "花", "费时", "达", "了", "用"];
    rest.starts_with('近') && unit && !lasting.iter().any(|word| before.ends_with(word))
}

fn near_han(before: &str, left: &str) -> bool {
    let han = |c: char| is_han(c) || "，。、；：“”（）《》".contains(c);
    before.chars().rev().find(|c| *c != ' ').is_some_and(han) || left.chars().find(|c| *c != ' ').is_some_and(han)
}

/// Arabic digits: a unit, a scale word, a hedge, or thousands separators make them a count.
fn arabic(wording: &Wording, english: bool, before: &str, rest: &str, left: &str) -> bool {
    let form = &wording.form;
    let Style::Arabic { grouped, decimal, digits } = form.style else {
        return false;
    };
    let written = &rest[..rest.len() - left.len()];
    if written.ends_with(|c: char| c.is_ascii_alphanumeric())
        && left.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
    {
        return false;
    }
    // 0531, 0800, 001: codes
    let number = written.trim_start_matches(|c: char| !c.is_ascii_digit());
    if number.starts_with('0') && digits > 1 {
        return false;
    }
    if form.unit.is_some() || form.scaled || (form.hedged && !decimal) || form.framed && form.hedged {
        return true;
    }
    // 满299减50
    let clause = before.rsplit(phase::STOPS).next().unwrap_or("");
    let coupon = clause.ends_with('满') && left.starts_with('减') || clause.ends_with('减') && clause.contains('满');
    if grouped || coupon {
        return true;
    }
    let year = digits == 4 && (1900..=2100).contains(&u64::try_from(wording.amount.low()).unwrap_or(0));
    // 13 of the 16 cities
    let part = left.strip_prefix(" of the ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    // 312 more than the runner-up
    let more = left.starts_with(" more") || left.starts_with(" fewer");
    english && (form.counted || part || more) && !year && !decimal
}

/// English number words: a unit, a scale, a hedge or a plural noun makes them a count.
fn english_words(wording: &Wording, left: &str) -> bool {
    let form = &wording.form;
    if left.starts_with(" Plan") {
        return false; // the 14th Five-Year Plan
    }
    if form.loose {
        return matches!(form.unit, Some(Kind::Ratio | Kind::Money | Kind::Measure));
    }
    form.unit.is_some() || form.scaled || form.counted
}

/// Chinese digits: a unit or a scale makes them a count, and 一 needs more than that.
fn han(before: &str, rest: &str, left: &str, wording: &Wording) -> bool {
    let form = &wording.form;
    if form.unit.is_none() && !form.scaled {
        // 数十, 几百, 百余 are counts without a unit; 三 and 十 are not.
        let vague = matches!(wording.amount, Amount::Span(_)) && wording.amount.low() >= 10.into();
        let large = wording.amount.low() >= 100.into() && !form.loose;
        return vague
            || large
            || (form.hedged && wording.amount.low() >= 10.into())
            || rest[..rest.len() - left.len()].ends_with('大');
    }
    if !form.loose {
        return true;
    }
    if rest.starts_with('二') || rest.starts_with('多') || rest.starts_with("众多") {
        return form.unit == Some(Kind::Ratio);
    }
    one(before, rest, left, form)
}

/// 一个, 一场, 一年: a count after a verb of making or giving, else an article.
fn one(before: &str, rest: &str, left: &str, form: &Form) -> bool {
    let previous = before.chars().next_back();
    if previous.is_some_and(|c| "第每同另某任哪这那上下前后唯逐新头末随其之外统万不单专惟又再".contains(c))
    {
        return false;
    }
    if form.hedged || form.framed {
        return true;
    }
    const VERBS: [&str; 40] = [
        "开设",
        "设立",
        "新设",
        "新建",
        "建成",
        "举办",
        "共",
        "仅",
        "只",
        "只有",
        "只剩",
        "为期",
        "历时",
        "增加",
        "新增",
        "赠送",
        "送",
        "赠",
        "买",
        "满",
        "各",
        "共有",
        "开出",
        "增设",
        "开通",
        "评出",
        "评选",
        "评选出",
        "选出",
        "至少",
        "达",
        "用时",
        "耗时",
        "减少",
        "获得",
        "设",
        "建设",
        "奖励",
        "延长",
        "持续",
    ];
    let counted =
        VERBS.iter().any(|verb| before.ends_with(verb)) || before.ends_with("开设了") || before.ends_with("举办了");
    match form.unit {
        Some(Kind::Money | Kind::Measure | Kind::Ratio) => true,
        Some(Kind::Time) => {
            counted
                || left.starts_with('内')
                || left.starts_with("之内")
                || before.ends_with('在')
                || whole_length(rest, left)
        }
        _ => counted,
    }
}

/// 一个月, 一小时 and 一分钟 are lengths; 一年, 一天 and 一周 often are not.
fn whole_length(rest: &str, left: &str) -> bool {
    let written = &rest[..rest.len() - left.len()];
    ["月", "小时", "分钟", "季度", "工作日", "世纪"].iter().any(|unit| written.ends_with(unit))
}

/// A place alone: 百余家, 上千个, 千万级 and 百元之上 count; 千万, 百年 do not.
fn lone(before: &str, left: &str, form: &Form) -> bool {
    if form.hedged {
        return true;
    }
    const COUNTED: [&str; 14] = [
        "粉丝",
        "用户",
        "流量",
        "补贴",
        "播放",
        "订单",
        "观众",
        "资金",
        "主播",
        "红包",
        "消费券",
        "网友",
        "客流",
        "消费者",
    ];
    if before.ends_with(|c: char| c.is_ascii_alphanumeric() || "壹贰叁肆伍陆柒捌玖拾佰仟几数".contains(c))
    {
        return false;
    }
    let quoted = before.ends_with(['“', '"', '《', '「', '‘']);
    let noun = COUNTED.iter().any(|noun| left.starts_with(noun));
    !quoted && (form.unit.is_some() || noun)
}

/// 日均订单量达3万单: a rate named a few words before.
fn rate_before(wording: &mut Wording, clause: &str) {
    let Some(unit) = wording.unit.as_mut().filter(|unit| !unit.contains('/')) else {
        return;
    };
    if matches!(wording.form.unit, Some(Kind::Ratio | Kind::Time)) {
        return;
    }
    let near = clause.rsplit(phase::STOPS).next().unwrap_or("");
    let reach = near.char_indices().rev().nth(9).map_or(0, |(at, _)| at);
    if let Some(per) = near[reach..].char_indices().find_map(|(at, _)| zh::rate(&near[reach + at..])) {
        unit.push('/');
        unit.push_str(per);
    }
}
