//! The files for machines: the data in all formats, the files beside each figure's page, and the feeds.

use rayon::prelude::*;

use crate::cite::{self, Reference};
use crate::download::{self, Edition};
use crate::feed;
use crate::model::{Figure, Id, Model, SideFormat};
use crate::text::{Lang, Text};
use crate::view::Material;

/// Every file with its path.
pub(super) fn files(material: Material) -> Vec<(String, Vec<u8>)> {
    let Material { model, plan, at, .. } = material;
    let [zh, en] = Lang::ALL.map(|lang| cite::sentence(&Reference::data(model, at, lang)));
    let edition = Edition { at, version: cite::data_version(at), citation: Text::both(zh, en) };
    let data = || download::data_files(model, &edition);
    let side = || -> Vec<(String, Vec<u8>)> {
        let figures = (0..model.figures.len()).into_par_iter().map(Id::new);
        figures.flat_map_iter(|id| side_files(model, id)).collect()
    };
    let (data, side) = rayon::join(data, side);
    let mut files: Vec<(String, Vec<u8>)> =
        data.into_iter().map(|(file, bytes)| (format!("data/{}", file.name), bytes)).collect();
    files.extend(side);
    files.extend(feed::feeds(model, plan, at).into_iter().map(|(path, text)| (path, text.into_bytes())));
    files
}

/// The files beside a figure's page that the site wants.
fn side_files(model: &Model, id: Id<Figure>) -> Vec<(String, Vec<u8>)> {
    let references = Lang::ALL.map(|lang| Reference::figure(model, id, lang));
    let [zh, en] = [&references[0], &references[1]].map(cite::sentence);
    let citation = Text::both(zh, en);
    let write = |format: &SideFormat| {
        let text = match format {
            SideFormat::Json => download::figure_json(model, id, &citation),
            SideFormat::Csl => cite::csl_json(&references[0]),
            SideFormat::Txt => download::figure_txt(model, id, &citation),
        };
        (download::side_file(&model[id], *format), text.into_bytes())
    };
    model.site.formats.iter().map(write).collect()
}
