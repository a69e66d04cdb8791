//! Finds the files to read under the paths that were given.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::io::{Error, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::container::is_packed;
use super::open::{cannot_be_read, special};
use crate::config::FileDecisions;
use crate::input::InputError;
use crate::input::layout::find_layout;
use crate::input::text::decode;
use crate::language::{Message, Value, message};

/// Endings of files that can hold a table, or that tables are handed over in
/// by mistake: those are named, and say what to do about them.
const ENDINGS: [&str; 24] = [
    "csv", "tsv", "tab", "txt", "dat", "psv", // text
    "gz", "zst", "zip", // packed
    "xlsx", "xlsm", // workbooks
    "xls", "xlsb", "ods", "numbers", "pdf", "doc", "docx", "parquet", // not read
    "7z", "rar", "bz2", "xz", "tar", // nor unpacked
];

/// A file that was found, or something else where a file should stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    pub path: PathBuf,
    /// Why it is not read, where that shows without opening it.
    pub refusal: Option<Message>,
}

impl FoundFile {
    fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            refusal: None,
        }
    }

    fn refused(path: impl Into<PathBuf>, why: Message) -> Self {
        Self {
            path: path.into(),
            refusal: Some(why),
        }
    }
}

/// The table files under the paths, sorted, each once. A file named outright
/// is taken whatever its ending. What cannot be read is named all the same.
///
/// Links are followed as long as they stay within the folders that were given,
/// and only to what is not read in its own place already.
///
/// # Errors
/// When a path does not exist, or there is no table file under any.
pub fn find_files(paths: &[PathBuf]) -> Result<Vec<FoundFile>, InputError> {
    let mut found = Vec::new();
    let mut links = Vec::new();
    for path in paths {
        match fs::metadata(path) {
            Ok(kind) if kind.is_dir() => walk(path, &mut found, &mut links),
            Ok(_) => found.push(FoundFile::at(path)),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(InputError::Missing { path: path.clone() });
            }
            Err(error) => found.push(FoundFile::refused(path, cannot_be_read(&error))),
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    let places = each_once(&mut found);
    let roots: Vec<PathBuf> = paths
        .iter()
        .filter_map(|path| fs::canonicalize(path).ok())
        .collect();
    links.sort();
    links.dedup();
    found.extend(
        links
            .iter()
            .filter_map(|link| follow(link, &roots, &places)),
    );
    found.sort_by(|a, b| a.path.cmp(&b.path));
    if found.is_empty() {
        return Err(InputError::NoFiles {
            paths: paths.to_vec(),
        });
    }
    Ok(found)
}

/// Finds the table files in a folder, at any depth, and the links.
fn walk(folder: &Path, found: &mut Vec<FoundFile>, links: &mut Vec<PathBuf>) {
    let entries = WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name()));
    for entry in entries {
        match entry {
            Ok(entry) if entry.path_is_symlink() && entry.depth() > 0 => {
                links.push(entry.into_path());
            }
            Ok(entry) => found.extend(table_file(entry)),
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_path_buf();
                let why = error
                    .io_error()
                    .map_or_else(|| message!("refusal-cannot-be-listed"), cannot_be_read);
                found.push(FoundFile::refused(path, why));
            }
        }
    }
}

fn table_file(entry: DirEntry) -> Option<FoundFile> {
    if entry.file_type().is_dir() {
        return None;
    }
    let is_meant = is_table_file(entry.path())
        || (entry.file_type().is_file()
            && entry.path().extension().is_none()
            && begins_like_a_table(entry.path()));
    if !is_meant {
        return None;
    }
    Some(FoundFile {
        refusal: special(entry.file_type()),
        path: entry.into_path(),
    })
}

/// Takes each file once, under the first of its paths; gives where each file
/// really stands.
fn each_once(found: &mut Vec<FoundFile>) -> BTreeMap<PathBuf, PathBuf> {
    let mut places = BTreeMap::new();
    let mut refused = BTreeSet::new();
    found.retain(|file| {
        let Ok(place) = fs::canonicalize(&file.path) else {
            return refused.insert(file.path.clone());
        };
        let is_new = !places.contains_key(&place);
        if is_new {
            places.insert(place, file.path.clone());
        }
        is_new
    });
    places
}

/// What a link inside a folder leads to. `None` where it has nothing to do
/// with tables.
fn follow(
    link: &Path,
    roots: &[PathBuf],
    places: &BTreeMap<PathBuf, PathBuf>,
) -> Option<FoundFile> {
    let refused = |why: Message| Some(FoundFile::refused(link, why));
    let target = match fs::canonicalize(link) {
        Ok(target) => target,
        Err(error) => return dead_end(link, &error),
    };
    if !target.is_dir() && !is_table_file(link) {
        return None;
    }
    if !roots.iter().any(|root| target.starts_with(root)) {
        return refused(message!("refusal-link-out"));
    }
    if target.is_dir() {
        let stands_in = link
            .parent()
            .and_then(|parent| fs::canonicalize(parent).ok());
        return match stands_in {
            Some(folder) if folder.starts_with(&target) => refused(message!("refusal-link-back")),
            _ => refused(message!("refusal-link-to-folder")),
        };
    }
    if let Some(place) = places.get(&target) {
        return Some(FoundFile::refused(
            link,
            message!(
                "refusal-link-to-file",
                file = Value::quoted(crate::input::read_file::file_name(place))
            ),
        ));
    }
    Some(FoundFile::at(link))
}

/// A link that cannot be followed to its end.
fn dead_end(link: &Path, error: &Error) -> Option<FoundFile> {
    let why = match error.kind() {
        ErrorKind::NotFound if !is_table_file(link) => return None,
        ErrorKind::NotFound => message!("refusal-link-to-nothing"),
        ErrorKind::PermissionDenied => cannot_be_read(error),
        _ => message!("refusal-link-to-itself"),
    };
    Some(FoundFile::refused(link, why))
}

/// Whether a file whose name has no ending begins with a table that is known,
/// or is packed: anything else of that kind has nothing to do with exports.
fn begins_like_a_table(path: &Path) -> bool {
    const HEAD: u64 = 64 * 1024;
    let mut head = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    if read.is_err() || head.is_empty() {
        return false;
    }
    if is_packed(&head) {
        return true;
    }
    let Ok(decoded) = decode(&head, None) else {
        return false;
    };
    find_layout(&decoded.text, None, &FileDecisions::default())
        .is_some_and(|layout| layout.recognised.is_ok())
}

fn is_table_file(path: &Path) -> bool {
    path.file_name().is_some_and(is_table_name) && !is_own_workbook(path)
}

/// A workbook that the program wrote: by its name, which others may use too,
/// and by what stands beside it.
fn is_own_workbook(path: &Path) -> bool {
    let is_named_so = path
        .file_name()
        .is_some_and(|name| name.eq_ignore_ascii_case("report.xlsx"));
    is_named_so
        && ["report.json", "facts.csv", "rejected-rows.csv"]
            .iter()
            .all(|own| path.with_file_name(own).is_file())
}

/// Whether a file in an archive may hold a table, by its name and those of the
/// folders there that it is in.
pub(super) fn may_hold_a_table(path: &str) -> bool {
    let mut steps = path.rsplit('/').map(OsStr::new);
    steps.next().is_some_and(is_table_name) && steps.all(|step| step == ".." || !is_hidden(step))
}

/// What the program itself writes is not read again.
fn is_table_name(name: &OsStr) -> bool {
    const OWN: [&str; 2] = ["facts.csv", "rejected-rows.csv"];
    let lower = name.to_string_lossy().to_lowercase();
    let ending = Path::new(&lower).extension().and_then(OsStr::to_str);
    !OWN.contains(&lower.as_str())
        && !is_hidden(name)
        && ending.is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Hidden, or the mark that a spreadsheet program leaves beside an open file.
fn is_hidden(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || name.starts_with("~$")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{find_files, may_hold_a_table};

    /// What is found in a folder with these files in it: each name, and why it
    /// is refused.
    fn found(files: &[&str], prepare: impl Fn(&Path)) -> Vec<(String, Option<String>)> {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path().join("exports");
        for file in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        prepare(&folder);
        let found = find_files(std::slice::from_ref(&folder)).unwrap();
        let shown = |path: &Path| {
            let relative = path.strip_prefix(&folder).unwrap();
            relative.to_string_lossy().replace('\\', "/")
        };
        found
            .into_iter()
            .map(|file| (shown(&file.path), file.refusal.map(|why| why.to_string())))
            .collect()
    }

    fn names(files: &[&str]) -> Vec<String> {
        let found = found(files, |_| ());
        found.into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn table_files_are_found_at_any_depth_in_the_order_of_their_paths() {
        assert_eq!(
            names(&["b.csv", "a/z/t.TSV", "a/x.Csv.GZ", "c.xlsx", "d.pdf"]),
            ["a/x.Csv.GZ", "a/z/t.TSV", "b.csv", "c.xlsx", "d.pdf"]
        );
    }

    #[test]
    fn what_is_hidden_of_another_kind_or_written_by_the_program_is_passed_over() {
        let others = [
            ".a.csv",
            ".git/b.csv",
            "~$c.xlsx",
            "facts.csv",
            "Rejected-Rows.csv",
            "n.md",
            "csv",
        ];
        let mut files = others.to_vec();
        files.push("t.csv");
        assert_eq!(names(&files), ["t.csv"]);
    }

    #[test]
    fn within_an_archive_the_same_names_count() {
        for name in ["t.csv", "a/b/t.CSV", "../t.csv", "a.zip", "/t.csv"] {
            assert!(may_hold_a_table(name), "{name}");
        }
        for name in ["t.md", ".a/t.csv", "__MACOSX/._t.csv", "a/", ""] {
            assert!(!may_hold_a_table(name), "{name}");
        }
    }

    #[test]
    fn a_file_that_is_named_in_several_ways_is_taken_once() {
        let room = tempfile::tempdir().unwrap();
        let file = room.path().join("t.csv");
        fs::write(&file, "x").unwrap();
        let odd = room.path().join(".").join("t.csv");
        let found = find_files(&[room.path().to_owned(), file, odd]).unwrap();
        assert_eq!(found.len(), 1);
    }

    #[cfg(unix)]
    mod links {
        use std::os::unix::fs::symlink;

        use super::*;

        fn refusal_of_link(name: &str, to: impl AsRef<Path>) -> Option<String> {
            let found = found(&["t.csv", "a/u.csv", ".v/v.csv"], |folder| {
                symlink(&to, folder.join(name)).unwrap();
            });
            let of_link = found.into_iter().find(|(found, _)| found == name);
            of_link.expect("the link is named").1
        }

        fn is_refused(name: &str, to: &str, why: &str) {
            let refusal = refusal_of_link(name, to).expect("the link is refused");
            assert!(refusal.contains(why), "{refusal}");
        }

        #[test]
        fn a_link_out_of_the_folder_is_refused() {
            is_refused("l.csv", "/etc/passwd", "leads out of the folder");
            is_refused("l", "/etc", "leads out of the folder");
            is_refused("a/l", "../..", "leads out of the folder");
        }

        #[test]
        fn a_link_that_leads_nowhere_or_in_a_circle_is_refused() {
            is_refused("l.csv", "l.csv", "back to itself");
            is_refused("l", "l", "back to itself");
            is_refused("l.csv", "gone.csv", "not there");
            is_refused("l", ".", "back to a folder that it stands in");
            is_refused("a/l", "..", "back to a folder that it stands in");
        }

        #[test]
        fn a_link_to_what_is_read_anyway_is_not_read_twice() {
            is_refused(
                "l.csv",
                "a/u.csv",
                "a/u.csv`, which is read in its own place",
            );
            is_refused("l", "a", "read in its own place");
        }

        #[test]
        fn a_link_within_the_folder_to_what_is_not_found_otherwise_is_read() {
            assert_eq!(refusal_of_link("l.csv", ".v/v.csv"), None);
        }

        #[test]
        fn a_folder_that_is_itself_a_link_is_read() {
            let room = tempfile::tempdir().unwrap();
            fs::create_dir(room.path().join("a")).unwrap();
            fs::write(room.path().join("a/t.csv"), "x").unwrap();
            let link = room.path().join("latest");
            symlink("a", &link).unwrap();
            let found = find_files(&[link]).unwrap();
            assert_eq!((found.len(), &found[0].refusal), (1, &None));
        }
    }
}
