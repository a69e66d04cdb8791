//! The accounts of a ledger by their names: they are no clients, and a list
//! that is grouped by them has each invoice under several.

use super::has_legal_form;
use super::headings::{Heading, groups};
use crate::input::column_cells::filled;
use crate::input::header::unaccented;
use crate::input::title_words::{Concept, Concepts, about};
use crate::input::value::trim;
use crate::input::value::vocabulary::carries_forward;

/// What clients owe.
const RECEIVABLES: &[&str] = &[
    "accounts receivable",
    "account receivable",
    "trade receivables",
    "receivables",
    "debtors",
    "trade debtors",
    "debtors control",
    "contas a receber",
    "duplicatas a receber",
    "clientes a receber",
    "cuentas por cobrar",
    "cuentas a cobrar",
    "deudores",
    "deudores comerciales",
    "forderungen",
    "forderungen aus lieferungen und leistungen",
    "debitoren",
    "debiteuren",
    "comptes clients",
    "creances clients",
    "crediti verso clienti",
];

/// Other accounts that nothing else is called like: no client, no product.
const OTHERS: &[&str] = &[
    "undeposited funds",
    "checking",
    "checking account",
    "business checking",
    "savings account",
    "petty cash",
    "cash on hand",
    "cash and cash equivalents",
    "accounts payable",
    "account payable",
    "trade creditors",
    "creditors",
    "sales tax payable",
    "sales tax agency payable",
    "payroll liabilities",
    "retained earnings",
    "opening balance equity",
    "cost of goods sold",
    "cost of sales",
    "accumulated depreciation",
    "inventory asset",
    "prepaid expenses",
    "deferred revenue",
    "unearned revenue",
    "customer deposits",
    "uncategorized income",
    "uncategorized expense",
    "unapplied cash payment income",
    "billable expense income",
    "sales of product income",
    "contas a pagar",
    "impostos a recolher",
    "receita de servicos",
    "cuentas por pagar",
    "cuentas a pagar",
    "verbindlichkeiten",
    "verbindlichkeiten aus lieferungen und leistungen",
    "umsatzsteuer",
    "vorsteuer",
    "umsatzerlose",
    "kreditoren",
    "crediteuren",
    "omzetbelasting",
    "tva collectee",
    "debiti verso fornitori",
];

/// Words that the names of accounts end in, and of clients do not.
const ENDS: [&str; 3] = [" receivable", " payable", " checking"];

/// The name of an account in lower case, without the number before it and what
/// stands in brackets behind: `1200 · Accounts Receivable (A/R)`.
fn bare_name(name: &str) -> String {
    let name = unaccented(trim(name));
    let named = name.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let named = named.split_once('(').map_or(named, |(named, _)| named);
    let named = named.trim_end_matches(|letter: char| !letter.is_alphabetic());
    named.to_owned()
}

/// Whether a name is that of the account of what clients owe.
fn is_receivables(name: &str) -> bool {
    let bare = bare_name(name);
    RECEIVABLES.contains(&bare.as_str()) || bare.ends_with(" receivable")
}

/// Whether a number stands before a name, as before those of accounts: `200 -
/// Sales`, `4.1.01 Receita`.
fn is_numbered(name: &str) -> bool {
    const FEWEST: usize = 3;
    let name = trim(name);
    let Some(end) = name.find(|letter: char| !letter.is_ascii_digit() && letter != '.') else {
        return false;
    };
    let digits = name[..end].bytes().filter(u8::is_ascii_digit).count();
    let is_apart = name[end..].starts_with(|letter: char| !letter.is_alphanumeric());
    digits >= FEWEST && is_apart
}

/// Whether a name is that of what sales are booked to, and of no company.
#[must_use]
pub fn is_called_revenue(name: &str) -> bool {
    const REVENUES: [&str; 21] = [
        "sales",
        "revenue",
        "revenues",
        "income",
        "turnover",
        "receita",
        "receitas",
        "vendas",
        "faturamento",
        "ventas",
        "ingresos",
        "umsatz",
        "umsatze",
        "umsatzerlose",
        "erlose",
        "omzet",
        "ventes",
        "produits",
        "ricavi",
        "vendite",
        "sprzedaz",
    ];
    let bare = bare_name(name);
    let mut words = bare.split(|letter: char| !letter.is_alphanumeric());
    !has_legal_form(name) && words.any(|word| REVENUES.contains(&word))
}

/// Whether a name is that of an account of a ledger, as nothing else is called.
#[must_use]
pub fn is_ledger_account(name: &str) -> bool {
    let is_one = |name: &str| {
        let bare = bare_name(name);
        (is_numbered(name) && is_called_revenue(name))
            || RECEIVABLES.contains(&bare.as_str())
            || OTHERS.contains(&bare.as_str())
            || ENDS.iter().any(|end| bare.ends_with(end))
    };
    // A part of an account goes by its name as well: `Assets:Checking`.
    is_one(name)
        || name
            .split_once(':')
            .is_some_and(|(above, below)| is_one(above) || is_one(below))
}

/// Whether the cells of a column name accounts of a ledger: a few of them are
/// called as every ledger calls them, the others as their owner likes.
#[must_use]
pub fn names_ledger_accounts(rows: &[Vec<String>], column: usize) -> bool {
    let cells = filled(rows, column);
    let accounts = cells.clone().filter(|cell| is_ledger_account(cell)).count();
    accounts > 0 && accounts * 4 >= cells.count()
}

/// Whether a title, in normal form, may be that of an account of a ledger:
/// `Account full name`, `Conta`.
#[must_use]
pub fn may_be_ledger_account(title: &str) -> bool {
    const ACCOUNTS: [&str; 8] = [
        "account", "accounts", "conta", "cuenta", "konto", "compte", "conto", "rekening",
    ];
    const BESIDE: Concepts = Concepts::of(&[Concept::Name, Concept::Filler, Concept::Number]);
    let mut words = title.split(' ');
    title.split(' ').any(|word| ACCOUNTS.contains(&word))
        && words.all(|word| {
            ACCOUNTS.contains(&word)
                || matches!(word, "distribution" | "ledger" | "gl")
                || about(word).meets(BESIDE)
        })
}

/// Whether a list is grouped by the accounts of a ledger, as its headings say:
/// they are called as such, or as the accounts on the other side of each row
/// are, or an account is carried forward below them. What is grouped by client
/// may carry him forward as well, so that this counts only beside a column of
/// clients.
#[must_use]
pub fn is_by_account(
    titles: &[String],
    client: Option<usize>,
    records: &[Vec<String>],
    headings: &[Heading],
) -> bool {
    let names = || groups(headings);
    // Each invoice stands once under what clients owe.
    if names().all(is_receivables) {
        return false;
    }
    let is_of_accounts = |column: &usize| {
        let title = titles[*column].as_str();
        let is_beside_client = client.is_some_and(|client| client != *column);
        title == "split" || (is_beside_client && may_be_ledger_account(title))
    };
    let accounts: Vec<usize> = (0..titles.len()).filter(is_of_accounts).collect();
    let is_other_side = |name: &str| {
        let mut columns = accounts.iter();
        columns.any(|column| filled(records, *column).any(|cell| cell == name))
    };
    // Of an invoice it may be what it is about.
    let is_carried_forward = |client: usize| {
        let mut rows = records
            .iter()
            .filter(|row| row.get(client).is_none_or(|name| trim(name).is_empty()));
        rows.any(|row| row.iter().any(|cell| carries_forward(trim(cell))))
    };
    names().any(|name| is_ledger_account(name) && !is_receivables(name))
        || names().any(is_other_side)
        || client.is_some_and(is_carried_forward)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_are_known_by_their_names_and_clients_are_not_taken_for_them() {
        for name in [
            "Accounts Receivable (A/R)",
            "1200 · Accounts Receivable",
            "Undeposited Funds",
            "Checking (4346)",
            "Assets:Business Checking",
            "Sales Tax Payable",
            "Contas a Receber",
            "1400 Forderungen aus Lieferungen und Leistungen",
            "200 - Sales",
            "4.1.01 Receita de Serviços",
        ] {
            assert!(is_ledger_account(name), "{name}");
        }
        for name in [
            "Acme",
            "Services",
            "Cash",
            "First Savings Bank",
            "Receivables Exchange Ltd",
            "Checkpoint",
            "Sales Academy",
            "360 Sales Ltd",
            "3M Sales",
            "",
        ] {
            assert!(!is_ledger_account(name), "{name}");
        }
    }

    #[test]
    fn titles_of_accounts_are_told_from_those_of_clients() {
        for title in ["account", "account full name", "account name", "conta"] {
            assert!(may_be_ledger_account(title), "{title}");
        }
        for title in [
            "account customer",
            "customer full name",
            "name",
            "account manager",
        ] {
            assert!(!may_be_ledger_account(title), "{title}");
        }
    }
}
