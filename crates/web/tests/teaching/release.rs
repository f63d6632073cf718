//! When a lesson opens, as its author says in the page's fields and as its learner finds it.

use axum::http::{Method, StatusCode};
use serde_json::Value;
use time::Duration;

use crate::school::{LEARNER, Outline, learner, problem, said, trainer};
use crate::support::{Answer, Browser, World};

/// Saves the lesson's page with these fields besides what it must have.
async fn save(page: &mut Browser, course: &Outline, at: usize, title: &str, fields: &[(&str, &str)]) -> Answer {
    let address = format!("{}/contents/{}", course.page(), course.contents[at]);
    let shown = page.get(&address).await.body;
    let revision = shown.split("name=\"revision\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let usual = [("revision", revision), ("title", title), ("html", "<p>Text.</p>"), ("required", "on")];
    let fields: Vec<(&str, &str)> = usual.into_iter().chain(fields.iter().copied()).collect();
    page.post(&address, &fields).await
}

/// What the API answers who opens the lesson.
async fn open(program: &mut Browser, course: &Outline, at: usize) -> Answer {
    program.get(&format!("/api/v1/learner/courses/{}/lessons/{}", course.id, course.contents[at])).await
}

/// That the lesson is closed to the learner, and what the course's page says instead of leading there.
async fn closed(program: &mut Browser, page: &mut Browser, course: &Outline, at: usize, says: &str) {
    let lesson = format!("/learn/{}/{}", course.slug, course.contents[at]);
    assert_eq!(said(&open(program, course, at).await), problem(403, "lesson_not_open"));
    assert_eq!(page.get(&lesson).await.location, format!("/learn/{}", course.slug));
    let shown = page.get(&format!("/learn/{}", course.slug)).await.body;
    assert!(shown.contains(says) && !shown.contains(&lesson), "{says}: {shown}");
}

async fn opened(program: &mut Browser, page: &mut Browser, course: &Outline, at: usize) {
    let lesson = format!("/learn/{}/{}", course.slug, course.contents[at]);
    assert_eq!(open(program, course, at).await.status, StatusCode::OK);
    assert!(page.get(&format!("/learn/{}", course.slug)).await.body.contains(&lesson));
    assert_eq!(page.get(&lesson).await.status, StatusCode::OK);
}

#[tokio::test]
async fn lessons_open_on_their_day_and_so_many_days_after_the_enrollment() {
    let world = World::new().await;
    let (mut trainer, mut author, course) = trainer(&world).await;
    let (mut program, mut reader) = learner(&world, &mut trainer, &course).await;
    let day = [("release", "day"), ("releaseAt", "2026-02-20"), ("releaseAfterDays", "")];
    assert_eq!(save(&mut author, &course, 0, "a", &day).await.status, StatusCode::SEE_OTHER);
    let days = [("release", "after"), ("releaseAt", ""), ("releaseAfterDays", "10")];
    assert_eq!(save(&mut author, &course, 1, "b", &days).await.status, StatusCode::SEE_OTHER);
    let shown = author.get(&format!("{}/contents/{}", course.page(), course.contents[0])).await.body;
    assert!(shown.contains("value=\"2026-02-20\""), "what was said stands in the form: {shown}");
    closed(&mut program, &mut reader, &course, 0, "Opens on 20 Feb").await;
    closed(&mut program, &mut reader, &course, 1, "Opens on 25 Jan").await;
    opened(&mut program, &mut reader, &course, 2).await;
    for (days, open, still_closed) in [(12, vec![1, 2], vec![0]), (28, vec![0, 1, 2], vec![])] {
        world.test.clock.advance(Duration::days(days));
        program.token(LEARNER).await;
        reader.sign_in(LEARNER).await;
        for at in still_closed {
            closed(&mut program, &mut reader, &course, at, "Opens on 20 Feb").await;
        }
        for at in open {
            opened(&mut program, &mut reader, &course, at).await;
        }
    }
}

#[tokio::test]
async fn a_lesson_opens_when_what_comes_before_it_is_complete() {
    let world = World::new().await;
    let (mut trainer, mut author, course) = trainer(&world).await;
    let (mut program, mut reader) = learner(&world, &mut trainer, &course).await;
    let (first, second) = (course.contents[0].clone(), course.contents[1].clone());
    let after_first = [("release", "course"), ("prerequisites", &*first)];
    assert_eq!(save(&mut author, &course, 1, "b", &after_first).await.status, StatusCode::SEE_OTHER);
    let after_both = [("release", "course"), ("prerequisites", &*first), ("prerequisites", &*second)];
    assert_eq!(save(&mut author, &course, 2, "c", &after_both).await.status, StatusCode::SEE_OTHER);
    closed(&mut program, &mut reader, &course, 1, "After “a”").await;
    closed(&mut program, &mut reader, &course, 2, "After “a”").await;
    for (at, next) in [(0, 1), (1, 2)] {
        let done = format!("/api/v1/learner/courses/{}/lessons/{}/completion", course.id, course.contents[at]);
        assert_eq!(program.json(Method::PUT, &done, &Value::Null).await.status, StatusCode::OK);
        opened(&mut program, &mut reader, &course, next).await;
    }
}

#[tokio::test]
async fn a_release_that_can_not_be_is_said_beside_its_field() {
    let world = World::new().await;
    let (mut trainer, mut author, course) = trainer(&world).await;
    let (first, second, third) = (&*course.contents[0], &*course.contents[1], &*course.contents[2]);
    for (at, title, before) in [(1, "b", first), (2, "c", second)] {
        let waits = [("release", "course"), ("prerequisites", before)];
        assert_eq!(save(&mut author, &course, at, title, &waits).await.status, StatusCode::SEE_OTHER);
    }
    for (fields, field) in [
        (vec![("release", "course"), ("prerequisites", third)], "prerequisites"),
        (vec![("release", "course"), ("prerequisites", first)], "prerequisites"),
        (vec![("release", "course"), ("prerequisites", "no-id")], "prerequisites"),
        (vec![("release", "day"), ("releaseAt", "")], "releaseAt"),
        (vec![("release", "day"), ("releaseAt", "31.2.2026")], "releaseAt"),
        (vec![("release", "after"), ("releaseAfterDays", "")], "releaseAfterDays"),
        (vec![("release", "after"), ("releaseAfterDays", "0")], "releaseAfterDays"),
        (vec![("release", "after"), ("releaseAfterDays", "3651")], "releaseAfterDays"),
    ] {
        let refused = save(&mut author, &course, 0, "a new title", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(refused.body.contains(&format!("f-{field}-error")), "{fields:?}: {}", refused.body);
        assert!(refused.body.contains("a new title"), "what was typed comes back");
    }
    let present = trainer.get(&course.path(&format!("contents/{first}"))).await.json();
    assert_eq!((&present["title"], &present["revision"]), (&"a".into(), &1.into()), "nothing was stored");
    assert_eq!(present["prerequisites"], Value::Array(Vec::new()));
}
