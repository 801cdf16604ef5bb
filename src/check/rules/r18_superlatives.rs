//! R18: who is called the first or a record has figures to be held against.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::text::Lang;

pub(super) const RULE: Rule = Rule {
    code: "R18",
    name: ["“第一”“新高”有据可查", "a superlative has something to be held against"],
    explanation: [
        "名称或原文写着“居首”“历史新高”“首次突破”的数字，要以 `rank_of`、`growth_of` 或 `supersedes` 指明与哪些数字比较。新闻稿正文里说某个链接的数字“居首”“最多”或“新高”，而同一表格、评选的另一行或往届的同一数字肯定比它大，是错误；读者会认为比它大，是警告；其余由人核对。",
        "A figure whose name or wording claims the first place or a record says with `rank_of`, `growth_of` or `supersedes` with what it is compared. Where a release calls a linked figure the first, the most or a record, and another row of its table or ballot, or the same figure of an earlier edition, is certainly larger, it is an error; where readers take it for larger, a warning; all else is left to the editor.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  sold: {indicator: sales, value: 6000万元, label: 销售额居全省首位}
  other: {indicator: sales, value: 5000万元}",
    clean: "figures:
  sold: {indicator: sales, value: 6000万元, label: 销售额居全省首位, rank_of: {rank: 1, among: [other]}}
  other: {indicator: sales, value: 5000万元}",
};

const WORDS: [&str; 10] =
    ["历史新高", "创新高", "首次突破", "居首", "首位", "排名第一", "位列第一", "位居第一", "全国第一", "全省第一"];

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let texts = [figure.label.get(Lang::Zh), figure.wording.as_str()];
        let Some(word) = WORDS.into_iter().find(|word| texts.iter().any(|text| text.contains(word))) else { continue };
        let relations = &figure.relations;
        let compared = relations.growth.as_ref().is_some_and(|growth| growth.base.is_some());
        if relations.rank.is_some() || relations.supersedes.is_some() || compared {
            continue;
        }
        let finding = found.about(Severity::Warning, id, |lang| {
            let own = context.told(id, lang);
            say!(
                lang,
                "{own} 称“{word}”，却没有指明与什么比较",
                "{own} is called `{word}`, but nothing says with what it is compared"
            )
        });
        found.add(finding.way_out(|lang| {
            say!(
                lang,
                "写 `rank_of: {{rank: 1, among: […]}}`，或从名称里去掉这个说法",
                "write `rank_of: {{rank: 1, among: […]}}`, or take the claim out of the name"
            )
        }));
    }
}
