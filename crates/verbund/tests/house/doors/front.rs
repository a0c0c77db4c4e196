//! Doors that belong to no room.

use agreement::demo::{BROME, user};
use base::House;

use super::Door;

pub(super) async fn doors(_: &House) -> Vec<Door> {
    let nobody = "00000000-0000-7000-8000-000000000000";
    let new = "login=neu.hier&name=Neu&password=mindestens-zwoelf-zeichen";
    let (emil, brome) = (user(BROME), BROME);
    let grant = format!("login=emil&role=contact&member={brome}");
    let end = format!("person={emil}&member={brome}&role=end-user");
    vec![
        Door::new("GET /health", "/health", "", [204; 8]),
        Door::new("GET /static/{*path}", "/static/verbund.css", "", [200; 8]),
        Door::new("GET /", "/", "", [401, 200, 200, 200, 200, 200, 200, 200]),
        Door::new("GET /accessibility", "/accessibility", "", [200; 8]),
        Door::new("GET /login", "/login", "", [200; 8]),
        Door::new("POST /login", "/login", "login=nobody&password=wrong", [422; 8]),
        Door::new("GET /login/check", "/login/check", "", [200, 303, 303, 303, 303, 303, 303, 303]),
        Door::new("POST /language", "/language", "lang=en&back=/", [303; 8]),
        Door::new("POST /as-of", "/as-of", "stand=29.02.2020&back=/", [401, 303, 303, 303, 303, 303, 303, 303]),
        Door::new("GET /search", "/search?q=kanarie", "", [401, 200, 200, 200, 200, 200, 200, 200]),
        Door::new("GET /api/v1/search", "/api/v1/search?q=kanarie", "", [401, 200, 200, 200, 200, 200, 200, 200]),
        Door::new("GET /account", "/account", "", [401, 200, 200, 200, 200, 200, 200, 200]),
        Door::new("POST /account/sessions", "/account/sessions", "key=00", [401, 303, 303, 303, 303, 303, 303, 303]),
        Door::new(
            "POST /account/password",
            "/account/password",
            "present=falsch&wanted=mindestens-zwoelf-zeichen",
            [401, 409, 409, 409, 409, 409, 409, 409],
        ),
        Door::new("GET /accounts/{id}", format!("/accounts/{nobody}"), "", [401, 403, 403, 403, 403, 403, 403, 403]),
        Door::new(
            "POST /accounts/{id}/password",
            format!("/accounts/{nobody}/password"),
            "password=mindestens-zwoelf-zeichen",
            [401, 403, 403, 403, 403, 403, 403, 403],
        ),
        Door::new(
            "GET /grants/people/{id}",
            format!("/grants/people/{emil}"),
            "",
            [401, 403, 403, 403, 403, 200, 403, 200],
        ),
        Door::new("GET /accounts", "/accounts", "", [401, 403, 403, 403, 403, 403, 403, 403]),
        Door::new("POST /accounts", "/accounts", new, [401, 403, 403, 403, 403, 403, 403, 403]),
        Door::new(
            "POST /accounts/{id}/closure",
            format!("/accounts/{nobody}/closure"),
            "",
            [401, 403, 403, 403, 403, 403, 403, 403],
        ),
        Door::new("GET /api/v1/openapi.json", "/api/v1/openapi.json", "", [200; 8]),
        Door::new("GET /grants", "/grants", "", [401, 403, 403, 403, 403, 200, 403, 200]),
        Door::new("POST /grants", "/grants", grant, [401, 403, 403, 403, 403, 403, 403, 303]),
        Door::new("POST /grants/end", "/grants/end", end, [401, 403, 403, 403, 403, 403, 403, 303]),
        Door::new("POST /logout", "/logout", "", [401, 303, 303, 303, 303, 303, 303, 303]),
    ]
}
