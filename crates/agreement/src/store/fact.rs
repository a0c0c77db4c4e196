//! What happened to a text: resolutions, signatures, letters of the authority, publications.

use base::{Day, MemberId, PersonId, Reading, Result, Writing};

use crate::chain::Leaving;
use crate::document::DocumentId;
use crate::law::{Point, Step};
use crate::resolution::{Minutes, Outcome, Resolution, ResolutionId, Role, Votes};
use crate::signature::{Clearance, Proof, Signature};
use crate::step::{Answer, Place, Publication, Supervision, SupervisionId};
use crate::version::{Version, VersionId};

base::statements! {
    RESOLUTIONS = "SELECT version_id, resolution_id, revision, covers, party_id, committee, role, paper, resolved_on,
            yes, no, abstained, outcome, remark, recorded_by, recorded_on
        FROM agreement_resolution ORDER BY resolved_on, resolution_id";
    CLEARANCES = "SELECT version_id, revision, party_id, person_id, cleared_on
        FROM agreement_clearance ORDER BY cleared_on, party_id";
    SIGNATURES = "SELECT version_id, revision, party_id, signer, office, signed_on, kind, document_id, report_id, seen_by,
            recorded_on
        FROM agreement_signature ORDER BY signed_on, party_id";
    SUPERVISIONS = "SELECT version_id, supervision_id, revision, step, authority, reference, answered_on, granted,
            recorded_by
        FROM agreement_supervision ORDER BY answered_on, supervision_id";
    PUBLICATIONS = "SELECT version_id, revision, party_id, gazette, issue, published_on, recorded_by
        FROM agreement_publication ORDER BY published_on, party_id";
    LEAVINGS = "SELECT party_id, received_on, last_day FROM agreement_leaving ORDER BY received_on, party_id";
    KEEP_RESOLUTION = "INSERT INTO agreement_resolution (version_id, resolution_id, revision, covers, party_id, committee,
            role, paper, resolved_on, yes, no, abstained, outcome, remark, recorded_by, recorded_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    TAKE_IN = "UPDATE agreement_resolution SET covers = $2 WHERE resolution_id = $1 AND covers = 0";
    KEEP_CLEARANCE = "INSERT INTO agreement_clearance (version_id, revision, party_id, person_id, cleared_on)
        VALUES ($1, $2, $3, $4, $5)";
    KEEP_SIGNATURE = "INSERT INTO agreement_signature (version_id, revision, party_id, signer, office, signed_on, kind,
            document_id, report_id, seen_by, recorded_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    KEEP_SUPERVISION = "INSERT INTO agreement_supervision (version_id, supervision_id, revision, step, authority,
            reference, answered_on, granted, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    KEEP_PUBLICATION = "INSERT INTO agreement_publication (version_id, revision, party_id, gazette, issue, published_on,
            recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    KEEP_LEAVING = "INSERT INTO agreement_leaving (party_id, received_on, last_day, recorded_by) VALUES ($1, $2, $3, $4)";
    KEEP_POINT = "INSERT INTO agreement_point (point, valid_from, value, source, verified) VALUES ($1, $2, $3, $4, $5)";
}

#[derive(sqlx::FromRow)]
struct ResolutionRow {
    version_id: VersionId,
    resolution_id: ResolutionId,
    revision: i64,
    covers: i64,
    party_id: MemberId,
    committee: String,
    role: String,
    paper: String,
    resolved_on: Day,
    yes: i64,
    no: i64,
    abstained: i64,
    outcome: String,
    remark: String,
    recorded_by: PersonId,
    recorded_on: Day,
}

#[derive(sqlx::FromRow)]
struct SignatureRow {
    version_id: VersionId,
    revision: i64,
    party_id: MemberId,
    signer: PersonId,
    office: String,
    signed_on: Day,
    kind: String,
    document_id: DocumentId,
    report_id: DocumentId,
    seen_by: PersonId,
    recorded_on: Day,
}

#[derive(sqlx::FromRow)]
struct SupervisionRow {
    version_id: VersionId,
    supervision_id: SupervisionId,
    revision: i64,
    step: String,
    authority: String,
    reference: String,
    answered_on: Day,
    granted: bool,
    recorded_by: PersonId,
}

#[derive(sqlx::FromRow)]
struct PublicationRow {
    version_id: VersionId,
    revision: i64,
    party_id: MemberId,
    gazette: String,
    issue: String,
    published_on: Day,
    recorded_by: PersonId,
}

/// Gives each version its facts.
pub(super) async fn fill(r: &mut Reading, versions: &mut [Version]) -> Result<()> {
    let resolutions: Vec<ResolutionRow> = r.ask(RESOLUTIONS).all().await?;
    let clearances: Vec<(VersionId, i64, MemberId, PersonId, Day)> = r.ask(CLEARANCES).all().await?;
    let signatures: Vec<SignatureRow> = r.ask(SIGNATURES).all().await?;
    let supervisions: Vec<SupervisionRow> = r.ask(SUPERVISIONS).all().await?;
    let publications: Vec<PublicationRow> = r.ask(PUBLICATIONS).all().await?;
    for version in versions {
        let id = version.id;
        let of = resolutions.iter().filter(|row| row.version_id == id);
        version.resolutions = of.filter_map(ResolutionRow::resolution).collect();
        let of = clearances.iter().filter(|row| row.0 == id);
        version.clearances = of.map(|(_, revision, party, by, on)| clearance(*revision, *party, *by, *on)).collect();
        version.signatures =
            signatures.iter().filter(|row| row.version_id == id).map(SignatureRow::signature).collect();
        let of = supervisions.iter().filter(|row| row.version_id == id);
        version.supervisions = of.filter_map(SupervisionRow::supervision).collect();
        let of = publications.iter().filter(|row| row.version_id == id);
        version.publications = of.map(PublicationRow::publication).collect();
    }
    Ok(())
}

fn clearance(revision: i64, party: MemberId, by: PersonId, on: Day) -> Clearance {
    Clearance { revision, party, by, on }
}

pub(super) async fn leavings(r: &mut Reading) -> Result<Vec<Leaving>> {
    let rows: Vec<(MemberId, Day, Day)> = r.ask(LEAVINGS).all().await?;
    Ok(rows.into_iter().map(|(party, received_on, last_day)| Leaving { party, received_on, last_day }).collect())
}

pub(crate) async fn keep_resolution(w: &mut Writing, version: VersionId, r: &Resolution) -> Result<()> {
    let (m, votes) = (&r.minutes, r.minutes.votes);
    let role = if m.role == Role::Decision { "decision" } else { "preliminary" };
    let keep = w.change(KEEP_RESOLUTION).bind(version).bind(r.id).bind(r.revision).bind(r.covers.unwrap_or(0));
    let keep = keep.bind(m.party).bind(&m.committee).bind(role).bind(&m.paper).bind(m.on);
    let keep = keep.bind(votes.yes).bind(votes.no).bind(votes.abstained).bind(m.outcome.key()).bind(&m.remark);
    keep.bind(r.recorded_by).bind(r.recorded_on).rows().await.map(drop)
}

/// A changed resolution is contained in this text from now on. Says whether it was waiting for one.
pub(crate) async fn take_in(w: &mut Writing, resolution: ResolutionId, revision: i64) -> Result<bool> {
    Ok(w.change(TAKE_IN).bind(resolution).bind(revision).rows().await? > 0)
}

pub(crate) async fn keep_clearance(w: &mut Writing, version: VersionId, c: &Clearance) -> Result<()> {
    let keep = w.change(KEEP_CLEARANCE).bind(version).bind(c.revision).bind(c.party);
    keep.bind(c.by).bind(c.on).rows().await.map(drop)
}

pub(crate) async fn keep_signature(w: &mut Writing, version: VersionId, s: &Signature) -> Result<()> {
    let (kind, file, report) = match s.proof {
        Proof::ByHand { scan } => ("by-hand", scan, scan),
        Proof::Qualified { signed, report } => ("qualified", signed, report),
    };
    let keep = w.change(KEEP_SIGNATURE).bind(version).bind(s.revision).bind(s.party).bind(s.signer).bind(&s.office);
    let keep = keep.bind(s.on).bind(kind).bind(file).bind(report);
    keep.bind(s.seen_by).bind(s.recorded_on).rows().await.map(drop)
}

pub(crate) async fn keep_supervision(w: &mut Writing, version: VersionId, s: &Supervision) -> Result<()> {
    let a = &s.answer;
    let keep = w.change(KEEP_SUPERVISION).bind(version).bind(s.id).bind(s.revision).bind(a.step.key());
    let keep = keep.bind(&a.authority).bind(&a.reference).bind(a.on).bind(a.granted);
    keep.bind(s.recorded_by).rows().await.map(drop)
}

pub(crate) async fn keep_publication(w: &mut Writing, version: VersionId, p: &Publication) -> Result<()> {
    let keep = w.change(KEEP_PUBLICATION).bind(version).bind(p.revision).bind(p.party).bind(&p.place.gazette);
    keep.bind(&p.place.issue).bind(p.place.on).bind(p.recorded_by).rows().await.map(drop)
}

pub(crate) async fn keep_leaving(w: &mut Writing, l: &Leaving) -> Result<()> {
    let person = w.person();
    let keep = w.change(KEEP_LEAVING).bind(l.party).bind(l.received_on).bind(l.last_day);
    keep.bind(person).rows().await.map(drop)
}

pub(crate) async fn keep_point(w: &mut Writing, p: &Point) -> Result<()> {
    let keep = w.change(KEEP_POINT).bind(&p.key).bind(p.valid_from).bind(&p.value);
    keep.bind(&p.source).bind(p.verified).rows().await.map(drop)
}

impl ResolutionRow {
    /// None for an outcome that a later version of this program wrote.
    fn resolution(&self) -> Option<Resolution> {
        let minutes = Minutes {
            party: self.party_id,
            committee: self.committee.clone(),
            role: if self.role == "decision" { Role::Decision } else { Role::Preliminary },
            paper: self.paper.clone(),
            on: self.resolved_on,
            votes: Votes { yes: self.yes, no: self.no, abstained: self.abstained },
            outcome: Outcome::of(&self.outcome)?,
            remark: self.remark.clone(),
        };
        Some(Resolution {
            id: self.resolution_id,
            revision: self.revision,
            covers: (self.covers > 0).then_some(self.covers),
            minutes,
            recorded_by: self.recorded_by,
            recorded_on: self.recorded_on,
        })
    }
}

impl SignatureRow {
    fn signature(&self) -> Signature {
        let proof = match self.kind.as_str() {
            "by-hand" => Proof::ByHand { scan: self.document_id },
            _ => Proof::Qualified { signed: self.document_id, report: self.report_id },
        };
        Signature {
            revision: self.revision,
            party: self.party_id,
            signer: self.signer,
            office: self.office.clone(),
            on: self.signed_on,
            proof,
            seen_by: self.seen_by,
            recorded_on: self.recorded_on,
        }
    }
}

impl SupervisionRow {
    fn supervision(&self) -> Option<Supervision> {
        let answer = Answer {
            step: Step::of(&self.step)?,
            authority: self.authority.clone(),
            reference: self.reference.clone(),
            on: self.answered_on,
            granted: self.granted,
        };
        Some(Supervision { id: self.supervision_id, revision: self.revision, answer, recorded_by: self.recorded_by })
    }
}

impl PublicationRow {
    fn publication(&self) -> Publication {
        let place = Place { gazette: self.gazette.clone(), issue: self.issue.clone(), on: self.published_on };
        Publication { revision: self.revision, party: self.party_id, place, recorded_by: self.recorded_by }
    }
}
