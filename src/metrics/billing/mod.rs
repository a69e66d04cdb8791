//! Whether what is agreed is billed, and whether what is billed is paid.

pub mod billed;
pub mod dso;
pub mod invoice_regularity;
pub mod overdue_share;
pub mod receivables_over_90_days_share;
pub mod revenue_forecast_error;
