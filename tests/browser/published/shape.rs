//! What a site has and another may lack: a test asks for what it is about (`tests!` in `suite.rs`).

use award_story_pages::routes::Route;

use super::Published;

impl Published {
    /// Whether there is more than one language.
    pub fn has_translations(&self) -> bool {
        self.routes.languages.len() > 1
    }

    /// Whether the overview has what the judges said.
    pub fn has_judges(&self) -> bool {
        self.overview().content.contains("id=\"judges\"")
    }

    /// Whether there is a list of stories.
    pub fn has_stories(&self) -> bool {
        self.pages.iter().any(|page| page.route == Route::Stories)
    }

    /// Whether there is a map.
    pub fn has_map(&self) -> bool {
        self.overview().content.contains("class=\"journeys")
    }

    /// Whether the project has a page that explains terms, has a note to what is quoted, and something closed.
    pub fn has_apparatus(&self) -> bool {
        let mut projects = self.pages.iter().filter(|page| page.route == Route::Project);
        projects
            .any(|page| ["popovertarget", "class=\"note\"", "<summary"].iter().all(|part| page.content.contains(part)))
    }

    /// Whether the longest page has links to places on it.
    pub fn has_places(&self) -> bool {
        self.longest().first().is_some_and(|page| page.content.contains("href=\"#"))
    }

    /// Whether the navigation leads to three pages beside the overview.
    pub fn has_three_ways(&self) -> bool {
        self.navigation.len() > 3
    }
}
