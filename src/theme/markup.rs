//! Is a template's markup such that it can be minified and cannot be broken by what is printed into it?
//!
//! Three rules, checked before and after minifying. Template code inside a tag stands in the value
//! of an attribute, never between attributes, where the minifier would tear it apart. Such a value
//! stands in double quotes, and so does it afterwards, or else a space in a title would end it. And the code in
//! it holds no double quote of its own, which would end it as well.

use crate::text::Bilingual;

/// A place where a template breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Breach {
    /// The byte at which the template code or the quote stands.
    pub(super) byte: usize,
    /// What is wrong.
    pub(super) message: Bilingual,
    /// A way out.
    pub(super) hint: Bilingual,
}

const BETWEEN: Breach = Breach {
    byte: 0,
    message: Bilingual::fixed(
        "模板代码只应写在属性的值之内，实则写在属性之间",
        "expected template code only inside the value of an attribute, but found it between attributes",
    ),
    hint: Bilingual::fixed(
        "请把条件写进值里，例如 `class=\"{% if … %}a{% endif %}\"`",
        "put the condition inside a value, as in `class=\"{% if … %}a{% endif %}\"`",
    ),
};
const UNQUOTED: Breach = Breach {
    byte: 0,
    message: Bilingual::fixed("含有模板代码的值应加双引号", "expected double quotes around a value with template code"),
    hint: Bilingual::fixed(
        "请写作 `href=\"{{ … }}\"`，花括号内留一个空格",
        "write `href=\"{{ … }}\"`, with a space inside the braces",
    ),
};
const QUOTE: Breach = Breach {
    byte: 0,
    message: Bilingual::fixed(
        "属性值内的模板代码中不应有双引号",
        "expected no double quote in template code inside the value of an attribute",
    ),
    hint: Bilingual::fixed("此处的字符串请用单引号", "write strings in such code with single quotes"),
};
const UNCLOSED: Breach = Breach {
    byte: 0,
    message: Bilingual::fixed(
        "这个标签或模板代码没有结束，文件就结束了",
        "expected the end of this tag or template code, but found the end of the file",
    ),
    hint: Bilingual::fixed("请补上结尾", "close it"),
};

/// Where the scanner stands.
enum Within {
    Text,
    Tag,
    Value { quote: u8 },
}

/// The first breach of the rules in a template, if there is one.
pub(super) fn breach(source: &str) -> Option<Breach> {
    let bytes = source.as_bytes();
    let mut within = Within::Text;
    let mut tag_start = 0;
    let mut i = 0;
    while i < bytes.len() {
        let rest = &source[i..];
        if let Some(close) = code_end(rest) {
            let Some(length) = rest.find(close).map(|at| at + close.len()) else {
                return Some(Breach { byte: i, ..UNCLOSED });
            };
            match within {
                Within::Text => {}
                Within::Tag if bytes[i - 1] == b'=' => {
                    return Some(Breach { byte: i, ..UNQUOTED });
                }
                Within::Tag => return Some(Breach { byte: i, ..BETWEEN }),
                Within::Value { quote: b'"' } if rest[..length].contains('"') => {
                    return Some(Breach { byte: i, ..QUOTE });
                }
                Within::Value { quote: b'"' } => {}
                Within::Value { .. } => {
                    return Some(Breach { byte: i, ..UNQUOTED });
                }
            }
            i += length;
            continue;
        }
        match within {
            Within::Text if rest.starts_with("<!--") => {
                i += rest.find("-->").map_or(rest.len(), |at| at + 3);
                continue;
            }
            Within::Text if bytes[i] == b'<' && bytes.get(i + 1).is_some_and(|b| b.is_ascii_alphabetic()) => {
                tag_start = i;
                within = Within::Tag;
            }
            Within::Tag if bytes[i] == b'>' => within = Within::Text,
            Within::Tag if matches!(bytes[i], b'"' | b'\'') => within = Within::Value { quote: bytes[i] },
            Within::Value { quote } if bytes[i] == quote => within = Within::Tag,
            _ => {}
        }
        i += rest.chars().next().map_or(1, char::len_utf8);
    }
    match within {
        Within::Text => None,
        _ => Some(Breach { byte: tag_start, ..UNCLOSED }),
    }
}

/// What ends the template code that a text starts with, if it starts with any.
fn code_end(text: &str) -> Option<&'static str> {
    [("{{", "}}"), ("{%", "%}"), ("{#", "#}")]
        .into_iter()
        .find(|(open, _)| text.starts_with(open))
        .map(|(_, close)| close)
}

/// A template with its markup minified and its code untouched.
pub(super) fn minified(source: &str) -> String {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        preserve_brace_template_syntax: true,
        ..minify_html::Cfg::default()
    };
    let bytes = minify_html::minify(source.as_bytes(), &cfg);
    String::from_utf8(bytes).expect("the minifier takes away or moves whole characters only")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_between_attributes_and_unquoted_code_are_refused() {
        let table = [
            ("<p class=\"a {% if b %}c{% endif %}\">{% if a < b %}{{ \"x\" }}{% endif %}</p>", None),
            ("<p title=\"{{ a }}\" class=b>{{<row r={x} />}}</p>", None),
            ("<!-- <p {{ a }}> --><p>a < b</p>", None),
            ("<p {% if a %}hidden{% endif %}>", Some((3, BETWEEN.message))),
            ("<{{ a }}>", None),
            ("<p id={{ a }}>", Some((6, UNQUOTED.message))),
            ("<p id='{{ a }}'>", Some((7, UNQUOTED.message))),
            ("<p id=\"{{ a ~ \"b\" }}\">", Some((7, QUOTE.message))),
            ("<p id=\"{{ a \">", Some((7, UNCLOSED.message))),
            ("中<p id=\"a", Some((3, UNCLOSED.message))),
        ];
        for (source, expected) in table {
            assert_eq!(breach(source).map(|b| (b.byte, b.message)), expected, "{source}");
        }
    }

    #[test]
    fn markup_shrinks_and_code_stays() {
        let source = "<ul>\n  {% for a in b %}\n  <li class=\"x\">\n    <a href=\"{{ a.href }}\">{{ a.text | safe }}</a>\n  </li>\n  {% endfor %}\n</ul>\n";
        let lean = minified(source);
        assert_eq!(
            lean,
            "<ul>{% for a in b %} <li class=x><a href=\"{{ a.href }}\">{{ a.text | safe }}</a></li>{% endfor %}</ul>"
        );
        assert_eq!(breach(&lean), None);
    }

    #[test]
    fn quotes_that_the_minifier_takes_away_are_noticed() {
        let lean = minified("<a href=\"{{x}}\">a</a>");
        assert_eq!(breach(&lean).map(|b| b.message), Some(UNQUOTED.message));
    }
}
