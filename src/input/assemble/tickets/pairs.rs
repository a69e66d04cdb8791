//! Codes of pairs of codes.

use std::collections::HashMap;

use foldhash::fast::RandomState;

/// Gives each different pair of two codes a code, in the order in which they
/// come. The second may be missing.
#[derive(Debug)]
pub(super) struct Pairs {
    next: u32,
    /// By both codes, where there are so few that each pair has its place.
    places: Vec<Option<u32>>,
    seconds: usize,
    others: HashMap<(u32, Option<u32>), u32, RandomState>,
}

impl Pairs {
    /// Of so many different codes, met so often.
    pub(super) fn of(firsts: usize, seconds: usize, met: usize) -> Self {
        let seconds = seconds + 1;
        let places = firsts.saturating_mul(seconds);
        Self {
            next: 0,
            places: vec![None; if places <= met { places } else { 0 }],
            seconds,
            others: HashMap::default(),
        }
    }

    pub(super) fn code(&mut self, first: u32, second: Option<u32>) -> u32 {
        let below = second.map_or(0, |second| second as usize + 1);
        let place = self.places.get_mut(first as usize * self.seconds + below);
        let code = match place {
            Some(place) => place.get_or_insert(self.next),
            None => self.others.entry((first, second)).or_insert(self.next),
        };
        if *code == self.next {
            self.next += 1;
            return self.next - 1;
        }
        *code
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_numbered_as_they_come_with_places_and_without() {
        let pairs = [
            (0, None),
            (0, Some(0)),
            (1, None),
            (0, None),
            (1, Some(1)),
            (0, Some(0)),
        ];
        for met in [0, 100] {
            let mut codes = Pairs::of(2, 2, met);
            let codes: Vec<u32> = pairs.map(|(one, other)| codes.code(one, other)).to_vec();
            assert_eq!(codes, [0, 1, 2, 0, 3, 1]);
        }
    }
}
