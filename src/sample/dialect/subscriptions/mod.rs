//! Subscription billing: how each would export the same agreements.

mod chargebee;
mod portuguese;
mod recurly;
mod spanish;

use super::facts::AgreementFact;
use super::sheet::SheetStyle;

/// How one billing product exports its subscriptions.
#[derive(Debug)]
pub struct SubscriptionExport {
    pub file: &'static str,
    pub style: SheetStyle,
    pub columns: &'static [(&'static str, AgreementFact)],
}

/// Every one of them, by name.
pub static SUBSCRIPTIONS: [(&str, &SubscriptionExport); 4] = [
    ("chargebee", &chargebee::EXPORT),
    ("portuguese", &portuguese::EXPORT),
    ("recurly", &recurly::EXPORT),
    ("spanish", &spanish::EXPORT),
];
