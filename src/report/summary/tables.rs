//! The two tables of the summary: key numbers, and files.

use crate::language::say;
use crate::model::{InputAccount, RowCounts};
use crate::report::document::Document;
use crate::report::overview::key_criteria;
use crate::report::screen::{Screen, left, right};
use crate::report::wording;

const KEY_NUMBERS: usize = 4;
const FILES: usize = 4;

pub(super) fn numbers(screen: &mut Screen, document: &Document<'_>) {
    let (analysis, words) = (document.analysis, document.words);
    let criteria = key_criteria(analysis.verdict());
    if criteria.is_empty() {
        return;
    }
    screen.line(&words.text("summary-key-numbers"));
    for criterion in criteria.into_iter().take(KEY_NUMBERS) {
        let months = wording::months(words, criterion.window);
        let basis = format!("{}, {months}", wording::records(words, criterion.n));
        let target = wording::target(words, &criterion.target, criterion.unit);
        let value = wording::judged_value(words, criterion).unwrap_or_default();
        screen.line(&format!(
            "  {} {} {}  {}  {}",
            wording::mark(criterion.status),
            left(&document.metric_title(&criterion.metric), 32),
            right(&value, 10),
            left(&basis, 25),
            say!(words, "summary-target", target = target)
        ));
    }
    screen.blank();
}

pub(super) fn files(screen: &mut Screen, document: &Document<'_>) {
    let (inputs, words) = (&document.analysis.inputs, document.words);
    if inputs.is_empty() {
        return;
    }
    let none = RowCounts::sum([].into_iter());
    let heads = wording::fates(&none).map(|(name, _)| words.text(name));
    screen.line(&row(
        &words.text("summary-files"),
        &words.text("summary-taken-for"),
        heads.each_ref().map(String::as_str),
    ));
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
            let refusal = say!(words, "summary-not-used", reason = words.say(refusal));
            screen.line(&format!("  {} {refusal}", left(name, 26)));
            continue;
        }
        let taken_for = wording::tables(words, &input.tables);
        let fates = wording::fates(&input.rows).map(|(_, rows)| wording::count(words, rows));
        screen.line(&row(
            &format!("  {name}"),
            &taken_for,
            fates.each_ref().map(String::as_str),
        ));
    }
    if inputs.len() > shown {
        let rest = inputs.len() - shown;
        screen.line(&format!(
            "  {}",
            say!(words, "summary-more-files", n = rest)
        ));
    }
}

fn row(name: &str, taken_for: &str, fates: [&str; 5]) -> String {
    let widths = [9, 11, 13, 14, 12];
    let cells: Vec<_> = fates
        .iter()
        .zip(widths)
        .map(|(cell, wide)| right(cell, wide))
        .collect();
    format!(
        "{} {}{}",
        left(name, 22),
        left(taken_for, 18),
        cells.concat()
    )
}
