//! What can be done with an accession. A deed works in a transaction it was given.

pub mod folder;
mod moving;
mod people;
mod reading;
mod waves;

pub use people::{draft_agreement, transfer};
pub use reading::{Handed, check, hand_over, withdraw};
pub use waves::{CannotRun, plan, run, task_done, task_open, undo};

use base::{Cents, Failure, MemberId, Reading, Result, Writing, grant, journal};
use serde_json::json;

use crate::accession::{Accession, AccessionId, CannotOpen, Wish};
use crate::costs::ByWhat;
use crate::decision::{self, Answer, CannotDecide, Decision};
use crate::experience::Experience;
use crate::moving::Answers;
use crate::prospect::{Interest, Noted};
use crate::store::{self, Estimate};
use crate::{DECIDE, OPEN, PLAN};

/// How far somebody is who is not a member.
pub async fn note_interest(w: &mut Writing, party: MemberId, interest: Interest, note: &str) -> Result<()> {
    agreement::store::party(w, party).await?.ok_or(Failure::NotFound)?;
    grant::must(w, OPEN, party, "").await?;
    let noted =
        Noted { party, interest: interest.code().into(), note: note.trim().into(), on: w.today(), by: w.person() };
    store::keep_interest(w, &noted).await?;
    let details = json!({ "interest": noted.interest, "note": noted.note });
    journal::note(w, party, "accession.interest.noted", party.0, details).await
}

/// Begins the accession of a body that is registered, not a member, and not at it already.
pub async fn open(w: &mut Writing, wish: &Wish) -> Result<AccessionId> {
    agreement::store::party(w, wish.member).await?.ok_or(Failure::NotFound)?;
    grant::must(w, OPEN, wish.member, "").await?;
    if agreement::store::members(w).await?.iter().any(|member| member.id == wish.member) {
        return Err(CannotOpen::IsMember.into());
    }
    if store::of_member(w, wish.member).await?.is_some() {
        return Err(CannotOpen::IsOpen.into());
    }
    let accession = wish.open(AccessionId(w.new_id()), w.person(), w.today())?;
    store::keep_accession(w, &accession).await?;
    let details = json!({ "sign": accession.sign, "pool": accession.pool, "wished_on": accession.wished_on });
    journal::note(w, accession.member, "accession.opened", accession.id.0, details).await?;
    Ok(accession.id)
}

/// Answers several conflicts at once, with one entry in the journal. All or none.
pub async fn decide(w: &mut Writing, id: AccessionId, answers: &[(String, Answer)]) -> Result<()> {
    let accession = mine(w, id, DECIDE).await?;
    let kept = store::last(w, id).await?.ok_or(CannotDecide::NoSuchConflict)?;
    let known = store::known(w, Some(&accession)).await?;
    let (by, at) = (w.person(), w.now());
    let mut decisions = Vec::with_capacity(answers.len());
    for (key, answer) in answers {
        let conflict = kept.report.conflicts.iter().find(|conflict| conflict.key == *key);
        let conflict = conflict.ok_or(CannotDecide::NoSuchConflict)?;
        decision::decide(conflict, answer, &kept.report.stocktake, &known)?;
        decisions.push(Decision { conflict: key.clone(), answer: answer.clone(), by, at, name: String::new() });
    }
    store::keep_decisions(w, &accession, &decisions).await?;
    let said: Vec<_> = answers.iter().map(|(key, answer)| json!({ "conflict": key, "answer": answer })).collect();
    journal::note(w, accession.member, "accession.conflicts.decided", id.0, json!({ "after": said })).await
}

/// Accepts every proposal that nobody has answered yet. Says how many.
pub async fn accept_all(w: &mut Writing, id: AccessionId) -> Result<usize> {
    let kept = store::last(w, id).await?.ok_or(Failure::NotFound)?;
    let decided = answers(w, id).await?;
    let open = kept.report.conflicts.iter().filter(|c| !decided.contains_key(&c.key) && c.proposal.is_answer());
    let answers: Vec<(String, Answer)> = open.map(|conflict| (conflict.key.clone(), Answer::Accepted)).collect();
    if answers.is_empty() {
        return Ok(0);
    }
    decide(w, id, &answers).await?;
    Ok(answers.len())
}

/// What the year of the accession costs all, without and with the newcomer.
pub async fn estimate(w: &mut Writing, id: AccessionId, without: Cents, with: Cents, by_what: ByWhat) -> Result<()> {
    let accession = mine(w, id, PLAN).await?;
    let estimate = Estimate { without, with, by_what, on: w.today(), by: w.person() };
    store::keep_estimate(w, &accession, &estimate).await?;
    let details = json!({ "without": without.0, "with": with.0, "by": by_what.code() });
    journal::note(w, accession.member, "accession.costs.estimated", id.0, details).await
}

/// Durations and lessons of migrations that are over; they belong to all.
pub async fn note_experience(w: &mut Writing, all: &[Experience]) -> Result<()> {
    grant::must(w, PLAN, MemberId::ASSOCIATION, "").await?;
    for experience in all {
        store::keep_experience(w, experience).await?;
    }
    let (run, count) = (w.new_id(), all.len());
    journal::note(w, MemberId::ASSOCIATION, "accession.experience.noted", run, json!({ "count": count })).await
}

/// Not found comes before forbidden: a foreign accession is not found.
async fn mine(w: &mut Writing, id: AccessionId, duty: base::Duty) -> Result<Accession> {
    let accession = store::accession(w, id).await?.ok_or(Failure::NotFound)?;
    grant::must(w, duty, accession.member, "").await?;
    Ok(accession)
}

/// The last answer to each conflict.
pub(crate) async fn answers(r: &mut Reading, id: AccessionId) -> Result<Answers> {
    let decisions = store::decisions(r, id).await?;
    Ok(decisions.into_iter().map(|decision| (decision.conflict, decision.answer)).collect())
}
