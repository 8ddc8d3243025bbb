//! What must be equal in every language, file by file.

use serde::Serialize;

use crate::award::{Award, Part};
use crate::check::path::{Step, steps};
use crate::corrections::Correction;
use crate::figures::{Figure, Row};
use crate::glossary::Term;
use crate::interface::Interface;
use crate::overrides::Overrides;
use crate::person::Person;
use crate::project::Project;
use crate::sources::Source;
use crate::text::{Certainty, Quotation, Run, Statement, Text};
use crate::timeline::Event;
use crate::unknowns::Unknowns;
use crate::values::{Date, Id};
use award_story_message::{Message, Part as Value, message};

/// The way to a field from the entry or the file that it is in.
type Way = Vec<Step<'static>>;

/// A field, and what stands there.
pub struct Fact {
    pub field: Way,
    pub value: Value,
}

fn fact(field: &[Step<'static>], value: impl Into<Value>) -> Fact {
    Fact { field: field.to_vec(), value: value.into() }
}

/// How many paragraphs a list has.
fn count<T>(field: &[Step<'static>], paragraphs: &[T]) -> Fact {
    fact(field, message!("{} paragraphs", paragraphs.len()))
}

fn below(field: &[Step<'static>], steps: &[Step<'static>]) -> Way {
    [field, steps].concat()
}

pub fn award(award: &Award) -> Vec<Fact> {
    let mut facts = vec![
        fact(&steps!["award_line"], left_out(&award.award_line)),
        fact(&steps!["parts"], message!("{} parts", award.parts.len())),
        fact(&steps!["title_label"], left_out(&award.title_label)),
        fact(&steps!["title"], left_out(&award.title)),
        fact(&steps!["outlet"], left_out(&award.outlet)),
        fact(&steps!["judges"], left_out(&award.judges)),
    ];
    facts.extend(award.parts.iter().enumerate().map(|(index, part)| label(index, part)));
    facts.extend(paragraphs(&steps!["standfirst"], &award.standfirst));
    facts.extend(award.judges.iter().flat_map(|judges| quotation("judges", judges)));
    facts.extend(statements("about", &award.about));
    facts.extend(statements("about_outlet", &award.about_outlet));
    facts
}

fn left_out<T>(field: &Option<T>) -> Message {
    if field.is_some() { message!("there") } else { message!("left out") }
}

fn label(index: usize, part: &Part) -> Fact {
    fact(&steps!["parts", index, "label"], word(&part.label))
}

pub fn project(project: &Project) -> Vec<Fact> {
    let mut facts = vec![fact(&steps!["about"], left_out(&project.about))];
    facts.extend(project.about.iter().flat_map(|about| quotation("about", about)));
    facts.extend(statements("report", &project.report));
    facts.push(count(&steps!["watch"], &project.watch));
    facts
}

pub fn person(person: &Person) -> Vec<Fact> {
    let quote = person.quote.as_ref().map(|quote| message!("there, {}", marks(quote)));
    vec![
        fact(&steps!["from"], left_out(&person.from)),
        fact(&steps!["to"], left_out(&person.to)),
        fact(&steps!["quote"], quote.unwrap_or_else(|| message!("left out"))),
    ]
}

pub fn unknowns(unknowns: &Unknowns) -> Vec<Fact> {
    vec![fact(&steps!["unknowns"], message!("{} entries", unknowns.unknowns.len()))]
}

pub fn interface(interface: &Interface) -> Vec<Fact> {
    let notes = &interface.notes;
    vec![
        fact(&steps!["exit"], left_out(&interface.exit)),
        fact(&steps!["sharing"], left_out(&interface.sharing)),
        count(&steps!["notes", "about_sources"], &notes.about_sources),
        count(&steps!["notes", "about_privacy"], &notes.about_privacy),
        count(&steps!["downloads", "about"], &interface.downloads.about),
    ]
}

pub fn entry(entry: &Overrides) -> Vec<Fact> {
    let [part, field] = ["site", "independence"];
    vec![fact(&steps![part, field], left_out(&entry.says(part, field)))]
}

pub fn source(source: &Source) -> Vec<Fact> {
    vec![
        fact(&steps!["href"], source.href.as_str()),
        fact(&steps!["lang"], source.lang.as_str()),
        fact(&steps!["accessed"], source.accessed.as_str()),
    ]
}

pub fn term(term: &Term) -> Vec<Fact> {
    let mut facts = statements("meaning", &term.meaning);
    facts.push(fact(
        &steps!["size"],
        term.size.as_ref().map_or_else(|| message!("left out").into(), |size| Value::from(word(size))),
    ));
    facts
}

pub fn correction(correction: &Correction) -> Vec<Fact> {
    let mut facts = vec![fact(&steps!["kind"], word(&correction.kind))];
    facts.extend(statement(&steps!["correction"], &correction.correction));
    facts.extend(statement(&steps!["reason"], &correction.reason));
    facts
}

pub fn event(event: &Event) -> Vec<Fact> {
    let mut facts = vec![
        fact(&steps!["start"], event.start.as_str()),
        fact(&steps!["end"], end(&event.end)),
        fact(&steps!["precision"], word(&event.precision)),
    ];
    facts.extend(statement(&steps!["statement"], &event.statement));
    facts
}

pub fn figure(figure: &Figure) -> Vec<Fact> {
    let mut facts = vec![fact(&steps!["rows"], message!("{} rows", figure.rows.len()))];
    facts.extend(figure.rows.iter().enumerate().flat_map(row));
    facts
}

fn row((index, row): (usize, &Row)) -> Vec<Fact> {
    let at = steps!["rows", index];
    let mut facts = vec![
        fact(&below(&at, &steps!["start"]), row.start.as_str()),
        fact(&below(&at, &steps!["end"]), end(&row.end)),
        fact(&below(&at, &steps!["value"]), row.value.to_string()),
        fact(&below(&at, &steps!["precision"]), word(&row.precision)),
    ];
    facts.extend(rests_on(&at, &row.sources, row.certainty));
    facts
}

fn end(end: &Option<Date>) -> Value {
    end.as_ref().map_or_else(|| message!("left out").into(), |end| end.as_str().into())
}

/// A word as the bundle writes it.
fn word(word: &impl Serialize) -> String {
    let value = serde_json::to_value(word).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn quotation(key: &'static str, quotation: &Quotation) -> Vec<Fact> {
    paragraphs(&steps![key, "paragraphs"], &quotation.paragraphs)
}

fn paragraphs(field: &[Step<'static>], paragraphs: &[Text]) -> Vec<Fact> {
    let mut facts = vec![count(field, paragraphs)];
    for (index, paragraph) in paragraphs.iter().enumerate() {
        facts.push(fact(&below(field, &steps![index]), marks(paragraph)));
    }
    facts
}

/// The terms and notes that a paragraph has, whatever their order: another language may say things in another one.
fn marks(text: &Text) -> Message {
    let runs: &[Run] = match text {
        Text::Plain(_) => &[],
        Text::Runs(runs) => runs,
    };
    let mut named: Vec<&str> = runs.iter().filter_map(id).map(Id::as_str).collect();
    named.sort_unstable();
    listed(&named)
}

fn id(run: &Run) -> Option<&Id> {
    match run {
        Run::Term(run) => Some(&run.term),
        Run::Note(run) => Some(&run.note),
        Run::Plain(_) | Run::Foreign(_) => None,
    }
}

fn listed(names: &[&str]) -> Message {
    match names {
        [] => message!("without terms and notes"),
        names => message!("with {}", Value::commas(names.iter().copied())),
    }
}

fn statements(key: &'static str, statements: &[Statement]) -> Vec<Fact> {
    let mut facts = vec![fact(&steps![key], message!("{} statements", statements.len()))];
    for (index, one) in statements.iter().enumerate() {
        facts.extend(statement(&steps![key, index], one));
    }
    facts
}

fn statement(at: &[Step<'static>], statement: &Statement) -> Vec<Fact> {
    rests_on(at, &statement.sources, statement.certainty).into()
}

fn rests_on(at: &[Step<'static>], sources: &[Id], certainty: Certainty) -> [Fact; 2] {
    let sources: Vec<&str> = sources.iter().map(Id::as_str).collect();
    [fact(&below(at, &steps!["sources"]), sources.join(", ")), fact(&below(at, &steps!["certainty"]), word(&certainty))]
}
