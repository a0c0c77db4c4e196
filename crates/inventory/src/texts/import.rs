//! What is said about lists that are read in.

use base::Lang;

use crate::import::{About, Fate};

pub(crate) struct Import {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) hand_over: &'static str,
    pub(crate) member: &'static str,
    pub(crate) about: &'static str,
    pub(crate) about_hint: &'static str,
    pub(crate) file: &'static str,
    pub(crate) file_hint: &'static str,
    pub(crate) check: &'static str,
    pub(crate) past: &'static str,
    pub(crate) none: &'static str,
    pub(crate) none_hint: &'static str,
    pub(crate) when: &'static str,
    pub(crate) state: &'static str,
    pub(crate) applied: &'static str,
    pub(crate) undone: &'static str,
    pub(crate) nothing_yet: &'static str,
    pub(crate) columns: &'static str,
    pub(crate) columns_hint: &'static str,
    pub(crate) heading: &'static str,
    pub(crate) samples: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) leave_out: &'static str,
    pub(crate) nameless: &'static str,
    pub(crate) judge: &'static str,
    pub(crate) rows: &'static str,
    pub(crate) row: &'static str,
    pub(crate) called: &'static str,
    pub(crate) fate: &'static str,
    pub(crate) details: &'static str,
    pub(crate) apply: &'static str,
    pub(crate) nothing_to_apply: &'static str,
    pub(crate) discard: &'static str,
    pub(crate) undo: &'static str,
    pub(crate) undo_hint: &'static str,
    pub(crate) once_more: &'static str,
    pub(crate) secrets: &'static str,
    pub(crate) secrets_hint: &'static str,
    pub(crate) correct_hint: &'static str,
}

static DE: Import = Import {
    title: "Listen einlesen",
    lead: "Listen aus Excel oder CSV werden zu Geräten, Personen, Standorten und Netzen. Sie sehen vorher, was aus jeder Zeile wird; erst danach ändert sich etwas.",
    hand_over: "Liste übergeben",
    member: "Mitglied",
    about: "Inhalt der Liste",
    about_hint: "Standorte zuerst, dann Personen, dann Geräte: So finden die Zeilen einander.",
    file: "Datei",
    file_hint: "Excel (.xlsx) oder CSV, höchstens 16 MB. Kennwörter und Schlüssel werden erkannt und nicht gespeichert.",
    check: "Prüfen",
    past: "Eingelesene Listen",
    none: "Noch keine Liste eingelesen",
    none_hint: "Hier steht später, wer wann welche Liste eingelesen hat und was aus jeder Zeile wurde.",
    when: "Wann",
    state: "Stand",
    applied: "übernommen",
    undone: "zurückgenommen",
    nothing_yet: "Noch ist nichts übernommen.",
    columns: "Spalten zuordnen",
    columns_hint: "Vorgeschlagen ist, was die Überschriften nahelegen. Was keiner Angabe zugeordnet ist, bleibt weg.",
    heading: "Spalte der Datei",
    samples: "Beispiele",
    meaning: "Wird zu",
    leave_out: "– weglassen –",
    nameless: "ohne Überschrift",
    judge: "Neu prüfen",
    rows: "Was aus jeder Zeile wird",
    row: "Zeile",
    called: "Bezeichnung",
    fate: "Ergebnis",
    details: "Einzelheiten",
    apply: "Übernehmen",
    nothing_to_apply: "Es gibt nichts zu übernehmen: Keine Zeile ist neu oder geändert.",
    discard: "Verwerfen",
    undo: "Zurücknehmen",
    undo_hint: "Was neu war, verschwindet; was geändert wurde, ist wieder wie vorher. Spätere Änderungen bleiben.",
    once_more: "Weitere Liste einlesen",
    secrets: "Geheimnisse weggelassen",
    secrets_hint: "Zellen mit Kennwörtern, Schlüsseln oder deren Prüfwerten. Sie wurden nicht gespeichert.",
    correct_hint: "Abgewiesene Zeilen können Sie als CSV mitnehmen, verbessern und noch einmal einlesen.",
};

static EN: Import = Import {
    title: "Import lists",
    lead: "Lists from Excel or CSV become devices, people, sites and networks. You see first what becomes of each row; only then something changes.",
    hand_over: "Hand over a list",
    member: "Member",
    about: "Content of the list",
    about_hint: "Sites first, then people, then devices: so the rows find each other.",
    file: "File",
    file_hint: "Excel (.xlsx) or CSV, at most 16 MB. Passwords and keys are recognised and not stored.",
    check: "Check",
    past: "Imported lists",
    none: "No list imported yet",
    none_hint: "This will show who imported which list when, and what became of each row.",
    when: "When",
    state: "State",
    applied: "applied",
    undone: "undone",
    nothing_yet: "Nothing is applied yet.",
    columns: "What the columns are",
    columns_hint: "Proposed is what the headings suggest. Columns without a meaning are left out.",
    heading: "Column of the file",
    samples: "Examples",
    meaning: "Becomes",
    leave_out: "– leave out –",
    nameless: "no heading",
    judge: "Check again",
    rows: "What becomes of each row",
    row: "Row",
    called: "Name",
    fate: "Result",
    details: "Details",
    apply: "Apply",
    nothing_to_apply: "There is nothing to apply: no row is new or changed.",
    discard: "Discard",
    undo: "Undo",
    undo_hint: "What was new disappears; what was changed is as before. Later changes stay.",
    once_more: "Import another list",
    secrets: "Secrets left out",
    secrets_hint: "Cells with passwords, keys or hashes of them. They were not stored.",
    correct_hint: "You can take rejected rows away as CSV, correct them and import them again.",
};

pub(crate) fn import(lang: Lang) -> &'static Import {
    lang.choose(&DE, &EN)
}

impl About {
    pub fn word(self, lang: Lang) -> &'static str {
        let (de, en) = match self {
            About::Devices => ("Geräte", "Devices"),
            About::People => ("Personen", "People"),
            About::Sites => ("Standorte", "Sites"),
            About::Networks => ("Netze", "Networks"),
        };
        lang.choose(de, en)
    }
}

impl Fate {
    pub fn word(self, lang: Lang) -> &'static str {
        let (de, en) = match self {
            Fate::Taken => ("neu", "new"),
            Fate::Changed => ("geändert", "changed"),
            Fate::Unchanged => ("unverändert", "unchanged"),
            Fate::Rejected => ("abgewiesen", "rejected"),
        };
        lang.choose(de, en)
    }
}
