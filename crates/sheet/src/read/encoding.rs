//! Bytes become text. What cannot be told for sure is refused, not guessed.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::unreadable::Why;

/// The text without its mark, and the name of the encoding when it is not UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<&'static str>), Why> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8_or_older(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(UTF_16LE, rest),
        [0xFE, 0xFF, rest @ ..] => utf16(UTF_16BE, rest),
        _ if bytes.contains(&0) => match bytes {
            [0, _, ..] => utf16(UTF_16BE, bytes),
            [_, 0, ..] => utf16(UTF_16LE, bytes),
            _ => Err(Why::NotATable),
        },
        _ => utf8_or_older(bytes),
    }
}

fn utf16<'a>(
    encoding: &'static encoding_rs::Encoding,
    bytes: &'a [u8],
) -> Result<(Cow<'a, str>, Option<&'static str>), Why> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or(Why::Damaged)?;
    if text.contains('\0') { Err(Why::NotATable) } else { Ok((text, Some(encoding.name()))) }
}

fn utf8_or_older(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<&'static str>), Why> {
    let Err(fault) = std::str::from_utf8(bytes) else {
        return Ok((String::from_utf8_lossy(bytes), None));
    };
    let row = 1 + bytes[..fault.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
    let row = u32::try_from(row).unwrap_or(u32::MAX);
    if !bytes[..fault.valid_up_to()].is_ascii() {
        return Err(if fault.error_len().is_none() { Why::Damaged } else { Why::MixedEncoding { row } });
    }
    // Not in Windows-1252, and umlauts in the older code pages of DOS.
    if bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)) {
        return Err(Why::UnknownEncoding { row });
    }
    Ok((WINDOWS_1252.decode_without_bom_handling(bytes).0, Some(WINDOWS_1252.name())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Result<(String, Option<&'static str>), Why> {
        decode(bytes).map(|(text, name)| (text.into_owned(), name))
    }

    #[test]
    fn encodings_are_told_apart() {
        type Told = Result<(&'static str, Option<&'static str>), Why>;
        let cases: [(&[u8], Told); 12] = [
            ("Gerät".as_bytes(), Ok(("Gerät", None))),
            (b"\xEF\xBB\xBFGer\xC3\xA4t", Ok(("Gerät", None))),
            (b"Ger\xE4t \x80", Ok(("Gerät €", Some("windows-1252")))),
            (b"\xFF\xFE\xE4\x00;\x00", Ok(("ä;", Some("UTF-16LE")))),
            (b"\xFE\xFF\x00\xE4\x00;", Ok(("ä;", Some("UTF-16BE")))),
            (b"a\x00;\x00", Ok(("a;", Some("UTF-16LE")))),
            (b"\xFF\xFEa\x00;", Err(Why::Damaged)),
            (b"a;b\nGer\x84t; \x81", Err(Why::UnknownEncoding { row: 2 })),
            (b"Ger\xC3\xA4t\nGer\xE4t;", Err(Why::MixedEncoding { row: 2 })),
            (b"Ger\xC3\xA4t;\xC3", Err(Why::Damaged)),
            (b"MZ\x90\x00\x03\x00", Err(Why::NotATable)),
            (b"", Ok(("", None))),
        ];
        for (bytes, expected) in cases {
            assert_eq!(text(bytes), expected.map(|(text, name)| (text.to_owned(), name)), "{bytes:?}");
        }
    }
}
