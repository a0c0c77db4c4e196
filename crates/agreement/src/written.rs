//! Terms as people write them into a form: the wording as one text, the key as lines, tasks as a table of choices.

use base::{Day, MemberId, form};

use crate::notice::{Notice, To};
use crate::terms::*;

/// A field that cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub struct Unread(pub &'static str);

/// The pairs of a form.
#[derive(Debug, Clone, Copy)]
pub struct Fields<'f>(pub &'f [(String, String)]);

impl<'f> Fields<'f> {
    pub fn get(&self, name: &str) -> &'f str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    pub fn all(&self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// An empty field is no day, an unreadable one is an error.
    pub fn day(&self, name: &'static str, today: Day) -> Result<Option<Day>, Unread> {
        match self.get(name) {
            "" => Ok(None),
            text => form::day(text, today).map(Some).ok_or(Unread(name)),
        }
    }

    pub fn ids(&self, name: &'f str) -> Vec<MemberId> {
        self.all(name).filter_map(|id| id.parse().ok()).collect()
    }
}

/// Puts the terms together. Tasks and pools that were there before keep their keys.
pub fn read(fields: Fields, before: Option<&Terms>, today: Day) -> Result<Terms, Unread> {
    let mut parties = fields.ids("party");
    let operator: MemberId = fields.get("operator").parse().map_err(|_| Unread("operator"))?;
    // The operator stands first, as in every such agreement.
    parties.sort_by_key(|party| *party != operator);
    let body = fields.get("body").to_owned();
    Ok(Terms {
        kind: kind(fields.get("kind"))?,
        title: fields.get("title").to_owned(),
        form: match fields.get("form") {
            "agreement" => LegalForm::Agreement { operator },
            "special-purpose-association" => LegalForm::SpecialPurposeAssociation { name: body },
            "joint-institution" => LegalForm::JointInstitution { name: body },
            _ => return Err(Unread("form")),
        },
        tasks: tasks(fields, before.map_or(&[], |before| &before.tasks), &parties)?,
        key: CostKey {
            name: fields.get("key_name").to_owned(),
            pools: pools(fields.get("key"), before.map_or(&[], |before| &before.key.pools))?,
        },
        clauses: clauses(fields.get("clauses")),
        annexes: annexes(fields.get("annexes")),
        starts: fields.day("starts", today)?.ok_or(Unread("starts"))?,
        ends: fields.day("ends", today)?,
        notice: Notice {
            months: form::number(fields.get("notice_months")).ok_or(Unread("notice_months"))?,
            to: to(fields.get("notice_to"))?,
            first_end: fields.day("notice_first_end", today)?,
        },
        parties,
    })
}

fn kind(text: &str) -> Result<Kind, Unread> {
    match text {
        "foundation" => Ok(Kind::Foundation),
        "restatement" => Ok(Kind::Restatement),
        "amendment" => Ok(Kind::Amendment),
        _ => Err(Unread("kind")),
    }
}

fn to(text: &str) -> Result<To, Unread> {
    match text {
        "any-day" => Ok(To::AnyDay),
        "month-end" => Ok(To::MonthEnd),
        "year-end" => Ok(To::YearEnd),
        _ => Err(Unread("notice_to")),
    }
}

/// `task` names them; `nature.KEY`, `mode.KEY.PARTY` and `limit.KEY.PARTY` say the rest; `new_task` is one more.
fn tasks(fields: Fields, before: &[Task], parties: &[MemberId]) -> Result<Vec<Task>, Unread> {
    let mut tasks = Vec::new();
    for key in fields.all("task") {
        let name = fields.get(&format!("name.{key}")).to_owned();
        if name.is_empty() {
            continue;
        }
        let nature = nature(fields.get(&format!("nature.{key}")))?;
        let handovers = parties.iter().filter_map(|party| handover(fields, key, *party)).collect();
        tasks.push(Task { key: key.to_owned(), name, nature, handovers });
    }
    let new = fields.get("new_task");
    if !new.is_empty() {
        let taken = |key: &str| before.iter().any(|task| task.key == key) || tasks.iter().any(|task| task.key == key);
        let key = free(&slug(new), taken);
        let nature = nature(fields.get("new_task_nature"))?;
        tasks.push(Task { key, name: new.to_owned(), nature, handovers: Vec::new() });
    }
    Ok(tasks)
}

fn nature(text: &str) -> Result<Nature, Unread> {
    match text {
        "voluntary" => Ok(Nature::Voluntary),
        "own-duty" => Ok(Nature::OwnDuty),
        "transferred" => Ok(Nature::Transferred),
        _ => Err(Unread("nature")),
    }
}

fn handover(fields: Fields, key: &str, party: MemberId) -> Option<Handover> {
    let mode = match fields.get(&format!("mode.{key}.{party}")) {
        "delegated" => Mode::Delegated,
        "mandated" => Mode::Mandated,
        _ => return None,
    };
    Some(Handover { party, mode, limit: fields.get(&format!("limit.{key}.{party}")).to_owned() })
}

/// `Rechenzentrum: users 3, admin-devices 1`, a pool per line.
fn pools(text: &str, before: &[Pool]) -> Result<Vec<Pool>, Unread> {
    let mut pools: Vec<Pool> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (name, measures) = line.split_once(':').ok_or(Unread("key"))?;
        let known = before.iter().find(|pool| pool.name == name.trim());
        let taken = |key: &str| pools.iter().any(|pool| pool.key == key);
        let key = known.map_or_else(|| free(&slug(name), taken), |pool| pool.key.clone());
        let measures: Result<Vec<Measure>, Unread> = measures.split(',').map(measure).collect();
        pools.push(Pool { key, name: name.trim().to_owned(), measures: measures? });
    }
    Ok(pools)
}

fn measure(text: &str) -> Result<Measure, Unread> {
    let mut words = text.split_whitespace();
    let base = words.next().ok_or(Unread("key"))?.to_owned();
    let weight = words.next().map_or(Some(1), |weight| weight.parse().ok()).ok_or(Unread("key"))?;
    if words.next().is_some() { Err(Unread("key")) } else { Ok(Measure { base, weight }) }
}

/// Place, title and text in lines of their own; an empty line ends a clause.
pub fn clauses(text: &str) -> Vec<Clause> {
    let clause = |block: Vec<&str>| {
        let [place, title, text @ ..] = &block[..] else { return None };
        Some(Clause { place: (*place).to_owned(), title: (*title).to_owned(), text: text.join("\n") })
    };
    blocks(text).filter_map(clause).collect()
}

/// Title and text; numbered as they stand.
fn annexes(text: &str) -> Vec<Annex> {
    let annex = |(number, block): (i64, Vec<&str>)| {
        let (title, text) = block.split_first()?;
        Some(Annex { number, title: (*title).to_owned(), text: text.join("\n") })
    };
    (1..).zip(blocks(text)).filter_map(annex).collect()
}

fn blocks(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let blocks: Vec<Vec<&str>> = lines.split(|line| line.is_empty()).map(<[&str]>::to_vec).collect();
    blocks.into_iter().filter(|block| !block.is_empty())
}

fn slug(name: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c.to_lowercase().next().unwrap_or('-') } else { '-' };
    name.trim().chars().map(plain).collect::<String>().trim_matches('-').to_owned()
}

fn free(key: &str, taken: impl Fn(&str) -> bool) -> String {
    let more = (2..).map(|number| format!("{key}-{number}"));
    std::iter::once(key.to_owned()).chain(more).find(|key| !taken(key)).unwrap_or_default()
}

/// The wording as it is edited.
pub fn wording(terms: &Terms) -> String {
    let clause = |clause: &Clause| format!("{}\n{}\n{}", clause.place, clause.title, clause.text);
    terms.clauses.iter().map(clause).collect::<Vec<_>>().join("\n\n")
}

pub fn annex_text(terms: &Terms) -> String {
    terms.annexes.iter().map(|annex| format!("{}\n{}", annex.title, annex.text)).collect::<Vec<_>>().join("\n\n")
}

pub fn key_text(terms: &Terms) -> String {
    let measures = |pool: &Pool| {
        let measure = |m: &Measure| format!("{} {}", m.base, m.weight);
        pool.measures.iter().map(measure).collect::<Vec<_>>().join(", ")
    };
    let line = |pool: &Pool| format!("{}: {}", pool.name, measures(pool));
    terms.key.pools.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{day, party, terms};

    /// The form as a browser would send it back untouched.
    fn form_of(terms: &Terms) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> = [
            ("kind", "foundation".to_owned()),
            ("title", terms.title.clone()),
            ("form", "agreement".into()),
            ("operator", party(0).to_string()),
            ("key_name", terms.key.name.clone()),
            ("key", key_text(terms)),
            ("clauses", wording(terms)),
            ("annexes", annex_text(terms)),
            ("starts", "01.01.2017".into()),
            ("notice_months", "24".into()),
            ("notice_to", "year-end".into()),
        ]
        .map(|(key, value)| (key.to_owned(), value))
        .to_vec();
        pairs.extend(terms.parties.iter().map(|party| ("party".to_owned(), party.to_string())));
        for (task, nature) in terms.tasks.iter().zip(["voluntary", "own-duty"]) {
            let key = &task.key;
            pairs.push(("task".into(), key.clone()));
            pairs.push((format!("name.{key}"), task.name.clone()));
            pairs.push((format!("nature.{key}"), nature.into()));
            pairs.extend(terms.parties.iter().map(|party| (format!("mode.{key}.{party}"), "mandated".into())));
        }
        pairs
    }

    #[test]
    fn what_is_sent_back_untouched_is_unchanged() {
        let mut terms = terms(3);
        terms.annexes.push(Annex { number: 1, title: "Aufgaben".into(), text: "Eine.\nZwei.".into() });
        assert_eq!(read(Fields(&form_of(&terms)), Some(&terms), day("2016-01-01")), Ok(terms));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let terms = terms(2);
        for (field, value) in [
            ("starts", "bald"),
            ("starts", ""),
            ("kind", "idea"),
            ("operator", "?"),
            ("key", "Rechenzentrum"),
            ("key", "Rechenzentrum: users viel"),
            ("notice_months", "-1"),
            ("ends", "31.02.2020"),
        ] {
            let mut pairs = form_of(&terms);
            pairs.retain(|(key, _)| key != field);
            pairs.push((field.into(), value.into()));
            assert_eq!(read(Fields(&pairs), None, day("2016-01-01")), Err(Unread(field)), "{field} = {value}");
        }
    }

    #[test]
    fn a_new_task_gets_a_key_of_its_own() {
        let terms = terms(2);
        let mut pairs = form_of(&terms);
        pairs.push(("new_task".into(), "Clients!".into()));
        pairs.push(("new_task_nature".into(), "voluntary".into()));
        let read = read(Fields(&pairs), Some(&terms), day("2016-01-01")).expect("terms");
        assert_eq!(
            read.tasks.iter().map(|task| task.key.as_str()).collect::<Vec<_>>(),
            ["clients", "schools", "clients-2"]
        );
    }
}
