//! Encodings with one byte a letter, told apart by what words they make of the
//! same bytes.
//!
//! Most such files are Windows-1252, and are read so unless another encoding
//! makes accented words where that makes none.

use std::borrow::Cow;

use encoding_rs::{ISO_8859_2, MACINTOSH, WINDOWS_1250, WINDOWS_1252};

use crate::config::{DosPage, TextEncoding};

const WINDOWS: TextEncoding = TextEncoding::Web(WINDOWS_1252);
/// In the order in which they are preferred.
const OTHERS: [TextEncoding; 5] = [
    TextEncoding::Dos(DosPage::Cp850),
    TextEncoding::Dos(DosPage::Cp437),
    TextEncoding::Web(MACINTOSH),
    TextEncoding::Web(WINDOWS_1250),
    TextEncoding::Web(ISO_8859_2),
];

const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧\
    ╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The text of bytes in a DOS code page.
pub(super) fn decode_dos(page: DosPage, bytes: &[u8]) -> String {
    let upper: Vec<char> = match page {
        DosPage::Cp850 => CP850.chars().collect(),
        DosPage::Cp437 => CP437.chars().collect(),
    };
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(place) => *upper
            .get(usize::from(place))
            .unwrap_or(&char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(letter).collect()
}

fn decode(encoding: TextEncoding, bytes: &[u8]) -> Cow<'_, str> {
    match encoding {
        TextEncoding::Web(encoding) => encoding.decode_without_bom_handling(bytes).0,
        TextEncoding::Dos(page) => Cow::Owned(decode_dos(page, bytes)),
    }
}

/// The encoding of bytes of which none is UTF-8.
pub(super) fn likely(bytes: &[u8]) -> TextEncoding {
    const SAMPLE: usize = 256 * 1024;
    /// So many letters, and so many different ones, are no accident.
    const ENOUGH: usize = 4;
    const DIFFERENT: usize = 3;
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let as_windows = Sense::of(&decode(WINDOWS, sample));
    if as_windows.odd * 4 <= as_windows.sound {
        return WINDOWS;
    }
    let is_better = |sense: &Sense| {
        sense.sound >= ENOUGH
            && sense.different >= DIFFERENT
            && sense.odd * 20 <= sense.sound
            && (sense.sound > as_windows.sound * 2
                || sense.sound >= as_windows.sound + as_windows.odd)
    };
    let others = OTHERS.into_iter().map(|other| {
        let sense = Sense::of(&decode(other, sample));
        (other, sense)
    });
    let best = others
        .filter(|(_, sense)| is_better(sense))
        .reduce(|best, other| {
            let worth = |sense: &Sense| sense.sound as i64 - sense.odd as i64;
            if worth(&other.1) > worth(&best.1) {
                other
            } else {
                best
            }
        });
    best.map_or(WINDOWS, |(encoding, _)| encoding)
}

/// What a reading of bytes makes of those that are no ASCII.
#[derive(Debug, Default)]
struct Sense {
    /// Accented letters that stand in words as they should, and typographic
    /// marks around them.
    sound: usize,
    /// How many different letters are among them.
    different: usize,
    /// Symbols inside words, capitals behind small letters.
    odd: usize,
}

impl Sense {
    fn of(text: &str) -> Self {
        const LETTERS: &str = "áàâãäåéèêëíìîïóòôõöúùûüçñßÁÀÂÃÄÅÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑ\
            ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůýžČĎĚŇŘŠŤŮÝŽőűŐŰ";
        let mut sense = Self::default();
        let mut met = Vec::new();
        let mut before = '\n';
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            if !letter.is_ascii() {
                let after = letters.peek().copied().unwrap_or('\n');
                let in_word = before.is_alphabetic() || after.is_alphabetic();
                if LETTERS.contains(letter) {
                    // `criaÇao` is no word, and a letter by itself is hardly one.
                    let fits = in_word && !(letter.is_uppercase() && before.is_lowercase());
                    sense.count(fits);
                    if fits && !met.contains(&letter) {
                        met.push(letter);
                    }
                } else if !is_mark(letter, before, after) {
                    sense.count(false);
                } else if matches!(letter, '‘' | '’' | '“' | '”') {
                    sense.count(true);
                }
            }
            before = letter;
        }
        sense.different = met.len();
        sense
    }

    fn count(&mut self, fits: bool) {
        if fits {
            self.sound += 1;
        } else {
            self.odd += 1;
        }
    }
}

/// Whether a sign that is no letter can stand where it does.
fn is_mark(sign: char, before: char, after: char) -> bool {
    match sign {
        '’' => before.is_alphanumeric() || before == ' ',
        '‘' | '“' | '«' | '¿' | '¡' => after.is_alphanumeric() && !before.is_alphabetic(),
        '”' | '»' | '…' | '™' | '®' | 'º' | 'ª' | '°' => !after.is_alphabetic(),
        '–' | '—' | '•' | '·' | '€' | '£' | '©' | '\u{a0}' => {
            !(before.is_alphabetic() && after.is_alphabetic())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PORTUGUESE: &str = "Número;Data de criação;Situação;Cliente\n\
        1;05/01/2026;Concluído;Ação Informática\n2;06/01/2026;Não resolvido;São José\n";
    const SPANISH: &str =
        "Número;Descripción\n1;No imprime después de la instalación\n2;Compañía Muñoz\n";

    fn encoded(text: &str, encoding: TextEncoding) -> Vec<u8> {
        let byte = |letter: char| {
            (0..=255_u8).find(|byte| decode(encoding, &[*byte]).chars().eq([letter]))
        };
        text.chars().map(|letter| byte(letter).unwrap()).collect()
    }

    #[test]
    fn accented_words_tell_the_encoding() {
        for text in [PORTUGUESE, SPANISH] {
            for encoding in [WINDOWS, OTHERS[0], OTHERS[2]] {
                let bytes = encoded(text, encoding);
                assert_eq!(likely(&bytes), encoding, "{text}");
            }
        }
        // Both pages write Spanish alike.
        let bytes = encoded(SPANISH, TextEncoding::Dos(DosPage::Cp437));
        assert_eq!(decode(likely(&bytes), &bytes), SPANISH);
    }

    #[test]
    fn little_evidence_leaves_it_at_windows() {
        for text in [
            "It’s “fine” – isn’t it? 5 €",
            "NÃO",
            "José",
            "5 º andar, 3 ª vez",
            "AÇÃO; SITUAÇÃO; CONCLUÍDO",
        ] {
            assert_eq!(likely(&encoded(text, WINDOWS)), WINDOWS, "{text}");
        }
        assert_eq!(likely(b"caf\x82 e p\x87o\n"), WINDOWS);
        assert_eq!(likely(b"\xff\xfe\x80\x81 \x90"), WINDOWS);
    }

    #[test]
    fn each_page_has_a_letter_for_every_byte() {
        for page in [DosPage::Cp850, DosPage::Cp437] {
            let all: Vec<u8> = (0..=255).collect();
            let text = decode_dos(page, &all);
            assert_eq!(text.chars().count(), 256);
            assert!(!text.contains(char::REPLACEMENT_CHARACTER));
        }
    }
}
