//! Every template prints every page of its kind, full or bare, in both languages.

mod theme_samples;

use gongbao::theme::Theme;
use theme_samples::{Lang, Sample};

/// The pages of a set of samples, by name.
fn pages(theme: &Theme, samples: Vec<Sample>, rich: bool) -> Vec<(String, String)> {
    let print = |sample: Sample| {
        let site = theme.site(&theme_samples::site(sample.lang, rich));
        let html = theme.render(&sample.view, &sample.page, &site);
        (sample.name.clone(), html.unwrap_or_else(|error| panic!("{}: {error}", sample.name)))
    };
    samples.into_iter().map(print).collect()
}

#[test]
fn every_page_is_printed_full_and_bare_in_both_languages() {
    let theme = Theme::load([]).unwrap();
    for lang in [Lang::Zh, Lang::En] {
        let full = pages(&theme, theme_samples::full(lang), true);
        let bare = pages(&theme, theme_samples::bare(lang), false);
        assert_eq!(full.len(), bare.len());
        for (name, html) in full.into_iter().chain(bare) {
            assert!(html.starts_with("<!doctype html><html"), "{name}");
            assert!(html.ends_with("</body></html>"), "{name}: {}", &html[html.len().saturating_sub(80)..]);
            assert!(!html.contains("{{") && !html.contains("{%"), "{name}");
        }
    }
}

#[test]
fn what_is_absent_leaves_no_empty_shell() {
    let theme = Theme::load([]).unwrap();
    for (name, html) in pages(&theme, theme_samples::bare(Lang::Zh), false) {
        for shell in ["<p></p>", "<ul></ul>", "<dd></dd>", "<section></section>", "href=\"\""] {
            assert!(!html.contains(shell), "{name}: {shell}\n{html}");
        }
    }
}

#[test]
fn ids_are_unique_and_labels_lead_to_them() {
    let theme = Theme::load([]).unwrap();
    for (name, html) in pages(&theme, theme_samples::full(Lang::En), true) {
        let values = |attribute: &str| -> Vec<String> {
            let start = format!(" {attribute}=");
            html.match_indices(&start)
                .map(|(at, _)| html[at + start.len()..].trim_start_matches('"'))
                .map(|rest| rest.split(['"', ' ', '>']).next().unwrap().to_owned())
                .collect()
        };
        let mut ids = values("id");
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: an id stands twice");
        for label in values("aria-labelledby") {
            assert!(ids.contains(&label), "{name}: no id `{label}`");
        }
    }
}

#[test]
fn text_is_escaped_and_markup_is_not() {
    let theme = Theme::load([]).unwrap();
    let site = theme.site(&theme_samples::site(Lang::Zh, true));
    let mut sample = theme_samples::full(Lang::Zh).swap_remove(3);
    let gongbao::view::View::Figure(figure) = &mut sample.view else { panic!("the fourth sample is a figure") };
    figure.label = "<script>alert(\"1\")</script>".into();
    figure.source.href = "x\" onclick=\"a".into();
    sample.page.title = "</title><b>".into();
    let html = theme.render(&sample.view, &sample.page, &site).unwrap();
    assert!(html.contains("<h1>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</h1>"));
    assert!(html.contains("href=\"x&quot; onclick=&quot;a\""));
    assert!(html.contains("<title>&lt;/title&gt;&lt;b&gt; · 公报</title>"));
    assert!(html.contains("<svg viewBox="));
}

#[test]
fn an_error_names_the_place_in_the_template_as_written() {
    let own = b"{% extends \"base.html\" %}\n{% block content %}\n<p>{{ view.titel }}</p>\n{% endblock %}";
    let theme = Theme::load([("templates/free.html", &own[..])]).unwrap();
    let site = theme.site(&theme_samples::site(Lang::Zh, true));
    let sample = theme_samples::full(Lang::Zh).into_iter().find(|sample| sample.name == "free").unwrap();
    let error = theme.render(&sample.view, &sample.page, &site).unwrap_err();
    assert_eq!((error.file.as_deref(), error.line, error.column), (Some("templates/free.html"), Some(3), Some(12)));
    assert!(error.message.get(gongbao::text::Lang::En).starts_with("field `titel` is not defined"), "{error}");
}
