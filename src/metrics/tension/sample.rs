//! The records that a check struck at, a few of them by name.

use crate::input::tables::{Column, Tables, tickets};
use crate::language::{Message, Value, Words, message};
use crate::metrics::grounds::moment;
use crate::metrics::records::Rows;
use crate::model::{Absence, DAY};

/// So many are named; how many there are is told beside.
const NAMED: usize = 3;

/// A record that a check struck at.
#[derive(Debug, Clone, Copy)]
pub struct Struck {
    pub moment: i64,
    /// The code of its number.
    pub number: Option<u32>,
    pub client: Option<u32>,
}

/// The tickets of some rows, by the moment of a column.
pub fn tickets_of(
    rows: &Rows,
    moment: &Column,
    struck: impl Iterator<Item = usize>,
) -> Result<Vec<Struck>, Absence> {
    let moments = rows.seconds(moment)?;
    let numbers = rows.codes(&tickets::NUMBER).ok();
    let clients = rows.codes(&tickets::CLIENT).ok();
    Ok(struck
        .filter_map(|row| {
            Some(Struck {
                moment: moments.get(row)?,
                number: numbers.as_ref().and_then(|of| of.get(row)),
                client: clients.as_ref().and_then(|of| of.get(row)),
            })
        })
        .collect())
}

/// A sentence that names the newest of the records, after a space: `Among them:
/// 1042 (Acme, 2026-03-02).`; nothing where they have neither number nor client.
pub fn named(tables: &Tables, number: &Column, struck: &[Struck]) -> Value {
    let mut found: Vec<(i64, String, Value)> = struck
        .iter()
        .filter_map(|one| {
            let name = name(tables, number, one)?;
            Some((one.moment, Words::english().say(&name), name.into()))
        })
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    found.truncate(NAMED);
    if found.is_empty() {
        return "".into();
    }
    let names: Vec<Value> = found.into_iter().map(|(_, _, name)| name).collect();
    message!("tension-among", names = names).into()
}

fn name(tables: &Tables, number: &Column, one: &Struck) -> Option<Message> {
    let number = one.number.and_then(|code| tables.labels.text(number, code));
    let client = one.client.and_then(|code| tables.clients.name(code));
    let date = date(one.moment.div_euclid(DAY));
    match (number, client) {
        (Some(number), Some(client)) => Some(message!(
            "tension-number-client",
            number = number,
            client = client,
            date = date
        )),
        (Some(number), None) => Some(message!("tension-number", number = number, date = date)),
        (None, Some(client)) => Some(message!("tension-client", client = client, date = date)),
        (None, None) => None,
    }
}

/// A day since 1970 as a date.
pub fn date(day: i64) -> Value {
    moment(day * DAY)
}
