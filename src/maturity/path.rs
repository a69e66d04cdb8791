//! What stands between the provider and the next phase.

use super::verdict::{CriterionVerdict, GateVerdict, MonthVerdict, SignVerdict, Status};
use crate::language::Message;
use crate::model::Unit;

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
    /// What would close the gap, in the provider's own units.
    pub effort: Option<Effort>,
    /// Who or what makes up most of the gap, the most first.
    pub parts: Vec<GapPart>,
}

/// A gap in records or money.
#[derive(Debug, Clone, PartialEq)]
pub struct Effort {
    /// How many records, or how much money; never negative.
    pub amount: f64,
    pub unit: Unit,
    /// Whether it is so much each month, or once.
    pub a_month: bool,
    /// To be said as `18 fewer resolution targets breached a month`.
    pub told: Message,
}

/// A client, person, category or priority, and its part in what counts
/// against a target.
#[derive(Debug, Clone, PartialEq)]
pub struct GapPart {
    pub by: &'static str,
    pub name: String,
    pub amount: f64,
    /// Of all that counts against the target.
    pub share: f64,
    /// Of everything, whether it counts against the target or not.
    pub share_of_all: f64,
}

/// The smallest set of criteria that would pass the next gate; the core first,
/// then the farthest.
///
/// The search is exact: all sets of the gate's signs that are not met are
/// tried. A set with fewer criteria that nothing is known of comes before one
/// with more, then one with fewer criteria, then the one with the shorter way.
/// Where no set opens the gate, because too many of its signs cannot be seen
/// at all, all that could be done is named.
#[must_use]
pub fn path(verdict: &MonthVerdict) -> Vec<PathStep> {
    let Some(gate) = verdict.gates.iter().find(|gate| !gate.passed) else {
        return Vec::new();
    };
    let open: Vec<&SignVerdict> = verdict
        .signs
        .iter()
        .filter(|sign| sign.gate == gate.gate && sign.status != Status::Met)
        .filter(|sign| !sign.criteria.is_empty())
        .collect();
    let chosen = smallest_set(verdict, gate, &open).unwrap_or(open);
    let mut steps: Vec<PathStep> = chosen
        .into_iter()
        .flat_map(|sign| to_do(sign).map(move |criterion| step(sign, criterion)))
        .collect();
    steps.sort_by(|a, b| {
        let unknown = |step: &PathStep| step.criterion.without_waiver == Status::NotObserved;
        unknown(a)
            .cmp(&unknown(b))
            .then(b.core.cmp(&a.core))
            .then(b.distance.total_cmp(&a.distance))
            .then_with(|| a.criterion.id.cmp(&b.criterion.id))
    });
    steps
}

fn smallest_set<'a>(
    verdict: &MonthVerdict,
    gate: &GateVerdict,
    open: &[&'a SignVerdict],
) -> Option<Vec<&'a SignVerdict>> {
    // A model may give one gate nearly all of its signs; what is beyond these
    // is left out of the search.
    const MOST: usize = 16;
    let open = &open[..open.len().min(MOST)];
    let core_needed = |sign: &&SignVerdict| {
        sign.gate == gate.gate && sign.core && !matches!(sign.status, Status::Met | Status::Waived)
    };
    let core: Vec<u8> = verdict
        .signs
        .iter()
        .filter(core_needed)
        .map(|sign| sign.number)
        .collect();
    let mut best: Option<(Cost, Vec<&SignVerdict>)> = None;
    for set in 0..1_usize << open.len() {
        let chosen: Vec<&SignVerdict> = (0..open.len())
            .filter(|place| set >> place & 1 == 1)
            .map(|place| open[place])
            .collect();
        let opens = gate.signs_met + chosen.len() >= gate.signs_needed
            && core
                .iter()
                .all(|number| chosen.iter().any(|sign| sign.number == *number));
        if !opens {
            continue;
        }
        let cost = Cost::of(&chosen);
        if best.as_ref().is_none_or(|(least, _)| cost.is_less(least)) {
            best = Some((cost, chosen));
        }
    }
    best.map(|(_, chosen)| chosen)
}

struct Cost {
    unknown: usize,
    criteria: usize,
    distance: f64,
}

impl Cost {
    fn of(signs: &[&SignVerdict]) -> Self {
        let criteria: Vec<&CriterionVerdict> = signs.iter().flat_map(|sign| to_do(sign)).collect();
        Self {
            unknown: criteria
                .iter()
                .filter(|criterion| criterion.without_waiver == Status::NotObserved)
                .count(),
            criteria: criteria.len(),
            distance: criteria.iter().map(|criterion| distance(criterion)).sum(),
        }
    }

    fn is_less(&self, other: &Self) -> bool {
        (self.unknown, self.criteria)
            .cmp(&(other.unknown, other.criteria))
            .then(self.distance.total_cmp(&other.distance))
            .is_lt()
    }
}

/// What a sign lacks to be met; where one of several is enough, the one that is
/// known and nearest.
fn to_do(sign: &SignVerdict) -> impl Iterator<Item = &CriterionVerdict> {
    let is_met = |criterion: &&CriterionVerdict| criterion.without_waiver == Status::Met;
    let unknown = |criterion: &CriterionVerdict| criterion.without_waiver == Status::NotObserved;
    sign.needed()
        .filter(move |any_of| !any_of.iter().any(is_met))
        .filter_map(move |any_of| {
            any_of.into_iter().min_by(|a, b| {
                unknown(a)
                    .cmp(&unknown(b))
                    .then(distance(a).total_cmp(&distance(b)))
            })
        })
}

fn step(sign: &SignVerdict, criterion: &CriterionVerdict) -> PathStep {
    PathStep {
        gate: sign.gate,
        sign: sign.id.clone(),
        sign_title: sign.title.clone(),
        core: sign.core,
        criterion: criterion.clone(),
        distance: distance(criterion),
        effort: None,
        parts: Vec::new(),
    }
}

/// How far a criterion is from its target: the gap in relation to the target,
/// or the share of months still to be won, whichever is more.
fn distance(criterion: &CriterionVerdict) -> f64 {
    let scale = criterion.target.value.abs().max(0.01);
    let by_value = criterion.gap().map_or(0.0, |gap| gap.max(0.0) / scale);
    let by_months = criterion.months.map_or(0.0, |months| {
        f64::from(months.needed.saturating_sub(months.met)) / f64::from(months.of.max(1))
    });
    by_value.max(by_months)
}

#[cfg(test)]
mod tests {
    use super::path;
    use crate::maturity::testing::{model, verdict};

    /// The signs that the path leads over, if they turned out like this, in
    /// order of their numbers.
    fn signs(marks: &str) -> Vec<u8> {
        let model = model();
        let mut numbers: Vec<u8> = path(&verdict(&model, marks))
            .iter()
            .map(|step| model.sign(&step.sign).unwrap().number)
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    #[test]
    fn core_signs_are_always_on_the_way() {
        assert_eq!(signs("-??++ ----- ----- -----"), [1]);
        assert_eq!(signs("-??-+ ----- ----- -----"), [1, 4]);
        assert_eq!(signs("+++++ -++++ ----- -----"), [6]);
    }

    #[test]
    fn of_the_others_only_as_many_as_are_lacking() {
        // 10 has two criteria, so one of the others is the smaller step.
        assert_eq!(signs("+++++ ++--- ----- -----").len(), 1);
        assert_eq!(signs("+++++ +---- ----- -----").len(), 2);
        assert_eq!(signs("+++++ +++++ +++++ -----"), [] as [u8; 0]);
    }

    #[test]
    fn what_is_known_to_lack_comes_before_what_was_not_seen() {
        assert_eq!(signs("+++++ ++?-? ----- -----"), [9]);
        // A core sign that was not seen has to be seen.
        assert_eq!(signs("+++++ ?++++ ----- -----"), [6]);
    }

    #[test]
    fn where_nothing_opens_the_gate_all_that_can_be_done_is_named() {
        // Signs 2 and 3 have no criteria, and two of the others are lost.
        let numbers = signs("---+- ----- ----- -----");
        assert!(numbers.contains(&1), "{numbers:?}");
    }
}
