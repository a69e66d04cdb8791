use crate::sample::profile::{
    BillingHabits, CollectionHabits, Demand, DeskHabits, Market, Offer, Place, ProviderProfile,
    RecordHabits,
};

/// Ahead of failures: monitored, causes are removed, packages at list price;
/// yet much of the income is projects, one technician knows too much, and
/// reviews are held with few.
pub const PROACTIVE: ProviderProfile = ProviderProfile {
    place: Place::Europe,
    market: Market {
        clients: 26,
        endpoints: 11.0,
        size_spread: 0.6,
        arrivals: 0.8,
        growth: 0.04,
        leaving: 0.003,
        leaving_by_service: 0.02,
    },
    demand: Demand {
        needs: 0.12,
        causes: 0.6,
        cause_births: 0.012,
        inherited_causes: 0.45,
        monitoring: 0.85,
        onboarding_checklist: true,
    },
    desk: DeskHabits {
        technicians: 5,
        staffing: 1.55,
        catching_up: 1.0,
        dispatcher_hours: 10,
        triage_minutes: 9.0,
        misrouting: 0.15,
        handovers: 0.15,
        queue_discipline: 0.9,
        known_by_one: 0.33,
        symptomatic: 0.03,
        root_cause_removal: 0.14,
        forgetting: 0.003,
        backlog_review: Some(15),
        closing_days: 3.0,
        left_unclosed: 0.0,
    },
    records: RecordHabits {
        no_client: 0.0,
        no_owner: 0.003,
        no_priority: 0.003,
        no_category: 0.005,
        vague_category: 0.03,
    },
    offer: Offer {
        agreements: 0.92,
        packages: 0.9,
        prices: [3200, 4500, 6500],
        price_spread: 0.08,
        price_rise: 0.03,
        rises_applied: 0.85,
        quantity_reviews: 0.3,
        longer_cycles: 0.0,
        hourly_rate: 9500,
        out_of_scope: 0.15,
        projects: 2.2,
        project_price: 15_500,
    },
    billing: BillingHabits {
        forgotten: 0.001,
        issue_days: 3,
        hours_every: 1,
        hours_lost: 0.03,
        errors: 0.005,
    },
    collection: CollectionHabits {
        terms: 30,
        direct_debit: 0.35,
        reminders: Some(14),
    },
    reviews_held: 0.18,
};
