//! How long sessions last, how they end, and that a tenant's tokens mean nothing in another.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod support;

use identity::token::{self, Access, TokenError};
use identity::{Client, Credentials, SessionKind, session, sign_in};
use kernel::Secret;
use support::{PASSWORD, World};
use time::Duration;

#[tokio::test]
async fn a_session_lasts_thirty_days_from_its_last_use_and_ninety_in_all() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let token = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap().token;
    for _ in 0..4 {
        world.test.clock.advance(Duration::days(22));
        let who = world.signed_in(&token).await.unwrap();
        assert!(who.is_touch_due(world.test.db.now()));
        let tx = world.test.db.begin(&world.tenant).await.unwrap();
        session::touch(&tx, who.session).await.unwrap();
        tx.commit().await.unwrap();
        let now = world.test.db.now();
        assert!(!world.signed_in(&token).await.unwrap().is_touch_due(now));
    }
    world.test.clock.advance(Duration::days(3));
    assert!(world.signed_in(&token).await.is_none(), "91 days");
    let unused = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap().token;
    world.test.clock.advance(Duration::days(30));
    assert!(world.signed_in(&unused).await.is_none());
}

#[tokio::test]
async fn signing_in_again_replaces_the_browsers_session() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let first = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    let client = Client { previous: Some(first.token.clone()), user_agent: "x".repeat(900), ip: "::1".to_owned() };
    let credentials = Credentials { identifier: "lina@example.com".to_owned(), password: Secret::new(PASSWORD) };
    let second =
        sign_in(&world.test.db, &world.passwords, world.tenant, &credentials, SessionKind::Web, &client).await.unwrap();
    assert_ne!(first.token, second.token);
    assert!(world.signed_in(&first.token).await.is_none());
    assert!(world.signed_in(&second.token).await.is_some());
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one_or_all() {
    let world = World::new().await;
    let lina = world.add("lina@example.com").await;
    let omar = world.add("omar@example.com").await;
    let mut tokens = Vec::new();
    for _ in 0..3 {
        tokens.push(world.try_sign_in("lina@example.com", PASSWORD).await.unwrap());
    }
    let others = world.try_sign_in("omar@example.com", PASSWORD).await.unwrap();
    let tx = world.test.db.begin(&(world.tenant, lina)).await.unwrap();
    let listed = session::list(&tx, lina, tokens[2].id).await.unwrap();
    assert_eq!((listed.len(), listed.iter().filter(|s| s.current).count()), (3, 1));
    let stranger = session::end(&tx, omar, tokens[0].id).await;
    assert!(matches!(stranger, Err(session::EndSessionError::NotFound)));
    session::end(&tx, lina, tokens[0].id).await.unwrap();
    session::sign_out(&tx, lina, tokens[0].id).await.unwrap();
    assert_eq!(session::end_all(&tx, lina).await.unwrap(), 2);
    tx.commit().await.unwrap();
    for ended in &tokens {
        assert!(world.signed_in(&ended.token).await.is_none());
    }
    assert!(world.signed_in(&others.token).await.is_some());
}

#[tokio::test]
async fn tokens_of_one_tenant_mean_nothing_in_another() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let other = world.test.tenant("other").await;
    let web = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    let api = world.sign_in_to(world.tenant, "lina@example.com", PASSWORD, SessionKind::Api).await.unwrap();
    let there = world.test.db.begin(&other).await.unwrap();
    assert!(
        session::authenticate(&there, &session::Proof::of_cookie(web.token.expose()).unwrap()).await.unwrap().is_none()
    );
    assert!(session::authenticate(&there, &session::Proof::Token(api.id, api.user)).await.unwrap().is_none());
    assert!(matches!(token::refresh(&world.test.db, other, &api.token).await, Err(TokenError::Invalid)));
    let access = Access { session: api.id, user: api.user };
    let now = world.test.db.now();
    let (jwt, _) = token::issue(&world.settings, world.tenant, access, now).unwrap();
    assert!(matches!(token::verify(&world.settings, other, jwt.expose(), now), Err(TokenError::Invalid)));
    let here = world.test.db.begin(&world.tenant).await.unwrap();
    assert!(session::authenticate(&here, &session::Proof::Token(api.id, api.user)).await.unwrap().is_some());
}

#[tokio::test]
async fn a_cookie_is_no_refresh_token_and_the_reverse() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let web = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    let api = world.sign_in_to(world.tenant, "lina@example.com", PASSWORD, SessionKind::Api).await.unwrap();
    assert!(matches!(token::refresh(&world.test.db, world.tenant, &web.token).await, Err(TokenError::Invalid)));
    assert!(world.signed_in(&api.token).await.is_none());
    assert!(world.signed_in(&web.token).await.is_some());
}

#[tokio::test]
async fn a_refresh_token_is_good_once_and_a_copy_ends_the_session() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let first = world.sign_in_to(world.tenant, "lina@example.com", PASSWORD, SessionKind::Api).await.unwrap();
    let second = token::refresh(&world.test.db, world.tenant, &first.token).await.unwrap();
    let third = token::refresh(&world.test.db, world.tenant, &second.token).await.unwrap();
    assert_eq!((first.id, second.id), (second.id, third.id));
    assert!(matches!(token::refresh(&world.test.db, world.tenant, &first.token).await, Err(TokenError::Invalid)));
    assert!(matches!(token::refresh(&world.test.db, world.tenant, &third.token).await, Err(TokenError::Invalid)));
    let tx = world.test.db.begin(&world.tenant).await.unwrap();
    assert!(session::authenticate(&tx, &session::Proof::Token(third.id, third.user)).await.unwrap().is_none());
    assert_eq!(world.rows("select count(*) from events where kind = 'session.refresh_reused'").await, 1);
}

#[tokio::test]
async fn of_two_exchanges_at_once_one_wins() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let first = world.sign_in_to(world.tenant, "lina@example.com", PASSWORD, SessionKind::Api).await.unwrap();
    let (a, b) = tokio::join!(
        token::refresh(&world.test.db, world.tenant, &first.token),
        token::refresh(&world.test.db, world.tenant, &first.token)
    );
    assert_eq!(usize::from(a.is_ok()) + usize::from(b.is_ok()), 1);
}

#[tokio::test]
async fn what_is_over_is_swept_away_once_a_day() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    for _ in 0..3 {
        world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    }
    world.ask_for_account("omar@example.com").await;
    world.test.clock.advance(Duration::days(31));
    world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    world.letters().await;
    assert_eq!(world.rows("select count(*) from sessions").await, 1);
    assert_eq!(world.rows("select count(*) from sign_ups").await, 0);
    assert_eq!(world.rows("select count(*) from jobs where kind = 'identity.sweep'").await, 2);
}

#[tokio::test]
async fn no_token_or_password_is_written_anywhere() {
    let world = World::new().await;
    world.add("lina@example.com").await;
    let session = world.try_sign_in("lina@example.com", PASSWORD).await.unwrap();
    identity::reset::request(&world.test.db, world.tenant, "lina@example.com").await.unwrap();
    let (_, letter) = world.last_letter().await.unwrap();
    let secrets = [PASSWORD.to_owned(), session.token.expose().to_owned(), support::token_in(&letter)];
    let superuser = world.test.superuser().await;
    for table in ["events", "audit_log", "jobs", "sessions", "email_tokens", "users", "user_passwords"] {
        for secret in &secrets {
            let sql = format!("select count(*) from {table} t where strpos(t::text, $1) > 0");
            let found: i64 = superuser.query_one(&sql, &[secret]).await.unwrap().get(0);
            assert_eq!(found, 0, "{table}");
        }
    }
}
