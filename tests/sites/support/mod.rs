//! What do the tests stand on? A site in memory, what is made of it, and the same site in a folder under the program.

mod base;
mod csv_table;
mod folder;
mod html;
mod made;
mod numbers;
mod site;

pub use csv_table::CsvTable;
pub use folder::{Folder, Run, snapshot};
pub use html::{Element, Node, words};
pub use made::Made;
pub use numbers::Numbers;
pub use site::Site;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The project's folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The project's own site, made once for all tests.
pub fn example() -> &'static Made {
    static EXAMPLE: LazyLock<Made> = LazyLock::new(|| Site::example().compile());
    &EXAMPLE
}

/// A file handed to the project's authors beside it (`../shared`), which a clone does not have.
pub fn shared(path: &str) -> Option<String> {
    let path: PathBuf = project().join("../shared").join(path);
    std::fs::read_to_string(path).ok()
}
