use serde::Deserialize;

use super::Phase;

/// The way out of a phase.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// 1 leads out of Reactive, 2 out of Stable, 3 out of Proactive.
    pub gate: u8,
    /// How many of the gate's signs have to be met, its core signs among them.
    pub signs_needed: usize,
    /// What the provider's days are like once it is through.
    pub ready_when: String,
    /// Who can tell what stands in the way.
    pub ask: String,
}

impl Gate {
    /// The phase that the gate leads out of.
    #[must_use]
    pub fn from(&self) -> Phase {
        Phase::after_gates(usize::from(self.gate) - 1)
    }

    /// The phase that the gate leads into.
    #[must_use]
    pub fn to(&self) -> Phase {
        Phase::after_gates(usize::from(self.gate))
    }
}
