use super::Gap;
use crate::language::{Message, Value};
use crate::model::{Measured, Operator, Target, Unit};

/// A gap in records or money.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing {
    /// How many records, or how much money; more than 0.
    pub amount: f64,
    pub unit: Unit,
    /// Whether it is so much each month, or once.
    pub a_month: bool,
    /// To be said as `18 fewer resolution targets breached a month`.
    pub told: Message,
}

/// How the part and the whole of a quotient move when the gap closes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Way {
    /// The part changes within a whole that stays.
    Within,
    /// What leaves the part leaves the whole as well.
    Leaving,
    /// The whole grows around the part.
    Growing,
    /// The value is the quotient less 1.
    Change,
    /// The value is the quotient in so many days.
    Days(f64),
    /// It cannot be told in records or money.
    None,
}

/// Over which time it is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spread {
    /// Once: what is there at a month end.
    Once,
    /// So much a month, measured as such.
    Rate,
    /// Counted over the window, told by the month.
    Window,
    /// Counted over so many months, told by the month.
    Months(u32),
}

impl Gap {
    pub(super) fn closing(
        &self,
        target: &Target,
        window: u32,
        missed: &[Measured],
    ) -> Option<Closing> {
        let amounts: Vec<f64> = missed
            .iter()
            .filter_map(|measured| self.amount(target, measured))
            .collect();
        let months = match self.spread {
            Spread::Once | Spread::Rate => 1,
            Spread::Window => window.max(1),
            Spread::Months(months) => months,
        };
        // What is there at a month end is there now; what happens each month
        // is what it was on average.
        let amount = match self.spread {
            Spread::Once | Spread::Rate => *amounts.first()?,
            _ if amounts.is_empty() => return None,
            _ => amounts.iter().sum::<f64>() / amounts.len() as f64 / f64::from(months),
        };
        // Clients are counted where there is no money to weigh them by.
        let counted = self.unit == Unit::Money
            && ["client_review_coverage", "client_meeting_coverage"].contains(&self.metric)
            && missed
                .first()
                .is_some_and(|one| one.denominator == Some(one.n as f64));
        let (unit, told) = if counted {
            (Unit::Count, "closing-clients-reviewed")
        } else {
            (self.unit, self.closing?)
        };
        // So many that it suffices: a hair more than a whole number is that
        // number.
        let amount = (amount - 1e-9).ceil().max(1.0);
        let a_month = self.spread != Spread::Once;
        let n = match unit {
            Unit::Count => Value::Count(amount as u64),
            unit => unit.spoken(amount),
        };
        Some(Closing {
            amount,
            unit,
            a_month,
            told: Message::new(told).with("n", n),
        })
    }

    /// By how much the part or the whole would have to change; `None` where
    /// the target is reached, or out of reach.
    fn amount(&self, target: &Target, measured: &Measured) -> Option<f64> {
        let (part, whole) = (measured.numerator?, measured.denominator?);
        if target.is_met_by(measured.value) {
            return None;
        }
        let upper = target.upper.unwrap_or(target.value);
        let (bound, too_much) = match target.operator {
            Operator::AtMost => (target.value, true),
            Operator::Between if measured.value > upper => (upper, true),
            Operator::AtLeast | Operator::Between => (target.value, false),
        };
        let within = |bound: f64| {
            if too_much {
                part - bound * whole
            } else {
                bound * whole - part
            }
        };
        let amount = match self.way {
            Way::Within => within(bound),
            Way::Change => within(1.0 + bound),
            Way::Days(days) => within(bound / days),
            Way::Leaving if too_much && bound < 1.0 => (part - bound * whole) / (1.0 - bound),
            Way::Growing if too_much && bound > 0.0 => part / bound - whole,
            Way::Leaving | Way::Growing | Way::None => return None,
        };
        (amount.is_finite() && amount > 0.0).then_some(amount)
    }
}

#[cfg(test)]
mod tests {
    use super::super::closing;
    use super::*;
    use crate::language::Words;

    fn measured(numerator: f64, denominator: f64, value: f64) -> Measured {
        Measured {
            value,
            n: 100,
            numerator: Some(numerator),
            denominator: Some(denominator),
            interval: None,
        }
    }

    fn target(operator: Operator, value: f64) -> Target {
        Target {
            operator,
            value,
            upper: None,
        }
    }

    fn text(metric: &str, target: &Target, window: u32, missed: &[Measured]) -> Option<String> {
        let closing = closing(metric, target, window, missed)?;
        Some(Words::english().say(&closing.told))
    }

    #[test]
    fn breaches_are_told_as_the_mean_of_the_months_that_missed() {
        let target = target(Operator::AtLeast, 0.9);
        // 90 of 100 were needed and 80 were met; then 72 of 80 and 50.
        let missed = [measured(80.0, 100.0, 0.8), measured(50.0, 80.0, 0.625)];
        assert_eq!(
            text("sla_resolution_compliance", &target, 1, &missed).unwrap(),
            "16 fewer resolution targets breached a month"
        );
        let one = [measured(89.5, 100.0, 0.895)];
        assert_eq!(
            text("sla_resolution_compliance", &target, 1, &one).unwrap(),
            "1 fewer resolution target breached a month"
        );
    }

    #[test]
    fn what_is_counted_over_a_window_is_told_by_the_month() {
        let target = target(Operator::AtLeast, 0.7);
        let year = [measured(600_000.0, 1_000_000.0, 0.6)];
        assert_eq!(
            text("recurring_revenue_share", &target, 12, &year).unwrap(),
            "8,334 more recurring revenue a month in place of other work"
        );
    }

    #[test]
    fn what_is_collected_is_owed_no_more() {
        // 20 of 100 are late; with 12 collected, 8 of 88 would be, which is
        // not enough for a tenth less: (20 - 11.12) / (100 - 11.12) is.
        let closing = closing(
            "receivables_over_90_days_share",
            &target(Operator::AtMost, 0.1),
            1,
            &[measured(20_000.0, 100_000.0, 0.2)],
        )
        .unwrap();
        assert!((closing.amount - 11_112.0).abs() < 1e-9, "{closing:?}");
        assert!(!closing.a_month);
        let left = (20_000.0 - closing.amount) / (100_000.0 - closing.amount);
        assert!(left <= 0.1 && left > 0.0999, "{left}");
    }

    #[test]
    fn a_large_client_is_outgrown_by_others() {
        // 40 of 100 are to be 30%: of 133.4.
        assert_eq!(
            text(
                "top_3_client_share",
                &target(Operator::AtMost, 0.3),
                1,
                &[measured(40_000.0, 100_000.0, 0.4)]
            )
            .unwrap(),
            "33,334 more recurring revenue a month from clients other than the three largest"
        );
    }

    #[test]
    fn days_and_changes_are_told_in_money_and_tickets() {
        let days = target(Operator::AtMost, 60.0);
        let owed = [measured(100_000.0, 120_000.0, 75.0)];
        assert_eq!(
            text("dso", &days, 3, &owed).unwrap(),
            "20,000 less owed by clients at the month end"
        );
        let fall = target(Operator::AtMost, -0.1);
        let risen = [measured(1_320.0, 1_200.0, 0.1)];
        assert_eq!(
            text("same_client_volume_change", &fall, 24, &risen).unwrap(),
            "20 fewer tickets a month from the same clients"
        );
    }

    #[test]
    fn reviews_are_counted_in_clients_where_no_money_weighs_them() {
        let half = target(Operator::AtLeast, 0.6);
        let counted = [measured(40.0, 100.0, 0.4)];
        assert_eq!(
            text("client_review_coverage", &half, 1, &counted).unwrap(),
            "20 more clients met in a review"
        );
        let weighed = [measured(4_000.0, 10_000.0, 0.4)];
        assert_eq!(
            text("client_review_coverage", &half, 1, &weighed).unwrap(),
            "clients worth 2,000 more a month met in a review"
        );
    }

    #[test]
    fn nothing_is_told_where_nothing_can_be_done_or_is_known() {
        let target = target(Operator::AtLeast, 0.9);
        let met = [measured(95.0, 100.0, 0.95)];
        assert_eq!(text("sla_resolution_compliance", &target, 1, &met), None);
        assert_eq!(text("sla_resolution_compliance", &target, 1, &[]), None);
        assert_eq!(text("no_such_metric", &target, 1, &met), None);
    }
}
