//! gongbao (公报, *bulletin*) compiles public figures: YAML statistics and Markdown press releases to a static site in which every
//! number has a page, a source and a hedge.

pub mod chart;
pub mod check;
pub mod cite;
pub mod cli;
pub mod compile;
pub mod diag;
pub mod diff;
pub mod digest;
pub mod disk;
pub mod download;
pub mod embargo;
pub mod feed;
pub mod files;
pub mod linked;
pub mod load;
pub mod lock;
pub mod markdown;
pub mod model;
pub mod period;
pub mod picture;
pub mod place;
pub mod plan;
pub mod publish;
pub mod quantity;
pub mod render;
pub mod resolve;
pub mod schema;
pub mod seal;
pub mod serve;
pub mod text;
pub mod theme;
pub mod view;
