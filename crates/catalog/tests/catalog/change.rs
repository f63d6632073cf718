//! Changing a course: who may, from which revision, and what the public sees afterwards.

use catalog::course::{self, Author, ChangeError, Missing, NewCourse};
use catalog::{CourseType, outline};
use kernel::{CourseId, UserId};

use crate::support::{World, article};

impl World {
    /// The course described with another title.
    fn renamed(&self, title: &str) -> NewCourse {
        NewCourse { slug: Some("renamed".to_owned()), ..self.new_course(title) }
    }

    async fn open(&self, id: CourseId, author: Author, seen: Option<i32>) -> Result<(), ChangeError> {
        course::open(&self.begin().await, id, author, seen).await
    }
}

#[tokio::test]
async fn a_course_is_changed_by_those_who_teach_it_and_by_administrators() {
    let world = World::new().await;
    let id = world.draft(&world.new_course("Reading charts")).await;
    let (helper, other) = (
        world.add_person(world.tenant, "helper@example.org").await,
        world.add_person(world.tenant, "other@example.org").await,
    );
    let superuser = world.test.superuser().await;
    let sql = "insert into course_instructors (tenant_id, course_id, user_id) values ($1, $2, $3)";
    superuser.execute(sql, &[&world.tenant.0, &id.0, &helper.0]).await.unwrap();
    for author in [Author::Teacher(world.trainer), Author::Teacher(helper), Author::Administrator] {
        world.open(id, author, None).await.unwrap();
        assert_eq!(course::revision(&world.begin().await, id, author).await.unwrap(), Some(1), "{author:?}");
    }
    let stranger = Author::Teacher(other);
    assert!(matches!(world.open(id, stranger, None).await, Err(ChangeError::NotFound)));
    assert_eq!(course::revision(&world.begin().await, id, stranger).await.unwrap(), None);
    let elsewhere = world.test.tenant("elsewhere").await;
    let tx = world.test.db.begin(&(elsewhere, world.trainer)).await.unwrap();
    assert!(matches!(course::open(&tx, id, Author::Administrator, None).await, Err(ChangeError::NotFound)));
}

#[tokio::test]
async fn who_saw_an_older_revision_changes_nothing() {
    let world = World::new().await;
    let id = world.publish_titled("Reading charts").await;
    let author = Author::Teacher(world.trainer);
    let seen = course::revision(&world.begin().await, id, author).await.unwrap();
    let tx = world.begin().await;
    course::open(&tx, id, author, seen).await.unwrap();
    let next = course::describe(&tx, id, &world.renamed("Reading maps")).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(Some(next), seen.map(|seen| seen + 1));
    let late = world.open(id, author, seen).await;
    assert!(matches!(late, Err(ChangeError::ChangedMeanwhile(present)) if present == next), "{late:?}");
    world.open(id, author, Some(next)).await.unwrap();
    assert_eq!(world.titles("maps").await, ["Reading maps"], "the public finds it by its new title");
    assert!(world.titles("charts").await.is_empty());
}

#[tokio::test]
async fn two_authors_who_saw_the_same_revision_do_not_both_change_it() {
    let world = World::new().await;
    let id = world.draft(&world.new_course("Reading charts")).await;
    let author = Author::Teacher(world.trainer);
    let change = async |title: &str| {
        let tx = world.begin().await;
        course::open(&tx, id, author, Some(1)).await?;
        course::describe(&tx, id, &world.renamed(title)).await?;
        tx.commit().await?;
        Ok::<(), ChangeError>(())
    };
    let (one, two) = tokio::join!(change("Reading maps"), change("Reading tables"));
    let outcomes = [one, two];
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    assert!(outcomes.iter().any(|outcome| matches!(outcome, Err(ChangeError::ChangedMeanwhile(2)))), "{outcomes:?}");
}

#[tokio::test]
async fn what_can_not_be_is_refused_and_nothing_is_changed() {
    let world = World::new().await;
    world.draft(&world.new_course("Reading charts")).await;
    let id = world.draft(&world.new_course("Reading maps")).await;
    let described = async |new: NewCourse| course::describe(&world.begin().await, id, &new).await;
    let taken = NewCourse { slug: Some("reading-charts".to_owned()), ..world.renamed("Reading maps") };
    assert!(matches!(described(taken).await, Err(ChangeError::SlugTaken)));
    assert!(matches!(described(world.renamed("x")).await, Err(ChangeError::Invalid(_))));
    let nameless = NewCourse { slug: None, ..world.renamed("Reading maps") };
    assert!(matches!(described(nameless).await, Err(ChangeError::Invalid(_))));
    let tx = world.begin().await;
    for learner in ["one@example.org", "two@example.org"] {
        let _: UserId = world.add_person(world.tenant, learner).await;
        catalog::seat::take(&tx, id).await.unwrap();
    }
    tx.commit().await.unwrap();
    let too_few = NewCourse { max_students: Some(1), ..world.renamed("Reading maps") };
    assert!(matches!(described(too_few).await, Err(ChangeError::SeatsTaken)));
    let course = course::by_id(&world.begin().await, id).await.unwrap().unwrap();
    assert_eq!((course.title.as_str(), course.slug.as_str()), ("Reading maps", "reading-maps"));
}

#[tokio::test]
async fn what_a_course_lacks_is_said_and_goes_as_it_is_given() {
    let world = World::new().await;
    let id = world.draft(&NewCourse { course_type: CourseType::Hybrid, ..world.new_course("Reading charts") }).await;
    let lacking = async || {
        let tx = world.begin().await;
        let course = course::by_id(&tx, id).await.unwrap().unwrap();
        course::readiness(&course, &outline::draft(&tx, id).await.unwrap())
    };
    let at_first = lacking().await;
    assert_eq!(at_first.required, [Missing::Lesson]);
    assert!(at_first.advised.contains(&Missing::Location) && at_first.advised.contains(&Missing::Category));
    world.add_lesson(id, &article("One")).await;
    let tx = world.begin().await;
    let described = NewCourse {
        category: "Data".to_owned(),
        learning_outcomes: vec!["Read a chart".to_owned()],
        short_description: "In short.".to_owned(),
        ..world.renamed("Reading charts")
    };
    course::describe(&tx, id, &described).await.unwrap();
    tx.commit().await.unwrap();
    let at_last = lacking().await;
    assert_eq!((at_last.required, at_last.advised), (vec![], vec![Missing::Thumbnail]));
}

#[tokio::test]
async fn authors_see_what_learners_do_not() {
    let world = World::new().await;
    let id = world.draft(&world.new_course("Reading charts")).await;
    let tx = world.begin().await;
    let section = outline::add_section(&tx, id, "First", "").await.unwrap();
    outline::add_section(&tx, id, "Empty", "").await.unwrap();
    let inside = catalog::outline::NewContent { section: Some(section), ..article("Inside") };
    let hidden = outline::add_content(&tx, id, &inside).await.unwrap();
    outline::add_content(&tx, id, &article("Outside")).await.unwrap();
    outline::set_published(&tx, hidden, false).await.unwrap();
    let seen = outline::draft(&tx, id).await.unwrap();
    let titles: Vec<&str> = seen.sections.iter().map(|section| section.title.as_str()).collect();
    assert_eq!((titles, seen.count(), seen.published_count()), (vec!["First", "Empty"], 2, 1));
    assert!(!seen.sections[0].contents[0].is_published);
    assert_eq!(seen.without_section[0].title, "Outside");
    assert_eq!(outline::published(&tx, id).await.unwrap().lesson_count(), 1);
}
