package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Channel;
import parley.model.Dossier;
import parley.model.Event;
import parley.model.Mandate;
import parley.model.Person;
import parley.record.Remark.Code;

/// Who may commit whom, which channel is this, who was absent (Vienna Convention on the Law of Treaties
/// 1969, articles 7 and 8).
///
/// An absence is an observation. It has [#ABSENCE_READINGS], none of them the program's own.
public record Mandates(
        List<Line> people,
        List<ChannelLine> channels,
        List<Absence> absences,
        List<Remark> remarks) {

    /// What an absence can mean, as keys of the report's bundle; always shown together.
    public static final List<String> ABSENCE_READINGS =
            List.of(
                    "absence.hindered",
                    "absence.not-asked",
                    "absence.signal",
                    "absence.other-channel");

    /// A person and the mandate that holds on the day the dossier speaks of (its last one when the dossier names no
    /// day), with how often the person spoke or was present on record.
    public record Line(Person person, Mandate mandate, int appearances) {}

    /// A channel and the meetings on record in it.
    public record ChannelLine(Channel channel, List<Event> meetings) {
        public ChannelLine {
            meetings = List.copyOf(meetings);
        }
    }

    /// Somebody expected in a channel and not among those present at a meeting in it.
    public record Absence(String who, Event meeting, Channel channel) {}

    public Mandates {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
        absences = List.copyOf(absences);
        remarks = List.copyOf(remarks);
    }

    public static Mandates of(Dossier dossier) {
        Remarks remarks = new Remarks();
        List<Line> people = new ArrayList<>();
        for (Person person : dossier.people()) {
            people.add(line(dossier, person, remarks));
        }
        List<ChannelLine> channels = new ArrayList<>();
        List<Absence> absences = new ArrayList<>();
        for (Channel channel : dossier.channels()) {
            List<Event> meetings =
                    Meetings.meetings(dossier).stream()
                            .filter(e -> channel.id().equals(e.channel()))
                            .toList();
            channels.add(new ChannelLine(channel, meetings));
            if (channel.minutes() == Channel.Minutes.NONE && !meetings.isEmpty()) {
                remarks.add(Code.CHANNEL_KEEPS_NO_RECORD, channel, channel.id(), meetings.size());
            }
            for (Event meeting : meetings) {
                absences.addAll(absences(dossier, channel, meeting, remarks));
            }
        }
        Scopes scopes = new Scopes(dossier, remarks);
        for (Event event : dossier.events()) {
            scopes.check(event, event.by(), event.channel(), event.about(), event.on());
            if (event.kind() == Event.Kind.OFFER) {
                scopes.offer(event);
            }
        }
        return new Mandates(people, channels, absences, remarks.done());
    }

    private static Line line(Dossier dossier, Person person, Remarks remarks) {
        LocalDate day = dossier.asOf();
        Mandate mandate =
                day != null
                        ? person.mandateOn(day)
                        : person.mandates().isEmpty()
                                ? Mandate.NONE_ON_RECORD
                                : person.mandates().getLast();
        int appearances = appearances(dossier, person);
        if (mandate.kind() == Mandate.Kind.NONE_ON_RECORD && person.party() != null) {
            Mandate earlier = lastThatEnded(person, day);
            if (earlier != null && earlier.until() != null) {
                remarks.add(Code.MANDATE_EXPIRED, person, person.id(), earlier.until());
            } else {
                remarks.add(Code.MANDATE_NONE_ON_RECORD, person, person.id(), appearances);
            }
        }
        if (mandate.kind() == Mandate.Kind.FULL_POWERS && mandate.document() == null) {
            remarks.add(Code.MANDATE_WITHOUT_DOCUMENT, person, person.id());
        }
        return new Line(person, mandate, appearances);
    }

    private static @Nullable Mandate lastThatEnded(Person person, @Nullable LocalDate day) {
        for (Mandate mandate : person.mandates().reversed()) {
            LocalDate until = mandate.until();
            if (until != null
                    && day != null
                    && until.isBefore(day)
                    && mandate.kind() != Mandate.Kind.NONE_ON_RECORD) {
                return mandate;
            }
        }
        return null;
    }

    private static int appearances(Dossier dossier, Person person) {
        Set<String> seen = new LinkedHashSet<>();
        for (Event event : dossier.events()) {
            if (event.present().contains(person.id()) || event.by().contains(person.id())) {
                seen.add(event.id());
            }
        }
        dossier.assurances().stream()
                .filter(a -> a.by().equals(person.id()))
                .forEach(a -> seen.add(a.id()));
        return seen.size();
    }

    private static List<Absence> absences(
            Dossier dossier, Channel channel, Event meeting, Remarks remarks) {
        if (meeting.present().isEmpty() && meeting.absent().isEmpty()) {
            return List.of(); // Nobody wrote down who was there: that is our gap, not an absence.
        }
        Set<String> missing = new LinkedHashSet<>(meeting.absent());
        channel.expected().stream()
                .filter(who -> !isThere(dossier, who, meeting))
                .forEach(missing::add);
        List<Absence> absences = new ArrayList<>();
        for (String who : missing) {
            absences.add(new Absence(who, meeting, channel));
            remarks.add(
                    Code.ABSENT_FROM_MEETING, meeting, List.of(channel.id()), who, meeting.id());
        }
        for (String who : meeting.present()) {
            if (!channel.expected().isEmpty() && !isExpected(dossier, who, channel)) {
                remarks.add(
                        Code.PRESENT_UNEXPECTED, meeting, List.of(channel.id()), who, meeting.id());
            }
        }
        return absences;
    }

    /// A person is expected when its party is, and a party when anybody who speaks for it is.
    private static boolean isExpected(Dossier dossier, String who, Channel channel) {
        String party = side(dossier, who);
        return channel.expected().contains(who)
                || channel.expected().contains(party)
                || who.equals(party)
                        && channel.expected().stream()
                                .anyMatch(e -> side(dossier, e).equals(party));
    }

    private static String side(Dossier dossier, String who) {
        return dossier.findPartyOf(who).map(p -> p.id()).orElse(who);
    }

    /// A party is there when anybody who speaks for it is.
    private static boolean isThere(Dossier dossier, String who, Event meeting) {
        return meeting.present().stream()
                .anyMatch(present ->
                        present.equals(who)
                                || dossier.findParty(who).isPresent()
                                        && dossier.findPartyOf(present)
                                                .map(p -> p.id().equals(who))
                                                .orElse(false));
    }
}
