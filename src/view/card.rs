//! The picture that a link to a page is shown with, as words: it is drawn, not printed by a template.

/// What a card says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// What kind of page it is, with its date or period.
    pub kicker: String,
    /// The page's title.
    pub title: String,
    /// The figures shown first, at most three.
    pub figures: Vec<CardFigure>,
    /// A sentence or two, shown where there are no figures.
    pub text: String,
    /// The sources of the figures, or the site's address.
    pub foot: String,
    /// The site's title.
    pub site: String,
}

/// A figure on a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardFigure {
    /// The number with hedge and unit.
    pub wording: String,
    /// What is counted.
    pub label: String,
    /// The phase.
    pub phase: String,
    /// True when it has come true.
    pub is_result: bool,
}
