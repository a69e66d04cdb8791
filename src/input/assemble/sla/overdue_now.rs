//! Flags of what is overdue when an export is made. Of what is done many
//! products say that it is overdue no more, however late it was.

use crate::input::dialect::DIALECTS;
use crate::input::fields::Field;
use crate::input::header::normalise_header;
use crate::input::merge::Merged;
use crate::input::value::vocabulary;
use crate::model::InputAccount;

/// The titles of such flags, in normal form.
const TITLES: [&str; 16] = [
    "overdue",
    "is overdue",
    "overdue status",
    "overdue flag",
    "ticket overdue",
    "past due",
    "atrasado",
    "esta atrasado",
    "em atraso",
    "atraso",
    "vencido",
    "esta vencido",
    "retrasado",
    "con retraso",
    "uberfallig",
    "en retard",
];

/// A column of such flags: the product that wrote it, where that is known, and
/// its title.
type Column = (Option<String>, String);

/// The rows whose flag is not believed.
#[derive(Default)]
pub(super) struct Forgotten(Vec<bool>);

impl Forgotten {
    pub(super) fn has(&self, row: usize) -> bool {
        self.0.get(row) == Some(&true)
    }
}

/// Takes back what a flag that is not set says of tickets that are done, where
/// nothing shows that the flag outlasts the end of a ticket.
pub(super) fn forget_what_is_over(
    records: &Merged,
    accounts: &[InputAccount],
    [met_field, breached_field]: [&'static Field; 2],
    flags: &mut [Option<bool>],
    may_be_done: impl Fn(usize) -> bool,
) -> Forgotten {
    let columns = accounts.iter().map(|one| column_of(one, breached_field));
    let columns: Vec<Option<Column>> = columns.collect();
    // Most exports have no such column: their rows are not looked at.
    if columns.iter().all(Option::is_none) {
        return Forgotten::default();
    }
    let met = records.map_text(met_field, vocabulary::target_met);
    let set = records.map_text(breached_field, vocabulary::truth);
    // What another column tells is no matter of this one.
    let of_done = |row: usize| set[row].filter(|_| met[row].is_none() && may_be_done(row));
    let mut tallies: Vec<Tally> = columns.iter().map(|_| Tally::default()).collect();
    for row in records.rows.iter().copied() {
        let file = records.file_of(row);
        if columns[file].is_some()
            && let Some(is_late) = of_done(row)
        {
            tallies[file].late += u64::from(is_late);
            tallies[file].all += 1;
        }
    }
    // The exports of one month or another have few that are late.
    let together = |column: &Column| {
        let alike = columns.iter().zip(&tallies);
        let alike = alike.filter(|(other, _)| matches!(other, Some(other) if other == column));
        alike.fold(Tally::default(), |sum, (_, tally)| sum.and(*tally))
    };
    let is_kept = |column: &Column| !is_cleared(column) && together(column).shows_that_it_is_kept();
    let known = columns.iter().map(Option::as_ref);
    let doubted = known.map(|column| column.is_some_and(|column| !is_kept(column)));
    let doubted: Vec<bool> = doubted.collect();
    let is_forgotten = |row: usize| {
        doubted[records.file_of(row)] && of_done(row) == Some(false) && flags[row] == Some(true)
    };
    let forgotten: Vec<bool> = (0..records.len()).map(is_forgotten).collect();
    for (flag, is_forgotten) in flags.iter_mut().zip(&forgotten) {
        if *is_forgotten {
            *flag = None;
        }
    }
    Forgotten(forgotten)
}

/// The column of an export that says what is overdue now.
fn column_of(account: &InputAccount, field: &Field) -> Option<Column> {
    let mut columns = account.columns.iter();
    let flag = columns.find(|column| column.meaning == Some(field.name))?;
    let title = normalise_header(&flag.header);
    let speaks_of_now = TITLES.contains(&title.as_str());
    speaks_of_now.then(|| (account.dialect.clone(), title))
}

/// Whether the product is known to clear the flag once a ticket is closed.
fn is_cleared((product, _): &Column) -> bool {
    let mut dialects = DIALECTS.iter();
    dialects.any(|one| one.clears_overdue && product.as_deref() == Some(one.name))
}

/// How many tickets that are done are flagged, and of how many.
#[derive(Default, Clone, Copy)]
struct Tally {
    late: u64,
    all: u64,
}

impl Tally {
    fn and(self, other: Self) -> Self {
        Self {
            late: self.late + other.late,
            all: self.all + other.all,
        }
    }

    /// A flag that is set on more than a stray one of the tickets that are done
    /// is not cleared when they are.
    fn shows_that_it_is_kept(self) -> bool {
        const STRAY: u64 = 100;
        self.late > 0 && self.late * STRAY >= self.all
    }
}
