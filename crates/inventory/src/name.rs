//! Names as they are written in forms, exports and reports: cleaned for keeping, folded for comparing, keyed for sorting.

/// Longest text of one line that is kept, in characters.
pub const LONGEST: usize = 200;

/// One line, without control characters and without blanks at the ends or doubled inside.
pub fn clean(text: &str) -> String {
    let spaced = text.chars().map(|c| if c.is_control() || c == '\u{feff}' { ' ' } else { c });
    spaced.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lower case, umlauts and accents written out, everything that is neither letter nor digit a single blank:
/// `"Müller-Lüdenscheidt "` and `"MUELLER LUEDENSCHEIDT"` fold to the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => folded.push_str(letters),
            None if c == '\u{308}' && folded.ends_with(['a', 'o', 'u']) => folded.push('e'),
            None if ('\u{300}'..='\u{36f}').contains(&c) => {}
            None if c.is_alphanumeric() => folded.push(c),
            None if !folded.ends_with(' ') => folded.push(' '),
            None => {}
        }
    }
    folded.trim().to_owned()
}

/// As [`fold`], with numbers padded, so that `PC-9` comes before `PC-10` in both databases.
pub fn sort_key(text: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    for c in fold(text).chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&format!("{:0>10}", digits.trim_start_matches('0')));
            digits.clear();
        }
        key.push(c);
    }
    key.pop();
    key
}

/// Letters of the neighbours' alphabets in our own.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'æ' => "ae",
        'ö' | 'ø' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'á' | 'à' | 'â' | 'ã' | 'å' | 'ą' | 'ă' => "a",
        'ç' | 'č' | 'ć' => "c",
        'đ' | 'ď' | 'ð' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ó' | 'ò' | 'ô' | 'õ' | 'ő' => "o",
        'ř' => "r",
        'š' | 'ś' | 'ş' => "s",
        'ť' | 'ţ' => "t",
        'ú' | 'ù' | 'û' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_written_differently_folds_to_one() {
        for (one, other) in [
            ("Müller-Lüdenscheidt ", "MUELLER LUEDENSCHEIDT"),
            ("Hankensbu\u{308}ttel", "Hankensbüttel"),
            ("Straße\u{a0}12", "strasse 12"),
            ("Çelik", "celik"),
            ("Groß  Oesingen", "gross\toesingen"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
        assert_ne!(fold("Meyer"), fold("Meier"));
    }

    #[test]
    fn what_is_kept_is_one_line() {
        assert_eq!(clean("\u{feff} PC\0-1 \r\n neu "), "PC -1 neu");
    }

    #[test]
    fn numbers_sort_as_numbers() {
        let mut names = ["PC-10", "PC-9", "pc-09b", "Ärztehaus", "PC-100", "Aerzte"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Aerzte", "Ärztehaus", "PC-9", "pc-09b", "PC-10", "PC-100"]);
    }
}
