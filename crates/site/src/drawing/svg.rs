//! Writes SVG that stands inside HTML: elements with attributes, escaped, with short numbers.
//!
//! A builder for the other drawings, so that none of them puts markup together from strings.

use std::fmt::{self, Display, Formatter, Write};

use super::markup::escaped;

/// An element, with what is in it.
#[derive(Clone, Debug)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

/// An element of this name, without attributes and empty.
pub fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

/// An element of this name and class.
pub fn classed(name: &'static str, class: &str) -> Element {
    element(name).with("class", class)
}

impl Element {
    /// The element with one more attribute; its value is escaped when written.
    pub fn with(mut self, attribute: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((attribute, value.into()));
        self
    }

    /// The element with one more attribute that is a number, in user units.
    pub fn at(self, attribute: &'static str, value: f64) -> Self {
        self.with(attribute, number(value))
    }

    /// The element with one more element in it.
    pub fn holding(self, child: Element) -> Self {
        self.holding_all([child])
    }

    /// The element with more elements in it.
    pub fn holding_all(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// The element with words in it; they are escaped when written.
    pub fn saying(mut self, words: &str) -> Self {
        self.children.push(Node::Text(words.to_owned()));
        self
    }
}

impl Display for Element {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(f, " {name}=\"")?;
            f.write_str(&escaped(value))?;
            f.write_char('"')?;
        }
        if self.children.is_empty() {
            return f.write_str("/>");
        }
        f.write_char('>')?;
        for child in &self.children {
            match child {
                Node::Element(element) => element.fmt(f)?,
                Node::Text(words) => f.write_str(&escaped(words))?,
            }
        }
        write!(f, "</{}>", self.name)
    }
}

/// A number with at most one decimal, as short as it can be: `3`, `-0.5`. What is no number is written as `0`: a drawing
/// with a point at the corner is easier to see through than one that a browser refuses.
pub fn number(value: f64) -> String {
    let tenths = (value * 10.0).round();
    if tenths == 0.0 || !tenths.is_finite() {
        return "0".to_owned();
    }
    (tenths / 10.0).to_string()
}

/// Path data: the value of a `d` attribute.
#[derive(Clone, Debug, Default)]
pub struct Path(String);

impl Path {
    /// A path that starts here.
    pub fn from(x: f64, y: f64) -> Self {
        Self::default().command('M', &[x, y])
    }

    /// And goes straight to here.
    pub fn to(self, x: f64, y: f64) -> Self {
        self.command('L', &[x, y])
    }

    /// And goes to the second point, bent towards the first.
    pub fn bent_to(self, [bend_x, bend_y]: [f64; 2], [x, y]: [f64; 2]) -> Self {
        self.command('Q', &[bend_x, bend_y, x, y])
    }

    /// Several paths as one.
    pub fn all(paths: &[Path]) -> Self {
        Self(paths.iter().map(|path| path.0.as_str()).collect())
    }

    fn command(mut self, letter: char, numbers: &[f64]) -> Self {
        self.0.push(letter);
        for (index, &value) in numbers.iter().enumerate() {
            let written = number(value);
            if index > 0 && !written.starts_with('-') {
                self.0.push(' ');
            }
            self.0.push_str(&written);
        }
        self
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_without_content_closes_itself() {
        assert_eq!(
            classed("path", "route-line").with("d", Path::from(1.0, -2.0)).to_string(),
            r#"<path class="route-line" d="M1-2"/>"#
        );
    }

    #[test]
    fn words_and_attributes_are_escaped() {
        let text = element("text").with("aria-label", "a \"b\" & <c>").saying("润 <&>");
        assert_eq!(text.to_string(), r#"<text aria-label="a &quot;b&quot; &amp; &lt;c&gt;">润 &lt;&amp;&gt;</text>"#);
    }

    #[test]
    fn elements_stand_in_the_order_in_which_they_were_put() {
        let group = element("g").holding(element("a")).holding_all([element("b").saying("c"), element("d")]);
        assert_eq!(group.to_string(), "<g><a/><b>c</b><d/></g>");
    }

    #[test]
    fn a_number_has_at_most_one_decimal_and_no_needless_sign() {
        let written = [0.0, -0.04, 1.0, 2.25, -3.449, 1e6, f64::NAN, f64::INFINITY].map(number);
        assert_eq!(written, ["0", "0", "1", "2.3", "-3.4", "1000000", "0", "0"]);
    }

    #[test]
    fn a_path_separates_numbers_by_their_sign_where_it_can() {
        let path: String = Path::from(0.0, 0.5).to(-1.0, -2.0).bent_to([3.0, -4.0], [5.0, 6.0]).into();
        assert_eq!(path, "M0 0.5L-1-2Q3-4 5 6");
    }
}
