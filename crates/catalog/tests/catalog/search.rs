//! What words, filters and orders find.

use catalog::course::NewCourse;
use catalog::outline;
use catalog::search::{FacetCount, PriceFilter, Scope, Search, Sort, Words};
use catalog::{CourseType, Level};
use kernel::{Currency, Money};

use crate::support::{World, titles};

fn paid(new: NewCourse) -> NewCourse {
    NewCourse { price: Money { minor: 12_500, currency: Currency::parse("currency", "KWD").unwrap() }, ..new }
}

#[tokio::test]
async fn a_typing_error_is_forgiven() {
    let world = World::new().await;
    world.publish_titled("Artificial intelligence for everyone").await;
    world.publish_titled("Bread and pastry").await;
    assert_eq!(world.titles("artficial").await, ["Artificial intelligence for everyone"]);
    assert_eq!(world.titles("artficial inteligence").await, ["Artificial intelligence for everyone"]);
    assert_eq!(world.titles("ARTIFICIAL").await, ["Artificial intelligence for everyone"]);
    assert!(world.titles("astronomy").await.is_empty());
}

#[tokio::test]
async fn letters_changed_over_are_forgiven_wherever_the_word_stands() {
    let world = World::new().await;
    let base = world.new_course("Reading charts honestly");
    let course = NewCourse { description: "Python, step by step.".to_owned(), category: "Writing".to_owned(), ..base };
    world.publish(&NewCourse { tags: vec!["spreadsheet".to_owned()], ..course }).await;
    world.publish_titled("Bread and pastry").await;
    for (typed, meant) in [
        ("chrats", "charts"),
        ("pyhton", "python"),
        ("wirting", "writing"),
        ("spreadshet", "spreadsheet"),
        ("ashgorve", "ashgrove"),
        ("chrats honestly", "charts honestly"),
        ("reeding chrats", "reading charts"),
    ] {
        let found = world.look_for(typed).await;
        assert_eq!(found.searched_for.as_deref(), Some(meant), "{typed}");
        assert!(titles(&found).contains(&"Reading charts honestly".to_owned()), "{typed}");
    }
    for typed in ["charts", "chart", "reads", "chrats zebra"] {
        assert_eq!(world.look_for(typed).await.searched_for, None, "{typed}");
    }
    let words = Words::parse("q", "chrats").unwrap();
    let exactly = Search { words, exact: true, ..Search::all(Scope::Publisher(world.tenant)) };
    assert_eq!(world.find(&exactly).await.total, 0);
}

#[tokio::test]
async fn arabic_words_are_corrected_as_they_are_compared() {
    let world = World::new().await;
    world.publish_titled("مُقَدِّمة في الإحصاء والبيانات").await;
    for (typed, meant) in [("مُدقّمة", "مقدمه"), ("الإحضاء", "الاحصاء"), ("والبايناتُ", "والبيانات")]
    {
        let found = world.look_for(typed).await;
        assert_eq!((found.total, found.searched_for.as_deref()), (1, Some(meant)), "{typed}");
    }
}

#[tokio::test]
async fn what_no_listing_says_any_more_corrects_nothing() {
    let world = World::new().await;
    let course = world.publish_titled("Reading charts honestly").await;
    let other = world.publish_titled("More charts").await;
    let said = async |word: &str| {
        let sql = "select coalesce(sum(listings), 0) from catalog_words where word = $1";
        world.test.superuser().await.query_one(sql, &[&word]).await.unwrap().get::<_, i64>(0)
    };
    assert_eq!((said("charts").await, said("honestly").await), (2, 1));
    for course in [course, other] {
        let tx = world.begin().await;
        catalog::course::withdraw(&tx, course).await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!((said("charts").await, said("honestly").await), (0, 0));
    assert_eq!(world.look_for("chrats").await.searched_for, None);
}

#[tokio::test]
async fn words_are_counted_as_the_listings_have_them() {
    let world = World::new().await;
    let course = world.publish_titled("Reading charts honestly").await;
    world.publish_titled("Charts again").await;
    let tx = world.begin().await;
    let drawn = NewCourse { slug: Some("drawing-charts".to_owned()), ..world.new_course("Drawing charts") };
    catalog::course::describe(&tx, course, &drawn).await.unwrap();
    tx.commit().await.unwrap();
    let differing = "select count(*)
        from (
          select l.publisher_id, word, count(*) as listings
          from catalog_listings l
          cross join unnest(l.words) as word
          group by l.publisher_id, word
        ) as counted
        full join catalog_words kept using (publisher_id, word)
        where counted.listings is distinct from kept.listings";
    let superuser = world.test.superuser().await;
    assert_eq!(superuser.query_one(differing, &[]).await.unwrap().get::<_, i64>(0), 0);
    assert!(superuser.query("select from catalog_words where word = 'honestly'", &[]).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_marketplace_is_not_told_the_words_of_who_does_not_list_itself() {
    let world = World::new().await;
    world.publish_titled("Reading charts").await;
    let words = Words::parse("q", "chrats").unwrap();
    let market = Search { words, ..Search::all(Scope::Marketplace) };
    assert_eq!(world.find(&market).await.searched_for.as_deref(), Some("charts"));
    let superuser = world.test.superuser().await;
    superuser.execute("update catalog_listings set listed = false", &[]).await.unwrap();
    assert_eq!(world.find(&market).await.searched_for, None);
}

#[tokio::test]
async fn the_beginning_of_a_word_and_its_other_forms_are_enough() {
    let world = World::new().await;
    world.publish_titled("Reading charts honestly").await;
    for words in ["char", "chart", "reading cha", "reads chart", "honest"] {
        assert_eq!(world.titles(words).await, ["Reading charts honestly"], "{words}");
    }
}

#[tokio::test]
async fn arabic_is_found_with_and_without_marks_and_hamza() {
    let world = World::new().await;
    world.publish_titled("مُقَدِّمة في الإحصاء والبيانات").await;
    for words in ["مقدمة", "مُقَدِّمة", "مقدمه", "الإحصاء", "الاحصاء", "احصاء", "الـبـيـانات", "بيانات"]
    {
        assert_eq!(world.titles(words).await.len(), 1, "{words}");
    }
}

#[tokio::test]
async fn words_are_found_wherever_they_stand_and_the_title_comes_first() {
    let world = World::new().await;
    let base = world.new_course("Working with numbers");
    world.publish(&NewCourse { description: "All about statistics.".to_owned(), ..base.clone() }).await;
    world.publish_titled("Statistics").await;
    world.publish(&NewCourse { title: "Tables".to_owned(), tags: vec!["spreadsheet".to_owned()], ..base }).await;
    assert_eq!(world.titles("statistics").await, ["Statistics", "Working with numbers"]);
    assert_eq!(world.titles("spreadsheet").await, ["Tables"]);
    assert_eq!(world.titles("ashgrove").await.len(), 3);
}

#[tokio::test]
async fn whatever_is_typed_is_only_text() {
    let world = World::new().await;
    world.publish_titled("Artificial intelligence").await;
    let hostile = [
        "'; drop table catalog_listings; --",
        "a:* & b | !c <-> (d)",
        "\\",
        "''''",
        "%_%",
        "🎓 courses",
        "\u{64e}",
        "\u{640}\u{640}",
        "\u{6e5} x",
        "\u{fdfa}",
        "\u{2474}",
        "a\u{37a}",
        "\u{fe70}",
        "the of and",
        "ſﬁ ǆ İ",
        "e\u{301}\u{301}\u{301}",
        "1e5 -3 0x1F https://example.org/?a=b",
    ];
    for words in hostile {
        world.titles(words).await;
    }
    assert_eq!(world.titles("🎓 artificial").await, ["Artificial intelligence"]);
    assert!(Words::parse("q", &"word ".repeat(2_000)).is_err());
}

#[tokio::test]
async fn what_is_not_published_is_not_found() {
    let world = World::new().await;
    world.draft(&world.new_course("Drafted course")).await;
    let course = world.publish_titled("Published course").await;
    assert_eq!(world.titles("course").await, ["Published course"]);
    let tx = world.begin().await;
    catalog::course::withdraw(&tx, course).await.unwrap();
    tx.commit().await.unwrap();
    assert!(world.titles("course").await.is_empty());
}

#[tokio::test]
async fn the_marketplace_shows_who_lists_itself_and_a_centre_its_own() {
    let world = World::new().await;
    world.publish_titled("Listed course").await;
    let quiet = world.test.tenant("quiet").await;
    let superuser = world.test.superuser().await;
    superuser.execute("update tenants set listed_in_marketplace = false where id = $1", &[&quiet.0]).await.unwrap();
    let trainer = world.add_person(quiet, "other@example.org").await;
    let world = World { tenant: quiet, trainer, ..world };
    world.publish_titled("Quiet course").await;
    assert_eq!(titles(&world.find(&Search::all(Scope::Marketplace)).await), ["Listed course"]);
    assert_eq!(titles(&world.find(&Search::all(Scope::Publisher(quiet))).await), ["Quiet course"]);
}

async fn shelf() -> World {
    let world = World::new().await;
    let base = world.new_course("Alpha");
    let data = NewCourse { category: "Data".to_owned(), tags: vec!["charts".to_owned()], ..base.clone() };
    world.publish(&data).await;
    world.publish(&paid(NewCourse { title: "Beta".to_owned(), level: Level::Advanced, ..data })).await;
    let arabic = NewCourse { title: "Gamma".to_owned(), language: "ar".to_owned(), ..base.clone() };
    world.publish(&NewCourse { course_type: CourseType::Hybrid, is_featured: true, ..arabic }).await;
    world.publish(&NewCourse { title: "Delta".to_owned(), category: "Trade".to_owned(), ..base }).await;
    world
}

#[tokio::test]
async fn filters_join_and_each_filter_counts_what_the_others_leave() {
    let world = shelf().await;
    let all = Search::all(Scope::Publisher(world.tenant));
    let found = world.find(&all).await;
    assert_eq!(found.total, 4);
    for group in [&found.facets.course_type, &found.facets.level, &found.facets.language, &found.facets.price] {
        assert_eq!(group.iter().map(|facet| facet.count).sum::<i64>(), 4);
    }
    let data = Search { categories: vec!["Data".to_owned()], ..all.clone() };
    let found = world.find(&Search { price: Some(PriceFilter::Free), ..data.clone() }).await;
    assert_eq!(titles(&found), ["Alpha"]);
    let count = |value: &str, count| FacetCount { value: value.to_owned(), count };
    assert_eq!(found.facets.price, [count("free", 1), count("paid", 1)]);
    assert_eq!(found.facets.category, [count("Data", 1), count("Trade", 1)]);
    assert_eq!(titles(&world.find(&Search { levels: vec![Level::Advanced], ..data }).await), ["Beta"]);
    let hybrid = Search { course_types: vec![CourseType::Hybrid], languages: vec!["ar".to_owned()], ..all.clone() };
    assert_eq!(titles(&world.find(&hybrid).await), ["Gamma"]);
    assert_eq!(world.find(&Search { tag: Some("charts".to_owned()), ..all }).await.total, 2);
}

#[tokio::test]
async fn several_values_of_a_filter_let_through_what_has_one_of_them() {
    let world = shelf().await;
    let all = Search::all(Scope::Publisher(world.tenant));
    let both = Search { categories: vec!["Data".to_owned(), "Trade".to_owned()], sort: Sort::Title, ..all.clone() };
    let found = world.find(&both).await;
    assert_eq!(titles(&found), ["Alpha", "Beta", "Delta"]);
    let count = |value: &str, count| FacetCount { value: value.to_owned(), count };
    assert_eq!(found.facets.category, [count("Data", 2), count("Trade", 1)], "its own choice changes no count");
    assert_eq!(found.facets.level, [count("beginner", 2), count("advanced", 1)]);
    let types = vec![CourseType::Online, CourseType::Hybrid];
    let found =
        world.find(&Search { course_types: types.clone(), levels: vec![Level::Intermediate], ..all.clone() }).await;
    assert_eq!(found.total, 0);
    assert_eq!(found.facets.course_type, [count("online", 0), count("hybrid", 0)], "what is chosen can be given up");
    assert_eq!(found.facets.level, [count("beginner", 3), count("advanced", 1), count("intermediate", 0)]);
    let beyond = world.find(&Search { course_types: types, page: 9, ..all }).await;
    assert_eq!((beyond.items.len(), beyond.total), (0, 4));
}

#[tokio::test]
async fn orders_are_what_they_say() {
    let world = shelf().await;
    let all = Search::all(Scope::Publisher(world.tenant));
    let sorted = async |sort| titles(&world.find(&Search { sort, ..all.clone() }).await);
    assert_eq!(sorted(Sort::Relevance).await, ["Gamma", "Delta", "Beta", "Alpha"]);
    assert_eq!(sorted(Sort::Newest).await, ["Delta", "Gamma", "Beta", "Alpha"]);
    assert_eq!(sorted(Sort::Title).await, ["Alpha", "Beta", "Delta", "Gamma"]);
    assert_eq!(sorted(Sort::Popular).await.len(), 4);
}

#[tokio::test]
async fn pages_cover_everything_once_and_every_page_knows_the_total() {
    let world = shelf().await;
    let by_title = Search {
        sort: Sort::Title,
        limit: 3,
        course_types: vec![CourseType::Online],
        ..Search::all(Scope::Publisher(world.tenant))
    };
    let first = world.find(&Search { limit: 2, ..by_title.clone() }).await;
    let second = world.find(&Search { limit: 2, page: 2, ..by_title.clone() }).await;
    assert_eq!([titles(&first), titles(&second)].concat(), ["Alpha", "Beta", "Delta"]);
    let beyond = world.find(&Search { page: 9, ..by_title.clone() }).await;
    assert_eq!((beyond.items.len(), beyond.total, beyond.pages()), (0, 3, 1));
    for (page, limit) in [(0, 12), (1_001, 12), (1, 0), (1, 49)] {
        assert!(Search { page, limit, ..by_title.clone() }.check().is_err());
    }
}

#[tokio::test]
async fn a_listing_follows_its_course() {
    let world = World::new().await;
    let course = world.publish_titled("Reading charts").await;
    let content = world.add_lesson(course, &crate::support::article("Two")).await;
    let all = Search::all(Scope::Publisher(world.tenant));
    assert_eq!(world.find(&all).await.items[0].lesson_count, 2);
    let tx = world.begin().await;
    outline::set_published(&tx, content, false).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(world.find(&all).await.items[0].lesson_count, 1);
}
