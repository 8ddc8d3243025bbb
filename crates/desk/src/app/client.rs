//! The worker, as the page sees it: asked in order, answered in order, and started again when it falls.
//!
//! Its code stays in memory, so that starting it again needs no line.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use award_story_desk_protocol::{Answer, Refused, Request};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use super::browser;

/// What is done with an answer and its bytes.
type Then = Box<dyn FnOnce(Answer, Vec<u8>)>;

/// What the worker's script does before it is the worker: it waits for its compiled code.
const SHIM: &str = "\nself.onmessage=(event)=>{wasm_bindgen({module_or_path:event.data})};";

/// The worker.
#[derive(Clone)]
pub struct Client(Rc<Inner>);

struct Inner {
    script: String,
    module: JsValue,
    state: RefCell<State>,
    /// Called when the worker was started again, to give it what it had.
    restarted: Box<dyn Fn()>,
}

#[derive(Default)]
struct State {
    worker: Option<Worker>,
    is_ready: bool,
    waiting: VecDeque<(String, Vec<u8>)>,
    asked: VecDeque<Then>,
}

impl Client {
    /// Fetches the worker's code and starts it.
    pub async fn start(restarted: impl Fn() + 'static) -> Result<Self, JsValue> {
        let script = browser::fetched("desk-worker.js").await?;
        let code = browser::fetched("desk-worker_bg.wasm").await?;
        let module = JsFuture::from(js_sys::WebAssembly::compile(&Uint8Array::from(code.as_slice()))).await?;
        let script = browser::address(&[script.as_slice(), SHIM.as_bytes()].concat(), "text/javascript")?;
        let inner = Inner { script, module, state: RefCell::default(), restarted: Box::new(restarted) };
        let client = Self(Rc::new(inner));
        client.run()?;
        Ok(client)
    }

    fn run(&self) -> Result<(), JsValue> {
        let worker = Worker::new(&self.0.script)?;
        let client = self.clone();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            client.heard(event.data().unchecked_into())
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        let client = self.clone();
        let fell = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            if let Some(event) = event.dyn_ref::<web_sys::Event>() {
                event.prevent_default();
            }
            client.fell();
        });
        worker.set_onerror(Some(fell.as_ref().unchecked_ref()));
        fell.forget();
        worker.post_message(&self.0.module)?;
        self.0.state.borrow_mut().worker = Some(worker);
        Ok(())
    }

    /// Asks the worker. It is answered after all that was asked before.
    pub fn ask(&self, request: &Request, bytes: Vec<u8>, then: impl FnOnce(Answer, Vec<u8>) + 'static) {
        let text = serde_json::to_string(request).unwrap_or_default();
        let mut state = self.0.state.borrow_mut();
        state.asked.push_back(Box::new(then));
        match &state.worker {
            Some(worker) if state.is_ready => send(worker, &text, &bytes),
            _ => state.waiting.push_back((text, bytes)),
        }
    }

    fn heard(&self, message: Array) {
        let text = message.get(0).as_string().unwrap_or_default();
        if text.is_empty() {
            let mut state = self.0.state.borrow_mut();
            state.is_ready = true;
            let waiting = std::mem::take(&mut state.waiting);
            if let Some(worker) = &state.worker {
                waiting.iter().for_each(|(text, bytes)| send(worker, text, bytes));
            }
            return;
        }
        let bytes = message.get(1).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
        let answer = serde_json::from_str(&text);
        let answer = answer.unwrap_or_else(|error| refused(&error.to_string()));
        let then = self.0.state.borrow_mut().asked.pop_front();
        if let Some(then) = then {
            then(answer, bytes);
        }
    }

    /// Ends the worker that fell, tells everybody who waits, and starts another one.
    fn fell(&self) {
        let asked = {
            let mut state = self.0.state.borrow_mut();
            if let Some(worker) = state.worker.take() {
                worker.terminate();
            }
            state.is_ready = false;
            state.waiting.clear();
            std::mem::take(&mut state.asked)
        };
        // Where not even this succeeds, every request waits, and what was written is still here.
        if self.run().is_ok() {
            (self.0.restarted)();
        }
        asked.into_iter().for_each(|then| then(refused(""), Vec::new()));
    }
}

fn send(worker: &Worker, text: &str, bytes: &[u8]) {
    let _ = worker.post_message(&Array::of2(&text.into(), &Uint8Array::from(bytes)));
}

fn refused(message: &str) -> Answer {
    Answer::Refused(Refused::Other { message: message.to_owned().into() })
}
