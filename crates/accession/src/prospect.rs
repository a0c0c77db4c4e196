//! Who might join: how far a body that is not a member has come. Each step is a fact; the last one counts.

use base::{Day, MemberId, PersonId};
use inventory::words;
use serde::Serialize;

words! {
    /// Nobody has talked yet; talks; hands over what it has; has the estimate of its share; its council deals with it; does not want.
    pub enum Interest {
        None = "none",
        Talk = "talk",
        Stocktake = "stocktake",
        Offer = "offer",
        Resolving = "resolving",
        Declined = "declined",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Noted {
    pub party: MemberId,
    /// Code of [`Interest`].
    pub interest: String,
    pub note: String,
    pub on: Day,
    pub by: PersonId,
}
