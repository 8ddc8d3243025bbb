//! JSON inside HTML.

/// JSON that can stand in a script element: nothing in it can end the element or begin a comment. The other `<` stay, so
/// that a drawing compresses as a copy of itself.
pub fn script_json(value: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string(value)?.replace("</", "<\\/").replace("<!", "\\u003c!"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn json_in_a_script_element_cannot_end_it() {
        let json = super::script_json(&"</script><!--<b>").unwrap();
        assert_eq!(json, r#""<\/script>\u003c!--<b>""#);
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), "</script><!--<b>");
    }
}
