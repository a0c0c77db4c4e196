//! What agents expect back, in their own words. Only English: these texts land in the log of a machine.

use serde_json::json;

use super::{Language, Unreadable};

/// Hours until an agent asks again.
const HOURS: u32 = 24;
/// What GLPI agents are told not to do: here they only report.
const DISABLED: [&str; 7] =
    ["netdiscovery", "netinventory", "esx", "collect", "deploy", "wakeonlan", "remoteinventory"];
/// What they are told to leave out: nobody here needs to know what runs or who sits before the machine.
const PRIVATE: &str = "process,environment,user,local_user,local_group";

/// "Do report." GLPI agents, known by their header, are told to speak their own protocol (with status 202).
pub fn prolog(speaks_glpi: bool) -> (Language, String) {
    if speaks_glpi {
        return (Language::Json, json!({ "status": "pending", "expiration": 0 }).to_string());
    }
    (Language::Xml, format!("{HEAD}<REPLY><PROLOG_FREQ>{HOURS}</PROLOG_FREQ><RESPONSE>SEND</RESPONSE></REPLY>"))
}

pub fn contact() -> String {
    let inventory = json!({ "server": "glpi", "version": "10.0.0", "no-category": PRIVATE });
    let tasks = json!({ "inventory": inventory });
    json!({ "status": "ok", "message": "verbund", "tasks": tasks, "disabled": DISABLED, "expiration": HOURS })
        .to_string()
}

/// "Come again later": GLPI agents postpone their run, others read it as an error.
pub fn later(minutes: u32) -> String {
    json!({ "status": "pending", "expiration": format!("{minutes}m") }).to_string()
}

pub fn received(language: Language) -> String {
    match language {
        Language::Json => json!({ "status": "ok" }).to_string(),
        Language::Xml => format!("{HEAD}<REPLY></REPLY>"),
    }
}

pub fn refused(language: Language, message: &str) -> String {
    match language {
        Language::Json => json!({ "status": "error", "message": message, "expiration": HOURS }).to_string(),
        Language::Xml => format!("{HEAD}<REPLY><ERROR><![CDATA[{message}]]></ERROR></REPLY>"),
    }
}

const HEAD: &str = "<?xml version='1.0' encoding='UTF-8'?>\n";

/// For the log of the agent.
pub fn complaint(unreadable: Unreadable) -> &'static str {
    match unreadable {
        Unreadable::Empty => "empty request",
        Unreadable::TooLarge => "more than 64 MiB",
        Unreadable::Bomb => "unpacks to far more than an inventory can be",
        Unreadable::Damaged => "packed data is cut off or damaged",
        Unreadable::Unknown => "neither JSON nor XML",
        Unreadable::Broken => "not well formed",
        Unreadable::TooDeep => "nested too deeply",
        Unreadable::Doctype => "document type declarations are not accepted",
        Unreadable::Action => "this is not done here",
        Unreadable::Nameless => "deviceid missing",
        Unreadable::Hollow => "content missing",
    }
}
