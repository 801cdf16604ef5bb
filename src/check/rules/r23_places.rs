//! R23: a city has no more than its province, a name and its place agree, and no more places are counted than there are.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::{Basis, Campaign, Figure, Id, Indicator, Measure, Phase, Scope, When};
use crate::place::{self, Level, Place};
use crate::quantity::{Decimal, Interval};
use crate::text::Lang;

pub(super) const RULE: Rule = Rule {
    code: "R23",
    name: ["地区与名称、层级相符", "places agree with names and levels"],
    explanation: [
        "同一活动里同类的数，市不大于所在的省，县不大于所在的市；名称点出的地区与 `place` 不能是两地，活动各数的地区要在活动地区之内；数地区的指标（`measure: places`）不超过那里实有的地区数，列出地区时与所列个数一致；部分的地区不超出总体的地区。编码不存在由 E0201 拒绝。",
        "Of figures of one kind in a campaign, that of a city is no larger than that of its province. A place named in a figure's name is the place of the figure, and figures lie in the place of their campaign. An indicator that counts places (`measure: places`) counts no more than there are, and as many as are listed. A part does not reach beyond the place of its whole. An unknown code is refused by E0201.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  sold: {indicator: sales, value: 6000万元, label: 济南线上销售额, place: 青岛}",
    clean: "figures:
  sold: {indicator: sales, value: 6000万元, label: 济南线上销售额, place: 济南}",
};

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        if let Some(named) = another_place(context, figure) {
            let finding = found.about(Severity::Warning, id, |lang| {
                let (own, named) = (context.told(id, lang), named.short());
                say!(
                    lang,
                    "{own} 的名称写着{named}，地区却不是{named}",
                    "the name of {own} speaks of {named}, but its place is another"
                )
            });
            found.add(finding.way_out(|lang| say!(lang, "核对 `place` 和名称", "look at `place` and at the name")));
        } else if let Some(campaign) = outside(context, figure) {
            let finding = found.about(Severity::Warning, id, |lang| {
                let (own, campaign) = (context.told(id, lang), campaign.short());
                say!(
                    lang,
                    "{own} 的地区不在活动地区{campaign}之内",
                    "the place of {own} does not lie in that of its campaign, {campaign}"
                )
            });
            found.add(finding.way_out(|lang| {
                say!(
                    lang,
                    "核对 `place`；背景数字写 `context: true`",
                    "look at `place`; a figure quoted as background is `context: true`"
                )
            }));
        }
        if context.indicator(id).measure == Measure::Places {
            counted(context, found, id);
        }
    }
    levels(context, found);
    wider_parts(context, found);
}

/// Parts that cover more than their whole: no province is credited with what the whole country did.
fn wider_parts(context: &Context, found: &mut Findings) {
    let declared = context.model.figures().filter_map(|(id, figure)| Some((id, figure.part_of?)));
    let added = context.sums.iter().flat_map(|sum| sum.parts.iter().map(|part| (*part, sum.whole)));
    let mut pairs: Vec<_> = declared.chain(added).collect();
    pairs.sort();
    pairs.dedup();
    for (part, whole) in pairs {
        let (inner, outer) = (&context.model[part].scope, &context.model[whole].scope);
        let Scope::Places(outer) = outer else { continue };
        let within = |place: &&Place| outer.iter().any(|outer| outer.code() == place.code() || outer.contains(place));
        let wider = match inner {
            Scope::National => true,
            Scope::Places(inner) => !inner.iter().copied().all(|place| within(&place)),
            _ => false,
        };
        if !wider {
            continue;
        }
        let finding = found.about(Severity::Error, part, |lang| {
            let (part, whole) = (context.told(part, lang), context.told(whole, lang));
            say!(
                lang,
                "{part} 的地区超出总体 {whole} 的地区，不能是它的一部分",
                "the place of {part} reaches beyond that of the whole {whole}, so it is no part of it"
            )
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "全国的数不能记在一地名下；核对 `place`",
                "what the whole country did is not credited to a place; look at `place`"
            )
        });
        found.add(finding.beside(context, whole));
    }
}

/// Places by every name of at least two characters that can stand in a text.
static NAMES: LazyLock<HashMap<&'static str, Vec<&'static Place>>> = LazyLock::new(|| {
    let mut names: HashMap<&'static str, Vec<&'static Place>> = HashMap::new();
    for place in place::all() {
        for name in [place.name(), place.short()] {
            let of_name = names.entry(name).or_default();
            if name.chars().count() > 1 && of_name.last() != Some(&place) {
                of_name.push(place);
            }
        }
    }
    names
});

/// The place that the name of a figure speaks of, if that is not the figure's. Trusted are provinces and cities at its start, and what
/// lies in the campaign's place anywhere in it.
fn another_place(context: &Context, figure: &Figure) -> Option<&'static Place> {
    let Scope::Places(own) = &figure.scope else { return None };
    let campaign = context.model[figure.campaign].scope.single();
    let label = figure.label.get(Lang::Zh);
    // Of 中山陵：得票数 the first half is a name of its own, which may begin like that of a place.
    let item = label.split_once('：').map(|(item, _)| item);
    let starts: Vec<usize> = label.char_indices().map(|(n, _)| n).chain([label.len()]).collect();
    let related = |place: &Place| {
        own.iter().any(|mine| mine.code() == place.code() || mine.contains(place) || place.contains(mine))
    };
    let mut other = None;
    for first in 0..starts.len() {
        for length in 2..=6 {
            let Some(end) = starts.get(first + length) else { break };
            let Some(places) = NAMES.get(&label[starts[first]..*end]) else { continue };
            let trusted = |place: &&&'static Place| {
                let at_start = first == 0 && place.level() <= Level::Prefecture;
                let at_start = at_start && item.is_none_or(|item| item.len() == *end);
                at_start || campaign.is_some_and(|campaign| campaign.contains(place))
            };
            let mut meant = places.iter().filter(trusted);
            let Some(place) = meant.clone().next() else { continue };
            // One of them fits: so the name was meant, and the others were not.
            if meant.any(|place| related(place)) {
                return None;
            }
            other = other.or(Some(*place));
        }
    }
    other
}

/// The campaign's place, if a result of it lies elsewhere.
fn outside<'a>(context: &Context<'a>, figure: &Figure) -> Option<&'static Place> {
    let campaign = context.model[figure.campaign].scope.single()?;
    let Scope::Places(own) = &figure.scope else { return None };
    let near = |place: &&'static Place| {
        place.code() == campaign.code() || campaign.contains(place) || place.contains(campaign)
    };
    // The rows of a table may hold others up for comparison.
    let cell = figure.key.contains('/');
    (!figure.context && !cell && !own.iter().any(near)).then_some(campaign)
}

/// Whether more places are counted than there are, or others than are listed.
fn counted(context: &Context, found: &mut Findings, id: Id<Figure>) {
    let (figure, Some(bounds)) = (&context.model[id], context.bounds(id)) else { return };
    let listed = figure.scope.places();
    let within = |place: &Place| {
        listed.is_empty() || listed.iter().any(|outer| outer.contains(place) || outer.code() == place.code())
    };
    let there_are = match figure.unit.as_deref() {
        _ if listed.len() > 1 => listed.len(),
        Some("省") => place::provinces().count(),
        Some("市") => place::all().filter(|p| p.name().ends_with('市') && within(p)).count(),
        Some("县") => place::all().filter(|p| p.level() == Level::County && within(p)).count(),
        _ => return,
    };
    let most = Interval::point(Decimal::from(there_are));
    let (more, fewer) = (bounds.hard.is_above(&most), listed.len() > 1 && most.is_above(&bounds.hard));
    if more || fewer {
        found.add(found.about(Severity::Error, id, |lang| {
            let own = context.told(id, lang);
            match listed.len() > 1 {
                true => say!(
                    lang,
                    "{own} 与列出的 {there_are} 个地区不符",
                    "{own} does not agree with the {there_are} places that are listed"
                ),
                false => {
                    say!(lang, "{own} 超过实有的 {there_are} 个", "{own} is more than the {there_are} that there are")
                }
            }
        }));
    }
}

/// In what figures of two levels must agree: campaign and column, or indicator, unit, basis, period, phase and name.
type Kind<'a> =
    (Id<Campaign>, Id<Indicator>, Option<&'a str>, Option<Id<Basis>>, When, Phase, &'a str, Vec<usize>, Vec<usize>);

fn levels(context: &Context, found: &mut Findings) {
    let mut kinds: HashMap<Kind, Vec<(Id<Figure>, &'static Place)>> = HashMap::new();
    for (id, figure) in context.model.figures().filter(|(_, figure)| figure.is_result()) {
        let Some(place) = figure.scope.single().filter(|_| context.adds(id) && figure.reported.quantity().is_some())
        else {
            continue;
        };
        // 济南：销售额 and 山东：销售额 are of one kind.
        let label = figure.label.get(Lang::Zh);
        let label = label.rsplit('：').next().unwrap_or(label);
        let indexes = |ids: &[Id<crate::model::Organisation>]| ids.iter().map(|id| id.index()).collect::<Vec<_>>();
        let kind = (
            figure.campaign,
            figure.indicator,
            figure.unit.as_deref(),
            figure.basis,
            figure.period.clone(),
            figure.phase,
            label,
            indexes(&figure.platforms),
            indexes(&figure.organisations),
        );
        kinds.entry(kind).or_default().push((id, place));
    }
    let mut kinds: Vec<_> = kinds.into_values().collect();
    kinds.sort_unstable_by_key(|figures| figures[0].0);
    for figures in kinds {
        let wide: Vec<_> = figures.iter().filter(|(_, place)| place.level() < Level::County).collect();
        let narrow = figures.iter().filter(|(_, place)| place.level() > Level::Province);
        for (inner, place) in narrow {
            for (outer, _) in wide.iter().filter(|(_, outer)| outer.code() != place.code() && outer.contains(place)) {
                let (Some(small), Some(large)) = (context.bounds(*inner), context.bounds(*outer)) else { continue };
                let ballot = context.indicator(*inner).id == "votes";
                let Some(severity) = small.above(&large).filter(|_| !ballot) else { continue };
                let finding = found.about(severity, *inner, |lang| {
                    let (inner, outer) = (context.told(*inner, lang), context.told(*outer, lang));
                    say!(
                        lang,
                        "{inner} 的地区在 {outer} 的地区之内，却比它大",
                        "the place of {inner} lies in that of {outer}, but it is larger"
                    )
                });
                found.add(finding.beside(context, *outer));
            }
        }
    }
}
