//! Where do the boundaries run that the owner of a site supplies?
//!
//! A reader of GeoJSON, as far as a map of provinces needs it. A feature is the province that its
//! property `code` (six digits) or `name` says; any other feature (a coastline, the dashes of a sea
//! boundary) belongs to the map without belonging to a province, and is kept.

use std::collections::BTreeSet;
use std::fmt;

use serde_json::Value;

use super::{Level, Place, PlaceCode, get, provinces, resolve};
use crate::text::{Lang, say};

/// A longitude and a latitude in millionths of a degree.
pub type Point = (i32, i32);

/// One line of a shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its points; the first is not repeated at the end of a ring.
    pub points: Vec<Point>,
    /// Whether it is a ring.
    pub closed: bool,
}

/// A feature of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The province; nothing for what only belongs to the map.
    pub place: Option<PlaceCode>,
    /// Its outlines, islands and holes among them.
    pub lines: Vec<Line>,
}

/// A map of boundaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundaries {
    shapes: Vec<Shape>,
}

/// Why a file is no map. Features are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoundaryError {
    /// It is no JSON.
    NoJson {
        /// What the reader said, with line and column.
        said: String,
    },
    /// It is no FeatureCollection, or one without features.
    NoFeatures,
    /// A geometry that is no polygon and no line.
    Geometry {
        /// The feature.
        feature: usize,
        /// Its type.
        found: String,
    },
    /// Something that is no longitude and latitude in degrees.
    Position {
        /// The feature.
        feature: usize,
    },
    /// Two features of one province.
    Twice {
        /// The province.
        place: PlaceCode,
    },
}

impl BoundaryError {
    /// What is wrong: no full stop, the input in backticks.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            BoundaryError::NoJson { said } => {
                say!(lang, "不是合格的 JSON，解析器报告：{said}", "expected JSON, but {said}")
            }
            BoundaryError::NoFeatures => {
                say!(lang, "应为带有要素的 `FeatureCollection`", "expected a `FeatureCollection` with features")
            }
            BoundaryError::Geometry { feature, found } => say!(
                lang,
                "第 {feature} 个要素应为面或线，实为 `{found}`",
                "expected polygons or lines, but feature {feature} is `{found}`"
            ),
            BoundaryError::Position { feature } => say!(
                lang,
                "第 {feature} 个要素的坐标应为以度表示的经纬度",
                "expected longitudes and latitudes in degrees in feature {feature}"
            ),
            BoundaryError::Twice { place } => {
                let name = get(*place).short();
                say!(
                    lang,
                    "每个省应只有一个要素，而 `{name}` 有两个",
                    "expected one feature a province, but found two of `{name}`"
                )
            }
        }
    }
}

impl fmt::Display for BoundaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for BoundaryError {}

impl Boundaries {
    /// Reads a FeatureCollection.
    ///
    /// # Errors
    /// What is no JSON, no FeatureCollection, or holds points or positions that are none; a province twice.
    pub fn parse(text: &str) -> Result<Boundaries, BoundaryError> {
        let json: Value =
            serde_json::from_str(text).map_err(|error| BoundaryError::NoJson { said: error.to_string() })?;
        let features = json["features"].as_array().filter(|features| !features.is_empty());
        let features = features.filter(|_| json["type"] == "FeatureCollection").ok_or(BoundaryError::NoFeatures)?;
        let mut seen = BTreeSet::new();
        let mut shapes = Vec::new();
        for (index, feature) in features.iter().enumerate() {
            let place = province(&feature["properties"]);
            if let Some(place) = place.filter(|place| !seen.insert(*place)) {
                return Err(BoundaryError::Twice { place });
            }
            let mut lines = Vec::new();
            geometry(&feature["geometry"], index + 1, &mut lines)?;
            shapes.push(Shape { place, lines });
        }
        Ok(Boundaries { shapes })
    }

    /// The features, in the file's order.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// Whether the map shows that province.
    pub fn has(&self, place: PlaceCode) -> bool {
        self.shapes.iter().any(|shape| shape.place == Some(place))
    }

    /// The provincial-level units that the map does not show.
    pub fn lacking(&self) -> Vec<&'static Place> {
        provinces().filter(|place| !self.has(place.code())).collect()
    }
}

fn province(properties: &Value) -> Option<PlaceCode> {
    let code = match &properties["code"] {
        Value::String(code) => code.parse().ok(),
        Value::Number(code) => code.to_string().parse().ok(),
        _ => None,
    };
    let name = || resolve(properties["name"].as_str()?).ok().map(Place::code);
    code.or_else(name).filter(|code: &PlaceCode| code.level() == Level::Province)
}

fn geometry(value: &Value, feature: usize, lines: &mut Vec<Line>) -> Result<(), BoundaryError> {
    let coordinates = &value["coordinates"];
    let found = value["type"].as_str().unwrap_or("nothing");
    // How many lists there are around a line, and whether it is a ring.
    let (depth, closed) = match found {
        "Polygon" => (1, true),
        "MultiPolygon" => (2, true),
        "LineString" => (0, false),
        "MultiLineString" => (1, false),
        "GeometryCollection" => {
            let members = value["geometries"].as_array().map_or(&[][..], Vec::as_slice);
            return members.iter().try_for_each(|member| geometry(member, feature, lines));
        }
        _ => return Err(BoundaryError::Geometry { feature, found: found.to_owned() }),
    };
    read(coordinates, depth, closed, lines).ok_or(BoundaryError::Position { feature })
}

/// Reads the lines that lie `depth` lists deep.
fn read(value: &Value, depth: usize, closed: bool, lines: &mut Vec<Line>) -> Option<()> {
    let list = value.as_array()?;
    if depth > 0 {
        return list.iter().try_for_each(|inner| read(inner, depth - 1, closed, lines));
    }
    let mut points: Vec<Point> = list.iter().map(position).collect::<Option<_>>()?;
    if closed && points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    (points.len() > 1).then(|| lines.push(Line { points, closed }))
}

fn position(value: &Value) -> Option<Point> {
    let degrees = |index: usize, most: f64| {
        let degrees = value.get(index)?.as_f64()?;
        (degrees.abs() <= most).then(|| (degrees * 1e6).round() as i32)
    };
    Some((degrees(0, 180.0)?, degrees(1, 90.0)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(properties: &str, geometry: &str, coordinates: &str) -> String {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{properties},"geometry":{{"type":"{geometry}","coordinates":{coordinates}}}}}]}}"#
        )
    }

    #[test]
    fn a_feature_is_of_the_province_that_its_code_or_name_says() {
        let place = |properties: &str| {
            let map = Boundaries::parse(&feature(properties, "Polygon", "[[[1,2],[3,2],[3,4],[1,2]]]")).unwrap();
            map.shapes()[0].place.map(|code| code.to_string())
        };
        for (properties, expected) in [
            (r#"{"code":"370000"}"#, Some("370000")),
            (r#"{"code":370000}"#, Some("370000")),
            (r#"{"name":"山东省"}"#, Some("370000")),
            (r#"{"name":"山东"}"#, Some("370000")),
            (r#"{"code":"100000_JD","name":""}"#, None),
            (r#"{"name":"济南市"}"#, None),
            ("null", None),
        ] {
            assert_eq!(place(properties).as_deref(), expected, "{properties}");
        }
    }

    #[test]
    fn rings_are_closed_once_and_lines_stay_open() {
        let lines = |geometry: &str, coordinates: &str| {
            Boundaries::parse(&feature("null", geometry, coordinates)).unwrap().shapes()[0].lines.clone()
        };
        let line = |points: &[Point], closed| Line { points: points.to_vec(), closed };
        let three = [(1_000_000, 2_000_000), (3_500_000, 2_000_000), (3_500_000, -4_000_000)];
        assert_eq!(lines("Polygon", "[[[1,2],[3.5,2],[3.5,-4],[1,2]]]"), [line(&three, true)]);
        assert_eq!(lines("MultiPolygon", "[[[[1,2],[3.5,2],[3.5,-4]]]]"), [line(&three, true)]);
        assert_eq!(lines("LineString", "[[1,2],[3.5,2],[3.5,-4,7]]"), [line(&three, false)]);
    }

    #[test]
    fn what_is_no_map_is_told_apart() {
        let twice = r#"{"type":"FeatureCollection","features":[
            {"properties":{"name":"山东"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}},
            {"properties":{"code":370000},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}"#;
        for (text, expected) in [
            ("{", "expected JSON, but EOF while parsing an object at line 1 column 1"),
            ("{}", "expected a `FeatureCollection` with features"),
            (&feature("null", "Point", "[1,2]"), "expected polygons or lines, but feature 1 is `Point`"),
            (
                &feature("null", "LineString", "[[1,91],[1,2]]"),
                "expected longitudes and latitudes in degrees in feature 1",
            ),
            (&feature("null", "LineString", "[[1,2]]"), "expected longitudes and latitudes in degrees in feature 1"),
            (twice, "expected one feature a province, but found two of `山东`"),
        ] {
            assert_eq!(Boundaries::parse(text).unwrap_err().to_string(), expected);
        }
    }
}
