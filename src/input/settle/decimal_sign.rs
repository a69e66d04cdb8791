//! Whether the point or the comma begins the fractions of a file's numbers.

use super::Settling;
use crate::input::cells::Reading;
use crate::input::rows::read_rows::Chunk;
use crate::input::value::number::DecimalSign;
use crate::language::{Value, message};
use crate::model::{Choice, Question};

/// What amounts of money tell of a mark that stands before three digits in each
/// number that has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Thousands {
    /// It parts them: other amounts have fewer digits, and no mark.
    Parted,
    /// It is likely to part them: nobody is billed thousandths.
    Likely,
    /// It does not: larger amounts have no mark.
    NotParted,
}

impl Settling<'_> {
    /// The sign that the numbers prove, else the one that they make likely.
    pub(super) fn decimal_sign(&self, rows: &Chunk) -> DecimalSign {
        match self.doubtful_mark(rows) {
            Some((mark, Thousands::Parted | Thousands::Likely)) => other_than(mark),
            _ => self.usual_sign(rows),
        }
    }

    /// The sign that most numbers prove, else the one of files of that kind.
    fn usual_sign(&self, rows: &Chunk) -> DecimalSign {
        let columns = rows.columns.iter();
        let (point, comma) = columns
            .map(Reading::decimal_votes)
            .fold((0, 0), |(p, c), (point, comma)| (p + point, c + comma));
        // Where the comma is the decimal sign, it cannot part the cells.
        let undecided = point == comma && self.section.layout.style.separator == b';';
        if comma > point || undecided {
            DecimalSign::Comma
        } else {
            DecimalSign::Point
        }
    }

    /// The one mark that stands before three digits in amounts of money, where no
    /// number proves a decimal sign; and what the amounts tell of it.
    fn doubtful_mark(&self, rows: &Chunk) -> Option<(DecimalSign, Thousands)> {
        /// From here on thousands would be parted.
        const THOUSAND: f64 = 1000.0;
        let columns = || rows.columns.iter();
        if columns().any(|column| column.decimal_votes() != (0, 0)) {
            return None;
        }
        let is_money = |column: &&Reading| matches!(column, Reading::Money(_));
        let mut of_money = columns().filter(is_money);
        let (_, mark) = of_money.find_map(Reading::first_doubtful_number)?;
        let is_doubtful = |column: &&Reading| column.first_doubtful_number().is_some();
        // Hours and quantities do have thousandths.
        let are_others_doubtful = columns()
            .filter(is_doubtful)
            .any(|column| !is_money(&column));
        // Amounts of a currency that is parted into thousandths have these too.
        let mut factors = self.factors_of_currencies(rows);
        if are_others_doubtful || factors.any(|factor| factor < 1.0) {
            return Some((mark, Thousands::NotParted));
        }
        let amounts = || {
            let of_money = columns().filter(is_money).filter(is_doubtful);
            of_money.flat_map(Reading::amounts).map(f64::abs)
        };
        let told = if amounts().any(|amount| amount >= THOUSAND) {
            Thousands::NotParted
        } else if amounts().any(|amount| amount > 0.0) {
            Thousands::Parted
        } else {
            Thousands::Likely
        };
        Some((mark, told))
    }

    /// Asks whether a mark before three digits is a decimal sign, where amounts
    /// of money have no other marks and none of them tells.
    pub(super) fn ask_for_decimal_sign(&mut self, taken: DecimalSign, rows: &Chunk) {
        let Some((mark, thousands)) = self.doubtful_mark(rows) else {
            return;
        };
        if thousands == Thousands::Parted || mark != self.usual_sign(rows) {
            return;
        }
        let columns = rows.columns.iter().enumerate();
        let doubtful = columns
            .filter(|(_, column)| matches!(column, Reading::Money(_)))
            .find_map(|(number, column)| Some((number, column.first_doubtful_number()?.0)));
        let Some((number, fraction)) = doubtful else {
            return;
        };
        let written = format!("{fraction:.3}").replace('.', mark.word());
        let choice = |sign: DecimalSign| {
            let meant = if sign == mark {
                Value::number(fraction, 3)
            } else {
                Value::number(fraction * 1000.0, 0)
            };
            Choice {
                reading: message!("reading-amount", written = &written, meant = meant),
                setting: format!("decimal_sign = \"{}\"", sign.word()),
            }
        };
        self.account.questions.push(Question {
            column: Some(self.header(self.section.used[number].0).trim().to_owned()),
            asks: message!("question-decimal-sign"),
            choices: vec![choice(taken), choice(other_than(taken))],
        });
    }
}

fn other_than(sign: DecimalSign) -> DecimalSign {
    match sign {
        DecimalSign::Point => DecimalSign::Comma,
        DecimalSign::Comma => DecimalSign::Point,
    }
}
