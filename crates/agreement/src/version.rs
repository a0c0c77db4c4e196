//! One version of the agreement: its texts, what happened to them, and what is still missing before it comes into force.
//!
//! Every fact is about one text (`revision`). A text that is changed after a council saw it is another text: what was
//! resolved, signed or approved before does not count for it.

use crate::document::DocumentId;
use base::{Day, MemberId, PersonId};
use serde::Serialize;

use crate::chain::CannotChange;
use crate::difference::Needs;
use crate::law::Step;
use crate::resolution::{Resolution, ResolutionId, agreed};
use crate::signature::{Clearance, Signature};
use crate::step::{Publication, Supervision, done, effective};
use crate::terms::Terms;

base::id!(VersionId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Version)]
pub struct Version {
    pub id: VersionId,
    /// Fassung 1, 2, ..
    pub number: i64,
    /// The version it follows.
    pub after: Option<VersionId>,
    pub drafted_by: PersonId,
    pub drafted_on: Day,
    /// At least one; the last may still be unreleased.
    pub texts: Vec<Text>,
    pub resolutions: Vec<Resolution>,
    pub clearances: Vec<Clearance>,
    pub signatures: Vec<Signature>,
    pub supervisions: Vec<Supervision>,
    pub publications: Vec<Publication>,
    /// Given up, before it was in force.
    pub withdrawn: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Text)]
pub struct Text {
    pub revision: i64,
    pub terms: Terms,
    /// SHA-256 of the terms as they are stored.
    pub hash: String,
    pub written_by: PersonId,
    pub written_on: Day,
    pub release: Option<Release>,
}

/// Put before the councils: from now on this text does not change, and this is the file that is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Release)]
pub struct Release {
    pub by: PersonId,
    pub on: Day,
    pub document: DocumentId,
    pub needs: Needs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Missing)]
#[serde(rename_all = "kebab-case", tag = "what", content = "of")]
pub enum Missing {
    Resolution(MemberId),
    Signature(MemberId),
    Supervision(Step),
    Publication(MemberId),
    /// The version it follows is not in force.
    Predecessor,
}

impl Version {
    /// The text as it was last written.
    pub fn text(&self) -> Option<&Text> {
        self.texts.last()
    }

    /// The text that lay before the councils on that day.
    pub fn released(&self, known: Day) -> Option<(&Text, &Release)> {
        let released = |text| -> Option<(&Text, &Release)> { Some((text, text.release.as_ref()?)) };
        self.texts.iter().rev().filter_map(released).find(|(_, release)| release.on <= known)
    }

    /// The text that is ready to go before the councils, if it is still the one that was looked at.
    pub fn releasable(&self, hash: &str) -> Result<&Text, CannotChange> {
        match self.text() {
            Some(text) if text.release.is_some() => Err(CannotChange::AlreadyReleased),
            Some(text) if text.hash == hash => Ok(text),
            _ => Err(CannotChange::TextMoved),
        }
    }

    pub fn awaits(&self, resolution: ResolutionId) -> bool {
        self.resolutions.iter().any(|r| r.id == resolution && r.awaits_its_text())
    }

    pub fn resolved(&self, party: MemberId, revision: i64, known: Day) -> Option<Day> {
        agreed(&self.resolutions, party, revision, known)
    }

    pub fn signed(&self, party: MemberId, revision: i64, known: Day) -> Option<Day> {
        let of = |s: &&Signature| s.party == party && s.revision == revision && s.on <= known;
        self.signatures.iter().find(of).map(|signature| signature.on)
    }

    /// The day from which it is in force by what is known on `known`, or all that is missing; none: still a draft.
    /// `predecessor`: since when the version before is in force; it is not asked for the first one.
    pub fn effect(&self, known: Day, predecessor: Option<Day>) -> Option<Result<Day, Vec<Missing>>> {
        let (text, release) = self.released(known)?;
        let (revision, mut tally) = (text.revision, Tally { since: text.terms.starts, missing: Vec::new() });
        for party in text.terms.parties.iter().copied() {
            tally.count(self.resolved(party, revision, known), Missing::Resolution(party));
            tally.count(self.signed(party, revision, known), Missing::Signature(party));
            if let Some(delay) = release.needs.publication {
                let published = effective(&self.publications, party, revision, delay, known);
                tally.count(published, Missing::Publication(party));
            }
        }
        if release.needs.step != Step::None {
            let step = done(&self.supervisions, revision, release.needs.step, known);
            tally.count(step, Missing::Supervision(release.needs.step));
        }
        if self.after.is_some() {
            tally.count(predecessor, Missing::Predecessor);
        }
        Some(tally.result())
    }
}

/// A version is in force from the last day on which something came true.
struct Tally {
    since: Day,
    missing: Vec<Missing>,
}

impl Tally {
    fn count(&mut self, done: Option<Day>, otherwise: Missing) {
        match done {
            Some(day) => self.since = self.since.max(day),
            None => self.missing.push(otherwise),
        }
    }

    fn result(mut self) -> Result<Day, Vec<Missing>> {
        self.missing.sort();
        if self.missing.is_empty() { Ok(self.since) } else { Err(self.missing) }
    }
}
