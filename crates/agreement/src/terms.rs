//! What is agreed: the content of one version, from the parties to the last clause. Stored whole, compared, signed.

use std::collections::BTreeSet;

use base::{Day, MemberId};
use serde::{Deserialize, Serialize};

use crate::notice::Notice;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Terms)]
pub struct Terms {
    pub kind: Kind,
    /// What this version is about, in a few words.
    pub title: String,
    pub form: LegalForm,
    pub parties: Vec<MemberId>,
    pub tasks: Vec<Task>,
    pub key: CostKey,
    pub clauses: Vec<Clause>,
    pub annexes: Vec<Annex>,
    pub starts: Day,
    /// Last day of a limited term; none: for good (*auf Dauer*).
    pub ends: Option<Day>,
    pub notice: Notice,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Kind)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Foundation,
    Restatement,
    Amendment,
}

/// § 1 (1) NKomZG. The form is dated: it changes with a version, and a body of its own succeeds to everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::LegalForm)]
#[serde(rename_all = "kebab-case")]
pub enum LegalForm {
    /// Zweckvereinbarung, § 5: one of the parties does it for all.
    Agreement { operator: MemberId },
    /// Zweckverband, §§ 7 ff: a body of its own, to which property, contracts and staff pass over.
    SpecialPurposeAssociation { name: String },
    /// Gemeinsame kommunale Anstalt.
    JointInstitution { name: String },
}

/// One task of the association, and which party hands it over how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Task)]
pub struct Task {
    /// Stays the same when the words change.
    pub key: String,
    pub name: String,
    pub nature: Nature,
    pub handovers: Vec<Handover>,
}

/// On it depends what the supervisory authority has to do (§ 5 (6) NKomZG).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Nature)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// Freiwillige Aufgabe des eigenen Wirkungskreises
    Voluntary,
    /// Pflichtaufgabe des eigenen Wirkungskreises
    OwnDuty,
    /// Aufgabe des übertragenen Wirkungskreises
    Transferred,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Handover)]
pub struct Handover {
    pub party: MemberId,
    pub mode: Mode,
    /// Restricted in subject or area, § 5 (3); empty: all of it.
    #[serde(default)]
    pub limit: String,
}

/// § 2 (1) NKomZG.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Mode)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Übertragen: the operator is responsible, the party is free of the duty (§ 2 (4)).
    Delegated,
    /// Mit der Durchführung beauftragt: the party stays responsible.
    Mandated,
}

/// By which measure costs are shared: part of the agreement, not a setting (§ 5 (5) NKomZG).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::CostKey)]
pub struct CostKey {
    pub name: String,
    pub pools: Vec<Pool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Pool)]
pub struct Pool {
    /// Stays the same when the words change, e.g. `data-centre`.
    pub key: String,
    pub name: String,
    pub measures: Vec<Measure>,
}

/// One measure (*Bezugsgröße*) and its weight among the measures of the pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Measure)]
pub struct Measure {
    /// `users`, `admin-devices`, `school-devices`, `inhabitants`, `sites`, `pupils`, `usage`, `equal`, `fixed`, ..
    pub base: String,
    pub weight: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Clause)]
pub struct Clause {
    /// "§ 7"; compared with the clause of the same place in the version before.
    pub place: String,
    pub title: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Annex)]
pub struct Annex {
    pub number: i64,
    pub title: String,
    pub text: String,
}

/// Why these terms cannot be put before anybody.
#[derive(Debug, PartialEq, Eq)]
pub enum Unfit {
    /// An agreement needs two.
    TooFewParties,
    NamedTwice(String),
    OperatorIsNoParty,
    TaskOfAStranger {
        task: String,
    },
    /// A pool without a measure, or a weight that is not above zero.
    PoolWithoutMeasure(String),
    NoClauses,
    EndsBeforeItStarts,
}

impl LegalForm {
    /// The party that runs it for all; none when a body of its own does.
    pub fn operator(&self) -> Option<MemberId> {
        match self {
            LegalForm::Agreement { operator } => Some(*operator),
            LegalForm::SpecialPurposeAssociation { .. } | LegalForm::JointInstitution { .. } => None,
        }
    }
}

impl Task {
    pub fn mode(&self, party: MemberId) -> Option<&Handover> {
        self.handovers.iter().find(|handover| handover.party == party)
    }
}

impl Terms {
    /// What every version must satisfy before a council sees it.
    pub fn fit(&self) -> Result<(), Unfit> {
        let parties: BTreeSet<MemberId> = self.parties.iter().copied().collect();
        if parties.len() < 2 {
            return Err(Unfit::TooFewParties);
        }
        once(self.parties.iter().map(MemberId::to_string))?;
        once(self.tasks.iter().map(|task| task.key.clone()))?;
        once(self.key.pools.iter().map(|pool| pool.key.clone()))?;
        once(self.clauses.iter().map(|clause| clause.place.clone()))?;
        if self.form.operator().is_some_and(|operator| !parties.contains(&operator)) {
            return Err(Unfit::OperatorIsNoParty);
        }
        let stranger = |task: &&Task| task.handovers.iter().any(|handover| !parties.contains(&handover.party));
        if let Some(task) = self.tasks.iter().find(stranger) {
            return Err(Unfit::TaskOfAStranger { task: task.name.clone() });
        }
        let empty = |pool: &&Pool| pool.measures.is_empty() || pool.measures.iter().any(|m| m.weight <= 0);
        if let Some(pool) = self.key.pools.iter().find(empty) {
            return Err(Unfit::PoolWithoutMeasure(pool.name.clone()));
        }
        if self.clauses.is_empty() {
            return Err(Unfit::NoClauses);
        }
        if self.ends.is_some_and(|ends| ends < self.starts) {
            return Err(Unfit::EndsBeforeItStarts);
        }
        Ok(())
    }
}

fn once(names: impl Iterator<Item = String>) -> Result<(), Unfit> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name.clone()) {
            return Err(Unfit::NamedTwice(name));
        }
    }
    Ok(())
}
