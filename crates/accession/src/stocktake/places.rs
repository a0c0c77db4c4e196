//! Which site is meant: people write "GS Steinhorst", "Rathaus EG" and "FF Bokel".

use std::collections::HashMap;

use super::{Homeless, Placed, Stocktake, Thing, fill, unique};
use crate::claim::Site;
use crate::{class, fold};

#[derive(Default)]
pub(super) struct Known(HashMap<String, usize>);

impl Known {
    pub(super) fn take(&mut self, sites: &mut Vec<Thing<Site>>, site: &Site, at: usize) -> Placed {
        let code = format!("code:{}", fold::letters(&site.code));
        let named = format!("{}:{}", fold::letters(&site.name), fold::letters(&site.place));
        let signs = if site.code.is_empty() { vec![named] } else { vec![code, named] };
        if let Some(there) = signs.iter().find_map(|sign| self.0.get(sign).copied()) {
            merge(&mut sites[there].value, site);
            sites[there].rows.push(at);
            return Placed::Merged(sites[there].key.clone());
        }
        for sign in signs {
            self.0.insert(sign, sites.len());
        }
        let key = unique(sites, format!("site:{}", fold::letters(&site.name)));
        sites.push(Thing::new(key.clone(), site.clone(), at));
        Placed::New(key)
    }
}

fn merge(into: &mut Site, from: &Site) {
    fill(&mut into.code, &from.code);
    fill(&mut into.class, &from.class);
    fill(&mut into.street, &from.street);
    fill(&mut into.postcode, &from.postcode);
    fill(&mut into.place, &from.place);
    fill(&mut into.municipality, &from.municipality);
    fill(&mut into.lat, &from.lat);
    fill(&mut into.lon, &from.lon);
    fill(&mut into.uplink, &from.uplink);
}

/// Puts everything where it is written to be. Without a list of sites, what is written is the list.
pub(super) fn settle(stocktake: &mut Stocktake) {
    if stocktake.sites.is_empty() {
        stocktake.sites = written(stocktake);
    }
    let places = Places::of(&stocktake.sites);
    let mut homeless: Vec<Homeless> = Vec::new();
    let mut home = |text: &str, key: &str, matters: bool| {
        if text.is_empty() {
            return String::new();
        }
        match places.find(text) {
            Found::One(site) => site,
            Found::Several(instead) if matters => {
                match homeless.iter_mut().find(|known| fold::letters(&known.text) == fold::letters(text)) {
                    Some(known) => known.things.push(key.to_owned()),
                    None => homeless.push(Homeless { text: text.to_owned(), things: vec![key.to_owned()], instead }),
                }
                String::new()
            }
            Found::Several(_) => String::new(),
        }
    };
    for device in &mut stocktake.devices {
        device.site = home(&device.value.site, &device.key, true);
        let school = stocktake.sites.iter().any(|site| site.key == device.site && is_school(&site.value));
        let area = fold::letters(&device.value.area);
        device.value.school = match area.contains("verwalt") {
            true => false,
            false => school || class::is_school(&device.value.area) || class::is_school(&device.value.site),
        };
    }
    for person in &mut stocktake.people {
        person.site = home(&person.value.site, &person.key, false);
    }
    for network in &mut stocktake.networks {
        network.site = home(&network.value.site, &network.key, false);
    }
    stocktake.homeless = homeless;
}

fn is_school(site: &Site) -> bool {
    class::is_school(&site.class) || class::is_school(&site.name)
}

fn written(stocktake: &Stocktake) -> Vec<Thing<Site>> {
    let mut sites: Vec<Thing<Site>> = Vec::new();
    for text in stocktake.devices.iter().map(|device| &device.value.site).filter(|text| !text.is_empty()) {
        let key = format!("site:{}", fold::letters(text));
        if !sites.iter().any(|site| site.key == key) {
            let value = Site { name: text.clone(), ..Site::default() };
            sites.push(Thing { rows: Vec::new(), ..Thing::new(key, value, 0) });
        }
    }
    sites
}

enum Found {
    One(String),
    /// Names of those it could be; empty if there is none.
    Several(Vec<String>),
}

struct Places<'s> {
    sites: &'s [Thing<Site>],
    words: Vec<Vec<String>>,
}

impl<'s> Places<'s> {
    fn of(sites: &'s [Thing<Site>]) -> Places<'s> {
        let words = sites.iter().map(|site| {
            let Site { name, place, code, street, .. } = &site.value;
            let mut words = site_words(&format!("{name} {place} {street}"));
            words.push(fold::letters(code));
            words
        });
        Places { sites, words: words.collect() }
    }

    /// The site whose words hold all that is written; of several, the one that is called exactly so.
    fn find(&self, text: &str) -> Found {
        let asked = site_words(text);
        let exact = self
            .sites
            .iter()
            .find(|site| fold::letters(&site.value.name) == fold::letters(text) || same_code(site, text));
        if let Some(site) = exact {
            return Found::One(site.key.clone());
        }
        let holds = |words: &Vec<String>| !asked.is_empty() && asked.iter().all(|word| words.contains(word));
        let fitting: Vec<usize> = (0..self.sites.len()).filter(|at| holds(&self.words[*at])).collect();
        match fitting.as_slice() {
            [only] => Found::One(self.sites[*only].key.clone()),
            [] => Found::Several(self.near(&asked)),
            several => Found::Several(several.iter().take(4).map(|at| self.sites[*at].value.name.clone()).collect()),
        }
    }

    /// Sites that share a word with it, most words first.
    fn near(&self, asked: &[String]) -> Vec<String> {
        let shared = |at: &usize| asked.iter().filter(|word| self.words[*at].contains(word)).count();
        let mut near: Vec<usize> = (0..self.sites.len()).filter(|at| shared(at) > 0).collect();
        near.sort_by_key(|at| std::cmp::Reverse(shared(at)));
        near.into_iter().take(4).map(|at| self.sites[at].value.name.clone()).collect()
    }
}

fn same_code(site: &Thing<Site>, text: &str) -> bool {
    !site.value.code.is_empty() && fold::letters(&site.value.code) == fold::letters(text)
}

/// Words that tell sites apart, abbreviations spelt out. Rooms, floors and articles tell nothing.
fn site_words(text: &str) -> Vec<String> {
    const NOTHING: &[&str] = &[
        "eg",
        "og",
        "ug",
        "dg",
        "kg",
        "zi",
        "zimmer",
        "raum",
        "der",
        "die",
        "das",
        "in",
        "im",
        "am",
        "und",
        "haus",
        "etage",
        "buero",
        "gebaeude",
        "netz",
        "lan",
        "wlan",
        "sg",
        "samtgemeinde",
        "gemeinde",
        "standort",
        "stock",
        "str",
        "strasse",
    ];
    let words = fold::words(text).into_iter().map(|word| spelt_out(&word));
    words.filter(|word| !NOTHING.contains(&word.as_str()) && !word.bytes().all(|b| b.is_ascii_digit())).collect()
}

fn spelt_out(word: &str) -> String {
    let long = match word {
        "gs" | "gsch" | "grundsch" | "grundschulen" => "grundschule",
        "ff"
        | "ffw"
        | "fw"
        | "ofw"
        | "fwh"
        | "ffh"
        | "feuerwehrhaus"
        | "feuerwehrgeraetehaus"
        | "geraetehaus"
        | "feuerwehren" => "feuerwehr",
        "dgh" | "dorfgemeinschaftshaeuser" => "dorfgemeinschaftshaus",
        "kiga" | "kindergarten" | "kitas" | "kindertagesstaette" | "krippe" => "kita",
        "rh" | "verwaltung" | "rathaeuser" => "rathaus",
        "ka" | "klaerwerk" => "klaeranlage",
        "gb" | "gemeindebueros" | "gmdbuero" => "gemeindebuero",
        "bhf" | "baubetriebshof" => "bauhof",
        "freibad" | "schwimmbad" | "hallenbad" | "waldbad" => "bad",
        "touristinfo" | "touristinformation" | "tourismus" | "touristik" | "tourist" => "tourist",
        other => other,
    };
    long.to_owned()
}
