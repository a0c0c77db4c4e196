//! Why a row or a value was not taken, and what would be taken instead.

use base::Lang;

use crate::row::{Kind, Outcome, Why};
use crate::source::Form;

macro_rules! why {
    ($($why:ident: $what_de:literal / $instead_de:literal, $what_en:literal / $instead_en:literal;)*) => {
        /// What is wrong, and what would be accepted; empty where nothing would be.
        pub(crate) fn why(lang: Lang, why: Why) -> (&'static str, &'static str) {
            match why {
                $(Why::$why => lang.choose(($what_de, $instead_de), ($what_en, $instead_en)),)*
            }
        }
    };
}

why! {
    Empty: "Leere Zeile" / "", "Empty row" / "";
    Total: "Summenzeile" / "", "Row of totals" / "";
    Heading: "Überschrift" / "", "Heading" / "";
    RepeatedHeader: "Kopfzeile noch einmal" / "", "Row of headings again" / "";
    Comment: "Anmerkung" / "", "Comment" / "";
    Folder: "Ordner des Verzeichnisses, kein Bestand" / "", "Folder of the directory, nothing to take in" / "";
    BuiltIn: "Eingebautes Konto oder Gruppe, keine Person" / "", "Built-in account or group, no person" / "";
    Disabled: "Konto ist abgeschaltet" / "ein eingeschaltetes Konto", "Account is disabled" / "an enabled account";
    Contact: "Kontakt ohne Konto" / "ein Konto mit Anmeldename", "Contact without account" / "an account with a log-in";
    RecoveryKey: "Geheimnis, wird nicht gespeichert" / "", "Secret, is not kept" / "";
    Disposed: "Gerät ist ausgesondert" / "ein Gerät in Gebrauch", "Device is disposed of" / "a device in use";
    ChangeRecord: "Änderung an einem Eintrag, nicht der Eintrag selbst" / "ein Export des ganzen Verzeichnisses", "Change to an entry, not the entry itself" / "an export of the whole directory";
    Malformed: "Nicht lesbar aufgebaut" / "die Datei, wie das Programm sie schreibt", "Not well formed" / "the file as the program writes it";
    Truncated: "Die Datei endet mittendrin" / "die vollständige Datei", "The file ends too early" / "the whole file";
    NothingKnown: "Enthält nichts Bekanntes" / "Spalten wie Seriennummer, Anmeldename, Netz oder Standort", "Holds nothing we know" / "columns such as serial number, log-in, network or site";
    NoName: "Kein Name und keine Nummer" / "Name, Seriennummer, Inventarnummer oder MAC-Adresse", "No name and no number" / "name, serial number, inventory number or MAC address";
    NoLogin: "Konto ohne Anmeldename" / "ein Anmeldename mit höchstens 20 Zeichen", "Account without log-in" / "a log-in of at most 20 characters";
    NoNetwork: "Kein Netz angegeben" / "192.168.0.0/24", "No network given" / "192.168.0.0/24";
    NoMask: "Adresse ohne Größe des Netzes" / "192.168.0.0/24 oder eine Maske", "Address without the size of its network" / "192.168.0.0/24 or a mask";
    BadAddress: "Keine Adresse" / "vier Zahlen von 0 bis 255", "No address" / "four numbers from 0 to 255";
    BadMask: "Keine Maske" / "/24 oder 255.255.255.0", "No mask" / "/24 or 255.255.255.0";
    BadBase64: "Verschlüsselter Wert ist beschädigt" / "der Wert, wie das Programm ihn schreibt", "Encoded value is damaged" / "the value as the program writes it";
    ByReference: "Verweist auf eine andere Datei" / "der Wert selbst", "Points to another file" / "the value itself";
    UnknownFile: "Dateiart nicht bekannt" / "LDIF, Excel (.xlsx), CSV, DHCP-Export (XML), Netzliste, Bericht eines Inventar-Agenten", "Kind of file not known" / "LDIF, Excel (.xlsx), CSV, DHCP export (XML), list of networks, report of an inventory agent";
    EmptyFile: "In der Datei steht keine Zeile" / "eine Datei mit Inhalt", "The file holds no rows" / "a file with content";
    NotOpened: "Datei lässt sich nicht öffnen" / "eine lesbare Datei", "File cannot be opened" / "a readable file";
    OtherFormat: "Altes Excel, OpenDocument oder Kennwort" / "als .xlsx oder CSV gespeichert", "Old Excel, OpenDocument or password" / "saved as .xlsx or CSV";
    Damaged: "Die Datei ist beschädigt" / "noch einmal gespeichert oder übertragen", "The file is damaged" / "saved or transferred again";
    Encoding: "Zeichen nicht lesbar" / "als UTF-8 oder Windows-1252 gespeichert", "Characters cannot be read" / "saved as UTF-8 or Windows-1252";
    OpenQuote: "Ein Anführungszeichen endet nicht" / "Anführungszeichen paarweise", "A quotation mark does not end" / "quotation marks in pairs";
    TooLarge: "Die Datei ist zu groß" / "höchstens 64 MB, in Teilen", "The file is too large" / "at most 64 MB, in parts";
    LoginTooLong: "Anmeldename zu lang" / "höchstens 20 Zeichen", "Log-in too long" / "at most 20 characters";
    NameTooLong: "Name zu lang" / "höchstens 63 Zeichen", "Name too long" / "at most 63 characters";
    BadMail: "Adresse unvollständig" / "name@gemeinde.example", "Address incomplete" / "name@gemeinde.example";
    BadMac: "Keine MAC-Adresse" / "00:1a:2b:3c:4d:5e", "No MAC address" / "00:1a:2b:3c:4d:5e";
    JunkSerial: "Platzhalter statt Seriennummer" / "die Nummer vom Gerät", "Placeholder instead of serial number" / "the number on the device";
    JunkIdentity: "Platzhalter statt Kennung" / "die Kennung des Geräts", "Placeholder instead of identity" / "the identity of the device";
    HostBits: "Adresse eines Geräts statt des Netzes, Netz daraus gelesen" / "", "Address of a device, its network was read" / "";
    BadValue: "Wert nicht übernommen" / "", "Value not taken" / "";
    ExtraCells: "Zellen rechts der letzten Überschrift" / "eine Überschrift je Spalte", "Cells beyond the last heading" / "a heading for each column";
    FunctionAccount: "Person oder Funktionskonto?" / "", "Person or function account?" / "";
    StaleAccount: "Konto des Rechners ist abgeschaltet. Gibt es ihn noch?" / "", "The computer's account is disabled. Does it still exist?" / "";
    SeveralInOne: "Eine Zeile für mehrere Geräte" / "eine Zeile je Gerät", "One row for several devices" / "one row for each device";
}

pub(crate) fn kind(lang: Lang, kind: Kind) -> &'static str {
    let (de, en) = match kind {
        Kind::Person => ("Nutzende", "Users"),
        Kind::Device => ("Geräte", "Devices"),
        Kind::Site => ("Standorte", "Sites"),
        Kind::Network => ("Netze", "Networks"),
        Kind::Address => ("Adressen", "Addresses"),
        Kind::Group => ("Gruppen", "Groups"),
        Kind::Other => ("Sonstiges", "Other"),
    };
    lang.choose(de, en)
}

pub(crate) fn form(lang: Lang, form: Form) -> &'static str {
    let (de, en) = match form {
        Form::Directory => ("Verzeichnis (LDIF)", "Directory (LDIF)"),
        Form::Workbook => ("Excel", "Excel"),
        Form::Csv => ("CSV", "CSV"),
        Form::Dhcp => ("Windows DHCP", "Windows DHCP"),
        Form::Networks => ("Netzliste", "List of networks"),
        Form::Agent => ("Inventar-Agent", "Inventory agent"),
        Form::Unknown => ("unbekannt", "unknown"),
    };
    lang.choose(de, en)
}

pub(crate) fn outcome(lang: Lang, outcome: Outcome) -> &'static str {
    let (de, en) = match outcome {
        Outcome::Accepted => ("übernommen", "accepted"),
        Outcome::Merged => ("zusammengeführt", "merged"),
        Outcome::Queued => ("zu klären", "queued"),
        Outcome::Rejected => ("abgelehnt", "rejected"),
    };
    lang.choose(de, en)
}
