//! `gongbao serve`.

use std::process::ExitCode;

use super::site::{FOLDERS, wrong_at};
use super::{Failure, SiteArguments};
use crate::compile;
use crate::diag;
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
        Err(failure) => return Built { outputs: None, diagnostics_text: failure.message },
    };
    // What the author waits for at each keystroke goes without pictures; `build` makes them.
    match compile::compile_with(&files, &problems, &|zone| site.clock(zone), audience, Pictures::LeftOut) {
        Ok(made) => {
            if let Err(failure) = site.tell(&made.diagnostics, &files) {
                eprintln!("gongbao: {}", failure.message);
            }
            let diagnostics_text = diag::render(&site.asked(&made.diagnostics), &files, site.lang(), false);
            Built { outputs: made.outputs, diagnostics_text }
        }
        Err(error) => Built { outputs: None, diagnostics_text: wrong_at(error).message },
    }
}
