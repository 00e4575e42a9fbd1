package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question that we asked a party, or mean to. `answer` names the claim or event that answers it;
/// empty while it is open.
public record Question(
        String id,
        List<String> to,
        Wording asks,
        @Nullable LocalDate on,
        List<String> answer,
        List<String> about,
        Basis basis,
        Visibility visibility)
        implements Item {

    public Question {
        to = List.copyOf(to);
        answer = List.copyOf(answer);
        about = List.copyOf(about);
    }

    @Override
    public Wording says() {
        return asks;
    }
}
