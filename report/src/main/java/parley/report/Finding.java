package parley.report;

import java.util.function.Function;

/// Something that is found out about a dossier, without words: [Answers] finds it when it is first asked for and then keeps it, so
/// that several questions, every language and every form of output share one computation.
///
/// `static final Finding<Relax> RELAX = new Finding<>("relax", a -> Relax.of(a.bargain()));`
///
/// @param name for messages about mistakes
/// @param computation a pure function of the answers; it may ask for other findings
public record Finding<T>(String name, Function<Answers, T> computation) {}
