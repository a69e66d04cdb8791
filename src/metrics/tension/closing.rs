//! Whether what is closed is done.

use std::collections::{BTreeMap, HashMap};

use super::sample::{date, named, tickets_of};
use super::{OfMany, Tension};
use crate::input::tables::tickets;
use crate::language::message;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY};

pub const SIGNS: &[&str] = &["consistent_ticketing", "sla_consistency"];

/// Days on which far more is resolved than on others: than on the working days
/// on which there was anything to do, that is something came in or was resolved.
pub fn closed_in_bulk(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    const TIMES: u64 = 5;
    const MANY: u64 = 20;
    let rows = at.over(6).tickets_resolved()?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let opened = at.over(6).tickets_opened()?;
    let opened = opened.seconds(&tickets::CREATED_AT)?;
    let mut days: BTreeMap<i64, u64> = opened
        .iter()
        .flatten()
        .map(|opened| opened.div_euclid(DAY))
        .filter(|day| is_working_day(*day))
        .map(|day| (day, 0))
        .collect();
    for resolved in resolved.iter().flatten() {
        *days.entry(resolved.div_euclid(DAY)).or_default() += 1;
    }
    let mut counts: Vec<u64> = days.values().copied().collect();
    counts.sort_unstable();
    let Some(usual) = counts.get(counts.len() / 2).copied() else {
        return Ok(None);
    };
    let bulk: Vec<(i64, u64)> = days
        .into_iter()
        .filter(|(_, count)| *count >= MANY && *count > TIMES * usual)
        .collect();
    let Some((day, most)) = bulk.iter().max_by_key(|(_, count)| *count) else {
        return Ok(None);
    };
    let on_day = |row: &usize| {
        let moment = resolved.get(*row);
        moment.is_some_and(|moment| moment.div_euclid(DAY) == *day)
    };
    let struck = (0..rows.len()).filter(on_day);
    let struck = tickets_of(&rows, &tickets::RESOLVED_AT, struck)?;
    Ok(Some(Tension {
        id: "closed_in_bulk",
        signs: SIGNS,
        told: message!(
            "tension-bulk",
            n = bulk.len(),
            times = TIMES,
            usual = usual,
            day = date(*day),
            most = *most,
            named = named(at.tables(), &tickets::NUMBER, &struck)
        ),
    }))
}

/// Monday to Friday, of days since 1970, which began on a Thursday.
fn is_working_day(day: i64) -> bool {
    (day + 3).rem_euclid(7) < 5
}

const RAISED_AGAIN: OfMany = OfMany {
    id: "raised_again",
    signs: SIGNS,
    enough: 50,
    much: 0.1,
};

/// Tickets of the same client and kind that come within two days of one that
/// was resolved.
pub fn raised_again(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    const WITHIN: i64 = 2 * DAY;
    let mut rows: Vec<(i64, u32, u32, Option<i64>, usize)> = Vec::new();
    let opened = at.over(4).tickets_opened()?;
    let created = opened.seconds(&tickets::CREATED_AT)?;
    let resolved = opened.seconds(&tickets::RESOLVED_AT)?;
    let clients = opened.codes(&tickets::CLIENT)?;
    let kinds = opened.codes(&tickets::KIND)?;
    let tells = opened.flags(&tickets::CATEGORY_TELLS)?;
    for row in (0..opened.len()).filter(|row| tells.get(*row) == Some(true)) {
        if let (Some(created), Some(client), Some(kind)) =
            (created.get(row), clients.get(row), kinds.get(row))
        {
            let resolved = resolved.get(row).filter(|resolved| *resolved < at.end());
            rows.push((created, client, kind, resolved, row));
        }
    }
    let mut done: HashMap<(u32, u32), Vec<i64>> = HashMap::new();
    for (_, client, kind, resolved, _) in &rows {
        if let Some(resolved) = resolved {
            done.entry((*client, *kind)).or_default().push(*resolved);
        }
    }
    for moments in done.values_mut() {
        moments.sort_unstable();
    }
    let start = at.over(3).first_month().start_seconds();
    let mut all = 0;
    let mut struck = Vec::new();
    for (created, client, kind, _, row) in rows.iter().filter(|(created, ..)| *created >= start) {
        all += 1;
        let before = done.get(&(*client, *kind)).is_some_and(|moments| {
            let place = moments.partition_point(|moment| moment <= created);
            place > 0 && created - moments[place - 1] <= WITHIN
        });
        if before {
            struck.push(*row);
        }
    }
    let struck = tickets_of(&opened, &tickets::CREATED_AT, struck.into_iter())?;
    let n = struck.len() as u64;
    Ok(RAISED_AGAIN.tell(at, (n, all), &struck, |share, named| {
        message!(
            "tension-raised-again",
            n = n,
            all = all,
            share = share,
            named = named
        )
    }))
}

const OPENED_AGAIN: OfMany = OfMany {
    id: "opened_again",
    signs: SIGNS,
    enough: 50,
    much: 0.08,
};

/// Tickets that were opened again.
pub fn opened_again(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    let rows = at.over(3).tickets_resolved()?;
    let counts = rows.numbers(&tickets::REOPEN_COUNT)?;
    let known = (counts.len() - counts.null_count()) as u64;
    let struck = (0..rows.len()).filter(|row| counts.get(*row).is_some_and(|count| count > 0.0));
    let struck = tickets_of(&rows, &tickets::RESOLVED_AT, struck)?;
    let n = struck.len() as u64;
    Ok(OPENED_AGAIN.tell(at, (n, known), &struck, |share, named| {
        message!(
            "tension-opened-again",
            n = n,
            all = known,
            share = share,
            named = named
        )
    }))
}

#[cfg(test)]
mod tests {
    use crate::metrics::tension::struck;
    use crate::metrics::testing::table;

    fn told(text: &str) -> Vec<(&'static str, String)> {
        struck(&[("t.csv", text)], "2026-03")
    }

    #[test]
    fn the_day_on_which_all_is_closed_is_told() {
        let text = |in_bulk: u32| {
            table("ticket id,created,resolved", 112 + in_bulk, |n| {
                let (month, day) = (1 + (n / 28) % 3, 1 + n % 28);
                if n <= 112 {
                    format!("{n},2026-{month:02}-{day:02} 08:00,2026-{month:02}-{day:02} 09:00")
                } else {
                    format!("{n},2026-{month:02}-{day:02} 08:00,2026-03-31 18:00")
                }
            })
        };
        assert_eq!(told(&text(19)), []);
        let found = told(&text(40));
        assert_eq!(found[0].0, "closed_in_bulk");
        assert!(
            found[0].1.contains("on 2026-03-31 it was 40"),
            "{}",
            found[0].1
        );
    }

    #[test]
    fn a_month_that_is_closed_on_its_last_day_is_told_though_no_day_is_like_others() {
        let text = table("ticket id,created,resolved", 84, |n| {
            let (month, day) = (1 + (n / 28) % 3, 1 + n % 28);
            let last = [31, 28, 31][month as usize - 1];
            format!("{n},2026-{month:02}-{day:02} 08:00,2026-{month:02}-{last} 18:00")
        });
        let found = told(&text);
        assert_eq!(found[0].0, "closed_in_bulk");
        assert!(
            found[0].1.contains("the usual day, which sees 0"),
            "{}",
            found[0].1
        );
    }

    #[test]
    fn what_comes_back_within_two_days_is_told() {
        let text = |days: u32| {
            table("ticket id,created,resolved,company,category", 60, |n| {
                let pair = (n - 1) / 2;
                let month = 1 + pair % 3;
                let day = 2 + pair % 20 + if n % 2 == 0 { days } else { 0 };
                format!(
                    "{n},2026-{month:02}-{day:02} 08:00,2026-{month:02}-{day:02} 09:00,Client {pair},Mail"
                )
            })
        };
        assert_eq!(told(&text(3)), []);
        let found = told(&text(1));
        assert_eq!(found[0].0, "raised_again");
        assert!(found[0].1.starts_with("30 of 60"), "{}", found[0].1);
    }

    #[test]
    fn one_in_ten_opened_again_is_told() {
        let text = |again: u32| {
            table("ticket id,created,resolved,reopen count", 60, |n| {
                let (month, day) = (1 + n % 3, 1 + n % 28);
                let count = u32::from(n <= again);
                format!("{n},2026-{month:02}-{day:02} 08:00,2026-{month:02}-{day:02} 09:00,{count}")
            })
        };
        assert_eq!(told(&text(4)), []);
        assert_eq!(told(&text(6))[0].0, "opened_again");
    }
}
