//! Which tenant a host names, and who may see tenants.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use identity::tenant::{self, Branding, CreateTenantError, NewTenant, SetTimezoneError, TenantFilter, TenantKind};
use identity::user::TIMEZONES;
use kernel::{Currency, Cursor, Locale, TenantId};
use serde_json::json;
use testkit::TestDb;

fn new(slug: &str) -> NewTenant {
    NewTenant {
        slug: slug.to_owned(),
        kind: TenantKind::Centre,
        name: format!("Centre {slug}"),
        tagline: String::new(),
        custom_domain: None,
        plan: "standard".to_owned(),
        branding: Branding { hue: 162, chroma: 110, logo_asset_id: None },
        default_locale: Locale::Ar,
        default_currency: Currency::parse("currency", "KWD").unwrap(),
        timezone: "UTC".to_owned(),
        listed: true,
    }
}

#[tokio::test]
async fn a_host_names_a_tenant() {
    let test = TestDb::new().await;
    let tx = test.db.begin_platform(None).await.unwrap();
    let mut nour = new("nour");
    nour.custom_domain = Some("Learn.Nour.example".to_owned());
    let id = tenant::create(&tx, &nour).await.unwrap();
    let platform = NewTenant { kind: TenantKind::Platform, ..new("platform") };
    let keeper = tenant::create(&tx, &platform).await.unwrap();
    tx.commit("tenant.create", &json!({"tenant": id})).await.unwrap();
    let tx = test.db.begin_platform(None).await.unwrap();
    let named = async |host: &str| tenant::resolve(&tx, host, "localhost").await.unwrap().map(|tenant| tenant.id);
    assert_eq!(named("nour.localhost:8080").await, Some(id));
    assert_eq!(named("NOUR.localhost.").await, Some(id));
    assert_eq!(named("learn.nour.example").await, Some(id));
    assert_eq!(named("localhost").await, Some(keeper));
    for nobody in ["other.localhost", "platform.localhost", "learn.other.example", "a.nour.localhost", "", "127.0.0.1"]
    {
        assert_eq!(named(nobody).await, None, "{nobody}");
    }
    let tenant = tenant::resolve(&tx, "nour.localhost", "localhost").await.unwrap().unwrap();
    assert_eq!(
        (tenant.branding.hue, tenant.default_locale, tenant.default_currency.as_str()),
        (162, Locale::Ar, "KWD")
    );
    let own = test.db.begin(&id).await.unwrap();
    assert_eq!(tenant::own(&own).await.unwrap(), tenant);
}

#[tokio::test]
async fn labels_domains_and_the_platform_are_unique() {
    let test = TestDb::new().await;
    let create = async |new: &NewTenant| {
        let tx = test.db.begin_platform(None).await.unwrap();
        let created = tenant::create(&tx, new).await;
        if created.is_ok() {
            tx.commit("tenant.create", &json!({})).await.unwrap();
        }
        created
    };
    let domain = |slug: &str| NewTenant { custom_domain: Some("learn.example".to_owned()), ..new(slug) };
    let platform = |slug: &str| NewTenant { kind: TenantKind::Platform, ..new(slug) };
    create(&domain("one")).await.unwrap();
    create(&platform("keeper")).await.unwrap();
    assert!(matches!(create(&new("one")).await, Err(CreateTenantError::SlugTaken)));
    assert!(matches!(create(&domain("two")).await, Err(CreateTenantError::DomainTaken)));
    assert!(matches!(create(&platform("two")).await, Err(CreateTenantError::PlatformExists)));
    let nonsense = NewTenant { name: "x".to_owned(), custom_domain: Some("no domain".to_owned()), ..new("Bad Slug") };
    let Err(CreateTenantError::Invalid(faults)) = create(&nonsense).await else { unreachable!() };
    assert_eq!(faults.0.len(), 3);
}

#[tokio::test]
async fn tenants_are_listed_newest_first() {
    let test = TestDb::new().await;
    for slug in ["one", "two", "three"] {
        let tx = test.db.begin_platform(None).await.unwrap();
        tenant::create(&tx, &new(slug)).await.unwrap();
        tx.commit("tenant.create", &json!({})).await.unwrap();
        test.clock.advance(time::Duration::seconds(1));
    }
    let tx = test.db.begin_platform(None).await.unwrap();
    let page = tenant::list(&tx, &TenantFilter { limit: 2, ..TenantFilter::default() }).await.unwrap();
    let after = Some(Cursor::decode(page.next_cursor.as_deref().unwrap()).unwrap());
    let rest = tenant::list(&tx, &TenantFilter { limit: 2, after, search: None }).await.unwrap();
    let all: Vec<_> = page.items.iter().chain(&rest.items).map(|tenant| tenant.slug.as_str()).collect();
    assert_eq!(all, ["three", "two", "one"]);
    let found =
        tenant::list(&tx, &TenantFilter { limit: 2, after: None, search: Some("TWO".to_owned()) }).await.unwrap();
    assert_eq!(found.items.len(), 1);
}

#[tokio::test]
async fn a_tenant_gets_another_time_zone_once() {
    let test = TestDb::new().await;
    let tx = test.db.begin_platform(None).await.unwrap();
    let id = tenant::create(&tx, &NewTenant { timezone: "Asia/Kuwait".to_owned(), ..new("nour") }).await.unwrap();
    let nowhere = tenant::create(&tx, &NewTenant { timezone: "Mars/Olympus".to_owned(), ..new("mars") }).await;
    assert!(matches!(nowhere, Err(CreateTenantError::Invalid(faults)) if faults.0[0].pointer == "/timezone"));
    tx.commit("tenant.create", &json!({"tenant": id})).await.unwrap();
    let set = async |zone: &str| {
        let tx = test.db.begin(&id).await.unwrap();
        let before = tenant::set_timezone(&tx, zone).await;
        if before.is_ok() {
            tx.commit().await.unwrap();
        }
        before
    };
    assert_eq!(set("Asia/Riyadh").await.unwrap().as_deref(), Some("Asia/Kuwait"));
    assert_eq!(set("Asia/Riyadh").await.unwrap(), None);
    assert!(matches!(set("Mars/Olympus").await, Err(SetTimezoneError::Invalid(_))));
    let ptx = test.db.begin_platform(None).await.unwrap();
    assert_eq!(tenant::find(&ptx, id).await.unwrap().unwrap().timezone, "Asia/Riyadh");
    assert_eq!(tenant::find(&ptx, TenantId::new(testkit::START)).await.unwrap(), None);
    let told = "select count(*) from audit_log where action = 'tenant.timezone_set'";
    let told: i64 = test.superuser().await.query_one(told, &[]).await.unwrap().get(0);
    assert_eq!(told, 1);
}

#[tokio::test]
async fn the_database_knows_every_zone_that_can_be_chosen() {
    let test = TestDb::new().await;
    let sql = "select name from unnest($1::text[]) as name where name not in (select name from pg_timezone_names)";
    let unknown = test.superuser().await.query(sql, &[&*TIMEZONES]).await.unwrap();
    assert!(unknown.is_empty(), "{unknown:?}");
}
