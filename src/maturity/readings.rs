use std::collections::BTreeMap;

use crate::model::{Month, Reading};

/// Readings, to be asked for by metric, window and month.
#[derive(Debug, Default)]
pub struct Readings {
    readings: BTreeMap<(&'static str, u32, Month), Reading>,
    own_windows: BTreeMap<&'static str, u32>,
}

impl Readings {
    /// No readings yet, of metrics with these windows of their own.
    #[must_use]
    pub fn new(own_windows: BTreeMap<&'static str, u32>) -> Self {
        Self {
            readings: BTreeMap::new(),
            own_windows,
        }
    }

    pub fn add(&mut self, reading: Reading) {
        self.readings
            .insert((reading.metric, reading.window, reading.month), reading);
    }

    /// The window that a metric has unless another is asked for.
    #[must_use]
    pub fn own_window(&self, metric: &str) -> Option<u32> {
        self.own_windows.get(metric).copied()
    }

    #[must_use]
    pub fn get(&self, metric: &str, window: u32, month: Month) -> Option<&Reading> {
        let (metric, _) = self.own_windows.get_key_value(metric)?;
        self.readings.get(&(*metric, window, month))
    }

    /// All readings, by metric, window and month.
    pub fn iter(&self) -> impl Iterator<Item = &Reading> {
        self.readings.values()
    }
}
