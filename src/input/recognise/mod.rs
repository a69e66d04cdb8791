//! Decides what a header row says: its table and dialect, and what each column
//! means.

mod bills;
mod blank_repeats;
mod candidate;
mod consider;
mod considered;
mod doing_without;
mod lists_like_tickets;
mod lists_of_payments;
pub mod money_marks;
mod named_before;
mod nearest;
pub mod other_lists;
mod pieces_of_work;
mod sales_in_shops;
mod told_by_cells;

use consider::Header;
use considered::{Considered, Standing};
use named_before::without_table_name;
use nearest::nearest;

use super::assign_meanings::ColumnEvidence;
use super::clients::headings::{client_of, parted, untitled_column};
use super::clients::ledger_accounts::{is_by_account, may_be_ledger_account};
use super::column_cells::number_shapes::NumberShapes;
use super::decisions::forced_meanings;
use super::dialect::Dialect;
use super::fields::{self, Field};
use super::header::{drop_currencies, normalise_headers};
use super::title_words;
use crate::config::FileDecisions;
use crate::language::message;
use crate::model::{GENERIC, NeededColumn, Recognition, RunnerUp, TableKind};
use blank_repeats::{columns_said_once, repeating_columns};
use money_marks::MarkedMoney;
use other_lists::OtherList;

/// What the columns under a header were taken for.
#[derive(Debug, Clone)]
pub struct Recognised {
    pub table: TableKind,
    pub dialect: Option<&'static Dialect>,
    /// For each column, what it means; behind the last what stands in headings
    /// only.
    pub meanings: Vec<Option<&'static Field>>,
    /// For each column, what gave it that meaning, or kept it from one.
    pub columns: Vec<ColumnEvidence>,
    /// The column whose blank cells say what the heading above them says.
    pub under_headings: Option<usize>,
    /// How many of the first columns say what the row above says where they are
    /// blank together.
    pub repeating: usize,
    /// The further columns that are blank in such rows for the same reason.
    pub said_once: Vec<usize>,
    /// What the numbers of the records look like, where no headings stand above
    /// groups of them.
    pub numbers: NumberShapes,
    /// The column of clients, and another that tells them where it is blank.
    pub clients: Option<(usize, usize)>,
    /// The column of amounts that name their currency, or whose title does.
    pub marked_money: Option<MarkedMoney>,
    /// Whether it is grouped by the accounts of a ledger, so that an invoice
    /// stands under several.
    pub is_by_account: bool,
    pub evidence: Recognition,
    /// How much speaks for it, to choose between rows that could be headers.
    pub score: usize,
}

impl Recognised {
    #[must_use]
    pub fn dialect_name(&self) -> &'static str {
        self.dialect.map_or(GENERIC, |dialect| dialect.name)
    }
}

/// The table that a row came nearest to, although it is no header of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    pub table: TableKind,
    /// What its columns lack for it.
    pub lacking: Vec<&'static str>,
    /// A column that is titled as one of these, and whose cells cannot be read
    /// as that.
    pub unreadable: Option<(String, &'static Field)>,
    /// Whether it tells what of invoices is open, but not what they came to.
    pub is_of_open_items: bool,
    /// What it is in its place.
    pub other: Option<&'static OtherList>,
    /// A date that may be the one that is lacking, although nothing says what
    /// the rows are.
    pub bare_date: Option<String>,
    /// Whether it lacks nothing but what would tell it from lists of other
    /// things.
    pub is_untold: bool,
    /// How near it came, to choose between rows that could be headers.
    pub score: usize,
}

/// Takes a row for a header and decides what its columns mean, unless that is
/// decided already; `rows` are some of the rows below it.
///
/// # Errors
/// When it is no header of a table that is known: the table that it came
/// nearest to, if it comes near any.
pub fn recognise_header(
    titles: &[String],
    rows: &[Vec<String>],
    decisions: &FileDecisions,
) -> Result<Recognised, Option<NearMiss>> {
    let mut normal = normalise_headers(titles);
    drop_currencies(&mut normal);
    let (records, headings) = parted(titles.len(), rows);
    let rows = records.as_ref();
    if let Some(column) = untitled_column(&normal, rows, &headings) {
        "customer".clone_into(&mut normal[column]);
        // Beside clients in headings an account is one of the ledger.
        for title in &mut normal {
            if may_be_ledger_account(title) {
                "ledger account".clone_into(title);
            }
        }
    }
    let header = Header {
        titles,
        rows,
        headings: &headings,
        decisions,
    };
    let mut considered = header.consider(&normal);
    let found = |considered: &[Considered]| considered.iter().map(|one| one.found).max();
    let has_lost_letters = normal.iter().any(|title| title.contains(title_words::LOST));
    if (found(&considered) >= Some(2) || has_lost_letters)
        && let Some(mended) = title_words::mended(&normal)
    {
        let again = header.consider(&mended);
        let is_better = again.first().is_some_and(Considered::is_complete)
            && (!considered[0].is_complete()
                || (again[0].table == considered[0].table && again[0].found > considered[0].found));
        if is_better {
            (normal, considered) = (mended, again);
        }
    }
    if considered.first().is_none_or(|best| !best.is_complete())
        && let Some(named) = as_table_named_before(&header, &normal)
    {
        (normal, considered) = named;
    }
    if considered.first().is_none_or(|best| !best.is_complete()) {
        let place = nearest(&considered, &normal);
        let near = place.map(|place| considered.swap_remove(place));
        let near = near.filter(|near| near.score() > 0);
        return Err(near.map(|near| near.miss(titles)));
    }
    if let Some(other) = considered
        .iter()
        .find(|other| other.lacks_readable_cells(&considered[0]))
    {
        return Err(Some(other.miss(titles)));
    }
    let evidence = evidence(titles, &normal, &considered);
    // A row below that numbers the records is the better header.
    let score = if considered[0].lacks_number {
        considered[0].found
    } else {
        considered[0].score()
    };
    let mut best = considered.swap_remove(0);
    best.take_unread_number(&normal, rows);
    let client = client_of(best.table)
        .and_then(|client| fields::column_of(&best.candidate.meanings, client))
        .filter(|_| best.under_headings.is_none());
    let is_by_account = best.table == TableKind::Invoices
        && best.standing != Standing::Decided
        && is_by_account(&normal, client, rows, &headings);
    best.candidate
        .claim_state_of_payment(best.table, &normal, rows);
    best.candidate
        .take_bodies_for_clients(best.table, &normal, rows);
    let forced = forced_meanings(titles, best.table, decisions);
    best.candidate
        .claim_series(best.table, &normal, rows, &forced);
    let repeating = repeating_columns(best.table, &best.candidate.meanings, rows);
    let said_once = columns_said_once(&best.candidate.meanings, rows, repeating);
    let is_grouped = best.under_headings.is_some() || repeating > 0;
    let numbers = numbers_of(&best, rows).filter(|_| !is_grouped);
    let clients = best.second_client(&normal, rows);
    let marked_money = best.candidate.take_marked_money(best.table, titles, rows);
    Ok(Recognised {
        table: best.table,
        dialect: best.candidate.dialect,
        meanings: best.candidate.meanings,
        columns: best.candidate.columns,
        under_headings: best.under_headings,
        repeating,
        said_once,
        numbers: numbers.unwrap_or_default(),
        clients,
        marked_money,
        is_by_account,
        evidence,
        score,
    })
}

/// What the columns are without the name of their table before each title, if
/// they are that table then.
fn as_table_named_before(
    header: &Header<'_>,
    normal: &[String],
) -> Option<(Vec<String>, Vec<Considered>)> {
    let (table, titles) = without_table_name(normal)?;
    let considered = header.consider(&titles);
    let is_named = |best: &Considered| best.is_complete() && best.table == table;
    let is_named = considered.first().is_some_and(is_named);
    is_named.then_some((titles, considered))
}

/// What the numbers of the records look like, where a column holds them.
fn numbers_of(taken: &Considered, rows: &[Vec<String>]) -> Option<NumberShapes> {
    let number = *fields::shape(taken.table).key.first()?;
    let column = fields::column_of(&taken.candidate.meanings, number)?;
    Some(NumberShapes::of(rows, column))
}

/// What speaks for the first of the tables that were considered, and against
/// the others.
fn evidence(titles: &[String], normal: &[String], considered: &[Considered]) -> Recognition {
    /// Fewer columns than this are no other reading.
    const FEW: usize = 2;
    let (taken, others) = (&considered[0], &considered[1..]);
    let title = |column: usize| {
        let title = titles.get(column);
        title.map_or_else(String::new, |title| title.trim().to_owned())
    };
    let dialect = taken.candidate.dialect;
    let fingerprint = dialect.and_then(|dialect| dialect.fits(normal));
    let groups = fields::required(taken.table);
    let columns = taken.candidate.meanings.iter().enumerate();
    let needed = columns.filter_map(|(column, meaning)| {
        let is_needed = |field: &&'static Field| groups.iter().any(|group| group.contains(field));
        let field = meaning.filter(is_needed)?;
        Some(NeededColumn {
            meaning: field.name,
            header: title(column),
            found_by: taken.candidate.columns[column].found_by,
        })
    });
    let other_table = others
        .iter()
        .find(|other| other.is_near && other.found >= FEW)
        .map(|other| RunnerUp {
            reading: other.table.title().to_owned(),
            why_not: other.why_not(taken),
        });
    let other_dialects = taken.candidate.other_dialects.iter().map(|other| RunnerUp {
        reading: other.name.to_owned(),
        why_not: message!(
            "why-not-fewer-titles",
            n = other.fits(normal).unwrap_or_default().len(),
            taken = dialect.map_or("", |dialect| dialect.name),
            more = fingerprint.unwrap_or_default().len()
        ),
    });
    Recognition {
        table: taken.table,
        dialect: dialect.map(|dialect| dialect.name),
        is_decided: taken.standing == Standing::Decided,
        given_away_by: fingerprint
            .unwrap_or_default()
            .iter()
            .filter_map(|wanted| normal.iter().position(|other| other == wanted))
            .map(title)
            .collect(),
        needed: needed.collect(),
        runners_up: other_table.into_iter().chain(other_dialects).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes the first line for the header.
    fn recognise(text: &str) -> Result<Recognised, Option<NearMiss>> {
        let mut rows = text
            .lines()
            .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
        let titles = rows.next().unwrap_or_default();
        recognise_header(
            &titles,
            &rows.collect::<Vec<_>>(),
            &FileDecisions::default(),
        )
    }

    fn meanings(text: &str) -> (TableKind, &'static str, Vec<&'static str>) {
        let recognised = recognise(text).unwrap();
        let names = recognised
            .meanings
            .iter()
            .map(|meaning| meaning.map_or("-", |field| field.name))
            .collect();
        (recognised.table, recognised.dialect_name(), names)
    }

    #[test]
    fn the_order_of_columns_does_not_matter() {
        let (table, _, names) = meanings("Status,Created,Ticket #\nOpen,2026-01-01,1\n");
        assert_eq!(table, TableKind::Tickets);
        assert_eq!(names, ["status", "created_at", "ticket_id"]);
    }

    #[test]
    fn a_dialect_is_known_by_its_fingerprint() {
        let (table, dialect, names) = meanings(
            "TicketNbr,Board_Name,Date_Entered_UTC,Severity,status_description\n1,a,2026-01-01,x,New\n",
        );
        assert_eq!(
            (table, dialect),
            (TableKind::Tickets, "ConnectWise service view")
        );
        assert_eq!(names, ["ticket_id", "team", "created_at", "-", "status"]);
    }

    #[test]
    fn two_columns_that_claim_one_meaning_go_by_the_more_telling_title() {
        let (_, _, names) = meanings("Id,Ticket Number,Created,Status\n5,T1,2026-01-01,New\n");
        assert_eq!(names, ["-", "ticket_id", "created_at", "status"]);
    }

    #[test]
    fn an_unknown_table_says_what_it_lacks() {
        let near = recognise("ticket number,colour,shape\n1,red,round\n")
            .unwrap_err()
            .unwrap();
        assert_eq!(
            (near.table, near.lacking),
            (TableKind::Tickets, vec!["created_at"])
        );
    }

    #[test]
    fn lists_of_customers_prices_and_subscriptions_are_no_tickets() {
        for text in [
            "id,active,balance,company_name,created_at,title,updated_at\n1,true,0,Acme,2026-01-01,Ms,2026-01-01\n",
            "id,created_at,group_id,name,updated_at\n1,2026-01-01,,Acme,2026-01-01\n",
            "id,active,created,currency,type\n1,true,2026-01-01,usd,one_time\n",
            "id,billing,created,customer_id,quantity,status\n1,charge,2026-01-01,7,4,active\n",
        ] {
            assert!(recognise(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_list_of_payments_is_no_list_of_invoices() {
        let text = "id,customer_id,payment_method_id,total_amount,transaction_date\n1,7,3,500,2026-01-01\n";
        assert!(recognise(text).is_err());
    }

    #[test]
    fn tickets_and_invoices_under_a_bare_id_are_borne_out_by_their_other_columns() {
        let (table, _, _) = meanings("id,created_at,status,priority\n5,2026-01-01,open,high\n");
        assert_eq!(table, TableKind::Tickets);
        let (table, _, _) =
            meanings("id,customer,date,due date,total\n5,Acme,2026-01-01,2026-01-31,9\n");
        assert_eq!(table, TableKind::Invoices);
    }
}
