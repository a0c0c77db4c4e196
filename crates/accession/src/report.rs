//! What was read and what is in the way, as text for a terminal and as data for programs.

use std::fmt::Write;

use base::Lang;
use serde::{Deserialize, Serialize};

use crate::account::{self, Account};
use crate::conflict::{self, Conflict, Known};
use crate::row::Outcome;
use crate::source::Contents;
use crate::source::columns::UnknownColumn;
use crate::stocktake::{self, Row, Stocktake};
use crate::texts::{conflict as words, why};

/// Everything that follows from the files and from what is known of the association.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Report {
    pub account: Account,
    pub conflicts: Vec<Conflict>,
    /// Columns whose content is not taken, per file.
    pub unknown: Vec<(String, UnknownColumn)>,
    pub stocktake: Stocktake,
}

pub fn of(readings: &[Contents], known: &Known) -> Report {
    let mut stocktake = stocktake::of(readings);
    let conflicts = conflict::find(&mut stocktake, known);
    let account = account::of(readings, &stocktake);
    let columns =
        readings.iter().flat_map(|reading| reading.unknown.iter().map(|column| (reading.file.clone(), column.clone())));
    Report { account, conflicts, unknown: columns.collect(), stocktake }
}

impl Report {
    pub fn rejected(&self) -> impl Iterator<Item = &Row> {
        self.stocktake.rows.iter().filter(|row| row.outcome == Outcome::Rejected)
    }

    /// Rows that were taken, but not with all their values.
    pub fn remarked(&self) -> impl Iterator<Item = &Row> {
        self.stocktake.rows.iter().filter(|row| !row.remarks.is_empty())
    }

    pub fn json(&self) -> String {
        // Plain values with text as keys: nothing in it can fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    pub fn text(&self, lang: Lang) -> String {
        let mut text = String::new();
        self.write(&mut text, lang).unwrap_or_default();
        text
    }

    fn write(&self, out: &mut String, lang: Lang) -> std::fmt::Result {
        self.write_account(out, lang)?;
        if !self.unknown.is_empty() {
            writeln!(out, "\n{}", lang.choose("Spalten, die nicht übernommen werden", "Columns that are not taken"))?;
            for (file, column) in &self.unknown {
                writeln!(out, "  {file}: {} ({})", column.heading, column.filled)?;
            }
        }
        let remarked = lang.choose("Übernommen, aber nicht mit allen Werten", "Taken, but not with all values");
        self.write_rows(out, lang, remarked, self.remarked())?;
        self.write_rows(out, lang, lang.choose("Abgelehnte Zeilen", "Rejected rows"), self.rejected())?;
        self.write_conflicts(out, lang)
    }

    fn write_account(&self, out: &mut String, lang: Lang) -> std::fmt::Result {
        let heads = [
            lang.choose("gelesen", "read"),
            why::outcome(lang, Outcome::Accepted),
            why::outcome(lang, Outcome::Merged),
            why::outcome(lang, Outcome::Queued),
            why::outcome(lang, Outcome::Rejected),
        ];
        let [read, accepted, merged, queued, rejected] = heads;
        let files = self.account.lines.iter().map(|line| format!("{} ({})", line.file, why::form(lang, line.form)));
        let files: Vec<String> = files.collect();
        let wide = files.iter().map(|file| file.chars().count()).max().unwrap_or(0);
        writeln!(out, "{:<12} {:<wide$}{read:>9}{accepted:>12}{merged:>17}{queued:>11}{rejected:>11}", "", "")?;
        for (line, file) in self.account.lines.iter().zip(&files) {
            write_sums(out, why::kind(lang, line.kind), file, wide, &line.sums)?;
        }
        write_sums(out, lang.choose("Alle Zeilen", "All rows"), "", wide, &self.account.total)?;
        let agrees = match self.account.agrees() {
            true => lang.choose(
                "Die Summe stimmt: jede gelesene Zeile hat genau ein Ergebnis.",
                "The sum agrees: every row read has one outcome.",
            ),
            false => lang.choose("DIE SUMME STIMMT NICHT.", "THE SUM DOES NOT AGREE."),
        };
        writeln!(out, "{agrees}")?;
        let secrets =
            lang.choose("Geheimnisse erkannt, keines davon gespeichert", "secrets recognised, none of them kept");
        writeln!(out, "{} {secrets}", self.account.secrets)
    }

    fn write_rows<'r>(
        &self,
        out: &mut String,
        lang: Lang,
        title: &str,
        rows: impl Iterator<Item = &'r Row>,
    ) -> std::fmt::Result {
        let mut rows = rows.peekable();
        if rows.peek().is_some() {
            writeln!(out, "\n{title}")?;
        }
        for row in rows {
            for reason in row.reason.iter().filter(|_| row.outcome == Outcome::Rejected).chain(&row.remarks) {
                writeln!(out, "  {}", reason_line(lang, row, reason))?;
            }
        }
        Ok(())
    }

    fn write_conflicts(&self, out: &mut String, lang: Lang) -> std::fmt::Result {
        writeln!(out, "\n{} ({})", lang.choose("Konflikte", "Conflicts"), self.conflicts.len())?;
        for conflict in &self.conflicts {
            writeln!(out, "  {}: {}", words::kind(lang, conflict.kind), conflict.label)?;
            for evidence in &conflict.evidence {
                writeln!(out, "      {}", words::evidence(lang, evidence))?;
            }
            writeln!(out, "    → {}", words::proposal(lang, &conflict.proposal))?;
        }
        Ok(())
    }
}

fn write_sums(out: &mut String, kind: &str, file: &str, wide: usize, sums: &account::Sums) -> std::fmt::Result {
    let account::Sums { read, accepted, merged, queued, rejected } = sums;
    writeln!(out, "{kind:<12} {file:<wide$}{read:>9}{accepted:>12}{merged:>17}{queued:>11}{rejected:>11}")
}

/// `liste.xlsx, Blatt Rathaus, 12: Seriennummer „Default string“: Platzhalter …; möglich: …`
pub fn reason_line(lang: Lang, row: &Row, reason: &crate::row::Reason) -> String {
    let (what, instead) = why::why(lang, reason.why);
    let sheet = if row.place.sheet.is_empty() { String::new() } else { format!(", {}", row.place.sheet) };
    let column = if reason.column.is_empty() { String::new() } else { format!(" {}", reason.column) };
    let value = if reason.value.is_empty() { String::new() } else { format!(" „{}“", reason.value) };
    let instead = if instead.is_empty() {
        String::new()
    } else {
        format!("; {}: {instead}", lang.choose("möglich", "possible"))
    };
    format!("{}{sheet}, {}:{column}{value} {what}{instead}", row.place.file, row.place.row)
}
