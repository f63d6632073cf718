//! Letters about learning: each once, in the reader's language, with links that lead somewhere.

use identity::Role;
use mail::Message;
use serde_json::json;

use crate::support::school::email_of;
use crate::support::{Instance, TestApp};

/// The letters to the school's learner whose subject has this in it.
async fn letters(test: &TestApp, instance: &Instance, subject: &str) -> Vec<Message> {
    instance.worker.work_off().await.unwrap();
    let kept = instance.app.parts.outbox.as_ref().unwrap().latest(500).await.unwrap();
    let tenant = format!("School of the {}", test.school.host.split('.').next().unwrap());
    let wanted = |message: &Message| {
        message.to == email_of(Role::Learner) && message.from_name == tenant && message.subject.contains(subject)
    };
    kept.into_iter().map(|kept| kept.message).filter(wanted).collect()
}

#[tokio::test]
async fn a_learner_is_told_of_the_certificate_and_where_to_check_it() {
    let test = TestApp::new().await;
    let told = letters(&test, &test.instance, "Your certificate for Completed").await;
    assert_eq!(told.len(), 1);
    let (id, code) = &test.school.certificate;
    for face in [&told[0].text, &told[0].html] {
        assert!(
            face.contains(&format!("/me/certificates/{id}")) && face.contains(&format!("/verify/{code}")),
            "{face}"
        );
        assert!(face.contains("Sample") && face.contains("Completed"), "{face}");
    }
    let learner = test.school.browser(&test.instance, Role::Learner).await;
    assert_eq!(learner.get(&format!("/me/certificates/{id}")).await.status, 200);
    assert_eq!(test.visitor().get(&format!("/verify/{code}")).await.status, 200);
}

#[tokio::test]
async fn a_learner_is_told_where_to_begin_in_the_own_language() {
    let test = TestApp::new().await;
    assert_eq!(letters(&test, &test.instance, "Your place in Under way").await.len(), 1);
    let sql = "update users set locale = 'ar'";
    test.test.superuser().await.batch_execute(sql).await.unwrap();
    let learner = test.school.program(&test.instance, Role::Learner).await;
    let body = json!({"courseId": test.school.open.to_string()});
    assert_eq!(learner.json("POST", "/api/v1/learner/enrollments", &body).await.status, 201);
    let told = letters(&test, &test.instance, "مقعدك في Open to all").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].text.contains("/learn/open-to-all") && told[0].html.contains("dir=\"rtl\""));
    let browser = test.school.browser(&test.instance, Role::Learner).await;
    assert_eq!(browser.get("/learn/open-to-all").await.status, 200);
}

#[tokio::test]
async fn events_that_are_delivered_twice_send_one_letter_and_old_ones_none() {
    let test = TestApp::new().await;
    let before = letters(&test, &test.instance, "").await.len();
    let superuser = test.test.superuser().await;
    let again = "update events set delivered_at = null";
    superuser.batch_execute(again).await.unwrap();
    assert_eq!(letters(&test, &test.instance, "").await.len(), before, "a repeated delivery");
    let forget = "delete from jobs where kind like 'mail.%'";
    superuser.batch_execute(forget).await.unwrap();
    test.test.clock.advance(time::Duration::days(2));
    superuser.batch_execute(again).await.unwrap();
    assert_eq!(letters(&test, &test.instance, "").await.len(), before, "old news");
}
