//! Real recordings first, then everything that is not one.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;
use crate::report::{Kind, MOST_TITLES, Reason, Refused};

/// Recorded exchanges and examples; None (said aloud) where they are not beside the repository.
fn shared(file: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/agents").join(file);
    if !path.exists() {
        eprintln!("SKIPPED: ../shared/data/agents/{file} is not here");
        return None;
    }
    Some(path)
}

fn body(file: &str) -> Option<Vec<u8>> {
    Some(fs::read(shared(file)?).unwrap())
}

/// What stood behind the head of a recorded request.
fn sent(file: &str) -> Option<Vec<u8>> {
    let bytes = body(&format!("captured/{file}"))?;
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    Some(bytes[head + 4..].to_vec())
}

fn message(body: &[u8]) -> Result<Message, Unreadable> {
    Letter::open(body)?.read()
}

fn report(body: &[u8]) -> Report {
    match message(body).unwrap() {
        Message::Inventory(report) => *report,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_glpi_agent_sends_in_its_three_steps() {
    let folder = "glpi-agent-1.12dev-ok-and-nocompress";
    for (first, wrapping) in [(1, Wrapping::Zlib), (4, Wrapping::Plain)] {
        let files = (first..first + 3).map(|n| format!("{folder}/00{n}-request.bin"));
        let Some(bodies) = files.map(|file| sent(&file)).collect::<Option<Vec<_>>>() else { return };
        assert_eq!(Letter::open(&bodies[0]).unwrap().wrapping, wrapping);
        let device = "vm-2026-11-22-09-27-34".to_owned();
        assert_eq!(message(&bodies[0]), Ok(Message::Prolog { device: device.clone() }));
        let agent = "GLPI-Agent_v1.12-dev".to_owned();
        assert_eq!(message(&bodies[1]), Ok(Message::Contact { device: device.clone(), agent: agent.clone() }));
        let report = report(&bodies[2]);
        assert_eq!((&report.device, &report.agent, report.partial), (&device, &agent, false));
        assert_eq!(report.name(), Some("vm"));
        assert_eq!(report.system.unwrap().name.as_deref(), Some("Debian GNU/Linux 12 (bookworm)"));
    }
}

#[test]
fn json_and_xml_of_the_same_machine_say_the_same() {
    let (Some(json), Some(xml)) =
        (body("full/glpi-agent-1133-packages.json"), body("full/fusioninventory-1132-packages.xml"))
    else {
        return;
    };
    let (json, xml) = (report(&json), report(&xml));
    let titles = [&json, &xml].map(|report| report.software.as_ref().unwrap().len());
    assert_eq!(titles, [1133, 1132]);
    assert_eq!(json.hardware.as_ref().unwrap().memory_mib, Some(24105));
    assert_eq!(xml.system, json.system);
    let common = json.software.unwrap().iter().filter(|title| xml.software.as_ref().unwrap().contains(title)).count();
    assert!(common > 1000, "{common}");
    for report in [json.refused, xml.refused] {
        assert_eq!(report.kept, [], "nothing to refuse in a healthy report");
    }
}

#[test]
fn a_partial_report_replaces_what_it_brings_and_leaves_the_rest() {
    let Some(files) = ["", "_partial_softs", "_partial_cpu"]
        .map(|part| body(&format!("inventory_format/examples/computer_1{part}.json")))
        .into_iter()
        .collect::<Option<Vec<_>>>()
    else {
        return;
    };
    let whole = report(&files[0]);
    let (softs, cpu) = (report(&files[1]), report(&files[2]));
    assert!(softs.partial && cpu.partial && cpu.software.is_none());
    assert_eq!(cpu.clone().onto(whole.clone()).software, whole.software);
    let merged = softs.clone().onto(whole.clone());
    assert_eq!(merged.software, softs.software);
    assert_eq!(merged.interfaces, whole.interfaces);
    assert_ne!(merged.software, whole.software, "gitg came in a newer version");
    assert_eq!(whole.clone().onto(merged), whole, "a full one stands for itself");
}

#[test]
fn every_published_example_is_read() {
    let Some(folder) = shared("inventory_format") else { return };
    let files = ["examples", "tests-data"].iter().flat_map(|part| fs::read_dir(folder.join(part)).unwrap().flatten());
    let mut seen = 0;
    for file in files.map(|entry| entry.path()) {
        let said = message(&fs::read(&file).unwrap()).unwrap_or_else(|why| panic!("{}: {why:?}", file.display()));
        let reports = match said {
            Message::Inventory(report) => vec![*report],
            Message::Queried(reports) | Message::Discovered(reports) => reports,
            other => panic!("{other:?}"),
        };
        assert!(!reports.is_empty() && reports.iter().all(|report| report.name().is_some()), "{}", file.display());
        seen += 1;
    }
    assert_eq!(seen, 22);
}

#[test]
fn a_switch_and_a_printer_seen_by_snmp() {
    let (Some(switch), Some(printer)) =
        (body("inventory_format/tests-data/7.xml"), body("inventory_format/tests-data/8.xml"))
    else {
        return;
    };
    let Ok(Message::Queried(switch)) = message(&switch) else { panic!() };
    assert_eq!((switch[0].kind, switch[0].name()), (Kind::Network, Some("ucs6248up-cluster-pa3-B")));
    assert_eq!(switch[0].serial(), Some("SSI1912014B"));
    assert_eq!(switch[0].macs().count(), 2, "its own and that of its port");
    let Ok(Message::Queried(printer)) = message(&printer) else { panic!() };
    assert_eq!((printer[0].kind, printer[0].serial()), (Kind::Printer, Some("D9J230159")));
    let addresses: Vec<_> = printer[0].interfaces.iter().flatten().flat_map(|i| &i.addresses).collect();
    assert!(addresses.iter().all(|net| net.to_string() == "10.75.230.125/32"), "{addresses:?}");
}

#[test]
fn a_windows_machine_with_latin_umlauts() {
    let Some(xml) = body("inventory_format/tests-data/2.xml") else { return };
    let utf8 = String::from_utf8(xml.clone()).unwrap();
    let latin: Vec<u8> = utf8.chars().map(|c| u8::try_from(c as u32).unwrap_or(b'?')).collect();
    assert_eq!(report(&latin), report(&xml));
    let report = report(&xml);
    assert_eq!(report.tag.as_deref(), Some("3923"));
    let machine = report.machine.unwrap();
    assert_eq!(machine.serial.as_deref(), Some("CZC0479792"));
    let system = report.system.unwrap();
    assert_eq!(system.name.as_deref(), Some("Microsoft Windows 8.1 Professionnel"));
    assert_eq!(system.build.as_deref(), Some("6.3.9600"));
}

/// Each wrong value costs that value; the report is read.
#[test]
fn wrong_values_are_refused_with_a_reason() {
    let wrong = r#"{"deviceid": 7, "itemtype": "Computer", "content": {
        "bios": {"ssn": "Default string", "smanufacturer": {"x": 1}, "smodel": "OptiPlex"},
        "hardware": {"memory": "750 W", "uuid": "03000200-0400-0500-0006-000700080009", "name": ["PC-1"]},
        "operatingsystem": "none", "networks": {"description": "eth0", "mac": "B8:6B:23:E0:5C:91", "ipaddress": "10.0.0.300"},
        "softwares": [{"name": "7-Zip", "version": 24.08}, {"version": "1"}, "Word", {"name": "a\u0000\ud800b", "name": "A"}]}}"#;
    let report = report(wrong.as_bytes());
    assert_eq!((report.device.as_str(), report.name()), ("7", Some("PC-1")));
    assert_eq!(report.machine.as_ref().unwrap().model.as_deref(), Some("OptiPlex"));
    let titles: Vec<_> = report.software.iter().flatten().map(|t| (t.name.as_str(), t.version.as_str())).collect();
    assert_eq!(titles, [("7-Zip", "24.08"), ("A", "")]);
    assert_eq!(report.macs().map(|mac| mac.to_string()).collect::<Vec<_>>(), ["b8:6b:23:e0:5c:91"]);
    let refused = |field: &str, value: &str, reason| Refused { field: field.into(), value: value.into(), reason };
    let mut kept = report.refused.kept.clone();
    kept.sort_by(|a, b| a.field.cmp(&b.field));
    assert_eq!(
        kept,
        [
            refused("bios.smanufacturer", "", Reason::Shape),
            refused("bios.ssn", "Default string", Reason::Placeholder),
            refused("hardware.memory", "750 W", Reason::NotANumber),
            refused("hardware.uuid", "03000200-0400-0500-0006-000700080009", Reason::Placeholder),
            refused("networks.ipaddress", "10.0.0.300", Reason::NotAnAddress),
            refused("operatingsystem", "", Reason::Shape),
            refused("softwares", "", Reason::Shape),
            refused("softwares.name", "", Reason::Nameless),
        ]
    );
}

#[test]
fn what_no_agent_sends() {
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><REQUEST><DEVICEID>&b;</DEVICEID></REQUEST>"#;
    let outside = r#"<!DOCTYPE x SYSTEM "file:///etc/passwd"><REQUEST/>"#;
    let deep = "<a>".repeat(100_000);
    let deep_json = format!("{{\"deviceid\":{}", "[".repeat(100_000));
    let unclosed = "<REQUEST><DEVICEID>x</DEVICEID><QUERY>PROLOG</QUERY>";
    for (body, why) in [
        ("", Unreadable::Empty),
        ("  \n", Unreadable::Empty),
        ("hello", Unreadable::Unknown),
        ("[]", Unreadable::Unknown),
        (laughs, Unreadable::Doctype),
        (outside, Unreadable::Doctype),
        (&deep, Unreadable::TooDeep),
        (&deep_json, Unreadable::Broken),
        (unclosed, Unreadable::Broken),
        ("<REQUEST><A></B></REQUEST>", Unreadable::Broken),
        ("<REQUEST/><REQUEST/>", Unreadable::Broken),
        ("<REQUEST><QUERY>PROLOG</QUERY></REQUEST>", Unreadable::Nameless),
        ("<REQUEST><DEVICEID>x</DEVICEID><QUERY>INVENTORY</QUERY></REQUEST>", Unreadable::Hollow),
        ("<REQUEST><DEVICEID>x</DEVICEID><QUERY>SHUTDOWN</QUERY></REQUEST>", Unreadable::Action),
        (r#"{"deviceid":"x","action":"shutdown"}"#, Unreadable::Action),
        (r#"{"deviceid":"x"}"#, Unreadable::Hollow),
        (r#"{"deviceid":"x","content":[]}"#, Unreadable::Hollow),
        (r#"{"action":"contact"}"#, Unreadable::Nameless),
        (r#"{"deviceid":"x","content":{}} more"#, Unreadable::Broken),
    ] {
        assert_eq!(message(body.as_bytes()), Err(why), "{}", &body[..body.len().min(80)]);
    }
}

#[test]
fn text_is_put_together_from_all_its_pieces() {
    let xml = "<REQUEST><CONTENT><HARDWARE><NAME>A&amp;B<![CDATA[<C>]]>&#68;&#0;&#xD800;&nbsp;& Co</NAME></HARDWARE>
        <SOFTWARES><NAME/></SOFTWARES><SOFTWARES><NAME>x<i>y</i></NAME></SOFTWARES></CONTENT><DEVICEID>d</DEVICEID></REQUEST>";
    let report = report(xml.as_bytes());
    assert_eq!(report.name(), Some("A&B<C>D\u{fffd}\u{fffd}&nbsp;& Co"));
    assert_eq!(report.refused.kept.len(), 2, "titles without a name of their own");
}

#[test]
fn no_report_fills_the_memory() {
    let titles = "{\"name\":\"x\"},".repeat(MOST_TITLES + 5);
    let json = format!(r#"{{"deviceid":"x","content":{{"softwares":[{titles}1]}}}}"#);
    let noted = report(json.as_bytes()).refused.kept;
    assert_eq!((noted[0].value.as_str(), noted[0].reason), ("6", Reason::TooMany));
    let titles = "<SOFTWARES><NAME>x</NAME></SOFTWARES>".repeat(MOST_TITLES + 5);
    let xml = format!("<REQUEST><DEVICEID>x</DEVICEID><CONTENT>{titles}</CONTENT></REQUEST>");
    let noted = report(xml.as_bytes()).refused.kept;
    assert_eq!((noted[0].value.as_str(), noted[0].reason), ("5", Reason::TooMany));
    let long = format!(r#"{{"deviceid":"x","content":{{"hardware":{{"name":"{}"}}}}}}"#, "n".repeat(1 << 20));
    assert_eq!(report(long.as_bytes()).name().unwrap().len(), 500);
}

const SMALL_XML: &str = "<?xml version=\"1.0\"?><REQUEST><CONTENT><BIOS><SSN>9E113232I</SSN></BIOS><NETWORKS><DESCRIPTION>eth0\
    </DESCRIPTION><IPADDRESS>10.0.0.7</IPADDRESS></NETWORKS></CONTENT><DEVICEID>pc-ä-1</DEVICEID></REQUEST>";
const SMALL_JSON: &str = r#"{"action":"inventory","deviceid":"pc-ä-1","partial":true,"content":{"bios":{"ssn":"9E113232I"},
    "softwares":[{"name":"7-Zip","version":"24.08"}],"versionclient":"GLPI-Agent_v1.12"}}"#;

/// Cut off at any byte, packed or not, a report is refused as a whole: never half of it, never a panic.
#[test]
fn cut_at_every_byte() {
    for text in [SMALL_XML, SMALL_JSON] {
        assert!(message(text.as_bytes()).is_ok());
        for wrapping in [Wrapping::Plain, Wrapping::Zlib, Wrapping::Gzip] {
            let packed = wrapping.pack(text);
            for end in 0..packed.len() {
                assert!(message(&packed[..end]).is_err(), "{wrapping:?} up to {end}");
            }
        }
    }
}

#[test]
fn a_recorded_report_cut_at_many_places() {
    for file in ["full/glpi-agent-1133-packages.json", "full/fusioninventory-1132-packages.xml"] {
        let Some(bytes) = body(file) else { return };
        let end = bytes.trim_ascii_end().len();
        for end in (0..end).step_by(4_999).chain([end - 1]) {
            assert!(message(&bytes[..end]).is_err(), "{file} up to {end}");
        }
    }
}

proptest! {
    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        message(&bytes).ok();
    }

    #[test]
    fn a_byte_changed_anywhere(at in 0usize..280, byte in any::<u8>()) {
        for text in [SMALL_XML, SMALL_JSON] {
            let mut bytes = text.as_bytes().to_vec();
            let at = at % bytes.len();
            bytes[at] = byte;
            message(&bytes).ok();
        }
    }

    #[test]
    fn any_xml_of_known_words(words in proptest::collection::vec("(<|</|<!)?(REQUEST|CONTENT|SOFTWARES|NAME|DEVICE|&#x;|]]>)(>|/>)?", 0..30)) {
        message(format!("<REQUEST>{}", words.concat()).as_bytes()).ok();
    }

    #[test]
    fn any_json_of_known_words(words in proptest::collection::vec(r#"("content"|"softwares"|"name"|"\\ud8"|[0-9]|[{}:,]|\[|\]|null)"#, 0..30)) {
        message(format!("{{{}", words.concat()).as_bytes()).ok();
    }
}
