//! What stands in a list: columns, and cells that people read and spreadsheets calculate with.

use std::borrow::Borrow;

use crate::{Cents, Day, Lang, Moment};

#[derive(Debug, Clone)]
pub struct Column {
    pub key: &'static str,
    pub label: &'static str,
    /// Right aligned, with figures under each other.
    pub number: bool,
    pub sortable: bool,
    /// Shown only to who chooses it.
    pub hidden: bool,
}

impl Column {
    pub fn text(key: &'static str, label: &'static str) -> Column {
        Column { key, label, number: false, sortable: false, hidden: false }
    }

    pub fn number(key: &'static str, label: &'static str) -> Column {
        Column { number: true, ..Column::text(key, label) }
    }

    pub fn sortable(self) -> Column {
        Column { sortable: true, ..self }
    }

    pub fn hidden(self) -> Column {
        Column { hidden: true, ..self }
    }
}

/// How good or bad a state is; shape, word and colour say it together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Ok,
    Warn,
    Bad,
    Info,
    /// A justified exception.
    Exception,
    Neutral,
}

impl Tone {
    /// Its class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Ok => "z-ok",
            Tone::Warn => "z-warn",
            Tone::Bad => "z-bad",
            Tone::Info => "z-info",
            Tone::Exception => "z-acc",
            Tone::Neutral => "z-neu",
        }
    }

    /// Its symbol in the sprite.
    pub fn icon(self) -> &'static str {
        match self {
            Tone::Ok => "ok",
            Tone::Warn => "warn",
            Tone::Bad => "bad",
            Tone::Info => "info",
            Tone::Exception => "exc",
            Tone::Neutral => "pend",
        }
    }
}

#[derive(Debug, Clone)]
pub enum Cell {
    Empty,
    Text(String),
    Link {
        href: String,
        text: String,
    },
    Number(i64),
    /// A number that leads to its rows.
    Figure {
        href: String,
        number: i64,
    },
    Money(Cents),
    Day(Day),
    Moment(Moment),
    State(Tone, String),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    pub fn link(href: impl Into<String>, text: impl Into<String>) -> Cell {
        Cell::Link { href: href.into(), text: text.into() }
    }

    /// As people read it.
    pub fn words(&self, lang: impl Borrow<Lang>) -> String {
        let lang = *lang.borrow();
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Link { text, .. } | Cell::State(_, text) => text.clone(),
            Cell::Number(number) | Cell::Figure { number, .. } => lang.count(*number),
            Cell::Money(amount) => lang.cents(*amount),
            Cell::Day(day) => lang.day(*day),
            Cell::Moment(moment) => lang.moment(*moment),
        }
    }

    pub fn href(&self) -> Option<&str> {
        if let Cell::Link { href, .. } | Cell::Figure { href, .. } = self { Some(href) } else { None }
    }

    /// The last part of the address.
    pub fn key(&self) -> &str {
        self.href().and_then(|href| href.rsplit('/').next()).unwrap_or("")
    }

    pub fn tone(&self) -> Option<Tone> {
        if let Cell::State(tone, _) = self { Some(*tone) } else { None }
    }

    /// Figures and days by what they are, words by their letters.
    pub(super) fn order(&self, lang: Lang) -> (i64, String) {
        match self {
            Cell::Number(number) | Cell::Figure { number, .. } => (*number, String::new()),
            Cell::Money(amount) => (amount.0, String::new()),
            Cell::Moment(moment) => (moment.0, String::new()),
            Cell::Day(day) => (Day::of(1970, 1, 1).days_until(*day), String::new()),
            _ => (0, crate::search::fold(&self.words(lang))),
        }
    }

    pub(super) fn out(&self) -> sheet::Cell {
        match self {
            Cell::Empty => sheet::Cell::Empty,
            Cell::Text(text) | Cell::Link { text, .. } | Cell::State(_, text) => sheet::Cell::Text(text.clone()),
            Cell::Number(number) | Cell::Figure { number, .. } => sheet::Cell::Number(*number),
            Cell::Money(amount) => sheet::Cell::Decimal { unscaled: amount.0, places: 2 },
            Cell::Day(day) => sheet::Cell::Day(day.0),
            Cell::Moment(moment) => sheet::Cell::Moment(moment.local()),
        }
    }
}
