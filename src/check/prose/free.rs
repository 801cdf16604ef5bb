//! Numbers that stand in a text without a link: are they a figure's, or nearly so?
//!
//! *Nearly* is kept narrow, since a false alarm costs trust: the same number with another hedge or in another unit of the same kind, a
//! number rounded to fewer digits, one that is off by a power of ten, one with two digits exchanged. All but the first two need a
//! sentence that speaks of the figure, and small counts (3个, 10场) never alarm.

use super::Site;
use super::context::{self, Kinship};
use super::nearby::{Digits, anchor};
use super::phase;
use super::problem::{Nearness, ProseProblem};
use super::writing::Writing;
use crate::model::{Campaign, Figure, Id, Prose};
use crate::quantity::{Agreement, Decimal, Found, Hedge, Quantity};
use crate::text::{Lang, Text};

/// How a number without a link stands to a figure.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fit {
    /// It says what the figure says. `sure` if it is also worded alike, in the figure's unit, and the sentence fits.
    Says {
        /// Whether the link can be written without asking.
        sure: bool,
    },
    /// It nearly does.
    Nearly(ProseProblem),
}

/// The figure of a number without a link, and how it stands to it: one that it says if there is one, else the likeliest that it nearly
/// says. `several` if it says more than one.
pub(super) struct Match {
    pub(super) figure: Id<Figure>,
    pub(super) fit: Fit,
    pub(super) several: bool,
}

/// What the number may stand for.
pub(super) fn find(
    site: &Site,
    prose: &Prose,
    campaigns: &[Id<Campaign>],
    writing: &Writing,
    found: &Found,
) -> Option<Match> {
    let digits = Digits::of(anchor(&found.quantity)?)?;
    let at = found.start..found.end;
    let sentence = writing.sentence(&at);
    let mut says: Vec<(Kinship, Id<Figure>, bool)> = Vec::new();
    let mut nearly: Vec<(Kinship, Id<Figure>, ProseProblem)> = Vec::new();
    for id in campaigns.iter().flat_map(|campaign| site.nearby.of(*campaign, digits)) {
        let figure = &site.model[id];
        let Some(published) = figure.reported.quantity() else { continue };
        let kin = context::kinship(site.model, figure, sentence, prose.lang);
        match fit(site, prose, id, published, writing, found, kin) {
            Some(Fit::Says { sure }) => says.push((kin, id, sure)),
            Some(Fit::Nearly(problem)) => nearly.push((kin, id, problem)),
            None => {}
        }
    }
    let several = says.len() > 1;
    let rank = |kin: Kinship| kin as u8;
    if let Some((_, figure, sure)) = says.into_iter().max_by_key(|(kin, id, _)| (rank(*kin), std::cmp::Reverse(*id))) {
        return Some(Match { figure, fit: Fit::Says { sure: sure && !several }, several });
    }
    // What the campaign says in words of its own is no slip of a figure.
    let (_, figure, problem) = nearly.into_iter().max_by_key(|(kin, id, _)| (rank(*kin), std::cmp::Reverse(*id)))?;
    (!campaigns.iter().any(|campaign| says_elsewhere(site, *campaign, found.quantity.text()))).then_some(Match {
        figure,
        fit: Fit::Nearly(problem),
        several: false,
    })
}

fn fit(
    site: &Site,
    prose: &Prose,
    id: Id<Figure>,
    published: &Quantity,
    writing: &Writing,
    found: &Found,
    kin: Kinship,
) -> Option<Fit> {
    let figure = &site.model[id];
    let quantity = &found.quantity;
    let (ours, theirs) = (anchor(quantity)?, anchor(published)?);
    let digits = Digits::of(ours)?;
    let sentence = writing.sentence(&(found.start..found.end));
    let units = Units::of(quantity, figure);
    // How telling the number is by itself: 3 and 100 stand for anything.
    let strong = digits.count >= 3 || digits.count == 2 && ours.abs() >= Decimal::ONE_THOUSAND;
    let weak = digits.count == 2 || ours.abs() >= Decimal::from(10_000);
    let telling = strong || weak && kin != Kinship::None || kin == Kinship::Close;
    let near = |nearness| {
        let (text, wording) = (quantity.text().to_owned(), figure.wording.clone());
        // In English an empty link is filled in with the translated wording.
        let link = site.link(prose, id, prose.lang.pick(&wording, ""));
        Some(Fit::Nearly(ProseProblem::Near { text, wording, link, nearness }))
    };
    if ours == theirs && quantity.value().is_some() == published.value().is_some() {
        let unit = figure.unit.as_deref().unwrap_or_default();
        let hedge = quantity.clone().with_unit(unit).agrees_with(&published.clone().with_unit(unit));
        return match (units, hedge) {
            (Units::Same | Units::Unsaid, Agreement::Agrees) if telling => {
                if phase::passes_for_a_result(figure, writing, &(found.start..found.end)) {
                    return (strong || kin == Kinship::Close).then(|| near(Nearness::Phase(figure.phase))).flatten();
                }
                let elsewhere =
                    context::is_elsewhere(&site.places[figure.campaign.index()], figure, sentence, prose.lang);
                let alike = quantity.hedge() == published.hedge() && quantity.hard() == published.hard();
                let result = figure.phase.is_result();
                let fits = units == Units::Same || kin == Kinship::Close;
                let own_place = kin != Kinship::None || has_no_place_of_its_own(site, figure);
                let sure = alike && fits && own_place && !elsewhere && !(result && quantity.phase().is_some());
                Some(Fit::Says { sure })
            }
            (
                Units::Same | Units::Unsaid,
                Agreement::HedgeDropped | Agreement::HedgeHardened | Agreement::HedgeChanged,
            ) if (strong && units == Units::Same || weak) && kin != Kinship::None => {
                near(Nearness::Hedge { dropped: hedge == Agreement::HedgeDropped })
            }
            (Units::Kin, Agreement::Agrees) if weak && kin != Kinship::None && !figure.unit_assumed => {
                near(Nearness::Unit)
            }
            _ => None,
        };
    }
    if units != Units::Same || kin == Kinship::None || context::looks_back(sentence) {
        return None;
    }
    let (Some(ours), Some(theirs)) = (quantity.value(), published.value()) else { return None };
    let other = Digits::of(theirs)?;
    let slip = powers(ours, theirs);
    let near_in_size = ours.abs() < theirs.abs() * Decimal::TWO && theirs.abs() < ours.abs() * Decimal::TWO;
    if digits == other {
        let telling = digits.count >= 3 || digits.count == 2 && kin == Kinship::Close;
        return slip.filter(|_| telling).and_then(|zeros| near(Nearness::Slip { zeros }));
    }
    // 近5.8亿 is true of 5.79亿.
    let allows = quantity.hedge() != Hedge::Exact && quantity.hard().contains(published.hard());
    if !near_in_size || allows {
        return None;
    }
    if digits.count >= 2 && digits.rounds(other) || other.count >= 2 && other.rounds(digits) {
        return near(Nearness::Rounded);
    }
    if digits.count >= 3 && digits.swaps(other) {
        return near(Nearness::Transposed);
    }
    None
}

/// Whether the figure speaks of its campaign's own place, or of none.
fn has_no_place_of_its_own(site: &Site, figure: &Figure) -> bool {
    let campaign = site.model[figure.campaign].scope.places();
    figure.scope.places().iter().all(|place| campaign.contains(place))
}

/// By how many powers of ten one number is the other, if it is that.
fn powers(one: Decimal, other: Decimal) -> Option<i32> {
    let (mut small, large, sign) =
        if one.abs() < other.abs() { (one.abs(), other.abs(), -1) } else { (other.abs(), one.abs(), 1) };
    for zeros in 1..=8 {
        small = small.checked_mul(Decimal::TEN)?;
        if small == large {
            return Some(sign * zeros);
        }
    }
    None
}

/// How two units stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Units {
    /// The same.
    Same,
    /// The text names none.
    Unsaid,
    /// Others of one kind, which are easily mistaken: 人 and 人次.
    Kin,
    /// Others.
    Other,
}

impl Units {
    fn of(quantity: &Quantity, figure: &Figure) -> Units {
        const KIN: [&[&str]; 5] = [
            &["人", "人次", "次", "名", "位"],
            &["家", "户", "个"],
            &["单", "件", "笔", "份"],
            &["场", "场次"],
            &["%", "百分点", "倍"],
        ];
        match (quantity.unit(), figure.unit.as_deref()) {
            (Some(a), Some(b)) if a == b => Units::Same,
            (Some(a), Some(b)) => {
                let kin = KIN.iter().any(|kind| kind.contains(&a) && kind.contains(&b));
                let plain = [["人", "名"], ["人", "位"], ["名", "位"], ["场", "场次"], ["家", "个"], ["户", "个"]];
                let alike = plain.iter().any(|pair| pair.contains(&a) && pair.contains(&b));
                match (kin, alike) {
                    (_, true) => Units::Unsaid,
                    (true, _) => Units::Kin,
                    _ => Units::Other,
                }
            }
            (None, _) => Units::Unsaid,
            (Some(_), None) => Units::Other,
        }
    }
}

/// Whether those words stand in what a campaign says beside its figures: its facts, its rules, the notes on its figures.
fn says_elsewhere(site: &Site, campaign: Id<Campaign>, words: &str) -> bool {
    let c = &site.model[campaign];
    let texts = [&c.theme, &c.slogan, &c.summary, &c.period_note].into_iter().flatten();
    let texts = texts.chain([&c.title]).chain(&c.goals).chain(&c.not_stated).chain(&c.areas);
    let mut texts = texts.chain(c.facts.iter().flat_map(|fact| [&fact.title, &fact.text]));
    let says =
        |text: &Text| text.get(Lang::Zh).contains(words) || text.english().is_some_and(|text| text.contains(words));
    texts.any(says)
        || site.figures_of(campaign).any(|figure| {
            // 1元抵5元 is more than its quantity; 突破1.2亿次 is no other place where 1.2亿次 stands.
            let more = figure.reported.quantity().is_none_or(|quantity| quantity.text() != figure.wording);
            says(&figure.label) || figure.notes.iter().any(says) || more && figure.wording.contains(words)
        })
}
