//! What is written in each format, and where it goes in the folder.

use std::path::{Path, PathBuf};

use crate::report::document::{Document, Figure};
use crate::report::move_in::WriteError;
use crate::report::{Format, facts_csv, html, json_with_changes, markdown, rejected_csv, workbook};

/// The files of a format: where each goes inside the folder, and what is in it.
pub(super) fn contents(
    document: &Document<'_>,
    format: Format,
) -> Result<Vec<(PathBuf, Vec<u8>)>, WriteError> {
    let analysis = document.analysis;
    let text = |name: &str, text: String| (PathBuf::from(name), text.into_bytes());
    let chart = |figure: &Figure, ending: &str| {
        Path::new("charts").join(format!("{}.{ending}", file_stem(figure)))
    };
    let figures = document.figures.iter();
    Ok(match format {
        Format::Html => vec![text("report.html", html(document)?)],
        Format::Md => vec![text("summary.md", markdown(document))],
        Format::Json => vec![text(
            "report.json",
            json_with_changes(analysis, document.changes)?,
        )],
        Format::Xlsx => vec![("report.xlsx".into(), workbook(document)?)],
        Format::Csv => vec![
            text("facts.csv", facts_csv(analysis)),
            text("rejected-rows.csv", rejected_csv(document.rejected)),
        ],
        Format::Svg => figures
            .map(|figure| (chart(figure, "svg"), figure.svg.clone().into_bytes()))
            .collect(),
        Format::Png => figures
            .filter_map(|figure| Some((chart(figure, "png"), figure.png.clone()?)))
            .collect(),
    })
}

/// The figure's id as a name that every file system takes.
fn file_stem(figure: &Figure) -> String {
    figure
        .id
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') {
                c
            } else {
                '_'
            }
        })
        .collect()
}
