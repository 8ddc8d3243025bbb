//! A drawing of a page as a file of its own: with its style and its ground, and as large as it says itself.

use crate::downloads::land;
use crate::downloads::tree::{self, Element, Node, Syntax};

/// The style of all drawings.
const STYLE: &str = include_str!("../../../../../style/downloads/picture.css");

/// A letter's size in a chart, in units; so that a chart that lays itself out in em becomes a picture.
const EM: f64 = 16.0;
/// How wide a chart is, in em: as wide as lets its words be read on a small screen.
const CHART: f64 = 30.0;
/// What a chart's words may take of the page's margin, in units.
const MARGIN: f64 = 16.0;

/// A picture in the book.
pub struct Picture {
    /// Its name in the book.
    pub id: String,
    /// What it shows, in words.
    pub alt: String,
    /// The drawing's file.
    pub svg: String,
}

impl Picture {
    /// The picture of a drawing as it stands on a page.
    pub fn new(id: String, drawing: Element, lang: &str) -> Self {
        let alt = alt(&drawing);
        let alone = Node::from(drawing).map(&alone);
        let svg = alone.element().map(|drawing| file(framed(drawing), &alt, lang)).unwrap_or_default();
        Self { id, alt, svg }
    }

    /// Where it is, beside the pages.
    pub fn file(&self) -> String {
        format!("pictures/{}.svg", self.id)
    }
}

/// What a drawing is called, and what its lines are.
fn alt(drawing: &Element) -> String {
    let own = drawing.attribute("aria-label");
    let lines = drawing.children.iter().filter_map(|child| match child {
        Node::Element(line) => line.attribute("aria-label"),
        Node::Text(_) => None,
    });
    own.into_iter().chain(lines).collect::<Vec<_>>().join(" · ")
}

/// An element of a drawing that stands alone: in a picture nothing is pressed, and nothing is fetched from elsewhere.
fn alone(element: Element) -> Element {
    let element = element.without(&["href", "role", "aria-label", "aria-hidden"]);
    match element.name.as_str() {
        "a" => Element { name: "g".to_owned(), ..element },
        "use" => Element { name: "g".to_owned(), children: land(), ..element },
        // Books keep to SVG 1.1, where a gradient's first stop must say that it is the first.
        "stop" if element.attribute("offset").is_none() => element.with("offset", "0"),
        _ => element,
    }
}

/// The drawing with its size, and the frame that it is seen in.
fn framed(drawing: Element) -> (Element, [f64; 4]) {
    let frame = drawing.attribute("viewBox").and_then(|frame| {
        let numbers: Vec<f64> = frame.split(' ').filter_map(|number| number.parse().ok()).collect();
        <[f64; 4]>::try_from(numbers).ok()
    });
    if let Some(frame) = frame {
        return (drawing, frame);
    }
    let height = drawing.attribute("height").and_then(|height| height.strip_suffix("em")?.parse().ok());
    let (width, height) = (CHART * EM, height.unwrap_or(1.0) * EM);
    let sized = drawing.without(&["height"]).with("width", width.to_string()).with("height", height.to_string());
    (sized, [-MARGIN, -MARGIN, width + 2.0 * MARGIN, height + 2.0 * MARGIN])
}

fn file((drawing, [x, y, width, height]): (Element, [f64; 4]), alt: &str, lang: &str) -> String {
    let ground = [("x", x), ("y", y), ("width", width), ("height", height)];
    let ground =
        ground.into_iter().fold(Element::new("rect", vec![]).with("class", "ground"), |rect, (name, value)| {
            rect.with(name, value.to_string())
        });
    let words = |name: &str, words: &str| Node::from(Element::new(name, vec![Node::Text(words.to_owned())]));
    let svg = Element::new("svg", vec![words("title", alt), words("style", STYLE), ground.into(), drawing.into()])
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("xml:lang", lang)
        .with("viewBox", format!("{x} {y} {width} {height}"));
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", tree::write(&[svg.into()], Syntax::Xml))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// What means something on a page alone: the parts around drawings, what is pressed, and how wide the window is.
    const OF_PAGES: [&str; 4] = ["bars", "hit", "map", "wide"];

    /// The classes that selectors name. Before them stand a rule's end, a declaration's or a comment's.
    fn classes(style: &str) -> BTreeSet<&str> {
        let selectors = style.split('{').flat_map(|part| part.rsplit(['}', ';', '/']).next());
        let names = selectors.flat_map(|selectors| selectors.split('.').skip(1));
        let names =
            names.filter_map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').next());
        names.filter(|name| name.starts_with(|letter: char| letter.is_ascii_lowercase())).collect()
    }

    #[test]
    fn whatever_pages_style_in_drawings_books_style() {
        let [chart, map] = [
            include_str!("../../../../../style/components/chart.css"),
            include_str!("../../../../../style/components/map.css"),
        ]
        .map(classes);
        let of_books = classes(STYLE);
        let missing: Vec<_> =
            chart.union(&map).filter(|class| !OF_PAGES.contains(class) && !of_books.contains(*class)).collect();
        assert!(missing.is_empty(), "style/downloads/picture.css says nothing of {missing:?}");
    }
}
