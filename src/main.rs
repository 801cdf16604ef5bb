//! The program: it hands its arguments to [`gongbao::cli`] and gives back the exit code.

fn main() -> std::process::ExitCode {
    gongbao::cli::run()
}
