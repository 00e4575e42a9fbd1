package parley.report.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import parley.model.Dossier;
import parley.model.Item;
import parley.model.Visibility;
import parley.record.Calendar;
import parley.record.Passages;
import parley.report.Material;

/// The calendar register as an iCalendar file (RFC 5545): every date is an all-day event, and the latest day
/// to start is an event of its own.
///
/// The same dossier gives the same bytes: the stamp is the dossier's `as of` day, and an event keeps its
/// identity as long as the title of the dossier and the id of the entry stay, so that a second import
/// moves a date instead of doubling it. What readers of the level may not see is not in the file.
public final class CalendarFile {

    /// RFC 5545, 3.1: no line is longer than this, in octets, without its end.
    static final int LINE_OCTETS = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private CalendarFile() {}

    public static String of(Material material) {
        Dossier visible = material.dossier().visibleAt(material.level());
        RegisterWords s = new RegisterWords(material, Findings.of(visible, Passages.NONE, 0));
        List<String> lines = new ArrayList<>();
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Parley//Parley//EN");
        lines.add("CALSCALE:GREGORIAN");
        lines.add("METHOD:PUBLISH");
        lines.add("X-WR-CALNAME:" + escaped(s.text(s.dossier().title())));
        lines.add("X-WR-CALDESC:" + escaped(level(s)));
        for (Calendar.Line line : s.findings().calendar().lines()) {
            lines.addAll(event(s, line, line.on(), ""));
            if (!line.latestStart().equals(line.on())) {
                lines.addAll(event(s, line, line.latestStart(), "start"));
            }
        }
        lines.add("END:VCALENDAR");
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> file.append(folded(line)).append("\r\n"));
        return file.toString();
    }

    private static String level(RegisterWords s) {
        return s.say("brief.fact.level", s.say("level." + s.material().level().key()));
    }

    /// One event; `part` is empty for the date itself.
    private static List<String> event(
            RegisterWords s, Calendar.Line line, LocalDate day, String part) {
        String name = line.id().isEmpty() ? s.text(line.what()) : s.name(line.id());
        String kind = s.say("calendar.kind." + RegisterWords.key(line.kind()));
        boolean start = !part.isEmpty();
        List<String> notes = new ArrayList<>();
        notes.add(
                start
                        ? s.say("calendar.file.start-note", name, s.date(line.on()))
                        : s.words().capital(kind) + ".");
        List<String> rests = rests(s, line.id());
        if (!rests.isEmpty()) {
            notes.add(s.say("calendar.file.rests", String.join(", ", rests)));
        }
        LocalDate asOf = s.dossier().asOf();
        return List.of(
                "BEGIN:VEVENT",
                "UID:" + identity(s, line, part),
                "DTSTAMP:" + DAY.format(asOf == null ? LocalDate.EPOCH : asOf) + "T000000Z",
                "DTSTART;VALUE=DATE:" + DAY.format(day),
                "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)),
                "SUMMARY:" + escaped(start ? s.say("calendar.file.start", name) : name),
                "DESCRIPTION:" + escaped(String.join("\n", notes)),
                "CATEGORIES:" + escaped(kind),
                "CLASS:" + secrecy(s.material().level()),
                "TRANSP:TRANSPARENT",
                "END:VEVENT");
    }

    /// The entry and what it rests on, as far as these readers may see it.
    private static List<String> rests(RegisterWords s, String id) {
        return s.dossier().find(id).stream()
                .flatMap(item -> Stream.concat(Stream.of(id), shown(s, item)))
                .toList();
    }

    private static Stream<String> shown(RegisterWords s, Item item) {
        return item.basis().ids().stream().filter(basis -> s.dossier().find(basis).isPresent());
    }

    /// The same for the same entry of the same dossier, in any language.
    private static String identity(RegisterWords s, Calendar.Line line, String part) {
        String name =
                String.join(
                        "\n",
                        s.dossier().title().byLanguage().toString(),
                        line.kind().name(),
                        line.id(),
                        part);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String secrecy(Visibility level) {
        return switch (level) {
            case SHAREABLE -> "PUBLIC";
            case TEAM -> "PRIVATE";
            case MEDIATOR_ONLY -> "CONFIDENTIAL";
        };
    }

    /// RFC 5545, 3.3.11.
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /// Long lines go on in the next, after a space; no character is cut in two.
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int c : line.codePoints().toArray()) {
            String character = Character.toString(c);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
        return folded.toString();
    }
}
