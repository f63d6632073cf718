//! What must be true of every page, whatever it shows.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html, Selector};

/// A page in one language, read by an HTML parser.
pub(crate) struct Page {
    html: Html,
    what: String,
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

fn attribute<'a>(element: &ElementRef<'a>, name: &str) -> &'a str {
    element.value().attr(name).unwrap_or_default()
}

/// What a screen reader calls the element: its label, its text, or the text of a picture in it.
fn name_of(element: &ElementRef<'_>) -> String {
    let images = selector("img[alt], svg[aria-label], [aria-label]");
    let alt = element
        .select(&images)
        .map(|inner| format!("{} {}", attribute(&inner, "alt"), attribute(&inner, "aria-label")));
    let text: String =
        element.text().chain([attribute(element, "aria-label"), attribute(element, "aria-labelledby")]).collect();
    format!("{text} {}", alt.collect::<String>()).trim().to_owned()
}

impl Page {
    pub(crate) fn read(what: &str, text: &str) -> Self {
        Self { html: Html::parse_document(text), what: what.to_owned() }
    }

    fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&selector(css)).collect()
    }

    /// Addresses on this site that the page leads to.
    pub(crate) fn links(&self) -> Vec<String> {
        let links = self.all("a[href^='/'], link[href^='/'], img[src^='/'], script[src^='/'], source[src^='/'], track[src^='/'], iframe[src^='/']");
        links
            .iter()
            .map(|a| {
                format!("{}{}", attribute(a, "href"), attribute(a, "src"))
                    .split('#')
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            })
            .collect()
    }

    /// Everything that is wrong with the page.
    pub(crate) fn faults(&self, language: &str) -> Vec<String> {
        let mut faults = Vec::new();
        self.frame(language, &mut faults);
        self.controls(&mut faults);
        self.policy(&mut faults);
        self.texts(&mut faults);
        faults.into_iter().map(|fault| format!("{} ({language}): {fault}", self.what)).collect()
    }

    fn frame(&self, language: &str, faults: &mut Vec<String>) {
        let root = self.html.root_element();
        let direction = if language == "ar" { "rtl" } else { "ltr" };
        if attribute(&root, "lang") != language || attribute(&root, "dir") != direction {
            faults.push(format!("html has lang={:?} dir={:?}", attribute(&root, "lang"), attribute(&root, "dir")));
        }
        let headings = self.all("h1").len();
        if headings != 1 {
            faults.push(format!("{headings} headings h1"));
        }
        if self.all("main").len() != 1 {
            faults.push("not exactly one main".to_owned());
        }
        let title: String = self.all("head > title").iter().flat_map(ElementRef::text).collect();
        if title.trim().is_empty() {
            faults.push("no title".to_owned());
        }
        if self.all("head > meta[name='viewport']").is_empty() {
            faults.push("no viewport".to_owned());
        }
        let mut ids = BTreeMap::new();
        for element in self.all("[id]") {
            *ids.entry(attribute(&element, "id")).or_insert(0) += 1;
        }
        faults.extend(
            ids.iter().filter(|(_, times)| **times > 1).map(|(id, times)| format!("id {id:?} stands {times} times")),
        );
        for list in ["aria-describedby", "aria-labelledby", "aria-controls", "for"] {
            for element in self.all(&format!("[{list}]")) {
                for id in attribute(&element, list).split_whitespace().filter(|id| !ids.contains_key(id)) {
                    faults.push(format!("{list}={id:?} points nowhere"));
                }
            }
        }
    }

    fn controls(&self, faults: &mut Vec<String>) {
        for control in self.all("input, select, textarea") {
            let kind = attribute(&control, "type");
            if ["hidden", "submit", "button", "reset"].contains(&kind) {
                continue;
            }
            let id = attribute(&control, "id");
            let by_for = !id.is_empty()
                && self
                    .all("label[for]")
                    .iter()
                    .any(|label| attribute(label, "for") == id && !name_of(label).is_empty());
            let inside = control
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|a| a.value().name() == "label" && !name_of(&a).is_empty());
            if !by_for
                && !inside
                && attribute(&control, "aria-label").is_empty()
                && attribute(&control, "aria-labelledby").is_empty()
            {
                faults.push(format!("no label: {}", control.html()));
            }
        }
        for named in self.all("button, a[href], summary, h1, h2, h3, label, legend, option, th") {
            let is_empty_choice = named.value().name() == "option" && !attribute(&named, "label").is_empty();
            if name_of(&named).is_empty()
                && !is_empty_choice
                && attribute(&named, "aria-hidden") != "true"
                && named.value().name() != "th"
            {
                faults.push(format!("no text: {}", named.html()));
            }
        }
        for image in self.all("img").iter().filter(|image| image.value().attr("alt").is_none()) {
            faults.push(format!("no alt: {}", image.html()));
        }
        for form in self.all("form") {
            let method = attribute(&form, "method").to_ascii_lowercase();
            if !["get", "post", "dialog", ""].contains(&method.as_str()) {
                faults.push(format!("a form by {method}"));
            }
        }
    }

    /// What the content security policy forbids would not work; what comes from elsewhere would tell others who reads here.
    fn policy(&self, faults: &mut Vec<String>) {
        for element in self.all("*") {
            for (name, value) in element.value().attrs() {
                if name == "style"
                    || name.starts_with("on")
                    || value.trim_start().to_ascii_lowercase().starts_with("javascript:")
                {
                    faults.push(format!("inline code or style: {name}={value:?}"));
                }
            }
        }
        if !self.all("style").is_empty() {
            faults.push("inline style sheet".to_owned());
        }
        for script in self.all("script:not([src])") {
            if !attribute(&script, "type").ends_with("json") {
                faults.push("inline script".to_owned());
            }
        }
        for loaded in self.all("script[src], img[src], source[src], video[src], iframe[src], link[rel='stylesheet'], link[rel='icon'], link[rel='preload']") {
            let address = format!("{}{}", attribute(&loaded, "src"), attribute(&loaded, "href"));
            if !address.starts_with('/') && !address.starts_with("data:") {
                faults.push(format!("loaded from elsewhere: {address}"));
            }
        }
    }

    /// Messages that were not found or not filled in.
    fn texts(&self, faults: &mut Vec<String>) {
        let ids = ["account-", "admin-", "catalog-", "credential-", "fault-", "learn-", "problem-", "ui-"];
        let shown: Vec<String> = self.all("body").iter().flat_map(ElementRef::text).map(str::to_owned).collect();
        let said = self.all("[aria-label], [title], [placeholder], [alt]");
        let attributes = said
            .iter()
            .flat_map(|e| ["aria-label", "title", "placeholder", "alt"].map(|name| attribute(e, name).to_owned()));
        for text in shown.into_iter().chain(attributes) {
            let is_id = |word: &str| {
                ids.iter().any(|prefix| word.starts_with(prefix))
                    && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            };
            if let Some(word) = text.split_whitespace().find(|word| is_id(word)) {
                faults.push(format!("a message's id is shown: {word}"));
            }
            if text.contains("{$") || text.contains("{ $") || text.contains("Some(") || text.contains("None)") {
                faults.push(format!("a value is not filled in: {}", text.trim()));
            }
        }
    }
}
