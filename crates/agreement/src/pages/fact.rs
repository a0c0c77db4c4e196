//! Recording what happened outside: resolutions, signatures, letters, publications.

use askama::Template;
use axum::Form;
use axum::extract::{Multipart, Path};
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Day, Failure, Frame, MemberId, Reading, Result, Visitor, grant};

use super::{Choice, Known, handed_in};
use crate::acts::{self, Signed};
use crate::chain::CannotChange;
use crate::law::Step;
use crate::resolution::{Minutes, Outcome, Role, Votes};
use crate::signature::CannotSign;
use crate::step::{Answer, Place};
use crate::texts::{self, Texts, texts};
use crate::version::VersionId;
use crate::written::{Fields, Unread};
use crate::{Party, RECORD, RESOLVE, store};

#[derive(Template)]
#[template(path = "agreement/resolution.html")]
struct ResolutionPage {
    f: Frame,
    t: &'static Texts,
    id: VersionId,
    number: i64,
    title: String,
    parties: Vec<Choice>,
    roles: Vec<Choice>,
    outcomes: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "agreement/signature.html")]
struct SignaturePage {
    f: Frame,
    t: &'static Texts,
    id: VersionId,
    number: i64,
    title: String,
    signers: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "agreement/supervision.html")]
struct SupervisionPage {
    f: Frame,
    t: &'static Texts,
    id: VersionId,
    number: i64,
    title: String,
    steps: Vec<Choice>,
    authority: String,
}

#[derive(Template)]
#[template(path = "agreement/publication.html")]
struct PublicationPage {
    f: Frame,
    t: &'static Texts,
    id: VersionId,
    number: i64,
    title: String,
    parties: Vec<Choice>,
}

/// The version a form is about: its number, what it is about, its parties, and the step it needs.
struct About {
    number: i64,
    title: String,
    parties: Vec<MemberId>,
    step: Step,
}

fn about(known: &Known, id: VersionId, today: Day) -> Result<About> {
    let version = known.chain.open(id, today)?.ok_or(Failure::NotFound)?;
    let (text, release) = version.released(today).ok_or(CannotChange::NotReleased)?;
    let terms = &text.terms;
    let (title, parties) = (terms.title.clone(), terms.parties.clone());
    Ok(About { number: version.number, title, parties, step: release.needs.step })
}

/// Those parties, and their parts, for which the reader holds the duty.
async fn mine(r: &mut Reading, duty: base::Duty, parties: &[MemberId]) -> Result<Vec<MemberId>> {
    let members = grant::members(r, duty).await?;
    let all = members.contains(&MemberId::ASSOCIATION);
    Ok(parties.iter().copied().filter(|party| all || members.contains(party)).collect())
}

pub(crate) async fn resolution(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let about = about(&known, id, r.today())?;
    let mine = mine(&mut r, RESOLVE, &about.parties).await?;
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let of_mine = |party: &&Party| mine.contains(&party.part_of.unwrap_or(party.id));
    let parties = known.parties.iter().filter(of_mine).map(|p| Choice::new(p.id, &p.name, false)).collect();
    let roles = [("decision", Role::Decision), ("preliminary", Role::Preliminary)];
    let roles = roles.map(|(key, role)| Choice::new(key, texts::role(role, lang), role == Role::Decision)).into();
    let outcomes = Outcome::ALL.map(|o| Choice::new(o.key(), texts::outcome(o, lang).word, false)).into();
    let (number, title) = (about.number, about.title);
    html(ResolutionPage { f: visitor.frame(), t, id, number, title, parties, roles, outcomes })
}

pub(crate) async fn record_resolution(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let minutes = minutes(Fields(&form), w.today())?;
            acts::record_resolution(w, id, &minutes).await
        })
        .await?;
    Ok(Redirect::to(&format!("/agreement/versions/{id}")))
}

fn minutes(fields: Fields, today: Day) -> Result<Minutes, Unread> {
    let votes = |name| match fields.get(name) {
        "" => Ok(0),
        text => base::form::number(text).ok_or(Unread(name)),
    };
    Ok(Minutes {
        party: fields.get("party").parse().map_err(|_| Unread("party"))?,
        committee: fields.get("committee").to_owned(),
        role: if fields.get("role") == "preliminary" { Role::Preliminary } else { Role::Decision },
        paper: fields.get("paper").to_owned(),
        on: fields.day("on", today)?.ok_or(Unread("on"))?,
        votes: Votes { yes: votes("yes")?, no: votes("no")?, abstained: votes("abstained")? },
        outcome: Outcome::of(fields.get("outcome")).ok_or(Unread("outcome"))?,
        remark: fields.get("remark").to_owned(),
    })
}

pub(crate) async fn signature(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let today = r.today();
    let about = about(&known, id, today)?;
    let mut signers = Vec::new();
    for party in mine(&mut r, RECORD, &about.parties).await? {
        let name = known.seen(today, visitor.lang).name(party).to_owned();
        for (person, person_name) in store::signers(&mut r, party, today).await? {
            signers.push(Choice::new(format!("{party} {person}"), format!("{name}: {person_name}"), false));
        }
    }
    let (number, title) = (about.number, about.title);
    html(SignaturePage { f: visitor.frame(), t: texts(visitor.lang), id, number, title, signers })
}

pub(crate) async fn record_signature(visitor: Visitor, Path(id): Path<VersionId>, form: Multipart) -> Result<Redirect> {
    let signed = signed(&visitor, form).await?;
    visitor.act(async move |w| acts::record_signature(w, id, &signed).await).await?;
    Ok(Redirect::to(&format!("/agreement/versions/{id}")))
}

/// `signer` is "party person"; the check box says that the original was seen.
pub(crate) async fn signed(visitor: &Visitor, form: Multipart) -> Result<Signed> {
    let (fields, mut files) = handed_in(form).await?;
    let fields = Fields(&fields);
    let (party, signer) = fields.get("signer").split_once(' ').ok_or(Unread("signer"))?;
    if fields.get("seen").is_empty() {
        return Err(Unread("seen").into());
    }
    Ok(Signed {
        party: party.parse().map_err(|_| Unread("signer"))?,
        signer: signer.parse().map_err(|_| Unread("signer"))?,
        office: fields.get("office").to_owned(),
        on: fields.day("on", visitor.frame().today)?.ok_or(Unread("on"))?,
        paper: files.remove("paper").ok_or(CannotSign::NoFile)?,
        report: files.remove("report"),
    })
}

pub(crate) async fn clear(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    let party = Fields(&form).get("party").parse().map_err(|_| Unread("party"))?;
    visitor.act(async move |w| acts::clear(w, id, party).await).await?;
    Ok(Redirect::to(&format!("/agreement/versions/{id}")))
}

pub(crate) async fn supervision(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let about = about(&known, id, r.today())?;
    let steps = [Step::Approval, Step::Notification];
    let steps = steps.map(|step| Choice::new(step.key(), texts::step(step, visitor.lang), step == about.step)).into();
    let (number, title, authority) = (about.number, about.title, known.law.authority);
    html(SupervisionPage { f: visitor.frame(), t: texts(visitor.lang), id, number, title, steps, authority })
}

pub(crate) async fn record_supervision(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let fields = Fields(&form);
            let answer = Answer {
                step: Step::of(fields.get("step")).ok_or(Unread("step"))?,
                authority: fields.get("authority").to_owned(),
                reference: fields.get("reference").to_owned(),
                on: fields.day("on", w.today())?.ok_or(Unread("on"))?,
                granted: fields.get("granted") == "yes",
            };
            acts::record_supervision(w, id, &answer).await
        })
        .await?;
    Ok(Redirect::to(&format!("/agreement/versions/{id}")))
}

pub(crate) async fn publication(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let about = about(&known, id, r.today())?;
    let seen = known.seen(r.today(), visitor.lang);
    let parties = about.parties.iter().map(|party| Choice::new(party, seen.name(*party), true)).collect();
    let (number, title) = (about.number, about.title);
    html(PublicationPage { f: visitor.frame(), t: texts(visitor.lang), id, number, title, parties })
}

pub(crate) async fn record_publication(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let fields = Fields(&form);
            let place = Place {
                gazette: fields.get("gazette").to_owned(),
                issue: fields.get("issue").to_owned(),
                on: fields.day("on", w.today())?.ok_or(Unread("on"))?,
            };
            acts::record_publication(w, id, &fields.ids("party"), &place).await
        })
        .await?;
    Ok(Redirect::to(&format!("/agreement/versions/{id}")))
}
