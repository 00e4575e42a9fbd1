package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.model.Answered;
import parley.model.Assurance;
import parley.model.Channel;
import parley.model.Dossier;
import parley.model.Mandate;
import parley.model.Person;
import parley.model.Text;
import parley.model.Written;
import parley.record.Remark.Arg;
import parley.record.Remark.Code;

/// Was it ever put in writing? By whom, with what authority (International Law Commission, Guiding
/// Principles applicable to unilateral declarations of States, 2006)?
///
/// One line per assurance in the dossier's order; the counts are derived from the lines.
public record Assurances(List<Line> lines, List<Remark> remarks) {

    /// An assurance, where it stands, and the speaker's mandate on that day; the mandate is null when the speaker is a
    /// party or is not known as a person.
    public record Line(Assurance assurance, Standing standing, Mandate.@Nullable Kind mandate) {}

    /// What became of the reference into writing.
    public enum Standing {
        /// The passage named is in the document named, and in the text that replaced it.
        WRITTEN,
        /// The document could be read and does not hold the passage.
        NOT_FOUND,
        /// It was there; a later version of that text no longer holds it.
        DROPPED,
        /// The document cannot be read here, so the reference was not checked.
        NOT_CHECKED,
        NOWHERE,
        NOT_SAID
    }

    public Assurances {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    public static Assurances of(Dossier dossier, Passages passages) {
        Remarks remarks = new Remarks();
        Scopes scopes = new Scopes(dossier, remarks);
        List<Line> lines = new ArrayList<>();
        for (Assurance assurance : dossier.assurances()) {
            Standing standing = standing(dossier, passages, assurance, remarks);
            Mandate.Kind mandate = mandate(dossier, assurance);
            if (mandate == Mandate.Kind.NONE_ON_RECORD) {
                remarks.add(Code.ASSURANCE_WITHOUT_MANDATE, assurance, assurance.by());
            }
            if (assurance.witnesses().isEmpty()) {
                remarks.add(Code.ASSURANCE_NOT_WITNESSED, assurance, assurance.by());
            }
            findUnbinding(dossier, assurance)
                    .ifPresent(channel ->
                            remarks.add(
                                    Code.ASSURANCE_IN_UNBINDING_CHANNEL,
                                    assurance,
                                    List.of(channel.id()),
                                    channel.id()));
            scopes.check(
                    assurance,
                    List.of(assurance.by()),
                    assurance.channel(),
                    assurance.about(),
                    assurance.on());
            lines.add(new Line(assurance, standing, mandate));
        }
        return new Assurances(lines, remarks.done());
    }

    /// How many stand so.
    public long count(Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).count();
    }

    /// How many were made by a person with no mandate on record on that day.
    public long withoutMandate() {
        return lines.stream().filter(l -> l.mandate() == Mandate.Kind.NONE_ON_RECORD).count();
    }

    private static Standing standing(
            Dossier dossier, Passages passages, Assurance assurance, Remarks remarks) {
        return switch (assurance.written()) {
            case Written.Nowhere() -> {
                remarks.add(Code.ASSURANCE_WRITTEN_NOWHERE, assurance, assurance.by());
                yield Standing.NOWHERE;
            }
            case Written.NotSaid() -> {
                remarks.add(Code.ASSURANCE_PLACE_NOT_SAID, assurance, assurance.by());
                yield Standing.NOT_SAID;
            }
            case Written.In in -> {
                Reference reference = Reference.check(dossier, passages, in);
                switch (reference) {
                    case Reference.Missing _ ->
                            remarks.add(
                                    Code.ASSURANCE_PASSAGE_NOT_FOUND,
                                    assurance,
                                    List.of(in.document()),
                                    in.document(),
                                    new Arg.Printed(Reference.printed(in)));
                    case Reference.DroppedBy(Text later) ->
                            remarks.add(
                                    Code.ASSURANCE_PASSAGE_DROPPED,
                                    assurance,
                                    List.of(in.document(), later.id()),
                                    in.document(),
                                    new Arg.Printed(Reference.printed(in)),
                                    later.id());
                    case Reference.NotRead(String document) ->
                            remarks.add(
                                    Code.ASSURANCE_TEXT_NOT_READ,
                                    assurance,
                                    List.of(document),
                                    document);
                    case Reference.Stands _ -> {}
                }
                yield switch (reference) {
                    case Reference.Missing _ -> Standing.NOT_FOUND;
                    case Reference.DroppedBy _ -> Standing.DROPPED;
                    case Reference.NotRead _ -> Standing.NOT_CHECKED;
                    case Reference.Stands _ -> Standing.WRITTEN;
                };
            }
        };
    }

    private static Mandate.@Nullable Kind mandate(Dossier dossier, Assurance assurance) {
        Optional<Person> speaker =
                dossier.people().stream().filter(p -> p.id().equals(assurance.by())).findFirst();
        if (speaker.isEmpty()) {
            return null;
        }
        LocalDate day = assurance.on();
        if (day != null) {
            return speaker.get().mandateOn(day).kind();
        }
        // No date: a mandate that held at any time is taken, so that nobody is doubted for our gap.
        return speaker.get().mandates().isEmpty()
                ? Mandate.Kind.NONE_ON_RECORD
                : speaker.get().mandates().getLast().kind();
    }

    private static Optional<Channel> findUnbinding(Dossier dossier, Assurance assurance) {
        return dossier.channels().stream()
                .filter(channel -> channel.id().equals(assurance.channel()))
                .filter(channel -> channel.binding() == Answered.NO)
                .findFirst();
    }
}
