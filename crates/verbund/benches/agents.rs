//! How many full inventories come in per second: unpacked, read, recognised, stored and acknowledged, through the same router as
//! in service. Prints figures with the size of the data; judges nothing.
//!
//! `cargo bench -p verbund --bench agents` for SQLite, `./with-postgres cargo bench -p verbund --bench agents` for both.
//! `REPORTS=400` sets how many devices report.

#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use agreement::demo::MEMBERS;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::testing::{Stage, stages};
use base::{Day, PersonId};
use inventory::feeds::Letter;
use inventory::feeds::wrapping::Wrapping;
use tower::ServiceExt;
use verbund::{MIGRATIONS, PLAN, programs, router};

const SENDERS: usize = 8;

/// A report as it travels, and the credential it carries.
#[derive(Clone)]
struct Sent {
    body: Vec<u8>,
    credential: usize,
}

#[tokio::main(worker_threads = 2)]
async fn main() {
    let count = std::env::var("REPORTS").ok().and_then(|count| count.parse().ok()).unwrap_or(400);
    let Some(kinds) = kinds() else { return };
    for (name, text) in &kinds {
        reading(name, text, count);
    }
    for stage in stages(&PLAN, MIGRATIONS).await {
        programs::system(&stage.house).await.unwrap();
        let early = stage.house.on(Day::of(2017, 1, 1));
        for (number, member) in MEMBERS.into_iter().enumerate() {
            let person = PersonId(uuid::Uuid::from_u128(100 + number as u128));
            programs::agent(&early, person, member, &format!("agent{number}"), &format!("secret{number}"))
                .await
                .unwrap();
        }
        println!(
            "\n{}: {count} devices of {} members, {SENDERS} senders, load before {}",
            stage.engine,
            MEMBERS.len(),
            load()
        );
        for (name, text) in &kinds {
            storing(&stage, name, text, count).await;
        }
    }
}

/// The two recorded inventories; None (said aloud) where they are not beside the repository.
fn kinds() -> Option<Vec<(&'static str, String)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/agents/full");
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).ok();
    let kinds = [("JSON", read("glpi-agent-1133-packages.json")?), ("XML", read("fusioninventory-1132-packages.xml")?)];
    Some(kinds.into())
}

/// Unpacking and reading alone, on one core.
fn reading(name: &str, text: &str, count: usize) {
    let packed = Wrapping::Zlib.pack(text);
    let (start, cpu) = (Instant::now(), cpu());
    for _ in 0..count {
        Letter::open(&packed).unwrap().read().unwrap();
    }
    let each = start.elapsed().as_secs_f64() * 1e3 / count as f64;
    println!(
        "{name}: {} kB packed, {} kB unpacked; read in {each:.2} ms, {:.2} ms of a core",
        packed.len() / 1000,
        text.len() / 1000,
        (self::cpu() - cpu) * 1e3 / count as f64
    );
}

async fn storing(stage: &Stage, name: &str, text: &str, count: usize) {
    let house = Arc::new(router(stage.house.clone()));
    let of = |change: usize| (0..count).map(|device| distinct(name, text, device, change)).collect::<Vec<_>>();
    let first = of(0);
    send(&house, &format!("{name}, never seen before"), &first).await;
    send(&house, &format!("{name}, the same again"), &first).await;
    send(&house, &format!("{name}, five titles newer"), &of(1)).await;
}

async fn send(house: &Arc<axum::Router>, what: &str, reports: &[Sent]) {
    let (next, reports) = (Arc::new(AtomicUsize::new(0)), Arc::new(reports.to_vec()));
    let (start, cpu) = (Instant::now(), cpu());
    let senders = (0..SENDERS).map(|_| {
        let (house, next, reports) = (house.clone(), next.clone(), reports.clone());
        tokio::spawn(async move {
            while let Some(report) = reports.get(next.fetch_add(1, Ordering::Relaxed)) {
                let answer = house.as_ref().clone().oneshot(request(report)).await.unwrap();
                assert_eq!(answer.status(), StatusCode::OK);
            }
        })
    });
    for sender in senders.collect::<Vec<_>>() {
        sender.await.unwrap();
    }
    let seconds = start.elapsed().as_secs_f64();
    let count = reports.len() as f64;
    println!(
        "  {what:<28}{:>6.0}/s, {:>6.2} ms of this program's cores each, load after {}",
        count / seconds,
        (self::cpu() - cpu) * 1e3 / count,
        load()
    );
}

fn request(report: &Sent) -> Request<Body> {
    let Sent { body, credential } = report;
    let pair = base64(format!("agent{credential}:secret{credential}").as_bytes());
    let request = Request::post("/inventory/agents").header(header::CONTENT_TYPE, "application/x-compress-zlib");
    request.header(header::AUTHORIZATION, format!("Basic {pair}")).body(Body::from(body.clone())).unwrap()
}

/// Another device: its own names and addresses, a tenth of the packages missing, in a later state some of them newer.
fn distinct(kind: &str, text: &str, device: usize, change: usize) -> Sent {
    let mut number = 0;
    let mut kept = |title: &str| {
        number += 1;
        let title = match change > 0 && number % 200 == device % 200 {
            true => title.replacen("version\":\"", "version\":\"9.", 1).replacen("<VERSION>", "<VERSION>9.", 1),
            false => title.to_owned(),
        };
        Some(title).filter(|_| number % 10 != device % 10)
    };
    let text = match kind {
        "JSON" => {
            let mut said: serde_json::Value = serde_json::from_str(text).unwrap();
            let titles = said["content"]["softwares"].as_array().unwrap();
            let titles =
                titles.iter().filter_map(|title| serde_json::from_str(&kept(&title.to_string())?).ok()).collect();
            said["content"]["softwares"] = serde_json::Value::Array(titles);
            said.to_string()
        }
        _ => {
            let mut parts = text.split("<SOFTWARES>");
            let head = parts.next().unwrap().to_owned();
            parts.fold(head, |text, part| {
                let (title, rest) = part.split_once("</SOFTWARES>").unwrap();
                match kept(title) {
                    Some(title) => format!("{text}<SOFTWARES>{title}</SOFTWARES>{rest}"),
                    None => format!("{text}{rest}"),
                }
            })
        }
    };
    let mac = format!("02:{:02x}:{:02x}:{:02x}", kind.len(), device / 256, device % 256);
    let text = text.replace("pc-0001", &format!("{kind}-{device:05}")).replace("02:00:5e:00", &mac);
    Sent { body: Wrapping::Zlib.pack(&text), credential: device % MEMBERS.len() }
}

fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        let digit = |place: usize| ALPHABET[(bits >> (18 - 6 * place) & 63) as usize] as char;
        (0..4).map(|place| if place > three.len() { '=' } else { digit(place) }).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

/// Seconds of all cores that this process has used: fields 14 and 15 of its line, in hundredths.
fn cpu() -> f64 {
    let line = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<f64> =
        line.rsplit(')').next().unwrap_or_default().split(' ').filter_map(|field| field.parse().ok()).collect();
    fields.get(10..12).map_or(0.0, |both| both.iter().sum::<f64>() / 100.0)
}

fn load() -> String {
    let line = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    line.split(' ').next().unwrap_or_default().to_owned()
}
