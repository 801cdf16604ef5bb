//! What does the user want? Arguments to actions, results to a terminal or to a machine.

mod accept;
mod build;
mod check;
mod cite;
mod diff;
mod explain;
mod init;
mod new;
mod output;
mod read;
mod serve;
mod site;

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
    /// Print what is found as JSON, one object a line.
    #[arg(long, global = true)]
    json: bool,
    /// The language of what is told [default: zh, the default language of every site].
    #[arg(long, global = true, value_name = "zh|en", value_parser = language)]
    lang: Option<Lang>,
    /// Also tell what is not wrong but could be better.
    #[arg(long, global = true)]
    hints: bool,
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
    Check,
    /// Find the reported quantities in a text and say what they mean.
    Read {
        /// The text, or `-` to read it from the standard input.
        text: String,
    },
    /// Cite a figure, a release or the data in the style that is asked for.
    Cite(cite::What),
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
        Command::Build { accept } => build::run(&site, accept),
        Command::Serve { port, drafts } => serve::run(&site, port, drafts),
        Command::Check => check::run(&site),
        Command::Read { text } => read::run(&text, site.json),
        Command::Cite(what) => cite::run(&site, &what),
        Command::Diff { old, new } => diff::run(&site, &old, &new),
        Command::New { what } => new::run(&site, &what),
        Command::Init { folder } => init::run(&folder),
        Command::Explain { code } => explain::run(code.as_deref()),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("gongbao: {}", failure.message);
            ExitCode::from(failure.code)
        }
    }
}
