use super::MaturityModel;

/// Every text of the model that people read, each with the id, or
/// `id.attribute`, of the message that says it in other languages.
#[must_use]
pub fn texts(model: &MaturityModel) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut add = |id: String, text: &str| texts.push((id, text.to_owned()));
    for gate in &model.gates {
        add(format!("gate-{}.ready", gate.gate), &gate.ready_when);
        add(format!("gate-{}.ask", gate.gate), &gate.ask);
    }
    for sign in &model.signs {
        let id = format!("sign-{}", sign.id);
        add(id.clone(), &sign.title);
        for (place, caveat) in (1..).zip(&sign.caveats) {
            add(format!("{id}.caveat-{place}"), caveat);
        }
        for criterion in &sign.criteria {
            let id = format!("criterion-{}", criterion.id);
            add(format!("{id}.rationale"), &criterion.rationale);
            add(format!("{id}.remedy"), &criterion.remedy);
            // A title that is the grade as well says nothing more than it.
            if criterion.source.title != criterion.source.grade {
                add(format!("{id}.source"), &criterion.source.title);
            }
        }
    }
    texts
}
