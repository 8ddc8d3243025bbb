//! The reader's hands: mouse and keyboard, and the tabs in them.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MOUSE_BUTTON_MIDDLE, MouseActions, PointerAction,
    TouchActions, WheelAction, WheelActions,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{PATIENCE, Reader};

/// How readers ask for a new tab.
#[derive(Clone, Copy, Debug)]
pub enum NewTab {
    /// A click with the Control key held.
    Control,
    /// A click with the middle button.
    Middle,
}

impl Reader {
    /// Clicks the first element that a selector finds.
    pub async fn clicks(&self, selector: &str) {
        let element = self.finds(selector).await;
        let clicked = element.click().await;
        clicked.unwrap_or_else(|error| panic!("{selector} cannot be clicked: {error}"));
    }

    /// Clicks a link so that it opens in a new tab.
    pub async fn asks_for_new_tab(&self, selector: &str, how: NewTab) {
        let over = self.over(selector).await;
        let mouse = MouseActions::new("mouse".to_owned());
        let click = |button| [PointerAction::Down { button }, PointerAction::Up { button }];
        let NewTab::Control = how else {
            let [down, up] = click(MOUSE_BUTTON_MIDDLE);
            self.performs(mouse.then(over).then(down).then(up)).await;
            return;
        };
        // Both hands in one movement: a driver may forget a key that is held from one to the next.
        let [down, up] = click(MOUSE_BUTTON_LEFT);
        let value = Key::Control.into();
        let keys = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value })
            .pause(Duration::ZERO)
            .pause(Duration::ZERO)
            .then(KeyAction::Up { value });
        let mouse = mouse.then(over).then(down).then(up).pause(Duration::ZERO);
        self.performs(Actions::from(keys).and(mouse)).await;
    }

    /// Types words into a field, after those that are there.
    pub async fn types(&self, selector: &str, words: &str) {
        let field = self.finds(selector).await;
        field.send_keys(words).await.expect("a field to type into");
    }

    /// Moves the mouse over an element.
    pub async fn points_at(&self, selector: &str) {
        let to = self.over(selector).await;
        self.performs(MouseActions::new("mouse".to_owned()).then(to)).await;
    }

    /// Turns the wheel over the middle of an element, so many pixels down.
    pub async fn scrolls(&self, selector: &str, delta_y: i64) {
        let middle = "
            const { left, top, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
            return [left + width / 2, top + height / 2].map(Math.round)";
        let [x, y]: [i64; 2] = self.runs(middle, json!([selector])).await;
        let scroll = WheelAction::Scroll { duration: None, x, y, delta_x: 0, delta_y };
        self.performs(WheelActions::new("wheel".to_owned()).then(scroll)).await;
    }

    /// Taps with a finger on the first words of an element in a frame, which are in sight.
    pub async fn taps_in_frame(&self, frame: &str, selector: &str) {
        let place = "
            const frame = document.querySelector(arguments[0]);
            const [words] = frame.contentDocument.querySelector(arguments[1]).getClientRects();
            const { left, top } = frame.getBoundingClientRect();
            return [left + frame.clientLeft + words.left + 10, top + frame.clientTop + words.top + 10]";
        let [x, y]: [f64; 2] = self.runs(place, json!([frame, selector])).await;
        let touch = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.performs(touch).await;
    }

    /// Presses a key and lets it go.
    pub async fn presses(&self, key: impl Into<char>) {
        let value = key.into();
        let keys = KeyActions::new("keys".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.performs(keys).await;
    }

    /// Presses a key with Shift held.
    pub async fn presses_with_shift(&self, key: impl Into<char>) {
        let (shift, key) = (Key::Shift.into(), key.into());
        let keys = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: shift });
        self.performs(keys).await;
    }

    /// Lets go of all keys and buttons.
    pub async fn lets_go(&self) {
        self.client.release_actions().await.expect("the input is released");
    }

    /// Goes to the tab that has been opened, the second one. The first stays open.
    pub async fn goes_to_new_tab(&self) {
        let own = self.client.window().await.expect("a tab");
        let start = Instant::now();
        loop {
            let tabs = self.client.windows().await.expect("a list of tabs");
            if let Some(other) = tabs.into_iter().find(|tab| *tab != own) {
                let there = self.client.switch_to_window(other).await;
                return there.expect("a tab to look at");
            }
            assert!(start.elapsed() < PATIENCE, "no tab was opened");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Closes all tabs but the one that the reader is in.
    pub async fn closes_other_tabs(&self) {
        let own = self.client.window().await.expect("a tab");
        for other in self.client.windows().await.expect("a list of tabs") {
            if other != own {
                self.client.switch_to_window(other).await.expect("another tab");
                self.client.close_window().await.expect("a tab that closes");
            }
        }
        self.client.switch_to_window(own).await.expect("the first tab");
    }

    /// The first element that a selector finds and that is displayed.
    async fn finds(&self, selector: &str) -> Element {
        let script = "
            const elements = [...document.querySelectorAll(arguments[0])];
            return elements.findIndex((element) => element.getBoundingClientRect().height > 0);";
        let index: i64 = self.runs(script, json!([selector])).await;
        let index = usize::try_from(index).unwrap_or_else(|_| panic!("no {selector} is displayed"));
        let found = self.client.find_all(Locator::Css(selector)).await;
        found.expect("elements").swap_remove(index)
    }

    /// The way over an element, which is scrolled into sight first.
    async fn over(&self, selector: &str) -> PointerAction {
        let element = self.finds(selector).await;
        let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let to = serde_json::to_value(&element).expect("an element");
        self.runs::<Value>(scroll, json!([to])).await;
        PointerAction::MoveToElement { element, duration: None, x: 0., y: 0. }
    }

    async fn performs(&self, actions: impl Into<Actions>) {
        let performed = self.client.perform_actions(actions).await;
        performed.expect("the input is performed");
    }
}
