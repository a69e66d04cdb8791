//! Decides what a header row says: its table and dialect, and what each column
//! means.

use super::assign_meanings::assign;
use super::decisions::{DialectDecision, allows, decided_dialect, forced_meanings};
use super::dialect::Dialect;
use super::fields::{self, Field};
use super::header::normalise_header;
use super::other_lists::other_list;
use crate::config::FileDecisions;
use crate::model::TableKind;

/// Fewer recognised columns than this are no recognition.
const MINIMUM_COLUMNS: usize = 3;

/// What the columns under a header were taken for.
#[derive(Debug, Clone)]
pub struct Recognised {
    pub table: TableKind,
    pub dialect: Option<&'static Dialect>,
    /// For each column, what it means.
    pub meanings: Vec<Option<&'static Field>>,
    /// How much speaks for it, to choose between rows that could be headers.
    pub score: usize,
}

impl Recognised {
    #[must_use]
    pub fn dialect_name(&self) -> &'static str {
        self.dialect.map_or("generic", |dialect| dialect.name)
    }

    /// Whether a column means the field of this name.
    #[must_use]
    pub fn means(&self, field: &str) -> bool {
        self.meanings
            .iter()
            .flatten()
            .any(|meaning| meaning.name == field)
    }
}

/// The table that a row came nearest to, although it is no header of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    pub table: TableKind,
    /// What its columns lack for it.
    pub lacking: Vec<&'static str>,
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
    let normal: Vec<String> = titles.iter().map(|title| normalise_header(title)).collect();
    let is_other_list = other_list(&normal).is_some();
    let mut best: Option<Recognised> = None;
    let mut nearest: Option<NearMiss> = None;
    for table in TableKind::ALL {
        if !allows(table, decisions) {
            continue;
        }
        let forced = forced_meanings(titles, table, decisions);
        let dialect = decided_dialect(table, decisions);
        // Who says what a file is need not bear it out by its columns.
        let is_decided = decisions.table.is_some() || matches!(dialect, DialectDecision::Named(_));
        let candidate = assign(&normal, rows, table, dialect, &forced);
        let found = candidate.meanings.iter().flatten().count();
        let lacking = lacking(table, &candidate.meanings);
        let evidence = &fields::shape(table).evidence;
        let told = is_decided
            || candidate.dialect.is_some()
            || (!is_other_list && evidence.bears_out(&normal, &candidate.meanings, rows));
        if !lacking.is_empty() || (found < MINIMUM_COLUMNS && !is_decided) || !told {
            let score = found * 10 / (1 + lacking.len());
            // What has nothing of an optional table is not near to it.
            let is_near = table.is_core() || evidence.speaks(&normal, &candidate.meanings);
            if is_near && score > nearest.as_ref().map_or(0, |other| other.score) {
                nearest = Some(NearMiss {
                    table,
                    lacking,
                    score,
                });
            }
            continue;
        }
        let score = found * 10 + usize::from(candidate.dialect.is_some()) * 50;
        if best.as_ref().is_none_or(|other| score > other.score) {
            best = Some(Recognised {
                table,
                dialect: candidate.dialect,
                meanings: candidate.meanings,
                score,
            });
        }
    }
    best.ok_or(nearest)
}

/// The names of what a table cannot do without and these columns lack.
fn lacking(table: TableKind, meanings: &[Option<&'static Field>]) -> Vec<&'static str> {
    fields::required(table)
        .iter()
        .filter(|alternatives| {
            !alternatives
                .iter()
                .any(|field| meanings.contains(&Some(*field)))
        })
        .map(|alternatives| alternatives[0].name)
        .collect()
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
