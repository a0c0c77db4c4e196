//! The list of networks, as he keeps it in a text file, and what the DHCP server says.

use std::fmt::Write;

use crate::devices::Device;

pub(crate) const NETWORKS: &str = "Netze der Samtgemeinde\r\n======================\r\n\r\n\
    192.168.0.0/24      Rathaus und Bürgerbüro  VLAN 20\r\n\
    10.0.0.0 255.0.0.0  Bauhof\r\n\
    192.168.20.1/24     Grundschulen\r\n\
    192.168.30.0/24     Kitas\r\n\
    172.20.1.0/24       Feuerwehrhäuser\r\n\
    172.20.4.0/26       Kläranlage\r\n\
    192.168.178.0/24    Waldbad (Fritzbox)\r\n\
    192.168.178.0/24    Tourist-Info (Fritzbox)\r\n\
    # Telefonanlage hängt am Rathaus\r\n\
    192.168.0.1         Router, vom Provider\r\n";

const FIXED: [(&str, u8); 5] = [
    ("DR-RATHAUS-EG", 20),
    ("DR-RATHAUS-OG", 21),
    ("KASSENAUTOMAT", 22),
    ("ZEITERFASSUNG", 23),
    ("DR-BUERGERBUERO", 24),
];

pub(crate) fn dhcp(devices: &[Device]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<DHCPServer xmlns=\"http://schemas.microsoft.com/windows/DHCPServer\">\n<MajorVersion>6</MajorVersion>\n<IPv4>\n<Scopes>\n",
    );
    scope(&mut out, "192.168.0", "Rathaus &amp; Bürgerbüro", &FIXED, devices);
    scope(&mut out, "192.168.20", "Schulen", &[], devices);
    scope(&mut out, "192.168.30", "Kitas", &[("DR-KITA1", 20)], devices);
    out.push_str("</Scopes>\n</IPv4>\n</DHCPServer>\n");
    out
}

fn scope(out: &mut String, net: &str, name: &str, fixed: &[(&str, u8)], devices: &[Device]) {
    writeln!(out, "<Scope>\n<ScopeId>{net}.0</ScopeId>\n<Name>{name}</Name>\n<SubnetMask>255.255.255.0</SubnetMask>\n<State>Active</State>").unwrap();
    writeln!(
        out,
        "<StartRange>{net}.50</StartRange>\n<EndRange>{net}.250</EndRange>\n<LeaseDuration>8.00:00:00</LeaseDuration>"
    )
    .unwrap();
    out.push_str("<Reservations>\n");
    for (name, last) in fixed {
        writeln!(out, "<Reservation>\n<Name>{name}.rathaus.local</Name>\n<IPAddress>{net}.{last}</IPAddress>\n<ClientId>00-1a-4b-00-00-{last:02x}</ClientId>\n<Type>Both</Type>\n</Reservation>").unwrap();
    }
    out.push_str("</Reservations>\n<Leases>\n");
    let here = |device: &&Device| device.ip.strip_prefix(net).is_some_and(|rest| rest.starts_with('.'));
    for device in devices.iter().filter(here).step_by(3) {
        let (ip, name, client) = (&device.ip, device.name.to_lowercase(), device.mac.replace(':', "-"));
        writeln!(out, "<Lease>\n<IPAddress>{ip}</IPAddress>\n<ScopeId>{net}.0</ScopeId>\n<ClientId>{client}</ClientId>\n<HostName>{name}.rathaus.local</HostName>\n<AddressState>Active</AddressState>\n</Lease>").unwrap();
    }
    out.push_str("</Leases>\n</Scope>\n");
}
