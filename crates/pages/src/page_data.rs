//! What the browser knows of each page: one small value per address, serde types without behaviour.
//!
//! The publisher writes it into the page's HTML and into `data/…json`; the app reads it from there. Everything is
//! resolved already: words stand in the page's language, links are addresses that a browser can follow, and the page's
//! content is finished markup (`docs/decisions/0002-content-is-markup.md`).
//!
//! Few types keep the app small, for each costs the browser its code for reading it; so does every field name, and
//! records are therefore written as JSON arrays, their fields in order.

use crate::record::record;
use crate::routes::Routes;

record! {
    /// The block of JSON beside a page's HTML: all that the app needs to take the page over.
    pub struct DataBlock {
        /// What all pages of the language share.
        pub site: Site,
        /// The page.
        pub page: PageData,
    }
}

record! {
    /// What all pages of one language share; it does not change while the app lives.
    pub struct Site {
        /// How addresses are read and written.
        pub routes: Routes,
        /// The site's short name.
        pub name: String,
        /// The address of the language's overview.
        pub home: String,
        /// The navigation.
        pub navigation: Vec<Link>,
        /// Words on labels and buttons.
        pub labels: Labels,
        /// What is said when a page does not come.
        pub messages: Messages,
        /// The way to leave at once, where the site offers one.
        pub exit: Option<Exit>,
        /// The field for finding somebody, where the list of the stories has more than one sheet: finished markup.
        pub find: Option<String>,
    }
}

record! {
    /// Words on labels and buttons.
    pub struct Labels {
        /// The link that jumps over the header.
        pub skip: String,
        /// What the main navigation is called.
        pub navigation: String,
        /// What the choice of languages is called.
        pub languages: String,
        /// The button that tries again.
        pub retry: String,
        /// The plain link to the page that did not come.
        pub open: String,
    }
}

record! {
    /// What is said while a page is on its way, or when it does not come.
    pub struct Messages {
        /// It takes longer than a moment.
        pub loading: String,
        /// There is no connection.
        pub offline: String,
        /// The server has no such page.
        pub missing: String,
        /// The server answered with something that is not the page's data.
        pub unexpected: String,
        /// The address leads nowhere: the document's title.
        pub not_found: String,
        /// The same as what `main` then holds: finished markup.
        pub nowhere: String,
    }
}

record! {
    /// The way to leave at once.
    pub struct Exit {
        /// Another site's address.
        pub to: String,
        /// The link.
        pub leave: String,
        /// Said after the first press of three.
        pub once: String,
        /// Said after the second.
        pub twice: String,
        /// Said until the other site is there.
        pub leaving: String,
    }
}

/// The list of everybody: a file of its own, which is fetched when a reader wants to find somebody. What `main` holds before
/// those who were found; what it holds after them; the words to look in, a line for each person; and then each person's
/// item in the list. But for those words all is finished markup.
pub type Everybody = Vec<String>;

record! {
    /// One page.
    pub struct PageData {
        /// Its address, base path included: what the browser's address bar shows.
        pub address: String,
        /// The document's title.
        pub title: String,
        /// The same page in every language of the site; empty where there is one language.
        pub translations: Vec<Link>,
        /// What `main` holds: finished markup, drawn by the publisher. Empty in the block beside a page's HTML, where it
        /// stands already.
        pub content: String,
    }
}

record! {
    /// A link within the site.
    pub struct Link {
        /// What the reader sees.
        pub words: String,
        /// Where it leads.
        pub to: String,
        /// The BCP 47 tag of its language, where that is not the page's; empty otherwise.
        pub lang: String,
    }
}
