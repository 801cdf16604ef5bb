//! Questions left, answers right.

use super::*;
use crate::serve::Built;

fn shown() -> Shown {
    let mut outputs = Outputs::new();
    for path in [
        "index.html",
        "404.html",
        "en/404.html",
        "figures/a/index.html",
        "data/figures.csv",
        "地区/index.html",
        "a b.txt",
    ] {
        outputs.insert(FilePath::parse(path).unwrap(), path.as_bytes()).unwrap();
    }
    let built = Built { outputs: Some(outputs), diagnostics_text: String::new(), next: None };
    Shown::nothing("s".to_owned()).after(built)
}

fn get(path: &str) -> Question<'_> {
    let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
    Question { method: "GET", path, query, host: Some("localhost:4000"), if_none_match: None }
}

/// The status, then where it leads, or the first words of what it holds.
fn short(answer: Answer) -> String {
    match answer {
        Answer::Events => "events".to_owned(),
        Answer::Whole { status, headers, body } => {
            let location = headers.iter().find(|(name, _)| *name == "location");
            let body = String::from_utf8(body).unwrap();
            let body = body.split("<script").next().unwrap().trim_end();
            format!("{status} {}", location.map_or(body, |(_, location)| location))
        }
    }
}

#[test]
fn addresses_and_what_they_give() {
    for (path, expected) in [
        ("/", "200 index.html"),
        ("/index.html", "200 index.html"),
        ("/figures/a/", "200 figures/a/index.html"),
        ("/figures/a", "302 /figures/a/"),
        ("/figures/a?x=1&y", "302 /figures/a/?x=1&y"),
        ("/data/figures.csv", "200 data/figures.csv"),
        ("/%E5%9C%B0%E5%8C%BA/", "200 地区/index.html"),
        ("/%E5%9C%B0%E5%8C%BA", "302 /%E5%9C%B0%E5%8C%BA/"),
        ("/a%20b.txt", "200 a b.txt"),
        ("/nothing", "404 404.html"),
        ("/figures/", "404 404.html"),
        ("/en/nothing/", "404 en/404.html"),
        ("/en/x/y/z", "404 en/404.html"),
        ("/../index.html", "404 404.html"),
        ("/%2e%2e/%2e%2e/etc/passwd", "404 404.html"),
        ("//index.html", "404 404.html"),
        ("//figures/a", "404 404.html"),
        ("/a%00b", "404 404.html"),
        ("/%", "400 the address is not percent-encoded UTF-8"),
        ("/%+1", "400 the address is not percent-encoded UTF-8"),
        ("/%ff", "400 the address is not percent-encoded UTF-8"),
        ("/_gongbao/events", "events"),
        ("/_gongbao/secret", "404 there is no such file of the server"),
    ] {
        assert_eq!(short(answer(&get(path), &shown(), &Base::parse("/"))), expected, "{path}");
    }
}

#[test]
fn a_site_under_a_path_is_served_there_only() {
    for (path, expected) in [
        ("/", "302 /gongbao/"),
        ("/gongbao", "302 /gongbao/"),
        ("/gongbao/", "200 index.html"),
        ("/gongbao/figures/a", "302 /gongbao/figures/a/"),
        ("/gongbao/nothing", "404 404.html"),
        ("/figures/a/", "404 the site lies under /gongbao/"),
        ("/gongbaoo/", "404 the site lies under /gongbao/"),
        ("/_gongbao/events", "events"),
    ] {
        for base in ["gongbao", "/gongbao", "/gongbao/"] {
            assert_eq!(short(answer(&get(path), &shown(), &Base::parse(base))), expected, "{path}");
        }
    }
}

#[test]
fn a_base_path_leads_to_an_address() {
    for (base, url) in
        [("", "/"), ("/", "/"), ("//a/b", "/a/b/"), ("公报", "/%E5%85%AC%E6%8A%A5/"), ("a\nb", "/a%0Ab/")]
    {
        let base = Base::parse(base);
        assert_eq!(base.url(), url);
        if url != "/" {
            assert_eq!(short(answer(&get("/"), &shown(), &base)), format!("302 {url}"));
        }
        assert_eq!(short(answer(&get(url), &shown(), &base)), "200 index.html");
    }
}

#[test]
fn only_names_of_this_machine_are_answered() {
    for (host, expected) in [
        (Some("localhost"), 200),
        (Some("LOCALHOST:4000"), 200),
        (Some("127.0.0.1:80"), 200),
        (Some("[::1]:4000"), 200),
        (Some("site.localhost:4000"), 200),
        (Some("example.org"), 421),
        (Some("127.0.0.1.example.org"), 421),
        (Some("localhost.example.org:4000"), 421),
        (Some("evil-localhost"), 421),
        (Some("127.0.0.2"), 421),
        (Some(""), 421),
        (None, 421),
    ] {
        let question = Question { host, ..get("/") };
        let Answer::Whole { status, .. } = answer(&question, &shown(), &Base::parse("/")) else { panic!("no stream") };
        assert_eq!(status, expected, "{host:?}");
        let events = answer(&Question { host, ..get("/_gongbao/events") }, &shown(), &Base::parse("/"));
        assert_eq!(events == Answer::Events, expected == 200, "{host:?}");
    }
}

fn ask(path: &str, if_none_match: Option<&str>, shown: &Shown) -> (u16, String, bool) {
    let question = Question { if_none_match, ..get(path) };
    let Answer::Whole { status, headers, body } = answer(&question, shown, &Base::parse("/")) else {
        panic!("no stream")
    };
    let tag = headers.into_iter().find(|(name, _)| *name == "etag").unwrap().1;
    (status, tag, body.is_empty())
}

#[test]
fn a_page_that_is_known_is_not_sent_again() {
    let shown = shown();
    for path in ["/", "/data/figures.csv"] {
        let (_, tag, _) = ask(path, None, &shown);
        for known in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".to_owned()] {
            assert_eq!(ask(path, Some(&known), &shown), (304, tag.clone(), true), "{known}");
        }
        assert_eq!(ask(path, Some("\"other\""), &shown), (200, tag, false));
    }
    let (_, tag, _) = ask("/nothing", None, &shown);
    assert_eq!(ask("/nothing", Some(&tag), &shown).0, 404);
    // A page that has the problems of the last build over it is another page.
    let (_, tag, _) = ask("/", None, &shown);
    let failed = shown.after(Built { outputs: None, diagnostics_text: "error".to_owned(), next: None });
    assert_eq!(ask("/", Some(&tag), &failed).0, 200);
}

#[test]
fn only_pages_get_the_script() {
    for (path, expected) in [("/", true), ("/nothing", true), ("/data/figures.csv", false), ("/a%20b.txt", false)] {
        let Answer::Whole { body, .. } = answer(&get(path), &shown(), &Base::parse("/")) else { panic!("no stream") };
        assert_eq!(String::from_utf8(body).unwrap().contains("reload.js"), expected, "{path}");
    }
}

#[test]
fn nothing_can_be_sent_to_the_server() {
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answered = answer(&Question { method, ..get("/") }, &shown(), &Base::parse("/"));
        assert_eq!(short(answered), "405 this server only gives");
    }
}

#[test]
fn before_the_first_good_build_every_page_says_why() {
    let built = Built { outputs: None, diagnostics_text: "error[E0207]".to_owned(), next: None };
    let shown = Shown::nothing("s".to_owned()).after(built);
    for path in ["/", "/figures/a/"] {
        let answered = short(answer(&get(path), &shown, &Base::parse("/gongbao/")));
        assert!(answered.starts_with("503 ") && answered.contains("<pre>error[E0207]</pre>"), "{answered}");
    }
}
