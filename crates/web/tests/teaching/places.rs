//! Where lessons and sections stand: only in their own course, and in one order whoever moves them at the same time.

use axum::http::{Method, StatusCode};
use identity::Role;
use serde_json::{Value, json};

use crate::school::{ADMIN, COLLEAGUE, NOTHING, Outline, ask, problem, program, said, trainer};
use crate::support::{Browser, World};

#[tokio::test]
async fn nothing_is_put_into_another_course_or_another_tenants() {
    let world = World::new().await;
    let (mut trainer, _, course) = trainer(&world).await;
    let own = Outline::make(&mut trainer, "Another of the same").await;
    let mut colleague = program(&world, world.demo, "demo.localhost", COLLEAGUE, Role::Instructor).await;
    let theirs = Outline::make(&mut colleague, "A colleague's").await;
    let mut abroad = program(&world, world.nour, "nour.localhost", COLLEAGUE, Role::Instructor).await;
    let foreign = Outline::make(&mut abroad, "Another centre's").await;
    let place = |content: &str| course.path(&format!("contents/{content}/place"));
    let place_of = |section: &str| course.path(&format!("sections/{section}/place"));
    let here = &*course.contents[0];
    for (section, content) in [
        (&*own.sections[0], &*own.contents[0]),
        (&*theirs.sections[0], &*theirs.contents[0]),
        (&*foreign.sections[0], &*foreign.contents[0]),
        (NOTHING, NOTHING),
    ] {
        for (path, body) in [
            (place(here), json!({ "sectionId": section })),
            (place(here), json!({ "sectionId": section, "before": content })),
            (place(here), json!({ "sectionId": course.sections[0], "before": content })),
            (place(content), json!({ "sectionId": course.sections[0] })),
            (place_of(section), json!({ "before": null })),
            (place_of(&course.sections[0]), json!({ "before": section })),
        ] {
            let refused = trainer.json(Method::PUT, &path, &body).await;
            assert_eq!(said(&refused), problem(404, "not_found"), "{path} {body}");
        }
    }
    // Nor by who does not teach the course, with everything that is right.
    for stranger in [&mut colleague, &mut abroad] {
        let right = json!({ "sectionId": course.sections[1] });
        assert_eq!(said(&stranger.json(Method::PUT, &place(here), &right).await), problem(404, "not_found"));
        let refused = stranger.json(Method::PUT, &place_of(&course.sections[0]), &json!({})).await;
        assert_eq!(said(&refused), problem(404, "not_found"));
    }
    let whole = "A:a,b B:c -:d";
    assert_eq!(course.shown(&mut trainer).await, whole);
    assert_eq!(own.shown(&mut trainer).await, whole);
    assert_eq!(theirs.shown(&mut colleague).await, whole);
    assert_eq!(foreign.shown(&mut abroad).await, whole);
}

#[tokio::test]
async fn a_lesson_moves_to_no_section_while_none_is_there() {
    let world = World::new().await;
    let (mut trainer, mut page, course) = trainer(&world).await;
    assert_eq!(
        ask(&mut trainer, Method::DELETE, &course.path(&format!("contents/{}", course.contents[3]))).await.status,
        StatusCode::NO_CONTENT
    );
    assert_eq!(course.shown(&mut trainer).await, "A:a,b B:c -:");
    let empty = page.get(&course.page()).await.body;
    assert!(empty.contains("data-section=\"\""), "the list is there to be moved into: {empty}");
    let path = course.path(&format!("contents/{}/place", course.contents[0]));
    let moved = trainer.json(Method::PUT, &path, &json!({ "sectionId": null })).await;
    assert_eq!(moved.status, StatusCode::NO_CONTENT, "{}", moved.body);
    assert_eq!(course.shown(&mut trainer).await, "A:b B:c -:a");
}

/// Puts each section to the end in turn, then to the front; none of it may fail.
async fn shuffle(person: &mut Browser, course: &Outline, sections: Vec<String>) {
    for section in &sections {
        for before in [Value::Null, json!(sections[0])] {
            if before == *section {
                continue;
            }
            let path = course.path(&format!("sections/{section}/place"));
            let moved = person.json(Method::PUT, &path, &json!({ "before": before })).await;
            assert_eq!(moved.status, StatusCode::NO_CONTENT, "{}", moved.body);
        }
    }
}

#[tokio::test]
async fn two_who_move_sections_at_once_leave_one_order() {
    let world = World::new().await;
    let (mut trainer, _, course) = trainer(&world).await;
    let colleague = world.add(world.demo, COLLEAGUE, &[Role::Instructor]).await;
    let mut second = world.browser("demo.localhost");
    second.token(COLLEAGUE).await;
    let mut admin = program(&world, world.demo, "demo.localhost", ADMIN, Role::Admin).await;
    let beside = format!("/api/v1/admin/courses/{}/instructors/{colleague}", course.id);
    assert_eq!(ask(&mut admin, Method::PUT, &beside).await.status, StatusCode::NO_CONTENT);
    let mut sections = course.sections.clone();
    for title in ["C", "D", "E"] {
        let made = trainer.json(Method::POST, &course.path("sections"), &json!({ "title": title })).await;
        sections.push(made.json()["id"].as_str().unwrap().to_owned());
    }
    let backwards: Vec<String> = sections.iter().rev().cloned().collect();
    tokio::join!(shuffle(&mut trainer, &course, sections), shuffle(&mut second, &course, backwards));
    let sql = "select position from course_sections where course_id::text = $1 order by position";
    let rows = world.test.superuser().await.query(sql, &[&course.id]).await.unwrap();
    let places: Vec<i32> = rows.iter().map(|row| row.get(0)).collect();
    assert_eq!(places, [1, 2, 3, 4, 5], "no place is empty and none is held twice");
    let shown = course.shown(&mut trainer).await;
    let mut whole: Vec<&str> = shown.split(' ').collect();
    whole.sort_unstable();
    assert_eq!(whole, ["-:d", "A:a,b", "B:c", "C:", "D:", "E:"], "each is there once, with what is in it");
    assert_eq!(course.shown(&mut second).await, shown, "both see the same order");
}
