//! What a month end was judged to be: its criteria, signs, gates and phase.

use crate::language::{Message, message};
use crate::model::{Absence, Evidence, Headline, Month, Phase, Role, Source, Target, Unit};

/// What became of a criterion or a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    Met,
    NotMet,
    /// The records do not say.
    NotObserved,
    /// It is not met, or not observed, and somebody answers for that.
    Waived,
}

/// A criterion held against the readings.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionVerdict {
    pub id: String,
    /// The metric's id.
    pub metric: String,
    pub role: Role,
    pub status: Status,
    /// What the records alone say.
    pub without_waiver: Status,
    /// Why there is no verdict.
    pub reason: Option<Message>,
    /// Why there is no value, where the month lies within the records.
    pub absence: Option<Absence>,
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

    /// What to do first: what brings the number nearer to its target, or lets
    /// it be seen. How to work is no advice to whom the records do not show
    /// how they work.
    #[must_use]
    pub fn first_step(&self) -> Message {
        if self.is_observed() {
            return Message::known(&self.remedy);
        }
        match &self.absence {
            Some(absence) => absence.remedy(),
            None => message!("record-more-months"),
        }
    }

    /// Whether the records say how it stands.
    #[must_use]
    pub fn is_observed(&self) -> bool {
        self.without_waiver != Status::NotObserved
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
    /// What the records alone say.
    pub without_waiver: Status,
    /// Why the sign is not observed.
    pub reason: Option<Message>,
    pub criteria: Vec<CriterionVerdict>,
    pub caveats: Vec<Message>,
}

impl SignVerdict {
    /// Whether all that the sign is judged by was measured.
    ///
    /// This asks what was measured, and not how it turned out: a sign that is
    /// missed by one criterion needs no other to be known, so if the missed
    /// one got better, the sign would no longer be observed.
    #[must_use]
    pub fn is_measured(&self) -> bool {
        !self.criteria.is_empty()
            && self
                .needed()
                .all(|any_of| any_of.iter().any(|criterion| criterion.is_measured()))
    }

    /// What the sign needs: of each group one criterion, the first being the
    /// one that the others stand in for.
    pub fn needed(&self) -> impl Iterator<Item = Vec<&CriterionVerdict>> {
        let needed = |criterion: &&CriterionVerdict| criterion.role == Role::Needed;
        self.criteria.iter().filter(needed).map(|needed| {
            let instead = self.criteria.iter().filter(|other| {
                other.role != Role::Needed && other.role.serves(&other.id, &needed.id)
            });
            std::iter::once(needed).chain(instead).collect()
        })
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
    /// The headline if no waiver held.
    pub without_waivers: Headline,
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
    /// The lowest and the highest phase as which it counts where the phase is
    /// settled over months, if the run of the month itself saw what the
    /// exports no longer show.
    pub recalled: Option<(Phase, Phase)>,
}

impl MonthVerdict {
    /// Whether a core sign that was measured at another month end was not at
    /// this one.
    ///
    /// Like the coverage, this asks what was measured, and not how it turned
    /// out.
    #[must_use]
    pub fn sees_less_than(&self, other: &Self) -> bool {
        let sees = |verdict: &Self, id: &str| {
            let mut signs = verdict.signs.iter();
            signs.any(|sign| sign.id == id && sign.is_measured())
        };
        let mut core = other.signs.iter().filter(|sign| sign.core);
        core.any(|sign| sees(other, &sign.id) && !sees(self, &sign.id))
    }

    /// How many of the signs of strength within Scalable are met.
    #[must_use]
    pub fn strength(&self) -> usize {
        self.signs
            .iter()
            .filter(|sign| sign.gate == 4 && sign.status == Status::Met)
            .count()
    }
}
