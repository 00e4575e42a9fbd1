package parley.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.analysis.reading.Frequencies;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.report.Answers;
import parley.report.Material;
import parley.report.Words;

/// The calendar as another program reads it.
class CalendarFileTest {

    private static final String DOSSIER =
            """
            parley: "1"
            title: Talks; on the bay, and more
            as of: 2031-03-10
            visibility: shareable
            next round: 2031-03-18
            calendar:
              treaty:
                what:
                  en: The treaty expires
                  fr: Le traité sur la pêche côtière, les phares et les bouées de l’entrée expire
                on: 2032-02-01
                lead: 8 months
                basis: [s1, s2]
              hidden:
                what: The chair resigns
                on: 2031-06-01
                visibility: mediator-only
            sources:
              s1:
                name: Harbour office
              s2:
                name: Somebody
                visibility: mediator-only
            """;

    @Test
    void aDateWithLeadTimeIsTwoAllDayEvents() {
        String file = file(Visibility.SHAREABLE, Locale.ENGLISH);
        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20320201\r\nDTEND;VALUE=DATE:20320202\r\n")
                .contains("SUMMARY:The treaty expires\r\n")
                .contains("DTSTART;VALUE=DATE:20310601\r\nDTEND;VALUE=DATE:20310602\r\n")
                .contains("SUMMARY:Latest day to start: The treaty expires\r\n")
                .contains("DTSTART;VALUE=DATE:20310318\r\n");
        assertThat(file.split("BEGIN:VEVENT", -1)).hasSize(4);
    }

    @Test
    void theStampIsTheDossiersDayAndTheSameDossierGivesTheSameBytes() {
        String file = file(Visibility.SHAREABLE, Locale.ENGLISH);
        assertThat(file).isEqualTo(file(Visibility.SHAREABLE, Locale.ENGLISH));
        assertThat(lines(file).stream().filter(l -> l.startsWith("DTSTAMP:")).distinct())
                .containsExactly("DTSTAMP:20310310T000000Z");
    }

    @Test
    void eventsKeepTheirIdentityInEveryLanguageAndNoTwoShareOne() {
        List<String> english = identities(file(Visibility.MEDIATOR_ONLY, Locale.ENGLISH));
        assertThat(english).hasSize(4).doesNotHaveDuplicates();
        assertThat(identities(file(Visibility.MEDIATOR_ONLY, Locale.FRENCH))).isEqualTo(english);
    }

    @Test
    void noLineIsLongerThanTheFormatAllowsAndUnfoldingGivesTheWordsBack() {
        String file = file(Visibility.SHAREABLE, Locale.FRENCH);
        assertThat(lines(file))
                .allSatisfy(l ->
                        assertThat(l.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(CalendarFile.LINE_OCTETS));
        assertThat(file.replace("\r\n ", ""))
                .contains(
                        "SUMMARY:Le traité sur la pêche côtière\\, les phares et les bouées de l’entrée expire\r\n");
        assertThat(lines(file)).anyMatch(l -> l.startsWith(" "));
    }

    @Test
    void commasSemicolonsBackslashesAndLineEndsAreEscaped() {
        assertThat(CalendarFile.escaped("a\\b; c, d\ne")).isEqualTo("a\\\\b\\; c\\, d\\ne");
        assertThat(file(Visibility.SHAREABLE, Locale.ENGLISH))
                .contains("X-WR-CALNAME:Talks\\; on the bay\\, and more\r\n");
    }

    @Test
    void nothingMorePrivateThanTheLevelIsInTheFile() {
        assertThat(file(Visibility.SHAREABLE, Locale.ENGLISH))
                .contains("CLASS:PUBLIC")
                .contains("treaty\\, s1")
                .doesNotContain("chair resigns")
                .doesNotContain("s2");
        assertThat(file(Visibility.MEDIATOR_ONLY, Locale.ENGLISH))
                .contains("CLASS:CONFIDENTIAL")
                .contains("SUMMARY:The chair resigns")
                .contains("treaty\\, s1\\, s2");
    }

    private static List<String> lines(String file) {
        return List.of(file.split("\r\n"));
    }

    private static List<String> identities(String file) {
        return lines(file).stream().filter(l -> l.startsWith("UID:")).toList();
    }

    private static String file(Visibility level, Locale language) {
        Reading reading = DossierReader.read(Map.of("dossier.yaml", DOSSIER));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Sound.class);
        Dossier dossier = ((Reading.Sound) reading).dossier();
        Answers none =
                Answers.of(
                        dossier.visibleAt(level),
                        Path.of("none"),
                        () -> new Frequencies.Cancelled(0),
                        1);
        return CalendarFile.of(Material.of(dossier, none, Words.of(language), level));
    }
}
