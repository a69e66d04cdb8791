use crate::model::{Evidence, Headline, Month, Phase, Source, Target, Unit};

/// What became of a criterion or a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    Met,
    NotMet,
    /// The records do not say.
    NotObserved,
}

/// A criterion held against the readings.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionVerdict {
    pub id: String,
    /// The metric's id.
    pub metric: String,
    pub status: Status,
    /// Why there is no verdict.
    pub reason: Option<String>,
    /// The value that was held against the target: of the month, or over the
    /// trailing window. `None` where there is none.
    pub value: Option<f64>,
    pub unit: Unit,
    pub target: Target,
    /// How many months each value looks back over.
    pub window: u32,
    /// Where the target has to hold in k of n months.
    pub months: Option<MonthsInTarget>,
    pub n: u64,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    pub interval: Option<(f64, f64)>,
    pub rationale: String,
    pub source: Source,
    pub remedy: String,
}

/// In how many months a target has held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthsInTarget {
    pub needed: u32,
    pub of: u32,
    pub met: u32,
    /// Months among the `of` that have a value at all.
    pub measured: u32,
}

impl CriterionVerdict {
    /// How far the value is from the target, in the metric's unit; `None`
    /// without a value.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        self.value.map(|value| self.target.gap(value))
    }

    /// Whether there are values enough for the target to be proven met,
    /// whatever they are.
    #[must_use]
    pub fn is_measured(&self) -> bool {
        match self.months {
            None => self.value.is_some(),
            Some(months) => months.measured >= months.needed,
        }
    }
}

/// A sign judged from its criteria.
#[derive(Debug, Clone, PartialEq)]
pub struct SignVerdict {
    pub id: String,
    pub number: u8,
    pub gate: u8,
    pub core: bool,
    pub title: String,
    pub evidence: Evidence,
    pub status: Status,
    /// Why the sign is not observed.
    pub reason: Option<String>,
    pub criteria: Vec<CriterionVerdict>,
    pub caveats: Vec<String>,
}

impl SignVerdict {
    /// Whether all that the sign is judged by was measured.
    ///
    /// This asks what was measured, and not how it turned out: a sign that is
    /// missed by one criterion needs no other to be known, so if the missed
    /// one got better, the sign would no longer be observed.
    #[must_use]
    pub fn is_measured(&self) -> bool {
        !self.criteria.is_empty() && self.criteria.iter().all(CriterionVerdict::is_measured)
    }
}

/// Whether the way out of a phase is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateVerdict {
    pub gate: u8,
    /// The phase that the gate leads out of.
    pub from: Phase,
    pub to: Phase,
    /// Passed by what is observed.
    pub passed: bool,
    /// Passed if everything that was not observed were met.
    pub could_pass: bool,
    pub signs_met: usize,
    pub signs_not_observed: usize,
    pub signs_needed: usize,
    pub ready_when: String,
    pub ask: String,
}

/// The phase at one month end, with its bounds.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthVerdict {
    pub month: Month,
    /// The lower bound, unless too little was observed.
    pub headline: Headline,
    /// The lowest phase that the evidence supports: what was not observed
    /// counts as not met.
    pub lower: Phase,
    /// The highest phase that the evidence does not exclude: what was not
    /// observed counts as met.
    pub upper: Phase,
    /// The share of the signs that were measured in full. It depends on what
    /// was there to be measured and on no value, so that nothing that gets
    /// better makes the headline undetermined.
    pub coverage: f64,
    pub gates: Vec<GateVerdict>,
    pub signs: Vec<SignVerdict>,
}

impl MonthVerdict {
    /// How many of the signs of strength within Scalable are met.
    #[must_use]
    pub fn strength(&self) -> usize {
        self.signs
            .iter()
            .filter(|sign| sign.gate == 4 && sign.status == Status::Met)
            .count()
    }
}

/// One step on the way to the next phase.
#[derive(Debug, Clone, PartialEq)]
pub struct PathStep {
    pub gate: u8,
    /// The sign's id.
    pub sign: String,
    pub sign_title: String,
    pub core: bool,
    pub criterion: CriterionVerdict,
    /// The gap in relation to the target; larger is farther.
    pub distance: f64,
}

/// Something that the exports do not show.
#[derive(Debug, Clone, PartialEq)]
pub struct BlindSpot {
    /// The sign's id.
    pub sign: String,
    pub number: u8,
    pub title: String,
    pub gate: u8,
    pub core: bool,
    /// What is missing, in a sentence.
    pub reason: String,
    /// Whether the phase may hang on it, alone or with others like it.
    pub moves_bound: bool,
}
