//! The database goes away: people and programs are told to come back, soon; when it is back, so is everything.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kernel::FixedClock;
use testkit::{START, TestServer};

use crate::support::html::Page;
use crate::support::log::Log;
use crate::support::{Answer, Client, Instance, School};

const SOON: Duration = Duration::from_secs(2);

/// What the visitor asks, and how long the answer took.
async fn asked(client: &Client, path: &str) -> (Answer, Duration) {
    let began = Instant::now();
    let answer = client.get(path).await;
    (answer, began.elapsed())
}

fn is_unavailable((answer, took): &(Answer, Duration)) {
    assert_eq!(answer.status, 503, "{}: {}", answer.asked, answer.text());
    assert!(
        answer.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds > 0),
        "{}: no Retry-After",
        answer.asked
    );
    assert!(*took < SOON, "{} took {took:?}", answer.asked);
}

#[tokio::test]
async fn while_the_database_is_away_everything_answers_503_soon_and_goes_on_by_itself_after() {
    let server = TestServer::new();
    let cluster = server.start().await;
    let instance = Instance::start(&cluster, Arc::new(FixedClock::at(START)), &server.beside().join("files")).await;
    School::add_keeper(&instance).await;
    let school = School::open(&instance, "north").await;
    let visitor = instance.visitor(&school.host);
    let learner = school.browser(&instance, identity::Role::Learner).await;
    let program = school.program(&instance, identity::Role::Learner).await;
    let pages = ["/", "/courses", "/account"];
    let calls = ["/api/v1/public/courses", "/api/v1/learner/profile"];
    instance.hears().await;
    for path in pages {
        assert_eq!(learner.get(path).await.status, 200, "{path}");
    }

    cluster.stop().await.unwrap();
    drop(cluster);
    // What was kept in memory may go on being shown until the loss is noticed.
    while visitor.get("/courses").await.status == 200 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    for _ in 0..3 {
        for path in pages {
            let answered = asked(&learner, path).await;
            is_unavailable(&answered);
            assert!(answered.0.is_html());
            let log = Log::begin();
            for language in ["en", "ar"] {
                let page = learner.reading(language).get(path).await.text();
                assert_eq!(Page::read(path, &page).faults(language), Vec::<String>::new());
            }
            assert_eq!(log.lines_with("missing message"), Vec::<String>::new());
        }
        for path in calls {
            let answered = asked(&program, path).await;
            is_unavailable(&answered);
            assert_eq!(answered.0.code().as_deref(), Some("unavailable"));
        }
    }
    let posted = visitor.form("/sign-in", &[("identifier", "learner@example.org"), ("password", "x")]).await;
    assert_eq!(posted.status, 503, "{}", posted.text());
    assert_eq!(visitor.get("/health/live").await.status, 200, "the program itself lives");
    is_unavailable(&asked(&visitor, "/health/ready").await);

    let cluster = server.start().await;
    let began = Instant::now();
    for (client, path) in [
        (&visitor, "/courses"),
        (&learner, "/account"),
        (&program, "/api/v1/learner/profile"),
        (&visitor, "/health/ready"),
    ] {
        while client.get(path).await.status != 200 {
            assert!(began.elapsed() < Duration::from_secs(5), "{path} does not come back");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    drop(instance);
    cluster.stop().await.unwrap();
}

#[tokio::test]
async fn a_database_that_hangs_is_not_waited_for() {
    let server = TestServer::new();
    let cluster = server.start().await;
    let instance = Instance::start(&cluster, Arc::new(FixedClock::at(START)), &server.beside().join("files")).await;
    School::add_keeper(&instance).await;
    let school = School::open(&instance, "north").await;
    let learner = school.browser(&instance, identity::Role::Learner).await;
    let program = school.program(&instance, identity::Role::Learner).await;
    let probe = instance.visitor(&school.host);
    instance.hears().await;
    assert_eq!(learner.get("/account").await.status, 200);

    server.freeze(true);
    let paths = [(&probe, "/health/ready"), (&learner, "/account"), (&program, "/api/v1/learner/profile")];
    for (client, path) in paths {
        is_unavailable(&asked(client, path).await);
    }
    // Once the silence is known nobody waits at all.
    for (client, path) in paths {
        let answered = asked(client, path).await;
        is_unavailable(&answered);
        assert!(answered.1 < SOON / 4, "{path} took {:?}", answered.1);
    }
    server.freeze(false);
    let began = Instant::now();
    for (client, path) in paths {
        while client.get(path).await.status != 200 {
            assert!(began.elapsed() < Duration::from_secs(8), "{path} does not come back");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    drop(instance);
    cluster.stop().await.unwrap();
}
