use std::fmt::Write as _;
use std::io::{self, Write};

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// How one product writes dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// `2026-10-31 17:05:09`
    Iso,
    /// `31/10/2026 17:05`
    DayFirst,
    /// `10/31/2026 5:05 PM`
    American,
    /// `31/Oct/26 5:05 PM`
    MonthName,
    /// `2026-10-31T17:05:09Z`
    IsoZulu,
}

/// How one product writes a file.
#[derive(Debug, Clone, Copy)]
pub struct SheetStyle {
    pub dates: DateStyle,
    pub delimiter: u8,
    pub decimal: char,
    pub byte_order_mark: bool,
    pub windows_lines: bool,
    pub quote_all: bool,
    /// Lines above the header, each with its end.
    pub preamble: &'static str,
}

impl SheetStyle {
    /// What most products write.
    pub const PLAIN: Self = Self {
        dates: DateStyle::Iso,
        delimiter: b',',
        decimal: '.',
        byte_order_mark: false,
        windows_lines: false,
        quote_all: false,
        preamble: "",
    };
}

/// Writes one file row by row, field by field, so that a million rows take no
/// more memory than one.
pub struct Sheet<'w> {
    writer: csv::Writer<Box<dyn Write + 'w>>,
    style: SheetStyle,
    field: String,
}

impl std::fmt::Debug for Sheet<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet")
            .field("style", &self.style)
            .finish_non_exhaustive()
    }
}

impl<'w> Sheet<'w> {
    pub fn new(mut output: Box<dyn Write + 'w>, style: SheetStyle) -> io::Result<Self> {
        if style.byte_order_mark {
            output.write_all("\u{feff}".as_bytes())?;
        }
        output.write_all(style.preamble.as_bytes())?;
        let terminator = if style.windows_lines {
            csv::Terminator::CRLF
        } else {
            csv::Terminator::Any(b'\n')
        };
        let writer = csv::WriterBuilder::new()
            .delimiter(style.delimiter)
            .terminator(terminator)
            .quote_style(if style.quote_all {
                csv::QuoteStyle::Always
            } else {
                csv::QuoteStyle::Necessary
            })
            .from_writer(output);
        Ok(Self {
            writer,
            style,
            field: String::new(),
        })
    }

    pub fn header(&mut self, names: &[&str]) -> io::Result<()> {
        Ok(self.writer.write_record(names)?)
    }

    pub fn text(&mut self, text: &str) -> io::Result<()> {
        Ok(self.writer.write_field(text)?)
    }

    /// Two texts as one field.
    pub fn joined(&mut self, first: &str, second: &str) -> io::Result<()> {
        self.field.push_str(first);
        self.field.push_str(second);
        self.end_field()
    }

    /// A number behind a prefix, with leading zeros.
    pub fn id(&mut self, prefix: &str, number: usize, width: usize) -> io::Result<()> {
        // Writing into a string cannot fail.
        let _ = write!(self.field, "{prefix}{number:0width$}");
        self.end_field()
    }

    pub fn number(&mut self, number: u32) -> io::Result<()> {
        let _ = write!(self.field, "{number}");
        self.end_field()
    }

    /// Cents.
    pub fn money(&mut self, cents: i64) -> io::Result<()> {
        let sign = if cents < 0 { "-" } else { "" };
        let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let decimal = self.style.decimal;
        let _ = write!(self.field, "{sign}{whole}{decimal}{rest:02}");
        self.end_field()
    }

    pub fn day(&mut self, day: Option<NaiveDate>) -> io::Result<()> {
        if let Some(day) = day {
            self.push_day(day);
        }
        self.end_field()
    }

    pub fn moment(&mut self, moment: Option<NaiveDateTime>) -> io::Result<()> {
        if let Some(moment) = moment {
            self.push_day(moment.date());
            self.field.push(match self.style.dates {
                DateStyle::IsoZulu => 'T',
                _ => ' ',
            });
            let minute = moment.minute();
            match self.style.dates {
                DateStyle::American | DateStyle::MonthName => {
                    let (afternoon, hour) = moment.hour12();
                    let half = if afternoon { "PM" } else { "AM" };
                    let _ = write!(self.field, "{hour}:{minute:02} {half}");
                }
                DateStyle::DayFirst => {
                    self.push_two(moment.hour(), ':');
                    self.push_digits(minute);
                }
                DateStyle::Iso | DateStyle::IsoZulu => {
                    self.push_two(moment.hour(), ':');
                    self.push_two(minute, ':');
                    self.push_digits(moment.second());
                    if self.style.dates == DateStyle::IsoZulu {
                        self.field.push('Z');
                    }
                }
            }
        }
        self.end_field()
    }

    pub fn end_row(&mut self) -> io::Result<()> {
        Ok(self.writer.write_record(None::<&[u8]>)?)
    }

    pub fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }

    fn push_day(&mut self, day: NaiveDate) {
        match self.style.dates {
            DateStyle::Iso | DateStyle::IsoZulu => {
                self.push_year(day);
                self.field.push('-');
                self.push_two(day.month(), '-');
                self.push_digits(day.day());
            }
            DateStyle::DayFirst => {
                self.push_two(day.day(), '/');
                self.push_two(day.month(), '/');
                self.push_year(day);
            }
            DateStyle::American => {
                self.push_two(day.month(), '/');
                self.push_two(day.day(), '/');
                self.push_year(day);
            }
            DateStyle::MonthName => {
                let _ = write!(self.field, "{}", day.format("%d/%b/%y"));
            }
        }
    }

    fn push_year(&mut self, day: NaiveDate) {
        let year = day.year() as u32;
        self.push_digits(year / 100);
        self.push_digits(year % 100);
    }

    fn push_two(&mut self, number: u32, then: char) {
        self.push_digits(number);
        self.field.push(then);
    }

    fn push_digits(&mut self, number: u32) {
        for digit in [number / 10 % 10, number % 10] {
            self.field.push(char::from(b'0' + digit as u8));
        }
    }

    fn end_field(&mut self) -> io::Result<()> {
        self.writer.write_field(&self.field)?;
        self.field.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{DateStyle, Sheet, SheetStyle};
    use chrono::NaiveDate;

    fn row(dates: DateStyle, decimal: char) -> String {
        let style = SheetStyle {
            dates,
            delimiter: b';',
            decimal,
            windows_lines: true,
            ..SheetStyle::PLAIN
        };
        let mut bytes = Vec::new();
        let mut sheet = Sheet::new(Box::new(&mut bytes), style).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 3, 9).unwrap();
        sheet.day(Some(day)).unwrap();
        sheet.moment(day.and_hms_opt(0, 5, 7)).unwrap();
        sheet.moment(None).unwrap();
        sheet.money(-123_405).unwrap();
        sheet.end_row().unwrap();
        sheet.finish().unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn each_style_writes_its_own() {
        assert_eq!(
            row(DateStyle::Iso, '.'),
            "2026-03-09;2026-03-09 00:05:07;;-1234.05\r\n"
        );
        assert_eq!(
            row(DateStyle::DayFirst, ','),
            "09/03/2026;09/03/2026 00:05;;-1234,05\r\n"
        );
        assert_eq!(
            row(DateStyle::MonthName, '.'),
            "09/Mar/26;09/Mar/26 12:05 AM;;-1234.05\r\n"
        );
        assert_eq!(
            row(DateStyle::American, '.'),
            "03/09/2026;03/09/2026 12:05 AM;;-1234.05\r\n"
        );
    }
}
