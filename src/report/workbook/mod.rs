//! `report.xlsx`: the report for those who go on counting. Numbers are numbers
//! and months are dates, and what comes from a file is text and no formula.

mod sheet;
mod sheets;

use rust_xlsxwriter::{
    Chart, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use self::sheet::{Cell, Courses, Sheet, number_format};
use super::document::{Document, RenderError};
use super::plain_text::{shortened, visible};
use crate::language::Words;
use crate::model::Month;

/// More than this a cell does not take.
const LONGEST: usize = 32_000;

/// Wider columns leave no room for others, in pixels.
const WIDEST: u32 = 420;

/// The report as a workbook.
///
/// # Errors
/// When it cannot be put together, which would be a fault of the program.
pub fn workbook(document: &Document<'_>) -> Result<Vec<u8>, RenderError> {
    Ok(written(document)?)
}

fn written(document: &Document<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same report gives the same bytes, whenever it is made.
    let made = date(document.analysis.as_of)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for sheet in [
        sheets::verdict(document),
        sheets::signs(document),
        sheets::readings(document),
        sheets::clients(document),
        sheets::queues(document),
        sheets::files(document),
    ] {
        write(document.words, workbook.add_worksheet(), &sheet)?;
    }
    workbook.save_to_buffer()
}

fn date(month: Month) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(month.year() as u16, month.number() as u8, 1)
}

fn write(words: &Words, page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    for (column, cell) in (0..).zip(&sheet.heads) {
        write_cell(words, page, (0, column), cell, &heading)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            write_cell(words, page, (row, column), cell, &Format::new())?;
        }
    }
    page.set_freeze_panes(1, sheet.frozen)?;
    let last = (sheet.rows.len() as u32, sheet.heads.len() as u16 - 1);
    page.autofilter(0, 0, last.0, last.1)?;
    page.set_autofit_max_width(WIDEST);
    page.autofit();
    if let Some(courses) = &sheet.chart {
        let chart = chart(sheet, courses);
        page.insert_chart(last.0 + 2, 0, &chart)?;
    }
    Ok(())
}

fn write_cell(
    words: &Words,
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    look: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            let text = shortened(&visible(text), LONGEST);
            page.write_string_with_format(row, column, text, look)?;
        }
        Cell::Number(number, unit) => {
            let look = look.clone().set_num_format(number_format(words, *unit));
            page.write_number_with_format(row, column, *number, &look)?;
        }
        Cell::Month(month) => {
            let look = look.clone().set_num_format("mmm yyyy");
            page.write_datetime_with_format(row, column, &date(*month)?, &look)?;
        }
        // Days that no spreadsheet counts from stay as they are written.
        Cell::Day(day) => match ExcelDateTime::parse_from_str(day) {
            Ok(date) => {
                let look = look.clone().set_num_format("yyyy-mm-dd");
                page.write_datetime_with_format(row, column, &date, &look)?;
            }
            Err(_) => {
                page.write_string_with_format(row, column, visible(day), look)?;
            }
        },
    }
    Ok(())
}

/// Lines over the months, under the table.
fn chart(sheet: &Sheet, courses: &Courses) -> Chart {
    let mut chart = Chart::new_line();
    chart.title().set_name(&courses.title);
    chart.set_width(900);
    let last = sheet.heads.len() as u16 - 1;
    let name = sheet.name.as_str();
    for place in &courses.rows {
        let row = *place as u32 + 1;
        chart
            .add_series()
            .set_name((name, row, 0))
            .set_categories((name, 0, courses.first, 0, last))
            .set_values((name, row, courses.first, row, last));
    }
    chart
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
    use serde_json::Value;

    use super::workbook;
    use crate::report::fixture::{Case, HOSTILE};
    use crate::report::json;
    use crate::report::plain_text::visible;

    fn text(text: &str) -> Data {
        Data::String(text.to_owned())
    }

    fn cells(case: &Case, sheet: &str) -> Vec<Vec<Data>> {
        let bytes = workbook(&case.document()).unwrap();
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range(sheet).unwrap();
        range.rows().map(<[Data]>::to_vec).collect()
    }

    #[test]
    fn it_says_the_numbers_that_programs_read() {
        let case = Case::usual();
        let report: Value = serde_json::from_str(&json(&case.analysis).unwrap()).unwrap();
        let signs = cells(&case, "Signs");
        let column = |name: &str| {
            let mut heads = signs[0].iter();
            heads.position(|head| *head == text(name)).unwrap()
        };
        let mut compared = 0;
        for sign in report["signs"].as_array().unwrap() {
            for criterion in sign["criteria"].as_array().unwrap() {
                let row = signs.iter().find(|row| {
                    row[column("Its name for programs")]
                        == text(criterion["metric"].as_str().unwrap())
                });
                let value = &row.unwrap()[column("Value")];
                let expected = criterion["value"].as_f64();
                assert_eq!(*value, expected.map_or(Data::Empty, Data::Float));
                compared += 1;
            }
        }
        assert!(compared > 20);
    }

    #[test]
    fn months_are_dates_and_clients_have_numbers() {
        let case = Case::usual();
        let readings = cells(&case, "Numbers");
        assert!(
            matches!(readings[0][2], Data::DateTime(_)),
            "{:?}",
            readings[0][2]
        );
        let clients = cells(&case, "Clients");
        assert_eq!(clients[1][0], text("Acme"));
        assert_eq!(clients[1][1], Data::Float(310.0));
    }

    #[test]
    fn what_comes_from_a_file_is_text() {
        let case = Case::hostile();
        let clients = cells(&case, "Clients");
        assert_eq!(clients[1][0], text(&visible(HOSTILE)));
    }

    #[test]
    fn the_same_analysis_gives_the_same_bytes() {
        let (one, two) = (Case::usual(), Case::usual());
        assert_eq!(
            workbook(&one.document()).unwrap(),
            workbook(&two.document()).unwrap()
        );
    }
}
