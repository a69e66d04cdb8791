//! One file, one metric; the catalogue lists them.
//!
//! A metric does not know other metrics' results, but for those that count how
//! many of them get better; nor history, phases, or how anything is shown. It
//! checks nothing about presence: [`measure()`] compares what it needs with
//! what is there.
//!
//! At a past month end it reads only what was knowable then; `as_of` holds all
//! metrics to that. Owner, priority, category and counters carry no history:
//! they are those of the export.

mod agreements;
#[cfg(test)]
mod as_of;
mod billing;
mod by_code;
mod catalogue;
mod costs;
mod endpoints;
mod gap;
mod grounds;
mod groups;
mod improvement;
mod indexed;
mod known;
mod lengths;
mod measure;
mod meetings;
mod metric;
mod monthly;
mod months_billed;
mod numbers_by_month;
mod once;
#[cfg(test)]
mod properties;
mod receivables;
mod records;
mod recurring;
mod repeating;
mod satisfaction;
mod service_levels;
mod snapshot;
mod statistics;
mod still_open;
mod technicians;
mod tension;
#[cfg(test)]
mod testing;
mod texts;
mod tickets;
mod time;
mod without_client;

pub use catalogue::{CATALOGUE, find};
pub use gap::{Breakdown, Closing, Part, breakdowns, closing};
pub use grounds::{Grounds, Line, People, Side, grounds};
pub use groups::{
    ClientFigures, GROUP_MONTHS, Groups, Promises, TicketFigures, TicketGroup, groups,
};
pub use indexed::Indexed;
pub use measure::measure;
pub use metric::{Metric, Reach};
pub use receivables::{Receivable, receivables};
pub use snapshot::Snapshot;
pub use statistics::quantile;
pub use tension::{Tension, tensions};
pub use texts::texts;
pub use tickets::resolution_hours;
pub use without_client::largest_clients;
