//! Clients that stand in headings above their records: `Client: Acme` in a line
//! of its own, or a name in a column without a title.

use std::borrow::Cow;
use std::collections::HashSet;

use super::ledger_accounts::{is_ledger_account, may_be_ledger_account, names_ledger_accounts};
use crate::input::column_cells::filled;
use crate::input::fields::{self, Field};
use crate::input::header::{normalise_header, unaccented};
use crate::input::title_words::{self, words_of};
use crate::input::value::time::{ParsedTime, parse_day_or_month};
use crate::input::value::{trim, vocabulary};
use crate::model::TableKind;

/// The column whose text stands in headings: one of the table's, or the one
/// behind its last, which no record has. There it stands after a word for it,
/// or each group is summed up under its name.
#[must_use]
pub fn client_column(
    table: TableKind,
    titles: &[String],
    records: &[Vec<String>],
    headings: &[Heading],
    meanings: &mut [Option<&'static Field>],
) -> Option<usize> {
    let client = client_of(table)?;
    if headings.is_empty() {
        return None;
    }
    let is_labelled = headings.iter().any(|(_, text)| label_of(text).is_some());
    // A single line below the titles may be about the whole of the export.
    let is_untitled = |column: usize| titles[column].trim().is_empty();
    let is_telling = is_labelled || headings.len() > 1;
    if let Some(column) = fields::column_of(meanings, client) {
        if is_blank(column, records) && (is_telling || is_untitled(column)) {
            return Some(column);
        }
        // In a ledger the account is the provider's own.
        let is_own = |cell: &str| {
            let cell = unaccented(trim(cell));
            cell.is_empty() || cell.contains("receivable") || cell == "debtors"
        };
        let records = records.iter().filter(|row| !sums_up(row));
        let mut own = records.filter_map(|row| row.get(column));
        if !own.all(|cell| is_own(cell)) {
            return None;
        }
        meanings[column] = None;
    }
    let is_summed_up = || table == TableKind::Invoices && are_summed_up(records, headings);
    (is_labelled || is_summed_up()).then_some(titles.len())
}

/// Whether groups of invoices are of their clients, where no column names these:
/// what each comes to stands below it, under its name. The last group may go on
/// below the rows at hand; dates, states and ages are no clients, nor are
/// accounts.
fn are_summed_up(records: &[Vec<String>], headings: &[Heading]) -> bool {
    let own = headings.iter().map(|(_, text)| text.as_str());
    let sums: Vec<&str> = records
        .iter()
        .filter_map(|row| {
            row.iter()
                .map(|cell| trim(cell))
                .find(|cell| !cell.is_empty())
        })
        .chain(own)
        .filter(|text| says_sum(text))
        .collect();
    let names: Vec<&str> = groups(headings).collect();
    let is_summed_up = |name: &str| sums.iter().any(|sum| sum.ends_with(name));
    let is_something_else = |name: &&str| {
        parse_day_or_month(name) != ParsedTime::Unreadable
            || vocabulary::invoice_status(name).is_some()
    };
    let is_no_client = |name: &str| is_age(name) || is_ledger_account(name);
    let [whole @ .., last] = names.as_slice() else {
        return false;
    };
    whole.iter().all(|name| is_summed_up(name))
        && (!whole.is_empty() || is_summed_up(last))
        && !names.iter().any(|name| is_no_client(name))
        && !names.iter().all(is_something_else)
}

/// The column without a title that only headings fill: it holds the clients,
/// unless another one names them. What is grouped by item or by age names its
/// clients in a column; the account of a ledger is none.
#[must_use]
pub fn untitled_column(
    headers: &[String],
    records: &[Vec<String>],
    headings: &[Heading],
) -> Option<usize> {
    let mut columns = headings.iter().map(|(column, _)| *column);
    let column = columns.find(|column| {
        headers.get(*column).is_some_and(String::is_empty) && is_blank(*column, records)
    })?;
    let mut others = headers.iter().enumerate();
    let is_named_elsewhere =
        others.any(|(other, title)| names_clients(title, other, records, headings));
    let are_ages = groups(headings).all(is_age);
    (!is_named_elsewhere && !are_ages).then_some(column)
}

/// Whether a column names the clients of records that stand below headings of
/// something else. An account may be one of a ledger, of which there are fewer
/// than groups.
fn names_clients(
    title: &str,
    column: usize,
    records: &[Vec<String>],
    headings: &[Heading],
) -> bool {
    let says_client = || {
        let mut patterns = title_words::of(TableKind::Invoices).iter();
        let titles = fields::invoices::CLIENT.titles;
        (titles.contains(&title) && !title.ends_with(" id"))
            || fields::is_client_title(title)
            || words_of(title).is_some_and(|words| {
                patterns.any(|pattern| {
                    *pattern.field == fields::invoices::CLIENT
                        && pattern.must.len() == 1
                        && pattern.fits(&words)
                })
            })
    };
    if title.is_empty() || !says_client() {
        return false;
    }
    let own = records.iter().filter(|row| !sums_up(row));
    let told = own.clone().filter_map(|row| row.get(column));
    let is_filled = told.filter(|cell| !trim(cell).is_empty()).count() * 4 >= own.count();
    let has_more_than_groups = || {
        let groups: HashSet<&str> = groups(headings).collect();
        let accounts: HashSet<&str> = filled(records, column).collect();
        accounts.len() > groups.len() && !names_ledger_accounts(records, column)
    };
    is_filled && (!may_be_ledger_account(title) || has_more_than_groups())
}

/// Whether a heading or a title is about how long something has been owed: `1 -
/// 30`, `91 or more days past due`, `CURRENT`.
#[must_use]
pub fn is_age(heading: &str) -> bool {
    const AGES: [&str; 9] = [
        "current",
        "not due",
        "not yet due",
        "older",
        "overdue",
        "a vencer",
        "vencido",
        "nicht fallig",
        "non echu",
    ];
    const BESIDE: [&str; 27] = [
        "months", "month", "meses", "mes", "monate", "mois", "days", "day", "and", "over", "or",
        "more", "to", "past", "due", "dias", "dia", "ou", "o", "mais", "mas", "de", "a", "tage",
        "jours", "giorni", "dagen",
    ];
    let heading = unaccented(trim(heading));
    let mut words = heading
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    AGES.contains(&heading.as_str())
        || (heading.contains(|letter: char| letter.is_ascii_digit())
            && words.all(|word| {
                BESIDE.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit())
            }))
}

/// Whether no record says anything in a column; below a group stands what it
/// comes to.
fn is_blank(column: usize, records: &[Vec<String>]) -> bool {
    let records = records.iter().filter(|row| !sums_up(row));
    let mut cells = records.filter_map(|row| row.get(column));
    cells.all(|cell| trim(cell).is_empty())
}

/// What a heading names, without what it says that it names.
#[must_use]
pub fn name_in_heading(text: &str) -> &str {
    let text = text.trim();
    label_of(text).unwrap_or(text)
}

/// The field of a table that names the client.
#[must_use]
pub fn client_of(table: TableKind) -> Option<&'static Field> {
    let mut fields = fields::of(table).iter().copied();
    fields.find(|field| field.name == "client")
}

/// The only cell of a row that says something, by its column.
pub type Heading = (usize, String);

/// What the groups are called that stand below headings: a sum in a line of its
/// own begins none.
pub fn groups(headings: &[Heading]) -> impl Iterator<Item = &str> {
    let names = headings.iter().map(|(_, name)| name.as_str());
    names.filter(|name| !says_sum(name))
}

/// The rows of a table without those that fill but one cell of several, and
/// these: a heading stands in a column and says nothing of what is in it.
#[must_use]
pub fn parted(width: usize, rows: &[Vec<String>]) -> (Cow<'_, [Vec<String>]>, Vec<Heading>) {
    let is_heading = |row: &Vec<String>| {
        let filled = row.iter().filter(|cell| !cell.trim().is_empty());
        width > 2 && filled.take(2).count() < 2
    };
    if !rows.iter().any(is_heading) {
        return (Cow::Borrowed(rows), Vec::new());
    }
    let headings = rows.iter().filter(|row| is_heading(row)).filter_map(|row| {
        let column = row.iter().position(|cell| !cell.trim().is_empty())?;
        Some((column, row[column].trim().to_owned()))
    });
    let records = rows.iter().filter(|row| !is_heading(row)).cloned();
    (Cow::Owned(records.collect()), headings.collect())
}

/// Whether a row says first that it is a sum.
fn sums_up(row: &[String]) -> bool {
    let first = row
        .iter()
        .map(|cell| trim(cell))
        .find(|cell| !cell.is_empty());
    first.is_some_and(says_sum)
}

fn says_sum(text: &str) -> bool {
    const WORDS: [&str; 7] = [
        "total",
        "subtotal",
        "sub total",
        "grand total",
        "suma",
        "soma",
        "summe",
    ];
    let text = unaccented(text);
    WORDS.iter().any(|word| text.starts_with(word))
}

/// What stands behind `Client:`.
fn label_of(text: &str) -> Option<&str> {
    let (label, name) = text.split_once(':')?;
    let name = name.trim();
    let is_client = fields::is_client_title(&normalise_header(label));
    (is_client && !name.is_empty()).then_some(name)
}
