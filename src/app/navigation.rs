//! Navigation state: which page is shown, which is on its way, and what follows from each event.
//!
//! Pure: it knows no browser, clock or network. [`Navigation::handle`] takes an [`Event`] and returns the [`Effect`]s that
//! the navigator then performs in their order. The promise, held by a property test against a model of a browser with
//! plain pages: after every settled step address, page and history are what they would be without the app.

#[cfg(test)]
mod model;

/// Where a link leads: a page of this site, and a place on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The page's address, base path included.
    pub address: String,
    /// The fragment with its `#`; empty for none.
    pub fragment: String,
}

impl Target {
    /// The address with its fragment.
    pub fn url(&self) -> String {
        format!("{}{}", self.address, self.fragment)
    }
}

/// What has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The host sent another page than the one at this address, which the reader asked for.
    Entered(Target),
    /// The reader followed a link to a page of this site.
    Followed {
        /// Where it leads.
        target: Target,
        /// Whether that is the URL in the address bar: browsers then replace the history entry.
        is_current_url: bool,
        /// Whether the page's data is here.
        is_cached: bool,
    },
    /// The reader followed a link to a place on the page that is shown. The browser goes there by itself.
    FollowedFragment,
    /// The reader went back or forward; the browser has changed the address.
    Traversed {
        /// The address now.
        address: String,
        /// How far that history entry was scrolled, in CSS pixels, where it is known.
        scroll: Option<f64>,
        /// Whether the page's data is here.
        is_cached: bool,
    },
    /// The server has begun to answer: the headers of a page's data are here.
    Responded {
        /// The page.
        address: String,
    },
    /// A page's data has arrived.
    Arrived {
        /// The page.
        address: String,
    },
    /// A page's data did not arrive.
    Failed {
        /// The page.
        address: String,
        /// Why.
        failure: Failure,
    },
    /// A moment has passed since an attempt began.
    Waited {
        /// The attempt.
        attempt: u32,
    },
    /// The server was silent for too long.
    TimedOut {
        /// The attempt.
        attempt: u32,
        /// Whether the browser believes that it has a connection.
        is_online: bool,
    },
    /// The reader asked to try again.
    Retried,
}

/// Why a page's data did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The connection was refused, or broke.
    Unreachable,
    /// The server answered with something that is not this page's data.
    Unexpected,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Fetch a page's data; [`Event::Responded`], then [`Event::Arrived`] or [`Event::Failed`] follow.
    Fetch {
        /// The page.
        address: String,
    },
    /// Start both timers of an attempt; [`Event::Waited`] and [`Event::TimedOut`] follow.
    StartTimers {
        /// The attempt.
        attempt: u32,
    },
    /// Change what the notice says.
    Notify(Notice),
    /// Show a page whose data is here.
    Show(Arrival),
    /// Let the browser load a URL.
    Load {
        /// The URL, without origin.
        url: String,
    },
    /// Let the browser load the page at the current address.
    Reload,
}

/// What the notice says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Notice {
    /// Nothing: no page is on its way.
    #[default]
    None,
    /// Nothing yet: a page is on its way.
    Pending,
    /// A page takes longer than a moment.
    Loading,
    /// The server could not be reached.
    Offline {
        /// The URL that was asked for, without origin.
        url: String,
    },
}

/// How a page is to be shown. Address, title, content, focus and scroll change in one step.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// The page's address.
    pub address: String,
    /// Whether the page is there, or the words that it is not.
    pub is_found: bool,
    /// What becomes of the history.
    pub history: History,
    /// Where the page is scrolled to.
    pub scroll: Scroll,
}

/// What becomes of the history when a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A new entry.
    Push,
    /// This entry gets another URL.
    Replace,
    /// Nothing: the browser has moved to the entry already.
    Keep,
}

/// Where a page is scrolled to when it is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Scroll {
    /// To the top, or to the place that this fragment names.
    To(String),
    /// Where the entry was, which the browser restores.
    ByBrowser,
    /// Where the entry was, in CSS pixels: the page came too late for the browser.
    Restore(f64),
}

/// The navigation of one document.
#[derive(Debug)]
pub struct Navigation {
    /// The address of the page that is shown.
    shown: String,
    pending: Option<Pending>,
    attempts: u32,
}

/// A page on its way.
#[derive(Clone, Debug)]
struct Pending {
    target: Target,
    cause: Cause,
    attempt: u32,
    /// Whether it failed, so that it waits for the reader.
    has_failed: bool,
}

/// Why a page is on its way.
#[derive(Clone, Copy, Debug)]
enum Cause {
    Entry,
    Link { history: History },
    Traversal { scroll: Option<f64> },
}

impl Navigation {
    /// The navigation of a document that shows this page.
    pub fn new(shown: impl Into<String>) -> Self {
        Self { shown: shown.into(), pending: None, attempts: 0 }
    }

    /// The address of the page that is shown.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Whether nothing is on its way.
    pub fn is_idle(&self) -> bool {
        self.pending.is_none()
    }

    /// Whether the address bar already names a page that is not shown yet.
    pub fn is_traversing(&self) -> bool {
        self.pending.as_ref().is_some_and(|pending| matches!(pending.cause, Cause::Traversal { .. }))
    }

    /// What follows from an event.
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Entered(target) => self.ask(target, Cause::Entry, false),
            Event::Followed { target, is_current_url, is_cached } => {
                let history = if is_current_url { History::Replace } else { History::Push };
                match &self.pending {
                    // A double click.
                    Some(pending) if pending.waits_for(&target) => Vec::new(),
                    _ => self.ask(target, Cause::Link { history }, is_cached),
                }
            }
            // Browsers let a page that is on its way go on.
            Event::FollowedFragment => Vec::new(),
            Event::Traversed { address, .. } if address == self.shown => self.cancel(),
            Event::Traversed { address, scroll, is_cached } => {
                let target = Target { address, fragment: String::new() };
                self.ask(target, Cause::Traversal { scroll }, is_cached)
            }
            Event::Responded { address } => match self.waiting(&address) {
                Some(pending) => vec![Effect::StartTimers { attempt: self.renumber(pending) }],
                None => Vec::new(),
            },
            Event::Arrived { address } => {
                self.waiting(&address).map_or_else(Vec::new, |pending| self.show(pending, true))
            }
            Event::Failed { address, failure } => match self.waiting(&address) {
                Some(pending) if failure == Failure::Unreachable => self.offline(pending),
                Some(pending) => self.give_up(pending),
                None => Vec::new(),
            },
            Event::Waited { attempt } => {
                let is_waiting = self.attempt(attempt).is_some();
                if is_waiting { vec![Effect::Notify(Notice::Loading)] } else { Vec::new() }
            }
            Event::TimedOut { attempt, is_online } => match self.attempt(attempt) {
                Some(pending) if !is_online => self.offline(pending),
                // Whether the page exists is not known, and to load its address again would bring the same page.
                Some(Pending { cause: Cause::Entry, .. }) => self.cancel(),
                Some(pending) => self.give_up(pending),
                None => Vec::new(),
            },
            Event::Retried => match self.pending.take() {
                Some(pending) => self.ask(pending.target, pending.cause, false),
                None => Vec::new(),
            },
        }
    }

    /// Shows a page that is here, or fetches it.
    fn ask(&mut self, target: Target, cause: Cause, is_cached: bool) -> Vec<Effect> {
        self.attempts += 1;
        let pending = Pending { target, cause, attempt: self.attempts, has_failed: false };
        if is_cached {
            return self.show(pending.at_once(), true);
        }
        let address = pending.target.address.clone();
        let attempt = pending.attempt;
        self.pending = Some(pending);
        // The fetch comes last: a page that another fetch has just brought arrives at once.
        vec![Effect::Notify(Notice::Pending), Effect::StartTimers { attempt }, Effect::Fetch { address }]
    }

    /// The reader has gone on, or back to what is shown.
    fn cancel(&mut self) -> Vec<Effect> {
        match self.pending.take() {
            Some(_) => vec![Effect::Notify(Notice::None)],
            None => Vec::new(),
        }
    }

    fn show(&mut self, pending: Pending, is_found: bool) -> Vec<Effect> {
        let Pending { target, cause, .. } = pending;
        let (history, scroll) = match cause {
            Cause::Entry => (History::Replace, Scroll::To(target.fragment)),
            Cause::Link { history } => (history, Scroll::To(target.fragment)),
            Cause::Traversal { scroll: None } => (History::Keep, Scroll::ByBrowser),
            Cause::Traversal { scroll: Some(scroll) } => (History::Keep, Scroll::Restore(scroll)),
        };
        self.pending = None;
        self.shown.clone_from(&target.address);
        let arrival = Arrival { address: target.address, is_found, history, scroll };
        vec![Effect::Notify(Notice::None), Effect::Show(arrival)]
    }

    /// Keeps what is shown, and says why.
    fn offline(&mut self, pending: Pending) -> Vec<Effect> {
        let url = pending.target.url();
        self.pending = Some(Pending { has_failed: true, ..pending });
        vec![Effect::Notify(Notice::Offline { url })]
    }

    /// Leaves the page to the browser. A page that the host has just refused to send is not asked for again.
    fn give_up(&mut self, pending: Pending) -> Vec<Effect> {
        self.pending = None;
        let load = match pending.cause {
            Cause::Entry => return self.show(pending, false),
            Cause::Link { .. } => Effect::Load { url: pending.target.url() },
            Cause::Traversal { .. } => Effect::Reload,
        };
        vec![Effect::Notify(Notice::None), load]
    }

    /// The page on its way, if it is this one.
    fn waiting(&self, address: &str) -> Option<Pending> {
        self.pending.clone().filter(|pending| pending.target.address == address && !pending.has_failed)
    }

    /// The page on its way, if this is its attempt.
    fn attempt(&self, attempt: u32) -> Option<Pending> {
        self.pending.clone().filter(|pending| pending.attempt == attempt && !pending.has_failed)
    }

    /// Gives a page on its way a new number, so that the timers of the old one are void.
    fn renumber(&mut self, pending: Pending) -> u32 {
        self.attempts += 1;
        self.pending = Some(Pending { attempt: self.attempts, ..pending });
        self.attempts
    }
}

impl Pending {
    /// Whether it is on its way to this target, by a link.
    fn waits_for(&self, target: &Target) -> bool {
        self.target == *target && !self.has_failed && matches!(self.cause, Cause::Link { .. })
    }

    /// The same, for a page that needs no time: the browser restores the scroll.
    fn at_once(self) -> Self {
        match self.cause {
            Cause::Traversal { .. } => Self { cause: Cause::Traversal { scroll: None }, ..self },
            _ => self,
        }
    }
}
