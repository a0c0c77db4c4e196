//! One field finds everything: each thing leaves folded words that lead to it, found by their beginnings. A room puts its things
//! in as they change; who may find one is asked like for any other row.

use crate::db::Arg;
use crate::{Duty, MemberId, Reading, Result, Writing};

/// Words of one thing, and of one question.
const MOST_WORDS: usize = 24;
const MOST_ASKED: usize = 4;

crate::statements! {
    PUT = "INSERT INTO base_search (member_id, thing, part, duty, kind, title, detail, href)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    PUT_WORD = "INSERT INTO base_search_word (member_id, thing, word) VALUES ($1, $2, $3)";
    DROP = "DELETE FROM base_search WHERE member_id = $1 AND thing = $2";
    DROP_WORDS = "DELETE FROM base_search_word WHERE member_id = $1 AND thing = $2";
    /// $3.. are four ranges of words; an empty range asks for nothing.
    FIND = "SELECT s.kind, s.title, s.detail, s.href FROM base_search_word w0
        JOIN base_search s ON s.member_id = w0.member_id AND s.thing = w0.thing
        WHERE w0.word >= $3 AND w0.word < $4
        AND ($5 = '' OR EXISTS (SELECT 1 FROM base_search_word w1
            WHERE w1.member_id = s.member_id AND w1.thing = s.thing AND w1.word >= $5 AND w1.word < $6))
        AND ($7 = '' OR EXISTS (SELECT 1 FROM base_search_word w2
            WHERE w2.member_id = s.member_id AND w2.thing = s.thing AND w2.word >= $7 AND w2.word < $8))
        AND ($9 = '' OR EXISTS (SELECT 1 FROM base_search_word w3
            WHERE w3.member_id = s.member_id AND w3.thing = s.thing AND w3.word >= $9 AND w3.word < $10))
        AND EXISTS (SELECT 1 FROM base_grant g JOIN base_role_duty gd ON gd.role = g.role AND gd.duty = s.duty
            WHERE g.person_id = $1 AND g.valid_from <= $2 AND $2 < g.valid_to
            AND (g.everywhere OR (g.member_id = s.member_id AND g.part IN ('', s.part))))
        GROUP BY s.kind, s.title, s.detail, s.href ORDER BY s.kind, s.title LIMIT $11";
}

/// A thing that can be found.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    pub member: MemberId,
    pub thing: uuid::Uuid,
    pub part: &'a str,
    /// Who may find it.
    pub duty: Duty,
    /// `device`, `person`, ..: groups the results.
    pub kind: &'static str,
    pub title: &'a str,
    pub detail: &'a str,
    pub href: &'a str,
    /// Everything it should be found by besides its title.
    pub words: &'a [&'a str],
}

#[derive(Debug, Clone, sqlx::FromRow, serde::Serialize, utoipa::ToSchema)]
pub struct Found {
    pub kind: String,
    pub title: String,
    pub detail: String,
    pub href: String,
}

/// Puts a thing in, or anew if it has changed.
pub async fn put(w: &mut Writing, entry: &Entry<'_>) -> Result<()> {
    remove(w, entry.member, entry.thing).await?;
    add(w, std::slice::from_ref(entry)).await
}

/// Puts things in that were not there before, many at once.
pub async fn add(w: &mut Writing, entries: &[Entry<'_>]) -> Result<()> {
    let (mut things, mut all_words) = (Vec::with_capacity(entries.len()), Vec::new());
    for entry in entries {
        let (member, thing) = (entry.member, entry.thing);
        let texts = [entry.part, entry.duty.0, entry.kind, entry.title, entry.detail, entry.href];
        let place: [Arg; 2] = [member.into(), thing.into()];
        things.push(place.into_iter().chain(texts.map(Arg::from)).collect());
        let mut words: Vec<String> = entry.words.iter().chain([&entry.title]).flat_map(|text| words(text)).collect();
        words.sort();
        words.dedup();
        words.truncate(MOST_WORDS);
        all_words.extend(words.into_iter().map(|word| vec![member.into(), thing.into(), word.into()]));
    }
    w.insert(PUT, things).await?;
    w.insert(PUT_WORD, all_words).await
}

pub async fn remove(w: &mut Writing, member: MemberId, thing: uuid::Uuid) -> Result<()> {
    w.change(DROP).bind(member).bind(thing).rows().await?;
    w.change(DROP_WORDS).bind(member).bind(thing).rows().await.map(drop)
}

/// What the reader may find by the beginnings of all these words.
pub async fn find(r: &mut Reading, question: &str, limit: i64) -> Result<Vec<Found>> {
    let mut asked = words(question);
    // The longest word first: it leads to the fewest things.
    asked.sort_by_key(|word| std::cmp::Reverse(word.len()));
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let (person, today) = (r.person(), r.today());
    let mut ask = r.ask(FIND).bind(person).bind(today);
    for place in 0..MOST_ASKED {
        let word = asked.get(place).cloned().unwrap_or_default();
        ask = ask.bind(&word).bind(format!("{word}\u{10FFFF}"));
    }
    ask.bind(limit).all().await
}

/// Folded: small letters, umlauts as two, everything else a border; and what belongs together also without its marks
/// (`00:1B:44`, `192.168.0.1`, `BRO-PC-0042`).
pub fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in text.split(|c: char| c.is_whitespace() || ",;/()\"".contains(c)) {
        let parts: Vec<String> =
            piece.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|part| !part.is_empty()).collect();
        if parts.len() > 1 {
            found.push(parts.concat());
        }
        found.extend(parts);
    }
    found
}

/// What the words of a question are looked for in, wherever they stand: its own words, with and without the marks in them.
pub fn plain(text: &str) -> String {
    words(text).join(" ")
}

/// Small letters, umlauts as they are written without umlauts.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'é' | 'è' | 'ê' => folded.push('e'),
            'á' | 'à' | 'â' => folded.push('a'),
            '\0' => {}
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_thing_is_found_by_its_parts_and_without_its_marks() {
        assert_eq!(words("Müller, Jürgen"), ["mueller", "juergen"]);
        assert_eq!(words("BRO-PC-0042"), ["bropc0042", "bro", "pc", "0042"]);
        assert_eq!(words("00:1B:44"), ["001b44", "00", "1b", "44"]);
        assert_eq!(words("  ,; "), Vec::<String>::new());
    }
}
