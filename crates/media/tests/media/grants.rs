//! Playback grants in the hands of those they were made for, and of everyone else.

use kernel::{AssetId, Secret, SessionId, TenantId};
use media::{Grant, GrantError, GrantKey, LIFETIME, find};
use proptest::prelude::*;
use time::Duration;
use uuid::Uuid;

use crate::support::{TEXT, World};

fn key() -> GrantKey {
    GrantKey::new(Secret::new("a key of thirty-two letters here"))
}

#[tokio::test]
async fn a_grant_opens_the_file_to_the_session_it_was_made_for_until_it_ends() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    world.add(tenant, "lina@example.org").await;
    let session = world.sign_in(tenant, "lina@example.org").await;
    let asset = world.store(tenant, "notes.txt", TEXT).await.unwrap().id;
    let expires = world.test.db.now() + LIFETIME;
    let grant = key().sign(&Grant { tenant, session, asset, expires });
    let check = || key().check(&grant, tenant, session, asset, world.test.db.now());
    assert_eq!(check(), Ok(()));
    world.test.clock.set(expires - Duration::seconds(1));
    assert_eq!(check(), Ok(()));
    world.test.clock.set(expires);
    assert_eq!(check(), Err(GrantError::Expired), "what ends at an instant does not hold at that instant");
    world.test.clock.advance(Duration::days(400));
    assert_eq!(check(), Err(GrantError::Expired));
}

#[tokio::test]
async fn a_grant_is_useless_to_another_session_person_or_tenant() {
    let world = World::new().await;
    let (tenant, other) = (world.test.tenant("demo").await, world.test.tenant("other").await);
    for (place, email) in [(tenant, "lina@example.org"), (tenant, "omar@example.org"), (other, "lina@example.org")] {
        world.add(place, email).await;
    }
    let session = world.sign_in(tenant, "lina@example.org").await;
    let asset = world.store(tenant, "notes.txt", TEXT).await.unwrap().id;
    let second = world.store(tenant, "more.txt", TEXT).await.unwrap().id;
    let (now, expires) = (world.test.db.now(), world.test.db.now() + LIFETIME);
    let grant = key().sign(&Grant { tenant, session, asset, expires });
    let own_second_session = world.sign_in(tenant, "lina@example.org").await;
    let somebody = world.sign_in(tenant, "omar@example.org").await;
    let elsewhere = world.sign_in(other, "lina@example.org").await;
    for (tenant, session) in [(tenant, own_second_session), (tenant, somebody), (other, elsewhere), (other, session)] {
        assert_eq!(key().check(&grant, tenant, session, asset, now), Err(GrantError::Forged));
    }
    assert_eq!(key().check(&grant, tenant, session, second, now), Err(GrantError::Forged), "one grant, one file");
    let other_key = GrantKey::new(Secret::new("another key of thirty-two letter"));
    assert_eq!(other_key.check(&grant, tenant, session, asset, now), Err(GrantError::Forged));
    // Even with a grant of its own, another tenant has no such file.
    let own = key().sign(&Grant { tenant: other, session: elsewhere, asset, expires });
    assert_eq!(key().check(&own, other, elsewhere, asset, now), Ok(()));
    assert!(find(&world.begin(other).await, asset).await.unwrap().is_none());
}

#[tokio::test]
async fn a_grant_does_not_outlive_its_file() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    world.add(tenant, "lina@example.org").await;
    let session = world.sign_in(tenant, "lina@example.org").await;
    let asset = world.store(tenant, "notes.txt", TEXT).await.unwrap().id;
    let now = world.test.db.now();
    let grant = key().sign(&Grant { tenant, session, asset, expires: now + LIFETIME });
    let sql = "delete from media_assets where id = $1";
    world.test.superuser().await.execute(sql, &[&asset.0]).await.unwrap();
    assert_eq!(key().check(&grant, tenant, session, asset, now), Ok(()));
    assert!(find(&world.begin(tenant).await, asset).await.unwrap().is_none(), "the grant names nothing any more");
}

fn ids() -> (TenantId, SessionId, AssetId) {
    (TenantId(Uuid::from_u128(1)), SessionId(Uuid::from_u128(2)), AssetId(Uuid::from_u128(3)))
}

proptest! {
    #[test]
    fn no_grant_can_be_lengthened_or_changed(at in 0..64_usize, to in "[0-9a-z_.-]", hours in 1..48_i64) {
        let (tenant, session, asset) = ids();
        let grant = key().sign(&Grant { tenant, session, asset, expires: testkit::START + Duration::hours(hours) });
        let at = at % grant.len();
        let mut changed = grant.clone();
        changed.replace_range(at..=at, &to);
        let checked = key().check(&changed, tenant, session, asset, testkit::START);
        prop_assert_eq!(checked, if changed == grant { Ok(()) } else { Err(GrantError::Forged) });
    }

    #[test]
    fn whatever_stands_in_the_address_is_refused(text in ".{0,60}") {
        let (tenant, session, asset) = ids();
        prop_assert_eq!(key().check(&text, tenant, session, asset, testkit::START), Err(GrantError::Forged));
    }
}
