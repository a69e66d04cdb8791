//! Reads a filled-in self-assessment: any separator, as text or as a workbook,
//! with or without the lines that say how it is filled in.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use super::files::container::{Content, PartName, Sheet, Unpack, Visitor, visit};
use super::files::held::Held;
use super::files::open::{cannot_be_read, open};
use super::header::normalise_header;
use super::read_file::file_name;
use super::records::{Next, Quoting, Row, Splitter, Style};
use super::refusals::refuse_bytes;
use super::text::decode;
use super::value::trim;
use super::value::vocabulary::{Opinion, opinion};
use crate::model::{MaturityModel, QuizWords, SelfAssessment, Sign};

/// Why answers cannot be used: all that is wrong with them, with its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersError {
    pub file: String,
    /// Each with its line; none where the file as a whole is at fault.
    pub faults: Vec<(Option<u64>, String)>,
}

impl fmt::Display for AnswersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, (line, fault)) in self.faults.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            match line {
                Some(line) => write!(f, "`{}`, line {line}: {fault}", self.file)?,
                None => write!(f, "`{}`: {fault}", self.file)?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for AnswersError {}

/// Reads the answers in a file to the statements about a model's signs.
///
/// # Errors
/// When it cannot be read, is no self-assessment, or says something that is no
/// answer.
pub fn read_answers(path: &Path, model: &MaturityModel) -> Result<SelfAssessment, AnswersError> {
    let file = file_name(path);
    let failed = |faults| AnswersError {
        file: file.clone(),
        faults,
    };
    let as_a_whole = |why: String| failed(vec![(None, why)]);
    if !path.exists() {
        return Err(as_a_whole("it does not exist: check the path".to_owned()));
    }
    let bytes = open(path).map_err(|why| as_a_whole(why.to_string()))?;
    let mut reader = AnswersReader {
        model,
        found: None,
        refusal: None,
    };
    let held = Held::InMemory(Cow::Owned(bytes));
    visit(file.clone(), &held, usize::MAX, &mut reader);
    match (reader.found, reader.refusal) {
        (Some(Ok(agreement)), _) => Ok(SelfAssessment { file, agreement }),
        (Some(Err(faults)), _) => Err(failed(faults)),
        (None, Some(why)) => Err(as_a_whole(why)),
        (None, None) => Err(as_a_whole(
            "this is no self-assessment: it has no columns `sign` and `agreement`; `msp-maturity quiz` writes an empty one".to_owned(),
        )),
    }
}

type Answers = Result<BTreeMap<String, u8>, Vec<(Option<u64>, String)>>;

/// Takes the first part of the file that is a self-assessment.
struct AnswersReader<'m> {
    model: &'m MaturityModel,
    found: Option<Answers>,
    /// Why a part cannot be read.
    refusal: Option<String>,
}

impl Visitor for AnswersReader<'_> {
    fn part(&mut self, _: &PartName, unpack: &mut Unpack<'_, '_>) {
        if self.found.is_some() {
            return;
        }
        match unpack() {
            Ok(Content::Bytes(held)) => match held.in_memory() {
                Ok(bytes) => match decode(&bytes, None) {
                    Ok(decoded) => self.found = in_text(&decoded.text, self.model),
                    Err(why) => self.refusal = Some(refuse_bytes(why).to_string()),
                },
                Err(error) => self.refusal = Some(cannot_be_read(&error).to_string()),
            },
            Ok(Content::Sheet(sheet)) => {
                let header = Header::find(&sheet.text, Sheet::STYLE);
                self.found = header.map(|header| header.answers(&sheet.text, self.model));
                if let Some(Err(faults)) = &mut self.found {
                    for line in faults.iter_mut().filter_map(|(line, _)| line.as_mut()) {
                        *line = sheet.row_of(*line);
                    }
                }
            }
            Err(why) => self.refusal = Some(why.to_string()),
        }
    }
}

fn in_text(text: &str, model: &MaturityModel) -> Option<Answers> {
    let header = [b',', b';', b'\t', b'|']
        .into_iter()
        .find_map(|separator| {
            let style = Style {
                separator,
                quoting: Quoting::Doubled(b'"'),
            };
            Header::find(text, style)
        })?;
    Some(header.answers(text, model))
}

/// Where the table begins, and which of its columns say what.
#[derive(Debug)]
struct Header {
    style: Style,
    /// Where the row below it begins: its byte and its line.
    below: (usize, u64),
    sign: Option<usize>,
    number: Option<usize>,
    agreement: usize,
}

impl Header {
    /// Looks for it among the first rows.
    fn find(text: &str, style: Style) -> Option<Self> {
        const SEARCH: usize = 30;
        let words = QuizWords::in_every_language().ok()?;
        let mut rows = Splitter::new(text, style, 0);
        let mut row = Row::default();
        for _ in 0..SEARCH {
            match rows.next(&mut row) {
                Next::End => return None,
                Next::Row => {}
                Next::Blank | Next::OpenQuote | Next::Unfinished => continue,
            }
            let titles: Vec<String> = (0..row.width())
                .map(|column| normalise_header(&row.cell(text, style.quoting, column)))
                .collect();
            let place_of = |title: fn(&QuizWords) -> &str| {
                titles.iter().position(|found| {
                    let mut known = words.iter().map(title);
                    known.any(|known| normalise_header(known) == *found)
                })
            };
            let (sign, number) = (
                place_of(|words| &words.sign),
                place_of(|words| &words.number),
            );
            let agreement = place_of(|words| &words.agreement);
            if let Some(agreement) = agreement.filter(|_| sign.or(number).is_some()) {
                return Some(Self {
                    style,
                    below: rows.position(),
                    sign,
                    number,
                    agreement,
                });
            }
        }
        None
    }

    fn answers(&self, text: &str, model: &MaturityModel) -> Answers {
        let (start, line) = self.below;
        let mut rows = Splitter::new(text, self.style, 0).starting_at(start, line);
        let mut row = Row::default();
        let mut answers: BTreeMap<String, (u8, u64)> = BTreeMap::new();
        let mut faults = Vec::new();
        loop {
            match rows.next(&mut row) {
                Next::End => break,
                Next::Row => {}
                Next::Blank | Next::OpenQuote | Next::Unfinished => continue,
            }
            let cell = |column: Option<usize>| {
                let found = column.map(|column| row.cell(text, self.style.quoting, column));
                trim(&found.unwrap_or_default()).to_owned()
            };
            let is_blank = (0..row.width()).all(|column| cell(Some(column)).is_empty());
            if is_blank {
                continue;
            }
            let (sign, number) = (cell(self.sign), cell(self.number));
            let answer = cell(Some(self.agreement));
            match answer_of(&sign, &number, &answer, model) {
                Ok((_, None)) => {}
                Ok((sign, Some(degree))) => match answers.get(&sign.id) {
                    Some((other, line)) if *other != degree => faults.push((
                        Some(row.line),
                        format!(
                            "`{}` is answered with {degree}, and on line {line} with {other}: keep one of the answers",
                            sign.id
                        ),
                    )),
                    _ => {
                        answers.insert(sign.id.clone(), (degree, row.line));
                    }
                },
                Err(fault) => faults.push((Some(row.line), fault)),
            }
        }
        if faults.is_empty() {
            let plain = answers
                .into_iter()
                .map(|(sign, (degree, _))| (sign, degree));
            Ok(plain.collect())
        } else {
            Err(faults)
        }
    }
}

/// The sign that a row is about, and how far somebody agrees.
fn answer_of<'m>(
    id: &str,
    number: &str,
    answer: &str,
    model: &'m MaturityModel,
) -> Result<(&'m Sign, Option<u8>), String> {
    let plain = id.to_lowercase().replace(['-', ' '], "_");
    let sign = model.signs.iter().find(|sign| {
        if id.is_empty() {
            number.parse() == Ok(sign.number)
        } else {
            sign.id == plain
        }
    });
    let sign = sign.ok_or_else(|| {
        let named = if id.is_empty() { number } else { id };
        format!(
            "`{named}` is no sign of the model: `msp-maturity explain` lists them, and `msp-maturity quiz` writes all of them"
        )
    })?;
    match opinion(answer) {
        Some(Opinion::None) => Ok((sign, None)),
        Some(Opinion::Agreement(degree)) => Ok((sign, Some(degree))),
        None => Err(format!(
            "`{answer}` is no answer to `{}`: write a whole number from 1 (not at all) to 5 (fully), or leave it blank",
            sign.id
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(text: &str) -> Result<Vec<(String, u8)>, String> {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("quiz.csv");
        std::fs::write(&path, text).unwrap();
        let model = MaturityModel::embedded().unwrap();
        read_answers(&path, &model)
            .map(|found| found.agreement.into_iter().collect())
            .map_err(|error| {
                let place = room.path().to_string_lossy().replace('\\', "/");
                error.to_string().replace(&format!("{place}/"), "")
            })
    }

    fn check(text: &str, expected: &[(&str, u8)]) {
        let expected: Vec<(String, u8)> = expected
            .iter()
            .map(|(sign, degree)| ((*sign).to_owned(), *degree))
            .collect();
        assert_eq!(answers(text), Ok(expected), "{text}");
    }

    fn check_refused(text: &str, expected: &str) {
        assert_eq!(answers(text).unwrap_err(), expected, "{text}");
    }

    #[test]
    fn any_separator_and_any_of_the_languages_will_do() {
        let expected = [("basic_documentation", 2), ("sla_consistency", 4)];
        for text in [
            "number,sign,statement,agreement\n6,sla_consistency,\"We meet, mostly.\",4\n2,basic_documentation,x,2\n",
            "\u{feff}número;sinal;afirmação;concordância\r\n6;sla_consistency;;concordo\r\n2;basic_documentation;;discordo\r\n",
            "Señal\tAcuerdo\nsla_consistency\t4\nbasic-documentation\t2/5\n",
            "How far do you agree?\n\nsign|agreement\nSLA Consistency|4\n|\nbasic_documentation|2 - hardly\nquarterly_reviews|\n",
            "number;agreement\n6;4\n2;2\n7;\n",
        ] {
            check(text, &expected);
        }
    }

    #[test]
    fn what_is_no_answer_is_named_with_its_line_and_a_way_out() {
        check_refused(
            "sign,agreement\nsla_consistency,6\nslas,4\n",
            "`quiz.csv`, line 2: `6` is no answer to `sla_consistency`: write a whole number from 1 (not at all) to 5 (fully), or leave it blank\n\
             `quiz.csv`, line 3: `slas` is no sign of the model: `msp-maturity explain` lists them, and `msp-maturity quiz` writes all of them",
        );
        check_refused(
            "sign,agreement\nsla_consistency,4\nsla_consistency,2\n",
            "`quiz.csv`, line 3: `sla_consistency` is answered with 2, and on line 2 with 4: keep one of the answers",
        );
        check(
            "sign,agreement\nsla_consistency,4\nsla_consistency,4\n",
            &[("sla_consistency", 4)],
        );
    }

    #[test]
    fn what_is_no_self_assessment_says_so() {
        for text in [
            "ticket id,created\n1,2026-01-01\n",
            "hello",
            "agreement\n4\n",
        ] {
            check_refused(
                text,
                "`quiz.csv`: this is no self-assessment: it has no columns `sign` and `agreement`; `msp-maturity quiz` writes an empty one",
            );
        }
        let model = MaturityModel::embedded().unwrap();
        let missing = read_answers(Path::new("no-such-quiz.csv"), &model).unwrap_err();
        assert!(missing.to_string().starts_with("`no-such-quiz.csv`: "));
        assert!(answers("").is_err() && answers("%PDF-1.4").is_err());
    }
}
