//! How long it takes to read and judge exports, by how many tickets they
//! hold. Nothing is drawn or written.

use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use msp_maturity::analysis::{Analysis, analyse};
use msp_maturity::config::Configuration;
use msp_maturity::input;
use msp_maturity::model::MaturityModel;
use msp_maturity::sample::{Size, sample_providers, write};

const TICKETS: [u64; 2] = [10_000, 100_000];

/// Writes the exports of a Scalable provider with about so many tickets.
fn exports(folder: &Path, tickets: u64) {
    let provider = &sample_providers()[3];
    let operation = provider.operation_of(Size::Tickets(tickets), 1);
    write(&operation, provider.dialect, folder).expect("a temporary folder can be written to");
}

fn analysed(folder: &Path, model: &MaturityModel) -> Analysis {
    let files = input::find_files(&[folder.to_owned()]).expect("the exports were just written");
    let exports =
        input::read(&files, &Configuration::default(), &|_| ()).expect("the exports can be read");
    analyse(exports, model, None, "bench").expect("the exports can be judged")
}

fn read_and_judge(criterion: &mut Criterion) {
    let model = MaturityModel::embedded().expect("the embedded model is sound");
    let mut group = criterion.benchmark_group("read_and_judge");
    group.sample_size(10);
    for tickets in TICKETS {
        let folder = tempfile::tempdir().expect("there is room for temporary files");
        exports(folder.path(), tickets);
        group.throughput(Throughput::Elements(tickets));
        group.bench_with_input(
            BenchmarkId::from_parameter(tickets),
            folder.path(),
            |bencher, folder| bencher.iter(|| black_box(analysed(folder, &model))),
        );
    }
    group.finish();
}

criterion_group!(benches, read_and_judge);
criterion_main!(benches);
