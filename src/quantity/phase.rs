//! Is it done, expected, wanted or arranged? The phase words around a quantity.

use super::reading::longest;

/// What a phase word says of a number: it is no result yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Expected to come: 预计, 有望, 将.
    Forecast,
    /// Wanted: 力争, 目标.
    Target,
    /// Arranged: 安排, 计划.
    Planned,
}

impl Phase {
    /// The code used in data files.
    pub fn code(self) -> &'static str {
        match self {
            Phase::Forecast => "forecast",
            Phase::Target => "target",
            Phase::Planned => "planned",
        }
    }

    /// The phase of a code, if it is one of the three.
    pub fn from_code(code: &str) -> Option<Phase> {
        [Phase::Forecast, Phase::Target, Phase::Planned].into_iter().find(|p| p.code() == code)
    }
}

/// Phase words that stand before a number.
const WORDS: &[(&str, Phase)] = &[
    ("预计", Phase::Forecast),
    ("预期", Phase::Forecast),
    ("预测", Phase::Forecast),
    ("预估", Phase::Forecast),
    ("预料", Phase::Forecast),
    ("有望", Phase::Forecast),
    ("料将", Phase::Forecast),
    ("将会", Phase::Forecast),
    ("力争", Phase::Target),
    ("争取", Phase::Target),
    ("目标", Phase::Target),
    ("力求", Phase::Target),
    ("安排", Phase::Planned),
    ("计划", Phase::Planned),
    ("拟", Phase::Planned),
    ("expected", Phase::Forecast),
    ("expects", Phase::Forecast),
    ("expect", Phase::Forecast),
    ("forecast", Phase::Forecast),
    ("projected", Phase::Forecast),
    ("estimated to reach", Phase::Forecast),
    ("likely to", Phase::Forecast),
    ("will", Phase::Forecast),
    ("set to", Phase::Forecast),
    ("on course", Phase::Forecast),
    ("target of", Phase::Target),
    ("targets", Phase::Target),
    ("targeting", Phase::Target),
    ("targeted", Phase::Target),
    ("aims", Phase::Target),
    ("aim", Phase::Target),
    ("aiming", Phase::Target),
    ("aimed", Phase::Target),
    ("goal of", Phase::Target),
    ("strive for", Phase::Target),
    ("plans", Phase::Planned),
    ("planned", Phase::Planned),
    ("plan", Phase::Planned),
    ("planning", Phase::Planned),
    ("scheduled", Phase::Planned),
    ("arranged", Phase::Planned),
];

/// What 将 goes on with where it means "will"; else it is the object marker (将100种产品推向全国).
const AFTER_JIANG: &[&str] = &[
    "达", "超", "突破", "逼近", "接近", "有", "举办", "举行", "开展", "推出", "投入", "发放", "组织", "安排", "新增",
    "增", "建", "实现", "带动", "吸引", "覆盖", "下降", "持续", "历时", "为期", "共", "开设", "设", "于", "在", "陆续",
    "迎来", "继续", "邀请", "评选", "是", "不", "至少", "通过", "面向", "发布", "上线", "拉动", "培育", "打造", "累计",
    "惠及",
];

/// The phase word at the start of a plain text (case of Latin letters set aside), and what is left.
pub(super) fn word(s: &str) -> Option<(Phase, &str)> {
    if let Some(after) = s.strip_prefix('将') {
        let will = AFTER_JIANG.iter().any(|word| after.starts_with(word));
        return will.then_some((Phase::Forecast, after));
    }
    if s.starts_with(|c: char| c.is_ascii_alphabetic()) {
        let lower = s.get(..24.min(s.len())).unwrap_or("").to_ascii_lowercase();
        let (phase, rest) = longest(&lower, WORDS)?;
        let whole = !rest.starts_with(in_address);
        return whole.then(|| (phase, &s[lower.len() - rest.len()..]));
    }
    longest(s, WORDS)
}

/// The phase that the clause before a quantity gives it: the nearest phase word within reach.
///
/// `before` is the plain text since the last stop or the last quantity.
pub(super) fn before(before: &str) -> Option<Phase> {
    let reach = if before.is_ascii() { 60 } else { 20 };
    let clause = before.rsplit(STOPS).next()?;
    let skip = clause.chars().count().saturating_sub(reach);
    let mut found = None;
    let mut previous = ' ';
    for (at, c) in clause.char_indices().skip(skip) {
        let inside = c.is_ascii_alphabetic() && in_address(previous);
        if !inside
            && let Some((phase, rest)) = word(&clause[at..])
            && !(done(previous) || noun(&clause[at..], rest))
        {
            found = Some(phase);
        }
        previous = c;
    }
    found
}

/// The first phase word anywhere in a text: 预计, 力争, will.
pub fn phase_in(text: &str) -> Option<Phase> {
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        let inside = c.is_ascii_alphabetic() && in_address(previous);
        if !inside
            && let Some((phase, rest)) = word(&text[at..])
            && !(done(previous) || noun(&text[at..], rest))
        {
            return Some(phase);
        }
        previous = c;
    }
    None
}

/// Whether a character beside a word shows that it is part of a longer one or of an address: `e.example/expected-sales`.
fn in_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '=' | '#' | '@' | '&')
}

/// Where a clause ends.
pub(super) const STOPS: [char; 11] = ['，', '。', '；', '、', '！', '？', ',', ';', '!', '?', '\n'];

/// 已安排, 原计划: what was arranged is done or dropped. 即将 and 必将 stay.
fn done(previous: char) -> bool {
    matches!(previous, '已' | '原' | '项' | '该' | '此' | '《')
}

/// 计划 and 目标 as nouns: 行动计划的300家, 目标任务.
fn noun(at: &str, rest: &str) -> bool {
    (at.starts_with("计划") || at.starts_with("安排") || at.starts_with("目标"))
        && rest.starts_with(['的', '”', '》', '已', '共', '中', '累', '目', '任', '书'])
        && !rest.starts_with("共安排")
}
