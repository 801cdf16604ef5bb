//! What authors write is text, wherever it stands: no markup of theirs runs, in no page, table or picture.

use crate::support::{CsvTable, Element, Made, Site};

/// A mark that must come out as text wherever it is put.
const MARK: &str = "<script>alert('x')</script><img src=x onerror=alert(2)>\"'&amp;";

/// The attributes of elements that run something.
const RUNS: [&str; 3] = ["href", "src", "action"];

/// What runs on a page, or would: scripts, handlers, addresses that are programs, and elements that nobody of ours writes.
fn running(page: &Element) -> Vec<String> {
    let mut found = Vec::new();
    for element in page.all() {
        if element.is_our_script() || opens_links_outside(element) {
            continue;
        }
        if ["script", "iframe", "object", "embed", "form", "base"].contains(&element.name.as_str()) {
            found.push(format!("<{}>", element.name));
        }
        for (name, value) in &element.attributes {
            let value = value.trim().to_lowercase();
            let program = ["javascript:", "data:", "vbscript:"].iter().any(|scheme| value.starts_with(scheme));
            if name.starts_with("on") || (RUNS.contains(&name.as_str()) && program) {
                found.push(format!("<{} {name}={value}>", element.name));
            }
            if element.name == "img" && name == "src" && value == "x" {
                found.push("<img src=x>".to_owned());
            }
        }
    }
    found
}

/// What an embedded chart says: that links lead out of its frame.
fn opens_links_outside(element: &Element) -> bool {
    element.name == "base" && element.attributes == [("target".to_owned(), "_blank".to_owned())]
}

/// Nothing runs on any page; the mark is on as many pages as text as is expected at least.
#[track_caller]
fn harmless(made: &Made, at_least: usize) {
    let bad: Vec<String> =
        made.pages().flat_map(|(path, page)| running(page).into_iter().map(move |r| format!("{path}: {r}"))).collect();
    assert!(bad.is_empty(), "{}", bad.join("\n"));
    let as_text = made.pages().filter(|(_, page)| page.text().contains("<script>alert('x')</script>")).count();
    assert!(
        as_text >= at_least,
        "expected the mark as text on {at_least} pages, but found it on {as_text}\n{}",
        made.told
    );
}

/// The mark as a YAML string.
fn yaml(words: &str) -> String {
    format!("'{}'", format!("{words}{MARK}").replace('\'', "''"))
}

#[test]
fn a_site_whose_every_text_is_markup() {
    let both = |words: &str| format!("{{zh: {}, en: {}}}", yaml(words), yaml(words));
    let t = |words: &str| both(words);
    let site = Site::base()
        .with(
            "data/site.yaml",
            format!(
                "title: {}\ndescription: {}\nbase_url: https://bulletin.example/\npublisher: office\ncontact: {}\n\
                 licence: {{name: {}, url: {}}}\nheadline: [other/a]\nfeatured: [other/t]\n",
                t("题"), t("述"), yaml("电"), yaml("证"), yaml("https://licence.example/")
            ),
        )
        .adding(
            "data/organisations.yaml",
            &format!("evil: {{name: {}, kind: platform, aliases: [{}]}}\n", t("机构"), yaml("别名")),
        )
        .adding(
            "data/sources.yaml",
            &format!(
                "evil: {{title: {}, title_en: {}, description: {}, publisher: evil, kind: post, url: {}, \
                 authors: [{{name: {}, role: {}}}], notes: [{}]}}\n",
                yaml("来源"), yaml("Source"), t("述"), yaml("https://source.example/"), t("人"), t("职"), t("注")
            ),
        )
        .adding(
            "data/indicators.yaml",
            &format!(
                "evil: {{name: {}, units: {{个: {}}}, definition: {}, not_counted: {}, bases: {{b: {{name: {}, definition: {}}}}}}}\n",
                t("指标"), yaml("thing"), t("定义"), t("不计"), t("口径"), t("口径定义")
            ),
        )
        .with(
            "data/places.yaml",
            format!("groups: {{g: {{name: {}, within: 山东, size: 2, members: not_stated, note: {}}}}}\n", t("组"), t("注")),
        )
        .with("data/campaigns/other.yaml", campaign(&t))
        .with(
            "content/releases/evil.md",
            format!(
                "---\ntitle: {}\ndate: 2026-10-10\ncampaign: other\nsummary: {}\ncontact: {}\n---\n正文[五个](fig:a)\n\n![图](chart:t)\n",
                yaml("新闻"), yaml("摘要"), yaml("电")
            ),
        );
    let made = site.compile();
    assert_eq!(made.told, "");
    harmless(&made, 60);
    let table = CsvTable::parse(made.text("data/figures.csv"));
    assert_eq!(table.row("other/a")["label_zh"], format!("标{MARK}"), "CSV keeps the author's characters");
    assert_eq!(table.row("other/a")["reported"], format!("写{MARK}"));
}

/// A campaign with the mark in every text that a campaign can have.
fn campaign(t: &dyn Fn(&str) -> String) -> String {
    format!(
        "title: {title}\nalso_known_as: [{alias}]\nplace: 山东\nperiod: 2026-09\nperiod_note: {note}\ntheme: {theme}\nslogan: {slogan}\n\
         summary: {summary}\norganisers: [{{organisation: evil, role: leads}}]\nareas: [{area}]\ngoals: [{goal}]\n\
         activities: [{{title: {title}, summary: {summary}, figures: [a], platforms: [evil]}}]\n\
         coupons: [{{title: {title}, issuer: evil, terms: {note}, figures: [a]}}]\n\
         people: [{{name: {name}, role: {role}, organisation: evil, part: {note}}}]\n\
         facts: [{{title: {title}, text: {note}, source: evil, at: 3}}]\nnot_stated: [{note}]\nheadline: [a]\n\
         defaults: {{source: evil, phase: outcome, indicator: evil}}\n\
         figures:\n  \
           a: {{label: {label}, value: 5个, wording: {wording}, platform: evil, basis: b, period_note: {note}, claimed_by: {name}, \
               note: [{note}, {note}], place: g, not_comparable_with: [{{figure: b, because: {note}}}]}}\n  \
           b: {{label: {label}, value: 未公布, missing_reason: {note}, overlaps: [a], part_of: a}}\n\
         tables:\n  t: {{title: {title}, columns: {{c: {{unit: 个, label: {label}}}}}, rows: {{山东: 5, x: {{label: {label}, cells: [6]}}}}}}\n\
         ballots:\n  v: {{title: {title}, total: {{value: 9个, indicator: evil}}, entries: {{}}}}\n\
         charts:\n  c: {{title: {title}, figures: [t/shandong, t/x]}}\n",
        title = t("题"),
        alias = yaml("又名"),
        note = t("注"),
        theme = t("主题"),
        slogan = t("口号"),
        summary = t("摘要"),
        area = t("领域"),
        goal = t("目标"),
        name = t("人"),
        role = t("职"),
        label = t("标"),
        wording = yaml("写"),
    )
}

#[test]
fn markdown_is_cleaned() {
    let body = "\
<script>alert('block')</script>

行内<script>alert('inline')</script>文字 <b onclick=\"alert(1)\">粗</b> <img src=https://e.example/x.png onerror=alert(1)> <svg onload=alert(1)></svg>

<iframe src=\"https://evil.example/\"></iframe><object data=x></object><form action=x><input name=a></form><base href=\"//evil.example/\">

[坏](javascript:alert(1)) [坏](JaVaScRiPt:alert(1)) [坏](data:text/html,<script>alert(1)</script>) [坏](vbscript:x) <javascript:alert(1)>

[好](https://example.org/ \"a\\\" onmouseover=\\\"alert(1)\") ![x\" onerror=\"alert(1)](https://example.org/x.png)

<a href=\"javascript:alert(1)\" style=\"position:fixed\" onfocus=alert(1) autofocus>a</a> <p style=\"background:url(javascript:x)\">p</p>

`<script>alert('x')</script>` 和 &lt;script&gt;alert('x')&lt;/script&gt;

```html
<script>alert('x')</script>
```

[<script>alert('link')</script>](fig:festival/sales) [](fig:sales\" onclick=\"alert) <style>*{display:none}</style><meta http-equiv=refresh content=0>

<!-- <script>alert('comment')</script> --> <template><script>alert(1)</script></template> <math><mtext></p><script>alert(1)</script></math>
";
    let front = "---\ntitle: 坏\ndate: 2026-10-10\ncampaign: festival\n---\n";
    let site = Site::base()
        .with("content/releases/evil.md", format!("{front}{body}"))
        .with("content/releases/evil.en.md", format!("{front}{body}"))
        .with("content/pages/about.md", format!("---\ntitle: 坏\n---\n{body}"));
    let made = site.compile();
    assert!(made.is_made(), "{}", made.told);
    harmless(&made, 3);
    let page = made.page("releases/evil/index.html");
    for name in ["style", "svg", "template", "math", "input"] {
        let article: Vec<String> = page.named("main").iter().flat_map(|m| m.named(name)).map(Element::text).collect();
        assert_eq!(article, Vec::<String>::new(), "an author's <{name}>");
    }
    assert!(page.all().iter().all(|e| e.get("style").is_none_or(|s| !s.contains("position") && !s.contains("url"))));
}

#[test]
fn a_pasted_post_in_html_is_text_with_its_figures() {
    let body = "<p class=\"em_media\">山东参展商品<script>track()</script>[突破1.2亿次](fig:plays)</p><p class=\"em_media\">来源：日报</p>\n\n\
                播放量[](fig:plays)。\n";
    let made = Site::base()
        .with("content/releases/post.md", format!("---\ntitle: 帖\ndate: 2026-10-10\ncampaign: festival\n---\n{body}"))
        .compile();
    assert_eq!(made.told, "");
    harmless(&made, 0);
    let page = made.page("releases/post/index.html");
    assert!(page.text().contains("来源：日报") && !page.text().contains("track()"), "{}", page.text());
}

#[test]
fn json_for_machines_is_json_whatever_authors_write() {
    let site = Site::base().with("data/campaigns/other.yaml", format!("\"{}\": 1\n", "k\\\"</script>\\n\\t\\u0000'"));
    let run = site.on_disk().run(&["check", "--json"]).ends(1);
    let objects = run.objects();
    assert!(objects.iter().any(|o| o["message"].as_str().unwrap().contains("k\"</script>\n\t")), "{}", run.out);
    assert_eq!(run.out.lines().count(), objects.len());
}

#[test]
fn csv_cells_are_quoted() {
    let label = "'一\"二\",三\n=SUM(A1)'".replace('\n', "\\n");
    let site = Site::base().with(
        "data/campaigns/other.yaml",
        format!("title: 题\ndefaults: {{source: notice, phase: outcome}}\nfigures: {{a: {{label: {label}, indicator: goods, value: 5件}}}}\n"),
    );
    let table = site.compile().figures();
    assert_eq!(table.row("other/a")["label_zh"], "一\"二\",三\\n=SUM(A1)");
}
