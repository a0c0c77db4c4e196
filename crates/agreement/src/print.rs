//! The agreement on paper: the clauses, the annexes with tasks and key, and a sheet to sign on. This file is what is sent.

use base::{Lang, MemberId};
use paper::{CannotPrint, Meta};
use serde_json::{Value, json};

use crate::Party;
use crate::document::Paper;
use crate::terms::{Task, Terms};
use crate::texts::{form, measure, mode, office};
use crate::version::Text;

const TEMPLATE: &str = include_str!("../templates/agreement/agreement.typ");

/// The paper could not be set: a fault of ours, not of who asks.
#[derive(Debug)]
pub struct NotPrinted(pub CannotPrint);

/// German, as it is signed; dated with the day on which the text was written.
pub fn agreement(number: i64, text: &Text, parties: &[Party]) -> Result<Paper, NotPrinted> {
    let title = format!("Vereinbarung über den IT-Verbund, Fassung {number}");
    let meta = Meta { title: &title, lang: Lang::De.tag(), day: text.written_on.0 };
    let bytes = paper::pdf(TEMPLATE, &data(text, parties), &meta).map_err(NotPrinted)?;
    let name = format!("Vereinbarung-Fassung-{number}-{}.pdf", text.revision);
    Ok(Paper { name, media_type: "application/pdf".into(), bytes })
}

fn data(text: &Text, parties: &[Party]) -> Value {
    let (terms, lang) = (&text.terms, Lang::De);
    let known = |id: &MemberId| parties.iter().find(|party| party.id == *id);
    let involved: Vec<&Party> = terms.parties.iter().filter_map(known).collect();
    json!({
        "title": terms.title,
        "form": form(&terms.form, lang),
        "starts": lang.day(terms.starts),
        "hash": text.hash,
        "clauses": terms.clauses,
        "annexes": terms.annexes,
        "parties": involved.iter().map(|party| party.short_name.as_str()).collect::<Vec<_>>(),
        "tasks": tasks(terms, &involved),
        "key": key(terms),
        "signatures": involved.iter().map(|party| [party.name.as_str(), "", office(party.kind, lang)]).collect::<Vec<_>>(),
    })
}

/// One row per task: its name, and what each party does with it.
fn tasks(terms: &Terms, parties: &[&Party]) -> Vec<Vec<String>> {
    let cell =
        |task: &Task, party: &Party| task.mode(party.id).map_or("–".into(), |handover| mode(handover, Lang::De));
    let row =
        |task: &Task| std::iter::once(task.name.clone()).chain(parties.iter().map(|party| cell(task, party))).collect();
    terms.tasks.iter().map(row).collect()
}

fn key(terms: &Terms) -> Vec<[String; 2]> {
    let measures = |pool: &crate::terms::Pool| {
        let of = |m: &crate::terms::Measure| format!("{} (Gewicht {})", measure(&m.base, Lang::De), m.weight);
        pool.measures.iter().map(of).collect::<Vec<_>>().join(", ")
    };
    terms.key.pools.iter().map(|pool| [pool.name.clone(), measures(pool)]).collect()
}
