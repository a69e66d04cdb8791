//! What lies between a metric and a target: how many records or how much
//! money would close it, and who or what makes it up.

mod closing;
mod money;
mod parts;
#[cfg(test)]
mod tests;
mod tickets;

pub use closing::Closing;
pub use parts::{Breakdown, Part};

use super::snapshot::Snapshot;
use crate::model::{Absence, Measured, Target, Unit};
use closing::{Spread, Way};

/// How a metric's gap is told.
struct Gap {
    /// The metric's id.
    metric: &'static str,
    way: Way,
    spread: Spread,
    unit: Unit,
    /// What would close it: `{n}` stands for how much, `{s}` for the ending of
    /// several, `{m}` for `a month` where it is that.
    words: &'static str,
    /// What counts against the target, by what it belongs to.
    parts: fn(&Snapshot<'_>) -> Result<Vec<Breakdown>, Absence>,
}

/// What would close a metric's gap, if months in which it misses its target
/// measured this, the last first. `None` where nothing can be said in records
/// or money.
#[must_use]
pub fn closing(metric: &str, target: &Target, window: u32, missed: &[Measured]) -> Option<Closing> {
    find(metric)?.closing(target, window, missed)
}

/// Who or what makes up what counts against the target at a month end, over
/// the snapshot's window: the most telling first, nothing where the records do
/// not tell.
#[must_use]
pub fn breakdowns(metric: &str, at: &Snapshot<'_>) -> Vec<Breakdown> {
    let found = find(metric).and_then(|gap| (gap.parts)(at).ok());
    parts::most_telling_first(found.unwrap_or_default())
}

fn find(metric: &str) -> Option<&'static Gap> {
    GAPS.iter().find(|gap| gap.metric == metric)
}

static GAPS: &[Gap] = &[
    Gap {
        metric: "record_completeness",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Count,
        words: "{n} more ticket{s}{m} opened with client, owner, priority and category",
        parts: tickets::incomplete,
    },
    Gap {
        metric: "closure_ratio",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Count,
        words: "{n} more ticket{s} resolved{m}",
        parts: tickets::left_open,
    },
    Gap {
        metric: "old_backlog_ratio",
        way: Way::Within,
        spread: Spread::Once,
        unit: Unit::Count,
        words: "{n} fewer open ticket{s} older than 30 days",
        parts: tickets::old_backlog,
    },
    Gap {
        metric: "categorised_share",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Count,
        words: "{n} more ticket{s}{m} sorted into a kind",
        parts: tickets::not_sorted,
    },
    Gap {
        metric: "monitoring_detected_share",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Count,
        words: "{n} more ticket{s}{m} raised by monitoring",
        parts: tickets::raised_by_people,
    },
    Gap {
        metric: "reassignment_rate",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Count,
        words: "{n} fewer ticket{s}{m} handed on",
        parts: tickets::handed_on,
    },
    Gap {
        metric: "top_technician_share",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Count,
        words: "{n} fewer ticket{s}{m} resolved by the busiest person",
        parts: tickets::by_person,
    },
    Gap {
        metric: "same_client_volume_change",
        way: Way::Change,
        spread: Spread::Months(12),
        unit: Unit::Count,
        words: "{n} fewer ticket{s}{m} from the same clients",
        parts: tickets::grown,
    },
    Gap {
        metric: "onboarding_stabilised_share",
        way: Way::Within,
        spread: Spread::Once,
        unit: Unit::Count,
        words: "{n} more new client{s} settled after three months",
        parts: tickets::unsettled,
    },
    Gap {
        metric: "client_review_coverage",
        way: Way::Within,
        spread: Spread::Once,
        unit: Unit::Money,
        words: "clients worth {n} more a month met in a review",
        parts: tickets::not_reviewed,
    },
    Gap {
        metric: "sla_resolution_compliance",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Count,
        words: "{n} fewer resolution target{s} breached{m}",
        parts: tickets::resolution_breached,
    },
    Gap {
        metric: "sla_response_compliance",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Count,
        words: "{n} fewer response target{s} breached{m}",
        parts: tickets::response_breached,
    },
    Gap {
        metric: "invoice_regularity",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Count,
        words: "{n} more client{s} billed on time{m}",
        parts: money::not_billed,
    },
    Gap {
        metric: "dso",
        way: Way::Days(90.0),
        spread: Spread::Once,
        unit: Unit::Money,
        words: "{n} less owed by clients at the month end",
        parts: money::owed,
    },
    Gap {
        metric: "overdue_share",
        way: Way::Leaving,
        spread: Spread::Once,
        unit: Unit::Money,
        words: "{n} collected of what is past due",
        parts: money::overdue,
    },
    Gap {
        metric: "receivables_over_90_days_share",
        way: Way::Leaving,
        spread: Spread::Once,
        unit: Unit::Money,
        words: "{n} collected of what is more than 90 days late",
        parts: money::over_90_days_late,
    },
    Gap {
        metric: "recurring_revenue_share",
        way: Way::Within,
        spread: Spread::Window,
        unit: Unit::Money,
        words: "{n} more recurring revenue{m} in place of other work",
        parts: money::not_recurring,
    },
    Gap {
        metric: "gross_revenue_retention",
        way: Way::Within,
        spread: Spread::Rate,
        unit: Unit::Money,
        words: "{n} more{m} kept of the recurring revenue of a year ago",
        parts: money::lost_or_reduced,
    },
    Gap {
        metric: "net_revenue_retention",
        way: Way::Within,
        spread: Spread::Rate,
        unit: Unit::Money,
        words: "{n} more recurring revenue{m} from the clients of a year ago",
        parts: money::lost_or_reduced,
    },
    Gap {
        metric: "client_retention",
        way: Way::Within,
        spread: Spread::Once,
        unit: Unit::Count,
        words: "{n} more client{s} of a year ago kept",
        parts: money::lost,
    },
    Gap {
        metric: "top_3_client_share",
        way: Way::Growing,
        spread: Spread::Rate,
        unit: Unit::Money,
        words: "{n} more recurring revenue{m} from clients other than the three largest",
        parts: money::by_client_mrr,
    },
    Gap {
        metric: "package_share",
        way: Way::Within,
        spread: Spread::Rate,
        unit: Unit::Money,
        words: "{n} more recurring revenue{m} on packages",
        parts: money::outside_packages,
    },
    Gap {
        metric: "price_dispersion",
        way: Way::None,
        spread: Spread::Once,
        unit: Unit::Ratio,
        words: "",
        parts: money::spread_of_prices,
    },
];
