//! The words that every other layer speaks: months, units, readings, signs,
//! phases, and the maturity model that is loaded from its TOML file.
//!
//! This layer does not know data frames, file formats, or how anything is
//! shown.

mod consistency;
mod criterion;
mod day;
mod direction;
mod exact_sum;
mod fact;
mod fingerprint;
mod gate;
mod input_account;
mod lasting;
mod layout_account;
mod ledger;
mod maturity_model;
mod model_error;
mod model_place;
mod month;
mod not_records;
mod overlay;
mod phase;
mod question;
mod reading;
mod recognition;
mod rejected_row;
mod self_assessment;
mod sign;
mod spoken;
mod table;
mod target;
mod texts;
mod unit;
mod vector;
mod waiver;

pub use criterion::{Criterion, Role, Source};
pub use day::{DAY, Day, DayError};
pub use direction::Direction;
pub use exact_sum::{ExactSum, exact_sum};
pub use fact::Fact;
pub use fingerprint::{fingerprint, fingerprint_of};
pub use gate::Gate;
pub use input_account::{ColumnAccount, InputAccount, UnknownWord};
pub use lasting::lasting;
pub use layout_account::LayoutAccount;
pub use ledger::{RowCounts, RowFate};
pub use maturity_model::MaturityModel;
pub use model_error::ModelError;
pub use model_place::{Lines, Place};
pub use month::{Month, MonthError, day, day_in};
pub use not_records::{NotARecord, NotRecords, RowExample};
pub use phase::{Headline, Phase};
pub use question::{Choice, Question};
pub use reading::{Absence, Measured, Reading};
pub use recognition::{FoundBy, GENERIC, NeededColumn, Recognition, RunnerUp};
pub use rejected_row::RejectedRow;
pub use self_assessment::{QuizWords, SelfAssessment};
pub use sign::{Evidence, Sign};
pub use table::TableKind;
pub use target::{Operator, Target};
pub use texts::texts;
pub use unit::Unit;
pub use vector::{Expected, ExpectedPhase, Others, Values, Vector};
pub use waiver::Waiver;
