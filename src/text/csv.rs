//! CSV files (RFC 4180): one record written, all records read.

/// Writes the fields as one record with its line end (CRLF), quoting what needs it.
///
/// ```
/// assert_eq!(gongbao::text::csv_record(["a", "b,c", "say \"x\""]), "a,\"b,c\",\"say \"\"x\"\"\"\r\n");
/// ```
pub fn csv_record<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for (n, field) in fields.into_iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        if field.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(field);
        }
    }
    out.push_str("\r\n");
    out
}

/// Reads all records; both ends of lines are taken. A quote that is not closed goes on to the end.
///
/// ```
/// assert_eq!(gongbao::text::csv_records("a,\"b,\"\"c\"\n"), [["a", "b,\"c"]]);
/// ```
pub fn csv_records(text: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            character if quoted => field.push(character),
            ',' => record.push(std::mem::take(&mut field)),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' => {
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            character => field.push(character),
        }
    }
    if !field.is_empty() || !record.is_empty() {
        record.push(field);
        records.push(record);
    }
    records
}
