use crate::report::document::{Area, Document, InlineChart};

/// A chart on the page, with its values.
pub(super) struct FigureView<'a> {
    pub(super) title: &'a str,
    pub(super) note: &'a str,
    pub(super) alt: &'a str,
    pub(super) wide: &'a str,
    pub(super) narrow: &'a str,
    pub(super) heads: &'a [String],
    pub(super) rows: &'a [(String, Vec<String>)],
}

/// The charts of an area that the page shows as such.
pub(super) fn figures<'a>(document: &Document<'a>, area: Area) -> Vec<FigureView<'a>> {
    document
        .figures
        .iter()
        .filter(|figure| figure.area == area)
        .filter_map(|figure| {
            let InlineChart {
                wide,
                narrow,
                heads,
                rows,
            } = figure.inline.as_ref()?;
            Some(FigureView {
                title: &figure.title,
                note: &figure.note,
                alt: &figure.alt,
                wide,
                narrow,
                heads,
                rows,
            })
        })
        .collect()
}
