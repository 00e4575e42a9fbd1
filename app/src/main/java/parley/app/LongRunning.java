package parley.app;

/// A command that may compute for long: it is worth the full compiler. The others start quickest with the simple one; the build
/// writes the names of both kinds down for the script that starts the program (see [Warmup]).
interface LongRunning {}
