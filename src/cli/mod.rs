//! What does the user want? Arguments to actions, results to a terminal or to a machine.

mod accept;
mod build;
mod changes;
mod check;
mod cite;
mod diff;
mod explain;
mod figure;
mod fix;
mod init;
mod keygen;
mod new;
mod output;
mod read;
mod schema;
mod serve;
mod site;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::text::Lang;

/// A compiler for public figures: YAML statistics and Markdown press releases to a static site.
#[derive(Parser)]
#[command(name = "gongbao", version, about)]
struct Arguments {
    #[command(flatten)]
    site: SiteArguments,
    #[command(subcommand)]
    command: Command,
}

/// Which site, for when.
#[derive(clap::Args, Clone)]
struct SiteArguments {
    /// The site's folder, which holds data/, content/ and themes/.
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// The folder to publish into, counted from here [default: public in the site's folder].
    #[arg(long, global = true, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The day or moment for which the site is made, in the site's time zone [default: now].
    #[arg(long, global = true, value_name = "DATE|TIME")]
    at: Option<String>,
    /// Print what is found as JSON, one object a line: short for `--format json`.
    #[arg(long, global = true, conflicts_with = "format")]
    json: bool,
    /// How what is found is printed: for people, as JSON lines, as SARIF 2.1.0, or as annotations of GitHub Actions.
    #[arg(long, global = true, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Whether what is told has colours: on a terminal (unless NO_COLOR is set), always, or never.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
    /// The language of what is told [default: zh, the default language of every site].
    #[arg(long, global = true, value_name = "zh|en", value_parser = language)]
    lang: Option<Lang>,
    /// Also tell what is not wrong but could be better.
    #[arg(long, global = true)]
    hints: bool,
}

/// How what is found is printed.
#[derive(clap::ValueEnum, Clone, Copy, PartialEq, Eq)]
enum Format {
    Text,
    Json,
    Sarif,
    Github,
}

/// When there are colours.
#[derive(clap::ValueEnum, Clone, Copy, PartialEq, Eq)]
enum Color {
    Auto,
    Always,
    Never,
}

/// The language of that name.
fn language(name: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.code() == name).ok_or_else(|| "expected `zh` or `en`".to_owned())
}

#[derive(Subcommand)]
enum Command {
    /// Make the site and publish it into a folder.
    Build {
        /// Record in data/published.lock what is published for the first time, and what was properly revised.
        #[arg(long)]
        accept: bool,
        /// Sign the list of the files with this secret key (a PEM file, as `keygen` writes it).
        #[arg(long, value_name = "FILE")]
        sign: Option<PathBuf>,
    },
    /// Show the site in the browser and follow every change.
    Serve {
        /// The port on this machine [default: 4000, or the next free one].
        #[arg(long)]
        port: Option<u16>,
        /// Show drafts and what is withheld, marked; they are never written to a folder.
        #[arg(long)]
        drafts: bool,
    },
    /// Find what is wrong in the site's files, and build nothing.
    Check {
        /// First write the links that are sure: where a text states a figure's number without one.
        #[arg(long)]
        fix: bool,
        /// Also list what appears and what vanishes until the moment of `--at`, with the line that says so.
        #[arg(long)]
        changes: bool,
        /// With `--changes`: the day or moment from which on [default: now].
        #[arg(long, value_name = "DATE|TIME", requires = "changes")]
        from: Option<String>,
    },
    /// Find the reported quantities in a text and say what they mean.
    Read {
        /// The text, or `-` to read it from the standard input.
        text: String,
    },
    /// Cite a figure, a release or the data in the style that is asked for.
    Cite(cite::What),
    /// Tell whether a copy of the site, or a downloaded figure, is what was published.
    Verify(verify::What),
    /// Make a key to sign what is published.
    Keygen {
        /// The file for the secret key, outside the site's folder.
        file: PathBuf,
    },
    /// Tell what has changed between two folders of data, two locks or two built sites.
    Diff {
        /// A site's folder, a built site, a published.lock or a figures.json.
        old: PathBuf,
        /// The same, later.
        new: PathBuf,
    },
    /// Write a new campaign or release to start from.
    New {
        #[command(subcommand)]
        what: new::What,
    },
    /// Write a small site to start from.
    Init {
        /// The folder, which must be new or empty.
        #[arg(default_value = ".")]
        folder: PathBuf,
    },
    /// Write the JSON Schemas by which an editor helps with the YAML files.
    Schema {
        /// The folder [default: .schema in the site's folder].
        #[arg(long, value_name = "DIR")]
        dir: Option<PathBuf>,
    },
    /// Explain the code of a diagnostic, such as E0302.
    Explain {
        /// The code; without one, all codes are listed.
        code: Option<String>,
    },
}

/// Why a command ended early: the message, and the exit code (2 wrong usage, 3 the environment).
struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    fn usage(message: impl ToString) -> Failure {
        Failure { message: message.to_string(), code: 2 }
    }

    fn environment(message: impl ToString) -> Failure {
        Failure { message: message.to_string(), code: 3 }
    }
}

/// Runs the program with the arguments of the process. Exit codes: 0 well, 1 the author's files, 2 wrong usage, 3 the environment.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Nothing can be done about a terminal that is gone.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let Arguments { site, command } = arguments;
    let done = match command {
        Command::Build { accept, sign } => build::run(&site, accept, sign.as_deref()),
        Command::Verify(what) => verify::run(&site, &what),
        Command::Keygen { file } => keygen::run(&site, &file),
        Command::Serve { port, drafts } => serve::run(&site, port, drafts),
        Command::Check { fix, changes, from } => check::run(&site, fix, changes.then_some(from.as_deref())),
        Command::Read { text } => read::run(&text, site.format() == Format::Json),
        Command::Cite(what) => cite::run(&site, &what),
        Command::Diff { old, new } => diff::run(&site, &old, &new),
        Command::New { what } => new::run(&site, &what),
        Command::Init { folder } => init::run(&folder, site.lang()),
        Command::Schema { dir } => schema::run(&site, dir.as_deref()),
        Command::Explain { code } => explain::run(code.as_deref(), site.lang()),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("gongbao: {}", failure.message);
            ExitCode::from(failure.code)
        }
    }
}
