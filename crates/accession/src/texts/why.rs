//! Why a row or a value was not taken, and what would be taken instead.

use base::Lang;

use crate::row::{Kind, Outcome, Why};
use crate::source::Form;

/// What is wrong, and what would be accepted: German, then English.
struct Said {
    de: (&'static str, &'static str),
    en: (&'static str, &'static str),
}

const fn said(
    what_de: &'static str,
    instead_de: &'static str,
    what_en: &'static str,
    instead_en: &'static str,
) -> Said {
    Said { de: (what_de, instead_de), en: (what_en, instead_en) }
}

const EMPTY: Said = said("Leere Zeile", "", "Empty row", "");
const TOTAL: Said = said("Summenzeile", "", "Row of totals", "");
const HEADING: Said = said("Überschrift", "", "Heading", "");
const REPEATED_HEADER: Said = said("Kopfzeile noch einmal", "", "Row of headings again", "");
const COMMENT: Said = said("Anmerkung", "", "Comment", "");
const FOLDER: Said =
    said("Ordner des Verzeichnisses, kein Bestand", "", "Folder of the directory, nothing to take in", "");
const BUILT_IN: Said =
    said("Eingebautes Konto oder Gruppe, keine Person", "", "Built-in account or group, no person", "");
const DISABLED: Said =
    said("Konto ist abgeschaltet", "ein eingeschaltetes Konto", "Account is disabled", "an enabled account");
const CONTACT: Said =
    said("Kontakt ohne Konto", "ein Konto mit Anmeldename", "Contact without account", "an account with a log-in");
const RECOVERY_KEY: Said = said("Geheimnis, wird nicht gespeichert", "", "Secret, is not kept", "");
const DISPOSED: Said =
    said("Gerät ist ausgesondert", "ein Gerät in Gebrauch", "Device is disposed of", "a device in use");
const CHANGE_RECORD: Said = said(
    "Änderung an einem Eintrag, nicht der Eintrag selbst",
    "ein Export des ganzen Verzeichnisses",
    "Change to an entry, not the entry itself",
    "an export of the whole directory",
);
const MALFORMED: Said = said(
    "Nicht lesbar aufgebaut",
    "die Datei, wie das Programm sie schreibt",
    "Not well formed",
    "the file as the program writes it",
);
const TRUNCATED: Said =
    said("Die Datei endet mittendrin", "die vollständige Datei", "The file ends too early", "the whole file");
const NOTHING_KNOWN: Said = said(
    "Enthält nichts Bekanntes",
    "Spalten wie Seriennummer, Anmeldename, Netz oder Standort",
    "Holds nothing we know",
    "columns such as serial number, log-in, network or site",
);
const NO_NAME: Said = said(
    "Kein Name und keine Nummer",
    "Name, Seriennummer, Inventarnummer oder MAC-Adresse",
    "No name and no number",
    "name, serial number, inventory number or MAC address",
);
const NO_LOGIN: Said = said(
    "Konto ohne Anmeldename",
    "ein Anmeldename mit höchstens 20 Zeichen",
    "Account without log-in",
    "a log-in of at most 20 characters",
);
const NO_NETWORK: Said = said("Kein Netz angegeben", "192.168.0.0/24", "No network given", "192.168.0.0/24");
const NO_MASK: Said = said(
    "Adresse ohne Größe des Netzes",
    "192.168.0.0/24 oder eine Maske",
    "Address without the size of its network",
    "192.168.0.0/24 or a mask",
);
const BAD_ADDRESS: Said =
    said("Keine Adresse", "vier Zahlen von 0 bis 255", "No address", "four numbers from 0 to 255");
const BAD_MASK: Said = said("Keine Maske", "/24 oder 255.255.255.0", "No mask", "/24 or 255.255.255.0");
const BAD_BASE64: Said = said(
    "Verschlüsselter Wert ist beschädigt",
    "der Wert, wie das Programm ihn schreibt",
    "Encoded value is damaged",
    "the value as the program writes it",
);
const BY_REFERENCE: Said =
    said("Verweist auf eine andere Datei", "der Wert selbst", "Points to another file", "the value itself");
const UNKNOWN_FILE: Said = said(
    "Dateiart nicht bekannt",
    "LDIF, Excel (.xlsx), CSV, DHCP-Export (XML), Netzliste, Bericht eines Inventar-Agenten",
    "Kind of file not known",
    "LDIF, Excel (.xlsx), CSV, DHCP export (XML), list of networks, report of an inventory agent",
);
const EMPTY_FILE: Said =
    said("In der Datei steht keine Zeile", "eine Datei mit Inhalt", "The file holds no rows", "a file with content");
const NOT_OPENED: Said =
    said("Datei lässt sich nicht öffnen", "eine lesbare Datei", "File cannot be opened", "a readable file");
const OTHER_FORMAT: Said = said(
    "Altes Excel, OpenDocument oder Kennwort",
    "als .xlsx oder CSV gespeichert",
    "Old Excel, OpenDocument or password",
    "saved as .xlsx or CSV",
);
const DAMAGED: Said = said(
    "Die Datei ist beschädigt",
    "noch einmal gespeichert oder übertragen",
    "The file is damaged",
    "saved or transferred again",
);
const ENCODING: Said = said(
    "Zeichen nicht lesbar",
    "als UTF-8 oder Windows-1252 gespeichert",
    "Characters cannot be read",
    "saved as UTF-8 or Windows-1252",
);
const OPEN_QUOTE: Said = said(
    "Ein Anführungszeichen endet nicht",
    "Anführungszeichen paarweise",
    "A quotation mark does not end",
    "quotation marks in pairs",
);
const TOO_LARGE: Said =
    said("Die Datei ist zu groß", "höchstens 64 MB, in Teilen", "The file is too large", "at most 64 MB, in parts");
const LOGIN_TOO_LONG: Said =
    said("Anmeldename zu lang", "höchstens 20 Zeichen", "Log-in too long", "at most 20 characters");
const NAME_TOO_LONG: Said = said("Name zu lang", "höchstens 63 Zeichen", "Name too long", "at most 63 characters");
const BAD_MAIL: Said =
    said("Adresse unvollständig", "name@gemeinde.example", "Address incomplete", "name@gemeinde.example");
const BAD_MAC: Said = said("Keine MAC-Adresse", "00:1a:2b:3c:4d:5e", "No MAC address", "00:1a:2b:3c:4d:5e");
const JUNK_SERIAL: Said = said(
    "Platzhalter statt Seriennummer",
    "die Nummer vom Gerät",
    "Placeholder instead of serial number",
    "the number on the device",
);
const JUNK_IDENTITY: Said = said(
    "Platzhalter statt Kennung",
    "die Kennung des Geräts",
    "Placeholder instead of identity",
    "the identity of the device",
);
const HOST_BITS: Said = said(
    "Adresse eines Geräts statt des Netzes, Netz daraus gelesen",
    "",
    "Address of a device, its network was read",
    "",
);
const BAD_VALUE: Said = said("Wert nicht übernommen", "", "Value not taken", "");
const EXTRA_CELLS: Said = said(
    "Zellen rechts der letzten Überschrift",
    "eine Überschrift je Spalte",
    "Cells beyond the last heading",
    "a heading for each column",
);
const FUNCTION_ACCOUNT: Said = said("Person oder Funktionskonto?", "", "Person or function account?", "");
const STALE_ACCOUNT: Said = said(
    "Konto des Rechners ist abgeschaltet. Gibt es ihn noch?",
    "",
    "The computer's account is disabled. Does it still exist?",
    "",
);
const SEVERAL_IN_ONE: Said = said(
    "Eine Zeile für mehrere Geräte",
    "eine Zeile je Gerät",
    "One row for several devices",
    "one row for each device",
);

/// What is wrong, and what would be accepted.
pub(crate) fn why(lang: Lang, why: Why) -> (&'static str, &'static str) {
    let said = match why {
        Why::Empty => EMPTY,
        Why::Total => TOTAL,
        Why::Heading => HEADING,
        Why::RepeatedHeader => REPEATED_HEADER,
        Why::Comment => COMMENT,
        Why::Folder => FOLDER,
        Why::BuiltIn => BUILT_IN,
        Why::Disabled => DISABLED,
        Why::Contact => CONTACT,
        Why::RecoveryKey => RECOVERY_KEY,
        Why::Disposed => DISPOSED,
        Why::ChangeRecord => CHANGE_RECORD,
        Why::Malformed => MALFORMED,
        Why::Truncated => TRUNCATED,
        Why::NothingKnown => NOTHING_KNOWN,
        Why::NoName => NO_NAME,
        Why::NoLogin => NO_LOGIN,
        Why::NoNetwork => NO_NETWORK,
        Why::NoMask => NO_MASK,
        Why::BadAddress => BAD_ADDRESS,
        Why::BadMask => BAD_MASK,
        Why::BadBase64 => BAD_BASE64,
        Why::ByReference => BY_REFERENCE,
        Why::UnknownFile => UNKNOWN_FILE,
        Why::EmptyFile => EMPTY_FILE,
        Why::NotOpened => NOT_OPENED,
        Why::OtherFormat => OTHER_FORMAT,
        Why::Damaged => DAMAGED,
        Why::Encoding => ENCODING,
        Why::OpenQuote => OPEN_QUOTE,
        Why::TooLarge => TOO_LARGE,
        Why::LoginTooLong => LOGIN_TOO_LONG,
        Why::NameTooLong => NAME_TOO_LONG,
        Why::BadMail => BAD_MAIL,
        Why::BadMac => BAD_MAC,
        Why::JunkSerial => JUNK_SERIAL,
        Why::JunkIdentity => JUNK_IDENTITY,
        Why::HostBits => HOST_BITS,
        Why::BadValue => BAD_VALUE,
        Why::ExtraCells => EXTRA_CELLS,
        Why::FunctionAccount => FUNCTION_ACCOUNT,
        Why::StaleAccount => STALE_ACCOUNT,
        Why::SeveralInOne => SEVERAL_IN_ONE,
    };
    lang.choose(said.de, said.en)
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
