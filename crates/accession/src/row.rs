//! A row of what a newcomer hands over, and what becomes of it. Nothing that was read is lost: every row has exactly one outcome.

use serde::{Deserialize, Serialize};

/// Where a row stands. `row` is the line of a text file or the row of a sheet, as the program that wrote it would show it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    pub file: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    pub row: u64,
}

/// What a row speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Person,
    Device,
    Site,
    Network,
    Address,
    Group,
    /// Nothing of the above: headings, totals, folders of a directory, files that cannot be read.
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A thing of its own.
    Accepted,
    /// Speaks of a thing that another row has brought already.
    Merged,
    /// Waits for somebody's decision.
    Queued,
    Rejected,
}

/// Why a row, or one value of it, was not taken. What would be taken instead is said by the texts, from the same code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    // Rows that speak of nothing.
    Empty,
    Total,
    Heading,
    RepeatedHeader,
    Comment,
    Folder,
    // Rows that speak of nothing that moves.
    BuiltIn,
    Disabled,
    Contact,
    RecoveryKey,
    Disposed,
    /// Tells of a change to an entry of a directory, not of the entry.
    ChangeRecord,
    // Rows that cannot be understood.
    Malformed,
    Truncated,
    NothingKnown,
    NoName,
    NoLogin,
    NoNetwork,
    NoMask,
    BadAddress,
    BadMask,
    BadBase64,
    ByReference,
    // Files that cannot be read.
    UnknownFile,
    EmptyFile,
    NotOpened,
    OtherFormat,
    Damaged,
    Encoding,
    OpenQuote,
    TooLarge,

    // Values that cannot be used; the row itself may still be taken.
    LoginTooLong,
    NameTooLong,
    BadMail,
    BadMac,
    JunkSerial,
    JunkIdentity,
    HostBits,
    BadValue,
    ExtraCells,
    // Questions.
    FunctionAccount,
    StaleAccount,
    SeveralInOne,
}

/// One reason, with the value that gave it. A secret never stands here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub why: Why,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub column: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// Values that would be accepted, where they can be named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<String>,
}

impl Reason {
    pub fn new(why: Why, column: impl Into<String>, value: &str) -> Reason {
        Reason { why, column: column.into(), value: short(value), instead: Vec::new() }
    }

    pub fn bare(why: Why) -> Reason {
        Reason::new(why, "", "")
    }
}

/// Long values are cut for showing: a reason is read by people.
fn short(value: &str) -> String {
    const SHOWN: usize = 80;
    match value.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}
