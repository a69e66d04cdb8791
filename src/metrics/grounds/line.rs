use std::cmp::Reverse;

use super::Side;
use super::gather::{Grounds, Item, RowPlace, Subject};
use super::row_text::row_text;
use crate::input::tables::{main_date, tickets};
use crate::language::{Value, message};
use crate::metrics::indexed::Indexed;
use crate::metrics::records::{Rows, Seconds};

/// Whether those who did the work are named: for whoever looks into the
/// exports themselves, and not in what is passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    Named,
    Unnamed,
}

/// A row that a number rests on, as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub side: Side,
    /// Whom or what it is counted under, where that is no single row.
    pub subject: Option<Value>,
    /// What the row says; an empty list without one.
    pub text: Value,
    /// What the item adds to the numerator and the denominator.
    pub numerator: f64,
    pub denominator: f64,
    /// Where it stands: the file's place among the accounts, and the line.
    pub source: Option<(usize, u64)>,
    /// How many rows the item stands on.
    pub rows: usize,
}

impl Grounds {
    /// All rows, by side and item; an item without rows is a line as well.
    pub fn lines<'a>(
        &'a self,
        indexed: &'a Indexed,
        people: People,
    ) -> impl Iterator<Item = Line> + 'a {
        let mut order: Vec<&Item> = self.items.iter().collect();
        order.sort_by_key(|item| item.part.side);
        order.into_iter().flat_map(move |item| {
            let rows = self.rows_behind(item);
            let all = rows.iter().copied().map(Some);
            let none = rows.is_empty().then_some(None);
            all.chain(none)
                .map(move |row| self.line(indexed, people, item, row))
        })
    }

    /// A few items of a side, one line for each: those that weigh most, of
    /// those the latest.
    #[must_use]
    pub fn sample(&self, indexed: &Indexed, people: People, side: Side, most: usize) -> Vec<Line> {
        let dates = self.dates();
        let mut items: Vec<(f64, i64, &Item)> = self
            .items
            .iter()
            .filter(|item| item.part.side.is_like(side))
            .map(|item| {
                let part = &item.part;
                let weight = match side {
                    Side::LeftOut(_) => 0.0,
                    _ => part.numerator.abs().max(part.denominator.abs()),
                };
                (weight, self.latest(item, &dates), item)
            })
            .collect();
        let key = |(weight, latest, _): &(f64, i64, &Item)| (ordered(*weight), Reverse(*latest));
        if most == 0 {
            return Vec::new();
        }
        // Of those that are alike, their texts decide, and no order of files.
        if items.len() > most {
            let (_, last, _) = items.select_nth_unstable_by_key(most - 1, key);
            let last = key(last);
            items.retain(|item| key(item) <= last);
        }
        let mut lines: Vec<_> = items
            .iter()
            .map(|item| {
                let row = self.last_row(item.2, &dates);
                let line = self.line(indexed, people, item.2, row);
                // The same order in every language.
                let subject = line.subject.as_ref().map(ToString::to_string);
                let words = (subject, line.text.to_string(), line.source);
                ((key(item), words), line)
            })
            .collect();
        lines.sort_by(|(a, _), (b, _)| a.cmp(b));
        lines.truncate(most);
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn line(&self, indexed: &Indexed, people: People, item: &Item, row: Option<RowPlace>) -> Line {
        let client = |code: u32| match indexed.tables.clients.name(code) {
            Some(name) => Value::from(name),
            None => message!("row-no-client").into(),
        };
        let subject = item.subject.and_then(|subject| match subject {
            Subject::Client(code) => Some(client(code)),
            Subject::ClientIn(code, month) => {
                let month = Value::from(month.to_string());
                Some(Value::List(vec![client(code), month]))
            }
            Subject::Month(month) => Some(month.to_string().into()),
            Subject::Technician(code) => Some(match people {
                People::Named => {
                    let name = indexed.tables.labels.text(&tickets::AGENT, code);
                    name.unwrap_or_default().into()
                }
                People::Unnamed => message!("row-a-technician").into(),
            }),
            Subject::Said => None,
        });
        let says = item.says.as_deref().cloned();
        let subject = match (subject, says) {
            (Some(subject), Some(says)) => {
                Some(message!("row-subject-says", subject = subject, says = says).into())
            }
            (subject, says) => subject.or(says.map(Value::from)),
        };
        let table = row.map(|row| &self.tables[row.table as usize]);
        let told = row.zip(table);
        Line {
            side: item.part.side,
            subject,
            text: Value::List(told.map_or_else(Vec::new, |(place, rows)| {
                row_text(indexed, people, rows, place.row as usize)
            })),
            numerator: item.part.numerator,
            denominator: item.part.denominator,
            source: told.and_then(|(place, rows)| {
                let origin = rows.origin(place.row as usize)?;
                Some((origin.file as usize, u64::from(origin.line)))
            }),
            rows: item.rows.len(),
        }
    }

    /// The moments that place the rows of each table in time.
    fn dates(&self) -> Vec<Option<Seconds>> {
        let date = |rows: &Rows| rows.seconds(main_date(rows.kind())).ok();
        self.tables.iter().map(date).collect()
    }

    /// The latest moment of an item's rows.
    fn latest(&self, item: &Item, dates: &[Option<Seconds>]) -> i64 {
        let moments = self.rows_behind(item).iter();
        let moments = moments.filter_map(|place| moment_of(*place, dates));
        moments.max().unwrap_or(i64::MIN)
    }

    /// The latest of an item's rows.
    fn last_row(&self, item: &Item, dates: &[Option<Seconds>]) -> Option<RowPlace> {
        let rows = self.rows_behind(item).iter().copied();
        rows.max_by_key(|place| moment_of(*place, dates))
    }

    fn rows_behind(&self, item: &Item) -> &[RowPlace] {
        &self.rows[item.rows.start as usize..item.rows.end as usize]
    }
}

fn moment_of(place: RowPlace, dates: &[Option<Seconds>]) -> Option<i64> {
    dates
        .get(place.table as usize)?
        .as_ref()?
        .get(place.row as usize)
}

/// A weight that sorts the heavier first.
fn ordered(weight: f64) -> Reverse<u64> {
    // Weights are not negative: their bits are in their order.
    Reverse(weight.to_bits())
}
