//! Two ways in: the place where calls are taken, by keyboard; and the form for who reports for themselves.

use std::collections::HashMap;

use askama::Template;
use axum::Form;
use axum::extract::Query;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Frame, Reading, Result, Visitor};
use inventory::site::{SiteId, SiteKind};

use super::article::help;
use super::known::{self, Disturbance};
use super::{Fields, Short};
use crate::article::Article;
use crate::store::{self, Caller, Device, Group, Question, Reportable};
use crate::texts::{Texts, texts};
use crate::ticket::{Impact, Kind, level};
use crate::{WORK, acts, routing};

#[derive(Template)]
#[template(path = "desk/intake.html")]
struct IntakePage {
    f: Frame,
    t: &'static Texts,
    /// What was typed to find the caller.
    words: String,
    text: String,
    found: Vec<Caller>,
    here: Option<Here>,
    groups: Vec<Group>,
    suggested: String,
    help: Vec<Article>,
    asked: Asked,
    /// The ticket that was just made.
    done: Option<Short>,
    waiting: i64,
}

/// The caller who was found, and what there is.
struct Here {
    who: Caller,
    devices: Vec<Device>,
    tickets: Vec<Short>,
    respond: String,
    restore: String,
    known: Vec<Disturbance>,
}

#[derive(Template)]
#[template(path = "desk/new.html")]
struct NewPage {
    f: Frame,
    t: &'static Texts,
    /// Where the reader works.
    my_site: Option<SiteId>,
    phone: String,
    places: Vec<Reportable>,
    devices: Vec<Device>,
    /// The device it is about, if the link said so.
    about: String,
    known: Vec<Disturbance>,
    /// Whoever reads reports for themselves.
    person: String,
    text: String,
    help: Vec<Article>,
    asked: Asked,
}

/// What was chosen already when one looked for help.
struct Asked(HashMap<String, String>);

impl Asked {
    fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == value
    }
}

/// `?caller=5127` finds the caller, `&person=..` picks one of several, `&text=..` suggests who can do it.
pub(crate) async fn intake(visitor: Visitor, Query(query): Query<HashMap<String, String>>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let value = |name: &str| query.get(name).cloned().unwrap_or_default();
    let (words, text) = (value("caller"), value("text"));
    let mut found = if words.trim().is_empty() { Vec::new() } else { store::callers(&mut r, words.trim()).await? };
    let picked = value("person");
    if !picked.is_empty() {
        found.retain(|caller| caller.person_id.to_string() == picked);
    }
    let here = match &found[..] {
        [caller] => Some(here(&visitor, &mut r, caller.clone()).await?),
        _ => None,
    };
    let school = here.as_ref().is_some_and(|here| is_school(&here.who));
    let chosen = value("specialism");
    let suggested =
        if chosen.is_empty() { routing::route(&text, school, &store::words(&mut r).await?) } else { chosen };
    let done = match value("done").parse() {
        Ok(id) => store::ticket(&mut r, id).await?,
        Err(_) => None,
    };
    let open = Question { state: "open".into(), ..Question::default() };
    html(IntakePage {
        f: visitor.frame(),
        t: texts(visitor.lang),
        words,
        help: help(&mut r, &text).await?,
        text,
        asked: Asked(query),
        found,
        here,
        groups: store::groups(&mut r).await?,
        suggested,
        done: done.map(|ticket| Short::of(&ticket, visitor.house().clock.business(), visitor.lang)),
        waiting: store::count(&mut r, &open).await?,
    })
}

fn is_school(caller: &Caller) -> bool {
    caller.site_kind.as_deref() == Some(SiteKind::School.code())
}

async fn here(visitor: &Visitor, r: &mut Reading, caller: Caller) -> Result<Here> {
    let (now, today, lang) = (visitor.house().clock.business(), r.today(), visitor.lang);
    let usual = level(Kind::Incident, Impact::One, is_school(&caller));
    let deadlines = store::terms(r, caller.member_id, today).await?.deadlines(now, usual);
    let tickets = store::of_caller(r, &caller).await?;
    Ok(Here {
        known: known::known(r, Some(caller.member_id), caller.person_id, lang).await?,
        devices: store::devices(r, &caller).await?,
        tickets: tickets.iter().map(|ticket| Short::of(ticket, now, lang)).collect(),
        respond: lang.moment(deadlines.respond_by),
        restore: lang.moment(deadlines.restore_by),
        who: caller,
    })
}

/// For everybody: it knows room and devices, three fields are enough.
/// `?device=..` is what it is about.
pub(crate) async fn new(visitor: Visitor, Query(query): Query<HashMap<String, String>>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let me = store::me(&mut r).await?;
    let asked = Asked(query);
    let text = asked.get("text").to_owned();
    let phone = match asked.get("callback") {
        "" => me.as_ref().map_or_else(String::new, |me| me.phone.clone()),
        typed => typed.to_owned(),
    };
    let member = me.as_ref().map(|me| me.member_id);
    html(NewPage {
        known: known::known(&mut r, member, visitor.actor().person, visitor.lang).await?,
        person: String::new(),
        f: visitor.frame(),
        t: texts(visitor.lang),
        phone,
        help: help(&mut r, &text).await?,
        text,
        my_site: me.and_then(|me| me.site_id),
        places: store::places(&mut r).await?,
        about: asked.get("device").to_owned(),
        asked,
        devices: store::my_devices(&mut r).await?,
    })
}

/// From both forms. Who takes calls is back at the next call.
pub(crate) async fn open(visitor: Visitor, Form(form): Form<Vec<(String, String)>>) -> Result<Redirect> {
    let form = Fields(form);
    let report = form.report()?;
    let by_phone = form.get("channel") == "phone" && visitor.actor().holds_somewhere(WORK);
    let solved = form.get("solved").to_owned();
    let id = visitor
        .act(async move |w| {
            if !by_phone {
                return acts::report(w, &report).await;
            }
            let id = acts::take_call(w, &report).await?;
            if !solved.is_empty() {
                acts::close(w, id, &solved).await?;
            }
            Ok(id)
        })
        .await?;
    let to = if by_phone { format!("/desk/intake?done={id}") } else { format!("/desk/tickets/{id}") };
    Ok(Redirect::to(&to))
}
