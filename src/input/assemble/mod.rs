//! Merged records turned into the canonical tables.

mod category_paths;
mod contradictions;
mod costs;
mod csat;
mod currency;
mod endpoints;
mod frame;
mod invoices;
mod listed_before;
mod meetings;
mod mrr_movements;
mod number_gaps;
mod one_sided_lists;
mod partners;
mod recurring;
mod references;
mod renewals;
mod sla;
mod tickets;
mod time_entries;
mod told_twice;

use std::collections::BTreeMap;

use super::clients::Clients;
use super::fields;
use super::merge::Merged;
use super::tables::{Activity, Labels, Listed, Table, Tables, WorkingTime};
use references::{People, TicketReferences};

use crate::config::{Configuration, SlaFlag};
use crate::language::{Message, Value, message};
use crate::model::{InputAccount, Month, NotARecord, RowExample, RowFate, TableKind};
use currency::Currencies;

/// How many rows are looked at in one go at least.
const AT_ONCE: usize = 1 << 14;

/// What records are that are left out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum LeftOut {
    /// A kind of record, by its English name.
    Kind(&'static str),
    /// Amounts of a table, by its English name, in a currency.
    InCurrency(&'static str, String),
}

impl From<&'static str> for LeftOut {
    fn from(kind: &'static str) -> Self {
        Self::Kind(kind)
    }
}

impl LeftOut {
    fn spoken(&self) -> Message {
        match self {
            Self::Kind(kind) => Message::known(kind),
            Self::InCurrency(what, code) => message!(
                "left-out-in-currency",
                what = Value::known(*what),
                code = code
            ),
        }
    }
}

/// What assembling the tables adds to: the register of clients, the accounts of
/// the files, the activity of each month.
pub(super) struct Builder<'a> {
    /// Whether nothing is wanted but what is told of the files.
    pub accounts_only: bool,
    pub clients: Clients,
    /// The people of the provider, as time entries and ratings name them.
    pub people: People,
    /// The tickets that other tables refer to.
    pub tickets: TicketReferences,
    pub labels: Labels,
    pub listed_tickets: Listed,
    pub listed_invoices: Listed,
    /// The first month of lists of agreements that go month by month.
    pub agreements_by_month_from: Option<Month>,
    /// The row of the tickets table that each merged row of tickets became.
    pub ticket_rows: Vec<Option<u32>>,
    pub accounts: &'a mut [InputAccount],
    pub caveats: Vec<Message>,
    pub activity: Activity,
    pub currencies: Currencies,
    /// What a set SLA flag means in each file, where it is decided.
    pub sla_true_means: Vec<Option<SlaFlag>>,
    /// The lines of each file that were left out, by what they are.
    left_out: BTreeMap<(usize, LeftOut), Vec<u32>>,
}

/// The merged records of each table.
pub(super) struct MergedTables {
    pub tickets: Option<Merged>,
    pub sla: Option<Merged>,
    pub invoices: Option<Merged>,
    pub recurring: Option<Merged>,
    pub mrr_movements: Option<Merged>,
    pub time_entries: Option<Merged>,
    pub csat: Option<Merged>,
    pub endpoints: Option<Merged>,
    pub meetings: Option<Merged>,
    pub costs: Option<Merged>,
}

/// Assembles the tables, and tells what a reader has to know about them. What
/// was merged goes as soon as its table is there.
pub(super) fn assemble(
    mut merged: MergedTables,
    accounts: &mut [InputAccount],
    configuration: &Configuration,
    accounts_only: bool,
) -> (Tables, Vec<Message>) {
    let mut builder = Builder::of(&merged, accounts, configuration, accounts_only);
    note_references(&merged, &mut builder);
    let tickets = built(merged.tickets.as_ref(), tickets::build, &mut builder);
    let tells_tax = merged.invoices.as_ref().is_none_or(invoices::tells_tax);
    let invoices = built(
        merged.invoices.take().as_ref(),
        invoices::build,
        &mut builder,
    );
    let recurring = built(
        merged.recurring.take().as_ref(),
        recurring::build,
        &mut builder,
    );
    let (sla, sla_doubt) = sla::build(
        merged.tickets.as_ref(),
        merged.sla.take().as_ref(),
        &mut builder,
    );
    let mrr_movements = built(
        merged.mrr_movements.as_ref(),
        mrr_movements::build,
        &mut builder,
    );
    let time_entries = built(
        merged.time_entries.as_ref(),
        time_entries::build,
        &mut builder,
    );
    let csat = csat::build(merged.tickets.as_ref(), merged.csat.as_ref(), &mut builder);
    let endpoints = built(merged.endpoints.as_ref(), endpoints::build, &mut builder);
    let meetings = built(merged.meetings.as_ref(), meetings::build, &mut builder);
    let costs = built(merged.costs.as_ref(), costs::build, &mut builder);
    builder.tell_what_was_left_out();
    builder.caveats.extend(partners::matched(
        &builder.clients,
        tickets.as_ref(),
        invoices.as_ref(),
        recurring.as_ref(),
    ));
    builder.caveats.extend(told_twice::told_twice(
        builder.accounts,
        invoices.as_ref(),
        recurring.as_ref(),
    ));
    if !tells_tax && invoices.is_some() && recurring.is_some() {
        builder.caveats.push(message!("caveat-tax-not-told"));
    }
    builder.tell_of_strays();
    builder
        .caveats
        .extend(unused_aliases(&builder.clients, configuration));
    if accounts_only {
        // The program ends in a moment: to give the records back piece by piece
        // would only keep people waiting.
        std::mem::forget(merged);
    }
    let working_time = builder.working_time(configuration);
    let tables = Tables {
        tickets,
        sla,
        invoices,
        recurring,
        mrr_movements,
        time_entries,
        csat,
        endpoints,
        meetings,
        costs,
        sla_doubt,
        listed_tickets: builder.listed_tickets,
        listed_invoices: builder.listed_invoices,
        agreements_by_month_from: builder.agreements_by_month_from,
        clients: builder.clients,
        labels: builder.labels,
        activity: builder.activity,
        working_time,
        currency: builder.currencies.only(),
    };
    (tables, builder.caveats)
}

/// Notes which tickets other tables refer to.
fn note_references(merged: &MergedTables, builder: &mut Builder<'_>) {
    for (records, ticket) in [
        (&merged.time_entries, &fields::time_entries::TICKET),
        (&merged.csat, &fields::csat::TICKET),
    ] {
        if let Some(records) = records {
            builder.tickets.add(records, ticket);
        }
    }
}

/// What a table's records come to, where there are any.
fn built<'a>(
    records: Option<&Merged>,
    build: fn(&Merged, &mut Builder<'a>) -> Option<Table>,
    builder: &mut Builder<'a>,
) -> Option<Table> {
    records.and_then(|records| build(records, builder))
}

/// The aliases that no client goes by.
fn unused_aliases(clients: &Clients, configuration: &Configuration) -> Vec<Message> {
    let file = configuration.file_name();
    let mut told = Vec::new();
    for client in &configuration.clients {
        for alias in &client.aliases {
            if !clients.was_met(alias) {
                let what = message!(
                    "caveat-unused-alias",
                    alias = Value::quoted(alias),
                    client = Value::quoted(&client.name)
                );
                told.push(message!(
                    "caveat-configuration",
                    file = Value::quoted(file),
                    line = client.line,
                    what = what
                ));
            }
        }
    }
    told
}

impl<'a> Builder<'a> {
    fn of(
        merged: &MergedTables,
        accounts: &'a mut [InputAccount],
        configuration: &Configuration,
        accounts_only: bool,
    ) -> Self {
        let decided = accounts.iter().map(|account| {
            let decided = configuration.for_part(&account.file, &account.within);
            let currency = decided.currency.map(|currency| currency.value);
            (decided.sla_true_means.map(|flag| flag.value), currency)
        });
        let (sla_true_means, of_files) = decided.unzip();
        let main = configuration.currency.as_ref();
        let main = main.map(|decided| decided.value.clone());
        Self {
            accounts_only,
            clients: Clients::with_aliases(&configuration.clients),
            people: People::default(),
            tickets: TicketReferences::default(),
            labels: Labels::default(),
            listed_tickets: Listed::All,
            listed_invoices: Listed::All,
            agreements_by_month_from: None,
            ticket_rows: Vec::new(),
            accounts,
            caveats: Vec::new(),
            activity: Activity::default(),
            sla_true_means,
            left_out: BTreeMap::new(),
            currencies: Currencies::of(merged, of_files, main),
        }
    }
}

impl Builder<'_> {
    /// The working hours that are configured, which is told.
    fn working_time(&mut self, configuration: &Configuration) -> Option<WorkingTime> {
        let working_time = WorkingTime::of(configuration)?;
        self.caveats.push(message!(
            "caveat-working-hours",
            file = Value::quoted(configuration.file_name())
        ));
        Some(working_time)
    }

    /// The row of the tickets table that a merged row of tickets became.
    fn ticket_row(&self, merged: usize) -> Option<u32> {
        self.ticket_rows.get(merged).copied().flatten()
    }

    /// Notes that something happened.
    fn happened(&mut self, seconds: i64) {
        self.activity.happened(seconds);
    }

    /// Takes a row that stood in a table out again, as no record of it, and
    /// remembers what it is.
    fn leave_out(&mut self, records: &Merged, row: usize, what: impl Into<LeftOut>) {
        let file = records.file_of(row);
        let rows = &mut self.accounts[file].rows;
        rows.recount(RowFate::Used, RowFate::NotARecord);
        let lines = self.left_out.entry((file, what.into())).or_default();
        lines.push(records.origin(row).line);
    }

    fn tell_of_strays(&mut self) {
        let strays = self.activity.strays();
        if strays > 0 {
            self.caveats
                .push(message!("caveat-stray-dates", n = strays));
        }
    }

    fn tell_what_was_left_out(&mut self) {
        for ((file, what), mut lines) in std::mem::take(&mut self.left_out) {
            let rows = lines.len() as u64;
            lines.sort_unstable();
            let examples = lines.into_iter().map(RowExample::at).collect();
            let what = what.spoken();
            let note = message!("note-left-out", n = rows, what = what.clone());
            self.accounts[file].notes.push(note);
            self.accounts[file].explain_as(NotARecord::LeftOut, what, rows, examples);
        }
    }

    /// Notes that files of one table also carry another, which nothing then
    /// speaks against.
    fn also_carries(&mut self, files: &std::collections::BTreeSet<usize>, table: TableKind) {
        for file in files {
            let account = &mut self.accounts[*file];
            if !account.tables.contains(&table) {
                account.tables.push(table);
            }
            for recognised in &mut account.recognised {
                let others = &mut recognised.runners_up;
                others.retain(|other| other.reading != table.title());
            }
        }
    }
}
