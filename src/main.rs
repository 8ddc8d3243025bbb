//! Browser entry; no logic. Built for any other target it only says what it is for.

fn main() {
    #[cfg(target_arch = "wasm32")]
    award_story::app::start();
    #[cfg(not(target_arch = "wasm32"))]
    println!("This program runs in a browser: `make serve` builds and serves it.");
}
