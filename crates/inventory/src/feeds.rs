//! Foreign formats: bytes in, values out. Nothing here asks a clock, a database or the network, and nothing panics on what it gets.
//!
//! [`Letter::open`] unpacks a body and knows its language, [`Letter::read`] says what it means; [`answer`] is what agents expect back.

pub mod answer;
mod build;
mod json;
mod part;
mod text;
pub mod wrapping;
mod xml;

use crate::report::Report;
use wrapping::Wrapping;

/// Why a body cannot be read at all. A single wrong value does not stand here but in [`Report::refused`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    Empty,
    TooLarge,
    /// Unpacks to far more than any real inventory does.
    Bomb,
    /// Packed, but cut off or changed on the way.
    Damaged,
    /// Neither a JSON object nor an XML document.
    Unknown,
    /// Not well formed, or ends too early.
    Broken,
    TooDeep,
    /// A document type of its own, as billion laughs need it; no agent sends one.
    Doctype,
    /// Asks for something that is not done here.
    Action,
    /// No device id.
    Nameless,
    /// No content.
    Hollow,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Json,
    Xml,
}

/// A body, unpacked.
#[derive(Debug)]
pub struct Letter {
    pub wrapping: Wrapping,
    pub language: Language,
    text: String,
}

/// What it says.
#[derive(Debug, PartialEq)]
pub enum Message {
    /// An agent asks whether it should report: FusionInventory, OCS, and each GLPI agent at first.
    Prolog {
        device: String,
    },
    /// A GLPI agent introduces itself and asks what to do.
    Contact {
        device: String,
        agent: String,
    },
    Inventory(Box<Report>),
    /// What an agent found around it by SNMP; each device is a report of its own.
    Queried(Vec<Report>),
    /// Addresses that answered, hardly known.
    Discovered(Vec<Report>),
}

impl Letter {
    /// The language is known by the first character, as agents mislabel both.
    pub fn open(body: &[u8]) -> Result<Letter, Unreadable> {
        Letter::open_up_to(body, wrapping::LARGEST)
    }

    /// [`Unreadable::TooLarge`] beyond `most` bytes.
    pub fn open_up_to(body: &[u8], most: usize) -> Result<Letter, Unreadable> {
        let wrapping = Wrapping::of(body);
        let text = text::decode(wrapping.unpack(body, most)?);
        let language = match text.trim_start().chars().next() {
            Some('{') => Language::Json,
            Some('<') => Language::Xml,
            Some(_) => return Err(Unreadable::Unknown),
            None => return Err(Unreadable::Empty),
        };
        Ok(Letter { wrapping, language, text })
    }

    pub fn read(self) -> Result<Message, Unreadable> {
        match self.language {
            Language::Json => json::read(&text::mend_json(self.text)),
            Language::Xml => xml::read(&self.text),
        }
    }

    /// Unpacked, in bytes.
    pub fn size(&self) -> usize {
        self.text.len()
    }
}

#[cfg(test)]
mod tests;
