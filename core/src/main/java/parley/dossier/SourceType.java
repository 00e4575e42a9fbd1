package parley.dossier;

import parley.model.Source;

/// Where something is known from.
final class SourceType {

    static final RecordType<Source> SOURCE =
            RecordType.of(
                    "source",
                    """
                    name (needed) | who or what it is; never the identity of a protected source | Water ministry of Aldoria
                        Nom | qui ou ce que c’est ; jamais l’identité d’une source protégée
                    kind | what sort of source; other when not given | official statement
                        Nature | quelle sorte de source ; autre si rien n’est dit
                    on | the day it said so | 2030-06-14
                        Le | le jour où elle l’a dit
                    file | the document, inside the dossier's folder | sources/2030-06-14-ministry.md
                        Fichier | le document, dans le dossier de fichiers
                    sha256 | hash of the file as it was last looked at | 9f86d0...
                        Empreinte SHA-256 | empreinte du fichier tel qu’il a été regardé la dernière fois
                    link | where it was published | Lake Courier, 5 March, page 3
                        Publication | où cela a été publié
                    cites | sources it repeats: it is not independent of them | s2
                        Cite | les sources qu’elle répète : elle n’en est pas indépendante
                    count | how many people stand behind it | 1
                        Combien | combien de personnes se tiennent derrière
                    first hand | whether it saw or heard it itself | yes
                        De première main | si elle l’a vu ou entendu elle-même
                    in writing | whether it is in writing | no
                        Par écrit | si c’est par écrit
                    protected | its identity is kept outside the dossier | yes
                        Protégée | son identité est gardée hors du dossier
                    basis
                    visibility
                    """,
                    row ->
                            new Source(
                                    row.id(),
                                    row.phrase("name"),
                                    row.word("kind", Source.Kind.class, Source.Kind.OTHER),
                                    row.day("on"),
                                    row.file("file"),
                                    row.hash("sha256"),
                                    row.words("link"),
                                    row.ids("cites", Source.class),
                                    row.whole("count", 1, 100000, 0),
                                    row.answered("first hand"),
                                    row.answered("in writing"),
                                    row.flag("protected", false),
                                    row.basis(),
                                    row.visibility()));

    private SourceType() {}
}
