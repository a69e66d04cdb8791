//! The change of a verdict, step by step.

use super::substitution::{Sight, is_unseen, substituted};
use super::{Cause, CauseKind, Restatement, SignChange, tally};
use crate::history::Run;
use crate::maturity::{MonthVerdict, Readings, held_phase, judge};
use crate::model::{Headline, MaturityModel, Month, Waiver};

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
    notes: &mut Vec<String>,
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
fn recomputed_otherwise(run: &Run, state: &State) -> Option<String> {
    let recorded = run.phase()?.headline;
    (state.verdict.headline != recorded).then(|| {
        format!(
            "Version {} of the program recorded {} as {recorded}; this version makes {} of the same readings.",
            run.tool_version, run.month, state.verdict.headline
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

fn told_of_restated(restated: &[Restatement]) -> Vec<String> {
    let facts: usize = restated.iter().map(|one| one.months.len()).sum();
    if facts == 0 {
        return Vec::new();
    }
    let months = || restated.iter().flat_map(|one| &one.months);
    let (first, last) = (
        months().map(|fact| fact.month).min(),
        months().map(|fact| fact.month).max(),
    );
    let span = match (first, last) {
        (Some(first), Some(last)) if first == last => format!("of {first}"),
        (Some(first), Some(last)) => format!("from {first} to {last}"),
        _ => String::new(),
    };
    vec![format!(
        "{facts} facts {span} are told otherwise than before."
    )]
}

fn told_of_data(before: &Run, after: &Run) -> Vec<String> {
    let mut told = Vec::new();
    let since = before.month.plus(1);
    if after.month == since {
        told.push(format!("{} was added.", after.month));
    } else if after.month > since {
        told.push(format!("{since} to {} were added.", after.month));
    }
    if before.configuration != after.configuration {
        told.push("The configuration is another, by which files are read.".to_owned());
    }
    told
}

fn told_of_coverage(before: &Run, after: &Run) -> Vec<String> {
    let mut lost = Vec::new();
    let mut gained = Vec::new();
    for metric in &after.metrics {
        let own = before
            .metric(&metric.id)
            .map_or(metric.window, |then| then.window);
        let reading = before.readings.get(&metric.id, own, before.month);
        let later = after.readings.get(&metric.id, metric.window, after.month);
        let (Some(then), Some(now)) = (reading, later) else {
            continue;
        };
        let unseen = |outcome: &Result<_, crate::model::Absence>| {
            outcome
                .as_ref()
                .err()
                .filter(|absence| is_unseen(absence))
                .map(ToString::to_string)
        };
        match (unseen(&then.outcome), unseen(&now.outcome)) {
            (None, Some(why)) => lost.push(why),
            (Some(why), None) => gained.push(why),
            _ => {}
        }
    }
    let lines = |whys: &[String], what: &str| -> Vec<String> {
        tally(whys.iter().map(String::as_str))
            .into_iter()
            .map(|(why, metrics)| format!("{metrics} {} {what}: {why}.", plural(metrics, "metric")))
            .collect()
    };
    let mut told = lines(&lost, "cannot be seen any more");
    told.extend(lines(&gained, "can be seen that could not be"));
    told
}

fn told_of_model(before: &Run, after: &Run, counted_otherwise: &[String]) -> Vec<String> {
    let mut told = Vec::new();
    let (then, now) = (&before.model, &after.model);
    if then.hash != now.hash {
        told.push(format!(
            "Judged by the model {} {} ({}) instead of {} {} ({}).",
            now.id,
            now.version,
            short(&now.hash),
            then.id,
            then.version,
            short(&then.hash)
        ));
    }
    if !counted_otherwise.is_empty() {
        told.push(format!(
            "Counted by another formula since: {}.",
            counted_otherwise.join(", ")
        ));
    }
    told
}

/// As much of a hash as tells one model from another.
fn short(hash: &str) -> &str {
    hash.get(..8).unwrap_or(hash)
}

fn told_of_waivers(then: Waiving<'_>, now: Waiving<'_>) -> Vec<String> {
    let holding = |waiving: Waiving<'_>| -> Vec<Waiver> {
        let waivers = waiving.waivers.iter();
        waivers
            .filter(|waiver| waiver.holds_at_end_of(waiving.month))
            .cloned()
            .collect()
    };
    let (then, now) = (holding(then), holding(now));
    let is_in = |waiver: &Waiver, others: &[Waiver]| others.iter().any(|one| one.of == waiver.of);
    let mut told: Vec<String> = now
        .iter()
        .filter(|waiver| !is_in(waiver, &then))
        .map(|waiver| {
            format!(
                "`{}` is waived until {} by {}: {}",
                waiver.of, waiver.expires, waiver.owner, waiver.reason
            )
        })
        .collect();
    told.extend(
        then.iter()
            .filter(|waiver| !is_in(waiver, &now))
            .map(|waiver| format!("The waiver of `{}` holds no more.", waiver.of)),
    );
    told
}

fn plural(count: usize, word: &str) -> String {
    if count == 1 {
        word.to_owned()
    } else {
        format!("{word}s")
    }
}
