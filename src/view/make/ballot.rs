//! Ballots.

use super::row::Said;
use super::{Maker, words};
use crate::model::{self, Campaign, Chart, Group, Phase};
use crate::plan::Page;
use crate::view::Ballot;

impl Maker<'_> {
    /// Whether the chart is of a ballot's entries, which the ballot itself shows.
    pub(super) fn in_ballot(&self, chart: &Chart) -> bool {
        matches!(chart.group, Group::Ballot { .. })
    }

    pub(super) fn ballot(&self, campaign: &Campaign, ballot: &model::Ballot) -> Ballot {
        let (model, lang) = (self.model, self.lang);
        let said = Said { campaign: true, ..Said::default() };
        let chart = campaign.charts.iter().find(|c| self.in_ballot(c) && c.key == ballot.key);
        let all: Vec<_> = [ballot.seats, ballot.nominations, ballot.total]
            .into_iter()
            .flatten()
            .chain(ballot.entries.iter().map(|e| e.votes))
            .collect();
        let first = &model[all[0]];
        let same_source = all.iter().all(|id| model[*id].source == first.source);
        let counted = all.iter().map(|id| &model[*id]).find(|f| f.phase == Phase::Interim);
        let running = counted.map(|f| {
            let date = f.as_of.map(|d| d.display(lang));
            let closes = ballot.closes.map(|d| d.display(lang));
            match (date, closes) {
                (Some(date), Some(closes)) => lang.pick(
                    format!("这是截至{date}的累计票数，投票到{closes}才结束，不是最终结果。"),
                    format!(
                        "These are running counts as of {date}; voting went on until {closes}. They are not the result."
                    ),
                ),
                _ => lang
                    .pick(
                        "这是投票尚未结束时的统计，不是最终结果。",
                        "Counted while the vote was going on; not the result.",
                    )
                    .to_owned(),
            }
        });
        let voting = match (ballot.opens, ballot.closes) {
            (Some(opens), Some(closes)) => {
                Some(format!("{}{}{}", opens.display(lang), lang.pick("—", " – "), closes.display(lang)))
            }
            (None, Some(closes)) => {
                let closes = closes.display(lang);
                Some(lang.pick(format!("{closes}截止"), format!("until {closes}")))
            }
            (Some(opens), None) => {
                let opens = opens.display(lang);
                Some(lang.pick(format!("{opens}开始"), format!("from {opens}")))
            }
            (None, None) => None,
        };
        let notes: Vec<String> = if all.iter().all(|id| model[*id].notes == first.notes) {
            first.notes.iter().map(|n| n.get(lang).to_owned()).collect()
        } else {
            Vec::new()
        };
        Ballot {
            id: format!("ballot-{}", ballot.key),
            title: ballot.title.get(lang).to_owned(),
            seats: ballot.seats.map(|id| self.row(id, said)),
            nominations: ballot.nominations.map(|id| self.row(id, said)),
            votes: ballot.total.map(|id| self.row(id, said)),
            voting,
            running,
            chart: chart.and_then(|c| self.chart(c, c.form)),
            no_entries: ballot.entries.is_empty().then(|| {
                lang.pick("原文没有公布参选名单和各自的票数。", "The source gives neither the entries nor their votes.")
                    .to_owned()
            }),
            caveats: notes,
            // A drawn chart names its source itself.
            source: (same_source && chart.is_none())
                .then(|| self.link(model[first.source].name(lang), &Page::Source(first.source))),
            source_at: if all.iter().all(|id| model[*id].at == first.at) {
                words::locator(first.at, lang)
            } else {
                None
            },
            withheld: words::withheld(&first.withheld, lang),
        }
    }
}
