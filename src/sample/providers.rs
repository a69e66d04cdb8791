use chrono::NaiveDate;

use crate::model::Month;

use super::dialect::Dialect;
use super::profile::ProviderProfile;
use super::profiles::{PROACTIVE, REACTIVE, SCALABLE, STABLE};
use super::records::Operation;
use super::simulation::{Size, simulate};

/// Months that each sample provider exports.
const MONTHS: u32 = 24;

/// A provider to try the program on, without any data of one's own.
#[derive(Debug)]
pub struct SampleProvider {
    /// The phase that it is in, and the name of its folder.
    pub name: &'static str,
    pub profile: &'static ProviderProfile,
    pub dialect: Dialect,
    pub seed: u64,
}

impl SampleProvider {
    /// Two years up to the month in which the samples were exported.
    #[must_use]
    pub fn operation(&self) -> Operation {
        self.operation_of(Size::AsProfiled, self.seed)
    }

    /// The same two years for a provider of another size, or in another course
    /// of events.
    #[must_use]
    pub fn operation_of(&self, size: Size, seed: u64) -> Operation {
        // The samples end where their stories do, whatever the day is today.
        let last =
            NaiveDate::from_ymd_opt(2026, 10, 1).map_or(Month::of(NaiveDate::MIN), Month::of);
        simulate(self.profile, size, MONTHS, last, seed)
    }
}

/// One provider for each phase, each with another product's exports.
#[must_use]
pub fn sample_providers() -> &'static [SampleProvider] {
    static PROVIDERS: [SampleProvider; 4] = [
        SampleProvider {
            name: "reactive",
            profile: &REACTIVE,
            dialect: Dialect::English,
            seed: 3,
        },
        SampleProvider {
            name: "stable",
            profile: &STABLE,
            dialect: Dialect::Portuguese,
            seed: 11,
        },
        SampleProvider {
            name: "proactive",
            profile: &PROACTIVE,
            dialect: Dialect::ServiceNow,
            seed: 9,
        },
        SampleProvider {
            name: "scalable",
            profile: &SCALABLE,
            dialect: Dialect::ConnectWise,
            seed: 7,
        },
    ];
    &PROVIDERS
}
