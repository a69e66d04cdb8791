//! Titles of a field of which some are those of other lists as well, so that each
//! of them stands once.

type Titles = &'static [&'static str];

/// The titles of a field in the order in which columns claim it: those that
/// tell, with those behind them that do not, since other lists have them too.
pub(super) type Parted = &'static [(Titles, Titles)];

/// How many titles there are.
pub(super) const fn count(parts: Parted) -> usize {
    let (mut count, mut part) = (0, 0);
    while part < parts.len() {
        count += parts[part].0.len() + parts[part].1.len();
        part += 1;
    }
    count
}

/// How many of them other lists have as well.
pub(super) const fn count_vague(parts: Parted) -> usize {
    let (mut count, mut part) = (0, 0);
    while part < parts.len() {
        count += parts[part].1.len();
        part += 1;
    }
    count
}

/// All titles in their order.
pub(super) const fn all<const COUNT: usize>(parts: Parted) -> [&'static str; COUNT] {
    let mut titles = [""; COUNT];
    let (mut filled, mut part) = (0, 0);
    while part < parts.len() {
        filled = put(&mut titles, filled, parts[part].0);
        filled = put(&mut titles, filled, parts[part].1);
        part += 1;
    }
    titles
}

/// Those that other lists have as well.
pub(super) const fn vague<const COUNT: usize>(parts: Parted) -> [&'static str; COUNT] {
    let mut titles = [""; COUNT];
    let (mut filled, mut part) = (0, 0);
    while part < parts.len() {
        filled = put(&mut titles, filled, parts[part].1);
        part += 1;
    }
    titles
}

/// Puts more titles behind so many that are there; how many there are then.
const fn put<const COUNT: usize>(
    titles: &mut [&'static str; COUNT],
    mut filled: usize,
    more: Titles,
) -> usize {
    let mut place = 0;
    while place < more.len() {
        titles[filled] = more[place];
        filled += 1;
        place += 1;
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::{Parted, all, count, count_vague, vague};

    #[test]
    fn titles_stand_in_the_order_in_which_they_are_written() {
        const TITLES: Parted = &[
            (&["hours worked", "hours"], &["total hours"]),
            (&["horas"], &[]),
            (&[], &["time"]),
        ];
        static ALL: [&str; count(TITLES)] = all(TITLES);
        static VAGUE: [&str; count_vague(TITLES)] = vague(TITLES);
        assert_eq!(
            ALL,
            ["hours worked", "hours", "total hours", "horas", "time"]
        );
        assert_eq!(VAGUE, ["total hours", "time"]);
    }
}
