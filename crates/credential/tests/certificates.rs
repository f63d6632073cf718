//! A certificate against a real database: issued once, unchanged by what is renamed or redrawn later, found by its code, taken back
//! once, and always the same bytes on paper.
#![expect(clippy::unwrap_used, reason = "tests")]

use bytes::Bytes;
use credential::{CertificateFilter, CertificateState, Code, Issue, IssueError, Press, RevokeError};
use db::Tx;
use kernel::{CertificateId, CourseId, TenantId, UserId};
use testkit::{TestDb, sample};

/// A square of this colour.
fn drawing(colour: &str) -> Bytes {
    let square = format!("<rect width='10' height='10' fill='{colour}'/>");
    format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>{square}</svg>").into()
}

struct World {
    test: TestDb,
    tenant: TenantId,
    trainer: UserId,
    wanted: Issue,
}

impl World {
    async fn new() -> Self {
        let test = TestDb::new().await;
        let superuser = test.superuser().await;
        sample::load(&superuser, "demo", 0..=6).await;
        let id = async |name| sample::id(&superuser, "demo", name).await;
        let wanted = Issue {
            user: UserId(id("learner").await),
            course: CourseId(id("course").await),
            origin: "https://demo.example.org".to_owned(),
            logo: Some(drawing("blue")),
        };
        Self { tenant: TenantId(id("tenant").await), trainer: UserId(id("trainer").await), wanted, test }
    }

    async fn begin(&self) -> Tx {
        self.test.db.begin(&self.tenant).await.unwrap()
    }

    async fn issued(&self) -> CertificateId {
        let tx = self.begin().await;
        let id = credential::issue(&tx, &self.wanted).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn rename(&self) {
        let sql = "update users set first_name = 'Renamed'; update courses set title = 'Renamed'; \
                   update tenants set name = 'Renamed', branding = '{\"hue\": 10}'";
        self.test.superuser().await.batch_execute(sql).await.unwrap();
    }

    async fn paper(&self, id: CertificateId) -> Vec<u8> {
        let tx = self.begin().await;
        let certificate = credential::own(&tx, self.wanted.user, id).await.unwrap().unwrap();
        let sheet = credential::sheet(&tx, &certificate).await.unwrap();
        Press::default().pdf(sheet).await.unwrap().to_vec()
    }
}

#[tokio::test]
async fn a_certificate_is_issued_once() {
    let world = World::new().await;
    let id = world.issued().await;
    let tx = world.begin().await;
    assert_eq!(credential::issue(&tx, &world.wanted).await.unwrap(), None);
    let mine = credential::mine(&tx, world.wanted.user).await.unwrap();
    assert_eq!(mine.iter().map(|certificate| certificate.id).collect::<Vec<_>>(), [id]);
    assert_eq!(credential::of_course(&tx, world.wanted.user, world.wanted.course).await.unwrap(), Some(id));
    let nobody = Issue { user: UserId::new(testkit::START), ..world.wanted.clone() };
    assert!(matches!(credential::issue(&tx, &nobody).await, Err(IssueError::NotFound)));
}

#[tokio::test]
async fn what_is_renamed_later_does_not_change_it() {
    let world = World::new().await;
    let id = world.issued().await;
    let before = world.paper(id).await;
    assert!(before.starts_with(b"%PDF"));
    world.rename().await;
    let tx = world.begin().await;
    let kept = credential::own(&tx, world.wanted.user, id).await.unwrap().unwrap();
    assert_eq!((kept.course_title.as_str(), kept.issuer_name.as_str()), ("Sample course", "Sample demo"));
    assert_eq!(kept.verify_url, format!("https://demo.example.org/verify/{}", kept.code));
    drop(tx);
    // Another press has kept nothing of the first.
    assert!(before == world.paper(id).await, "the same bytes");
}

#[tokio::test]
async fn it_carries_the_mark_it_was_issued_with() {
    let mut world = World::new().await;
    let superuser = world.test.superuser().await;
    let count =
        async || -> i64 { superuser.query_one("select count(*) from certificate_logos", &[]).await.unwrap().get(0) };
    let blue = world.issued().await;
    let before = world.paper(blue).await;
    world.wanted.logo = Some(drawing("red"));
    world.rename().await;
    assert!(before == world.paper(blue).await, "the same bytes under another logo");
    superuser.batch_execute("delete from certificates").await.unwrap();
    let red = world.issued().await;
    assert_eq!(count().await, 2);
    let marked = world.paper(red).await;
    // The same certificate, with the same code, and nothing else taken away.
    superuser.batch_execute("update certificates set logo_sha256 = null").await.unwrap();
    assert!(world.paper(red).await.len() < marked.len(), "the mark is on the paper");
    superuser.batch_execute("delete from certificates").await.unwrap();
    world.wanted.logo = Some(Bytes::from_static(b"no picture at all"));
    let unmarked = world.issued().await;
    assert!(world.paper(unmarked).await.starts_with(b"%PDF"), "a file that is no picture is left out");
    assert_eq!(count().await, 2);
}

#[tokio::test]
async fn anyone_with_the_code_learns_what_stands_on_it_and_no_more() {
    let world = World::new().await;
    let id = world.issued().await;
    let tx = world.begin().await;
    let code = credential::own(&tx, world.wanted.user, id).await.unwrap().unwrap().code;
    let typed = Code::parse(&code.to_lowercase().replace('0', "o").replace('1', "l")).unwrap();
    let found = credential::find(&tx, &typed).await.unwrap().unwrap();
    assert_eq!((found.state, found.code.as_str()), (CertificateState::Valid, code.as_str()));
    let shown = serde_json::to_string(&found).unwrap();
    for hidden in [id.to_string(), world.wanted.user.to_string(), world.wanted.course.to_string(), "@".to_owned()] {
        assert!(!shown.contains(&hidden), "{hidden} in {shown}");
    }
    assert!(credential::find(&tx, &Code::random().unwrap()).await.unwrap().is_none());
    let other = world.test.tenant("other").await;
    let tx = world.test.db.begin(&other).await.unwrap();
    assert!(credential::find(&tx, &typed).await.unwrap().is_none());
}

#[tokio::test]
async fn an_administrator_finds_it_by_name_course_and_code_however_the_code_is_typed() {
    let world = World::new().await;
    let id = world.issued().await;
    let tx = world.begin().await;
    let shown = credential::own(&tx, world.wanted.user, id).await.unwrap().unwrap();
    let found = async |text: &str| {
        let filter = CertificateFilter { text: Some(text.to_owned()), cursor: None, limit: 10 };
        let page = credential::list(&tx, &filter).await.unwrap();
        page.items.into_iter().map(|certificate| certificate.id).collect::<Vec<_>>()
    };
    let code = Code::parse(&shown.code).unwrap();
    let typed =
        [code.to_string(), code.to_string().to_lowercase(), code.as_str().to_owned(), code.as_str()[..7].to_owned()];
    for text in typed.iter().chain([&shown.learner_name, &shown.course_title]) {
        assert_eq!(found(text).await, [id], "{text}");
    }
    for text in [Code::random().unwrap().to_string().as_str(), "nobody"] {
        assert_eq!(found(text).await, [], "{text}");
    }
}

#[tokio::test]
async fn it_is_taken_back_once_and_says_why() {
    let world = World::new().await;
    let id = world.issued().await;
    let tx = world.begin().await;
    assert!(matches!(credential::revoke(&tx, id, world.trainer, " x ").await, Err(RevokeError::Invalid(_))));
    let unknown = CertificateId::new(testkit::START);
    assert!(matches!(credential::revoke(&tx, unknown, world.trainer, "Copied work").await, Err(RevokeError::NotFound)));
    credential::revoke(&tx, id, world.trainer, "Copied work").await.unwrap();
    assert!(matches!(credential::revoke(&tx, id, world.trainer, "Again").await, Err(RevokeError::AlreadyRevoked)));
    let kept = credential::own(&tx, world.wanted.user, id).await.unwrap().unwrap();
    assert_eq!((kept.state, kept.revoke_reason.as_deref()), (CertificateState::Revoked, Some("Copied work")));
}

#[tokio::test]
async fn it_holds_until_it_expires() {
    let world = World::new().await;
    let id = world.issued().await;
    let sql = "update certificates set expires_at = issued_at + interval '1 day'";
    world.test.superuser().await.batch_execute(sql).await.unwrap();
    let state = async || {
        let tx = world.begin().await;
        credential::own(&tx, world.wanted.user, id).await.unwrap().unwrap().state
    };
    assert_eq!(state().await, CertificateState::Valid);
    world.test.clock.set(testkit::START + time::Duration::days(1));
    assert_eq!(state().await, CertificateState::Expired);
}
