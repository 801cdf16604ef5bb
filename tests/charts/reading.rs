//! Reads a drawn picture back.

/// The rows of a bar chart: the label, and the paths with their classes.
pub fn rows(svg: &str) -> Vec<(String, Vec<(String, String)>)> {
    let body = svg.split_once("<g class=\"rows\">").unwrap().1;
    let body = body.split_once("<path class=\"zero\"").unwrap().0;
    let row = |row: &str| {
        let label = row.split_once("</text>").unwrap().0.rsplit_once('>').unwrap().1.to_owned();
        let paths = row.split("<path").skip(1).map(|path| (attribute(path, "class"), attribute(path, "d")));
        (label, paths.collect())
    };
    body.split("<g>").skip(1).map(row).collect()
}

pub fn attribute(element: &str, name: &str) -> String {
    let element = element.split_once("/>").unwrap().0;
    let found = element.split_once(&format!(" {name}=\""));
    found.map_or_else(String::new, |(_, rest)| rest.split_once('"').unwrap().0.to_owned())
}

/// All texts that are drawn, in order.
pub fn texts(svg: &str) -> Vec<String> {
    let text = |part: &str| {
        let inner = part.split_once('>').unwrap().1;
        inner.split_once("</text>").unwrap().0.to_owned()
    };
    svg.split("<text").skip(1).map(text).collect()
}

/// Whether each element is closed in order and no attribute stands twice.
pub fn is_well_formed(svg: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, _) = part.split_once('>').ok_or("a tag without an end")?;
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop();
            if last != Some(name) {
                return Err(format!("`{name}` closes {last:?}"));
            }
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let mut names: Vec<&str> = tag.split("=\"").filter_map(|before| before.rsplit(' ').next()).collect();
        names.pop();
        let count = names.len();
        names.sort();
        names.dedup();
        if names.len() != count {
            return Err(format!("an attribute twice in `{tag}`"));
        }
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("open: {open:?}")) }
}
