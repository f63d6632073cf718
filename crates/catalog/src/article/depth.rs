//! How deep elements stand in each other, as a browser would read them. What reads an article goes down into it step by step,
//! and elements that are never closed come again in every paragraph after them, so there is an end to both.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, ExpandedName, LocalName, ParseOpts, QualName, local_name, ns, parse_fragment};

/// Characters that are read before it is asked again whether they are too much.
const STEP: usize = 2_048;
/// Elements that one tag may make: those that a table implies, and those that were left open.
const MADE_BY_ONE: usize = 8;

/// Whether no element of `html` has more than `most` around it, and few elements come of each tag. No more is read than it takes
/// to know.
pub(super) fn is_within(html: &str, most: usize) -> bool {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let mut parser = parse_fragment(Measure::default(), ParseOpts::default(), context, Vec::new(), false);
    let mut tags = 0;
    let mut rest = html;
    while !rest.is_empty() {
        let (step, after) = rest.split_at(rest.floor_char_boundary(STEP));
        tags += step.matches('<').count();
        parser.process(StrTendril::from(step));
        let seen = &parser.tokenizer.sink.sink;
        if seen.deepest.get() > most || seen.made.get() > 100 + MADE_BY_ONE * tags {
            return false;
        }
        rest = after;
    }
    true
}

/// Hears what a parser would build, and keeps nothing of it but its measures.
#[derive(Default)]
struct Measure {
    made: Cell<usize>,
    deepest: Cell<usize>,
}

/// An element, a comment or the whole: what it is called and how deep it stands.
struct Node {
    name: QualName,
    integrates: bool,
    depth: Cell<usize>,
}

impl Measure {
    fn node(&self, name: QualName, integrates: bool) -> Rc<Node> {
        self.made.set(self.made.get() + 1);
        Rc::new(Node { name, integrates, depth: Cell::new(0) })
    }

    fn nameless(&self) -> Rc<Node> {
        self.node(QualName::new(None, ns!(), LocalName::default()), false)
    }

    fn stands(&self, child: &NodeOrText<Rc<Node>>, depth: usize) {
        if let NodeOrText::AppendNode(child) = child {
            child.depth.set(depth);
            self.deepest.set(self.deepest.get().max(depth));
        }
    }
}

impl TreeSink for Measure {
    type Handle = Rc<Node>;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }
    fn parse_error(&self, _: Cow<'static, str>) {}
    fn get_document(&self) -> Rc<Node> {
        self.nameless()
    }
    fn elem_name<'a>(&'a self, target: &'a Rc<Node>) -> ExpandedName<'a> {
        target.name.expanded()
    }
    fn create_element(&self, name: QualName, _: Vec<Attribute>, flags: ElementFlags) -> Rc<Node> {
        self.node(name, flags.mathml_annotation_xml_integration_point)
    }
    fn create_comment(&self, _: StrTendril) -> Rc<Node> {
        self.nameless()
    }
    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Rc<Node> {
        self.nameless()
    }
    fn append(&self, parent: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        self.stands(&child, parent.depth.get() + 1);
    }
    fn append_based_on_parent_node(&self, element: &Rc<Node>, before: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        self.stands(&child, element.depth.get().max(before.depth.get() + 1));
    }
    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn get_template_contents(&self, target: &Rc<Node>) -> Rc<Node> {
        let contents = self.nameless();
        contents.depth.set(target.depth.get());
        contents
    }
    fn same_node(&self, one: &Rc<Node>, other: &Rc<Node>) -> bool {
        Rc::ptr_eq(one, other)
    }
    fn set_quirks_mode(&self, _: QuirksMode) {}
    fn append_before_sibling(&self, sibling: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        self.stands(&child, sibling.depth.get());
    }
    fn add_attrs_if_missing(&self, _: &Rc<Node>, _: Vec<Attribute>) {}
    fn remove_from_parent(&self, _: &Rc<Node>) {}
    fn reparent_children(&self, _: &Rc<Node>, _: &Rc<Node>) {}
    fn is_mathml_annotation_xml_integration_point(&self, handle: &Rc<Node>) -> bool {
        handle.integrates
    }
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn depth_is_counted_and_what_is_never_closed_with_it() {
        // The root of a fragment counts as one.
        assert!(is_within("<p>a<br>b</p><p><b>c</b></p>", 3));
        assert!(!is_within("<ul><li><b>c</b></li></ul>", 3));
        assert!(!is_within(&"<b title=\"</b>\">".repeat(11), 10));
        assert!(!is_within(&"<div><table></div></table>".repeat(11), 10));
        assert!(!is_within(&"<b><object></b></object>".repeat(11), 10));
        assert!(is_within(&"<p><b>x</b></p>".repeat(2_000), 10));
        assert!(is_within(&"<p>x<p>y<br>".repeat(2_000), 10));
    }

    #[test]
    fn what_comes_again_in_every_paragraph_is_found() {
        let titles: Vec<String> = (0..2_000).map(|i: u32| i.to_string()).collect();
        let left_open = titles.join("><p><b title=");
        assert!(!is_within(&left_open, usize::MAX));
        let table = "<table><td>x".to_owned() + &"<tr><td>1<td>2".repeat(2_000);
        assert!(is_within(&table, 10));
    }
}
