//! Sixty-two people whom no family is called by, and their accounts.

use crate::sites::Site;
use crate::text::folded;

#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) login: String,
    pub(crate) given: String,
    pub(crate) family: String,
    pub(crate) mail: String,
    pub(crate) phone: String,
    pub(crate) number: String,
    pub(crate) department: String,
    pub(crate) title: String,
    pub(crate) office: String,
    pub(crate) site: usize,
}

impl Person {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}

const GIVEN: [&str; 11] =
    ["Ute", "Jürgen", "Sabine", "Karl", "Bärbel", "Björn", "Heike", "Tim", "Renée", "Uwe", "Käthe"];
const FAMILY: [&str; 9] = [
    "Modellmüller",
    "Übungsmann",
    "Lehrkönig",
    "Schaufuß",
    "Wortschäfer",
    "Bildjäger",
    "Musterhöfer",
    "Probstweiß",
    "Beispielova",
];

/// How many work at each site, by its place in the list.
const DESKS: [(usize, usize); 20] = [
    (0, 34),
    (34, 5),
    (1, 4),
    (2, 3),
    (3, 2),
    (4, 1),
    (5, 1),
    (6, 1),
    (7, 1),
    (8, 1),
    (9, 1),
    (10, 1),
    (11, 2),
    (12, 2),
    (13, 1),
    (14, 1),
    (15, 1),
    (16, 0),
    (17, 0),
    (18, 0),
];
const DEPARTMENTS: [&str; 6] = ["Bürgerbüro", "Kämmerei", "Ordnungsamt", "Bauamt", "Hauptamt", "Standesamt"];

pub(crate) fn people(sites: &[Site]) -> Vec<Person> {
    let seats = DESKS.iter().flat_map(|(site, count)| std::iter::repeat_n(*site, *count));
    let mut people: Vec<Person> = seats.enumerate().map(|(number, site)| person(number, site, sites)).collect();
    special(&mut people);
    people
}

fn person(number: usize, site: usize, sites: &[Site]) -> Person {
    let given = GIVEN[(number / FAMILY.len() + number) % GIVEN.len()];
    let family = FAMILY[number % FAMILY.len()];
    let (folded_given, folded_family) = (folded(given), folded(family));
    let at_town_hall = sites[site].class == "rathaus";
    let short_name = sites[site].name.split(',').next().unwrap_or("");
    Person {
        login: format!("{folded_family}{}", &folded_given[..3]),
        given: given.into(),
        family: family.into(),
        mail: format!("{folded_given}.{folded_family}@sg-hankensbuettel.example"),
        phone: format!("05832 83-{}", 100 + number),
        number: format!("{}", 4200 + number * 3),
        department: if at_town_hall {
            DEPARTMENTS[number % DEPARTMENTS.len()].into()
        } else {
            sites[site].class.to_owned()
        },
        title: String::new(),
        office: if at_town_hall { format!("Rathaus, Zi. {}", 1 + number / 2) } else { short_name.into() },
        site,
    }
}

/// Two people of one name, somebody whom Wittingen knows, and the administrator.
fn special(people: &mut [Person]) {
    people[0].title = "Samtgemeindebürgermeister/in".into();
    people[5].title = "EDV-Administration".into();
    people[5].department = "Hauptamt".into();
    let namesake = people[3].clone();
    let other = &mut people[40];
    (other.given, other.family) = (namesake.given, namesake.family);
    (other.login, other.department) = (format!("{}2", namesake.login), "Bauhof".into());
    other.mail = format!("{}2@sg-hankensbuettel.example", folded(&other.family));
    let known = &mut people[20];
    let (given, family, mail) = crate::people::AT_WITTINGEN;
    (known.given, known.family) = (given.into(), family.into());
    (known.mail, known.login) = (mail.into(), format!("{}{}", folded(family), &folded(given)[..1]));
}

/// A person of Wittingen in the example association, who also works here two days a week.
pub(crate) const AT_WITTINGEN: (&str, &str, &str) = ("Gesa", "Beispielbach", "gesa.beispielbach@wittingen.example");
