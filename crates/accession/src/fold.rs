//! The same word written in several ways becomes one: umlauts, accents, case, signs. For comparing, never for showing.

use inventory::name::fold;

/// Letters and digits only: "Müller-Lüdenscheid" is "muellerluedenscheid".
pub fn letters(text: &str) -> String {
    fold(text).replace(' ', "")
}

/// The words of a text, each folded; signs part them.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_in_many_spellings() {
        for name in ["Müller", "MUELLER", "Mu\u{308}ller", "müller ", "Mül-ler"] {
            assert_eq!(letters(name), "mueller", "{name}");
        }
        assert_eq!(words("Grundschule Hankensbüttel, Raum 3"), ["grundschule", "hankensbuettel", "raum", "3"]);
        assert_eq!(letters("--- …"), "");
    }
}
