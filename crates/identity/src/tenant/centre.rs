//! Training centres as the platform keeps them: opened, named, given a domain of their own, listed, suspended.
//!
//! A centre keeps its label for ever, because letters and certificates name it. Its domain is none of the platform's, so that
//! no host names two tenants.

use db::{Error, PlatformTx};
use kernel::{Currency, Invalid, Locale, TenantId, clean_line};
use queries::client::Params;
use queries::queries::identity::tenants;

use super::create::{CreateTenantError, NewTenant, create};
use super::{Branding, Tenant, TenantKind, TenantStatus, from_row};

/// What the platform says of a centre.
#[derive(Debug, Clone)]
pub struct Centre {
    /// 2 to 120 characters.
    pub name: String,
    /// At most 300 characters.
    pub tagline: String,
    /// Domain of its own; nothing, or an empty text, for none.
    pub custom_domain: Option<String>,
    /// Language of visitors who state no preference.
    pub default_locale: Locale,
    /// Currency of its prices.
    pub default_currency: Currency,
    /// Whether its courses appear in the marketplace.
    pub listed: bool,
    /// Whether it serves.
    pub status: TenantStatus,
}

impl Centre {
    /// What is said of `tenant` now.
    #[must_use]
    pub fn of(tenant: &Tenant) -> Self {
        Self {
            name: tenant.name.clone(),
            tagline: tenant.tagline.clone(),
            custom_domain: tenant.custom_domain.clone(),
            default_locale: tenant.default_locale,
            default_currency: tenant.default_currency,
            listed: tenant.listed,
            status: tenant.status,
        }
    }

    /// The same with everything as it is stored.
    fn checked(&self, base_domain: &str) -> Result<Self, Invalid> {
        let mut faults = Invalid::default();
        let name = faults.keep(clean_line("name", &self.name, 2, 120));
        let tagline = faults.keep(clean_line("tagline", &self.tagline, 0, 300));
        let domain = faults.keep(domain(self.custom_domain.as_deref().unwrap_or_default(), base_domain));
        let (Some(name), Some(tagline), Some(custom_domain)) = (name, tagline, domain) else { return Err(faults) };
        Ok(Self { name, tagline, custom_domain, ..self.clone() })
    }
}

/// Why a centre was not changed.
#[derive(Debug, thiserror::Error)]
pub enum DescribeError {
    /// There is no such centre.
    #[error("no such training centre")]
    NotFound,
    /// Somebody else changed it after it was seen; the present revision.
    #[error("the training centre was changed in the meantime")]
    ChangedMeanwhile(i32),
    /// A value is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// Another tenant has this domain.
    #[error("the domain is taken")]
    DomainTaken,
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(DescribeError);

/// Opens a centre under the label `slug`. The caller commits, which records it in the platform's audit log.
///
/// # Errors
/// See [`CreateTenantError`].
pub async fn open(
    ptx: &PlatformTx,
    base_domain: &str,
    slug: &str,
    centre: &Centre,
) -> Result<TenantId, CreateTenantError> {
    let checked = centre.checked(base_domain);
    let values = checked.as_ref().unwrap_or(centre);
    let new = NewTenant {
        slug: slug.to_owned(),
        kind: TenantKind::Centre,
        name: values.name.clone(),
        tagline: values.tagline.clone(),
        custom_domain: values.custom_domain.clone().filter(|_| checked.is_ok()),
        plan: "standard".to_owned(),
        branding: Branding::default(),
        default_locale: values.default_locale,
        default_currency: values.default_currency,
        timezone: "UTC".to_owned(),
        listed: values.listed,
    };
    if let Err(faults) = &checked {
        return Err(CreateTenantError::Invalid(with_label(slug, faults)));
    }
    let id = create(ptx, &new).await?;
    if values.status != TenantStatus::Active {
        write(ptx, id, values).await?;
    }
    Ok(id)
}

/// The faults of the other values, and that of the label.
fn with_label(slug: &str, faults: &Invalid) -> Invalid {
    let mut all = Invalid::default();
    all.keep(kernel::Slug::parse("slug", slug));
    all.0.extend(faults.0.iter().cloned());
    all
}

/// Describes a centre anew, from the revision `seen` (nothing: whichever it is), and gives the new one. The caller commits.
///
/// # Errors
/// See [`DescribeError`].
pub async fn describe(
    ptx: &PlatformTx,
    base_domain: &str,
    id: TenantId,
    seen: Option<i32>,
    centre: &Centre,
) -> Result<i32, DescribeError> {
    let present = tenants::hold_centre().bind(ptx, &id.0).opt().await?.ok_or(DescribeError::NotFound)?;
    if seen.is_some_and(|seen| seen != present) {
        return Err(DescribeError::ChangedMeanwhile(present));
    }
    let centre = centre.checked(base_domain)?;
    write(ptx, id, &centre).await.map_err(|error| match error.constraint() {
        Some("tenant_domain_unique") => DescribeError::DomainTaken,
        Some(_) | None => error.into(),
    })
}

async fn write(ptx: &PlatformTx, id: TenantId, centre: &Centre) -> Result<i32, Error> {
    let params = tenants::DescribeParams {
        name: centre.name.as_str(),
        tagline: centre.tagline.as_str(),
        custom_domain: centre.custom_domain.as_deref(),
        status: centre.status.as_str(),
        default_locale: centre.default_locale.as_str(),
        default_currency: centre.default_currency.as_str(),
        listed: centre.listed,
        id: id.0,
    };
    Ok(tenants::describe().params(ptx, &params).one().await?)
}

/// The centre and its revision; nothing when there is none.
///
/// # Errors
/// When the database is away.
pub async fn find_centre(ptx: &PlatformTx, id: TenantId) -> Result<Option<(Tenant, i32)>, Error> {
    let Some(revision) = tenants::revision().bind(ptx, &id.0).opt().await? else { return Ok(None) };
    Ok(Some((from_row(tenants::own().bind(ptx, &id.0).one().await?)?, revision)))
}

/// The domain in `text`, in small letters and without the root's dot; nothing when there is none in it.
fn domain(text: &str, base_domain: &str) -> Result<Option<String>, Invalid> {
    let name = text.trim().trim_end_matches('.').to_ascii_lowercase();
    if name.is_empty() {
        return Ok(None);
    }
    // What ends in digits is an address, not a name (WHATWG URL, 3.5).
    let named = name.rsplit('.').next().is_some_and(|last| last.bytes().any(|byte| byte.is_ascii_alphabetic()));
    if !named || !super::create::is_domain(&name) {
        return Err(Invalid::one("customDomain", "not_a_domain", "Enter a domain like learn.example.org."));
    }
    let within = name.strip_suffix(base_domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if within {
        return Err(Invalid::one("customDomain", "platform_domain", "This domain is the platform's own."));
    }
    Ok(Some(name))
}

#[cfg(test)]
mod tests {
    use super::domain;

    #[test]
    fn a_domain_is_a_name_that_is_not_the_platforms() {
        let code = |text: &str| domain(text, "courses.example").map_err(|faults| faults.0.first().map(|f| f.code));
        assert_eq!(code(" Learn.Nour.Example. "), Ok(Some("learn.nour.example".to_owned())));
        assert_eq!(code(" "), Ok(None));
        assert_eq!(code("notcourses.example"), Ok(Some("notcourses.example".to_owned())));
        let long = format!("{}.example", "a".repeat(64));
        for bad in [
            "localhost",
            "127.0.0.1",
            "a b.example",
            "-a.example",
            "a..example",
            "https://a.example",
            "نور.مثال",
            &long,
        ] {
            assert_eq!(code(bad), Err(Some("not_a_domain")), "{bad}");
        }
        for own in ["courses.example", "nour.courses.example", "A.B.courses.example"] {
            assert_eq!(code(own), Err(Some("platform_domain")), "{own}");
        }
    }
}
