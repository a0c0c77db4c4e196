//! Deeds that record what happened to a text outside of this program: in a council, at a desk with a pen, at the authority.

use base::{Day, Failure, MemberId, PersonId, Result, Writing, grant, journal};
use serde_json::json;

use crate::chain::CannotChange;
use crate::document::{DocumentId, Paper};
use crate::resolution::{Minutes, Resolution, ResolutionId};
use crate::signature::{CannotSign, Claim, Clearance, Proof, Signature, signs};
use crate::step::{Answer, CannotKeep, Place, Publication, Supervision, SupervisionId};
use crate::version::{Version, VersionId};
use crate::{RECORD, RESOLVE, SIGN, STEP, store};

/// What is known of a signature.
#[derive(Debug, Clone)]
pub struct Signed {
    pub party: MemberId,
    pub signer: PersonId,
    pub office: String,
    pub on: Day,
    /// The scan of the sheet, or the signed file.
    pub paper: Paper,
    /// The report of the validation: given, it is a qualified electronic signature.
    pub report: Option<Paper>,
}

/// A constituent municipality may resolve on what its joint municipality joins; it binds nobody else.
pub async fn record_resolution(w: &mut Writing, id: VersionId, minutes: &Minutes) -> Result<ResolutionId> {
    let party = store::party(w, minutes.party).await?.ok_or(Failure::NotFound)?;
    let (member, part) = match party.part_of {
        Some(joint) => (joint, party.ars.as_str()),
        None => (party.id, ""),
    };
    grant::must(w, RESOLVE, member, part).await?;
    let (chain, today) = (store::chain(w).await?, w.today());
    let version = match party.part_of {
        Some(_) => chain.get(id),
        None => chain.open(id, today)?,
    };
    let version = version.ok_or(Failure::NotFound)?;
    let (text, release) = version.released(today).ok_or(CannotChange::NotReleased)?;
    if !text.terms.parties.contains(&member) {
        return Err(CannotChange::UnknownParty.into());
    }
    minutes.plausible(release.on, today)?;
    let resolution = Resolution {
        id: ResolutionId(w.new_id()),
        revision: text.revision,
        covers: minutes.covers(text.revision),
        minutes: minutes.clone(),
        recorded_by: w.person(),
        recorded_on: today,
    };
    store::keep_resolution(w, id, &resolution).await?;
    let votes = format!("{} : {} : {}", minutes.votes.yes, minutes.votes.no, minutes.votes.abstained);
    let details = json!({ "party": party.short_name, "committee": minutes.committee, "paper": minutes.paper,
        "on": minutes.on, "outcome": minutes.outcome, "votes": votes, "remark": minutes.remark });
    journal::note(w, member, "agreement.resolution.recorded", id.0, details).await?;
    Ok(resolution.id)
}

/// Who records it says to have seen the original, and is therefore somebody else than the signer.
pub async fn record_signature(w: &mut Writing, id: VersionId, signed: &Signed) -> Result<()> {
    let (chain, today) = (store::chain(w).await?, w.today());
    let version = chain.open(id, today)?.ok_or(Failure::NotFound)?;
    let (text, release) = version.released(today).ok_or(CannotChange::NotReleased)?;
    if !text.terms.parties.contains(&signed.party) {
        return Err(CannotSign::NotAParty.into());
    }
    grant::must(w, RECORD, signed.party, "").await?;
    let signers = store::signers(w, signed.party, signed.on).await?;
    let claim = Claim {
        signer: signed.signer,
        witness: w.person(),
        on: signed.on,
        released: release.on,
        today,
        authority: signers.iter().any(|(person, _)| *person == signed.signer),
        earlier: version.signed(signed.party, text.revision, today),
    };
    claim.valid()?;
    let signature = Signature {
        revision: text.revision,
        party: signed.party,
        signer: signed.signer,
        office: signed.office.clone(),
        on: signed.on,
        proof: proof(w, release.document, signed).await?,
        seen_by: w.person(),
        recorded_on: today,
    };
    store::keep_signature(w, id, &signature).await?;
    let details =
        json!({ "signer": signed.signer, "office": signed.office, "on": signed.on, "proof": signature.proof });
    journal::note(w, signed.party, "agreement.signature.recorded", id.0, details).await
}

async fn proof(w: &mut Writing, sent: DocumentId, signed: &Signed) -> Result<Proof> {
    if signed.paper.bytes.is_empty() {
        return Err(CannotSign::NoFile.into());
    }
    let Some(report) = &signed.report else {
        return Ok(Proof::ByHand { scan: store::keep_document(w, &signed.paper).await? });
    };
    signs(&store::content(w, sent).await?.bytes, &signed.paper.bytes)?;
    if report.bytes.is_empty() {
        return Err(CannotSign::NoFile.into());
    }
    Ok(Proof::Qualified {
        signed: store::keep_document(w, &signed.paper).await?,
        report: store::keep_document(w, report).await?,
    })
}

/// The head of a party agrees inside the house. That is no signature.
pub async fn clear(w: &mut Writing, id: VersionId, party: MemberId) -> Result<()> {
    let (chain, today) = (store::chain(w).await?, w.today());
    let version = chain.open(id, today)?.ok_or(Failure::NotFound)?;
    grant::must(w, SIGN, party, "").await?;
    let (text, _) = version.released(today).ok_or(CannotChange::NotReleased)?;
    if !text.terms.parties.contains(&party) {
        return Err(CannotSign::NotAParty.into());
    }
    let cleared = version.clearances.iter().find(|c| c.party == party && c.revision == text.revision);
    if let Some(earlier) = cleared {
        return Err(CannotSign::Twice { on: earlier.on }.into());
    }
    let clearance = Clearance { revision: text.revision, party, by: w.person(), on: today };
    store::keep_clearance(w, id, &clearance).await?;
    journal::note(w, party, "agreement.signature.cleared", id.0, json!({ "revision": text.revision })).await
}

pub async fn record_supervision(w: &mut Writing, id: VersionId, answer: &Answer) -> Result<()> {
    grant::must(w, STEP, MemberId::ASSOCIATION, "").await?;
    let (revision, released) = open_text(w, id).await?;
    answer.plausible(released, w.today())?;
    let supervision_id = SupervisionId(w.new_id());
    let supervision = Supervision { id: supervision_id, revision, answer: answer.clone(), recorded_by: w.person() };
    store::keep_supervision(w, id, &supervision).await?;
    journal::note(w, MemberId::ASSOCIATION, "agreement.supervision.recorded", id.0, json!(answer)).await
}

/// One issue of a gazette, for all parties it serves.
pub async fn record_publication(w: &mut Writing, id: VersionId, parties: &[MemberId], place: &Place) -> Result<()> {
    grant::must(w, STEP, MemberId::ASSOCIATION, "").await?;
    let (revision, released) = open_text(w, id).await?;
    place.plausible(released, w.today())?;
    let terms = store::chain(w).await?;
    let known = terms.get(id).and_then(Version::text).map(|text| text.terms.parties.clone()).unwrap_or_default();
    if parties.is_empty() || parties.iter().any(|party| !known.contains(party)) {
        return Err(CannotKeep::NoParty.into());
    }
    for party in parties {
        let publication = Publication { revision, party: *party, place: place.clone(), recorded_by: w.person() };
        store::keep_publication(w, id, &publication).await?;
    }
    let details = json!({ "gazette": place.gazette, "issue": place.issue, "on": place.on, "parties": parties.len() });
    journal::note(w, MemberId::ASSOCIATION, "agreement.publication.recorded", id.0, details).await
}

async fn open_text(w: &mut Writing, id: VersionId) -> Result<(i64, Day)> {
    let (chain, today) = (store::chain(w).await?, w.today());
    let version = chain.open(id, today)?.ok_or(Failure::NotFound)?;
    let (text, release) = version.released(today).ok_or(CannotChange::NotReleased)?;
    Ok((text.revision, release.on))
}
