use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn net(text: &str) -> Ipv4Net {
    text.parse().unwrap()
}

fn subnet(prefix: &str, hosts: u64) -> Subnet {
    let prefix = net(prefix);
    Subnet { prefix, hosts, may_stay: true, new_len: prefix.prefix_len() }
}

/// Knows nothing of how the plan was made: blocks aligned, apart from each other and from others; networks in their block, apart;
/// and the cost recounted.
fn check(pool: Ipv4Net, used: &[Ipv4Net], sites: &[Site], plan: &Plan) {
    let ends = |net: &Ipv4Net| (u32::from(net.network()), u32::from(net.broadcast()));
    let apart = |a: &Ipv4Net, b: &Ipv4Net| ends(a).1 < ends(b).0 || ends(b).1 < ends(a).0;
    let mut cost = 0;
    for (at, (block, new)) in plan.sites.iter().enumerate() {
        assert_eq!(block.prefix_len(), sites[at].block_len);
        assert_eq!(block.trunc(), *block, "aligned");
        assert!(ends(&pool).0 <= ends(block).0 && ends(block).1 <= ends(&pool).1, "in the pool");
        assert!(used.iter().all(|other| apart(block, other)), "{block} is used by others");
        assert!(plan.sites[..at].iter().all(|(other, _)| apart(block, other)), "{block} is given twice");
        for (number, (net, subnet)) in new.iter().zip(&sites[at].subnets).enumerate() {
            assert_eq!((net.prefix_len(), net.trunc()), (subnet.new_len, *net));
            assert!(ends(block).0 <= ends(net).0 && ends(net).1 <= ends(block).1, "{net} is not in {block}");
            assert!(new[..number].iter().all(|other| apart(net, other)), "{net} is given twice");
            cost += if *net == subnet.prefix { 0 } else { subnet.hosts };
        }
    }
    assert_eq!(cost, plan.renumbered);
}

#[test]
fn what_is_in_nobodys_way_stays() {
    let sites = [Site {
        name: "Rathaus".into(),
        block_len: 22,
        subnets: vec![subnet("10.1.4.0/24", 50), subnet("192.168.0.0/25", 30)],
    }];
    let plan = plan(net("10.1.0.0/16"), &[net("10.1.0.0/22")], &sites).unwrap();
    assert_eq!((plan.sites[0].0, plan.renumbered, plan.proven), (net("10.1.4.0/22"), 30, true));
}

#[test]
fn without_room_there_is_no_plan() {
    let site = |block_len, subnets| [Site { name: String::new(), block_len, subnets }];
    let small = site(24, vec![subnet("192.168.0.0/24", 1), subnet("192.168.1.0/24", 1)]);
    assert_eq!(plan(net("10.1.0.0/16"), &[], &small), Err(NoRoom::InBlock(0)));
    let one = site(24, vec![subnet("192.168.0.0/24", 1)]);
    assert_eq!(plan(net("10.1.0.0/23"), &[net("10.1.0.0/25"), net("10.1.1.0/30")], &one), Err(NoRoom::InPool));
}

/// The instances whose optimum is proven.
#[test]
fn as_few_hosts_as_proven() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/planning/renumber");
    if !folder.exists() {
        eprintln!("SKIPPED: {} is not there", folder.display());
        return;
    }
    for (name, optimum) in [("ren_s_12", 2_225), ("ren_m_60", 15_609)] {
        let text = std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
        let (pool, used, sites) = instance(&serde_json::from_str(&text).unwrap());
        let plan = plan(pool, &used, &sites).unwrap();
        check(pool, &used, &sites, &plan);
        assert_eq!((plan.renumbered, plan.proven), (optimum, true), "{name}");
    }
}

fn instance(value: &Value) -> (Ipv4Net, Vec<Ipv4Net>, Vec<Site>) {
    let text = |value: &Value| net(value.as_str().unwrap());
    let subnets = |site: &Value| {
        let subnets = site["subnets"].as_array().unwrap().iter();
        subnets.map(|s| subnet(s["prefix"].as_str().unwrap(), s["hosts"].as_u64().unwrap())).collect()
    };
    let sites = value["sites"].as_array().unwrap().iter().map(|site| Site {
        name: site["id"].as_str().unwrap().into(),
        block_len: u8::try_from(site["block_len"].as_u64().unwrap()).unwrap(),
        subnets: subnets(site),
    });
    (text(&value["pool"]), value["verbund_used"].as_array().unwrap().iter().map(text).collect(), sites.collect())
}

proptest! {
    #[test]
    fn every_plan_holds(
        used in prop::collection::vec((0u32..64, 24u8..28), 0..8),
        sites in prop::collection::vec(prop::collection::vec((0u32..256, 26u8..30, 1u64..60), 1..5), 1..8),
    ) {
        let pool = net("10.0.0.0/16");
        let at = |slot: u32, length| Ipv4Net::new((u32::from(pool.network()) + slot * 64).into(), length).unwrap().trunc();
        let used: Vec<Ipv4Net> = used.into_iter().map(|(slot, length)| at(slot, length)).collect();
        let sites: Vec<Site> = sites.into_iter().map(|subnets| Site {
            name: String::new(),
            block_len: 23,
            subnets: subnets.into_iter().map(|(slot, length, hosts)| subnet(&at(slot, length).to_string(), hosts)).collect(),
        }).collect();
        let plan = plan(pool, &used, &sites).unwrap();
        check(pool, &used, &sites, &plan);
    }
}
