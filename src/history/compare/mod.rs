//! What changed from one run to another, and why.
//!
//! Each cause is computed: the stored readings are judged again with one thing
//! changed after the other, in the order of [`CauseKind`], so that the steps
//! add up to the whole change.

mod causes;
mod files;
mod movements;
mod restated;
mod substitution;
#[cfg(test)]
mod tests;

use super::Run;
use crate::analysis::model_checks::differences;
use crate::language::{Message, message};
use crate::maturity::Status;
use crate::model::{Headline, MaturityModel, Month, Phase, Unit};

/// What changed from one run to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub before: Standing,
    pub after: Standing,
    /// What each of the causes changed, in their order; one of which nothing
    /// came as well.
    pub causes: Vec<Cause>,
    /// The signs that are not what they were, by number.
    pub signs: Vec<SignChange>,
    /// The metrics that got better or worse, those first that moved most
    /// beyond what is usual for them.
    pub better: Vec<Movement>,
    pub worse: Vec<Movement>,
    /// The titles of metrics that are counted by another formula since, so that
    /// their numbers before and after are not compared.
    pub counted_otherwise: Vec<String>,
    /// What the later run tells otherwise of months that the earlier one knew.
    pub restated: Vec<Restatement>,
    pub files: Files,
    /// What the later model asks otherwise, a line each.
    pub model_changes: Vec<String>,
    /// What a reader of the comparison has to know.
    pub notes: Vec<Message>,
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub month: Month,
    pub revision: u32,
    pub headline: Headline,
    pub held: Headline,
    pub lower: Phase,
    pub upper: Phase,
    pub coverage: f64,
    pub model_id: String,
    pub model_version: String,
    pub model_hash: String,
    pub tool_version: String,
}

/// Why a verdict changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CauseKind {
    /// The exports tell of past months otherwise than before.
    Restated,
    /// The months since.
    Data,
    /// Something can be seen that could not be, or the other way round.
    Coverage,
    /// Another model, or another formula of a metric.
    Model,
    /// A waiver that began, ended, or was taken back.
    Waiver,
}

impl CauseKind {
    /// In the order in which they are put in one after the other.
    pub const ALL: [Self; 5] = [
        Self::Restated,
        Self::Data,
        Self::Coverage,
        Self::Model,
        Self::Waiver,
    ];

    /// Its name in outputs for programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Restated => "restated",
            Self::Data => "data",
            Self::Coverage => "coverage",
            Self::Model => "model",
            Self::Waiver => "waiver",
        }
    }
}

/// What one cause changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Cause {
    pub kind: CauseKind,
    /// Whether there is any difference of this kind, whatever came of it.
    pub is_present: bool,
    pub headline: (Headline, Headline),
    pub held: (Headline, Headline),
    pub signs: Vec<SignChange>,
    /// What is different, a sentence each.
    pub told: Vec<Message>,
}

/// A sign that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignChange {
    pub id: String,
    pub number: u8,
    pub title: String,
    pub before: Status,
    pub after: Status,
}

impl SignChange {
    /// Whether it is met now and was not.
    #[must_use]
    pub fn is_won(&self) -> bool {
        self.after == Status::Met
    }

    /// Whether it was met and is no more.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.before == Status::Met
    }
}

/// A metric that moved in a direction that matters.
#[derive(Debug, Clone, PartialEq)]
pub struct Movement {
    pub metric: String,
    pub title: String,
    pub unit: Unit,
    pub before: f64,
    pub after: f64,
    /// How many times as far as it usually moves from one month end to the
    /// next.
    pub times_usual: f64,
}

/// Facts of one metric that are told otherwise than before.
#[derive(Debug, Clone, PartialEq)]
pub struct Restatement {
    pub metric: String,
    pub title: String,
    pub unit: Unit,
    /// By month, oldest first.
    pub months: Vec<RestatedFact>,
}

/// A fact as it was told, and as it is told now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RestatedFact {
    pub month: Month,
    pub before: FactValues,
    pub after: FactValues,
}

/// Numerator, denominator and n.
pub type FactValues = (f64, Option<f64>, u64);

/// What became of the files and their rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    pub new: Vec<String>,
    pub gone: Vec<String>,
    /// Files of the same name with other contents.
    pub changed: Vec<String>,
    /// Files with the same contents whose rows have other fates.
    pub fates: Vec<FateChange>,
}

/// Rows of a file that have another fate than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FateChange {
    pub file: String,
    pub fate: Fate,
    pub before: u64,
    pub after: u64,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Used,
    Duplicate,
    Superseded,
    NotARecord,
    SetAside,
}

impl Fate {
    /// Its name in outputs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Duplicate => "duplicate",
            Self::Superseded => "superseded",
            Self::NotARecord => "not_a_record",
            Self::SetAside => "set_aside",
        }
    }
}

/// Compares two runs, of which the second is the later one.
#[must_use]
pub fn compare(before: &Run, after: &Run) -> Comparison {
    let mut notes = Vec::new();
    let then = model_of(before, &mut notes);
    let now = model_of(after, &mut notes);
    let (then, now) = match (then, now) {
        (Some(then), Some(now)) => (then, now),
        (None, Some(now)) => (now.clone(), now),
        (Some(then), None) => (then.clone(), then),
        (None, None) => return without_models(before, after, notes),
    };
    let restated = restated::restatements(before, after);
    let counted_otherwise: Vec<String> = after
        .metrics
        .iter()
        .filter(|metric| substitution::is_counted_otherwise(before, after, &metric.id))
        .map(|metric| metric.title.clone())
        .collect();
    let (causes, signs) = causes::causes(
        (before, &then),
        (after, &now),
        &restated,
        &counted_otherwise,
        &mut notes,
    );
    let (better, worse) = movements::movements(before, after);
    Comparison {
        before: standing(before),
        after: standing(after),
        causes,
        signs,
        better,
        worse,
        counted_otherwise,
        restated,
        files: files::files(before, after),
        model_changes: if before.model.hash == after.model.hash {
            Vec::new()
        } else {
            differences(&then, &now)
        },
        notes,
    }
}

/// What can be said where neither model can be used: that the phases differ.
fn without_models(before: &Run, after: &Run, notes: Vec<Message>) -> Comparison {
    let (better, worse) = movements::movements(before, after);
    Comparison {
        before: standing(before),
        after: standing(after),
        causes: Vec::new(),
        signs: Vec::new(),
        better,
        worse,
        counted_otherwise: Vec::new(),
        restated: restated::restatements(before, after),
        files: files::files(before, after),
        model_changes: Vec::new(),
        notes,
    }
}

fn model_of(run: &Run, notes: &mut Vec<Message>) -> Option<MaturityModel> {
    match MaturityModel::from_toml(&run.model.text) {
        Ok(model) => Some(model),
        Err(error) => {
            notes.push(message!(
                "changes-model-unusable",
                month = run.month,
                error = error.to_string()
            ));
            None
        }
    }
}

fn standing(run: &Run) -> Standing {
    let phase = run.phase();
    Standing {
        month: run.month,
        revision: run.revision,
        headline: phase.map_or(Headline::NotDetermined, |phase| phase.headline),
        held: run.held,
        lower: phase.map_or(Phase::Reactive, |phase| phase.lower),
        upper: phase.map_or(Phase::Scalable, |phase| phase.upper),
        coverage: phase.map_or(0.0, |phase| phase.coverage),
        model_id: run.model.id.clone(),
        model_version: run.model.version.clone(),
        model_hash: run.model.hash.clone(),
        tool_version: run.tool_version.clone(),
    }
}

impl Comparison {
    /// The causes without which the verdict would not have changed as it did.
    pub fn effective(&self) -> impl Iterator<Item = &Cause> {
        self.causes
            .iter()
            .filter(|cause| cause.headline.0 != cause.headline.1 || !cause.signs.is_empty())
    }

    /// The cause of this kind.
    #[must_use]
    pub fn cause(&self, kind: CauseKind) -> Option<&Cause> {
        self.causes.iter().find(|cause| cause.kind == kind)
    }

    /// Whether the provider fell back: whether the held phase fell by what the
    /// exports show, whatever model and waivers made of it.
    ///
    /// What can no longer be judged at all has not fallen.
    #[must_use]
    pub fn is_regression(&self) -> bool {
        let of = |kind| self.cause(kind).map(|cause| cause.held);
        let recorded_fell = fell(self.before.held, self.after.held);
        match (of(CauseKind::Restated), of(CauseKind::Coverage)) {
            (Some((start, _)), Some((_, end))) => {
                fell(start, end) || (recorded_fell && self.is_judged_alike())
            }
            _ => recorded_fell,
        }
    }

    /// Whether nothing but the exports differs between the runs: then the
    /// recorded held phases say whether it fell. They count months as their
    /// own runs saw them, which the readings of a later run may not tell.
    fn is_judged_alike(&self) -> bool {
        let differs = |kind| self.cause(kind).is_some_and(|cause| cause.is_present);
        self.before.tool_version == self.after.tool_version
            && !differs(CauseKind::Model)
            && !differs(CauseKind::Waiver)
    }
}

/// Whether a phase that is known is lower than another.
#[must_use]
pub fn fell(before: Headline, after: Headline) -> bool {
    match (before.phase(), after.phase()) {
        (Some(before), Some(after)) => after < before,
        _ => false,
    }
}
