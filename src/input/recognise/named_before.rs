//! The name of a table before each of its titles: `Survey - Date`, `sla_target`.

use crate::model::TableKind;

/// What tables are called; of two names that begin alike the longer first.
const NAMES: [(&str, TableKind); 36] = [
    ("survey response", TableKind::Csat),
    ("survey", TableKind::Csat),
    ("surveys", TableKind::Csat),
    ("csat", TableKind::Csat),
    ("pesquisa", TableKind::Csat),
    ("encuesta", TableKind::Csat),
    ("device", TableKind::Endpoints),
    ("devices", TableKind::Endpoints),
    ("endpoint", TableKind::Endpoints),
    ("endpoints", TableKind::Endpoints),
    ("dispositivo", TableKind::Endpoints),
    ("dispositivos", TableKind::Endpoints),
    ("time entry", TableKind::TimeEntries),
    ("time entries", TableKind::TimeEntries),
    ("time", TableKind::TimeEntries),
    ("timesheet", TableKind::TimeEntries),
    ("worklog", TableKind::TimeEntries),
    ("apontamento", TableKind::TimeEntries),
    ("sla", TableKind::Sla),
    ("slas", TableKind::Sla),
    ("ticket", TableKind::Tickets),
    ("tickets", TableKind::Tickets),
    ("chamado", TableKind::Tickets),
    ("chamados", TableKind::Tickets),
    ("invoice", TableKind::Invoices),
    ("invoices", TableKind::Invoices),
    ("fatura", TableKind::Invoices),
    ("faturas", TableKind::Invoices),
    ("factura", TableKind::Invoices),
    ("facturas", TableKind::Invoices),
    ("agreement", TableKind::Recurring),
    ("agreements", TableKind::Recurring),
    ("subscription", TableKind::Recurring),
    ("contract", TableKind::Recurring),
    ("contrato", TableKind::Recurring),
    ("contratos", TableKind::Recurring),
];

/// The table that all titles, in normal form, begin with the name of, and what
/// they say behind it. What else titles begin with may tell what list it is:
/// that of orders is not to lose the word for them.
pub(super) fn without_table_name(titles: &[String]) -> Option<(TableKind, Vec<String>)> {
    const FEWEST: usize = 3;
    if titles.len() < FEWEST {
        return None;
    }
    NAMES.iter().find_map(|(name, table)| {
        let behind = titles
            .iter()
            .map(|title| title.strip_prefix(*name)?.strip_prefix(' '));
        let behind: Option<Vec<String>> = behind.map(|rest| rest.map(str::to_owned)).collect();
        Some((*table, behind?))
    })
}

#[cfg(test)]
mod tests {
    use super::without_table_name;
    use crate::model::TableKind;

    #[test]
    fn only_what_all_titles_begin_with_is_the_name_of_their_table() {
        let named = |titles: [&str; 3]| without_table_name(&titles.map(str::to_owned));
        let (table, titles) = named(["time entry date", "time entry hours", "time entry id"])
            .expect("they are named");
        assert_eq!(table, TableKind::TimeEntries);
        assert_eq!(titles, ["date", "hours", "id"]);
        assert!(named(["survey date", "client", "survey score"]).is_none());
        assert!(named(["order date", "order number", "order total"]).is_none());
        assert!(named(["sla", "sla target", "sla due"]).is_none());
    }
}
