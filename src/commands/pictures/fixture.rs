//! A provider made by hand: two years on the way from Reactive to Proactive,
//! with a hole in its SLA records.

use crate::analysis::{
    Analysis, Groups, Inference, ModelIdentity, ReceivablesByAge, ResolutionTimes,
};
use crate::maturity::{CriterionVerdict, GateVerdict, MonthVerdict, SignVerdict, Status};
use crate::model::{Absence, Headline, MaturityModel, Measured, Month, Phase, Reading, Sign, Unit};

pub(super) const MONTHS: i32 = 24;

/// Values by month, counted from 0 to 23; `None` where nothing is known.
type Course = fn(i32) -> Option<f64>;

const COURSES: [(&str, Unit, u32, Course); 16] = [
    ("sla_resolution_compliance", Unit::Share, 1, |m| {
        let wave = [0.0, 0.02, -0.01, 0.015, -0.03, 0.01];
        let hole = (9..=10).contains(&m);
        let late = if m >= 19 { -0.035 } else { 0.0 };
        (!hole).then(|| 0.84 + 0.0045 * f64::from(m) + wave[m as usize % 6] + late)
    }),
    ("sla_response_compliance", Unit::Share, 1, |m| {
        let wave = [0.01, -0.004, 0.006, -0.012, 0.0];
        let hole = (9..=10).contains(&m);
        (!hole).then(|| 0.925 + 0.002 * f64::from(m) + wave[m as usize % 5])
    }),
    ("tickets_opened", Unit::Count, 1, |m| {
        Some(f64::from(410 + m * 3 + (m * m * 11) % 67))
    }),
    ("tickets_closed", Unit::Count, 1, |m| {
        Some(f64::from(400 + m * 3 + (m * m * 17) % 73))
    }),
    ("open_backlog", Unit::Count, 1, |m| {
        Some(f64::from(120 + m * 9 - m * m / 4 + (m * 29) % 18))
    }),
    ("mrr", Unit::Money, 1, |m| {
        Some(61_000.0 + 950.0 * f64::from(m) + f64::from((m * 700) % 1_900))
    }),
    ("mrr_new", Unit::Money, 1, |m| {
        Some(f64::from((m * 1_300) % 3_100))
    }),
    ("mrr_expansion", Unit::Money, 1, |m| {
        Some(f64::from(400 + (m * 310) % 800))
    }),
    ("mrr_contraction", Unit::Money, 1, |m| {
        Some(f64::from((m * 170) % 450))
    }),
    ("mrr_lost", Unit::Money, 1, |m| {
        Some(if m % 5 == 3 { 1_850.0 } else { 0.0 })
    }),
    ("client_retention", Unit::Share, 12, |m| {
        (m >= 12).then(|| 0.88 + 0.004 * f64::from(m - 12))
    }),
    ("gross_revenue_retention", Unit::Share, 12, |m| {
        (m >= 12).then(|| 0.905 + 0.002 * f64::from(m % 4))
    }),
    ("net_revenue_retention", Unit::Share, 12, |m| {
        (m >= 12).then(|| 0.97 + 0.007 * f64::from(m - 12))
    }),
    ("monitoring_detected_share", Unit::Share, 3, |m| {
        (m >= 2).then(|| 0.05 + 0.008 * f64::from(m))
    }),
    ("repeat_ticket_share", Unit::Share, 3, |m| {
        (m >= 2).then(|| 0.24 - 0.004 * f64::from(m))
    }),
    ("same_client_volume_change", Unit::ChangePerYear, 24, |m| {
        (m >= 20).then(|| 0.08 - 0.05 * f64::from(m - 20))
    }),
];

pub(super) fn last_month() -> Month {
    Month::new(2026, 10).unwrap()
}

pub(super) fn months() -> Vec<Month> {
    let last = last_month();
    last.minus(MONTHS as u32 - 1).up_to(last).collect()
}

pub(super) fn two_years() -> Analysis {
    let model = MaturityModel::embedded().unwrap();
    let mut analysis = nothing_seen();
    for (m, month) in (0..).zip(months()) {
        for (metric, unit, window, course) in COURSES {
            analysis.readings.push(Reading {
                metric,
                month,
                window,
                unit,
                outcome: course(m).map(measured).ok_or(Absence::NoRows),
            });
        }
        let slow = 1.0 + 0.5 * f64::from((m * 7) % 5) / 5.0 + f64::from(24 - m) * 0.03;
        analysis.resolution_times.push(ResolutionTimes {
            month,
            n: 400,
            p10: 0.3 * slow,
            p25: 1.2 * slow,
            median: 4.1 * slow,
            p75: 17.0 * slow,
            p90: 61.0 * slow,
        });
        let base = 52_000.0 + 800.0 * f64::from(m);
        analysis.receivables.push(ReceivablesByAge {
            month,
            not_due: base,
            days_1_to_30: base * 0.35 + f64::from((m * 900) % 4_000),
            days_31_to_60: base * 0.14,
            days_61_to_90: base * 0.06 + f64::from((m * 500) % 1_500),
            over_90: (11_000.0 - 300.0 * f64::from(m)).max(0.0),
        });
    }
    analysis.verdicts = (0..)
        .zip(months())
        .map(|(m, month)| verdict(&model, m, month))
        .collect();
    analysis.held = Headline::Determined(Phase::Stable);
    analysis
}

/// An analysis that found nothing, with one month end judged.
pub(super) fn nothing_seen() -> Analysis {
    let model = MaturityModel::embedded().unwrap();
    let month = last_month();
    let mut verdict = verdict(&model, 0, month);
    verdict.headline = Headline::NotDetermined;
    verdict.lower = Phase::Reactive;
    verdict.upper = Phase::Scalable;
    for sign in &mut verdict.signs {
        sign.status = Status::NotObserved;
    }
    Analysis {
        tool_version: "0.1.0",
        as_of: month,
        currency: None,
        model: ModelIdentity {
            id: model.id,
            version: model.version,
            hash: model.hash,
        },
        verdicts: vec![verdict],
        held: Headline::NotDetermined,
        months_in_phase: 1,
        perception: None,
        records: Vec::new(),
        inference: Inference::default(),
        readings: Vec::new(),
        facts: Vec::new(),
        path: Vec::new(),
        blind_spots: Vec::new(),
        caveats: Vec::new(),
        inputs: Vec::new(),
        resolution_times: Vec::new(),
        receivables: Vec::new(),
        groups: Groups::default(),
    }
}

fn measured(value: f64) -> Measured {
    Measured {
        value,
        n: 100,
        numerator: None,
        denominator: None,
        interval: None,
    }
}

fn verdict(model: &MaturityModel, m: i32, month: Month) -> MonthVerdict {
    let (lower, upper) = match m {
        0..=7 => (Phase::Reactive, Phase::Stable),
        8..=17 => (Phase::Stable, Phase::Proactive),
        _ => (Phase::Stable, Phase::Stable),
    };
    let headline = match m {
        0..=2 => Headline::NotDetermined,
        _ => Headline::Determined(lower),
    };
    let signs: Vec<SignVerdict> = model.signs.iter().map(|sign| judged(sign, m)).collect();
    let gates = model
        .gates
        .iter()
        .map(|gate| {
            let count = |status: Status| {
                let of_gate = signs.iter().filter(|sign| sign.gate == gate.gate);
                of_gate.filter(|sign| sign.status == status).count()
            };
            GateVerdict {
                gate: gate.gate,
                from: gate.from(),
                to: gate.to(),
                passed: lower >= gate.to(),
                could_pass: upper >= gate.to(),
                signs_met: count(Status::Met),
                signs_not_observed: count(Status::NotObserved),
                signs_needed: gate.signs_needed,
                ready_when: gate.ready_when.clone(),
                ask: gate.ask.clone(),
            }
        })
        .collect();
    MonthVerdict {
        month,
        headline,
        without_waivers: headline,
        lower,
        upper,
        coverage: if m < 3 { 0.3 } else { 0.65 },
        gates,
        signs,
        recalled: None,
    }
}

fn judged(sign: &Sign, m: i32) -> SignVerdict {
    let status = if sign.criteria.is_empty() {
        Status::NotObserved
    } else if sign.number != 6 && i32::from(sign.number) <= m / 3 + 1 {
        Status::Met
    } else {
        Status::NotMet
    };
    let criteria = sign.criteria.iter().map(|criterion| CriterionVerdict {
        id: criterion.id.clone(),
        metric: criterion.metric.clone(),
        role: criterion.role.clone(),
        status,
        without_waiver: status,
        reason: None,
        absence: None,
        value: None,
        unit: Unit::Share,
        target: criterion.target,
        window: 1,
        months: None,
        n: 0,
        numerator: None,
        denominator: None,
        interval: None,
        rationale: criterion.rationale.clone(),
        source: criterion.source.clone(),
        remedy: criterion.remedy.clone(),
    });
    SignVerdict {
        id: sign.id.clone(),
        number: sign.number,
        gate: sign.gate,
        core: sign.core,
        title: sign.title.clone(),
        evidence: sign.evidence,
        status,
        without_waiver: status,
        reason: None,
        criteria: criteria.collect(),
        caveats: Vec::new(),
    }
}
