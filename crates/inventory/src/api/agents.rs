//! Where inventory agents post to: FusionInventory, OCS and GLPI, unmodified, all at one address.
//!
//! Anyone may ask whether a report is wanted. A report itself needs a credential that speaks for one member; without one it is
//! answered with 401, which makes an agent that has a credential come back with it, and what does not come back is quarantined.

mod body;
mod reply;
mod waiting;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base::{Actor, Failure, House, May, MemberId, Result, Room, actor, grant, token};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::REPORT;
use crate::acts::quarantine;
use crate::acts::report::{Arrival, Outcome, Reception};
use crate::feeds::{Message, answer};
use crate::quarantine::{Held, Reason, Suspect};
use crate::report::Report;
use body::Desk;
use reply::Reply;
use waiting::Waiting;

/// As they are sent, packed. Who shows no credential may send less.
const LARGEST: usize = 32 << 20;
const LARGEST_UNKNOWN: usize = 4 << 20;
/// When there is no seat left, GLPI agents are asked to come again.
const MINUTES_LATER: u32 = 7;

/// What one node knows while reports come in. Nothing of it has to survive a restart.
#[derive(Default)]
struct Intake {
    desk: Desk,
    reception: Reception,
    waiting: Waiting,
}

/// People who roll agents out type any of these; the first is ours.
const ADDRESSES: [&str; 6] = [
    "/inventory/agents",
    "/front/inventory.php",
    "/ocsinventory",
    "/plugins/fusioninventory/",
    "/plugins/glpiinventory/",
    "/marketplace/glpiinventory/",
];
/// GLPI agents look for it beside the address they post to.
const TOKENS: [&str; 3] = ["/inventory/agents/api.php/token", "/front/inventory.php/api.php/token", "/api.php/token"];

pub(crate) fn routes(room: Room) -> Room {
    let intake = Arc::new(Intake::default());
    let room = ADDRESSES.into_iter().fold(room, |room, address| {
        let intake = intake.clone();
        let post = move |State(house), request| async move { intake.post(house, request).await };
        room.post(address, May::Anyone, post).get(address, May::Anyone, other_tasks)
    });
    TOKENS.into_iter().fold(room, |room, address| room.post(address, May::Anyone, access_token))
}

/// GLPI agents ask here for tasks that are not given (collect, deploy, esx): an empty object is "nothing to do".
async fn other_tasks(request: Request) -> Result<Response> {
    match request.uri().query() {
        Some(query) if query.contains("action=getConfig") => Ok(Json(json!({})).into_response()),
        _ => Err(Failure::NotFound),
    }
}

#[derive(Deserialize)]
struct Client {
    client_id: String,
    client_secret: String,
}

/// OAuth2 client credentials: the name of a token and its secret, for an access token of an hour.
async fn access_token(State(house): State<House>, Json(client): Json<Client>) -> Result<Response> {
    let access = token::access(&house, &client.client_id, &client.client_secret).await?;
    let Some(access) = access else {
        return Ok((StatusCode::UNAUTHORIZED, Json(json!({ "error": "invalid_client" }))).into_response());
    };
    let body = json!({ "token_type": "Bearer", "expires_in": token::ACCESS_SECONDS, "access_token": access });
    Ok(Json(body).into_response())
}

/// Who sends, and how it wants to be answered.
struct Sender {
    /// The account of the credential, if one was shown and is good.
    actor: Option<Actor>,
    /// `GLPI-Agent-ID`: only agents that speak GLPI's own protocol send it.
    agent: Option<Uuid>,
    /// How the program calls itself; OCS says it nowhere else.
    program: String,
    address: String,
}

impl Sender {
    fn of(request: &Request) -> Sender {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip().to_string());
        Sender {
            actor: request.extensions().get::<Actor>().cloned(),
            agent: text(request.headers(), "glpi-agent-id").and_then(|id| id.parse().ok()),
            program: text(request.headers(), "user-agent").unwrap_or_default().chars().take(120).collect(),
            address: peer.unwrap_or_default(),
        }
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

impl Intake {
    async fn post(&self, house: House, request: Request) -> Result<Response> {
        let (sender, reply) = (Sender::of(&request), Reply::to(request.headers()));
        let most = if sender.actor.is_some() { LARGEST } else { LARGEST_UNKNOWN };
        let body = match self.desk.take(request, most).await {
            Ok(body) => body,
            Err((status, why)) => return Ok(reply.refuse(status, why)),
        };
        let opened = match self.desk.open(&body).await {
            Ok(opened) => opened,
            Err(why) => return Ok(reply.unreadable(why)),
        };
        let reply = reply.like(opened.language, opened.wrapping);
        match opened.message {
            Ok(Message::Prolog { .. }) => Ok(reply.prolog(sender.agent.is_some())),
            Ok(Message::Contact { .. }) if self.desk.is_crowded() => Ok(reply.say(answer::later(MINUTES_LATER))),
            Ok(Message::Contact { .. }) => Ok(reply.say(answer::contact())),
            Ok(Message::Inventory(report)) => self.reports(house, sender, reply, vec![*report], &body.bytes).await,
            Ok(Message::Queried(reports)) => self.reports(house, sender, reply, reports, &body.bytes).await,
            Ok(Message::Discovered(_)) if sender.actor.is_some() => Ok(reply.received()),
            Ok(Message::Discovered(_)) => Ok(reply.who_are_you()),
            Err(why) => Ok(reply.unreadable(why)),
        }
    }

    async fn reports(
        &self,
        house: House,
        sender: Sender,
        reply: Reply,
        mut reports: Vec<Report>,
        body: &[u8],
    ) -> Result<Response> {
        for report in reports.iter_mut().filter(|report| report.agent.is_empty()) {
            report.agent.clone_from(&sender.program);
        }
        let Some(actor) = &sender.actor else {
            let suspects = reports.into_iter().map(|report| sender.suspect(Reason::NoCredential, report)).collect();
            self.waiting.hold(house, body, suspects);
            return Ok(reply.who_are_you());
        };
        let Some(member) = member(&house, actor).await? else {
            return Ok(reply.refuse(StatusCode::FORBIDDEN, "this credential does not speak for one member"));
        };
        self.waiting.release(body);
        for report in reports {
            self.report(&house, &sender, actor, member, report).await?;
        }
        Ok(reply.received())
    }

    /// Takes it in, or into quarantine. The agent is answered alike: it could do nothing about it.
    async fn report(
        &self,
        house: &House,
        sender: &Sender,
        actor: &Actor,
        member: MemberId,
        report: Report,
    ) -> Result<()> {
        let arrival = Arrival { member, agent: sender.agent.filter(|_| !report.is_seen_from_outside()), report };
        let outcome = self.reception.receive(house, actor, arrival.clone()).await?;
        let suspect = |reason| Suspect { credential: Some(member), ..sender.suspect(reason, arrival.report) };
        let suspect = match outcome {
            Outcome::Unchanged | Outcome::TakenIn(_) | Outcome::Changed(..) => return Ok(()),
            Outcome::Several => suspect(Reason::SeveralDevices),
            Outcome::ForeignTag(holder) => Suspect { holder: Some(holder), ..suspect(Reason::ForeignTag) },
            Outcome::Foreign(device, holder) => {
                Suspect { device: Some(device), holder: Some(holder), ..suspect(Reason::ForeignDevice) }
            }
        };
        lock_up(house, suspect).await
    }
}

/// Into quarantine, as the system: whoever sent it may not even know that there is one.
async fn lock_up(house: &House, suspect: Suspect) -> Result<()> {
    house.act(&Actor::person(actor::SYSTEM), async move |w| quarantine::enter(w, &suspect).await).await
}

impl Sender {
    fn suspect(&self, reason: Reason, report: Report) -> Suspect {
        let held = Held { agent: self.agent, report };
        Suspect { reason, credential: None, device: None, holder: None, came_from: self.address.clone(), held }
    }
}

/// The one member that the credential speaks for.
async fn member(house: &House, actor: &Actor) -> Result<Option<MemberId>> {
    let members = grant::members(&mut house.read(actor).await?, REPORT).await?;
    Ok(match members[..] {
        [member] if member != MemberId::ASSOCIATION => Some(member),
        _ => None,
    })
}
