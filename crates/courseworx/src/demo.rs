//! The demo data: two tenants, their people, three courses, and what the learners have done, from the files in `demo/`.
//!
//! Everything goes through the product's own verbs, at the instants at which it is said to have happened, on a clock of its
//! own. Loading it again changes nothing; what an earlier load did not finish is finished.

mod courses;
mod data;
mod learners;
mod tenants;

use std::sync::Arc;

use db::Db;
use kernel::{FixedClock, Time};
use rust_embed::RustEmbed;
use time::Duration;
use web::App;

use crate::cli::Fallible;
use data::Demo;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../demo"]
#[include = "demo.toml"]
#[include = "articles/*"]
#[include = "media/*"]
#[exclude = "media/*.svg"]
struct Files;

/// What loading works with.
struct Loading<'a> {
    app: &'a App,
    db: Db,
    clock: FixedClock,
    now: Time,
    demo: &'a Demo,
}

impl Loading<'_> {
    /// Sets the clock to so many days before now.
    fn at(&self, days_ago: f64) {
        let seconds = days_ago * 86_400.0;
        #[expect(clippy::cast_possible_truncation, reason = "a few months in seconds")]
        let wanted = self.now - Duration::seconds(seconds as i64);
        self.clock.set(wanted);
    }

    fn file(name: &str) -> Fallible<Vec<u8>> {
        Ok(Files::get(name).ok_or_else(|| format!("the demo has no file {name}"))?.data.into_owned())
    }

    fn text(name: &str) -> Fallible<String> {
        Ok(String::from_utf8(Self::file(name)?)?)
    }
}

/// Loads what is not there yet.
///
/// # Errors
/// In plain words, what could not be loaded.
pub async fn load(app: &App) -> Fallible {
    let demo: Demo = toml::from_str(&Loading::text("demo.toml")?)?;
    let now = app.db().now();
    let clock = FixedClock::at(now);
    let db = app.db().with_clock(Arc::new(clock.clone()));
    let loading = Loading { app, db, clock, now, demo: &demo };
    for tenant in &demo.tenants {
        let id = loading.tenant(tenant).await?;
        loading.people(&tenant.slug, id).await?;
        for course in demo.courses.iter().filter(|course| course.tenant == tenant.slug) {
            loading.course(id, course).await?;
        }
        loading.places(&tenant.slug, id).await?;
        loading.reviews(&tenant.slug, id).await?;
    }
    loading.platform_people().await
}

/// The lines that tell the operator where to go and as whom.
#[must_use]
pub fn accounts(host: &str, scheme: &str) -> Vec<String> {
    vec![
        format!("  Cedarfold     {scheme}://demo.{host}/    student1@demo.com · instructor1@demo.com · admin@demo.com"),
        format!("  Nour (Arabic) {scheme}://nour.{host}/    student2@nour.test · instructor2@nour.test"),
        format!("  Platform      {scheme}://{host}/sign-in  root@platform.test"),
        "  Password of every demo account: demo123".to_owned(),
        format!("  Mail that was sent: {scheme}://demo.{host}/dev/mail"),
    ]
}
