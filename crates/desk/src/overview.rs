//! What the overview will say of a pasted text, before there is an entry: so that whoever says what is what sees what follows.

use award_story_desk_protocol::Paragraph;

/// How something stands on the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The award line, who made it, a heading.
    Line,
    /// The title.
    Title,
    /// What is quoted.
    Quoted,
}

impl Place {
    /// Its name in the style.
    pub fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Title => "title",
            Self::Quoted => "quoted",
        }
    }
}

/// The pieces of the overview, in its order: the award line, the title, who made it, what stands under no heading, and the judges'
/// words or, without any, the description. What several paragraphs say of one thing stands in one piece, as it will.
pub fn overview(paragraphs: &[Paragraph]) -> Vec<(Place, String)> {
    let with = |roles: &'static [&'static str]| {
        paragraphs.iter().filter(move |it| roles.contains(&it.role.as_str())).map(|it| it.text.trim())
    };
    let joined = |roles| Some(with(roles).collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty());
    let judges: &[&str] = if with(&["judges"]).next().is_some() { &["judges"] } else { &["description"] };
    let line = joined(&["award_line"]).map(|text| (Place::Line, text));
    let title = joined(&["title"]).map(|text| (Place::Title, text));
    let outlet = joined(&["outlet"]).map(|text| (Place::Line, text));
    let introduction = with(&["introduction", "credits"]).map(|text| (Place::Quoted, text.to_owned()));
    let quoted = with(judges).map(|text| (Place::Quoted, text.to_owned()));
    let heading = heading(paragraphs, judges).map(|text| (Place::Line, text));
    line.into_iter().chain(title).chain(outlet).chain(introduction).chain(heading).chain(quoted).collect()
}

/// The heading above the first paragraph of these roles.
fn heading(paragraphs: &[Paragraph], roles: &[&str]) -> Option<String> {
    let first = paragraphs.iter().position(|it| roles.contains(&it.role.as_str()))?;
    let above = paragraphs.get(..first)?.iter().rev();
    // What is elsewhere on the page parts no heading from its words.
    let apart = ["award_line", "title", "outlet", "left_out"];
    let above = above.into_iter().find(|it| !apart.contains(&it.role.as_str()))?;
    (above.role == "heading").then(|| above.text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(list: &[(&str, &str)]) -> Vec<Paragraph> {
        list.iter().map(|(role, text)| Paragraph { role: (*role).to_owned(), text: (*text).to_owned() }).collect()
    }

    fn shown(list: &[(&str, &str)]) -> Vec<(Place, String)> {
        overview(&paragraphs(list))
    }

    fn expected(list: &[(Place, &str)]) -> Vec<(Place, String)> {
        list.iter().map(|(place, text)| (*place, (*text).to_owned())).collect()
    }

    #[test]
    fn it_has_the_overviews_order_whatever_the_texts_is() {
        let list = [
            ("left_out", "Top"),
            ("heading", "Judges’ comments"),
            ("judges", "Well lit."),
            ("award_line", "2001 Award"),
            ("credits", "By Ann"),
            ("award_line", "Winner"),
            ("title", "The Lamp"),
        ];
        let overview = [
            (Place::Line, "2001 Award Winner"),
            (Place::Title, "The Lamp"),
            (Place::Quoted, "By Ann"),
            (Place::Line, "Judges’ comments"),
            (Place::Quoted, "Well lit."),
        ];
        assert_eq!(shown(&list), expected(&overview));
    }

    #[test]
    fn without_judges_it_goes_on_with_the_description() {
        let list =
            [("heading", "About"), ("left_out", "Print"), ("description", "A pier."), ("description", "A lamp.")];
        let overview = [(Place::Line, "About"), (Place::Quoted, "A pier."), (Place::Quoted, "A lamp.")];
        assert_eq!(shown(&list), expected(&overview));
        assert_eq!(shown(&[]), []);
    }

    #[test]
    fn a_heading_leads_only_what_follows_it() {
        let list = [("heading", "About"), ("description", "A pier."), ("judges", "Well lit.")];
        assert_eq!(shown(&list), expected(&[(Place::Quoted, "Well lit.")]));
    }
}
