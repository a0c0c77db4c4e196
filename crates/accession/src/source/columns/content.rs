//! What stands below a heading nobody knows: most values of a column look alike.

use std::net::Ipv4Addr;

use super::{Columns, Field, Line};
use crate::class;
use crate::fold;
use crate::row::Kind;
use crate::source::{nets, value};

/// Enough to see a pattern, few enough to be quick in long lists.
const SAMPLE: usize = 200;

/// Gives columns without a known heading the field their values look like, and corrects headings that say too little.
pub(super) fn complete(columns: &mut Columns, rows: &[Line]) {
    for at in 0..columns.fields.len() {
        let values = sample(at, rows);
        if columns.secret[at] || values.is_empty() {
            continue;
        }
        let looks = looks_like(&values).filter(|field| fits(columns.kind, *field));
        let corrected = match columns.fields[at] {
            None => looks.filter(|field| !columns.fields.contains(&Some(*field))),
            // "Typ" is a class for some and a model for others; "Arbeitsplatz" is a name for some.
            Some(Field::Class) if columns.kind == Kind::Device && looks != Some(Field::Class) => {
                let free = !columns.fields.contains(&Some(Field::Model));
                Some(if free { Field::Model } else { Field::Class })
            }
            same => same,
        };
        columns.fields[at] = corrected;
    }
}

/// A table without headings is understood by its values alone, or not at all.
pub(super) fn without_headings(rows: &[Line]) -> Option<Columns> {
    let width = rows.iter().take(SAMPLE).map(|(_, cells)| cells.len()).max()?;
    let looks: Vec<Option<Field>> = (0..width).map(|at| looks_like(&sample(at, rows))).collect();
    let has = |field| looks.contains(&Some(field));
    let kind = match () {
        () if has(Field::Prefix) || (has(Field::Ip) && has(Field::Mask)) => Kind::Network,
        () if has(Field::Mac) || has(Field::Maker) || has(Field::Os) => Kind::Device,
        () if has(Field::Mail) => Kind::Person,
        () => return None,
    };
    let mut fields = vec![None; width];
    for (at, looks) in looks.into_iter().enumerate() {
        let looks = if looks == Some(Field::Ip) && kind == Kind::Network { Some(Field::Prefix) } else { looks };
        fields[at] = looks.filter(|field| fits(kind, *field) && !fields.contains(&Some(*field)));
    }
    let headings = (1..=width).map(|at| format!("({at})")).collect();
    Some(Columns { kind, headings, fields, secret: vec![false; width] })
}

fn sample(at: usize, rows: &[Line]) -> Vec<&str> {
    let cells = rows.iter().filter_map(|(_, cells)| cells.get(at)).map(|cell| cell.trim());
    cells.filter(|cell| !cell.is_empty()).take(SAMPLE).collect()
}

fn fits(kind: Kind, field: Field) -> bool {
    match kind {
        Kind::Device => !matches!(field, Field::Prefix | Field::Mask | Field::Mail),
        Kind::Person => matches!(field, Field::Mail | Field::Site),
        Kind::Network => matches!(field, Field::Prefix | Field::Mask),
        _ => false,
    }
}

type Test<'t> = &'t dyn Fn(&str) -> bool;

/// Three of five values, and at least two, must look like it.
fn looks_like(values: &[&str]) -> Option<Field> {
    let most = |test: &dyn Fn(&str) -> bool| {
        let hits = values.iter().filter(|value| test(value)).count();
        hits >= 2 && hits * 5 >= values.len() * 3
    };
    let tests: [(Field, Test); 10] = [
        (Field::Mac, &|v| value::mac(v).is_some()),
        (Field::Prefix, &|v| v.contains('/') && nets::prefix(v).is_ok()),
        (Field::Mask, &|v| v.starts_with("255.") && v.parse::<Ipv4Addr>().is_ok()),
        (Field::Ip, &|v| v.parse::<Ipv4Addr>().is_ok()),
        (Field::Mail, &|v| v.contains('@') && v.contains('.') && !v.contains(' ')),
        (Field::Os, &is_system),
        (Field::Maker, &is_maker),
        (Field::Class, &|v| v.len() < 25 && class::of_word(v).is_some()),
        (Field::Person, &is_name),
        (Field::Site, &class::is_place),
    ];
    tests.into_iter().find(|(_, test)| most(test)).map(|(field, _)| field)
}

/// "Meyer, Karl": nothing else is written like that.
fn is_name(text: &str) -> bool {
    let capital =
        |word: &str| word.chars().next().is_some_and(char::is_uppercase) && !word.chars().any(|c| c.is_ascii_digit());
    text.split_once(", ")
        .is_some_and(|(family, given)| capital(family) && capital(given) && given.split(' ').count() <= 3)
}

fn is_system(text: &str) -> bool {
    const SYSTEMS: &[&str] =
        &["windows", "win10", "win7", "win8", "win11", "ubuntu", "debian", "macos", "ipados", "android", "chromeos"];
    let folded = fold::letters(text);
    SYSTEMS.iter().any(|system| folded.starts_with(system))
}

fn is_maker(text: &str) -> bool {
    const MAKERS: &[&str] = &[
        "hp",
        "hewlettpackard",
        "dell",
        "lenovo",
        "fujitsu",
        "acer",
        "asus",
        "apple",
        "samsung",
        "medion",
        "terra",
        "wortmann",
        "tarox",
        "kyocera",
        "canon",
        "brother",
        "ricoh",
        "epson",
        "microsoft",
        "toshiba",
        "siemens",
        "igel",
        "xerox",
        "lexmark",
        "develop",
    ];
    let words = fold::words(text);
    words.len() <= 3 && words.first().is_some_and(|word| MAKERS.contains(&word.as_str()))
}
