//! What the cells of several columns tell together of what a list is.

use std::collections::BTreeSet;

use crate::input::column_cells::filled;
use crate::input::fields::{self, Field, column_of};
use crate::input::header::has_any_title;
use crate::input::value::{trim, vocabulary};

/// Titles of what is asked for, or of what is wrong.
pub(super) const WHAT_IS_ASKED_FOR: [&str; 16] = [
    "description",
    "descricao",
    "descripcion",
    "descrizione",
    "beschreibung",
    "omschrijving",
    "opis",
    "request",
    "request description",
    "problem",
    "problem description",
    "problema",
    "descricao do problema",
    "descripcion del problema",
    "probleme",
    "problembeschreibung",
];

/// The column of states, where what has them is numbered as tickets are.
fn states_of_tickets(meanings: &[Option<&'static Field>]) -> Option<usize> {
    column_of(meanings, &fields::tickets::TICKET_ID)?;
    column_of(meanings, &fields::tickets::STATUS)
}

/// Whether a list of amounts is that of what went in and out of an account:
/// nothing but a vague number says that they are invoices, and some are less
/// than nothing, or a balance runs beside them.
pub(super) fn is_cash_register(
    headers: &[String],
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> bool {
    use fields::invoices;
    const NUMBERS: [&str; 8] = [
        "num",
        "number",
        "no",
        "nr",
        "ref",
        "reference",
        "id",
        "document number",
    ];
    let column = |of: &'static Field| column_of(meanings, of);
    let (Some(number), Some(total)) = (column(&invoices::INVOICE_NUMBER), column(&invoices::TOTAL))
    else {
        return false;
    };
    let tells_more = [
        &invoices::DUE_AT,
        &invoices::PAID_AT,
        &invoices::STATUS,
        &invoices::DOC_TYPE,
        &invoices::PAID,
        &invoices::TAX,
    ];
    if !NUMBERS.contains(&headers[number].as_str())
        || tells_more.into_iter().any(|field| column(field).is_some())
    {
        return false;
    }
    let is_less = |cell: &str| cell.starts_with(['-', '(', '\u{2212}']) || cell.ends_with('-');
    let negative = filled(rows, total).filter(|cell| is_less(cell)).count();
    let has_balance = headers
        .iter()
        .any(|title| matches!(title.as_str(), "balance" | "saldo" | "running balance"));
    negative * 5 >= filled(rows, total).count().max(1) || has_balance
}

/// Whether most amounts of a column that are more than nothing stand in another
/// one as well.
pub(super) fn is_said_again(rows: &[Vec<String>], amounts: usize, other: usize) -> bool {
    let said = rows.iter().filter_map(|row| {
        let (amount, other) = (trim(row.get(amounts)?), trim(row.get(other)?));
        let is_something = amount.contains(|letter: char| matches!(letter, '1'..='9'));
        is_something.then_some(amount == other)
    });
    let again = said.clone().filter(|is_same| *is_same).count();
    again * 2 > said.count()
}

/// Whether states say of what is numbered that it was resolved, as nothing but
/// tickets is.
pub(super) fn says_resolved(meanings: &[Option<&'static Field>], rows: &[Vec<String>]) -> bool {
    const FEWEST: usize = 2;
    let Some(status) = states_of_tickets(meanings) else {
        return false;
    };
    let words = || filled(rows, status);
    words().count() >= FEWEST
        && words().all(|word| vocabulary::ticket_status(word).is_some())
        && words().any(vocabulary::says_resolved)
}

/// Whether problems and what solved them stand beside a state that is one of
/// tickets in most rows.
pub(super) fn solves_problems(
    headers: &[String],
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> bool {
    const SOLUTIONS: [&str; 10] = [
        "solution",
        "solucion",
        "solucao",
        "losung",
        "soluzione",
        "solution description",
        "resolution notes",
        "solucao do problema",
        "solucion del problema",
        "oplossing",
    ];
    let Some(status) = states_of_tickets(meanings) else {
        return false;
    };
    let has_problems =
        has_any_title(headers, &WHAT_IS_ASKED_FOR) || has_any_title(headers, &["content"]);
    let words = filled(rows, status);
    let all = words.clone().count();
    let known = words.filter(|word| vocabulary::ticket_status(word).is_some());
    all > 0 && known.count() * 2 > all && has_problems && has_any_title(headers, &SOLUTIONS)
}

/// Whether tickets are numbered as issue trackers do: `OPS-123`.
pub(super) fn is_numbered_by_issue_keys(
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> bool {
    const FEWEST: usize = 3;
    let Some(column) = column_of(meanings, &fields::tickets::TICKET_ID) else {
        return false;
    };
    let is_key = |cell: &str| {
        cell.trim()
            .split_once('-')
            .is_some_and(|(project, number)| {
                project.len() >= 2
                    && project.bytes().all(|byte| byte.is_ascii_uppercase())
                    && !number.is_empty()
                    && number.bytes().all(|byte| byte.is_ascii_digit())
            })
    };
    let done = [&fields::tickets::RESOLVED_AT, &fields::tickets::CLOSED_AT];
    let ends = meanings.iter().flatten().any(|field| done.contains(field));
    ends && filled(rows, column).count() >= FEWEST && filled(rows, column).all(is_key)
}

/// Whether rows are the states of tickets after each of their updates, as the
/// columns say and the numbers that come again: from such a log it follows
/// when a ticket was opened.
pub(super) fn is_log_of_updates(meanings: &[Option<&'static Field>], rows: &[Vec<String>]) -> bool {
    let column = |of: &'static Field| column_of(meanings, of);
    let (Some(number), Some(updated), Some(_)) = (
        column(&fields::tickets::TICKET_ID),
        column(&fields::tickets::UPDATED_AT),
        column(&fields::tickets::STATUS),
    ) else {
        return false;
    };
    let states: BTreeSet<_> = rows
        .iter()
        .filter_map(|row| Some((row.get(number)?, row.get(updated)?)))
        .collect();
    let tickets: BTreeSet<_> = states.iter().map(|(number, _)| number).collect();
    states.len() >= 3 && tickets.len() * 3 <= states.len() * 2
}

/// Whether amounts are spent both on services and on the company itself, as no
/// list of sales and no household says.
pub(super) fn names_what_is_spent(
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> bool {
    use fields::costs;
    const FEWEST: usize = 3;
    let column = |of: &'static Field| column_of(meanings, of);
    let (Some(category), Some(_), Some(_), None) = (
        column(&costs::CATEGORY),
        column(&costs::AMOUNT),
        column(&costs::DATE),
        column(&costs::CLIENT),
    ) else {
        return false;
    };
    let all = filled(rows, category).count();
    let told: Vec<bool> = filled(rows, category)
        .filter_map(vocabulary::is_direct_cost)
        .collect();
    all >= FEWEST && told.len() * 10 >= all * 9 && told.contains(&true) && told.contains(&false)
}

/// Whether amounts of a kind are paid to suppliers, and to nobody on behalf of a
/// client.
pub(super) fn names_who_is_paid(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    use fields::{costs, invoices};
    let has = |of: &'static Field| meanings.contains(&Some(of));
    let suppliers = invoices::SUPPLIER.titles;
    has(&costs::CATEGORY)
        && has(&costs::AMOUNT)
        && has(&costs::DATE)
        && !has(&costs::CLIENT)
        && has_any_title(headers, suppliers)
}
