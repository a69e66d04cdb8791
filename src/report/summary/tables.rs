//! The two tables of the summary: key numbers, and files.

use crate::model::{InputAccount, TableKind};
use crate::report::document::Document;
use crate::report::overview::key_criteria;
use crate::report::screen::{Screen, left, right};
use crate::report::wording;

const KEY_NUMBERS: usize = 4;
const FILES: usize = 4;

pub(super) fn numbers(screen: &mut Screen, document: &Document<'_>) {
    let analysis = document.analysis;
    let criteria = key_criteria(analysis.verdict());
    if criteria.is_empty() {
        return;
    }
    screen.line("Key numbers");
    for criterion in criteria.into_iter().take(KEY_NUMBERS) {
        let months = match criterion.window {
            0 | 1 => "1 month".to_owned(),
            months => format!("{months} months"),
        };
        let basis = format!("{}, {months}", wording::records(criterion.n));
        screen.line(&format!(
            "  {} {} {}  {}  target {}",
            wording::mark(criterion.status),
            left(&document.metric_title(&criterion.metric), 32),
            right(&wording::judged_value(criterion).unwrap_or_default(), 10),
            left(&basis, 25),
            wording::target(&criterion.target, criterion.unit)
        ));
    }
    screen.blank();
}

pub(super) fn files(screen: &mut Screen, inputs: &[InputAccount]) {
    if inputs.is_empty() {
        return;
    }
    let head = [
        "used",
        "duplicate",
        "superseded",
        "not a record",
        "set aside",
    ];
    screen.line(&row("Files (rows)", "taken for", head));
    let shown = if inputs.len() > FILES {
        FILES - 1
    } else {
        FILES
    };
    // Where not all can be shown, a file that was not used is not among the rest.
    let mut listed: Vec<&InputAccount> = inputs.iter().collect();
    if listed.len() > shown {
        listed.sort_by_key(|input| input.refusal.is_none());
    }
    for input in listed.into_iter().take(shown) {
        let name = input.short_name();
        if let Some(refusal) = &input.refusal {
            screen.line(&format!("  {} not used: {refusal}", left(name, 26)));
            continue;
        }
        let taken_for: Vec<_> = input.tables.iter().copied().map(TableKind::id).collect();
        let fates = wording::fates(&input.rows).map(|(_, rows)| wording::count(rows));
        screen.line(&row(
            &format!("  {name}"),
            &taken_for.join(", "),
            fates.each_ref().map(String::as_str),
        ));
    }
    if inputs.len() > shown {
        let rest = inputs.len() - shown;
        screen.line(&format!("  and {rest} more in the report"));
    }
}

fn row(name: &str, taken_for: &str, fates: [&str; 5]) -> String {
    let widths = [9, 10, 11, 13, 10];
    let cells: Vec<_> = fates
        .iter()
        .zip(widths)
        .map(|(cell, wide)| right(cell, wide))
        .collect();
    format!(
        "{} {}{}",
        left(name, 28),
        left(taken_for, 15),
        cells.concat()
    )
}
