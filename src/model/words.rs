//! The fixed words of the data, as authors write them.

use crate::text::Lang;

/// Defines an enum whose variants have a word in the files and a name in both languages.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal, $zh:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every variant with the word that authors write.
            pub const WORDS: [(&'static str, $name); [$($word),*].len()] = [$(($word, $name::$variant)),*];

            /// The word that authors write.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The name that readers see.
            pub fn name(self, lang: Lang) -> &'static str {
                match self { $($name::$variant => lang.pick($zh, $en),)* }
            }
        }
    };
}

pub(super) use words;

words! {
    /// What kind of statement a figure is. Only [`Phase::Interim`] and [`Phase::Outcome`] are results.
    Phase {
        /// What is aimed at.
        Target = "target", "目标", "target";
        /// What is expected.
        Forecast = "forecast", "预计", "forecast";
        /// What is arranged and not yet done.
        Planned = "planned", "安排", "planned";
        /// A rule, a price, a quota, or the size of a scope.
        Definition = "definition", "规则与规模", "rule or scope";
        /// A result while the campaign goes on.
        Interim = "interim", "阶段性结果", "interim result";
        /// A result.
        Outcome = "outcome", "结果", "result";
    }
}

impl Phase {
    /// Whether it may enter a total or a ranking.
    pub fn is_result(self) -> bool {
        matches!(self, Phase::Interim | Phase::Outcome)
    }
}

words! {
    /// The kind of a campaign.
    CampaignKind {
        /// A festival.
        Festival = "festival", "节庆活动", "festival";
        /// A public action.
        Action = "action", "专项行动", "action";
        /// A shopping festival.
        ShoppingFestival = "shopping-festival", "购物节", "shopping festival";
        /// A contest or a vote.
        Contest = "contest", "评选与竞赛", "contest";
        /// A programme.
        Programme = "programme", "计划项目", "programme";
        /// A livestream or a series of them.
        Livestream = "livestream", "直播活动", "livestream";
        /// What one account did.
        Account = "account", "账号", "account";
        /// A holiday.
        Holiday = "holiday", "节假日", "holiday";
    }
}

words! {
    /// What an organisation does in a campaign.
    OrganiserRole {
        /// It leads.
        Leads = "leads", "牵头", "leads";
        /// It guides.
        Guides = "guides", "指导", "guides";
        /// It organises.
        Organises = "organises", "主办", "organises";
        /// It hosts.
        Hosts = "hosts", "承办", "hosts";
        /// It supports.
        Supports = "supports", "支持", "supports";
        /// It takes part.
        TakesPart = "takes-part", "参与", "takes part";
        /// The source implies it and does not say it.
        Implied = "implied", "原文未明说，据文意", "implied by the source, not stated";
    }
}

words! {
    /// Whether an activity has taken place.
    ActivityState {
        /// Announced.
        Planned = "planned", "计划中", "planned";
        /// Held.
        Held = "held", "已举办", "held";
        /// The source leaves it open.
        Unclear = "unclear", "原文未说明是否举办", "not clear from the source";
    }
}

words! {
    /// What kind of organisation it is.
    OrganisationKind {
        /// A ministry or a central body.
        Ministry = "ministry", "中央部门", "central body";
        /// A department of a province.
        Department = "department", "地方部门", "department";
        /// A local government.
        Government = "government", "地方政府", "government";
        /// An online platform.
        Platform = "platform", "平台", "platform";
        /// A newspaper, an agency, a broadcaster, a news site.
        Media = "media", "媒体", "media";
        /// A company.
        Company = "company", "企业", "company";
        /// An association or a mass organisation.
        Association = "association", "社会团体", "association";
        /// A whole system, such as the railways.
        System = "system", "系统", "system";
        /// The public, a group of people.
        Public = "public", "公众", "public";
    }
}

words! {
    /// What kind of document a source is.
    SourceKind {
        /// An interview.
        Interview = "interview", "访谈", "interview";
        /// A news article.
        News = "news", "新闻报道", "news article";
        /// A notice.
        Notice = "notice", "通知", "notice";
        /// A post on a site that collects others' texts.
        Post = "post", "转载帖文", "post";
        /// A summary of others' announcements.
        Summary = "summary", "综述", "summary";
        /// A table.
        Table = "table", "表格", "table";
    }
}

words! {
    /// What a figure says of a ballot.
    Aspect {
        /// How many places there are to win.
        Seats = "seats", "名额", "places to win";
        /// How many stand.
        Nominations = "nominations", "参选", "nominations";
        /// How many votes were cast in all.
        Total = "total", "总票数", "votes cast";
        /// How many people voted.
        Voters = "voters", "投票人数", "voters";
    }
}

words! {
    /// Why a published figure has a new version.
    RevisionKind {
        /// New information came in.
        Revision = "revision", "修订", "revision";
        /// A mistake was mended.
        Correction = "correction", "更正", "correction";
        /// It is no longer published.
        Withdrawal = "withdrawal", "撤回", "withdrawal";
    }
}

words! {
    /// A file for machines beside a figure's page.
    SideFormat {
        /// All that is known of the figure.
        Json = "json", "JSON", "JSON";
        /// Its citation for reference managers.
        Csl = "csl", "CSL-JSON", "CSL-JSON";
        /// The same as text.
        Txt = "txt", "纯文本", "plain text";
    }
}

impl SideFormat {
    /// Every format.
    pub const ALL: [SideFormat; 3] = [SideFormat::Json, SideFormat::Csl, SideFormat::Txt];
}
