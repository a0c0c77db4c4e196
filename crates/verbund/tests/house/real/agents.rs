//! Debian's own agents, unmodified, against the program: what they find on this machine appears under the member whose
//! credential they carry.

use std::process::{Command, Output};

use inventory::device::Device;
use inventory::store;

use super::*;
use crate::agents::technician;

fn is_installed(agent: &str) -> bool {
    let found = Command::new("which").arg(agent).output().is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("SKIPPED: {agent} is not installed (apt-get install {agent})");
    }
    found
}

/// Devices that agents have reported for Brome: name, and how many titles are on it.
async fn reported(place: &Place) -> Vec<(String, usize)> {
    let mut reading = place.house.read(&technician()).await.unwrap();
    let today = today();
    let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default();
    let name = host.trim().split('.').next().unwrap_or_default().to_owned();
    let key = inventory::name::sort_key(&name);
    let mut found = Vec::new();
    for id in store::by_key::<Device>(&mut reading, inventory::READ, BROME, &key, today).await.unwrap() {
        let titles = store::software::on_device(&mut reading, id, today).await.unwrap();
        found.push((name.clone(), titles.len()));
    }
    found
}

fn said(output: &Output) -> String {
    format!("{}\n{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[tokio::test]
async fn fusioninventory_agent_reports_this_machine() {
    if !is_installed("fusioninventory-agent") {
        return;
    }
    for place in places("fusion").await {
        let running = place.serve();
        let (empty, address) = (place.file("agent.cfg"), format!("http://{}/inventory/agents", running.address));
        std::fs::write(&empty, "").unwrap();
        let output = Command::new("fusioninventory-agent")
            .arg(format!("--conf-file={}", empty.display()))
            .args(["--server", &address, "--user", "agent.brome", "--password", "geheim-brome", "--tag", "BRO-001"])
            .args(["--force", "--no-category=process,environment", "--logger=stderr", "--debug"])
            .output()
            .unwrap();
        let devices = reported(&place).await;
        assert_eq!(devices.len(), 1, "{}", said(&output));
        assert!(devices[0].1 > 50, "{devices:?}");
    }
}

/// OCS keeps user and password in base64, and wants to be told the realm.
#[tokio::test]
async fn ocsinventory_agent_reports_this_machine() {
    if !is_installed("ocsinventory-agent") {
        return;
    }
    for place in places("ocs").await {
        let running = place.serve();
        let output = Command::new("ocsinventory-agent")
            .arg(format!("--server=http://{}/inventory/agents", running.address))
            .args(["--nolocal", "--realm=verbund", "--user=YWdlbnQuYnJvbWU=", "--password=Z2VoZWltLWJyb21l"])
            .arg(format!("--basevardir={}", place.file("ocs").display()))
            .output()
            .unwrap();
        let devices = reported(&place).await;
        assert_eq!(devices.len(), 1, "{}", said(&output));
        assert!(devices[0].1 > 50, "{devices:?}");
    }
}
