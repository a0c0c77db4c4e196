//! The devices, in a workbook of two sheets and a remainder, and the list of the company that looks after the schools.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::people::Person;
use crate::sites::Site;
use crate::text::{number, windows};

#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) name: String,
    pub(crate) kind: &'static str,
    pub(crate) maker: &'static str,
    pub(crate) model: &'static str,
    pub(crate) serial: String,
    pub(crate) inventory: String,
    pub(crate) place: String,
    pub(crate) person: String,
    pub(crate) bought: String,
    pub(crate) ip: String,
    pub(crate) mac: String,
    pub(crate) school: bool,
    pub(crate) town_hall: bool,
    pub(crate) in_domain: bool,
}

const MODELS: [(&str, &str, &str); 5] = [
    ("PC", "HP", "ProDesk 400 G4"),
    ("PC", "Fujitsu", "Esprimo P557"),
    ("Notebook", "HP", "ProBook 450 G5"),
    ("PC", "Dell", "OptiPlex 3050"),
    ("ThinClient", "Igel", "UD3"),
];
const FOR_SCHOOLS: [(&str, &str, &str); 3] =
    [("Tablet", "Apple", "iPad 2018"), ("Notebook", "Acer", "TravelMate P2"), ("PC", "Terra", "PC 5000")];
/// Bought second-hand in Wittingen, and still called so; a device of Wittingen has the name, too.
pub(crate) const TAKEN: &str = "WIT-PC-0002";

pub(crate) fn devices(sites: &[Site], people: &[Person]) -> Vec<Device> {
    let mut devices = Vec::new();
    for (at, site) in sites.iter().enumerate() {
        let mut users = people.iter().filter(|person| person.site == at);
        for number in 0..site.devices {
            devices.push(device(devices.len(), number, site, users.next()));
        }
    }
    dirt(&mut devices);
    for (number, name) in ["HKB-DC01", "HKB-FS01"].into_iter().enumerate() {
        let server = device(900 + number, number, &sites[0], None);
        devices.push(Device {
            name: name.into(),
            kind: "Server",
            maker: "HP",
            model: "ProLiant ML350",
            serial: format!("CZ2810{number}ABC"),
            person: String::new(),
            ip: format!("192.168.0.{}", 10 + number),
            in_domain: true,
            ..server
        });
    }
    devices
}

fn device(number_in_all: usize, number_here: usize, site: &Site, user: Option<&Person>) -> Device {
    let school = site.class == "schule";
    let models: &[_] = if school { &FOR_SCHOOLS } else { &MODELS };
    let (kind, maker, model) = models[number_in_all % models.len()];
    let sign = number(&format!("{} {number_here}", site.code));
    let short = site.name.split(',').next().unwrap_or("");
    let town_hall = matches!(site.class, "rathaus" | "verwaltung");
    Device {
        name: format!("HKB-{}-{:04}", if kind == "Notebook" { "NB" } else { "PC" }, 100 + number_in_all),
        kind,
        maker,
        model,
        serial: format!("{}{:07X}", &maker.to_uppercase()[..2], sign % 0x0fff_ffff),
        inventory: format!("SG-{:05}", 1000 + number_in_all),
        place: written(site, short, number_here),
        person: user.map(|user| format!("{}, {}", user.family, user.given)).unwrap_or_default(),
        bought: format!("{:02}.{:02}.{}", 1 + sign % 28, 1 + sign / 100 % 12, 2012 + sign / 10_000 % 8),
        ip: address(site, number_here),
        mac: format!("00:1a:2b:{:02x}:{:02x}:{:02x}", number_in_all / 256, number_in_all % 256, sign % 256),
        school,
        town_hall,
        in_domain: town_hall || site.class == "bauhof",
    }
}

/// As people write where something stands.
fn written(site: &Site, short: &str, number: usize) -> String {
    match site.class {
        "rathaus" => format!("Rathaus {}", ["EG", "1. OG", "2. OG"][number % 3]),
        "schule" => short.replace("Grundschule", "GS"),
        "feuerwehr" => short.replace("Feuerwehrhaus", "FF"),
        "dgh" => short.replace("Dorfgemeinschaftshaus", "DGH"),
        _ => short.into(),
    }
}

/// The town hall shares its range with half of the world; small sites hang behind a router of their own.
fn address(site: &Site, number: usize) -> String {
    let last = 50 + number;
    match site.class {
        "rathaus" => format!("192.168.0.{last}"),
        "verwaltung" => format!("192.168.0.{}", 120 + number),
        "bauhof" => format!("10.0.3.{last}"),
        "schule" if site.code == "HAN-003" => format!("192.168.20.{last}"),
        "schule" => format!("192.168.20.{}", 100 + number),
        "klaeranlage" => format!("172.20.4.{last}"),
        "baeder" | "tourismus" => format!("192.168.178.{}", 20 + number + if site.class == "baeder" { 0 } else { 10 }),
        _ => String::new(),
    }
}

/// Placeholders, a serial number twice, a name that is taken, a place that nobody knows.
fn dirt(devices: &mut [Device]) {
    devices[4].serial = "Default string".into();
    devices[9].serial = "To be filled by O.E.M.".into();
    devices[17].serial = "k.A.".into();
    devices[12].serial = devices[11].serial.clone();
    devices[7].name = TAKEN.into();
    devices[121].place = "Emmen (Lager)".into();
}

/// Rows of the two sheets, the readable source of the workbook.
fn sheets(devices: &[Device]) -> [(&'static str, Vec<Vec<String>>); 3] {
    let head = [
        "lfd. Nr.",
        "Inventar-Nr.",
        "PC-Name",
        "Art",
        "Fabrikat",
        "Modellbezeichnung",
        "S/N",
        "steht wo?",
        "wer",
        "gekauft",
        "IP-Adr.",
        "BIOS-PW",
        "Aufkleber",
    ];
    let head: Vec<String> = head.map(str::to_owned).to_vec();
    let row = |(at, device): (usize, &Device)| {
        let password = if at % 10 == 3 { "K3nnwort!" } else { "" };
        let colour = if at % 7 == 0 { "rot" } else { "" };
        let number = (at + 1).to_string();
        let cells = [
            &number,
            &device.inventory,
            &device.name,
            device.kind,
            device.maker,
            device.model,
            &device.serial,
            &device.place,
            &device.person,
            &device.bought,
            &device.ip,
            password,
            colour,
        ];
        cells.map(str::to_owned).to_vec()
    };
    let single = |text: &str| vec![text.to_owned()];
    let own = |town_hall: bool| devices.iter().filter(move |device| !device.school && device.town_hall == town_hall);
    let mut first = vec![single("Inventar Rathaus und Bürgerbüro, Stand November 2019"), vec![], head.clone()];
    first.extend(own(true).enumerate().map(row));
    first.insert(20, vec![]);
    first.extend([vec![], total(own(true).count())]);
    let mut second = vec![head.clone()];
    second.extend(own(false).enumerate().map(row));
    // Stood in the town hall before and is still on both lists.
    second.extend(own(true).skip(30).take(3).enumerate().map(row));
    second.insert(12, head.clone());
    second.push(total(own(false).count()));
    let mut third = vec![["PC-Name", "Fabrikat", "S/N", "Zustand"].map(str::to_owned).to_vec()];
    third.extend((1..=4).map(|number| {
        [&format!("HKB-ALT-{number:02}"), "HP", &format!("ALT{number}00{number}"), "verschrottet 2018"]
            .map(|cell| cell.to_owned())
            .to_vec()
    }));
    [("Rathaus", first), ("Außenstellen", second), ("Schrott", third)]
}

fn total(count: usize) -> Vec<String> {
    vec!["Summe".into(), String::new(), format!("{count} Geräte")]
}

pub(crate) fn sheets_as_text(devices: &[Device]) -> Vec<(String, String)> {
    let lines = |rows: Vec<Vec<String>>| rows.iter().map(|cells| cells.join(";") + "\n").collect();
    sheets(devices).map(|(name, rows)| (format!("Inventar_SG_2019-11.{name}.csv"), lines(rows))).to_vec()
}

pub(crate) fn workbook(devices: &[Device]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2019, 11, 4).unwrap();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for (name, rows) in sheets(devices) {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write(row, column, number).unwrap(),
                    Err(_) => sheet.write(row, column, cell).unwrap(),
                };
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

pub(crate) fn schools(devices: &[Device]) -> Vec<u8> {
    let mut list = String::from("Schule;Gerätebezeichnung;Hersteller;Seriennr;Raum;Beschafft am;WLAN-Schlüssel\r\n");
    for (at, device) in devices.iter().filter(|device| device.school).enumerate() {
        let (kind, model) = (device.kind, device.model);
        let key = if at == 0 { "K3nnwort!" } else { "" };
        list.push_str(&format!(
            "{};{kind} {model};{};{};{};{};{key}\r\n",
            device.place,
            device.maker,
            device.serial,
            1 + at / 6,
            device.bought
        ));
        if at == 20 {
            list.push_str(";;;;;;\r\n");
        }
    }
    list.push_str("GS Hankensbüttel;Beamer;;;Aula;2016;\r\nGesamt;33;;;;;\r\n");
    windows(&list)
}
