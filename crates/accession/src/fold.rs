//! The same word written in several ways becomes one: umlauts, accents, case, signs. For comparing, never for showing.

/// Letters and digits only, lower case, umlauts spelt out: "Müller-Lüdenscheid" is "muellerluedenscheid".
pub fn letters(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase) {
        match spelt(char) {
            Some(letters) => folded.push_str(letters),
            None if char.is_alphanumeric() => folded.push(char),
            // The second half of a letter written in two characters (u + ¨).
            None if char == '\u{308}' => folded.push('e'),
            None => {}
        }
    }
    folded
}

/// The words of a text, each folded; signs part them.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\u{308}').map(letters).filter(|word| !word.is_empty()).collect()
}

fn spelt(lower: char) -> Option<&'static str> {
    Some(match lower {
        'ä' | 'æ' => "ae",
        'ö' | 'ø' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'á' | 'à' | 'â' | 'ã' | 'å' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ó' | 'ò' | 'ô' | 'õ' => "o",
        'ř' => "r",
        'š' | 'ś' | 'ş' => "s",
        'ú' | 'ù' | 'û' | 'ů' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        _ => return None,
    })
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
