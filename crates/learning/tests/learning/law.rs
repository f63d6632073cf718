//! The law of progress, over whatever learners and authors may do in whatever order: it is from 0 to 100, a completed course
//! stays completed, and computing everything anew gives what was kept.

use std::cell::RefCell;

use catalog::outline::NewContent;
use kernel::{ContentId, CourseId, UserId};
use learning::progress::rebuild;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use time::Duration;

use crate::support::{FILM, OutlineEvent, World, article};

#[derive(Debug, Clone)]
enum Act {
    Open(usize),
    Watch(usize, i32, i32),
    Confirm(usize),
    Show(usize, bool),
    Require(usize, bool),
    Add(bool, bool),
    Section(bool),
    Leave,
    Return,
    Deliver,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let at = 0..6_usize;
    let act = prop_oneof![
        2 => at.clone().prop_map(Act::Open),
        4 => (at.clone(), 0..FILM, 0..=FILM).prop_map(|(at, from, len)| Act::Watch(at, from, (from + len).min(FILM))),
        5 => at.clone().prop_map(Act::Confirm),
        3 => (at.clone(), any::<bool>()).prop_map(|(at, shown)| Act::Show(at, shown)),
        2 => (at, any::<bool>()).prop_map(|(at, required)| Act::Require(at, required)),
        1 => any::<(bool, bool)>().prop_map(|(film, required)| Act::Add(film, required)),
        1 => any::<bool>().prop_map(Act::Section),
        2 => Just(Act::Leave),
        3 => Just(Act::Return),
        3 => Just(Act::Deliver),
    ];
    proptest::collection::vec(act, 1..30)
}

/// A course with an article, a film and an article in a section, and its learner.
struct Story<'a> {
    world: &'a World,
    user: UserId,
    course: CourseId,
    lessons: Vec<ContentId>,
}

impl<'a> Story<'a> {
    async fn begin(world: &'a World) -> Self {
        let film = world.film().await;
        let (course, mut lessons) = world.publish(&world.new_course("Charts"), &[article("One"), film]).await;
        let tx = world.begin().await;
        let section = catalog::outline::add_section(&tx, course, "Extra", "").await.unwrap();
        tx.commit().await.unwrap();
        lessons.push(world.add(course, &NewContent { section: Some(section), ..article("Inside") }).await);
        let user = world.learner("learner").await;
        world.enroll(user, course).await.unwrap();
        Self { world, user, course, lessons }
    }

    /// Does it; what is refused (a withdrawn lesson, a film that is confirmed) changes nothing.
    async fn act(&mut self, act: &Act) {
        let (world, user, course) = (self.world, self.user, self.course);
        let lesson = |at: usize| self.lessons[at % self.lessons.len()];
        world.test.clock.advance(Duration::seconds(40));
        match *act {
            Act::Open(at) => drop(world.open(user, course, lesson(at)).await),
            Act::Watch(at, from, to) => drop(world.watch(user, course, lesson(at), (from, to)).await),
            Act::Confirm(at) => drop(world.confirm(user, course, lesson(at)).await),
            Act::Show(at, shown) => world.show(lesson(at), shown).await,
            Act::Require(at, required) => {
                let sql = format!("update course_contents set is_required = {required} where id = '{}'", lesson(at));
                world.change(&sql, &OutlineEvent::ContentRequirement(course)).await;
            }
            Act::Add(film, is_required) => {
                let new = if film { world.film().await } else { article("Later") };
                self.lessons.push(world.add(course, &NewContent { is_required, ..new }).await);
            }
            Act::Section(shown) => {
                let sql = format!("update course_sections set is_published = {shown} where course_id = '{course}'");
                world.change(&sql, &OutlineEvent::SectionPublication(course)).await;
            }
            Act::Leave => drop(world.try_leave(user, course).await),
            Act::Return => drop(world.enroll(user, course).await),
            Act::Deliver => world.deliver().await,
        }
    }

    async fn place(&self) -> (f64, String) {
        let sql = "select progress::float8, status from enrollments where course_id = $1";
        let row = self.world.test.superuser().await.query_one(sql, &[&self.course.0]).await.unwrap();
        (row.get(0), row.get(1))
    }

    /// Everything that is derived, of this tenant.
    async fn derived(&self) -> Vec<String> {
        let tenant = self.world.tenant;
        let of = |columns: &str, table: &str| {
            format!("select '{table}' as kind, row({columns})::text as kept from {table} where tenant_id = '{tenant}'")
        };
        let parts = [
            of("id, status, progress, completed_at", "enrollments"),
            of("id, completed, completed_at", "lesson_progress"),
            of("id, enrollment_count, completion_count", "courses"),
            of(
                "total_enrollments, active_enrollments, completed_enrollments, average_progress, completion_rate",
                "course_stats",
            ),
        ];
        self.world.rows(&format!("{} order by 1, 2", parts.join(" union all "))).await
    }

    async fn run(mut self, acts: &[Act]) -> Result<(), TestCaseError> {
        let mut completed = false;
        for act in acts {
            self.act(act).await;
            let (progress, status) = self.place().await;
            prop_assert!((0.0..=100.0).contains(&progress), "{progress}");
            prop_assert!(!completed || status == "completed" && progress >= 100.0, "{act:?} took a completion back");
            completed = status == "completed";
        }
        self.world.deliver().await;
        let kept = self.derived().await;
        let tx = self.world.begin().await;
        let rebuilt = rebuild(&tx, &self.world.hooks).await.unwrap();
        tx.commit().await.unwrap();
        prop_assert_eq!(self.derived().await, kept);
        prop_assert_eq!((rebuilt.lessons_differed, rebuilt.places_differed), (0, 0));
        prop_assert!(rebuilt.courses_differed.is_empty());
        let events = format!(
            "select count(*) from events where kind = 'course.completed' and tenant_id = '{}'",
            self.world.tenant
        );
        prop_assert_eq!(self.world.count(&events).await, i64::from(self.place().await.1 == "completed"));
        Ok(())
    }
}

#[test]
fn progress_follows_the_evidence_whatever_happens() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let world = RefCell::new((runtime.block_on(World::new()), 0));
    let config = Config { cases: 24, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let told = TestRunner::new(config).run(&acts(), |acts| {
        let (world, case) = &mut *world.borrow_mut();
        *case += 1;
        runtime.block_on(async {
            world.other(&format!("case{case}")).await;
            Story::begin(world).await.run(&acts).await
        })
    });
    // Within the runtime, which the connections need when they are closed.
    runtime.block_on(async { drop(world) });
    assert!(told.is_ok(), "{}", told.unwrap_err());
}
