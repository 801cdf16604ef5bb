//! `gongbao check --fix` writes the links that are sure, once, and leaves every other byte as it was.

use crate::support::{Folder, Site};
use std::fs;

const FRONT: &str = "---\ntitle: 秋收节收官\ndate: 2026-10-11\ncampaign: festival\n---\n";

/// What becomes of a text, and what is told.
#[track_caller]
fn fixed(body: &str) -> (String, String) {
    let text = format!("{FRONT}{body}");
    let folder = Site::base().with("content/releases/draft.md", &text).on_disk();
    let told = folder.run(&["check", "--fix"]).err;
    let made = read(&folder);
    folder.run(&["check", "--fix"]);
    assert_eq!(read(&folder), made, "a second run changes nothing");
    (made.strip_prefix(FRONT).expect("the front matter is kept").to_owned(), told)
}

fn read(folder: &Folder) -> String {
    fs::read_to_string(folder.root().join("content/releases/draft.md")).unwrap()
}

#[test]
fn a_number_that_only_one_figure_has_is_linked() {
    let (made, told) = fixed("短视频播放量**突破1.2亿次**，  \r\n线上销售额突破1.2亿元。\n\n- 参展商品近20万件\n");
    let expected = "短视频播放量**[突破1.2亿次](fig:plays)**，  \r\n线上销售额[突破1.2亿元](fig:sales)。\n\n- 参展商品[近20万件](fig:goods)\n";
    assert_eq!(made, expected);
    assert!(told.contains("content/releases/draft.md:6:9: wrote [突破1.2亿次](fig:plays)"), "{told}");
    assert!(told.contains("3 links written"), "{told}");
}

#[test]
fn what_is_not_sure_is_left_alone() {
    for body in [
        "# 短视频播放量突破1.2亿次\n",                     // a heading
        "[短视频播放量突破1.2亿次](https://x.example/)\n", // a link already
        "`突破1.2亿次`\n",                                 // code
        "突破**1.2亿次**播放量\n",                         // marks inside
        "广东的短视频播放量突破1.2亿次。\n",               // another place
        "预计短视频播放量突破1.2亿次。\n",                 // a result told as a forecast
        "新泰销售额6000万元。\n",                          // a forecast told as a result
        "短视频播放量1.2亿次。\n",                         // another hedge
        "拍了3件作品，办了20场。\n",                       // small counts
    ] {
        let (made, told) = fixed(body);
        assert_eq!(made, body);
        assert!(told.contains("no link to write is sure"), "{told}");
    }
}

#[test]
fn a_number_that_two_figures_have_is_left_alone() {
    let more =
        "  again: {label: {zh: 短视频再播放量, en: Plays again}, indicator: views, value: 突破1.2亿次}\ntables:\n";
    let text = format!("{FRONT}短视频播放量突破1.2亿次。\n");
    let site = Site::base().replacing("data/campaigns/festival.yaml", "tables:\n", more);
    let folder = site.with("content/releases/draft.md", &text).on_disk();
    folder.run(&["check", "--fix"]);
    assert_eq!(read(&folder), text);
    let told = folder.run(&["check", "--hints"]).err;
    assert!(told.contains("several figures"), "{told}");
}

#[test]
fn broken_front_matter_and_withheld_figures_are_left_alone() {
    let broken =
        "---\ntitle: 秋收节\ndate: never\nno_such_key: 1\ncampaign: [festival\n---\n短视频播放量突破1.2亿次。\n";
    let folder = Site::base().with("content/releases/draft.md", broken).on_disk();
    folder.run(&["check", "--fix"]).ends(1);
    assert_eq!(read(&folder), broken);

    let text = format!("{FRONT}短视频播放量突破1.2亿次。\n");
    let site =
        Site::base().replacing("data/campaigns/festival.yaml", "platform: douyin}", "platform: douyin, draft: true}");
    let folder = site.without("content/releases/news.md").with("content/releases/draft.md", &text).on_disk();
    folder.run(&["check", "--fix"]);
    assert_eq!(read(&folder), text);
}

#[test]
fn a_figure_of_another_campaign_is_linked_by_its_full_id() {
    let other = "title: 丰收周\nplace: 山东\nperiod: 2026-09\ndefaults: {source: notice, phase: outcome}\n\
        figures: {retail: {label: 网上零售额, indicator: sales, value: 5.79亿元, basis: retail}}\n";
    let body = "丰收周网上零售额[5.79亿元](fig:week/retail)，也就是网上零售额5.79亿元。\n";
    let site = Site::base().with("data/campaigns/week.yaml", other);
    let folder = site.with("content/releases/draft.md", format!("{FRONT}{body}")).on_disk();
    folder.run(&["check", "--fix"]);
    assert!(read(&folder).ends_with("也就是网上零售额[5.79亿元](fig:week/retail)。\n"), "{}", read(&folder));
}
