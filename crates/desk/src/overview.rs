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

/// The pieces of the overview, in its order: the award line and the title's label, the title, who made it, what stands under no
/// heading, and the judges' words or, without any, the description. What several paragraphs say of one thing stands in one piece, as
/// it will.
pub fn overview(paragraphs: &[Paragraph]) -> Vec<(Place, String)> {
    let with = |roles: &'static [&'static str]| {
        paragraphs.iter().filter(move |it| roles.contains(&it.role.as_str())).map(|it| it.text.trim())
    };
    let joined = |roles| Some(with(roles).collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty());
    let judges: &[&str] = if with(&["judges"]).next().is_some() { &["judges"] } else { &["description"] };
    let (label, title) = title(paragraphs);
    let line = [joined(&["award_line"]), label].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let line = Some((Place::Line, line)).filter(|(_, text)| !text.is_empty());
    let title = title.map(|text| (Place::Title, text));
    let outlet = joined(&["outlet"]).map(|text| (Place::Line, text));
    let introduction = with(&["introduction", "credits"]).map(|text| (Place::Quoted, text.to_owned()));
    let quoted = with(judges).map(|text| (Place::Quoted, text.to_owned()));
    let heading = heading(paragraphs, judges).map(|text| (Place::Line, text));
    line.into_iter().chain(title).chain(outlet).chain(introduction).chain(heading).chain(quoted).collect()
}

/// The label before the title, and the title without it.
fn title(paragraphs: &[Paragraph]) -> (Option<String>, Option<String>) {
    let mut parts = paragraphs.iter().filter(|it| it.role == "title");
    let Some(first) = parts.next() else { return (None, None) };
    let text = parts.fold(first.text.trim().to_owned(), |text, it| format!("{text} {}", it.text.trim()));
    let label = Some(first.title_label.as_str()).filter(|label| !label.is_empty());
    let split = label.and_then(|label| Some((label, text.strip_prefix(label)?.trim_start())));
    // A label alone is all that there is of a title.
    match split.filter(|(_, title)| !title.is_empty()) {
        Some((label, title)) => (Some(label.to_owned()), Some(title.to_owned())),
        None => (None, Some(text).filter(|text| !text.is_empty())),
    }
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
        let paragraph = |(role, text): &(&str, &str)| Paragraph {
            role: (*role).to_owned(),
            text: (*text).to_owned(),
            title_label: text.split_inclusive(':').next().filter(|label| label.ends_with(':')).unwrap_or("").to_owned(),
        };
        list.iter().map(paragraph).collect()
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
    fn a_label_before_the_title_ends_the_award_line() {
        let labelled = [("title", "Title: The Lamp"), ("award_line", "2001 Award"), ("title", "of the Pier")];
        let expected_overview = [(Place::Line, "2001 Award Title:"), (Place::Title, "The Lamp of the Pier")];
        assert_eq!(shown(&labelled), expected(&expected_overview));
        let apart = [("title", "Title:"), ("title", "The Lamp")];
        assert_eq!(shown(&apart), expected(&[(Place::Line, "Title:"), (Place::Title, "The Lamp")]));
        assert_eq!(shown(&[("title", "Title:")]), expected(&[(Place::Title, "Title:")]));
        assert_eq!(shown(&[("judges", "Title: well lit.")]), expected(&[(Place::Quoted, "Title: well lit.")]));
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
