use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use foldhash::fast::RandomState;

/// Answers that are worked out when they are first asked for, and kept: what
/// several metrics or month ends ask is not worked out for each of them.
#[derive(Debug)]
pub(super) struct Once<K, V> {
    known: Mutex<HashMap<K, Arc<OnceLock<V>>, RandomState>>,
}

impl<K, V> Default for Once<K, V> {
    fn default() -> Self {
        Self {
            known: Mutex::default(),
        }
    }
}

impl<K: Eq + Hash, V: Clone> Once<K, V> {
    /// The answer; others wait for it while it is worked out.
    pub(super) fn get(&self, question: K, work_out: impl FnOnce() -> V) -> V {
        let answer = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(known.entry(question).or_default())
        };
        answer.get_or_init(work_out).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::Once;

    #[test]
    fn nothing_is_worked_out_twice() {
        let once: Once<u32, u32> = Once::default();
        assert_eq!(once.get(1, || 10), 10);
        assert_eq!(once.get(1, || unreachable!("it is known")), 10);
        assert_eq!(once.get(2, || 20), 20);
    }
}
