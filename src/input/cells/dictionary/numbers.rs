//! The codes of texts that are numbers, found by the number itself: exports
//! number their records one after the other, and may hold millions of them.

use hashbrown::HashMap;

use foldhash::fast::RandomState;

use super::NO_TEXT;

/// How many numbers in a row share a page.
const PAGE: usize = 1 << 10;

/// Codes by number, page by page, so that numbers may begin anywhere.
#[derive(Debug, Default, Clone)]
pub struct Numbers {
    pages: Vec<Box<[u32]>>,
    /// Where the page of each run of numbers stands.
    places: HashMap<u32, u32, RandomState>,
    /// The run asked for last, and where its page stands.
    last: Option<(u32, u32)>,
    /// How many numbers have a code.
    filled: usize,
    /// Set once the numbers turn out to lie far apart: no page is added then.
    is_closed: bool,
}

impl Numbers {
    /// The place of a number's code, which is [`NO_TEXT`] while it has none;
    /// `None` where the number has no place here.
    #[inline]
    pub fn place(&mut self, number: u32) -> Option<&mut u32> {
        let (run, within) = (number / PAGE as u32, number as usize % PAGE);
        let page = match self.last {
            Some((last, page)) if last == run => page,
            _ => self.page(run)?,
        };
        self.last = Some((run, page));
        self.pages.get_mut(page as usize)?.get_mut(within)
    }

    /// The code of a number, [`NO_TEXT`] where it was given none; `None` where
    /// the number has no place here.
    pub fn code(&self, number: u32) -> Option<u32> {
        let page = *self.places.get(&(number / PAGE as u32))?;
        let codes = self.pages.get(page as usize)?;
        codes.get(number as usize % PAGE).copied()
    }

    /// Counts a number that was given a code.
    pub fn count(&mut self) {
        self.filled += 1;
    }

    fn page(&mut self, run: u32) -> Option<u32> {
        // A page costs as much as hashing some dozens of texts.
        const FEW: usize = 32;
        const PER_PAGE: usize = 64;
        if let Some(page) = self.places.get(&run) {
            return Some(*page);
        }
        let pages = self.pages.len();
        self.is_closed |= pages > FEW + self.filled / PER_PAGE;
        if self.is_closed {
            return None;
        }
        self.pages.push(vec![NO_TEXT; PAGE].into_boxed_slice());
        self.places.insert(run, pages as u32);
        Some(pages as u32)
    }
}

/// The number that a text is, written as numbers are: without leading zeros,
/// signs or marks.
#[inline]
pub fn as_number(text: &str) -> Option<u32> {
    let digits = text.as_bytes();
    if !(1..=9).contains(&digits.len()) || (digits[0] == b'0' && digits.len() > 1) {
        return None;
    }
    digits.iter().try_fold(0_u32, |number, digit| {
        let digit = digit.wrapping_sub(b'0');
        (digit < 10).then(|| number * 10 + u32::from(digit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_one_text() {
        assert_eq!(as_number("0"), Some(0));
        assert_eq!(as_number("100234"), Some(100_234));
        assert_eq!(as_number("999999999"), Some(999_999_999));
        for text in ["", "007", "1 2", "-1", "1.0", "1234567890", "x", "1é"] {
            assert_eq!(as_number(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_far_apart_are_given_up_and_those_known_are_kept() {
        let mut numbers = Numbers::default();
        let mut with_place = 0;
        for number in (0..1_000_000).step_by(10_000) {
            if let Some(code) = numbers.place(number) {
                assert_eq!(*code, NO_TEXT);
                *code = number;
                numbers.count();
                with_place += 1;
            }
        }
        assert!((30..60).contains(&with_place), "{with_place}");
        assert_eq!(numbers.place(10_000).copied(), Some(10_000));
        assert_eq!(numbers.place(990_000), None);
    }
}
