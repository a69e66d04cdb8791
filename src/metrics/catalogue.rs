//! The list of all metrics. A test compares it with the folders.

use super::metric::Metric;
use super::{
    billing, costs, endpoints, improvement, meetings, recurring, satisfaction, service_levels,
    tickets, time,
};

/// Every metric, by area and name.
pub static CATALOGUE: &[&Metric] = &[
    &tickets::backlog_days_of_work::METRIC,
    &tickets::backlog_over_30_days_share::METRIC,
    &tickets::categorised_share::METRIC,
    &tickets::client_review_coverage::METRIC,
    &tickets::closure_ratio::METRIC,
    &tickets::detected_before_users_share::METRIC,
    &tickets::kinds_with_fewer_repeats_share::METRIC,
    &tickets::load_change_under_growth::METRIC,
    &tickets::monitoring_detected_share::METRIC,
    &tickets::old_backlog_ratio::METRIC,
    &tickets::onboarding_load_variation::METRIC,
    &tickets::onboarding_stabilised_share::METRIC,
    &tickets::open_age_median::METRIC,
    &tickets::open_backlog::METRIC,
    &tickets::open_backlog_trend::METRIC,
    &tickets::owner_at_close_share::METRIC,
    &tickets::people_ticket_change::METRIC,
    &tickets::people_tickets_per_client::METRIC,
    &tickets::reassignment_rate::METRIC,
    &tickets::record_completeness::METRIC,
    &tickets::reopen_rate::METRIC,
    &tickets::repeat_ticket_share::METRIC,
    &tickets::resolution_time_dispersion::METRIC,
    &tickets::same_client_volume_change::METRIC,
    &tickets::same_next_day_share::METRIC,
    &tickets::technician_difference::METRIC,
    &tickets::technician_load_variation::METRIC,
    &tickets::technician_spread::METRIC,
    &tickets::ticket_volume_trend::METRIC,
    &tickets::tickets_closed::METRIC,
    &tickets::tickets_opened::METRIC,
    &tickets::tickets_per_technician::METRIC,
    &tickets::time_to_resolve_median::METRIC,
    &tickets::time_to_resolve_p90::METRIC,
    &tickets::time_to_resolve_with_open_median::METRIC,
    &tickets::time_to_resolve_with_open_p90::METRIC,
    &tickets::top_10_kinds_share::METRIC,
    &tickets::top_technician_share::METRIC,
    &tickets::unassigned_share::METRIC,
    &tickets::weekly_closed_variation::METRIC,
    &tickets::weekly_opened_variation::METRIC,
    &service_levels::sla_breach_pace::METRIC,
    &service_levels::sla_change_under_growth::METRIC,
    &service_levels::sla_client_p10::METRIC,
    &service_levels::sla_months_recovered_share::METRIC,
    &service_levels::sla_paused_share::METRIC,
    &service_levels::sla_resolution_compliance::METRIC,
    &service_levels::sla_response_compliance::METRIC,
    &service_levels::sla_target_median::METRIC,
    &billing::billed::METRIC,
    &billing::billed_to_contracted::METRIC,
    &billing::credit_share::METRIC,
    &billing::dso::METRIC,
    &billing::first_invoice_within_30_days_share::METRIC,
    &billing::invoice_regularity::METRIC,
    &billing::new_client_credit_share::METRIC,
    &billing::one_off_client_share::METRIC,
    &billing::overdue_share::METRIC,
    &billing::receivables_over_90_days_share::METRIC,
    &billing::revenue_forecast_error::METRIC,
    &recurring::client_retention::METRIC,
    &recurring::gross_revenue_retention::METRIC,
    &recurring::mrr::METRIC,
    &recurring::mrr_contraction::METRIC,
    &recurring::mrr_expansion::METRIC,
    &recurring::mrr_forecast_error::METRIC,
    &recurring::mrr_growth::METRIC,
    &recurring::mrr_longest_decline::METRIC,
    &recurring::mrr_lost::METRIC,
    &recurring::mrr_new::METRIC,
    &recurring::mrr_per_technician_change::METRIC,
    &recurring::mrr_variation::METRIC,
    &recurring::net_revenue_retention::METRIC,
    &recurring::old_price_share::METRIC,
    &recurring::package_share::METRIC,
    &recurring::packages_for_80_percent::METRIC,
    &recurring::price_dispersion::METRIC,
    &recurring::quarters_with_new_client::METRIC,
    &recurring::recurring_revenue_share::METRIC,
    &recurring::top_3_client_share::METRIC,
    &recurring::top_client_share::METRIC,
    &improvement::improvement_time_share::METRIC,
    &improvement::indicators_improving::METRIC,
    &improvement::indicators_worsening::METRIC,
    &endpoints::endpoint_coverage::METRIC,
    &endpoints::endpoints_managed::METRIC,
    &endpoints::endpoints_patched_share::METRIC,
    &endpoints::endpoints_per_technician::METRIC,
    &endpoints::hours_change_under_growth::METRIC,
    &endpoints::hours_per_endpoint::METRIC,
    &endpoints::people_tickets_per_endpoint::METRIC,
    &endpoints::people_tickets_per_endpoint_change::METRIC,
    &time::effective_hourly_rate::METRIC,
    &time::entry_lag_median::METRIC,
    &time::improvement_weeks_share::METRIC,
    &time::leader_ticket_time_share::METRIC,
    &time::unattended_alert_share::METRIC,
    &time::unbilled_share::METRIC,
    &time::utilisation::METRIC,
    &satisfaction::bad_rating_answered_share::METRIC,
    &satisfaction::csat_response_rate::METRIC,
    &satisfaction::csat_satisfied_share::METRIC,
    &meetings::client_meeting_coverage::METRIC,
    &meetings::days_since_contact_median::METRIC,
    &meetings::review_interval_median::METRIC,
    &meetings::top_20_review_coverage::METRIC,
    &costs::fixed_cost_cover::METRIC,
    &costs::gross_margin::METRIC,
    &costs::gross_margin_spread::METRIC,
    &costs::operating_margin::METRIC,
    &costs::overhead_ratio::METRIC,
    &costs::recurring_margin::METRIC,
];

/// The metric of this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Metric> {
    CATALOGUE.iter().copied().find(|metric| metric.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn each_file_is_a_metric_and_each_metric_a_file() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/metrics");
        let mut files = BTreeSet::new();
        for area in [
            "tickets",
            "service_levels",
            "billing",
            "recurring",
            "improvement",
            "endpoints",
            "time",
            "satisfaction",
            "meetings",
            "costs",
        ] {
            for entry in std::fs::read_dir(root.join(area)).unwrap() {
                let path = entry.unwrap().path();
                let name = path.file_stem().unwrap().to_string_lossy().into_owned();
                if name != "mod" {
                    files.insert(name);
                }
            }
        }
        let listed: BTreeSet<String> = CATALOGUE
            .iter()
            .map(|metric| metric.id.to_owned())
            .collect();
        assert_eq!(files, listed);
        assert_eq!(listed.len(), CATALOGUE.len(), "a metric is listed twice");
    }

    #[test]
    fn each_metric_explains_itself() {
        for metric in CATALOGUE {
            assert!(
                !metric.formula.is_empty() && !metric.formula.ends_with('.'),
                "{}",
                metric.id
            );
            assert!(metric.why.ends_with('.'), "{}", metric.id);
            assert!(
                !metric.title.is_empty() && metric.window > 0,
                "{}",
                metric.id
            );
            for column in metric.needs {
                assert!(
                    metric.tables.contains(&column.table),
                    "{}: {}",
                    metric.id,
                    column.name
                );
            }
        }
    }
}
