//! Does running text mean a count by a phrase that could be one? What is kept, and what is left alone.

use rust_decimal::Decimal;

use crate::quantity::decoy;
use crate::quantity::en;
use crate::quantity::numeral::{Amount, Style};
use crate::quantity::phase;
use crate::quantity::reading::is_han;
use crate::quantity::unit::{self, Kind};
use crate::quantity::wording::{Form, Wording};

/// The wording, if a running text means a count by it.
///
/// `since` is the text since the quantity found last.
pub(super) fn kept(before: &str, rest: &str, left: &str, wording: Wording, since: Option<&str>) -> Option<Wording> {
    let form = wording.form;
    let previous = before.chars().next_back();
    if previous.is_some_and(|c| glued(c, rest)) && !decoy::amount_behind_letters(before, rest)
        || hedge_is_another_word(before, rest)
        || recent(before, rest, &wording)
        || of_a_year(&wording)
        || turn_of_phrase(&rest[..rest.len() - left.len()], left)
        || one_to_two(left)
    {
        return None;
    }
    let english = rest[..rest.len() - left.len()].is_ascii() && !near_han(before, left);
    if english && (part_of_something(before, rest) || during(before, rest, &wording)) {
        return None;
    }
    if english && takes_the_place(before, left, since, &wording) {
        return Some(wording);
    }
    let accept = match form.style {
        Style::Arabic { .. } => arabic(&wording, english, before, rest, left),
        Style::Han if english => english_words(&wording, left),
        Style::Han => han(before, rest, left, &wording),
        Style::Lone => lone(before, rest, left, &form),
    };
    accept.then_some(wording)
}

/// 1:2, 3比2: ratios and scores.
fn one_to_two(left: &str) -> bool {
    let after = left.strip_prefix(':').or_else(|| left.strip_prefix('比'));
    after.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// From five days to "two", from "98" to 801 shops: a bare number that changes places with another one.
fn takes_the_place(before: &str, left: &str, since: Option<&str>, wording: &Wording) -> bool {
    let bare = !wording.form.scaled && wording.form.unit.is_none() && !wording.range;
    let year = matches!(wording.form.style, Style::Arabic { digits: 4, grouped: false, .. })
        && (Decimal::from(1900)..=Decimal::from(2100)).contains(&wording.amount.low());
    if !bare || year || wording.form.loose {
        return false;
    }
    let ends = left.is_empty()
        || left.starts_with([',', '.', ';', '\n'])
        || left.starts_with(" in ")
        || left.starts_with(" by ");
    let last = since == Some(" to ")
        && before[..before.len() - " to ".len()].rsplit("from ").next().is_some_and(|first| first.len() < 40)
        && ends;
    let first = before.ends_with("from ")
        && left
            .strip_prefix(" to ")
            .and_then(en::phrase)
            .is_some_and(|(next, _)| next.form.unit.is_some() || next.form.scaled);
    last || first
}

/// "one in" five, the first "half" of November.
fn part_of_something(before: &str, rest: &str) -> bool {
    if rest.starts_with("top ") && before.to_ascii_lowercase().ends_with("the ") {
        return true;
    }
    let half = rest.starts_with("half") || rest.starts_with("quarter");
    let parts: &[&str] =
        if half { &["first ", "second ", "latter ", "last ", "other "] } else { &["one in ", "One in "] };
    parts.iter().any(|words| before.ends_with(words))
}

/// 两位数增长 names an order of magnitude, 24小时不打烊 the hours of a service.
fn turn_of_phrase(written: &str, left: &str) -> bool {
    const ROUND_THE_CLOCK: [&str; 12] =
        ["不打烊", "不间断", "不停", "在线", "热线", "客服", "营业", "值守", "值班", "待命", "服务", "直播带货"];
    let service = ["24 hours a day", "seven days a week", "7 days a week"];
    written.ends_with('位') && left.starts_with('数')
        || service.contains(&written)
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

/// Words whose last character does not make another word with the hedge: 损失约1.3亿元, 进度过九成.
const OTHERWISE: [&str; 38] = [
    "进度",
    "幅度",
    "强度",
    "速度",
    "年度",
    "温度",
    "程度",
    "额度",
    "力度",
    "密度",
    "热度",
    "满意度",
    "知名度",
    "参与度",
    "损失",
    "联合",
    "结合",
    "综合",
    "组合",
    "混合",
    "整合",
    "场合",
    "融合",
    "配合",
    "适合",
    "出租",
    "承租",
    "了解",
    "分解",
    "办公",
    "独特",
    "控制",
    "研制",
    "持续",
    "连续",
    "陆续",
    "亮相",
    "录制",
];

/// 节约300元, 最近3天, 附近, 预约: the character before shows that no hedge starts here.
fn hedge_is_another_word(before: &str, rest: &str) -> bool {
    let Some(previous) = before.chars().next_back() else {
        return false;
    };
    if rest.starts_with(['约', '过']) && OTHERWISE.iter().any(|word| before.ends_with(word))
        || previous == '集' && before.trim_end_matches('集').ends_with(|c: char| c == '每' || c.is_ascii_digit())
    {
        return false;
    }
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
        Some('下' | '降' | '跌') => "以之乡线直立起升沉",
        _ => "",
    };
    not_after.contains(previous)
}

/// 近三年 is "the last three years" unless something took nearly that long: 历时近三年.
fn recent(before: &str, rest: &str, wording: &Wording) -> bool {
    let unit = wording.unit.as_deref().is_some_and(|unit| ["年", "个月", "天", "周"].contains(&unit));
    let lasting = [
        "节省", "节约", "缩短", "提前", "延长", "推迟", "晚了", "早了", "多", "少", "快", "慢", "减少", "历时", "耗时",
        "用时", "长达", "已", "经过", "持续", "为期", "时间", "花费", "花", "费时", "达", "了", "用",
    ];
    rest.starts_with('近') && unit && !lasting.iter().any(|word| before.ends_with(word))
}

/// 不足2019年的水平: a year with a hedge before it is no length of time.
fn of_a_year(wording: &Wording) -> bool {
    wording.unit.as_deref() == Some("年")
        && matches!(wording.form.style, Style::Arabic { digits: 4, grouped: false, decimal: false })
        && (Decimal::from(1900)..=Decimal::from(2100)).contains(&wording.amount.low())
}

/// A pay rise "over 18 months" takes that long, and no longer, unless something lasted.
fn during(before: &str, rest: &str, wording: &Wording) -> bool {
    const LASTING: [&str; 16] = [
        "lasted", "lasts", "last", "lasting", "took", "takes", "take", "taking", "spent", "for", "after", "in", "is",
        "was", "of", "ran",
    ];
    let word = before.trim_end().rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    rest.to_ascii_lowercase().starts_with("over ")
        && wording.form.unit == Some(Kind::Time)
        && !LASTING.contains(&word)
        && !word.is_empty()
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
    if form.unit.is_some()
        || form.scaled
        || written.ends_with('大')
        || (form.hedged && !decimal)
        || form.framed && form.hedged
    {
        return true;
    }
    // 满299减50
    let clause = before.rsplit(phase::STOPS).next().unwrap_or("");
    let coupon = clause.ends_with('满') && left.starts_with('减') || clause.ends_with('减') && clause.contains('满');
    if grouped || coupon {
        return true;
    }
    let year = digits == 4 && (1900..=2100).contains(&u64::try_from(wording.amount.low()).unwrap_or(0));
    // 214 in favor and 31 against
    let votes = [" in favor", " in favour", " against", " abstain", " abstention"];
    let voted = votes.iter().any(|word| left.starts_with(word));
    english && (form.counted || part_of(left) || more_or_fewer(left) || voted) && !year && !decimal
}

/// 312 more than the runner-up, seven fewer than in 2024.
fn more_or_fewer(left: &str) -> bool {
    left.starts_with(" more") || left.starts_with(" fewer")
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
    form.unit.is_some() || form.scaled || form.counted || part_of(left) || more_or_fewer(left)
}

/// 13 of the 16 cities, three of China's provinces, 21 out of 31.
fn part_of(left: &str) -> bool {
    let Some(rest) = left.strip_prefix(" of ").or_else(|| left.strip_prefix(" out of ")) else {
        return false;
    };
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let (word, tail) = rest.split_at(length);
    ["the", "its", "their", "these", "those", "them", "all", "our"].contains(&word)
        || tail.starts_with("'s ")
        || tail.starts_with("’s ")
        || left.starts_with(" out of ") && word.starts_with(|c: char| c.is_ascii_digit())
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
        // 三步, 五道, 四面: names and idioms, unless something was made or counted
        let weak = wording.unit.as_deref().is_some_and(unit::is_weak) && form.style == Style::Han;
        let small = weak && !form.hedged && !form.framed && wording.amount.low() < 10.into() && !rest.starts_with('两');
        return !small || VERBS.iter().any(|verb| before.ends_with(verb)) || before.ends_with('了');
    }
    if rest.starts_with('二') || rest.starts_with('多') || rest.starts_with("众多") {
        return form.unit == Some(Kind::Ratio);
    }
    one(before, rest, left, form)
}

/// Verbs behind which 一个 counts: of making, giving and adding up.
const VERBS: [&str; 42] = [
    "分",
    "分成",
    "推出",
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

/// 一个, 一场, 一年: a count after a verb of making or giving, else an article.
fn one(before: &str, rest: &str, left: &str, form: &Form) -> bool {
    const SPANS: [&str; 25] = [
        "上线",
        "启动",
        "上映",
        "开播",
        "开业",
        "营业",
        "运营",
        "运行",
        "播出",
        "实施",
        "发布",
        "成立",
        "近",
        "过去",
        "未来",
        "最近",
        "今后",
        "节前",
        "节后",
        "赛前",
        "会前",
        "开幕前",
        "开播前",
        "节日前",
        "仅",
    ];
    let since = left.starts_with("来") || left.starts_with("以来");
    if form.unit == Some(Kind::Time) && (since || SPANS.iter().any(|word| before.ends_with(word))) {
        return true;
    }
    let previous = before.chars().next_back();
    if previous.is_some_and(|c| "第每同另某任哪这那上下前后唯逐新头末随其之外统万不单专惟又再".contains(c))
    {
        return false;
    }
    if form.hedged || form.framed {
        return true;
    }
    let counted =
        VERBS.iter().any(|verb| before.ends_with(verb)) || before.ends_with("开设了") || before.ends_with("举办了");
    // 每五人中就有一人
    let clause = before.rsplit(phase::STOPS).next().unwrap_or("");
    if form.unit == Some(Kind::Count) && clause.contains('每') && clause.ends_with('有') {
        return true;
    }
    match form.unit {
        // 一斤鲜叶能卖四五十元: what a price is for
        Some(Kind::Money | Kind::Measure) => {
            // 吃了一块 is a piece, 一块一斤 a price.
            let written = &rest[..rest.len() - left.len()];
            if written == "一块" && !left.starts_with("多") {
                return false;
            }
            let opens = before.chars().next_back().is_none_or(|c| !is_han(c) && !c.is_alphanumeric());
            !opens || left.chars().next().is_none_or(|c| !is_han(c))
        }
        Some(Kind::Ratio) => true,
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
fn lone(before: &str, rest: &str, left: &str, form: &Form) -> bool {
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
    // 万人说, 百人合唱: a show of many
    let many = ["百人", "千人", "万人"].iter().any(|word| rest.starts_with(word));
    let counted = ["吸引", "带动", "培训", "覆盖", "聚集", "惠及", "服务", "组织", "近", "达", "有"];
    if many && !counted.iter().any(|verb| before.ends_with(verb)) {
        return false;
    }
    let quoted = before.ends_with(['“', '"', '《', '「', '‘']);
    let noun = COUNTED.iter().any(|noun| left.starts_with(noun));
    !quoted && (form.unit.is_some() || noun)
}
