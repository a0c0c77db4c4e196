//! The program itself, started as it will be, on a database of its own.

mod agents;
mod killed;
mod moved;
mod torn;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use base::grant::{Grant, found, know_roles};
use base::migrate::{Run, migrate};
use base::testing::march_2020;
use base::{Db, House, MemberId, Period, account, session};

use crate::agents::TECHNICIAN;
use crate::people::*;

/// A database that outlives the programs that are started and stopped on it.
pub(crate) struct Place {
    pub(crate) engine: &'static str,
    pub(crate) house: House,
    /// As the program is told; on PostgreSQL with the role that owns nothing.
    database: String,
    folder: PathBuf,
}

impl Drop for Place {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

/// With the system, a technician and a credential for the agents of Brome.
pub(crate) async fn places(name: &str) -> Vec<Place> {
    let places = bare_places(name).await;
    for Place { house, .. } in &places {
        verbund::programs::system(house).await.unwrap();
        account::found(house, TECHNICIAN, "technik", "Technik", None).await.unwrap();
        let (member, period) = (MemberId::ASSOCIATION, Period::since(day("2017-01-01")));
        let technician = Grant { person: TECHNICIAN, member, part: String::new(), role: "technician", period };
        found(house, &[technician]).await.unwrap();
        verbund::programs::agent(house, ANNA, BROME, "agent.brome", "geheim-brome").await.unwrap();
    }
    places
}

/// With the roles; the story brings its people.
pub(crate) async fn bare_places(name: &str) -> Vec<Place> {
    let mut places = Vec::new();
    let folder = std::env::temp_dir().join(format!("verbund_{name}_{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = format!("sqlite:{}/verbund.db", folder.display());
    places.push(Place::found("sqlite", &file, file.clone(), folder).await);
    match std::env::var("VERBUND_TEST_PG") {
        Ok(socket) => {
            let database = format!("{name}_{}", std::process::id());
            let create = format!("CREATE DATABASE {database} OWNER verbund_owner");
            let psql = Command::new("psql").args(["-q", "-h", &socket, "-U", "postgres", "-c", &create]).status();
            assert!(psql.unwrap().success());
            let url = |role: &str| format!("postgres://{role}@localhost/{database}?host={socket}");
            let folder = std::env::temp_dir().join(format!("verbund_{name}_{}_pg", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            places.push(Place::found("postgres", &url("verbund_owner"), url("verbund_app"), folder).await);
        }
        Err(_) => eprintln!("SKIPPED on PostgreSQL: run ./with-postgres cargo test"),
    }
    places
}

impl Place {
    async fn found(engine: &'static str, owner: &str, database: String, folder: PathBuf) -> Place {
        migrate(&Db::open(owner).await.unwrap(), verbund::MIGRATIONS, Run::Apply, march_2020()).await.unwrap();
        let db = Db::open(&database).await.unwrap();
        let house = House {
            db,
            clock: march_2020(),
            chance: base::testing::chance,
            plan: &verbund::PLAN,
            facts: Arc::default(),
        };
        know_roles(&house).await.unwrap();
        Place { engine, house, database, folder }
    }

    /// Starts the program and waits until it says where it serves.
    pub(crate) fn serve(&self) -> Running {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let mut program = Command::new(env!("CARGO_BIN_EXE_verbund"))
            .args(["serve", "--database", &self.database, "--address", &address])
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let running = Running { program, address };
        while TcpStream::connect(&running.address).is_err() {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        running
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

pub(crate) struct Running {
    program: Child,
    pub(crate) address: String,
}

impl Running {
    /// As a power cut does: no signal that could be caught.
    pub(crate) fn kill(mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.program.kill().ok();
        self.program.wait().ok();
    }
}

/// The status of the answer to a report; None where there is none, or not a whole one.
pub(crate) fn post(address: &str, credential: &str, body: &[u8]) -> Option<u16> {
    let head = format!(
        "POST /inventory/agents HTTP/1.1\r\nHost: {address}\r\nAuthorization: {credential}\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    sent(address, &head, body)
}

/// Head and body of a request, and the status of the answer to it.
fn sent(address: &str, head: &str, body: &[u8]) -> Option<u16> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.get(9..12)?.parse().ok()
}

/// The day on which the program runs, which is not one of March 2020.
#[expect(clippy::disallowed_methods, reason = "the program reads the clock of the machine")]
pub(crate) fn today() -> base::Day {
    base::Clock::new(jiff::Timestamp::now, jiff::SignedDuration::ZERO).today()
}
