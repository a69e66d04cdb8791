//! From when to when agreements run, as only what stands beside tells: until a
//! renewal goes the term that a value is for, and where each month stands on a
//! row of its own, so much was agreed on in that month.

use std::collections::{BTreeMap, BTreeSet};

use super::Claims;
use super::bare_titles::BARE_DATES;
use crate::input::column_cells::holds;
use crate::input::fields::{Field, ValueKind, mrr_movements, recurring};
use crate::input::header::has_any_title;
use crate::input::value::{is_absent, trim};
use crate::model::FoundBy;

/// Titles of when an agreement is renewed.
const RENEWALS: [&str; 18] = [
    "renewal date",
    "renewal",
    "renewal on",
    "renews on",
    "renews at",
    "next renewal",
    "next renewal date",
    "contract renewal",
    "contract renewal date",
    "data de renovacao",
    "data renovacao",
    "renovacao",
    "fecha de renovacion",
    "fecha renovacion",
    "renovacion",
    "date de renouvellement",
    "verlangerungsdatum",
    "data di rinnovo",
];

/// Titles of the month that a row is of.
const MONTHS: [&str; 34] = [
    "month",
    "mes",
    "monat",
    "mois",
    "mese",
    "maand",
    "miesiac",
    "period",
    "periodo",
    "periode",
    "competencia",
    "month year",
    "year month",
    "mes ano",
    "ano mes",
    "month start",
    "month end",
    "month date",
    "month ending",
    "start of month",
    "reference month",
    "mrr month",
    "revenue month",
    "billing month",
    "snapshot month",
    "snapshot date",
    "as of",
    "as of date",
    "mes de referencia",
    "mes referencia",
    "mes de competencia",
    "mes competencia",
    "data de referencia",
    "fecha de corte",
];

/// Words of titles of what comes again each month, and of nothing that is only
/// counted by month.
const RECURS: [&str; 13] = [
    "mrr",
    "arr",
    "mrc",
    "recurring",
    "recorrente",
    "recurrente",
    "mensalidade",
    "mensualidad",
    "mensualite",
    "iguala",
    "retainer",
    "assinatura",
    "suscripcion",
];

/// In how many months clients stand.
struct Spread {
    clients: usize,
    /// Those that stand in several.
    again: usize,
    months: usize,
    /// Whether some client stands twice in one of them for the same.
    repeats: bool,
}

impl Claims<'_> {
    /// Takes renewals and months for what they are.
    pub(super) fn tell_spans_of_agreements(&mut self, headers: &[String]) {
        self.claim_renewal(headers);
        self.claim_month(headers);
    }

    /// Takes the date of renewal for that until which the term goes that a value
    /// is for, where nothing else tells how long that is.
    fn claim_renewal(&mut self, headers: &[String]) {
        let values = [&recurring::CONTRACT_VALUE, &recurring::TERM_VALUE];
        let told = [
            &recurring::MRR,
            &recurring::AMOUNT,
            &recurring::INTERVAL,
            &recurring::INTERVAL_COUNT,
            &recurring::TERM_MONTHS,
            &recurring::ENDED_AT,
            &recurring::CANCELLED_AT,
        ];
        if !self.has(&recurring::STARTED_AT)
            || !values.into_iter().any(|field| self.has(field))
            || told.into_iter().any(|field| self.has(field))
        {
            return;
        }
        let renewed_at = &recurring::RENEWED_AT;
        let renewal = (0..headers.len()).find(|column| {
            self.meanings[*column].is_none()
                && RENEWALS.contains(&headers[*column].as_str())
                && holds(renewed_at.kind, self.rows, *column)
        });
        if let Some(renewal) = renewal {
            self.give(renewal, renewed_at, FoundBy::Cells);
        }
    }

    /// Takes the month in which each client brought so much for what it is. It
    /// says more than since when somebody is a client, which stands on each of
    /// the rows.
    fn claim_month(&mut self, headers: &[String]) {
        let (Some(client), Some(mrr)) = (
            self.column_of(&recurring::CLIENT),
            self.column_of(&recurring::MRR),
        ) else {
            return;
        };
        let spans = [
            &recurring::STARTED_AT,
            &recurring::ENDED_AT,
            &recurring::CANCELLED_AT,
        ];
        let recurs = headers[mrr].split(' ').any(|word| RECURS.contains(&word));
        if !recurs || self.has(&recurring::MONTH) || lists_movements(headers) {
            return;
        }
        let spans: Vec<usize> = spans
            .into_iter()
            .filter_map(|field| self.column_of(field))
            .collect();
        let is_decided =
            |column: &usize| self.columns[*column].found_by == Some(FoundBy::Configuration);
        if spans.iter().any(is_decided) {
            return;
        }
        let month = (0..headers.len()).find(|column| {
            let title = headers[*column].as_str();
            let is_bare = spans.is_empty() && BARE_DATES.contains(&title);
            let is_free = self.meanings[*column]
                .is_none_or(|meaning| *meaning == recurring::INTERVAL && !is_decided(column));
            if !is_free
                || !(is_bare || MONTHS.contains(&title))
                || !holds(ValueKind::DayOrMonth, self.rows, *column)
            {
                return false;
            }
            let told = self.months_of_clients(client, *column);
            let is_series = told.months > 1 && told.again * 2 >= told.clients;
            if is_bare {
                return is_series && !told.repeats;
            }
            // One month alone may be that in which something began.
            is_series || (told.months == 1 && told.clients > 1 && spans.is_empty())
        });
        if let Some(month) = month {
            for column in spans.into_iter().chain([month]) {
                if self.meanings[column].is_some() {
                    self.take_back(column);
                }
            }
            self.give(month, &recurring::MONTH, FoundBy::Cells);
        }
    }

    fn months_of_clients(&self, client: usize, month: usize) -> Spread {
        let sold: [&'static Field; 2] = [&recurring::NAME, &recurring::AGREEMENT_ID];
        let sold: Vec<usize> = sold
            .into_iter()
            .filter_map(|field| self.column_of(field))
            .collect();
        let mut by_client: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut seen: BTreeSet<Vec<&str>> = BTreeSet::new();
        let mut repeats = false;
        for row in self.rows {
            let cell = |column: usize| row.get(column).map_or("", |cell| trim(cell));
            if is_absent(cell(client)) || is_absent(cell(month)) {
                continue;
            }
            let of_client = by_client.entry(cell(client)).or_default();
            of_client.insert(cell(month));
            let of_row = [client, month].into_iter().chain(sold.iter().copied());
            repeats |= !seen.insert(of_row.map(cell).collect());
        }
        let months: BTreeSet<&str> = by_client.values().flatten().copied().collect();
        Spread {
            clients: by_client.len(),
            again: by_client.values().filter(|months| months.len() > 1).count(),
            months: months.len(),
            repeats,
        }
    }
}

/// Whether titles are those of changes of what recurs, which stand in the months
/// of the changes only.
fn lists_movements(headers: &[String]) -> bool {
    const VAGUE: [&str; 4] = ["amount", "valor", "importe", "monto"];
    let changes = mrr_movements::AMOUNT.titles.iter();
    let changes: Vec<&str> = changes
        .copied()
        .filter(|title| !VAGUE.contains(title))
        .collect();
    has_any_title(headers, mrr_movements::KIND.titles) && has_any_title(headers, &changes)
}
