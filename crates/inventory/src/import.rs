//! Lists of somebody else become things of ours: which column is what, what a value means, and what becomes of each row.
//!
//! Nothing is lost silently: every row is taken in, changes something, changes nothing, or is rejected with a reason.

pub mod columns;
pub mod list;
pub mod secret;
pub mod value;

use uuid::Uuid;

use crate::holding::{Difference, Patch, Unfit};
use crate::words;

words! {
    /// What a list is about.
    pub enum About {
        Devices = "devices",
        People = "people",
        Sites = "sites",
        Networks = "networks",
    }
}

words! {
    pub enum Fate {
        Taken = "taken",
        Changed = "changed",
        Unchanged = "unchanged",
        Rejected = "rejected",
    }
}

/// What becomes of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// As a spreadsheet counts them.
    pub row: u32,
    pub fate: Fate,
    /// What the row is about, as it calls it.
    pub name: String,
    /// The thing that is meant, if it is known.
    pub thing: Option<Uuid>,
    /// Fields and their new values; those of a new thing.
    pub patch: Patch,
    /// What a known thing has now, and what it would have.
    pub changes: Vec<Difference>,
    /// Where it failed: heading, value, reason.
    pub fault: Option<Fault>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub column: String,
    pub value: String,
    pub why: Unfit,
}

/// How many rows came to what; secrets were found in cells and left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Account {
    pub taken: i64,
    pub changed: i64,
    pub unchanged: i64,
    pub rejected: i64,
    pub secrets: i64,
}

impl Account {
    pub fn of(verdicts: &[Verdict], secrets: i64) -> Account {
        let mut account = Account { secrets, ..Account::default() };
        for verdict in verdicts {
            *match verdict.fate {
                Fate::Taken => &mut account.taken,
                Fate::Changed => &mut account.changed,
                Fate::Unchanged => &mut account.unchanged,
                Fate::Rejected => &mut account.rejected,
            } += 1;
        }
        account
    }

    pub fn count(&self, fate: Fate) -> i64 {
        match fate {
            Fate::Taken => self.taken,
            Fate::Changed => self.changed,
            Fate::Unchanged => self.unchanged,
            Fate::Rejected => self.rejected,
        }
    }

    pub fn rows(&self) -> i64 {
        self.taken + self.changed + self.unchanged + self.rejected
    }
}
