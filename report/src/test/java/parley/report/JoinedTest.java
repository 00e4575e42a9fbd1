package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// French around names that are put into a sentence.
class JoinedTest {

    @ParameterizedTest
    @CsvSource({
        "Il faut l’accord de |, Aldoria, Il faut l’accord d’Aldoria",
        "Il faut l’accord de |, Béroun, Il faut l’accord de Béroun",
        "Il faut l’accord de |, Le Sénat, Il faut l’accord du Sénat",
        "Il faut l’accord de |, Les syndicats, Il faut l’accord des syndicats",
        "Il faut l’accord de |, La Morvane, Il faut l’accord de la Morvane",
        "Il faut l’accord de |, L'Ilmar, Il faut l’accord de l'Ilmar",
        "promis à |, Les syndicats, promis aux syndicats",
        "accepté par |, La Morvane, accepté par la Morvane",
        "dit que | gagne, Aldoria, dit qu’Aldoria gagne",
        "| gagne, La Morvane, La Morvane gagne",
        "dans « | », Le premier texte, dans « Le premier texte »",
        "plus de |, onze voix, plus de onze voix"
    })
    void aNameIsJoinedAsFrenchJoinsIt(String sentence, String name, String expected) {
        assertThat(Joined.whole(sentence.replace("|", Joined.marked(name)))).isEqualTo(expected);
    }

    @Test
    void whatIsQuotedFurtherInStaysAsItIs() {
        String words = "une page de Le Monde et de Aldoria";
        assertThat(Joined.whole("dit dans " + Joined.marked(words))).isEqualTo("dit dans " + words);
    }

    @Test
    void aListHasOneLargeArticleInFrenchAndItsOwnInEnglish() {
        List<String> names = List.of("La Morvane", "L'Ilmar", "Le Pacte");
        assertThat(Words.of(Locale.FRENCH).list(names))
                .isEqualTo("La Morvane, l'Ilmar et le Pacte");
        assertThat(Words.of(Locale.ENGLISH).list(List.of("The Compact", "The Senate")))
                .isEqualTo("The Compact and The Senate");
    }
}
