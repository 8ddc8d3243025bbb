//! An old Chromium, driven by the messages of its debugging protocol (`scripts/look/old-chromium.py`).

use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

/// A running engine with one page. It ends when it is dropped.
pub struct Engine {
    child: Child,
    input: Option<ChildStdin>,
    output: Lines<BufReader<ChildStdout>>,
    sent: u64,
    events: Vec<Value>,
}

impl Engine {
    /// Starts an engine, where this machine has it.
    pub fn start(version: u32) -> Option<Self> {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let python = project.join(format!(".tools/chromium-{version}/bin/python"));
        if !python.exists() {
            return None;
        }
        let mut command = Command::new(python);
        command.arg(project.join("scripts/look/old-chromium.py"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("an old Chromium");
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().expect("what it says")).lines();
        let mut engine = Self { child, input, output, sent: 0, events: Vec::new() };
        engine.hears();
        for domain in ["Page", "Runtime", "Log"] {
            engine.tell(&format!("{domain}.enable"), json!({}));
        }
        Some(engine)
    }

    /// The next message.
    fn hears(&mut self) -> Value {
        let line = self.output.next().expect("the engine has ended").expect("a line");
        serde_json::from_str(&line).expect("a message")
    }

    /// Has the engine do something, and tells what came of it.
    pub fn tell(&mut self, method: &str, params: Value) -> Value {
        self.sent += 1;
        let message = json!({ "id": self.sent, "method": method, "params": params });
        writeln!(self.input.as_mut().expect("a running engine"), "{message}").expect("it listens");
        loop {
            let mut answer = self.hears();
            if answer["id"] == self.sent {
                assert!(answer["error"].is_null(), "{method}: {answer}");
                return answer["result"].take();
            }
            self.events.push(answer);
        }
    }

    /// Loads a page, and waits until all of it is there.
    pub fn load(&mut self, address: &str) {
        self.events.clear();
        self.tell("Page.navigate", json!({ "url": address }));
        while !self.events.iter().any(|event| event["method"] == "Page.loadEventFired") {
            let event = self.hears();
            self.events.push(event);
        }
    }

    /// Makes the window this wide, and its reader wish for this colour scheme.
    pub fn shows(&mut self, width: u32, scheme: &str) {
        let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": true });
        self.tell("Emulation.setDeviceMetricsOverride", size);
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.tell("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// The value of an expression in the page, waited for where it is a promise.
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let params = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.tell("Runtime.evaluate", params);
        assert!(answer["exceptionDetails"].is_null(), "{}", answer["exceptionDetails"]);
        answer["result"]["value"].take()
    }

    /// What the page and the engine have complained of since the page was loaded.
    ///
    /// Chromium before 97 does not know `'wasm-unsafe-eval'`, which newer engines need, and says of each policy that it ignores
    /// the word: so it is meant, and no other complaint is left out.
    pub fn complaints(&mut self) -> Vec<String> {
        let is_meant = |entry: &Value| {
            let unknown = "contains an invalid source: ''wasm-unsafe-eval''. It will be ignored.";
            entry["source"] == "security" && entry["text"].as_str().is_some_and(|text| text.ends_with(unknown))
        };
        let is_complaint = |event: &Value| match event["method"].as_str() {
            Some("Runtime.exceptionThrown") => true,
            Some("Log.entryAdded") => {
                event["params"]["entry"]["level"] != "info" && !is_meant(&event["params"]["entry"])
            }
            Some("Runtime.consoleAPICalled") => true,
            _ => false,
        };
        self.events.drain(..).filter(is_complaint).map(|event| event["params"].to_string()).collect()
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // It ends when it is told nothing any more.
        drop(self.input.take());
        let _ = self.child.wait();
    }
}
