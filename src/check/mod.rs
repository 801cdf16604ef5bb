//! Does the prose agree with the data?
//!
//! The referee's first rule: a link to a figure must say what the figure says. Its number must agree, and its hedge must be neither
//! dropped nor hardened. A number without a link is held against the campaign's figures. (The rules R01 to R42 of numbers against numbers join it here, one file each family.)

mod problem;
mod prose;

pub use problem::CheckProblem;
pub use prose::{Fault, Fix, Nearness, ProseProblem, apply, fixes};

use rayon::prelude::*;

use crate::diag::Diagnostics;
use crate::model::Model;

/// Applies every rule.
pub fn check(model: &Model) -> Diagnostics {
    let texts: Vec<_> = model.releases.iter().chain(&model.pages).collect();
    let site = prose::Site::new(model);
    let found: Vec<Diagnostics> = texts.par_iter().map(|text| prose::check(&site, text)).collect();
    let mut all = Diagnostics::new();
    found.into_iter().for_each(|d| all.extend(d));
    all
}
