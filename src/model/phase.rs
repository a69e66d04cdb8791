use std::fmt;

use serde::Serialize;

use crate::language::{Message, Value};

/// How far a provider has come: the number of consecutive gates passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Reactive,
    Stable,
    Proactive,
    Scalable,
}

impl Phase {
    pub const ALL: [Self; 4] = [
        Self::Reactive,
        Self::Stable,
        Self::Proactive,
        Self::Scalable,
    ];

    /// The phase of a provider that has passed this many consecutive gates.
    #[must_use]
    pub fn after_gates(passed: usize) -> Self {
        Self::ALL[passed.min(Self::ALL.len() - 1)]
    }

    /// 0 for Reactive to 3 for Scalable.
    #[must_use]
    pub fn rank(self) -> usize {
        self as usize
    }

    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.rank() + 1).copied()
    }

    /// Its name in outputs for programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Reactive => "reactive",
            Self::Stable => "stable",
            Self::Proactive => "proactive",
            Self::Scalable => "scalable",
        }
    }

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Reactive => "Reactive",
            Self::Stable => "Stable",
            Self::Proactive => "Proactive",
            Self::Scalable => "Scalable",
        }
    }
}

impl Phase {
    /// Its name in each language.
    #[must_use]
    pub fn spoken(self) -> Message {
        Message::new(match self {
            Self::Reactive => "phase-reactive",
            Self::Stable => "phase-stable",
            Self::Proactive => "phase-proactive",
            Self::Scalable => "phase-scalable",
        })
    }
}

impl From<Phase> for Value {
    fn from(phase: Phase) -> Self {
        phase.spoken().into()
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The phase that a verdict leads with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headline {
    Determined(Phase),
    /// Too few of the signs could be observed to say.
    NotDetermined,
}

impl Headline {
    #[must_use]
    pub fn phase(self) -> Option<Phase> {
        match self {
            Self::Determined(phase) => Some(phase),
            Self::NotDetermined => None,
        }
    }
}

impl Headline {
    /// Its name in each language.
    #[must_use]
    pub fn spoken(self) -> Message {
        match self {
            Self::Determined(phase) => phase.spoken(),
            Self::NotDetermined => Message::new("phase-not-determined"),
        }
    }
}

impl From<Headline> for Value {
    fn from(headline: Headline) -> Self {
        headline.spoken().into()
    }
}

impl fmt::Display for Headline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Determined(phase) => phase.fmt(f),
            Self::NotDetermined => f.write_str("Not determined"),
        }
    }
}

impl Serialize for Headline {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Determined(phase) => phase.serialize(serializer),
            Self::NotDetermined => serializer.serialize_str("not_determined"),
        }
    }
}
