//! Declarations of obligation are signed by hand or with a qualified electronic signature (§ 86 NKomVG). A click or a
//! passkey in this program is an internal release: it lives elsewhere ([`Clearance`]) and never counts here.

use crate::document::DocumentId;
use base::{Day, MemberId, PersonId};
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Signature)]
pub struct Signature {
    pub revision: i64,
    pub party: MemberId,
    pub signer: PersonId,
    /// In which office: Landrat, Samtgemeindebürgermeisterin, ..
    pub office: String,
    pub on: Day,
    pub proof: Proof,
    /// Who recorded it, and by that says to have seen the original or the report of its validation.
    pub seen_by: PersonId,
    pub recorded_on: Day,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Proof)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Proof {
    ByHand { scan: DocumentId },
    Qualified { signed: DocumentId, report: DocumentId },
}

/// Somebody of the party agreed inside the house that it may be signed. No signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Clearance)]
pub struct Clearance {
    pub revision: i64,
    pub party: MemberId,
    pub by: PersonId,
    pub on: Day,
}

#[derive(Debug, PartialEq, Eq)]
pub enum CannotSign {
    NotAParty,
    /// The signer holds no power to bind this party on that day.
    NoAuthority {
        on: Day,
    },
    /// Nobody witnesses their own signature.
    OwnSignature,
    InTheFuture,
    BeforeTheText {
        released: Day,
    },
    Twice {
        on: Day,
    },
    NoFile,
    /// The signed file is not the file that was sent: first byte that differs.
    OtherDocument {
        at: usize,
    },
    /// The same bytes, but no signature in what was added, or one that does not cover the whole document.
    NotSigned,
}

/// What is about to be recorded, and what is known about it.
pub struct Claim {
    pub signer: PersonId,
    pub witness: PersonId,
    pub on: Day,
    pub released: Day,
    pub today: Day,
    /// Held the power to sign for the party on that day.
    pub authority: bool,
    pub earlier: Option<Day>,
}

impl Claim {
    pub fn valid(&self) -> Result<(), CannotSign> {
        if self.witness == self.signer {
            return Err(CannotSign::OwnSignature);
        }
        if self.on > self.today {
            return Err(CannotSign::InTheFuture);
        }
        if self.on < self.released {
            return Err(CannotSign::BeforeTheText { released: self.released });
        }
        if !self.authority {
            return Err(CannotSign::NoAuthority { on: self.on });
        }
        self.earlier.map_or(Ok(()), |on| Err(CannotSign::Twice { on }))
    }
}

/// A signed PDF is the sent file, unchanged to the last byte, and behind it the signature (PAdES, incremental update), whose
/// byte range covers everything but the signature itself. Whether the certificate is good is in the validation report.
pub fn signs(sent: &[u8], signed: &[u8]) -> Result<(), CannotSign> {
    let same = sent.iter().zip(signed).take_while(|(sent, signed)| sent == signed).count();
    if same < sent.len() {
        return Err(CannotSign::OtherDocument { at: same });
    }
    let range = byte_range(&signed[sent.len()..]).ok_or(CannotSign::NotSigned)?;
    let [start, length, rest, rest_length] = range;
    let hole_is_behind_the_document = start == 0 && length >= sent.len() && rest >= length;
    let to_the_end = rest.checked_add(rest_length) == Some(signed.len());
    if hole_is_behind_the_document && to_the_end { Ok(()) } else { Err(CannotSign::NotSigned) }
}

/// The last `/ByteRange [a b c d]` of what was added.
fn byte_range(added: &[u8]) -> Option<[usize; 4]> {
    const NAME: &[u8] = b"/ByteRange";
    let at = added.windows(NAME.len()).rposition(|window| window == NAME)?;
    let rest: String = added[at + NAME.len()..].iter().take(120).map(|byte| char::from(*byte)).collect();
    let (_, inside) = rest.split_once('[')?;
    let (inside, _) = inside.split_once(']')?;
    let numbers: Result<Vec<usize>, _> = inside.split_whitespace().map(str::parse).collect();
    numbers.ok()?.try_into().ok()
}

#[cfg(test)]
mod tests;
