//! Charts, drawn from the outside: goldens, properties, sizes.

#[path = "charts/cases.rs"]
mod cases;
#[path = "charts/gallery.rs"]
mod gallery;
#[path = "charts/goldens.rs"]
mod goldens;
#[path = "charts/peer.rs"]
mod peer;
#[path = "charts/properties.rs"]
mod properties;
#[path = "charts/reading.rs"]
mod reading;
#[path = "charts/size.rs"]
mod size;
#[path = "charts/words.rs"]
mod words;
