//! Charts, drawn from the outside: goldens, properties, sizes.

#[path = "charts/cases.rs"]
mod cases;
#[path = "charts/goldens.rs"]
mod goldens;
#[path = "charts/properties.rs"]
mod properties;
#[path = "charts/reading.rs"]
mod reading;
#[path = "charts/size.rs"]
mod size;
#[path = "charts/words.rs"]
mod words;
