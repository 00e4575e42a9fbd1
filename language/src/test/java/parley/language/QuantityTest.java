package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each line: language, text, and the normal forms of what it mentions. `-` stands for nothing.
class QuantityTest {

    private static final String CASES =
            """
            EN | withdraw within sixty days | <=60 d
            EN | withdraw within 60 days | <=60 d
            EN | withdraw within two months | <=2 mo
            EN | not less than 45 kilometres upstream | >=45000 m
            EN | at least 30,000 metres | >=30000 m
            EN | about a dozen observers | ~12
            EN | 240 observers | 240
            EN | two hundred and forty observers | 240
            EN | one thousand two hundred | 1200
            EN | twenty-five thousand | 25000
            EN | 3.5 billion dollars | 3500000000 USD
            EN | $3.5bn | 3500000000 USD
            EN | US$ 5 million a year | 5000000 USD; 1 per 1 y
            EN | €4.2 million | 4200000 EUR
            EN | half a million euros | 500000 EUR
            EN | two thirds of the seats | 66 %
            EN | two-thirds of the seats | 66 %
            EN | half of the seats and 50 per cent | 50 %; 50 %
            EN | 60% to 65% | 60 % .. 65 %
            EN | between 60 and 65 per cent | 60 % .. 65 %
            EN | 50,000 to 60,000 men | 50000 .. 60000
            EN | the sixth meeting and the 21st | #6; #21
            EN | the twenty-first session | #21
            EN | at 06:00 on 14 March | 06:00; --03-14
            EN | at 6 a.m. on March 14 | 06:00; --03-14
            EN | at 6.30 pm | 18:30
            EN | from 07:00 to 19:00 | 07:00 .. 19:00
            EN | by 1 June 2031 | <=2031-06-01
            EN | no later than June 1, 2031 | <=2031-06-01
            EN | before 31 March | <--03-31
            EN | in early April 2025 | early 2025-04
            EN | mid-April | mid --04
            EN | late 2026 | late 2026
            EN | since 1992 | >=1992
            EN | February 2026 | 2026-02
            EN | 2025-12-02 | 2025-12-02
            EN | They may meet in May | --05
            EN | They march on 3 March | --03-03
            EN | yesterday and last Tuesday | -1 d; -1 d tuesday
            EN | next month, three weeks ago | +1 mo; -3 wk
            EN | on Tuesday | +0 d tuesday
            EN | every two weeks | 1 per 2 wk
            EN | quarterly | 1 per 1 quarter
            EN | twice a year | 2 per 1 y
            EN | five times a day | 5 per 1 d
            EN | every other week | 1 per 2 wk
            EN | every Monday | 1 per 1 wk
            EN | 60 cubic metres per second | 60 m3/s
            EN | never less than 60 m3/s | >=60 m3/s
            EN | 60 m³/s | 60 m3/s
            EN | 18,000 tonnes a year | 18000000 kg; 1 per 1 y
            EN | more than two hours | >2 h
            EN | a 21-day period | 21 d
            EN | a five-year plan | 5 y
            EN | half an hour | 0.5 h
            EN | two and a half years | 2.5 y
            EN | under eighteen years of age | <18 y
            EN | up to three vessels or more | <=3
            EN | 30 days' written notice | 30 d
            EN | Article 5 and paragraph 3 | -
            EN | ten working days | 10 working day
            EN | 12-14 June | --06-12 .. --06-14
            EN | 100 MW, 20 km/h and 15 nautical miles | 100000000 W; 20 km/h; 27780 m
            EN | one side alone | 1
            EN | no one knows, one of them | -
            EN | 1,500 or 2,000 men | ~1500 .. 2000
            EN | ten percentage points | 10 pp
            FR | dans un délai de soixante jours | <=60 d
            FR | sous quarante-huit heures | <=48 h
            FR | soixante-douze heures | 72 h
            FR | quatre-vingt-dix-sept navires | 97
            FR | soixante et onze navires | 71
            FR | quatre-vingts navires, deux cents tonnes | 80; 200000 kg
            FR | deux mille vingt-cinq | 2025
            FR | trente-cinq au plus | <=35
            FR | 18 000 tonnes par campagne | 18000000 kg
            FR | 18 000 tonnes | 18000000 kg
            FR | 18.000 tonnes | 18000000 kg
            FR | à moins de douze milles marins | <22224 m
            FR | 7,6 millions d'écus, versés avant le 12 mai | 7600000 ecu; <--05-12
            FR | 45 milliards de dollars | 45000000000 USD
            FR | 5 M€ | 5000000 EUR
            FR | environ 50 000 à 60 000 hommes | ~50000 .. 60000
            FR | une dizaine d'observateurs | ~10
            FR | une douzaine de navires | 12
            FR | un quart de cette contribution | 25 %
            FR | les deux tiers des sièges | 66 %
            FR | la moitié des sièges | 50 %
            FR | 60 % | 60 %
            FR | soixante pour cent | 60 %
            FR | du 1er juin au 31 août | --06-01 .. --08-31
            FR | du 12 au 14 juin 2025 | 2025-06-12 .. 2025-06-14
            FR | le mardi 22 avril 2025 | 2025-04-22
            FR | début avril, fin mai 2025, mi-juin | early --04; late 2025-05; mid --06
            FR | au plus tard le 1er juin | <=--06-01
            FR | d'ici à 2030 | <=2030
            FR | à 6 heures le 14 mars | 06:00; --03-14
            FR | à 18 h 30, 18h30 | 18:30; 18:30
            FR | de 7 heures à 19 heures | 07:00 .. 19:00
            FR | supérieur à 24 heures | >24 h
            FR | deux fois par an | 2 per 1 y
            FR | tous les trois mois, par trimestre | 1 per 3 mo; 1 per 1 quarter
            FR | une contribution annuelle | 1 per 1 y
            FR | mardi dernier et la semaine dernière | -1 d tuesday; -1 wk
            FR | il y a trois semaines, l'an dernier | -3 wk; -1 y
            FR | hier, avant-hier | -1 d; -2 d
            FR | pour une durée de six ans | 6 y
            FR | un préavis d'un an et demi | 1.5 y
            FR | une demi-heure | 0.5 h
            FR | deux ans et demi | 2.5 y
            FR | jamais moins de 60 m3/s | >=60 m3/s
            FR | soixante mètres cubes par seconde | 60 m3/s
            FR | l'article 5, alinéa 2 | -
            FR | la sixième rencontre, la 3e | #6; #3
            FR | un accord et une date | -
            FR | un seul mandat | 1
            FR | en mars et en 2022 | --03; 2022
            FR | dix jours ouvrables | 10 working day
            FR | deux ou trois navires | ~2 .. 3
            FR | entre deux et trois semaines | 2 wk .. 3 wk
            FR | cent vingt mille hommes | 120000
            FR | vingt et un jours | 21 d
            FR | quelque 800 000 hommes | ~800000
            FR | le Premier ministre | -
            FR | trente-cinq navires au maximum, deux fois l'an | <=35; 2 per 1 y
            EN | 35 vessels at most and 3 boats or more | <=35; >=3
            EN | three ships and at least five boats | 3; >=5
            FR | trois navires et au moins cinq bateaux | 3; >=5
            """;

    static Stream<String> cases() {
        return CASES.lines();
    }

    static String normals(String text, Language language) {
        String found =
                Passage.of(text, language).mentions().stream()
                        .map(Mention::normal)
                        .collect(Collectors.joining("; "));
        return found.isEmpty() ? "-" : found;
    }

    @org.junit.jupiter.api.Test
    void theCountedNounFollowsTheNumber() {
        String text = "One side gives 240 armed observers and two large grey ships.";
        assertThat(Passage.of(text, Language.EN).mentions().stream().map(m -> m.counted().of(text)))
                .containsExactly("side", "armed observers", "large grey ships");
    }

    @org.junit.jupiter.api.Test
    void sixtyDaysAreNotTwoMonthsAndSeventyTwoHoursAreThreeDaysOnlyExactly() {
        Quantity hours = new Quantity.Duration(Rational.of(72), TimeUnit.HOUR);
        Quantity days = new Quantity.Duration(Rational.of(3), TimeUnit.DAY);
        assertThat(hours.normal()).isNotEqualTo(days.normal());
        assertThat(hours.exact()).isEqualTo(days.exact());
        Quantity sixty = new Quantity.Duration(Rational.of(60), TimeUnit.DAY);
        Quantity months = new Quantity.Duration(Rational.of(2), TimeUnit.MONTH);
        assertThat(sixty.exact()).isNotEqualTo(months.exact());
    }

    @org.junit.jupiter.api.Test
    void datesAreResolvedAgainstTheDocument() {
        java.time.LocalDate written = java.time.LocalDate.of(2025, 4, 22);
        assertThat(new Quantity.Date(0, 12, 2, Quantity.Part.WHOLE).resolve(written).normal())
                .isEqualTo("2024-12-02");
        assertThat(new Quantity.Date(0, 4, 0, Quantity.Part.EARLY).resolve(written).last())
                .isEqualTo("2025-04-10");
        assertThat(new Quantity.RelativeDate(-1, TimeUnit.DAY, 2).resolve(written).normal())
                .isEqualTo("2025-04-15");
        assertThat(new Quantity.RelativeDate(0, TimeUnit.DAY, 1).resolve(written).normal())
                .isEqualTo("2025-04-21");
        assertThat(new Quantity.RelativeDate(1, TimeUnit.DAY, 2).resolve(written).normal())
                .isEqualTo("2025-04-29");
        assertThat(new Quantity.RelativeDate(-1, TimeUnit.MONTH, 0).resolve(written).normal())
                .isEqualTo("2025-03");
        assertThat(new Quantity.RelativeDate(-3, TimeUnit.WEEK, 0).resolve(written).normal())
                .isEqualTo("2025-03-31");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quantitiesStayTheSameInOtherSpacesAndApostrophes(String line) {
        String[] fields = line.split(" \\| ");
        String other =
                fields[1]
                        .replace("'", "’")
                        .replaceAll("(?<=\\d) (?=\\d{3})", "\u202F")
                        .replace(" %", "\u00A0%");
        Language language = Language.valueOf(fields[0]);
        assertThat(normals(other, language)).as(other).isEqualTo(normals(fields[1], language));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quantitiesHaveOneNormalForm(String line) {
        String[] fields = line.split(" \\| ");
        String expected = fields[2].replace("66 %", Rational.of(200, 3) + " %");
        assertThat(normals(fields[1], Language.valueOf(fields[0]))).as(line).isEqualTo(expected);
    }
}
