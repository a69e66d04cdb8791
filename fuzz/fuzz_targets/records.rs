#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| msp_maturity::input::fuzzing::records(bytes));
