package parley.evidence.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import parley.dossier.Edit;
import parley.model.Claim;
import parley.model.Dossier;
import parley.model.Source;
import parley.model.Visibility;
import parley.model.Wording;

/// The claim that an accepted entry becomes, as the dossier's file will have it. Empty where nothing is known; nothing is added that the entry does not say.
///
/// @param source id of the source whose file is the document
/// @param by id of the one person or party of the speaker's name
/// @param on the document's day, if it is known to the day
/// @param visibility only where the source is more private than the dossier
record ClaimDraft(
        String says,
        String source,
        String by,
        String on,
        String certainty,
        String entry,
        String visibility) {

    private static final String SECTION = "claims";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static ClaimDraft of(Said said, Source source, String documentDate, Dossier dossier) {
        return new ClaimDraft(
                said.words(),
                source.id(),
                new Roll(dossier).findId(said.speaker()).orElse(""),
                day(documentDate),
                said.certainty(),
                said.entry().reference(),
                visibility(source, dossier));
    }

    /// The date if it is known to the day, else nothing.
    static String day(String date) {
        return DAY.matcher(date).matches() ? date : "";
    }

    static String visibility(Source source, Dossier dossier) {
        Visibility own = source.visibility();
        return own.mayStandIn(dossier.visibility()) ? "" : own.key();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("says", says);
        fields.put("source", source);
        fields.put("by", by);
        fields.put("on", on);
        fields.put("certainty", certainty);
        fields.put("entry", entry);
        fields.put("visibility", visibility);
        return fields;
    }

    List<Edit> added(String id) {
        return changed(id, new ClaimDraft("", "", "", "", "", "", ""));
    }

    /// What turns the claim that was written from `before` into this one.
    List<Edit> changed(String id, ClaimDraft before) {
        List<Edit> edits = new ArrayList<>();
        Map<String, String> old = before.fields();
        fields().forEach((field, value) -> {
            if (!value.equals(old.get(field))) {
                List<String> path = List.of(SECTION, id, field);
                edits.add(value.isEmpty() ? Edit.remove(path) : Edit.set(path, value));
            }
        });
        return edits;
    }

    /// As it is written where the speaker is nobody of the dossier.
    ClaimDraft withoutSpeaker() {
        return new ClaimDraft(says, source, "", on, certainty, entry, visibility);
    }

    static Edit removed(String id) {
        return Edit.remove(List.of(SECTION, id));
    }

    /// Whether the dossier's claim still is what was written, with nothing changed or added by hand.
    boolean isStill(Claim claim, Dossier dossier) {
        return claim.says().equals(Wording.of(says))
                && claim.sources().equals(List.of(source))
                && Objects.toString(claim.by(), "").equals(by)
                && Objects.toString(claim.on(), "").equals(on)
                && claim.certainty().key().equals(certainty)
                && entry.equals(claim.entry())
                && claim.about().isEmpty()
                && claim.visibility()
                        .key()
                        .equals(visibility.isEmpty() ? dossier.visibility().key() : visibility);
    }
}
