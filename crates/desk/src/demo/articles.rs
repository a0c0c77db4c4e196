//! What helps, as an association would write it. Invented, without names of real systems.

use crate::article::Audience::{self, All, Desk};
use crate::article::Draft;

/// Title, specialism, beginnings of words (see [`Draft::words`]), who reads it, text.
const ARTICLES: [(&str, &str, &str, Audience, &str); 8] = [
    (
        "Kennwort vergessen oder Konto gesperrt",
        "desk",
        "kennwort passwort konto gesperrt anmeld entsperr",
        All,
        "Nach fünf falschen Versuchen ist das Konto 15 Minuten gesperrt und geht danach von selbst wieder.\n\n\
             1. Feststelltaste und Ziffernblock prüfen.\n2. 15 Minuten warten und noch einmal versuchen.\n\
             3. Ist das Kennwort wirklich vergessen, rufen Sie bitte an: Wir rufen unter der hinterlegten Dienstnummer zurück \
             und setzen es zurück. Per E-Mail geht das nicht.\n\nDas neue Kennwort hat mindestens zwölf Zeichen und wird bei \
             der ersten Anmeldung geändert.",
    ),
    (
        "Drucker druckt nicht oder zeigt Papierstau",
        "clients",
        "druck papier toner stau streifen",
        All,
        "1. Anzeige am Gerät lesen. Bei „Papierstau“ die genannte Klappe öffnen und das Papier in Laufrichtung herausziehen, \
             nicht reißen.\n2. Papier im Fach aufstoßen, bis zur Markierung füllen, Führungen anlegen.\n\
             3. Gerät aus- und nach zehn Sekunden wieder einschalten.\n4. Am Rechner die Warteschlange öffnen und hängende \
             Aufträge löschen.\n\nBei Streifen oder blassem Druck fehlt meist Toner. Ersatz steht am Standort; den letzten bitte \
             melden, damit wir nachliefern.",
    ),
    (
        "WLAN in der Schule: Tablet oder Notebook verbindet sich nicht",
        "schools",
        "wlan funknetz tablet klasse klassenraum schul",
        All,
        "1. Flugmodus aus, WLAN aus und wieder an.\n2. Das Netz der Schule wählen, nicht das für Gäste.\n\
             3. Datum und Uhrzeit des Geräts prüfen: Gehen sie falsch, wird das Zertifikat abgelehnt.\n\
             4. In einem anderen Raum versuchen. Geht es dort, bitte mit Raumnummer melden, dann liegt es am Zugangspunkt.\n\n\
             Private Geräte kommen nur in das Gästenetz. Den Zugang dafür gibt die Schule aus.",
    ),
    (
        "Von zu Hause arbeiten: VPN baut keine Verbindung auf",
        "network",
        "vpn heim zuhause hause telearbeit verbindung einwahl",
        All,
        "1. Zuerst eine Seite im Internet öffnen. Geht das nicht, liegt es am Anschluss zu Hause.\n\
             2. Das Dienstgerät neu starten und das VPN noch einmal verbinden.\n3. Die Zahl vom Anmeldegerät frisch ablesen, \
             sie gilt 30 Sekunden.\n4. In Hotels und Gästenetzen zuerst im Browser deren Bedingungen bestätigen.\n\n\
             Bricht die Verbindung nach genau einer Stunde ab, melden Sie das bitte mit der Uhrzeit.",
    ),
    (
        "Alte E-Mails finden: das E-Mail-Archiv",
        "servers",
        "mail postfach archiv voll outlook nachricht",
        All,
        "E-Mails, die älter als zwölf Monate sind, liegen im Archiv. Im Postfach steht dann nur noch ein Verweis.\n\n\
             1. Im Postfach den Ordner „Archiv“ öffnen und dort suchen.\n2. Mit „Wiederherstellen“ kommt eine Nachricht für \
             30 Tage zurück in das Postfach.\n3. Ist das Postfach voll, zuerst „Gesendet“ und „Gelöscht“ leeren; \
             Anhänge gehören in die Akte.\n\nAus dem Archiv löscht niemand von Hand. Fristen setzt der Aktenplan des Mitglieds.",
    ),
    (
        "Fachverfahren meldet Fehler: was wir für die Meldung brauchen",
        "applications",
        "fachverfahren verfahren finanz einwohner fehler meldung buch",
        All,
        "Mit diesen Angaben geht es schneller:\n\n1. Name des Verfahrens und der Maske.\n2. Der genaue Wortlaut der \
             Fehlermeldung, am besten abgetippt.\n3. Was Sie gerade tun wollten und um welche Uhrzeit.\n4. Ob es bei Kolleginnen \
             und Kollegen auch auftritt.\n\nBitte keine Namen von Bürgerinnen und Bürgern und keine Aktenzeichen in die \
             Überschrift schreiben. Dafür gibt es das Kästchen „Vertraulich“.",
    ),
    (
        "Beamer oder Anzeige im Sitzungssaal bleibt dunkel",
        "clients",
        "beamer projektor leinwand sitzung anzeige hdmi",
        All,
        "1. Gerät einschalten und eine Minute warten, die Lampe braucht Zeit.\n2. Am Gerät die Quelle wählen, \
             meist „HDMI 1“.\n3. Kabel an beiden Enden neu stecken.\n4. Am Notebook die Windows-Taste und P drücken und \
             „Duplizieren“ wählen.\n\nBei Sitzungen bitte 30 Minuten vorher prüfen. Während einer Sitzung rufen Sie an, \
             dann gilt die höchste Dringlichkeit des Hauses.",
    ),
    (
        "iPad der Schule: gesperrt, verloren oder Display gesprungen",
        "schools",
        "ipad tablet display gesprungen verloren ortung",
        Desk,
        "Gesperrt: in der Geräteverwaltung die Sperre aufheben, nie das Gerät zurücksetzen, solange Arbeiten darauf liegen.\n\n\
             Verloren: Modus „Verloren“ setzen, Standort nur mit der Schulleitung zusammen ansehen, im Bestand auf „vermisst“ \
             setzen. Nach 14 Tagen abmelden.\n\nDisplay: Ersatzgerät aus dem Vorrat der Schule ausgeben, Übergabe im Bestand \
             eintragen, Schaden als eigenen Vorgang an die Beschaffung geben.",
    ),
];

pub(super) fn articles() -> [Draft; 8] {
    ARTICLES.map(|(title, specialism, words, audience, text)| {
        let (title, text, words, specialism) = (title.into(), text.into(), words.into(), specialism.into());
        Draft { title, text, words, specialism, audience }
    })
}
