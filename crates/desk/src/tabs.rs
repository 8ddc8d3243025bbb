//! Tabs of one browser that keep the same draft: what they tell each other, and what each of them knows from that.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// What a tab tells the others of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The tab.
    pub tab: String,
    /// Whether it keeps the draft, from now on.
    pub keeps: bool,
}

/// What a tab knows of itself and the others.
#[derive(Clone, Debug, Default)]
pub struct Tabs {
    own: String,
    keeps: bool,
    others: BTreeSet<String>,
}

impl Tabs {
    /// A tab that keeps no draft yet. No other tab may have its name.
    pub fn new(own: String) -> Self {
        Self { own, ..Self::default() }
    }

    /// Notes whether this tab keeps the draft. Gives what the others are to be told.
    pub fn keep(&mut self, keeps: bool) -> Option<Message> {
        if self.keeps == keeps {
            return None;
        }
        self.keeps = keeps;
        // Those that still keep it answer. One that has crashed told nobody.
        self.others.clear();
        Some(self.message())
    }

    /// Notes what another tab has told. Gives the answer: a tab that has begun later does not know this one.
    pub fn hear(&mut self, message: Message) -> Option<Message> {
        if message.tab == self.own || !self.keeps {
            return None;
        }
        if !message.keeps {
            self.others.remove(&message.tab);
            return None;
        }
        self.others.insert(message.tab).then(|| self.message())
    }

    /// Whether this tab and another one keep the draft.
    pub fn is_shared(&self) -> bool {
        !self.others.is_empty()
    }

    fn message(&self) -> Message {
        Message { tab: self.own.clone(), keeps: self.keeps }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Tells every other tab of the browser, and then all that they answer.
    fn tell(tabs: &mut [Tabs], message: Option<Message>) {
        let mut told: Vec<Message> = message.into_iter().collect();
        let mut count = 0;
        while let Some(message) = told.pop() {
            count += 1;
            assert!(count < 100, "they never stop");
            let others = tabs.iter_mut().filter(|tab| tab.own != message.tab);
            told.extend(others.filter_map(|tab| tab.hear(message.clone())));
        }
    }

    fn keep(tabs: &mut [Tabs], index: usize, keeps: bool) {
        let message = tabs[index].keep(keeps);
        tell(tabs, message);
    }

    #[test]
    fn two_tabs_know_of_each_other_until_one_is_closed() {
        let mut tabs = ["a", "b"].map(|name| Tabs::new(name.to_owned()));
        let are_shared = |tabs: &[Tabs]| tabs.iter().map(Tabs::is_shared).collect::<Vec<_>>();
        keep(&mut tabs, 0, true);
        assert_eq!(are_shared(&tabs), [false, false]);
        keep(&mut tabs, 1, true);
        assert_eq!(are_shared(&tabs), [true, true]);
        keep(&mut tabs, 0, false);
        assert_eq!(are_shared(&tabs), [false, false]);
    }

    #[test]
    fn a_tab_that_is_opened_later_hears_of_the_one_that_keeps_the_draft() {
        let mut tabs = vec![Tabs::new("a".to_owned())];
        keep(&mut tabs, 0, true);
        tabs.push(Tabs::new("b".to_owned()));
        keep(&mut tabs, 1, true);
        assert!(tabs.iter().all(Tabs::is_shared));
    }

    proptest! {
        #[test]
        fn whoever_keeps_the_draft_knows_whether_another_one_does(steps in prop::collection::vec((0_usize..4, any::<bool>()), 0..40)) {
            let mut tabs = ["a", "b", "c", "d"].map(|name| Tabs::new(name.to_owned()));
            let mut keepers = BTreeSet::new();
            for (index, keeps) in steps {
                keep(&mut tabs, index, keeps);
                if keeps { keepers.insert(index); } else { keepers.remove(&index); }
                for (index, tab) in tabs.iter().enumerate() {
                    prop_assert_eq!(tab.is_shared(), keepers.contains(&index) && keepers.len() > 1);
                }
            }
        }
    }
}
