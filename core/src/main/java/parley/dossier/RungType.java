package parley.dossier;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Audience;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Instrument;
import parley.model.Party;
import parley.model.Rung;
import parley.model.Visibility;

/// What an instrument of the ladder means here; the record is named by the instrument.
final class RungType {

    static final RecordType<Rung> RUNG =
            RecordType.of(
                    "instrument",
                    """
                    cost to breaker | what breaking it costs, in points on the breaker's own scale; one line per party | aldoria: 6-12
                        Coût pour qui rompt | ce que le rompre coûte, en points sur l’échelle de qui le rompt ; une ligne par partie
                    takes | the shortest time from signature until it binds | 8 months
                        Délai | le temps le plus court entre la signature et le moment où il lie
                    ratified by | who must approve it before it binds | [aldoria.parliament]
                        À ratifier par | qui doit l’approuver avant qu’il ne lie
                    basis
                    visibility
                    """,
                    RungType::rung);

    private RungType() {}

    private static @Nullable Rung rung(Row row) {
        Map<String, Estimate> costs = row.estimates("cost to breaker", Party.class);
        Period takes = row.duration("takes");
        List<String> ratifiedBy = row.ids("ratified by", Party.class, Audience.class);
        Basis basis = row.basis();
        Visibility visibility = row.visibility();
        return Arrays.stream(Instrument.values())
                .filter(instrument -> instrument.key().equals(row.id()))
                .findFirst()
                .map(instrument ->
                        new Rung(instrument, costs, takes, ratifiedBy, basis, visibility))
                .orElse(null);
    }
}
