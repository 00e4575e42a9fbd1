package parley.worker;

import java.util.List;

/// Work that a worker process does. An implementation has a constructor without arguments; it lives in the worker, and shares nothing with who asked.
public interface Task {

    /// @param request the parts of the request, as they were sent
    /// @throws Exception what makes it fail; only its name comes back, as [Answer.Failed]
    byte[] run(List<byte[]> request) throws Exception;
}
