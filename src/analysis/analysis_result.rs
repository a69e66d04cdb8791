use std::collections::BTreeMap;

use super::records::{CriterionRecords, Records};
use crate::language::Message;
use crate::maturity::{
    BlindSpot, CriterionVerdict, Margin, MonthVerdict, PathStep, Perception, PhaseProbability,
    WaiverUse, WhatIf, held_phase, recall,
};
use crate::metrics::Groups;
use crate::model::{Fact, Headline, InputAccount, Month, Phase, Reading};

/// Everything that an analysis found, as plain data: what every output
/// renders.
#[derive(Debug, Clone)]
pub struct Analysis {
    pub tool_version: &'static str,
    pub as_of: Month,
    /// The code of the one currency of all amounts; `None` where they name
    /// none, or not the same.
    pub currency: Option<String>,
    pub model: ModelIdentity,
    /// The month ends judged, oldest first; the last of them is `as_of`.
    pub verdicts: Vec<MonthVerdict>,
    /// The phase after noise is taken out: up or down only after two of the
    /// last three month ends.
    pub held: Headline,
    /// For how many month ends in a row the held phase has been the same.
    pub months_in_phase: u32,
    /// Every metric at every month end judged, by metric and month.
    pub readings: Vec<Reading>,
    /// What was counted in each month, by month and measure.
    pub facts: Vec<Fact>,
    /// How sure the verdict is, and what would change it.
    pub inference: Inference,
    /// Where somebody's belief and the records differ; `None` where nobody was
    /// asked.
    pub perception: Option<Perception>,
    /// What stands between the provider and the next phase, the hardest first.
    pub path: Vec<PathStep>,
    /// What could not be seen, the one that would settle most first.
    pub blind_spots: Vec<BlindSpot>,
    /// What a reader has to know before trusting a number.
    pub caveats: Vec<Message>,
    pub inputs: Vec<InputAccount>,
    /// Hours to resolve, month by month.
    pub resolution_times: Vec<ResolutionTimes>,
    /// Receivables by age, month by month.
    pub receivables: Vec<ReceivablesByAge>,
    /// Clients, queues, priorities and kinds of ticket in the last year.
    pub groups: Groups,
    /// The records that the criteria rest on at the month end asked for: how
    /// many, and a few of them; none where a criterion has nothing to count.
    pub records: Vec<CriterionRecords>,
}

impl Analysis {
    /// The verdict at the month end that was asked for.
    ///
    /// # Panics
    /// Never: an analysis judges at least one month end.
    #[must_use]
    pub fn verdict(&self) -> &MonthVerdict {
        &self.verdicts[self.verdicts.len() - 1]
    }

    /// Settles the phase anew, by what earlier months were judged to be in
    /// their own runs where the exports no longer show it: their headline, and
    /// the highest phase that they did not exclude.
    pub fn recall(&mut self, judged_then: &BTreeMap<Month, (Headline, Phase)>) {
        recall(&mut self.verdicts, judged_then);
        (self.held, self.months_in_phase) = held_phase(&self.verdicts);
    }

    /// The records that a criterion rests on.
    #[must_use]
    pub fn records_of(&self, criterion: &CriterionVerdict) -> Option<&Records> {
        self.records
            .iter()
            .find(|one| one.metric == criterion.metric && one.window == criterion.window)
            .map(|one| &one.records)
    }

    /// The reading of a metric at a month end, over its own window.
    #[must_use]
    pub fn reading(&self, metric: &str, month: Month) -> Option<&Reading> {
        self.readings
            .iter()
            .find(|reading| reading.metric == metric && reading.month == month)
    }
}

/// How sure the last verdict is, and what would change it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inference {
    /// `None` where the phase itself is not determined.
    pub probability: Option<PhaseProbability>,
    pub margin: Margin,
    pub waivers: Vec<WaiverUse>,
    /// The phase that would follow from what was assumed, if anything was.
    pub what_if: Option<WhatIf>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelIdentity {
    pub id: String,
    pub version: String,
    pub hash: String,
}

/// The spread of the hours that tickets resolved in a month took.
#[derive(Debug, Clone, PartialEq)]
pub struct ResolutionTimes {
    pub month: Month,
    pub n: u64,
    pub p10: f64,
    pub p25: f64,
    pub median: f64,
    pub p75: f64,
    pub p90: f64,
}

/// What clients owe at a month end, by days past the due date.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivablesByAge {
    pub month: Month,
    pub not_due: f64,
    pub days_1_to_30: f64,
    pub days_31_to_60: f64,
    pub days_61_to_90: f64,
    pub over_90: f64,
}
