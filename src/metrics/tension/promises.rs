//! Whether promises are kept because less was promised.

use super::sample::{Struck, named, tickets_of};
use super::{OfMany, Tension, percent};
use crate::input::tables::sla::{self, Outcome};
use crate::input::tables::tickets;
use crate::language::{Value, message};
use crate::metrics::service_levels::sla_target_median::target_days;
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{quantile, wilson_interval};
use crate::model::{Absence, TableKind};

pub const SIGNS: &[&str] = &["sla_consistency"];

/// Fewer targets or tickets than this say nothing.
const ENOUGH: usize = 50;

const PAUSED: OfMany = OfMany {
    id: "sla_paused",
    signs: SIGNS,
    enough: ENOUGH as u64,
    much: 0.2,
};

/// Clocks that stand still, or do not count, as the export shows them today.
pub fn paused(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    if !at.is_latest() {
        return Ok(None);
    }
    let rows = at.all_rows(TableKind::Sla)?;
    let outcomes = rows.codes(&sla::OUTCOME)?;
    let of_ticket = rows.codes(&sla::TICKET).ok();
    let unknown = Outcome::Unknown.code();
    let stops = [Outcome::Paused.code(), Outcome::Excluded.code()];
    let known = outcomes.iter().flatten().filter(|code| *code != unknown);
    let known = known.count() as u64;
    let stopped: Vec<usize> = (0..outcomes.len())
        .filter(|row| outcomes.get(*row).is_some_and(|code| stops.contains(&code)))
        .collect();
    let tickets = stopped
        .iter()
        .filter_map(|row| of_ticket.as_ref().and_then(|of| of.get(*row)));
    let tickets = tickets_at(at, tickets);
    let n = stopped.len() as u64;
    Ok(PAUSED.tell(at, (n, known), &tickets, |share, named| {
        message!(
            "tension-paused",
            n = n,
            all = known,
            share = share,
            named = named
        )
    }))
}

/// Resolution targets that became longer.
pub fn relaxed(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    const LONGER: f64 = 1.25;
    let before = usual_target(&at.earlier(12).over(6))?;
    let now = usual_target(&at.over(6))?;
    let relaxed = before
        .zip(now)
        .filter(|(before, now)| *now >= before * LONGER);
    let Some((before, now)) = relaxed else {
        return Ok(None);
    };
    let rows = at.over(6).sla_decided()?;
    let targets = rows.codes(&sla::TARGET)?;
    let hours = rows.numbers(&sla::TARGET_HOURS)?;
    let of_ticket = rows.codes(&sla::TICKET)?;
    let longer: Vec<usize> = (0..rows.len())
        .filter(|row| targets.get(*row) == Some(sla::RESOLUTION))
        .filter(|row| hours.get(*row).is_some_and(|hours| hours >= now))
        .collect();
    let count = longer.len();
    let tickets = longer.into_iter().filter_map(|row| of_ticket.get(row));
    Ok(Some(Tension {
        id: "sla_targets_relaxed",
        signs: SIGNS,
        told: message!(
            "tension-relaxed",
            n = count,
            now = Value::number(now, 0),
            before = Value::number(before, 0),
            named = named(at.tables(), &tickets::NUMBER, &tickets_at(at, tickets))
        ),
    }))
}

/// Rows of the tickets table as records that were struck at.
fn tickets_at(at: &Snapshot<'_>, rows: impl Iterator<Item = u32>) -> Vec<Struck> {
    let Ok(all) = at.rows_by_place(TableKind::Tickets) else {
        return Vec::new();
    };
    let Ok(created) = all.seconds(&tickets::CREATED_AT) else {
        return Vec::new();
    };
    let numbers = all.codes(&tickets::NUMBER).ok();
    let clients = all.codes(&tickets::CLIENT).ok();
    rows.filter_map(|row| {
        let row = row as usize;
        Some(Struck {
            moment: created.get(row)?,
            number: numbers.as_ref().and_then(|of| of.get(row)),
            client: clients.as_ref().and_then(|of| of.get(row)),
        })
    })
    .collect()
}

/// The median of the hours that resolution targets give.
fn usual_target(at: &Snapshot<'_>) -> Result<Option<f64>, Absence> {
    let days = target_days(at)?;
    let usual = quantile(&days, 0.5).map(|days| days * 24.0);
    Ok(usual.filter(|_| days.len() >= ENOUGH))
}

/// Fewer tickets that are urgent, by more than chance explains.
pub fn priorities_lowered(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    const LESS: f64 = 2.0 / 3.0;
    let (urgent_before, all_before) = urgent(&at.earlier(12).over(6))?;
    let (urgent, all) = urgent(&at.over(6))?;
    if all < ENOUGH as u64 || all_before < ENOUGH as u64 {
        return Ok(None);
    }
    let share = |part: u64, whole: u64| part as f64 / whole as f64;
    let fewer = share(urgent, all) <= LESS * share(urgent_before, all_before);
    let by_chance = wilson_interval(urgent, all).1 >= wilson_interval(urgent_before, all_before).0;
    if !fewer || by_chance {
        return Ok(None);
    }
    let rows = at.over(6).tickets_opened()?;
    let priorities = rows.codes(&tickets::PRIORITY)?;
    let lower = (0..rows.len()).filter(|row| priorities.get(*row).is_some_and(|code| code > HIGH));
    let lower = tickets_of(&rows, &tickets::CREATED_AT, lower)?;
    Ok(Some(Tension {
        id: "priorities_lowered",
        signs: SIGNS,
        told: message!(
            "tension-priorities",
            n = urgent,
            all = all,
            share = percent(urgent, all),
            n_before = urgent_before,
            all_before = all_before,
            share_before = percent(urgent_before, all_before),
            lower = lower.len(),
            named = named(at.tables(), &tickets::NUMBER, &lower)
        ),
    }))
}

/// The lowest priority that is urgent.
const HIGH: u32 = 2;

/// Tickets opened that are critical or high, and those with any priority.
fn urgent(at: &Snapshot<'_>) -> Result<(u64, u64), Absence> {
    let priorities = at.tickets_opened()?.codes(&tickets::PRIORITY)?;
    let urgent = priorities.iter().flatten().filter(|code| *code <= HIGH);
    let known = priorities.len() - priorities.null_count();
    Ok((urgent.count() as u64, known as u64))
}

#[cfg(test)]
mod tests {
    use crate::metrics::tension::struck;
    use crate::metrics::testing::table;

    /// Twenty tickets in each month from 2025 on; `row` gives the target's
    /// hours and the priority by year and number.
    fn tickets(row: impl Fn(u32, u32) -> (u32, &'static str)) -> String {
        table(
            "ticket id,created,resolved,due by,priority,status",
            20 * 24,
            |n| {
                let (month, place) = ((n - 1) / 20, (n - 1) % 20);
                let (year, month) = (2025 + month / 12, 1 + month % 12);
                let (hours, priority) = row(year, n);
                let day = 1 + place;
                let due = day + hours / 24;
                format!(
                    "{n},{year}-{month:02}-{day:02} 00:01,{year}-{month:02}-{day:02} 02:01,{year}-{month:02}-{due:02} {:02}:01,{priority},Closed",
                    hours % 24
                )
            },
        )
    }

    fn ids(text: &str) -> Vec<&'static str> {
        let struck = struck(&[("t.csv", text)], "2026-12");
        struck.into_iter().map(|(id, _)| id).collect()
    }

    #[test]
    fn longer_targets_are_told_and_the_same_are_not() {
        assert_eq!(ids(&tickets(|_, _| (8, "Low"))), [""; 0]);
        let relaxed = tickets(|year, _| (if year == 2025 { 8 } else { 10 }, "Low"));
        let told = struck(&[("t.csv", &relaxed)], "2026-12");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].0, "sla_targets_relaxed");
        assert!(told[0].1.contains("10 hours") && told[0].1.contains("was 8"));
    }

    #[test]
    fn a_third_fewer_urgent_tickets_are_told_unless_they_are_few() {
        let lowered = tickets(|year, n| {
            let every = if year == 2025 { 2 } else { 5 };
            (8, if n % every == 0 { "High" } else { "Low" })
        });
        assert_eq!(ids(&lowered), ["priorities_lowered"]);
        let by_chance = tickets(|year, n| {
            let every = if year == 2025 { 30 } else { 60 };
            (8, if n % every == 0 { "High" } else { "Low" })
        });
        assert_eq!(ids(&by_chance), [""; 0]);
    }

    #[test]
    fn clocks_that_stand_still_are_told() {
        let text = |paused: u32| {
            table(
                "ticket id,created,resolved,due by,status,sla paused",
                100,
                |n| {
                    let day = 1 + n % 28;
                    if n <= paused {
                        format!("{n},2026-12-{day:02} 08:00,,2026-12-31 12:00,Open,yes")
                    } else {
                        format!(
                            "{n},2026-12-{day:02} 08:00,2026-12-{day:02} 09:00,2026-12-31 12:00,Closed,no"
                        )
                    }
                },
            ) + "101,2026-12-31 09:00,2026-12-31 10:00,,Closed,no\n"
        };
        assert_eq!(ids(&text(19)), [""; 0]);
        assert_eq!(ids(&text(20)), ["sla_paused"]);
    }
}
