//! The template of a tenant's certificates: tried before it is kept, apart from the program that serves; what was issued stays as
//! it is.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use credential::{Press, TrialError};
use identity::Role;
use serde_json::{Value, json};

use crate::support::client::request;
use crate::support::{Answer, Client, Instance, TestApp};

const TEMPLATE: &str = "/api/v1/admin/certificate-template";

const PLAIN: &str = r#"
#let it = json("/certificate.json")
= #it.title
#it.learner_name \ #it.course_title \ #it.code
"#;

fn body(source: &str, title: &str) -> Value {
    json!({"source": source, "titles": {"en": title, "ar": "إفادة"}})
}

async fn paper(learner: &Client, id: &str) -> Vec<u8> {
    let pdf = learner.get(&format!("/api/v1/learner/certificates/{id}/pdf")).await;
    assert!(pdf.status == 200 && pdf.body.starts_with(b"%PDF"), "{}: {}", pdf.asked, pdf.status);
    pdf.body.to_vec()
}

/// Takes the open course to its end and gives the id of its certificate.
async fn earn(test: &TestApp, school: &crate::support::School) -> String {
    let learner = school.program(&test.instance, Role::Learner).await;
    let tx = test.instance.db.begin(&(school.tenant, school.learner)).await.unwrap();
    let hooks = &test.instance.app.parts.hooks;
    learning::enrollment::enroll(&tx, hooks, school.learner, school.open).await.unwrap();
    let outline = catalog::outline::draft(&tx, school.open).await.unwrap();
    let lesson = outline.sections[0].contents[0].id;
    learning::progress::confirm(&tx, hooks, school.learner, school.open, lesson).await.unwrap();
    tx.commit().await.unwrap();
    let mine = learner.get("/api/v1/learner/certificates").await.value();
    let of_open = mine.as_array().unwrap().iter().find(|one| one["courseId"] == school.open.to_string()).cloned();
    of_open.unwrap()["id"].as_str().unwrap().to_owned()
}

fn said(answer: &Answer) -> String {
    let fault = answer.value()["errors"][0].clone();
    assert_eq!((fault["pointer"].as_str(), fault["code"].as_str()), (Some("/source"), Some("template_fault")));
    fault["detail"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_new_template_is_for_new_certificates_and_for_its_tenant_alone() {
    let test = TestApp::new().await;
    let admin = test.school.program(&test.instance, Role::Admin).await;
    let learner = test.school.program(&test.instance, Role::Learner).await;
    let before = paper(&learner, &test.school.certificate.0).await;
    let shown = admin.get(TEMPLATE).await;
    assert_eq!((shown.header("etag"), shown.value()["isDefault"].clone()), ("\"1\"", json!(true)));
    let kept = admin.json("PUT", TEMPLATE, &body(PLAIN, "Proof of learning")).await;
    assert_eq!((kept.status, kept.header("etag")), (200, "\"2\""), "{}", kept.text());

    // Another instance has kept nothing of what this one set.
    let second = test.beside().await;
    let there = test.school.program(&second, Role::Learner).await;
    assert!(before == paper(&there, &test.school.certificate.0).await, "the same bytes after the change");
    let (ours, theirs) = (earn(&test, &test.school).await, earn(&test, &test.other).await);
    let stranger = test.other.program(&test.instance, Role::Learner).await;
    let (plain, usual) = (paper(&learner, &ours).await, paper(&stranger, &theirs).await);
    assert!(plain.len() * 2 < usual.len(), "{} and {} bytes: two tenants, two papers", plain.len(), usual.len());
    let mine = learner.get("/api/v1/learner/certificates").await.text();
    assert!(mine.contains("Proof of learning") && mine.contains("Certificate of completion"));

    let reset = admin.raw("DELETE", TEMPLATE, None, "").await.value();
    assert_eq!((&reset["revision"], &reset["isDefault"]), (&json!(3), &json!(true)));
    assert!(plain == paper(&there, &ours).await, "it keeps the template that it was issued with");
}

#[tokio::test]
async fn what_does_not_compile_or_reaches_out_is_refused_with_its_line() {
    let test = TestApp::new().await;
    let admin = test.school.program(&test.instance, Role::Admin).await;
    for source in
        ["= Title\n#nobody", "= Title\n#read(\"/etc/passwd\")", "= Title\n#import \"@preview/cetz:0.3.0\": canvas"]
    {
        let refused = admin.json("PUT", TEMPLATE, &body(source, "T")).await;
        assert_eq!(refused.status, 422, "{source}: {}", refused.text());
        assert!(said(&refused).starts_with("line 2"), "{source}: {}", said(&refused));
    }
    let endless = admin.json("PUT", TEMPLATE, &body("= Title\n#while true {}", "T")).await;
    assert_eq!(endless.status, 422);
    for (words, pointer) in [(body("", "T"), "/source"), (body(PLAIN, ""), "/titles/en")] {
        let refused = admin.json("PUT", TEMPLATE, &words).await;
        assert_eq!((refused.status, refused.value()["errors"][0]["pointer"].as_str()), (422, Some(pointer)));
    }
    assert_eq!(admin.get(TEMPLATE).await.header("etag"), "\"1\"", "nothing was kept");
    assert_eq!(admin.json("PUT", TEMPLATE, &body(PLAIN, "T")).await.status, 200);
    let mut late = request("PUT", TEMPLATE, Some("application/json"), body(PLAIN, "Late").to_string().into());
    late.headers_mut().insert("if-match", axum::http::HeaderValue::from_static("\"1\""));
    assert_eq!(admin.send(late).await.status, 412);
}

#[tokio::test]
async fn the_form_shows_a_specimen_keeps_and_takes_back() {
    let test = TestApp::new().await;
    let admin = test.school.browser(&test.instance, Role::Admin).await;
    let page = "/admin/certificate-template";
    assert!(admin.get(page).await.text().contains("certificate.json"));
    let typed = [("revision", "1"), ("source", PLAIN), ("title_en", "Proof"), ("title_ar", "إفادة"), ("locale", "ar")];
    let shown = admin.form(&format!("{page}/preview"), &typed).await;
    assert!(
        shown.status == 200 && shown.body.starts_with(b"%PDF") && shown.header("content-type") == "application/pdf"
    );
    let mut wrong = typed;
    wrong[1].1 = "= A\n#nobody";
    for path in [page.to_owned(), format!("{page}/preview")] {
        let refused = admin.form(&path, &wrong).await;
        assert!(
            refused.status == 422 && refused.text().contains("line 2") && refused.text().contains("#nobody"),
            "{path}"
        );
    }
    assert_eq!(admin.form(page, &typed).await.status, 303);
    let late = admin.form(page, &wrong.map(|(name, text)| (name, if name == "source" { PLAIN } else { text }))).await;
    assert!(late.status == 422 && late.text().contains("in the meantime"));
    assert_eq!(admin.form(&format!("{page}/reset"), &[]).await.status, 303);
    assert!(admin.get(page).await.text().contains("comes with the program"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_that_takes_time_or_memory_without_end_is_ended_apart() {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_courseworx"));
    let press = Press::new(Some(&program));
    press.check(PLAIN).await.unwrap();
    let began = Instant::now();
    let memory = "#let all = ()\n#for i in range(9000) { all.push(\"x\" * 1000000) }\n#all.len()";
    let time = "#for i in range(100000) { for j in range(100000) { let x = i * j } }";
    let (memory, time) = tokio::join!(press.check(memory), press.check(time));
    for outcome in [memory, time] {
        let Err(TrialError::Refused(remarks)) = outcome else { panic!("{outcome:?}") };
        assert!(remarks[0].message.contains("too"), "{remarks:?}");
    }
    assert!(began.elapsed() < Duration::from_secs(25), "{:?}", began.elapsed());
    press.check(PLAIN).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_set_apart_has_the_bytes_of_one_set_here() {
    let test = TestApp::new().await;
    let admin = test.school.program(&test.instance, Role::Admin).await;
    assert_eq!(admin.json("PUT", TEMPLATE, &body(PLAIN, "Proof")).await.status, 200);
    let certificate = earn(&test, &test.school).await;
    let here = paper(&test.school.program(&test.instance, Role::Learner).await, &certificate).await;
    let folder = tempfile::tempdir().unwrap();
    let program = Some(PathBuf::from(env!("CARGO_BIN_EXE_courseworx")));
    let config = courseworx::config::Config { typesetter: program, ..Instance::config(folder.path()) };
    let apart = Instance::with(&config, &test.test.cluster, Arc::new(test.test.clock.clone())).await;
    let there = test.school.program(&apart, Role::Learner).await;
    assert!(here == paper(&there, &certificate).await);
}
