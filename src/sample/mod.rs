//! Simulates a provider's operation and writes what its tools would export.
//!
//! This layer does not know how exports are read or what is computed from
//! them.

mod billing;
mod calendar;
mod clientele;
mod collection;
mod contracts;
mod demand;
mod desk;
mod dialect;
mod elementary;
mod kinds;
mod names;
mod pod;
mod profile;
mod profiles;
mod providers;
mod random;
mod records;
mod reviews;
mod simulation;
#[cfg(test)]
mod statistics;
#[cfg(test)]
mod tests;

pub use dialect::{Dialect, Products, products, write, write_as};
pub use profile::{
    BillingHabits, CollectionHabits, Demand, DeskHabits, Market, Offer, Place, ProviderProfile,
    RecordHabits,
};
pub use profiles::{PROACTIVE, REACTIVE, SCALABLE, STABLE};
pub use providers::{SampleProvider, sample_providers};
pub use records::{
    Agreement, Channel, Client, Cycle, Deadlines, Departure, Filing, Invoice, InvoiceKind,
    Operation, Priority, Team, Technician, Ticket, TicketStatus, TicketType,
};
pub use simulation::{Size, simulate};
