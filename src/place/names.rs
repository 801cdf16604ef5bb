//! What is each place called, and which place does a name mean where several share it?
//!
//! *Formal* names are whole: the name in the table, a former one, 延边州 for 延边朝鲜族自治州, and all
//! names of the 34 (short, one-character, Traditional). *Clipped* names leave off what kind of division
//! it is: 义乌, 延边, 鼓楼. A formal name wins over a clipped one, so 吉林 is the province and 吉林市 the
//! city. Among places that share a clipped name, the prefecture-level *city* is the common reading
//! (南昌 is the city and not 南昌县 in it, 西安 not a district of 牡丹江); a district (区), county,
//! region or autonomous prefecture is meant only if it is alone (大理 may be 大理州 or 大理市).

use std::collections::BTreeMap;

use super::{Level, PlaceCode};

/// Names of a city which its namesakes bear as prominently: 朝阳 is a city in Liaoning, but also a
/// district of Beijing that more people have heard of.
const CONTESTED: [&str; 1] = ["朝阳"];

/// The nationalities that names of autonomous divisions end with.
const NATIONALITIES: [&str; 46] = [
    "朝鲜族",
    "土家族",
    "蒙古族",
    "蒙古",
    "满族",
    "回族",
    "壮族",
    "苗族",
    "侗族",
    "瑶族",
    "彝族",
    "藏族",
    "羌族",
    "白族",
    "傣族",
    "景颇族",
    "傈僳族",
    "布依族",
    "哈尼族",
    "哈萨克族",
    "哈萨克",
    "柯尔克孜",
    "达斡尔族",
    "畲族",
    "仫佬族",
    "毛南族",
    "黎族",
    "仡佬族",
    "水族",
    "拉祜族",
    "佤族",
    "布朗族",
    "独龙族",
    "怒族",
    "普米族",
    "纳西族",
    "裕固族",
    "保安族",
    "东乡族",
    "撒拉族",
    "土族",
    "塔吉克",
    "锡伯",
    "鄂温克族",
    "鄂伦春",
    "各族",
];

/// One place that bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bearer {
    pub code: PlaceCode,
    /// Whether it is a prefecture-level city.
    city: bool,
}

/// All names, and who bears them.
#[derive(Debug, Default)]
pub(super) struct Names {
    formal: BTreeMap<String, Vec<Bearer>>,
    clipped: BTreeMap<String, Vec<Bearer>>,
    /// English names of the 34, folded.
    english: BTreeMap<String, Bearer>,
}

impl Names {
    /// Adds the name of the table, and what follows from it.
    pub fn add_full(&mut self, code: PlaceCode, name: &str) {
        let bearer = Bearer { code, city: code.level() == Level::Prefecture && name.ends_with('市') };
        add(&mut self.formal, name, bearer);
        if let Some(spoken) = spoken(name) {
            add(&mut self.formal, &spoken, bearer);
        }
        if let Some(clipped) = clipped(name) {
            add(&mut self.clipped, clipped, bearer);
        }
    }

    /// Adds a name that means this place as firmly as its full name does.
    pub fn add_formal(&mut self, code: PlaceCode, name: &str) {
        add(&mut self.formal, name, Bearer { code, city: false });
    }

    /// Adds an English name, which is found whatever its case, blanks and hyphens.
    pub fn add_english(&mut self, code: PlaceCode, name: &str) {
        self.english.insert(fold(name), Bearer { code, city: false });
    }

    /// The places that a whole name may mean: none, one, or several to choose from.
    pub fn find(&self, name: &str) -> Vec<PlaceCode> {
        if let Some(bearers) = self.formal.get(name) {
            return codes(bearers);
        }
        if let Some(bearer) = self.english.get(&fold(name)) {
            return vec![bearer.code];
        }
        match self.clipped.get(name) {
            Some(bearers) if CONTESTED.contains(&name) => codes(bearers),
            Some(bearers) => codes(&common_reading(bearers.clone())),
            None => Vec::new(),
        }
    }

    /// All bearers of a name, for a caller that knows more about what is meant. A formal name is taken
    /// as such; only the same place's clipped name does not count twice.
    pub fn bearers(&self, name: &str) -> Vec<Bearer> {
        let both = [&self.formal, &self.clipped].into_iter().filter_map(|names| names.get(name));
        let mut all: Vec<Bearer> = both.flatten().copied().collect();
        all.sort();
        all.dedup_by_key(|bearer| bearer.code);
        all
    }

    /// Every name with every bearer, in a fixed order.
    pub fn each(&self) -> impl Iterator<Item = (&str, PlaceCode)> {
        let chinese = self.formal.iter().chain(&self.clipped);
        let chinese = chinese.flat_map(|(name, all)| all.iter().map(move |one| (name.as_str(), one.code)));
        chinese.chain(self.english.iter().map(|(name, one)| (name.as_str(), one.code)))
    }

    /// The shortest common name that means only this place.
    pub fn short(&self, code: PlaceCode, name: &str) -> String {
        let district = name.ends_with('区') && code.level() == Level::County;
        let clipped = clipped(name).filter(|_| !district).map(str::to_owned);
        let mut shorter = [clipped, spoken(name)].into_iter().flatten();
        shorter.find(|short| self.find(short) == [code]).unwrap_or_else(|| name.to_owned())
    }
}

/// Of places that share a name, those that are meant when nothing else is said.
pub(super) fn common_reading(bearers: Vec<Bearer>) -> Vec<Bearer> {
    let mut cities = bearers.iter().filter(|bearer| bearer.city);
    match (cities.next(), cities.next()) {
        (Some(city), None) => vec![*city],
        _ => bearers,
    }
}

/// Lower case without blanks, hyphens and apostrophes: `Inner Mongolia` and `inner-mongolia` are one.
pub(super) fn fold(name: &str) -> String {
    let kept = name.chars().filter(|c| !matches!(c, ' ' | '-' | '\'' | '’'));
    kept.flat_map(char::to_lowercase).collect()
}

/// What is left of a name without the word for its kind; none where nothing, or a single character,
/// would be left (沛县, 芒市), or where the rest is never used alone (阿拉善左旗, 井陉矿区).
fn clipped(name: &str) -> Option<&str> {
    if let Some((own, _)) = autonomous(name) {
        return Some(own);
    }
    if name.ends_with("矿区") {
        return None;
    }
    let kinds = ["地区", "林区", "特区", "新区", "盟", "市", "县", "区"];
    let own = kinds.iter().find_map(|kind| name.strip_suffix(kind))?;
    (own.chars().count() >= 2).then_some(own)
}

/// An autonomous division as people say it: 延边州, 长阳县, 鄂温克旗.
fn spoken(name: &str) -> Option<String> {
    autonomous(name).map(|(own, kind)| format!("{own}{kind}"))
}

/// The name's own part and its kind: 延边 and 州 of 延边朝鲜族自治州. Where the nationality is all the name
/// there is, it stays: 东乡 of 东乡族自治县.
fn autonomous(name: &str) -> Option<(&str, char)> {
    let kind = name.chars().next_back().filter(|kind| matches!(kind, '州' | '县' | '旗'))?;
    let whole = name.strip_suffix(kind)?.strip_suffix("自治")?;
    let mut own = whole;
    while let Some(rest) = NATIONALITIES.iter().find_map(|nation| own.strip_suffix(nation)) {
        if rest.is_empty() {
            return Some((own.strip_suffix('族').unwrap_or(own), kind));
        }
        own = rest;
    }
    Some((own, kind))
}

fn add(names: &mut BTreeMap<String, Vec<Bearer>>, name: &str, bearer: Bearer) {
    let bearers = names.entry(name.to_owned()).or_default();
    if !bearers.iter().any(|known| known.code == bearer.code) {
        bearers.push(bearer);
        bearers.sort();
    }
}

fn codes(bearers: &[Bearer]) -> Vec<PlaceCode> {
    bearers.iter().map(|bearer| bearer.code).collect()
}
