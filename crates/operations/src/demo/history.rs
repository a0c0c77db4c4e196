//! Outages of three years, drawn from a seed: the same every time.

use agreement::demo::{BROME, GIFHORN, ISENBUETTEL, MEINERSEN, SASSENBURG, WITTINGEN};
use base::{MemberId, Moment};

use super::{BEGIN, Nodes};
use crate::acts::Past;
use crate::month::Month;
use crate::node::NodeId;
use crate::outage::{Declaration, Hit};

const MEMBERS: [MemberId; 6] = [GIFHORN, WITTINGEN, SASSENBURG, BROME, ISENBUETTEL, MEINERSEN];

/// Component, how long at most in minutes, and what people were told.
const CORE: [(&str, u32, &str); 7] = [
    ("internetleitung", 150, "Die Internetleitung war unterbrochen."),
    ("firewall", 45, "Nach einer Aktualisierung wurde die Firewall neu gestartet."),
    ("verzeichnis", 40, "Anmelden war nicht möglich."),
    ("mailserver", 180, "E-Mails wurden verspätet zugestellt."),
    ("telefonanlage", 35, "Telefonieren war nicht möglich."),
    ("datenbank", 120, "Die Fachverfahren waren nicht erreichbar."),
    ("speicher", 90, "Ein Speicherteil ist ausgefallen und wurde getauscht."),
];

/// Member, Kennung, part, name.
const SITES: [(MemberId, &str, &str, &str); 16] = [
    (GIFHORN, "LKG-007", "", "Straßenverkehrsamt / Kfz-Zulassung"),
    (GIFHORN, "LKG-016", "LKG-016", "Otto-Hahn-Gymnasium"),
    (GIFHORN, "LKG-019", "LKG-019", "BBS I Gifhorn"),
    (GIFHORN, "LKG-030", "LKG-030", "IGS Sassenburg"),
    (WITTINGEN, "WIT-001", "", "Rathaus Wittingen"),
    (WITTINGEN, "WIT-003", "WIT-003", "Grundschule Wittingen"),
    (WITTINGEN, "WIT-004", "WIT-004", "Grundschule Knesebeck"),
    (SASSENBURG, "SAS-001", "", "Rathaus Sassenburg"),
    (SASSENBURG, "SAS-004", "SAS-004", "Grundschule Neudorf-Platendorf"),
    (BROME, "BRO-001", "", "Rathaus Brome"),
    (BROME, "BRO-004", "BRO-004", "Grundschule Brome"),
    (BROME, "BRO-046", "", "Bürgerbüro Rühen"),
    (ISENBUETTEL, "ISE-002", "", "Bauhof Isenbüttel"),
    (ISENBUETTEL, "ISE-005", "ISE-005", "Grundschule Wasbüttel"),
    (MEINERSEN, "MEI-001", "", "Rathaus Meinersen"),
    (MEINERSEN, "MEI-005", "MEI-005", "Grundschule Hillerse"),
];

/// Everything that was over at that moment.
pub(super) fn log(nodes: &Nodes, now: Moment) -> Vec<Past> {
    let mut dice = Dice(2017);
    let mut log = Vec::new();
    let mut month = Month::of(BEGIN);
    while month.ends().0 < now {
        if dice.below(100) < 45 {
            log.extend(at_the_core(nodes, month, &mut dice));
        }
        for _ in 0..1 + dice.below(3) {
            log.extend(at_a_site(nodes, month, &mut dice));
        }
        month = month.next();
    }
    log.retain(|past| past.until < now);
    log
}

fn at_the_core(nodes: &Nodes, month: Month, dice: &mut Dice) -> Option<Past> {
    let (key, most, words) = CORE[dice.below(CORE.len() as u32) as usize];
    let hits = MEMBERS.into_iter().map(Hit::whole).collect();
    past(nodes.get(key)?, hits, words, month, 8 + dice.below(most), dice)
}

fn at_a_site(nodes: &Nodes, month: Month, dice: &mut Dice) -> Option<Past> {
    let (member, site, part, place) = SITES[dice.below(SITES.len() as u32) as usize];
    let hit = Hit { member, site: site.into(), part: part.into(), place: place.into() };
    let (key, words) = match dice.below(4) {
        0 if part.is_empty() => ("telefonie", "Telefonieren war nicht möglich."),
        _ => ("netzanschluss", "Das Netz war ausgefallen."),
    };
    past(nodes.get(key)?, vec![hit], words, month, 20 + dice.below(600), dice)
}

fn past(node: &NodeId, hits: Vec<Hit>, words: &str, month: Month, minutes: u32, dice: &mut Dice) -> Option<Past> {
    let days: Vec<_> = month.days().collect();
    let day = days.get(dice.below(days.len() as u32) as usize)?;
    let since = Moment::at(*day, 6 + dice.below(12) as i8, dice.below(60) as i8);
    let was = Declaration { node: *node, target: None, hits, since, expected: None, words: words.into() };
    Some(Past { was, until: since.plus_seconds(i64::from(minutes) * 60) })
}

/// A small generator of our own (xorshift), so that the story never changes with a library.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 32) % u64::from(sides.max(1))) as u32
    }
}
