//! Which site is up now, and did the last build fail?

use crate::files::Outputs;

use super::Built;

/// What the server shows: the last good site and, where the build after it failed, what that said.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    site: Option<Outputs>,
    session: String,
    edition: u64,
    problems: Option<String>,
    said: String,
}

impl Shown {
    /// No site yet. `session` tells the pages of this server from those of one that ran before it.
    pub(super) fn nothing(session: String) -> Shown {
        Shown { site: None, session, edition: 0, problems: None, said: String::new() }
    }

    /// What is shown after another build.
    pub(super) fn after(&self, built: Built) -> Shown {
        let mut next = self.clone();
        next.said.clone_from(&built.diagnostics_text);
        match built.outputs {
            None => next.problems = Some(built.diagnostics_text),
            Some(outputs) => {
                next.problems = None;
                // A build that changes nothing should not make a reader lose their place.
                if self.site.as_ref() != Some(&outputs) {
                    next.edition += 1;
                    next.site = Some(outputs);
                }
            }
        }
        next
    }

    /// The last good site.
    pub(super) fn site(&self) -> Option<&Outputs> {
        self.site.as_ref()
    }

    /// What the last build said, if it failed.
    pub(super) fn problems(&self) -> Option<&str> {
        self.problems.as_deref()
    }

    /// What the last build said, whether it failed or not.
    pub(super) fn said(&self) -> &str {
        &self.said
    }

    /// A name for this edition of the site, for pages to compare theirs with.
    pub(super) fn name(&self) -> String {
        format!("{}.{}", self.session, self.edition)
    }

    /// The news for a page, as server-sent events: which edition is up, and what the last build said if it failed.
    pub(super) fn to_events(&self) -> String {
        let mut text = format!("event: site\ndata: {}\n\nevent: problems\n", self.name());
        // Each of the three is the end of a line in an event stream, and would begin a field of its own.
        let problems = self.problems().unwrap_or_default().replace("\r\n", "\n");
        for line in problems.split(['\n', '\r']) {
            text = text + "data: " + line + "\n";
        }
        text + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::FilePath;

    fn good(text: &str) -> Built {
        let mut outputs = Outputs::new();
        outputs.insert(FilePath::parse("index.html").unwrap(), text.as_bytes()).unwrap();
        Built { outputs: Some(outputs), diagnostics_text: "1 warning".to_owned(), next: None }
    }

    fn bad(text: &str) -> Built {
        Built { outputs: None, diagnostics_text: text.to_owned(), next: None }
    }

    #[test]
    fn a_failure_keeps_the_last_good_site() {
        let mut shown = Shown::nothing("s".to_owned());
        for (built, name, site, problems) in [
            (bad("first"), "s.0", None, Some("first")),
            (good("a"), "s.1", Some("a"), None),
            (good("a"), "s.1", Some("a"), None),
            (bad("second"), "s.1", Some("a"), Some("second")),
            (good("a"), "s.1", Some("a"), None),
            (good("b"), "s.2", Some("b"), None),
        ] {
            shown = shown.after(built);
            let page = shown.site().and_then(|site| site.get("index.html"));
            let page = page.map(|page| std::str::from_utf8(page).unwrap());
            assert_eq!((shown.name().as_str(), page, shown.problems()), (name, site, problems));
        }
    }

    #[test]
    fn problems_cannot_leave_their_event() {
        let shown = Shown::nothing("s".to_owned()).after(bad("a\r\n\nevent: site\rdata: x"));
        assert_eq!(
            shown.to_events(),
            "event: site\ndata: s.0\n\nevent: problems\ndata: a\ndata: \ndata: event: site\ndata: data: x\n\n"
        );
    }
}
