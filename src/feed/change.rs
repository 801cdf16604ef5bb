//! One change of a published figure in a feed: what it said, what it says, and why.

use super::Entry;
use super::entry::{host, quoted};
use crate::model::{Figure, Id, Model, Revision, RevisionKind, phrases};
use crate::plan::Page;
use crate::text::{Lang, escape_html};

/// Every change, the newest first.
pub(super) fn entries(model: &Model, lang: Lang) -> Vec<Entry> {
    model.changes().into_iter().map(|(id, version, change)| entry(model, id, version, change, lang)).collect()
}

fn entry(model: &Model, id: Id<Figure>, version: u32, change: &Revision, lang: Lang) -> Entry {
    let figure = &model[id];
    let (label, kind, reason) = (figure.label.get(lang), change.kind.name(lang), change.reason.get(lang));
    let before = said(model, &change.was, lang);
    let after = figure.at_version(version).filter(|_| change.kind != RevisionKind::Withdrawal);
    let after = after.map(|after| said(model, after, lang));
    let now = after.clone().unwrap_or_else(|| lang.pick("已撤回", "withdrawn").to_owned());
    let text = lang.pick(
        format!("原：{before}。现：{now}。原因：{reason}"),
        format!("Before: {before}. Now: {now}. Reason: {reason}"),
    );
    let page = if version == figure.version { Page::Figure(id) } else { Page::Version(id, version) };
    Entry {
        id: format!("tag:{},{}:{}corrections/{}/{version}", host(model), change.date.day(), lang.prefix(), figure.id),
        title: lang.pick(format!("{kind}：{label}"), format!("{label}: {kind}")),
        address: page.address(model, lang).absolute(&model.site.base_url),
        date: change.date.rfc3339(),
        summary: None,
        html: format!("<p>{}</p>", escape_html(&text)),
        lang,
        category: Some(change.kind.word().to_owned()),
        figures: vec![quoted(model, id, lang)],
        changed: Some((before, after)),
    }
}

/// What a version says, with what else may have been changed in it: 突破1.2亿次（结果；山东；2022年1月10日—2月7日；来源……）.
pub fn said(model: &Model, figure: &Figure, lang: Lang) -> String {
    let wording = phrases::wording(model, figure, lang);
    let mut parts = vec![
        figure.phase.name(lang).to_owned(),
        phrases::scope(model, &figure.scope, lang),
        phrases::when(&figure.period, lang),
    ];
    parts.extend(figure.as_of.map(|date| {
        let date = date.display(lang);
        lang.pick(format!("截至{date}"), format!("as of {date}"))
    }));
    parts.extend(figure.basis.map(|basis| model[figure.indicator].basis(basis).name.get(lang).to_owned()));
    parts.push(model[figure.source].name(lang).to_owned());
    let (parts, open, close) = (parts.join(lang.pick("；", "; ")), lang.pick("（", " ("), lang.pick("）", ")"));
    format!("{wording}{open}{parts}{close}")
}
