//! The outline as it stands beside what is being changed.

use catalog::outline::{DraftContent, DraftOutline};
use kernel::{ContentId, CourseId};

use crate::chrome::Chrome;
use crate::pages::catalog::card::{content_icon, content_label};

/// A section with its contents.
pub(super) struct Nav {
    pub(super) title: String,
    pub(super) items: Vec<NavItem>,
}

/// A content.
pub(super) struct NavItem {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) icon: &'static str,
    pub(super) kind: String,
    pub(super) shown: bool,
    pub(super) here: bool,
}

/// The outline of `course`, with the content that is being changed marked.
pub(super) fn nav(chrome: &Chrome, course: CourseId, outline: &DraftOutline, here: Option<ContentId>) -> Vec<Nav> {
    let item = |content: &DraftContent| NavItem {
        href: format!("/teach/courses/{course}/contents/{}", content.id),
        title: content.title.clone(),
        icon: content_icon(content.kind),
        kind: content_label(chrome, content.kind),
        shown: content.is_published,
        here: here == Some(content.id),
    };
    let part = |title: &str, contents: &[DraftContent]| Nav {
        title: title.to_owned(),
        items: contents.iter().map(item).collect(),
    };
    let mut parts: Vec<Nav> = outline.sections.iter().map(|section| part(&section.title, &section.contents)).collect();
    if !outline.without_section.is_empty() {
        parts.push(part(&chrome.t("teach-no-section"), &outline.without_section));
    }
    parts
}
