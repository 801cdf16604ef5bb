//! Rules that no look at the data alone can decide: who decides them, or why nobody has to.

use super::{Decided, Rule};

/// R27.
pub(super) const R27: Rule = Rule {
    code: "R27",
    name: ["前后一致", "a figure agrees with itself"],
    explanation: [
        "一个数字在数据里只有一条，各篇新闻稿都链接它，所以不会一篇一个样；先后修改由 `revisions` 记录。",
        "A figure stands in the data once and every release links to it, so that no two can differ; changes over time are `revisions`.",
    ],
    decided: Decided::Elsewhere([
        "正文与数据的核对（E0301 起）",
        "the check of prose against data (E0301 and following)",
    ]),
    trips: "",
    clean: "",
};

/// R28.
pub(super) const R28: Rule = Rule {
    code: "R28",
    name: ["限定词不丢失", "no hedge is lost"],
    explanation: [
        "“突破”“近”“约”等是数字的一部分；正文丢掉或加强它是错误。页面上的文字都由数据生成。",
        "突破, 近, 约 are part of a number; a text that drops or hardens one is an error. Words on pages are made from the data.",
    ],
    decided: Decided::Elsewhere(["正文与数据的核对（E0302、E0303）", "the check of prose against data (E0302, E0303)"]),
    trips: "",
    clean: "",
};

/// R29.
pub(super) const R29: Rule = Rule {
    code: "R29",
    name: ["引文存在", "the quotation exists"],
    explanation: [
        "只有存了来源原文才能核对；本程序不存原文，所以无从判定。数字的原文写法由 `value` 逐字照录。",
        "This could be looked at only where the source's text is stored. It is not, so that nothing can decide it; the figure's own words stand letter for letter in `value`.",
    ],
    decided: Decided::Elsewhere(["无从判定：不存来源原文", "not decidable: no source's text is stored"]),
    trips: "",
    clean: "",
};

/// R30.
pub(super) const R30: Rule = Rule {
    code: "R30",
    name: ["来源、单位齐全", "sourced and complete"],
    explanation: [
        "没有来源、阶段、数值或指标的数字（E0213）和没有单位的数字（E0211）不能发布；原文没有说的写 `not_stated`，页面印作“原文未注明”。",
        "A figure without source, phase, value or indicator (E0213) or without a unit (E0211) is not published. What a source does not say is `not_stated` and printed as such.",
    ],
    decided: Decided::Refused(&["E0211", "E0213"]),
    trips: "figures:
  sold: {indicator: sales, value: 6000万}",
    clean: "figures:
  sold: {indicator: sales, value: 6000万, unit_assumed: 元}",
};

/// R33.
pub(super) const R33: Rule = Rule {
    code: "R33",
    name: ["推算数可复算", "derived numbers can be computed again"],
    explanation: [
        "本程序不发布自己推算的数，只发布来源印出的数，所以无须复算。",
        "No number of our own making is published, only what a source printed.",
    ],
    decided: Decided::Elsewhere(["无：不发布推算的数", "nobody: nothing derived is published"]),
    trips: "",
    clean: "",
};

/// R34.
pub(super) const R34: Rule = Rule {
    code: "R34",
    name: ["不虚增精度", "no false precision"],
    explanation: [
        "页面、图表和下载文件照原文的位数印出，不添位数；正文里链接的数字写得比数据细（5.8亿写成5.80亿）是警告。限定词不丢失见 R28。",
        "Pages, charts and downloads print the digits of the source and add none; a link whose number has more digits than the figure (5.80亿 for 5.8亿) is a warning. For hedges see R28.",
    ],
    decided: Decided::Elsewhere(["正文与数据的核对（R34）", "the check of prose against data (R34)"]),
    trips: "",
    clean: "",
};

/// R37.
pub(super) const R37: Rule = Rule {
    code: "R37",
    name: ["数字写法规范", "numeral style"],
    explanation: [
        "限定词重叠、小数加“余”、“千万”作单位、区间漏写单位等，只查自己的正文，不查引自来源的写法。",
        "Stacked hedges, a decimal with 余, 千万 as a unit, a range without its unit: looked for in our own prose, never in wordings quoted from a source.",
    ],
    decided: Decided::Elsewhere(["正文的核对", "the check of prose"]),
    trips: "",
    clean: "",
};

/// R38.
pub(super) const R38: Rule = Rule {
    code: "R38",
    name: ["更正有记录", "no silent change"],
    explanation: [
        "已发布的数字改动而没有 `revisions` 条目，或条目没有理由，由发布锁拒绝。",
        "A published figure that changes without an entry in `revisions`, or with one that has no reason, is refused by the lock.",
    ],
    decided: Decided::Elsewhere(["发布锁 `data/published.lock`", "the lock, `data/published.lock`"]),
    trips: "",
    clean: "",
};
