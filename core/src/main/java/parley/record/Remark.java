package parley.record;

import java.time.LocalDate;
import java.util.List;
import parley.model.Wording;

/// Something that a careful reader of the records would say: a flag, a gap, a count. Its sentence is
/// written by the report room from the code and the arguments; it describes, and judges nobody.
///
/// `about` is the id of the item it is about; `rests` are the ids that it rests on, that item first.
public record Remark(Code code, String about, List<Arg> args, List<String> rests) {

    /// What fills a blank of the sentence.
    public sealed interface Arg {
        /// The name of the item of that id.
        record Ref(String id) implements Arg {}

        /// The names of several, as a list.
        record Refs(List<String> ids) implements Arg {
            public Refs {
                ids = List.copyOf(ids);
            }
        }

        record Day(LocalDate day) implements Arg {}

        record Count(long count) implements Arg {}

        /// The analyst's own words.
        record Said(Wording words) implements Arg {}

        /// A passage or clause number, as printed.
        record Printed(String text) implements Arg {}
    }

    /// Every kind of remark. The bundle has a sentence `remark.<key>` for each, in every language.
    public enum Code {
        ASSURANCE_WRITTEN_NOWHERE,
        ASSURANCE_PLACE_NOT_SAID,
        ASSURANCE_WITHOUT_MANDATE,
        ASSURANCE_NOT_WITNESSED,
        ASSURANCE_PASSAGE_NOT_FOUND,
        ASSURANCE_PASSAGE_DROPPED,
        ASSURANCE_TEXT_NOT_READ,
        ASSURANCE_IN_UNBINDING_CHANNEL,
        SAID_IN_WRONG_CHANNEL,
        SAID_OUTSIDE_MANDATE,
        OFFER_IN_UNBINDING_CHANNEL,

        MANDATE_NONE_ON_RECORD,
        MANDATE_EXPIRED,
        MANDATE_WITHOUT_DOCUMENT,
        CHANNEL_KEEPS_NO_RECORD,
        ABSENT_FROM_MEETING,
        PRESENT_UNEXPECTED,

        MEETING_NTH_BETWEEN,
        MEETING_NTH_AMONG,
        MEETING_FIRST_IN_PERSON,
        MEETING_COUNT_DIFFERS,
        MEETING_COUNT_DIFFERS_IN_YEAR,
        MEETING_LAG_AFTER_ACTION,

        RED_LINE_SILENT_SINCE,
        RED_LINE_CONTRADICTED,
        RED_LINE_SOFTENED,
        RED_LINE_OWN_TEXT_CROSSES,
        RED_LINE_TEXT_CROSSES,
        RED_LINE_WORDS_DISAGREE,
        RED_LINE_TEXT_SILENT,
        SETTLES_NO_CLAUSE,
        MEETS_NO_CLAUSE,
        VERSION_NO_CLAUSE,
        STORY_NO_CLAUSE,

        COMMITMENT_ONE_SIDE_DECIDES,
        COMMITMENT_NOBODY_DECIDES,
        COMMITMENT_NOBODY_VERIFIES,
        COMMITMENT_VERIFIED_BY_GIVER,
        COMMITMENT_OUTLIVES_TERM,
        COMMITMENT_OUTLIVES_OFFICE,
        COMMITMENT_WEAK_INSTRUMENT,
        COMMITMENT_DUE_BEFORE_CONDITION,
        COMMITMENT_CIRCULAR,
        COMMITMENT_WRITTEN_NOWHERE,
        COMMITMENT_PLACE_NOT_SAID,
        COMMITMENT_NO_DATE,
        COMMITMENT_VERSIONS_DIFFER,
        COMMITMENT_REPORTS_DISAGREE,
        COMMITMENT_OVERDUE,
        COMMITMENT_PASSAGE_DROPPED,

        DEADLINE_PASSED,
        DEADLINE_START_PASSED,
        DEADLINE_START_SOON,

        INTEREST_NOT_MET,
        INTEREST_MET_VAGUELY,
        INTEREST_NO_LONGER_MET,

        BOUND_BUT_ABSENT,
        CONSENT_NOT_GIVEN,
        CONSENT_NOT_GIVEN_WHY,
        DEFEATED_BY,
        STORIES_SIDE_BY_SIDE,

        HYPOTHESIS_WITHOUT_EVIDENCE,
        QUESTION_UNANSWERED,

        NO_WORDS_ON_RECORD,
        ONE_SOURCE_ONLY;

        /// The key of its sentence: `assurance-written-nowhere`.
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Remark {
        args = List.copyOf(args);
        rests = List.copyOf(rests);
    }
}
