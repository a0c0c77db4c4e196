//! What the clock starts: every minute a look at everything that is watched.

mod look;

use std::sync::Arc;

use base::actor::SYSTEM;
use base::{Actor, House, Result};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::probe::{Knock, Seen, Target, knock};
use crate::{PROBE, acts, store};

/// Looks at once; more would be a flood in small networks.
const AT_ONCE: usize = 32;

pub(crate) async fn probe(house: House) -> Result<()> {
    let system = Actor::person(SYSTEM);
    let targets = store::targets(&mut house.read(&system).await?, PROBE).await?;
    let seen = look_at(targets).await;
    house.act(&system, async move |w| acts::observe(w, &seen).await).await
}

async fn look_at(targets: Vec<Target>) -> Vec<Seen> {
    let gate = Arc::new(Semaphore::new(AT_ONCE));
    let mut looks = JoinSet::new();
    for target in targets {
        let gate = gate.clone();
        looks.spawn(async move {
            let _turn = gate.acquire_owned().await.ok()?;
            look_at_one(&target).await
        });
    }
    looks.join_all().await.into_iter().flatten().collect()
}

/// `None`: not to be contacted.
async fn look_at_one(target: &Target) -> Option<Seen> {
    let (up, answer) = match knock(target.kind, &target.address).ok()? {
        Knock::Reserved => return None,
        Knock::Sample { up } => (up, "sample".into()),
        Knock::Tcp { host, port } => look::tcp(&host, port).await,
        Knock::Http { host, port, path } => look::http(&host, port, &path).await,
    };
    Some(Seen { target: target.id, up, answer })
}

#[cfg(test)]
mod tests {
    use base::MemberId;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;
    use crate::node::NodeId;
    use crate::outage::Hit;
    use crate::probe::{ProbeKind, TargetId};

    fn target(number: u128, kind: ProbeKind, address: String) -> Target {
        let (id, node) = (TargetId(uuid::Uuid::from_u128(number)), NodeId(uuid::Uuid::nil()));
        Target { id, hit: Hit::whole(MemberId::ASSOCIATION), node, kind, address }
    }

    /// A server in this process that answers each request with this line.
    async fn answers(line: &'static str) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.read(&mut [0; 1024]).await;
                let _ = stream.write_all(format!("{line}\r\ncontent-length: 0\r\n\r\n").as_bytes()).await;
            }
        });
        port
    }

    #[tokio::test]
    async fn looks_find_out_what_is_there() {
        let (fine, broken, odd) =
            (answers("HTTP/1.1 302 Found").await, answers("HTTP/1.1 503 Busy").await, answers("SSH").await);
        let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
        let cases = [
            (ProbeKind::Tcp, format!("127.0.0.1:{fine}"), Some((true, "connected"))),
            (ProbeKind::Tcp, format!("127.0.0.1:{nobody}"), Some((false, "refused"))),
            (ProbeKind::Http, format!("http://127.0.0.1:{fine}/login"), Some((true, "302"))),
            (ProbeKind::Http, format!("http://127.0.0.1:{broken}/"), Some((false, "503"))),
            (ProbeKind::Http, format!("http://127.0.0.1:{odd}/"), Some((false, "no http"))),
            (ProbeKind::Sample, "down".into(), Some((false, "sample"))),
            (ProbeKind::Http, "http://intranet.verbund.example/".into(), None),
        ];
        let targets = cases.iter().zip(1..).map(|((kind, address, _), number)| target(number, *kind, address.clone()));
        let seen = look_at(targets.collect()).await;
        for ((kind, address, expected), number) in cases.into_iter().zip(1..) {
            let one = seen.iter().find(|seen| seen.target.0.as_u128() == number);
            assert_eq!(one.map(|seen| (seen.up, seen.answer.as_str())), expected, "{kind:?} {address}");
        }
    }
}
