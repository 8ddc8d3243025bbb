//! The pictures for previews: each may be left out, none may be anything else.

use super::bundle::{Copy, picture};

#[track_caller]
fn assert_diagnostic(bytes: &[u8], message: &str) {
    let diagnostics = Copy::new().write("en/social/overview.png", bytes).diagnostics();
    assert_eq!(diagnostics, [format!("en/social/overview.png:1:1: (file): {message}")]);
}

#[test]
fn a_picture_of_the_right_size_is_taken() {
    let bundle = Copy::new().write("en/social/overview.png", &picture(1200, 630)).sound();
    let pictures = &bundle.languages[0].pictures;
    assert_eq!(pictures.len(), 1);
    assert_eq!(pictures[0].subject.as_str(), "overview");
}

#[test]
fn another_size_is_named() {
    assert_diagnostic(&picture(600, 315), "is 600 × 315 pixels, expected 1200 × 630");
    assert_diagnostic(&picture(630, 1200), "is 630 × 1200 pixels, expected 1200 × 630");
}

#[test]
fn what_is_no_png_or_only_part_of_one_is_refused() {
    assert_diagnostic(b"", "is not a PNG, expected one of 1200 × 630 pixels");
    assert_diagnostic(b"\xff\xd8\xff\xe0\0\x10JFIF", "is not a PNG, expected one of 1200 × 630 pixels");
    let whole = picture(1200, 630);
    assert_diagnostic(&whole[..20], "is not a PNG, expected one of 1200 × 630 pixels");
    assert_diagnostic(&whole[..whole.len() - 1], "ends too early, expected a whole PNG");
}

#[test]
fn a_picture_that_messengers_would_leave_out_is_refused() {
    assert_diagnostic(&[0; 300_001], "is larger than 300000 bytes, expected one small enough for messengers to show");
}

#[test]
fn a_picture_of_no_page_is_named() {
    let picture = picture(1200, 630);
    let bundle = Copy::new().write("en/social/overveiw.png", &picture).write("en/social/notes.jpg", b"");
    let expected = "is not the picture of a page, expected one of overview.png, project.png, stories.png, notes.png";
    assert_eq!(
        bundle.diagnostics(),
        ["notes.jpg", "overveiw.png"].map(|name| format!("en/social/{name}:1:1: (file): {expected}"))
    );
    let without_project = Copy::new()
        .replace("bundle.json", r#""project_slug": "film","#, "")
        .remove("en/project.json")
        .write("en/social/project.png", &picture);
    assert!(
        without_project.diagnostics().contains(
            &"en/social/project.png:1:1: (file): is not the picture of a page, expected one of overview.png, stories.png, \
          notes.png"
                .to_owned()
        )
    );
}
