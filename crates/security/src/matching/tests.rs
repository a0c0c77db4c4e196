//! Titles as agents report them against advisories as publishers write them, with the traps that other systems fell into.

use serde_json::json;

use super::*;

/// One vulnerability that affects these ranges of a product.
fn affecting(vendor: &str, product: &str, ranges: &[&str]) -> Advisory {
    let node = |(number, range): (usize, &&str)| {
        json!({ "category": "product_version_range", "name": range,
            "product": { "product_id": format!("P{number}"), "name": format!("{vendor} {product} {range}") } })
    };
    let nodes: Vec<_> = ranges.iter().enumerate().map(node).collect();
    let ids: Vec<_> = (0..ranges.len()).map(|number| format!("P{number}")).collect();
    advisory(json!([branch(vendor, product, nodes)]), json!({ "known_affected": ids }))
}

fn branch(vendor: &str, product: &str, nodes: Vec<serde_json::Value>) -> serde_json::Value {
    json!({ "category": "vendor", "name": vendor, "branches": [
        { "category": "product_name", "name": product, "branches": nodes }] })
}

fn advisory(branches: serde_json::Value, status: serde_json::Value) -> Advisory {
    let document = json!({
        "document": { "title": "Test", "tracking": { "id": "T-1", "version": "1" } },
        "product_tree": { "branches": branches },
        "vulnerabilities": [{ "cve": "CVE-2020-0001", "product_status": status }],
    });
    Advisory::read(document.to_string().as_bytes()).unwrap()
}

fn verdict(advisory: &Advisory, name: &str, publisher: &str, version: &str) -> Option<(Verdict, Why)> {
    let evidence = Matcher::new(advisory).evidence(&Title::new(name, publisher, version))?;
    Some((evidence.verdict, evidence.why))
}

const AFFECTED: Option<(Verdict, Why)> = Some((Verdict::Affected, Why::Inside));
const OUTSIDE: Option<(Verdict, Why)> = Some((Verdict::NotAffected, Why::Outside));

fn to_check(why: Why) -> Option<(Verdict, Why)> {
    Some((Verdict::ToCheck, why))
}

#[test]
fn a_title_and_its_range() {
    let seven_zip = affecting("Igor Pavlov", "7-Zip", &["<19.00"]);
    for (name, publisher, version, expected) in [
        ("7-Zip 18.05 (x64)", "Igor Pavlov", "18.05", AFFECTED),
        ("7-Zip 19.00", "Igor Pavlov", "19.00", OUTSIDE),
        ("7-Zip", "", "16.04", AFFECTED),
        ("7-Zip", "Igor Pavlov", "19.00 beta", to_check(Why::Unreadable)),
        ("7-Zip", "Igor Pavlov", "", to_check(Why::Unreadable)),
        ("7-Zip Plugin for X", "Igor Pavlov", "18.05", to_check(Why::OtherEdition)),
        ("PeaZip", "Giorgio Tani", "7.0", None),
        ("7-Zip", "Somebody Else", "18.05", None),
    ] {
        assert_eq!(verdict(&seven_zip, name, publisher, version), expected, "{name} {version}");
    }
}

#[test]
fn names_that_look_alike() {
    let firefox = affecting("Mozilla", "Firefox", &["<74"]);
    assert_eq!(verdict(&firefox, "Mozilla Firefox 73.0 (x64 de)", "Mozilla", "73.0"), AFFECTED);
    assert_eq!(
        verdict(&firefox, "Mozilla Firefox 68.5.0 ESR (x64 de)", "Mozilla", "68.5.0"),
        to_check(Why::OtherEdition)
    );
    let esr = affecting("Mozilla", "Firefox ESR", &["<68.6"]);
    assert_eq!(verdict(&esr, "Mozilla Firefox 68.5.0 ESR (x64 de)", "Mozilla", "68.5.0"), AFFECTED);
    assert_eq!(verdict(&esr, "Mozilla Firefox 68.10.0 ESR (x64 de)", "Mozilla", "68.10.0"), OUTSIDE);
    assert_eq!(verdict(&esr, "Mozilla Firefox 60.0 (x64 de)", "Mozilla", "60.0"), None);

    let java = affecting("Oracle", "Java", &["<8"]);
    assert_eq!(verdict(&java, "JavaScript Runtime", "Oracle", "1.0"), None);
    let office = affecting("Microsoft", "Office 2016", &["<16.0.4954"]);
    assert_eq!(verdict(&office, "Microsoft Office 2016", "Microsoft Corporation", "16.0.4849"), AFFECTED);
    assert_eq!(verdict(&office, "Microsoft Office 2019", "Microsoft Corporation", "16.0.4849"), None);
    let gitea = affecting("Open Source", "Gitea", &["<1.25.2"]);
    assert_eq!(verdict(&gitea, "Gitea", "The Gitea Authors", "1.25.1"), AFFECTED);
}

#[test]
fn the_node_of_the_fixed_version_is_no_finding() {
    let fixed = json!({ "category": "product_version", "name": "1.25.2", "product": { "product_id": "P-fixed",
        "name": "Open Source Gitea 1.25.2", "product_identification_helper": { "cpe": "cpe:/a:gitea:gitea:1.25.2" } } });
    let below = json!({ "category": "product_version_range", "name": "<1.25.2",
        "product": { "product_id": "P", "name": "Open Source Gitea <1.25.2" } });
    let wid = advisory(json!([branch("Open Source", "Gitea", vec![below, fixed])]), json!({ "known_affected": ["P"] }));
    assert_eq!(verdict(&wid, "Gitea", "Gitea", "1.25.2"), OUTSIDE);
    assert_eq!(verdict(&wid, "Gitea", "Gitea", "1.25.1"), AFFECTED);
}

#[test]
fn release_lines_side_by_side() {
    let lines = affecting("Open Source", "Webdienst", &["<7.2.12", "<7.4.9", "<7.6.4"]);
    for (version, expected) in [
        ("7.2.11", AFFECTED),
        ("7.2.12", OUTSIDE),
        ("7.2.13", OUTSIDE),
        ("7.4.8", AFFECTED),
        ("7.4.9", OUTSIDE),
        ("7.6.3", AFFECTED),
        ("7.8.0", OUTSIDE),
        ("7.0.5", to_check(Why::NoLine)),
        ("7.3.1", to_check(Why::NoLine)),
    ] {
        assert_eq!(verdict(&lines, "Webdienst", "", version), expected, "{version}");
    }
}

#[test]
fn what_a_publisher_says_of_this_very_version_counts_most() {
    let all = json!({ "category": "product_version_range", "name": "vers:all/*", "product": { "product_id": "A", "name": "X" } });
    let safe =
        json!({ "category": "product_version", "name": "3.1", "product": { "product_id": "S", "name": "X 3.1" } });
    let status = json!({ "known_affected": ["A"], "known_not_affected": ["S"] });
    let vex = advisory(json!([branch("Maker", "Tool", vec![all, safe])]), status);
    assert_eq!(verdict(&vex, "Tool", "Maker", "3.1"), Some((Verdict::NotAffected, Why::SaidNotAffected)));
    assert_eq!(verdict(&vex, "Tool", "Maker", "3.0"), AFFECTED);
}

#[test]
fn in_prose_under_investigation_or_only_within() {
    let prose = affecting("Maker", "Tool", &["<V5.1 SP1 HF8"]);
    assert_eq!(verdict(&prose, "Tool", "Maker", "5.0"), to_check(Why::Unreadable));
    let node =
        json!({ "category": "product_version_range", "name": "<2", "product": { "product_id": "P", "name": "Tool" } });
    let branches = json!([branch("Maker", "Tool", vec![node])]);
    let open = advisory(branches.clone(), json!({ "under_investigation": ["P"] }));
    assert_eq!(verdict(&open, "Tool", "Maker", "1.0"), to_check(Why::Investigated));
    assert_eq!(verdict(&open, "Tool", "Maker", "2.0"), OUTSIDE);
    let document = json!({
        "document": { "title": "Test", "tracking": { "id": "T-1", "version": "1" } },
        "product_tree": { "branches": branches, "relationships": [{ "category": "installed_on", "product_reference": "P",
            "relates_to_product_reference": "Q", "full_product_name": { "product_id": "P:Q", "name": "Tool on Q" } }] },
        "vulnerabilities": [{ "cve": "CVE-2020-0002", "product_status": { "known_affected": ["P:Q"] } }],
    });
    let within = Advisory::read(document.to_string().as_bytes()).unwrap();
    assert_eq!(verdict(&within, "Tool", "Maker", "1.0"), to_check(Why::OnlyWithin));
}
