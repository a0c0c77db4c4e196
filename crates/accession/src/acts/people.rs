//! The tracks of law and people: the agreement version to sign, and who changes to the operator.

use agreement::VersionId;
use base::{Day, Failure, MemberId, Period, PersonId, Result, Writing, grant, journal};
use serde_json::json;

use super::mine;
use crate::accession::AccessionId;
use crate::restatement::{self, CannotRestate};
use crate::store::{self, Transfer};
use crate::{OPEN, TRANSFER};

/// Drafts the version that takes the newcomer in: the terms in force with one party more.
pub async fn draft_agreement(w: &mut Writing, id: AccessionId) -> Result<VersionId> {
    let accession = mine(w, id, OPEN).await?;
    let terms = agreement::store::terms(w).await?.ok_or(CannotRestate::NothingInForce)?;
    let party = agreement::store::party(w, accession.member).await?.ok_or(Failure::NotFound)?;
    let drafted = restatement::with(&terms, &party, accession.wished_on.max(w.today()))?;
    let version = agreement::acts::draft(w, &drafted).await?;
    journal::note(w, accession.member, "accession.agreement.drafted", id.0, json!({ "version": version })).await?;
    Ok(version)
}

/// Somebody of the newcomer changes to the operator: the grants there end on that day, those of the new work begin.
pub async fn transfer(
    w: &mut Writing,
    id: AccessionId,
    person: PersonId,
    specialism: &str,
    day: Day,
    basis: &str,
) -> Result<()> {
    let accession = mine(w, id, TRANSFER).await?;
    let ended = grant::end_all(w, person, accession.member, day).await?;
    let period = Period::since(day);
    let given = grant::Grant { person, member: MemberId::ASSOCIATION, part: String::new(), role: "technician", period };
    grant::give(w, &given).await?;
    let (decided_on, name) = (w.today(), String::new());
    let transfer = Transfer { person, specialism: specialism.into(), on: day, basis: basis.into(), decided_on, name };
    store::keep_transfer(w, &accession, &transfer).await?;
    let details = json!({ "specialism": specialism, "on": day, "basis": basis, "ended": ended });
    journal::note(w, accession.member, "accession.person.transferred", person.0, details).await
}
