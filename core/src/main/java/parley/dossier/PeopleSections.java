package parley.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Answered;
import parley.model.Audience;
import parley.model.Basis;
import parley.model.Channel;
import parley.model.Estimate;
import parley.model.Faction;
import parley.model.Interest;
import parley.model.Mandate;
import parley.model.Party;
import parley.model.Person;
import parley.model.Profile;
import parley.model.Scores;
import parley.model.Term;
import parley.model.Visibility;
import parley.model.Wording;

/// Parties, people and channels.
final class PeopleSections {

    private final Fields top;
    private final BargainSections bargain;

    PeopleSections(Fields top, BargainSections bargain) {
        this.top = top;
        this.bargain = bargain;
    }

    List<Party> parties() {
        return top.named("parties").stream().map(this::party).toList();
    }

    private Party party(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.PARTY);
        String id = named.id();
        return new Party(
                id,
                at.phrase("name"),
                at.word("role", Party.Role.class, Party.Role.PARTY),
                at.estimate("no deal"),
                at.named("interests").stream().map(n -> interest(id, n, at)).toList(),
                at.named("audiences").stream().map(n -> audience(id, n, at)).toList(),
                at.named("factions").stream().map(n -> faction(id, n, at)).toList(),
                at.named("terms").stream().map(n -> term(id, n, at)).toList(),
                at.lines("affected by"),
                at.basis(),
                at.visibility());
    }

    private static Interest interest(String party, Fields.Named named, Fields of) {
        Fields at = of.at(named.value(), Vocabulary.INTEREST);
        boolean isLong = isLong(named.value());
        Wording says = isLong ? at.phrase("says") : Fields.phrase(named.value());
        Basis basis = isLong ? at.basis() : Basis.NONE;
        Visibility visibility = isLong ? at.visibility() : of.visibility();
        return new Interest(party + "." + named.id(), party, says, basis, visibility);
    }

    static boolean isLong(Node node) {
        return node instanceof Node.Mapping mapping && !ShapeCheck.isByLanguage(mapping);
    }

    private Audience audience(String party, Fields.Named named, Fields of) {
        Fields at = of.at(named.value(), Vocabulary.AUDIENCE);
        return new Audience(
                party + "." + named.id(),
                party,
                at.phrase("name"),
                at.flag("must accept", false),
                profile(at),
                at.basis(),
                at.visibility());
    }

    private Faction faction(String party, Fields.Named named, Fields of) {
        Fields at = of.at(named.value(), Vocabulary.FACTION);
        return new Faction(
                party + "." + named.id(),
                party,
                at.phrase("name"),
                profile(at),
                at.basis(),
                at.visibility());
    }

    private Profile profile(Fields at) {
        Map<String, Profile.Change> changes = new LinkedHashMap<>();
        for (Fields.Named named : at.named("preferences")) {
            Fields change = at.at(named.value(), Vocabulary.CHANGE);
            @Nullable Estimate weight = bargain.weight(change, false);
            @Nullable Scores scores = bargain.findScores(named, change, false);
            changes.put(named.id(), new Profile.Change(weight, scores));
        }
        return new Profile(changes, at.estimate("accepts from"));
    }

    private static Term term(String party, Fields.Named named, Fields of) {
        Fields at = of.at(named.value(), Vocabulary.TERM);
        return new Term(
                party + "." + named.id(),
                party,
                at.phrase("office"),
                at.line("holder"),
                at.day("from"),
                at.day("until"),
                at.basis(),
                at.visibility());
    }

    List<Person> people() {
        return top.named("people").stream().map(this::person).toList();
    }

    private Person person(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.PERSON);
        List<Mandate> mandates = new ArrayList<>();
        Mandate.Kind own = at.word("mandate", Mandate.Kind.class);
        if (own != null) {
            mandates.add(mandate(at, own));
        }
        for (Fields more : at.listed("mandates", Vocabulary.MANDATE)) {
            mandates.add(
                    mandate(
                            more,
                            more.word("kind", Mandate.Kind.class, Mandate.Kind.NONE_ON_RECORD)));
        }
        return new Person(
                named.id(),
                at.phrase("name"),
                at.line("for"),
                mandates,
                at.basis(),
                at.visibility());
    }

    private static Mandate mandate(Fields at, Mandate.Kind kind) {
        return new Mandate(
                kind,
                at.line("document"),
                at.phrase("office"),
                at.phrase("scope"),
                at.lines("issues"),
                at.day("from"),
                at.day("until"),
                at.basis());
    }

    List<Channel> channels() {
        return top.named("channels").stream().map(this::channel).toList();
    }

    private Channel channel(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.CHANNEL);
        return new Channel(
                named.id(),
                at.phrase("name"),
                at.word("kind", Channel.Kind.class, Channel.Kind.OTHER),
                at.lines("expected"),
                at.word("record", Channel.Minutes.class, Channel.Minutes.UNKNOWN),
                at.word("binding", Answered.class, Answered.UNKNOWN),
                at.lines("issues"),
                at.basis(),
                at.visibility());
    }
}
