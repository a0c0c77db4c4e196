//! One ticket: what was said, and what can be done.

use std::collections::HashMap;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::response::{Html, Redirect};
use base::edge::html;
use base::table::Tone;
use base::{Failure, Frame, Result, Visitor, form, grant};

use super::article::help;
use super::list::name;
use super::{Fields, due};
use crate::article::Article;
use crate::store::{self, Agreed, Listed};
use crate::texts::{self, Texts, texts};
use crate::ticket::{Entry, EntryKind, Refused, TicketId};
use crate::{WORK, acts, cause};

#[derive(Template)]
#[template(path = "desk/ticket.html")]
struct TicketPage {
    f: Frame,
    t: &'static Texts,
    l: Listed,
    tone: Tone,
    due: String,
    kind: &'static str,
    impact: &'static str,
    level: &'static str,
    /// The page of the deviation that is the cause.
    deviation: Option<String>,
    /// The page of the outage that is the cause.
    outage: Option<String>,
    specialism: String,
    others: Vec<(String, String)>,
    entries: Vec<Entry>,
    /// Those that end with this one.
    doubles: Vec<Listed>,
    /// For who works on it.
    help: Vec<Article>,
    /// What the answer begins with: the text of an article.
    answer: String,
    may_work: bool,
    may_say: bool,
}

/// `?article=..` puts the text of an article into the answer.
pub(crate) async fn show(
    visitor: Visitor,
    Path(id): Path<TicketId>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let l = store::ticket(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let lang = visitor.lang;
    let ticket = &l.ticket;
    let (tone, due) = due(&l, visitor.house().clock.business(), lang);
    let today = visitor.frame().is_today();
    let may_work = today && grant::holds(&mut r, WORK, ticket.member, &ticket.part).await?;
    let may_say = may_work || (today && ticket.reporter == visitor.actor().person);
    let known = store::specialisms(&mut r).await?;
    let here = known.iter().find(|s| s.specialism == ticket.specialism);
    let others = known.iter().filter(|s| s.specialism != ticket.specialism);
    let works_on_it = may_work && ticket.closed_at.is_none();
    let help = if works_on_it { help(&mut r, &ticket.title).await? } else { Vec::new() };
    let taken = help.iter().find(|article| query.get("article").is_some_and(|id| article.id.to_string() == *id));
    html(TicketPage {
        answer: taken.map_or_else(String::new, |article| article.draft.text.clone()),
        f: visitor.frame(),
        t: texts(lang),
        kind: texts::kind(ticket.kind, lang),
        impact: texts::impact(ticket.impact, lang),
        level: texts::level(ticket.level, lang),
        deviation: cause::deviation(&l.cause).map(|key| cause::deviations(key, l.ticket.member)),
        outage: cause::outage(&l.cause).map(|id| format!("/operations/outages/{id}")),
        specialism: here.map_or_else(String::new, |s| name(s, lang).to_owned()),
        others: others.map(|s| (s.specialism.clone(), name(s, lang).to_owned())).collect(),
        entries: store::entries(&mut r, id).await?,
        doubles: store::doubles(&mut r, id).await?,
        help,
        tone,
        due,
        may_work,
        may_say,
        l,
    })
}

type Sent = Form<Vec<(String, String)>>;

fn to(id: TicketId) -> Redirect {
    Redirect::to(&format!("/desk/tickets/{id}"))
}

/// Who has the same; by phone it goes on with the next call.
pub(crate) async fn join(visitor: Visitor, Path(id): Path<TicketId>, Form(form): Sent) -> Result<Redirect> {
    let person = Fields(form).get("person").parse().ok();
    visitor.act(async move |w| acts::join(w, id, person).await).await?;
    Ok(if person.is_some() { Redirect::to(&format!("/desk/intake?done={id}")) } else { to(id) })
}

pub(crate) async fn take(visitor: Visitor, Path(id): Path<TicketId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::take(w, id).await).await?;
    Ok(to(id))
}

pub(crate) async fn hand_on(visitor: Visitor, Path(id): Path<TicketId>, Form(form): Sent) -> Result<Redirect> {
    let form = Fields(form);
    visitor.act(async move |w| acts::hand_on(w, id, form.get("specialism"), form.get("why")).await).await?;
    Ok(to(id))
}

pub(crate) async fn say(visitor: Visitor, Path(id): Path<TicketId>, Form(form): Sent) -> Result<Redirect> {
    let form = Fields(form);
    visitor.act(async move |w| acts::say(w, id, form.get("text")).await).await?;
    Ok(to(id))
}

pub(crate) async fn wait(visitor: Visitor, Path(id): Path<TicketId>, Form(form): Sent) -> Result<Redirect> {
    let form = Fields(form);
    visitor.act(async move |w| acts::wait(w, id, form.get("text")).await).await?;
    Ok(to(id))
}

pub(crate) async fn resume(visitor: Visitor, Path(id): Path<TicketId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::resume(w, id).await).await?;
    Ok(to(id))
}

pub(crate) async fn merge(visitor: Visitor, Path(id): Path<TicketId>, Form(form): Sent) -> Result<Redirect> {
    let form = Fields(form);
    visitor.act(async move |w| acts::merge(w, id, form.get("number")).await).await?;
    Ok(to(id))
}

pub(crate) async fn note(visitor: Visitor, Path(id): Path<TicketId>, Form(form): Sent) -> Result<Redirect> {
    let form = Fields(form);
    visitor.act(async move |w| acts::note(w, id, form.get("text")).await).await?;
    Ok(to(id))
}

pub(crate) async fn close(visitor: Visitor, Path(id): Path<TicketId>, Form(form): Sent) -> Result<Redirect> {
    let form = Fields(form);
    visitor.act(async move |w| acts::close(w, id, form.get("text")).await).await?;
    Ok(to(id))
}

pub(crate) async fn reopen(visitor: Visitor, Path(id): Path<TicketId>, Form(form): Sent) -> Result<Redirect> {
    let form = Fields(form);
    visitor.act(async move |w| acts::reopen(w, id, form.get("text")).await).await?;
    Ok(to(id))
}

pub(crate) async fn agree(visitor: Visitor, Form(form): Sent) -> Result<Redirect> {
    let form = Fields(form);
    visitor
        .act(async move |w| {
            let valid_from = form::day(form.get("valid_from"), w.today()).ok_or(Refused::NoTerms)?;
            let (member, hours) = (form.get("member").to_owned(), form.get("hours").to_owned());
            let agreed = Agreed { member, valid_from, hours, levels: form.get("levels").to_owned() };
            acts::agree(w, &agreed).await
        })
        .await?;
    Ok(Redirect::to("/desk/terms"))
}
