//! There and back.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::http::Method;
use serde_json::json;

use crate::course::{Found, make, read, read_when_made};
use crate::house::{BUCKET, FOLDER, House, Program};
use crate::person::Person;

const LEARNER: &str = "student1@demo.com";
/// Between two readings, so that the machine moves files as well.
const PAUSE: Duration = Duration::from_millis(50);

async fn learner(program: &Program) -> Person {
    Person::sign_in(program.port, LEARNER).await
}

/// Moves everything to `to` while the learner goes on reading what was there `before`.
async fn move_under_a_reader(house: &House, (home, other): (&str, &str), to: &str, before: &Found) {
    let program = house.serve(home, Some(other)).await;
    let learner = learner(&program).await;
    let moved = AtomicBool::new(false);
    let moving = async {
        house.move_store(home, other, to).await;
        moved.store(true, Ordering::Release);
    };
    let reading = async {
        while !moved.load(Ordering::Acquire) {
            assert!(read(&learner).await == *before, "another file was read while they moved");
            tokio::time::sleep(PAUSE).await;
        }
    };
    tokio::join!(moving, reading);
    assert_eq!(read(&learner).await, *before);
    program.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_course_moves_to_a_bucket_and_back_while_it_is_read() {
    let house = House::new().await;
    let program = house.serve(FOLDER, None).await;
    let author = Person::sign_in(program.port, "instructor1@demo.com").await;
    let course = make(&author).await;
    let student = learner(&program).await;
    student.json(Method::POST, "/api/v1/learner/enrollments", &json!({ "courseId": course })).await;
    let before = read_when_made(&student).await;
    for (lesson, files) in [("To read", 1), ("To look at", 7), ("To watch", 1), ("All in one", 7)] {
        assert_eq!(before.keys().filter(|(of, _)| of == lesson).count(), files, "{lesson}");
    }
    program.stop();
    let held = house.in_folder();
    assert!(house.in_bucket().is_empty(), "nothing moves by itself");

    move_under_a_reader(&house, (FOLDER, BUCKET), BUCKET, &before).await;
    assert_eq!(house.in_bucket(), held, "every file, with its bytes");
    assert!(house.in_folder().is_empty(), "nothing is left behind");
    assert_eq!(house.unfinished(), 0);
    let program = house.serve(BUCKET, None).await;
    assert_eq!(read(&learner(&program).await).await, before);
    program.stop();

    move_under_a_reader(&house, (BUCKET, FOLDER), FOLDER, &before).await;
    assert_eq!(house.in_folder(), held);
    assert!(house.in_bucket().is_empty(), "nothing is left behind");
    let program = house.serve(FOLDER, None).await;
    assert_eq!(read(&learner(&program).await).await, before);
    program.stop();
}
