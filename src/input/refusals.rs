//! Why a text is not used, and what to do about it.

use super::fields::{self, Field};
use super::header::normalise_header;
use super::layout::Layout;
use super::other_lists::other_list;
use super::recognise::{NearMiss, Recognised};
use super::signature::in_words;
use super::text::NotText;
use crate::model::TableKind;

pub fn refuse_bytes(not_text: NotText) -> String {
    match not_text {
        NotText::Empty => "the file is empty".to_owned(),
        NotText::OtherKind(kind) => in_words(kind),
        NotText::Binary => "this is no text: export it as CSV".to_owned(),
    }
}

/// Why a text whose columns are none of a table that is known is not used.
pub fn refuse_columns(layout: &Layout, nearest: Option<&NearMiss>) -> String {
    if layout.headers.is_empty() && layout.stands_on_its_side {
        return stands_on_its_side();
    }
    if layout.headers.is_empty() {
        return "no header row: the rows begin without column titles; export the table with its titles".to_owned();
    }
    let titles: Vec<String> = layout
        .headers
        .iter()
        .map(|title| normalise_header(title))
        .collect();
    if let Some(list) = other_list(&titles) {
        return format!("this is {}: {}", list.name, list.advice);
    }
    let shown: Vec<String> = layout
        .headers
        .iter()
        .take(8)
        .map(|title| shortened(title))
        .collect();
    let more = layout.headers.len().saturating_sub(shown.len());
    let tail = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    if layout.stands_on_its_side {
        return stands_on_its_side();
    }
    let found = format!("columns {}{tail}", shown.join(", "));
    match nearest {
        Some(near) if !near.lacking.is_empty() => format!(
            "not recognised: found {found}; it comes nearest to {}, but lacks {}: add that column to the export",
            near.table,
            near.lacking.join(" and ")
        ),
        _ => format!(
            "not recognised: found {found}; expected tickets, SLA, invoices or recurring revenue with their usual column titles"
        ),
    }
}

fn stands_on_its_side() -> String {
    "its titles stand below each other, with what they head beside them: export it, or turn it round, so that the titles are its first line and each record is a line"
        .to_owned()
}

/// As much of a title as tells it.
fn shortened(title: &str) -> String {
    const LETTERS: usize = 60;
    let title = title.trim();
    match title.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &title[..end]),
        None => title.to_owned(),
    }
}

/// Why a list of invoices is not used that suppliers wrote.
pub fn lists_payables(recognised: &Recognised) -> Option<String> {
    let means = |field: &'static Field| recognised.meanings.contains(&Some(field));
    let payables = recognised.table == TableKind::Invoices
        && means(&fields::invoices::SUPPLIER)
        && !means(&fields::invoices::CLIENT);
    payables.then(|| {
        "this lists what is owed to suppliers, not what clients owe: export the receivables"
            .to_owned()
    })
}
