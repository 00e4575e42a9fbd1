package parley.worker;

/// What became of a piece of work.
public sealed interface Answer {

    record Done(byte[] result) implements Answer {}

    /// It took longer than was allowed, by the clock or by processor time, and was killed.
    ///
    /// @param seconds the limit it met
    record TooSlow(long seconds) implements Answer {}

    /// It needed more memory than its heap.
    record TooLarge() implements Answer {}

    /// It ended with an error.
    ///
    /// @param why the name of the error, for a log
    record Failed(String why) implements Answer {}

    /// No worker could be started.
    record Unavailable(String why) implements Answer {}
}
