//! The words of headings, folded, per kind of table: data in `words.csv`. The same word means different things in different tables
//! ("Name").

use std::sync::LazyLock;

use inventory::words;

use crate::row::Kind;

words! {
    /// What a column can hold. Position: a running number of the list itself, worth nothing.
    pub enum Field {
        Position = "position",
        Name = "name",
        Serial = "serial",
        Uuid = "uuid",
        InventoryNumber = "inventory-number",
        Maker = "maker",
        Model = "model",
        Class = "class",
        Os = "os",
        Ip = "ip",
        Mac = "mac",
        Site = "site",
        Room = "room",
        Person = "person",
        Bought = "bought",
        Area = "area",
        Count = "count",
        State = "state",
        Remark = "remark",
        Login = "login",
        Given = "given",
        Family = "family",
        Mail = "mail",
        Phone = "phone",
        Number = "number",
        Born = "born",
        Title = "title",
        Department = "department",
        Prefix = "prefix",
        Mask = "mask",
        Gateway = "gateway",
        Vlan = "vlan",
        From = "from",
        To = "to",
        Code = "code",
        Street = "street",
        Postcode = "postcode",
        Place = "place",
        Municipality = "municipality",
        Lat = "lat",
        Lon = "lon",
        Uplink = "uplink",
    }
}
use Field::*;

struct Line {
    /// None: of every kind of table.
    kind: Option<Kind>,
    field: Field,
    words: Vec<&'static str>,
}

static LINES: LazyLock<Vec<Line>> =
    LazyLock::new(|| include_str!("words.csv").lines().skip(1).filter_map(line).collect());

fn line(text: &'static str) -> Option<Line> {
    let (kind, rest) = text.split_once(';')?;
    let (field, words) = rest.split_once(';')?;
    let kind = match kind {
        "device" => Some(Kind::Device),
        "person" => Some(Kind::Person),
        "site" => Some(Kind::Site),
        "network" => Some(Kind::Network),
        _ => None,
    };
    Some(Line { kind, field: Field::of(field)?, words: words.split(' ').collect() })
}

/// Those of the kind before those of every kind.
fn of(kind: Kind) -> impl Iterator<Item = &'static Line> {
    let own = LINES.iter().filter(move |line| line.kind == Some(kind));
    own.chain(LINES.iter().filter(|line| line.kind.is_none()))
}

/// A field that says which kind of table this is.
pub(super) fn tells(kind: Kind, field: Field) -> bool {
    match kind {
        Kind::Device => matches!(field, Serial | Uuid | InventoryNumber | Maker | Model | Os | Mac | Bought),
        Kind::Person => matches!(field, Login | Given | Mail | Phone | Number | Born),
        Kind::Site => matches!(field, Street | Postcode | Municipality | Lat | Lon | Uplink | Code),
        _ => matches!(field, Prefix | Mask | Gateway | Vlan | From | To),
    }
}

/// The field of each heading: the same word, else the longest word that the heading contains.
pub(super) fn fields(kind: Kind, folded: &[String]) -> Vec<Option<Field>> {
    let mut found: Vec<Option<Field>> = folded.iter().map(|heading| exactly(kind, heading)).collect();
    for (field, heading) in found.iter_mut().zip(folded) {
        if field.is_none() {
            *field = nearly(kind, heading);
        }
    }
    found
}

fn exactly(kind: Kind, heading: &str) -> Option<Field> {
    of(kind).find(|line| line.words.contains(&heading)).map(|line| line.field)
}

/// Not only a part of a heading, but the whole of it.
pub(super) fn is_word(kind: Kind, folded: &str) -> bool {
    exactly(kind, folded).is_some()
}

/// Short words would be found by chance ("os" in "Kosten").
const SHORTEST_PART: usize = 5;

fn nearly(kind: Kind, heading: &str) -> Option<Field> {
    if crate::secret::is_column(heading) || heading.len() > 40 {
        return None;
    }
    let parts = of(kind).flat_map(|line| line.words.iter().map(move |word| (line.field, *word)));
    let held = parts.filter(|(_, word)| word.len() >= SHORTEST_PART && heading.contains(word));
    held.max_by_key(|(_, word)| word.len()).map(|(field, _)| field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_understood_and_every_word_is_folded() {
        assert_eq!(LINES.len(), include_str!("words.csv").lines().count() - 1);
        for word in LINES.iter().flat_map(|line| &line.words) {
            assert_eq!(crate::fold::letters(word), *word);
        }
    }
}
