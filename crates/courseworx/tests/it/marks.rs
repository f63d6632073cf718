//! A certificate's paper stays what it was when the centre takes another look and throws the old logo's file away.

use std::fs;
use std::path::Path;

use identity::Role;
use identity::tenant::{self, Branding};
use kernel::{AssetId, ContentId};
use media::NewAsset;
use serde_json::json;

use crate::support::{Instance, TestApp};

async fn brand(test: &TestApp, hue: u16, logo_asset_id: Option<AssetId>) {
    let tx = test.instance.db.begin_platform(None).await.unwrap();
    tenant::brand(&tx, test.school.tenant, &Branding { hue, chroma: 99, logo_asset_id }).await.unwrap();
    tx.commit("tenant.brand", &json!({})).await.unwrap();
}

async fn logo(test: &TestApp, name: &str) -> AssetId {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/media").join(name);
    let new = NewAsset { name: name.to_owned(), bytes: fs::read(path).unwrap().into(), is_public: true };
    let tx = test.instance.db.begin(&test.school.tenant).await.unwrap();
    let asset = media::store(&tx, &test.instance.app.parts.blobs, &new).await.unwrap();
    tx.commit().await.unwrap();
    asset.id
}

/// Completes the course that is open, and gives the certificate's address.
async fn complete(test: &TestApp) -> String {
    let (school, hooks) = (&test.school, &test.instance.app.parts.hooks);
    let sql = "select k.id from course_contents k join course_sections s on s.id = k.section_id where s.course_id = $1";
    let lesson = test.test.superuser().await.query_one(sql, &[&school.open.0]).await.unwrap().get(0);
    let tx = test.instance.db.begin(&(school.tenant, school.learner)).await.unwrap();
    learning::enrollment::enroll(&tx, hooks, school.learner, school.open).await.unwrap();
    learning::progress::confirm(&tx, hooks, school.learner, school.open, ContentId(lesson)).await.unwrap();
    let id = credential::of_course(&tx, school.learner, school.open).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    format!("/api/v1/learner/certificates/{id}/pdf")
}

/// The paper, from a program that has kept none.
async fn paper(test: &TestApp, path: &str) -> Vec<u8> {
    let fresh: Instance = test.beside().await;
    let answer = test.school.program(&fresh, Role::Learner).await.get(path).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"));
    answer.body.to_vec()
}

#[tokio::test]
async fn a_certificate_keeps_its_bytes_when_the_centre_changes_its_look() {
    let test = TestApp::new().await;
    let unmarked = format!("/api/v1/learner/certificates/{}/pdf", test.school.certificate.0);
    let plain = paper(&test, &unmarked).await;
    let first = logo(&test, "logo-demo.png").await;
    brand(&test, 17, Some(first)).await;
    let path = complete(&test).await;
    let before = paper(&test, &path).await;
    let images = |pdf: &[u8]| String::from_utf8_lossy(pdf).replace(' ', "").matches("/Subtype/Image").count();
    assert!(images(&before) > images(&plain), "the mark is on the paper");

    let second = logo(&test, "logo-nour.png").await;
    brand(&test, 201, Some(second)).await;
    assert!(before == paper(&test, &path).await, "another logo");
    brand(&test, 300, None).await;
    let forget = "delete from media_assets where name like 'logo-%' and is_public";
    test.test.superuser().await.batch_execute(forget).await.unwrap();
    assert!(before == paper(&test, &path).await, "the logo's file is gone");
    assert!(plain == paper(&test, &unmarked).await, "one without a mark gets none");
}
