//! What is kept of a run.

use crate::analysis::Analysis;
use crate::language::Words;
use crate::maturity::{MonthVerdict, Readings, SignVerdict, Status, held_phase};
use crate::model::{
    Absence, Direction, Headline, InputAccount, MaturityModel, Measured, Month, Phase, Reading,
    RowCounts, Unit, Waiver, lasting,
};

/// Everything that is kept of what a month came to.
#[derive(Debug, Clone)]
pub struct Run {
    /// The month end that was judged.
    pub month: Month,
    /// 1 for the first time that the month was recorded; 0 before it is.
    pub revision: u32,
    pub tool_version: String,
    pub model: KeptModel,
    /// The fingerprint of the configuration; `None` where there was none.
    pub configuration: Option<String>,
    /// The waivers of the configuration, whether or not they held.
    pub waivers: Vec<Waiver>,
    pub inputs: Vec<KeptInput>,
    /// How each metric was counted then, by id.
    pub metrics: Vec<KeptMetric>,
    /// Everything that was measured.
    pub readings: Readings,
    /// The month ends judged, oldest first.
    pub phases: Vec<KeptPhase>,
    /// The signs at the month end asked for.
    pub signs: Vec<KeptSign>,
    pub held: Headline,
    /// For how many month ends in a row the held phase has been the same.
    pub months_in_phase: u32,
}

/// The model that a month was judged by, whole, so that other months can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptModel {
    pub id: String,
    pub version: String,
    pub hash: String,
    pub text: String,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptInput {
    /// Its path below the folder that was named, with forward slashes.
    pub file: String,
    /// In bytes; `None` for a part of a container.
    pub size: Option<u64>,
    pub sha256: String,
    /// The ids of its tables, parted by commas.
    pub tables: String,
    pub dialect: Option<String>,
    pub refusal: Option<String>,
    pub rows: RowCounts,
    /// The earliest and latest day of its records, as `2026-09-30`.
    pub first: Option<String>,
    pub last: Option<String>,
}

/// How a metric was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMetric {
    pub id: String,
    pub title: String,
    pub unit: Unit,
    pub direction: Direction,
    pub window: u32,
    /// Raised when the formula changes.
    pub revision: u32,
}

/// The phase at one month end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeptPhase {
    pub month: Month,
    pub headline: Headline,
    pub without_waivers: Headline,
    pub lower: Phase,
    pub upper: Phase,
    pub held: Headline,
    pub coverage: f64,
}

impl KeptPhase {
    /// The phases of month ends that follow upon each other, oldest first.
    pub(super) fn of_each(verdicts: &[MonthVerdict]) -> Vec<Self> {
        let verdicts_up_to = verdicts.iter().enumerate();
        verdicts_up_to
            .map(|(place, verdict)| Self {
                month: verdict.month,
                headline: verdict.headline,
                without_waivers: verdict.without_waivers,
                lower: verdict.lower,
                upper: verdict.upper,
                held: held_phase(&verdicts[..=place]).0,
                coverage: verdict.coverage,
            })
            .collect()
    }
}

/// What became of a sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSign {
    pub id: String,
    pub number: u8,
    pub gate: u8,
    pub core: bool,
    pub title: String,
    pub status: Status,
    pub without_waiver: Status,
    pub reason: Option<String>,
}

impl KeptSign {
    pub(super) fn of(sign: &SignVerdict) -> Self {
        Self {
            id: sign.id.clone(),
            number: sign.number,
            gate: sign.gate,
            core: sign.core,
            title: sign.title.clone(),
            status: sign.status,
            without_waiver: sign.without_waiver,
            reason: sign
                .reason
                .as_ref()
                .map(|reason| Words::english().say(reason)),
        }
    }
}

/// What a run was made of, beside what it found.
#[expect(missing_debug_implementations, reason = "it holds a function")]
pub struct Taken<'a> {
    pub model: &'a MaturityModel,
    pub configuration: Option<String>,
    pub waivers: &'a [Waiver],
    pub metrics: Vec<KeptMetric>,
    /// What a file is called, and how large it is.
    pub file: &'a dyn Fn(&InputAccount) -> (String, Option<u64>),
}

impl Run {
    /// What is to be kept of an analysis and of all that was measured for it.
    #[must_use]
    pub fn of(analysis: &Analysis, readings: &Readings, taken: Taken<'_>) -> Self {
        let own_windows = taken.metrics.iter();
        let own_windows = own_windows.map(|metric| (lasting(&metric.id), metric.window));
        let mut kept = Readings::new(own_windows.collect());
        readings.iter().map(as_kept).for_each(|one| kept.add(one));
        let signs = analysis.verdict().signs.iter().map(KeptSign::of);
        let inputs = analysis.inputs.iter().map(|account| {
            let (file, size) = (taken.file)(account);
            let tables: Vec<&str> = account.tables.iter().map(|table| table.id()).collect();
            KeptInput {
                file,
                size,
                sha256: account.sha256.clone(),
                tables: tables.join(","),
                dialect: account.dialect.clone(),
                // In English, whatever language a run is made in: it enters the
                // fingerprint.
                refusal: account.refusal.as_ref().map(ToString::to_string),
                rows: account.rows,
                first: account.first.clone(),
                last: account.last.clone(),
            }
        });
        Self {
            month: analysis.as_of,
            revision: 0,
            tool_version: analysis.tool_version.to_owned(),
            model: KeptModel {
                id: taken.model.id.clone(),
                version: taken.model.version.clone(),
                hash: taken.model.hash.clone(),
                text: taken.model.text.clone(),
            },
            configuration: taken.configuration,
            waivers: taken.waivers.to_vec(),
            inputs: inputs.collect(),
            metrics: taken.metrics,
            readings: kept,
            phases: KeptPhase::of_each(&analysis.verdicts),
            signs: signs.collect(),
            held: analysis.held,
            months_in_phase: analysis.months_in_phase,
        }
    }

    /// How a metric was counted.
    #[must_use]
    pub fn metric(&self, id: &str) -> Option<&KeptMetric> {
        self.metrics.iter().find(|metric| metric.id == id)
    }

    /// The phase at the month end asked for.
    #[must_use]
    pub fn phase(&self) -> Option<&KeptPhase> {
        self.phases.last()
    }
}

/// A reading as a database can hold it: it knows no number that is none, and
/// one zero.
fn as_kept(reading: &Reading) -> Reading {
    let number = |value: f64| value.is_finite().then_some(value + 0.0);
    let outcome = match &reading.outcome {
        Ok(measured) => number(measured.value)
            .map(|value| Measured {
                value,
                n: measured.n,
                numerator: measured.numerator.and_then(number),
                denominator: measured.denominator.and_then(number),
                interval: measured
                    .interval
                    .and_then(|(low, high)| Some((number(low)?, number(high)?))),
            })
            .ok_or(Absence::CannotShow("cannot-show-number")),
        Err(absence) => Err(absence.clone()),
    };
    Reading {
        outcome,
        ..reading.clone()
    }
}
