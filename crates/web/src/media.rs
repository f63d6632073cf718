//! The only way to the bytes of a file: public pictures for everyone, everything else under a playback grant that is bound
//! to the session that asks.

mod deliver;
mod files;
pub(crate) mod grant;

use axum::Router;
use axum::routing::get;

use crate::App;

pub(crate) use files::Files;
pub(crate) use grant::{Material, material, shown};

/// Addresses of this area.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/media/public/{asset}", get(deliver::public))
        .route("/media/public/{asset}/{variant}", get(deliver::public_variant))
        .route("/media/{asset}/{grant}", get(deliver::granted))
        .route("/media/{asset}/{grant}/{variant}", get(deliver::granted_variant))
        .route("/media/{asset}/renewal", get(grant::renew))
}
