//! Which types of lessons can be added.

use axum::http::Method;
use serde_json::json;

use crate::school::trainer;
use crate::support::World;

#[tokio::test]
async fn quizzes_and_assignments_are_neither_offered_nor_taken() {
    let world = World::new().await;
    let (mut trainer, mut page, course) = trainer(&world).await;
    for address in [course.page(), format!("{}/files", course.page()), format!("{}/articles/new", course.page())] {
        let shown = page.get(&address).await.body.to_lowercase();
        for word in ["quiz", "assignment"] {
            assert!(!shown.contains(word), "{address} speaks of a {word}");
        }
    }
    for kind in ["quiz", "assignment"] {
        for body in [
            json!({ "type": kind, "title": "x", "isRequired": true }),
            json!({ "type": kind, "title": "x", "isRequired": true, "markdown": "What is a map?" }),
        ] {
            let refused = trainer.json(Method::POST, &course.path("contents"), &body).await;
            let said = refused.json();
            assert_eq!((refused.status.as_u16(), said["code"].as_str()), (422, Some("invalid")), "{body}");
            let fault = &said["errors"][0];
            assert_eq!((&fault["pointer"], &fault["code"]), (&json!("/type"), &json!("unknown_value")), "{body}");
        }
    }
    assert_eq!(course.shown(&mut trainer).await, "A:a,b B:c -:d");
}
