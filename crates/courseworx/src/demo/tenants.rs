//! Tenants, their looks, their people.

use bytes::Bytes;
use identity::tenant::{self, Branding, NewTenant, TenantKind};
use identity::user::{self, CreateUserError, NewUser};
use identity::{Role, Roles};
use kernel::{Currency, Secret, TenantId, UserId};
use media::NewAsset;
use serde_json::json;

use super::Loading;
use super::data::{DemoTenant, DemoUser};
use crate::cli::Fallible;

/// How long ago the demo's tenants opened.
const OPENED_DAYS_AGO: f64 = 120.0;

impl Loading<'_> {
    /// The tenant, opened if it is not there yet.
    pub(super) async fn tenant(&self, new: &DemoTenant) -> Fallible<TenantId> {
        self.at(OPENED_DAYS_AGO);
        if let Some(id) = self.find_tenant(&new.slug).await? {
            return Ok(id);
        }
        let wanted = NewTenant {
            slug: new.slug.clone(),
            kind: TenantKind::Centre,
            name: new.name.clone(),
            tagline: new.tagline.clone(),
            custom_domain: None,
            plan: new.plan.clone(),
            branding: branding(new),
            default_locale: new.default_locale.parse()?,
            default_currency: Currency::parse("default_currency", &new.default_currency)?,
            timezone: new.timezone.clone(),
            listed: new.listed_in_marketplace,
        };
        let tx = self.db.begin_platform(None).await?;
        let id = tenant::create(&tx, &wanted).await?;
        tx.commit("tenant.create", &json!({"tenant": id, "demo": true})).await?;
        let tx = self.db.begin(&id).await?;
        let name = new.branding.logo.rsplit('/').next().unwrap_or("logo.png").to_owned();
        let logo = NewAsset { name, bytes: Bytes::from(Self::file(&new.branding.logo)?), is_public: true };
        let logo = media::store(&tx, &self.app.parts.blobs, &logo).await?;
        if self.demo.certificate_templates.iter().any(|template| template.tenant == new.slug) {
            credential::create_default_templates(&tx).await?;
        }
        tx.commit().await?;
        let tx = self.db.begin_platform(None).await?;
        tenant::brand(&tx, id, &Branding { logo_asset_id: Some(logo.id), ..branding(new) }).await?;
        tx.commit("tenant.brand", &json!({"tenant": id})).await?;
        Ok(id)
    }

    /// The people of a tenant.
    pub(super) async fn people(&self, slug: &str, tenant: TenantId) -> Fallible {
        for person in self.demo.users.iter().filter(|user| user.tenant == slug) {
            self.person(tenant, person).await?;
        }
        Ok(())
    }

    /// The platform's own people.
    pub(super) async fn platform_people(&self) -> Fallible {
        let platform = self.find_tenant("platform").await?.ok_or("the platform has no tenant")?;
        self.people("platform", platform).await
    }

    async fn person(&self, tenant: TenantId, person: &DemoUser) -> Fallible {
        let tx = self.db.begin(&tenant).await?;
        if user::by_email(&tx, &person.email).await?.is_some() {
            return Ok(());
        }
        drop(tx);
        let roles: Result<Vec<Role>, _> = person.roles.iter().map(|role| role.parse()).collect();
        let new = NewUser {
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            email: person.email.clone(),
            phone: person.phone.clone(),
            password: Secret::new(self.demo.password.clone()),
            roles: roles?.into_iter().collect::<Roles>(),
            locale: person.locale.parse().ok(),
            timezone: person.timezone.clone(),
            email_verified: true,
            requires_password_change: false,
        };
        match user::create(&self.db, &self.app.parts.passwords, tenant, &new).await {
            Ok(_) | Err(CreateUserError::EmailTaken) => Ok(()),
            Err(error) => Err(format!("{}: {error}", person.email).into()),
        }
    }

    /// The id of someone of the demo.
    pub(super) async fn user_id(&self, tenant: TenantId, email: &str) -> Fallible<UserId> {
        let tx = self.db.begin(&tenant).await?;
        Ok(user::by_email(&tx, email).await?.ok_or_else(|| format!("the demo names {email}, who is not there"))?)
    }

    async fn find_tenant(&self, slug: &str) -> Fallible<Option<TenantId>> {
        let base = self.app.settings().base_domain();
        let host = if slug == "platform" { base.to_owned() } else { format!("{slug}.{base}") };
        let tx = self.db.begin_platform(None).await?;
        Ok(tenant::resolve(&tx, &host, base).await?.map(|tenant| tenant.id))
    }
}

fn branding(tenant: &DemoTenant) -> Branding {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=200")]
    let chroma = (tenant.branding.chroma * 1000.0).round().clamp(0.0, 200.0) as u16;
    Branding { hue: tenant.branding.hue, chroma, logo_asset_id: None }
}
