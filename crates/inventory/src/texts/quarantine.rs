//! What is said about reports that wait for a decision.

use base::Lang;

use crate::quarantine::Reason;
use crate::report;

pub(crate) struct Quarantine {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) none: &'static str,
    pub(crate) nothing_waits: &'static str,
    pub(crate) nameless: &'static str,
    pub(crate) name: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) serial: &'static str,
    pub(crate) maker: &'static str,
    pub(crate) system: &'static str,
    pub(crate) tag: &'static str,
    pub(crate) tag_hint: &'static str,
    pub(crate) credential: &'static str,
    pub(crate) holder: &'static str,
    pub(crate) agent: &'static str,
    pub(crate) came_from: &'static str,
    pub(crate) first: &'static str,
    pub(crate) last: &'static str,
    pub(crate) times: &'static str,
    pub(crate) titles: &'static str,
    pub(crate) addresses: &'static str,
    pub(crate) refused: &'static str,
    pub(crate) field: &'static str,
    pub(crate) value: &'static str,
    pub(crate) why: &'static str,
    pub(crate) decide: &'static str,
    pub(crate) member: &'static str,
    pub(crate) accept: &'static str,
    pub(crate) hands_over: &'static str,
    pub(crate) discard: &'static str,
    pub(crate) discard_hint: &'static str,
}

static DE: Quarantine = Quarantine {
    title: "Quarantäne",
    lead: "Diese Geräte haben sich gemeldet, lassen sich aber nach Regel keinem Bestand zuordnen. Bitte entscheiden Sie, wem sie gehören.",
    none: "Nichts in Quarantäne",
    nothing_waits: "Alle Meldungen der Inventar-Agenten sind zugeordnet.",
    nameless: "ohne Namen",
    name: "Name",
    reason: "Grund",
    serial: "Seriennummer",
    maker: "Hersteller und Modell",
    system: "Betriebssystem",
    tag: "Kennzeichen",
    tag_hint: "ein Hinweis, kein Beweis",
    credential: "Meldete mit dem Zugang von",
    holder: "Steht im Bestand von",
    agent: "Agent",
    came_from: "Netzadresse",
    first: "Zuerst",
    last: "Zuletzt",
    times: "Meldungen",
    titles: "Software-Titel",
    addresses: "Anschlüsse",
    refused: "Nicht übernommene Werte",
    field: "Feld",
    value: "Wert",
    why: "Warum",
    decide: "Entscheiden",
    member: "Mitglied, dem das Gerät gehört",
    accept: "In den Bestand übernehmen",
    hands_over: "Gehört das Gerät heute einem anderen Mitglied, geht es mit der Übernahme an das gewählte über.",
    discard: "Verwerfen",
    discard_hint: "Die Meldung wird gelöscht. Meldet sich das Gerät wieder so, steht es wieder hier.",
};

static EN: Quarantine = Quarantine {
    title: "Quarantine",
    lead: "These devices have reported, but no rule says whose they are. Please decide.",
    none: "Nothing in quarantine",
    nothing_waits: "All reports of inventory agents have found their device.",
    nameless: "nameless",
    name: "Name",
    reason: "Reason",
    serial: "Serial number",
    maker: "Maker and model",
    system: "Operating system",
    tag: "Tag",
    tag_hint: "a hint, no proof",
    credential: "Reported with the credential of",
    holder: "Is held by",
    agent: "Agent",
    came_from: "Network address",
    first: "First",
    last: "Last",
    times: "Reports",
    titles: "Software titles",
    addresses: "Addresses",
    refused: "Values not taken over",
    field: "Field",
    value: "Value",
    why: "Why",
    decide: "Decide",
    member: "Member that the device belongs to",
    accept: "Take into the inventory",
    hands_over: "If another member has the device today, it changes hands.",
    discard: "Discard",
    discard_hint: "The report is deleted. If the device reports like this again, it is here again.",
};

pub(crate) fn quarantine(lang: Lang) -> &'static Quarantine {
    lang.choose(&DE, &EN)
}

impl Reason {
    pub fn word(self, lang: Lang) -> &'static str {
        let (de, en) = match self {
            Reason::NoCredential => ("ohne Zugang", "no credential"),
            Reason::ForeignDevice => ("Gerät eines anderen Mitglieds", "another member's device"),
            Reason::ForeignTag => ("Kennzeichen eines anderen Mitglieds", "another member's tag"),
            Reason::SeveralDevices => ("mehrere Geräte passen", "several devices fit"),
        };
        lang.choose(de, en)
    }
}

impl report::Reason {
    pub fn word(self, lang: Lang) -> &'static str {
        let (de, en) = match self {
            report::Reason::Shape => ("steht an falscher Stelle", "stands in the wrong place"),
            report::Reason::NotANumber => ("keine Zahl", "not a number"),
            report::Reason::NotAnAddress => ("keine Adresse", "not an address"),
            report::Reason::Placeholder => ("Platzhalter des Herstellers", "a placeholder of the maker"),
            report::Reason::Nameless => ("Titel ohne Namen", "a title without a name"),
            report::Reason::TooMany => ("zu viele, der Rest blieb weg", "too many, the rest was left out"),
        };
        lang.choose(de, en)
    }
}
