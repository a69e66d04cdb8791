//! Dates that a spreadsheet has turned round: it reads those of another country
//! as its own where it can, takes their days for months, and leaves all others
//! as they were written.

use crate::input::cells::{DayOrderVotes, ENOUGH_FOR_ALL, Reading, swapped};
use crate::input::fields::Field;
use crate::input::rows::read_rows::Chunk;
use crate::input::value::time::{DateOrder, PackedTime, ParsedTime};
use crate::model::{DAY, Month};

use super::sequence::ends_of_sequences;

/// What shows that the dates of a column were turned round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turned {
    /// That those which no spreadsheet of the other order could read were left.
    ByTheOthers,
    /// That columns beside it were turned round, and how it lies to them.
    WithColumnsBeside,
}

/// Which columns a spreadsheet has turned round.
pub(super) fn turned_columns(
    used: &[(usize, &'static Field)],
    rows: &Chunk,
    votes: &[DayOrderVotes],
) -> Vec<Option<Turned>> {
    let proven = proven_columns(rows, votes).or_else(|| turned_as_a_whole(rows, votes));
    let Some((order, proven)) = proven else {
        return vec![None; votes.len()];
    };
    let mut turned: Vec<Option<Turned>> = vec![None; votes.len()];
    for number in proven {
        turned[number] = Some(Turned::ByTheOthers);
    }
    // A column whose days are all small may have been turned round as a whole.
    let could_follow = |number: &usize| {
        turned[*number].is_none()
            && (votes[*number].dates == 0 || votes[*number].only_order() == Some(order))
            && rows.columns[*number]
                .known_up_to_12()
                .is_some_and(|n| n > 0)
    };
    let mut open: Vec<usize> = (0..votes.len()).filter(could_follow).collect();
    loop {
        let beside = ColumnsBeside {
            used,
            rows,
            order,
            turned: &turned,
            open: &open,
        };
        let mut told = open.iter().map(|number| (*number, beside.tell(*number)));
        let Some((number, is_turned)) = told.find_map(|(number, told)| Some((number, told?)))
        else {
            break;
        };
        open.retain(|other| *other != number);
        if is_turned {
            turned[number] = Some(Turned::WithColumnsBeside);
        }
    }
    for number in open {
        if lies_in_few_months(&rows.columns[number]) {
            turned[number] = Some(Turned::WithColumnsBeside);
        }
    }
    turned
}

/// The columns in which all dates that could be turned round stand as those of
/// a spreadsheet, and all others as they were written; the order that these are
/// in. Where one column holds few, what several hold proves it.
fn proven_columns(rows: &Chunk, votes: &[DayOrderVotes]) -> Option<(DateOrder, Vec<usize>)> {
    /// A single date may have been typed.
    const SEVERAL: u64 = 2;
    let halves: Vec<(usize, DateOrder, u64)> = (0..votes.len())
        .filter_map(|number| {
            let order = votes[number].only_order()?;
            let known = rows.columns[number].known_up_to_12()?;
            (known > 0 && votes[number].dates >= SEVERAL).then_some((number, order, known))
        })
        .collect();
    let (_, order, _) = *halves.first()?;
    let is_enough = |(number, _, known): &&(usize, DateOrder, u64)| {
        votes[*number].dates >= ENOUGH_FOR_ALL && *known >= ENOUGH_FOR_ALL
    };
    if halves.iter().any(|(_, other, _)| *other != order) {
        // Columns of two orders say nothing of each other.
        let proven: Vec<usize> = halves.iter().filter(is_enough).map(|one| one.0).collect();
        let (_, order, _) = halves.iter().find(is_enough)?;
        return Some((*order, proven));
    }
    let (written, known) = halves.iter().fold((0, 0), |(written, known), one| {
        (written + votes[one.0].dates, known + one.2)
    });
    (written >= ENOUGH_FOR_ALL && known >= ENOUGH_FOR_ALL)
        .then(|| (order, halves.into_iter().map(|one| one.0).collect()))
}

/// The columns that were turned round as a whole beside others of which little or
/// nothing could be: what is agreed on begins on the first of a month and ends at
/// its end. Read as they stand, all would have begun in January.
fn turned_as_a_whole(rows: &Chunk, votes: &[DayOrderVotes]) -> Option<(DateOrder, Vec<usize>)> {
    /// A single date may have been typed.
    const SEVERAL: u64 = 2;
    let written: Vec<usize> = (0..votes.len())
        .filter(|number| votes[*number].dates > 0)
        .collect();
    let order = votes[*written.first()?].only_order()?;
    let is_left = |number: &usize| {
        votes[*number].only_order() == Some(order)
            && rows.columns[*number].known_up_to_12().is_some()
    };
    let dates: u64 = written.iter().map(|number| votes[*number].dates).sum();
    if dates < SEVERAL || !written.iter().all(is_left) {
        return None;
    }
    let is_whole =
        |number: &usize| votes[*number].dates == 0 && lies_in_januaries(&rows.columns[*number]);
    let whole: Vec<usize> = (0..votes.len()).filter(is_whole).collect();
    if whole.is_empty() {
        return None;
    }
    let is_in_part = |number: &usize| {
        let known = rows.columns[*number].known_up_to_12();
        known.is_some_and(|known| known > 0)
    };
    let in_part = written.into_iter().filter(is_in_part);
    Some((order, whole.into_iter().chain(in_part).collect()))
}

/// Whether the dates of a column lie on many of the first twelve days of January,
/// of several years, and on no others: the first days of many months.
fn lies_in_januaries(column: &Reading) -> bool {
    const MANY: u32 = 4;
    const JANUARY: u32 = 1 << 1;
    let (days, months) = column.days_and_months();
    let is_many = column
        .known_up_to_12()
        .is_some_and(|dates| dates >= ENOUGH_FOR_ALL);
    if months != JANUARY || days.count_ones() < MANY || !is_many {
        return false;
    }
    let times = column.as_times().unwrap_or_default().iter();
    let mut years = times.filter_map(|time| match time.unpack() {
        ParsedTime::Known(moment) | ParsedTime::Serial(moment) => {
            Some(Month::of_seconds(moment.seconds)?.year())
        }
        _ => None,
    });
    years
        .next()
        .is_some_and(|first| years.any(|year| year != first))
}

/// Whether the dates of a column lie on many days of few months: what is billed
/// or begins each month does so on a day of its own, so that these are months
/// that were taken for days.
fn lies_in_few_months(column: &Reading) -> bool {
    const MANY: u32 = 4;
    let (days, months) = column.days_and_months();
    days.count_ones() >= MANY && months.count_ones() * 2 <= days.count_ones()
}

/// What is known of the columns beside one of which it is open.
struct ColumnsBeside<'a> {
    used: &'a [(usize, &'static Field)],
    rows: &'a Chunk,
    order: DateOrder,
    turned: &'a [Option<Turned>],
    open: &'a [usize],
}

impl ColumnsBeside<'_> {
    /// Whether a column was turned round, by how long it is from its dates to
    /// those of others; `None` where these tell nothing.
    fn tell(&self, number: usize) -> Option<bool> {
        let fields = self.used.iter().map(|(_, field)| *field);
        let fields: Vec<&'static Field> = fields.collect();
        let mut ends = ends_of_sequences(&fields, number);
        ends.find_map(|(first, last)| {
            let beside = if first == number { last } else { first };
            if self.open.contains(&beside) {
                return None;
            }
            let apart = |is_turned: bool| {
                let moments = |of: usize| {
                    let is_turned = if of == number {
                        is_turned
                    } else {
                        self.turned[of].is_some()
                    };
                    self.seconds(of, is_turned)
                };
                let days = moments(first)
                    .zip(moments(last))
                    .filter_map(|(first, last)| {
                        Some(last?.div_euclid(DAY) - first?.div_euclid(DAY))
                    });
                Apart::of(days.collect())
            };
            let (as_it_is, turned) = (apart(false)?, apart(true)?);
            match (
                turned.is_likelier_than(&as_it_is),
                as_it_is.is_likelier_than(&turned),
            ) {
                (true, false) => Some(true),
                (false, true) => Some(false),
                _ => None,
            }
        })
    }

    /// The moments of a column, read as it is or turned back.
    fn seconds(&self, number: usize, is_turned: bool) -> impl Iterator<Item = Option<i64>> {
        let order = self.order;
        let times: &[PackedTime] = self.rows.columns[number].as_times().unwrap_or_default();
        times.iter().map(move |time| match time.unpack() {
            ParsedTime::Known(moment) | ParsedTime::Serial(moment) => {
                let moment = if is_turned { swapped(moment) } else { moment };
                Some(moment.seconds)
            }
            ParsedTime::Numeric(date) => date.read_as(order).map(|moment| moment.seconds),
            _ => None,
        })
    }
}

/// How many days the dates of two columns lie apart.
struct Apart {
    /// How often the last comes before the first.
    against: usize,
    /// How far each is from the one in the middle, together.
    scatter: i64,
}

impl Apart {
    fn of(mut days: Vec<i64>) -> Option<Self> {
        const ENOUGH: usize = 5;
        days.sort_unstable();
        let middle = *days.get(days.len() / 2)?;
        let scatter = days.iter().map(|one| (one - middle).abs()).sum();
        let against = days.iter().filter(|days| **days < 0).count();
        (days.len() >= ENOUGH).then_some(Self { against, scatter })
    }

    /// Whether one reading of dates leaves less against it than the other: terms
    /// are alike, and nothing ends before it begins.
    fn is_likelier_than(&self, other: &Self) -> bool {
        let is_closer = self.scatter * 2 <= other.scatter && other.scatter > 0;
        (self.against <= other.against && is_closer)
            || (self.against < other.against && self.scatter <= other.scatter)
    }
}
