//! Signs from criteria, gates from signs, a phase with its bounds from gates.

use super::judge_criterion::judge_criterion;
use super::readings::Readings;
use super::verdict::{GateVerdict, MonthVerdict, SignVerdict, Status};
use crate::model::{Headline, MaturityModel, Month, Phase, Sign};

/// Judges one month end.
#[must_use]
pub fn judge(model: &MaturityModel, readings: &Readings, month: Month) -> MonthVerdict {
    let signs: Vec<SignVerdict> = model
        .signs
        .iter()
        .map(|sign| judge_sign(sign, readings, month))
        .collect();
    let gates = judge_gates(model, &signs);
    let measured = signs.iter().filter(|sign| sign.is_measured()).count();
    let coverage = measured as f64 / signs.len().max(1) as f64;
    let (lower, upper) = bounds(&gates);
    let headline = if coverage < model.coverage_floor {
        Headline::NotDetermined
    } else {
        Headline::Determined(lower)
    };
    MonthVerdict {
        month,
        headline,
        lower,
        upper,
        coverage,
        gates,
        signs,
    }
}

/// A sign is met when all its criteria are, and not met when any is not; else
/// the records do not say.
fn judge_sign(sign: &Sign, readings: &Readings, month: Month) -> SignVerdict {
    let criteria: Vec<_> = sign
        .criteria
        .iter()
        .map(|criterion| judge_criterion(criterion, readings, month))
        .collect();
    let any = |status| criteria.iter().any(|criterion| criterion.status == status);
    let status = if any(Status::NotMet) {
        Status::NotMet
    } else if criteria.is_empty() || any(Status::NotObserved) {
        Status::NotObserved
    } else {
        Status::Met
    };
    let reason = (status == Status::NotObserved).then(|| {
        sign.unseen.clone().unwrap_or_else(|| {
            criteria
                .iter()
                .find_map(|criterion| criterion.reason.clone())
                .unwrap_or_default()
        })
    });
    SignVerdict {
        id: sign.id.clone(),
        number: sign.number,
        gate: sign.gate,
        core: sign.core,
        title: sign.title.clone(),
        evidence: sign.evidence,
        status,
        reason,
        criteria,
        caveats: sign.caveats.clone(),
    }
}

/// The gates, by what is observed, and by the best that is not excluded.
#[must_use]
pub fn judge_gates(model: &MaturityModel, signs: &[SignVerdict]) -> Vec<GateVerdict> {
    model
        .gates
        .iter()
        .map(|gate| {
            let of_gate = || signs.iter().filter(|sign| sign.gate == gate.gate);
            let count = |status| of_gate().filter(|sign| sign.status == status).count();
            let core = |fits: fn(Status) -> bool| {
                of_gate()
                    .filter(|sign| sign.core)
                    .all(|sign| fits(sign.status))
            };
            let met = count(Status::Met);
            let not_observed = count(Status::NotObserved);
            GateVerdict {
                gate: gate.gate,
                from: gate.from(),
                to: gate.to(),
                passed: core(|status| status == Status::Met) && met >= gate.signs_needed,
                could_pass: core(|status| status != Status::NotMet)
                    && met + not_observed >= gate.signs_needed,
                signs_met: met,
                signs_not_observed: not_observed,
                signs_needed: gate.signs_needed,
                ready_when: gate.ready_when.clone(),
                ask: gate.ask.clone(),
            }
        })
        .collect()
}

/// The lowest phase that the evidence supports, and the highest that it does
/// not exclude: consecutive gates passed.
#[must_use]
pub fn bounds(gates: &[GateVerdict]) -> (Phase, Phase) {
    let passed = gates.iter().take_while(|gate| gate.passed).count();
    let could_pass = gates.iter().take_while(|gate| gate.could_pass).count();
    (Phase::after_gates(passed), Phase::after_gates(could_pass))
}
