//! What people report, and what helped. Invented.

use crate::ticket::Kind;

pub(super) struct Report {
    pub(super) kind: Kind,
    /// Only from schools.
    pub(super) school: bool,
    pub(super) text: &'static str,
    pub(super) solution: &'static str,
}

const fn incident(text: &'static str, solution: &'static str) -> Report {
    Report { kind: Kind::Incident, school: false, text, solution }
}

const fn request(text: &'static str, solution: &'static str) -> Report {
    Report { kind: Kind::Request, school: false, text, solution }
}

const fn of_school(text: &'static str, solution: &'static str) -> Report {
    Report { kind: Kind::Incident, school: true, text, solution }
}

pub(super) const REPORTS: [Report; 26] = [
    incident("Drucker geht nicht, Papierstau in Fach 2", "Klappe hinten geöffnet, Rolle gedreht, Papier entfernt."),
    incident("Drucker druckt nur graue Streifen", "Toner und Trommel getauscht."),
    incident("Bildschirm bleibt schwarz", "Kabel saß locker, neu gesteckt."),
    incident("PC startet nicht, nur Lüfter läuft", "Netzteil getauscht."),
    incident("Notebook startet sehr langsam", "Aktualisierungen waren offen, jetzt eingespielt."),
    incident("Tastatur schreibt doppelt", "Tastatur getauscht."),
    incident("Kein Netz im ganzen Haus", "Switch im Keller war ohne Strom, Sicherung wieder an."),
    incident("WLAN im Sitzungssaal fällt immer wieder aus", "Zugangspunkt versetzt, Kanal gewechselt."),
    incident("Telefon klingelt nicht, Anrufe kommen nicht an", "Anmeldung des Telefons erneuert."),
    incident("Verbindung von zu Hause über VPN bricht ab", "Zertifikat war abgelaufen, neues ausgestellt."),
    incident("Internet lädt nur langsam", "Richtfunkstrecke nachgeregelt."),
    incident("Laufwerk K fehlt seit heute Morgen", "Anmeldung wiederholt, Laufwerk ist verbunden."),
    incident("Ordner der Bauverwaltung ist leer", "Aus der Sicherung von gestern zurückgeholt."),
    incident("Postfach ist voll, es kommt nichts mehr an", "Postfach vergrößert, Archiv eingerichtet."),
    incident("Finanzverfahren meldet Fehler beim Buchen", "Dienst am Server neu gestartet, Buchung läuft."),
    incident("Einwohnerverfahren druckt keine Ausweise", "Druckertreiber des Herstellers eingespielt."),
    incident("Ratsinfo zeigt alte Einladung", "Zwischenspeicher geleert."),
    incident("Konto gesperrt nach dem Urlaub", "Identität geprüft, Konto entsperrt."),
    request("Kennwort vergessen, bitte zurücksetzen", "Nach Rückruf zurückgesetzt."),
    request("Neues Konto für Auszubildende ab 1. August", "Konto eingerichtet, Unterlagen im Umschlag übergeben."),
    request("Toner bestellen für den Drucker im Flur", "Bestellt, Lieferung in drei Tagen."),
    request("Bitte zweiten Bildschirm für das Bürgerbüro", "Aus dem Lager geliefert und angeschlossen."),
    of_school("Tablets finden das WLAN im Klassenraum nicht", "Zugangspunkt neu gestartet, Tablets verbunden."),
    of_school("Whiteboard reagiert nicht auf den Stift", "Stift neu angelernt."),
    of_school("Display gesprungen an zwei Tablets", "Zwei Ersatzgeräte aus dem Vorrat ausgegeben."),
    of_school("Im Unterricht ist keine Seite zu erreichen", "Schulfilter neu gestartet."),
];

pub(super) const CONFIDENTIAL: [&str; 2] =
    ["Zugriff auf den Ordner des Personalrats prüfen", "Postfach einer ausgeschiedenen Person nach Weisung sichern"];
