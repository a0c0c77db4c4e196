//! What surrounds every page: who is there, where they can go, and of which day the figures are.

use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::journal::words;
use crate::room::{Group, Nav, Plan};
use crate::{Actor, Day, House, Lang, asset, session};

/// The chosen language, kept in the browser.
pub const LANG_COOKIE: &str = "lang";
/// The day looked at, kept in the browser until it is today again.
pub const AS_OF_COOKIE: &str = "stand";

/// The frame of a page, given to `layout.html` as `f`.
#[derive(Debug, Clone)]
pub struct Frame {
    pub lang: Lang,
    pub path: String,
    pub nav: Vec<NavGroup>,
    /// `None`: nobody is signed in, and nothing but the page itself is shown.
    pub who: Option<String>,
    /// The weightiest role, in words.
    pub role: String,
    pub today: Day,
    pub as_of: Day,
    pub association: String,
    /// These are sample data, and every page says so.
    pub sample: bool,
    plan: Option<&'static Plan>,
}

#[derive(Debug, Clone)]
pub struct NavGroup {
    pub title: &'static str,
    pub items: Vec<NavItem>,
}

#[derive(Debug, Clone)]
pub struct NavItem {
    pub path: &'static str,
    pub icon: &'static str,
    pub label: &'static str,
    pub here: bool,
}

impl Frame {
    pub fn new(house: &House, actor: Option<&Actor>, lang: Lang, path: &str, as_of: Day) -> Frame {
        let role = actor.and_then(|actor| house.plan.weightiest(&actor.roles));
        Frame {
            lang,
            path: path.to_owned(),
            nav: actor.map(|actor| nav(&house.plan.nav, actor, lang, path)).unwrap_or_default(),
            who: actor.map(|actor| actor.name.clone()),
            role: role.map(|role| lang.choose(role.de, role.en).to_owned()).unwrap_or_default(),
            today: house.clock.today(),
            as_of,
            association: house.facts.association.clone(),
            sample: house.facts.sample,
            plan: Some(house.plan),
        }
    }

    /// Before the house is asked: a page that only says something.
    pub fn bare(lang: Lang, path: &str) -> Frame {
        let (nav, who, role, association) = (Vec::new(), None, String::new(), String::new());
        let path = path.to_owned();
        Frame { lang, path, nav, who, role, today: Day::FAR, as_of: Day::FAR, association, sample: false, plan: None }
    }

    /// Looking back or ahead, nothing can be changed.
    pub fn is_today(&self) -> bool {
        self.as_of == self.today
    }

    /// Days one often wants to look at: the turns of month and year around today.
    pub fn marks(&self) -> Vec<(Day, &'static str)> {
        let date = self.today.0;
        let words = self.lang.words();
        let days = [
            (date, words.mark_today),
            (date.first_of_month(), words.mark_month),
            (date.first_of_month().yesterday().unwrap_or(date), words.mark_last_month),
            (date.first_of_year().yesterday().unwrap_or(date), words.mark_last_year),
            (date.last_of_year(), words.mark_year),
        ];
        days.map(|(date, words)| (Day(date), words)).to_vec()
    }

    /// Log-ins to try, with their roles: for whom the data are a sample anyway.
    pub fn samples(&self) -> Vec<(&'static str, &'static str)> {
        let samples = self.plan.filter(|_| self.sample).map_or(&[][..], |plan| plan.samples);
        samples.iter().map(|(login, de, en)| (*login, self.lang.choose(*de, *en))).collect()
    }

    pub fn sample_password(&self) -> &'static str {
        self.plan.map_or("", |plan| plan.sample_password)
    }

    /// A field of the journal's details in words.
    pub fn field(&self, key: &str) -> String {
        words::field(key, self.lang)
    }

    /// Its value in words; empty where there is nothing to read.
    pub fn told(&self, key: &str, value: &serde_json::Value) -> String {
        words::value(key, value, self.lang)
    }

    /// The words for a code of the journal.
    pub fn deed(&self, code: &str) -> String {
        self.plan.map_or_else(|| code.to_owned(), |plan| plan.deed(code, self.lang))
    }

    /// See [`asset::url`].
    pub fn asset(&self, name: &str) -> String {
        asset::url(name)
    }

    pub fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }
}

fn nav(all: &[Nav], actor: &Actor, lang: Lang, path: &str) -> Vec<NavGroup> {
    let mine = |nav: &&Nav| nav.duty.is_none_or(|duty| actor.holds_somewhere(duty));
    let here = |nav: &Nav| path == nav.path || path.starts_with(&format!("{}/", nav.path));
    let item =
        |nav: &Nav| NavItem { path: nav.path, icon: nav.icon, label: lang.choose(nav.de, nav.en), here: here(nav) };
    let of = |group: Group| all.iter().filter(move |nav| nav.group == group).filter(mine).map(item).collect();
    let groups = Group::ALL.map(|group| NavGroup { title: group.title(lang), items: of(group) });
    groups.into_iter().filter(|group| !group.items.is_empty()).collect()
}

/// German unless English was chosen, or is what the browser asks for first.
pub fn lang(headers: &HeaderMap) -> Lang {
    match session::cookie(headers, LANG_COOKIE) {
        Some("en") => Lang::En,
        Some("de") => Lang::De,
        _ => {
            let wish = headers.get(axum::http::header::ACCEPT_LANGUAGE);
            Lang::of(wish.and_then(|wish| wish.to_str().ok()))
        }
    }
}

/// `?stand=2020-02-29` in the address, else what was chosen before, else today.
pub(crate) fn as_of(parts: &Parts, today: Day) -> Day {
    let asked =
        parts.uri.query().into_iter().flat_map(|query| query.split('&')).find_map(|pair| pair.strip_prefix("stand="));
    let chosen = asked.and_then(|text| crate::form::day(text, today));
    let kept = || session::cookie(&parts.headers, AS_OF_COOKIE).and_then(|text| text.parse().ok());
    chosen.or_else(kept).unwrap_or(today)
}
