//! The same for programs. Only the answer differs; PUT, because it names the state that is wished for.

pub(crate) mod party;
pub(crate) mod version;

use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(
    party::parties,
    party::register,
    party::party,
    party::count,
    party::give_notice,
    party::members,
    party::memberships,
    version::versions,
    version::draft,
    version::version,
    version::revise,
    version::release,
    version::withdraw,
    version::difference,
    version::record_resolution,
    version::record_signature,
    version::clear,
    version::record_supervision,
    version::record_publication,
    version::document,
    party::law,
    party::put_point,
    party::alarm_list
))]
struct Contract;

pub(crate) fn contract() -> utoipa::openapi::OpenApi {
    Contract::openapi()
}
