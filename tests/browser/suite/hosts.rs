//! Two kinds of hosts, and addresses that are not quite right.

use super::navigation;
use crate::published::Page;
use crate::server::{Fault, Host, On};
use crate::session::Session;

tests![
    a_static_host_answers_an_unknown_address_with_not_found,
    a_static_host_adds_a_missing_slash,
    a_single_page_app_host_gets_not_found_from_the_app,
    a_single_page_app_host_gets_a_missing_slash_from_the_app,
    a_single_page_app_host_that_has_lost_a_page_shows_it_nevertheless,
    a_single_page_app_host_that_has_lost_data_loads_the_page_itself,
    a_host_that_strips_slashes_is_not_asked_again_and_again,
    a_single_page_app_host_that_has_lost_another_languages_page_gets_not_found,
];

async fn a_static_host_answers_an_unknown_address_with_not_found(session: Session) {
    let Session { reader, server, site, .. } = &session;
    for address in unknown(&session) {
        reader.loads(&server.url(&address)).await;
        let snapshot =
            reader.sees("“not found”", |snapshot| snapshot.headings == [site.words.not_found.as_str()]).await;
        assert_eq!(snapshot.path, address);
        assert!(!snapshot.interactive, "the app took “not found” over, at an address that it cannot know");
    }
    reader.clicks(&format!("a[href=\"{}\"]", site.base)).await;
    session.shows(site.overview()).await;
    // That a page did not come is reported by the browser itself.
    session.is_quiet_but(&["404", "nobody-of-this-name", "no/such"]).await;
}

async fn a_static_host_adds_a_missing_slash(session: Session) {
    gets_a_missing_slash(&session).await;
    let Session { reader, server, site, .. } = &session;
    if site.base != "/" {
        reader.loads(&server.url(site.base.trim_end_matches('/'))).await;
        reader.sees("the app interactive", |snapshot| snapshot.interactive && snapshot.path == site.base).await;
        session.shows(site.overview()).await;
    }
    session.is_quiet().await;
}

async fn a_single_page_app_host_gets_not_found_from_the_app(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.host = Host::SinglePageApp);
    for address in unknown(&session) {
        reader.opens(&server.url(&address)).await;
        let snapshot =
            reader.sees("“not found”", |snapshot| snapshot.headings == [site.words.not_found.as_str()]).await;
        assert_eq!(snapshot.path, address);
        assert!(snapshot.title.contains(&site.words.not_found), "the title is {}", snapshot.title);
        assert_eq!(snapshot.current, Vec::<String>::new(), "aria-current where no page is");
        let page = site.last_in_navigation();
        reader.clicks(&navigation(&page.address)).await;
        session.arrives(page).await;
        reader.goes_back().await;
        reader.sees("“not found” again", |snapshot| snapshot.headings == [site.words.not_found.as_str()]).await;
    }
    // The host's own page stood there first: whatever takes its place moves what was there.
    session.is_quiet_but(&["layout-shift"]).await;
}

async fn a_single_page_app_host_gets_a_missing_slash_from_the_app(session: Session) {
    session.server.behave(|conduct| conduct.host = Host::SinglePageApp);
    gets_a_missing_slash(&session).await;
    let Session { reader, server, site, .. } = &session;
    if site.base != "/" {
        // The page is the right one already, and its address what it would be without script.
        let address = site.base.trim_end_matches('/');
        reader.opens(&server.url(address)).await;
        let snapshot = reader.looks().await;
        assert_eq!((snapshot.path.as_str(), snapshot.headings), (address, vec![site.overview().heading.clone()]));
        assert!(snapshot.marked, "the page was loaded again");
    }
    // The host's own page stood there first: whatever takes its place moves what was there.
    session.is_quiet_but(&["layout-shift"]).await;
}

async fn gets_a_missing_slash(session: &Session) {
    let Session { reader, server, .. } = session;
    for page in far_pages(session) {
        let address = page.address.trim_end_matches('/');
        let fragment = "#main";
        reader.loads(&server.url(&format!("{address}{fragment}"))).await;
        reader.sees("the app interactive", |snapshot| snapshot.interactive && snapshot.path.ends_with('/')).await;
        let snapshot = session.shows(page).await;
        assert_eq!(snapshot.fragment, fragment);
    }
}

async fn a_single_page_app_host_that_has_lost_a_page_shows_it_nevertheless(session: Session) {
    let Session { reader, server, .. } = &session;
    server.behave(|conduct| conduct.host = Host::SinglePageApp);
    for page in far_pages(&session) {
        server.fail(On::Path(page.address.clone()), Fault::Gone);
        reader.opens(&server.url(&page.address)).await;
        let snapshot = session.shows(page).await;
        assert_eq!(snapshot.alert, None);
    }
    // The host's own page stood there first: whatever takes its place moves what was there.
    session.is_quiet_but(&["layout-shift"]).await;
}

async fn a_single_page_app_host_that_has_lost_data_loads_the_page_itself(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    server.behave(|conduct| conduct.host = Host::SinglePageApp);
    server.fail(On::Path(site.data(page)), Fault::Gone);
    session.opens(site.overview()).await;
    reader.clicks(&navigation(&page.address)).await;
    reader.sees("a full load", |snapshot| !snapshot.marked && snapshot.interactive).await;
    session.shows(page).await;

    // Neither the page nor its data: no other page's words are left, and the address is not loaded for ever.
    server.fail(On::Path(page.address.clone()), Fault::Gone);
    reader.opens(&server.url(&page.address)).await;
    let not_found = [site.words.not_found.as_str()];
    reader.sees("“not found”", |snapshot| snapshot.headings == not_found).await;
    session.is_quiet_but(&["layout-shift"]).await;
}

async fn a_host_that_strips_slashes_is_not_asked_again_and_again(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.host = Host::Slashless);
    let page = site.last_in_navigation();
    let address = page.address.trim_end_matches('/');
    reader.opens(&server.url(address)).await;
    reader.rests().await;
    let snapshot = reader.looks().await;
    assert!(snapshot.marked, "the page was loaded again");
    assert_eq!((snapshot.path.as_str(), snapshot.headings), (address, vec![page.heading.clone()]));
    reader.clicks(&navigation(&site.home)).await;
    session.arrives(site.overview()).await;
    reader.goes_back().await;
    reader.sees("the page again", |snapshot| snapshot.headings == [page.heading.as_str()] && snapshot.marked).await;
    session.is_quiet().await;
}

async fn a_single_page_app_host_that_has_lost_another_languages_page_gets_not_found(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.host = Host::SinglePageApp);
    let is_other = |address: &&String| site.find(address).is_none();
    for lost in site.addresses.iter().filter(is_other).take(2) {
        server.fail(On::Path(lost.clone()), Fault::Gone);
        reader.opens(&server.url(lost)).await;
        // The document is of the first language, and no other language's words are put into it.
        reader.sees("“not found”", |snapshot| snapshot.headings == [site.words.not_found.as_str()]).await;
    }
    session.is_quiet_but(&["layout-shift"]).await;
}

/// Addresses where the site has no page: one of no known form, one of a story's form.
fn unknown(session: &Session) -> [String; 2] {
    ["no/such/page/", "stories/nobody-of-this-name/"].map(|below| format!("{}{below}", session.site.base))
}

/// A page of the navigation and, where there is one, a page two levels down.
fn far_pages(session: &Session) -> Vec<&Page> {
    let site = &session.site;
    let mut pages = vec![site.last_in_navigation()];
    pages.extend(site.pages.iter().max_by_key(|page| page.address.matches('/').count()));
    pages
}
