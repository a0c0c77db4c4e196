//! Many agents at once.

use std::sync::Arc;

use axum::http::StatusCode;
use inventory::device::{Device, DeviceId};
use inventory::{name, store};
use tokio::task::JoinSet;

use super::*;

/// A new office switches on: the same titles everywhere, each of which nobody has named before.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_report_at_once_and_each_is_acknowledged() {
    for stage in with_agents().await {
        let server = Arc::new(Server::of(&stage.house));
        let mut senders = JoinSet::new();
        for sender in 0..8 {
            let server = server.clone();
            senders.spawn(async move {
                let mut refused = Vec::new();
                for number in 0..15 {
                    let (name, serial) = (format!("NB-{sender}-{number}"), format!("SER{sender:02}{number:02}"));
                    let titles: Vec<_> = (0..200).map(|title| format!("Programm {}", title + number)).collect();
                    let titles: Vec<_> = titles.iter().map(|title| (title.as_str(), "1.0")).collect();
                    let reply = server.post(brome(), notebook(&name, &serial, &titles)).await;
                    if reply.status != StatusCode::OK {
                        refused.push(format!("{name}: {} {}", reply.status, reply.text));
                    }
                }
                refused
            });
        }
        let refused: Vec<String> = senders.join_all().await.into_iter().flatten().collect();
        assert!(refused.is_empty(), "{}: {refused:#?}", stage.engine);
        let mut reading = stage.house.read(&technician()).await.unwrap();
        let (key, today) = (name::sort_key("NB-7-14"), reading.today());
        let found: Vec<DeviceId> =
            store::by_key::<Device>(&mut reading, inventory::READ, BROME, &key, today).await.unwrap();
        assert_eq!(found.len(), 1, "{}", stage.engine);
    }
}
