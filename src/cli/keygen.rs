//! `gongbao keygen`: a key to sign what is published.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use super::{Failure, SiteArguments, output};
use crate::seal::SecretKey;
use crate::text::say;

pub(super) fn run(site: &SiteArguments, file: &Path) -> Result<ExitCode, Failure> {
    let lang = site.lang();
    let name = file.display();
    let mut seed = [0; 32];
    getrandom::fill(&mut seed)
        .map_err(|error| Failure::environment(format!("could not get random bytes from the system: {error}")))?;
    let key = SecretKey::of_seed(seed);
    let mut options = OpenOptions::new();
    // Never over another key, and for the eyes of its owner only.
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(file).and_then(|mut file| file.write_all(key.to_pem().as_bytes()));
    written.map_err(|error| Failure::environment(format!("could not write the key to `{name}`: {error}")))?;
    eprintln!(
        "{}",
        say!(
            lang,
            "私钥已写入 {name}：请放在网站文件夹之外，不要提交，不要给人；公钥如下，请另行公布",
            "the secret key is in {name}: keep it out of the site's folder, commit it nowhere, give it to nobody; \
             this is the public key, to be made known elsewhere too"
        )
    );
    output::write(&key.public().to_pem())?;
    Ok(ExitCode::SUCCESS)
}
