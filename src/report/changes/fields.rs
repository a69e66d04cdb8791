//! What changed since an earlier run, as `report.json` and `history diff
//! --json` say it.

use serde::Serialize;

use crate::history::{Cause, Comparison, Movement, RestatedFact, SignChange, Standing};
use crate::language::Message;
use crate::maturity::Status;
use crate::model::{Headline, Phase, Unit};
use crate::report::number::stable;

use super::{Changes, fenced};

#[derive(Debug, Serialize)]
pub(in crate::report) struct Fields<'a> {
    before: Side<'a>,
    after: Side<'a>,
    regression: bool,
    causes: Vec<CauseFields<'a>>,
    signs: Vec<SignFields<'a>>,
    better: Vec<MovementFields<'a>>,
    worse: Vec<MovementFields<'a>>,
    counted_otherwise: &'a [String],
    restated: Vec<RestatementFields<'a>>,
    files: FilesFields<'a>,
    model_changes: &'a [String],
    notes: Vec<String>,
    recorded: Vec<RecordedFields<'a>>,
}

#[derive(Debug, Serialize)]
struct Side<'a> {
    month: String,
    revision: Option<u32>,
    headline: Headline,
    held: Headline,
    lower: Phase,
    upper: Phase,
    coverage: Option<f64>,
    model: &'a str,
    model_version: &'a str,
    model_hash: &'a str,
    tool_version: &'a str,
}

#[derive(Debug, Serialize)]
struct CauseFields<'a> {
    kind: &'static str,
    present: bool,
    headline_before: Headline,
    headline_after: Headline,
    held_before: Headline,
    held_after: Headline,
    signs: Vec<SignFields<'a>>,
    told: Vec<String>,
}

#[derive(Debug, Serialize)]
struct SignFields<'a> {
    sign: &'a str,
    number: u8,
    before: &'static str,
    after: &'static str,
}

#[derive(Debug, Serialize)]
struct MovementFields<'a> {
    metric: &'a str,
    unit: Unit,
    before: Option<f64>,
    after: Option<f64>,
    times_usual: Option<f64>,
}

#[derive(Debug, Serialize)]
struct RestatementFields<'a> {
    metric: &'a str,
    unit: Unit,
    months: Vec<RestatedFields>,
}

#[derive(Debug, Serialize)]
struct RestatedFields {
    month: String,
    before: FactFields,
    after: FactFields,
}

#[derive(Debug, Serialize)]
struct FactFields {
    numerator: Option<f64>,
    denominator: Option<f64>,
    n: u64,
}

#[derive(Debug, Serialize)]
struct FilesFields<'a> {
    new: &'a [String],
    gone: &'a [String],
    changed: &'a [String],
    fates: Vec<FateFields<'a>>,
}

#[derive(Debug, Serialize)]
struct FateFields<'a> {
    file: &'a str,
    fate: &'static str,
    before: u64,
    after: u64,
}

#[derive(Debug, Serialize)]
struct RecordedFields<'a> {
    month: String,
    revision: u32,
    headline: Headline,
    held: Headline,
    model_hash: &'a str,
    tool_version: &'a str,
    fenced: bool,
}

impl<'a> Fields<'a> {
    pub(in crate::report) fn of(changes: &'a Changes) -> Self {
        Self {
            recorded: fenced(&changes.recorded)
                .into_iter()
                .map(|fenced| RecordedFields {
                    month: fenced.run.month.to_string(),
                    revision: fenced.run.revision,
                    headline: fenced.run.headline,
                    held: fenced.run.held,
                    model_hash: &fenced.run.model_hash,
                    tool_version: &fenced.run.tool_version,
                    fenced: fenced.fence.is_some(),
                })
                .collect(),
            ..Self::of_comparison(&changes.comparison)
        }
    }

    pub(in crate::report) fn of_comparison(comparison: &'a Comparison) -> Self {
        let files = &comparison.files;
        Self {
            before: side(&comparison.before),
            after: side(&comparison.after),
            regression: comparison.is_regression(),
            causes: comparison.causes.iter().map(cause).collect(),
            signs: comparison.signs.iter().map(sign).collect(),
            better: comparison.better.iter().map(movement).collect(),
            worse: comparison.worse.iter().map(movement).collect(),
            counted_otherwise: &comparison.counted_otherwise,
            restated: comparison
                .restated
                .iter()
                .map(|one| RestatementFields {
                    metric: &one.metric,
                    unit: one.unit,
                    months: one.months.iter().map(restated).collect(),
                })
                .collect(),
            files: FilesFields {
                new: &files.new,
                gone: &files.gone,
                changed: &files.changed,
                fates: files
                    .fates
                    .iter()
                    .map(|change| FateFields {
                        file: &change.file,
                        fate: change.fate.id(),
                        before: change.before,
                        after: change.after,
                    })
                    .collect(),
            },
            model_changes: &comparison.model_changes,
            notes: in_english(&comparison.notes),
            recorded: Vec::new(),
        }
    }
}

fn side(standing: &Standing) -> Side<'_> {
    Side {
        month: standing.month.to_string(),
        // Before it is recorded, a run has none.
        revision: Some(standing.revision).filter(|revision| *revision > 0),
        headline: standing.headline,
        held: standing.held,
        lower: standing.lower,
        upper: standing.upper,
        coverage: stable(standing.coverage),
        model: &standing.model_id,
        model_version: &standing.model_version,
        model_hash: &standing.model_hash,
        tool_version: &standing.tool_version,
    }
}

fn in_english(told: &[Message]) -> Vec<String> {
    told.iter().map(ToString::to_string).collect()
}

fn cause(cause: &Cause) -> CauseFields<'_> {
    CauseFields {
        kind: cause.kind.id(),
        present: cause.is_present,
        headline_before: cause.headline.0,
        headline_after: cause.headline.1,
        held_before: cause.held.0,
        held_after: cause.held.1,
        signs: cause.signs.iter().map(sign).collect(),
        told: in_english(&cause.told),
    }
}

fn sign(change: &SignChange) -> SignFields<'_> {
    SignFields {
        sign: &change.id,
        number: change.number,
        before: status(change.before),
        after: status(change.after),
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::NotMet => "not_met",
        Status::NotObserved => "not_observed",
        Status::Waived => "waived",
    }
}

fn movement(movement: &Movement) -> MovementFields<'_> {
    MovementFields {
        metric: &movement.metric,
        unit: movement.unit,
        before: stable(movement.before),
        after: stable(movement.after),
        times_usual: stable(movement.times_usual),
    }
}

fn restated(fact: &RestatedFact) -> RestatedFields {
    let fields = |(numerator, denominator, n): (f64, Option<f64>, u64)| FactFields {
        numerator: stable(numerator),
        denominator: denominator.and_then(stable),
        n,
    };
    RestatedFields {
        month: fact.month.to_string(),
        before: fields(fact.before),
        after: fields(fact.after),
    }
}
