#![no_main]

libfuzzer_sys::fuzz_target!(|cell: &str| msp_maturity::input::fuzzing::dates(cell));
