use std::collections::BTreeMap;

use crate::model::{ExactSum, exact_sum};

/// What counts against a target, by one property of the records.
#[derive(Debug, Clone, PartialEq)]
pub struct Breakdown {
    /// The property: `client`, `category`.
    pub by: &'static str,
    /// The largest parts, the largest first; at most three.
    pub parts: Vec<Part>,
}

/// One client, person, category …
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub name: String,
    /// Records or money that count against the target.
    pub amount: f64,
    /// Of all that counts against it.
    pub share: f64,
    /// Of everything, whether it counts against the target or not.
    pub share_of_all: f64,
}

/// How much of one group counts against the target, and how much it is in all.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Weight {
    pub(super) against: f64,
    pub(super) all: f64,
}

impl Weight {
    /// A record that counts, for or against.
    pub(super) fn of_record(is_against: bool) -> Self {
        Self {
            against: f64::from(u8::from(is_against)),
            all: 1.0,
        }
    }
}

/// More parts than these are no help.
const PARTS: usize = 3;
/// With so much of what counts against a target, its parts make up most of it.
const MOST: f64 = 0.5;
/// So much more than its share of everything is telling.
const TELLING: f64 = 0.2;

/// Adds up weights by the code of what each belongs to; nothing where that
/// tells nothing: where all belong to one, or to many alike.
pub(super) fn breakdown<'a>(
    by: &'static str,
    weights: impl Iterator<Item = (Option<u32>, Weight)>,
    name: impl Fn(u32) -> Option<&'a str>,
) -> Option<Breakdown> {
    let groups = sums(weights);
    // A group that makes up for others takes nothing off them.
    let against = exact_sum(groups.values().map(|group| group.against.max(0.0)));
    let all = exact_sum(groups.values().map(|group| group.all));
    if groups.len() < 2 || against <= 0.0 || all <= 0.0 {
        return None;
    }
    let mut parts: Vec<Part> = groups
        .into_iter()
        .filter(|(_, group)| group.against > 0.0)
        .filter_map(|(code, group)| {
            Some(Part {
                name: name(code?)?.to_owned(),
                amount: group.against,
                share: group.against / against,
                share_of_all: group.all / all,
            })
        })
        .collect();
    parts.sort_by(|a, b| {
        b.amount
            .total_cmp(&a.amount)
            .then_with(|| a.name.cmp(&b.name))
    });
    let mut named = 0.0;
    let enough = parts.iter().take(PARTS).take_while(|part| {
        let more = named < MOST;
        named += part.share;
        more
    });
    let count = enough.count();
    parts.truncate(count);
    let found = Breakdown { by, parts };
    (found.share() >= MOST || found.excess() >= TELLING).then_some(found)
}

/// What the records of each group weigh together.
fn sums(weights: impl Iterator<Item = (Option<u32>, Weight)>) -> BTreeMap<Option<u32>, Weight> {
    let mut groups: BTreeMap<Option<u32>, (ExactSum, ExactSum)> = BTreeMap::new();
    for (code, weight) in weights {
        let (against, all) = groups.entry(code).or_default();
        *against += weight.against;
        *all += weight.all;
    }
    let weights = groups.into_iter().map(|(code, (against, all))| {
        let weight = Weight {
            against: against.value(),
            all: all.value(),
        };
        (code, weight)
    });
    weights.collect()
}

impl Breakdown {
    /// How much of what counts against the target its parts are.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.parts.iter().map(|part| part.share).sum()
    }

    /// By how much that is more than their share of everything.
    fn excess(&self) -> f64 {
        self.parts
            .iter()
            .map(|part| (part.share - part.share_of_all).max(0.0))
            .sum()
    }
}

pub(super) fn most_telling_first(mut breakdowns: Vec<Breakdown>) -> Vec<Breakdown> {
    breakdowns.sort_by(|a, b| {
        b.excess()
            .total_cmp(&a.excess())
            .then_with(|| a.by.cmp(b.by))
    });
    breakdowns
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 12] = [
        "Ada", "Bea", "Cyd", "Dot", "Eve", "Fay", "Gus", "Hal", "Ida", "Joy", "Kim", "Lea",
    ];

    /// Records against and in all of each client, and the parts told of them.
    fn told(clients: &[(f64, f64)]) -> Option<Vec<(String, f64)>> {
        let weights = clients.iter().enumerate().map(|(code, (against, all))| {
            let weight = Weight {
                against: *against,
                all: *all,
            };
            (Some(code as u32), weight)
        });
        let found = breakdown("client", weights, |code| NAMES.get(code as usize).copied())?;
        let parts = found.parts.into_iter();
        Some(parts.map(|part| (part.name, part.amount)).collect())
    }

    #[test]
    fn as_many_are_named_as_make_up_most_of_it() {
        let most = told(&[(10.0, 50.0), (70.0, 50.0), (20.0, 50.0)]).unwrap();
        assert_eq!(most, [("Bea".to_owned(), 70.0)]);
        let two = told(&[(30.0, 50.0), (40.0, 50.0), (30.0, 50.0)]).unwrap();
        assert_eq!(two, [("Bea".to_owned(), 40.0), ("Ada".to_owned(), 30.0)]);
    }

    #[test]
    fn many_alike_tell_nothing() {
        assert_eq!(told(&[(1.0, 10.0); 12]), None);
        assert_eq!(told(&[(5.0, 10.0)]), None);
        assert_eq!(told(&[(0.0, 10.0), (0.0, 3.0)]), None);
        assert_eq!(told(&[]), None);
    }

    #[test]
    fn one_that_got_better_takes_nothing_off_the_others() {
        let grown = told(&[(-90.0, 10.0), (30.0, 10.0), (10.0, 10.0)]).unwrap();
        assert_eq!(grown, [("Bea".to_owned(), 30.0)]);
    }

    #[test]
    fn what_is_out_of_proportion_comes_first() {
        let part = |share, share_of_all| Part {
            name: "X".to_owned(),
            amount: 1.0,
            share,
            share_of_all,
        };
        let by = |by, share, of_all| Breakdown {
            by,
            parts: vec![part(share, of_all)],
        };
        let sorted = most_telling_first(vec![
            by("priority", 0.8, 0.8),
            by("client", 0.6, 0.1),
            by("category", 0.8, 0.8),
        ]);
        let order: Vec<_> = sorted.iter().map(|one| one.by).collect();
        assert_eq!(order, ["client", "category", "priority"]);
    }
}
