//! The order of sections and contents: one request a move, and never two in one place.

use catalog::course::{self, Author};
use catalog::outline::{self, MoveError, NewContent, Step};
use kernel::{ContentId, CourseId, SectionId};

use crate::support::{World, article};

/// A course with the sections A (a, b) and B (c), and with d in no section.
struct Fixture {
    world: World,
    course: CourseId,
    sections: [SectionId; 2],
    contents: [ContentId; 4],
}

impl Fixture {
    async fn new() -> Self {
        let world = World::new().await;
        let course = world.draft(&world.new_course("Reading charts")).await;
        let tx = world.begin().await;
        let one = outline::add_section(&tx, course, "A", "").await.unwrap();
        let two = outline::add_section(&tx, course, "B", "").await.unwrap();
        let add = async |title: &str, section| {
            outline::add_content(&tx, course, &NewContent { section, ..article(title) }).await.unwrap()
        };
        let contents =
            [add("a", Some(one)).await, add("b", Some(one)).await, add("c", Some(two)).await, add("d", None).await];
        tx.commit().await.unwrap();
        Self { world, course, sections: [one, two], contents }
    }

    /// Such as `A:a,b B:c -:d`.
    async fn shown(&self) -> String {
        let outline = outline::draft(&self.world.begin().await, self.course).await.unwrap();
        let titles = |contents: &[outline::DraftContent]| {
            contents.iter().map(|content| content.title.clone()).collect::<Vec<_>>().join(",")
        };
        let sections =
            outline.sections.iter().map(|section| format!("{}:{}", section.title, titles(&section.contents)));
        let loose = format!("-:{}", titles(&outline.without_section));
        sections.chain([loose]).collect::<Vec<_>>().join(" ")
    }

    async fn place(&self, content: usize, section: Option<usize>, before: Option<usize>) -> Result<(), MoveError> {
        let tx = self.world.begin().await;
        course::open(&tx, self.course, Author::Teacher(self.world.trainer), None).await.unwrap();
        let section = section.map(|section| self.sections[section]);
        let before = before.map(|before| self.contents[before]);
        outline::move_content(&tx, self.course, self.contents[content], section, before).await?;
        tx.commit().await.map_err(MoveError::Database)
    }

    async fn step(&self, content: usize, step: Step) {
        let tx = self.world.begin().await;
        outline::step_content(&tx, self.course, self.contents[content], step).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_content_moves_within_its_section_to_another_and_to_none() {
    let fixture = Fixture::new().await;
    assert_eq!(fixture.shown().await, "A:a,b B:c -:d");
    fixture.place(1, Some(0), Some(0)).await.unwrap();
    assert_eq!(fixture.shown().await, "A:b,a B:c -:d");
    fixture.place(1, Some(1), None).await.unwrap();
    assert_eq!(fixture.shown().await, "A:a B:c,b -:d");
    fixture.place(0, None, Some(3)).await.unwrap();
    assert_eq!(fixture.shown().await, "A: B:c,b -:a,d");
    fixture.place(0, None, None).await.unwrap();
    assert_eq!(fixture.shown().await, "A: B:c,b -:d,a");
}

#[tokio::test]
async fn a_move_to_where_nothing_is_or_to_another_course_is_refused() {
    let fixture = Fixture::new().await;
    let before = fixture.shown().await;
    assert!(matches!(fixture.place(0, Some(1), Some(1)).await, Err(MoveError::NotFound)), "b is not in B");
    assert!(matches!(fixture.place(0, Some(0), Some(0)).await, Err(MoveError::NotFound)), "before itself");
    let other = fixture.world.draft(&fixture.world.new_course("Another")).await;
    let tx = fixture.world.begin().await;
    let elsewhere = outline::add_section(&tx, other, "C", "").await.unwrap();
    for outcome in [
        outline::move_content(&tx, fixture.course, fixture.contents[0], Some(elsewhere), None).await,
        outline::move_content(&tx, other, fixture.contents[0], None, None).await,
        outline::move_section(&tx, other, fixture.sections[0], None).await,
        outline::move_section(&tx, fixture.course, fixture.sections[0], Some(elsewhere)).await,
    ] {
        assert!(matches!(outcome, Err(MoveError::NotFound)), "{outcome:?}");
    }
    drop(tx);
    assert_eq!(fixture.shown().await, before);
}

#[tokio::test]
async fn steps_lead_from_section_to_section_and_stop_at_the_edges() {
    let fixture = Fixture::new().await;
    let mut seen = Vec::new();
    for _ in 0..5 {
        fixture.step(0, Step::Down).await;
        seen.push(fixture.shown().await);
    }
    assert_eq!(seen, ["A:b,a B:c -:d", "A:b B:a,c -:d", "A:b B:c,a -:d", "A:b B:c -:a,d", "A:b B:c -:d,a"]);
    fixture.step(0, Step::Down).await;
    assert_eq!(fixture.shown().await, "A:b B:c -:d,a", "the end is the end");
    for _ in 0..6 {
        fixture.step(0, Step::Up).await;
    }
    assert_eq!(fixture.shown().await, "A:a,b B:c -:d");
}

#[tokio::test]
async fn sections_move_with_what_is_in_them() {
    let fixture = Fixture::new().await;
    let [one, two] = fixture.sections;
    let step = async |section, step| {
        let tx = fixture.world.begin().await;
        outline::step_section(&tx, fixture.course, section, step).await.unwrap();
        tx.commit().await.unwrap();
        fixture.shown().await
    };
    assert_eq!(step(one, Step::Up).await, "A:a,b B:c -:d");
    assert_eq!(step(one, Step::Down).await, "B:c A:a,b -:d");
    assert_eq!(step(two, Step::Down).await, "A:a,b B:c -:d");
    assert_eq!(step(two, Step::Up).await, "B:c A:a,b -:d");
}

#[tokio::test]
async fn many_who_move_at_once_leave_one_order() {
    let fixture = Fixture::new().await;
    let moves = (0..24).map(|n: usize| {
        let section = [None, Some(0), Some(1)][n % 3];
        fixture.place(n % 4, section, None)
    });
    for outcome in futures::future::join_all(moves).await {
        outcome.unwrap();
    }
    let superuser = fixture.world.test.superuser().await;
    let sql = "select count(*), count(distinct (section_id, position)) from course_contents where course_id = $1";
    let places = superuser.query_one(sql, &[&fixture.course.0]).await.unwrap();
    assert_eq!((places.get::<_, i64>(0), places.get::<_, i64>(1)), (4, 4), "no place is held twice");
    let mut titles: Vec<char> = fixture.shown().await.chars().filter(char::is_ascii_lowercase).collect();
    titles.sort_unstable();
    assert_eq!(titles, ['a', 'b', 'c', 'd']);
}
