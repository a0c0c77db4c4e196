//! Seeheide: a directory of Linux with records of changes, DHCP with reservations, reports of two agents.

use super::*;

/// Folded lines, base64, a comment that is folded, and what was done to entries afterwards.
const DIRECTORY: &str = "# Export vom\n  1. Februar\nversion: 1\n\n\
    dn:: Y249SsO2cmcgS8O8aG4sb3U9UmF0aGF1cyxkYz1zZWVoZWlkZQ==\nchangetype: add\nobjectClass: inetOrgPerson\nuid: kuehnj\n\
    givenName:: SsO2cmc=\nsn:: S8O8\n aG4=\nmail: joerg.kuehn@seeheide\n .example\nuserPassword:: e1NTSEF9eHh4\n\n\
    dn: uid=meier,dc=seeheide\nobjectClass: inetOrgPerson\nuid: meier\ncn: Eva Meier\nsn: Meier\ngivenName: Eva\n\n\
    dn: uid=meier,dc=seeheide\nchangetype: modify\nreplace: telephoneNumber\ntelephoneNumber: 17\n-\nadd: mail\nmail: e.meier@seeheide.example\n-\n\n\
    dn: uid=weg,dc=seeheide\nchangetype: delete\n\n\
    dn: uid=alt,dc=seeheide\nchangetype: modrdn\nnewrdn: uid=neu\ndeleteoldrdn: 1\n\n\
    dn: cn=drucker,dc=seeheide\nobjectClass: device\ncn: SEE-DR-1\nserialNumber: X17\n\n\
    dn: ou=Rathaus,dc=seeheide\nobjectClass: organizationalUnit\nou: Rathaus\n";
const DHCP: &str = "<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<DHCPServer><IPv4><Scopes><Scope>\r\n\
    <ScopeId>10.8.0.0</ScopeId><SubnetMask>255.255.255.0</SubnetMask><Name>Amt</Name>\r\n<Reservations>\r\n\
    <Reservation><Name>SEE-PC-1.amt.local</Name><IPAddress>10.8.0.21</IPAddress><ClientId>02-00-5e-10-00-01</ClientId></Reservation>\r\n\
    <Reservation><Name>Kamera</Name><IPAddress>10.8.0.22</IPAddress><ClientId>Kamera</ClientId></Reservation>\r\n\
    <Reservation><Name>leer</Name><IPAddress></IPAddress></Reservation>\r\n</Reservations>\r\n</Scope></Scopes></IPv4></DHCPServer>\r\n";
const GLPI: &str = "\u{feff}{\"action\":\"inventory\",\"deviceid\":\"SEE-PC-1-2020\",\"itemtype\":\"Computer\",\"content\":{\
    \"versionclient\":\"GLPI-Agent_v1.4\",\"bios\":{\"smanufacturer\":\"Dell\",\"smodel\":\"OptiPlex\",\"ssn\":\"SEE0001\"},\
    \"hardware\":{\"name\":\"SEE-PC-1\"},\"networks\":[{\"description\":\"LAN\",\"ipaddress\":\"10.8.0.21\",\"ipmask\":\"255.255.255.0\",\
    \"mac\":\"02:00:5e:10:00:01\",\"status\":\"up\"}]}}";
const OCS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><REQUEST><DEVICEID>SEE-PC-2-2020</DEVICEID><QUERY>INVENTORY</QUERY><CONTENT>\
    <BIOS><SMANUFACTURER>HP</SMANUFACTURER><SSN>Default string</SSN></BIOS><HARDWARE><NAME>SEE-PC-2</NAME></HARDWARE>\
    <NETWORKS><IPADDRESS>10.8.1.9</IPADDRESS><IPMASK>255.255.255.0</IPMASK><MACADDR>02:00:5e:10:00:02</MACADDR><STATUS>Up</STATUS></NETWORKS>\
    </CONTENT></REQUEST>";

fn files() -> Vec<File> {
    vec![
        ("ldap/export.ldif", DIRECTORY.into(), 7),
        ("dhcp.xml", utf16(DHCP), 4),
        ("agent/see-pc-1.json", GLPI.into(), 1),
        ("agent/see-pc-2.ocs", OCS.into(), 1),
        ("agent/halb.ocs", OCS.as_bytes()[..OCS.len() / 2].to_vec(), 1),
        ("agent/fremd.json", b"[{\"a\": 1}]".to_vec(), 1),
    ]
}

#[test]
fn a_directory_with_changes_dhcp_and_agents() {
    let files = files();
    let folder = Folder::of("seeheide", &files);
    let report = counted(&folder, &files);
    let people: Vec<_> =
        report.stocktake.people.iter().map(|person| (person.value.label(), person.value.mail.as_str())).collect();
    assert_eq!(people, [("Jörg Kühn".to_owned(), "joerg.kuehn@seeheide.example"), ("Eva Meier".to_owned(), "")]);
    let changes = [(23, Why::ChangeRecord), (32, Why::ChangeRecord), (35, Why::ChangeRecord), (45, Why::Folder)];
    assert_eq!(whys(&report, "ldap/export.ldif"), changes);
    assert_eq!(report.account.secrets, 1);
    assert!(!report.json().contains("U1NIQX"));
}

#[test]
fn a_reservation_an_agent_and_a_list_speak_of_one_device() {
    let files = files();
    let folder = Folder::of("seeheide-one", &files);
    let report = counted(&folder, &files);
    let devices: Vec<_> =
        report.stocktake.devices.iter().map(|device| (device.value.name.as_str(), device.rows.len())).collect();
    assert_eq!(devices, [("SEE-PC-1", 2), ("SEE-PC-2", 1), ("SEE-DR-1", 1)]);
    assert_eq!(whys(&report, "dhcp.xml"), [(7, Why::BadAddress)]);
    assert_eq!(remarks(&report, "dhcp.xml"), [(6, Why::BadMac)]);
    assert_eq!(remarks(&report, "agent/see-pc-2.ocs"), [(1, Why::JunkSerial)]);
    assert!(has(&report, Kind::NetworkUnlisted) && has(&report, Kind::SerialJunk));
    assert_eq!(whys(&report, "agent/halb.ocs"), [(1, Why::Malformed)]);
}
