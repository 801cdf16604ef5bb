//! Which keys have the site, its registers and its maps?

use super::{Key, Shape::*, key, must, names};
use crate::load::kind::Kind;
use crate::model::{Measure, OrganisationKind, SideFormat, SourceKind};

pub(super) const SITE: &[Key] = &[
    must("title", Text, "网站的名称", "the name of the site"),
    key("description", Text, "网站的简介", "what the site is"),
    must(
        "base_url",
        Scalar,
        "网站将来的网址，以斜杠结尾",
        "the address at which the site will stand, with a closing slash",
    ),
    key("timezone", Scalar, "时区，默认 `Asia/Shanghai`", "the time zone; default `Asia/Shanghai`"),
    key("theme", Scalar, "`themes/` 中的主题，默认 `bulletin`", "a folder of `themes/`; default `bulletin`"),
    must("publisher", Scalar, "发布机构的标识", "the organisation that publishes, by its id"),
    key("contact", Scalar, "提问和更正用的邮箱或网址", "an address for questions and corrections"),
    key("licence", One(Kind::Licence), "数据的许可", "the licence of the data"),
    key("font", Scalar, "图片用的字体文件", "a font file for pictures"),
    key("pictures", Flag, "是否生成图片（PNG），默认生成", "whether pictures (PNG) are made; default true"),
    key(
        "public_key",
        Scalar,
        "发布所用签名的Ed25519公钥：`keygen` 打印的，或64位十六进制",
        "the Ed25519 public key of what is published: as `keygen` prints it, or 64 hexadecimal digits",
    ),
    key("headline", Scalars, "首页最前的数字，只限结果", "the figures shown first on the home page; only results"),
    key("featured", Scalars, "首页的图表", "charts for the home page"),
    key(
        "formats",
        Words(|| names(&SideFormat::WORDS)),
        "每个数字的页面旁有哪些文件",
        "which files stand beside each figure's page",
    ),
    key(
        "map",
        One(Kind::BoundaryMap),
        "站点所有者提供的界线地图",
        "a map of boundaries that the site's owner supplies",
    ),
];

pub(super) const LICENCE: &[Key] = &[
    must("name", Scalar, "许可的名称", "the licence's name"),
    must("url", Scalar, "许可的网址", "the licence's address"),
];

pub(super) const MAP: &[Key] = &[
    must("file", Scalar, "`site.yaml` 旁的 GeoJSON 文件", "a GeoJSON file beside `site.yaml`"),
    key("approval", Scalar, "审图号", "the map's 审图号"),
    key("source", Text, "地图的来源", "where the map is from"),
];

pub(super) const PLACES: &[Key] = &[key("groups", Map(Kind::Group), "地区分组", "groups of places")];

pub(super) const GROUP: &[Key] = &[
    must("name", Text, "分组的名称", "the group's name"),
    key("within", Scalar, "分组所在的地区", "the place that holds it"),
    key("size", Scalar, "有几个地区", "how many places it has"),
    key("members", Scalars, "所含地区，或 `not_stated`", "its places, or `not_stated`"),
    key("note", Text, "说明", "a note"),
];

pub(super) const INDICATOR: &[Key] = &[
    must("name", Text, "指标的名称", "the indicator's name"),
    must(
        "units",
        Units,
        "单位：原文所印的单位，及其英文名词；第一个是本来的单位",
        "units as printed, each with its English noun; the first is its own",
    ),
    must("definition", Text, "数的是什么", "what is counted"),
    key("not_counted", Text, "没有数什么", "what it does not count"),
    key("bases", Map(Kind::Basis), "口径", "how it can be counted"),
    key("order", Scalar, "在列表中的位置，整数", "its place in lists, a whole number"),
    key(
        "measure",
        Word(|| names(&Measure::WORDS)),
        "数的是流量、存量、水平还是地区",
        "whether it counts a flow, a stock, a level or places",
    ),
    key("not_below", Scalars, "不会小于哪些指标", "indicators than which it is never smaller"),
    key("bands", One(Kind::Bands), "常见的范围", "within which bounds it is plausible"),
];

pub(super) const BASIS: &[Key] =
    &[must("name", Text, "口径的名称", "the basis's name"), key("definition", Text, "怎样数", "how it is counted")];

pub(super) const ORGANISATION: &[Key] = &[
    must("name", Text, "机构的名称", "the organisation's name"),
    key("kind", Word(|| names(&OrganisationKind::WORDS)), "机构的种类", "what kind it is"),
    key("aliases", Scalars, "别名", "other names"),
    key("parent", Scalar, "上级机构的标识", "the organisation above it"),
    key("place", Scalar, "所在地区", "where it is"),
];

pub(super) const SOURCE: &[Key] = &[
    must("title", Scalar, "题名，照原文；没有题名写 `not_stated`", "the title as printed, or `not_stated`"),
    key("title_en", Scalar, "题名的译文", "our translation of the title"),
    key("name", Text, "没有题名时的称呼", "what we call it when it has no title"),
    key("description", Text, "是什么样的文字，所知的情况", "what kind of text it is and what is known of it"),
    key("kind", Word(|| names(&SourceKind::WORDS)), "来源的种类", "what kind of document it is"),
    key("publisher", Scalar, "发布机构的标识，或 `not_stated`", "the organisation that published it, or `not_stated`"),
    key("origin", Scalar, "原发布机构的标识", "the original publisher when the copy is another's"),
    key("authors", List(Kind::Credit), "作者", "its authors"),
    key("editors", List(Kind::Credit), "编辑", "its editors"),
    key("date", Scalar, "日期或时刻，或 `not_stated`", "a date or moment, or `not_stated`"),
    key("not_before", Scalar, "不早于", "not earlier than"),
    key("not_after", Scalar, "不晚于", "not later than"),
    key("url", Scalar, "网址，或 `not_stated`", "its address, or `not_stated`"),
    key(
        "language",
        Scalar,
        "语言：`zh-Hans`（默认）、`zh-Hant` 或 `en`",
        "its language: `zh-Hans` (default), `zh-Hant` or `en`",
    ),
    key("notes", Texts, "抄本的缺陷，以及没有说明之处", "defects of the copy, and what it does not say"),
];

pub(super) const CREDIT: &[Key] = &[must("name", Text, "姓名", "the name"), key("role", Text, "身份", "the role")];
