//! Two texts, word by word: what stayed, what was struck out, what was put in. As councils are used to read it.

use serde::Serialize;

use crate::terms::Clause;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Piece)]
#[serde(rename_all = "kebab-case", tag = "mark", content = "text")]
pub enum Piece {
    Same(String),
    Struck(String),
    Added(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Fate)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    Unchanged,
    Changed,
    Added,
    Dropped,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::MarkedClause)]
pub struct MarkedClause {
    pub place: String,
    pub title: String,
    pub fate: Fate,
    pub pieces: Vec<Piece>,
}

/// Clauses are compared place by place; dropped ones stand behind.
pub fn clauses(before: &[Clause], after: &[Clause]) -> Vec<MarkedClause> {
    let marked = |clause: &Clause, fate, pieces| MarkedClause {
        place: clause.place.clone(),
        title: clause.title.clone(),
        fate,
        pieces,
    };
    let stands_in = |clause: &Clause, others: &[Clause]| others.iter().position(|other| other.place == clause.place);
    let now = after.iter().map(|clause| match stands_in(clause, before).map(|at| &before[at]) {
        None => marked(clause, Fate::Added, vec![Piece::Added(clause.text.clone())]),
        Some(old) if old == clause => marked(clause, Fate::Unchanged, vec![Piece::Same(clause.text.clone())]),
        Some(old) => marked(clause, Fate::Changed, words(&old.text, &clause.text)),
    });
    let dropped = before.iter().filter(|clause| stands_in(clause, after).is_none());
    let dropped = dropped.map(|clause| marked(clause, Fate::Dropped, vec![Piece::Struck(clause.text.clone())]));
    now.chain(dropped).collect()
}

/// Beyond this many pairs of words the whole text is shown as replaced: nobody reads such a comparison.
const TOO_LONG: usize = 4_000_000;

/// The fewest words struck and added (longest common subsequence).
pub fn words(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (split(before), split(after));
    if old.len() * new.len() > TOO_LONG {
        return joined(vec![Piece::Struck(before.into()), Piece::Added(after.into())]);
    }
    let common = common_ahead(&old, &new);
    let (mut i, mut j, mut pieces) = (0, 0, Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            pieces.push(Piece::Same(old[i].into()));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            pieces.push(Piece::Struck(old[i].into()));
            i += 1;
        } else {
            pieces.push(Piece::Added(new[j].into()));
            j += 1;
        }
    }
    joined(pieces)
}

/// Words, blanks and signs each by itself, so that nothing is lost between them.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match first.is_alphanumeric() {
            true => rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        let (part, behind) = rest.split_at(end);
        parts.push(part);
        rest = behind;
    }
    parts
}

/// `[i][j]`: how many parts the two texts have in common from `i` and `j` on.
fn common_ahead(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = match old[i] == new[j] {
                true => common[i + 1][j + 1] + 1,
                false => common[i + 1][j].max(common[i][j + 1]),
            };
        }
    }
    common
}

/// Neighbours of one kind become one piece.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (all.last_mut(), piece) {
            (Some(Piece::Same(text)), Piece::Same(more))
            | (Some(Piece::Struck(text)), Piece::Struck(more))
            | (Some(Piece::Added(text)), Piece::Added(more)) => text.push_str(&more),
            (_, piece) => all.push(piece),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(before: &str, after: &str) -> String {
        let show = |piece: &Piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::Struck(text) => format!("[-{text}-]"),
            Piece::Added(text) => format!("[+{text}+]"),
        };
        words(before, after).iter().map(show).collect()
    }

    #[test]
    fn as_a_council_reads_it() {
        let (before, after) = ("Brome und Meinersen", "Brome, Meinersen und Hankensbüttel");
        assert_eq!(shown(before, after), "Brome[+,+] [+Meinersen +]und [-Meinersen-][+Hankensbüttel+]");
        assert_eq!(shown("berichtet jährlich.", "berichtet zweimal."), "berichtet [-jährlich-][+zweimal+].");
        assert_eq!(shown("", "neu"), "[+neu+]");
        assert_eq!(shown("gleich", "gleich"), "gleich");
    }

    #[test]
    fn clauses_by_their_place() {
        let clause = |place: &str, text: &str| Clause { place: place.into(), title: String::new(), text: text.into() };
        let before = [clause("§ 1", "a"), clause("§ 2", "b"), clause("§ 3", "c")];
        let after = [clause("§ 1", "a"), clause("§ 2", "B"), clause("§ 4", "d")];
        let fates: Vec<_> = clauses(&before, &after).into_iter().map(|marked| (marked.place, marked.fate)).collect();
        let place = String::from;
        assert_eq!(
            fates,
            [
                (place("§ 1"), Fate::Unchanged),
                (place("§ 2"), Fate::Changed),
                (place("§ 4"), Fate::Added),
                (place("§ 3"), Fate::Dropped),
            ]
        );
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_it(before in "[ab ,ü]{0,30}", after in "[ab ,ü]{0,30}") {
            let pieces = words(&before, &after);
            let read = |skip: fn(&Piece) -> bool| -> String {
                let text = |piece: &Piece| match piece {
                    Piece::Same(text) | Piece::Struck(text) | Piece::Added(text) => text.clone(),
                };
                pieces.iter().filter(|piece| !skip(piece)).map(text).collect()
            };
            prop_assert_eq!(read(|piece| matches!(piece, Piece::Added(_))), before);
            prop_assert_eq!(read(|piece| matches!(piece, Piece::Struck(_))), after);
        }
    }
}
