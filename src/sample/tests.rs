use super::statistics as s;
use super::{PROACTIVE, REACTIVE, SCALABLE, STABLE, Size, simulate};

#[test]
#[ignore = "prints"]
fn print_statistics() {
    for (name, profile) in [
        ("reactive", &REACTIVE),
        ("stable", &STABLE),
        ("proactive", &PROACTIVE),
        ("scalable", &SCALABLE),
    ] {
        for seed in 1..=12 {
            let o = simulate(
                profile,
                Size::AsProfiled,
                24,
                "2026-10".parse().unwrap(),
                seed,
            );
            let v = |x: Vec<f64>| {
                x.iter()
                    .map(|x| format!("{:.0}", x * 100.0))
                    .collect::<Vec<_>>()
                    .join(",")
            };
            let d = |x: Vec<f64>| {
                x.iter()
                    .map(|x| format!("{x:.0}"))
                    .collect::<Vec<_>>()
                    .join(",")
            };
            println!(
                "{name} {seed}: tickets {} clients {} left {} use {:.2}",
                o.tickets.len(),
                o.clients.len(),
                o.clients.iter().filter(|c| c.left.is_some()).count(),
                s::busiest_team_use(&o)
            );
            println!(
                "  G1 complete {:.3} closure {:.3} old {} | reg {:.3} dso {} ar90 {} | cat {:.2}",
                s::completeness(&o),
                s::closure_ratio(&o),
                v(s::old_backlog(&o)),
                s::invoice_regularity(&o),
                d(s::dso(&o)),
                v(s::receivables_over_90(&o)),
                s::categorised(&o)
            );
            println!(
                "  G2 res {} resp {} | onb {:?} | trend {:.2} | mon {:.2} | pack {:.2?}",
                v(s::resolution_kept(&o)),
                v(s::response_kept(&o)),
                s::onboarding(&o),
                s::volume_trend(&o),
                s::monitored(&o),
                s::packages(&o)
            );
            println!(
                "  G3 rec {:.2} ret(g,n,c) {:.2?} top3 {:.2} | reass {:.2} | rev {:.2} | toptech {:.2}",
                s::recurring_share(&o),
                s::retention(&o),
                s::top_three(&o),
                s::reassigned(&o),
                s::reviewed(&o),
                s::top_technician(&o)
            );
        }
    }
}
