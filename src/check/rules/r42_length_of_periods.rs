//! R42: growth compares periods of one length and one season.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::period::{Day, Period};

pub(super) const RULE: Rule = Rule {
    code: "R42",
    name: ["同比时期可比", "growth compares like periods"],
    explanation: [
        "`growth_of` 的两个时期天数不同，或者一个含春节、另一个不含，增速就不完全可比，要警告；在 `growth_basis` 和 `note` 里说明之后不再提示。闰年的一天不算。",
        "Where the two periods of a `growth_of` differ in length, or only one of them holds the Spring Festival, the growth is not quite comparable, which is a warning until `growth_basis` and a `note` explain it. The odd day of a leap year does not count.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  now: {indicator: sales, value: 127.8万元}
  before: {indicator: sales, value: 100万元, period: 2026-08-01/2026-08-18}
  growth: {indicator: growth, value: 27.8%, growth_of: {figure: now, base: before}}",
    clean: "figures:
  now: {indicator: sales, value: 127.8万元}
  before: {indicator: sales, value: 100万元, period: 2026-08-01/2026-08-30}
  growth: {indicator: growth, value: 27.8%, growth_of: {figure: now, base: before}}",
};

/// The first day of the lunar year, from 2000 to 2030, as month and day.
const SPRING_FESTIVALS: [(u8, u8); 31] = [
    (2, 5),
    (1, 24),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 9),
    (1, 29),
    (2, 18),
    (2, 7),
    (1, 26),
    (2, 14),
    (2, 3),
    (1, 23),
    (2, 10),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 16),
    (2, 5),
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10),
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13),
    (2, 3),
];

/// Whether the period holds the first day of a lunar year; nothing where the calendar is not known.
fn holds_spring_festival(period: &Period) -> Option<bool> {
    let years = period.start().year()..=period.end()?.year();
    let mut holds = false;
    for year in years {
        let (month, day) = *SPRING_FESTIVALS.get(usize::from(year.checked_sub(2000)?))?;
        holds |= Day::new(year, month, day).is_some_and(|day| period.contains(day));
    }
    Some(holds)
}

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let Some(growth) = figure.relations.growth.as_ref().filter(|growth| growth.basis.is_none()) else { continue };
        let Some(base) = growth.base else { continue };
        let period = |id: crate::model::Id<crate::model::Figure>| context.model[id].period.known();
        let (Some(now), Some(before)) = (period(growth.current), period(base)) else { continue };
        let (Some(days), Some(days_before)) = (now.days(), before.days()) else { continue };
        let leap = days.abs_diff(days_before) == 1 && days.max(days_before) > 28;
        let longer = days != days_before && !leap;
        let season =
            matches!((holds_spring_festival(now), holds_spring_festival(before)), (Some(a), Some(b)) if a != b);
        if !longer && !season {
            continue;
        }
        let finding = found.about(Severity::Warning, id, |lang| {
            let own = context.told(id, lang);
            match longer {
                true => say!(
                    lang,
                    "{own} 比较的时期长短不同：{days} 天与 {days_before} 天",
                    "{own} compares periods of different length: {days} and {days_before} days"
                ),
                false => say!(
                    lang,
                    "{own} 比较的时期只有一个含春节",
                    "{own} compares two periods of which only one holds the Spring Festival"
                ),
            }
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "写 `growth_basis: comparable` 并在 `note` 里说明怎样可比",
                "write `growth_basis: comparable` and say in a `note` how they compare"
            )
        });
        found.add(finding.beside(context, growth.current).beside(context, base));
    }
}
