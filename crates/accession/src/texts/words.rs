//! Fixed words of this room: parts of the move, phases, steps, tasks.

use base::{Lang, Refusal};

use crate::calendar::Closed;
use crate::costs::{ByWhat, Unknown};
use crate::decision::Answer;
use crate::experience::Step;
use crate::phase::Phase;
use crate::prospect::Interest;
use crate::runbook::{Hand, Usual};
use crate::wave::{Held, Part};

pub(crate) fn part(lang: Lang, part: Part) -> &'static str {
    let (de, en) = match part {
        Part::Network => ("Netz und Adressen", "Network and addresses"),
        Part::Accounts => ("Konten und Post", "Accounts and mail"),
        Part::Pilot => ("Pilot", "Pilot"),
        Part::TownHall => ("Rathaus", "Town hall"),
        Part::Applications => ("Fachverfahren", "Line-of-business programs"),
        Part::Outposts => ("Außenstellen", "Outposts"),
        Part::Villages => ("Feuerwehren und Dorfgemeinschaftshäuser", "Fire stations and village halls"),
        Part::Schools => ("Schulen", "Schools"),
        Part::SwitchOff => ("Altsystem abschalten", "Old system switched off"),
    };
    lang.choose(de, en)
}

pub(crate) fn phase(lang: Lang, phase: Phase) -> &'static str {
    let (de, en) = match phase {
        Phase::Talk => ("Erstgespräch", "First talk"),
        Phase::Stocktake => ("Bestandsaufnahme", "Stocktake"),
        Phase::Concept => ("Konzept und Kosten", "Concept and costs"),
        Phase::Resolutions => ("Beschlüsse und Unterschriften", "Resolutions and signatures"),
        Phase::Staff => ("Personal und Verträge", "Staff and contracts"),
        Phase::Network => ("Netz und Adressen", "Network and addresses"),
        Phase::Accounts => ("Konten und Post", "Accounts and mail"),
        Phase::Pilot => ("Pilotgruppe", "Pilot group"),
        Phase::Waves => ("Wellen", "Waves"),
        Phase::Outposts => ("Schulen, Außenstellen", "Schools, outposts"),
        Phase::SwitchOff => ("Altsystem abschalten", "Old system off"),
        Phase::Review => ("Nachschau", "Review"),
    };
    lang.choose(de, en)
}

pub(crate) fn step(lang: Lang, step: Step) -> (&'static str, &'static str) {
    let ((de, unit_de), (en, unit_en)) = match step {
        Step::Network => (("Netz und Adressen", "Netze"), ("Network and addresses", "networks")),
        Step::Accounts => (("Konten und Post", "Nutzende"), ("Accounts and mail", "users")),
        Step::Workplaces => (("Arbeitsplätze", "Endgeräte"), ("Work places", "end devices")),
        Step::Applications => (("Fachverfahren", "Vorhaben"), ("Line-of-business programs", "project")),
        Step::Schools => (("Schulen", "Endgeräte"), ("Schools", "end devices")),
        Step::SwitchOff => (("Altsystem abschalten", "Vorhaben"), ("Old system off", "project")),
    };
    (lang.choose(de, en), lang.choose(unit_de, unit_en))
}

pub(crate) fn closed(lang: Lang, why: Closed) -> &'static str {
    match why {
        Closed::Easter => lang.choose("Osterwoche", "Easter week"),
        Closed::YearEnd => lang.choose("Jahresabschluss", "closing of the accounts"),
    }
}

/// What holds a wave.
pub(crate) fn held(lang: Lang, held: Held) -> String {
    match held {
        Held::ByStart => lang.choose("Beginn der Planung", "start of the plan").into(),
        Held::ByWave(before) => format!("{}: {}", lang.choose("wartet auf", "waits for"), part(lang, before)),
        Held::ByCalendar(why) => format!("{}: {}", lang.choose("nicht in der Zeit", "not in"), closed(lang, why)),
        Held::ByHolidays => lang.choose("nur in den Sommerferien", "only in the summer holidays").into(),
    }
}

pub(crate) fn interest(lang: Lang, interest: Interest) -> &'static str {
    let (de, en) = match interest {
        Interest::None => ("kein Gespräch", "no talk yet"),
        Interest::Talk => ("im Gespräch", "talking"),
        Interest::Stocktake => ("Bestandsaufnahme", "stocktake"),
        Interest::Offer => ("Schätzung liegt vor", "has an estimate"),
        Interest::Resolving => ("im Rat", "before the council"),
        Interest::Declined => ("abgesagt", "declined"),
    };
    lang.choose(de, en)
}

pub(crate) fn by_what(lang: Lang, by: ByWhat) -> &'static str {
    let (de, en) = match by {
        ByWhat::Agreed => ("nach den Schlüsseln der Vereinbarung", "by the keys of the agreement"),
        ByWhat::UsersAndDevices => ("je zur Hälfte nach Nutzenden und Geräten", "half by users, half by devices"),
        ByWhat::Users => ("nach Nutzenden", "by users"),
        ByWhat::Devices => ("nach Geräten", "by devices"),
        ByWhat::Equal => ("zu gleichen Teilen", "equally"),
    };
    lang.choose(de, en)
}

/// Why the costs of the members cannot be compared.
pub(crate) fn unknown(lang: Lang, why: &Unknown) -> String {
    let (de, en) = match why {
        Unknown::NothingRead => (
            "Noch sind keine Dateien gelesen: Ohne sie steht nicht fest, wie viele Nutzende und Geräte dazukämen.",
            "No files have been read yet: without them nobody knows how many users and devices would come.",
        ),
        Unknown::NotAllSeen => (
            "Die Anteile aller Mitglieder sieht, wer den Bestand aller Mitglieder lesen darf. Auskunft gibt die Leitung des Verbunds.",
            "The shares of all members are seen by those who may read what all members have. The head of the association can tell.",
        ),
        Unknown::Refused(refused) => return refused.text(lang),
    };
    lang.choose(de, en).to_owned()
}

pub(crate) fn hand(lang: Lang, hand: Hand) -> &'static str {
    let (de, en) = match hand {
        Hand::Network => ("Netz", "Network"),
        Hand::Clients => ("Arbeitsplätze", "Clients"),
        Hand::Servers => ("Server", "Servers"),
        Hand::Applications => ("Fachverfahren", "Applications"),
        Hand::SchoolIt => ("Schul-IT", "School IT"),
        Hand::Desk => ("Service-Desk", "Service desk"),
        Hand::Newcomer => ("Beitretende Kommune", "Newcomer"),
    };
    lang.choose(de, en)
}

pub(crate) fn usual(lang: Lang, usual: Usual) -> &'static str {
    let (de, en) = match usual {
        Usual::OrderLink => ("Anbindung bestellen", "Order the link"),
        Usual::OpenFirewall => ("Firewall freischalten", "Open the firewall"),
        Usual::MeasureLink => ("Anbindung messen", "Measure the link"),
        Usual::SyncAccounts => ("Konten abgleichen", "Synchronise accounts"),
        Usual::RouteMail => ("Post umleiten, alte Adressen behalten", "Route mail, keep old addresses"),
        Usual::TellPeople => ("Nutzende informieren", "Tell the users"),
        Usual::BackUp => ("Daten sichern und Rückspielen testen", "Back up and test the restore"),
        Usual::SwapDevices => ("Geräte tauschen oder einbinden", "Swap or join devices"),
        Usual::TestPrinters => ("Drucker und Scanner prüfen", "Test printers and scanners"),
        Usual::GoOrNot => ("Entscheiden: umstellen oder nicht", "Decide: go or not"),
        Usual::BeThere => ("Vor Ort sein", "Be on the spot"),
        Usual::VendorDate => ("Termin mit dem Hersteller", "Date with the vendor"),
        Usual::CopyData => ("Daten übernehmen", "Copy the data"),
        Usual::CheckSchoolNet => {
            ("Schulnetz von der Verwaltung trennen", "Part the school network from the administration")
        }
        Usual::TellSchools => ("Schulen informieren", "Tell the schools"),
        Usual::EraseOld => ("Alte Datenträger löschen, mit Protokoll", "Erase old disks, with a protocol"),
        Usual::HandOverList => ("Übergabeliste unterschreiben", "Sign the hand-over list"),
    };
    lang.choose(de, en)
}

pub(crate) fn answer(lang: Lang, answer: &Answer) -> String {
    let (de, en) = match answer {
        Answer::Accepted => ("Vorschlag übernommen", "Proposal accepted"),
        Answer::Own(value) => return format!("{}: {value}", lang.choose("eigene Lösung", "own solution")),
        Answer::Same => ("dieselbe Person", "the same person"),
        Answer::Apart => ("zwei Personen", "two persons"),
        Answer::Keep => ("kommt so mit", "comes along as it is"),
        Answer::Leave => ("kommt nicht mit", "does not come along"),
    };
    lang.choose(de, en).into()
}

/// The label of a choice.
pub(crate) fn choice(lang: Lang, code: &str) -> &'static str {
    let (de, en) = match code {
        "accepted" => ("Vorschlag übernehmen", "Accept the proposal"),
        "own" => ("Etwas anderes, nämlich:", "Something else, namely:"),
        "same" => ("Das ist dieselbe Person", "This is the same person"),
        "apart" => ("Das sind zwei Personen", "These are two persons"),
        "keep" => ("Kommt so mit, wie es ist", "Comes along as it is"),
        _ => ("Kommt nicht mit", "Does not come along"),
    };
    lang.choose(de, en)
}
