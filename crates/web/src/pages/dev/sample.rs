//! What the components show of themselves: short and long, both directions, every state.

use crate::writing::Writing;

/// A fault of a form's field.
pub(super) struct Fault {
    pub(super) field: &'static str,
    pub(super) text: &'static str,
}

/// Something to choose.
#[derive(Default)]
pub(super) struct Choice {
    pub(super) value: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) count: &'static str,
    pub(super) checked: bool,
}

/// A value of a chart, or a row of a table.
pub(super) struct Point {
    pub(super) label: &'static str,
    pub(super) value: f64,
    pub(super) text: &'static str,
}

/// A page of a list.
#[derive(Default)]
pub(super) struct Page {
    pub(super) text: &'static str,
    pub(super) href: &'static str,
    pub(super) current: bool,
    pub(super) gap: bool,
}

/// A step of the way to a page.
pub(super) struct Way {
    pub(super) label: &'static str,
    pub(super) href: &'static str,
}

/// A tab.
pub(super) struct Tab {
    pub(super) label: &'static str,
    pub(super) href: &'static str,
    pub(super) current: bool,
    pub(super) count: &'static str,
}

/// A step of a procedure.
pub(super) struct Step {
    pub(super) label: &'static str,
    pub(super) state: &'static str,
}

/// Something that happened.
pub(super) struct Event {
    pub(super) time: &'static str,
    pub(super) datetime: &'static str,
    pub(super) title: &'static str,
    pub(super) text: &'static str,
    pub(super) icon: &'static str,
    pub(super) tone: &'static str,
}

/// A course, on its card, on a learner's card, and as the one to go on with.
#[derive(Clone, Default)]
pub(super) struct Card {
    pub(super) href: &'static str,
    pub(super) title: &'static str,
    pub(super) summary: &'static str,
    pub(super) image: &'static str,
    pub(super) image_alt: &'static str,
    pub(super) category: &'static str,
    pub(super) kind_label: &'static str,
    pub(super) kind_icon: &'static str,
    pub(super) level: &'static str,
    pub(super) trainer: &'static str,
    pub(super) rating: u8,
    pub(super) rating_label: &'static str,
    pub(super) rating_count: &'static str,
    pub(super) price: &'static str,
    pub(super) free: bool,
    pub(super) badge: &'static str,
    pub(super) progress: u8,
    pub(super) progress_text: &'static str,
    pub(super) action_text: &'static str,
    pub(super) status_text: &'static str,
    pub(super) lesson: &'static str,
    pub(super) writing: Writing,
}

pub(super) fn errors() -> Vec<Fault> {
    vec![Fault { field: "g-mail", text: "Enter an e-mail address in the form name@example.com" }]
}

pub(super) fn choices() -> Vec<Choice> {
    vec![
        Choice { value: "one", label: "Online", hint: "Video and reading at your own pace", ..Choice::default() },
        Choice { value: "two", label: "Classroom", ..Choice::default() },
        Choice { value: "three", label: "Online and classroom", ..Choice::default() },
    ]
}

pub(super) fn checks() -> Vec<Choice> {
    vec![
        Choice { value: "a", label: "Technology", count: "24", checked: true, ..Choice::default() },
        Choice { value: "b", label: "Business", count: "9", ..Choice::default() },
        Choice { value: "c", label: "إدارة", count: "3", ..Choice::default() },
    ]
}

pub(super) fn points() -> Vec<Point> {
    let months =
        [("Jan", 32.0, "32"), ("Feb", 45.0, "45"), ("Mar", 41.0, "41"), ("Apr", 66.0, "66"), ("May", 92.0, "92")];
    months.map(|(label, value, text)| Point { label, value, text }).into()
}

pub(super) fn people() -> Vec<Point> {
    let rows = [
        ("Lina Ashgrove", 92.0, "12 Nov 2026"),
        ("مركز نور السدرة", 78.5, "9 Nov 2026"),
        ("Tobias Marlow", 64.0, "2 Nov 2026"),
    ];
    rows.map(|(label, value, text)| Point { label, value, text }).into()
}

pub(super) fn pages() -> Vec<Page> {
    vec![
        Page { text: "1", href: "#", current: true, ..Page::default() },
        Page { text: "2", href: "#", ..Page::default() },
        Page { gap: true, ..Page::default() },
        Page { text: "9", href: "#", ..Page::default() },
    ]
}

pub(super) fn crumbs() -> Vec<Way> {
    ["Courses", "Technology", "Data analysis"].map(|label| Way { label, href: "#" }).into()
}

pub(super) fn tabs() -> Vec<Tab> {
    let tab = |(label, current, count)| Tab { label, href: "#", current, count };
    [("Overview", true, ""), ("Reviews", false, "128"), ("Notes", false, "")].map(tab).into()
}

pub(super) fn steps() -> Vec<Step> {
    [("Account", "done"), ("Details", "current"), ("Confirm", "todo")]
        .map(|(label, state)| Step { label, state })
        .into()
}

pub(super) fn events() -> Vec<Event> {
    vec![
        Event {
            time: "Today, 10:42",
            datetime: "2026-11-23",
            title: "Certificate issued",
            text: "Data analysis",
            icon: "award",
            tone: "success",
        },
        Event {
            time: "12 November",
            datetime: "2026-11-12",
            title: "Enrolled",
            text: "",
            icon: "log-in",
            tone: "neutral",
        },
    ]
}

pub(super) fn cards() -> Vec<Card> {
    let usual = Card {
        href: "#",
        title: "Data analysis",
        summary: "Learn to read, clean and chart real data, and to say honestly what it shows.",
        category: "Technology",
        kind_label: "Online",
        kind_icon: "monitor-play",
        level: "Beginner",
        trainer: "Tobias Marlow",
        rating: 9,
        rating_label: "4.5 of 5",
        rating_count: "4.5 (128)",
        price: "Free",
        free: true,
        badge: "Featured",
        progress: 42,
        progress_text: "42%",
        action_text: "Continue",
        status_text: "5 of 12 lessons",
        lesson: "What a chart promises",
        writing: Writing::of("en"),
        ..Card::default()
    };
    let arabic = Card {
        title: "تصميم الدورات التعليمية",
        category: "التعليم",
        kind_label: "حضوري",
        kind_icon: "school",
        price: "25.000 د.ك",
        free: false,
        badge: "",
        progress: 100,
        progress_text: "100%",
        writing: Writing::of("ar"),
        ..usual.clone()
    };
    let long = Card {
        title: "Leading small teams through change without losing people, sleep or the plot",
        category: "Management and leadership in the public sector",
        price: "KWD 12.500",
        rating: 0,
        rating_label: "",
        progress: 0,
        progress_text: "0%",
        writing: Writing::of("en"),
        ..arabic.clone()
    };
    vec![usual, arabic, long]
}
