//! Reads the rows of a table in blocks, several at the same time, and to the
//! same end as one after the other.
//!
//! Where a block begins is guessed: at a line behind which rows come that fit
//! the header. Once the block above is read it is known where its last row
//! ends. A block that began elsewhere, inside a cell with line breaks, is read
//! again from there.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::read_rows::{Chunk, Section, Stop};
use super::section_rows::{Above, SectionRows};
use crate::input::records::{Next, Row, Splitter, behind_line_end};
use crate::input::text::source::{Broken, Source, Window};

/// How a text is parted.
#[derive(Debug, Clone, Copy)]
pub struct Blocks {
    /// How many bytes a block has, more or less.
    pub size: usize,
    /// How much of the text is looked at beyond a block at first, to read its
    /// last row.
    pub margin: usize,
    /// How many blocks are read at the same time at most.
    pub at_once: usize,
}

impl Default for Blocks {
    fn default() -> Self {
        Self {
            size: 1 << 20,
            margin: 32 << 10,
            at_once: 16 * rayon::current_num_threads(),
        }
    }
}

/// The rows of a section.
#[derive(Debug)]
pub struct Rows {
    pub all: Chunk,
    /// The table that follows.
    pub below: Option<Box<Section>>,
}

/// What a block was read as.
struct Block {
    chunk: Chunk,
    start: usize,
    end: usize,
    /// How many lines end in it.
    lines: u64,
    /// What was taken to stand above it, and what the rows below are read by.
    assumed: Above,
    above: Above,
    /// The header that it stopped at.
    header: Option<Box<Section>>,
}

/// Reads the rows of a section from where it begins to the end of the text, or
/// to the header of another table.
///
/// # Errors
/// When the text cannot be read.
pub fn read_blocks(section: &Section, source: Source<'_>, blocks: Blocks) -> Result<Rows, Broken> {
    let reader = Reader {
        section,
        source,
        blocks: Blocks {
            size: blocks.size.max(1),
            margin: blocks.margin.max(1),
            at_once: blocks.at_once.max(1),
        },
        records: AtomicUsize::new(0),
        buffers: Mutex::default(),
    };
    let (mut at, line) = section.layout.body;
    let mut lines_above = line - 1;
    let mut above = Above::default();
    let mut all = section.empty_chunk(0);
    // What is read beyond the end of a section is read in vain: many blocks at
    // a time only where it goes on and on.
    let mut at_once = 1;
    while at < source.len() {
        let start = at;
        let guesses = reader.read_several(at, at_once, &above)?;
        let mut chunks = Vec::with_capacity(guesses.len());
        for (number, guess) in guesses.into_iter().enumerate() {
            let end = reader.end_of(start, number);
            if at >= end {
                continue;
            }
            let mut block = match guess {
                Some(block) if block.start == at && block.assumed == above => block,
                _ => reader.read_from(at, end, above)?,
            };
            block.chunk.count_lines_from(lines_above);
            chunks.push(block.chunk);
            if let Some(mut below) = block.header {
                below.layout.body.1 += lines_above;
                all.append(chunks);
                let below = Some(below);
                return Ok(Rows { all, below });
            }
            at = block.end;
            lines_above += block.lines;
            above = block.above;
        }
        all.append(chunks);
        // What the rows below a heading are is only known from above.
        let recognised = &section.recognised;
        if recognised.under_headings.is_none() && recognised.repeating == 0 {
            at_once = (at_once * 2).min(reader.blocks.at_once);
        }
    }
    Ok(Rows { all, below: None })
}

/// Reads the blocks of a section.
struct Reader<'r> {
    section: &'r Section,
    source: Source<'r>,
    blocks: Blocks,
    /// How many records the fullest block has held so far.
    records: AtomicUsize,
    /// What blocks were read into, to be used again: to ask for new memory and
    /// clear it costs more than to look for the ends of cells in it.
    buffers: Mutex<Vec<Vec<u8>>>,
}

impl Reader<'_> {
    /// Where a block ends, of several that begin at `start`.
    fn end_of(&self, start: usize, block: usize) -> usize {
        let length = self.blocks.size.saturating_mul(block + 1);
        start.saturating_add(length).min(self.source.len())
    }

    /// Reads the first block as it is, those behind it as they may be.
    fn read_several(
        &self,
        start: usize,
        blocks: usize,
        above: &Above,
    ) -> Result<Vec<Option<Block>>, Broken> {
        let left = (self.source.len() - start).div_ceil(self.blocks.size);
        (0..blocks.min(left))
            .into_par_iter()
            .map(|block| {
                let end = self.end_of(start, block);
                match block.checked_sub(1) {
                    None => self.read_from(start, end, above.clone()).map(Some),
                    Some(before) => self.read_near(self.end_of(start, before), end),
                }
            })
            .collect()
    }

    fn read_from(&self, start: usize, end: usize, above: Above) -> Result<Block, Broken> {
        self.with_buffer(|buffer| {
            let length = (end - start).saturating_add(self.blocks.margin);
            let window = self.source.window(start, length, buffer)?;
            self.read_block(window, start, end, above)
        })
    }

    /// Reads a block that begins with the first row behind a place; `None`
    /// where none can be told.
    fn read_near(&self, near: usize, end: usize) -> Result<Option<Block>, Broken> {
        self.with_buffer(|buffer| {
            let length = (end - near).saturating_add(self.blocks.margin);
            let found = self.source.window_behind_line_end(near, length, buffer)?;
            let Some((window, behind)) = found else {
                return Ok(None);
            };
            let start = window.offset + self.likely_row(window, behind);
            self.read_block(window, start, end, Above::default())
                .map(Some)
        })
    }

    fn with_buffer<T>(&self, read: impl FnOnce(&mut Vec<u8>) -> T) -> T {
        let mut buffers = self.buffers.lock().unwrap_or_else(PoisonError::into_inner);
        let mut buffer = buffers.pop().unwrap_or_default();
        drop(buffers);
        let found = read(&mut buffer);
        let mut buffers = self.buffers.lock().unwrap_or_else(PoisonError::into_inner);
        buffers.push(buffer);
        found
    }

    /// Where the first row seems to begin: with two rows in a row that fit the
    /// header.
    fn likely_row(&self, window: Window<'_>, behind: usize) -> usize {
        const LINES: usize = 64;
        let mut start = behind;
        for _ in 0..LINES {
            if self.fits(window, start) {
                return start;
            }
            let rest = window.text.as_bytes().get(start..).unwrap_or_default();
            match behind_line_end(rest, window.is_last) {
                Some(next) => start += next,
                None => break,
            }
        }
        behind
    }

    fn fits(&self, window: Window<'_>, start: usize) -> bool {
        let mut splitter = self.splitter(window, start, 1);
        let mut row = Row::default();
        (0..2).all(|_| match splitter.next(&mut row) {
            Next::Row => row.width() == self.section.layout.width,
            Next::End => true,
            Next::Blank | Next::OpenQuote | Next::Unfinished => false,
        })
    }

    fn splitter<'w>(&self, window: Window<'w>, start: usize, line: u64) -> Splitter<'w> {
        let layout = &self.section.layout;
        Splitter::new(window.text, layout.style, layout.width)
            .starting_at(start, line)
            .of_block(window.is_last)
    }

    /// Reads the rows that begin at a place in the text, or behind it and
    /// before another; the window holds them as far as was guessed.
    fn read_block(
        &self,
        window: Window<'_>,
        start: usize,
        end: usize,
        assumed: Above,
    ) -> Result<Block, Broken> {
        let mut block = Block {
            chunk: self
                .section
                .empty_chunk(self.records.load(Ordering::Relaxed)),
            start,
            end: start,
            lines: 0,
            above: assumed.clone(),
            assumed,
            header: None,
        };
        let mut more = Vec::new();
        let mut length = self.blocks.margin;
        let mut window = window;
        loop {
            let at = block.end - window.offset;
            let mut splitter = self.splitter(window, at, block.lines + 1);
            let until = end.saturating_sub(window.offset);
            let mut rows = SectionRows::below(self.section, block.above, until);
            let stop = self
                .section
                .read(&mut rows, window, &mut splitter, &mut block.chunk);
            block.above = rows.into_above();
            let (at, line) = splitter.position();
            block.end = window.offset + at;
            block.lines = line - 1;
            if let Stop::Header(mut below) = stop {
                below.layout.body.0 += window.offset;
                block.header = Some(below);
                return Ok(block);
            }
            if block.end >= end || window.is_last {
                // Rows of hardly any bytes are none to make room for.
                const MOST: usize = 1 << 14;
                let records = block.chunk.lines.len().min(MOST);
                self.records.fetch_max(records, Ordering::Relaxed);
                return Ok(block);
            }
            length = length.saturating_mul(2);
            window = self.source.window(block.end, length, &mut more)?;
        }
    }
}
