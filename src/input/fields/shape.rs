//! What makes a table of columns: which of them it needs, what tells one record
//! from another, and what tells it from lists of other things.

use super::{Field, column_of};
use crate::input::column_cells::filled;
use crate::input::value::number::parse_number;

/// One table as exports hold it.
#[derive(Debug)]
pub struct Shape {
    /// In the order in which columns claim them.
    pub fields: &'static [&'static Field],
    /// The fields without which a file is not this table: one of each group.
    pub required: &'static [&'static [&'static Field]],
    /// Fields whose group rows may leave blank although the table needs a
    /// column of it.
    pub may_be_blank: &'static [&'static Field],
    /// The date that places a record in time.
    pub main_date: &'static Field,
    /// When a record came to its end, where the table tells.
    pub end_date: Option<&'static Field>,
    /// What numbers a record: where its first column is blank, a record is
    /// known by `known_by`.
    pub key: &'static [&'static Field],
    /// How many columns that bear the table out make up for a missing number:
    /// its records are then known by all that they say.
    pub borne_out_without_number: Option<usize>,
    /// Titles beside which nothing makes up for it: those of other lists.
    pub numbered_beside: &'static [&'static str],
    /// Titles of amounts, beside which a vague number is not this table's,
    /// unless one of the fields is there.
    pub not_beside: (&'static [&'static str], &'static [&'static Field]),
    /// Titles under which numbers are vague beside those of another list.
    pub vague_beside: &'static [&'static str],
    /// Titles that lists of other things have, beside which a vague number is
    /// theirs, unless one of the fields is there.
    pub of_other_lists: (&'static [&'static str], &'static [&'static Field]),
    /// Those of them that are this table's where clients are served: who works
    /// for them.
    pub of_work_for_clients: &'static [&'static str],
    /// What no list has that is else known by its titles.
    pub told_by: &'static [&'static Field],
    /// What hardly any other list has: what comes near the table has one of
    /// them, or numbers its records as this table's only.
    pub particular: &'static [&'static Field],
    /// What the numbers of other things begin with.
    pub other_numbers: &'static [&'static str],
    /// What tells records without a number from each other; everything that
    /// they say where this is empty.
    pub known_by: &'static [&'static Field],
    /// Whether two like rows of one file without a number are two records:
    /// nobody enters a ticket twice, but an hour of work may follow another.
    pub repeats: bool,
    /// What nobody does twice at a time: two rows of one file that say all the
    /// same, these among it, are one record. None where nothing is done so.
    pub once_at_a_time: &'static [&'static Field],
    /// When a record was last changed, the more telling first.
    pub updated: &'static [&'static Field],
    /// How often it was changed, where the clock does not tell.
    pub version: Option<&'static Field>,
    /// Fields that mean something only beside one of others.
    pub only_beside: &'static [(&'static Field, &'static [&'static Field])],
    /// The dates of what happens to a record: the later the last of them, the
    /// newer the state.
    pub happenings: &'static [&'static Field],
    /// The dates that times of day in columns of their own belong to.
    pub clocks: &'static [(&'static Field, &'static Field)],
    pub evidence: Evidence,
}

/// What tells a table from lists of other things that have the same columns.
#[derive(Debug)]
pub struct Evidence {
    /// Fields that speak for the table, and the titles under which they do not,
    /// since other lists have such columns too. Without an entry, the required
    /// columns are enough.
    pub telling: &'static [(&'static Field, &'static [&'static str])],
    /// Fields that bear out what is said by vague titles only, and how many of
    /// them it takes.
    pub borne_out_by: (&'static [&'static Field], usize),
    /// A field whose words bear it out, where most of them do.
    pub words: Option<Words>,
    /// Fields of other tables that this one has no column like.
    pub foreign: &'static [&'static Field],
    /// Titles that this table has no column under.
    pub foreign_titles: &'static [&'static str],
    /// Fields that leave no doubt where all of a set are there, none of them
    /// under a title that does not speak for the table.
    pub sure: &'static [&'static [&'static Field]],
    /// Fields of other tables, and titles, that speak against this one unless
    /// it is sure: beside the answer to a survey may stand how urgent the
    /// ticket was.
    pub strange: &'static [&'static Field],
    pub strange_titles: &'static [&'static str],
    /// Titles that no other list has, beside which nothing speaks against it.
    pub own_titles: &'static [&'static str],
}

/// Whether nothing stands in a column, of rows enough to tell.
#[must_use]
pub fn is_blank(rows: &[Vec<String>], column: usize) -> bool {
    const ENOUGH_TO_TELL: usize = 3;
    let is_empty = |row: &Vec<String>| {
        let cell = row.get(column);
        cell.is_none_or(|cell| cell.trim().is_empty())
    };
    rows.len() >= ENOUGH_TO_TELL && rows.iter().all(is_empty)
}

/// Whether a column has rates of exchange: in Spanish they are called as quotes
/// are.
fn holds_rates(rows: &[Vec<String>], column: usize) -> bool {
    let rates: Option<Vec<f64>> = filled(rows, column)
        .map(|cell| parse_number(cell).with_fraction())
        .collect();
    let is_of_home = |rate: &f64| (rate - 1.0).abs() < f64::EPSILON;
    rates.is_some_and(|rates| {
        !rates.is_empty()
            && (rates.iter().any(|rate| rate.fract() != 0.0) || rates.iter().all(is_of_home))
    })
}

/// Whether a column names clients under a title that says so.
fn names_clients(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    const CLIENTS: [&str; 5] = ["client", "clients", "customer", "cliente", "clientes"];
    headers.iter().zip(meanings).any(|(title, meaning)| {
        meaning.is_some_and(|field| field.name == "client")
            && title.split(' ').any(|word| CLIENTS.contains(&word))
    })
}

/// A field, and which words in it are a table's own.
type Words = (&'static Field, fn(&str) -> bool);

impl Shape {
    /// What most tables have in common, to begin a declaration with.
    pub(super) const fn plain(main_date: &'static Field) -> Self {
        Self {
            fields: &[],
            required: &[],
            may_be_blank: &[],
            main_date,
            end_date: None,
            key: &[],
            borne_out_without_number: None,
            numbered_beside: &[],
            not_beside: (&[], &[]),
            vague_beside: &[],
            of_other_lists: (&[], &[]),
            of_work_for_clients: &[],
            told_by: &[],
            particular: &[],
            other_numbers: &[],
            known_by: &[],
            repeats: false,
            once_at_a_time: &[],
            updated: &[],
            version: None,
            only_beside: &[],
            happenings: &[],
            clocks: &[],
            evidence: Evidence::NONE,
        }
    }
}

impl Shape {
    /// Whether it has to be known which rows say the same in every cell.
    #[must_use]
    pub fn asks_for_wholes(&self) -> bool {
        !self.once_at_a_time.is_empty()
    }

    /// Whether columns of these meanings are enough although none of them
    /// numbers the records.
    #[must_use]
    pub fn does_without_number(
        &self,
        headers: &[String],
        meanings: &[Option<&'static Field>],
        rows: &[Vec<String>],
    ) -> bool {
        // A stage is that of a deal, unless it is that of a ticket.
        let is_ticket = headers
            .iter()
            .flat_map(|title| title.split(' '))
            .any(|word| matches!(word, "ticket" | "tickets" | "helpdesk"));
        if headers.iter().enumerate().any(|(column, title)| {
            let is_meant_otherwise = match title.as_str() {
                "stage" => is_ticket,
                "cotizacion" => holds_rates(rows, column),
                _ => false,
            };
            self.numbered_beside.contains(&title.as_str())
                && !is_meant_otherwise
                && !is_blank(rows, column)
        }) {
            return false;
        }
        let (bearing, _) = self.evidence.borne_out_by;
        let found = meanings.iter().flatten();
        let found = found.filter(|field| bearing.contains(field)).count();
        // A date that no other list has speaks for it as well.
        let found = found + usize::from(self.evidence.is_told(headers, meanings));
        self.borne_out_without_number
            .is_some_and(|needed| found >= needed)
    }

    /// Whether the number is vague, and the columns beside it are those of
    /// another table: invoices have an `id`, a date and a status as well.
    #[must_use]
    pub fn is_of_another(
        &self,
        headers: &[String],
        meanings: &[Option<&'static Field>],
        rows: &[Vec<String>],
    ) -> bool {
        let serves_clients = names_clients(headers, meanings);
        let is_foreign = [self.not_beside, self.of_other_lists]
            .into_iter()
            .any(|(titles, own)| {
                let mut beside = headers.iter().enumerate();
                beside.any(|(column, title)| {
                    let title = title.as_str();
                    let is_own = serves_clients && self.of_work_for_clients.contains(&title);
                    titles.contains(&title) && !is_own && !is_blank(rows, column)
                }) && !meanings.iter().flatten().any(|field| own.contains(field))
            });
        is_foreign
            && !self
                .evidence
                .is_told_by_titles(headers, meanings, self.vague_beside)
    }

    /// Whether the records are numbered as nothing else is, and all is there
    /// that they need: other titles beside do not make another list of them.
    #[must_use]
    pub fn is_told(&self, headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
        let is_found = |group: &&[&'static Field]| {
            let mut found = meanings.iter().flatten();
            found.any(|field| group.contains(field))
        };
        let proof = self.told_by;
        !proof.is_empty()
            && meanings.iter().flatten().any(|field| proof.contains(field))
            && self.required.iter().all(is_found)
            && self.evidence.speaks(headers, meanings)
    }

    /// Whether columns are this table's, so that it may be named although it is
    /// not whole: a status and two dates are anybody's.
    #[must_use]
    pub fn is_near(&self, headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
        const FEWEST: usize = 3;
        if self.particular.is_empty() {
            return self.evidence.is_told(headers, meanings);
        }
        let key = self.key.first();
        let is_numbered = headers.iter().zip(meanings).any(|(header, meaning)| {
            let header = header.as_str();
            let mut telling = self.evidence.telling.iter();
            let is_telling = telling.any(|(field, vague)| {
                key == Some(field) && !vague.contains(&header) && *meaning == Some(*field)
            });
            is_telling && !self.vague_beside.contains(&header)
        });
        let found = meanings.iter().flatten();
        is_numbered
            || (found.clone().count() >= FEWEST
                && found.clone().any(|field| self.particular.contains(field)))
    }

    /// Whether most records are numbered as those of another list are: `CHG0001`
    /// is a change.
    #[must_use]
    pub fn numbers_others(
        &self,
        rows: &[Vec<String>],
        meanings: &[Option<&'static Field>],
    ) -> bool {
        let number = self.key.first().copied();
        let Some(column) = meanings.iter().position(|meaning| *meaning == number) else {
            return false;
        };
        let is_other = |cell: &str| {
            let cell = cell.trim();
            self.other_numbers.iter().any(|prefix| {
                let rest = cell.strip_prefix(prefix);
                rest.is_some_and(|rest| {
                    rest.trim_start_matches(['-', ' '])
                        .starts_with(|c: char| c.is_ascii_digit())
                })
            })
        };
        let cells = rows.iter().filter_map(|row| row.get(column));
        let others = cells.clone().filter(|cell| is_other(cell)).count();
        others > 0 && others * 4 >= cells.count() * 3
    }

    /// Whether a field means something beside columns of these meanings.
    #[must_use]
    pub fn can_stand(&self, field: &Field, meanings: &[Option<&'static Field>]) -> bool {
        let partners = self.only_beside.iter().find(|(other, _)| *other == field);
        partners.is_none_or(|(_, partners)| {
            let mut meant = meanings.iter().flatten();
            meant.any(|meaning| partners.contains(meaning))
        })
    }
}

impl Evidence {
    /// The required columns are enough.
    pub(super) const NONE: Self = Self {
        telling: &[],
        borne_out_by: (&[], 0),
        words: None,
        foreign: &[],
        foreign_titles: &[],
        sure: &[],
        strange: &[],
        strange_titles: &[],
        own_titles: &[],
    };

    /// Whether columns of these titles, in normal form, speak for the table by
    /// themselves, as no other list's would.
    #[must_use]
    pub fn speaks(&self, headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
        self.telling.is_empty() || self.is_told(headers, meanings)
    }

    /// Whether a column speaks for the table that no other list has.
    #[must_use]
    pub fn is_told(&self, headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
        self.is_told_by_titles(headers, meanings, &[])
    }

    /// Whether a column that speaks for the table stands under none of its vague
    /// titles, nor under these.
    fn is_told_by_titles(
        &self,
        headers: &[String],
        meanings: &[Option<&'static Field>],
        also_vague: &[&str],
    ) -> bool {
        self.telling.iter().any(|(field, vague)| {
            headers.iter().zip(meanings).any(|(header, meaning)| {
                let header = header.as_str();
                *meaning == Some(*field)
                    && !vague.contains(&header)
                    && !also_vague.contains(&header)
            })
        })
    }

    /// Whether the columns, and the words in some of the rows, are those of
    /// this table and not of another list.
    #[must_use]
    pub fn bears_out(
        &self,
        headers: &[String],
        meanings: &[Option<&'static Field>],
        rows: &[Vec<String>],
    ) -> bool {
        if self.is_contradicted(headers, meanings, rows) {
            return false;
        }
        let (fields, needed) = self.borne_out_by;
        let bearing = meanings.iter().flatten();
        let found = bearing.filter(|field| fields.contains(field)).count();
        self.speaks(headers, meanings)
            || (needed > 0 && found >= needed)
            || self.words_bear_out(meanings, rows)
    }

    /// Whether a column stands there that this table does not have. One in
    /// which nothing stands tells nothing.
    #[must_use]
    pub fn is_contradicted(
        &self,
        headers: &[String],
        meanings: &[Option<&'static Field>],
        rows: &[Vec<String>],
    ) -> bool {
        if self.has_own_title(headers) {
            return false;
        }
        let is_sure = self.is_sure(headers, meanings);
        let has_title = |fields: &[&'static Field], header: &str| {
            let mut fields = fields.iter();
            fields.any(|field| field.titles.contains(&header))
        };
        let mut columns = headers.iter().zip(meanings).enumerate();
        columns.any(|(column, (header, meaning))| {
            let header = header.as_str();
            let is_foreign = (meaning.is_none() && has_title(self.foreign, header))
                || self.foreign_titles.contains(&header);
            let is_strange = (meaning.is_none() && has_title(self.strange, header))
                || self.strange_titles.contains(&header);
            (is_foreign || (is_strange && !is_sure)) && !is_blank(rows, column)
        })
    }

    /// Whether a title is there that this table has no column under, and
    /// something stands below it.
    #[must_use]
    pub fn has_foreign_title(&self, headers: &[String], rows: &[Vec<String>]) -> bool {
        let mut titles = headers.iter().enumerate();
        titles.any(|(column, title)| {
            self.foreign_titles.contains(&title.as_str()) && !is_blank(rows, column)
        })
    }

    /// Whether one of the titles is there that no other list has.
    #[must_use]
    pub fn has_own_title(&self, headers: &[String]) -> bool {
        let mut titles = headers.iter();
        titles.any(|title| self.own_titles.contains(&title.as_str()))
    }

    /// Whether fields stand together that leave no doubt.
    #[must_use]
    pub fn is_sure(&self, headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
        let is_plain = |field: &&'static Field| {
            headers.iter().zip(meanings).any(|(header, meaning)| {
                let header = header.as_str();
                let mut telling = self.telling.iter();
                let is_vague =
                    telling.any(|(told, vague)| told == field && vague.contains(&header));
                *meaning == Some(*field) && !is_vague
            })
        };
        self.sure.iter().any(|fields| fields.iter().all(is_plain))
    }

    fn words_bear_out(&self, meanings: &[Option<&'static Field>], rows: &[Vec<String>]) -> bool {
        let Some((field, is_word)) = self.words else {
            return false;
        };
        let Some(column) = column_of(meanings, field) else {
            return false;
        };
        let cells = rows.iter().filter_map(|row| row.get(column));
        let filled: Vec<&String> = cells.filter(|cell| !cell.trim().is_empty()).collect();
        let words = filled.iter().filter(|cell| is_word(cell)).count();
        words > 0 && words * 4 >= filled.len() * 3
    }
}
