//! Diagnostics as people read them on a terminal, drawn by annotate-snippets, which knows that a Han character is two columns wide.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::span::floor_char_boundary;
use super::{Diagnostic, Diagnostics, Severity, Span};
use crate::text::{Lang, say};

/// The texts of the files that diagnostics point into.
pub trait Sources {
    /// The text of the file at that path, if there is one that is UTF-8.
    fn text(&self, path: &str) -> Option<&str>;
}

/// All diagnostics with their lines and carets, and nothing when there are none. `color` adds terminal colours.
pub fn render(diagnostics: &Diagnostics, sources: &dyn Sources, lang: Lang, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    diagnostics.sorted().into_iter().map(|d| one(d, sources, lang, &renderer) + "\n\n").collect()
}

/// The closing line: how many of which weight. Hints do not count.
pub fn summary(diagnostics: &Diagnostics, lang: Lang) -> String {
    let count = |severity: Severity| {
        let (n, word) = (diagnostics.count(severity), severity.name(lang));
        let plural = if n == 1 { "" } else { "s" };
        (n > 0).then(|| say!(lang, "{n} 个{word}", "{n} {word}{plural}"))
    };
    let parts: Vec<String> = [count(Severity::Error), count(Severity::Warning)].into_iter().flatten().collect();
    if parts.is_empty() {
        lang.pick("没有发现问题", "no problems").to_owned()
    } else {
        parts.join(lang.pick("，", ", "))
    }
}

fn one(diagnostic: &Diagnostic, sources: &dyn Sources, lang: Lang, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE,
    };
    let level = level.with_name(diagnostic.severity.name(lang));
    let mut group = Group::with_title(level.primary_title(diagnostic.message.get(lang)).id(diagnostic.code));
    if let Some(span) = &diagnostic.span {
        group = place(group, span, None, AnnotationKind::Primary, sources);
    }
    for (span, word) in &diagnostic.related {
        group = place(group, span, Some(word.get(lang)), AnnotationKind::Context, sources);
    }
    if let Some(hint) = &diagnostic.hint {
        group = group.element(Level::HELP.with_name(Severity::Hint.name(lang)).message(hint.get(lang)));
    }
    renderer.render(&[group])
}

/// Adds the lines of the span with its caret; only the path where the file cannot be shown.
fn place<'a>(
    group: Group<'a>,
    span: &'a Span,
    word: Option<&'a str>,
    kind: AnnotationKind,
    sources: &'a dyn Sources,
) -> Group<'a> {
    let Some(text) = sources.text(span.path()).filter(|t| !t.is_empty() && !span.range().is_empty()) else {
        return group.element(Origin::path(span.path()));
    };
    let start = floor_char_boundary(text, span.range().start);
    let end = floor_char_boundary(text, span.range().end).max(start);
    let line_start = text[..start].rfind('\n').map_or(0, |n| n + 1);
    // A value of several lines is marked on its first line: the caret shall point, not paint.
    let line_end = text[start..].find('\n').map_or(text.len(), |n| start + n);
    let line = text[line_start..line_end].trim_end_matches('\r');
    let marked = start - line_start..end.min(line_start + line.len()).max(start) - line_start;
    let number = text[..start].matches('\n').count() + 1;
    group.element(Snippet::source(line).line_start(number).path(span.path()).annotation(kind.span(marked).label(word)))
}
