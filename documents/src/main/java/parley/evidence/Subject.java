package parley.evidence;

/// Who does what a verb tells, as the words show it.
///
/// @param phrase the phrase that names them; for "A and B" the first
/// @param from first word of the whole naming ("two people familiar with the talks")
/// @param to word after its last
/// @param named the phrase with the name, where an apposition gives one ("the union's secretary, Dana Moss"); else the phrase itself
/// @param several true if two or more are named together
record Subject(NounPhrase phrase, int from, int to, NounPhrase named, boolean several) {}
