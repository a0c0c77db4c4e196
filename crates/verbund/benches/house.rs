//! How fast the house answers with the example association in it, on each engine there is. Prints figures with the size of the data; judges nothing.
//!
//! `cargo bench -p verbund --bench house` for SQLite, `./with-postgres cargo bench -p verbund --bench house` for both.

#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use agreement::demo::{BROME, HEAD};
use base::testing::{Stage, stages};
use base::{House, session};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use verbund::{MIGRATIONS, PLAN, demo, router};

const CONNECTIONS: usize = 8;
const EACH: usize = 100;

#[tokio::main]
async fn main() {
    for mut stage in stages(&PLAN, MIGRATIONS).await {
        let start = Instant::now();
        demo::tell(&mut stage.house, demo::DAY).await.unwrap();
        println!("\n{}: example association loaded in {:.1?}, {}", stage.engine, start.elapsed(), memory());
        figures(&stage).await;
    }
}

async fn figures(stage: &Stage) {
    let devices = stage.count_bare(HEAD, "inventory_holding").await;
    println!(
        "{devices} rows of devices, {CONNECTIONS} connections, {EACH} requests each; p50 / p95 / p99 / requests per second"
    );
    let address = serve(stage.house.clone()).await;
    let token = session::begin(&stage.house, HEAD, "bench").await.unwrap();
    for (name, path) in [
        ("overview", "/".to_owned()),
        ("50 devices of a member", format!("/inventory/devices?member={BROME}")),
        ("50 devices of all, by serial", "/inventory/devices?sort=-serial".to_owned()),
        ("50 devices as of 2018", "/inventory/devices?stand=2018-06-30".to_owned()),
        ("search of a serial", "/search?q=br".to_owned()),
        ("sites", "/inventory/sites".to_owned()),
    ] {
        let cookie = format!("{}={token}", session::COOKIE);
        let requests = (0..CONNECTIONS).map(|_| tokio::spawn(ask(address, path.clone(), cookie.clone())));
        let start = Instant::now();
        let mut times = Vec::new();
        for connection in requests.collect::<Vec<_>>() {
            times.extend(connection.await.unwrap());
        }
        let per_second = times.len() as f64 / start.elapsed().as_secs_f64();
        times.sort();
        let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
        println!("  {name:<30}{:>10.1?} {:>10.1?} {:>10.1?} {per_second:>8.0}/s", at(50), at(95), at(99));
    }
    println!("  {}", memory());
}

async fn serve(house: House) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = router(house).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    address
}

/// One connection that asks again and again.
async fn ask(address: SocketAddr, path: String, cookie: String) -> Vec<Duration> {
    let mut connection = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n");
    let mut times = Vec::with_capacity(EACH);
    for _ in 0..EACH {
        let start = Instant::now();
        connection.write_all(request.as_bytes()).await.unwrap();
        let status = answer(&mut connection).await;
        times.push(start.elapsed());
        assert_eq!(status, "200", "{path}");
    }
    times
}

/// Reads one whole answer and returns its status.
async fn answer(connection: &mut TcpStream) -> String {
    let (mut seen, mut buffer) = (Vec::new(), vec![0; 64 << 10]);
    loop {
        let read = connection.read(&mut buffer).await.unwrap();
        assert!(read > 0, "the connection was closed");
        seen.extend_from_slice(&buffer[..read]);
        let Some(end) = seen.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&seen[..end]).to_lowercase();
        let length =
            head.lines().find_map(|line| line.strip_prefix("content-length: ")).map(|n| n.parse::<usize>().unwrap());
        if length.is_some_and(|length| seen.len() >= end + 4 + length) {
            return head.split(' ').nth(1).unwrap_or("").to_owned();
        }
        if length.is_none() && seen.ends_with(b"0\r\n\r\n") {
            return head.split(' ').nth(1).unwrap_or("").to_owned();
        }
    }
}

fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or("VmRSS unknown");
    format!("resident memory {}", line.trim_start_matches("VmRSS:").trim())
}
