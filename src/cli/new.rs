//! `gongbao new`: a campaign, a release, a figure.

use std::process::ExitCode;

use clap::Subcommand;

use super::figure::Figure;
use super::init::with_schema;
use super::{Failure, SiteArguments, output};
use crate::disk;
use crate::period::{Date, TimeZone};
use crate::text::is_slug;

/// What to write.
#[derive(Subcommand)]
pub(super) enum What {
    /// A campaign: data/campaigns/<SLUG>.yaml.
    Campaign {
        /// Its name in addresses: small letters, digits and dashes, such as 2026-harvest-festival.
        slug: String,
    },
    /// A press release: content/releases/<SLUG>.md and <SLUG>.en.md.
    Release {
        /// Its name in addresses.
        slug: String,
        /// The campaign it is on.
        #[arg(long)]
        campaign: Option<String>,
    },
    /// A figure in the file of its campaign; asks for what is not given.
    Figure(Box<Figure>),
}

pub(super) fn run(site: &SiteArguments, what: &What) -> Result<ExitCode, Failure> {
    let zone = TimeZone::parse("Asia/Shanghai").expect("the zone is part of the bundled table");
    let today = Date::of_day(site.clock(&zone).map_err(super::site::wrong_at)?.date_in(&zone));
    let slug = match what {
        What::Figure(figure) => return super::figure::run(site, figure),
        What::Campaign { slug } | What::Release { slug, .. } => slug,
    };
    if !is_slug(slug) {
        return Err(Failure::usage(format!("expected a name of small letters, digits and dashes, but found `{slug}`")));
    }
    let files = match what {
        What::Campaign { .. } => {
            let path = format!("data/campaigns/{slug}.yaml");
            let text = with_schema(&path, include_str!("starter/campaign.yaml"));
            vec![(path, text)]
        }
        What::Figure(_) => unreachable!("figures have been written above"),
        What::Release { campaign, .. } => {
            let campaign = campaign.as_deref().unwrap_or("campaign-slug");
            vec![
                (
                    format!("content/releases/{slug}.md"),
                    release(
                        &today,
                        campaign,
                        "标题",
                        "一两句话的摘要。",
                        "正文。引用数字写作 [突破1.2亿次](fig:key)，留空 [](fig:key) 会自动填入。",
                    ),
                ),
                (
                    format!("content/releases/{slug}.en.md"),
                    release(
                        &today,
                        campaign,
                        "Title",
                        "A sentence or two.",
                        "Text. Quote a figure as [more than 120 million](fig:key), or leave it empty: [](fig:key).",
                    ),
                ),
            ]
        }
    };
    disk::write_new(&site.root, &files).map_err(Failure::environment)?;
    for (path, _) in &files {
        output::line(path)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn release(today: &Date, campaign: &str, title: &str, summary: &str, body: &str) -> String {
    format!(
        "---\ntitle: {title}\ndate: {today}\ncampaign: {campaign}\nsummary: {summary}\ndraft: true\n---\n\n{body}\n"
    )
}
