//! What a page says before it is drawn: a heading, then sections of items of paragraphs of inlines.
//!
//! `compose` writes documents, [`crate::components`] draw them. Everything is resolved already:
//! words stand in the page's language, links are addresses that a browser can follow.

/// One page's own part: what `main` holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What stands above the title: the award line.
    pub before: Inlines,
    /// The title: the page's one `h1`.
    pub heading: Inlines,
    /// What stands below the title: who made it.
    pub after: Inlines,
    /// What the title means, for those who cannot read it as printed.
    pub gloss: Option<Section>,
    /// What follows.
    pub sections: Vec<Section>,
}

impl Document {
    /// All its texts, in the order in which they are read.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut Inlines> {
        let Self { before, heading, after, gloss, sections } = self;
        let within = gloss.iter_mut().chain(sections).flat_map(|section| {
            let items = section.items.iter_mut().flat_map(|item| [&mut item.label].into_iter().chain(&mut item.body));
            [&mut section.heading].into_iter().chain(items)
        });
        [before, heading, after].into_iter().chain(within)
    }
}

/// What all documents of one language say in the same words.
#[derive(Clone, Debug)]
pub struct RenderContext {
    /// Which way their language is written: `ltr` or `rtl`.
    pub direction: &'static str,
    /// The page that everything quoted is from; empty where none is named.
    pub award_page: String,
    /// The link to it, beside each quotation.
    pub quoted_from: String,
    /// What closes a term's explanation.
    pub close: String,
    /// What the list of a page's sections is called.
    pub on_this_page: String,
    /// The link back to where a page begins.
    pub top: String,
    /// The sentences that every page ends with: who speaks, whose the quoted words are.
    pub footer: Vec<Inlines>,
    /// An address leads nowhere: a heading.
    pub not_found: String,
    /// What to do then.
    pub what_to_do: Inlines,
    /// The navigation: links.
    pub navigation: Inlines,
}

/// What stands around every page of one language.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The site's short name.
    pub name: String,
    /// The address of the language's overview.
    pub home: String,
    /// The link that jumps over the header.
    pub skip: String,
    /// What the main navigation is called.
    pub navigation: String,
    /// What the choice of languages is called.
    pub languages: String,
    /// The quick exit, where the site offers one.
    pub exit: Option<Exit>,
}

/// The quick exit: a link out of the site.
#[derive(Clone, Debug)]
pub struct Exit {
    /// Another site's address.
    pub to: String,
    /// The link.
    pub leave: String,
    /// Said after the first press of Shift of three.
    pub once: String,
    /// Said after the second.
    pub twice: String,
    /// Said until the other site is there.
    pub leaving: String,
}

/// A page in one of the site's languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// What the language calls itself.
    pub name: String,
    /// Its BCP 47 tag.
    pub lang: String,
    /// The page's address.
    pub address: String,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// How its items are set.
    pub kind: SectionKind,
    /// The id of its heading, or of itself where it has none; unique on the page.
    pub id: String,
    /// Its heading; empty for none.
    pub heading: Inlines,
    /// A drawing that stands above its items, as finished markup; empty for none.
    pub drawing: String,
    /// What it holds.
    pub items: Vec<Item>,
}

/// Something in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id on the page; empty for none.
    pub id: String,
    /// What leads it; may be empty.
    pub label: Inlines,
    /// Its paragraphs.
    pub body: Vec<Inlines>,
}

/// How a section's items are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// The award page's words, each paragraph one of theirs. Of two items the first is this site's translation, its
    /// label says so, and the second's label opens the words as printed.
    Quotation,
    /// Paragraphs of this site's own.
    Prose,
    /// A list; an item's label leads, its paragraphs follow.
    List,
    /// Labels and what stands under them.
    Definitions,
    /// Terms and their meanings, with the panels that the terms in quotations open.
    Terms,
    /// Terms as well, each as large as the page allows.
    Large,
    /// Dates, the earliest first, and what happened.
    Timeline,
    /// A series of numbers. The first item explains it and its label opens the table, the second is the row of the
    /// columns' headings; in every row the label is the row's heading.
    Table,
    /// Journeys on a map of the world; the paragraphs are its caption.
    Map,
    /// Corrections and notes to quoted words: label, then the words as printed, what to know, and why.
    Corrections,
    /// The people: of equal size, in the award page's order.
    People,
    /// The way to the page before and the page after.
    PreviousAndNext,
    /// The way between the list pages of a list; the heading says what it is called, and is not seen.
    Pagination,
    /// An empty place for the app's search. It has no items.
    Search,
    /// The page's numbered sources.
    Sources,
}

/// A paragraph: inlines without a space between them.
pub type Inlines = Vec<Inline>;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    /// What it is.
    pub mark: Mark,
    /// What the reader sees. Of a note and of a way back it is what they are called: they are seen as signs.
    pub words: String,
    /// Where it leads, as its mark says; empty for nowhere.
    pub to: String,
    /// The BCP 47 tag of its language, where that is not the page's, or of what it leads to; empty otherwise.
    pub lang: String,
}

/// What an inline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Plain words, in any language.
    Plain,
    /// Words of the award page, within words of this site's own.
    Quoted,
    /// The name of a work: naming it is not quoting it.
    Title,
    /// How sure a statement is.
    Certainty,
    /// Words that open the explanation of a term; `to` is the term's id on the page.
    Term,
    /// The sign of a correction or note; `to` is its id on the page.
    Note,
    /// The number of a source; `to` is what it is called.
    Source,
    /// The same at the first mention, to which the source leads back.
    FirstCitation,
    /// The way from a source back to its first mention; `to` is the id there.
    BackLink,
    /// A link within the site; `to` is the address.
    Link,
    /// A link to the page itself, among links to its like.
    Current,
    /// A link out of the site.
    External,
    /// A link to a file of the site that is to be kept; `to` is the address.
    File,
    /// What is written for machines, and compared letter by letter.
    Code,
    /// A date; `to` is the value that `datetime` takes.
    Date,
}

impl Inline {
    /// An inline without a language of its own.
    pub fn new(mark: Mark, words: impl Into<String>, to: impl Into<String>) -> Self {
        Self { mark, words: words.into(), to: to.into(), lang: String::new() }
    }

    /// Plain words of the page's language.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::new(Mark::Plain, words, "")
    }

    /// The same inline in this language.
    pub fn in_language(self, lang: impl Into<String>) -> Self {
        Self { lang: lang.into(), ..self }
    }
}
