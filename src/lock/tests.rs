use super::*;
use crate::model::RevisionKind;
use crate::period::{Moment, TimeZone};

fn zone() -> TimeZone {
    TimeZone::parse("Asia/Shanghai").unwrap()
}

fn moment(text: &str) -> Moment {
    Moment::parse(text, &zone()).unwrap()
}

fn record(id: &str, version: u32, wording: &str) -> Record {
    let kind = if wording.is_empty() { RevisionKind::Withdrawal } else { RevisionKind::Correction };
    let fields =
        [("wording", wording), ("place", "370100 山东省济南市, 420300 湖北省十堰市"), ("period", "not_stated")];
    let fields = fields.map(|(field, text)| (field, text.to_owned()));
    Record {
        id: id.to_owned(),
        version,
        published: moment(&format!("2026-11-0{version}")),
        change: (version > 1).then(|| Change { kind, date: moment("2026-11-01T09:30:00+08:00") }),
        meaning: (!wording.is_empty()).then(|| Meaning::new(fields.to_vec())),
    }
}

fn lock() -> Lock {
    let mut lock = Lock::default();
    let versions = [record("a/b", 1, "5件"), record("a/b", 2, "6件"), record("a/b", 3, ""), record("a/b-c", 1, "1: 2")];
    for record in versions {
        lock.figures.entry(record.id.clone()).or_default().push((record, Span::file(PATH.into())));
    }
    lock
}

#[test]
fn what_is_written_is_read_back() {
    let text = write(&lock());
    let read = parse(&text, PATH, &zone()).unwrap();
    assert_eq!(read.records().collect::<Vec<_>>(), lock().records().collect::<Vec<_>>());
    assert_eq!(write(&read), text);
    assert_eq!(parse(&text.replace('\n', "\r\n"), PATH, &zone()).unwrap().len(), 4);
}

#[test]
fn a_lock_reads_well() {
    let text = write(&lock());
    let digest = record("a/b", 2, "6件").digest();
    let block = format!(
        "\na/b v2\n  published: 2026-11-02\n  change: correction 2026-11-01T09:30:00+08:00\n  wording: 6件\n  \
         place: 370100 山东省济南市, 420300 湖北省十堰市\n  period: not_stated\n  digest: {digest}\n"
    );
    assert!(text.contains(&block), "{text}");
}

#[test]
fn every_damage_is_told_with_its_line() {
    let text = write(&lock());
    for (old, new, expected) in [
        ("format 1", "format 2", "1: its first line should be"),
        ("wording: 5件", "wording: 50件", "9: `a/b v1` does not say what its digest says"),
        ("published: 2026-11-01", "published: 2026-10-01", "9: `a/b v1` does not say what its digest says"),
        ("  period: not_stated\n", "", "8: `a/b v1` does not say what its digest says"),
        ("change: correction", "change: revision", "17: `a/b v2` does not say what its digest says"),
        ("a/b v2", "a/c v2", "17: `a/c v2` does not say what its digest says"),
        ("a/b-c v1", "a/a v1", "29: `a/a v1` does not say what its digest says"),
        ("a/b v1", "a/b v01", "4: `a/b v01` has no business here"),
        ("wording: 5件", "words: 5件", "6: `words: 5件` has no business here"),
        ("  wording: 5件", "<<<<<<< HEAD", "6: `<<<<<<< HEAD` has no business here"),
        ("change: correction", "change: mended", "13: `change: mended 2026-11-01T09:30:00+08:00` has no business here"),
        ("  published: 2026-11-01\n", "", "4: `a/b v1` lacks its `published`"),
    ] {
        let (damage, span) = parse(&text.replacen(old, new, 1), PATH, &zone()).unwrap_err();
        let line = text.replacen(old, new, 1)[..span.range().start].matches('\n').count() + 1;
        let told = format!("{line}: {}", damage.say(crate::text::Lang::En));
        assert!(told.starts_with(expected), "{old} -> {new}: {told}");
    }
    let blocks: Vec<&str> = text.trim_end().split("\n\n").collect();
    for (order, expected) in [
        ([0, 4, 1, 2, 3], "`a/b v1` stands below `a/b-c v1`, out of order or twice"),
        ([0, 1, 1, 2, 3], "`a/b v1` stands below `a/b v1`, out of order or twice"),
        ([0, 1, 3, 2, 4], "the versions before `a/b v3` are missing"),
    ] {
        let (damage, _) = parse(&order.map(|n| blocks[n]).join("\n\n"), PATH, &zone()).unwrap_err();
        assert_eq!(damage.say(crate::text::Lang::En), expected);
    }
}

#[test]
fn the_name_behind_a_place_is_for_people() {
    let (one, other) = (record("a/b", 1, "5件"), record("a/b", 1, "5件"));
    let renamed = |text: &str| text.replace("济南市", "济南城");
    let meaning = other.meaning.as_ref().unwrap().fields().map(|(f, text)| (f, renamed(text))).collect();
    let other = Record { meaning: Some(Meaning::new(meaning)), ..other };
    assert_eq!(one.digest(), other.digest());
    assert_eq!(one.meaning.unwrap().differences(&other.meaning.unwrap()), []);
}
