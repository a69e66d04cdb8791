//! Signs from criteria, gates from signs, a phase with its bounds from gates.

use super::judge_criterion::judge_criterion;
use super::readings::Readings;
use super::rules::{self, GateOutcome, Standing, Waivers};
use super::verdict::{CriterionVerdict, GateVerdict, MonthVerdict, SignVerdict, Status};
use crate::language::{Message, Value, message};
use crate::model::{Gate, Headline, MaturityModel, Month, Phase, Role, Sign, Waiver};

/// Judges one month end.
#[must_use]
pub fn judge(
    model: &MaturityModel,
    readings: &Readings,
    waivers: &[Waiver],
    month: Month,
) -> MonthVerdict {
    let waivers = Waivers {
        all: waivers,
        month,
    };
    let signs: Vec<SignVerdict> = model
        .signs
        .iter()
        .map(|sign| judge_sign(sign, readings, waivers))
        .collect();
    let gates = judge_gates(model, &signs);
    let measured = signs.iter().filter(|sign| sign.is_measured()).count();
    let coverage = measured as f64 / signs.len().max(1) as f64;
    let (lower, upper) = bounds(&gates);
    let headline = |phase| {
        if coverage < model.coverage_floor {
            Headline::NotDetermined
        } else {
            Headline::Determined(phase)
        }
    };
    MonthVerdict {
        month,
        headline: headline(lower),
        without_waivers: headline(phase_without_waivers(model, &signs)),
        lower,
        upper,
        coverage,
        gates,
        signs,
        recalled: None,
    }
}

fn judge_sign(sign: &Sign, readings: &Readings, waivers: Waivers<'_>) -> SignVerdict {
    let criteria: Vec<CriterionVerdict> = sign
        .criteria
        .iter()
        .map(|criterion| judge_criterion(criterion, readings, waivers.month, waivers))
        .collect();
    let status_by = |of: fn(&CriterionVerdict) -> Status| {
        let roles = criteria.iter();
        let roles = roles.map(|criterion| (criterion.id.as_str(), &criterion.role));
        rules::sign_status(&roles, &criteria.iter().map(of).collect::<Vec<_>>())
    };
    let by_records = status_by(|criterion| criterion.without_waiver);
    let by_criteria = status_by(|criterion| criterion.status);
    let status = rules::waived(by_criteria, waivers.of(&[&sign.id]));
    let reason = (by_records == Status::NotObserved).then(|| {
        sign.unseen.as_ref().map(Message::known).or_else(|| {
            criteria
                .iter()
                .filter(|criterion| criterion.role != Role::Beside)
                .find_map(|criterion| criterion.reason.clone())
        })
    });
    let mut caveats: Vec<Message> = sign.caveats.iter().map(Message::known).collect();
    let against = criteria
        .iter()
        .filter_map(|one| speaks_against(one, by_records));
    caveats.extend(against);
    SignVerdict {
        id: sign.id.clone(),
        number: sign.number,
        gate: sign.gate,
        core: sign.core,
        title: sign.title.clone(),
        evidence: sign.evidence,
        status,
        without_waiver: by_records,
        reason: reason.flatten(),
        criteria,
        caveats,
    }
}

/// What decides nothing, or did not have to, and misses its target.
fn speaks_against(criterion: &CriterionVerdict, sign: Status) -> Option<Message> {
    let is_told = match criterion.role {
        Role::Needed => false,
        Role::InsteadOf(_) => sign == Status::Met,
        Role::Beside => true,
    };
    if !is_told || criterion.status != Status::NotMet {
        return None;
    }
    let unit = criterion.unit;
    Some(message!(
        "speaks-against",
        metric = Value::Known(criterion.metric.replace('_', " ")),
        value = unit.spoken(criterion.value?),
        target = criterion.target.spoken(unit),
        rationale = Value::Known(criterion.rationale.clone())
    ))
}

fn outcome_of(
    gate: &Gate,
    signs: &[SignVerdict],
    status: fn(&SignVerdict) -> Status,
) -> GateOutcome {
    let of_gate: Vec<Standing> = signs
        .iter()
        .filter(|sign| sign.gate == gate.gate)
        .map(|sign| Standing {
            core: sign.core,
            status: status(sign),
            without_waiver: sign.without_waiver,
        })
        .collect();
    rules::gate_outcome(gate, &of_gate)
}

/// The gates, by what is observed, and by the best that is not excluded.
#[must_use]
pub(super) fn judge_gates(model: &MaturityModel, signs: &[SignVerdict]) -> Vec<GateVerdict> {
    model
        .gates
        .iter()
        .map(|gate| {
            let outcome = outcome_of(gate, signs, |sign| sign.status);
            GateVerdict {
                gate: gate.gate,
                from: gate.from(),
                to: gate.to(),
                passed: outcome.passed,
                could_pass: outcome.could_pass,
                signs_met: outcome.met,
                signs_not_observed: outcome.not_observed,
                signs_needed: gate.signs_needed,
                ready_when: gate.ready_when.clone(),
                ask: gate.ask.clone(),
            }
        })
        .collect()
}

fn phase_without_waivers(model: &MaturityModel, signs: &[SignVerdict]) -> Phase {
    let passed = model
        .gates
        .iter()
        .take_while(|gate| outcome_of(gate, signs, |sign| sign.without_waiver).passed);
    Phase::after_gates(passed.count())
}

/// The lowest phase that the evidence supports, and the highest that it does
/// not exclude: consecutive gates passed.
#[must_use]
pub(super) fn bounds(gates: &[GateVerdict]) -> (Phase, Phase) {
    let passed = gates.iter().take_while(|gate| gate.passed).count();
    let could_pass = gates.iter().take_while(|gate| gate.could_pass).count();
    (Phase::after_gates(passed), Phase::after_gates(could_pass))
}
