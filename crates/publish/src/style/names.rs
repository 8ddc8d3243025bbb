//! What the elements of a document are called: by selectors.

use std::collections::HashSet;

/// The attribute that says which way words are written. Few pages have words that are written from the right.
pub const DIRECTION: &str = "dir";

/// A name, as a selector writes it: `main`, `.map`, `#judges`.
#[derive(PartialEq, Eq, Hash)]
pub struct Name(String);

impl Name {
    /// An element's own name, in lower case.
    pub fn element(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// A class.
    pub fn class(class: &str) -> Self {
        Self(format!(".{class}"))
    }

    /// The way in which an element's words are written.
    pub fn direction(direction: &str) -> Self {
        Self(format!("[{DIRECTION}={direction}]"))
    }

    /// An id.
    pub fn id(id: &str) -> Self {
        Self(format!("#{id}"))
    }
}

/// Elements that a parser adds where a document does not name them.
const IMPLIED: [&str; 4] = ["html", "head", "body", "tbody"];

/// The names that a document has.
pub struct Names(HashSet<Name>);

impl Names {
    /// The names in this HTML. What only looks like a tag adds names too,
    /// which does no harm.
    pub fn of(html: &str) -> Self {
        let mut names: HashSet<Name> = IMPLIED.iter().map(|name| Name::element(name)).collect();
        let tags = html.split('<').skip(1).filter(|tag| tag.starts_with(|first: char| first.is_ascii_alphabetic()));
        tags.for_each(|tag| add(&mut names, tag));
        Self(names)
    }

    /// Whether a name is among them.
    pub fn have(&self, name: &Name) -> bool {
        self.0.contains(name)
    }
}

/// Adds the names of a tag, of which all is given that comes before the next one.
fn add(names: &mut HashSet<Name>, tag: &str) {
    let end = tag.find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/').unwrap_or(tag.len());
    let (element, attributes) = tag.split_at_checked(end).unwrap_or((tag, ""));
    names.insert(Name::element(&element.to_ascii_lowercase()));
    let kinds = [(" class=\"", Name::class as fn(&str) -> Name), (" id=\"", Name::id), (" dir=\"", Name::direction)];
    for (attribute, name) in kinds {
        let values = attributes.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
        names.extend(values.flat_map(str::split_whitespace).map(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_has_the_names_of_its_elements_their_classes_and_their_ids() {
        let names =
            Names::of("<p id=\"a\" class=\"b c\" dir=\"rtl\">1 < 2<BR/><svg data-id=\"no\"><linearGradient id=\"g\">");
        for name in ["p", "#a", ".b", ".c", "br", "svg", "lineargradient", "#g", "[dir=rtl]", "body"] {
            assert!(names.have(&Name(name.to_owned())), "{name}");
        }
        for name in ["#no", "a", ".a", "2", "[dir=ltr]"] {
            assert!(!names.have(&Name(name.to_owned())), "{name}");
        }
    }
}
