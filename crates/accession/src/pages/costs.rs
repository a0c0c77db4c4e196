//! What the year costs everybody, and what it would cost with another start, another key, other sums.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Cents, Day, Failure, Frame, MemberId, Period, Reading, Result, Visitor, form, grant};
use serde::Deserialize;
use settlement::key::Key;
use settlement::refused::Refused;

use super::list::unusable;
use super::{Able, Names, accession, show};
use crate::accession::{Accession, AccessionId};
use crate::costs::{self, Assumed, ByWhat, Outlook, Pools, Unknown};
use crate::store::{self, Estimate, Kept};
use crate::texts::{Texts, texts, words};

/// By what is estimated and agreed.
pub(crate) async fn outlook(
    r: &mut Reading,
    accession: &Accession,
    estimate: &Estimate,
    kept: &Kept,
) -> Result<Result<Outlook, Unknown>> {
    let membership = show::membership(r, accession).await?;
    let start = membership.map_or(accession.wished_on, |period| period.from);
    let assumed = Assumed { without: estimate.without, with: estimate.with, start, by: estimate.by_what };
    assuming(r, accession, &assumed, kept).await
}

async fn assuming(
    r: &mut Reading,
    accession: &Accession,
    assumed: &Assumed,
    kept: &Kept,
) -> Result<Result<Outlook, Unknown>> {
    if !grant::holds(r, inventory::READ, MemberId::ASSOCIATION, "").await? {
        return Ok(Err(Unknown::NotAllSeen));
    }
    let found = if assumed.by == ByWhat::Agreed {
        by_agreement(r, accession, assumed, kept).await?
    } else {
        let mut figures = inventory::store::figures(r).await?;
        figures.retain(|of| of.member != accession.member);
        costs::by_one_key(assumed, &figures, accession.member, kept.counts)
    };
    Ok(found.map_err(Unknown::Refused))
}

async fn by_agreement(
    r: &mut Reading,
    accession: &Accession,
    assumed: &Assumed,
    kept: &Kept,
) -> Result<Result<Outlook, Refused>> {
    let pools = match agreed_pools(r, assumed.start.0.year() - 1).await? {
        Ok(pools) => pools,
        Err(refused) => return Ok(Err(refused)),
    };
    let (year, key_date) = (Period::year(assumed.start.0.year()), r.as_of());
    let members = settlement::store::bases(r, year, &[key_date], false).await?;
    let party = agreement::store::party(r, accession.member).await?;
    let inhabitants = party.and_then(|party| party.population).map_or(0, |count| count.people);
    Ok(costs::by_agreement(assumed, &pools, members, accession.member, kept.counts, inhabitants))
}

/// What each pool cost in a year, with its key in the agreement of the day looked at.
async fn agreed_pools(r: &mut Reading, year: i16) -> Result<Result<Pools, Refused>> {
    let costs = settlement::store::costs_within(r, Period::year(year)).await?;
    let Some(terms) = agreement::store::terms(r).await? else { return Ok(Err(Refused::NoAgreement)) };
    let keyed = |(pool, costs): (String, Cents)| {
        let agreed = terms.key.pools.iter().find(|agreed| agreed.key == pool).ok_or(Refused::NoKey { pool })?;
        Ok((costs, Key::agreed(&agreed.measures)?))
    };
    Ok(costs.into_iter().filter(|(_, costs)| *costs != Cents(0)).map(keyed).collect())
}

#[derive(Template)]
#[template(path = "accession/costs.html")]
struct CostsPage {
    f: Frame,
    t: &'static Texts,
    accession: Accession,
    name: String,
    names: Names,
    assumed: Assumed,
    outlook: Result<Outlook, Unknown>,
    able: Able,
}

impl CostsPage {
    fn keys(&self) -> Vec<(&'static str, &'static str, bool)> {
        ByWhat::ALL.map(|by| (by.code(), words::by_what(self.f.lang, by), by == self.assumed.by)).to_vec()
    }

    fn unknown(&self, why: &Unknown) -> String {
        words::unknown(self.f.lang, why)
    }

    fn typed(&self, amount: &Cents) -> String {
        self.f.lang.cents(amount)
    }
}

/// Nothing typed means what was estimated.
#[derive(Deserialize, Default)]
pub(crate) struct Typed {
    #[serde(default)]
    without: String,
    #[serde(default)]
    with: String,
    #[serde(default)]
    start: String,
    #[serde(default)]
    by: String,
}

impl Typed {
    fn assumed(&self, estimate: Option<Estimate>, start: Day, today: Day) -> Assumed {
        let (without, with) = estimate.map_or((Cents(0), Cents(0)), |estimate| (estimate.without, estimate.with));
        let by_what = estimate.map_or(ByWhat::Agreed, |estimate| estimate.by_what);
        Assumed {
            without: form::cents(&self.without).unwrap_or(without),
            with: form::cents(&self.with).unwrap_or(with),
            start: form::day(&self.start, today).unwrap_or(start),
            by: ByWhat::of(&self.by).unwrap_or(by_what),
        }
    }
}

/// What is assumed, and what follows.
pub(crate) async fn asked(
    r: &mut Reading,
    id: AccessionId,
    typed: &Typed,
    today: Day,
) -> Result<(Assumed, Result<Outlook, Unknown>)> {
    let accession = accession(r, id).await?;
    let estimate = store::estimate(r, id).await?;
    let start = show::membership(r, &accession).await?.map_or(accession.wished_on, |period| period.from);
    let assumed = typed.assumed(estimate, start, today);
    let outlook = match store::last(r, id).await? {
        Some(kept) => assuming(r, &accession, &assumed, &kept).await?,
        None => Err(Unknown::NothingRead),
    };
    Ok((assumed, outlook))
}

pub(crate) async fn what_if(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Query(typed): Query<Typed>,
) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let accession = accession(&mut r, id).await?;
    let f = visitor.frame();
    let (assumed, outlook) = asked(&mut r, id, &typed, f.today).await?;
    let names = Names::read(&mut r).await?;
    let able = Able::of(&mut r, accession.member).await?;
    html(CostsPage {
        f,
        t: texts(visitor.lang),
        name: names.whole(accession.member),
        accession,
        names,
        assumed,
        outlook,
        able,
    })
}

pub(crate) async fn keep(visitor: Visitor, Path(id): Path<AccessionId>, Form(typed): Form<Typed>) -> Result<Redirect> {
    let amounts = form::cents(&typed.without).zip(form::cents(&typed.with)).zip(ByWhat::of(&typed.by));
    let ((without, with), by) = amounts.ok_or(Failure::Unusable(unusable()))?;
    visitor.act(async move |w| crate::acts::estimate(w, id, without, with, by).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}#costs")))
}
