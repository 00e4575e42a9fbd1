package parley.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.model.Consent;
import parley.model.Dossier;
import parley.model.Party;
import parley.model.Replacement;
import parley.model.Source;
import parley.model.Story;
import parley.record.Remark.Code;

/// Who outside can block, replace or was never asked (Stedman 1997 on those who stand outside a process; the word
/// "spoiler" is a hypothesis, never a label of the program's).
public record Outside(
        List<Consent> consents,
        List<Replacement> replacements,
        List<Unheard> unheard,
        List<Stories> stories,
        List<Remark> remarks) {

    /// A party that is bound or affected, by what, and where it does appear (ids; both may be empty).
    public record Unheard(
            Party party, List<String> affectedBy, boolean inAChannel, boolean inASource) {
        public Unheard {
            affectedBy = List.copyOf(affectedBy);
        }
    }

    /// What different audiences are told about one thing; at least two of them.
    public record Stories(String about, List<Story> told) {
        public Stories {
            told = List.copyOf(told);
        }
    }

    public Outside {
        consents = List.copyOf(consents);
        replacements = List.copyOf(replacements);
        unheard = List.copyOf(unheard);
        stories = List.copyOf(stories);
        remarks = List.copyOf(remarks);
    }

    public static Outside of(Dossier dossier) {
        Remarks remarks = new Remarks();
        for (Consent consent : dossier.consents()) {
            if (consent.state() != Consent.State.GIVEN) {
                if (consent.why().isEmpty()) {
                    remarks.add(Code.CONSENT_NOT_GIVEN, consent, consent.of());
                } else {
                    remarks.add(Code.CONSENT_NOT_GIVEN_WHY, consent, consent.of(), consent.why());
                }
            }
        }
        for (Replacement replacement : dossier.replacements()) {
            remarks.add(
                    Code.DEFEATED_BY,
                    replacement,
                    List.of(replacement.defeats()),
                    replacement.defeats(),
                    replacement.by(),
                    replacement.how());
        }
        List<Unheard> unheard = new ArrayList<>();
        for (Party party : dossier.parties()) {
            Set<String> affected = new LinkedHashSet<>(party.affectedBy());
            dossier.commitments().stream()
                    .filter(c -> c.who().equals(party.id()) || c.to().contains(party.id()))
                    .forEach(c -> affected.add(c.id()));
            boolean inAChannel = isInAChannel(dossier, party);
            boolean inASource = isInASource(dossier, party);
            if (!affected.isEmpty() && (!inAChannel || !inASource)) {
                unheard.add(new Unheard(party, List.copyOf(affected), inAChannel, inASource));
                if (!inAChannel && !inASource) {
                    remarks.add(
                            Code.BOUND_BUT_ABSENT,
                            party,
                            List.copyOf(affected),
                            party.id(),
                            List.copyOf(affected));
                }
            }
        }
        return new Outside(
                dossier.consents(),
                dossier.replacements(),
                unheard,
                stories(dossier, remarks),
                remarks.done());
    }

    private static boolean isInAChannel(Dossier dossier, Party party) {
        return dossier.channels().stream()
                        .flatMap(channel -> channel.expected().stream())
                        .anyMatch(who -> speaksFor(dossier, who, party))
                || dossier.events().stream()
                        .filter(event -> event.channel() != null)
                        .flatMap(event -> event.present().stream())
                        .anyMatch(who -> speaksFor(dossier, who, party));
    }

    private static boolean speaksFor(Dossier dossier, String who, Party party) {
        return dossier.findPartyOf(who).map(own -> own.id().equals(party.id())).orElse(false);
    }

    /// A party has a voice in the sources when a claim is in its words, or a source is about its own
    /// statement.
    private static boolean isInASource(Dossier dossier, Party party) {
        return dossier.claims().stream()
                        .anyMatch(claim ->
                                claim.by() != null && speaksFor(dossier, claim.by(), party))
                || dossier.sources().stream()
                        .map(Source::basis)
                        .anyMatch(basis -> basis.ids().contains(party.id()));
    }

    private static List<Stories> stories(Dossier dossier, Remarks remarks) {
        Set<String> subjects = new LinkedHashSet<>();
        dossier.stories().forEach(story -> subjects.addAll(story.about()));
        List<Stories> side = new ArrayList<>();
        for (String subject : subjects) {
            List<Story> told =
                    dossier.stories().stream().filter(s -> s.about().contains(subject)).toList();
            if (told.size() > 1) {
                side.add(new Stories(subject, told));
                remarks.add(
                        Code.STORIES_SIDE_BY_SIDE,
                        dossier.find(subject).orElse(told.getFirst()),
                        rests(told),
                        told.size(),
                        subject);
            }
        }
        return side;
    }

    private static List<String> rests(List<Story> told) {
        Set<String> ids = new LinkedHashSet<>();
        told.forEach(story -> ids.add(story.id()));
        told.forEach(story -> ids.addAll(story.basis().ids()));
        return List.copyOf(ids);
    }
}
