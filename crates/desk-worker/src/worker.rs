//! One message in, one answer out.

use award_story_bundle::{self as content, Bundle, Diagnostic, files::is_part, kind::FileKind, schema};
use award_story_desk_protocol::{
    Answer, Download, FileInfo, Link, Look, Page, Paragraph, Problem, Refused, Request, Schema, packed, unpacked,
};
use award_story_import::{Given, Told, roles};
use award_story_message::Message;
use award_story_publish::{self as publish, File, Settings, preview::preview};
use serde_json::{from_str, from_value, to_string, to_value};
use time::{Date, format_description::well_known::Iso8601};

use super::archive::{Files, count, pack, unpack, wanted};

/// The folder of the supplies that has the built app.
pub const APP: &str = "app/";

/// The folder of the supplies that has the examples, each in a folder of its own.
pub const EXAMPLES: &str = "examples/";

/// The example whose words new entries get.
pub const MODEL: &str = "documentary";

/// What the worker has been given so far.
#[derive(Default)]
pub struct Worker {
    supplies: Files,
    files: Files,
}

/// An answer, and the bytes that go with it.
type Reply = (Answer, Vec<u8>);

impl Worker {
    /// Answers a request, which is JSON with bytes beside it, in the same way.
    pub fn answer(&mut self, request: &str, bytes: Vec<u8>) -> (String, Vec<u8>) {
        let reply = from_str(request).map_err(other).and_then(|request| self.reply(request, bytes));
        let (answer, bytes) = reply.unwrap_or_else(|refused| (Answer::Refused(refused), Vec::new()));
        (to_string(&answer).unwrap_or_default(), bytes)
    }

    fn reply(&mut self, request: Request, bytes: Vec<u8>) -> Result<Reply, Refused> {
        match request {
            Request::Supplies => self.take(&bytes),
            Request::Read { text } => read(&text),
            Request::Make { paragraphs, language, day } => self.make(&paragraphs, &language, &day),
            Request::Open => Ok(sent(&bundle(unpack(&bytes)?)?)),
            Request::Find { entries } => find(&entries),
            Request::Example { name } => Ok(sent(&self.example(&name))),
            Request::Words { tag } => Ok(sent(&self.words(&tag))),
            Request::Files { files } => Ok(self.hold(unpacked(&files, &bytes).into_iter().collect())),
            Request::Put { path } => {
                self.files.insert(path, bytes);
                Ok((Answer::Done, Vec::new()))
            }
            Request::Remove { path } => {
                self.files.remove(&path);
                Ok((Answer::Done, Vec::new()))
            }
            Request::Look { address } => Ok((Answer::Look(self.look(&address)), Vec::new())),
            Request::Download { what, base, origin, precompresses, language } => {
                let settings = Settings::new(&base, &origin)
                    .map_err(|error| refused(error.message()))?
                    .with_precompressed(precompresses);
                self.download(what, &settings, language)
            }
        }
    }

    fn take(&mut self, bytes: &[u8]) -> Result<Reply, Refused> {
        self.supplies = unpack(bytes)?;
        let schema = |kind: FileKind| Ok(Schema { kind: kind.as_str().to_owned(), json: schema::text(kind)? });
        let schemas = FileKind::ALL.into_iter().map(schema).collect::<Result<_, serde_json::Error>>().map_err(other)?;
        Ok((Answer::Ready { schemas }, Vec::new()))
    }

    fn example(&self, name: &str) -> Files {
        below(&self.supplies, &format!("{EXAMPLES}{name}/"))
    }

    /// The file with the site's own words in a language, if the model has it.
    fn words(&self, tag: &str) -> Files {
        let file = FileKind::Interface.file();
        let words = self.example(MODEL).remove(&format!("{}/{file}", tag.to_lowercase()));
        words.into_iter().map(|words| (file.clone(), words)).collect()
    }

    fn hold(&mut self, files: Files) -> Reply {
        self.files = files;
        (Answer::Done, Vec::new())
    }

    fn make(&self, paragraphs: &[Paragraph], language: &str, day: &str) -> Result<Reply, Refused> {
        let day = Date::parse(day, &Iso8601::DATE).map_err(other)?;
        let given = Given { day, address: None, outlet: None, told: Told::default() };
        let paragraph = |paragraph: &Paragraph| {
            let role = from_value(paragraph.role.as_str().into())?;
            Ok(roles::Paragraph { role, text: paragraph.text.clone() })
        };
        let paragraphs = paragraphs.iter().map(paragraph).collect::<Result<Vec<_>, serde_json::Error>>();
        let model = self.example(MODEL);
        let made = roles::import(&paragraphs.map_err(other)?, language, &given, &model)
            .map_err(|error| refused(error.message()))?;
        Ok(sent(&made.files))
    }

    fn look(&self, address: &str) -> Look {
        let problems = |diagnostics: Vec<Diagnostic>| diagnostics.into_iter().map(problem).collect();
        match content::read(&self.files) {
            Err(found) => Look { problems: problems(found.diagnostics), ..Look::default() },
            Ok(checked) => {
                let (page, pages) = seen(&checked.bundle, address);
                Look { problems: problems(checked.warnings), page, pages }
            }
        }
    }

    fn download(&self, what: Download, settings: &Settings, language: usize) -> Result<Reply, Refused> {
        let file = |name: &str, bytes| Ok((Answer::File { name: name.to_owned() }, bytes));
        if what == Download::Bundle {
            let files = self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
            return file("bundle.zip", pack(files).map_err(other)?);
        }
        let bundle = content::read(&self.files).map_err(|_| Refused::Diagnostics)?.bundle;
        if what == Download::Site {
            let built = below(&self.supplies, APP).into_iter().map(|(path, bytes)| File { path, bytes }).collect();
            let mut site = publish::site(built, &bundle, settings).map_err(other)?;
            site.sort_by(|one, next| one.path.cmp(&next.path));
            let files = site.iter().map(|file| (file.path.as_str(), file.bytes.as_slice()));
            return file("site.zip", pack(files).map_err(other)?);
        }
        let [single_file, book] = publish::copies(&bundle, language).map_err(other)?.ok_or(Refused::Diagnostics)?;
        let File { path, bytes } = if what == Download::OneFile { single_file } else { book };
        file(path.rsplit('/').next().unwrap_or(&path), bytes)
    }
}

fn read(text: &str) -> Result<Reply, Refused> {
    let (paragraphs, language) = roles::paragraphs(text, &Told::default()).map_err(|error| refused(error.message()))?;
    let role = |role| to_value(role).ok().and_then(|name| Some(name.as_str()?.to_owned())).unwrap_or_default();
    let labels = roles::title_labels(&paragraphs, &language).map_err(|error| refused(error.message()))?;
    let paragraph = |(it, label): (&roles::Paragraph, &str)| Paragraph {
        role: role(it.role),
        text: it.text.clone(),
        title_label: label.to_owned(),
    };
    let paragraphs = paragraphs.iter().zip(labels).map(paragraph).collect();
    Ok((Answer::Paragraphs { paragraphs, language }, Vec::new()))
}

/// The files of a bundle, wherever in an archive it lies.
fn bundle(files: Files) -> Result<Files, Refused> {
    Ok(below(&files, bundle_folder(files.keys())?))
}

/// The bundle in a folder.
fn find(entries: &[FileInfo]) -> Result<Reply, Refused> {
    count(entries.len())?;
    let folder = bundle_folder(entries.iter().map(|entry| &entry.path))?;
    let paths = wanted(entries, |path| path.strip_prefix(folder).is_some_and(is_part))?;
    let paths = paths.iter().filter_map(|path| Some(path.strip_prefix(folder)?.to_owned())).collect();
    Ok((Answer::Found { folder: folder.to_owned(), paths }, Vec::new()))
}

/// The folder of a bundle among these paths: people pack and choose folders around it.
fn bundle_folder<'a>(paths: impl Iterator<Item = &'a String>) -> Result<&'a str, Refused> {
    let manifest = FileKind::Bundle.file();
    let folders = paths.filter_map(|path| path.strip_suffix(&manifest));
    let folder = folders.filter(|folder| folder.is_empty() || folder.ends_with('/')).filter(|folder| {
        // The schema of the manifest has the manifest's name.
        !folder.ends_with(&format!("{}/", schema::FOLDER))
    });
    folder.min_by_key(|folder| folder.len()).ok_or(Refused::NoBundle)
}

/// The files below a folder, by their paths there.
fn below(files: &Files, folder: &str) -> Files {
    let below = files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(folder)?.to_owned(), bytes.clone())));
    below.collect()
}

fn sent(files: &Files) -> Reply {
    let (files, bytes): (Vec<FileInfo>, _) = packed(files.iter().map(|(path, bytes)| (path, bytes.as_slice())));
    (Answer::Files { files }, bytes)
}

fn seen(bundle: &Bundle, address: &str) -> (Option<Page>, Vec<Link>) {
    let Some(seen) = preview(bundle, address) else { return (None, Vec::new()) };
    let links = seen.pages.into_iter();
    let links = links.map(|page| Link { address: page.address, name: page.name, language: page.language }).collect();
    let page = Page {
        address: seen.address,
        lang: seen.lang,
        direction: seen.direction.to_owned(),
        title: seen.title,
        style: seen.style,
        body: seen.body,
    };
    (Some(page), links)
}

fn problem(diagnostic: Diagnostic) -> Problem {
    let is_error = diagnostic.is_error();
    let Diagnostic { file, line, field, message, .. } = diagnostic;
    Problem { file, line, field, message, is_error }
}

fn refused(message: Message) -> Refused {
    Refused::Other { message }
}

/// An error of a program, in its own words.
fn other(error: impl ToString) -> Refused {
    Refused::Other { message: error.to_string().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(paths: &[&str]) -> Vec<FileInfo> {
        paths.iter().map(|path| FileInfo { path: (*path).to_owned(), length: 1 }).collect()
    }

    #[test]
    fn of_a_folder_only_the_bundles_files_are_found() {
        let all = [
            "README.md",
            "work/",
            "work/bundle.json",
            "work/schema/bundle.json",
            "work/en/award.json",
            "work/en/notes.txt",
            "work/en/social/notes.png",
            "work/old/copy/bundle.json",
            "other.json",
        ];
        let (answer, bytes) = find(&entries(&all)).unwrap();
        let paths =
            ["bundle.json", "schema/bundle.json", "en/award.json", "en/social/notes.png"].map(str::to_owned).into();
        assert_eq!(answer, Answer::Found { folder: "work/".to_owned(), paths });
        assert!(bytes.is_empty());
    }

    #[test]
    fn a_folder_without_a_bundle_or_with_too_much_is_refused() {
        assert_eq!(find(&entries(&["en/award.json", "schema/bundle.json"])).unwrap_err(), Refused::NoBundle);
        assert_eq!(
            find(&entries(&["bundle.json", "en/a:b.json"])).unwrap_err(),
            Refused::Path { path: "en/a:b.json".to_owned() }
        );
        assert_eq!(find(&vec![entries(&["a"]).remove(0); 20_001]).unwrap_err(), Refused::TooMany);
    }
}
