use proptest::prelude::*;

use super::*;
use crate::source::read;

fn taken(files: &[(&str, &str)]) -> Stocktake {
    of(&files.iter().map(|(name, text)| read(name, text.as_bytes())).collect::<Vec<_>>())
}

fn outcomes(stocktake: &Stocktake) -> Vec<Outcome> {
    stocktake.rows.iter().map(|row| row.outcome).collect()
}

use Outcome::*;

#[test]
fn a_device_on_three_lists_is_one_device() {
    let stocktake = taken(&[
        ("ad.ldf", "dn: CN=PC1\nobjectClass: computer\ncn: PC1\noperatingSystem: Windows 10 Pro\n"),
        ("liste.csv", "Hostname;Seriennummer;MAC\nPC1;SN001;00-1a-2b-3c-4d-5e\nPC1;SN002;\n;SN001;"),
        (
            "dhcp.xml",
            "<DHCPServer><Lease><IPAddress>10.0.0.7</IPAddress><ClientId>00-1a-2b-3c-4d-5e</ClientId></Lease></DHCPServer>",
        ),
    ]);
    assert_eq!(outcomes(&stocktake), [Merged, Accepted, Accepted, Merged, Merged]);
    let pc1 = &stocktake.devices[0];
    assert_eq!((pc1.rows.len(), pc1.value.os.as_str(), pc1.value.ips.len()), (4, "Windows 10 Pro", 1));
    // The same name with another serial number is another device.
    assert_eq!(stocktake.devices[1].key, "device:pc1~2");
}

#[test]
fn people_are_one_only_if_more_than_the_name_says_so() {
    let list = "Login;Vorname;Nachname;Telefon\nmeyerk;Karl;Meyer;112\nmeyerk2;Karl;Meyer;310\nottob;Bernd;Otto;113";
    let phones = "Name;Vorname;Durchwahl\nMeyer;Karl;05832/83-310\nOtto;Bernd;\nMeyer;Karl;999";
    let stocktake = taken(&[("konten.csv", list), ("telefon.csv", phones)]);
    assert_eq!(outcomes(&stocktake), [Accepted, Accepted, Accepted, Merged, Merged, Accepted]);
    assert_eq!(stocktake.rows[3].thing, "person:meyerk2");
}

#[test]
fn one_log_in_under_two_names_is_two_people() {
    let stocktake =
        taken(&[("konten.csv", "Login;Vorname;Nachname\nmeyerk;Karl;Meyer\nmeyerk;Käthe;Meyer\nMeyerK;Karl;Meyer")]);
    assert_eq!(outcomes(&stocktake), [Accepted, Accepted, Merged]);
}

#[test]
fn one_list_that_names_a_network_twice_means_two_places() {
    let list = "192.168.0.0/24 Rathaus\n192.168.0.0/24 Kita\n192.168.0.0/24 Rathaus";
    let scope = "<DHCPServer><Scope><ScopeId>192.168.0.0</ScopeId><SubnetMask>255.255.255.0</SubnetMask><Name>LAN</Name></Scope></DHCPServer>";
    let stocktake = taken(&[("netze.txt", list), ("dhcp.xml", scope)]);
    assert_eq!(outcomes(&stocktake), [Accepted, Accepted, Merged, Merged]);
}

#[test]
fn places_are_found_by_what_people_write() {
    let sites = "Bezeichnung;Art;Ort;PLZ\nRathaus Hankensbüttel, Goethestr. 2;Rathaus;Hankensbüttel;29386\n\
        Grundschule Steinhorst;Schule;Steinhorst;29367\nKita Hankensbüttel I;Kita;Hankensbüttel;29386\n\
        Kita Hankensbüttel II;Kita;Hankensbüttel;29386\nFeuerwehrhaus Bokel;Feuerwehr;Bokel;29365";
    let devices = "Gerätename;Seriennummer;Standort\nPC1;SN001;Rathaus EG\nPC2;SN002;GS Steinhorst\nPC3;SN003;FF Bokel\n\
        PC4;SN004;Kita Hankensbüttel\nPC5;SN005;GS Emmen";
    let stocktake = taken(&[("orte.csv", sites), ("liste.csv", devices)]);
    let found: Vec<(&str, bool)> = stocktake.devices.iter().map(|d| (d.site.as_str(), d.value.school)).collect();
    let expected = [
        ("site:rathaushankensbuettelgoethestr2", false),
        ("site:grundschulesteinhorst", true),
        ("site:feuerwehrhausbokel", false),
        ("", false),
        ("", true),
    ];
    assert_eq!(found, expected);
    let homeless: Vec<_> = stocktake.homeless.iter().map(|home| (home.text.as_str(), home.instead.len())).collect();
    assert_eq!(homeless, [("Kita Hankensbüttel", 2), ("GS Emmen", 1)]);
}

#[test]
fn devices_find_their_people() {
    let people =
        "Login;Vorname;Nachname;Telefon\nmuellera;Anna;Müller;112\nmeyerk;Karl;Meyer;113\nmeyerp;Paula;Meyer;114";
    let devices = "Hostname;Seriennummer;Benutzer\nPC1;SN001;RATHAUS\\muellera\nPC2;SN002;Müller, Anna\nPC3;SN003;Meyer\nPC4;SN004;K. Meyer";
    let stocktake = taken(&[("konten.csv", people), ("liste.csv", devices)]);
    let found: Vec<&str> = stocktake.devices.iter().map(|device| device.person.as_str()).collect();
    assert_eq!(found, ["person:muellera", "person:muellera", "", "person:meyerk"]);
}

proptest! {
    /// Nothing that was read is lost, and nothing is there twice: each row has one outcome and, if it says something, one thing.
    #[test]
    fn rows_and_things_add_up(
        lines in prop::collection::vec(("[a-c]{0,2}", "(|SN0[0-4]|Default string)", "10\\.0\\.0\\.[0-3]", "(|Rathaus|Kita)"), 0..40),
    ) {
        let body: Vec<String> = lines.iter().map(|(name, serial, ip, site)| format!("{name};{serial};{ip};{site}")).collect();
        let text = format!("Hostname;Seriennummer;IP;Standort\n{}\n", body.join("\n"));
        let reading = read("x.csv", text.as_bytes());
        let stocktake = of(std::slice::from_ref(&reading));
        prop_assert_eq!(stocktake.rows.len(), reading.records.len());
        let of_things: usize = stocktake.devices.iter().map(|device| device.rows.len()).sum();
        let said = reading.records.iter().filter(|record| record.said.is_ok()).count();
        prop_assert_eq!(of_things, said);
        let accepted = stocktake.rows.iter().filter(|row| row.outcome == Accepted).count();
        prop_assert_eq!(accepted, stocktake.devices.len());
    }
}
