//! The bar above chosen lessons: what is done to several is done to each of them, or to none.

use axum::http::{Method, StatusCode};
use identity::Role;
use serde_json::Value;

use crate::school::{COLLEAGUE, LEARNER, NOTHING, Outline, learner, program, trainer};
use crate::support::{Answer, Browser, World};

/// Does `act` to the `chosen` lessons by the page's form.
async fn change(page: &mut Browser, course: &Outline, act: &str, section: &str, chosen: &[&str]) -> Answer {
    let selected = chosen.iter().map(|id| ("selected", *id));
    let fields: Vec<(&str, &str)> = selected.chain([("act", act), ("section", section)]).collect();
    page.post(&format!("{}/selection", course.page()), &fields).await
}

#[tokio::test]
async fn one_thing_is_done_to_every_chosen_lesson() {
    let world = World::new().await;
    let (mut program, mut page, course) = trainer(&world).await;
    let (a, b, c) = (&*course.contents[0], &*course.contents[1], &*course.contents[2]);
    let second = &*course.sections[1];
    assert_eq!(course.shown(&mut program).await, "A:a,b B:c -:d");
    for (act, section, chosen, expected) in [
        ("hide", "", [a, c], "A:(a),b B:(c) -:d"),
        ("hide", "", [a, b], "A:(a),(b) B:(c) -:d"),
        ("show", "", [b, c], "A:(a),b B:c -:d"),
        ("free", "", [b, c], "A:(a),b? B:c? -:d"),
        ("require", "", [a, b], "A:(a),b B:c? -:d"),
        // In the order of the outline, whichever was chosen first.
        ("move", second, [b, a], "A: B:c?,(a),b -:d"),
        ("move", "", [c, a], "A: B:b -:d,c?,(a)"),
        ("remove", "", [a, c], "A: B:b -:d"),
    ] {
        let answer = change(&mut page, &course, act, section, &chosen).await;
        assert_eq!((answer.status, &answer.location), (StatusCode::SEE_OTHER, &course.page()), "{act}");
        assert_eq!(course.shown(&mut program).await, expected, "{act}");
        assert!(page.get(&course.page()).await.body.contains("Done for all chosen lessons."), "{act}");
    }
    let none = change(&mut page, &course, "remove", "", &[]).await;
    assert_eq!(none.location, course.page());
    assert!(page.get(&course.page()).await.body.contains("Choose lessons first."));
    assert_eq!(change(&mut page, &course, "burn", "", &[b]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(course.shown(&mut program).await, "A: B:b -:d");
}

#[tokio::test]
async fn nothing_is_done_when_one_of_them_is_a_strangers() {
    let world = World::new().await;
    let (mut program_of_trainer, mut page, course) = trainer(&world).await;
    let own = Outline::make(&mut program_of_trainer, "Another of the same").await;
    let mut colleague = program(&world, world.demo, "demo.localhost", COLLEAGUE, Role::Instructor).await;
    let theirs = Outline::make(&mut colleague, "A colleague's").await;
    let mut abroad = program(&world, world.nour, "nour.localhost", COLLEAGUE, Role::Instructor).await;
    let foreign = Outline::make(&mut abroad, "Another centre's").await;
    for stranger in [&*own.contents[0], &*theirs.contents[0], &*foreign.contents[0], NOTHING, "no-id"] {
        for act in ["show", "hide", "require", "free", "move", "remove"] {
            let chosen = [&*course.contents[0], stranger, &*course.contents[3]];
            let refused = change(&mut page, &course, act, "", &chosen).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{act} {stranger}");
        }
    }
    for section in [&*own.sections[0], &*theirs.sections[0], &*foreign.sections[0], NOTHING, "no-id"] {
        let refused = change(&mut page, &course, "move", section, &[&course.contents[0], &course.contents[2]]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{section}");
    }
    let whole = "A:a,b B:c -:d";
    assert_eq!(course.shown(&mut program_of_trainer).await, whole);
    assert_eq!(own.shown(&mut program_of_trainer).await, whole);
    assert_eq!(theirs.shown(&mut colleague).await, whole);
    assert_eq!(foreign.shown(&mut abroad).await, whole);
    assert_eq!(change(&mut page, &theirs, "hide", "", &[&theirs.contents[0]]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(theirs.shown(&mut colleague).await, whole);
}

#[tokio::test]
async fn nothing_is_removed_when_a_learner_used_one_of_them() {
    let world = World::new().await;
    let (mut program, mut page, course) = trainer(&world).await;
    let (mut reader, _) = learner(&world, &mut program, &course).await;
    let read = format!("/api/v1/learner/courses/{}/lessons/{}/completion", course.id, course.contents[2]);
    assert_eq!(reader.json(Method::PUT, &read, &Value::Null).await.status, StatusCode::OK, "{LEARNER}");
    let all: Vec<&str> = course.contents.iter().map(String::as_str).collect();
    assert_eq!(change(&mut page, &course, "remove", "", &all).await.location, course.page());
    assert!(page.get(&course.page()).await.body.contains("Learners did something in it"));
    assert_eq!(course.shown(&mut program).await, "A:a,b B:c -:d");
}
