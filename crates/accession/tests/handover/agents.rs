//! A few reports of an inventory agent that he once tried, one of them cut off.

use crate::File;
use crate::devices::Device;

pub(crate) fn reports(devices: &[Device]) -> Vec<File> {
    let xml =
        [2, 5, 9].map(|at| (format!("inventare/{}.xml", devices[at].name), fusion(&devices[at], &devices[at].ip)));
    // A municipal office of which no list says that it has a network.
    let office = devices.iter().position(|device| device.place.starts_with("Gemeindebüro Sprakensehl")).unwrap();
    let json = [(3, "192.168.0.53"), (office, "192.168.2.20")]
        .map(|(at, ip)| (format!("inventare/{}.json", devices[at].name), glpi(&devices[at], ip)));
    let mut broken = fusion(&devices[6], "192.168.0.56");
    broken.truncate(broken.len() / 2);
    let all = xml.into_iter().chain(json).chain([("inventare/abgebrochen.xml".to_owned(), broken)]);
    all.map(|(name, text)| (name, text.into_bytes())).collect()
}

fn fusion(device: &Device, ip: &str) -> String {
    let Device { name, maker, model, serial, mac, .. } = device;
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<REQUEST>\n  <CONTENT>\n    <BIOS>\n      <SMANUFACTURER>{maker}</SMANUFACTURER>\n      \
         <SMODEL>{model}</SMODEL>\n      <SSN>{serial}</SSN>\n    </BIOS>\n    <HARDWARE>\n      <NAME>{name}</NAME>\n      \
         <CHASSIS_TYPE>Desktop</CHASSIS_TYPE>\n    </HARDWARE>\n    <OPERATINGSYSTEM>\n      <FULL_NAME>Windows 10 Pro</FULL_NAME>\n    \
         </OPERATINGSYSTEM>\n    <NETWORKS>\n      <DESCRIPTION>LAN</DESCRIPTION>\n      <IPADDRESS>{ip}</IPADDRESS>\n      \
         <IPMASK>255.255.255.0</IPMASK>\n      <MACADDR>{mac}</MACADDR>\n      <STATUS>Up</STATUS>\n    </NETWORKS>\n    \
         <VERSIONCLIENT>FusionInventory-Agent_v2.6</VERSIONCLIENT>\n  </CONTENT>\n  <DEVICEID>{name}-2019-11-04-08-00-00</DEVICEID>\n  \
         <QUERY>INVENTORY</QUERY>\n</REQUEST>\n"
    )
}

fn glpi(device: &Device, ip: &str) -> String {
    let Device { name, maker, model, serial, mac, .. } = device;
    let report = serde_json::json!({
        "action": "inventory",
        "deviceid": format!("{name}-2019-11-05-09-00-00"),
        "itemtype": "Computer",
        "content": {
            "versionclient": "GLPI-Agent_v1.4",
            "bios": { "smanufacturer": maker, "smodel": model, "ssn": serial },
            "hardware": { "name": name, "chassis_type": "Desktop" },
            "operatingsystem": { "full_name": "Microsoft Windows 10 Pro", "name": "Windows" },
            "networks": [{ "description": "LAN", "ipaddress": ip, "ipmask": "255.255.255.0", "mac": mac, "status": "up" }],
        },
    });
    serde_json::to_string_pretty(&report).unwrap() + "\n"
}
