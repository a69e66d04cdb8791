//! Decides what a file is: its separator, its header row, its table and
//! dialect, and what each column means.

use super::dialect::{DIALECTS, Dialect};
use super::fields::{self, Field};
use super::header::normalise_header;
use crate::model::TableKind;

/// Separators that a table may be written with, the likeliest first.
const SEPARATORS: [u8; 4] = *b",;\t|";
/// How many rows may stand above the header.
const HEADER_SEARCH: usize = 30;
/// How many rows are looked at to find the separator and the header.
const SAMPLE_ROWS: usize = 60;
/// Fewer recognised columns than this are no recognition.
const MINIMUM_COLUMNS: usize = 3;

/// What a file was taken for.
#[derive(Debug, Clone)]
pub struct Recognised {
    pub separator: u8,
    /// How many rows stand above the header.
    pub header_row: usize,
    pub headers: Vec<String>,
    pub table: TableKind,
    pub dialect: Option<&'static Dialect>,
    /// For each column, what it means.
    pub meanings: Vec<Option<&'static Field>>,
}

impl Recognised {
    #[must_use]
    pub fn dialect_name(&self) -> &'static str {
        self.dialect.map_or("generic", |dialect| dialect.name)
    }
}

/// Why a text is no table that is known, with the columns that it seemed to
/// have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unrecognised {
    pub headers: Vec<String>,
    /// The table that it came nearest to and what it lacks for it.
    pub nearest: Option<(TableKind, Vec<&'static str>)>,
}

/// Looks at the beginning of a text and decides what it is.
///
/// # Errors
/// When no row of it is a header of a table that is known.
pub fn recognise(text: &str) -> Result<Recognised, Unrecognised> {
    let mut best: Option<(usize, Recognised)> = None;
    let mut nearest = Unrecognised {
        headers: Vec::new(),
        nearest: None,
    };
    let mut nearest_score = 0;
    for separator in SEPARATORS {
        let rows = sample(text, separator);
        for (header_row, headers) in rows.iter().enumerate().take(HEADER_SEARCH) {
            if headers.len() < 2 {
                continue;
            }
            let normal: Vec<String> = headers
                .iter()
                .map(|title| normalise_header(title))
                .collect();
            for table in TableKind::ALL {
                let candidate = assign(&normal, table);
                let found = candidate.meanings.iter().flatten().count();
                let lacking = lacking(table, &candidate.meanings);
                let told = candidate.dialect.is_some()
                    || is_told_from_other_lists(table, &normal, &candidate.meanings);
                if !lacking.is_empty() || found < MINIMUM_COLUMNS || !told {
                    let score = found * 10 / (1 + lacking.len());
                    if score > nearest_score {
                        nearest_score = score;
                        nearest.headers.clone_from(headers);
                        nearest.nearest = Some((table, lacking));
                    }
                    continue;
                }
                let score = found * 10 + usize::from(candidate.dialect.is_some()) * 50;
                if best.as_ref().is_none_or(|(other, _)| score > *other) {
                    best = Some((
                        score,
                        Recognised {
                            separator,
                            header_row,
                            headers: headers.clone(),
                            table,
                            dialect: candidate.dialect,
                            meanings: candidate.meanings,
                        },
                    ));
                }
            }
        }
    }
    if nearest.headers.is_empty() {
        nearest.headers = first_headers(text);
    }
    best.map(|(_, recognised)| recognised).ok_or(nearest)
}

/// The first row under the separator that parts it most.
fn first_headers(text: &str) -> Vec<String> {
    SEPARATORS
        .iter()
        .filter_map(|separator| sample(text, *separator).into_iter().next())
        .max_by_key(Vec::len)
        .unwrap_or_default()
}

fn sample(text: &str, separator: u8) -> Vec<Vec<String>> {
    // A few hundred kilobytes hold the first rows of any table.
    const SAMPLE_BYTES: usize = 256 * 1024;
    let end = (0..=SAMPLE_BYTES.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))
        .unwrap_or(0);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[..end]);
    reader
        .records()
        .map_while(Result::ok)
        .take(SAMPLE_ROWS)
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

struct Candidate {
    dialect: Option<&'static Dialect>,
    meanings: Vec<Option<&'static Field>>,
}

/// Gives each column its meaning in a table: first by the dialect that fits,
/// then by general titles.
fn assign(headers: &[String], table: TableKind) -> Candidate {
    let dialect = DIALECTS
        .iter()
        .copied()
        .filter(|dialect| dialect.table == table)
        .filter(|dialect| {
            dialect
                .fingerprint
                .iter()
                .all(|title| headers.iter().any(|header| header == title))
        })
        .max_by_key(|dialect| dialect.fingerprint.len());
    let mut meanings: Vec<Option<&'static Field>> = vec![None; headers.len()];
    if let Some(dialect) = dialect {
        for (title, field) in dialect.columns {
            claim(headers, &mut meanings, title, field);
        }
    }
    for field in fields::of(table) {
        for title in field.titles {
            if dialect.is_some_and(|dialect| dialect.ignore.contains(title)) {
                continue;
            }
            claim(headers, &mut meanings, title, field);
        }
    }
    Candidate { dialect, meanings }
}

/// Gives a title's first free column to a field, unless the field has one.
fn claim(
    headers: &[String],
    meanings: &mut [Option<&'static Field>],
    title: &str,
    field: &'static Field,
) {
    if meanings.contains(&Some(field)) {
        return;
    }
    let free = headers
        .iter()
        .zip(meanings.iter())
        .position(|(header, meaning)| header == title && meaning.is_none());
    if let Some(column) = free {
        meanings[column] = Some(field);
    }
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

/// Whether columns that any list could have are borne out by others.
///
/// Lists of customers, prices and payments also have an `id` and a date: they
/// are no tickets and no invoices.
fn is_told_from_other_lists(
    table: TableKind,
    headers: &[String],
    meanings: &[Option<&'static Field>],
) -> bool {
    let (identifier, vague, bearing, needed): (_, &[&str], &[&Field], usize) = match table {
        TableKind::Tickets => (
            &fields::tickets::TICKET_ID,
            &["id", "number", "numero", "codigo"],
            fields::tickets::BEARING_OUT,
            2,
        ),
        TableKind::Invoices => (
            &fields::invoices::INVOICE_NUMBER,
            &["id"],
            fields::invoices::BEARING_OUT,
            1,
        ),
        TableKind::Sla | TableKind::Recurring => return true,
    };
    let is_vague = headers
        .iter()
        .zip(meanings)
        .any(|(header, meaning)| *meaning == Some(identifier) && vague.contains(&header.as_str()));
    let found = meanings.iter().flatten();
    !is_vague || found.filter(|field| bearing.contains(field)).count() >= needed
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_title_block_above_the_header_is_passed_over() {
        let recognised = recognise(
            "Acme Ltd\nInvoices\n\n\"January 1 - December 31, 2025\"\nNum;Customer;Date;Amount\n1;A;2026-01-01;5\n",
        )
        .unwrap();
        assert_eq!(recognised.table, TableKind::Invoices);
        assert_eq!((recognised.separator, recognised.header_row), (b';', 3));
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
        let unrecognised = recognise("ticket number,colour,shape\n1,red,round\n").unwrap_err();
        assert_eq!(
            unrecognised.nearest,
            Some((TableKind::Tickets, vec!["created_at"]))
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
