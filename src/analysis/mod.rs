//! Runs the catalogue of metrics over month ends, and gives one plain
//! [`Analysis`].
//!
//! This layer does not know output formats, and no clock.

mod analyse;
mod analysis_result;
mod examined;
mod gaps;
pub mod model_checks;
mod readings;
mod records;
mod without_client;

pub use analyse::{AnalysisError, Question, analyse, answer, examine};
pub use analysis_result::{Analysis, Inference, ModelIdentity, ReceivablesByAge, ResolutionTimes};

pub use crate::metrics::{
    ClientFigures, GROUP_MONTHS, Groups, Promises, TicketFigures, TicketGroup,
};
pub use examined::{Examined, Number};
pub use records::{CriterionRecords, Record, Records, Side};

pub use crate::model::{ColumnAccount, InputAccount};
