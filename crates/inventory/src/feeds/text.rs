//! Text as agents send it: other encodings, characters that no database keeps, and nonsense for "nothing".

use std::borrow::Cow;

/// Longer values are no names of anything.
const LONGEST: usize = 500;

/// UTF-8, else Latin-1 as the agents' own server reads it (there every byte is a character). A byte order mark goes.
pub(super) fn decode(bytes: Vec<u8>) -> String {
    let text =
        String::from_utf8(bytes).unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect());
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

/// Makes a JSON text readable without moving a byte: raw control characters become spaces,
/// escapes for NUL and for halves of surrogate pairs become the replacement character.
pub(super) fn mend_json(text: String) -> String {
    let mut bytes = text.into_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            0..0x20 => bytes[at] = b' ',
            b'\\' if bytes.get(at + 1) == Some(&b'u') => at += mend_escape(&mut bytes[at..]) - 1,
            b'\\' => at += 1,
            _ => {}
        }
        at += 1;
    }
    String::from_utf8(bytes).expect("only ASCII was put in place of ASCII")
}

/// `\uXXXX` at the beginning of `bytes`. Returns how many bytes are dealt with.
fn mend_escape(bytes: &mut [u8]) -> usize {
    match unit(bytes) {
        Some(0xd800..0xdc00) if matches!(bytes.get(6..).and_then(unit), Some(0xdc00..0xe000)) => 12,
        Some(0 | 0xd800..0xe000) => {
            bytes[..6].copy_from_slice(b"\\ufffd");
            6
        }
        _ => 2,
    }
}

fn unit(bytes: &[u8]) -> Option<u16> {
    let digits = bytes.get(..6)?.strip_prefix(b"\\u")?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// A value as it is kept: no control characters, no edges, not longer than a name. None if nothing is left.
pub(super) fn tidy(value: &str) -> Option<Cow<'_, str>> {
    let value = value.trim();
    if value.is_empty() {
        return None;
    }
    let clean = !value.contains(char::is_control) && value.len() <= LONGEST;
    Some(if clean {
        value.into()
    } else {
        value
            .chars()
            .map(|c| {
                if c == '\0' {
                    '\u{fffd}'
                } else if c.is_control() {
                    ' '
                } else {
                    c
                }
            })
            .take(LONGEST)
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_encoding_becomes_text() {
        assert_eq!(decode("\u{feff}Büro".into()), "Büro");
        assert_eq!(decode(vec![b'B', 0xfc, b'r', b'o']), "Büro");
    }

    #[test]
    fn halves_and_nothings_are_replaced() {
        for (sent, kept) in [
            (r#""a\u0000b""#, "a\u{fffd}b"),
            (r#""a\ud800b""#, "a\u{fffd}b"),
            (r#""\udc00\ud83d\ude00""#, "\u{fffd}😀"),
            (r#""\ud800\ud83d\ude00""#, "\u{fffd}😀"),
            (r#""\\ud800 \\\ud800""#, "\\ud800 \\\u{fffd}"),
            ("\"a\u{0}\nb\"", "a  b"),
        ] {
            assert_eq!(serde_json::from_str::<String>(&mend_json(sent.into())).unwrap(), kept, "{sent}");
        }
    }

    #[test]
    fn values_are_tidied() {
        for (sent, kept) in [("", None), (" \t", None), (" a ", Some("a")), ("a\u{0}b\nc", Some("a\u{fffd}b c"))] {
            assert_eq!(tidy(sent).as_deref(), kept, "{sent:?}");
        }
        assert_eq!(tidy(&"ä".repeat(10_000)).unwrap().chars().count(), LONGEST);
    }

    proptest! {
        #[test]
        fn mending_never_breaks_what_was_whole(text in any::<String>()) {
            let sent = serde_json::to_string(&text).unwrap();
            let kept: String = serde_json::from_str(&mend_json(sent)).unwrap();
            prop_assert_eq!(kept, text.replace('\0', "\u{fffd}"));
        }

        #[test]
        fn mending_takes_any_text(text in r#"[\\u0dD8c"{ ]{0,40}"#) {
            let length = text.len();
            prop_assert_eq!(mend_json(text).len(), length);
        }
    }
}
