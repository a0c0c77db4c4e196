//! What can be done here: needs are reported and withdrawn, contracts agreed, orders placed; catalogue and limits are kept.

use base::{Failure, MemberId, Result, Writing, grant, journal};
use serde_json::json;

use crate::framework::{CallOff, CallOffId, FrameworkId, Terms};
use crate::limit::Limit;
use crate::need::{NeedId, Wish};
use crate::pool::Article;
use crate::refused::Refused;
use crate::{BUY, REPORT, store};

/// One or many needs, each checked like one; none is kept if one is refused.
pub async fn report(w: &mut Writing, wishes: &[Wish]) -> Result<Vec<NeedId>> {
    let catalogue = store::catalogue(w).await?;
    let mut needs = Vec::with_capacity(wishes.len());
    for wish in wishes {
        grant::must(w, REPORT, wish.member, &wish.part).await?;
        if !catalogue.iter().any(|article| article.code == wish.article) {
            return Err(Refused::NoSuchArticle.into());
        }
        needs.push(wish.report(NeedId(w.new_id()), w.person(), w.today())?);
    }
    store::keep_needs(w, &needs).await?;
    for need in &needs {
        let wish = &need.wish;
        let details = json!({ "article": wish.article, "quantity": wish.quantity, "wanted_by": wish.wanted_by });
        journal::note(w, wish.member, "procurement.need.reported", need.id.0, details).await?;
    }
    Ok(needs.into_iter().map(|need| need.id).collect())
}

pub async fn withdraw(w: &mut Writing, id: NeedId) -> Result<()> {
    let need = store::need(w, id).await?.ok_or(Failure::NotFound)?;
    grant::must(w, REPORT, need.wish.member, &need.wish.part).await?;
    need.must_be_open()?;
    store::keep_withdrawal(w, &need).await?;
    journal::note(w, need.wish.member, "procurement.need.withdrawn", id.0, json!({})).await
}

/// Records a framework contract that was concluded for these members.
pub async fn agree(w: &mut Writing, terms: &Terms) -> Result<FrameworkId> {
    grant::must(w, BUY, MemberId::ASSOCIATION, "").await?;
    terms.check()?;
    let catalogue = store::catalogue(w).await?;
    let known = |code: &str| catalogue.iter().any(|article| article.code == code);
    if !terms.prices.iter().all(|price| known(&price.article)) {
        return Err(Refused::NoSuchArticle.into());
    }
    let id = FrameworkId(w.new_id());
    store::keep_framework(w, id, terms).await?;
    let details = json!({ "title": terms.title, "supplier": terms.supplier, "ceiling": terms.ceiling });
    journal::note(w, MemberId::ASSOCIATION, "procurement.framework.agreed", id.0, details).await?;
    Ok(id)
}

/// Orders needs of any number of members at once. Two orders at the same time meet in the contract's row: the one that comes
/// second is run again and sees what is left.
pub async fn call_off(w: &mut Writing, id: FrameworkId, wanted: &[NeedId]) -> Result<(CallOffId, CallOff)> {
    let framework = store::framework(w, id).await?.ok_or(Failure::NotFound)?;
    grant::must(w, BUY, MemberId::ASSOCIATION, "").await?;
    let mut needs = Vec::with_capacity(wanted.len());
    for need in wanted {
        needs.push(store::need(w, *need).await?.ok_or(Failure::NotFound)?);
    }
    let order = framework.call_off(&needs, w.today())?;
    let call_off = CallOffId(w.new_id());
    store::keep_call_off(w, id, call_off, &order).await?;
    for line in &order.lines {
        let details = json!({ "article": line.article, "quantity": line.quantity, "amount": line.amount });
        journal::note(w, line.member, "procurement.need.called-off", line.need.0, details).await?;
    }
    let details =
        json!({ "framework": framework.terms.title, "total": order.total, "left": framework.left() - order.total });
    journal::note(w, MemberId::ASSOCIATION, "procurement.call-off.placed", call_off.0, details).await?;
    Ok((call_off, order))
}

/// Takes an article into the catalogue, or changes its words and estimate.
pub async fn list(w: &mut Writing, article: &Article) -> Result<()> {
    grant::must(w, BUY, MemberId::ASSOCIATION, "").await?;
    store::keep_article(w, article).await?;
    let details = json!({ "article": article.code, "title": article.title, "estimate": article.estimate });
    let thing = w.new_id();
    journal::note(w, MemberId::ASSOCIATION, "procurement.article.listed", thing, details).await
}

/// A value limit from a day on; the one before ends there.
pub async fn set_limit(w: &mut Writing, limit: &Limit) -> Result<()> {
    grant::must(w, BUY, MemberId::ASSOCIATION, "").await?;
    if limit.from >= limit.to || limit.up_to.0 <= 0 || limit.source.trim().is_empty() {
        return Err(Refused::NoLimit.into());
    }
    store::end_limit(w, limit).await?;
    store::keep_limit(w, limit).await?;
    let details =
        json!({ "procedure": limit.procedure, "from": limit.from, "up_to": limit.up_to, "source": limit.source });
    let thing = w.new_id();
    journal::note(w, MemberId::ASSOCIATION, "procurement.limit.set", thing, details).await
}
