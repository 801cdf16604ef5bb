//! `gongbao cite`.

use std::process::ExitCode;

use serde_json::json;

use super::site::wrong_at;
use super::{Failure, Format, SiteArguments, output};
use crate::cite::{self, Reference};
use crate::compile;
use crate::diag;
use crate::model::Model;
use crate::period::Moment;
use crate::resolve::Audience;
use crate::text::Lang;

/// What to cite, and how.
#[derive(clap::Args)]
pub(super) struct What {
    /// A figure (`2015-spring-festival/visitors`), a release (`releases/<slug>`), or `data` for the table of all figures.
    id: String,
    /// The style; `all` for every one.
    #[arg(long, value_name = "NAME", default_value = "gb-t-7714-2025")]
    style: String,
}

pub(super) fn run(site: &SiteArguments, what: &What) -> Result<ExitCode, Failure> {
    let lang = site.lang();
    let styles: Vec<&cite::Style> = match what.style.as_str() {
        "all" => cite::STYLES.iter().collect(),
        code => {
            let codes: Vec<&str> = cite::STYLES.iter().map(|style| style.code).collect();
            vec![cite::style(code).ok_or_else(|| expected("a style", code, &codes))?]
        }
    };
    let (files, problems) = site.read()?;
    let checked = compile::check(&files, &problems, &|zone| site.clock(zone), Audience::Public).map_err(wrong_at)?;
    // What cannot be published cannot be cited.
    let Some(model) = checked.model.as_ref().filter(|_| !checked.diagnostics.has_errors()) else {
        return site.tell(&checked.diagnostics, &files);
    };
    let reference = find(model, &checked.at, &what.id, lang)?;
    for (n, style) in styles.iter().enumerate() {
        let text = (style.write)(&reference);
        if site.format() == Format::Json {
            let object = json!({
                "id": reference.id, "version": reference.version, "address": reference.address,
                "style": style.code, "lang": lang.code(), "text": text,
            });
            output::line(object)?;
        } else if styles.len() > 1 {
            let gap = if n == 0 { "" } else { "\n" };
            output::line(format!("{gap}{}:\n{text}", (style.name)().get(lang)))?;
        } else {
            output::line(&text)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn find(model: &Model, at: &Moment, id: &str, lang: Lang) -> Result<Reference, Failure> {
    let id = id.strip_prefix("figures/").unwrap_or(id).trim_end_matches('/');
    if id == "data" {
        return Ok(Reference::data(model, at, lang));
    }
    if let Some(slug) = id.strip_prefix("releases/") {
        let release = model.releases.iter().find(|r| r.slug == slug && r.lang == lang);
        return release.map(|release| Reference::release(model, release)).ok_or_else(|| {
            let slugs = model.releases.iter().filter(|r| r.lang == lang).map(|r| r.slug.as_str());
            missing("a release", slug, diag::did_you_mean(slug, slugs))
        });
    }
    let figure = model.figure_ids.get(id).copied();
    figure.map(|figure| Reference::figure(model, figure, lang)).ok_or_else(|| {
        missing("a public figure", id, diag::did_you_mean(id, model.figure_ids.keys().map(String::as_str)))
    })
}

fn expected(what: &str, found: &str, known: &[&str]) -> Failure {
    Failure::usage(format!("expected {what} (one of {}), but found `{found}`", known.join(", ")))
}

fn missing(what: &str, found: &str, near: Option<&str>) -> Failure {
    let hint = near.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
    Failure::usage(format!("expected the id of {what}, but found `{found}`{hint}"))
}
