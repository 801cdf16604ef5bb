//! `gongbao serve`.

use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::build::not_locked;
use super::site::{FOLDERS, wrong_at};
use super::{Failure, Format, SiteArguments};
use crate::compile;
use crate::diag;
use crate::lock::Standing;
use crate::period::Moment;
use crate::render::Pictures;
use crate::resolve::Audience;
use crate::serve::{self, Built, ServeOptions};
use crate::text::say;

pub(super) fn run(site: &SiteArguments, port: Option<u16>, drafts: bool) -> Result<ExitCode, Failure> {
    let audience = if drafts { Audience::Drafts } else { Audience::Public };
    // A wrong `--at` or folder shows at once, not as a page.
    let (files, problems) = site.read()?;
    compile::check(&files, &problems, &|zone| site.clock(zone), audience).map_err(wrong_at)?;
    let lang = site.lang();
    let options = ServeOptions {
        folders: FOLDERS.map(str::to_owned).to_vec(),
        port,
        ready: Box::new(move |url| {
            eprintln!("{}", say!(lang, "网站在 {url}（按 Ctrl-C 结束）", "the site is at {url} (Ctrl-C ends it)"));
        }),
        ..ServeOptions::new(site.root.clone())
    };
    let site = site.clone();
    let build = move || build(&site, audience);
    serve::serve(options, build).map_err(Failure::environment)?;
    Ok(ExitCode::SUCCESS)
}

fn build(site: &SiteArguments, audience: Audience) -> Built {
    let (files, problems) = match site.read() {
        Ok(read) => read,
        Err(failure) => return Built { outputs: None, diagnostics_text: failure.message, next: None },
    };
    // What the author waits for at each keystroke goes without pictures; `build` makes them.
    match compile::compile_with(&files, &problems, &|zone| site.clock(zone), audience, Pictures::LeftOut) {
        Ok(made) => {
            if let Err(failure) = site.tell(&made.diagnostics, &files) {
                eprintln!("gongbao: {}", failure.message);
            }
            let mut next = None;
            let diagnostics_text = diag::render(&site.asked(&made.diagnostics), &files, site.lang(), false);
            if let Some(model) = &made.model {
                let standing = Standing::of(model, &made.lock.unwrap_or_default());
                // Drafts show what waits already, and a clock that was given stands still.
                let waits = (audience == Audience::Public && site.at.is_none()).then_some(&model.next);
                next = waits.and_then(Option::as_ref).map(|next| system_time(&next.value));
                if site.format() == Format::Text
                    && let Some(note) = not_locked(standing, site.lang())
                {
                    eprintln!("{note}");
                }
            }
            Built { outputs: made.outputs, diagnostics_text, next }
        }
        Err(error) => Built { outputs: None, diagnostics_text: wrong_at(error).message, next: None },
    }
}

fn system_time(moment: &Moment) -> SystemTime {
    let seconds = moment.unix_seconds();
    let since = Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 { UNIX_EPOCH - since } else { UNIX_EPOCH + since }
}
