//! Who gets in, who does not, and what a stranger learns from trying.
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

use identity::user::{self, CreateUserError};
use identity::{Client, Credentials, SessionKind, SignInError, sign_in};
use kernel::Secret;
use support::{PASSWORD, World};
use time::Duration;

#[tokio::test]
async fn people_sign_in_by_address_or_number() {
    let world = World::new().await;
    let mut person = World::person("lina@example.com");
    person.phone = Some("+965 2222 3333".to_owned());
    user::create(&world.test.db, &world.passwords, world.tenant, &person).await.unwrap();
    for identifier in ["lina@example.com", " Lina@Example.COM ", "+96522223333", "0096522223333"] {
        let session = world.try_sign_in(identifier, PASSWORD).await.unwrap();
        let signed_in = world.signed_in(&session.token).await.unwrap();
        assert_eq!((signed_in.name.as_str(), signed_in.initials.as_str()), ("Lina Ashgrove", "LA"));
        assert!(!signed_in.requires_password_change && !signed_in.is_touch_due(world.test.db.now()));
    }
}

#[tokio::test]
async fn unknown_people_and_wrong_passwords_get_one_answer() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    for _ in 0..5 {
        let wrong = world.try_sign_in("lina@example.com", "three tall hill").await.unwrap_err();
        let unknown = world.try_sign_in("nobody@example.com", "three tall hill").await.unwrap_err();
        assert!(matches!(wrong, SignInError::WrongCredentials) && matches!(unknown, SignInError::WrongCredentials));
        assert_eq!(wrong.to_string(), unknown.to_string());
    }
    for identifier in ["lina@example.com", "nobody@example.com"] {
        let error = world.try_sign_in(identifier, PASSWORD).await.unwrap_err();
        assert!(matches!(error, SignInError::LockedOut { retry_after } if retry_after == Duration::seconds(30)));
    }
}

#[tokio::test]
async fn the_wait_grows_and_a_sign_in_ends_it() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    for _ in 0..5 {
        world.try_sign_in("lina@example.com", "wrong").await.unwrap_err();
    }
    for expected in [30, 60, 120] {
        let error = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap_err();
        assert!(matches!(error, SignInError::LockedOut { retry_after } if retry_after.whole_seconds() == expected));
        world.test.clock.advance(Duration::seconds(expected));
        world.try_sign_in("lina@example.com", "wrong").await.unwrap_err();
    }
    world.test.clock.advance(Duration::hours(1));
    world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    for _ in 0..4 {
        let error = world.try_sign_in("lina@example.com", "wrong").await.unwrap_err();
        assert!(matches!(error, SignInError::WrongCredentials));
    }
    world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn failures_of_yesterday_are_forgotten() {
    let world = World::new().await;
    for _ in 0..4 {
        world.try_sign_in("nobody@example.com", "wrong").await.unwrap_err();
    }
    world.test.clock.advance(Duration::hours(25));
    for _ in 0..4 {
        assert!(matches!(world.try_sign_in("nobody@example.com", "wrong").await, Err(SignInError::WrongCredentials)));
    }
    world.test.clock.advance(Duration::hours(49));
    identity::sweep::sweep(&world.test.db, world.tenant).await.unwrap();
    assert_eq!(world.rows("select count(*) from sign_in_failures").await, 0);
}

#[tokio::test]
async fn attempts_made_at_once_count_one_by_one() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let mut attempts = tokio::task::JoinSet::new();
    for _ in 0..24 {
        let (db, passwords, tenant) = (world.test.db.clone(), world.passwords.clone(), world.tenant);
        attempts.spawn(async move {
            let credentials = Credentials { identifier: "lina@example.com".to_owned(), password: Secret::new("wrong") };
            sign_in(&db, &passwords, tenant, &credentials, SessionKind::Web, &Client::default()).await
        });
    }
    let answers = attempts.join_all().await;
    let told = answers.iter().filter(|answer| matches!(answer, Err(SignInError::WrongCredentials))).count();
    assert_eq!((answers.len(), told), (24, 5));
    assert!(matches!(world.try_sign_in("lina@example.com", PASSWORD).await, Err(SignInError::LockedOut { .. })));
}

#[tokio::test]
async fn whoever_was_deactivated_learns_it_only_with_the_password() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let session = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    world.test.superuser().await.execute("update users set is_active = false", &[]).await.unwrap();
    assert!(world.signed_in(&session.token).await.is_none());
    assert!(matches!(world.try_sign_in("lina@example.com", PASSWORD).await, Err(SignInError::Inactive)));
    assert!(matches!(world.try_sign_in("lina@example.com", "wrong").await, Err(SignInError::WrongCredentials)));
}

#[tokio::test]
async fn bad_fields_are_named() {
    let world = World::new().await;
    let Err(SignInError::Invalid(faults)) = world.try_sign_in(" ", "").await else { unreachable!() };
    let pointers: Vec<_> = faults.0.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(pointers, ["/identifier", "/password"]);
    assert!(matches!(world.try_sign_in("a\0b", "x").await, Err(SignInError::Invalid(_))));
    assert!(matches!(world.try_sign_in("a", &"x".repeat(101)).await, Err(SignInError::Invalid(_))));
}

#[tokio::test]
async fn an_address_is_one_persons_within_a_tenant() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let again = user::create(&world.test.db, &world.passwords, world.tenant, &World::person("LINA@example.com")).await;
    assert!(matches!(again, Err(CreateUserError::EmailTaken)));
    let other = world.test.tenant("other").await;
    let mut twin = World::person("lina@example.com");
    twin.password = Secret::new("other password");
    user::create(&world.test.db, &world.passwords, other, &twin).await.unwrap();
    world.sign_in_to(other, "lina@example.com", "other password", SessionKind::Web).await.unwrap();
    let mixed = world.sign_in_to(other, "lina@example.com", PASSWORD, SessionKind::Web).await;
    assert!(matches!(mixed, Err(SignInError::WrongCredentials)));
}

#[tokio::test]
async fn super_admins_belong_to_the_platform() {
    let world = World::new().await;
    let mut keeper = World::person("root@platform.test");
    keeper.roles = identity::Roles::from([identity::Role::SuperAdmin]);
    let refused = user::create(&world.test.db, &world.passwords, world.tenant, &keeper).await;
    assert!(matches!(refused, Err(CreateUserError::Invalid(_))));
}
