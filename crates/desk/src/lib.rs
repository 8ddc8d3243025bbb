//! The desk without its screen: what can be tested on any machine. `main.rs` puts it on the screen of a browser.

pub mod find;
pub mod folder;
pub mod form;
pub mod history;
pub mod json;
pub mod language;
pub mod marks;
pub mod messages;
pub mod overview;
pub mod parsed;
pub mod parts;
pub mod tabs;
pub mod verbatim;
pub mod words;

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    /// The code of all screens.
    fn screens() -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let files = [folder.clone(), folder.join("app")].into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
        let files =
            files.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|it| it == "rs"));
        files.map(|path| fs::read_to_string(path).unwrap()).collect()
    }

    #[test]
    fn every_word_and_every_class_of_the_style_is_used() {
        let screens = screens();
        let words = crate::words::LANGUAGES[0].words();
        let unused = words.keys().filter(|name| !name.contains('.') && !screens.contains(&format!("\"{name}\"")));
        assert_eq!(unused.collect::<Vec<_>>(), Vec::<&String>::new());
        let style = include_str!("../style.css");
        let classes = style.split('.').skip(1).filter_map(|rest| {
            let end =
                rest.find(|letter: char| !letter.is_ascii_lowercase() && !"_-".contains(letter)).unwrap_or(rest.len());
            rest.get(..end).filter(|name| !name.is_empty() && *name != "css")
        });
        let is_unused =
            |name: &&str| !["\"", " ", ":"].iter().any(|before| screens.contains(&format!("{before}{name}")));
        let unused = classes.filter(is_unused);
        assert_eq!(unused.collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
