//! What deviates from the standards, cause by cause, with the tickets that were opened for it.

use askama::Template;
use axum::Form;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Frame, MemberId, Result, Visitor};
use serde::Deserialize;
use standards::cause::rows;

use crate::texts::{Texts, texts};
use crate::ticket::TicketId;
use crate::{acts, cause, store};

#[derive(Template)]
#[template(path = "desk/causes.html")]
struct CausesPage {
    f: Frame,
    t: &'static Texts,
    causes: Vec<Line>,
}

struct Line {
    key: String,
    /// What it is about, what is expected, what was found.
    words: [String; 3],
    href: String,
    devices: i64,
    /// Member, devices with their address, the ticket that lasts.
    members: Vec<(String, i64, String, Option<TicketId>)>,
    /// A member has no ticket for it yet.
    untold: bool,
}

pub(crate) async fn list(visitor: Visitor) -> Result<Html<String>> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let rules = standards::store::rules(&mut r).await?;
    let open = standards::store::causes(&mut r, &rules).await?;
    let lasting = store::lasting(&mut r).await?;
    let parties = agreement::store::parties(&mut r).await?;
    let name =
        |id: &MemberId| parties.iter().find(|party| party.id == *id).map_or(String::new(), |p| p.short_name.clone());
    let mut causes = Vec::new();
    for (found, hit) in &open {
        let Some(setting) = rules.settings.iter().find(|setting| setting.key == found.setting) else { continue };
        let key = found.key();
        let ticket = |member: &MemberId| {
            let of_it = |(of, _, cause): &&(MemberId, TicketId, String)| {
                of == member && cause::deviation(cause) == Some(key.as_str())
            };
            lasting.iter().find(of_it).map(|(_, ticket, _)| *ticket)
        };
        let member = |(id, devices): (&MemberId, &i64)| (name(id), *devices, rows(found, Some(*id)), ticket(id));
        let members: Vec<_> = hit.iter().map(member).collect();
        causes.push(Line {
            words: found.words(setting, lang),
            href: rows(found, None),
            devices: hit.values().sum(),
            untold: members.iter().any(|(.., ticket)| ticket.is_none()),
            members,
            key,
        });
    }
    html(CausesPage { f: visitor.frame(), t: texts(lang), causes })
}

#[derive(Deserialize)]
pub(crate) struct Chosen {
    cause: String,
}

pub(crate) async fn open(visitor: Visitor, Form(Chosen { cause }): Form<Chosen>) -> Result<Redirect> {
    visitor.act(async move |w| acts::open_for_deviation(w, &cause).await).await?;
    Ok(Redirect::to("/desk/causes"))
}
