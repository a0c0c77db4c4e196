//! Reading the text of a rule set that anybody may have written: within limits of size and depth, without aliases, anchors and
//! tags, and with the line of whatever cannot be read.

use std::collections::BTreeSet;

use base::Day;
use saphyr_parser::{Event, Parser, Span};

use super::Entry;
use crate::scope::Scope;

/// Bytes of a text.
pub const LARGEST: usize = 1 << 20;
/// Things within things: the entries of a setting lie four deep.
const DEEPEST: usize = 6;
/// Words, lists and things in all.
const MOST: usize = 100_000;
/// Characters of one word.
const LONGEST: usize = 2_000;

/// What is wrong, and in which line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    pub line: usize,
    pub why: Why,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    TooLarge,
    TooDeep,
    TooMuch,
    TooLong,
    /// What the reader of YAML says, in English.
    NoYaml(String),
    /// Anchors, aliases and tags.
    Reference,
    /// A name stands twice, or two entries say something about the same day.
    Twice(String),
    NoSuchName(String),
    Missing(&'static str),
    /// Something else than this kind of thing was to stand there: a text, a list, names with values.
    Expected(Form),
    NoDay(String),
    NoMode(String),
    NoScope,
    /// `unset` stands alone but for the day, and is `true`.
    Unset,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Text,
    List,
    Names,
}

/// A thing in the text and the line it begins in.
struct Node {
    line: usize,
    what: What,
}

enum What {
    Text(String),
    List(Vec<Node>),
    Names(Vec<(String, Node)>),
}

/// The entries of all documents, as they stand.
pub fn read(text: &str) -> Result<Vec<Entry>, Unreadable> {
    if text.len() > LARGEST {
        return Err(Unreadable { line: 1, why: Why::TooLarge });
    }
    let (mut entries, mut seen) = (Vec::new(), BTreeSet::new());
    for document in documents(text)? {
        for entry in of_document(document)? {
            if !seen.insert(entry.key()) {
                return Err(Unreadable { line: entry.line, why: Why::Twice(entry.wish.setting) });
            }
            entries.push(entry);
        }
    }
    Ok(entries)
}

fn documents(text: &str) -> Result<Vec<Node>, Unreadable> {
    let mut events = Events { parser: Parser::new_from_str(text), left: MOST };
    let mut documents = Vec::new();
    loop {
        match events.next()? {
            (Event::StreamEnd, _) => return Ok(documents),
            (Event::DocumentStart(_), _) => match events.next()? {
                // An empty document says nothing.
                (Event::Scalar(word, ..), _) if word.is_empty() || word == "~" => {}
                (event, line) => documents.push(events.node(event, line, 1)?),
            },
            _ => {}
        }
    }
}

struct Events<'t> {
    parser: Parser<'t, saphyr_parser::StrInput<'t>>,
    left: usize,
}

impl<'t> Events<'t> {
    fn next(&mut self) -> Result<(Event<'t>, usize), Unreadable> {
        let line = |span: Span| span.start.line();
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                self.left = self.left.checked_sub(1).ok_or(Unreadable { line: line(span), why: Why::TooMuch })?;
                Ok((event, line(span)))
            }
            Some(Err(error)) => {
                Err(Unreadable { line: error.marker().line(), why: Why::NoYaml(error.info().to_owned()) })
            }
            None => Ok((Event::StreamEnd, 0)),
        }
    }

    fn node(&mut self, event: Event<'t>, line: usize, depth: usize) -> Result<Node, Unreadable> {
        let wrong = |why| Err(Unreadable { line, why });
        let what = match event {
            _ if depth > DEEPEST => return wrong(Why::TooDeep),
            Event::Alias(_) | Event::Scalar(_, _, 1.., _) | Event::Scalar(.., Some(_)) => return wrong(Why::Reference),
            Event::SequenceStart(1.., _) | Event::SequenceStart(_, Some(_)) => return wrong(Why::Reference),
            Event::MappingStart(1.., _) | Event::MappingStart(_, Some(_)) => return wrong(Why::Reference),
            Event::Scalar(word, ..) if word.chars().count() > LONGEST => return wrong(Why::TooLong),
            Event::Scalar(word, ..) => What::Text(word.into_owned()),
            Event::SequenceStart(..) => What::List(self.list(depth)?),
            _ => What::Names(self.names(depth)?),
        };
        Ok(Node { line, what })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, Unreadable> {
        let mut list = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd | Event::StreamEnd, _) => return Ok(list),
                (event, line) => list.push(self.node(event, line, depth + 1)?),
            }
        }
    }

    fn names(&mut self, depth: usize) -> Result<Vec<(String, Node)>, Unreadable> {
        let (mut names, mut seen) = (Vec::new(), BTreeSet::new());
        loop {
            let (event, line) = self.next()?;
            if matches!(event, Event::MappingEnd | Event::StreamEnd) {
                return Ok(names);
            }
            let name = self.node(event, line, depth + 1)?.text()?;
            if !seen.insert(name.clone()) {
                return Err(Unreadable { line, why: Why::Twice(name) });
            }
            let (event, line) = self.next()?;
            names.push((name, self.node(event, line, depth + 1)?));
        }
    }
}

impl Node {
    fn wrong<T>(&self, why: Why) -> Result<T, Unreadable> {
        Err(Unreadable { line: self.line, why })
    }

    fn text(self) -> Result<String, Unreadable> {
        match self.what {
            What::Text(text) => Ok(text),
            _ => self.wrong(Why::Expected(Form::Text)),
        }
    }

    fn list(self) -> Result<Vec<Node>, Unreadable> {
        match self.what {
            What::List(list) => Ok(list),
            _ => self.wrong(Why::Expected(Form::List)),
        }
    }

    /// `key:` with nothing behind it has no names in it.
    fn names(self) -> Result<Vec<(String, Node)>, Unreadable> {
        match self.what {
            What::Names(names) => Ok(names),
            What::Text(text) if text.is_empty() => Ok(Vec::new()),
            What::Text(_) | What::List(_) => Err(Unreadable { line: self.line, why: Why::Expected(Form::Names) }),
        }
    }
}

fn of_document(document: Node) -> Result<Vec<Entry>, Unreadable> {
    let line = document.line;
    let (mut scope, mut settings) = (None, None);
    for (name, node) in document.names()? {
        match name.as_str() {
            "scope" => scope = Some(of_scope(node)?),
            "settings" => settings = Some(node.names()?),
            _ => return node.wrong(Why::NoSuchName(name)),
        }
    }
    let missing = |what| Unreadable { line, why: Why::Missing(what) };
    let scope = scope.ok_or(missing("scope"))?;
    let mut entries = Vec::new();
    for (setting, node) in settings.ok_or(missing("settings"))? {
        for node in node.list()? {
            entries.push(of_entry(&scope, &setting, node)?);
        }
    }
    Ok(entries)
}

/// `{}`: the whole association.
fn of_scope(node: Node) -> Result<Scope, Unreadable> {
    let line = node.line;
    let mut fixed = Vec::new();
    for (name, node) in node.names()? {
        let line = node.line;
        let value = node.text()?;
        let word = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') && !value.is_empty();
        if !word {
            return Err(Unreadable { line, why: Why::NoScope });
        }
        fixed.push(format!("{name}={value}"));
    }
    fixed.join(" ").parse().map_err(|_| Unreadable { line, why: Why::NoScope })
}

fn of_entry(scope: &Scope, setting: &str, node: Node) -> Result<Entry, Unreadable> {
    let mut entry = Entry { line: node.line, ..Entry::default() };
    (entry.wish.scope, entry.wish.setting) = (scope.clone(), setting.to_owned());
    let (line, mut value) = (node.line, None);
    let mut said = 0;
    for (name, node) in node.names()? {
        let (line, text) = (node.line, node.text()?);
        let wrong = |why| Err(Unreadable { line, why });
        said += usize::from(name != "from");
        match name.as_str() {
            "from" => match text.parse::<Day>() {
                Ok(day) => entry.wish.from = Some(day),
                Err(_) => return wrong(Why::NoDay(text)),
            },
            "value" => value = Some(text),
            "mode" if ["default", "bound", "locked"].contains(&text.as_str()) => {
                entry.wish.mode = if text == "default" { String::new() } else { text };
            }
            "mode" => return wrong(Why::NoMode(text)),
            "least" => entry.wish.least = Some(text),
            "most" => entry.wish.most = Some(text),
            "reason" => entry.wish.reason = text,
            "decision" => entry.wish.decision = text,
            "unset" if text == "true" => entry.unset = true,
            "unset" => return wrong(Why::Unset),
            _ => return wrong(Why::NoSuchName(name)),
        }
    }
    match value {
        _ if entry.unset && said > 1 => return Err(Unreadable { line, why: Why::Unset }),
        Some(value) => entry.wish.value = value,
        None if entry.unset => {}
        None => return Err(Unreadable { line, why: Why::Missing("value") }),
    }
    Ok(entry)
}
