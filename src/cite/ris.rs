//! RIS: what EndNote, Zotero, NoteExpress and others take in.

use super::{ACCESSED, Kind, Reference};

pub(super) fn write(r: &Reference) -> String {
    let kind = if r.kind == Kind::Data { "DATA" } else { "ELEC" };
    let mut tags = vec![("TY", kind.to_owned()), ("ID", r.key()), ("TI", r.headed()), ("AU", r.author.clone())];
    if let Some(day) = r.published {
        tags.push(("PY", day.year().to_string()));
        tags.push(("DA", day.to_string().replace('-', "/")));
    }
    tags.push(("PB", r.author.clone()));
    tags.push(("T2", r.site.clone()));
    if let Some(version) = &r.version {
        tags.push(("ET", version.clone()));
    }
    tags.push(("AN", r.id.clone()));
    let source = r.source.as_ref().map(|s| r.lang.pick(format!("数据来源：{s}"), format!("Source: {s}")));
    tags.extend([r.named(), source].into_iter().flatten().map(|note| ("N1", note)));
    tags.push(("LA", r.language().to_owned()));
    tags.push(("UR", r.address.clone()));
    tags.push(("Y2", ACCESSED.to_owned()));
    tags.push(("ER", String::new()));
    tags.iter().map(|(tag, value)| format!("{tag}  - {value}")).collect::<Vec<_>>().join("\n")
}
