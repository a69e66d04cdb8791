//! What the tickets of a month come to, counted once: windows add months up.

use std::sync::Arc;

use super::by_code::{ByCode, CodeSet};
use super::snapshot::Snapshot;
use crate::input::tables::tickets;
use crate::model::{Absence, Month};

/// The tickets opened in a month, by client.
#[derive(Debug, Default)]
pub(super) struct OpenedIn {
    by_client: ByCode<OfClient>,
}

/// How many tickets a client opened in a month, and how many of those
/// monitoring did not raise.
#[derive(Debug, Default, Clone, Copy)]
struct OfClient {
    all: u32,
    of_people: u32,
}

/// The same for each month of a window, oldest first.
pub(super) struct Opened {
    months: Vec<(Month, Arc<OpenedIn>)>,
}

/// What a month of tickets came to.
pub(super) type OpenedInMonth = Result<Arc<OpenedIn>, Absence>;

impl Opened {
    /// Of the window.
    ///
    /// # Errors
    /// When no export carries tickets with their clients.
    pub(super) fn of(at: &Snapshot<'_>) -> Result<Self, Absence> {
        let kept = &at.kept().opened;
        let count = |month| {
            let in_month = kept.get(month, || count(&at.at_end_of(month).over(1)));
            in_month.map(|opened| (month, opened))
        };
        let months = at.months().map(count).collect::<Result<_, _>>()?;
        Ok(Self { months })
    }

    /// The clients that opened any.
    pub(super) fn clients(&self) -> CodeSet {
        let months = self.months.iter();
        months
            .flat_map(|(_, opened)| opened.by_client.codes())
            .collect()
    }

    /// How many some clients opened.
    pub(super) fn of_clients(&self, is_counted: impl Fn(u32) -> bool) -> u64 {
        self.sum(is_counted, |of_client| of_client.all)
    }

    /// How many of some clients monitoring did not raise; of all where no
    /// export tells.
    pub(super) fn of_people(&self, is_counted: impl Fn(u32) -> bool) -> u64 {
        self.sum(is_counted, |of_client| of_client.of_people)
    }

    /// How many a client opened in a month of the window.
    pub(super) fn in_month(&self, client: u32, month: Month) -> u32 {
        let first = self.months.first().map(|(first, _)| first.index());
        let place = first.and_then(|first| usize::try_from(month.index() - first).ok());
        let opened = place.and_then(|place| self.months.get(place));
        let of_client = opened.and_then(|(_, opened)| opened.by_client.get(client));
        of_client.map_or(0, |of_client| of_client.all)
    }

    fn sum(&self, is_counted: impl Fn(u32) -> bool, count: fn(&OfClient) -> u32) -> u64 {
        let months = self.months.iter();
        let of_clients = months.flat_map(|(_, opened)| opened.by_client.iter());
        of_clients
            .filter(|(client, _)| is_counted(*client))
            .map(|(_, of_client)| u64::from(count(of_client)))
            .sum()
    }
}

fn count(at: &Snapshot<'_>) -> OpenedInMonth {
    let rows = at.tickets_opened()?;
    let clients = rows.codes(&tickets::CLIENT)?;
    let monitoring = rows.flags(&tickets::FROM_MONITORING).ok();
    let mut opened = OpenedIn::default();
    for (row, client) in clients.iter().enumerate() {
        if let Some(client) = client {
            let raised = monitoring.as_ref().and_then(|flags| flags.get(row));
            let of_client = opened.by_client.entry(client);
            of_client.all += 1;
            of_client.of_people += u32::from(raised != Some(true));
        }
    }
    Ok(Arc::new(opened))
}
