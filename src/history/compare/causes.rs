//! The change of a verdict, step by step.

use std::collections::BTreeMap;

use super::substitution::{Sight, is_unseen, substituted};
use super::{Cause, CauseKind, Restatement, SignChange};
use crate::history::{KeptModel, Run};
use crate::language::{Message, Value, message};
use crate::maturity::{MonthVerdict, Readings, held_phase, judge};
use crate::model::{Absence, Headline, MaturityModel, Month, Reading, Waiver};

/// How many month ends the held phase looks at.
const HELD_OVER: u32 = 3;

/// A verdict on the way from one run to the other.
#[derive(Debug)]
struct State {
    verdict: MonthVerdict,
    held: Headline,
}

/// Waivers as they hold at a month end and before it.
#[derive(Debug, Clone, Copy)]
struct Waiving<'a> {
    waivers: &'a [Waiver],
    month: Month,
}

impl Waiving<'_> {
    /// Those that hold so many months before the month end, made to hold at
    /// the month end that is judged, whichever that is.
    fn holding(&self, back: u32, judged: Month) -> Vec<Waiver> {
        let holding = self
            .waivers
            .iter()
            .filter(|waiver| waiver.holds_at_end_of(self.month.minus(back)));
        holding
            .map(|waiver| Waiver {
                from: None,
                expires: waiver.expires.max(judged.last_day()),
                ..waiver.clone()
            })
            .collect()
    }
}

fn state(
    model: &MaturityModel,
    readings: &Readings,
    waiving: Waiving<'_>,
    month: Month,
    first_judged: Month,
) -> State {
    let first = month.minus(HELD_OVER - 1).max(first_judged).min(month);
    let verdicts: Vec<MonthVerdict> = first
        .up_to(month)
        .map(|judged| {
            let back = (month.index() - judged.index()) as u32;
            judge(model, readings, &waiving.holding(back, judged), judged)
        })
        .collect();
    let (held, _) = held_phase(&verdicts);
    // At least the month itself was judged.
    let verdict = verdicts
        .into_iter()
        .next_back()
        .unwrap_or_else(|| judge(model, readings, &[], month));
    State { verdict, held }
}

/// What each cause changed, and what all of them together did to the signs.
pub(super) fn causes(
    (before, then): (&Run, &MaturityModel),
    (after, now): (&Run, &MaturityModel),
    restated: &[Restatement],
    counted_otherwise: &[String],
    notes: &mut Vec<Message>,
) -> (Vec<Cause>, Vec<SignChange>) {
    let as_before = substituted(before, after, Sight::AsBefore);
    let as_now = substituted(before, after, Sight::AsNow);
    let (a, b) = (before.month, after.month);
    let waived_then = Waiving {
        waivers: &before.waivers,
        month: a,
    };
    let waived_now = Waiving {
        waivers: &after.waivers,
        month: b,
    };
    let first = |run: &Run| run.phases.first().map_or(run.month, |phase| phase.month);
    let begins = first(before).min(first(after));
    let states = [
        state(then, &before.readings, waived_then, a, first(before)),
        state(then, &as_before, waived_then, a, begins),
        state(then, &as_before, waived_then, b, begins),
        state(then, &as_now, waived_then, b, first(after)),
        state(now, &after.readings, waived_then, b, first(after)),
        state(now, &after.readings, waived_now, b, first(after)),
    ];
    notes.extend(recomputed_otherwise(before, &states[0]));
    notes.extend(recomputed_otherwise(after, &states[5]));
    let told = [
        told_of_restated(restated),
        told_of_data(before, after),
        told_of_coverage(before, after),
        told_of_model(before, after, counted_otherwise),
        told_of_waivers(waived_then, waived_now),
    ];
    let causes = CauseKind::ALL
        .into_iter()
        .zip(told)
        .enumerate()
        .map(|(step, (kind, told))| {
            let (from, to) = (&states[step], &states[step + 1]);
            Cause {
                kind,
                is_present: !told.is_empty(),
                headline: (from.verdict.headline, to.verdict.headline),
                held: (from.held, to.held),
                signs: sign_changes(&from.verdict, &to.verdict),
                told,
            }
        })
        .collect();
    (causes, sign_changes(&states[0].verdict, &states[5].verdict))
}

/// The program itself may judge otherwise than the version that recorded.
fn recomputed_otherwise(run: &Run, state: &State) -> Option<Message> {
    let recorded = run.phase()?.headline;
    (state.verdict.headline != recorded).then(|| {
        message!(
            "changes-judged-otherwise-now",
            version = &run.tool_version,
            month = run.month,
            recorded = recorded,
            now = state.verdict.headline
        )
    })
}

fn sign_changes(before: &MonthVerdict, after: &MonthVerdict) -> Vec<SignChange> {
    let mut changes: Vec<SignChange> = after
        .signs
        .iter()
        .filter_map(|sign| {
            let then = before.signs.iter().find(|other| other.id == sign.id)?;
            (then.status != sign.status).then(|| SignChange {
                id: sign.id.clone(),
                number: sign.number,
                title: sign.title.clone(),
                before: then.status,
                after: sign.status,
            })
        })
        .collect();
    changes.sort_by_key(|change| change.number);
    changes
}

fn told_of_restated(restated: &[Restatement]) -> Vec<Message> {
    let months = || {
        let facts = restated.iter().flat_map(|one| &one.months);
        facts.map(|fact| fact.month)
    };
    let n = months().count();
    match (months().min(), months().max()) {
        (Some(first), Some(last)) if first == last => {
            vec![message!("changes-restated-month", n = n, month = first)]
        }
        (Some(first), Some(last)) => vec![message!(
            "changes-restated-months",
            n = n,
            first = first,
            last = last
        )],
        _ => Vec::new(),
    }
}

fn told_of_data(before: &Run, after: &Run) -> Vec<Message> {
    let mut told = Vec::new();
    let since = before.month.plus(1);
    if after.month == since {
        told.push(message!("changes-month-added", month = since));
    } else if after.month > since {
        told.push(message!(
            "changes-months-added",
            first = since,
            last = after.month
        ));
    }
    if before.configuration != after.configuration {
        told.push(message!("changes-configuration"));
    }
    told
}

fn told_of_coverage(before: &Run, after: &Run) -> Vec<Message> {
    let mut lost = Tally::new();
    let mut gained = Tally::new();
    for metric in &after.metrics {
        let own = before
            .metric(&metric.id)
            .map_or(metric.window, |then| then.window);
        let reading = before.readings.get(&metric.id, own, before.month);
        let later = after.readings.get(&metric.id, metric.window, after.month);
        let (Some(then), Some(now)) = (reading, later) else {
            continue;
        };
        match (unseen(then), unseen(now)) {
            (None, Some(why)) => count(&mut lost, why),
            (Some(why), None) => count(&mut gained, why),
            _ => {}
        }
    }
    let lost = lost
        .into_values()
        .map(|(why, n)| message!("changes-seen-no-more", n = n, why = why));
    let gained = gained
        .into_values()
        .map(|(why, n)| message!("changes-seen-now", n = n, why = why));
    lost.chain(gained).collect()
}

/// Why metrics have no value, with how many they are, in the order of the
/// English words.
type Tally = BTreeMap<String, (Message, u64)>;

fn count(tally: &mut Tally, why: &Absence) {
    let counted = tally.entry(why.to_string());
    counted.or_insert_with(|| (why.spoken(), 0)).1 += 1;
}

/// Why something cannot be seen, where it cannot.
fn unseen(reading: &Reading) -> Option<&Absence> {
    let absence = reading.outcome.as_ref().err();
    absence.filter(|absence| is_unseen(absence))
}

fn told_of_model(before: &Run, after: &Run, counted_otherwise: &[String]) -> Vec<Message> {
    let mut told = Vec::new();
    let (then, now) = (&before.model, &after.model);
    let name =
        |model: &KeptModel| format!("{} {} ({})", model.id, model.version, short(&model.hash));
    if then.hash != now.hash {
        told.push(message!(
            "changes-model",
            now = name(now),
            before = name(then)
        ));
    }
    if !counted_otherwise.is_empty() {
        told.push(message!(
            "changes-formulas",
            metrics = known(counted_otherwise)
        ));
    }
    told
}

/// Texts that languages may have words for.
fn known(texts: &[String]) -> Vec<Value> {
    texts.iter().cloned().map(Value::Known).collect()
}

/// As much of a hash as tells one model from another.
fn short(hash: &str) -> &str {
    hash.get(..8).unwrap_or(hash)
}

fn told_of_waivers(then: Waiving<'_>, now: Waiving<'_>) -> Vec<Message> {
    let holding = |waiving: Waiving<'_>| -> Vec<Waiver> {
        let waivers = waiving.waivers.iter();
        waivers
            .filter(|waiver| waiver.holds_at_end_of(waiving.month))
            .cloned()
            .collect()
    };
    let (then, now) = (holding(then), holding(now));
    let is_in = |waiver: &Waiver, others: &[Waiver]| others.iter().any(|one| one.of == waiver.of);
    let mut told: Vec<Message> = now
        .iter()
        .filter(|waiver| !is_in(waiver, &then))
        .map(|waiver| {
            message!(
                "changes-waived",
                of = &waiver.of,
                until = waiver.expires.to_string(),
                owner = &waiver.owner,
                reason = &waiver.reason
            )
        })
        .collect();
    told.extend(
        then.iter()
            .filter(|waiver| !is_in(waiver, &now))
            .map(|waiver| message!("changes-waived-no-more", of = &waiver.of)),
    );
    told
}
