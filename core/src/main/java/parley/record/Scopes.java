package parley.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.model.Answered;
import parley.model.Channel;
import parley.model.Dossier;
import parley.model.Event;
import parley.model.Item;
import parley.model.Mandate;
import parley.model.Person;
import parley.record.Remark.Code;

/// Was it said in the channel that is for it, by somebody whose mandate covers it? Only where the dossier says what a channel
/// is for, or what a mandate covers; an item speaks of the issues it is `about`.
final class Scopes {

    private final Dossier dossier;
    private final Remarks remarks;

    Scopes(Dossier dossier, Remarks remarks) {
        this.dossier = dossier;
        this.remarks = remarks;
    }

    /// What was said, by whom, in which channel, about what, on which day.
    void check(
            Item item,
            List<String> by,
            @Nullable String channel,
            List<String> about,
            @Nullable LocalDate on) {
        List<String> issues =
                about.stream()
                        .filter(id -> dossier.issues().stream().anyMatch(i -> i.id().equals(id)))
                        .toList();
        if (issues.isEmpty()) {
            return;
        }
        findChannel(channel).ifPresent(c -> channel(item, c, issues));
        if (on != null) {
            by.forEach(who -> findPerson(who).ifPresent(p -> mandate(item, p, issues, on)));
        }
    }

    /// An offer counts for little where nothing binds.
    void offer(Event event) {
        findChannel(event.channel())
                .filter(channel -> channel.binding() == Answered.NO)
                .ifPresent(channel ->
                        remarks.add(
                                Code.OFFER_IN_UNBINDING_CHANNEL,
                                event,
                                List.of(channel.id()),
                                channel.id()));
    }

    private void channel(Item item, Channel channel, List<String> issues) {
        List<String> outside = outside(issues, channel.issues());
        if (!outside.isEmpty()) {
            remarks.add(
                    Code.SAID_IN_WRONG_CHANNEL,
                    item,
                    List.of(channel.id()),
                    channel.id(),
                    outside,
                    channel.issues());
        }
    }

    private void mandate(Item item, Person person, List<String> issues, LocalDate on) {
        Mandate mandate = person.mandateOn(on);
        List<String> outside = outside(issues, mandate.issues());
        if (!outside.isEmpty()) {
            remarks.add(
                    Code.SAID_OUTSIDE_MANDATE,
                    item,
                    List.of(person.id()),
                    person.id(),
                    outside,
                    mandate.issues());
        }
    }

    private static List<String> outside(List<String> issues, List<String> covered) {
        return covered.isEmpty()
                ? List.of()
                : issues.stream().filter(issue -> !covered.contains(issue)).toList();
    }

    private Optional<Channel> findChannel(@Nullable String id) {
        return dossier.channels().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private Optional<Person> findPerson(String id) {
        return dossier.people().stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
