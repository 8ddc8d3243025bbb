//! Scripts and JSON inside HTML.

/// A script without its indents and the lines that are comments.
pub fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// A script as an element, without its comments.
pub fn inline(script: &str) -> String {
    format!("<script>{}</script>", without_comments(script))
}

/// JSON that can stand in a script element: nothing in it can end the element or begin a comment. The other `<` stay, so
/// that a drawing compresses as a copy of itself.
pub fn script_json(value: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string(value)?.replace("</", "<\\/").replace("<!", "\\u003c!"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        let script = "// Why.\nlet a = 1;\n\n  // And why.\n  a //b\n";
        assert_eq!(super::without_comments(script), "let a = 1;\na //b");
    }

    #[test]
    fn json_in_a_script_element_cannot_end_it() {
        let json = super::script_json(&"</script><!--<b>").unwrap();
        assert_eq!(json, r#""<\/script>\u003c!--<b>""#);
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), "</script><!--<b>");
    }
}
