package parley.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.evidence.Entry.Actor;
import parley.evidence.NounPhrase.Kind;
import parley.language.Span;

/// The cast of a document: persons, bodies, states and unnamed sources that do or say something in it, each with the ways it is named.
final class ActorRules {

    private final Scene scene;

    ActorRules(Scene scene) {
        this.scene = scene;
    }

    /// @param speakers names of everybody to whom words were given
    List<Actor> read(Set<String> speakers) {
        List<Actor> actors = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (NounPhrase p : scene.nouns.all()) {
            Voice voice =
                    p.kind() == Kind.PRONOUN || !scene.prose.isShown(p.from())
                            ? null
                            : scene.cast.of(p);
            if (voice == null || voice.isUnknown() || done.contains(voice.id())) {
                continue;
            }
            boolean named =
                    voice.kind() == Kind.PERSON
                            || voice.kind() == Kind.NAME && p.hasName()
                            || voice.kind() == Kind.BODY;
            if (named && acts(p, voice) || speakers.contains(voice.name())) {
                done.add(voice.id());
                actors.add(actor(p, voice));
            }
        }
        return actors;
    }

    private boolean acts(NounPhrase p, Voice voice) {
        return voice.kind() == Kind.PERSON
                || voice.kind() == Kind.NAME
                || scene.subjects.isSubjectPlace(p);
    }

    private Actor actor(NounPhrase p, Voice voice) {
        Span span = scene.prose.span(p.hasName() ? p.nameFrom() : p.from(), p.to());
        Set<String> aliases = new TreeSet<>(scene.cast.aliases(voice));
        aliases.remove(voice.name());
        Set<String> roles = new TreeSet<>();
        for (String function : scene.cast.functions(voice)) {
            if (scene.rules.isSource("person", function)) {
                roles.add(function);
            }
        }
        return new Actor(
                span,
                voice.name(),
                List.copyOf(aliases),
                List.copyOf(roles),
                voice.anonymous(),
                "actor");
    }
}
