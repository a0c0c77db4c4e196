//! The doors of agents: anyone may ask what is wanted; a report needs a credential that none of these people has.

use base::House;

use super::Door;

const PROLOG: &str = "<REQUEST><DEVICEID>x</DEVICEID><QUERY>PROLOG</QUERY></REQUEST>";

pub(super) async fn doors(_: &House) -> Vec<Door> {
    let mut doors = Vec::new();
    for (post, get) in [
        ("POST /inventory/agents", "GET /inventory/agents"),
        ("POST /front/inventory.php", "GET /front/inventory.php"),
        ("POST /ocsinventory", "GET /ocsinventory"),
        ("POST /plugins/fusioninventory/", "GET /plugins/fusioninventory/"),
        ("POST /plugins/glpiinventory/", "GET /plugins/glpiinventory/"),
        ("POST /marketplace/glpiinventory/", "GET /marketplace/glpiinventory/"),
    ] {
        let path = |route: &str| route.split_once(' ').unwrap().1.to_owned();
        doors.push(Door::new(post, path(post), PROLOG, [200; 8]));
        doors.push(Door::new(get, format!("{}?action=getConfig", path(get)), "", [200; 8]));
    }
    for token in
        ["POST /inventory/agents/api.php/token", "POST /front/inventory.php/api.php/token", "POST /api.php/token"]
    {
        // A form is not what a client sends here.
        doors.push(Door::new(token, token.split_once(' ').unwrap().1, "", [415; 8]));
    }
    doors
}
