//! A text as it is read: without the quotes around its lines, and with what
//! its beginning shows.

use std::borrow::Cow;
use std::path::Path;

use super::outer_quotes::{without_outer_quotes, without_quotes_around_some};
use super::{Beginning, begin};
use crate::config::FileDecisions;
use crate::input::records::Style;
use crate::input::settle::like_files::OfOthers;
use crate::input::text::Decoded;
use crate::language::{Message, message};

/// A text as it is read, and what its beginning shows.
#[derive(Debug)]
pub struct AsRead<'t> {
    pub text: Cow<'t, str>,
    pub beginning: Beginning,
    /// What was mended in the text.
    pub notes: Vec<Message>,
}

/// Decides by the beginning of a text what is in it; takes the quotes off its
/// lines where a table comes to light by that. How its cells are parted may be
/// known.
#[must_use]
pub fn as_read<'t>(
    path: &Path,
    decoded: &'t Decoded<'_>,
    style: Option<Style>,
    decisions: &FileDecisions,
    of_others: OfOthers,
) -> AsRead<'t> {
    let text = decoded.text.as_ref();
    let beginning = begin(path, decoded, style, decisions, of_others);
    let unwrapped = |text: String, note: Message| {
        let mut notes = decoded.notes.clone();
        notes.push(note);
        let unwrapped = Decoded {
            text: Cow::Owned(text),
            encoding: decoded.encoding,
            notes,
        };
        let beginning = begin(path, &unwrapped, style, decisions, of_others);
        AsRead {
            text: unwrapped.text,
            beginning,
            notes: unwrapped.notes,
        }
    };
    match &beginning {
        Beginning::Table(_, section) => {
            if let Some((text, lines)) = without_quotes_around_some(text, &section.layout) {
                return unwrapped(text, message!("note-some-lines-in-quotes", n = lines));
            }
        }
        Beginning::Unused(_, layout) => {
            if let Some(text) = without_outer_quotes(text, layout) {
                let inner = unwrapped(text, message!("note-lines-in-quotes"));
                if matches!(inner.beginning, Beginning::Table(..)) {
                    return inner;
                }
            }
        }
        Beginning::Empty => {}
    }
    AsRead {
        text: Cow::Borrowed(text),
        beginning,
        notes: decoded.notes.clone(),
    }
}
