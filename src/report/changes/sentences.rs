//! The sentences that the terminal and the page say of a change.

use crate::history::{Cause, CauseKind, Comparison, Fate, FateChange, Movement, SignChange};
use crate::language::Words;
use crate::maturity::Status;
use crate::model::Headline;
use crate::report::wording;

/// Since when: the month before, or an earlier state of the same month.
pub(super) fn since(comparison: &Comparison) -> String {
    let before = &comparison.before;
    if before.month == comparison.after.month {
        format!(
            "Since {} was judged before (revision {})",
            wording::month(Words::english(), before.month),
            before.revision
        )
    } else {
        format!("Since {}", wording::month(Words::english(), before.month))
    }
}

/// What became of the phase.
pub(super) fn phase(comparison: &Comparison) -> String {
    let (before, after) = (&comparison.before, &comparison.after);
    let verb = |from: Headline, to: Headline| match (from.phase(), to.phase()) {
        (Some(from), Some(to)) if to > from => "rose",
        (Some(from), Some(to)) if to < from => "fell",
        _ => "changed",
    };
    let phase = if before.headline == after.headline {
        format!("The phase is still {}.", after.headline)
    } else {
        format!(
            "The phase {} from {} to {}.",
            verb(before.headline, after.headline),
            before.headline,
            after.headline
        )
    };
    if before.held == after.held {
        phase
    } else {
        format!(
            "{phase} The held phase {} from {} to {}.",
            verb(before.held, after.held),
            before.held,
            after.held
        )
    }
}

/// What people call a cause.
pub(super) fn cause_name(kind: CauseKind) -> &'static str {
    match kind {
        CauseKind::Restated => "Past months, told otherwise",
        CauseKind::Data => "The months since",
        CauseKind::Coverage => "What can be seen",
        CauseKind::Model => "The model",
        CauseKind::Waiver => "Waivers",
    }
}

/// What came of a cause.
pub(super) fn effect(cause: &Cause) -> String {
    let (from, to) = cause.headline;
    let phase = if from == to {
        None
    } else {
        Some(format!("made {to} of {from}"))
    };
    let counts = |what: &dyn Fn(&SignChange) -> bool, word: &str| {
        let signs: Vec<String> = cause
            .signs
            .iter()
            .filter(|change| what(change))
            .map(|change| change.number.to_string())
            .collect();
        (!signs.is_empty()).then(|| {
            let noun = if signs.len() == 1 { "sign" } else { "signs" };
            format!("{noun} {} {word}", signs.join(", "))
        })
    };
    let parts: Vec<String> = [
        phase,
        counts(&SignChange::is_won, "won"),
        counts(&SignChange::is_lost, "lost"),
        counts(
            &|change| !change.is_won() && !change.is_lost(),
            "judged otherwise",
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        "changed no verdict".to_owned()
    } else {
        parts.join("; ")
    }
}

/// A sign that is not what it was.
pub(super) fn sign(change: &SignChange) -> String {
    format!(
        "{} {} ({}, was {})",
        change.number,
        change.title,
        wording::sign_status(Words::english(), change.after),
        wording::sign_status(Words::english(), change.before)
    )
}

pub(super) fn mark(change: &SignChange) -> &'static str {
    match (change.is_won(), change.is_lost()) {
        (true, _) => "+",
        (_, true) => "-",
        _ if change.after == Status::NotMet => "-",
        _ => "·",
    }
}

/// A metric that moved.
pub(super) fn movement(movement: &Movement) -> String {
    let unit = movement.unit;
    let (mut before, mut after) = (unit.show(movement.before), unit.show(movement.after));
    if before == after {
        before = unit.show_finely(movement.before);
        after = unit.show_finely(movement.after);
    }
    format!("{}: {before} → {after}", movement.title)
}

/// What a row's fate is called.
fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Used => "used",
        Fate::Duplicate => "duplicates",
        Fate::Superseded => "superseded by newer states",
        Fate::NotARecord => "no records",
        Fate::SetAside => "set aside",
    }
}

/// Rows of a file that have another fate.
pub(super) fn fate_change(change: &FateChange) -> String {
    format!(
        "{}: {} rows {}, were {}",
        change.file,
        wording::count(Words::english(), change.after),
        fate(change.fate),
        wording::count(Words::english(), change.before)
    )
}

/// How many files are new, changed and gone.
pub(super) fn files(comparison: &Comparison) -> Option<String> {
    let files = &comparison.files;
    let parts: Vec<String> = [
        (files.new.len(), "new"),
        (files.changed.len(), "with other contents"),
        (files.gone.len(), "gone"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, what)| format!("{count} {what}"))
    .collect();
    (!parts.is_empty()).then(|| format!("Files: {}.", parts.join(", ")))
}
