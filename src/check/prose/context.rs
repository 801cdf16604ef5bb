//! Does a sentence speak of a figure? Its words against the figure's label, indicator and place.

use crate::model::{Figure, Model};
use crate::place::Place;
use crate::text::Lang;

/// How much of a figure's label a sentence has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinship {
    /// Nothing to speak of, or another place.
    None,
    /// The indicator's name, or a third of the label.
    Some,
    /// Half of the label or more.
    Close,
}

/// How a sentence stands to a figure. A figure with a place of its own is meant only where the place is named.
pub(super) fn kinship(model: &Model, figure: &Figure, sentence: &str, lang: Lang) -> Kinship {
    let campaign = &model[figure.campaign];
    let own: Vec<&Place> =
        figure.scope.places().iter().copied().filter(|place| !campaign.scope.places().contains(place)).collect();
    if !own.is_empty() && !own.iter().any(|place| names(place, sentence, lang)) {
        return Kinship::None;
    }
    // A row of a table without a place is told from the others by its name.
    let row = figure.key.contains('/') && own.is_empty();
    let (hits, all) = shared(figure.label.get(lang), sentence, lang);
    let indicator = model[figure.indicator].name.get(lang);
    let (named, parts) = shared(indicator, sentence, lang);
    if all > 0 && 2 * hits >= all {
        Kinship::Close
    } else if !row && (all > 0 && 3 * hits >= all || parts > 0 && named == parts) {
        Kinship::Some
    } else {
        Kinship::None
    }
}

/// Whether a sentence names one of the `places` of the campaign's figures, and none of this figure's.
pub(super) fn is_elsewhere(places: &[&Place], figure: &Figure, sentence: &str, lang: Lang) -> bool {
    let here = figure.scope.places();
    !here.iter().any(|place| names(place, sentence, lang))
        && places.iter().any(|place| !here.contains(place) && names(place, sentence, lang))
}

/// Whether a sentence compares with another time: last year's number is not this year's.
pub(super) fn looks_back(sentence: &str) -> bool {
    const WORDS: [&str; 13] = [
        "去年",
        "上年",
        "前年",
        "上届",
        "往年",
        "上一年",
        "同期",
        "此前",
        "last year",
        "a year earlier",
        "previous",
        "the year before",
        "year-earlier",
    ];
    WORDS.iter().any(|word| sentence.contains(word))
}

fn names(place: &Place, sentence: &str, lang: Lang) -> bool {
    match (lang, place.english()) {
        (Lang::En, Some(name)) => sentence.contains(name),
        _ => sentence.contains(place.short()),
    }
}

/// How many parts of a name a sentence has, and how many there are: pairs of characters in Chinese, words in English.
fn shared(name: &str, sentence: &str, lang: Lang) -> (usize, usize) {
    match lang {
        Lang::Zh => {
            let chars: Vec<char> = name.chars().collect();
            let pairs = chars.windows(2).filter(|pair| pair.iter().all(|c| c.is_alphanumeric()));
            count(pairs.map(|pair| sentence.contains(&String::from_iter(pair))))
        }
        Lang::En => {
            let sentence = sentence.to_lowercase();
            let lower = name.to_lowercase();
            let words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3);
            // plays and play, merchants and merchant
            count(words.map(|word| sentence.contains(&word[..word.floor_char_boundary(5)])))
        }
    }
}

fn count(hits: impl Iterator<Item = bool>) -> (usize, usize) {
    hits.fold((0, 0), |(hits, all), hit| (hits + usize::from(hit), all + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_share_pairs_and_words() {
        assert_eq!(shared("短视频播放量", "大赛短视频累计播放突破", Lang::Zh), (3, 5));
        assert_eq!(shared("Plays of the videos", "videos were played", Lang::En), (1, 2));
    }
}
