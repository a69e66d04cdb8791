//! Workbooks of Excel (`.xlsx`, `.xlsm`): each sheet that can be seen is a
//! table.

use std::io::{self, Cursor, Read as _};

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::archive::Archive;
use super::bounds::{Bounds, damaged, too_large, too_many_parts};
use super::cell;
use super::sheet::SheetWriter;
use super::{Content, PartName, Visitor, refuse};
use crate::language::{Message, message};
use crate::model::fingerprint;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Shows the sheets of a workbook that can be seen, in its own order.
pub(super) fn open(
    name: &PartName,
    bytes: &[u8],
    archive: Archive<'_>,
    bounds: &mut Bounds,
    visitor: &mut dyn Visitor,
) {
    let mut workbook: Workbook<'_> = match open_within(bytes, archive, bounds) {
        Ok(workbook) => workbook,
        Err(why) => return refuse(name, why, visitor),
    };
    let sheets: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    if !sheets.iter().any(|(_, is_visible)| *is_visible) {
        refuse(name, message!("refusal-no-sheet-to-see"), visitor);
        return;
    }
    let mut sha256 = None;
    for (sheet, is_visible) in sheets {
        if !bounds.take_part() {
            return refuse(name, too_many_parts(), visitor);
        }
        // A slash is what parts the names of containers.
        let inside = name.inside(&sheet.replace('/', "_"));
        if !is_visible {
            refuse(&inside, message!("refusal-hidden-sheet"), visitor);
            continue;
        }
        visitor.part(&inside, &mut || {
            let sha256 = sha256.get_or_insert_with(|| fingerprint(bytes));
            let writer = write_sheet(&mut workbook, &sheet, bounds)?;
            Ok(Content::Sheet(writer.into_sheet(sha256.clone())))
        });
    }
}

/// Opens a workbook whose parts all unpack to no more than they may: the
/// library takes some of them into memory as a whole.
fn open_within<'a>(
    bytes: &'a [u8],
    mut archive: Archive<'_>,
    bounds: &mut Bounds,
) -> Result<Workbook<'a>, Message> {
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|error| damaged(&error))?;
        let is_xml = [&b".xml"[..], b".rels"]
            .iter()
            .any(|ending| part.name_raw().ends_with(ending));
        if is_xml {
            let most = bounds.bytes().saturating_add(1);
            let size = io::copy(&mut part.take(most), &mut io::sink());
            bounds.charge(size.map_err(|error| damaged(&error))?)?;
        }
    }
    Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => message!("refusal-workbook-with-password"),
        other => damaged(&other),
    })
}

/// Writes a sheet as text, a line for each row.
fn write_sheet(
    workbook: &mut Workbook<'_>,
    sheet: &str,
    bounds: &mut Bounds,
) -> Result<SheetWriter, Message> {
    let mut cells = workbook
        .worksheet_cells_reader(sheet)
        .map_err(|error| damaged(&error))?;
    let mut writer = SheetWriter::default();
    loop {
        let cell = cells.next_cell().map_err(|error| damaged(&error))?;
        let Some(cell) = cell else { break };
        let text = cell::text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        // The cells that are left out in between are written as well.
        if writer.size_with(row, column, &text) > bounds.bytes() {
            return Err(too_large());
        }
        let is_written = match cell::time_of_day(cell.get_value()) {
            Some(time) => writer.push_date(row, column, &text, time),
            None => writer.push(row, column, &text),
        };
        if !is_written {
            return Err(damaged(&"its cells are in no order"));
        }
    }
    writer.end();
    if writer.size() == 0 {
        return Err(message!("refusal-empty-sheet"));
    }
    bounds.charge(writer.size())?;
    Ok(writer)
}
