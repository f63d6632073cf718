//! Everything that speaks HTTP or HTML: pages and JSON per persona over the contexts' verbs.
//!
//! A request takes one way: host → tenant, persona extractor (session and permission), handler (begin, act, commit, answer),
//! page or JSON. Errors are [`Problem`]s with two faces. Nothing here decides a rule of the product.

mod api;
mod app;
mod assets;
mod chrome;
mod http;
mod layers;
mod media;
mod messages;
mod ops;
mod pages;
mod persona;
mod problem;
mod router;
mod site;
mod view;
mod writing;
mod zone;

pub use api::openapi;
pub use app::{App, AppParts, Settings};
pub use assets::assets_are_built;
pub use messages::Messages;
pub use problem::{Link, Problem};
pub use router::router;
pub use site::Site;
