//! Which files can a machine read? The table of all figures, one row each, from which every format is written.
//!
//! The table is [`COLUMNS`]: name, datatype, meaning and cell of each column stand there once, so that no two formats can disagree.
//! A format is one file here and one row of [`FILES`].

mod catalog;
mod chart;
mod compare;
mod csvw;
mod datatype;
mod edition;
mod figures;
mod json;
mod oembed;
mod package;
mod side;
mod xlsx;

pub use chart::{ChartRecord, chart_csv};
pub use compare::{Comparison, Difference, NotATable, Row, compare, compare_with_lock, row_of};
pub use datatype::{Cell, Datatype};
pub use edition::{Edition, notes};
pub use figures::{COLUMNS, Column, figures_csv, figures_csv_for_excel};
pub use json::figures_json;
pub use oembed::{OEmbed, oembed};
pub use side::{figure_json, figure_txt, side_file, side_text};
pub use xlsx::figures_xlsx;

use crate::digest::Sha256;
use crate::model::Model;
use crate::text::Text;

/// A file of the folder `data/`.
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// Its format, as people call it.
    pub format: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What it is.
    pub title: fn() -> Text,
    /// For whom or what it is.
    pub note: fn() -> Text,
    /// Whether it holds all figures, and not only a description of another file.
    pub whole: bool,
    /// Writes it; the files above it in the table are there already.
    write: fn(&Written) -> Vec<u8>,
}

/// What a file is written from.
struct Written<'a> {
    model: &'a Model,
    edition: &'a Edition<'a>,
    /// The files above it in the table.
    files: &'a [Above],
}

/// What another file says of one that stands above it.
struct Above {
    file: &'static File,
    bytes: usize,
    digest: Sha256,
}

/// Every file, those first that others describe.
pub const FILES: &[File] = &[
    File {
        name: "figures.csv",
        format: "CSV",
        media_type: "text/csv",
        title: || t("全部数字", "All figures"),
        note: || t("UTF-8，供程序读取", "UTF-8, for programs"),
        whole: true,
        write: |w| figures_csv(w.model).into_bytes(),
    },
    File {
        name: "figures-excel.csv",
        format: "CSV",
        media_type: "text/csv",
        title: || t("全部数字（Excel用CSV）", "All figures, CSV for Excel"),
        note: || t("带字节顺序标记，可直接用Excel打开", "with a byte order mark, opens in Excel as it is"),
        whole: true,
        write: |w| figures_csv_for_excel(w.model).into_bytes(),
    },
    File {
        name: "figures.xlsx",
        format: "XLSX",
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        title: || t("全部数字（工作簿）", "All figures, a workbook"),
        note: || t("三张表：数字、指标、来源与说明", "three sheets: figures, indicators, sources and notes"),
        whole: true,
        write: |w| figures_xlsx(w.model, w.edition),
    },
    File {
        name: "figures.json",
        format: "JSON",
        media_type: "application/json",
        title: || t("全部数字（JSON）", "All figures as JSON"),
        note: || t("附引用方式、许可和版本", "with citation, licence and version"),
        whole: true,
        write: |w| figures_json(w.model, w.edition).into_bytes(),
    },
    File {
        name: "datapackage.json",
        format: "Data Package 2.0",
        media_type: "application/json",
        title: || t("数据包说明", "Data Package"),
        note: || {
            t(
                "figures.csv各列的类型、来源、许可和校验值",
                "types of the columns of figures.csv, sources, licence, digest",
            )
        },
        whole: false,
        write: package::write,
    },
    File {
        name: "figures.csv-metadata.json",
        format: "CSVW",
        media_type: "application/csvm+json",
        title: || t("CSVW元数据", "CSV on the Web metadata"),
        note: || t("figures.csv的列定义", "the columns of figures.csv"),
        whole: false,
        write: csvw::write,
    },
    File {
        name: "catalog.jsonld",
        format: "DCAT 3",
        media_type: "application/ld+json",
        title: || t("数据目录", "Catalogue"),
        note: || t("供数据门户收录，含各文件的大小和校验值", "for data portals, with size and digest of each file"),
        whole: false,
        write: catalog::write,
    },
];

/// Writes every file of the table, in its order, and hands each on as it is made: a large table is not in memory in every format at once.
pub fn data_files(model: &Model, edition: &Edition, mut hand: impl FnMut(&'static File, Vec<u8>)) {
    let mut files = Vec::with_capacity(FILES.len());
    for file in FILES {
        let bytes = (file.write)(&Written { model, edition, files: &files });
        files.push(Above { file, bytes: bytes.len(), digest: Sha256::of(&bytes) });
        hand(file, bytes);
    }
}

fn t(zh: &str, en: &str) -> Text {
    Text::both(zh, en)
}
