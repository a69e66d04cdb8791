//! Subscription billing: how each would export the same agreements.

mod chargebee;
mod portuguese;
mod recurly;
mod spanish;

use super::facts::{AgreementFact, Export};

/// Every one of them, by name.
pub static SUBSCRIPTIONS: [(&str, &Export<AgreementFact>); 4] = [
    ("chargebee", &chargebee::EXPORT),
    ("portuguese", &portuguese::EXPORT),
    ("recurly", &recurly::EXPORT),
    ("spanish", &spanish::EXPORT),
];
