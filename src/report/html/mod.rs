//! `report.html`: one page that needs nothing but itself, to be opened by a
//! manager, sent by mail, or printed.
//!
//! Each view is a struct of finished sentences, so that the templates beside
//! it decide nothing.

mod areas;
mod board;
mod data;
mod figure;
mod listing;
mod money_table;
mod opening;
mod page;
mod policy;
mod readings;
mod rows;
#[cfg(test)]
mod table_tests;
mod ticket_tables;

use askama::Template;

use super::document::{Document, RenderError};
use super::plain_text::visible_lines;

/// The report as one page, which needs no network; its one script only sorts,
/// searches and points.
///
/// # Errors
/// When a template cannot be filled in, which would be a fault of the program.
pub fn html(document: &Document<'_>) -> Result<String, RenderError> {
    let page = page::Page::of(document).render()?;
    // Nothing in the templates is unreadable, so whatever is came from a file.
    Ok(visible_lines(&page))
}
