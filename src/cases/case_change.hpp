// That something in a case changed, told to this process once it is committed: which case and what
// kind of change, never what stands in it. Beside jobs::bell() the one thing that is the process's
// own, because record() is given nothing but a session. Whoever hears asks Access what may be told.
#pragma once

#include "cases/case.hpp"
#include "storage/transaction.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace kansli::cases {

struct CaseChange {
    base::MunicipalityId municipality_id;
    CaseId case_id;
    std::string kind; // an event's type, or "presence"
    Visibility visibility = Visibility::internal;
};
BOOST_DESCRIBE_STRUCT(CaseChange, (), (municipality_id, case_id, kind, visibility))

class CaseChangeBell {
public:
    using Hear = std::function<void(const CaseChange&)>;

    // `hear` is called on the thread that rings: it must be quick and must not throw.
    std::uint64_t add(Hear hear);
    // When it returns, no call is in progress.
    void remove(std::uint64_t number);
    void ring(const CaseChange& change);

private:
    std::mutex mutex_;
    std::map<std::uint64_t, Hear> listeners_;
    std::uint64_t last_ = 0;
};

CaseChangeBell& case_change_bell();

// Rings after the commit of that transaction. What is for the auditors alone is not told.
void tell_after_commit(storage::Transaction& tx, CaseChange change);

} // namespace kansli::cases
