//! Fira Sans, embedded: the only font of printed documents.

use std::sync::LazyLock;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

macro_rules! embedded {
    ($($name:literal),*) => { [$(include_bytes!(concat!(env!("OUT_DIR"), "/", $name)).as_slice()),*] };
}

pub(crate) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = embedded!("regular.ttf", "italic.ttf", "semibold.ttf");
    files.into_iter().filter_map(|bytes| Font::new(Bytes::new(bytes), 0)).collect()
});

pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// PDF/A has no place for a character without a glyph, and people do write smileys: they become `▯`, and the document is printed.
pub(crate) fn printable(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.chars().map(glyph).collect()),
        Value::Array(items) => items.iter().map(printable).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), printable(value))).collect(),
        other => other.clone(),
    }
}

fn glyph(c: char) -> char {
    let has = |c: char| FONTS.iter().all(|font| font.info().coverage.contains(c.into()));
    match c {
        c if c == '\n' || has(c) => c,
        c if c.is_whitespace() => ' ',
        _ => '▯',
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_the_font_lacks_is_replaced() {
        assert_eq!(FONTS.len(), 3);
        assert_eq!(
            printable(&json!({ "a": ["Größe – „ß“ 5 €", "1\u{202f}€ 🙂\u{1}", 7, null] })),
            json!({
                "a": ["Größe – „ß“ 5 €", "1 € ▯▯", 7, null]
            })
        );
    }
}
