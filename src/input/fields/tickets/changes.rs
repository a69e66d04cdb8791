//! What a log of tickets says of each change.

use crate::input::fields::{Field, number, text, time};

/// In a log of changes: what was changed, and from what to what.
pub static CHANGED_FIELD: Field = text(
    "changed_field",
    &[
        "field",
        "field name",
        "fieldname",
        "changed field",
        "field changed",
        "attribute",
        "property",
        "campo",
        "nome do campo",
        "campo alterado",
        "campo modificado",
        "nombre del campo",
        "atributo",
        "propriedade",
        "propiedad",
    ],
);

pub static OLD_VALUE: Field = text(
    "old_value",
    &[
        "old value",
        "oldvalue",
        "previous value",
        "original value",
        "from value",
        "value before",
        "from",
        "old",
        "previous",
        "before",
        "valor anterior",
        "valor antigo",
        "valor previo",
        "anterior",
        "antes",
        "de",
    ],
);

pub static NEW_VALUE: Field = text(
    "new_value",
    &[
        "new value",
        "newvalue",
        "to value",
        "value after",
        "to",
        "new",
        "after",
        "value",
        "valor novo",
        "novo valor",
        "nuevo valor",
        "valor nuevo",
        "novo",
        "nuevo",
        "depois",
        "despues",
        "para",
        "valor",
    ],
);

pub static OLD_STATUS: Field = text(
    "old_status",
    &[
        "old status",
        "previous status",
        "from status",
        "status from",
        "old state",
        "previous state",
        "from state",
        "status anterior",
        "status antigo",
        "estado anterior",
        "situacao anterior",
    ],
);

pub static NEW_STATUS: Field = text(
    "new_status",
    &[
        "new status",
        "to status",
        "status to",
        "new state",
        "to state",
        "novo status",
        "status novo",
        "nova situacao",
        "nuevo estado",
        "estado nuevo",
    ],
);

/// When what a row of a log tells of happened.
pub static CHANGED_AT: Field = time(
    "changed_at",
    &[
        "changed at",
        "changed on",
        "change date",
        "change time",
        "date changed",
        "changed date",
        "date of change",
        "event time",
        "event date",
        "event timestamp",
        "transition date",
        "transition time",
        "transitioned at",
        "data da alteracao",
        "data hora da alteracao",
        "data da mudanca",
        "data do evento",
        "alterado em",
        "fecha del cambio",
        "fecha de cambio",
        "fecha del evento",
        "fecha de modificacion",
        "cambiado el",
    ],
);

/// The same under titles that say so only in a log.
pub static EVENT_AT: Field = time(
    "event_at",
    &[
        "date",
        "time",
        "date time",
        "timestamp",
        "time stamp",
        "when",
        "on",
        "data",
        "data hora",
        "fecha",
        "fecha hora",
    ],
);

/// How often a record was changed.
pub static VERSION: Field = number("version", &["sys mod count", "mod count", "update count"]);
