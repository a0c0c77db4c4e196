//! The same for programs: services, outages, windows, and what was measured.

mod catalogue;
mod keeping;
mod outage;

use utoipa::OpenApi;

pub(crate) use catalogue::{account, book, register, service, services};
pub(crate) use keeping::{redirect, rest, take, unrest, unwatch, watch};
pub(crate) use outage::{call_off, declare, end, outage, outages, plan, windows};

#[derive(OpenApi)]
#[openapi(paths(
    catalogue::services,
    catalogue::service,
    catalogue::account,
    catalogue::register,
    catalogue::book,
    keeping::rest,
    keeping::unrest,
    keeping::take,
    keeping::watch,
    keeping::redirect,
    keeping::unwatch,
    outage::outages,
    outage::outage,
    outage::declare,
    outage::end,
    outage::windows,
    outage::plan,
    outage::call_off
))]
struct Contract;

pub(crate) fn contract() -> utoipa::openapi::OpenApi {
    Contract::openapi()
}
