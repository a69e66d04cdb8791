//! Things kept by the code of a text. Codes are numbered without gaps, so that a
//! list by number is a map that needs no search.

/// Something for each code that came up, in the order of codes.
#[derive(Debug, Clone)]
pub(super) struct ByCode<T> {
    of: Vec<Option<T>>,
}

/// Codes that came up.
pub(super) type CodeSet = ByCode<()>;

impl<T> Default for ByCode<T> {
    fn default() -> Self {
        Self { of: Vec::new() }
    }
}

impl<T: Default> ByCode<T> {
    /// What is kept for a code, which begins empty.
    pub(super) fn entry(&mut self, code: u32) -> &mut T {
        let place = code as usize;
        if place >= self.of.len() {
            self.of.resize_with(place + 1, || None);
        }
        self.of[place].get_or_insert_default()
    }
}

impl<T> ByCode<T> {
    pub(super) fn get(&self, code: u32) -> Option<&T> {
        self.of.get(code as usize)?.as_ref()
    }

    pub(super) fn contains(&self, code: u32) -> bool {
        self.get(code).is_some()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        let codes = (0..).zip(&self.of);
        codes.filter_map(|(code, of)| Some((code, of.as_ref()?)))
    }

    /// The codes that came up.
    pub(super) fn codes(&self) -> impl Iterator<Item = u32> {
        self.iter().map(|(code, _)| code)
    }

    pub(super) fn values(&self) -> impl Iterator<Item = &T> {
        self.of.iter().flatten()
    }

    /// Forgets the codes that something is not true of.
    pub(super) fn retain(&mut self, is_kept: impl Fn(u32, &T) -> bool) {
        for (code, of) in (0..).zip(&mut self.of) {
            if of.as_ref().is_some_and(|kept| !is_kept(code, kept)) {
                *of = None;
            }
        }
    }
}

impl<T> IntoIterator for ByCode<T> {
    type Item = (u32, T);
    type IntoIter = std::iter::FilterMap<
        std::iter::Zip<std::ops::RangeFrom<u32>, std::vec::IntoIter<Option<T>>>,
        fn((u32, Option<T>)) -> Option<(u32, T)>,
    >;

    fn into_iter(self) -> Self::IntoIter {
        let codes = (0..).zip(self.of);
        codes.filter_map(|(code, of)| Some((code, of?)))
    }
}

impl<T: Default> FromIterator<(u32, T)> for ByCode<T> {
    fn from_iter<I: IntoIterator<Item = (u32, T)>>(each: I) -> Self {
        let mut by_code = Self::default();
        for (code, of) in each {
            *by_code.entry(code) = of;
        }
        by_code
    }
}

impl FromIterator<u32> for CodeSet {
    fn from_iter<I: IntoIterator<Item = u32>>(codes: I) -> Self {
        codes.into_iter().map(|code| (code, ())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{ByCode, CodeSet};

    #[test]
    fn what_is_kept_comes_in_the_order_of_codes() {
        let mut counts: ByCode<u32> = ByCode::default();
        for code in [7, 2, 7, 0] {
            *counts.entry(code) += 1;
        }
        assert_eq!(counts.get(7), Some(&2));
        assert!(!counts.contains(1) && !counts.contains(900));
        counts.retain(|code, _| code != 2);
        let kept: Vec<(u32, u32)> = counts.into_iter().collect();
        assert_eq!(kept, [(0, 1), (7, 2)]);
    }

    #[test]
    fn a_set_knows_each_code_once() {
        let set: CodeSet = [3, 1, 3].into_iter().collect();
        assert_eq!(set.codes().collect::<Vec<_>>(), [1, 3]);
    }
}
