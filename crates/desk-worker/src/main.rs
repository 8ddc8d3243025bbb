//! The worker in a browser: takes messages, answers each. Natively it does nothing.

#[cfg(target_arch = "wasm32")]
fn main() {
    use std::cell::RefCell;

    use award_story_desk_worker::Worker;
    use js_sys::{Array, Uint8Array};
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let worker = RefCell::new(Worker::default());
    let here = scope.clone();
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let message: Array = event.data().unchecked_into();
        let request = message.get(0).as_string().unwrap_or_default();
        let bytes = message.get(1).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
        let (answer, bytes) = worker.borrow_mut().answer(&request, bytes);
        // A page that is gone hears nothing.
        let _ = here.post_message(&Array::of2(&answer.into(), &Uint8Array::from(bytes.as_slice())));
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    // The page sends nothing before it hears this.
    let _ = scope.post_message(&Array::of1(&"".into()));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
