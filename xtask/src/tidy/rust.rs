//! What the rules want to know of a Rust file, read from its syntax tree; and the rules about Rust alone.

use std::sync::LazyLock;

use proc_macro2::{TokenStream, TokenTree};
use regex::Regex;
use syn::{
    Attribute, Block, File as Syntax, ImplItemFn, ItemFn, ItemMod, LitStr, Macro, Meta, Signature, TraitItemFn,
    spanned::Spanned, visit, visit::Visit,
};

use super::{Finding, tree::Tree};
use crate::Fallible;

/// Names that say nothing of the field.
const EMPTY_NAMES: [&str; 12] = [
    "utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "service", "services", "shared",
    "base",
];

/// A statement of SQL at the start of a string. Words of English such as "select one from the list" are caught too:
/// they belong in the messages of a locale.
static SQL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?is)^\s*(select\s.+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(|truncate\s+table\s)",
    )
    .ok()
});

/// A function and how many lines it takes, signature and braces included.
pub(super) struct Function {
    pub(super) name: String,
    pub(super) line: usize,
    pub(super) lines: usize,
}

/// What the rules know of one file.
pub(super) struct RustFile {
    pub(super) path: String,
    /// Lines without those of the modules under `#[cfg(test)]`.
    pub(super) lines: usize,
    pub(super) functions: Vec<Function>,
    has_opening: bool,
    statements: Vec<usize>,
    allowances: Vec<usize>,
    modules: Vec<(usize, String)>,
}

impl RustFile {
    /// Whether the file is part of the program, and not of its tests or its build.
    pub(super) fn is_production(&self) -> bool {
        !(self.is_test() || self.path.ends_with("build.rs"))
    }

    fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.starts_with("crates/testkit/")
    }
}

/// Parses every Rust file of the tree.
pub(super) fn read(tree: &Tree) -> Fallible<Vec<RustFile>> {
    tree.with("rs")
        .map(|file| {
            let syntax = syn::parse_file(&file.text).map_err(|error| format!("{}: {error}", file.path))?;
            Ok(read_file(&file.path, &file.text, &syntax))
        })
        .collect()
}

fn read_file(path: &str, text: &str, syntax: &Syntax) -> RustFile {
    let mut reader = Reader::default();
    reader.visit_file(syntax);
    RustFile {
        path: path.to_owned(),
        lines: text.lines().count().saturating_sub(reader.test_lines),
        functions: reader.functions,
        has_opening: syntax.attrs.first().is_some_and(|first| first.path().is_ident("doc")),
        statements: reader.statements,
        allowances: reader.allowances,
        modules: reader.modules,
    }
}

#[derive(Default)]
struct Reader {
    functions: Vec<Function>,
    statements: Vec<usize>,
    allowances: Vec<usize>,
    modules: Vec<(usize, String)>,
    test_lines: usize,
    test_depth: usize,
}

impl Reader {
    fn function(&mut self, signature: &Signature, block: &Block) {
        let line = signature.span().start().line;
        let lines = block.span().end().line.saturating_sub(line) + 1;
        self.functions.push(Function { name: signature.ident.to_string(), line, lines });
    }

    fn literal(&mut self, text: &str, line: usize) {
        if self.test_depth == 0 && SQL.as_ref().is_some_and(|sql| sql.is_match(text)) {
            self.statements.push(line);
        }
    }

    /// The string literals among the tokens of a macro's call.
    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse_str::<LitStr>(&literal.to_string()) {
                        self.literal(&text.value(), literal.span().start().line);
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.modules.push((item.ident.span().start().line, item.ident.to_string()));
        let is_test = item.attrs.iter().any(is_test_only);
        if is_test {
            let span = item.span();
            self.test_lines += span.end().line.saturating_sub(span.start().line) + 1;
            self.test_depth += 1;
        }
        visit::visit_item_mod(self, item);
        if is_test {
            self.test_depth -= 1;
        }
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        self.literal(&literal.value(), literal.span().start().line);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.tokens(call.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if attribute.path().is_ident("doc") {
            return;
        }
        if attribute.path().is_ident("allow") {
            self.allowances.push(attribute.span().start().line);
        }
        visit::visit_attribute(self, attribute);
    }
}

fn is_test_only(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else {
        return false;
    };
    list.path.is_ident("cfg") && list.tokens.to_string() == "test"
}

/// The rules about Rust alone.
pub(super) fn check(files: &[RustFile]) -> Vec<Finding> {
    files.iter().flat_map(check_file).collect()
}

fn check_file(file: &RustFile) -> Vec<Finding> {
    let path = file.path.as_str();
    let mut findings = Vec::new();
    if file.is_production() && !file.has_opening {
        findings.push(Finding::new(
            path,
            1,
            "opens without a `//!` paragraph that says what it is and what always holds",
        ));
    }
    for line in file.allowances.iter().filter(|_| !file.is_test()) {
        findings.push(Finding::new(path, *line, "`allow` of a lint: say `#[expect(…, reason = \"…\")]`"));
    }
    if !(file.is_test() || path.starts_with("crates/db/") || path.starts_with("crates/cluster/")) {
        for line in &file.statements {
            findings.push(Finding::new(path, *line, "SQL in a string: every statement stands in `sql/queries`"));
        }
    }
    let stem = path.rsplit('/').find(|part| *part != "mod.rs").unwrap_or(path).trim_end_matches(".rs");
    let named = file.modules.iter().map(|(line, name)| (*line, name.as_str())).chain([(1, stem)]);
    for (line, name) in named.filter(|(_, name)| EMPTY_NAMES.contains(name)) {
        findings.push(Finding::new(
            path,
            line,
            format!("the module name `{name}` says nothing: use a word of the field"),
        ));
    }
    findings
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn rules(path: &str, text: &str) -> Vec<String> {
        let files = read(&Tree::of(&[(path, text)])).expect("the sample parses");
        check(&files).into_iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn a_statement_outside_the_database_crate_is_found() {
        let text =
            "//! A file.\nfn f() { run(\"select id from users where id = $1\"); log!(\"DELETE FROM users\\n;\"); }\n";
        assert_eq!(rules("crates/web/src/a.rs", text).len(), 2);
        assert_eq!(rules("crates/db/src/a.rs", text).len(), 0);
    }

    #[test]
    fn a_test_module_may_hold_statements_and_does_not_count() {
        let text = "//! A file.\n#[cfg(test)]\nmod tests {\n    const A: &str = \"delete from users \";\n}\n";
        assert!(rules("crates/web/src/a.rs", text).is_empty());
        let files = read(&Tree::of(&[("crates/web/src/a.rs", text)])).expect("the sample parses");
        assert_eq!(files.first().map(|file| file.lines), Some(1));
    }

    #[test]
    fn an_empty_name_an_allowance_and_a_missing_opening_are_found() {
        assert_eq!(rules("crates/web/src/utils.rs", "#[allow(dead_code)]\nfn f() {}\n").len(), 3);
        assert_eq!(rules("crates/web/src/misc/mod.rs", "//! A file.\n").len(), 1);
    }
}
