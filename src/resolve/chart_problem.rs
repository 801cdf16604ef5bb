//! What can be wrong with a chart, or with the map below it?

use super::problem::ResolveProblem;
use crate::diag::Problem;
use crate::place::BoundaryError;
use crate::text::{Bilingual, Lang, say};

/// A chart whose figures do not bear its form, or a map that cannot be shown. Figures are named by their ids.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartProblem {
    /// A boundary map where the site has none.
    NoBorders,
    /// A figure whose province the boundary map does not show.
    NoShape {
        /// The figure.
        figure: String,
    },
    /// Figures that are declared not to be comparable.
    NotComparable {
        /// One of them.
        one: String,
        /// The other.
        other: String,
    },
    /// A whole without parts.
    NoParts {
        /// The whole.
        whole: String,
    },
    /// A figure that is not declared to be part of the whole.
    NoPart {
        /// The whole.
        whole: String,
        /// The figure.
        figure: String,
    },
    /// A snapshot without a day.
    NoDay {
        /// The figure.
        figure: String,
    },
    /// Two snapshots of one day.
    SameDay {
        /// One of them.
        one: String,
        /// The other.
        other: String,
    },
    /// A slope between other than two periods.
    Editions {
        /// How many there are.
        found: usize,
        /// A figure and its period.
        one: Box<(String, Bilingual)>,
        /// Another.
        other: Box<(String, Bilingual)>,
    },
    /// A figure that stands in no ballot, or in another.
    NoEntry {
        /// The figure.
        figure: String,
    },
    /// A figure that belongs to no panel.
    NoPanel {
        /// The figure.
        figure: String,
        /// By what the panels are made.
        what: Bilingual,
    },
    /// A key of a chart that its kind needs and lacks, or has and cannot use.
    ChartKey {
        /// The key.
        key: &'static str,
        /// The kind.
        form: &'static str,
        /// Whether it is needed.
        needed: bool,
    },
    /// A boundary map without its 审图号.
    NoApproval {
        /// What stands there.
        found: Option<String>,
    },
    /// A boundary map that cannot be read.
    Boundaries {
        /// The file.
        file: String,
        /// What is wrong; nothing when there is no such file.
        error: Option<BoundaryError>,
    },
    /// A boundary map without some of the provincial-level units.
    LackingShapes {
        /// Their names.
        lacking: Vec<&'static str>,
    },
}

impl From<ChartProblem> for ResolveProblem {
    fn from(problem: ChartProblem) -> ResolveProblem {
        ResolveProblem::Chart(problem)
    }
}

impl Problem for ChartProblem {
    fn code(&self) -> &'static str {
        match self {
            ChartProblem::NotComparable { .. } => "E0245",
            ChartProblem::NoParts { .. } | ChartProblem::NoPart { .. } => "E0246",
            ChartProblem::NoDay { .. } | ChartProblem::SameDay { .. } => "E0247",
            ChartProblem::Editions { .. } => "E0248",
            ChartProblem::NoEntry { .. } => "E0249",
            ChartProblem::ChartKey { .. } | ChartProblem::NoPanel { .. } => "E0250",
            ChartProblem::NoBorders | ChartProblem::NoShape { .. } => "E0251",
            ChartProblem::NoApproval { .. } => "E0252",
            ChartProblem::Boundaries { .. } => "E0253",
            ChartProblem::LackingShapes { .. } => "W0254",
        }
    }

    fn message(&self, lang: Lang) -> String {
        match self {
            ChartProblem::NoBorders => say!(
                lang,
                "`data/site.yaml` 中应有界线地图，实则没有",
                "expected a map of boundaries in `data/site.yaml`, but found none"
            ),
            ChartProblem::NoShape { figure } => say!(
                lang,
                "界线地图中没有 `{figure}` 所在的省级单位",
                "the map of boundaries does not show the province of `{figure}`"
            ),
            ChartProblem::NotComparable { one, other } => say!(
                lang,
                "`{one}` 与 `{other}` 已声明不可比，不能共用一轴",
                "`{one}` and `{other}` are declared not to be comparable, and cannot share an axis"
            ),
            ChartProblem::NoParts { whole } => {
                say!(lang, "应有 `{whole}` 的组成部分，实则没有", "expected parts of `{whole}`, but found none")
            }
            ChartProblem::NoPart { whole, figure } => say!(
                lang,
                "`{figure}` 没有声明为 `{whole}` 的一部分",
                "`{figure}` is not declared to be part of `{whole}`"
            ),
            ChartProblem::NoDay { figure } => say!(
                lang,
                "每一步应有截止日，而 `{figure}` 没有",
                "expected the day as of which each step holds, but `{figure}` has none"
            ),
            ChartProblem::SameDay { one, other } => say!(
                lang,
                "每天应只有一个累计数，而 `{one}` 与 `{other}` 的截止日相同",
                "expected one count a day, but `{one}` and `{other}` are as of the same"
            ),
            ChartProblem::Editions { found: 1, one, .. } => {
                let (one, period) = (&one.0, one.1.get(lang));
                say!(
                    lang,
                    "应有两个时段的数字，而这些数字都属于同一时段：`{one}`（{period}）",
                    "expected figures of two periods, but all are of one: `{one}` ({period})"
                )
            }
            ChartProblem::Editions { found, one, other } => {
                let [(one, first), (other, last)] = [one, other].map(|side| (&side.0, side.1.get(lang)));
                say!(
                    lang,
                    "应有两个时段的数字，实有 {found} 个时段：`{one}`（{first}）……`{other}`（{last}）",
                    "expected figures of two periods, but found {found}: `{one}` ({first}) … `{other}` ({last})"
                )
            }
            ChartProblem::NoEntry { figure } => say!(
                lang,
                "应为同一评选的条目，而 `{figure}` 不在其中",
                "expected the entries of one ballot, but `{figure}` is none of them"
            ),
            ChartProblem::NoPanel { figure, what } => {
                let what = what.get(lang);
                say!(
                    lang,
                    "每个数字应有一个{what}，而 `{figure}` 没有",
                    "expected one {what} for each figure, but `{figure}` has none"
                )
            }
            ChartProblem::ChartKey { key, form, needed: true } => {
                say!(lang, "`{form}` 图表缺少键 `{key}`", "expected the key `{key}` in a chart as `{form}`")
            }
            ChartProblem::ChartKey { key, form, needed: false } => {
                say!(lang, "键 `{key}` 不能用于 `{form}`", "the key `{key}` does not go with `{form}`")
            }
            ChartProblem::NoApproval { found: None } => {
                say!(lang, "`approval` 中应写地图的审图号", "expected the map's 审图号 in `approval`")
            }
            ChartProblem::NoApproval { found: Some(found) } => say!(
                lang,
                "应为 `GS(2024)0000号` 这样的审图号，实为 `{found}`",
                "expected a 审图号 such as `GS(2024)0000号`, but found `{found}`"
            ),
            ChartProblem::Boundaries { file, error: None } => {
                say!(lang, "地图文件 `data/{file}` 不存在", "expected a map in the file `data/{file}`, but found none")
            }
            ChartProblem::Boundaries { file, error: Some(error) } => {
                let error = error.message(lang);
                say!(lang, "`data/{file}` 不是地图：{error}", "`data/{file}` is no map: {error}")
            }
            ChartProblem::LackingShapes { lacking } => {
                let (n, names) = (lacking.len(), lacking.join(lang.pick("、", ", ")));
                say!(
                    lang,
                    "34 个省级单位中，这幅地图缺少 {n} 个：{names}",
                    "the map does not show {n} of the 34 provincial-level units: {names}"
                )
            }
        }
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            ChartProblem::NoBorders => say!(
                lang,
                "请在其中的 `map` 之下写明文件及其审图号，或画色块图：`map`",
                "name the file and its 审图号 under `map` there, or draw tiles: `map`"
            ),
            ChartProblem::NoShape { .. } => say!(lang, "请画色块图：`map`", "draw tiles: `map`"),
            ChartProblem::NotComparable { .. } => say!(lang, "请各画一图", "make a chart of each"),
            ChartProblem::NoParts { whole } => say!(
                lang,
                "来源计入其中的数字，请写上 `part_of: {whole}`",
                "write `part_of: {whole}` on figures that the source counts in it"
            ),
            ChartProblem::NoPart { whole, .. } => say!(
                lang,
                "来源如此说的，请给它写上 `part_of: {whole}`，否则画条形图",
                "write `part_of: {whole}` on it if the source says so, or draw bars"
            ),
            ChartProblem::NoDay { .. } => {
                say!(lang, "请给它写上到日的 `as_of`，或画条形图", "give it `as_of` with a day, or draw bars")
            }
            ChartProblem::SameDay { .. } => say!(lang, "请去掉其中一个", "leave one of them out"),
            ChartProblem::Editions { .. } => say!(
                lang,
                "请选两届，或画分图：`as: panels`，`by: year`",
                "choose two editions, or draw panels: `as: panels` with `by: year`"
            ),
            ChartProblem::NoEntry { .. } => say!(lang, "请画成条形图", "draw it as bars"),
            ChartProblem::NoPanel { .. } => say!(lang, "请去掉它，或画条形图", "leave it out, or draw bars"),
            ChartProblem::ChartKey { key: "by", needed: true, .. } => say!(
                lang,
                "`by: platform`、`by: year` 或 `by: place`，或 `side_by_side: true`",
                "`by: platform`, `by: year` or `by: place`, or `side_by_side: true`"
            ),
            ChartProblem::ChartKey { key: "whole", needed: true, .. } => {
                say!(lang, "请写明包含其他数字的那个数字", "name the figure that contains the others")
            }
            ChartProblem::ChartKey { key, .. } => say!(
                lang,
                "请去掉 `{key}`，或改用需要它的图表形式",
                "take `{key}` away, or choose the kind that uses it"
            ),
            ChartProblem::NoApproval { .. } => say!(
                lang,
                "请从地图上照抄；没有审图号的界线地图不得公开",
                "copy it from the map; a map of boundaries without it may not be published"
            ),
            ChartProblem::Boundaries { .. } => say!(
                lang,
                "应为与 `site.yaml` 同在一处的 GeoJSON FeatureCollection，每个省的属性中有 `code` 或 `name`",
                "a GeoJSON FeatureCollection beside `site.yaml`, with a `code` or `name` in the properties of each province"
            ),
            ChartProblem::LackingShapes { .. } => {
                say!(lang, "全国地图应显示全部省级单位", "a map of the country shows all of them")
            }
        })
    }
}
