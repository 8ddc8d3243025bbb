//! JSON inside HTML.

/// JSON that can stand in a script element: nothing in it can end the element or begin a comment.
pub fn script_json(value: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string(value)?.replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn json_in_a_script_element_cannot_end_it() {
        let json = super::script_json(&"</script><!--").unwrap();
        assert_eq!(json, r#""\u003c/script>\u003c!--""#);
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), "</script><!--");
    }
}
