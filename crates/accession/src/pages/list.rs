//! Who might join and who is at it.

use agreement::Party;
use askama::Template;
use axum::Form;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Day, Failure, Frame, MemberId, Result, Visitor, form};
use serde::Deserialize;

use super::{Able, Names};
use crate::accession::{Accession, Wish};
use crate::prospect::{Interest, Noted};
use crate::texts::{Texts, texts, words};
use crate::{acts, store};

#[derive(Template)]
#[template(path = "accession/list.html")]
struct ListPage {
    f: Frame,
    t: &'static Texts,
    accessions: Vec<(Accession, String, Option<Day>)>,
    prospects: Vec<Prospect>,
    interests: &'static [Interest],
    able: Able,
}

struct Prospect {
    party: Party,
    last: Option<Noted>,
    /// Has no accession yet.
    may_open: bool,
}

impl ListPage {
    fn interest(&self, code: &str) -> &'static str {
        words::interest(self.f.lang, Interest::of(code).unwrap_or(Interest::None))
    }
}

pub(crate) async fn show(visitor: Visitor) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let names = Names::read(&mut r).await?;
    let memberships = agreement::store::memberships(&mut r).await?;
    let member_from = |member| memberships.iter().find(|m| m.party == member).map(|m| m.period.from);
    let mut accessions = Vec::new();
    for accession in store::accessions(&mut r).await? {
        let (name, from) = (names.whole(accession.member), member_from(accession.member));
        accessions.push((accession, name, from));
    }
    let noted = store::interests(&mut r).await?;
    let members = agreement::store::members(&mut r).await?;
    let outside = agreement::store::parties(&mut r).await?.into_iter().filter(|party| party.part_of.is_none());
    let outside = outside.filter(|party| !members.iter().any(|member| member.id == party.id));
    let prospects = outside.map(|party| {
        let last = noted.iter().rev().find(|noted| noted.party == party.id).cloned();
        let may_open = !accessions.iter().any(|(accession, ..)| accession.member == party.id);
        Prospect { party, last, may_open }
    });
    let prospects = prospects.collect();
    let able = Able::of(&mut r, MemberId::ASSOCIATION).await?;
    let (f, t) = (visitor.frame(), texts(visitor.lang));
    html(ListPage { f, t, accessions, prospects, interests: Interest::ALL, able })
}

#[derive(Deserialize)]
pub(crate) struct Opening {
    member: MemberId,
    sign: String,
    pool: String,
    wished_on: String,
}

pub(crate) async fn open(visitor: Visitor, Form(opening): Form<Opening>) -> Result<Redirect> {
    let wished_on = form::day(&opening.wished_on, visitor.frame().today).ok_or(Failure::Unusable(unusable()))?;
    let wish = Wish { member: opening.member, sign: opening.sign, pool: opening.pool, wished_on };
    let id = visitor.act(async move |w| acts::open(w, &wish).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}")))
}

#[derive(Deserialize)]
pub(crate) struct Said {
    party: MemberId,
    interest: String,
    #[serde(default)]
    note: String,
}

pub(crate) async fn note_interest(visitor: Visitor, Form(said): Form<Said>) -> Result<Redirect> {
    let interest = Interest::of(&said.interest).ok_or(Failure::Unusable(unusable()))?;
    visitor.act(async move |w| acts::note_interest(w, said.party, interest, &said.note).await).await?;
    Ok(Redirect::to("/accession"))
}

pub(crate) fn unusable() -> axum::http::StatusCode {
    axum::http::StatusCode::UNPROCESSABLE_ENTITY
}
