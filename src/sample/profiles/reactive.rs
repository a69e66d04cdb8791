use crate::sample::profile::{
    BillingHabits, CollectionHabits, Demand, DeskHabits, Market, Offer, Place, ProviderProfile,
    RecordHabits,
};

/// From ticket to ticket: nobody sorts what comes in, half of the fields stay
/// blank, what is not asked for again is forgotten, and invoices go out when
/// somebody finds the time.
pub const REACTIVE: ProviderProfile = ProviderProfile {
    place: Place::Britain,
    market: Market {
        clients: 26,
        endpoints: 13.0,
        size_spread: 0.7,
        arrivals: 0.5,
        growth: 0.02,
        leaving: 0.006,
        leaving_by_service: 0.03,
    },
    demand: Demand {
        needs: 0.16,
        causes: 0.45,
        cause_births: 0.012,
        inherited_causes: 0.45,
        monitoring: 0.08,
        onboarding_checklist: false,
    },
    desk: DeskHabits {
        technicians: 4,
        staffing: 1.1,
        catching_up: 0.0,
        dispatcher_hours: 0,
        triage_minutes: 10.0,
        misrouting: 0.4,
        handovers: 0.25,
        queue_discipline: 0.1,
        known_by_one: 0.25,
        symptomatic: 0.12,
        root_cause_removal: 0.03,
        forgetting: 0.05,
        backlog_review: None,
        closing_days: 7.0,
        left_unclosed: 0.06,
    },
    records: RecordHabits {
        no_client: 0.07,
        no_owner: 0.06,
        no_priority: 0.14,
        no_category: 0.16,
        vague_category: 0.3,
    },
    offer: Offer {
        agreements: 0.7,
        packages: 0.25,
        prices: [2200, 3000, 4200],
        price_spread: 0.35,
        price_rise: 0.04,
        rises_applied: 0.15,
        quantity_reviews: 0.01,
        longer_cycles: 0.1,
        hourly_rate: 7500,
        out_of_scope: 0.22,
        projects: 1.3,
        project_price: 16_000,
    },
    billing: BillingHabits {
        forgotten: 0.22,
        issue_days: 25,
        hours_every: 3,
        hours_lost: 0.25,
        errors: 0.04,
    },
    collection: CollectionHabits {
        terms: 30,
        direct_debit: 0.05,
        reminders: None,
    },
    reviews_held: 0.02,
};
