//! Which files does the theme have that is compiled into the program?

/// Makes the table of embedded files from their names, so that each name stands once.
macro_rules! files {
    ($($name:literal)*) => {
        &[$(($name, include_bytes!(concat!("../../themes/bulletin/", $name)) as &[u8])),*]
    };
}

/// The files of `themes/bulletin`, by their names in it, sorted.
pub(super) const FILES: &[(&str, &[u8])] = files! {
    "assets/accessed.js"
    "assets/bulletin.css"
    "assets/icon.svg"
    "components/charts.html"
    "components/figures.html"
    "components/lists.html"
    "components/small.html"
    "templates/404.html"
    "templates/base.html"
    "templates/campaign.html"
    "templates/campaigns.html"
    "templates/chart.html"
    "templates/corrections.html"
    "templates/data.html"
    "templates/embed.html"
    "templates/figure.html"
    "templates/free.html"
    "templates/home.html"
    "templates/indicator.html"
    "templates/indicators.html"
    "templates/methodology.html"
    "templates/place.html"
    "templates/places.html"
    "templates/release.html"
    "templates/releases.html"
    "templates/source.html"
    "templates/sources.html"
    "words.yaml"
};
