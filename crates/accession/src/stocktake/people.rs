//! Which rows speak of one person. Within one town hall: the same log-in, personnel number or address is the same person;
//! the same name alone only if nobody else has it and nothing speaks against it.

use std::collections::HashMap;

use super::{Placed, Stocktake, Thing, fill, unique};
use crate::claim::Person;
use crate::fold;

#[derive(Default)]
pub(super) struct Known {
    logins: HashMap<String, usize>,
    numbers: HashMap<String, usize>,
    mails: HashMap<String, usize>,
    names: HashMap<String, Vec<usize>>,
}

impl Known {
    pub(super) fn take(&mut self, people: &mut Vec<Thing<Person>>, person: &Person, at: usize) -> Placed {
        let same = self.same(people, person);
        let index = same.unwrap_or(people.len());
        match same {
            Some(there) => {
                merge(&mut people[there].value, person);
                people[there].rows.push(at);
            }
            None => people.push(Thing::new(unique(people, key(person)), person.clone(), at)),
        }
        self.learn(index, &people[index].value);
        let key = people[index].key.clone();
        if same.is_some() { Placed::Merged(key) } else { Placed::New(key) }
    }

    fn same(&self, people: &[Thing<Person>], person: &Person) -> Option<usize> {
        if !person.login.is_empty() {
            // Two log-ins are two accounts; whether one person has both is for somebody to decide.
            let there = self.logins.get(&person.login.to_lowercase()).copied();
            let there = there.filter(|there| !other_person(&people[*there].value, person));
            return there.or_else(|| self.without_login(people, person));
        }
        let number = self.numbers.get(&person.number).filter(|_| !person.number.is_empty());
        let mail = self.mails.get(&person.mail).filter(|_| !person.mail.is_empty());
        number.or(mail).copied().or_else(|| self.by_name(people, person))
    }

    /// A list without log-ins was read before.
    fn without_login(&self, people: &[Thing<Person>], person: &Person) -> Option<usize> {
        self.by_name(people, person).filter(|there| people[*there].value.login.is_empty())
    }

    fn by_name(&self, people: &[Thing<Person>], person: &Person) -> Option<usize> {
        let namesakes = self.names.get(&name(person))?;
        let fits = |at: &&usize| !contradicts(&people[**at].value, person);
        match namesakes.iter().filter(fits).collect::<Vec<_>>().as_slice() {
            [only] if namesakes.len() == 1 || agrees(&people[**only].value, person) => Some(**only),
            several => several.iter().copied().find(|at| agrees(&people[**at].value, person)).copied(),
        }
    }

    fn learn(&mut self, index: usize, person: &Person) {
        let keep = |map: &mut HashMap<String, usize>, key: &str| {
            if !key.is_empty() {
                map.entry(key.to_owned()).or_insert(index);
            }
        };
        keep(&mut self.logins, &person.login.to_lowercase());
        keep(&mut self.numbers, &person.number);
        keep(&mut self.mails, &person.mail);
        let names = self.names.entry(name(person)).or_default();
        if !names.contains(&index) {
            names.push(index);
        }
    }
}

fn key(person: &Person) -> String {
    let named = if person.login.is_empty() { name(person) } else { person.login.to_lowercase() };
    format!("person:{named}")
}

/// Given and family name in one order, whichever way they were written.
pub(crate) fn name(person: &Person) -> String {
    let mut words = if person.given.is_empty() && person.family.is_empty() {
        fold::words(&person.display)
    } else {
        fold::words(&format!("{} {}", person.given, person.family))
    };
    words.retain(|word| !matches!(word.as_str(), "dr" | "prof" | "herr" | "frau" | "von" | "adm" | "admin"));
    words.sort_unstable();
    words.join(" ")
}

/// The last digits of a telephone number: with or without area code, an extension is the same.
pub(crate) fn extension(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(3)..].to_owned()
}

fn contradicts(a: &Person, b: &Person) -> bool {
    let differ = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
    differ(&a.number, &b.number)
        || differ(&a.born, &b.born)
        || (differ(&a.mail, &b.mail) && !a.other_mails.contains(&b.mail))
}

/// One log-in under two names: somebody mixed up two lists, or two domains.
fn other_person(a: &Person, b: &Person) -> bool {
    let (one, other) = (name(a), name(b));
    one.contains(' ') && other.contains(' ') && one != other
}

fn agrees(a: &Person, b: &Person) -> bool {
    let same = |a: &str, b: &str| !a.is_empty() && a == b;
    let (one, other) = (extension(&a.phone), extension(&b.phone));
    same(&a.number, &b.number)
        || same(&a.mail, &b.mail)
        || same(&one, &other)
        || same(&fold::letters(&a.department), &fold::letters(&b.department))
}

fn merge(into: &mut Person, from: &Person) {
    fill(&mut into.login, &from.login);
    if into.given.is_empty() && into.family.is_empty() {
        fill(&mut into.given, &from.given);
        fill(&mut into.family, &from.family);
    }
    fill(&mut into.display, &from.display);
    fill(&mut into.mail, &from.mail);
    fill(&mut into.phone, &from.phone);
    fill(&mut into.number, &from.number);
    fill(&mut into.born, &from.born);
    fill(&mut into.title, &from.title);
    fill(&mut into.department, &from.department);
    fill(&mut into.site, &from.site);
    if from.mail != into.mail && !from.mail.is_empty() && !into.other_mails.contains(&from.mail) {
        into.other_mails.push(from.mail.clone());
    }
}

/// Finds out whose the devices are: by log-in, else by a name that only one person has.
pub(super) fn settle(stocktake: &mut Stocktake) {
    let mut logins = HashMap::new();
    let mut names: HashMap<String, Vec<&str>> = HashMap::new();
    for person in &stocktake.people {
        logins.insert(fold::letters(&person.value.login), person.key.as_str());
        names.entry(name(&person.value)).or_default().push(&person.key);
        // "A. Müller" and "Müller" are how people write it on lists.
        let family = fold::letters(&person.value.family);
        names.entry(family.clone()).or_default().push(&person.key);
        if let Some(initial) = fold::letters(&person.value.given).get(..1) {
            let mut short = [initial.to_owned(), family];
            short.sort_unstable();
            names.entry(short.join(" ")).or_default().push(&person.key);
        }
    }
    for device in stocktake.devices.iter_mut().filter(|device| !device.value.person.is_empty()) {
        let written = device.value.person.rsplit('\\').next().unwrap_or("").to_owned();
        let by_login = logins.get(&fold::letters(&written)).copied();
        let asked = name(&Person { display: written, ..Person::default() });
        let by_name = names.get(&asked).and_then(|keys| if let [only] = keys.as_slice() { Some(*only) } else { None });
        device.person = by_login.or(by_name).unwrap_or("").to_owned();
    }
}
