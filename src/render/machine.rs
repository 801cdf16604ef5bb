//! The files for machines: the data in all formats, the files beside each figure's page, and the feeds.

use rayon::prelude::*;

use super::delivery::{AT_ONCE, Delivery};
use crate::cite::{self, Reference};
use crate::download::{self, Edition};
use crate::feed;
use crate::model::{Figure, Id, Model, SideFormat};
use crate::text::{Lang, Text};
use crate::view::Material;

/// Hands on every file.
pub(super) fn put(material: Material, delivery: &mut Delivery) {
    let Material { model, plan, at, .. } = material;
    let [zh, en] = Lang::ALL.map(|lang| cite::sentence(&Reference::data(model, at, lang)));
    let edition = Edition { at, version: cite::data_version(at), citation: Text::both(zh, en) };
    download::data_files(model, &edition, |file, bytes| delivery.put([(format!("data/{}", file.name), bytes)]));
    let figures: Vec<Id<Figure>> = model.figures().map(|(id, _)| id).collect();
    for figures in figures.chunks(AT_ONCE) {
        let files: Vec<_> = figures.par_iter().flat_map_iter(|id| side_files(model, *id)).collect();
        delivery.put(files);
    }
    delivery.put(feed::feeds(model, plan, at).into_iter().map(|(path, text)| (path, text.into_bytes())));
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
