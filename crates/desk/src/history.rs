//! Undo and redo without an end.

/// A value, all that it was, and all that it will be again.
#[derive(Clone, Debug, Default)]
pub struct History<T> {
    past: Vec<T>,
    now: T,
    future: Vec<T>,
    /// What the last change was made to, as long as the next one may belong to it.
    open: Option<String>,
}

impl<T: Clone + PartialEq> History<T> {
    /// A history that begins here.
    pub fn new(now: T) -> Self {
        Self { past: Vec::new(), now, future: Vec::new(), open: None }
    }

    /// The value.
    pub fn now(&self) -> &T {
        &self.now
    }

    /// Changes the value. Changes to the same thing, one after the other, are undone together: nobody wants to undo a
    /// sentence letter by letter.
    pub fn change(&mut self, thing: &str, next: T) {
        if next == self.now {
            return;
        }
        let before = std::mem::replace(&mut self.now, next);
        if self.open.as_deref() != Some(thing) {
            self.past.push(before);
            self.open = Some(thing.to_owned());
        }
        self.future.clear();
    }

    /// The next change stands for itself, whatever it changes.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Whether there is anything to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is anything to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Goes back one change.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, before));
        }
        self.close();
    }

    /// Goes forward again.
    pub fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, after));
        }
        self.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_typed_into_one_field_is_undone_together() {
        let mut history = History::new("");
        history.change("title", "a");
        history.change("title", "ab");
        history.change("outlet", "abc");
        history.undo();
        assert_eq!(*history.now(), "ab");
        history.undo();
        assert_eq!(*history.now(), "");
        history.redo();
        assert_eq!(*history.now(), "ab");
        history.change("title", "abd");
        assert!(!history.can_redo());
    }

    proptest! {
        #[test]
        fn any_changes_undone_and_redone_end_where_a_list_of_states_says(steps in prop::collection::vec((0_u8..4, any::<u8>()), 0..60)) {
            let (mut history, mut states, mut at) = (History::new(0_u8), vec![0_u8], 0_usize);
            for (step, value) in steps {
                match step {
                    0 => { history.undo(); at = at.saturating_sub(1); }
                    1 => { history.redo(); at = (at + 1).min(states.len() - 1); }
                    _ if value == states[at] => {}
                    _ => {
                        history.close();
                        history.change("x", value);
                        states.truncate(at + 1);
                        states.push(value);
                        at += 1;
                    }
                }
                prop_assert_eq!(*history.now(), states[at]);
                prop_assert_eq!((history.can_undo(), history.can_redo()), (at > 0, at + 1 < states.len()));
            }
        }
    }
}
