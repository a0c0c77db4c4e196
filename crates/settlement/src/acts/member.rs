//! Advance payments, what a member says of itself, and the papers issued to it.

use base::file::{self, FileId};
use base::{Cents, Failure, MemberId, Period, Result, Writing, grant, journal};
use serde_json::json;

use crate::advance::advances;
use crate::basis::Declared;
use crate::own::OwnFigure;
use crate::refused::Refused;
use crate::statement::StatementId;
use crate::{MAKE, READ, SAY, store};

/// Sets what these members pay in advance in a year, in equal parts on its days; what was set before is replaced.
pub async fn set_advances(w: &mut Writing, year: i16, sums: &[(MemberId, Cents)]) -> Result<()> {
    grant::must(w, MAKE, MemberId::ASSOCIATION, "").await?;
    let memberships = agreement::store::memberships(w).await?;
    for (member, sum) in sums {
        let within = |period: &Period| period.meet(&Period::year(year)).is_some();
        let membership = memberships.iter().find(|one| one.party == *member && within(&one.period));
        let payments = advances(*sum, year, membership.ok_or(Refused::NotAMember)?.period);
        store::keep_advances(w, *member, year.into(), &payments).await?;
        let details = json!({ "year": year, "sum": sum, "payments": payments.len() });
        let thing = w.new_id();
        journal::note(w, *member, "settlement.advance.set", thing, details).await?;
    }
    Ok(())
}

/// Quantities that count instead of those in the inventory, while a member's holdings are in transition.
pub async fn declare(w: &mut Writing, quantities: &[Declared]) -> Result<()> {
    grant::must(w, MAKE, MemberId::ASSOCIATION, "").await?;
    for one in quantities {
        one.check()?;
        store::keep_declared(w, one).await?;
        let details =
            json!({ "base": one.base, "count": one.count, "from": one.from, "to": one.to, "words": one.words });
        let thing = w.new_id();
        journal::note(w, one.member, "settlement.quantity.declared", thing, details).await?;
    }
    Ok(())
}

/// Deed of a member: what its budget has, or what an IT of its own would cost.
pub async fn say(w: &mut Writing, figure: &OwnFigure) -> Result<()> {
    grant::must(w, SAY, figure.member, "").await?;
    figure.check()?;
    store::keep_own_figure(w, figure).await?;
    let details = json!({ "year": figure.year, "figure": figure.figure, "amount": figure.amount });
    let thing = w.new_id();
    journal::note(w, figure.member, "settlement.own-figure.said", thing, details).await
}

/// Keeps the PDF of a released statement, once: whoever asks again gets the same bytes. Two who ask at once get the same.
pub async fn issue(
    w: &mut Writing,
    member: MemberId,
    id: StatementId,
    lang: &str,
    name: &str,
    pdf: &[u8],
) -> Result<FileId> {
    let record = store::record(w, id).await?.ok_or(Failure::NotFound)?;
    grant::must(w, READ, member, "").await?;
    if record.released.is_none() {
        return Err(Refused::NoPaper.into());
    }
    if let Some(issued) = store::paper(w, member, id, lang).await? {
        return Ok(issued);
    }
    let file = file::keep(w, member, "", name, "application/pdf", pdf).await?;
    store::keep_paper(w, member, id, lang, file).await?;
    journal::note(w, member, "settlement.paper.issued", id.0, json!({ "file": name })).await?;
    Ok(file)
}
