use std::ops::Range;
use std::sync::Arc;

/// Where rows stand in a table.
#[derive(Debug, Clone)]
pub(in crate::metrics) enum Places {
    /// One after the other.
    Span(Range<u32>),
    /// A span of a list of places.
    Listed(Arc<Vec<u32>>, Range<u32>),
}

impl Places {
    /// All rows of a table.
    pub(in crate::metrics) fn all(height: usize) -> Self {
        Self::Span(0..height as u32)
    }

    /// These, in this order; no list is kept of what stands one after the
    /// other.
    pub(in crate::metrics) fn listed(places: Vec<u32>) -> Self {
        let follow = |pair: &[u32]| pair[0].checked_add(1) == Some(pair[1]);
        match places.first() {
            Some(first) if places.windows(2).all(follow) => {
                Self::Span(*first..*first + places.len() as u32)
            }
            _ => {
                let all = 0..places.len() as u32;
                Self::Listed(Arc::new(places), all)
            }
        }
    }

    pub(in crate::metrics) fn len(&self) -> usize {
        match self {
            Self::Span(span) | Self::Listed(_, span) => span.len(),
        }
    }

    /// Where a row stands.
    pub(in crate::metrics) fn get(&self, row: usize) -> Option<usize> {
        match self {
            Self::Span(span) => {
                let place = span.start as usize + row;
                (place < span.end as usize).then_some(place)
            }
            Self::Listed(list, span) => {
                let list = list.get(span.start as usize..span.end as usize)?;
                Some(*list.get(row)? as usize)
            }
        }
    }

    pub(in crate::metrics) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter_map(|row| self.get(row))
    }

    /// The rows from one to another, that one excluded.
    pub(in crate::metrics) fn slice(&self, rows: Range<usize>) -> Self {
        let within = |span: &Range<u32>| {
            let at = |row: usize| (span.start + row as u32).min(span.end);
            at(rows.start)..at(rows.end)
        };
        match self {
            Self::Span(span) => Self::Span(within(span)),
            Self::Listed(list, span) => Self::Listed(Arc::clone(list), within(span)),
        }
    }

    /// How many rows come first that something is true of; it is true of none
    /// behind them.
    pub(in crate::metrics) fn partition_point(&self, is_before: impl Fn(usize) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle).is_some_and(&is_before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}
