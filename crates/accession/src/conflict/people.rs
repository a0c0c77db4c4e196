//! Who is who. A name alone never makes two people one: every sign has its weight, as in the matching of Fellegi and Sunter, and the
//! sum says how sure it is. Above 98 % to be one is proposed, between 70 and 98 % somebody is asked.

use std::collections::{HashMap, HashSet};

use super::{Conflict, Evidence, Field, Kind, Known, KnownPerson, Proposal};
use crate::claim::Person;
use crate::fold;
use crate::stocktake::{Stocktake, Thing, extension, full_name};

/// Longest log-in that Windows still knows.
const LOGIN_LENGTH: usize = 20;
const SURE: u64 = 980;
const LIKELY: u64 = 700;
/// How likely two names are one person before anything is compared, as a power of two: rare between town halls, less so within one.
const WITHIN: f64 = -6.0;
const BETWEEN: f64 = -10.0;

pub(super) fn find(stocktake: &Stocktake, known: &Known) -> Vec<Conflict> {
    let mut by_name: HashMap<String, Vec<&KnownPerson>> = HashMap::new();
    for person in &known.people {
        by_name.entry(full_name(&person.person)).or_default().push(person);
    }
    let mut own: HashMap<String, Vec<&Thing<Person>>> = HashMap::new();
    let mut logins = Logins::of(stocktake, known);
    let mut conflicts = Vec::new();
    for person in &stocktake.people {
        let name = full_name(&person.value);
        if name.contains(' ') {
            let namesakes = own.entry(name.clone()).or_default();
            conflicts.extend(namesakes.first().map(|first| two_accounts(person, first)));
            namesakes.push(person);
        }
        let elsewhere = by_name.get(&name).filter(|_| name.contains(' ')).and_then(|people| closest(person, people));
        let same = elsewhere.as_ref().is_some_and(|conflict| matches!(conflict.proposal, Proposal::Merge { .. }));
        conflicts.extend(elsewhere);
        if !same {
            conflicts.extend(logins.taken(person));
        }
    }
    conflicts
}

/// Two accounts of one name in one town hall.
fn two_accounts(person: &Thing<Person>, first: &Thing<Person>) -> Conflict {
    let (sure, mut evidence) = compared(&person.value, &first.value, WITHIN);
    evidence.push(Evidence::Sure(sure));
    let (kind, proposal) = match sure {
        SURE.. => (Kind::SamePerson, Proposal::Merge { with: first.key.clone() }),
        LIKELY.. => (Kind::Namesakes, Proposal::Ask),
        _ => (Kind::Namesakes, Proposal::Apart),
    };
    let things = vec![person.key.clone(), first.key.clone()];
    let label = format!("{} ({}, {})", person.value.label(), person.value.login, first.value.login);
    Conflict { key: format!("same-person:{}", person.key), kind, things, label, evidence, proposal, affected: 2 }
}

/// The person of a member who is most likely the same; none if nobody is likely.
fn closest(person: &Thing<Person>, people: &[&KnownPerson]) -> Option<Conflict> {
    let scored = people.iter().map(|known| (compared(&person.value, &known.person, BETWEEN), known));
    let ((sure, mut evidence), known) = scored.max_by_key(|((sure, _), _)| *sure)?;
    if sure < LIKELY {
        return None;
    }
    for said in &mut evidence {
        if let Evidence::Differs { there, .. } = said {
            there.clear();
        }
    }
    evidence.insert(0, Evidence::Taken { value: person.value.label(), member: known.member.clone() });
    evidence.push(Evidence::Sure(sure));
    let proposal = if sure >= SURE { Proposal::Merge { with: known.id.clone() } } else { Proposal::Ask };
    let key = format!("person-elsewhere:{}", person.key);
    let (things, label) = (vec![person.key.clone()], person.value.label());
    Some(Conflict { key, kind: Kind::PersonElsewhere, things, label, evidence, proposal, affected: 1 })
}

/// Thousandths of certainty that both are one person, and why. The names are the same.
fn compared(here: &Person, there: &Person, prior: f64) -> (u64, Vec<Evidence>) {
    let mut weight = 8.9 + prior;
    let mut evidence = vec![Evidence::Agrees { field: Field::Name, value: here.label() }];
    let department = |person: &Person| fold::letters(&person.department);
    let signs = [
        (Field::Number, here.number.clone(), there.number.clone(), 13.0, -5.0),
        (Field::Born, here.born.clone(), there.born.clone(), 8.5, -6.0),
        (Field::Mail, here.mail.clone(), there.mail.clone(), 12.0, -0.5),
        (Field::Phone, extension(&here.phone), extension(&there.phone), 5.0, -1.0),
        (Field::Department, department(here), department(there), 2.0, -0.5),
    ];
    for (field, one, other, agrees, differs) in signs {
        if one.is_empty() || other.is_empty() {
            continue;
        }
        let (here, there) = (shown(here, field), shown(there, field));
        if one == other {
            weight += agrees;
            evidence.push(Evidence::Agrees { field, value: here });
        } else {
            weight += differs;
            evidence.push(Evidence::Differs { field, here, there });
        }
    }
    ((1000.0 / (1.0 + (-weight).exp2())).round() as u64, evidence)
}

/// A personnel number or a birthday decides, but is nobody's business.
fn shown(person: &Person, field: Field) -> String {
    match field {
        Field::Mail => person.mail.clone(),
        Field::Phone => person.phone.clone(),
        Field::Department => person.department.clone(),
        _ => String::new(),
    }
}

struct Logins<'k> {
    taken: HashSet<String>,
    /// Log-ins of people of the newcomer seen so far.
    seen: HashMap<String, String>,
    members: HashMap<String, &'k KnownPerson>,
    prefix: String,
}

impl<'k> Logins<'k> {
    fn of(stocktake: &Stocktake, known: &'k Known) -> Logins<'k> {
        let members: HashMap<String, &KnownPerson> =
            known.people.iter().map(|p| (p.person.login.to_lowercase(), p)).collect();
        let own = stocktake.people.iter().map(|person| person.value.login.to_lowercase());
        let taken = own.chain(members.keys().cloned()).collect();
        Logins { taken, seen: HashMap::new(), members, prefix: known.prefix.to_lowercase() }
    }

    fn taken(&mut self, person: &Thing<Person>) -> Option<Conflict> {
        let login = person.value.login.to_lowercase();
        if login.is_empty() {
            return None;
        }
        let first = self.seen.insert(login.clone(), person.value.label());
        let (kind, code, value, member) = match (self.members.get(&login), first) {
            (Some(known), _) => (Kind::LoginTaken, "login-taken", login.clone(), known.member.clone()),
            (None, Some(other)) => (Kind::LoginTwice, "login-twice", other, String::new()),
            (None, None) => return None,
        };
        let key = format!("{code}:{}", person.key);
        let (things, label) = (vec![person.key.clone()], person.value.login.clone());
        let (evidence, proposal) = (vec![Evidence::Taken { value, member }], self.free(&login));
        Some(Conflict { key, kind, things, label, evidence, proposal, affected: 1 })
    }

    fn free(&mut self, login: &str) -> Proposal {
        let sign = if self.prefix.is_empty() { "neu" } else { &self.prefix };
        let short: String = login.chars().take(LOGIN_LENGTH - sign.len() - 3).collect();
        let numbered = (2..100).map(|number| format!("{short}{number}-{sign}"));
        let mut names = [format!("{short}-{sign}")].into_iter().chain(numbered);
        let Some(to) = names.find(|name| !self.taken.contains(name)) else { return Proposal::Ask };
        self.taken.insert(to.clone());
        Proposal::Rename { to }
    }
}
