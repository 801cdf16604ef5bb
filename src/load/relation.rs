//! What a figure declares of others, and which rules do not apply to it.

use super::documents::{
    BandDoc, BandsDoc, GrowthDoc, RankDoc, RateDoc, RelationFields, ShareDoc, SupersedesDoc, WaiverDoc,
};
use super::fields::{Faults, Fields};
use super::kind::Kind;
use super::problem::LoadProblem;
use super::yaml::{Node, Value};
use crate::diag::{At, Span};
use crate::model::GrowthBasis;
use crate::text::{Bilingual, say};

/// Reads every relation of a figure.
pub(super) fn relations(fields: &Fields, faults: &Faults) -> RelationFields {
    RelationFields {
        disjoint: fields.strings("disjoint"),
        exhaustive: fields.bool("exhaustive"),
        rank_of: fields.node("rank_of").and_then(|node| rank(node, faults)),
        growth_of: fields.node("growth_of").and_then(|node| growth(node, faults)),
        growth_basis: fields.word("growth_basis", &GrowthBasis::WORDS),
        rate_of: fields.node("rate_of").and_then(|node| rate(node, faults)),
        share_of: fields.node("share_of").and_then(|node| share(node, faults)),
        forecast_of: fields.string("forecast_of"),
        supersedes: fields.node("supersedes").and_then(|node| supersedes(node, faults)),
    }
}

/// Reads the waivers of a figure; nothing when it has no such key.
pub(super) fn waivers(fields: &Fields, faults: &Faults) -> Option<Vec<WaiverDoc>> {
    fields.node("waivers")?;
    Some(fields.list("waivers", |node| waiver(node, faults)))
}

fn waiver(node: &Node, faults: &Faults) -> Option<WaiverDoc> {
    let map = Fields::of(node, Kind::Waiver, faults)?;
    let (rule, reason, date) = (map.required_string("rule"), map.required_text("reason"), map.required_string("date"));
    let by = map.text("by");
    map.finish();
    Some(WaiverDoc { rule: rule?, reason: reason?, date: date?, by })
}

fn rank(node: &Node, faults: &Faults) -> Option<RankDoc> {
    let map = Fields::of(node, Kind::RankOf, faults)?;
    let (rank, among) = (map.required_string("rank"), map.required("among", map.strings("among")));
    map.finish();
    Some(RankDoc { rank: rank?, among: among? })
}

/// The one name, where the key holds no map.
fn name_alone(node: &Node) -> Option<At<String>> {
    match &node.value {
        Value::Scalar(name) => Some(At::new(name.clone(), node.span.clone())),
        _ => None,
    }
}

fn growth(node: &Node, faults: &Faults) -> Option<GrowthDoc> {
    if let Some(figure) = name_alone(node) {
        return Some(GrowthDoc { figure, base: None });
    }
    let map = Fields::of(node, Kind::GrowthOf, faults)?;
    let (figure, base) = (map.required_string("figure"), map.string("base"));
    map.finish();
    Some(GrowthDoc { figure: figure?, base })
}

fn rate(node: &Node, faults: &Faults) -> Option<RateDoc> {
    if let Some(figure) = name_alone(node) {
        return Some(RateDoc { figure, over: None, peak: None });
    }
    let map = Fields::of(node, Kind::RateOf, faults)?;
    let (figure, over, peak) = (map.required_string("figure"), map.string("over"), map.bool("peak"));
    map.finish();
    Some(RateDoc { figure: figure?, over, peak })
}

fn share(node: &Node, faults: &Faults) -> Option<ShareDoc> {
    let map = Fields::of(node, Kind::ShareOf, faults)?;
    let (part, whole) = (map.required_string("part"), map.required_string("whole"));
    map.finish();
    Some(ShareDoc { part: part?, whole: whole? })
}

fn supersedes(node: &Node, faults: &Faults) -> Option<SupersedesDoc> {
    if let Some(figure) = name_alone(node) {
        return Some(SupersedesDoc { figure, because: None });
    }
    let map = Fields::of(node, Kind::Supersedes, faults)?;
    let (figure, because) = (map.required_string("figure"), map.text("because"));
    map.finish();
    Some(SupersedesDoc { figure: figure?, because })
}

/// The bands of an indicator.
pub(super) fn bands(node: &Node, faults: &Faults) -> Option<BandsDoc> {
    let map = Fields::of(node, Kind::Bands, faults)?;
    let one = |key| map.node(key).and_then(|node| band(node, faults));
    let (peers, edition) = (one("peers"), one("edition"));
    let per = map
        .node("per")
        .map(|node| {
            faults.entries(node, Bilingual::fixed("由指标到范围的映射", "a map of indicators, each with its band"))
        })
        .unwrap_or_default();
    let per = per.into_iter().filter_map(|(indicator, node)| Some((indicator.clone(), band(node, faults)?))).collect();
    map.finish();
    Some(BandsDoc { per, peers, edition })
}

fn band(node: &Node, faults: &Faults) -> Option<BandDoc> {
    let map = Fields::of(node, Kind::Band, faults)?;
    let pair = |key| map.required(key, map.strings(key)).and_then(|ends| two(ends, map.span(), faults));
    let (soft, hard) = (pair("soft"), pair("hard"));
    map.finish();
    Some(BandDoc { soft: soft?, hard: hard? })
}

/// The two ends of a band.
fn two(ends: Vec<At<String>>, span: Span, faults: &Faults) -> Option<[At<String>; 2]> {
    let expected = Bilingual::fixed("两个数，例如 `[5, 2000]`", "two numbers such as `[5, 2000]`");
    let n = ends.len();
    let found = Bilingual::of(|lang| say!(lang, "{n} 个", "{n} of them"));
    let two = <[At<String>; 2]>::try_from(ends).ok();
    if two.is_none() {
        let problem = LoadProblem::Expected { expected, found };
        faults.push(problem, span);
    }
    two
}
