//! What the elements of a document are called, as selectors write it: `main`, `.map`, `#judges`, `[dir=rtl]`.

use std::collections::HashSet;

/// Elements that a parser adds where a document does not name them.
const IMPLIED: [&str; 4] = ["html", "head", "body", "tbody"];

/// The names that a document has.
pub struct Names(HashSet<String>);

impl Names {
    /// The names in this HTML. What only looks like a tag adds names too,
    /// which does no harm.
    pub fn of(html: &str) -> Self {
        let mut names: HashSet<String> = IMPLIED.iter().map(|name| (*name).to_owned()).collect();
        let tags = html.split('<').skip(1).filter(|tag| tag.starts_with(|first: char| first.is_ascii_alphabetic()));
        tags.for_each(|tag| add(&mut names, tag));
        Self(names)
    }

    /// Whether a name is among them.
    pub fn have(&self, name: &str) -> bool {
        self.0.contains(name)
    }
}

/// Adds the names of a tag, of which all is given that comes before the next one.
fn add(names: &mut HashSet<String>, tag: &str) {
    let end = tag.find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/').unwrap_or(tag.len());
    let (element, attributes) = tag.split_at_checked(end).unwrap_or((tag, ""));
    names.insert(element.to_ascii_lowercase());
    for (attribute, before, after) in [(" class=\"", ".", ""), (" id=\"", "#", ""), (" dir=\"", "[dir=", "]")] {
        let values = attributes.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
        names.extend(values.flat_map(str::split_whitespace).map(|value| format!("{before}{value}{after}")));
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
            assert!(names.have(name), "{name}");
        }
        for name in ["#no", "a", ".a", "2", "[dir=ltr]"] {
            assert!(!names.have(name), "{name}");
        }
    }
}
