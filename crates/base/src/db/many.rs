//! Many rows at once: the one place where the text of a statement is made longer.

use sqlx::AssertSqlSafe;

use super::{Arg, Sql, Tx, value};
use crate::Result;

/// Both databases take more; longer texts bring nothing.
const MOST_ARGS: usize = 8_000;

/// `INSERT INTO t (a, b) VALUES ($1, $2)` for all rows. Every row has as many values as the statement has places.
pub(crate) async fn insert(tx: &mut Tx, sql: Sql, rows: Vec<Vec<Arg>>) -> Result<()> {
    let width = rows.first().map_or(1, Vec::len).max(1);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let chunk: Vec<Vec<Arg>> = rows.by_ref().take(MOST_ARGS / width).collect();
        // SQLite finds a named place by walking through all names; places without names cost nothing.
        let place = |number: usize| if matches!(tx, Tx::Sqlite(_)) { "?".to_owned() } else { format!("${number}") };
        let text = AssertSqlSafe(repeated(sql.text, chunk.len(), width, place));
        let args: Vec<Arg> = chunk.into_iter().flatten().collect();
        on!(tx, |t| value::bound!(sqlx::query(text), args).execute(&mut **t).await.map(drop)?);
    }
    Ok(())
}

/// The group after `VALUES` once more for each further row, with places that count on; what follows the group stays at the end.
fn repeated(text: &str, rows: usize, width: usize, place: impl Fn(usize) -> String) -> String {
    let (head, rest) = text.split_once("VALUES").unwrap_or((text, ""));
    let tail = rest.rsplit_once(&format!("${width})")).map_or("", |(_, tail)| tail);
    let group = |row: usize| {
        let places: Vec<String> = (1..=width).map(|column| place(row * width + column)).collect();
        format!("({})", places.join(", "))
    };
    let groups: Vec<String> = (0..rows).map(group).collect();
    format!("{head}VALUES {}{tail}", groups.join(", "))
}

#[cfg(test)]
mod tests {
    use super::repeated;

    #[test]
    fn places_count_on() {
        let text = "INSERT INTO t (a, b) VALUES ($1, $2) ON CONFLICT (a) DO NOTHING";
        let numbered = |number: usize| format!("${number}");
        assert_eq!(repeated(text, 1, 2, numbered), text);
        assert_eq!(
            repeated(text, 2, 2, numbered),
            "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4) ON CONFLICT (a) DO NOTHING"
        );
    }
}
