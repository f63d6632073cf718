//! Getting an account, getting back in, and changing what is one's own.
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

use identity::reset::{self, ResetError};
use identity::tenant;
use identity::user::{self, ProfileChange, UpdateProfileError, UserFilter};
use identity::{
    ChangePasswordError, Client, ConfirmError, Role, SessionKind, SignInError, applicant, change_password, confirm,
    replace_password,
};
use kernel::{Cursor, Locale, Secret};
use support::{PASSWORD, World, token_in};
use time::Duration;

#[tokio::test]
async fn an_account_begins_when_the_address_is_confirmed() {
    let world = World::new().await;
    world.ask_for_account("omar@example.com").await;
    let (subject, letter) = world.last_letter().await.unwrap();
    assert!(subject.contains("تأكيد") && letter.contains("http://demo.localhost:8080/verify-email?token="));
    assert!(letter.contains("&next=%2Fcourses%2Freading%2Dcharts"));
    let early = world.try_sign_in("omar@example.com", "another long word").await;
    assert!(matches!(early, Err(SignInError::WrongCredentials)), "the answer tells nothing before the confirmation");
    let token = token_in(&letter);
    assert_eq!(applicant(&world.test.db, world.tenant, &token).await.unwrap().name, "Omar Said");
    let session = confirm(&world.test.db, world.tenant, &token, SessionKind::Web, &Client::default()).await.unwrap();
    let who = world.signed_in(&session.token).await.unwrap();
    assert!(who.roles.contains(Role::Learner) && who.email_verified && who.locale == Some(Locale::Ar));
    let again = confirm(&world.test.db, world.tenant, &token, SessionKind::Web, &Client::default()).await;
    assert!(matches!(again, Err(ConfirmError::BadLink)));
    world.try_sign_in("omar@example.com", "another long word").await.unwrap();
}

#[tokio::test]
async fn who_signs_up_begins_in_the_time_zone_of_the_centre() {
    let world = World::new().await;
    let tx = world.test.db.begin(&world.tenant).await.unwrap();
    tenant::set_timezone(&tx, "Asia/Kuwait").await.unwrap();
    tx.commit().await.unwrap();
    world.ask_for_account("omar@example.com").await;
    let token = token_in(&world.last_letter().await.unwrap().1);
    let session = confirm(&world.test.db, world.tenant, &token, SessionKind::Web, &Client::default()).await.unwrap();
    assert_eq!(world.signed_in(&session.token).await.unwrap().timezone, "Asia/Kuwait");
}

#[tokio::test]
async fn asking_with_a_taken_address_looks_the_same_and_tells_the_owner() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    world.ask_for_account("LINA@example.com").await;
    let (subject, letter) = world.last_letter().await.unwrap();
    assert!(subject.contains("لديك حساب بالفعل") && !letter.contains("token="));
    world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    assert_eq!(world.rows("select count(*) from sign_ups").await, 0);
}

#[tokio::test]
async fn links_grow_old_and_stay_in_their_tenant() {
    let world = World::new().await;
    world.ask_for_account("omar@example.com").await;
    let token = token_in(&world.last_letter().await.unwrap().1);
    let other = world.test.tenant("other").await;
    let there = confirm(&world.test.db, other, &token, SessionKind::Web, &Client::default()).await;
    assert!(matches!(there, Err(ConfirmError::BadLink)));
    world.test.clock.advance(Duration::hours(24));
    let late = confirm(&world.test.db, world.tenant, &token, SessionKind::Web, &Client::default()).await;
    assert!(matches!(late, Err(ConfirmError::BadLink)));
}

#[tokio::test]
async fn the_last_confirmed_request_wins_and_ends_the_others() {
    let world = World::new().await;
    world.ask_for_account("omar@example.com").await;
    let first = token_in(&world.last_letter().await.unwrap().1);
    world.test.clock.advance(Duration::minutes(1));
    world.ask_for_account("omar@example.com").await;
    let second = token_in(&world.last_letter().await.unwrap().1);
    confirm(&world.test.db, world.tenant, &second, SessionKind::Web, &Client::default()).await.unwrap();
    let old = confirm(&world.test.db, world.tenant, &first, SessionKind::Web, &Client::default()).await;
    assert!(matches!(old, Err(ConfirmError::BadLink)));
}

#[tokio::test]
async fn an_address_is_not_flooded_with_letters() {
    let world = World::new().await;
    for _ in 0..8 {
        world.ask_for_account("omar@example.com").await;
        world.letters().await;
    }
    assert_eq!(world.letters().await, 5);
    world.add("lina@example.com").await;
    for _ in 0..3 {
        reset::request(&world.test.db, world.tenant, "lina@example.com").await.unwrap();
    }
    assert_eq!(world.letters().await, 6);
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_letter() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let session = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    for _ in 0..5 {
        world.try_sign_in("lina@example.com", "wrong").await.unwrap_err();
    }
    reset::request(&world.test.db, world.tenant, "lina@example.com").await.unwrap();
    let token = token_in(&world.last_letter().await.unwrap().1);
    assert_eq!(reset::holder(&world.test.db, world.tenant, &token).await.unwrap(), "lina@example.com");
    let (db, passwords) = (&world.test.db, &world.passwords);
    let weak = reset::reset(db, passwords, world.tenant, &token, &Secret::new("short")).await;
    assert!(matches!(weak, Err(ResetError::Invalid(_))), "a refused password uses nothing up");
    reset::reset(db, passwords, world.tenant, &token, &Secret::new("four wide rivers")).await.unwrap();
    assert!(world.signed_in(&session.token).await.is_none());
    world.try_sign_in("lina@example.com", "four wide rivers").await.unwrap();
    let again = reset::reset(db, passwords, world.tenant, &token, &Secret::new("five wide rivers")).await;
    assert!(matches!(again, Err(ResetError::BadLink)));
    assert!(world.last_letter().await.unwrap().0.contains("was changed"));
}

#[tokio::test]
async fn asking_for_a_stranger_writes_to_nobody() {
    let world = World::new().await;
    reset::request(&world.test.db, world.tenant, "nobody@example.com").await.unwrap();
    assert_eq!(world.letters().await, 0);
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_it() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let here = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    let there = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    let who = world.signed_in(&here.token).await.unwrap();
    let change = async |present: &str, new: &str| {
        change_password(&world.test.db, &world.passwords, &who, &Secret::new(present), &Secret::new(new)).await
    };
    assert!(matches!(change("wrong", "four wide rivers").await, Err(ChangePasswordError::WrongPassword)));
    assert!(matches!(change(PASSWORD, PASSWORD).await, Err(ChangePasswordError::Invalid(_))));
    assert!(matches!(change(PASSWORD, "short").await, Err(ChangePasswordError::Invalid(_))));
    change(PASSWORD, "four wide rivers").await.unwrap();
    assert!(world.signed_in(&here.token).await.is_some() && world.signed_in(&there.token).await.is_none());
    for _ in 0..5 {
        assert!(matches!(change("wrong", "five wide rivers").await, Err(ChangePasswordError::WrongPassword)));
    }
    assert!(matches!(change("four wide rivers", "x").await, Err(ChangePasswordError::Invalid(_))));
    assert!(matches!(change("four wide rivers", "five wide rivers").await, Err(ChangePasswordError::LockedOut { .. })));
}

#[tokio::test]
async fn a_password_that_someone_else_set_is_replaced_first() {
    let world = World::new().await;
    let mut imported = World::person("lina@example.com");
    imported.requires_password_change = true;
    user::create(&world.test.db, &world.passwords, world.tenant, &imported).await.unwrap();
    let session = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    assert!(session.requires_password_change);
    let who = world.signed_in(&session.token).await.unwrap();
    assert!(who.requires_password_change);
    let replace = async |new: &str| replace_password(&world.test.db, &world.passwords, &who, &Secret::new(new)).await;
    assert!(matches!(replace(PASSWORD).await, Err(ChangePasswordError::Invalid(_))));
    replace("four wide rivers").await.unwrap();
    assert!(!world.signed_in(&session.token).await.unwrap().requires_password_change);
    assert!(matches!(replace("five wide rivers").await, Err(ChangePasswordError::NotRequired)));
}

#[tokio::test]
async fn a_profile_is_changed_field_by_field() {
    let world = World::new().await;
    let lina = world.add("lina@example.com").await;
    let omar = world.add("omar@example.com").await;
    let mut change = ProfileChange {
        first_name: "لينا".to_owned(),
        last_name: "Ashgrove".to_owned(),
        phone: "+965 2222 3333".to_owned(),
        locale: Some(Locale::Ar),
        timezone: "Asia/Kuwait".to_owned(),
    };
    let tx = world.test.db.begin(&(world.tenant, lina)).await.unwrap();
    user::update_profile(&tx, lina, &change).await.unwrap();
    let profile = user::profile(&tx, lina).await.unwrap().unwrap();
    assert_eq!((profile.first_name.as_str(), profile.phone.as_deref()), ("لينا", Some("+96522223333")));
    tx.commit().await.unwrap();
    let tx = world.test.db.begin(&(world.tenant, omar)).await.unwrap();
    assert!(matches!(user::update_profile(&tx, omar, &change).await, Err(UpdateProfileError::PhoneTaken)));
    drop(tx);
    change.timezone = "Mars/Olympus".to_owned();
    change.first_name = "x".to_owned();
    let tx = world.test.db.begin(&(world.tenant, omar)).await.unwrap();
    let Err(UpdateProfileError::Invalid(faults)) = user::update_profile(&tx, omar, &change).await else {
        unreachable!()
    };
    assert_eq!(faults.0.len(), 2);
}

#[tokio::test]
async fn people_are_found_filtered_and_paged() {
    let world = World::new().await;
    for number in 0..5 {
        world.test.clock.advance(Duration::seconds(1));
        world.add(&format!("person{number}@example.com")).await;
    }
    let mut admin = World::person("nadia@example.com");
    (admin.first_name, admin.roles) = ("Nadia".to_owned(), identity::Roles::from([Role::Admin]));
    user::create(&world.test.db, &world.passwords, world.tenant, &admin).await.unwrap();
    let tx = world.test.db.begin(&world.tenant).await.unwrap();
    let first = user::list(&tx, &UserFilter { limit: 4, ..UserFilter::default() }).await.unwrap();
    let after = Some(Cursor::decode(first.next_cursor.as_deref().unwrap()).unwrap());
    let rest = user::list(&tx, &UserFilter { limit: 4, after, ..UserFilter::default() }).await.unwrap();
    assert_eq!((first.items.len(), rest.items.len(), rest.next_cursor), (4, 2, None));
    let find = async |search: Option<&str>, role, active| {
        let filter = UserFilter { search: search.map(str::to_owned), role, active, after: None, limit: 50 };
        user::list(&tx, &filter).await.unwrap().items.len()
    };
    assert_eq!(find(Some("nadia ash"), None, None).await, 1);
    assert_eq!(find(Some("PERSON3@"), None, None).await, 1);
    assert_eq!(find(Some("100%"), None, None).await, 0);
    let unseen = UserFilter { search: Some("a\0b".to_owned()), limit: 4, ..UserFilter::default() };
    assert!(matches!(user::list(&tx, &unseen).await, Err(identity::ListError::Invalid(_))));
    assert_eq!(find(None, Some(Role::Admin), None).await, 1);
    assert_eq!(find(None, Some(Role::Learner), Some(true)).await, 5);
    assert_eq!(find(None, None, Some(false)).await, 0);
    assert_eq!(user::count(&tx).await.unwrap().people, 6);
}
