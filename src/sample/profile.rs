/// How a provider works: the levers that its management holds. What its
/// exports show follows from them through the simulation; no lever is itself
/// one of the measures.
#[derive(Debug, Clone, PartialEq)]
pub struct ProviderProfile {
    pub place: Place,
    pub market: Market,
    pub demand: Demand,
    pub desk: DeskHabits,
    pub records: RecordHabits,
    pub offer: Offer,
    pub billing: BillingHabits,
    pub collection: CollectionHabits,
    /// Chance that the review of a quarter is held with a client.
    pub reviews_held: f64,
}

/// Where the provider is: its currency and the names there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Britain,
    Brazil,
    Europe,
    America,
}

impl Place {
    /// ISO 4217.
    #[must_use]
    pub fn currency(self) -> &'static str {
        match self {
            Self::Britain => "GBP",
            Self::Brazil => "BRL",
            Self::Europe => "EUR",
            Self::America => "USD",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Market {
    /// Clients at the beginning.
    pub clients: u32,
    /// Mean devices of a client.
    pub endpoints: f64,
    /// Deviation of the logarithm of a client's size.
    pub size_spread: f64,
    /// New clients in a month.
    pub arrivals: f64,
    /// Yearly growth of a client's devices, as a share.
    pub growth: f64,
    /// Chance in a month that a content client leaves.
    pub leaving: f64,
    /// What is added to that chance when every promise is broken.
    pub leaving_by_service: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Demand {
    /// Tickets for each device and month that nothing can prevent.
    pub needs: f64,
    /// Recurring causes of trouble for each device, at the beginning.
    pub causes: f64,
    /// New causes for each device and month.
    pub cause_births: f64,
    /// Recurring causes for each device that a new client brings along.
    pub inherited_causes: f64,
    /// Share of what a machine can notice that monitoring is set up for.
    pub monitoring: f64,
    /// Whether a new client begins with a checklist of planned tickets that
    /// clears what it brought along. Otherwise its devices are taken on bit by
    /// bit, as somebody finds the time.
    pub onboarding_checklist: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DeskHabits {
    pub technicians: u32,
    /// Planned desk hours for each hour of expected work.
    pub staffing: f64,
    /// Share of the work that lies undone at the turn of the month that is
    /// planned for on top of that.
    pub catching_up: f64,
    /// Service hours of a day, from the morning on, in which somebody has
    /// nothing to do but sort what comes in.
    pub dispatcher_hours: u32,
    /// Mean minutes to sort one ticket.
    pub triage_minutes: f64,
    /// Chance that the dispatcher sends a ticket to the wrong team.
    pub misrouting: f64,
    /// Chance that a ticket is handed on although it lay with the right team.
    pub handovers: f64,
    /// How far the next ticket is chosen by its deadline (1) instead of by who
    /// calls the loudest (0).
    pub queue_discipline: f64,
    /// Share of tickets that only one of the technicians knows how to solve.
    pub known_by_one: f64,
    /// Chance that a solution treats the symptom only and the ticket returns.
    pub symptomatic: f64,
    /// Chance that solving a ticket also removes what caused it.
    pub root_cause_removal: f64,
    /// Chance that a ticket that was begun is forgotten.
    pub forgetting: f64,
    /// Service days between looks through the whole backlog.
    pub backlog_review: Option<u32>,
    /// Mean days from the solution to closing.
    pub closing_days: f64,
    /// Chance that nobody closes what has been solved.
    pub left_unclosed: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RecordHabits {
    /// Chances that a field is left blank.
    pub no_client: f64,
    pub no_owner: f64,
    pub no_priority: f64,
    pub no_category: f64,
    /// Chance that the category is the one that says nothing.
    pub vague_category: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Share of clients with an agreement.
    pub agreements: f64,
    /// Share of the agreements that are packages.
    pub packages: f64,
    /// List prices of the packages: cents for each device and month.
    pub prices: [i64; 3],
    /// Deviation of what is agreed from the list, as a share of it.
    pub price_spread: f64,
    /// Yearly rise of the list, as a share.
    pub price_rise: f64,
    /// Chance that a client's price follows the list in January.
    pub rises_applied: f64,
    /// Chance in a month that the quantity is brought up to the devices.
    pub quantity_reviews: f64,
    /// Share of agreements that are billed each quarter or year.
    pub longer_cycles: f64,
    /// Cents for an hour of work outside an agreement.
    pub hourly_rate: i64,
    /// Share of the work for clients with an agreement that is outside it.
    pub out_of_scope: f64,
    /// Projects of a client in a year, and cents for each of its devices.
    pub projects: f64,
    pub project_price: i64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct BillingHabits {
    /// Chance that an agreement is not billed in its month.
    pub forgotten: f64,
    /// The invoices go out within so many days from the first of the month.
    pub issue_days: u32,
    /// Months between two invoices for hours.
    pub hours_every: u32,
    /// Share of hours that are never billed.
    pub hours_lost: f64,
    /// Chance that an invoice is wrong and partly credited.
    pub errors: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CollectionHabits {
    /// Days from issue to due date.
    pub terms: u32,
    /// Share of clients that pay by direct debit.
    pub direct_debit: f64,
    /// Days between reminders; `None` where nobody reminds.
    pub reminders: Option<u32>,
}
