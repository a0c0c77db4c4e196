//! The public contract (OpenAPI 3.1), put together from what the rooms promise. `openapi.json` in the repository is its copy.

use axum::Json;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Components, InfoBuilder, OpenApi, OpenApiBuilder};

use crate::rooms;

/// `GET /api/v1/openapi.json`
pub(crate) async fn serve() -> Json<OpenApi> {
    Json(contract())
}

/// What every room promises under `/api/v1`, and how one knocks.
pub fn contract() -> OpenApi {
    let info = InfoBuilder::new().title("verbund").version(env!("CARGO_PKG_VERSION")).description(Some(
        "The API of an IT association. Every answer holds only what the caller may see; foreign and absent answer alike. \
         Failures are problem documents (RFC 9457) whose `type` is a stable code.",
    ));
    let mut components = Components::new();
    let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
    components.add_security_scheme("token", SecurityScheme::Http(bearer));
    let mut all = OpenApiBuilder::new().info(info.build()).components(Some(components)).build();
    for contract in rooms().into_iter().filter_map(|room| room.contract) {
        all.merge(contract);
    }
    all
}
