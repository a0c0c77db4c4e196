//! One row of a table, by what the table is about.

use ipnet::IpNet;

use crate::claim::{self, Claim, Device, Record};
use crate::moving::bought_on;
use crate::row::{self, Kind, Reason, Why};
use crate::source::columns::{Columns, Field};
use crate::source::{nets, value};
use crate::{class, fold};

/// A host name of Windows (NetBIOS) is no longer.
const NAME_LENGTH: usize = 63;

pub(super) fn record(columns: &Columns, place: row::Place, cells: &[String], caption: &str) -> Record {
    let row = Row { columns, cells, caption };
    match columns.kind {
        Kind::Device => device(&row, place),
        Kind::Person => person(&row, place),
        Kind::Site => site(&row, place),
        _ => network(&row, place),
    }
}

struct Row<'r> {
    columns: &'r Columns,
    cells: &'r [String],
    caption: &'r str,
}

impl Row<'_> {
    fn get(&self, field: Field) -> String {
        self.columns.value(field, self.cells).to_owned()
    }

    fn has(&self, fields: &[Field]) -> bool {
        fields.iter().any(|field| !self.columns.value(*field, self.cells).is_empty())
    }

    fn site(&self) -> String {
        let written = self.get(Field::Site);
        if written.is_empty() { self.caption.to_owned() } else { written }
    }

    fn reason(&self, why: Why, field: Field) -> Reason {
        Reason::new(why, self.columns.heading(field), self.columns.value(field, self.cells))
    }

    fn refused(&self, place: row::Place, why: Why, field: Field) -> Record {
        let mut reason = self.reason(why, field);
        if reason.value.is_empty() {
            let filled: Vec<&str> = self.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            reason = Reason::new(why, reason.column, &filled.join(" | "));
        }
        Record::refused(place, self.columns.kind, reason)
    }
}

fn device(row: &Row, place: row::Place) -> Record {
    use Field::*;
    if !row.has(&[Name, Serial, InventoryNumber, Mac, Uuid]) {
        return row.refused(place, Why::NoName, Name);
    }
    if is_gone(&row.get(State)) {
        return row.refused(place, Why::Disposed, State);
    }
    let mut remarks = unusable(row);
    let device = Device {
        name: host(&row.get(Name)).to_owned(),
        serial: identity(row, Serial, &mut remarks),
        uuid: identity(row, Uuid, &mut remarks),
        macs: macs(row, &mut remarks),
        ips: row.columns.values(Ip, row.cells).flat_map(value::ips).collect(),
        inventory_number: row.get(InventoryNumber),
        maker: row.get(Maker),
        model: row.get(Model),
        lans: Vec::new(),
        kind: kind_of(row).map_or("", |kind| kind.code()).to_owned(),
        os: row.get(Os),
        area: row.get(Area),
        school: false,
        site: row.site(),
        room: row.get(Room),
        person: row.get(Person),
        bought: row.get(Bought),
    };
    if device.name.chars().count() > NAME_LENGTH {
        remarks.push(row.reason(Why::NameTooLong, Name));
    }
    let several = row.get(Count).parse().unwrap_or(1u64) > 1;
    let question = several.then(|| row.reason(Why::SeveralInOne, Count));
    Record { question, ..Record::says(place, Claim::Device(device)).with_remarks(remarks) }
}

/// "PC-01.rathaus.local" is "PC-01": lists of addresses write the domain, lists of devices do not.
fn host(name: &str) -> &str {
    let label = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    match name.split_once('.') {
        Some((host, domain))
            if label(host) && domain.ends_with(char::is_alphabetic) && domain.split('.').all(label) =>
        {
            host
        }
        _ => name,
    }
}

/// Values that say nothing to us and are not passed over in silence.
fn unusable(row: &Row) -> Vec<Reason> {
    use Field::*;
    let filled = |field| Some(row.get(field)).filter(|written| !value::is_junk(written));
    let known = |known: bool, why, field| (!known).then(|| row.reason(why, field));
    let class = filled(Class).and_then(|_| known(kind_of(row).is_some(), Why::BadValue, Class));
    let bought = filled(Bought).and_then(|written| known(bought_on(&written).is_some(), Why::BadValue, Bought));
    let ip = filled(Ip).filter(|written| written.contains(|c: char| c.is_ascii_digit()));
    let ip = ip.and_then(|written| known(!value::ips(&written).is_empty(), Why::BadAddress, Ip));
    [class, bought, ip].into_iter().flatten().collect()
}

fn kind_of(row: &Row) -> Option<inventory::device::Kind> {
    row.columns.values(Field::Class, row.cells).find_map(class::of_word)
}

/// A serial or another sign of identity, unless it is what many devices have.
fn identity(row: &Row, field: Field, remarks: &mut Vec<Reason>) -> String {
    let written = row.get(field);
    if written.is_empty() || !value::is_junk(&written) {
        return written;
    }
    let why = if field == Field::Serial { Why::JunkSerial } else { Why::JunkIdentity };
    remarks.push(row.reason(why, field));
    String::new()
}

fn macs(row: &Row, remarks: &mut Vec<Reason>) -> Vec<String> {
    let mut macs = Vec::new();
    for written in row.columns.values(Field::Mac, row.cells) {
        let found = value::macs(written);
        if found.is_empty() && !value::is_junk(written) {
            remarks.push(row.reason(Why::BadMac, Field::Mac));
        }
        macs.extend(found);
    }
    macs.dedup();
    macs
}

/// Lists of devices keep what was thrown away long ago.
fn is_gone(state: &str) -> bool {
    const GONE: &[&str] = &[
        "ausgemustert",
        "ausgesondert",
        "entsorgt",
        "verschrottet",
        "verkauft",
        "gestohlen",
        "disposed",
        "retired",
        "scrapped",
    ];
    let folded = fold::letters(state);
    GONE.iter().any(|word| folded.contains(word))
}

fn person(row: &Row, place: row::Place) -> Record {
    use Field::*;
    let mut remarks = Vec::new();
    let (mut given, mut family) = (row.get(Given), row.get(Family));
    // "Meyer, Karl" in one column.
    if given.is_empty()
        && let Some((before, after)) = family.clone().split_once(',')
    {
        (given, family) = (after.trim().to_owned(), before.trim().to_owned());
    }
    let mail = value::mail(&row.get(Mail), row.columns.heading(Mail), &mut remarks);
    if given.is_empty() && family.is_empty() && !row.has(&[Login, Name]) && mail.is_empty() {
        return row.refused(place, Why::NoName, Name);
    }
    if is_off(row) {
        return row.refused(place, Why::Disabled, State);
    }
    let person = claim::Person {
        login: row.get(Login).rsplit('\\').next().unwrap_or("").to_owned(),
        given,
        family,
        display: row.get(Name),
        mail,
        other_mails: Vec::new(),
        phone: row.get(Phone),
        number: row.get(Number),
        born: row.get(Born),
        title: row.get(Title),
        department: row.get(Department),
        site: row.site(),
    };
    let function = !person.login.is_empty() && class::is_function(&person);
    let question = function.then(|| row.reason(Why::FunctionAccount, Login));
    Record { question, ..Record::says(place, Claim::Person(person)).with_remarks(remarks) }
}

/// "Aktiv: nein", "Enabled: False", "Deaktiviert: ja", "Status: gesperrt".
fn is_off(row: &Row) -> bool {
    let heading = fold::letters(row.columns.heading(Field::State));
    let state = fold::letters(&row.get(Field::State));
    let yes = matches!(state.as_str(), "ja" | "true" | "wahr" | "x" | "1");
    let no = matches!(
        state.as_str(),
        "nein" | "false" | "falsch" | "0" | "inaktiv" | "gesperrt" | "deaktiviert" | "disabled" | "ausgeschieden"
    );
    if heading.contains("deaktiviert") || heading.contains("disabled") || heading.contains("gesperrt") {
        yes
    } else {
        no
    }
}

fn site(row: &Row, place: row::Place) -> Record {
    use Field::*;
    let name = [row.get(Name), row.get(Street), row.get(Place)].into_iter().find(|name| !name.is_empty());
    let Some(name) = name else {
        return row.refused(place, Why::NoName, Name);
    };
    let site = claim::Site {
        name,
        code: row.get(Code),
        class: row.get(Class),
        street: row.get(Street),
        postcode: row.get(Postcode),
        place: row.get(Place),
        municipality: row.get(Municipality),
        lat: row.get(Lat).replace(',', "."),
        lon: row.get(Lon).replace(',', "."),
        uplink: row.get(Uplink),
    };
    Record::says(place, Claim::Site(site))
}

fn network(row: &Row, place: row::Place) -> Record {
    use Field::*;
    let written = match prefix(row) {
        Ok(written) => written,
        Err((why, field)) => return row.refused(place, why, field),
    };
    let host_bits = (written != written.trunc()).then(|| row.reason(Why::HostBits, Prefix));
    let ends = || Some((row.get(From).parse().ok()?, row.get(To).parse().ok()?));
    let network = claim::Network {
        prefix: written.trunc(),
        name: row.get(Name),
        site: row.site(),
        gateway: row.get(Gateway),
        vlan: row.get(Vlan),
        range: ends(),
        excluded: Vec::new(),
    };
    Record::says(place, Claim::Network(network)).with_remarks(host_bits.into_iter().collect())
}

/// From the column of networks and, if it does not say its size, from that of masks or from both ends.
fn prefix(row: &Row) -> Result<IpNet, (Why, Field)> {
    use Field::*;
    let (net, mask) = (row.get(Prefix), row.get(Mask));
    let (from, to) = (row.get(From), row.get(To));
    if net.is_empty() {
        let (Ok(from), Ok(to)) = (from.parse(), to.parse()) else { return Err((Why::NoNetwork, Prefix)) };
        return nets::covering(from, to).map_err(|why| (why, From));
    }
    if mask.is_empty() {
        return nets::prefix(&net).map_err(|why| (why, Prefix));
    }
    let address = net.split('/').next().unwrap_or(&net);
    nets::masked(address, &mask).map_err(|why| (why, if why == Why::BadMask { Mask } else { Prefix }))
}
