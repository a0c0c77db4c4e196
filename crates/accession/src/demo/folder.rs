//! What Hankensbüttel's administrator handed over, as it lies in `demo/hankensbuettel`.

macro_rules! files {
    ($($name:literal,)*) => {
        &[$(($name, include_bytes!(concat!("../../../../demo/hankensbuettel/", $name)))),*]
    };
}

pub(super) const FILES: &[(&str, &[u8])] = files![
    "Anschreiben.txt",
    "Inventar_SG_2019-11.xlsx",
    "Liegenschaften.csv",
    "Netze.txt",
    "benutzer_ad.ldf",
    "dhcp_export.xml",
    "inventare/HKB-NB-0102.xml",
    "inventare/HKB-PC-0103.json",
    "inventare/HKB-PC-0105.xml",
    "inventare/HKB-PC-0109.xml",
    "inventare/HKB-PC-0204.json",
    "inventare/abgebrochen.xml",
    "schulen_geraete.csv",
];
