//! What this room says, in both languages. A word that is missing does not compile; one nobody uses is a warning.

mod refusals;
mod words;

use std::borrow::Borrow;

use base::Lang;

use crate::hours::Hours;
use crate::month::Month;
use crate::node::{Audience, Kind, Node, Offer};
use crate::probe::ProbeKind;
pub(crate) use words::{Texts, texts};

const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `Februar 2020`
pub(crate) fn month(lang: Lang, month: Month) -> String {
    format!("{} {}", lang.choose(MONTHS_DE, MONTHS_EN)[month.number() - 1], month.year())
}

/// Hundredths of a percent: `99,50 %`. Templates hand over references, so both are taken.
pub(crate) fn share(lang: Lang, hundredths: impl Borrow<i64>) -> String {
    let hundredths = *hundredths.borrow();
    format!("{}{}{:02} %", hundredths / 100, lang.choose(',', '.'), hundredths % 100)
}

/// Seconds as people say them: `3 Tage 4 h`, `2 h 5 min`, `12 min`.
pub(crate) fn duration(lang: Lang, seconds: impl Borrow<i64>) -> String {
    let seconds = *seconds.borrow();
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    let day_word = if days == 1 { lang.choose("Tag", "day") } else { lang.choose("Tage", "days") };
    match (days, hours, minutes) {
        (0, 0, 0) if seconds > 0 => lang.choose("unter 1 min", "below 1 min").into(),
        (0, 0, minutes) => format!("{minutes} min"),
        (0, hours, minutes) => format!("{hours} h {minutes} min"),
        (days, hours, _) => format!("{days} {day_word} {hours} h"),
    }
}

impl Node {
    /// In English where there is an English name.
    pub fn called(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            _ => &self.name,
        }
    }
}

impl Kind {
    pub(crate) fn words(self, lang: Lang) -> &'static str {
        let (de, en) = match self {
            Kind::Service => ("Leistung", "Service"),
            Kind::Software => ("Software", "Software"),
            Kind::Host => ("Server", "Servers"),
            Kind::Storage => ("Speicher", "Storage"),
            Kind::Security => ("Sicherheit", "Security"),
            Kind::Network => ("Netz", "Network"),
            Kind::Line => ("Leitung", "Line"),
            Kind::Power => ("Strom", "Power"),
            Kind::DataCentre => ("Rechenzentrum", "Data centre"),
        };
        lang.choose(de, en)
    }
}

impl ProbeKind {
    pub(crate) fn words(self, lang: Lang) -> &'static str {
        match self {
            ProbeKind::Tcp => lang.choose("Verbindung (TCP)", "Connection (TCP)"),
            ProbeKind::Http => lang.choose("Webseite (HTTP)", "Web page (HTTP)"),
            ProbeKind::Sample => lang.choose("Muster ohne Kontakt", "Sample without contact"),
        }
    }
}

impl Offer {
    pub(crate) fn words(self, lang: Lang) -> &'static str {
        match self {
            Offer::Mandatory => lang.choose("Pflichtleistung", "Mandatory"),
            Offer::Optional => lang.choose("Wahlleistung", "Optional"),
        }
    }
}

impl Audience {
    pub(crate) fn words(self, lang: Lang) -> &'static str {
        match self {
            Audience::All => lang.choose("alle", "all"),
            Audience::Administration => lang.choose("Verwaltung", "Administration"),
            Audience::School => lang.choose("Schulen", "Schools"),
        }
    }
}

impl Hours {
    pub(crate) fn words(self, lang: Lang) -> &'static str {
        match self {
            Hours::Always => lang.choose("rund um die Uhr", "day and night"),
            Hours::Office => lang.choose("Mo–Do 7:30–16:30, Fr 7:30–12:30", "Mon–Thu 7:30–16:30, Fri 7:30–12:30"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_as_people_read_them() {
        for (seconds, words) in [
            (0, "0 min"),
            (59, "unter 1 min"),
            (720, "12 min"),
            (7_500, "2 h 5 min"),
            (86_400, "1 Tag 0 h"),
            (3 * 86_400 + 4 * 3_600 + 60, "3 Tage 4 h"),
        ] {
            assert_eq!(duration(Lang::De, seconds), words);
        }
        assert_eq!((share(Lang::De, 9_950), share(Lang::En, 10_000)), ("99,50 %".into(), "100.00 %".into()));
        assert_eq!(month(Lang::De, "2020-03".parse().unwrap()), "März 2020");
    }
}
