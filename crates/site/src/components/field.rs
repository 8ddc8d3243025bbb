//! The field for finding somebody. It says all that `browser/find.rs` must know to answer to it.

use leptos::prelude::*;

/// What is said in and of the field.
pub struct Field {
    /// Where the list of everybody is.
    pub list: String,
    /// What the field is for.
    pub label: String,
    /// Before the number of people found, and behind it.
    pub found: [String; 2],
    /// Nobody was found.
    pub none: String,
    /// The list is on its way.
    pub loading: String,
    /// It did not come.
    pub failed: String,
    /// The button that tries again.
    pub retry: String,
}

impl Field {
    /// The field with its label, the place where it is said what came of looking, and another try. What is typed is kept
    /// nowhere: not even by the browser, for the next time.
    pub fn view(self) -> AnyView {
        let [before, behind] = self.found;
        view! {
            <label>{self.label}<input type="search" autocomplete="off" spellcheck="false"/></label>
            <p role="status" data-list=self.list data-before=before data-behind=behind data-none=self.none
                data-loading=self.loading data-failed=self.failed></p>
            <button type="button" hidden>{self.retry}</button>
        }
        .into_any()
    }
}
