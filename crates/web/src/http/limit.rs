//! How often one person, or one address, may ask. Counted by this instance alone.

use std::hash::Hash;
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{Extensions, HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use sha2::{Digest, Sha256};

use crate::api::instructor::uploads;
use crate::view::cookie;
use crate::{App, Problem};

#[derive(Clone, PartialEq, Eq, Hash)]
enum Who {
    Credential([u8; 16]),
    Address(Option<IpAddr>),
}

/// Parts of files that may come for each request that may: a file of a gigabyte has some hundred.
const PARTS: u32 = 60;

/// The counters.
pub(crate) struct Limits {
    api: DefaultKeyedRateLimiter<Who>,
    costly: DefaultKeyedRateLimiter<Who>,
    parts: DefaultKeyedRateLimiter<Who>,
    clock: DefaultClock,
}

impl Limits {
    /// So many requests a minute to the API, and so many costly ones (sign-in, sign-up, letters).
    #[must_use]
    pub(crate) fn new(api: u32, costly: u32) -> Self {
        let quota = |n: u32| Quota::per_minute(NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN));
        Self {
            api: RateLimiter::keyed(quota(api)),
            costly: RateLimiter::keyed(quota(costly)),
            parts: RateLimiter::keyed(quota(api.saturating_mul(PARTS))),
            clock: DefaultClock::default(),
        }
    }

    fn check(&self, counter: &DefaultKeyedRateLimiter<Who>, who: &Who) -> Result<(), Problem> {
        counter.check_key(who).map_err(|until| Problem::too_many(until.wait_time_from(self.clock.now()).as_secs() + 1))
    }

    /// Forgets who has not asked for a while.
    pub(crate) fn forget_idle(&self) {
        self.api.retain_recent();
        self.costly.retain_recent();
        self.parts.retain_recent();
    }
}

/// Counts requests to the API. What the public may do is counted by address: a credential that is made up for each request
/// would never be seen twice. The public's writes are costly: passwords are hashed, letters are sent. So is it to begin an
/// upload; its parts are counted by themselves.
pub(crate) fn api(app: &App, request: &Request) -> Result<(), Problem> {
    let path = request.uri().path();
    if path.starts_with("/api/v1/public/") {
        let counter = if request.method().is_safe() { &app.limits.api } else { &app.limits.costly };
        app.limits.check(counter, &address(app, request))?;
    } else if path.starts_with(uploads::ADDRESS) {
        let counter = match uploads::meant(request) {
            Method::POST => &app.limits.costly,
            Method::PATCH => &app.limits.parts,
            _ => &app.limits.api,
        };
        app.limits.check(counter, &who(app, request))?;
    } else if path.starts_with("/api/") {
        app.limits.check(&app.limits.api, &who(app, request))?;
    }
    Ok(())
}

/// Counts costly requests, by address: put on the routes that are.
pub(crate) async fn costly(State(app): State<App>, request: Request, next: Next) -> Result<Response, Problem> {
    app.limits.check(&app.limits.costly, &address(&app, &request))?;
    Ok(next.run(request).await)
}

fn address(app: &App, request: &Request) -> Who {
    Who::Address(client_address(app, request.headers(), request.extensions()))
}

/// The credential that is presented (true or not: a false one is limited too), else the address.
fn who(app: &App, request: &Request) -> Who {
    let headers = request.headers();
    let bearer = headers.get(header::AUTHORIZATION).map(|value| value.as_bytes().to_vec());
    let session = || {
        cookie(headers, "__Host-session").or_else(|| cookie(headers, "session")).map(str::as_bytes).map(<[u8]>::to_vec)
    };
    match bearer.or_else(session) {
        Some(credential) => {
            let digest = Sha256::digest(credential);
            let mut short = [0; 16];
            short.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
            Who::Credential(short)
        }
        None => address(app, request),
    }
}

/// The address of the client; behind a trusted proxy the last one that the proxy names.
#[must_use]
pub(crate) fn client_address(app: &App, headers: &HeaderMap, extensions: &Extensions) -> Option<IpAddr> {
    let forwarded = headers.get("x-forwarded-for").filter(|_| app.settings().trust_proxy);
    let named = forwarded.and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
    named.or_else(|| extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip()))
}
