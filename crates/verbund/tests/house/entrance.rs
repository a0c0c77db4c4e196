//! Getting in: passwords, sessions, the brake, tokens; and which rights can be given.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::grant::{Grant, found};
use base::testing::Stage;
use base::token::Wish;
use base::{Actor, House, MemberId, Period, PersonId, account, grant, session, token};

use crate::people::*;

const PASSWORD: &str = "ein langes Kennwort";

async fn with_password(house: &House) {
    let phc = account::hash(PASSWORD.into(), [7; 16]).await.unwrap();
    account::found(house, PersonId(uuid::Uuid::from_u128(99)), "olga", "Olga", Some(&phc)).await.unwrap();
}

async fn log_in(house: &House, login: &str, password: &str) -> Answer {
    let body = format!("login={login}&password={}&to=/standards/exceptions", password.replace(' ', "+"));
    knock(house, None, "POST /login", &body).await
}

async fn get_with(house: &House, path: &str, name: header::HeaderName, value: &str) -> Answer {
    send(house, Request::get(path).header(name, value).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_right_password_opens_and_log_out_closes() {
    for stage in houses().await {
        let house = &stage.house;
        with_password(house).await;
        let wrong = log_in(house, "olga", "ein kurzes Kennwort").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.headers.get(header::SET_COOKIE).is_none());

        let right = log_in(house, " OLGA ", PASSWORD).await;
        let cookie = right.headers[header::SET_COOKIE].to_str().unwrap().to_owned();
        for mark in ["__Host-", "Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age="] {
            assert!(cookie.contains(mark), "{cookie}");
        }
        let pair = cookie.split(';').next().unwrap();
        assert_eq!(get_with(house, "/account", header::COOKIE, pair).await.status, StatusCode::OK);

        let leave = Request::post("/logout").header(header::COOKIE, pair).body(Body::empty()).unwrap();
        assert_eq!(send(house, leave).await.status, StatusCode::SEE_OTHER);
        assert_eq!(get_with(house, "/account", header::COOKIE, pair).await.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn guessing_is_braked_for_known_and_unknown_names_alike() {
    for stage in houses().await {
        with_password(&stage.house).await;
        for login in ["olga", "nobody"] {
            let mut last = String::new();
            for _ in 0..6 {
                last = log_in(&stage.house, login, "falsch").await.body;
            }
            assert!(last.contains("Zu viele Versuche"), "{login}: {last}");
        }
        let right = log_in(&stage.house, "olga", PASSWORD).await;
        assert_eq!(right.status, StatusCode::UNPROCESSABLE_ENTITY, "the brake holds for the right one, too");
    }
}

/// A new password needs the old one, ends the sessions elsewhere and keeps the one in hand.
#[tokio::test]
async fn a_password_is_changed_by_who_knows_it() {
    for stage in houses().await {
        let house = &stage.house;
        with_password(house).await;
        let mut pairs = Vec::new();
        for _ in 0..2 {
            let entered = log_in(house, "olga", PASSWORD).await;
            let cookie = entered.headers[header::SET_COOKIE].to_str().unwrap();
            pairs.push(cookie.split(';').next().unwrap().to_owned());
        }
        let change = |present: &str| {
            let body = format!("present={}&wanted=ein+anderes+Kennwort", present.replace(' ', "+"));
            let form = (header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            Request::post("/account/password")
                .header(header::COOKIE, &pairs[0])
                .header(form.0, form.1)
                .body(Body::from(body))
                .unwrap()
        };
        assert_eq!(send(house, change("geraten")).await.status, StatusCode::CONFLICT);
        assert_eq!(send(house, change(PASSWORD)).await.status, StatusCode::SEE_OTHER);
        for (pair, status) in [(&pairs[0], StatusCode::OK), (&pairs[1], StatusCode::UNAUTHORIZED)] {
            assert_eq!(get_with(house, "/account", header::COOKIE, pair).await.status, status);
        }
        assert_eq!(log_in(house, "olga", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(log_in(house, "olga", "ein anderes Kennwort").await.status, StatusCode::SEE_OTHER);
    }
}

/// Sessions end by themselves: unused for two hours, or begun twelve hours ago.
#[tokio::test]
async fn sessions_are_over_after_a_while() {
    for stage in houses().await {
        let token = session::begin(&stage.house, ANNA, "test").await.unwrap();
        let pair = format!("{}={token}", session::COOKIE);
        assert_eq!(get_with(&stage.house, "/account", header::COOKIE, &pair).await.status, StatusCode::OK);
        stage.tamper("UPDATE base_session SET idle_at = 0").await;
        assert_eq!(get_with(&stage.house, "/account", header::COOKIE, &pair).await.status, StatusCode::UNAUTHORIZED);
        stage.tamper("UPDATE base_session SET idle_at = 9000000000000000, ends_at = 0").await;
        assert_eq!(get_with(&stage.house, "/account", header::COOKIE, &pair).await.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn a_token_does_what_it_was_made_for_and_no_more() {
    for stage in houses().await {
        let house = &stage.house;
        let name = |duties: &[&str]| Wish {
            member: BROME,
            person: ANNA,
            name: "export".into(),
            duties: duties.iter().map(|duty| (*duty).to_owned()).collect(),
            period: Period::since(day("2020-01-01")),
        };
        token::found(house, &name(&[]), "all").await.unwrap();
        token::found(house, &name(&["inventory.read"]), "other").await.unwrap();
        let list = "/api/v1/standards/exceptions";
        for (secret, status) in [("all", 200), ("other", 403), ("unknown", 401)] {
            let answer = get_with(house, list, header::AUTHORIZATION, &format!("Bearer {secret}")).await;
            assert_eq!(answer.status.as_u16(), status, "{secret}");
        }
        // export:all
        let basic = get_with(house, list, header::AUTHORIZATION, "Basic ZXhwb3J0OmFsbA==").await;
        assert_eq!(basic.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn rights_are_given_by_the_rules() {
    for stage in houses().await {
        let house = &stage.house;
        let year = Period::since(day("2020-01-01"));
        let grant = |member, role| Grant { person: EMIL, member, part: String::new(), role, period: year };
        found(house, &[grant(BROME, "treasurer")]).await.unwrap();
        for (member, role, code) in [
            (BROME, "treasurer", "base.grant.overlaps"),
            (BROME, "audit-office", "base.grant.conflicts"),
            (MemberId::ASSOCIATION, "treasurer", "base.grant.wrong-reach"),
            (BROME, "head", "base.grant.wrong-reach"),
            (BROME, "king", "base.grant.no-such-role"),
        ] {
            assert_eq!(found(house, &[grant(member, role)]).await.unwrap_err().code(), code, "{role}");
        }
        let given = house.act(&Actor::person(DORA), async |w| grant::give(w, &grant(BROME, "contact")).await).await;
        assert_eq!(given.unwrap_err().code(), "forbidden", "who only reads gives nothing");
    }
}

/// The administrator of the program opens accounts and sees no member's row, even without our filter.
#[tokio::test]
async fn the_administrator_reads_no_members_data() {
    for stage in houses().await {
        proposed(&stage.house).await;
        let role = grant::ADMINISTRATOR;
        let (person, member, period) = (EMIL, MemberId::ASSOCIATION, Period::since(day("2020-01-01")));
        found(&stage.house, &[Grant { person, member, part: String::new(), role, period }]).await.unwrap();
        let page = knock(&stage.house, Some(EMIL), "GET /accounts", "").await;
        assert_eq!(page.status, StatusCode::OK);
        let list = knock(&stage.house, Some(EMIL), "GET /standards/exceptions", "").await;
        assert_eq!(list.status, StatusCode::FORBIDDEN);
        if stage.engine == "postgres" {
            assert_eq!(seen_bare(&stage).await, 0);
        }
    }
}

async fn seen_bare(stage: &Stage) -> i64 {
    stage.count_bare(EMIL, "standards_exception").await
}

/// A coordinator of two schools gives one of them up and keeps the other.
#[tokio::test]
async fn a_right_for_one_school_ends_alone() {
    for stage in houses().await {
        let house = &stage.house;
        let year = Period::since(day("2020-01-01"));
        let school = |part: &str| Grant {
            person: EMIL,
            member: BROME,
            part: part.into(),
            role: "school-coordinator",
            period: year,
        };
        let head = PersonId(uuid::Uuid::from_u128(98));
        account::found(house, head, "kopf", "Leitung", None).await.unwrap();
        let leads =
            Grant { person: head, member: MemberId::ASSOCIATION, part: String::new(), role: "head", period: year };
        found(house, &[leads, school("BRO-003"), school("BRO-004")]).await.unwrap();
        let body = format!("person={EMIL}&member={BROME}&part=BRO-003&role=school-coordinator");
        let ended = knock(house, Some(head), "POST /grants/end", &body).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
        let mut reading = house.read(&Actor::person(head)).await.unwrap();
        let held = grant::holders(&mut reading).await.unwrap();
        let held: Vec<_> =
            held.into_iter().filter(|one| one.role == "school-coordinator").map(|one| one.part).collect();
        assert_eq!(held, ["BRO-004"], "{}", stage.engine);
    }
}
