//! `gongbao verify`: is a copy, or a downloaded file, what was published?

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::{Value, json};

use super::{Failure, Format, SiteArguments, output};
use crate::digest::Sha256;
use crate::disk;
use crate::download::{self, Comparison};
use crate::load;
use crate::lock::{self, Lock};
use crate::period::TimeZone;
use crate::publish::{self, Known, Signed, Verdict};
use crate::seal::PublicKey;
use crate::text::{Lang, say};

/// What to compare, and with what.
#[derive(clap::Args)]
pub(super) struct What {
    /// The copy of a site; with `--figure` a downloaded CSV or JSON file [default: the output folder].
    path: Option<PathBuf>,
    /// The id of a figure whose row in the file is compared with the published one.
    #[arg(long, value_name = "ID", requires = "path")]
    figure: Option<String>,
    /// With `--figure`: the copy of the site to compare with [default: the output folder].
    #[arg(long = "in", value_name = "DIR", requires = "figure")]
    site: Option<PathBuf>,
    /// The digest of the manifest, or of one before it, as it was noted elsewhere.
    #[arg(long, value_name = "SHA256")]
    expect: Option<String>,
    /// The public key of those who publish, a PEM file from elsewhere than the copy.
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// A file or folder of the copy that is not part of the site, such as `.git`; may be repeated.
    #[arg(long, value_name = "PATH")]
    ignore: Vec<PathBuf>,
}

pub(super) fn run(site: &SiteArguments, what: &What) -> Result<ExitCode, Failure> {
    let lang = site.lang();
    let out = site.out();
    let copy = if what.figure.is_some() { what.site.as_ref() } else { what.path.as_ref() }.unwrap_or(&out);
    let digest = what.expect.as_deref().map(|text| {
        Sha256::parse(text).ok_or_else(|| {
            Failure::usage(say!(
                lang,
                "应为64位小写十六进制的SHA-256摘要，却是 `{text}`",
                "expected a SHA-256 digest of 64 small hexadecimal digits, but found `{text}`"
            ))
        })
    });
    let digest = digest.transpose()?;
    if let (Some(id), Some(file), None, false) =
        (&what.figure, &what.path, &what.site, copy.join(publish::Manifest::PATH).is_file())
        && let Some(lock) = project_lock(site)?
    {
        let row = row(file, id, lang)?;
        let comparison = download::compare_with_lock(&lock, id, row.as_ref());
        let same = matches!(comparison, Comparison::Same | Comparison::Former { .. });
        told(site, id, file, &comparison)?;
        return Ok(ExitCode::from(u8::from(!same)));
    }
    let (key, of_project) = match what.key.as_deref() {
        Some(path) => (Some(public_key(path, lang)?), false),
        None => (project_key(site)?, true),
    };
    let known = Known { digest, key: key.as_ref(), others: &what.ignore };
    let verdict = publish::verify(copy, &known).map_err(Failure::environment)?;
    tell(site, copy, &verdict, of_project)?;
    let mut sound = verdict.faults.is_empty();
    if let (Some(id), Some(file)) = (&what.figure, &what.path) {
        sound &= figure(site, copy, id, file)?;
    }
    Ok(ExitCode::from(u8::from(!sound)))
}

/// The public key that `data/site.yaml` names, if we stand in a project that has one.
fn project_key(site: &SiteArguments) -> Result<Option<PublicKey>, Failure> {
    if !site.root.join("data/site.yaml").is_file() {
        return Ok(None);
    }
    let (files, problems) = disk::read(&site.root, &["data"]).map_err(Failure::environment)?;
    let written = load::load(&files, &problems).0.site.and_then(|site| site.public_key);
    let Some(written) = written else { return Ok(None) };
    let lang = site.lang();
    PublicKey::read(&written.value).map(Some).ok_or_else(|| {
        Failure::usage(say!(
            lang,
            "data/site.yaml 的 `public_key` 应为Ed25519公钥，却不是",
            "expected an Ed25519 public key as `public_key` in data/site.yaml, but it is none"
        ))
    })
}

/// The lock of the project in which we stand, if it has one.
fn project_lock(site: &SiteArguments) -> Result<Option<Lock>, Failure> {
    let path = site.root.join(lock::PATH);
    if !path.is_file() {
        return Ok(None);
    }
    let zone = TimeZone::parse("Asia/Shanghai").expect("the zone is part of the bundled table");
    let read = lock::parse(&read(&path)?, lock::PATH, &zone);
    read.map(Some).map_err(|(damage, _)| {
        let (path, damage) = (lock::PATH, damage.say(site.lang()));
        Failure::usage(say!(site.lang(), "`{path}` 已损坏：{damage}", "`{path}` is damaged: {damage}"))
    })
}

fn public_key(path: &Path, lang: Lang) -> Result<PublicKey, Failure> {
    let name = path.display();
    PublicKey::parse(&read(path)?).ok_or_else(|| {
        Failure::usage(say!(
            lang,
            "应为Ed25519公钥（PEM），`{name}` 却不是",
            "expected an Ed25519 public key in PEM, but `{name}` is none"
        ))
    })
}

/// A file of the user's.
pub(super) fn read(path: &Path) -> Result<String, Failure> {
    let name = path.display();
    fs::read_to_string(path).map_err(|error| Failure::environment(format!("could not read `{name}`: {error}")))
}

fn tell(site: &SiteArguments, copy: &Path, verdict: &Verdict, of_project: bool) -> Result<(), Failure> {
    let Verdict { digest, link, files, signed, faults } = verdict;
    if site.format() == Format::Json {
        for fault in faults {
            let path = fault.path().map(|path| path.display().to_string());
            output::line(json!({ "fault": fault.code(), "path": path, "message": fault.told(Lang::En) }))?;
        }
        let signed = match signed {
            Signed::No => Value::Null,
            Signed::ByItsOwnKey => json!("own key"),
            Signed::ByKnownKey => json!("known key"),
        };
        return output::line(json!({
            "sound": faults.is_empty(), "manifest": digest.to_string(), "number": link.number, "made": link.made,
            "files": files, "signed": signed,
        }));
    }
    let (lang, copy) = (site.lang(), copy.display());
    for fault in faults {
        output::line(fault.told(lang))?;
    }
    let (number, count) = (link.number, faults.len());
    if count > 0 {
        return output::line(say!(
            lang,
            "{copy} 与发布的不符：{count} 处",
            "{copy} is not what was published: {count} faults"
        ));
    }
    output::line(say!(
        lang,
        "{copy} 与第 {number} 份清单完全相符（{files} 个文件），清单摘要为 {digest}",
        "{copy} is what manifest {number} lists ({files} files); its digest is {digest}"
    ))?;
    output::line(match signed {
        Signed::ByKnownKey if of_project => {
            say!(lang, "签名出自 data/site.yaml 所写的公钥", "it is signed by the key that data/site.yaml names")
        }
        Signed::ByKnownKey => say!(lang, "签名出自所给的公钥", "it is signed by the key that was given"),
        Signed::ByItsOwnKey => say!(
            lang,
            "签名出自副本自带的公钥；要确认出自何人，请用 `--key` 另给公钥",
            "it is signed by the key in the copy itself; `--key` with one from elsewhere tells whose that is"
        ),
        Signed::No => say!(
            lang,
            "未核对签名；清单本身是否被改写，要用 `--key` 或 `--expect` 才能知道",
            "no signature was looked at; whether the manifest itself was rewritten, only `--key` or `--expect` can tell"
        ),
    })
}

/// Compares the row of a figure; whether it is the published one.
fn figure(site: &SiteArguments, copy: &Path, id: &str, file: &Path) -> Result<bool, Failure> {
    let published = read(&copy.join("data/figures.csv"))?;
    let comparison = download::compare(&published, id, row(file, id, site.lang())?.as_ref());
    told(site, id, file, &comparison)?;
    Ok(comparison == Comparison::Same)
}

/// The row of a figure in a file of the user's.
fn row(file: &Path, id: &str, lang: Lang) -> Result<Option<download::Row>, Failure> {
    let name = file.display();
    download::row_of(&read(file)?, id).map_err(|error| {
        let error = error.told(lang);
        Failure::usage(say!(lang, "无法从 `{name}` 读取数字：{error}", "could not read figures from `{name}`: {error}"))
    })
}

/// Tells how a figure in a file stands to what was published.
fn told(site: &SiteArguments, id: &str, file: &Path, comparison: &Comparison) -> Result<(), Failure> {
    let (lang, name) = (site.lang(), file.display());
    if site.format() == Format::Json {
        return output::line(match comparison {
            Comparison::Same => json!({ "figure": id, "same": true }),
            Comparison::NotPublished => json!({ "figure": id, "same": false, "published": false }),
            Comparison::NotInFile => json!({ "figure": id, "same": false, "in_file": false }),
            Comparison::Former { version, last } => {
                json!({ "figure": id, "same": true, "version": version, "last": last })
            }
            Comparison::Differs(cells) => {
                let cell = |c: &download::Difference| json!({ "column": c.column, "published": c.published, "found": c.found });
                json!({ "figure": id, "same": false, "differences": cells.iter().map(cell).collect::<Vec<_>>() })
            }
        });
    }
    match comparison {
        Comparison::Same => {
            output::line(say!(lang, "`{name}` 中的 `{id}` 与发布的一致", "`{id}` in `{name}` is what was published"))
        }
        Comparison::NotPublished => {
            output::line(say!(lang, "没有发布过数字 `{id}`", "a figure `{id}` was not published"))
        }
        Comparison::NotInFile => output::line(say!(lang, "`{name}` 中没有 `{id}`", "there is no `{id}` in `{name}`")),
        Comparison::Former { version, last } => output::line(say!(
            lang,
            "`{name}` 中的 `{id}` 与所发布的第{version}版一致，现行的是第{last}版",
            "`{id}` in `{name}` is what was published as version {version}; the current one is version {last}"
        )),
        Comparison::Differs(cells) => {
            for download::Difference { column, published, found } in cells {
                output::line(say!(
                    lang,
                    "`{id}` 的 {column}：发布的是 `{published}`，文件中是 `{found}`",
                    "{column} of `{id}`: published as `{published}`, but found `{found}`"
                ))?;
            }
            Ok(())
        }
    }
}
