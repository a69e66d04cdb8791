//! Whether the parts of a model fit together.

use super::{MaturityModel, Place, Role, Sign};

/// What does not fit, and where that is a gate or a sign.
pub(super) struct Contradiction {
    pub place: Option<Place>,
    pub what: String,
}

/// Whether gates, signs and criteria fit together.
///
/// # Errors
/// The first that does not.
pub(super) fn check(model: &MaturityModel) -> Result<(), Contradiction> {
    if !(0.0..=1.0).contains(&model.coverage_floor) {
        return anywhere(format!(
            "coverage_floor is {}, and has to lie between 0 and 1",
            model.coverage_floor
        ));
    }
    check_gates(model)?;
    for (position, sign) in model.signs.iter().enumerate() {
        let number = position + 1;
        if usize::from(sign.number) != number {
            return at(
                sign,
                format!(
                    "it has the number {} and follows the one numbered {}: give it {number}",
                    sign.number,
                    number - 1
                ),
            );
        }
        if !(1..=4).contains(&sign.gate) {
            return at(
                sign,
                format!("it belongs to no gate: {} is none of 1 to 4", sign.gate),
            );
        }
        check_roles(sign)?;
        if sign.criteria.is_empty() == sign.unseen.is_none() {
            return at(
                sign,
                "it needs either criteria or a reason why it is `unseen`".to_owned(),
            );
        }
    }
    Ok(())
}

fn check_gates(model: &MaturityModel) -> Result<(), Contradiction> {
    for (position, gate) in model.gates.iter().enumerate() {
        if usize::from(gate.gate) != position + 1 || gate.gate > 3 {
            return anywhere("gates have to be numbered 1, 2, 3".to_owned());
        }
        let signs = model.signs_of(gate.gate).count();
        if signs < gate.signs_needed {
            return Err(Contradiction {
                place: Some(Place::Gate(gate.gate)),
                what: format!("it needs {} signs and has {signs}", gate.signs_needed),
            });
        }
    }
    if model.gates.len() != 3 {
        return anywhere(format!(
            "3 gates are needed, {} are there",
            model.gates.len()
        ));
    }
    Ok(())
}

/// What a criterion stands in for has to be there, and be needed.
fn check_roles(sign: &Sign) -> Result<(), Contradiction> {
    let needed = |id: &str| {
        let mut criteria = sign.criteria.iter();
        criteria.any(|criterion| criterion.id == id && criterion.role == Role::Needed)
    };
    for criterion in &sign.criteria {
        if let Role::InsteadOf(other) = &criterion.role
            && !needed(other)
        {
            return Err(Contradiction {
                place: Some(Place::Criterion(sign.id.clone(), criterion.id.clone())),
                what: format!(
                    "it is to stand in for `{other}`, which is no criterion that the sign needs"
                ),
            });
        }
    }
    if !sign.criteria.is_empty() && sign.criteria.iter().all(|one| one.role != Role::Needed) {
        return at(
            sign,
            "it needs none of its criteria: leave out `beside` of one of them".to_owned(),
        );
    }
    Ok(())
}

fn anywhere(what: String) -> Result<(), Contradiction> {
    Err(Contradiction { place: None, what })
}

fn at(sign: &Sign, what: String) -> Result<(), Contradiction> {
    Err(Contradiction {
        place: Some(Place::Sign(sign.id.clone())),
        what,
    })
}
