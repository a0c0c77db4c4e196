//! What the example association agreed: the texts of `demo/agreement`, its tasks and its key. All of it is invented.

use base::{Day, MemberId};

use super::cast::*;
use crate::notice::{Notice, To};
use crate::party::{Ars, Party, PartyKind, Population};
use crate::terms::*;
use crate::written::clauses;

const PARTIES: &str = include_str!("../../../../demo/agreement/parties.csv");
const OF_2016: &str = include_str!("../../../../demo/agreement/2016.txt");
const OF_2020: &str = include_str!("../../../../demo/agreement/2020.txt");

/// Key, name, nature, and how it is handed over.
const TASKS: [(&str, &str, Nature, Mode); 5] = [
    ("data-centre", "Rechenzentrum und Netz", Nature::Voluntary, Mode::Delegated),
    ("workplaces", "Arbeitsplätze Verwaltung", Nature::Voluntary, Mode::Delegated),
    ("applications", "Fachverfahren", Nature::Transferred, Mode::Mandated),
    ("schools", "Schul-IT", Nature::OwnDuty, Mode::Mandated),
    ("procurement", "Beschaffung", Nature::Voluntary, Mode::Mandated),
];

/// Key and name of a pool, its measures with their weights.
type PoolOf = (&'static str, &'static str, &'static [(&'static str, i64)]);

/// Which keys Gifhorn really uses is not published.
const POOLS: [PoolOf; 5] = [
    ("data-centre", "Rechenzentrum", &[("users", 1)]),
    ("clients", "Client-Betrieb", &[("admin-devices", 1)]),
    ("schools", "Schul-IT", &[("school-devices", 1)]),
    ("base", "Grundbetrag", &[("equal", 1)]),
    ("security", "Sicherheit", &[("inhabitants", 1)]),
];

const ANNEXES: [(&str, &str); 6] = [
    ("Aufgaben je Mitglied: übertragen oder beauftragt", "Die Aufgaben stehen in der Tabelle dieser Anlage."),
    (
        "Personal",
        "Das Personal wird mit Namen, Stelle und Tag des Übergangs in einer Liste geführt, die nicht bekannt gemacht wird.",
    ),
    (
        "Schlüssel und Bezugsgrößen",
        "Die Schlüssel stehen in der Tabelle dieser Anlage. Stichtage sind der 31. Dezember des Vorjahres für Einwohner und jeder Monatsletzte für Nutzende und Geräte.",
    ),
    ("Leistungen und Zeiten", "Servicezeit Montag bis Donnerstag 7:30 bis 16:30 Uhr, Freitag 7:30 bis 12:30 Uhr."),
    (
        "Auftragsverarbeitung (Datenschutz)",
        "Gegenstand, Dauer, Art und Zweck der Verarbeitung, Weisungen, Unterauftragsverarbeiter und technische Maßnahmen.",
    ),
    (
        "Kündigung und Auseinandersetzung",
        "Aufteilung nach Restbuchwert, Rückübernahme von Personal, Herausgabe der Daten, letzte Abrechnung.",
    ),
];

/// County, towns, municipalities, joint municipalities and their parts, with those of the cast under their fixed ids.
pub(super) fn parties() -> Vec<Party> {
    let party = |line: &str| {
        let mut fields = line.split(';');
        let kind = PartyKind::of(fields.next()?)?;
        let ars = Ars::read(fields.next()?, kind).ok()?;
        let (name, short_name) = (fields.next()?.to_owned(), fields.next()?.to_owned());
        let population = Population { on: Day::of(2019, 12, 31), people: fields.next()?.parse().ok()? };
        let address = fields.next()?.to_owned();
        let id = super::cast::key(ars.as_str());
        Some(Party { id, kind, name, short_name, ars, part_of: None, address, population: Some(population) })
    };
    PARTIES.lines().skip(1).filter_map(party).collect()
}

fn tasks(parties: &[MemberId], without: &[(MemberId, &str)]) -> Vec<Task> {
    let task = |(key, name, nature, mode): (&str, &str, Nature, Mode)| {
        let hands_over = |party: &&MemberId| !without.contains(&(**party, key));
        let handover = |party: &MemberId| Handover { party: *party, mode, limit: String::new() };
        let handovers = parties.iter().filter(hands_over).map(handover).collect();
        Task { key: key.into(), name: name.into(), nature, handovers }
    };
    TASKS.into_iter().map(task).collect()
}

fn key() -> CostKey {
    let measure = |(base, weight): &(&str, i64)| Measure { base: (*base).into(), weight: *weight };
    let pool = |(key, name, measures): PoolOf| Pool {
        key: key.into(),
        name: name.into(),
        measures: measures.iter().map(measure).collect(),
    };
    CostKey { name: "Schlüssel nach Mengen".into(), pools: POOLS.into_iter().map(pool).collect() }
}

fn annexes() -> Vec<Annex> {
    let annex = |(number, (title, text)): (i64, (&str, &str))| Annex { number, title: title.into(), text: text.into() };
    (1..).zip(ANNEXES).map(annex).collect()
}

/// Version 1: the county and five municipalities. The county's schools stay its own.
pub(super) fn foundation() -> Terms {
    Terms {
        kind: Kind::Foundation,
        title: "Landkreis und fünf Kommunen".into(),
        form: LegalForm::Agreement { operator: GIFHORN },
        parties: FOUNDERS.to_vec(),
        tasks: tasks(&FOUNDERS, &[(GIFHORN, "schools")]),
        key: key(),
        clauses: clauses(OF_2016),
        annexes: annexes(),
        starts: Day::of(2017, 1, 1),
        ends: None,
        notice: Notice { months: 24, to: To::YearEnd, first_end: None },
    }
}

/// Version 2: the data centre is shared by users and devices. Neither circle nor tasks change.
pub(super) fn new_key() -> Terms {
    let mut terms = Terms {
        kind: Kind::Amendment,
        title: "Schlüssel des Rechenzentrums nach Nutzenden und Geräten".into(),
        starts: Day::of(2019, 1, 1),
        ..foundation()
    };
    let measures = [("users", 3), ("admin-devices", 1)];
    let measures = measures.map(|(base, weight)| Measure { base: base.into(), weight });
    terms.key.pools[0].measures = measures.to_vec();
    terms
}

/// Version 3, as it was first put before the councils: Hankensbüttel joins, for now without its schools.
pub(super) fn restatement() -> Terms {
    Terms {
        kind: Kind::Restatement,
        title: "Beitritt Hankensbüttel".into(),
        parties: MEMBERS.to_vec(),
        tasks: tasks(&MEMBERS, &[(GIFHORN, "schools"), (HANKENSBUETTEL, "schools")]),
        clauses: clauses(OF_2020),
        starts: Day::of(2020, 3, 1),
        ..new_key()
    }
}

/// The same with what Brome's council wished: a report twice a year.
pub(super) fn restatement_as_changed() -> Terms {
    let mut terms = restatement();
    for clause in terms.clauses.iter_mut().filter(|clause| clause.place == "§ 7") {
        let twice = "berichtet zweimal im Jahr, zum 30. April und 31. Oktober, über";
        clause.text = clause.text.replace("berichtet jährlich über", twice);
    }
    terms
}

/// Version 4, a draft: the schools of Hankensbüttel, too.
pub(super) fn schools_for_all() -> Terms {
    Terms {
        kind: Kind::Amendment,
        title: "Schul-IT für alle Grundschulen".into(),
        tasks: tasks(&MEMBERS, &[(GIFHORN, "schools")]),
        starts: Day::of(2020, 8, 1),
        ..restatement_as_changed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::difference::{Because, Difference};
    use crate::law::{Step, as_in_2020};
    use crate::marked::{Fate, clauses as marked};

    #[test]
    fn all_bodies_are_read_and_the_cast_is_among_them() {
        let parties = parties();
        assert_eq!(parties.len(), 49);
        for id in MEMBERS.iter().chain(&PROSPECTS) {
            assert!(parties.iter().any(|party| party.id == *id && party.kind != PartyKind::ConstituentMunicipality));
        }
        let county = parties.iter().find(|party| party.id == GIFHORN).and_then(|party| party.population);
        assert_eq!(county.map(|population| population.people), Some(176_523));
    }

    #[test]
    fn the_versions_are_fit_and_need_what_the_law_says() {
        let all = [foundation(), new_key(), restatement_as_changed(), schools_for_all()];
        let needs = |at: usize| {
            let before = at.checked_sub(1).map(|before| &all[before]);
            let needs = Difference::between(before, &all[at]).needs(before, &all[at], &as_in_2020());
            (needs.step, needs.because)
        };
        assert!(all.iter().all(|terms| terms.fit().is_ok()));
        assert_eq!(needs(0), (Step::Approval, vec![Because::First]));
        assert_eq!(needs(1), (Step::None, vec![]));
        assert_eq!(needs(2), (Step::Approval, vec![Because::Circle]));
        assert_eq!(needs(3), (Step::Approval, vec![Because::Tasks]));
    }

    #[test]
    fn brome_changed_one_clause() {
        let changed = marked(&restatement().clauses, &restatement_as_changed().clauses);
        let changed: Vec<_> = changed.iter().filter(|clause| clause.fate == Fate::Changed).collect();
        assert_eq!(changed.iter().map(|clause| clause.place.as_str()).collect::<Vec<_>>(), ["§ 7"]);
    }
}
