//! What learners have or used is not taken away, by page or program.

use axum::http::{Method, StatusCode};
use serde_json::Value;

use crate::school::{COURSES, ask, learner, problem, said, trainer};
use crate::support::World;

#[tokio::test]
async fn a_course_with_a_learner_and_a_lesson_that_was_used_stay() {
    let world = World::new().await;
    let (mut trainer, mut page, course) = trainer(&world).await;
    let (mut reader, _) = learner(&world, &mut trainer, &course).await;
    let content = &course.contents[0];
    let read = format!("/api/v1/learner/courses/{}/lessons/{content}/completion", course.id);
    assert_eq!(reader.json(Method::PUT, &read, &Value::Null).await.status, StatusCode::OK);
    let path = course.path(&format!("contents/{content}"));
    assert_eq!(said(&ask(&mut trainer, Method::DELETE, &path).await), problem(409, "content_in_use"));
    assert_eq!(trainer.get(&path).await.json()["hasEvidence"], true);
    let lesson = format!("{}/contents/{content}", course.page());
    assert!(!page.get(&lesson).await.body.contains("/removal"), "it is not offered");
    page.post(&format!("{lesson}/removal"), &[]).await;
    assert!(page.get(&lesson).await.body.contains("Learners did something in it"));
    assert_eq!(course.shown(&mut trainer).await, "A:a,b B:c -:d");

    // Withdrawn as well, and after the learner left: somebody had a place.
    let whole = format!("{COURSES}/{}", course.id);
    assert_eq!(said(&ask(&mut trainer, Method::DELETE, &whole).await), problem(409, "course_in_use"));
    assert_eq!(ask(&mut trainer, Method::DELETE, &course.path("publication")).await.status, StatusCode::NO_CONTENT);
    assert_eq!(said(&ask(&mut trainer, Method::DELETE, &whole).await), problem(409, "course_in_use"));
    assert_eq!(page.post(&format!("{}/removal", course.page()), &[]).await.location, course.page());
    assert!(page.get(&course.page()).await.body.contains("Somebody has a place in this course"));
    assert_eq!(trainer.get(&whole).await.status, StatusCode::OK);

    // A lesson that nobody used goes.
    let unused = course.path(&format!("contents/{}", course.contents[1]));
    assert_eq!(ask(&mut trainer, Method::DELETE, &unused).await.status, StatusCode::NO_CONTENT);
    assert_eq!(course.shown(&mut trainer).await, "A:a B:c -:d");
}
