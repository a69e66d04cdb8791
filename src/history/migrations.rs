//! The form of the file, and how an older form becomes the one in use.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::HistoryError;
use super::error::explained;

/// Marks a database as a history of this program: `MSPm` in ASCII.
const APPLICATION_ID: i64 = 0x4d53_506d;

/// What leads from each form to the next. A step that was released is never
/// changed: what is to be otherwise is a further step.
const STEPS: &[&str] = &[include_str!("form/1.sql"), include_str!("form/2.sql")];

/// Brings a database into the form in use: all steps, or none.
///
/// # Errors
/// When it is newer than the program, belongs to another program, or cannot
/// be written.
pub(super) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), HistoryError> {
    migrate_by(STEPS, connection, path)
}

fn migrate_by(
    steps: &[&str],
    connection: &mut Connection,
    path: &Path,
) -> Result<(), HistoryError> {
    let failed = |error: rusqlite::Error| explained(path, &error);
    if form(connection, steps, path)? == steps.len() {
        return Ok(());
    }
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(failed)?;
    // Another run may have done it while this one waited.
    let done = form(&transaction, steps, path)?;
    for step in steps.iter().skip(done) {
        transaction.execute_batch(step).map_err(failed)?;
    }
    transaction
        .pragma_update(None, "application_id", APPLICATION_ID)
        .map_err(failed)?;
    transaction
        .pragma_update(None, "user_version", steps.len() as i64)
        .map_err(failed)?;
    transaction.commit().map_err(failed)
}

/// How many steps a database has behind it.
fn form(connection: &Connection, steps: &[&str], path: &Path) -> Result<usize, HistoryError> {
    let number = |pragma: &str| {
        connection
            .pragma_query_value(None, pragma, |row| row.get::<_, i64>(0))
            .map_err(|error| explained(path, &error))
    };
    let (found, application) = (number("user_version")?, number("application_id")?);
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(|error| explained(path, &error))?;
    if tables > 0 && application != APPLICATION_ID {
        return Err(HistoryError::Foreign(path.to_path_buf()));
    }
    let known = steps.len() as i64;
    if found > known {
        return Err(HistoryError::Newer {
            path: path.to_path_buf(),
            found,
            known,
        });
    }
    Ok(usize::try_from(found).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use rusqlite::Connection;

    use super::{STEPS, migrate, migrate_by};
    use crate::history::HistoryError;

    fn tables(connection: &Connection) -> i64 {
        connection
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .unwrap()
    }

    #[test]
    fn an_older_form_is_brought_up_and_keeps_its_rows() {
        let mut connection = Connection::open_in_memory().unwrap();
        let path = Path::new("h");
        migrate_by(&STEPS[..1], &mut connection, path).unwrap();
        connection
            .execute(
                "INSERT INTO models (hash, id, version, text) VALUES ('h', 'msp', '1', '')",
                [],
            )
            .unwrap();
        migrate(&mut connection, path).unwrap();
        let kept: String = connection
            .query_row("SELECT id FROM models", [], |row| row.get(0))
            .unwrap();
        assert_eq!(kept, "msp");
        let form: i64 = connection
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!(form as usize, STEPS.len());
        // What is in form stays as it is.
        migrate(&mut connection, path).unwrap();
    }

    #[test]
    fn a_step_that_fails_leaves_the_form_that_was() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate_by(&STEPS[..1], &mut connection, Path::new("h")).unwrap();
        let before = tables(&connection);
        let broken = [STEPS[0], "CREATE TABLE more (x); CREATE TABLE more (x);"];
        migrate_by(&broken, &mut connection, Path::new("h")).unwrap_err();
        assert_eq!(tables(&connection), before);
        migrate(&mut connection, Path::new("h")).unwrap();
    }

    #[test]
    fn a_newer_one_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, Path::new("h")).unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
        let refused = migrate(&mut connection, Path::new("h")).unwrap_err();
        assert!(matches!(refused, HistoryError::Newer { found: 99, .. }));
        assert!(refused.to_string().contains("newer version"), "{refused}");
    }

    #[test]
    fn a_database_of_another_program_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE songs (x)").unwrap();
        let refused = migrate(&mut connection, Path::new("h")).unwrap_err();
        assert!(matches!(refused, HistoryError::Foreign(_)), "{refused}");
        assert_eq!(tables(&connection), 1);
    }
}
