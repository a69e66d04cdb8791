//! The list of metrics that tell their records.

use super::gather::Grounds;
use crate::metrics::snapshot::Snapshot;
use crate::metrics::{
    billing, costs, endpoints, improvement, meetings, recurring, satisfaction, service_levels,
    tickets, time,
};
use crate::model::Absence;

/// Gathers the records of one metric.
pub(super) type Gather = fn(&Snapshot<'_>) -> Result<Grounds, Absence>;

/// How the metric of this id tells its records; `None` for one that tells none.
pub(super) fn find(metric: &str) -> Option<Gather> {
    let found = GATHERED.iter().find(|(id, _)| *id == metric);
    found.map(|(_, gather)| *gather)
}

/// By area and name, as the catalogue of metrics.
pub(super) static GATHERED: &[(&str, Gather)] = &[
    (
        "backlog_days_of_work",
        tickets::backlog_days_of_work::grounds,
    ),
    (
        "backlog_over_30_days_share",
        tickets::backlog_over_30_days_share::grounds,
    ),
    ("categorised_share", tickets::categorised_share::grounds),
    (
        "client_review_coverage",
        tickets::client_review_coverage::grounds,
    ),
    ("closure_ratio", tickets::closure_ratio::grounds),
    (
        "kinds_with_fewer_repeats_share",
        tickets::kinds_with_fewer_repeats_share::grounds,
    ),
    (
        "load_change_under_growth",
        tickets::load_change_under_growth::grounds,
    ),
    (
        "monitoring_detected_share",
        tickets::monitoring_detected_share::grounds,
    ),
    ("old_backlog_ratio", tickets::old_backlog_ratio::grounds),
    (
        "onboarding_load_variation",
        tickets::onboarding_load_variation::grounds,
    ),
    (
        "onboarding_stabilised_share",
        tickets::onboarding_stabilised_share::grounds,
    ),
    ("open_age_median", tickets::open_age_median::grounds),
    ("open_backlog", tickets::open_backlog::grounds),
    (
        "owner_at_close_share",
        tickets::owner_at_close_share::grounds,
    ),
    (
        "people_ticket_change",
        tickets::people_ticket_change::grounds,
    ),
    ("reassignment_rate", tickets::reassignment_rate::grounds),
    ("record_completeness", tickets::record_completeness::grounds),
    ("reopen_rate", tickets::reopen_rate::grounds),
    ("repeat_ticket_share", tickets::repeat_ticket_share::grounds),
    (
        "same_client_volume_change",
        tickets::same_client_volume_change::grounds,
    ),
    ("same_next_day_share", tickets::same_next_day_share::grounds),
    (
        "technician_difference",
        tickets::technician_difference::grounds,
    ),
    ("technician_spread", tickets::technician_spread::grounds),
    ("ticket_volume_trend", tickets::ticket_volume_trend::grounds),
    ("tickets_closed", tickets::tickets_closed::grounds),
    ("tickets_opened", tickets::tickets_opened::grounds),
    (
        "time_to_resolve_median",
        tickets::time_to_resolve_median::grounds,
    ),
    ("time_to_resolve_p90", tickets::time_to_resolve_p90::grounds),
    (
        "time_to_resolve_with_open_median",
        tickets::time_to_resolve_with_open_median::grounds,
    ),
    (
        "time_to_resolve_with_open_p90",
        tickets::time_to_resolve_with_open_p90::grounds,
    ),
    (
        "top_technician_share",
        tickets::top_technician_share::grounds,
    ),
    ("unassigned_share", tickets::unassigned_share::grounds),
    (
        "sla_change_under_growth",
        service_levels::sla_change_under_growth::grounds,
    ),
    ("sla_client_p10", service_levels::sla_client_p10::grounds),
    (
        "sla_months_recovered_share",
        service_levels::sla_months_recovered_share::grounds,
    ),
    (
        "sla_resolution_compliance",
        service_levels::sla_resolution_compliance::grounds,
    ),
    (
        "sla_response_compliance",
        service_levels::sla_response_compliance::grounds,
    ),
    ("billed", billing::billed::grounds),
    (
        "billed_to_contracted",
        billing::billed_to_contracted::grounds,
    ),
    ("dso", billing::dso::grounds),
    (
        "first_invoice_within_30_days_share",
        billing::first_invoice_within_30_days_share::grounds,
    ),
    ("invoice_regularity", billing::invoice_regularity::grounds),
    ("overdue_share", billing::overdue_share::grounds),
    (
        "receivables_over_90_days_share",
        billing::receivables_over_90_days_share::grounds,
    ),
    (
        "revenue_forecast_error",
        billing::revenue_forecast_error::grounds,
    ),
    ("client_retention", recurring::client_retention::grounds),
    (
        "gross_revenue_retention",
        recurring::gross_revenue_retention::grounds,
    ),
    ("mrr", recurring::mrr::grounds),
    ("mrr_contraction", recurring::mrr_contraction::grounds),
    ("mrr_expansion", recurring::mrr_expansion::grounds),
    ("mrr_forecast_error", recurring::mrr_forecast_error::grounds),
    ("mrr_growth", recurring::mrr_growth::grounds),
    ("mrr_lost", recurring::mrr_lost::grounds),
    ("mrr_new", recurring::mrr_new::grounds),
    (
        "mrr_per_technician_change",
        recurring::mrr_per_technician_change::grounds,
    ),
    (
        "net_revenue_retention",
        recurring::net_revenue_retention::grounds,
    ),
    ("package_share", recurring::package_share::grounds),
    (
        "packages_for_80_percent",
        recurring::packages_for_80_percent::grounds,
    ),
    ("price_dispersion", recurring::price_dispersion::grounds),
    (
        "quarters_with_new_client",
        recurring::quarters_with_new_client::grounds,
    ),
    (
        "recurring_revenue_share",
        recurring::recurring_revenue_share::grounds,
    ),
    ("top_3_client_share", recurring::top_3_client_share::grounds),
    (
        "improvement_time_share",
        improvement::improvement_time_share::grounds,
    ),
    (
        "indicators_improving",
        improvement::indicators_improving::grounds,
    ),
    (
        "indicators_worsening",
        improvement::indicators_worsening::grounds,
    ),
    (
        "endpoints_per_technician",
        endpoints::endpoints_per_technician::grounds,
    ),
    (
        "hours_change_under_growth",
        endpoints::hours_change_under_growth::grounds,
    ),
    (
        "people_tickets_per_endpoint",
        endpoints::people_tickets_per_endpoint::grounds,
    ),
    (
        "people_tickets_per_endpoint_change",
        endpoints::people_tickets_per_endpoint_change::grounds,
    ),
    ("entry_lag_median", time::entry_lag_median::grounds),
    (
        "leader_ticket_time_share",
        time::leader_ticket_time_share::grounds,
    ),
    (
        "improvement_weeks_share",
        time::improvement_weeks_share::grounds,
    ),
    (
        "unattended_alert_share",
        time::unattended_alert_share::grounds,
    ),
    (
        "bad_rating_answered_share",
        satisfaction::bad_rating_answered_share::grounds,
    ),
    (
        "csat_satisfied_share",
        satisfaction::csat_satisfied_share::grounds,
    ),
    (
        "client_meeting_coverage",
        meetings::client_meeting_coverage::grounds,
    ),
    (
        "top_20_review_coverage",
        meetings::top_20_review_coverage::grounds,
    ),
    ("gross_margin", costs::gross_margin::grounds),
    ("gross_margin_spread", costs::gross_margin_spread::grounds),
    ("operating_margin", costs::operating_margin::grounds),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::GATHERED;
    use crate::metrics::find;
    use crate::model::MaturityModel;

    #[test]
    fn every_metric_that_a_sign_is_judged_by_tells_its_records() {
        let model = MaturityModel::embedded().unwrap();
        let criteria = model.signs.iter().flat_map(|sign| &sign.criteria);
        for criterion in criteria {
            let metric = &criterion.metric;
            assert!(super::find(metric).is_some(), "{metric}");
        }
    }

    #[test]
    fn each_row_of_the_list_is_a_metric_and_stands_once() {
        let mut seen = BTreeSet::new();
        for (id, _) in GATHERED {
            assert!(find(id).is_some(), "{id}");
            assert!(seen.insert(id), "{id} is listed twice");
        }
    }
}
