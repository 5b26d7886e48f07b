//! What stands beside the rows of records: the section they are in, further units of a proposal.

use super::Reading;
use crate::handling_in::{Field, ProblemKind, lexicon};
use crate::tables::text;

impl Reading<'_> {
    /// A section may be the unit of the rows below it. One that is none ends it, unless it stands within.
    pub(super) fn section(&mut self, row: usize, name: &str) {
        let columns = [Field::Handlers, Field::CoHandlers];
        let told = columns.iter().any(|field| self.header.one(*field).is_some())
            || self.header.ticks.iter().any(|tick| columns.contains(&tick.field));
        let words = self.grid.filled(row).first().map(|c| text::fold(&self.grid.words(row, *c)));
        let within = words.unwrap_or_default().starts_with('(');
        let unit = name.chars().count() > 2
            && lexicon::UNIT_ENDS.iter().any(|end| name.ends_with(end))
            && !lexicon::WAYS.iter().any(|way| name.ends_with(way))
            && !lexicon::NO_UNITS.iter().any(|word| name.contains(word))
            && !name.contains(lexicon::SEPARATORS);
        if unit && !told {
            self.unit_above = Some((text::field(name), within));
        } else if self.unit_above.as_ref().is_some_and(|(_, of_unit)| !within || *of_unit) {
            self.unit_above = None;
        }
    }

    /// What a further unit's row says that the first row does not: a record has one answer, and whose counts is for a person to say.
    pub(super) fn further(&mut self, row: usize, first: usize) {
        let fields = [
            Field::Assigned,
            Field::Replied,
            Field::Result,
            Field::Feedback,
            Field::SecondReply,
            Field::SecondFeedback,
            Field::Note,
        ];
        let columns = self.header.columns.iter().map(|(column, field)| (*column, *field));
        let ticks = self.header.ticks.iter().map(|tick| (tick.column, tick.field));
        let all: Vec<(usize, Field)> = columns.chain(ticks).filter(|(_, of)| fields.contains(of)).collect();
        for (column, field) in all {
            let words = self.grid.words(row, column);
            let key = text::key(&words);
            let nothing = [lexicon::NOTHING, lexicon::NO_TICKS].concat().contains(&key.as_str());
            if !nothing && key != text::key(&self.grid.words(first, column)) {
                let text = format!("a further unit of the proposal: {words} was not taken");
                self.doubt((row, column), field, ProblemKind::FurtherValue, text);
            }
        }
    }
}
