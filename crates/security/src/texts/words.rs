//! The words on the pages.

use base::Lang;

macro_rules! words {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        pub(crate) struct Texts {
            $(pub(crate) $name: &'static str,)*
        }
        static DE: Texts = Texts { $($name: $de,)* };
        static EN: Texts = Texts { $($name: $en,)* };
    };
}

words! {
    advisories: "Schwachstellenmeldungen", "Advisories";
    advisory: "Meldung", "Security advisory";
    lead: "Was Hersteller und das BSI melden, abgeglichen mit dem, was wirklich installiert ist. Was nicht sicher ist, ist zu prüfen und nie geraten.",
        "What makers and the BSI report, matched with what is really installed. What is not certain is to be checked and never guessed.";
    import: "Meldung einlesen", "Import an advisory";
    file: "Datei (CSAF, JSON)", "File (CSAF, JSON)";
    id: "Kennung", "Id";
    title: "Titel", "Title";
    publisher: "Herausgeber", "Publisher";
    severity: "Schwere", "Severity";
    released: "Veröffentlicht", "Released";
    revision: "Fassung", "Revision";
    imported: "Eingelesen", "Imported";
    affected: "Betroffen", "Affected";
    to_check: "Zu prüfen", "To be checked";
    not_affected: "Nicht betroffen", "Not affected";
    per_member: "Je Mitglied", "By member";
    member: "Mitglied", "Member";
    all_members: "Verbund", "Association";
    device: "Gerät", "Device";
    devices: "Geräte", "Devices";
    site: "Standort", "Site";
    software: "Programm", "Software";
    installed: "Installiert", "Installed";
    range: "Bereich", "Range";
    why: "Warum", "Why";
    verdict: "Ergebnis", "Result";
    product: "Produkt der Meldung", "Product of the advisory";
    cves: "Schwachstellen", "Vulnerabilities";
    remedy: "Abhilfe", "Remedy";
    titles: "Programme, von denen die Meldung spricht", "Software that the advisory speaks of";
    none: "Davon ist nichts installiert.", "None of it is installed.";
    dangling: "Die Meldung nennt Produkte, die sie nicht beschreibt. Der Rest ist brauchbar.",
        "The advisory names products that it does not describe. The rest is usable.";
    journal: "Journal", "Journal";
    journal_lead: "Jede Handlung hinterlässt einen Eintrag. Einträge werden innerhalb einer Sekunde versiegelt: jeder enthält die Prüfsumme des vorigen, so fällt jede spätere Änderung auf.",
        "Every deed leaves an entry. Entries are sealed within a second: each holds the checksum of the one before, so any later change shows.";
    verify: "Versiegelung prüfen", "Verify the seal";
    verification: "Prüfung der Versiegelung", "Verification of the seal";
    intact: "Das Journal ist unverändert.", "The journal is unchanged.";
    broken: "Das Journal wurde verändert", "The journal was changed";
    broken_at: "Der erste Eintrag, der nicht mehr stimmt, hat die Nummer", "The first entry that is not what was sealed has the number";
    sealed: "versiegelt", "sealed";
    unsealed: "noch nicht versiegelt", "not yet sealed";
    erased: "Einzelheiten rechtmäßig gelöscht", "with details lawfully erased";
    by_command: "Dasselbe auf der Kommandozeile:", "The same on the command line:";
    number: "Nr.", "No.";
    when: "Wann", "When";
    who: "Wer", "Who";
    what: "Was", "What";
    thing: "Sache", "Thing";
    details: "Einzelheiten", "Details";
    from: "von", "from";
    until: "bis", "until";
    day_hint: "TT.MM.JJJJ", "YYYY-MM-DD";
    show: "Zeigen", "Show";
    association: "Verbund", "Association";
}

pub(crate) fn texts(lang: Lang) -> &'static Texts {
    lang.choose(&DE, &EN)
}
