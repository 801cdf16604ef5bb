//! A site of any size, made from a seed: campaigns with a table by province, releases that quote it, nothing else.

use std::fmt::Write;

/// How much of it there is.
#[derive(Clone, Copy)]
pub struct Size {
    pub campaigns: usize,
    pub releases: usize,
    /// Whether files stand beside each figure's page.
    pub side_formats: bool,
}

/// The columns of each table: their indicator, their unit, what they count.
const COLUMNS: [(&str, &str, &str, &str); 3] =
    [("sales", "元", "销售额", "Sales"), ("views", "次", "播放量", "Plays"), ("orders", "单", "订单", "Orders")];

/// Hedges as authors write them, before and behind the number.
const HEDGES: [(&str, &str); 6] = [("", ""), ("突破", ""), ("近", ""), ("约", ""), ("超", ""), ("", "余")];

/// A small generator of numbers that gives the same ones everywhere (xorshift, Marsaglia 2003).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}

/// The files of a site of that size: path and text.
pub fn files(size: Size, seed: u64) -> Vec<(String, String)> {
    let mut numbers = Numbers(seed | 1);
    let mut out = registers(size.side_formats);
    let sources: String = (0..size.campaigns)
        .map(|n| format!("notice-{n:04}: {{title: 第{n}个节通报, publisher: office, date: 2026-10-10}}\n"))
        .collect();
    out.push(("data/sources.yaml".to_owned(), sources));
    let mut quotes = Vec::new();
    for n in 0..size.campaigns {
        let (text, wording) = campaign(n, &mut numbers);
        out.push((format!("data/campaigns/festival-{n:04}.yaml"), text));
        quotes.push(wording);
    }
    for n in 0..size.releases {
        let campaign = numbers.next(size.campaigns as u64) as usize;
        let release = release(n, campaign, &quotes[campaign], &mut numbers);
        out.push((format!("content/releases/news-{n:05}.md"), release));
    }
    out
}

fn registers(side_formats: bool) -> Vec<(String, String)> {
    let indicators: String = COLUMNS
        .iter()
        .map(|(id, unit, zh, en)| {
            format!("{id}: {{name: {{zh: {zh}, en: {en}}}, units: {{{unit}: unit}}, definition: {{zh: 数量。, en: How many.}}}}\n")
        })
        .collect();
    let formats = if side_formats { "" } else { "formats: []\n" };
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    vec![
        file(
            "data/site.yaml",
            &format!("title: 公报\nbase_url: https://bulletin.example/\npublisher: office\n{formats}"),
        ),
        file("data/organisations.yaml", "office: {name: {zh: 新闻办, en: Press Office}}\n"),
        ("data/indicators.yaml".to_owned(), indicators),
    ]
}

/// A campaign's file, and the words of its first figure.
fn campaign(n: usize, numbers: &mut Numbers) -> (String, String) {
    let year = 2015 + n % 12;
    let mut text = format!(
        "title: {{zh: 第{n}个节, en: Festival {n}}}\nplace: 全国\nperiod: {year}-09-01/{year}-09-30\n\
         defaults: {{source: notice-{n:04}, phase: outcome}}\ntables:\n  by-province:\n    title: {{zh: 各省, en: By province}}\n    columns:\n"
    );
    for (id, unit, zh, en) in COLUMNS {
        writeln!(text, "      {id}: {{indicator: {id}, unit: {unit}, label: {{zh: {zh}, en: {en}}}}}")
            .expect("strings grow");
    }
    text.push_str("    rows:\n");
    let mut first = None;
    for place in gongbao::place::provinces() {
        let cells: Vec<String> = COLUMNS.iter().map(|(_, unit, ..)| cell(unit, numbers)).collect();
        first.get_or_insert_with(|| cells[0].clone());
        writeln!(text, "      {}: [{}]", place.short(), cells.join(", ")).expect("strings grow");
    }
    (text, first.expect("there are provinces"))
}

fn cell(unit: &str, numbers: &mut Numbers) -> String {
    let (before, behind) = HEDGES[numbers.next(HEDGES.len() as u64) as usize];
    let number = 1 + numbers.next(9_999);
    match numbers.next(20) {
        0 => "未公布".to_owned(),
        1..=9 => format!("{before}{number}万{behind}{unit}"),
        _ => format!("{before}{}.{}亿{unit}", number / 10 + 1, 1 + number % 9),
    }
}

fn release(n: usize, campaign: usize, quote: &str, numbers: &mut Numbers) -> String {
    let day = 1 + numbers.next(28);
    let first = gongbao::place::provinces().next().expect("there are provinces").slug();
    let mut text = format!(
        "---\ntitle: 第{n}条新闻\ndate: 2026-10-{day:02}\ncampaign: festival-{campaign:04}\nsummary: 一句话。\n---\n"
    );
    writeln!(text, "销售额[{quote}](fig:by-province/{first}/sales)，播放量[](fig:by-province/{first}/views)。\n")
        .expect("strings grow");
    for _ in 0..4 + numbers.next(6) {
        text.push_str("各地组织商家参加，推出当地特色产品，消费者可以在多个平台选购。活动期间设有直播专场，介绍产品的来历和做法。\n\n");
    }
    text
}
