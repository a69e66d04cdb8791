use std::sync::Arc;

use polars::prelude::DataFrame;

use super::places::Places;
use super::view::{Cell, Codes, Flags, Numbers, Seconds};

/// The columns of one table.
#[derive(Debug, Default)]
pub(in crate::metrics) struct Dense {
    height: usize,
    columns: Vec<(String, Values)>,
}

/// What all rows hold in one column.
#[derive(Debug, Clone)]
pub(in crate::metrics) enum Values {
    Seconds(Arc<Vec<i64>>),
    Codes(Arc<Vec<u32>>),
    Numbers(Arc<Vec<f64>>),
    Flags(Arc<Vec<u8>>),
}

impl Dense {
    /// Takes the columns over one by one, so that they are not there twice.
    pub(in crate::metrics) fn of(frame: DataFrame) -> Self {
        let height = frame.height();
        let columns = frame.into_columns().into_iter().filter_map(|column| {
            let values = if let Ok(moments) = column.i64() {
                Values::Seconds(kept(moments.iter()))
            } else if let Ok(codes) = column.u32() {
                Values::Codes(kept(codes.iter()))
            } else if let Ok(numbers) = column.f64() {
                Values::Numbers(kept(numbers.iter()))
            } else {
                Values::Flags(kept(column.bool().ok()?.iter()))
            };
            Some((column.name().to_string(), values))
        });
        Self {
            height,
            columns: columns.collect(),
        }
    }

    /// Adds moments, one for each row.
    pub(in crate::metrics) fn add_seconds(&mut self, name: &str, moments: &[Option<i64>]) {
        let values = kept(moments.iter().copied());
        self.columns
            .push((name.to_owned(), Values::Seconds(values)));
    }

    pub(in crate::metrics) fn height(&self) -> usize {
        self.height
    }

    pub(in crate::metrics) fn columns(&self) -> impl Iterator<Item = (&str, &Values)> {
        self.columns
            .iter()
            .map(|(name, values)| (name.as_str(), values))
    }

    fn column(&self, name: &str) -> Option<&Values> {
        let mut columns = self.columns();
        columns.find(|(known, _)| *known == name).map(|(_, of)| of)
    }

    pub(in crate::metrics) fn has(&self, name: &str) -> bool {
        self.column(name).is_some()
    }

    pub(in crate::metrics) fn seconds(&self, name: &str, places: &Places) -> Option<Seconds> {
        match self.column(name)? {
            Values::Seconds(of) => Some(Seconds::new(Arc::clone(of), places.clone())),
            _ => None,
        }
    }

    pub(in crate::metrics) fn codes(&self, name: &str, places: &Places) -> Option<Codes> {
        match self.column(name)? {
            Values::Codes(of) => Some(Codes::new(Arc::clone(of), places.clone())),
            _ => None,
        }
    }

    pub(in crate::metrics) fn numbers(&self, name: &str, places: &Places) -> Option<Numbers> {
        match self.column(name)? {
            Values::Numbers(of) => Some(Numbers::new(Arc::clone(of), places.clone())),
            _ => None,
        }
    }

    pub(in crate::metrics) fn flags(&self, name: &str, places: &Places) -> Option<Flags> {
        match self.column(name)? {
            Values::Flags(of) => Some(Flags::new(Arc::clone(of), places.clone())),
            _ => None,
        }
    }
}

impl Values {
    /// Whether a row holds anything.
    pub(in crate::metrics) fn is_known(&self, place: usize) -> bool {
        fn known<T: Cell>(values: &[T::Kept], place: usize) -> bool {
            values
                .get(place)
                .is_some_and(|kept| T::read(*kept).is_some())
        }
        match self {
            Self::Seconds(of) => known::<i64>(of, place),
            Self::Codes(of) => known::<u32>(of, place),
            Self::Numbers(of) => known::<f64>(of, place),
            Self::Flags(of) => known::<bool>(of, place),
        }
    }
}

fn kept<T: Cell>(cells: impl Iterator<Item = Option<T>>) -> Arc<Vec<T::Kept>> {
    Arc::new(cells.map(T::keep).collect())
}
