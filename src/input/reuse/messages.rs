//! Messages as bytes: what was read of a file is kept without a language.

use super::codec::{Bytes, Coded, coded_choice, coded_struct};
use crate::language::{Message, MonthForm, Value};

const FORMS: [MonthForm; 3] = [MonthForm::Full, MonthForm::Short, MonthForm::Shortest];

coded_choice!(MonthForm, FORMS);
coded_struct!(Message {
    id,
    attribute,
    arguments,
});

impl Coded for (&'static str, Value) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        Some((Coded::read(from)?, Coded::read(from)?))
    }
}

impl Coded for Value {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Text(text) => (0_u8, text).write(out),
            Self::Quoted(text) => (1_u8, text).write(out),
            Self::Known(text) => (2_u8, text).write(out),
            Self::Count(count) => (3_u8, count).write(out),
            Self::Number {
                value,
                decimals,
                signed,
            } => {
                (4_u8, value).write(out);
                (*decimals as u64).write(out);
                signed.write(out);
            }
            Self::Money { value, decimals } => {
                (5_u8, value).write(out);
                (*decimals as u64).write(out);
            }
            Self::Month { year, month, form } => {
                (6_u8, &i64::from(*year).cast_unsigned()).write(out);
                month.write(out);
                form.write(out);
            }
            Self::Day { year, month, day } => {
                (7_u8, &i64::from(*year).cast_unsigned()).write(out);
                month.write(out);
                day.write(out);
            }
            Self::Message(message) => (8_u8, message.as_ref()).write(out),
            Self::List(values) => (9_u8, values).write(out),
        }
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        let year = |from: &mut Bytes<'_>| i32::try_from(u64::read(from)?.cast_signed()).ok();
        let decimals = |from: &mut Bytes<'_>| {
            let decimals = usize::try_from(u64::read(from)?).ok()?;
            (decimals <= MOST_DECIMALS).then_some(decimals)
        };
        Some(match u8::read(from)? {
            0 => Self::Text(Coded::read(from)?),
            1 => Self::Quoted(Coded::read(from)?),
            2 => Self::Known(Coded::read(from)?),
            3 => Self::Count(Coded::read(from)?),
            4 => Self::Number {
                value: Coded::read(from)?,
                decimals: decimals(from)?,
                signed: Coded::read(from)?,
            },
            5 => Self::Money {
                value: Coded::read(from)?,
                decimals: decimals(from)?,
            },
            6 => Self::Month {
                year: year(from)?,
                month: Coded::read(from)?,
                form: Coded::read(from)?,
            },
            7 => Self::Day {
                year: year(from)?,
                month: Coded::read(from)?,
                day: Coded::read(from)?,
            },
            8 => Self::Message(Box::new(Coded::read(from)?)),
            9 => Self::List(Coded::read(from)?),
            _ => return None,
        })
    }
}

/// More decimals than this are written nowhere.
const MOST_DECIMALS: usize = 9;

/// What a value is, and the value.
trait Marked {
    fn write(&self, out: &mut Vec<u8>);
}

impl<T: Coded> Marked for (u8, &T) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }
}

#[cfg(test)]
mod tests {
    use super::{Bytes, Coded, FORMS};
    use crate::language::{Message, Value, message};

    #[test]
    fn messages_are_read_as_they_were_written() {
        let months = FORMS.map(|form| Value::Month {
            year: 2026,
            month: 2,
            form,
        });
        let day = Value::Day {
            year: -1,
            month: 12,
            day: 31,
        };
        let money = Value::Money {
            value: 1.5,
            decimals: 2,
        };
        let number = Value::Number {
            value: -0.25,
            decimals: 1,
            signed: true,
        };
        let list = [months.to_vec(), vec![day, money, number]].concat();
        let told = message!(
            "one",
            text = "a",
            quoted = Value::quoted("ç`"),
            known = Value::known("b"),
            n = 7_u64,
            list = list,
            inner = Message::attribute("other", "help")
        );
        let mut bytes = Vec::new();
        told.write(&mut bytes);
        let mut from = Bytes::of(&bytes);
        assert_eq!(Message::read(&mut from), Some(told));
        assert!(from.is_empty());
        for end in 0..bytes.len() {
            assert_eq!(Message::read(&mut Bytes::of(&bytes[..end])), None, "{end}");
        }
    }
}
