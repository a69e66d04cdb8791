//! Texts that last as long as the program.

use std::collections::BTreeSet;
use std::sync::Mutex;

/// The same text, to last as long as the program: metrics, columns and reasons
/// go by texts of the program, and what was kept may hold some that this
/// version has no more. Each text is kept once.
#[must_use]
pub fn lasting(text: &str) -> &'static str {
    static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut kept = match KEPT.lock() {
        Ok(kept) => kept,
        // A set is whole even where somebody who held it has failed.
        Err(poisoned) => poisoned.into_inner(),
    };
    if let Some(known) = kept.get(text) {
        return known;
    }
    let new: &'static str = Box::leak(text.to_owned().into_boxed_str());
    kept.insert(new);
    new
}

#[cfg(test)]
mod tests {
    use super::lasting;

    #[test]
    fn a_text_is_kept_once() {
        let again = String::from("some metric");
        let (one, other) = (lasting("some metric"), lasting(&again));
        assert!(std::ptr::eq(one, other));
    }
}
