//! A page as a tree. A small reader for the HTML that we write ourselves; what it does not expect is a failure.

/// An element with what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

/// A piece of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
}

/// Elements that have no end tag.
const VOID: [&str; 10] = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];

/// Elements whose end tag HTML lets be left out, as a minifier does, with what ends them.
const IMPLIED: [(&str, &[&str]); 13] = [
    ("li", &["li"]),
    ("p", &["p", "ul", "ol", "dl", "div", "section", "table", "h2", "h3", "figure", "footer", "header", "details"]),
    ("dt", &["dt", "dd"]),
    ("dd", &["dt", "dd", "div"]),
    ("tr", &["tr", "tbody", "thead", "tfoot"]),
    ("td", &["td", "th", "tr", "tbody", "thead", "tfoot"]),
    ("th", &["td", "th", "tr", "tbody", "thead", "tfoot"]),
    ("thead", &["tbody", "tfoot"]),
    ("tbody", &["tbody", "tfoot"]),
    ("colgroup", &["thead", "tbody", "tr"]),
    ("option", &["option"]),
    ("head", &["body"]),
    ("caption", &["thead", "tbody", "tr", "colgroup"]),
];

impl Element {
    /// What stands in a script element and is meant to: data for machines, and the one script, which fills in the day of access.
    pub fn is_our_script(&self) -> bool {
        let source = self.get("src").unwrap_or_default();
        let data = self.get("type") == Some("application/ld+json") && source.is_empty();
        let script = source.ends_with("assets/accessed.js") && self.text().trim().is_empty();
        self.name == "script" && (data || script)
    }

    /// Reads a page: an element without a name that holds all of it.
    pub fn parse(html: &str) -> Element {
        let mut open = vec![Element::default()];
        let mut rest = html;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix("<!--") {
                rest = after.split_once("-->").expect("comments end").1;
            } else if rest.starts_with("<!") {
                rest = rest.split_once('>').expect("the doctype ends").1;
            } else if let Some(after) = rest.strip_prefix("</") {
                let (name, after) = after.split_once('>').expect("end tags end");
                close(&mut open, name.trim(), html);
                rest = after;
            } else if let Some(tag) =
                rest.strip_prefix('<').filter(|t| t.starts_with(|c: char| c.is_ascii_alphabetic()))
            {
                rest = start(&mut open, tag);
            } else {
                let first = rest.chars().next().map_or(0, char::len_utf8);
                let end = rest[first..].find('<').map_or(rest.len(), |n| n + first);
                push(&mut open, Node::Text(unescaped(&rest[..end])));
                rest = &rest[end..];
            }
        }
        while open.len() > 1 {
            pop(&mut open);
        }
        open.pop().unwrap()
    }

    /// Every element below this one, in the order of the page.
    pub fn all(&self) -> Vec<&Element> {
        let mut out = Vec::new();
        self.visit(&mut Vec::new(), &mut |trail| out.push(trail[trail.len() - 1]));
        out
    }

    /// Every element below this one with those it stands in, the outermost first.
    pub fn trails(&self) -> Vec<Vec<&Element>> {
        let mut out = Vec::new();
        self.visit(&mut Vec::new(), &mut |trail| out.push(trail.to_vec()));
        out
    }

    fn visit<'a>(&'a self, trail: &mut Vec<&'a Element>, see: &mut dyn FnMut(&[&'a Element])) {
        for node in &self.children {
            if let Node::Element(element) = node {
                trail.push(element);
                see(trail);
                element.visit(trail, see);
                trail.pop();
            }
        }
    }

    /// Every element of that name, in the order of the page.
    pub fn named(&self, name: &str) -> Vec<&Element> {
        self.all().into_iter().filter(|e| e.name == name).collect()
    }

    /// Every element with that class.
    pub fn classed(&self, class: &str) -> Vec<&Element> {
        self.all().into_iter().filter(|e| e.has_class(class)).collect()
    }

    /// Whether the element has that class.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|list| list.split_whitespace().any(|c| c == class))
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// Its text.
    pub fn text(&self) -> String {
        self.children
            .iter()
            .map(|node| match node {
                Node::Element(element) => element.text(),
                Node::Text(text) => text.clone(),
            })
            .collect()
    }
}

/// The words of a text, parted by single spaces.
pub fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push(open: &mut [Element], node: Node) {
    open.last_mut().unwrap().children.push(node);
}

fn pop(open: &mut Vec<Element>) {
    let element = open.pop().unwrap();
    push(open, Node::Element(element));
}

fn close(open: &mut Vec<Element>, name: &str, html: &str) {
    assert!(open.iter().any(|e| e.name == name), "`</{name}>` ends nothing in\n{html}");
    while open.last().unwrap().name != name {
        pop(open);
    }
    pop(open);
}

/// Reads a start tag, which begins behind the `<`; the rest behind it.
fn start<'a>(open: &mut Vec<Element>, tag: &'a str) -> &'a str {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap();
    let mut element = Element { name: tag[..end].to_owned(), ..Element::default() };
    let mut rest = tag[end..].trim_start();
    let closed = loop {
        if let Some(after) = rest.strip_prefix("/>") {
            rest = after;
            break true;
        }
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break false;
        }
        let end = rest.find(['=', ' ', '\n', '>']).unwrap_or_else(|| panic!("a tag does not end: {tag:.80}"));
        let name = rest[..end].to_owned();
        rest = rest[end..].trim_start();
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let (found, after) = match after.chars().next().unwrap() {
                quote @ ('"' | '\'') => after[1..].split_once(quote).unwrap(),
                _ => after.split_at(after.find([' ', '\n', '>']).unwrap()),
            };
            value = unescaped(found);
            rest = after.trim_start();
        }
        element.attributes.push((name, value));
    };
    let name = element.name.clone();
    while let Some(last) = open.last()
        && IMPLIED.iter().any(|(open, ends)| *open == last.name && ends.contains(&name.as_str()))
    {
        pop(open);
    }
    open.push(element);
    if closed || VOID.contains(&name.as_str()) {
        pop(open);
    } else if ["script", "style"].contains(&name.as_str()) {
        let (text, after) = rest.split_once(&format!("</{name}>")).expect("scripts and styles end");
        push(open, Node::Text(text.to_owned()));
        pop(open);
        return after;
    }
    rest
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let known = [("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("amp;", '&'), ("apos;", '\''), ("nbsp;", '\u{a0}')];
        let number = after.strip_prefix('#').and_then(|n| n.split_once(';')).filter(|(n, _)| n.len() < 8);
        if let Some((entity, c)) = known.iter().find(|(entity, _)| after.starts_with(entity)) {
            out.push(*c);
            rest = &after[entity.len()..];
        } else if let Some((digits, after)) = number {
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => digits.parse(),
            };
            out.push(code.ok().and_then(char::from_u32).expect("a character's number"));
            rest = after;
        } else {
            out.push('&');
            rest = after;
        }
    }
    out + rest
}
