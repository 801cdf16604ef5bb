//! `figures.xlsx`: a workbook of three sheets, the same bytes for the same data and day.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::edition::{notes, title};
use super::{COLUMNS, Cell, Datatype, Edition};
use crate::model::{Id, Model, Organisation, phrases};
use crate::text::Lang;

/// How many rows a sheet can have, the heading included.
const MOST_ROWS: usize = 1_048_576;

/// How many characters a cell can have.
const MOST_CHARACTERS: usize = 32_767;

/// The workbook. A sheet holds a million rows: figures past that are only in the other files, and the last sheet says so.
pub fn figures_xlsx(model: &Model, edition: &Edition) -> Vec<u8> {
    write(model, edition).expect("rows, columns and texts are kept within what a workbook can hold")
}

fn write(model: &Model, edition: &Edition) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let (day, site) = (edition.at.day(), &model.site);
    let created = ExcelDateTime::from_ymd(day.year(), day.month(), day.day())?;
    let licence = site.licence.as_ref().map(|(name, url)| format!("{name} {url}")).unwrap_or_default();
    book.set_properties(
        &DocProperties::new()
            .set_title(title(model).get(Lang::Zh))
            .set_author(model[site.publisher].name.get(Lang::Zh))
            .set_comment(format!("{} {licence}", edition.citation.get(Lang::Zh)))
            .set_creation_datetime(&created),
    );
    let head = Format::new().set_bold();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    figures(book.add_worksheet().set_name("数字 figures")?, model, &head, &date)?;
    indicators(book.add_worksheet().set_name("指标 indicators")?, model, &head)?;
    sources(book.add_worksheet().set_name("来源与说明 sources and notes")?, model, edition, &head)?;
    book.save_to_buffer()
}

fn figures(sheet: &mut Worksheet, model: &Model, head: &Format, date: &Format) -> Result<(), XlsxError> {
    for (column, n) in COLUMNS.iter().zip(0..) {
        sheet.write_string_with_format(0, n, column.name, head)?;
        let width = match column.datatype {
            Datatype::Text => 24,
            Datatype::Address => 40,
            _ => 12,
        };
        sheet.set_column_width(n, width)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    for (figure, row) in model.figures.iter().take(MOST_ROWS - 1).zip(1..) {
        for (column, n) in COLUMNS.iter().zip(0..) {
            let text = (column.cell)(model, figure);
            match (column.datatype, column.datatype.read(&text)) {
                (_, Cell::Empty) => {}
                (_, Cell::Boolean(value)) => drop(sheet.write_boolean(row, n, value)?),
                (_, Cell::Number(digits)) => match exact(digits) {
                    Some(number) => drop(sheet.write_number(row, n, number)?),
                    None => drop(sheet.write_string(row, n, digits)?),
                },
                (Datatype::Day, Cell::Text(day)) => match ExcelDateTime::parse_from_str(day) {
                    Ok(day) => drop(sheet.write_datetime_with_format(row, n, day, date)?),
                    Err(_) => drop(sheet.write_string(row, n, day)?),
                },
                (_, Cell::Text(text)) => drop(sheet.write_string(row, n, fitting(text))?),
            }
        }
    }
    Ok(())
}

/// The number, if a workbook keeps all its digits: it has fifteen.
fn exact(digits: &str) -> Option<f64> {
    let significant = digits.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    (significant <= 15).then(|| digits.parse().ok()).flatten()
}

/// As much of a text as a cell can hold.
fn fitting(text: &str) -> &str {
    // A workbook counts as UTF-16 does, in which a character has at most two units.
    text.char_indices().nth(MOST_CHARACTERS / 2).map_or(text, |(end, _)| &text[..end])
}

fn indicators(sheet: &mut Worksheet, model: &Model, head: &Format) -> Result<(), XlsxError> {
    let names = [
        "id",
        "name_zh",
        "name_en",
        "units",
        "definition_zh",
        "definition_en",
        "not_counted_zh",
        "not_counted_en",
        "bases",
    ];
    let mut lines = vec![names.map(str::to_owned).to_vec()];
    for (_, indicator) in model.shown_indicators() {
        let not = |lang| indicator.not_counted.as_ref().map(|n| n.get(lang).to_owned()).unwrap_or_default();
        let units: Vec<&str> = indicator.units.iter().map(|(u, _)| u.as_str()).filter(|u| *u != "not_stated").collect();
        let bases = indicator.bases.iter().map(|b| format!("{} {}", b.id, b.name.get(Lang::Zh)));
        lines.push(vec![
            indicator.id.clone(),
            indicator.name.get(Lang::Zh).to_owned(),
            indicator.name.get(Lang::En).to_owned(),
            units.join(";"),
            indicator.definition.get(Lang::Zh).to_owned(),
            indicator.definition.get(Lang::En).to_owned(),
            not(Lang::Zh),
            not(Lang::En),
            bases.collect::<Vec<_>>().join("; "),
        ]);
    }
    table(sheet, 0, &lines, head)?;
    Ok(())
}

fn sources(sheet: &mut Worksheet, model: &Model, edition: &Edition, head: &Format) -> Result<(), XlsxError> {
    let names = ["source", "title_zh", "title_en", "publisher", "first_publisher", "date", "url", "language", "notes"];
    let mut lines = vec![names.map(str::to_owned).to_vec()];
    let used: std::collections::BTreeSet<_> = model.figures.iter().map(|f| f.source).collect();
    for id in used {
        let source = &model[id];
        let office = |id: Option<Id<Organisation>>| id.map(|id| model[id].name.get(Lang::Zh).to_owned());
        let notes: Vec<&str> = source.notes.iter().map(|n| n.get(Lang::Zh)).collect();
        lines.push(vec![
            source.id.clone(),
            source.name(Lang::Zh).to_owned(),
            source.name(Lang::En).to_owned(),
            office(source.publisher).unwrap_or_default(),
            office(source.origin).unwrap_or_default(),
            phrases::source_date(&source.date, Lang::Zh).0.unwrap_or_default(),
            source.url.clone().unwrap_or_default(),
            source.language.clone(),
            notes.join(" "),
        ]);
    }
    let row = table(sheet, 0, &lines, head)? + 1;
    let mut said = vec![vec!["note".to_owned(), "zh".to_owned(), "en".to_owned()]];
    let mut say = |name: &str, zh: String, en: String| said.push(vec![name.to_owned(), zh, en]);
    let citation = &edition.citation;
    say("citation", citation.get(Lang::Zh).to_owned(), citation.get(Lang::En).to_owned());
    say("version", edition.version.clone(), edition.version.clone());
    if let Some((name, url)) = &model.site.licence {
        say("licence", format!("{name} {url}"), format!("{name} {url}"));
    }
    if model.figures.len() >= MOST_ROWS {
        let (zh, en) =
            ("本表放不下全部数字，请用 figures.csv。", "This sheet cannot hold all figures: take figures.csv.");
        say("rows", zh.to_owned(), en.to_owned());
    }
    for (zh, en) in notes(Lang::Zh).into_iter().zip(notes(Lang::En)) {
        say("note", zh.to_owned(), en.to_owned());
    }
    for column in COLUMNS {
        let meaning = (column.meaning)();
        say(&format!("column {}", column.name), meaning.get(Lang::Zh).to_owned(), meaning.get(Lang::En).to_owned());
    }
    table(sheet, row, &said, head)?;
    Ok(())
}

/// Lines of text from that row on, the first as a heading; the row below them.
fn table(sheet: &mut Worksheet, from: u32, lines: &[Vec<String>], head: &Format) -> Result<u32, XlsxError> {
    let mut row = from;
    for line in lines {
        for (text, n) in line.iter().zip(0..) {
            match row == from {
                true => drop(sheet.write_string_with_format(row, n, fitting(text), head)?),
                false if text.is_empty() => {}
                false => drop(sheet.write_string(row, n, fitting(text))?),
            }
        }
        row += 1;
    }
    for n in 0..lines.first().map_or(0, Vec::len) {
        sheet.set_column_width(n as u16, 28)?;
    }
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits_or_become_text() {
        for (digits, expected) in [
            ("120000000", Some(120000000.0)),
            ("-7.5", Some(-7.5)),
            ("0.000000000000001", Some(1e-15)),
            ("1234567890123456", None),
        ] {
            assert_eq!(exact(digits), expected, "{digits}");
        }
    }
}
