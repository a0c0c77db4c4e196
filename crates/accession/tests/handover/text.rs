//! How other programs write text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Windows-1252, as Excel and Notepad save it.
pub(crate) fn windows(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

/// `name: value`, or in base64 where LDIF demands it, folded after 76 characters.
pub(crate) fn attribute(name: &str, value: &str) -> String {
    let plain = value.is_ascii() && !value.starts_with([' ', ':', '<']) && !value.ends_with(' ');
    let line = if plain { format!("{name}: {value}") } else { format!("{name}:: {}", STANDARD.encode(value)) };
    let mut folded = String::new();
    for (at, char) in line.chars().enumerate() {
        if at > 0 && at % 76 == 0 {
            folded.push_str("\n ");
        }
        folded.push(char);
    }
    folded + "\n"
}

/// The same number for the same words on every machine (FNV-1a).
pub(crate) fn number(words: &str) -> u64 {
    words.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

pub(crate) fn folded(name: &str) -> String {
    accession::fold::letters(name)
}
