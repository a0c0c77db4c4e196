//! The tables of a version: what each party did, and who hands over which task.

use base::{Lang, MemberId};

use super::{Mark, Seen};
use crate::document::DocumentId;
use crate::resolution::{Resolution, Role};
use crate::signature::Proof;
use crate::terms::Terms;
use crate::texts::{self, measure, mode};
use crate::version::{Text, Version};

pub(crate) struct PartyRow {
    pub(crate) id: MemberId,
    pub(crate) name: String,
    pub(crate) debates: Vec<Debate>,
    /// Agreed to this text.
    pub(crate) agreed: bool,
    pub(crate) signature: Option<Signed>,
    /// Agreed inside the house; no signature.
    pub(crate) cleared: Option<String>,
}

pub(crate) struct Debate {
    pub(crate) committee: String,
    pub(crate) paper: String,
    pub(crate) on: String,
    /// "41 : 0 : 3", empty where nobody counted.
    pub(crate) votes: String,
    pub(crate) outcome: Mark,
    pub(crate) remark: String,
}

pub(crate) struct Signed {
    pub(crate) office: String,
    pub(crate) on: String,
    pub(crate) how: &'static str,
    pub(crate) document: DocumentId,
}

pub(crate) struct TaskRow {
    pub(crate) name: String,
    pub(crate) nature: &'static str,
    pub(crate) cells: Vec<String>,
}

pub(super) fn parties(seen: &Seen, version: &Version, text: &Text) -> Vec<PartyRow> {
    text.terms.parties.iter().map(|party| row(seen, version, text, *party)).collect()
}

fn row(seen: &Seen, version: &Version, text: &Text, party: MemberId) -> PartyRow {
    let (day, lang, revision) = (seen.day, seen.lang, text.revision);
    let debates = version.resolutions.iter().filter(|r| r.minutes.party == party && r.minutes.on <= day);
    let signature = version.signatures.iter().find(|s| s.party == party && s.revision == revision && s.on <= day);
    let cleared = version.clearances.iter().find(|c| c.party == party && c.revision == revision && c.on <= day);
    PartyRow {
        id: party,
        name: seen.parties.iter().find(|known| known.id == party).map_or_else(String::new, |known| known.name.clone()),
        debates: debates.map(|resolution| debate(resolution, lang)).collect(),
        agreed: version.resolved(party, revision, day).is_some(),
        signature: signature.map(|signature| Signed {
            office: signature.office.clone(),
            on: lang.day(signature.on),
            how: texts::proof(&signature.proof, lang),
            document: match signature.proof {
                Proof::ByHand { scan } => scan,
                Proof::Qualified { signed, .. } => signed,
            },
        }),
        cleared: cleared.map(|clearance| lang.day(clearance.on)),
    }
}

pub(crate) fn debate(resolution: &Resolution, lang: Lang) -> Debate {
    let minutes = &resolution.minutes;
    let votes = minutes.votes;
    let counted = votes.yes + votes.no + votes.abstained > 0;
    let role = if minutes.role == Role::Preliminary { texts::preliminary(lang) } else { "" };
    Debate {
        committee: [minutes.committee.as_str(), role].join(" ").trim().to_owned(),
        paper: minutes.paper.clone(),
        on: lang.day(minutes.on),
        votes: if counted { format!("{} : {} : {}", votes.yes, votes.no, votes.abstained) } else { String::new() },
        outcome: texts::outcome(minutes.outcome, lang),
        remark: minutes.remark.clone(),
    }
}

pub(super) fn tasks(terms: &Terms, lang: Lang) -> Vec<TaskRow> {
    let row = |task: &crate::terms::Task| {
        let cell = |party: &MemberId| task.mode(*party).map_or_else(|| texts::own(lang).to_owned(), |h| mode(h, lang));
        TaskRow {
            name: task.name.clone(),
            nature: texts::nature(task.nature, lang),
            cells: terms.parties.iter().map(cell).collect(),
        }
    };
    terms.tasks.iter().map(row).collect()
}

pub(super) fn pools(terms: &Terms, lang: Lang) -> Vec<(String, String)> {
    let measures = |pool: &crate::terms::Pool| {
        let one = |m: &crate::terms::Measure| match pool.measures.len() {
            1 => measure(&m.base, lang),
            _ => format!("{} × {}", m.weight, measure(&m.base, lang)),
        };
        pool.measures.iter().map(one).collect::<Vec<_>>().join(" + ")
    };
    terms.key.pools.iter().map(|pool| (pool.name.clone(), measures(pool))).collect()
}
