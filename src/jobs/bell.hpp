// Rung after a commit that put a job in the queue, heard by the runners of this process. The one
// thing here that is the process's own, because enqueue() is given nothing but a transaction.
#pragma once

#include "base/time.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

namespace kansli::jobs {

class Bell {
public:
    using Hear = std::function<void(base::Timestamp due)>;

    // `hear` is called on the thread that rings: it must be quick and must not throw.
    std::uint64_t add(Hear hear);
    // When it returns, no call is in progress.
    void remove(std::uint64_t number);
    void ring(base::Timestamp due);

private:
    std::mutex mutex_;
    std::map<std::uint64_t, Hear> listeners_;
    std::uint64_t last_ = 0;
};

Bell& bell();

} // namespace kansli::jobs
