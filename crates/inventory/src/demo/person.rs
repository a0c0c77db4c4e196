//! The people of a member. Their names are made of words that no family is called by.

use agreement::demo::{
    APPLICATIONS, AUDIT, CLIENTS, DESK, HEAD, NETWORK, PRIVACY, PROCUREMENT, SCHOOL_IT, SECURITY, SERVERS, TREASURER,
};
use agreement::demo::{audit, chief, clerk, contact, former_contact, school, treasurer, user};
use base::{Day, MemberId, PersonId};

use super::dice::Dice;
use super::town::{Place, Town};
use super::{Made, id, workday};
use crate::acts::Told;
use crate::name;
use crate::person::Post;
use crate::site::SiteKind;

/// A desk somebody works at, and who did so from when on: one person after the other.
pub(super) struct Desk {
    pub(super) place: usize,
    pub(super) people: Vec<Stay>,
}

pub(super) struct Stay {
    pub(super) person: PersonId,
    pub(super) post: Post,
    pub(super) from: Day,
    pub(super) to: Day,
}

const FAMILY: [&str; 6] = ["Muster", "Beispiel", "Probe", "Demo", "Schema", "Fiktiv"];
const FAMILY_ENDS: [&str; 24] = [
    "mann", "bach", "berg", "feld", "hof", "kamp", "stein", "thal", "brink", "wald", "see", "horst", "meier", "hausen",
    "brück", "moor", "heide", "garten", "mühle", "werder", "rode", "büttel", "loh", "wiese",
];
const GIVEN: [&str; 36] = [
    "Anke",
    "Bernd",
    "Claudia",
    "Dirk",
    "Elke",
    "Frank",
    "Gesa",
    "Heiko",
    "Imke",
    "Jens",
    "Katrin",
    "Lars",
    "Maren",
    "Nils",
    "Okka",
    "Peter",
    "Renate",
    "Sven",
    "Tanja",
    "Ulf",
    "Vera",
    "Wiebke",
    "Yasmin",
    "Zoe",
    "Ayşe",
    "Björn",
    "Çelal",
    "Dörte",
    "Enno",
    "Frauke",
    "Günter",
    "Hülya",
    "Jörg",
    "Käthe",
    "Lütje",
    "Münevver",
];

/// Hands out each name once in the whole association.
#[derive(Default)]
pub(super) struct Names(usize);

impl Names {
    fn next(&mut self) -> (PersonId, Post) {
        let number = self.0;
        self.0 += 1;
        let families = FAMILY.len() * FAMILY_ENDS.len();
        let family = number % families;
        let given = GIVEN[(number / families + 5 * family) % GIVEN.len()];
        let family = format!("{}{}", FAMILY[family % FAMILY.len()], FAMILY_ENDS[family / FAMILY.len()]);
        (PersonId(id(Made::Person, number)), Post::of(given, &family))
    }
}

/// Users of each member on 11 March 2020: 1,138, and with Hankensbüttel 1,200.
fn count(code: &str) -> usize {
    match code {
        "LKG" => 632,
        "WIT" => 109,
        "SAS" => 74,
        "BRO" => 104,
        "ISE" => 95,
        _ => 124,
    }
}

/// Desks at the sites where people have one, first those with an office in the story.
pub(super) fn people(town: &Town, names: &mut Names) -> Vec<Desk> {
    let mut dice = Dice::of(&format!("{} people", town.code));
    let seats = town.places.iter().enumerate().filter(|(_, place)| has_desks(place.site.kind));
    let seats: Vec<usize> = seats.flat_map(|(index, place)| std::iter::repeat_n(index, desks(place))).collect();
    let (mut staff, mut offices) = (STAFF.into_iter(), offices(town.member).into_iter());
    let mut desks = Vec::new();
    for place in seats.into_iter().take(count(town.code)) {
        let centre = town.places[place].site.kind == SiteKind::DataCentre;
        let office = if centre { staff.next() } else { offices.next() };
        desks.push(desk(town, place, office, names, &mut dice));
    }
    if let Some(first) = desks.first_mut() {
        let (person, title) = (former_contact(town.member), "Frühere Ansprechperson IT");
        let post = Post { department: "Hauptamt".into(), ..Post::of("", title) };
        let (from, to) = (first.people[0].from, Day::of(2020, 3, 1));
        let gone = Stay { person, post: at(town, &town.places[first.place], post), from, to };
        desks.push(Desk { place: 0, people: vec![gone] });
    }
    desks
}

fn has_desks(kind: SiteKind) -> bool {
    !matches!(kind, SiteKind::School | SiteKind::FireStation | SiteKind::VillageHall)
}

/// Everybody has a device; in the data centre some stand in the workshop.
fn desks(place: &Place) -> usize {
    if place.site.kind == SiteKind::DataCentre { 22 } else { place.devices }
}

/// Those who run the association.
const STAFF: [(PersonId, &str, &str); 12] = [
    (HEAD, "Leitung IT-Verbund", "IT-Verbund"),
    (NETWORK, "Technik Netz und Sicherheit", "IT-Verbund"),
    (CLIENTS, "Technik Arbeitsplätze", "IT-Verbund"),
    (SERVERS, "Technik Server", "IT-Verbund"),
    (APPLICATIONS, "Betreuung Fachverfahren", "IT-Verbund"),
    (SCHOOL_IT, "Technik Schul-IT", "IT-Verbund"),
    (DESK, "Service-Desk", "IT-Verbund"),
    (PROCUREMENT, "Vergabestelle", "IT-Verbund"),
    (TREASURER, "Abrechnung IT-Verbund", "IT-Verbund"),
    (SECURITY, "Informationssicherheit", "IT-Verbund"),
    (PRIVACY, "Datenschutz", "IT-Verbund"),
    (AUDIT, "Rechnungsprüfungsamt", "Rechnungsprüfung"),
];

fn offices(member: MemberId) -> Vec<(PersonId, &'static str, &'static str)> {
    vec![
        (chief(member), "Verwaltungsleitung", "Leitung"),
        (treasurer(member), "Kämmerei", "Kämmerei"),
        (clerk(member), "Ratsbüro", "Hauptamt"),
        (contact(member), "Ansprechperson IT", "Hauptamt"),
        (school(member), "Schul-IT-Koordination", "Schulen"),
        (user(member), "Sachbearbeitung", "Standesamt"),
        (audit(member), "Rechnungsprüfung", "Rechnungsprüfung"),
    ]
}

/// Most sit there all the time; at one desk in five somebody left, and after a gap somebody else came.
fn desk(town: &Town, place: usize, office: Option<(PersonId, &str, &str)>, names: &mut Names, dice: &mut Dice) -> Desk {
    let site = &town.places[place];
    let (from, to) = (site.since, Day::FAR);
    if let Some((person, title, department)) = office {
        let post = Post { department: department.into(), ..Post::of("", title) };
        return Desk { place, people: vec![Stay { person, post: at(town, site, post), from, to }] };
    }
    let department = department(site.site.kind, dice);
    let mut somebody = |from, to| {
        let (person, post) = names.next();
        Stay { person, post: at(town, site, Post { department: department.into(), ..post }), from, to }
    };
    let left = workday(from.plus_days(60 + dice.days(1000)));
    let came = workday(left.plus_days(20 + dice.days(60)));
    if came > Day::of(2020, 3, 1) || !dice.percent(25) {
        return Desk { place, people: vec![somebody(from, to)] };
    }
    Desk { place, people: vec![somebody(from, left), somebody(came, to)] }
}

fn at(town: &Town, place: &Place, post: Post) -> Post {
    let word = |text: &str| name::fold(text).replace(' ', ".");
    let given = word(&post.given_name);
    let login = [given.chars().take(1).collect(), word(&post.family_name)].join(".");
    let login = login.trim_matches('.').to_owned();
    let mail =
        format!("{}@{}.example", [given, word(&post.family_name)].join(".").trim_matches('.'), domain(town.code));
    let phone = format!("05371 82-{:04}", 1000 + place.number * 37 % 9000);
    Post { login, mail, phone, site: Some(place.id), ..post }
}

fn domain(code: &str) -> &'static str {
    match code {
        "LKG" => "landkreis",
        "WIT" => "wittingen",
        "SAS" => "sassenburg",
        "BRO" => "brome",
        "ISE" => "isenbuettel",
        _ => "meinersen",
    }
}

const TOWN_HALL: [&str; 8] =
    ["Bürgerbüro", "Ordnungsamt", "Standesamt", "Kämmerei", "Kasse", "Bauamt", "Hauptamt", "Personal"];
const COUNTY: [&str; 8] =
    ["Soziales", "Jugend", "Gesundheit", "Straßenverkehr", "Bauordnung", "Umwelt", "Finanzen", "Personal"];

fn department(kind: SiteKind, dice: &mut Dice) -> &'static str {
    match kind {
        SiteKind::TownHall => TOWN_HALL[dice.roll(8)],
        SiteKind::Offices => COUNTY[dice.roll(8)],
        SiteKind::DataCentre => "IT-Verbund",
        SiteKind::Depot => "Bauhof",
        SiteKind::DayCare => "Kindertagesstätten",
        SiteKind::Library | SiteKind::Museum | SiteKind::Culture | SiteKind::Archive => "Kultur",
        SiteKind::SewageWorks | SiteKind::Pool => "Eigenbetriebe",
        SiteKind::AmbulanceStation | SiteKind::ControlRoom => "Rettungsdienst",
        _ => "Bürgerdienste",
    }
}

pub(super) fn told(desks: &[Desk]) -> Vec<Told<Post>> {
    let stays = desks.iter().flat_map(|desk| &desk.people);
    stays
        .map(|stay| Told { id: Some(stay.person.0), states: vec![(stay.from, stay.post.clone())], until: stay.to })
        .collect()
}
