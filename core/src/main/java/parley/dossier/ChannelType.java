package parley.dossier;

import parley.model.Channel;
import parley.model.Issue;

/// A way in which the parties talk.
final class ChannelType {

    static final RecordType<Channel> CHANNEL =
            RecordType.of(
                    "channel",
                    """
                    name | how it is called | The Serin table
                        Nom | comment on l’appelle
                    kind | what sort of channel | official talks
                        Nature | quelle sorte de canal
                    expected | who should be there | [okan, maro]
                        Attendus | qui devrait y être
                    record | what remains of it on paper | signed minutes
                        Trace écrite | ce qu’il en reste par écrit
                    binding | whether what is said there binds | no
                        Contraignant | si ce qui s’y dit engage
                    issues | the issues it is for; left out: any | [water, crossing]
                        Questions à régler | les questions auxquelles elle sert ; sans elles, toutes
                    basis
                    visibility
                    """,
                    row ->
                            new Channel(
                                    row.id(),
                                    row.phrase("name"),
                                    row.word("kind", Channel.Kind.class, Channel.Kind.OTHER),
                                    row.people("expected"),
                                    row.word(
                                            "record",
                                            Channel.Minutes.class,
                                            Channel.Minutes.UNKNOWN),
                                    row.answered("binding"),
                                    row.ids("issues", Issue.class),
                                    row.basis(),
                                    row.visibility()));

    private ChannelType() {}
}
