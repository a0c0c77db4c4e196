//! What invoices need: addresses, and how each cost centre is taxed.

use askama::Template;
use axum::Form;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Frame, MemberId, Result, Visitor, form};
use serde::Deserialize;

use crate::invoice::tax::{Rule, Tax, Treatment};
use crate::invoice::{Address, Billing, Seller};
use crate::refused::Refused;
use crate::texts::invoice::{Texts, texts, treatment};
use crate::{acts, store};

#[derive(Template)]
#[template(path = "settlement/billing.html")]
struct BillingPage {
    f: Frame,
    t: &'static Texts,
    s: &'static crate::texts::Texts,
    today: bool,
    addresses: Vec<(MemberId, Billing)>,
    /// Cost centre, first day, treatment, rate, reason.
    rules: Vec<[String; 5]>,
    members: Vec<(MemberId, String)>,
    pools: Vec<(String, String)>,
    treatments: Vec<(&'static str, &'static str)>,
}

pub(crate) async fn show(visitor: Visitor) -> Result<Html<String>> {
    let (lang, mut r) = (visitor.lang, visitor.read().await?);
    let (pools, parties) = (store::pools(&mut r).await?, agreement::store::parties(&mut r).await?);
    let title = |code: &str| pools.iter().find(|pool| pool.code == code).map_or_else(String::new, |p| p.title.clone());
    let rule = |rule: &Rule| {
        let rate = if rule.tax.rate > 0 { lang.percent(rule.tax.rate, 10_000) } else { "–".into() };
        let kind = treatment(rule.tax.treatment, lang).to_owned();
        [title(&rule.pool), lang.day(rule.from), kind, rate, rule.tax.note.clone()]
    };
    let rules = store::taxes(&mut r).await?.iter().map(rule).collect();
    let association = (MemberId::ASSOCIATION, crate::texts::texts(lang).association.to_owned());
    let kept = |party: &agreement::Party| party.kind != agreement::PartyKind::ConstituentMunicipality;
    let parties = parties.into_iter().filter(kept).map(|party| (party.id, party.short_name));
    html(BillingPage {
        f: visitor.frame(),
        t: texts(lang),
        s: crate::texts::texts(lang),
        today: r.as_of() == r.today(),
        addresses: store::addresses(&mut r).await?,
        rules,
        members: std::iter::once(association).chain(parties).collect(),
        pools: pools.iter().map(|pool| (pool.code.clone(), pool.title.clone())).collect(),
        treatments: Treatment::ALL.map(|one| (one.code(), treatment(one, lang))).to_vec(),
    })
}

/// As it is typed.
#[derive(Deserialize)]
pub(crate) struct TypedAddress {
    member: MemberId,
    #[serde(flatten)]
    address: Address,
    #[serde(default)]
    leitweg: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    tax_number: String,
    #[serde(default)]
    iban: String,
}

pub(crate) async fn address(visitor: Visitor, Form(typed): Form<TypedAddress>) -> Result<Redirect> {
    let TypedAddress { member, address, leitweg, contact, phone, tax_number, iban } = typed;
    let billing = Billing { seller: Seller { address, contact, phone, tax_number, iban }, leitweg };
    visitor.act(async move |w| acts::set_address(w, member, &billing).await).await?;
    Ok(Redirect::to("/settlement/billing"))
}

/// As it is typed.
#[derive(Deserialize)]
pub(crate) struct TypedTax {
    pool: String,
    from: String,
    treatment: Treatment,
    #[serde(default)]
    rate: String,
    #[serde(default)]
    note: String,
}

pub(crate) async fn tax(visitor: Visitor, Form(typed): Form<TypedTax>) -> Result<Redirect> {
    let t = texts(visitor.lang);
    let from = form::day(&typed.from, visitor.frame().today).ok_or(Refused::Unreadable(t.from))?;
    // A percentage has two places, as money has.
    let rate = match typed.rate.trim() {
        "" => 0,
        text => form::cents(text).ok_or(Refused::Unreadable(t.rate))?.0,
    };
    let rule = Rule { pool: typed.pool, from, tax: Tax { treatment: typed.treatment, rate, note: typed.note } };
    visitor.act(async move |w| acts::set_tax(w, &rule).await).await?;
    Ok(Redirect::to("/settlement/billing"))
}
