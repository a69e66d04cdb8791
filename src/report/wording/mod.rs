//! The words that the terminal and the page share, so that they say the same
//! thing.

mod judged;
mod sentences;

use crate::language::{Words, say};
use crate::maturity::Status;
use crate::model::{Evidence, Headline, Month, Phase, RowCounts, TableKind, Unit};
pub use judged::linked_source;
pub(super) use judged::{
    basis, distance, gap, held_against, interval, judged_value, months_in_target, source, target,
    value, window,
};
pub(super) use sentences::{capital, reason, sentence, sentences};

/// The month as people write it: October 2026.
pub(super) fn month(words: &Words, month: Month) -> String {
    words.value(&month.into())
}

/// The month where space is short: Oct 26.
pub(super) fn short_month(words: &Words, month: Month) -> String {
    words.value(&month.shortest())
}

/// A value with its unit.
pub(super) fn show(words: &Words, unit: Unit, value: f64) -> String {
    words.value(&unit.spoken(value))
}

pub(super) fn count(words: &Words, n: u64) -> String {
    words.value(&n.into())
}

/// How many records a figure rests on.
pub(super) fn records(words: &Words, n: u64) -> String {
    say!(words, "records", n = n)
}

/// A number of months, as a stretch of time.
pub(super) fn months(words: &Words, months: u32) -> String {
    say!(words, "n-months", n = months.max(1))
}

pub(super) fn mark(status: Status) -> &'static str {
    match status {
        Status::Met => "✓",
        Status::NotMet => "✗",
        Status::NotObserved => "?",
        Status::Waived => "~",
    }
}

pub(super) fn sign_status(words: &Words, status: Status) -> String {
    words.text(match status {
        Status::Met => "sign-met",
        Status::NotMet => "sign-not-met",
        Status::NotObserved => "sign-not-observed",
        Status::Waived => "sign-waived",
    })
}

pub(super) fn criterion_status(words: &Words, status: Status) -> String {
    words.text(match status {
        Status::Met => "criterion-met",
        Status::NotMet => "criterion-not-met",
        Status::NotObserved => "criterion-not-measured",
        Status::Waived => "criterion-waived",
    })
}

pub(super) fn evidence(words: &Words, evidence: Evidence) -> String {
    words.text(match evidence {
        Evidence::Direct => "evidence-direct",
        Evidence::Proxy => "evidence-proxy",
    })
}

pub(super) fn phase(words: &Words, phase: Phase) -> String {
    words.say(&phase.spoken())
}

pub(super) fn headline(words: &Words, headline: Headline) -> String {
    words.say(&headline.spoken())
}

/// What days are like in a phase.
pub(super) fn phase_in_short(words: &Words, phase: Phase) -> String {
    words.text(match phase {
        Phase::Reactive => "phase-reactive.in-short",
        Phase::Stable => "phase-stable.in-short",
        Phase::Proactive => "phase-proactive.in-short",
        Phase::Scalable => "phase-scalable.in-short",
    })
}

/// The tables that a file was taken for.
pub(super) fn tables(words: &Words, tables: &[TableKind]) -> String {
    words.value(&tables.to_vec().into())
}

/// The fates of rows, in the order of the ledger.
pub(super) fn fates(rows: &RowCounts) -> [(&'static str, u64); 5] {
    [
        ("fate-used", rows.used),
        ("fate-duplicate", rows.duplicate),
        ("fate-superseded", rows.superseded),
        ("fate-not-a-record", rows.not_a_record),
        ("fate-set-aside", rows.set_aside),
    ]
}
