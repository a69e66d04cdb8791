//! Keeps what each month came to in a SQLite file, and says what changed from
//! one month to another, and why.
//!
//! This layer does not know charts, reports, or how anything is shown. No clock
//! decides anything in it: the moment of a run is noted, and never compared.

mod compare;
mod error;
mod fingerprint;
mod listed;
mod lock;
mod migrations;
mod read;
mod run;
mod store;
#[cfg(test)]
mod testing;
mod verify;
mod words;
mod write;

pub use compare::{
    Cause, CauseKind, Comparison, Fate, FateChange, Files, Movement, RestatedFact, Restatement,
    SignChange, Standing, compare, fell,
};
pub use error::HistoryError;
pub use listed::Listed;
pub use lock::{Lock, lock_file};
pub use run::{KeptInput, KeptMetric, KeptModel, KeptPhase, KeptSign, Run, Taken};
pub use store::{History, Recorded};
pub use verify::Fault;
