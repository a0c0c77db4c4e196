//! The same for programs: services, outages, windows, and what was measured.

mod catalogue;
mod outage;

use utoipa::OpenApi;

pub(crate) use catalogue::{account, book, register, service, services, watch};
pub(crate) use outage::{declare, end, outage, outages, plan, windows};

#[derive(OpenApi)]
#[openapi(paths(
    catalogue::services,
    catalogue::service,
    catalogue::account,
    catalogue::register,
    catalogue::book,
    catalogue::watch,
    outage::outages,
    outage::outage,
    outage::declare,
    outage::end,
    outage::windows,
    outage::plan
))]
struct Contract;

pub(crate) fn contract() -> utoipa::openapi::OpenApi {
    Contract::openapi()
}
