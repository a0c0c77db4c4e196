//! Who can do that? The words of a report lead to a specialism. Words and specialisms are data of the association.

use base::search::fold;

/// A beginning of a word, and the specialism it speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub word: String,
    pub specialism: String,
}

/// Where nothing speaks for anybody.
pub const DESK: &str = "desk";
pub const SCHOOLS: &str = "schools";

/// The specialism for which most words speak; of several the first in the list. Without any, schools have their own people and
/// everybody else the desk.
pub fn route(text: &str, school: bool, words: &[Word]) -> String {
    let text = fold(text);
    let said: Vec<&str> = text.split_whitespace().collect();
    let speaks = |word: &&Word| said.iter().any(|said| said.starts_with(word.word.as_str()));
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for word in words.iter().filter(speaks) {
        match counts.iter_mut().find(|(specialism, _)| *specialism == word.specialism) {
            Some((_, count)) => *count += 1,
            None => counts.push((&word.specialism, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    let chosen = counts.iter().find(|(_, count)| Some(*count) == most).map(|(specialism, _)| *specialism);
    chosen.unwrap_or(if school { SCHOOLS } else { DESK }).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Vec<Word> {
        let word = |(word, specialism): (&str, &str)| Word { word: word.into(), specialism: specialism.into() };
        [("druck", "clients"), ("papier", "clients"), ("wlan", "network"), ("netz", "network"), ("tablet", "schools")]
            .map(word)
            .into()
    }

    #[test]
    fn the_words_lead_to_who_can() {
        for (text, school, expected) in [
            ("Drucker geht nicht, Papierstau in Fach 2", false, "clients"),
            ("Kein WLAN am Drucker, das Netz ist weg", false, "network"),
            ("Tablet ohne WLAN", true, "network"),
            ("Bildschirm bleibt schwarz", false, "desk"),
            ("Bildschirm bleibt schwarz", true, "schools"),
            ("", false, "desk"),
        ] {
            assert_eq!(route(text, school, &words()), expected, "{text}");
        }
    }
}
