//! What does a page get on its way to the browser of the author?

use super::shown::Shown;

/// Below it lie the files that are the server's own, not the site's.
pub(super) const OWN: &str = "/_gongbao/";
pub(super) const RELOAD_SCRIPT: &str = include_str!("reload.js");
pub(super) const OVERLAY_STYLE: &str = include_str!("overlay.css");

const FAILED: &str = "构建未成功，显示的是上一次的页面 · The build failed; this is the page as it was before";
const CHECKED: &str = "检查结果 · What the checks found";
const NO_PROBLEMS: &str = "没有发现问题 · no problems";
const BACK: &str = "返回网站 · Back to the site";
const NO_PAGE: &str = "构建未成功，还没有可以显示的页面 · The build failed; there is no page to show yet";

/// The page with the script that loads it again when the site changes and, where the last build failed, with what it
/// said; where it succeeded with warnings, with how many there are and the way to them. Only what is sent has them, never a file.
pub(super) fn for_the_author(page: &[u8], shown: &Shown) -> Vec<u8> {
    let mut added = shown.problems().map_or_else(|| badge(shown.said()), |problems| overlay(FAILED, problems));
    added += &script(shown);
    let end = end_of_body(page);
    [&page[..end], added.as_bytes(), &page[end..]].concat()
}

/// The page that stands for every page as long as no build has succeeded.
pub(super) fn without_a_site(shown: &Shown) -> Vec<u8> {
    let problems = overlay(NO_PAGE, shown.problems().unwrap_or_default());
    let script = script(shown);
    format!(
        "<!doctype html><html lang=\"zh-Hans\"><meta charset=\"utf-8\"><title>gongbao</title><body>{problems}{script}"
    )
    .into_bytes()
}

/// Everything that the last build said, warnings too; it looks again every two seconds.
pub(super) fn check(shown: &Shown) -> Vec<u8> {
    let said = match shown.said().trim() {
        "" => NO_PROBLEMS,
        said => said,
    };
    format!(
        "<!doctype html><html lang=\"zh-Hans\"><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"2\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{CHECKED}</title><body>\
         <h1>{CHECKED}</h1><pre>{}</pre><p><a href=\"/\">{BACK}</a></p>",
        escape(said)
    )
    .into_bytes()
}

fn script(shown: &Shown) -> String {
    format!("<script src=\"{OWN}reload.js\" data-site=\"{}\"></script>", shown.name())
}

fn overlay(title: &str, problems: &str) -> String {
    format!(
        "<div id=\"gongbao-problems\" role=\"alert\"><link rel=\"stylesheet\" href=\"{OWN}overlay.css\">\
         <strong>{title}</strong><pre>{}</pre></div>",
        escape(problems)
    )
}

/// How many warnings the last build had, as a link to all that it said; nothing if there are none.
fn badge(said: &str) -> String {
    let warnings = said.lines().filter(|line| line.starts_with("警告[") || line.starts_with("warning[")).count();
    if warnings == 0 {
        return String::new();
    }
    let english = if warnings == 1 { "1 warning".to_owned() } else { format!("{warnings} warnings") };
    format!(
        "<a id=\"gongbao-warnings\" href=\"{OWN}check\"><link rel=\"stylesheet\" href=\"{OWN}overlay.css\">\
         {warnings} 条警告 · {english}</a>"
    )
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            c => escaped.push(c),
        }
    }
    escaped
}

/// Where the last `</body>` begins; the end of a page that, as HTML allows, has none.
fn end_of_body(page: &[u8]) -> usize {
    const TAG: &[u8] = b"</body";
    let at = page.windows(TAG.len()).rposition(|window| window.eq_ignore_ascii_case(TAG));
    at.unwrap_or(page.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::Built;

    fn shown(problems: Option<&str>) -> Shown {
        let built = Built { outputs: None, diagnostics_text: problems.unwrap_or_default().to_owned(), next: None };
        let empty = Shown::nothing("s".to_owned());
        if problems.is_some() { empty.after(built) } else { empty }
    }

    #[test]
    fn the_script_comes_last_in_the_body() {
        let script = "<script src=\"/_gongbao/reload.js\" data-site=\"s.0\"></script>";
        for (page, expected) in [
            ("<body><p>1</body></html>", format!("<body><p>1{script}</body></html>")),
            ("<p>1</BODY >", format!("<p>1{script}</BODY >")),
            ("<pre></body></pre><p>1</body>", format!("<pre></body></pre><p>1{script}</body>")),
            ("<p>公报", format!("<p>公报{script}")),
            ("", script.to_owned()),
        ] {
            let sent = for_the_author(page.as_bytes(), &shown(None));
            assert_eq!(String::from_utf8(sent).unwrap(), expected);
        }
    }

    #[test]
    fn what_a_build_said_is_shown_as_text() {
        let shown = shown(Some("expected `<a href=\"x\">` & 'y'</pre><script>alert(1)</script>"));
        let escaped = "<pre>expected `&lt;a href=&quot;x&quot;&gt;` &amp; &#39;y&#39;&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;</pre>";
        for sent in [for_the_author(b"<p>", &shown), without_a_site(&shown)] {
            let sent = String::from_utf8(sent).unwrap();
            assert!(sent.contains(escaped), "{sent}");
        }
    }

    /// What is shown after a build that succeeded and said this.
    fn built(said: &str) -> Shown {
        let built = Built { outputs: Some(Default::default()), diagnostics_text: said.to_owned(), next: None };
        Shown::nothing("s".to_owned()).after(built)
    }

    #[test]
    fn the_page_of_checks_lists_warnings_of_a_build_that_succeeded() {
        let said = |text: &str| String::from_utf8(check(&built(text))).unwrap();
        assert!(said("警告[W0114]: <x>").contains("<pre>警告[W0114]: &lt;x&gt;</pre>"));
        assert!(said("").contains(NO_PROBLEMS));
    }

    #[test]
    fn a_page_tells_how_many_warnings_there_are_and_leads_to_them() {
        let sent = |said: &str| String::from_utf8(for_the_author(b"<p>", &built(said))).unwrap();
        let two = sent("警告[R18]: 一\n  ╭▸ a.md:1:1\n\n警告[R37]: 二\n");
        assert!(two.contains("href=\"/_gongbao/check\"") && two.contains("2 条警告 · 2 warnings</a>"), "{two}");
        assert!(sent("warning[R18]: one\n").contains("1 条警告 · 1 warning</a>"));
        assert!(!sent("提示[H0312]: 三\n").contains("gongbao-warnings"));
        assert!(!sent("").contains("gongbao-warnings"));
    }

    #[test]
    fn the_script_says_what_the_page_says() {
        assert!(RELOAD_SCRIPT.contains(FAILED));
        assert!(RELOAD_SCRIPT.contains(&format!("\"{OWN}events\"")));
        assert!(RELOAD_SCRIPT.contains(&format!("\"{OWN}overlay.css\"")));
    }
}
